/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "one-measure.h"

#include "words.h"

#include <string.h>

typedef enum {
  SEX_NONE,
  SEX_WOMEN,
  SEX_MEN,
} Sex;

static const struct {
  Sex sex;
  const char *words;
} sexes[] = {
    {SEX_WOMEN, " femmes femme feminin feminine filles fille women woman female females girls girl f "},
    {SEX_MEN, " hommes homme masculin masculine garcons garcon men man male males boys boy h m "},
};

/** Which sex a name tells, and in @others what else it says. */
static Sex
take_sex (const char *name, GString *others)
{
  g_autofree char *folded = ss_header_words (name);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  Sex sex = SEX_NONE;
  for (gsize i = 0; words[i] != NULL; i++) {
    g_autofree char *word = g_strdup_printf (" %s ", words[i]);
    Sex told = SEX_NONE;
    for (gsize s = 0; s < G_N_ELEMENTS (sexes) && *words[i] != '\0'; s++)
      if (strstr (sexes[s].words, word) != NULL)
        told = sexes[s].sex;
    if (told == SEX_NONE)
      g_string_append (others, word);
    else
      sex = told;
  }
  return sex;
}

gboolean
ss_is_both_sexes (const char *a, const char *b)
{
  g_autoptr (GString) beside_a = g_string_new (NULL), beside_b = g_string_new (NULL);
  Sex of_a = take_sex (a, beside_a), of_b = take_sex (b, beside_b);
  return of_a != SEX_NONE && of_b != SEX_NONE && of_a != of_b && g_string_equal (beside_a, beside_b);
}

/** Alike but for a year, or for ten of them. */
static gboolean
are_two_moments (const char *a, const char *b)
{
  g_autoptr (GRegex) year = g_regex_new ("\\b(1[5-9]|20)\\d\\d(s\\b)?", 0, 0, NULL);
  if (!g_regex_match (year, a, 0, NULL) || !g_regex_match (year, b, 0, NULL) || g_str_equal (a, b))
    return FALSE;
  g_autofree char *stem_a = g_regex_replace_literal (year, a, -1, 0, "", 0, NULL);
  g_autofree char *stem_b = g_regex_replace_literal (year, b, -1, 0, "", 0, NULL);
  return g_str_equal (stem_a, stem_b);
}

/* The orders that columns are called by: months, weekdays, answers, classes of age. */
static const SsOrder orders[] = {SS_ORDER_MONTH, SS_ORDER_WEEKDAY, SS_ORDER_LIKERT, SS_ORDER_CLASSES};

static gboolean
are_of_one_order (const char *a, const char *b)
{
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    if (ss_order_rank (orders[i], a) != G_MAXINT && ss_order_rank (orders[i], b) != G_MAXINT)
      return TRUE;
  return FALSE;
}

gboolean
ss_is_one_measure (const char *a, const char *b)
{
  return ss_is_both_sexes (a, b) || are_two_moments (a, b) || are_of_one_order (a, b);
}

GPtrArray *
ss_series_names (const SsCase *subject)
{
  GPtrArray *names = g_ptr_array_new ();
  if (subject->series != NULL && ss_column_kind (subject->series->column) == SS_KIND_TEXT)
    for (gsize i = 0; i < ss_column_n_codes (subject->series->column); i++)
      g_ptr_array_add (names, (gpointer)ss_column_code_text (subject->series->column, i));
  for (guint i = 0; i < subject->n_bound && subject->series == NULL && subject->n_measures > 1; i++)
    if (subject->bound[i].role == subject->measure->role)
      g_ptr_array_add (names, (gpointer)ss_column_name (subject->bound[i].column));
  return names;
}
