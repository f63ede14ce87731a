/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"

#include <glib/gi18n-lib.h>

/* R02: rows whose cells stand a column too far, as when a decimal comma split a cell. They show as several cells of the wrong kind at once. */

#define LEAST_ODD_CELLS 2

static GArray *
odd_rows (const SsTable *table)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize c = 0; c < ss_table_n_columns (table); c++) {
    const SsColumn *column = ss_table_column (table, c);

    for (gsize i = 0; i < ss_column_n_odd (column); i++) {
      gsize row = ss_column_odd_row (column, i);
      g_array_append_val (rows, row);
    }
  }
  ss_rows_sort (rows);
  return rows;
}

/* One word in all of them ("NA %") is a mark of missing values, not a shift. */
static gboolean
odd_cells_differ (const SsTable *table, gsize row)
{
  const char *first = NULL;

  for (gsize c = 0; c < ss_table_n_columns (table); c++) {
    const char *odd = ss_column_odd (ss_table_column (table, c), row);

    if (odd != NULL && first != NULL && !g_str_equal (first, odd))
      return TRUE;
    first = odd ? odd : first;
  }
  return FALSE;
}

static void
check_table (SsCheckup *checkup)
{
  g_autoptr (GArray) odd = odd_rows (checkup->table);
  g_autoptr (GArray) shifted = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (guint i = 0, next; i < odd->len; i = next) {
    gsize row = g_array_index (odd, gsize, i);

    for (next = i + 1; next < odd->len && g_array_index (odd, gsize, next) == row;)
      next++;
    if (next - i >= LEAST_ODD_CELLS && odd_cells_differ (checkup->table, row))
      g_array_append_val (shifted, row);
  }
  if (shifted->len == 0)
    return;
  ss_checkup_set_rows (
      ss_checkup_add (
          checkup, "R02", SS_SEVERITY_WARN, SS_SOURCE_QUARTZ, G_MAXSIZE,
          g_strdup_printf (
              ngettext ("%u row has several cells that do not fit their columns: its cells may have shifted, "
                        "for example where a comma inside a cell split it.",
                        "%u rows have several cells that do not fit their columns: their cells may have "
                        "shifted, for example where a comma inside a cell split it.",
                        shifted->len),
              shifted->len)),
      shifted);
}

const SsCheck ss_check_shifted_rows = {.check_table = check_table};
