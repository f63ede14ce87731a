/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "table-cells.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_DIGITS 4
#define FEWEST_DECIMALS 2
#define MOST_DECIMALS 6

char *
ss_table_cell_text (const SsTableColumn *column, gsize row)
{
  const SsColumn *cells = column->column;
  const char *text = ss_column_text (cells, row);
  const char *odd = ss_column_odd (cells, row);
  double number = ss_column_number (cells, row);
  if (text || odd)
    return g_strdup (text ? text : odd);
  if (ss_column_is_missing (cells, row))
    return g_strdup ("–");
  if (ss_column_kind (cells) == SS_KIND_BOOLEAN)
    return g_strdup (number != 0 ? _ ("Yes") : _ ("No"));
  return isnan (number) ? ss_column_dup_cell (cells, row) : ss_figures_text (&column->figures, number);
}

/* Cents, or as many as give the largest value its digits: "62,88", "0,2235". */
static int
most_decimals (double min, double max)
{
  double largest = fmax (fabs (min), fabs (max));
  int before = largest > 0 ? (int)floor (log10 (largest)) + 1 : 1;
  return CLAMP (MOST_DIGITS - before, FEWEST_DECIMALS, MOST_DECIMALS);
}

SsTableColumn *
ss_table_columns_new (SsChartContext *context, const SsColumn *const *columns, guint n, const gsize *rows,
                      gsize n_rows)
{
  SsTableColumn *out = g_new0 (SsTableColumn, MAX (n, 1));
  g_autofree double *values = g_new (double, MAX (n_rows, 1));
  for (guint i = 0; i < n; i++) {
    const SsColumnFacts *facts = ss_context_column_facts (context, columns[i]);
    double min = NAN, max = NAN;
    for (gsize k = 0; k < n_rows; k++) {
      values[k] = ss_column_number (columns[i], rows[k]);
      min = fmin (min, values[k]);
      max = fmax (max, values[k]);
    }
    gboolean is_number = ss_column_is_numeric (columns[i]) && !(facts && facts->semantic == SS_SEMANTIC_YEAR);
    out[i] = (SsTableColumn) {
        columns[i], facts, ss_figures_make (columns[i], facts, context->language, values, n_rows),
        is_number,  min,   max,
        0};
    /* A table is there for the exact value. */
    out[i].figures.is_short = FALSE;
    out[i].figures.decimals = ss_numbers_decimals (values, n_rows, most_decimals (min, max));
  }
  return out;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const SsColumn *key = data;
  gsize i = *(const gsize *)a, j = *(const gsize *)b;
  double x = ss_column_number (key, i), y = ss_column_number (key, j);
  if (isnan (x) || isnan (y) || x == y)
    return isnan (x) != isnan (y) ? (isnan (x) ? 1 : -1) : (i > j) - (i < j);
  return x < y ? 1 : -1;
}

gsize *
ss_table_rows_sorted (SsChartContext *context, const SsColumn *const *columns, guint n, gboolean by_value)
{
  gsize *rows = g_new (gsize, MAX (context->n_rows, 1));
  for (gsize i = 0; i < context->n_rows; i++)
    rows[i] = ss_context_row (context, i);
  for (guint i = 0; by_value && i < n; i++)
    if (ss_column_is_numeric (columns[i])) {
      g_qsort_with_data (rows, context->n_rows, sizeof *rows, compare_keys, (gpointer)columns[i]);
      break;
    }
  return rows;
}
