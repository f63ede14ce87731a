/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis.h"
#include "bars.h"
#include "levels.h"

#include <math.h>
#include <string.h>

/* GUIDELINES F04: names longer than this, or more categories than this, lie. */
#define LONG_NAME 12
#define MANY_NAMES 7
/* GUIDELINES L10. */
#define MOST_NUMBERS 40

typedef void (*LayFunc) (const SsBreakdown *breakdown, guint category, GArray *bars);

static void
add (GArray *bars, guint category, guint series, guint lane, double from, double to, double shown)
{
  SsBar bar = {category, series, lane, from, to, shown};
  g_array_append_val (bars, bar);
}

static void
lay_side_by_side (const SsBreakdown *breakdown, guint c, GArray *bars)
{
  for (guint s = 0; s < breakdown->series->n; s++) {
    double value = ss_breakdown_value (breakdown, s, c);
    if (!isnan (value))
      add (bars, c, s, s, 0, value, value);
  }
}

static void
lay_stacked (const SsBreakdown *breakdown, guint c, GArray *bars)
{
  double above = 0, below = 0;
  for (guint s = 0; s < breakdown->series->n; s++) {
    double value = ss_breakdown_value (breakdown, s, c);
    double *side = value < 0 ? &below : &above;
    if (isnan (value))
      continue;
    add (bars, c, s, 0, *side, *side + value, value);
    *side += value;
  }
}

/* The sum of sizes: a share of a total with negatives has no meaning, and is that of what is there. */
static double
size_of (const SsBreakdown *breakdown, guint c)
{
  double size = 0;
  for (guint s = 0; s < breakdown->series->n; s++) {
    double value = ss_breakdown_value (breakdown, s, c);
    size += isnan (value) ? 0 : fabs (value);
  }
  return size;
}

static void
lay_shares_from (const SsBreakdown *breakdown, guint c, double start, GArray *bars)
{
  double size = size_of (breakdown, c), at = start;
  for (guint s = 0; s < breakdown->series->n && size > 0; s++) {
    double value = ss_breakdown_value (breakdown, s, c);
    if (isnan (value) || value == 0)
      continue;
    double share = fabs (value) / size;
    add (bars, c, s, 0, at, at + share, share);
    at += share;
  }
}

static void
lay_full (const SsBreakdown *breakdown, guint c, GArray *bars)
{
  lay_shares_from (breakdown, c, 0, bars);
}

/* How many take sides: those before the first without a place on their scale ("no opinion"), which stands beyond the last. */
static guint
count_sided (const SsLevels *series)
{
  guint step, n_steps;
  for (guint s = 0; s < series->n && series->order == SS_ORDER_LIKERT; s++)
    if (!ss_levels_step (series, s, &step, &n_steps))
      return s;
  return series->n;
}

/* The middle of the scale of answers stands on zero: half of an odd one's middle answer to each side. */
static void
lay_diverging (const SsBreakdown *breakdown, guint c, GArray *bars)
{
  guint n = count_sided (breakdown->series);
  double size = size_of (breakdown, c), start = 0;
  for (guint s = 0; s < n / 2 + n % 2 && size > 0; s++) {
    double value = ss_breakdown_value (breakdown, s, c);
    double share = isnan (value) ? 0 : fabs (value) / size;
    start -= n % 2 && s == n / 2 ? share / 2 : share;
  }
  lay_shares_from (breakdown, c, start, bars);
}

static void
lay_back_to_back (const SsBreakdown *breakdown, guint c, GArray *bars)
{
  for (guint s = 0; s < MIN (breakdown->series->n, 2); s++) {
    double value = ss_breakdown_value (breakdown, s, c);
    if (!isnan (value))
      add (bars, c, s, 0, 0, s == 0 ? -fabs (value) : fabs (value), fabs (value));
  }
}

static const struct {
  LayFunc lay;
  gboolean has_lanes;
} modes[] = {
    [SS_BARS_SINGLE] = {lay_side_by_side, TRUE},  [SS_BARS_GROUPED] = {lay_side_by_side, TRUE},
    [SS_BARS_STACKED] = {lay_stacked, FALSE},     [SS_BARS_FULL] = {lay_full, FALSE},
    [SS_BARS_DIVERGING] = {lay_diverging, FALSE}, [SS_BARS_PYRAMID] = {lay_back_to_back, FALSE},
};
G_STATIC_ASSERT (G_N_ELEMENTS (modes) == SS_N_BARS_MODES);

/* Whether no category has two bars on one side of zero, one over the other: a low and a high may share a line. */
static gboolean
keep_to_their_sides (const SsBreakdown *breakdown)
{
  for (guint c = 0; c < breakdown->categories->n; c++) {
    guint n_above = 0, n_below = 0;
    for (guint s = 0; s < breakdown->series->n; s++) {
      double value = ss_breakdown_value (breakdown, s, c);
      n_above += value > 0;
      n_below += value < 0;
    }
    if (n_above > 1 || n_below > 1)
      return FALSE;
  }
  return TRUE;
}

GArray *
ss_bars_lay (const SsBreakdown *breakdown, SsBarsMode mode, guint *n_lanes)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (SsBar));
  if (mode == SS_BARS_DIVERGING && !ss_bars_are_shares (breakdown, mode))
    mode = keep_to_their_sides (breakdown) ? SS_BARS_STACKED : SS_BARS_GROUPED;
  *n_lanes = modes[mode].has_lanes ? MAX (breakdown->series->n, 1) : 1;
  for (guint c = 0; c < breakdown->categories->n; c++)
    modes[mode].lay (breakdown, c, bars);
  return bars;
}

gboolean
ss_bars_are_shares (const SsBreakdown *breakdown, SsBarsMode mode)
{
  return mode == SS_BARS_FULL
         || (mode == SS_BARS_DIVERGING && breakdown->series->n > 1 && ss_breakdown_has_parts (breakdown));
}

gboolean
ss_bars_lie (SsChartContext *context, const SsLevels *categories)
{
  if (context->spec->orientation != SS_ORIENTATION_AUTO)
    return context->spec->orientation == SS_ORIENTATION_HORIZONTAL;
  gboolean fits = ss_axis_bands_fit_foot (context, categories);
  if (categories->is_ordered)
    return !fits;
  for (guint i = 0; i < categories->n; i++)
    if (g_utf8_strlen (categories->levels[i].label, -1) > LONG_NAME)
      return TRUE;
  return !fits || categories->n > MANY_NAMES;
}

gboolean
ss_bars_show_numbers (const SsChartContext *context, guint n)
{
  if (context->is_thumbnail || json_is_false (context->spec->labels))
    return FALSE;
  return json_is_true (context->spec->labels) || n <= MOST_NUMBERS;
}
