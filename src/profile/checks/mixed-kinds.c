/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "text-summary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* R03: texts most of which are numbers: too few for a column of numbers (90 %), too many for chance. */

#define NUMBERS_SHARE 0.6
#define LEAST_NUMBERS 5
#define COUNT_DIGITS                                                                                         \
  3 /* of a number that is no class: "moins de 5" among them hides a count, "10 et plus" is a class like "9" */

/* "12", "1 234,5", "-3.2 %". */
static gboolean
is_number_like (const char *text)
{
  gsize n = strspn (text, "+-0123456789., %");

  return text[n] == '\0' && strpbrk (text, "0123456789") != NULL && strchr (text, ',') == strrchr (text, ',')
         && strchr (text + 1, '-') == NULL;
}

/* "0052": one such text makes a column of codes. */
static gboolean
is_code_like (const char *text)
{
  return text[0] == '0' && g_ascii_isdigit (text[1]);
}

static gboolean
may_hold_numbers (const SsColumnFacts *facts)
{
  return facts->kind == SS_KIND_TEXT && (facts->order == SS_ORDER_NONE || facts->order == SS_ORDER_CLASSES)
         && (facts->semantic == SS_SEMANTIC_CATEGORY || facts->semantic == SS_SEMANTIC_NONE);
}

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  g_autofree guint8 *marks = NULL;
  g_autofree guint32 *counts = NULL;
  g_autoptr (GArray) rows = NULL;
  gsize n_numbers = 0, n_different = 0, longest = 0, n_codes = ss_column_n_codes (column);
  const char *example = NULL;
  SsFinding *finding;

  if (!may_hold_numbers (&checkup->facts[index]))
    return;
  marks = g_new0 (guint8, n_codes + 1);
  counts = ss_text_counts (column);
  for (guint32 code = 0; code < n_codes; code++) {
    const char *text = ss_column_code_text (column, code);

    if (is_code_like (text))
      return;
    marks[code] = !is_number_like (text);
    n_numbers += marks[code] ? 0 : counts[code];
    n_different += !marks[code] && counts[code] > 0;
    longest = MAX (longest, marks[code] ? 0 : strlen (text));
    if (marks[code] && counts[code] > 0 && example == NULL)
      example = text;
  }
  if (example == NULL || n_different < LEAST_NUMBERS
      || (checkup->facts[index].order == SS_ORDER_CLASSES && longest < COUNT_DIGITS)
      || (double)n_numbers < NUMBERS_SHARE * (double)ss_facts_n_filled (&checkup->facts[index]))
    return;
  rows = ss_rows_of_codes (column, marks);
  /* Translators: a column's name, a count, a cell's text. */
  finding
      = ss_checkup_add (checkup, "R03", SS_SEVERITY_WARN, SS_SOURCE_DATAWRAPPER, index,
                        g_strdup_printf (ngettext ("“%s” looks like numbers, but %u cell is none (“%s”): "
                                                   "it is kept as text.",
                                                   "“%s” looks like numbers, but %u cells are none (such as "
                                                   "“%s”): it is kept as text.",
                                                   rows->len),
                                         ss_column_name (column), rows->len, example));
  ss_checkup_set_rows (finding, rows);
  finding->repair = json_pack ("{s:s, s:s, s:s}", "operation", "retype", "column", ss_column_name (column),
                               "kind", "number");
}

const SsCheck ss_check_mixed_kinds = {.check_column = check_column};
