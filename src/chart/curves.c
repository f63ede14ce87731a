/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis.h"
#include "chart-share.h"
#include "curve-path.h"
#include "curves.h"
#include "legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* px at 860 px wide. */
#define LINE_WIDTH 2.2
#define END_GAP 8.0
#define DOT_RADIUS 3.2
#define END_RADIUS 4.0
/* Points so few are marked each: what lies between them is not measured (GUIDELINES F05). */
#define FEW_POINTS 12
/* So many points at most answer to the pointer one by one. */
#define MOST_TARGETS 300
/* Names at the ends take at most this share of the width; a series beyond these has no name there. */
#define END_SHARE 0.34
#define MOST_NAMED 20
#define AREA_ALPHA 0.85
/* One in so many places without a row is a gap; more are another rhythm. */
#define MOST_ABSENT 3

typedef struct {
  SsChartContext *context;
  SsCurvesMode mode;
  SsBreakdown *breakdown;
  double *low, *high; /* [cells]: of a stack; low is NULL where curves stand alone */
  double *x;          /* [categories], px */
  SsScale x_scale, y_scale;
  double end_room;
} Curves;

static gboolean
is_filled (const Curves *curves)
{
  return curves->mode == SS_CURVES_AREA || curves->mode == SS_CURVES_STACKED_AREA;
}

static void
stack (Curves *curves)
{
  const SsBreakdown *breakdown = curves->breakdown;
  guint n = breakdown->categories->n;
  gsize n_cells = (gsize)n * breakdown->series->n;
  curves->high = g_memdup2 (breakdown->values, MAX (n_cells, 1) * sizeof (double));
  if (curves->mode != SS_CURVES_STACKED_AREA)
    return;
  curves->low = g_new0 (double, MAX (n_cells, 1));
  for (guint c = 0; c < n; c++) {
    double at = isnan (breakdown->totals[c]) ? NAN : 0;
    for (guint s = 0; s < breakdown->series->n; s++) {
      double value = ss_breakdown_value (breakdown, s, c);
      curves->low[(gsize)s * n + c] = at;
      at += isnan (value) ? 0 : MAX (value, 0);
      curves->high[(gsize)s * n + c] = at;
    }
  }
}

static void
extent (const Curves *curves, double *min, double *max)
{
  gsize n_cells = (gsize)curves->breakdown->categories->n * curves->breakdown->series->n;
  *min = *max = NAN;
  for (gsize i = 0; i < n_cells; i++) {
    *min = fmin (*min, curves->high[i]);
    *max = fmax (*max, curves->high[i]);
  }
}

/* A line may leave out zero, but only where the range is small before it (LINT truncated-line-note: a third of the value). */
static SsDomainFlags
domain_flags (const Curves *curves, double min, double max)
{
  double range = max - min, far = MAX (fabs (min), fabs (max));
  return SS_DOMAIN_NICE | (is_filled (curves) || range >= far / 3 ? SS_DOMAIN_ZERO : 0);
}

static SsColour
colour_of (const Curves *curves, guint s)
{
  const SsLevels *series = curves->breakdown->series;
  if (series->n > SS_MOST_CATEGORICAL && !is_filled (curves) && !ss_context_has_highlight (curves->context))
    return curves->context->theme->axis;
  return is_filled (curves)
             ? ss_series_colour (curves->context, series, s)
             : ss_context_series_colour (curves->context, s, series->n, series->levels[s].label);
}

/* The last category that has a value in series @s, or -1. */
static int
last_known (const Curves *curves, guint s)
{
  for (int c = curves->breakdown->categories->n - 1; c >= 0; c--)
    if (!isnan (ss_breakdown_value (curves->breakdown, s, c)))
      return c;
  return -1;
}

static char *
end_text (const Curves *curves, guint s)
{
  const SsBreakdown *breakdown = curves->breakdown;
  int last = last_known (curves, s);
  if (last < 0)
    return NULL;
  double number = ss_breakdown_value (breakdown, s, last);
  if (breakdown->series->n == 1)
    return ss_figures_text_with_unit (&breakdown->figures, number);
  g_autofree char *value = ss_figures_text (&breakdown->figures, number);
  if (curves->mode == SS_CURVES_STACKED_AREA || json_is_false (curves->context->spec->labels))
    return g_strdup (breakdown->series->levels[s].label);
  return g_strdup_printf ("%s\u00a0%s", breakdown->series->levels[s].label, value);
}

static SsTextStyle
end_style (const Curves *curves, guint s)
{
  SsTextStyle style = ss_context_lettering (curves->context, SS_LETTERING_STRONG, SS_ANCHOR_START);
  SsColour colour = colour_of (curves, s);
  gboolean is_grey = colour == curves->context->theme->muted || colour == curves->context->theme->axis;
  style.colour
      = is_grey ? curves->context->theme->ink_soft : ss_context_text_colour (curves->context, colour);
  style.weight = is_grey ? SS_WEIGHT_REGULAR : SS_WEIGHT_SEMIBOLD;
  return style;
}

/* Panels are small and alike: their series are told once, over them all. */
static gboolean
has_legend (const Curves *curves)
{
  SsLegendMode legend = curves->context->spec->legend;
  return curves->breakdown->series->n > 1
         && (legend == SS_LEGEND_SHOWN || (legend == SS_LEGEND_AUTO && curves->context->share->has_panels));
}

static gboolean
has_end_labels (const Curves *curves)
{
  SsLegendMode legend = curves->context->spec->legend;
  return !curves->context->is_thumbnail && !has_legend (curves) && legend != SS_LEGEND_SHOWN
         && (legend != SS_LEGEND_HIDDEN || curves->breakdown->series->n == 1);
}

static double
end_room (const Curves *curves)
{
  if (!has_end_labels (curves))
    return END_RADIUS * curves->context->px;
  double widest = 0;
  for (guint s = 0; s < MIN (curves->breakdown->series->n, MOST_NAMED); s++) {
    g_autofree char *text = end_text (curves, s);
    SsTextStyle style = end_style (curves, s);
    if (text)
      widest = MAX (widest, ss_scene_measure (curves->context->scene, &style, text).width);
  }
  return MIN (widest + END_GAP * curves->context->px, curves->context->plot.width * END_SHARE);
}

static void
draw_legend (Curves *curves)
{
  const SsLevels *series = curves->breakdown->series;
  if (!has_legend (curves))
    return;
  g_autofree SsStyle *styles = g_new0 (SsStyle, series->n);
  for (guint s = 0; s < series->n; s++) {
    if (is_filled (curves))
      styles[s].fill = colour_of (curves, s);
    else
      styles[s]
          = (SsStyle) {.stroke = colour_of (curves, s), .stroke_width = LINE_WIDTH * curves->context->px};
  }
  ss_legend_series (curves->context, is_filled (curves) ? SS_KEY_SQUARE : SS_KEY_LINE, series, styles);
}

static void
lay_on_bands (Curves *curves, const SsAxisPlan *y)
{
  SsChartContext *context = curves->context;
  SsBand band = ss_axis_draw_bands (context, FALSE, curves->breakdown->categories, 0, y);
  for (guint c = 0; c < curves->breakdown->categories->n; c++)
    curves->x[c] = ss_band_centre (&band, c);
}

static void
lay_on_numbers (Curves *curves, const SsAxisPlan *y)
{
  SsChartContext *context = curves->context;
  const SsLevels *levels = curves->breakdown->categories;
  const SsColumn *column = ss_context_column (context, SS_ROLE_X, 0); /* NULL: the years of a wide form */
  SsFigures figures = ss_figures_make (column, column ? ss_context_column_facts (context, column) : NULL,
                                       context->language, &levels->levels[0].number, 1);
  figures.is_plain |= levels->is_time;
  if (figures.is_time)
    figures.date_unit = levels->date_unit;
  SsAxisPlan x = {SS_AXIS_X, &curves->x_scale, column, &figures,
                  SS_AXIS_NO_GRID | (levels->is_time ? SS_AXIS_NO_TITLE : 0) | SS_AXIS_SHOWS_LAST};
  ss_axis_draw_xy (context, &x, y);
  for (guint c = 0; c < levels->n; c++)
    curves->x[c] = ss_scale_map (&curves->x_scale, levels->levels[c].number);
}

static void
lay (Curves *curves)
{
  SsChartContext *context = curves->context;
  const SsBreakdown *breakdown = curves->breakdown;
  const SsLevels *levels = breakdown->categories;
  double min, max;
  extent (curves, &min, &max);
  ss_context_share_extent (context, SS_AXIS_Y, &min, &max);
  curves->y_scale
      = ss_context_scale (context, SS_AXIS_Y, SS_SCALE_LINEAR, min, max, domain_flags (curves, min, max));
  gboolean on_numbers = levels->is_time || levels->is_numeric;
  const SsColumn *column = ss_context_column (context, SS_ROLE_X, 0);
  if (on_numbers)
    curves->x_scale = ss_context_scale (
        context, SS_AXIS_X, column && ss_column_is_time (column) ? SS_SCALE_TIME : SS_SCALE_LINEAR,
        levels->levels[0].number, levels->levels[levels->n - 1].number, 0);
  curves->x = g_new (double, levels->n);
  SsAxisPlan y
      = {SS_AXIS_Y, &curves->y_scale, breakdown->value_column, &breakdown->figures,
         SS_AXIS_SAYS_CUT | (breakdown->series->is_columns || levels->is_columns ? SS_AXIS_NO_TITLE : 0)};
  double end = ss_context_share_room (context, end_room (curves));
  curves->end_room = end;
  context->plot.width -= end;
  (on_numbers ? lay_on_numbers : lay_on_bands) (curves, &y);
}

/*
 * A series that has no row at many of the places where others have one is measured at its own moments: its points are joined. Where it
 * lacks few, or where a row is there without a value, that is a gap.
 */
static gboolean
is_sparse (const Curves *curves, guint s)
{
  guint n = curves->breakdown->categories->n, first = n, last = 0, absent = 0;
  for (guint c = 0; c < n; c++) {
    gsize n_rows;
    ss_breakdown_rows (curves->breakdown, s, c, &n_rows);
    if (n_rows > 0) {
      first = MIN (first, c);
      last = c;
    } else {
      absent += first < n;
    }
  }
  absent -= first < n ? n - 1 - last : 0;
  return !curves->low && first < last && absent > (last - first + 1) / MOST_ABSENT;
}

/* The points of a sparse series alone: what lies between is not its own. */
static SsCurvePath
own_points (const Curves *curves, guint s, double **x, double **high)
{
  guint n = curves->breakdown->categories->n, kept = 0;
  *x = g_new (double, MAX (n, 1));
  *high = g_new (double, MAX (n, 1));
  for (guint c = 0; c < n; c++) {
    gsize n_rows;
    ss_breakdown_rows (curves->breakdown, s, c, &n_rows);
    if (n_rows > 0) {
      (*x)[kept] = curves->x[c];
      (*high)[kept++] = curves->high[(gsize)s * n + c];
    }
  }
  return (SsCurvePath) {.n = kept, .x = *x, .high = *high};
}

static void
draw_one (const Curves *curves, guint s)
{
  SsChartContext *context = curves->context;
  const SsBreakdown *breakdown = curves->breakdown;
  guint n = breakdown->categories->n;
  const char *name = breakdown->series->levels[s].label;
  double width = LINE_WIDTH * context->px * (ss_context_is_highlighted (context, name) ? 1.4 : 1);
  SsColour colour = colour_of (curves, s);
  g_autofree double *own_x = NULL, *own_high = NULL;
  SsCurvePath path = {.n = n,
                      .x = curves->x,
                      .low = curves->low ? curves->low + (gsize)s * n : NULL,
                      .high = curves->high + (gsize)s * n};
  if (is_sparse (curves, s))
    path = own_points (curves, s, &own_x, &own_high);
  path.scale = &curves->y_scale;
  path.is_step = curves->mode == SS_CURVES_STEP;
  ss_scene_begin (context->scene, SS_GROUP_SERIES, *name ? name : context->type->id);
  if (is_filled (curves)) {
    SsStyle fill = {.fill = ss_colour_with_alpha (colour, curves->low ? 1 : AREA_ALPHA)};
    if (curves->low) {
      fill.stroke = context->theme->ground;
      fill.stroke_width = 0.75 * context->px;
    }
    if (breakdown->series->n > 1)
      fill = ss_context_hatched (context, fill, s);
    ss_curve_path_fill (&path, context->scene, &fill);
  }
  if (!curves->low) {
    SsStyle line = {.stroke = colour, .stroke_width = width};
    if (ss_context_has_hatching (context))
      line.dash = ss_palette_dash (s);
    ss_curve_path_stroke (&path, context->scene, &line);
  }
  ss_context_tip (context, *name ? name : _ ("Series"),
                  breakdown->value_column ? ss_column_name (breakdown->value_column) : _ ("count"), NULL);
  ss_scene_finish (context->scene);
}

/* How far around a point of a line the pointer finds it: neighbours do not overlap. 0: they are too many or too near. */
static double
target_radius (const Curves *curves)
{
  static const double largest = 9, least = 2;
  const SsChartContext *context = curves->context;
  guint n = curves->breakdown->categories->n, n_all = n * curves->breakdown->series->n;
  double nearest = largest * 2 * context->px;

  if (context->is_thumbnail || n_all > MOST_TARGETS)
    return 0;
  for (guint c = 1; c < n; c++)
    nearest = MIN (nearest, fabs (curves->x[c] - curves->x[c - 1]));
  return nearest / 2 >= least * context->px ? nearest / 2 : 0;
}

/* Points that stand alone between gaps would not be seen, and few points are each marked; every one may be pointed at. */
static void
draw_points (const Curves *curves, guint s)
{
  static const guint most_described = 400;
  SsChartContext *context = curves->context;
  const SsBreakdown *breakdown = curves->breakdown;
  guint n = breakdown->categories->n;
  int last = last_known (curves, s);
  gboolean joins_all = is_sparse (curves, s);
  double reach = target_radius (curves);
  SsStyle style = {.fill = colour_of (curves, s)};
  for (guint c = 0; c < n && n <= most_described && !curves->low; c++) {
    double value = ss_breakdown_value (breakdown, s, c);
    if (isnan (value))
      continue;
    double y = ss_scale_map (&curves->y_scale, value);
    gboolean is_alone = !joins_all && (c == 0 || isnan (ss_breakdown_value (breakdown, s, c - 1)))
                        && (c + 1 == n || isnan (ss_breakdown_value (breakdown, s, c + 1)));
    gboolean is_end = (int)c == last && breakdown->series->n <= MOST_NAMED && !is_filled (curves)
                      && !context->is_thumbnail;
    double radius = is_end                                                 ? END_RADIUS
                    : is_alone || (n <= FEW_POINTS && !is_filled (curves)) ? DOT_RADIUS
                                                                           : 0;
    if (radius > 0 && ss_scale_holds (&curves->y_scale, value)) {
      ss_scene_arc (context->scene, &style, curves->x[c], y, 0, radius * context->px, 0, 2 * G_PI,
                    SS_ROW_NONE);
      ss_breakdown_describe (breakdown, context, s, c, curves->x[c], y);
    } else if (reach > 0) {
      const SsStyle unseen = {.fill = SS_COLOUR_NONE};
      ss_scene_arc (context->scene, &unseen, curves->x[c], y, 0, reach, 0, 2 * G_PI, SS_ROW_NONE);
      ss_breakdown_describe (breakdown, context, s, c, curves->x[c], y);
    } else {
      ss_context_anchor (context, breakdown->categories->levels[c].label, breakdown->series->levels[s].label,
                         curves->x[c], y);
    }
  }
}

static double
end_place (const Curves *curves, guint s, int last)
{
  guint n = curves->breakdown->categories->n;
  double high = ss_scale_map (&curves->y_scale, curves->high[(gsize)s * n + last]);
  return curves->low ? (high + ss_scale_map (&curves->y_scale, curves->low[(gsize)s * n + last])) / 2 : high;
}

/* @text, or where it is too wide the bare number of the one series, or the bare name: numbers are never cut. */
static char *
fitted_text (const Curves *curves, guint s, const SsTextStyle *style, const char *text, double room,
             gboolean all_fit)
{
  const SsBreakdown *breakdown = curves->breakdown;
  SsSceneBuilder *scene = curves->context->scene;
  if (all_fit)
    return g_strdup (text);
  if (breakdown->series->n == 1)
    return ss_figures_text (&breakdown->figures, ss_breakdown_value (breakdown, s, last_known (curves, s)));
  g_auto (GStrv) lines = ss_scene_wrap (scene, style, breakdown->series->levels[s].label, room + 1, 1);
  return g_strdup (lines[0] ? lines[0] : "");
}

/* Whether names fit with their numbers: one without would read as one that has none. */
static gboolean
end_texts_fit (const Curves *curves, double room)
{
  for (guint s = 0; s < MIN (curves->breakdown->series->n, MOST_NAMED); s++) {
    g_autofree char *text = end_text (curves, s);
    SsTextStyle style = end_style (curves, s);
    if (text && ss_scene_measure (curves->context->scene, &style, text).width > room + 1)
      return FALSE;
  }
  return TRUE;
}

static void
draw_end_labels (const Curves *curves)
{
  SsChartContext *context = curves->context;
  const SsRect *plot = &context->plot;
  guint n = MIN (curves->breakdown->series->n, MOST_NAMED);
  if (!has_end_labels (curves))
    return;
  g_autofree SsEndLabel *labels = g_new0 (SsEndLabel, MAX (n, 1));
  g_auto (GStrv) texts = g_new0 (char *, n + 1);
  double line = 0, gap = END_GAP * context->px, room = curves->end_room - gap;
  /* Names stand under one another, beside the line that goes farthest. */
  double x = plot->x;
  gboolean all_fit = end_texts_fit (curves, room);
  guint n_labels = 0;
  for (guint s = 0; s < n; s++) {
    int last = last_known (curves, s);
    g_autofree char *text = end_text (curves, s);
    if (last < 0 || !text || curves->x[last] < plot->x + plot->width * 0.5)
      continue;
    SsTextStyle style = end_style (curves, s);
    texts[n_labels] = fitted_text (curves, s, &style, text, room, all_fit);
    gboolean is_named = ss_context_is_highlighted (context, curves->breakdown->series->levels[s].label);
    x = MAX (x, curves->x[last] + gap);
    labels[n_labels] = (SsEndLabel) {
        .end = end_place (curves, s, last),
        .style = style,
        .text = texts[n_labels],
        .weight = is_named ? INFINITY : fabs (ss_breakdown_value (curves->breakdown, s, last))};
    line = MAX (line, ss_context_line_height (&style));
    n_labels++;
  }
  /* Grey names are told from one another by their place alone. */
  SsEndRoom place = {plot->y, plot->y + plot->height - line / 2, line,
                     curves->breakdown->series->n <= SS_MOST_CATEGORICAL};
  ss_end_labels_spread (labels, n_labels, &place);
  ss_scene_begin (context->scene, SS_GROUP_LABELS, "series");
  for (guint i = 0; i < n_labels; i++)
    if (!labels[i].is_dropped)
      ss_context_label (context, &labels[i].style, x, ss_context_middle (&labels[i].style, labels[i].y),
                        labels[i].text);
  ss_scene_finish (context->scene);
}

/* The highlighted series last, over the grey ones. */
static void
draw_all (const Curves *curves)
{
  SsChartContext *context = curves->context;
  const SsLevels *series = curves->breakdown->series;
  double rim = LINE_WIDTH * 2 * context->px;
  ss_context_begin_marks (context, context->type->id, rim);
  for (int highlighted = 0; highlighted < 2; highlighted++)
    for (guint s = 0; s < series->n; s++)
      if (ss_context_is_highlighted (context, series->levels[s].label) == highlighted) {
        draw_one (curves, s);
        draw_points (curves, s);
      }
  ss_scene_finish (context->scene);
}

void
ss_curves_build (SsChartContext *context, SsCurvesMode mode)
{
  SsBreakdownFlags flags
      = SS_BREAKDOWN_KEEP_ORDER | SS_BREAKDOWN_EVERY_STEP
        | (mode == SS_CURVES_STACKED_AREA ? SS_BREAKDOWN_SERIES_BY_SIZE | SS_BREAKDOWN_STACKS : 0);
  g_autoptr (SsBreakdown) breakdown
      = ss_breakdown_new (context, SS_ROLE_X, SS_ROLE_SERIES, SS_ROLE_Y, flags, 0);
  Curves curves = {.context = context, .mode = mode, .breakdown = breakdown};
  stack (&curves);
  double min, max;
  extent (&curves, &min, &max);
  if (breakdown->categories->n == 0 || isnan (min)) {
    ss_context_say_empty (context);
  } else {
    draw_legend (&curves);
    lay (&curves);
    draw_all (&curves);
    ss_axis_draw_baseline (context, &curves.y_scale, FALSE);
    draw_end_labels (&curves);
  }
  g_free (curves.low);
  g_free (curves.high);
  g_free (curves.x);
}
