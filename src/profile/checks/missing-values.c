/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

/* R08: columns with little or nothing in them: missing is not zero. */

#define MISSING_SHARE 0.5 /* ours: a chart that shows less than half of the rows must say so */
#define LEAST_ROWS 10     /* below, a look is enough */

static void
tell_sparse (SsCheckup *checkup, const GArray *columns)
{
  g_autofree char *names = ss_checkup_names (checkup, columns);

  if (columns->len > SS_MOST_ALIKE) {
    /* Translators: a list of columns' names. */
    ss_checkup_add (
        checkup, "R08", SS_SEVERITY_HINT, SS_SOURCE_OPENDATAFRANCE, G_MAXSIZE,
        g_strdup_printf (_ ("%s are missing in half of the rows or more: no data is not zero, and a chart of "
                            "them must say so."),
                         names));
    return;
  }
  for (guint i = 0; i < columns->len; i++) {
    gsize c = g_array_index (columns, gsize, i);
    g_autofree char *missing = ss_number_text ((double)checkup->facts[c].missing, 0, ss_language_current ());
    g_autofree char *rows = ss_number_text ((double)checkup->facts[c].n_rows, 0, ss_language_current ());

    g_autoptr (GArray) cells = ss_rows_missing (ss_table_column (checkup->table, c));
    SsFinding *finding;

    /* Translators: a column's name, a formatted count of missing cells, a formatted count of rows. */
    finding = ss_checkup_add (
        checkup, "R08", SS_SEVERITY_HINT, SS_SOURCE_OPENDATAFRANCE, c,
        g_strdup_printf (_ ("“%s” is missing in %s of %s rows: no data is not zero, and a chart of it "
                            "must say so."),
                         ss_column_name (ss_table_column (checkup->table, c)), missing, rows));
    ss_checkup_set_rows (finding, cells);
    finding->n_rows_total = checkup->facts[c].missing;
  }
}

static void
tell_empty (SsCheckup *checkup, const GArray *columns)
{
  g_autofree char *names = ss_checkup_names (checkup, columns);
  SsFinding *finding;

  /* Translators: one or several columns' names. */
  finding = ss_checkup_add (
      checkup, "R08", SS_SEVERITY_HINT, SS_SOURCE_OPENDATAFRANCE,
      columns->len == 1 ? g_array_index (columns, gsize, 0) : G_MAXSIZE,
      g_strdup_printf (ngettext ("%s is empty in every row.", "%s are empty in every row.", columns->len),
                       names));
  finding->repair = ss_checkup_drop_columns (checkup, columns);
}

static void
check_table (SsCheckup *checkup)
{
  g_autoptr (GArray) sparse = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GArray) empty = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize c = 0; c < ss_table_n_columns (checkup->table); c++) {
    const SsColumnFacts *facts = &checkup->facts[c];

    if (facts->n_rows > 0 && facts->missing == facts->n_rows)
      g_array_append_val (empty, c);
    else if (!facts->is_aside && facts->n_rows >= LEAST_ROWS
             && (double)facts->missing >= MISSING_SHARE * (double)facts->n_rows)
      g_array_append_val (sparse, c);
  }
  tell_sparse (checkup, sparse);
  if (empty->len > 0)
    tell_empty (checkup, empty);
}

const SsCheck ss_check_missing_values = {.check_table = check_table};
