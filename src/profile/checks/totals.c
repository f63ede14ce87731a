/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate-labels.h"
#include "check.h"
#include "column-sums.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* R10: rows and columns of totals among the data, and totals that do not add up. */

/* A total further off than so is that of something else (more rows than are shown, people counted once). */
#define MOST_OFF 0.25
#define OFF_TOLERANCE 0.51 /* published counts are rounded one by one */

/* A lone total row may be checked against the rest; with several, it is not known which rows each adds up. */
static void
check_sum_of_rows (SsCheckup *checkup, gsize index, gsize total_row)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  const SsColumnFacts *facts = &checkup->facts[index];
  SsLanguage language = ss_language_current ();
  double total = ss_column_number (column, total_row), rest = facts->sum - total;
  g_autofree char *told = NULL, *summed = NULL;
  double off = fabs (total - rest);

  if (facts->measure != SS_MEASURE_COUNT || isnan (total) || total == 0 || facts->n_rows < 4
      || off <= OFF_TOLERANCE + 1e-9 * fabs (total) || off > MOST_OFF * fabs (total))
    return;
  told = ss_number_text_significant (total, 12, language);
  summed = ss_number_text_significant (rest, 12, language);
  /* Translators: a column's name, the total that the file says, the sum of the other rows. */
  ss_finding_set_rows (
      ss_checkup_add (checkup, "R10", SS_SEVERITY_WARN, SS_SOURCE_SCIENCES_PO, index,
                      g_strdup_printf (_ ("The total of “%s” says %s, but the other rows add up "
                                          "to %s."),
                                       ss_column_name (column), told, summed)),
      &total_row, 1);
}

/* A total is large among what is counted: "Total Recall" in a column of titles is none. Without any count, the word is believed. */
#define LEAST_OF_GREATEST 0.5

static gboolean
are_totals (const SsCheckup *checkup, const GArray *rows)
{
  gboolean is_any_count = FALSE;

  for (gsize c = 0; c < ss_table_n_columns (checkup->table); c++) {
    if (checkup->facts[c].measure != SS_MEASURE_COUNT)
      continue;
    is_any_count = TRUE;
    for (guint i = 0; i < rows->len; i++)
      if (ss_column_number (ss_table_column (checkup->table, c), g_array_index (rows, gsize, i))
          >= LEAST_OF_GREATEST * checkup->facts[c].max)
        return TRUE;
  }
  return !is_any_count;
}

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  g_autofree guint8 *marks = checkup->facts[index].is_aggregate_label ? ss_aggregate_marks (column) : NULL;
  g_autoptr (GArray) rows = NULL;
  SsFinding *finding;

  if (marks == NULL)
    return;
  rows = ss_rows_of_codes (column, marks);
  if (rows->len == 0 || !are_totals (checkup, rows))
    return;
  /* Translators: a count, a column's name, a cell's text. */
  finding = ss_checkup_add (
      checkup, "R10", SS_SEVERITY_WARN, SS_SOURCE_SCIENCES_PO, index,
      g_strdup_printf (
          ngettext ("%u row of “%s” holds a total (“%s”): leave it out of the chart, or everything "
                    "counts twice.",
                    "%u rows of “%s” hold totals (“%s”): leave them out of the chart, or everything "
                    "counts twice.",
                    rows->len),
          rows->len, ss_column_name (column), ss_column_text (column, g_array_index (rows, gsize, 0))));
  ss_checkup_set_rows (finding, rows);
  finding->repair = json_pack ("{s:s, s:s, s:[s]}", "operation", "drop-rows", "which", "totals", "columns",
                               ss_column_name (column));
  for (gsize c = 0; rows->len == 1 && c < ss_table_n_columns (checkup->table); c++)
    check_sum_of_rows (checkup, c, g_array_index (rows, gsize, 0));
}

/* Columns: Votants = Blancs + Exprimés in most rows, and not in some. */
static void
check_table (SsCheckup *checkup)
{
  g_autoptr (GArray) sums = ss_column_sums (checkup->table, checkup->facts);

  for (guint i = 0; i < sums->len; i++) {
    const SsColumnSum *sum = &g_array_index (sums, SsColumnSum, i);
    g_autoptr (GArray) rows = ss_column_sum_breaks (checkup->table, sum);

    if (rows->len == 0)
      continue;
    /* Translators: three columns' names, a count of rows. */
    ss_checkup_set_rows (
        ss_checkup_add (
            checkup, "R10", SS_SEVERITY_WARN, SS_SOURCE_SCIENCES_PO, sum->total,
            g_strdup_printf (
                ngettext ("“%s” is the sum of the columns from “%s” to “%s”, but not in %u row.",
                          "“%s” is the sum of the columns from “%s” to “%s”, but not in %u rows.", rows->len),
                ss_column_name (ss_table_column (checkup->table, sum->total)),
                ss_column_name (ss_table_column (checkup->table, sum->first)),
                ss_column_name (ss_table_column (checkup->table, sum->last)), rows->len)),
        rows);
  }
}

const SsCheck ss_check_totals = {.check_column = check_column, .check_table = check_table};
