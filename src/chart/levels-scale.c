/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "levels.h"
#include "names-order.h"

#include <math.h>

/* Two are before and after, or men and women: no ramp. */
#define FEWEST_STEPS 3

static int
rank_of (const SsLevels *levels, guint i)
{
  if (levels->is_time)
    return (int)i;
  if (levels->is_columns && !isnan (levels->levels[i].number))
    return (int)levels->levels[i].number;
  return levels->is_columns ? ss_name_rank (levels->order, levels->levels[i].label)
                            : ss_order_rank (levels->order, levels->levels[i].label);
}

void
ss_levels_tell_order (SsLevels *levels)
{
  g_autofree const char **names = g_new0 (const char *, levels->n + 1);
  int n_rising = 0, n_falling = 0;
  for (guint i = 0; i < levels->n; i++)
    names[i] = levels->levels[i].label;
  levels->order = ss_names_order (names, levels->n);
  levels->is_ordered = (levels->n > 1 && ss_levels_number_years (levels)) || levels->order != SS_ORDER_NONE;
  for (guint i = 1; i < levels->n && levels->is_ordered; i++) {
    int before = rank_of (levels, i - 1), rank = rank_of (levels, i);
    if (before != G_MAXINT && rank != G_MAXINT) {
      n_rising += rank > before;
      n_falling += rank < before;
    }
  }
  levels->is_falling = n_falling > n_rising;
}

gboolean
ss_levels_are_steps (const SsLevels *levels)
{
  gboolean comes_round = levels->order == SS_ORDER_MONTH || levels->order == SS_ORDER_WEEKDAY;
  gboolean is_told
      = levels->order != SS_ORDER_NONE || levels->is_time || (levels->is_columns && levels->is_ordered);
  return levels->n >= FEWEST_STEPS && is_told && !comes_round;
}

gboolean
ss_levels_step (const SsLevels *levels, guint i, guint *step, guint *n_steps)
{
  guint n = 0, before = 0;
  for (guint k = 0; k < levels->n; k++) {
    gboolean has_place = rank_of (levels, k) != G_MAXINT;
    before += has_place && k < i;
    n += has_place;
  }
  *n_steps = n;
  *step = levels->is_falling ? n - 1 - before : before;
  return rank_of (levels, i) != G_MAXINT;
}

SsColour
ss_series_colour (const SsChartContext *context, const SsLevels *series, guint i)
{
  guint step, n_steps;
  const SsPalette *asked = ss_palette_find (context->spec->palette);
  gboolean asks_for_hues = asked && asked->type == SS_PALETTE_CATEGORICAL;
  if (!ss_levels_are_steps (series) || asks_for_hues || ss_context_has_highlight (context))
    return ss_context_series_colour (context, i, series->n, series->levels[i].label);
  if (!ss_levels_step (series, i, &step, &n_steps))
    return context->theme->muted;
  /* The faintest class of a ramp is for large areas: a thin bar of it is not seen. */
  return ss_palette_class (ss_context_palette (context, SS_PALETTE_SEQUENTIAL), context->theme_id, step + 1,
                           n_steps + 1);
}
