/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "title.h"

#include <glib/gi18n-lib.h>

/* More names than these in one caption are no longer read (GUIDELINES E01: ten words). */
#define MOST_NAMES 3

static const char *
name_of (const SsBound *bound)
{
  return ss_column_name (bound->column);
}

/** "Joly, LePen and Sarkozy", "Joly, LePen and 8 others". */
static char *
dup_names (const SsCase *subject, SsRole role)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = subject->n_role[role], told = n <= MOST_NAMES ? n - 1 : MOST_NAMES - 1;
  for (guint i = 0; i < told; i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", ss_spec_role (subject->spec, role, i));
  if (n <= MOST_NAMES)
    /* Translators: the first %s is a list of columns' names, the second the last name: “Joly, Le Pen and Sarkozy”. */
    return g_strdup_printf (_ ("%s and %s"), names->str, ss_spec_role (subject->spec, role, n - 1));
  /* Translators: %s is a list of columns' names, %u how many are not named: “Joly, Le Pen and 8 others”. */
  return g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", n - told), names->str, n - told);
}

/** What is measured, in words: "Mean of price", "Number of rows", "Votes per 100 Inscrits". */
static char *
dup_measure (const SsCase *subject)
{
  if (subject->is_counted || subject->measure == NULL)
    return g_strdup (_ ("Number of rows"));
  g_autofree char *name = subject->n_measures > 1 ? dup_names (subject, subject->measure->role)
                                                  : g_strdup (name_of (subject->measure));
  if (subject->spec->per != NULL)
    /* Translators: a count as a rate: %1$s per %2$g of %3$s, “Le Pen, per 100 of Exprimés”. */
    return g_strdup_printf (_ ("%1$s, per %2$g of %3$s"), name, subject->spec->per_factor,
                            subject->spec->per);
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
  /* Translators: two columns' names: “Life expectancy against income”. */
  return g_strdup_printf (_ ("%1$s against %2$s"), name_of (subject->first[SS_ROLE_Y]),
                          name_of (subject->first[SS_ROLE_X]));
}

static char *
dup_table (const SsCase *subject)
{
  /* Translators: %u is the number of rows of a table. */
  return g_strdup_printf (ngettext ("The figures, %u row", "The figures, %u rows", subject->n_rows),
                          (guint)subject->n_rows);
}

static char *
dup_main (const SsCase *subject)
{
  const SsTraits *traits = &subject->type->traits;
  gboolean is_plane = subject->first[SS_ROLE_X] != NULL && subject->first[SS_ROLE_Y] != NULL
                      && subject->across == NULL && !traits->is_map;
  if (traits->family == SS_FAMILY_TABLE)
    return dup_table (subject);
  if (is_plane)
    return dup_scatter (subject);
  g_autofree char *measure = dup_measure (subject);
  if (subject->across == NULL && traits->shows_distribution)
    /* Translators: %s is a column's name. */
    return g_strdup_printf (_ ("How %s is spread"), measure);
  if (subject->across == NULL)
    return g_steal_pointer (&measure);
  /* Translators: what is measured, and by what: “Entries (millions) by year”. */
  return g_strdup_printf (_ ("%1$s by %2$s"), measure, name_of (subject->across));
}

char *
ss_title_caption (const SsCase *subject)
{
  g_autofree char *caption = dup_main (subject);
  const SsBound *facet = subject->first[SS_ROLE_FACET];
  const SsBound *split
      = subject->series != NULL && subject->series != subject->across ? subject->series : facet;
  if (split != NULL) {
    g_autofree char *whole = g_steal_pointer (&caption);
    /* Translators: a caption, and the column that splits it into colours or panels: “Price by date, by symbol”. */
    caption = g_strdup_printf (_ ("%1$s, by %2$s"), whole, name_of (split));
  }
  return g_steal_pointer (&caption);
}
