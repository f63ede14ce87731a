/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "legend.h"
#include "spread.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More curves than this cannot be followed (GUIDELINES F10). */
#define MOST_GROUPS 3
/* Points at which a curve is told. */
#define N_POINTS 256
#define FILL_ALPHA 0.22
#define LINE_WIDTH 2.0

static const SsRoleRow roles[] = {
    {SS_ROLE_VALUE, N_ ("Value"), SS_NEED_REQUIRED, SS_KINDS_NUMERIC | SS_KINDS_TIME, 1},
    {SS_ROLE_SERIES, N_ ("Groups"), SS_NEED_OPTIONAL, SS_KINDS_LEVELS, 1},
    SS_FACET_ROW,
    {0},
};

/* Silverman's rule of thumb (1986, equation 3.31): 0.9 min (sd, IQR / 1.34) n^(-1/5); never nothing. */
static double
bandwidth (const double *sorted, gsize n, double span)
{
  double mean = 0, square = 0, spread, iqr = ss_quantile (sorted, n, 0.75) - ss_quantile (sorted, n, 0.25);

  for (gsize i = 0; i < n; i++)
    mean += sorted[i] / n;
  for (gsize i = 0; i < n; i++)
    square += (sorted[i] - mean) * (sorted[i] - mean) / n;
  spread = sqrt (square);
  if (iqr > 0)
    spread = MIN (spread, iqr / 1.34);
  return MAX (0.9 * spread * pow (n, -0.2), span / N_POINTS);
}

/* A Gaussian kernel over the values binned to the points: exact enough for the eye, and as quick for a million values as for ten. */
static void
density_fill (const double *sorted, gsize n, const SsScale *scale, double *density)
{
  double step = (scale->max - scale->min) / (N_POINTS - 1),
         width = bandwidth (sorted, n, scale->max - scale->min);
  double counts[N_POINTS] = {0};

  for (gsize i = 0; i < n; i++) {
    double place = (sorted[i] - scale->min) / step;

    counts[(guint)CLAMP (place + 0.5, 0, N_POINTS - 1)]++;
  }
  for (guint i = 0; i < N_POINTS; i++) {
    density[i] = 0;
    for (guint k = 0; k < N_POINTS; k++) {
      double z = ((double)i - k) * step / width;

      density[i] += counts[k] * exp (-z * z / 2);
    }
    density[i] /= n * width * sqrt (2 * G_PI);
  }
}

static void
curve_draw (SsChartContext *context, const SsScale *x, const SsScale *y, const double *density,
            SsColour colour, const char *label)
{
  float xy[2 * (N_POINTS + 2)];
  SsStyle fill = {.fill = ss_colour_with_alpha (colour, FILL_ALPHA)};
  SsStyle line = {.stroke = colour, .stroke_width = LINE_WIDTH * context->px};
  double floor_px = ss_scale_map (y, 0);

  for (guint i = 0; i < N_POINTS; i++) {
    xy[2 * i] = ss_scale_map (x, x->min + (x->max - x->min) * i / (N_POINTS - 1));
    xy[2 * i + 1] = ss_scale_map (y, density[i]);
  }
  xy[2 * N_POINTS] = xy[2 * (N_POINTS - 1)];
  xy[2 * N_POINTS + 2] = xy[0];
  xy[2 * N_POINTS + 1] = xy[2 * N_POINTS + 3] = floor_px;
  ss_scene_begin (context->scene, SS_GROUP_SERIES, *label ? label : "values");
  ss_scene_polyline (context->scene, &fill, xy, N_POINTS + 2, TRUE, SS_ROW_NONE);
  ss_scene_polyline (context->scene, &line, xy, N_POINTS, FALSE, SS_ROW_NONE);
  ss_scene_finish (context->scene);
}

static void
groups_legend (SsChartContext *context, const SsSpread *spread)
{
  SsKey keys[MOST_GROUPS];

  for (guint g = 0; g < spread->groups->n; g++) {
    const char *label = spread->groups->levels[g].label;

    keys[g] = (SsKey) {label, {.fill = ss_context_series_colour (context, g, spread->groups->n, label)}};
  }
  ss_legend_keys (context, NULL, SS_KEY_SQUARE, keys, spread->groups->n);
}

static void
build (SsChartContext *context)
{
  g_autoptr (SsSpread) spread
      = ss_spread_new (context, ss_context_column (context, SS_ROLE_SERIES, 0),
                       ss_context_column (context, SS_ROLE_VALUE, 0), MOST_GROUPS, FALSE);
  double density[MOST_GROUPS][N_POINTS], highest = 0, margin;
  SsScale x, y;
  SsAxisPlan plan = {SS_AXIS_VALUE, &x, spread->column, &spread->figures, SS_AXIS_DEFAULT};

  if (isnan (spread->min)) {
    ss_context_say_empty (context);
    return;
  }
  if (spread->groups->n > 1)
    groups_legend (context, spread);
  margin = (spread->max - spread->min) * 0.08;
  x = ss_context_scale (context, SS_AXIS_VALUE, SS_SCALE_AUTO, spread->min - margin, spread->max + margin,
                        SS_DOMAIN_TIGHT);
  ss_axis_draw_horizontal (context, &plan);
  memset (density, 0, sizeof density);
  for (guint g = 0; g < spread->groups->n; g++) {
    gsize n;
    const double *values = ss_spread_group (spread, g, &n);

    if (n > 0)
      density_fill (values, n, &x, density[g]);
    for (guint i = 0; i < N_POINTS; i++)
      highest = MAX (highest, density[g][i]);
  }
  /* The height of a density has no unit that a reader could use: its axis is not shown, only its zero. */
  y = ss_scale_onto (ss_scale_make (SS_SCALE_LINEAR, 0, highest, SS_DOMAIN_ZERO, 4),
                     context->plot.y + context->plot.height, context->plot.y);
  ss_scene_begin (context->scene, SS_GROUP_MARKS, "density");
  for (guint g = 0; g < spread->groups->n; g++) {
    const char *label = spread->groups->levels[g].label;

    curve_draw (context, &x, &y, density[g], ss_context_series_colour (context, g, spread->groups->n, label),
                label);
  }
  ss_scene_finish (context->scene);
  ss_axis_draw_baseline (context, &y, FALSE);
}

const SsChartType ss_chart_density = {
  .id = "density",
  .label = N_("Density"),
  .purpose = N_("Shows as a smooth curve where values gather."),
  .intentions = SS_INTENTIONS (SS_INTENTION_DISTRIBUTE),
  .roles = roles,
  .traits = {
    .family = SS_FAMILY_DISTRIBUTION,
    .needs_zero = TRUE,
    .handles_negative = TRUE,
    .shows_distribution = TRUE,
    .most_series = MOST_GROUPS,
  },
  .build = build,
};
