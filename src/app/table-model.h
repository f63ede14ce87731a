/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** SsTableRow: the place of one row, for a column view. */
#define SS_TYPE_TABLE_ROW (ss_table_row_get_type ())
G_DECLARE_FINAL_TYPE (SsTableRow, ss_table_row, SS, TABLE_ROW, GObject)
gsize ss_table_row_index (SsTableRow *row);

/** SsTableModel: the rows of a table as a list model that makes a row's object only when it is asked for: a million rows cost nothing. */
#define SS_TYPE_TABLE_MODEL (ss_table_model_get_type ())
G_DECLARE_FINAL_TYPE (SsTableModel, ss_table_model, SS, TABLE_MODEL, GObject)
SsTableModel *ss_table_model_new (SsTable *table);

/**
 * Only the first @n_rows at first, so that a view makes no more than what is seen of it at once: views make two hundred rows ahead. All of them from
 * ss_table_model_unfold() on.
 */
SsTableModel *ss_table_model_new_folded (SsTable *table, guint n_rows);
void ss_table_model_unfold (SsTableModel *model);

G_END_DECLS
