/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "text-summary.h"
#include "unit.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* R11: several units in one series, and values that do not say theirs. */

static const char *const unit_phrases[] = {"unite", "unites", "unit", "units", "uom", NULL};
/* Names that say nothing of what is measured. */
static const char *const value_phrases[]
    = {"=valeur", "=valeurs", "=value", "=values", "=mesure", "=resultat", "=obs value", NULL};

#define MOST_UNITS 20      /* distinct texts of a unit column */
#define MEASURES_SHARE 0.8 /* of texts that are a number and a unit: "1,5 L" */

/* The unit of "1,5 L" or "330 ml", or NULL. Free with g_free(). */
static char *
unit_after_number (const char *text)
{
  gsize n = strspn (text, "0123456789., ");

  return n > 0 && g_ascii_isdigit (*text) && text[n] != '\0' ? ss_unit_of_text (text + n) : NULL;
}

/* "1 254": of a measure too, whose unit is not said. */
static gboolean
is_bare_number (const char *text)
{
  return g_ascii_isdigit (*text) && strspn (text, "0123456789., ") == strlen (text);
}

/* A unit column says units even where we know only some of them. */
#define LONGEST_UNIT 16

static char *
unit_as_written (const char *text)
{
  char *known = ss_unit_of_text (text);

  return known != NULL || strlen (text) > LONGEST_UNIT ? known : g_strdup (text);
}

static gboolean
knows_one_unit (const SsColumn *column)
{
  for (gsize code = 0; code < ss_column_n_codes (column); code++) {
    g_autofree char *unit = ss_unit_of_text (ss_column_code_text (column, (guint32)code));

    if (unit != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
warn_of_units (SsCheckup *checkup, gsize index, const char *one, const char *other, const guint8 *marks)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  g_autoptr (GArray) rows = ss_rows_of_codes (column, marks);

  if (rows->len == 0)
    return;
  /* Translators: a column's name, two units. */
  ss_checkup_set_rows (
      ss_checkup_add (
          checkup, "R11", SS_SEVERITY_WARN, SS_SOURCE_QUARTZ, index,
          g_strdup_printf (_ ("“%s” mixes units (“%s” and “%s”): convert or separate them before you compare "
                              "values."),
                           ss_column_name (column), one, other)),
      rows);
}

/* The texts of @column whose unit, as @unit_of reads it, is another than the first's, if at least @share of the texts are units. */
static void
check_mixture (SsCheckup *checkup, gsize index, char *(*unit_of) (const char *text), double share)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  gsize n_codes = ss_column_n_codes (column), n_units = 0, n_others = 0;
  g_autofree guint8 *marks = g_new0 (guint8, n_codes + 1);
  g_autofree char *first = NULL, *second = NULL;

  for (guint32 code = 0; code < n_codes && (double)(n_codes - n_others) >= share * (double)n_codes; code++) {
    g_autofree char *unit = unit_of (ss_column_code_text (column, code));

    gboolean is_measure = unit != NULL || is_bare_number (ss_column_code_text (column, code));

    n_units += is_measure;
    n_others += !is_measure;
    marks[code] = first != NULL && unit != NULL && !g_str_equal (first, unit);
    if (first == NULL)
      first = g_steal_pointer (&unit);
    else if (marks[code] && second == NULL)
      second = g_steal_pointer (&unit);
  }
  if (second != NULL && (double)n_units >= share * (double)n_codes)
    warn_of_units (checkup, index, first, second, marks);
}

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumnFacts *facts = &checkup->facts[index];
  const char *name = ss_column_name (ss_table_column (checkup->table, index));
  g_autofree char *words = ss_header_words (name);

  if (facts->kind == SS_KIND_TEXT && ss_words_have (words, unit_phrases) && facts->distinct <= MOST_UNITS)
    check_mixture (
        checkup, index,
        knows_one_unit (ss_table_column (checkup->table, index)) ? unit_as_written : ss_unit_of_text, 0);
  else if (facts->kind == SS_KIND_TEXT && facts->order == SS_ORDER_NONE)
    check_mixture (checkup, index, unit_after_number, MEASURES_SHARE);
  else if (facts->unit == NULL && facts->measure != SS_MEASURE_NONE && ss_words_have (words, value_phrases))
    /* Translators: a column's name. */
    ss_checkup_add (checkup, "R11", SS_SEVERITY_HINT, SS_SOURCE_QUARTZ, index,
                    g_strdup_printf (_ ("“%s” does not say its unit: readers will ask."), name));
}

const SsCheck ss_check_units = {.check_column = check_column};
