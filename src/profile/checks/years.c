/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "recogniser.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* R05: numbers that are years by their values alone. */

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  const SsColumnFacts *facts = &checkup->facts[index];
  g_autofree char *words = ss_header_words (ss_column_name (column));

  if (facts->semantic != SS_SEMANTIC_YEAR || facts->kind != SS_KIND_INTEGER
      || ss_words_have (words, ss_year_phrases))
    return;
  /* Translators: a column's name, the first and the last year. */
  ss_checkup_add (
      checkup, "R05", SS_SEVERITY_WARN, SS_SOURCE_DATAWRAPPER, index,
      g_strdup_printf (_ ("“%s” is taken for years (%.0f to %.0f): if these are quantities, say so."),
                       ss_column_name (column), facts->min, facts->max));
}

const SsCheck ss_check_years = {.check_column = check_column};
