/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** SsTextRow: one text of the chart, on as many lines as it needs, under its name, or while it is empty, a proposal. Signal "edited" when a person typed,
 *  or took what is proposed. */
#define SS_TYPE_TEXT_ROW (ss_text_row_get_type ())
G_DECLARE_FINAL_TYPE (SsTextRow, ss_text_row, SS, TEXT_ROW, GtkListBoxRow)

GtkWidget *ss_text_row_new (const char *label);
/** Free with g_free(). */
char *ss_text_row_dup_text (SsTextRow *row);
/** Emits nothing. NULL is "". */
void ss_text_row_set_text (SsTextRow *row, const char *text);
/** NULL: none. */
void ss_text_row_set_proposal (SsTextRow *row, const char *proposal);

/** Puts the keyboard's focus into the field. */
void ss_text_row_write (SsTextRow *row);

G_END_DECLS
