/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "title.h"

#include "column-words.h"
#include "shown.h"
#include "wording.h"
#include "words.h"
#include "year-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More names than these in one caption are no longer read (GUIDELINES E01: ten words). */
#define MOST_NAMES 3

static char *
dup_name (const SsBound *bound, SsWordsPlace place)
{
  return ss_column_words (ss_column_name (bound->column), place);
}

static char *
dup_count (gsize n)
{
  return ss_number_text (n, 0, ss_language_current ());
}

/** "Budget (M€) from 2019 to 2023" of columns that are called alike but for their years; else NULL. */
static char *
dup_years (const SsCase *subject, SsRole role, SsWordsPlace place)
{
  g_autofree char *stem = NULL;
  int first = ss_year_of_name (ss_spec_role (subject->spec, role, 0), &stem), last = first;
  for (guint i = 1; i < subject->n_role[role] && first != 0; i++) {
    g_autofree char *other = NULL;
    last = ss_year_of_name (ss_spec_role (subject->spec, role, i), &other);
    if (last == 0 || !g_str_equal (other, stem))
      return NULL;
  }
  if (first == 0)
    return NULL;
  g_autofree char *words = ss_column_words (g_strstrip (stem), place);
  if (*words == '\0')
    /* Translators: two years: what a table shows, whose columns are years. */
    return g_strdup_printf (_ ("Change from %d to %d"), first, last);
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
dup_listed (const SsCase *subject, SsRole role, guint i, gboolean is_last)
{
  const char *name = ss_spec_role (subject->spec, role, i), *unit = find_common_unit (subject, role);
  g_autofree char *rest = g_strdup (name + (i > 0 ? count_common (subject, role) : 0));
  if (unit != NULL && !is_last)
    rest[strlen (rest) - strlen (unit)] = '\0';
  return ss_column_words (g_strstrip (rest), i > 0 ? SS_WORDS_NAME : SS_WORDS_FIRST);
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
  for (guint i = 0; i < told; i++) {
    g_autofree char *name = dup_listed (subject, role, i, FALSE);
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", name);
  }
  g_autofree char *last = dup_listed (subject, role, n - 1, TRUE);
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

/* Names that say how something is counted, and not what: "%", "En %", "en M€". */
static gboolean
is_mere_unit (const char *name)
{
  g_autofree char *words = ss_header_words (name);
  g_autofree char *bare = g_strstrip (g_strdup (words));
  const char *rest = g_str_has_prefix (bare, "en ") || g_str_has_prefix (bare, "in ") ? bare + 3 : bare;
  return *rest != '\0' && (g_str_equal (rest, "%") || strstr (rest, "€") != NULL)
         && strlen (rest) <= strlen ("md €");
}

/** What is measured, in words: "Price, mean", "Number of rows", "Votes, per 100 registered". */
static char *
dup_measure (const SsCase *subject, SsWordsPlace place)
{
  if (subject->is_counted || subject->measure == NULL)
    return g_strdup (_ ("Number of rows"));
  g_autofree char *name = subject->n_measures > 1 ? dup_names (subject, subject->measure->role, place)
                                                  : dup_name (subject->measure, place);
  if (subject->spec->per != NULL)
    return dup_rate (subject, name);
  if (subject->is_summed && subject->aggregate == SS_AGGREGATE_MEAN)
    /* Translators: %s is a column's name. */
    return g_strdup_printf (_ ("Mean of %s"), name);
  if (subject->is_summed && subject->aggregate == SS_AGGREGATE_MEDIAN)
    /* Translators: %s is a column's name. */
    return g_strdup_printf (_ ("Median of %s"), name);
  return g_steal_pointer (&name);
}

static char *
dup_scatter (const SsCase *subject)
{
  g_autofree char *y = dup_name (subject->first[SS_ROLE_Y], SS_WORDS_INSIDE);
  g_autofree char *x = dup_name (subject->first[SS_ROLE_X], SS_WORDS_INSIDE);
  /* Translators: two columns' names: “How life expectancy goes with income”. */
  return g_strdup_printf (_ ("How %1$s goes with %2$s"), y, x);
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
  return g_strdup_printf (_ ("How %s is spread"), measure);
}

/** The first and the last year along the axis, "2010–2020", or the dates of one year; NULL where it is no axis of time. An en dash in both languages. */
static char *
dup_period (const SsCase *subject)
{
  const SsBound *time = subject->across;
  if (!ss_bound_is_time (time) || ss_column_kind (time->column) == SS_KIND_TEXT
      || !(time->facts->min < time->facts->max))
    return NULL;
  if (ss_column_is_time (time->column)) {
    g_autofree char *from = ss_date_text (time->facts->min, SS_DATE_UNIT_YEAR, FALSE, ss_language_current ());
    g_autofree char *to = ss_date_text (time->facts->max, SS_DATE_UNIT_YEAR, FALSE, ss_language_current ());
    if (!g_str_equal (from, to))
      return g_strdup_printf ("%s–%s", from, to);
  }
  gsize first = ss_column_n_rows (time->column), last = first;
  for (gsize row = 0; row < ss_column_n_rows (time->column); row++) {
    double number = ss_column_number (time->column, row);
    first = number == time->facts->min ? row : first;
    last = number == time->facts->max ? row : last;
  }
  g_autofree char *from = ss_cell_text (time->column, time->facts, first, ss_language_current ());
  g_autofree char *to = ss_cell_text (time->column, time->facts, last, ss_language_current ());
  return g_strdup_printf (strchr (from, ' ') != NULL ? "%s – %s" : "%s–%s", from, to);
}

/** By what the marks are laid out and coloured: "by town", "by town and sex"; over time, from when to when. */
static char *
dup_by (const SsCase *subject, const char *measure, const SsBound *colour)
{
  g_autofree char *period = dup_period (subject);
  g_autofree char *across = period == NULL   ? dup_name (subject->across, SS_WORDS_INSIDE)
                            : colour != NULL ? dup_name (colour, SS_WORDS_INSIDE)
                                             : NULL;
  if (period != NULL && colour == NULL)
    /* Translators: what is measured, and when: “Entries (millions), 1980–2017”. */
    return g_strdup_printf (_ ("%1$s, %2$s"), measure, period);
  if (period != NULL)
    /* Translators: what is measured, by what, and when: “Price by town, 1980–2017”. */
    return g_strdup_printf (_ ("%1$s by %2$s, %3$s"), measure, across, period);
  if (colour == NULL)
    /* Translators: what is measured, and by what: “Entries (millions) by town”. */
    return g_strdup_printf (_ ("%1$s by %2$s"), measure, across);
  g_autofree char *split = dup_name (colour, SS_WORDS_INSIDE);
  /* Translators: what is measured, and by which two columns: “Price by town and product”. */
  return g_strdup_printf (_ ("%1$s by %2$s and %3$s"), measure, across, split);
}

/** "Answer (%)": where the measure is called by its unit alone, what it is about is what stands along the axis. */
static char *
dup_about (const SsCase *subject)
{
  g_autofree char *across = dup_name (subject->across, SS_WORDS_FIRST);
  return g_strdup_printf ("%s (%s)", across, ss_column_name (subject->measure->column));
}

/** The total of each of several columns. */
static char *
dup_totals (const SsCase *subject)
{
  g_autofree char *names = dup_names (subject, SS_ROLE_VALUE, SS_WORDS_FIRST);
  /* Translators: %s is a list of columns' names: “Totals: Joly, Le Pen and 8 others”. */
  return g_strdup_printf (_ ("Totals: %s"), names);
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
  if (subject->measure != NULL && subject->n_measures == 1 && colour == NULL && !subject->is_counted
      && is_mere_unit (ss_column_name (subject->measure->column)))
    return dup_about (subject);
  g_autofree char *measure = dup_measure (subject, SS_WORDS_FIRST);
  return dup_by (subject, measure, colour);
}

char *
ss_title_caption (const SsCase *subject)
{
  const SsBound *facet = subject->first[SS_ROLE_FACET];
  const SsBound *colour = subject->series != subject->across ? subject->series : NULL;
  g_autofree char *caption = dup_main (subject, colour);
  if (colour != NULL && (subject->across == NULL || subject->type->traits.is_map)) {
    g_autofree char *whole = g_steal_pointer (&caption), *name = dup_name (colour, SS_WORDS_INSIDE);
    /* Translators: a caption, and the column that splits it into colours: “How height goes with weight, by sex”. */
    caption = g_strdup_printf (_ ("%1$s, by %2$s"), whole, name);
  }
  if (facet != NULL && facet != subject->across) {
    g_autofree char *whole = g_steal_pointer (&caption), *name = dup_name (facet, SS_WORDS_INSIDE);
    /* Translators: a caption, and the column of which each value has its own panel: “Price by date, one panel per symbol”. */
    caption = g_strdup_printf (_ ("%1$s, one panel per %2$s"), whole, name);
  }
  if (subject->spec->limit > 0 && subject->n_across > subject->spec->limit) {
    g_autofree char *whole = g_steal_pointer (&caption);
    /* Translators: a caption, and how many are shown, from the largest on: “Population by town: the 10 largest”. */
    caption = g_strdup_printf (_ ("%1$s: the %2$u largest"), whole, subject->spec->limit);
  }
  return g_steal_pointer (&caption);
}
