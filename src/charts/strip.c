/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis.h"
#include "legend.h"
#include "spread.h"

#include <glib/gi18n-lib.h>

#define MOST_GROUPS 30
/* px at 860 px wide. */
#define DOT_RADIUS 4.0
#define LEAST_RADIUS 1.2
/* More dots than this are drawn smaller and lighter. */
#define MANY_DOTS 400
#define DOT_ALPHA 0.72

static const SsRoleRow roles[] = {
    {SS_ROLE_X, N_ ("Along"), SS_NEED_SUGGESTED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_Y, N_ ("Across"), SS_NEED_SUGGESTED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_SERIES, N_ ("Colour"), SS_NEED_OPTIONAL, SS_KINDS_LEVELS, 1},
    SS_FACET_ROW,
    {0},
};

typedef struct {
  SsChartContext *context;
  const SsSpread *spread;
  SsLevels *series; /* or NULL */
  gboolean is_lying;
  double radius;
} Strip;

/* How the dots of one group swarm: those that would touch stand side by side about the middle, in order of value. */
static void
offsets_fill (const Strip *strip, const SsScale *scale, const double *values, gsize n, double room,
              double *offsets)
{
  double step = 2 * strip->radius, widest = 0;
  gsize first = 0;

  for (gsize i = 0; i < n; i++) {
    gsize k;

    if (fabs (ss_scale_map (scale, values[i]) - ss_scale_map (scale, values[first])) >= step)
      first = i;
    k = i - first;
    offsets[i] = (k % 2 ? 1.0 : -1.0) * ((k + 1) / 2) * step;
    widest = MAX (widest, fabs (offsets[i]));
  }
  for (gsize i = 0; i < n && widest > room; i++)
    offsets[i] *= room / widest;
}

static SsColour
dot_colour (const Strip *strip, guint group, gsize row)
{
  const char *label = strip->spread->groups->levels[group].label;
  guint32 level = strip->series && strip->series->of_row ? strip->series->of_row[row] : SS_CODE_MISSING;

  if (level == SS_CODE_MISSING)
    return ss_context_mark_colour (strip->context, label, strip->context->theme->calm);
  return ss_context_series_colour (strip->context, level, strip->series->n,
                                   strip->series->levels[level].label);
}

static void
group_draw (const Strip *strip, const SsBand *band, const SsScale *scale, guint group)
{
  gsize n;
  const double *values = ss_spread_group (strip->spread, group, &n);
  const gsize *rows = strip->spread->rows + strip->spread->start[group];
  g_autofree double *offsets = g_new (double, n + 1);
  float *xy = g_new (float, 2 * n + 1);
  SsColour *fill = g_new (SsColour, n + 1);
  guint32 *ids = g_new (guint32, n + 1);
  double centre = ss_band_centre (band, group), room = fabs (ss_band_width (band)) / 2 - strip->radius;
  SsStyle style = {.fill = strip->context->theme->calm,
                   .stroke = strip->context->theme->ground,
                   .stroke_width = 0.5 * strip->context->px};
  const char *label = strip->spread->groups->levels[group].label;

  offsets_fill (strip, scale, values, n, MAX (room, 0), offsets);
  for (gsize i = 0; i < n; i++) {
    double along = ss_scale_map (scale, values[i]), across = centre + offsets[i];

    xy[2 * i] = strip->is_lying ? along : across;
    xy[2 * i + 1] = strip->is_lying ? across : along;
    fill[i] = ss_colour_with_alpha (dot_colour (strip, group, rows[i]), DOT_ALPHA);
    ids[i] = rows[i];
  }
  ss_scene_begin (strip->context->scene, SS_GROUP_SERIES, *label ? label : "values");
  ss_scene_points_take (strip->context->scene, &style, xy, NULL, fill, ids, n, strip->radius);
  ss_scene_finish (strip->context->scene);
}

static void
series_legend (const Strip *strip)
{
  const SsLevels *series = strip->series;
  g_autofree SsStyle *styles = g_new0 (SsStyle, series->n + 1);

  for (guint i = 0; i < series->n; i++)
    styles[i].fill = ss_context_series_colour (strip->context, i, series->n, series->levels[i].label);
  ss_legend_series (strip->context, SS_KEY_DOT, series, styles);
}

/* Numbers run along the axis that they are bound to; of two, the first is taken. */
static gboolean
runs_along_x (const SsChartContext *context)
{
  const SsColumn *x = ss_context_column (context, SS_ROLE_X, 0),
                 *y = ss_context_column (context, SS_ROLE_Y, 0);

  if (x && y)
    return ss_column_is_numeric (x) || !ss_column_is_numeric (y);
  return x != NULL;
}

static void
build (SsChartContext *context)
{
  Strip strip = {.context = context, .is_lying = runs_along_x (context)};
  SsRole along = strip.is_lying ? SS_ROLE_X : SS_ROLE_Y, across = strip.is_lying ? SS_ROLE_Y : SS_ROLE_X;
  SsAxisId axis = strip.is_lying ? SS_AXIS_X : SS_AXIS_Y;
  const SsColumn *value = ss_context_column (context, along, 0),
                 *colour = ss_context_column (context, SS_ROLE_SERIES, 0);
  g_autoptr (SsSpread) spread = NULL;
  g_autoptr (SsLevels) series = NULL;
  SsScale scale;
  SsBand band;

  if (value)
    spread = ss_spread_new (context, ss_context_column (context, across, 0), value, MOST_GROUPS, TRUE);
  if (!spread || isnan (spread->min)) {
    ss_context_say_empty (context);
    return;
  }
  strip.spread = spread;
  strip.series = series = colour ? ss_levels_new (context, colour) : NULL;
  strip.radius = CLAMP (DOT_RADIUS * sqrt ((double)MANY_DOTS / MAX (context->n_rows, MANY_DOTS)),
                        LEAST_RADIUS, DOT_RADIUS)
                 * context->px;
  if (series)
    series_legend (&strip);
  /* Names that would have to be turned lie (GUIDELINES L07). */
  strip.is_lying |= !ss_axis_bands_fit_foot (context, spread->groups);
  ss_spread_axes (spread, context, strip.is_lying, axis, &band, &scale);
  ss_context_begin_marks (context, "strip", strip.radius);
  for (guint g = 0; g < spread->groups->n; g++)
    group_draw (&strip, &band, &scale, g);
  ss_scene_finish (context->scene);
}

const SsChartType ss_chart_strip = {
  .id = "strip",
  .label = N_("Strip of dots"),
  .purpose = N_("Shows every single value as a dot, by group."),
  .intentions = SS_INTENTIONS (SS_INTENTION_DISTRIBUTE) | SS_INTENTIONS (SS_INTENTION_COMPARE),
  .roles = roles,
  .traits = {
    .family = SS_FAMILY_DISTRIBUTION,
    .handles_negative = TRUE,
    .shows_distribution = TRUE,
    .shows_each_row = TRUE,
    .fewest_categories = 1,
    .most_categories = MOST_GROUPS,
    .most_series = SS_MOST_CATEGORICAL,
    .most_marks = 2000,
  },
  .build = build,
};
