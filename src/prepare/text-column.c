/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-column.h"

#include "row-groups.h"
#include "texts.h"

#include <string.h>

#define BLOCK 4096

struct _SsTextColumn {
  gsize n_rows, n;
  guint32 *codes;
  SsTextPool *pool;
};

SsTextColumn *
ss_text_column_new (gsize n_rows)
{
  SsTextColumn *filling = g_new0 (SsTextColumn, 1);

  filling->n_rows = n_rows;
  filling->codes = g_new (guint32, n_rows);
  filling->pool = ss_text_pool_new ();
  return filling;
}

static guint32
pool_code (SsTextPool *pool, const char *text)
{
  return text ? ss_text_pool_code (pool, text, strlen (text)) : SS_CODE_MISSING;
}

void
ss_text_column_add (SsTextColumn *filling, const char *text)
{
  g_assert (filling->n < filling->n_rows);
  filling->codes[filling->n++] = pool_code (filling->pool, text);
}

SsColumn *
ss_text_column_end (SsTextColumn *filling, const char *name)
{
  SsColumn *column = ss_column_adopt_codes (name, filling->codes, sizeof (guint32), filling->n,
                                            ss_text_pool_end (filling->pool));

  g_free (filling);
  return column;
}

/* Each distinct cell is written once. */
SsColumn *
ss_column_as_texts (SsColumn *column)
{
  g_autoptr (SsTable) table = ss_table_new (&column, 1);
  g_autoptr (SsRowGroups) groups = NULL;
  g_autofree guint32 *cell_codes = NULL;
  SsTextPool *pool;

  if (ss_column_kind (column) == SS_KIND_TEXT)
    return ss_column_ref (column);
  groups = ss_row_groups_new (table, (gsize[]) {0}, 1);
  cell_codes = g_new (guint32, groups->n_groups);
  pool = ss_text_pool_new ();
  for (gsize g = 0; g < groups->n_groups; g++) {
    gsize row = groups->first[g];
    g_autofree char *cell = ss_column_is_missing (column, row) ? NULL : ss_column_dup_cell (column, row);

    cell_codes[g] = pool_code (pool, cell);
  }
  for (gsize row = 0; row < groups->n_rows; row++)
    groups->group[row] = cell_codes[groups->group[row]];
  return ss_column_adopt_codes (ss_column_name (column), g_steal_pointer (&groups->group), sizeof (guint32),
                                groups->n_rows, ss_text_pool_end (pool));
}

SsColumn *
ss_text_column_changed (const SsColumn *column, SsTextChange change, gpointer data)
{
  gsize n_codes = ss_column_n_codes (column), n_rows = ss_column_n_rows (column);
  g_autofree guint32 *changed = g_new (guint32, n_codes);
  guint32 *codes = g_new (guint32, n_rows);
  SsTextPool *pool = ss_text_pool_new ();

  for (gsize code = 0; code < n_codes; code++)
    changed[code] = pool_code (pool, change (ss_column_code_text (column, code), data));
  for (gsize row = 0; row < n_rows; row += BLOCK)
    ss_column_codes (column, row, MIN (BLOCK, n_rows - row), codes + row);
  for (gsize row = 0; row < n_rows; row++)
    if (codes[row] != SS_CODE_MISSING)
      codes[row] = changed[codes[row]];
  return ss_column_adopt_codes (ss_column_name (column), codes, sizeof *codes, n_rows,
                                ss_text_pool_end (pool));
}
