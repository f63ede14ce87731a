/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * A dossier is what the export of that name writes: a ZIP archive with the work and its source beside the pictures. To open one is to take up
 * that work: both are put into a folder of their own under @home, named after what they hold, so that the same dossier is unpacked once.
 *
 * Blocking. The path of the document in that folder; NULL without @error where @path is no dossier, with @error where it is one and is damaged.
 */
char *ss_dossier_unpack (const char *path, const char *home, GError **error);

/** The work's name inside. */
#define SS_DOSSIER_DOCUMENT "document." SS_DOCUMENT_EXTENSION

G_END_DECLS
