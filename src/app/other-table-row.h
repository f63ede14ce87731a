/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** SsOtherTableRow: asks for another table, a file; reads it in a thread and announces it when it is there (ss_announce_change()). */
#define SS_TYPE_OTHER_TABLE_ROW (ss_other_table_row_get_type ())
G_DECLARE_FINAL_TYPE (SsOtherTableRow, ss_other_table_row, SS, OTHER_TABLE_ROW, AdwActionRow)

/** As in parameter-editor.h. */
GtkWidget *ss_other_table_row_make (const SsParameter *parameter, SsTable *table);
json_t *ss_other_table_row_read (GtkWidget *row, const SsParameter *parameter);

/** What was read; borrowed; NULL: nothing yet. */
SsTable *ss_other_table_row_table (GtkWidget *row);

G_END_DECLS
