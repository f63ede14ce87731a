/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "step-line.h"

G_BEGIN_DECLS

/** SsLineList: lines of one kind under a title, one below the other, each with a button that takes it away, and one that adds a line. */
#define SS_TYPE_LINE_LIST (ss_line_list_get_type ())
G_DECLARE_FINAL_TYPE (SsLineList, ss_line_list, SS, LINE_LIST, GtkBox)

/** With one fresh line. */
GtkWidget *ss_line_list_new (const SsLineKind *kind, const char *title, SsTable *table);
/** The lines for @values (an array) in place of those that are there. */
void ss_line_list_set (SsLineList *list, const json_t *values);
/** What the lines say, an array; empty where they say nothing. Free with json_decref(). */
json_t *ss_line_list_read (SsLineList *list);

G_END_DECLS
