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

static gboolean
has_counts (const SsCheckup *checkup)
{
  for (gsize c = 0; c < ss_table_n_columns (checkup->table); c++)
    if (checkup->facts[c].measure == SS_MEASURE_COUNT)
      return TRUE;
  return FALSE;
}

static char *
tell_totals (const char *name, const char *label, guint n)
{
  /* Translators: a count, a column's name, a cell's text. */
  return g_strdup_printf (
      ngettext ("%u row of “%s” holds a total (“%s”): leave it out of the chart, or everything "
                "counts twice.",
                "%u rows of “%s” hold totals (“%s”): leave them out of the chart, or everything "
                "counts twice.",
                n),
      n, name, label);
}

/* Nothing is counted twice by a rate of the whole, but it is none of the parts. */
static char *
tell_landmark (const char *name, const char *label, guint n)
{
  /* Translators: a count, a column's name, a cell's text. */
  return g_strdup_printf (
      ngettext (
          "%u row of “%s” stands for the whole (“%s”): it is a landmark to compare with, and not one of "
          "the parts.",
          "%u rows of “%s” stand for the whole (“%s”): they are landmarks to compare with, and not "
          "parts like the others.",
          n),
      n, name, label);
}

/* "drop-rows" knows the usual words; names of wholes ("World") depend on what stands beside them, and are said. */
static json_t *
drop_repair (const SsColumn *column, const guint8 *marks)
{
  json_t *values = json_array ();
  gboolean are_usual = TRUE;

  for (guint32 code = 0; code < ss_column_n_codes (column); code++) {
    const char *text = ss_column_code_text (column, code);

    if (!marks[code])
      continue;
    json_array_append_new (values, json_string (text));
    are_usual &= ss_is_aggregate_label (text);
  }
  json_t *repair = json_pack ("{s:s, s:s, s:[s], s:o}", "operation", "drop-rows", "which", "totals",
                              "columns", ss_column_name (column), "values", values);
  if (are_usual)
    json_object_del (repair, "values");
  return repair;
}

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  g_autofree guint8 *marks = checkup->facts[index].is_aggregate_label ? ss_aggregate_marks (column) : NULL;
  g_autoptr (GArray) rows = NULL;
  const char *name, *label;
  SsFinding *finding;

  if (marks == NULL)
    return;
  rows = ss_rows_of_codes (column, marks);
  if (rows->len == 0)
    return;
  name = ss_column_name (column);
  label = ss_column_text (column, g_array_index (rows, gsize, 0));
  finding = has_counts (checkup) ? ss_checkup_add (checkup, "R10", SS_SEVERITY_WARN, SS_SOURCE_SCIENCES_PO,
                                                   index, tell_totals (name, label, rows->len))
                                 : ss_checkup_add (checkup, "R10", SS_SEVERITY_HINT, SS_SOURCE_SCIENCES_PO,
                                                   index, tell_landmark (name, label, rows->len));
  ss_checkup_set_rows (finding, rows);
  finding->repair = drop_repair (column, marks);
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
