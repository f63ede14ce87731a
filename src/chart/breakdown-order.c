/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "levels.h"

#include <math.h>
#include <stdlib.h>

/* What a level is sorted by: its place in the order given, odds and ends and then the whole last, the largest weight first, and as it was. */
typedef struct {
  guint level, given, lateness;
  double weight;
} Rank;

/* Of their labels, which two sides have in common that are the same: from where to where. */
#define SAME_SHARE 0.8
#define FEWEST_SAME 3
#define MOST_SAME 200 /* more are no grid, and comparing them takes time */

static guint
given_place (char **given, const char *label)
{
  for (guint i = 0; given && given[i]; i++)
    if (g_str_equal (given[i], label))
      return i;
  return G_MAXUINT;
}

static int
compare_ranks (const void *a, const void *b)
{
  const Rank *x = a, *y = b;
  if (x->given != y->given)
    return x->given < y->given ? -1 : 1;
  if (x->lateness != y->lateness)
    return x->lateness < y->lateness ? -1 : 1;
  if (isnan (x->weight) != isnan (y->weight))
    return isnan (x->weight) ? 1 : -1;
  if (x->weight > y->weight || x->weight < y->weight)
    return x->weight > y->weight ? -1 : 1;
  return (x->level > y->level) - (x->level < y->level);
}

/* The first @n_kept before all others (quickselect, Hoare 1961): of 36,000 communes thirty are shown. */
static void
bring_forward (Rank *ranks, guint n, guint n_kept)
{
  guint low = 0, high = n;
  while (low < n_kept && n_kept < high) {
    Rank pivot = ranks[low + (high - 1 - low) / 2];
    gsize i = low, j = high - 1;
    for (;; i++, j--) {
      while (compare_ranks (&ranks[i], &pivot) < 0)
        i++;
      while (compare_ranks (&ranks[j], &pivot) > 0)
        j--;
      if (i >= j)
        break;
      Rank swapped = ranks[i];
      ranks[i] = ranks[j];
      ranks[j] = swapped;
    }
    if (n_kept <= j + 1)
      high = j + 1;
    else
      low = j + 1;
  }
}

static gboolean
categories_by_value (const SsBreakdown *breakdown, const SsSpec *spec, SsBreakdownFlags flags)
{
  /* What is joined along numbers or time goes along them, whatever is asked. */
  if ((flags & SS_BREAKDOWN_KEEP_ORDER)
      && (breakdown->categories->is_time || breakdown->categories->is_numeric))
    return FALSE;
  if (spec->arrange != SS_ARRANGE_AUTO)
    return spec->arrange == SS_ARRANGE_VALUE;
  return !breakdown->categories->is_ordered && !(flags & SS_BREAKDOWN_KEEP_ORDER);
}

static gboolean
series_by_size (const SsBreakdown *breakdown, SsBreakdownFlags flags)
{
  return (flags & SS_BREAKDOWN_SERIES_BY_SIZE) && breakdown->series->n > 1 && !breakdown->series->is_ordered
         && !breakdown->series->is_columns;
}

static guint
kept (const SsBreakdown *breakdown, const SsSpec *spec, guint limit)
{
  guint most = spec->limit && limit ? MIN (spec->limit, limit) : MAX (spec->limit, limit);
  return most ? MIN (most, breakdown->categories->n) : breakdown->categories->n;
}

/* Where nobody asked for another order. */
static gboolean
last_first (const SsBreakdown *breakdown, const SsSpec *spec, SsBreakdownFlags flags)
{
  return (flags & SS_BREAKDOWN_LAST_FIRST) && breakdown->categories->is_ordered
         && (spec->arrange == SS_ARRANGE_AUTO || spec->arrange == SS_ARRANGE_NATURAL);
}

static gboolean
has_whole (const SsLevels *levels)
{
  for (guint i = 0; i < levels->n; i++)
    if (levels->levels[i].is_whole)
      return TRUE;
  return FALSE;
}

/* Whether both sides have the same levels. */
static gboolean
is_square (const SsBreakdown *breakdown)
{
  const SsLevels *categories = breakdown->categories, *series = breakdown->series;
  guint n_same = 0, least = MIN (categories->n, series->n), most = MAX (categories->n, series->n);
  if (least < FEWEST_SAME || most > MOST_SAME || categories->is_ordered || series->is_ordered
      || least < SAME_SHARE * most)
    return FALSE;
  for (guint c = 0; c < categories->n; c++)
    for (guint s = 0; s < series->n; s++)
      n_same += g_str_equal (categories->levels[c].label, series->levels[s].label);
  return n_same >= SAME_SHARE * most;
}

/* The series as the categories are. */
static void
follow_categories (SsBreakdown *breakdown)
{
  const SsLevels *categories = breakdown->categories;
  g_autofree char **labels = g_new0 (char *, categories->n + 1);
  for (guint c = 0; c < categories->n; c++)
    labels[c] = categories->levels[c].label;
  ss_levels_sort (breakdown->series, NULL, labels, breakdown->series->n, FALSE);
}

gboolean
ss_breakdown_needs_order (const SsBreakdown *breakdown, const SsSpec *spec, SsBreakdownFlags flags,
                          guint limit)
{
  return breakdown->categories->n > 0
         && (kept (breakdown, spec, limit) < breakdown->categories->n || spec->order
             || categories_by_value (breakdown, spec, flags) || series_by_size (breakdown, flags)
             || last_first (breakdown, spec, flags) || has_whole (breakdown->categories)
             || has_whole (breakdown->series) || is_square (breakdown));
}

/* Odds and ends come after what has a name, and what holds them all comes last. */
static guint
lateness_of (const SsLevel *level)
{
  return level->is_whole ? 2 : ss_level_is_rest (level) ? 1 : 0;
}

void
ss_levels_sort (SsLevels *levels, const double *weights, char **given, guint n_kept, gboolean rest_is_one)
{
  g_autofree guint *order = g_new (guint, MAX (levels->n, 1));
  g_autofree Rank *ranks = g_new (Rank, MAX (levels->n, 1));
  for (guint i = 0; i < levels->n; i++) {
    const SsLevel *level = &levels->levels[i];
    ranks[i] = (Rank) {i, given_place (given, level->label), weights ? lateness_of (level) : 0,
                       weights ? weights[i] : 0};
  }
  if (weights || given) {
    bring_forward (ranks, levels->n, n_kept);
    qsort (ranks, MIN (n_kept, levels->n), sizeof *ranks, compare_ranks);
  }
  for (guint i = 0; i < levels->n; i++)
    order[i] = ranks[i].level;
  ss_levels_arrange (levels, order, n_kept, rest_is_one);
}

static double
series_size (const SsBreakdown *breakdown, guint s)
{
  double size = 0;
  for (guint c = 0; c < breakdown->categories->n; c++) {
    double value = ss_breakdown_value (breakdown, s, c);
    size += isnan (value) ? 0 : fabs (value);
  }
  return size;
}

static void
order_series (SsBreakdown *breakdown, char **given, SsBreakdownFlags flags)
{
  guint n = breakdown->series->n;
  g_autofree double *weights = g_new0 (double, MAX (n, 1));
  for (guint s = 0; s < n; s++)
    weights[s] = series_size (breakdown, s);
  ss_levels_sort (breakdown->series, series_by_size (breakdown, flags) ? weights : NULL, given, n, FALSE);
}

/* Which series a category is sorted by the share of: the largest, or of those that have an order the upper half. */
static void
mark_telling (const SsBreakdown *breakdown, gboolean *is_telling)
{
  const SsLevels *series = breakdown->series;
  guint first = 0, step, n_steps;
  for (guint s = 1; s < series->n; s++)
    if (series_size (breakdown, s) > series_size (breakdown, first))
      first = s;
  for (guint s = 0; s < series->n; s++)
    is_telling[s] = series->is_ordered
                        ? ss_levels_step (series, s, &step, &n_steps) && step >= (n_steps + 1) / 2
                        : s == first;
}

static void
weigh_by_share (const SsBreakdown *breakdown, double *weights)
{
  g_autofree gboolean *is_telling = g_new0 (gboolean, MAX (breakdown->series->n, 1));
  mark_telling (breakdown, is_telling);
  for (guint c = 0; c < breakdown->categories->n; c++) {
    double part = 0, whole = 0;
    for (guint s = 0; s < breakdown->series->n; s++) {
      double value = ss_breakdown_value (breakdown, s, c);
      double size = isnan (value) ? 0 : fabs (value);
      whole += size;
      part += is_telling[s] ? size : 0;
    }
    weights[c] = whole > 0 ? part / whole : NAN;
  }
}

void
ss_breakdown_order (SsBreakdown *breakdown, const SsSpec *spec, SsBreakdownFlags flags, guint limit)
{
  guint n = breakdown->categories->n, n_kept = kept (breakdown, spec, limit);
  gboolean runs = (flags & SS_BREAKDOWN_KEEP_ORDER)
                  && (breakdown->categories->is_time || breakdown->categories->is_numeric);
  char **given = spec->arrange == SS_ARRANGE_GIVEN && !runs ? spec->order : NULL;
  /* One left over is shown as itself: "Others (1)" says less in the same room. */
  if ((flags & SS_BREAKDOWN_REST_IS_ONE) && n_kept < n)
    n_kept = MAX (n_kept, 2) - 1;
  breakdown->n_dropped = n - n_kept;
  g_autofree double *weights = g_memdup2 (breakdown->totals, n * sizeof (double));
  if ((flags & SS_BREAKDOWN_BY_SHARE) && breakdown->series->n > 1 && ss_breakdown_has_parts (breakdown))
    weigh_by_share (breakdown, weights);
  gboolean by_value
      = categories_by_value (breakdown, spec, flags) || (n_kept < n && !breakdown->categories->is_ordered);
  breakdown->drops_least = by_value;
  gboolean is_upside = last_first (breakdown, spec, flags);
  for (guint c = 0; c < n && is_upside; c++)
    weights[c] = c;
  gboolean has_same = is_square (breakdown);
  if (!has_same && (series_by_size (breakdown, flags) || given))
    order_series (breakdown, given, flags);
  ss_levels_sort (breakdown->categories, by_value || is_upside ? weights : NULL, given, n_kept,
                  flags & SS_BREAKDOWN_REST_IS_ONE);
  if (has_same)
    follow_categories (breakdown);
}
