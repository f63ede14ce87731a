/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * Recovery: while a document is open its state is saved now and then in a second file, whole or not at all; it is removed when the document
 * is saved or closed. What is found on opening was left by a crash, or by kill -9.
 *
 * For a document at "a/b.sesame" that file is "a/.b.sesame.recovery"; for one that has no path yet, it is in @folder (the user's state
 * folder for the application), named after @id.
 */
char *ss_recovery_path (const char *document_path);
char *ss_recovery_path_untitled (const char *folder, const char *id);

gboolean ss_recovery_save (const SsDocument *document, const char *recovery_path, GError **error);

/** The state to be offered, or NULL: no such file, or one that is not a document (which is then left alone). */
SsDocument *ss_recovery_load (const char *recovery_path);
void ss_recovery_forget (const char *recovery_path);

/** Recovery files of documents without a path in @folder; may be empty. */
GStrv ss_recovery_list_untitled (const char *folder);

G_END_DECLS
