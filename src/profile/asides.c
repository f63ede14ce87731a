/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "asides.h"

#include "words.h"

#include <math.h>
#include <string.h>

static const char *const flag_phrases[]
    = {"flag*",   "obs flag*", "obs status", "conf status", "symbole*", "footnote*", "indicateur qualite",
       "drapeau", "qualif*",   "flags",      NULL};
/* Letters under these words name groups, however many cells are blank. */
static const char *const group_phrases[] = {"type*", "group*",  "clas*",   "categ*", "genre*", "zone*",
                                            "sect*", "niveau*", "equipe*", "team*",  "serie*", NULL};
static const char *const birth_phrases[]
    = {"naissance*", "naiss", "birth", "born", "ne en", "nee en", "birthyear", "yob", "cohorte", NULL};
static const char *const age_phrases[] = {"age", "ages", NULL};

/* Letters of a flag; Eurostat joins up to three: "bep". */
#define FLAG_LETTERS 3
#define MOST_FLAGS 12
/* A column of small letters that nobody calls a flag is one where it is blank at least so often. */
#define BLANK_SHARE 0.5
/* From one birthday to the next. */
#define A_YEAR 1

/* "e", "(p)", "b d"; @needs_small: no capitals, which name groups. */
static gboolean
is_flag (const char *text, gboolean needs_small)
{
  gsize n_letters = 0;

  for (; *text != '\0'; text++) {
    if (strchr ("() ,;", *text) != NULL)
      continue;
    if (!g_ascii_isalpha (*text) || (needs_small && g_ascii_isupper (*text)))
      return FALSE;
    n_letters++;
  }
  return n_letters >= 1 && n_letters <= FLAG_LETTERS;
}

gboolean
ss_are_flags (const SsColumn *column, const SsColumnFacts *facts)
{
  g_autofree char *words = ss_header_words (ss_column_name (column));
  gboolean is_named = ss_words_have (words, flag_phrases);

  if (facts->kind != SS_KIND_TEXT || facts->distinct == 0 || facts->distinct > MOST_FLAGS
      || facts->order != SS_ORDER_NONE
      || (facts->semantic != SS_SEMANTIC_NONE && facts->semantic != SS_SEMANTIC_CATEGORY))
    return FALSE;
  if (!is_named
      && ((double)facts->missing < BLANK_SHARE * (double)facts->n_rows
          || ss_words_have (words, group_phrases)))
    return FALSE;
  for (gsize code = 0; code < ss_column_n_codes (column); code++)
    if (!is_flag (ss_column_code_text (column, (guint32)code), !is_named))
      return FALSE;
  return TRUE;
}

/* Somebody's age and year of birth make the year of the count, or the one before the birthday. */
static gboolean
makes_one_year (const SsColumn *births, const SsColumn *ages)
{
  double first = NAN;

  for (gsize row = 0; row < ss_column_n_rows (births); row++) {
    double sum = ss_column_number (births, row) + ss_column_number (ages, row);

    if (isnan (sum))
      continue;
    first = isnan (first) ? sum : first;
    if (fabs (sum - first) > A_YEAR)
      return FALSE;
  }
  return !isnan (first);
}

static gboolean
has_ages_beside (SsTable *table, const SsColumnFacts *facts, gsize births)
{
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    SsColumn *column = ss_table_column (table, i);
    g_autofree char *words = ss_header_words (ss_column_name (column));

    if (i != births && facts[i].kind == SS_KIND_INTEGER && ss_words_have (words, age_phrases)
        && makes_one_year (ss_table_column (table, births), column))
      return TRUE;
  }
  return FALSE;
}

void
ss_tell_asides (SsTable *table, SsColumnFacts *facts)
{
  gsize n = ss_table_n_columns (table);
  gboolean has_numbers = FALSE;

  for (gsize i = 0; i < n; i++)
    has_numbers |= facts[i].measure != SS_MEASURE_NONE;
  for (gsize i = 0; i < n; i++) {
    SsColumn *column = ss_table_column (table, i);
    g_autofree char *words = ss_header_words (ss_column_name (column));

    if (facts[i].semantic == SS_SEMANTIC_YEAR && facts[i].kind == SS_KIND_INTEGER)
      facts[i].is_aside = ss_words_have (words, birth_phrases) && has_ages_beside (table, facts, i);
    else
      facts[i].is_aside = has_numbers && ss_are_flags (column, &facts[i]);
  }
}
