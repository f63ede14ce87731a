/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "row-order.h"

#include "keyed-rows.h"
#include "radix-sort.h"
#include "text-ranks.h"

#define BLOCK 4096
#define KEY_LAST G_MAXUINT64

static inline guint64
number_key (double value, gboolean is_descending)
{
  if (isnan (value))
    return KEY_LAST;
  return is_descending ? ~ss_radix_key (value) : ss_radix_key (value);
}

static void
number_keys (const SsColumn *column, gboolean is_descending, guint64 *keys)
{
  gsize n_rows = ss_column_n_rows (column);
  double values[BLOCK];

  for (gsize row = 0; row < n_rows; row += BLOCK) {
    gsize n = MIN (BLOCK, n_rows - row);

    ss_column_numbers (column, row, n, values);
    for (gsize i = 0; i < n; i++)
      keys[row + i] = number_key (values[i], is_descending);
  }
}

static void
text_keys (const SsColumn *column, gboolean is_descending, guint64 *keys)
{
  g_autofree guint32 *ranks = ss_text_ranks (column);
  gsize n_codes = ss_column_n_codes (column), n_rows = ss_column_n_rows (column);
  guint32 codes[BLOCK];

  for (gsize row = 0; row < n_rows; row += BLOCK) {
    gsize n = MIN (BLOCK, n_rows - row);

    ss_column_codes (column, row, n, codes);
    for (gsize i = 0; i < n; i++)
      keys[row + i] = codes[i] == SS_CODE_MISSING ? KEY_LAST
                      : is_descending             ? n_codes - ranks[codes[i]]
                                                  : ranks[codes[i]];
  }
}

static void
presence_keys (const SsColumn *column, gboolean is_descending, guint64 *keys)
{
  for (gsize row = 0; row < ss_column_n_rows (column); row++)
    keys[row] = ss_column_is_missing (column, row) ? KEY_LAST : 0;
}

static void (*const keyers[SS_N_KINDS]) (const SsColumn *column, gboolean is_descending, guint64 *keys) = {
    [SS_KIND_EMPTY] = presence_keys, [SS_KIND_BOOLEAN] = number_keys,    [SS_KIND_INTEGER] = number_keys,
    [SS_KIND_NUMBER] = number_keys,  [SS_KIND_DATE] = number_keys,       [SS_KIND_DATETIME] = number_keys,
    [SS_KIND_TEXT] = text_keys,      [SS_KIND_GEOMETRY] = presence_keys,
};

/* From the last key to the first: each sort keeps what the ones before it did. */
gsize *
ss_row_order (const SsTable *table, const SsSortKey *sort_keys, gsize n_keys)
{
  gsize n = ss_table_n_rows (table);
  g_autofree SsKeyedRow *rows = g_new (SsKeyedRow, n), *spare = g_new (SsKeyedRow, n);
  g_autofree guint64 *keys = g_new (guint64, n);
  gsize *order = g_new (gsize, n);

  for (gsize i = 0; i < n; i++)
    rows[i].row = (guint32)i;
  for (gsize k = n_keys; k-- > 0;) {
    const SsColumn *column = sort_keys[k].column;

    keyers[ss_column_kind (column)](column, sort_keys[k].is_descending, keys);
    for (gsize i = 0; i < n; i++)
      rows[i].key = keys[rows[i].row];
    ss_keyed_rows_sort (rows, spare, n);
  }
  for (gsize i = 0; i < n; i++)
    order[i] = rows[i].row;
  return order;
}
