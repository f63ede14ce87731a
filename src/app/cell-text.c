/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-text.h"

#include <glib/gi18n-lib.h>

/* Decimals are judged on the first cells: enough to line a column up, and nothing to wait for. */
#define SAMPLE_SIZE 1000
/* More decimals than this are noise of a division, not information: the file itself stays as it is. */
#define MOST_DECIMALS 6

SsCellFormat
ss_cell_format (const SsColumn *column, const SsColumnFacts *facts)
{
  SsCellFormat format = {.column = column, .language = ss_language_current ()};
  gsize n = MIN (ss_column_n_rows (column), SAMPLE_SIZE);
  double values[SAMPLE_SIZE];

  if (ss_column_kind (column) == SS_KIND_NUMBER) {
    ss_column_numbers (column, 0, n, values);
    format.decimals = ss_numbers_decimals (values, n, MOST_DECIMALS);
  }
  format.is_plain
      = facts && (facts->semantic == SS_SEMANTIC_YEAR || facts->semantic == SS_SEMANTIC_IDENTIFIER);
  return format;
}

char *
ss_cell_format_number (const SsCellFormat *format, double value)
{
  if (!isfinite (value))
    return g_strdup ("–");
  if (ss_column_is_time (format->column))
    return ss_date_text (value, ss_column_date_unit (format->column), TRUE, format->language);
  if (format->is_plain)
    return g_strdup_printf ("%.0f", value);
  return ss_number_text (value, format->decimals, format->language);
}

char *
ss_cell_format_text (const SsCellFormat *format, gsize row)
{
  const SsColumn *column = format->column;
  const char *odd;
  double value;

  if (ss_column_kind (column) == SS_KIND_TEXT)
    return g_strdup (ss_column_text (column, row));
  if (ss_column_kind (column) == SS_KIND_GEOMETRY) {
    gsize g = ss_column_geometry_index (column, row);

    return g_strdup (g == G_MAXSIZE ? "" : ss_geometry_type_id (ss_column_geometries (column)->type[g]));
  }
  odd = ss_column_odd (column, row);
  if (odd)
    return g_strdup (odd);
  value = ss_column_number (column, row);
  if (isnan (value))
    return g_strdup ("");
  if (ss_column_kind (column) == SS_KIND_BOOLEAN)
    return g_strdup (value ? _ ("yes") : _ ("no"));
  return ss_cell_format_number (format, value);
}
