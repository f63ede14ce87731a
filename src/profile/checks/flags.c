/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "asides.h"
#include "check.h"

#include <glib/gi18n-lib.h>

/* L12: what is estimated or provisional must be seen as such. */

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  const SsColumnFacts *facts = &checkup->facts[index];
  g_autoptr (GArray) columns = NULL;

  if (!facts->is_aside || !ss_are_flags (column, facts) || (facts->is_constant && facts->missing == 0))
    return;
  columns = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_array_append_val (columns, index);
  /* Translators: a column's name, a cell's text, a count of rows. */
  ss_checkup_add (
      checkup, "L12", SS_SEVERITY_HINT, SS_SOURCE_QUEBEC, index,
      g_strdup_printf (ngettext ("“%s” holds a note (“%s”) on the figures of %u row, such as "
                                 "“estimated”: look up what it means, and say so under the chart.",
                                 "“%s” holds notes (“%s”…) on the figures of %u rows, such as "
                                 "“estimated”: look up what they mean, and say so under the chart.",
                                 ss_facts_n_filled (facts)),
                       ss_column_name (column), ss_column_code_text (column, 0),
                       (guint)ss_facts_n_filled (facts)))
      ->repair
      = ss_checkup_drop_columns (checkup, columns);
}

const SsCheck ss_check_flags = {.check_column = check_column};
