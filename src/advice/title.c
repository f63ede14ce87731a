/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "title.h"

#include "column-words.h"
#include "wording.h"
#include "year-name.h"

#include <glib/gi18n-lib.h>

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
dup_years (const SsCase *subject, SsRole role)
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
  g_autofree char *words = ss_column_words (g_strstrip (stem), SS_WORDS_FIRST);
  if (*words == '\0')
    /* Translators: two years: what a table shows, whose columns are years. */
    return g_strdup_printf (_ ("From %d to %d"), first, last);
  /* Translators: what is measured, and two years: “Budget (M€) from 2019 to 2023”. */
  return g_strdup_printf (_ ("%s from %d to %d"), words, first, last);
}

/** "Joly, Le Pen and Sarkozy", "Joly, Le Pen and 8 others". */
static char *
dup_names (const SsCase *subject, SsRole role)
{
  char *years = dup_years (subject, role);
  if (years != NULL)
    return years;
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = subject->n_role[role], told = n <= MOST_NAMES ? n - 1 : MOST_NAMES - 1;
  for (guint i = 0; i < told; i++) {
    g_autofree char *name = ss_column_words (ss_spec_role (subject->spec, role, i), SS_WORDS_NAME);
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", name);
  }
  g_autofree char *last = ss_column_words (ss_spec_role (subject->spec, role, n - 1), SS_WORDS_NAME);
  if (n <= MOST_NAMES)
    /* Translators: the first %s is a list of columns' names, the second the last name: “Joly, Le Pen and Sarkozy”. */
    return g_strdup_printf (_ ("%s and %s"), names->str, last);
  /* Translators: %s is a list of columns' names, %u how many are not named: “Joly, Le Pen and 8 others”. */
  return g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", n - told), names->str, n - told);
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
  return g_strdup_printf (_ ("%1$s, per %2$g %3$s"), measure, subject->spec->per_factor, whole);
}

/** What is measured, in words: "Price, mean", "Number of rows", "Votes, per 100 registered". */
static char *
dup_measure (const SsCase *subject)
{
  if (subject->is_counted || subject->measure == NULL)
    return g_strdup (_ ("Number of rows"));
  g_autofree char *name = subject->n_measures > 1 ? dup_names (subject, subject->measure->role)
                                                  : dup_name (subject->measure, SS_WORDS_FIRST);
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
  g_autofree char *measure = subject->measure != NULL ? dup_measure (subject) : NULL;
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
  g_autofree char *measure = dup_measure (subject);
  if (!subject->type->traits.shows_distribution)
    return g_steal_pointer (&measure);
  /* Translators: %s is a column's name. */
  return g_strdup_printf (_ ("How %s is spread"), measure);
}

/** By what the marks are laid out and coloured: "by year", "by year and town". */
static char *
dup_by (const SsCase *subject, const char *measure, const SsBound *colour)
{
  g_autofree char *across = dup_name (subject->across, SS_WORDS_INSIDE);
  if (colour == NULL)
    /* Translators: what is measured, and by what: “Entries (millions) by year”. */
    return g_strdup_printf (_ ("%1$s by %2$s"), measure, across);
  g_autofree char *split = dup_name (colour, SS_WORDS_INSIDE);
  /* Translators: what is measured, and by which two columns: “Price by date and symbol”. */
  return g_strdup_printf (_ ("%1$s by %2$s and %3$s"), measure, across, split);
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
  if (subject->across == NULL)
    return dup_alone (subject);
  g_autofree char *measure = dup_measure (subject);
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
  return g_steal_pointer (&caption);
}
