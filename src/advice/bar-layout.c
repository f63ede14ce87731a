/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bar-layout.h"

/** The longest label along the axis, in characters; names of columns where these stand side by side. */
static gsize
longest_label (const SsCase *subject)
{
  gsize longest = 0;
  if (subject->across != NULL)
    return subject->across->facts->max_length;
  for (guint i = 0; i < subject->n_bound; i++)
    longest = MAX (longest, (gsize)g_utf8_strlen (ss_column_name (subject->bound[i].column), -1));
  return longest;
}

/** Plain bars of one measure, all to one side of zero: what the experiment had. */
static gboolean
is_as_in_experiment (const SsCase *subject)
{
  return subject->n_measures <= 1 && subject->series == NULL
         && (subject->measure == NULL || subject->measure->facts->n_negative == 0);
}

/** Names without an order of their own, which are ranked; those under bars below zero would lie far from them. */
static gboolean
are_many_names (const SsCase *subject, gsize longest)
{
  return subject->across != NULL && ss_column_kind (subject->across->column) == SS_KIND_TEXT
         && !ss_bound_is_ordered (subject->across) && longest > SS_LAYOUT_SHORT_LABEL
         && subject->n_across >= SS_LAYOUT_FEWEST_LYING;
}

SsOrientation
ss_layout_orientation (const SsCase *subject)
{
  if (ss_bound_is_time (subject->across) || ss_bound_is_quantity (subject->across))
    return SS_ORIENTATION_VERTICAL;
  /* Dots are places along a scale: from left to right, each on the line of its name. */
  if (subject->type->traits.family == SS_FAMILY_DOT)
    return SS_ORIENTATION_HORIZONTAL;
  if (subject->compares_columns)
    return SS_ORIENTATION_HORIZONTAL;
  if (subject->across == NULL && subject->n_measures <= 1)
    return SS_ORIENTATION_VERTICAL;
  gsize longest = longest_label (subject);
  if (are_many_names (subject, longest) && !is_as_in_experiment (subject))
    return SS_ORIENTATION_HORIZONTAL;
  return longest > SS_LAYOUT_LONG_LABEL || subject->n_across > SS_LAYOUT_MOST_STANDING
                 || longest * subject->n_across > SS_LAYOUT_MOST_LETTERS
             ? SS_ORIENTATION_HORIZONTAL
             : SS_ORIENTATION_VERTICAL;
}

SsBarLayout
ss_layout_bars (const SsCase *subject)
{
  if (subject->type->traits.family != SS_FAMILY_BAR)
    return (SsBarLayout) {0, 0, 0};
  return (SsBarLayout) {SS_LAYOUT_BAND, SS_LAYOUT_STEP, SS_LAYOUT_ASPECT};
}
