/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "open-dialog.h"
#include "session.h"

G_BEGIN_DECLS

/** What is to be written. Borrowed for the time of the call. */
typedef struct {
  const char *title, *accept;   /* of the dialog and its button, translated */
  const char *stem, *extension; /* what is proposed: "carte" and "png" */
  SsSession *session;           /* what it is the work of: its data file tells where to begin */
} SsSaveQuestion;

/**
 * Asks where to write a file, and calls @chosen with it, or with NULL when nobody wants to any more. It begins in the folder where something was
 * written last, in this run or before; the first time where the data lie. The file has the ending of its kind, whatever was typed; if another
 * file than the one that was typed is there already, a question says so first. Nothing is called once @owner is gone.
 */
void ss_save_dialog_ask (GtkWindow *parent, const SsSaveQuestion *question, SsFileFunc chosen,
                         gpointer owner);

/** @name with the ending @extension: instead of one that belongs to another kind of file, else after the name. Free with g_free(). */
char *ss_save_dialog_dup_name (const char *name, const char *extension);

G_END_DECLS
