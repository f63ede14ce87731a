/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "table.h"

struct _SsTable {
  gatomicrefcount ref_count;
  gsize n_rows, n_columns;
  SsColumn **columns;  /* owned references */
  char *title;         /* or NULL */
  GHashTable *by_name; /* borrowed names -> index + 1 */
};

/* Takes @column; gives it back under a name that @table has not yet. */
static SsColumn *
with_distinct_name (const SsTable *table, SsColumn *column)
{
  g_autofree char *name = g_strdup (ss_column_name (column));
  guint copy = 2;

  while (g_hash_table_contains (table->by_name, name)) {
    g_free (name);
    name = g_strdup_printf ("%s (%u)", ss_column_name (column), copy++);
  }
  if (copy == 2)
    return column;
  SsColumn *renamed = ss_column_renamed (column, name);
  ss_column_unref (column);
  return renamed;
}

SsTable *
ss_table_new (SsColumn *const *columns, gsize n_columns)
{
  SsTable *table = g_new0 (SsTable, 1);

  g_atomic_ref_count_init (&table->ref_count);
  table->n_columns = n_columns;
  table->n_rows = n_columns > 0 ? ss_column_n_rows (columns[0]) : 0;
  table->columns = g_new0 (SsColumn *, n_columns + 1);
  table->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (gsize i = 0; i < n_columns; i++) {
    g_warn_if_fail (ss_column_n_rows (columns[i]) == table->n_rows);
    table->columns[i] = with_distinct_name (table, ss_column_ref (columns[i]));
    g_hash_table_insert (table->by_name, (char *)ss_column_name (table->columns[i]),
                         GSIZE_TO_POINTER (i + 1));
  }
  return table;
}

SsTable *
ss_table_ref (SsTable *table)
{
  g_atomic_ref_count_inc (&table->ref_count);
  return table;
}

void
ss_table_unref (SsTable *table)
{
  if (!g_atomic_ref_count_dec (&table->ref_count))
    return;
  g_hash_table_unref (table->by_name);
  for (gsize i = 0; i < table->n_columns; i++)
    ss_column_unref (table->columns[i]);
  g_free (table->columns);
  g_free (table->title);
  g_free (table);
}

SsTable *
ss_table_titled (const SsTable *table, const char *title)
{
  SsTable *titled = ss_table_new (table->columns, table->n_columns);

  titled->title = g_strdup (title);
  return titled;
}

const char *
ss_table_title (const SsTable *table)
{
  return table->title;
}

gsize
ss_table_n_rows (const SsTable *table)
{
  return table->n_rows;
}

gsize
ss_table_n_columns (const SsTable *table)
{
  return table->n_columns;
}

SsColumn *
ss_table_column (const SsTable *table, gsize i)
{
  g_return_val_if_fail (i < table->n_columns, NULL);
  return table->columns[i];
}

SsColumn *
ss_table_find (const SsTable *table, const char *name, gsize *index)
{
  gsize found = GPOINTER_TO_SIZE (g_hash_table_lookup (table->by_name, name));

  if (found == 0)
    return NULL;
  if (index)
    *index = found - 1;
  return table->columns[found - 1];
}

SsTable *
ss_table_take (SsTable *table, const gsize *rows, gsize n_rows)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_column_unref);

  for (gsize i = 0; i < table->n_columns; i++)
    g_ptr_array_add (taken, ss_column_take (table->columns[i], rows, n_rows));
  return ss_table_new ((SsColumn *const *)taken->pdata, taken->len);
}

SsColumn *
ss_table_geometry (const SsTable *table)
{
  for (gsize i = 0; i < table->n_columns; i++)
    if (ss_column_kind (table->columns[i]) == SS_KIND_GEOMETRY)
      return table->columns[i];
  return NULL;
}

gsize
ss_table_memory (const SsTable *table)
{
  gsize size = 0;

  for (gsize i = 0; i < table->n_columns; i++)
    size += ss_column_memory (table->columns[i]);
  return size;
}
