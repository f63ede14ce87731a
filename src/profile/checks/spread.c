/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"

#include "wording.h"

#include <glib/gi18n-lib.h>

/* R12: columns whose mean tells little. */

#define SKEW_LIMIT 0.5 /* GUIDELINES R12 */
#define LEAST_ROWS 10
#define LEAST_DISTINCT 6 /* ours: 0, 1 and 2 cases have no middle to be far from */
/* The sentence is about two magnitudes: “239,1” and “45”, not “239,077”. */
#define TOLD_DIGITS 4

static GArray *
skewed_columns (const SsCheckup *checkup)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize c = 0; c < ss_table_n_columns (checkup->table); c++) {
    const SsColumnFacts *facts = &checkup->facts[c];

    if (facts->measure != SS_MEASURE_NONE && ss_facts_n_filled (facts) >= LEAST_ROWS
        && facts->distinct >= LEAST_DISTINCT && facts->skew > SKEW_LIMIT)
      g_array_append_val (columns, c);
  }
  return columns;
}

static void
tell_one (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  const SsColumnFacts *facts = &checkup->facts[index];
  SsLanguage language = ss_language_current ();
  g_autofree char *mean = ss_number_text_significant (facts->mean, TOLD_DIGITS, language);
  g_autofree char *median = ss_number_text_significant (facts->median, TOLD_DIGITS, language);

  /* Translators: a column's name, its mean, its median. */
  ss_checkup_add (
      checkup, "R12", SS_SEVERITY_HINT, SS_SOURCE_SCIENCES_PO, index,
      g_strdup_printf (_ ("A few large or small values pull the mean of “%s” (%s) far from its median (%s): "
                          "prefer the median."),
                       ss_column_name (column), mean, median));
}

static void
check_table (SsCheckup *checkup)
{
  if (ss_checkup_has_totals (checkup))
    return;
  g_autoptr (GArray) columns = skewed_columns (checkup);
  g_autofree char *names = ss_checkup_names (checkup, columns);

  if (columns->len > SS_MOST_ALIKE) {
    /* Translators: a list of columns' names. */
    ss_checkup_add (
        checkup, "R12", SS_SEVERITY_HINT, SS_SOURCE_SCIENCES_PO, G_MAXSIZE,
        g_strdup_printf (_ ("A few large or small values pull the means of %s far from their medians: prefer "
                            "the medians."),
                         names));
    return;
  }
  for (guint i = 0; i < columns->len; i++)
    tell_one (checkup, g_array_index (columns, gsize, i));
}

const SsCheck ss_check_spread = {.check_table = check_table};
