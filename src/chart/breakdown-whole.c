/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "levels.h"

#include <math.h>

/* One part and its total are one bar, twice. */
#define FEWEST_OTHERS 2
/* A total of which some parts are missing is one still. */
#define LEAST_SHARE 0.9
/* Shares that add up to the same everywhere, as nearly as their roundings allow. */
#define TOTALS_APART 0.03

static gboolean
is_asked_for (const SsSpec *spec, const char *label)
{
  return (spec->order && g_strv_contains ((const char *const *)spec->order, label))
         || (spec->highlight && g_strv_contains ((const char *const *)spec->highlight, label));
}

static guint
count_wholes (const SsLevels *levels)
{
  guint n = 0;
  for (guint i = 0; i < levels->n; i++)
    n += levels->levels[i].is_whole;
  return n;
}

/* The others first, as they stand, and no more than these. */
static gboolean
leave_out (SsLevels *levels, const SsSpec *spec)
{
  g_autofree guint *order = g_new (guint, MAX (levels->n, 1));
  guint n_kept = 0, n_out = 0;
  for (guint i = 0; i < levels->n; i++)
    if (!levels->levels[i].is_whole || is_asked_for (spec, levels->levels[i].label))
      order[n_kept++] = i;
  for (guint i = 0; i < levels->n; i++)
    if (levels->levels[i].is_whole && !is_asked_for (spec, levels->levels[i].label))
      order[n_kept + n_out++] = i;
  if (n_out > 0)
    ss_levels_arrange (levels, order, n_kept, FALSE);
  return n_out > 0;
}

/* The largest of the categories that hold the others; whether it is their sum, and not their mean. */
static gboolean
largest_is_sum (const SsBreakdown *breakdown, guint *largest)
{
  const SsLevels *categories = breakdown->categories;
  double sum = 0, most = -INFINITY;
  for (guint c = 0; c < categories->n; c++) {
    double total = isnan (breakdown->totals[c]) ? 0 : breakdown->totals[c];
    if (!categories->levels[c].is_whole) {
      sum += total;
    } else if (total > most) {
      most = total;
      *largest = c;
    }
  }
  return sum > 0 && most >= LEAST_SHARE * sum;
}

gboolean
ss_breakdown_leave_out_wholes (SsBreakdown *breakdown, const SsSpec *spec, SsBreakdownFlags flags)
{
  SsLevels *categories = breakdown->categories, *series = breakdown->series;
  guint n = count_wholes (categories), n_series = count_wholes (series), largest = 0;
  gboolean is_any = FALSE, are_parts = (flags & SS_BREAKDOWN_REST_IS_ONE) != 0;
  if (n > 0 && categories->n - n >= FEWEST_OTHERS && (flags & SS_BREAKDOWN_WHOLE_APART)
      && (largest_is_sum (breakdown, &largest) || are_parts)) {
    g_autofree char *label = g_strdup (categories->levels[largest].label);
    double value = breakdown->totals[largest];
    if (leave_out (categories, spec)) {
      breakdown->apart = g_steal_pointer (&label);
      breakdown->apart_value = value;
      is_any = TRUE;
    }
  }
  if (n_series > 0 && series->n - n_series >= FEWEST_OTHERS && (are_parts || (flags & SS_BREAKDOWN_STACKS)))
    is_any = leave_out (series, spec) || is_any;
  return is_any;
}

static gboolean
totals_are_alike (const SsBreakdown *breakdown)
{
  double least = INFINITY, most = 0;
  for (guint c = 0; c < breakdown->categories->n; c++)
    if (!isnan (breakdown->totals[c])) {
      least = MIN (least, breakdown->totals[c]);
      most = MAX (most, breakdown->totals[c]);
    }
  return least > 0 && most - least <= TOTALS_APART * most;
}

gboolean
ss_breakdown_has_parts (const SsBreakdown *breakdown)
{
  gsize n_cells = (gsize)breakdown->categories->n * breakdown->series->n;
  for (gsize i = 0; i < n_cells; i++)
    if (breakdown->values[i] < 0)
      return FALSE;
  return breakdown->is_count || breakdown->measure == SS_MEASURE_COUNT
         || breakdown->series->order == SS_ORDER_LIKERT || totals_are_alike (breakdown);
}
