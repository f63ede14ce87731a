/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* R03: dates that a spreadsheet wrote as it counts them. Between these two lie the days from 1954 to 2064. */
#define LEAST_SERIAL 20000
#define MOST_SERIAL 60000

static const char *const date_phrases[] = {"date", "dates", "jour", "day", "le", "date*", "datetime", NULL};

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  const SsColumnFacts *facts = &checkup->facts[index];
  g_autofree char *words = ss_header_words (ss_column_name (column));
  SsFinding *finding;

  if ((facts->kind != SS_KIND_INTEGER && facts->kind != SS_KIND_NUMBER)
      || !(facts->min >= LEAST_SERIAL && facts->max <= MOST_SERIAL) || !ss_words_have (words, date_phrases))
    return;
  /* Translators: a column's name, the least and the greatest of its numbers. */
  finding = ss_checkup_add (checkup, "R03", SS_SEVERITY_WARN, SS_SOURCE_QUARTZ, index,
                            g_strdup_printf (_ ("“%s” holds numbers from %.0f to %.0f: these are dates as "
                                                "a spreadsheet counts days."),
                                             ss_column_name (column), facts->min, facts->max));
  finding->repair = json_pack ("{s:s, s:s}", "operation", "parse-serial", "column", ss_column_name (column));
}

const SsCheck ss_check_serial_dates = {.check_column = check_column};
