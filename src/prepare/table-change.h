/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

G_BEGIN_DECLS

/** New tables out of one, which share the columns that stay. All take over the columns that they are given. */

/** @column in the place of column @index. */
SsTable *ss_table_replace (const SsTable *table, gsize index, SsColumn *column);
/** @column in the place of the column of its name, or else last. */
SsTable *ss_table_set (const SsTable *table, SsColumn *column);
/** The columns at @indexes, in that order. */
SsTable *ss_table_pick (const SsTable *table, const gsize *indexes, gsize n);
/** Column @index taken out and @columns put in its place (the column itself stays, before them, where @keeps). */
SsTable *ss_table_splice (const SsTable *table, gsize index, gboolean keeps, GPtrArray *columns);
/** Each column at @indexes changed by @change, which returns a new column. */
typedef SsColumn *(*SsColumnChange) (SsColumn *column, gpointer data);
SsTable *ss_table_change (const SsTable *table, const gsize *indexes, gsize n, SsColumnChange change,
                          gpointer data);
/** The rows whose @mask is not 0; a new reference on @table where all are. */
SsTable *ss_table_keep_rows (SsTable *table, const guint8 *mask);

/** An array of columns to fill and hand over. */
GPtrArray *ss_columns_new (void);

G_END_DECLS
