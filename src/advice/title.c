/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "title.h"

#include "column-words.h"
#include "names-order.h"
#include "shown.h"
#include "title-period.h"
#include "unit.h"
#include "wording.h"
#include "year-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More names than these in one caption are no longer read (GUIDELINES E01: ten words). */
#define MOST_NAMES 3
/* A measure of so many words is a sentence by itself. */
#define LONG_MEASURE 7
/* "Jan" and "Feb" alone are compared; three months or answers are an axis. */
#define FEWEST_LEVELS 3

static char *
dup_name (const SsBound *bound, SsWordsPlace place)
{
  return ss_column_words (ss_column_name (bound->column), place);
}

/** The name of a column that tells what stands along the axis or is coloured. */
static char *
dup_dimension (const SsBound *bound)
{
  return ss_dimension_words (ss_column_name (bound->column), SS_WORDS_INSIDE);
}

static char *
dup_count (gsize n)
{
  return ss_number_text (n, 0, ss_language_current ());
}

/** The years of columns that are called alike but for them, and the rest of their name; FALSE where they are not. */
static gboolean
find_years (const SsCase *subject, SsRole role, int *first, int *last, char **stem)
{
  if (subject->n_role[role] < 2)
    return FALSE;
  *first = *last = ss_year_of_name (ss_spec_role (subject->spec, role, 0), stem);
  for (guint i = 1; i < subject->n_role[role] && *first != 0; i++) {
    g_autofree char *other = NULL;
    int year = ss_year_of_name (ss_spec_role (subject->spec, role, i), &other);
    if (year == 0 || !g_str_equal (other, *stem)) {
      g_clear_pointer (stem, g_free);
      return FALSE;
    }
    *first = MIN (*first, year);
    *last = MAX (*last, year);
  }
  return *first != 0;
}

/** "Budget (M€) from 2019 to 2023" of columns that are called alike but for their years; else NULL. */
static char *
dup_years (const SsCase *subject, SsRole role, SsWordsPlace place)
{
  g_autofree char *stem = NULL;
  int first, last;
  if (!find_years (subject, role, &first, &last, &stem))
    return NULL;
  g_autofree char *words = ss_column_words (g_strstrip (stem), place);
  if (*words == '\0')
    return g_strdup_printf ("%d–%d", first, last);
  /* Translators: what is measured, and two years: “Budget (M€) from 2019 to 2023”. */
  return g_strdup_printf (_ ("%s from %d to %d"), words, first, last);
}

/** How many bytes all names of @role begin with alike, in whole words: "Voted for " of "Voted for A" and "Voted for B". */
static gsize
count_common (const SsCase *subject, SsRole role)
{
  const char *first = ss_spec_role (subject->spec, role, 0);
  gsize n = strlen (first);
  for (guint i = 1; i < subject->n_role[role]; i++) {
    const char *other = ss_spec_role (subject->spec, role, i);
    gsize same = 0;
    while (same < n && other[same] == first[same])
      same++;
    n = same;
  }
  /* A bracket is left out whole or not at all. */
  const char *open = memchr (first, '(', n);
  n = open != NULL ? (gsize)(open - first) : n;
  while (n > 0 && first[n - 1] != ' ')
    n--;
  return n;
}

/** The unit in brackets that all names of @role end with, " (%)", or NULL. */
static const char *
find_common_unit (const SsCase *subject, SsRole role)
{
  const char *unit = strrchr (ss_spec_role (subject->spec, role, 0), '(');
  for (guint i = 1; i < subject->n_role[role] && unit != NULL; i++)
    if (!g_str_has_suffix (ss_spec_role (subject->spec, role, i), unit))
      unit = NULL;
  return unit != NULL && g_str_has_suffix (unit, ")") ? unit : NULL;
}

/** The @i-th of several names: the first begins the list, the others leave out what it says already, all but the @last their unit. */
static char *
dup_listed (const SsCase *subject, SsRole role, guint i, gboolean is_last, SsWordsPlace place)
{
  const char *name = ss_spec_role (subject->spec, role, i), *unit = find_common_unit (subject, role);
  g_autofree char *rest = g_strdup (name + (i > 0 ? count_common (subject, role) : 0));
  if (unit != NULL && !is_last)
    rest[strlen (rest) - strlen (unit)] = '\0';
  return ss_column_words (g_strstrip (rest), i == 0 ? SS_WORDS_FIRST : place);
}

/** In a list, names that are plainly none begin small, if all are such: "Tués et Blessés" may be names as well as "Joly et Hollande". */
static SsWordsPlace
place_in_list (const SsCase *subject, SsRole role, guint n_told)
{
  for (guint i = 1; i <= n_told; i++) {
    guint k = i < n_told ? i : subject->n_role[role] - 1;
    g_autofree char *name = dup_listed (subject, role, k, FALSE, SS_WORDS_NAME);
    g_autofree char *listed = dup_listed (subject, role, k, FALSE, SS_WORDS_LISTED);
    gboolean is_told = i < n_told || subject->n_role[role] <= MOST_NAMES;
    if (is_told && g_str_equal (name, listed) && g_unichar_isupper (g_utf8_get_char (name)))
      return SS_WORDS_NAME;
  }
  return SS_WORDS_LISTED;
}

/** "Joly, Le Pen and Sarkozy", "Joly, Le Pen and 8 others", "Girls and Boys (%)". */
static char *
dup_names (const SsCase *subject, SsRole role, SsWordsPlace place)
{
  char *years = dup_years (subject, role, place);
  if (years != NULL)
    return years;
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = subject->n_role[role], told = n <= MOST_NAMES ? n - 1 : MOST_NAMES - 1;
  SsWordsPlace listed = place_in_list (subject, role, told);
  for (guint i = 0; i < told; i++) {
    g_autofree char *name = dup_listed (subject, role, i, FALSE, listed);
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", name);
  }
  g_autofree char *last = dup_listed (subject, role, n - 1, TRUE, listed);
  if (n <= MOST_NAMES)
    /* Translators: the first %s is a list of columns' names, the second the last name: “Joly, Le Pen and Sarkozy”. */
    return g_strdup_printf (_ ("%s and %s"), names->str, last);
  const char *unit = find_common_unit (subject, role);
  /* Translators: %s is a list of columns' names, %u how many are not named: “Joly, Le Pen and 8 others”. */
  g_autofree char *all
      = g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", n - told), names->str, n - told);
  return unit != NULL ? g_strdup_printf ("%s %s", all, unit) : g_steal_pointer (&all);
}

/* "Per 100 voters" of a column "number of voters": what is counted, without the word that it is. */
static const char *
what_is_counted (const char *words)
{
  static const char *const heads[] = {"nombre total de ", "nombre de ", "nombre d'", "nombre d’",
                                      "nbre de ",         "nb de ",     "nb ",       "number of "};
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (words, heads[i]))
      return words + strlen (heads[i]);
  return words;
}

/** The measure as a rate of another column. */
static char *
dup_rate (const SsCase *subject, const char *measure)
{
  g_autofree char *whole = ss_column_words (subject->spec->per, SS_WORDS_INSIDE);
  if (subject->spec->per_factor == 1)
    /* Translators: one quantity divided by another: “Population relative to area”. */
    return g_strdup_printf (_ ("%1$s relative to %2$s"), measure, whole);
  /* Translators: a count as a rate: “Le Pen, per 100 voters”. */
  return g_strdup_printf (_ ("%1$s, per %2$g %3$s"), measure, subject->spec->per_factor,
                          what_is_counted (whole));
}

/* Names that say how something is counted, and not what: "%", "En %", "Pct", "€ par litre". */
static char *
dup_mere_unit (const char *name)
{
  g_autofree char *small = g_utf8_strdown (name, -1);
  const char *bare = g_str_has_prefix (small, "en ") || g_str_has_prefix (small, "in ") ? name + 3 : name;
  g_autofree char *unit = ss_unit_of_text (bare);
  if (unit != NULL && (ss_unit_is_percent (unit) || ss_unit_is_money (unit)))
    return g_strdup (bare != name ? name : ss_unit_for_people (unit));
  return g_str_has_prefix (name, "€ ") || g_str_has_prefix (name, "$ ") || g_str_has_prefix (name, "£ ")
             ? g_strdup (name)
             : NULL;
}

/** @words where they stand; takes them. */
static char *
told (char *words, SsWordsPlace place)
{
  return place == SS_WORDS_FIRST ? ss_words_begun (words) : words;
}

/** What is measured, in words: "Price, mean", "Number of rows", "Votes, per 100 registered". */
static char *
dup_measure (const SsCase *subject, SsWordsPlace place)
{
  if (subject->is_counted || subject->measure == NULL)
    return g_strdup (_ ("Number of rows"));
  gboolean is_averaged
      = subject->is_summed && subject->spec->per == NULL
        && (subject->aggregate == SS_AGGREGATE_MEAN || subject->aggregate == SS_AGGREGATE_MEDIAN);
  SsWordsPlace own = is_averaged ? SS_WORDS_INSIDE : place;
  g_autofree char *name = subject->n_measures > 1 ? dup_names (subject, subject->measure->role, own)
                                                  : dup_name (subject->measure, own);
  if (subject->spec->per != NULL)
    return dup_rate (subject, name);
  if (subject->is_summed && subject->aggregate == SS_AGGREGATE_MEAN)
    /* Translators: %s is a column's name. */
    return told (g_strdup_printf (_ ("Mean of %s"), name), place);
  if (subject->is_summed && subject->aggregate == SS_AGGREGATE_MEDIAN)
    /* Translators: %s is a column's name. */
    return told (g_strdup_printf (_ ("Median of %s"), name), place);
  return g_steal_pointer (&name);
}

static char *
dup_scatter (const SsCase *subject)
{
  g_autofree char *y = dup_name (subject->first[SS_ROLE_Y], SS_WORDS_INSIDE);
  g_autofree char *x = dup_name (subject->first[SS_ROLE_X], SS_WORDS_INSIDE);
  /* Translators: two columns' names: “Life expectancy vs income”; what is a name has its capitals. */
  return ss_words_begun (g_strdup_printf (_ ("%1$s vs %2$s"), y, x));
}

static char *
dup_table (const SsCase *subject)
{
  g_autofree char *n = dup_count (subject->n_rows);
  /* Translators: %s is the number of rows of a table. */
  return g_strdup_printf (ngettext ("The figures, %s row", "The figures, %s rows", subject->n_rows), n);
}

static char *
dup_map (const SsCase *subject)
{
  g_autofree char *measure = subject->measure != NULL ? dup_measure (subject, SS_WORDS_FIRST) : NULL;
  g_autofree char *n = dup_count (subject->n_rows);
  if (measure != NULL)
    /* Translators: what a map shows: “Unemployment rate on the map”. */
    return g_strdup_printf (_ ("%s on the map"), measure);
  /* Translators: %s is a number of rows: what a map of bare points shows. */
  return g_strdup_printf (ngettext ("Where the %s row is", "Where the %s rows are", subject->n_rows), n);
}

/** A quantity by itself: where its values lie, or its figure. */
static char *
dup_alone (const SsCase *subject)
{
  if (!subject->type->traits.shows_distribution)
    return dup_measure (subject, SS_WORDS_FIRST);
  g_autofree char *measure = dup_measure (subject, SS_WORDS_INSIDE);
  /* Translators: %s is a column's name. */
  return ss_words_begun (g_strdup_printf (_ ("Spread of %s"), measure));
}

/** Whether a caption breathes before "by": behind a long measure, or one with a comma in it. */
static gboolean
is_long (const SsCase *subject, const char *measure)
{
  gsize n_words = 1;
  if (subject->n_measures > 1)
    return FALSE;
  for (const char *at = strchr (measure, ' '); at != NULL; at = strchr (at + 1, ' '))
    n_words++;
  return n_words >= LONG_MEASURE || strchr (measure, ',') != NULL;
}

/** By what the marks are laid out and coloured: "by town", "by town and sex"; over time, from when to when. */
static char *
dup_by (const SsCase *subject, const char *measure, const SsBound *colour)
{
  g_autofree char *period = ss_title_period (subject->across);
  g_autofree char *across = period == NULL   ? dup_dimension (subject->across)
                            : colour != NULL ? dup_dimension (colour)
                                             : NULL;
  if (period != NULL && colour == NULL)
    /* Translators: what is measured, and when: “Entries (millions), 1980–2017”. */
    return g_strdup_printf (_ ("%1$s, %2$s"), measure, period);
  if (period != NULL)
    /* Translators: what is measured, by what, and when: “Price by town, 1980–2017”. */
    return g_strdup_printf (_ ("%1$s by %2$s, %3$s"), measure, across, period);
  if (colour == NULL)
    /* Translators: what is measured, and by what: “Entries (millions) by town”. */
    return g_strdup_printf (is_long (subject, measure) ? _ ("%1$s, by %2$s") : _ ("%1$s by %2$s"), measure,
                            across);
  g_autofree char *split = dup_dimension (colour);
  if (is_long (subject, measure))
    /* Translators: the same as “%1$s by %2$s and %3$s”, behind many words: “Price of a night, in the low season, by town and product”. */
    return g_strdup_printf (_ ("%1$s, by %2$s and %3$s"), measure, across, split);
  /* Translators: what is measured, and by which two columns: “Price by town and product”. */
  return g_strdup_printf (_ ("%1$s by %2$s and %3$s"), measure, across, split);
}

/** "Answer (%)": where the measure is called by its unit alone, what it is about is what is coloured, or else stands along the axis. */
static char *
dup_about (const SsCase *subject, const char *unit, const SsBound *colour)
{
  const SsBound *what = colour != NULL ? colour : subject->across;
  g_autofree char *words = ss_dimension_words (ss_column_name (what->column), SS_WORDS_FIRST);
  g_autofree char *by = colour != NULL ? dup_by (subject, words, NULL) : g_strdup (words);
  return g_strdup_printf ("%s (%s)", by, unit);
}

/** Years in columns that say nothing else: "By country, 2004–2023"; along an axis of time each year is one of its courses. */
static char *
dup_by_years (const SsCase *subject, const SsBound *by)
{
  g_autofree char *unit = NULL;
  int first, last;
  if (by == NULL || subject->measure == NULL || ss_column_is_sentence (ss_column_name (by->column))
      || !find_years (subject, subject->measure->role, &first, &last, &unit)
      || (*unit != '\0' && *unit != '('))
    return NULL;
  g_autofree char *across = dup_dimension (by);
  gboolean is_time = ss_bound_is_time (by) || by->facts->order == SS_ORDER_MONTH;
  /* Translators: a caption where what is measured has no name, by what it is laid out, and two years: “By country, 2004–2023”; the second where
     there are two years and none between; the third along months or weeks. */
  const char *format = is_time                    ? _ ("By %1$s, each year from %2$d to %3$d")
                       : subject->n_measures == 2 ? _ ("By %1$s, %2$d and %3$d")
                                                  : _ ("By %1$s, %2$d–%3$d");
  g_autofree char *caption = g_strdup_printf (format, across, first, last);
  return *unit != '\0' ? g_strdup_printf ("%s %s", caption, unit) : g_steal_pointer (&caption);
}

/** Columns that are levels of something that has no name: months, answers. NULL where they are measures. */
static char *
dup_by_levels (const SsCase *subject)
{
  if (subject->n_measures < FEWEST_LEVELS)
    return NULL;
  SsRole role = subject->measure->role;
  g_autofree const char **names = g_new0 (const char *, subject->n_role[role] + 1);
  for (guint i = 0; i < subject->n_role[role]; i++)
    names[i] = ss_spec_role (subject->spec, role, i);
  SsOrder order = ss_names_order (names, subject->n_role[role]);
  const char *what = order == SS_ORDER_LIKERT    ? _ ("Answers")
                     : order == SS_ORDER_MONTH   ? _ ("By month")
                     : order == SS_ORDER_WEEKDAY ? _ ("By day of the week")
                                                 : NULL;
  if (what == NULL)
    return NULL;
  g_autofree char *period = ss_title_period (subject->across);
  if (period == NULL && order != SS_ORDER_LIKERT) {
    g_autofree char *across = dup_dimension (subject->across);
    /* Translators: “By month” or “By day of the week”, and another thing by which: “By month and town”. */
    return g_strdup_printf (_ ("%1$s and %2$s"), what, across);
  }
  return dup_by (subject, what, NULL);
}

/** A question, or the beginning of a sentence, that stands over the names: it is the caption itself. */
static char *
dup_sentence (const SsCase *subject, const SsBound *colour)
{
  g_autofree char *sentence = ss_sentence_words (ss_column_name (subject->across->column));
  if (colour == NULL)
    return g_steal_pointer (&sentence);
  g_autofree char *split = dup_dimension (colour);
  return g_strdup_printf (_ ("%1$s, by %2$s"), sentence, split);
}

/** The total of each of several columns. */
static char *
dup_totals (const SsCase *subject)
{
  g_autofree char *names = dup_names (subject, SS_ROLE_VALUE, SS_WORDS_FIRST);
  /* Translators: %s is a list of columns' names: “Totals: Joly, Le Pen and 8 others”. */
  return g_strdup_printf (_ ("Totals: %s"), names);
}

/** Of a chart with an axis of names, dates or classes. */
static char *
dup_laid_out (const SsCase *subject, const SsBound *colour)
{
  gboolean is_one = subject->measure != NULL && subject->n_measures == 1 && !subject->is_counted;
  g_autofree char *unit = is_one ? dup_mere_unit (ss_column_name (subject->measure->column)) : NULL;
  g_autofree char *by_levels = NULL;
  if (ss_column_is_sentence (ss_column_name (subject->across->column)))
    return dup_sentence (subject, colour);
  if (unit != NULL)
    return dup_about (subject, unit, colour);
  by_levels = colour == NULL ? dup_by_levels (subject) : NULL;
  if (by_levels != NULL)
    return g_steal_pointer (&by_levels);
  g_autofree char *measure = dup_measure (subject, SS_WORDS_FIRST);
  return dup_by (subject, measure, colour);
}

static char *
dup_main (const SsCase *subject, const SsBound *colour)
{
  const SsTraits *traits = &subject->type->traits;
  gboolean is_plane
      = subject->first[SS_ROLE_X] != NULL && subject->first[SS_ROLE_Y] != NULL && subject->across == NULL;
  if (traits->family == SS_FAMILY_TABLE)
    return dup_table (subject);
  if (traits->is_map)
    return dup_map (subject);
  if (is_plane)
    return dup_scatter (subject);
  if (subject->compares_columns)
    return dup_totals (subject);
  if (subject->across == NULL)
    return dup_alone (subject);
  return dup_laid_out (subject, colour);
}

char *
ss_title_caption (const SsCase *subject)
{
  const SsBound *facet = subject->first[SS_ROLE_FACET];
  const SsBound *colour = subject->series != subject->across ? subject->series : NULL;
  const SsBound *by = subject->across != NULL ? subject->across : colour;
  g_autofree char *by_years = subject->across == NULL || colour == NULL ? dup_by_years (subject, by) : NULL;
  g_autofree char *caption = by_years != NULL ? g_strdup (by_years) : dup_main (subject, colour);
  if (by_years == NULL && colour != NULL && (subject->across == NULL || subject->type->traits.is_map)) {
    g_autofree char *whole = g_steal_pointer (&caption), *name = dup_dimension (colour);
    /* Translators: a caption, and the column that splits it into colours: “How height goes with weight, by sex”. */
    caption = g_strdup_printf (_ ("%1$s, by %2$s"), whole, name);
  }
  if (facet != NULL && facet != subject->across) {
    g_autofree char *whole = g_steal_pointer (&caption), *name = dup_dimension (facet);
    /* Translators: a caption, and the column of which each value has its own panel: “Price by date, one panel per symbol”. */
    caption = g_strdup_printf (_ ("%1$s, one panel per %2$s"), whole, name);
  }
  if (subject->spec->limit > 0 && subject->n_across > subject->spec->limit) {
    g_autofree char *whole = g_steal_pointer (&caption);
    /* Of several columns together none is the largest by what is read off. */
    caption
        = subject->n_measures > 1
              /* Translators: a caption, and how many are shown of how many: “Votes by town: 10 of 119”. */
              ? g_strdup_printf (_ ("%1$s: %2$u of %3$u"), whole, subject->spec->limit,
                                 (guint)subject->across->facts->distinct)
              /* Translators: a caption, and how many are shown, from the largest on: “Population by town: the 10 largest”. */
              : g_strdup_printf (_ ("%1$s: the %2$u largest"), whole, subject->spec->limit);
  }
  return g_steal_pointer (&caption);
}
