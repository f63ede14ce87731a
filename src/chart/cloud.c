/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cloud-data.h"

#include "legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

/* px at 860 px wide. */
#define RADIUS 4.2
#define LEAST_RADIUS 1.1
#define LEAST_BUBBLE 1.8      /* what is too small for its area to be seen is a dot */
#define CROWD_OF_BUBBLES 40.0 /* from here on they shrink */
#define BUBBLE_SHARE 0.085    /* of the plot's lesser side: the largest bubble's radius */
#define LEAST_SHRINK 0.7      /* of it, however many they are */
#define MOST_TIPS 2000
/* A line through more points covers them, and nobody follows it. */
#define MOST_JOINED 2000
/* Points overlap more, the more there are (GUIDELINES F11): they get smaller and see-through. */
#define CROWD 300.0
#define CALM_ALPHA 0.8
#define LEAST_ALPHA 0.18
#define BUBBLE_ALPHA 0.72

void
ss_cloud_extent (const SsCloud *cloud, const double *values, double *min, double *max)
{
  *min = *max = NAN;
  for (gsize k = 0; k < cloud->n; k++) {
    double value = values[cloud->order[k]];
    if (!(value >= *min))
      *min = value;
    if (!(value <= *max))
      *max = value;
  }
}

static void
keep_known (SsCloud *cloud)
{
  gsize n_rows = cloud->context->n_rows;
  cloud->order = g_new (gsize, MAX (n_rows, 1));
  for (gsize i = 0; i < n_rows; i++)
    if (isfinite (cloud->x[i]) && isfinite (cloud->y[i]) && (!cloud->size || cloud->size[i] > 0))
      cloud->order[cloud->n++] = i;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *keys = data;
  double x = keys[*(const gsize *)a], y = keys[*(const gsize *)b];
  return (x > y) - (x < y);
}

/* The largest bubbles first, so that the small ones lie on them. */
static int
compare_sizes (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_keys (b, a, data);
}

static void
put_in_order (SsCloud *cloud)
{
  if (cloud->size)
    g_qsort_with_data (cloud->order, cloud->n, sizeof *cloud->order, compare_sizes, cloud->size);
  const SsColumn *key = cloud->label_column;
  if (cloud->mode == SS_CLOUD_CONNECTED && key && (ss_column_is_time (key) || ss_column_is_numeric (key))) {
    g_autofree double *keys = ss_context_numbers (cloud->context, key);
    g_qsort_with_data (cloud->order, cloud->n, sizeof *cloud->order, compare_keys, keys);
  }
}

static gboolean
is_named (const SsColumn *column)
{
  return !ss_column_is_numeric (column) && !ss_column_is_time (column);
}

/* Where a number stands on its axis: a value, or the place of a text among its levels. */
static double *
dup_positions (const SsCloud *cloud, const SsColumn *column)
{
  if (!is_named (column) || !cloud->names)
    return ss_context_numbers (cloud->context, column);
  double *positions = g_new (double, MAX (cloud->context->n_rows, 1));
  for (gsize i = 0; i < cloud->context->n_rows; i++) {
    guint32 level = cloud->names->of_row[ss_context_row (cloud->context, i)];
    positions[i] = level == SS_CODE_MISSING ? NAN : level;
  }
  return positions;
}

static void
open_columns (SsCloud *cloud)
{
  SsChartContext *context = cloud->context;
  cloud->x_column = ss_context_column (context, SS_ROLE_X, 0);
  cloud->y_column = ss_context_column (context, SS_ROLE_Y, 0);
  cloud->label_column = ss_context_column (context, SS_ROLE_LABEL, 0);
  cloud->size_column = cloud->mode == SS_CLOUD_BUBBLES ? ss_context_column (context, SS_ROLE_SIZE, 0) : NULL;
  cloud->has_names_down = !is_named (cloud->x_column) && is_named (cloud->y_column);
  if (is_named (cloud->x_column) || is_named (cloud->y_column))
    cloud->names = ss_levels_new (context, cloud->has_names_down ? cloud->y_column : cloud->x_column);
  cloud->x = dup_positions (cloud, cloud->x_column);
  cloud->y = dup_positions (cloud, cloud->y_column);
  cloud->size = cloud->size_column ? ss_context_numbers (context, cloud->size_column) : NULL;
  const SsColumn *series = ss_context_column (context, SS_ROLE_SERIES, 0);
  cloud->series = series ? ss_levels_new (context, series) : NULL;
}

static SsFigures
figures_of (const SsCloud *cloud, const SsColumn *column, const double *values)
{
  static const gsize sample = 2000;
  return ss_figures_make (column, ss_context_column_facts (cloud->context, column), cloud->context->language,
                          values, MIN (cloud->context->n_rows, sample));
}

static SsScaleType
scale_type (const SsColumn *column)
{
  return ss_column_is_time (column) ? SS_SCALE_TIME : SS_SCALE_LINEAR;
}

/* Room around the outermost points, so that none is cut at the edge: a share of the range. */
static void
add_room (const SsCloud *cloud, double *min, double *max, double length)
{
  double share = length > 0 ? MIN (cloud->radius / length, 0.2) : 0;
  double range = *max - *min;
  if (isfinite (range)) {
    /* Never across zero: no negative values are promised where there are none. */
    *min = *min >= 0 ? MAX (*min - range * share, 0) : *min - range * share;
    *max = *max <= 0 ? MIN (*max + range * share, 0) : *max + range * share;
  }
}

static double
crowding (const SsCloud *cloud)
{
  double area
      = cloud->context->plot.width * cloud->context->plot.height / (cloud->context->px * cloud->context->px);
  return cloud->n / CROWD * 350000 / MAX (area, 1);
}

static void
choose_looks (SsCloud *cloud)
{
  SsChartContext *context = cloud->context;
  double crowd = crowding (cloud);
  if (cloud->size) {
    double min;
    ss_cloud_extent (cloud, cloud->size, &min, &cloud->largest);
    double shrink = CLAMP (sqrt (CROWD_OF_BUBBLES / cloud->n), LEAST_SHRINK, 1);
    cloud->radius = BUBBLE_SHARE * MIN (context->plot.width, context->plot.height) * shrink;
    cloud->alpha = ss_context_opacity (context, BUBBLE_ALPHA);
    return;
  }
  cloud->radius = MAX (RADIUS * context->px * (crowd <= 1 ? 1 : pow (crowd, -0.22)), LEAST_RADIUS);
  cloud->alpha = ss_context_opacity (context, crowd <= 1 ? CALM_ALPHA
                                                         : MAX (CALM_ALPHA * pow (crowd, -0.3), LEAST_ALPHA));
}

double
ss_cloud_x (const SsCloud *cloud, gsize i)
{
  return cloud->names && !cloud->has_names_down ? ss_band_centre (&cloud->band, cloud->x[i])
                                                : ss_scale_map (&cloud->x_scale, cloud->x[i]);
}

double
ss_cloud_y (const SsCloud *cloud, gsize i)
{
  return cloud->names && cloud->has_names_down ? ss_band_centre (&cloud->band, cloud->y[i])
                                               : ss_scale_map (&cloud->y_scale, cloud->y[i]);
}

/* Texts along one axis, numbers along the other. */
static void
lay_names (SsCloud *cloud)
{
  gboolean down = cloud->has_names_down;
  SsAxisId axis = down ? SS_AXIS_X : SS_AXIS_Y;
  SsScale *scale = down ? &cloud->x_scale : &cloud->y_scale;
  SsFigures *figures = down ? &cloud->x_figures : &cloud->y_figures;
  const SsColumn *column = down ? cloud->x_column : cloud->y_column;
  const double *values = down ? cloud->x : cloud->y;
  double min, max;
  ss_cloud_extent (cloud, values, &min, &max);
  *figures = figures_of (cloud, column, values);
  *scale = ss_context_scale (cloud->context, axis, scale_type (column), min, max, SS_DOMAIN_NICE);
  SsAxisPlan plan = {axis, scale, column, figures, SS_AXIS_DEFAULT};
  cloud->band = ss_axis_draw_bands (cloud->context, down, cloud->names, 0, &plan);
}

static void
lay (SsCloud *cloud)
{
  SsChartContext *context = cloud->context;
  double x_min, x_max, y_min, y_max;
  ss_cloud_extent (cloud, cloud->x, &x_min, &x_max);
  ss_cloud_extent (cloud, cloud->y, &y_min, &y_max);
  add_room (cloud, &x_min, &x_max, context->plot.width);
  add_room (cloud, &y_min, &y_max, context->plot.height);
  SsScaleType x_type = scale_type (cloud->x_column);
  cloud->x_figures = figures_of (cloud, cloud->x_column, cloud->x);
  cloud->y_figures = figures_of (cloud, cloud->y_column, cloud->y);
  cloud->x_scale = ss_context_scale (context, SS_AXIS_X, x_type, x_min, x_max, 0);
  cloud->y_scale
      = ss_context_scale (context, SS_AXIS_Y, scale_type (cloud->y_column), y_min, y_max, SS_DOMAIN_NICE);
  SsAxisPlan x = {SS_AXIS_X, &cloud->x_scale, cloud->x_column, &cloud->x_figures, SS_AXIS_DEFAULT};
  SsAxisPlan y = {SS_AXIS_Y, &cloud->y_scale, cloud->y_column, &cloud->y_figures, SS_AXIS_DEFAULT};
  ss_axis_draw_xy (context, &x, &y);
}

const char *
ss_cloud_label (const SsCloud *cloud, gsize i, char **owned)
{
  if (!cloud->label_column)
    return NULL;
  gsize row = ss_context_row (cloud->context, i);
  const char *text = ss_column_text (cloud->label_column, row);
  if (text)
    return text;
  const SsColumnFacts *facts = ss_context_column_facts (cloud->context, cloud->label_column);
  double number = ss_column_number (cloud->label_column, row);
  SsFigures figures = ss_figures_make (cloud->label_column, facts, cloud->context->language, &number, 1);
  return *owned = isnan (number) ? NULL : ss_figures_text (&figures, number);
}

static guint32
series_of (const SsCloud *cloud, gsize i)
{
  return cloud->series ? cloud->series->of_row[ss_context_row (cloud->context, i)] : 0;
}

static SsColour
colour_of (const SsCloud *cloud, gsize i)
{
  SsChartContext *context = cloud->context;
  guint32 s = series_of (cloud, i);
  SsColour colour = context->theme->calm;
  if (cloud->series)
    colour = s == SS_CODE_MISSING
                 ? context->theme->muted
                 : ss_context_series_colour (context, s, cloud->series->n, cloud->series->levels[s].label);
  if (ss_context_has_highlight (context)) {
    g_autofree char *owned = NULL;
    const char *label = ss_cloud_label (cloud, i, &owned);
    gboolean is_named = ss_context_is_highlighted (context, label)
                        || (cloud->series && s != SS_CODE_MISSING
                            && ss_context_is_highlighted (context, cloud->series->levels[s].label));
    colour = is_named ? context->theme->warm : context->theme->muted;
  }
  return ss_colour_with_alpha (colour, cloud->alpha);
}

double
ss_cloud_radius (const SsCloud *cloud, gsize i)
{
  return cloud->size
             ? MAX (cloud->radius * sqrt (cloud->size[i] / cloud->largest), LEAST_BUBBLE * cloud->context->px)
             : cloud->radius;
}

/* All points in one mark: a million of them is as one to the scene. */
static void
draw_points (const SsCloud *cloud)
{
  SsChartContext *context = cloud->context;
  gsize n = cloud->n;
  float *xy = g_new (float, 2 * MAX (n, 1)), *radius = cloud->size ? g_new (float, n) : NULL;
  guint32 *row_ids = g_new (guint32, MAX (n, 1));
  gboolean is_plain = !cloud->series && !ss_context_has_highlight (context);
  SsColour *fill = is_plain ? NULL : g_new (SsColour, MAX (n, 1));
  for (gsize k = 0; k < n; k++) {
    gsize i = cloud->order[k];
    xy[2 * k] = ss_cloud_x (cloud, i);
    xy[2 * k + 1] = ss_cloud_y (cloud, i);
    row_ids[k] = ss_context_row (context, i);
    if (fill)
      fill[k] = colour_of (cloud, i);
    if (radius)
      radius[k] = ss_cloud_radius (cloud, i);
  }
  SsStyle style = {.fill = ss_colour_with_alpha (context->theme->calm, cloud->alpha)};
  if (cloud->size) {
    style.stroke = context->theme->ground;
    style.stroke_width = context->px;
  }
  ss_scene_points_take (context->scene, &style, xy, radius, fill, row_ids, n, cloud->radius);
}

static gboolean
is_joined (const SsCloud *cloud)
{
  return cloud->mode == SS_CLOUD_CONNECTED && cloud->n <= MOST_JOINED;
}

static void
draw_path (const SsCloud *cloud)
{
  g_autofree float *xy = g_new (float, 2 * MAX (cloud->n, 1));
  for (gsize k = 0; k < cloud->n; k++) {
    xy[2 * k] = ss_cloud_x (cloud, cloud->order[k]);
    xy[2 * k + 1] = ss_cloud_y (cloud, cloud->order[k]);
  }
  SsStyle style = {.stroke = cloud->context->theme->calm, .stroke_width = 1.8 * cloud->context->px};
  if (cloud->n > 1)
    ss_scene_polyline (cloud->context->scene, &style, xy, cloud->n, FALSE, SS_ROW_NONE);
}

static void
add_anchors (const SsCloud *cloud)
{
  for (gsize k = 0; k < MIN (cloud->n, MOST_TIPS); k++) {
    gsize i = cloud->order[k];
    g_autofree char *owned = NULL;
    const char *label = ss_cloud_label (cloud, i, &owned);
    ss_context_anchor (cloud->context, label, NULL, ss_cloud_x (cloud, i), ss_cloud_y (cloud, i));
  }
}

static void
draw_legend (const SsCloud *cloud)
{
  if (!cloud->series)
    return;
  const SsLevels *series = cloud->series;
  g_autofree SsStyle *styles = g_new0 (SsStyle, MAX (series->n, 1));
  for (guint s = 0; s < series->n; s++)
    styles[s].fill = ss_context_series_colour (cloud->context, s, series->n, series->levels[s].label);
  ss_legend_series (cloud->context, SS_KEY_DOT, series, styles);
}

static void
draw (SsCloud *cloud)
{
  SsChartContext *context = cloud->context;
  put_in_order (cloud);
  if (cloud->mode == SS_CLOUD_CONNECTED && !is_joined (cloud))
    ss_context_say_aside (context, _ ("There are too many points for a line from one to the next."));
  draw_legend (cloud);
  choose_looks (cloud);
  double aside = cloud->size ? ss_legend_circles_width (context, cloud->radius) : 0;
  context->plot.width -= aside;
  (cloud->names ? lay_names : lay) (cloud);
  double rim = cloud->size ? 0 : cloud->radius;
  ss_context_begin_marks (context, context->type->id, rim);
  if (is_joined (cloud))
    draw_path (cloud);
  draw_points (cloud);
  ss_scene_finish (context->scene);
  add_anchors (cloud);
  ss_cloud_draw_trend (cloud);
  if (cloud->size) {
    cloud->size_figures = figures_of (cloud, cloud->size_column, cloud->size);
    context->plot.width += aside;
    ss_legend_circles (context, ss_column_name (cloud->size_column), cloud->largest, cloud->radius,
                       &cloud->size_figures);
  }
  ss_cloud_draw_labels (cloud);
}

void
ss_cloud_build (SsChartContext *context, SsCloudMode mode)
{
  SsCloud cloud = {.context = context, .mode = mode};
  open_columns (&cloud);
  keep_known (&cloud);
  if (cloud.n == 0)
    ss_context_say_empty (context);
  else
    draw (&cloud);
  g_free (cloud.x);
  g_free (cloud.y);
  g_free (cloud.size);
  g_free (cloud.order);
  g_clear_pointer (&cloud.series, ss_levels_free);
  g_clear_pointer (&cloud.names, ss_levels_free);
}

const SsOptionRow ss_cloud_options[] = {
    {"trend", N_ ("Trend line, with r and n"), SS_OPTION_BOOLEAN, 0, 0, 1},
    {0},
};
