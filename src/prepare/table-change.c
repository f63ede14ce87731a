/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "table-change.h"

GPtrArray *
ss_columns_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)ss_column_unref);
}

static GPtrArray *
columns_of (const SsTable *table)
{
  GPtrArray *columns = ss_columns_new ();

  for (gsize i = 0; i < ss_table_n_columns (table); i++)
    g_ptr_array_add (columns, ss_column_ref (ss_table_column (table, i)));
  return columns;
}

static SsTable *
table_of (GPtrArray *columns)
{
  SsTable *table = ss_table_new ((SsColumn *const *)columns->pdata, columns->len);

  g_ptr_array_unref (columns);
  return table;
}

SsTable *
ss_table_replace (const SsTable *table, gsize index, SsColumn *column)
{
  GPtrArray *columns = columns_of (table);

  ss_column_unref (columns->pdata[index]);
  columns->pdata[index] = column;
  return table_of (columns);
}

SsTable *
ss_table_set (const SsTable *table, SsColumn *column)
{
  GPtrArray *columns;
  gsize index;

  if (ss_table_find (table, ss_column_name (column), &index))
    return ss_table_replace (table, index, column);
  columns = columns_of (table);
  g_ptr_array_add (columns, column);
  return table_of (columns);
}

SsTable *
ss_table_pick (const SsTable *table, const gsize *indexes, gsize n)
{
  GPtrArray *columns = ss_columns_new ();

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (columns, ss_column_ref (ss_table_column (table, indexes[i])));
  return table_of (columns);
}

SsTable *
ss_table_splice (const SsTable *table, gsize index, gboolean keeps, GPtrArray *new_columns)
{
  GPtrArray *columns = columns_of (table);

  if (!keeps)
    g_ptr_array_remove_index (columns, index);
  for (guint i = 0; i < new_columns->len; i++)
    g_ptr_array_insert (columns, index + (keeps ? 1 : 0) + i, ss_column_ref (new_columns->pdata[i]));
  g_ptr_array_unref (new_columns);
  return table_of (columns);
}

SsTable *
ss_table_change (const SsTable *table, const gsize *indexes, gsize n, SsColumnChange change, gpointer data)
{
  GPtrArray *columns = columns_of (table);

  for (gsize i = 0; i < n; i++) {
    SsColumn *column = columns->pdata[indexes[i]];

    columns->pdata[indexes[i]] = change (column, data);
    ss_column_unref (column);
  }
  return table_of (columns);
}

SsTable *
ss_table_keep_rows (SsTable *table, const guint8 *mask)
{
  gsize n_rows = ss_table_n_rows (table), n = 0;
  g_autofree gsize *rows = g_new (gsize, n_rows);

  for (gsize row = 0; row < n_rows; row++) {
    rows[n] = row; /* written always, counted sometimes: no branch to mispredict */
    n += mask[row] != 0;
  }
  return n == n_rows ? ss_table_ref (table) : ss_table_take (table, rows, n);
}
