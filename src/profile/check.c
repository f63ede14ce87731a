/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"

#include "wording.h"

#include <glib/gi18n-lib.h>

#define BLOCK 4096
#define TEXT_DIGITS 6

SsFinding *
ss_checkup_add (SsCheckup *checkup, const char *rule, SsSeverity severity, const char *source, gsize column,
                char *message)
{
  SsFinding *finding = ss_finding_new (rule, severity, SS_QUALITY_RIGOUR, source, message);

  if (column != G_MAXSIZE)
    finding->column = g_strdup (ss_column_name (ss_table_column (checkup->table, column)));
  g_ptr_array_add (checkup->findings, finding);
  return finding;
}

json_t *
ss_checkup_drop_columns (const SsCheckup *checkup, const GArray *columns)
{
  json_t *dropped = json_array ();

  for (guint i = 0; i < columns->len; i++)
    json_array_append_new (
        dropped,
        json_string (ss_column_name (ss_table_column (checkup->table, g_array_index (columns, gsize, i)))));
  return json_pack ("{s:s, s:o}", "operation", "drop-columns", "columns", dropped);
}

gboolean
ss_checkup_has_totals (const SsCheckup *checkup)
{
  for (gsize c = 0; c < ss_table_n_columns (checkup->table); c++)
    if (checkup->facts[c].is_aggregate_label)
      return TRUE;
  return FALSE;
}

void
ss_checkup_set_rows (SsFinding *finding, const GArray *rows)
{
  ss_finding_set_rows (finding, (const gsize *)(const void *)rows->data, rows->len);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  gsize x = *(const gsize *)a, y = *(const gsize *)b;

  return (x > y) - (x < y);
}

void
ss_rows_sort (GArray *rows)
{
  g_array_sort (rows, compare_rows);
}

GArray *
ss_rows_of_codes (const SsColumn *column, const guint8 *marks)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize n_rows = ss_column_n_rows (column);
  guint32 codes[BLOCK];

  for (gsize first = 0; first < n_rows; first += BLOCK) {
    gsize n = MIN (BLOCK, n_rows - first);

    ss_column_codes (column, first, n, codes);
    for (gsize i = 0; i < n; i++)
      if (codes[i] != SS_CODE_MISSING && marks[codes[i]]) {
        gsize row = first + i;
        g_array_append_val (rows, row);
      }
  }
  return rows;
}

GArray *
ss_rows_of_number (const SsColumn *column, double value)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize n_rows = ss_column_n_rows (column);
  double values[BLOCK];

  for (gsize first = 0; first < n_rows; first += BLOCK) {
    gsize n = MIN (BLOCK, n_rows - first);

    ss_column_numbers (column, first, n, values);
    for (gsize i = 0; i < n; i++)
      if (values[i] == value) {
        gsize row = first + i;
        g_array_append_val (rows, row);
      }
  }
  return rows;
}

GArray *
ss_rows_missing (const SsColumn *column)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize row = 0; row < ss_column_n_rows (column) && rows->len < SS_FINDING_MOST_ROWS; row++)
    if (ss_column_is_missing (column, row) && ss_column_odd (column, row) == NULL)
      g_array_append_val (rows, row);
  return rows;
}

char *
ss_checkup_names (const SsCheckup *checkup, const GArray *columns)
{
  g_autofree const char **names = g_new (const char *, columns->len + 1);

  for (guint i = 0; i < columns->len; i++)
    names[i] = ss_column_name (ss_table_column (checkup->table, g_array_index (columns, gsize, i)));
  return ss_finding_names (names, columns->len);
}

char *
ss_value_text (const SsColumn *column, const SsColumnFacts *facts, double value)
{
  SsLanguage language = ss_language_current ();

  if (ss_column_is_time (column))
    return ss_date_text (value, MIN (ss_column_date_unit (column), SS_DATE_UNIT_DAY), FALSE, language);
  if (facts->semantic == SS_SEMANTIC_YEAR)
    return g_strdup_printf ("%.0f", value);
  return ss_number_text_significant (value, TEXT_DIGITS, language);
}
