/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "keyed-rows.h"
#include "levels.h"
#include "radix-sort.h"
#include "spread.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static guint32
group_of (const SsSpread *spread, gsize row)
{
  return spread->groups->of_row ? spread->groups->of_row[row] : 0;
}

/* How many values each group has; start[g + 1] counts group g until they are summed up. */
static void
count_groups (SsSpread *spread, const SsChartContext *context, const double *numbers, guint n_groups)
{
  for (gsize i = 0; i < context->n_rows; i++) {
    guint32 group = group_of (spread, ss_context_row (context, i));

    if (isnan (numbers[i]))
      spread->n_missing++;
    else if (group < n_groups)
      spread->start[group + 1]++;
  }
  for (guint g = 0; g < n_groups; g++)
    spread->start[g + 1] += spread->start[g];
}

/* The places of the values among @numbers, group by group, with what they are sorted by. */
static SsKeyedRow *
collect (const SsSpread *spread, const SsChartContext *context, const double *numbers, guint n_groups)
{
  SsKeyedRow *items = g_new (SsKeyedRow, spread->start[n_groups] + 1);
  g_autofree guint32 *next = g_memdup2 (spread->start, (n_groups + 1) * sizeof *next);

  for (gsize i = 0; i < context->n_rows; i++) {
    guint32 group = group_of (spread, ss_context_row (context, i));

    if (!isnan (numbers[i]) && group < n_groups)
      items[next[group]++] = (SsKeyedRow) {ss_radix_key (numbers[i]), (guint32)i};
  }
  return items;
}

/* Sorts the values of @context's rows into the groups. */
static void
fill (SsSpread *spread, const SsChartContext *context)
{
  g_autofree double *numbers = ss_context_numbers (context, spread->column);
  guint n_groups = spread->groups->n;

  spread->n_missing = 0;
  spread->min = spread->max = NAN;
  spread->start = g_new0 (guint32, n_groups + 1);
  count_groups (spread, context, numbers, n_groups);
  g_autofree SsKeyedRow *items = collect (spread, context, numbers, n_groups);
  g_autofree SsKeyedRow *spare = g_new (SsKeyedRow, spread->start[n_groups] + 1);
  spread->values = g_new (double, spread->start[n_groups] + 1);
  spread->rows = g_new (gsize, spread->start[n_groups] + 1);
  for (guint g = 0; g < n_groups; g++)
    ss_keyed_rows_sort (items + spread->start[g], spare, spread->start[g + 1] - spread->start[g]);
  for (guint32 i = 0; i < spread->start[n_groups]; i++) {
    double value = numbers[items[i].row];

    spread->values[i] = value;
    spread->rows[i] = ss_context_row (context, items[i].row);
    spread->min = fmin (spread->min, value);
    spread->max = fmax (spread->max, value);
  }
}

static void
empty (SsSpread *spread)
{
  g_clear_pointer (&spread->start, g_free);
  g_clear_pointer (&spread->values, g_free);
  g_clear_pointer (&spread->rows, g_free);
}

static void
order_groups (SsSpread *spread, const SsChartContext *context)
{
  SsChartContext whole = *context;
  g_autofree double *medians = g_new (double, MAX (spread->groups->n, 1));

  whole.rows = NULL;
  whole.n_rows = ss_table_n_rows (context->table);
  fill (spread, &whole);
  for (guint g = 0; g < spread->groups->n; g++) {
    gsize n;
    const double *values = ss_spread_group (spread, g, &n);
    medians[g] = ss_quantile (values, n, 0.5);
  }
  empty (spread);
  ss_levels_sort (spread->groups, medians, NULL, spread->groups->n, FALSE);
}

SsSpread *
ss_spread_new (SsChartContext *context, const SsColumn *group, const SsColumn *value, guint most_groups,
               gboolean by_median)
{
  SsSpread *spread = g_new0 (SsSpread, 1);
  const SsSpec *spec = context->spec;

  spread->column = value;
  spread->groups = group ? ss_levels_new (context, group) : ss_levels_new_single ();
  if (by_median && group
      && (spec->arrange == SS_ARRANGE_VALUE
          || (spec->arrange == SS_ARRANGE_AUTO && !spread->groups->is_ordered)))
    order_groups (spread, context);
  ss_levels_sort (spread->groups, NULL, spec->arrange == SS_ARRANGE_GIVEN ? spec->order : NULL,
                  MIN (spread->groups->n, most_groups), FALSE);
  fill (spread, context);
  spread->figures = ss_figures_make (value, ss_context_column_facts (context, value), context->language,
                                     spread->values, spread->start[spread->groups->n]);
  return spread;
}

void
ss_spread_free (SsSpread *spread)
{
  ss_levels_free (spread->groups);
  empty (spread);
  g_free (spread);
}

const double *
ss_spread_group (const SsSpread *spread, guint g, gsize *n)
{
  *n = spread->start[g + 1] - spread->start[g];
  return spread->values + spread->start[g];
}

double
ss_quantile (const double *sorted, gsize n, double p)
{
  double place = (n - 1) * p;
  gsize low = (gsize)place;

  if (n == 0)
    return NAN;
  return low + 1 < n ? sorted[low] + (place - low) * (sorted[low + 1] - sorted[low]) : sorted[n - 1];
}

/* A group without values is said where they would start (GUIDELINES R08). */
static void
say_missing (const SsSpread *spread, SsChartContext *context, gboolean is_lying, const SsBand *band)
{
  SsTextStyle style
      = ss_context_lettering (context, SS_LETTERING_TICK, is_lying ? SS_ANCHOR_START : SS_ANCHOR_MIDDLE);
  const SsRect *plot = &context->plot;

  style.is_italic = TRUE;
  for (guint g = 0; g < spread->groups->n; g++) {
    double centre = ss_band_centre (band, g), gap = style.size / 2;
    if (spread->start[g + 1] == spread->start[g])
      ss_context_label (context, &style, is_lying ? plot->x + gap : centre,
                        is_lying ? ss_context_middle (&style, centre) : plot->y + plot->height - gap,
                        _ ("no data"));
  }
}

void
ss_spread_axes (const SsSpread *spread, SsChartContext *context, gboolean is_lying, SsAxisId axis,
                SsBand *band, SsScale *scale)
{
  SsAxisPlan plan = {axis, scale, spread->column, &spread->figures, SS_AXIS_DEFAULT};

  *scale = ss_context_scale (context, axis, SS_SCALE_AUTO, spread->min, spread->max, SS_DOMAIN_NICE);
  *band = ss_axis_draw_bands (context, is_lying, spread->groups, 0, &plan);
  if (!context->is_thumbnail)
    say_missing (spread, context, is_lying, band);
}
