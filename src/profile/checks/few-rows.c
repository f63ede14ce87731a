/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"

#include <glib/gi18n-lib.h>

/* R13: too few units to speak of a relation between two measures. */

#define LEAST_UNITS 30 /* GUIDELINES R13 */
#define LEAST_MEASURES 2

static void
check_table (SsCheckup *checkup)
{
  gsize n_rows = ss_table_n_rows (checkup->table), n_measures = 0;

  for (gsize c = 0; c < ss_table_n_columns (checkup->table); c++)
    n_measures += checkup->facts[c].measure != SS_MEASURE_NONE && checkup->facts[c].distinct > 1;
  if (n_rows == 0 || n_rows >= LEAST_UNITS || n_measures < LEAST_MEASURES)
    return;
  /* Translators: a count of rows. */
  ss_checkup_add (checkup, "R13", SS_SEVERITY_HINT, SS_SOURCE_SCIENCES_PO, G_MAXSIZE,
                  g_strdup_printf (ngettext ("%u row is too few to conclude that two columns go together.",
                                             "%u rows are too few to conclude that two columns go together.",
                                             (gulong)n_rows),
                                   (guint)n_rows));
}

const SsCheck ss_check_few_rows = {.check_table = check_table};
