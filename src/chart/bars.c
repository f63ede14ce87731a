/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis.h"
#include "bars.h"
#include "legend.h"
#include "levels.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* px at 860 px wide. */
#define MOST_STEP 44.0
#define MOST_STEP_STANDING 110.0
#define NUMBER_GAP 6.0
#define LEAST_NUMBER_STEP 12.0
/* px, whatever the picture's size: what has an order is drawn whole, as dense as this; steps below the second touch. */
#define LEAST_STEP_ORDERED 0.25
#define LEAST_STEP_LYING 2.0
#define LEAST_STEP_APART 3.0
/* Grouped bars fill more of their step than single ones: the gap between groups stays larger than within. */
#define GROUP_SHARE 0.8
/* A value that is not zero leaves at least a hair. */
#define LEAST_LENGTH 0.5

typedef struct {
  SsChartContext *context;
  SsBarsMode mode;
  const SsBreakdown *breakdown;
  GArray *bars;
  guint n_lanes;
  gboolean lies, has_numbers, numbers_inside, is_share;
  SsScale scale;
  SsBand band;
} Bars;

static char *
number_text (const Bars *bars, double value)
{
  if (bars->is_share)
    return ss_percent_text (value, 0, bars->context->language);
  char *text = ss_figures_text (&bars->breakdown->figures, value);
  /* Gains and losses are changes: both have their sign. */
  if (bars->mode == SS_BARS_DIVERGING && bars->breakdown->series->n == 1 && value > 0 && isfinite (value)) {
    g_autofree char *bare = text;
    text = g_strconcat ("+", bare, NULL);
  }
  return text;
}

/* From one end of the answers to the other, whichever way the file goes; "no opinion" has no side. */
static SsColour
side_colour (const Bars *bars, const SsBar *bar)
{
  SsChartContext *context = bars->context;
  const SsLevels *series = bars->breakdown->series;
  const SsPalette *palette = ss_context_palette (context, SS_PALETTE_DIVERGING);
  guint step = bar->series, n_steps = series->n;
  if (series->order == SS_ORDER_LIKERT && !ss_levels_step (series, bar->series, &step, &n_steps))
    return context->theme->muted;
  double t = n_steps > 1 ? step / (n_steps - 1.0) : bar->to < 0 ? 0.12 : 0.88;
  return ss_palette_at (palette, context->theme_id, t);
}

static SsColour
colour_of (const Bars *bars, const SsBar *bar)
{
  SsChartContext *context = bars->context;
  const SsLevels *series = bars->breakdown->series;
  const char *category = bars->breakdown->categories->levels[bar->category].label;
  if (bars->mode == SS_BARS_DIVERGING)
    return ss_context_mark_colour (context, category, side_colour (bars, bar));
  if (ss_context_is_highlighted (context, category))
    return context->theme->warm;
  if (series->n == 1 && bars->breakdown->categories->levels[bar->category].is_whole)
    return ss_context_mark_colour (context, category, context->theme->muted);
  return ss_series_colour (context, series, bar->series);
}

static void
extent (const Bars *bars, double *min, double *max)
{
  *min = *max = NAN;
  for (guint i = 0; i < bars->bars->len; i++) {
    const SsBar *bar = &g_array_index (bars->bars, SsBar, i);
    *min = fmin (*min, fmin (bar->from, bar->to));
    *max = fmax (*max, fmax (bar->from, bar->to));
  }
  /* Two sides of a pyramid are compared: they are equally long. */
  if (bars->mode == SS_BARS_PYRAMID && !isnan (*max)) {
    *max = fmax (*max, -*min);
    *min = -*max;
  }
}

static void
draw_legend (const Bars *bars)
{
  const SsLevels *series = bars->breakdown->series;
  if (series->n < 2)
    return;
  g_autofree SsStyle *styles = g_new0 (SsStyle, series->n);
  for (guint s = 0; s < series->n; s++) {
    SsBar bar = {.series = s};
    styles[s] = ss_context_hatched (bars->context, (SsStyle) {.fill = colour_of (bars, &bar)}, s);
  }
  ss_legend_series (bars->context, SS_KEY_SQUARE, series, styles);
}

/* Room for the numbers beyond the longest bars. */
static double
widest_number (const Bars *bars)
{
  SsTextStyle style = ss_context_lettering (bars->context, SS_LETTERING_STRONG, SS_ANCHOR_START);
  double widest = 0;
  for (guint i = 0; i < bars->bars->len; i++) {
    g_autofree char *text = number_text (bars, g_array_index (bars->bars, SsBar, i).shown);
    widest = MAX (widest, ss_scene_measure (bars->context->scene, &style, text).width);
  }
  return widest + NUMBER_GAP * bars->context->px;
}

/* Without an axis: the numbers at the ends say all, and take the room that they need beyond the longest bars. */
static void
lay_with_numbers (Bars *bars, double most_step, const SsAxisPlan *plan)
{
  SsChartContext *context = bars->context;
  const SsLevels *categories = bars->breakdown->categories;
  ss_axis_say_instead (context, plan);
  bars->band = bars->lies ? ss_axis_bands_left (context, categories, most_step)
                          : ss_axis_bands_foot (context, categories, most_step);
  SsRect *plot = &context->plot;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_STRONG, SS_ANCHOR_START);
  double room
      = bars->lies ? MIN (widest_number (bars), plot->width * 0.3)
                   : MIN (ss_context_line_height (&style) + NUMBER_GAP / 2 * context->px, plot->height * 0.3);
  room = ss_context_share_room (context, room);
  double below = bars->scale.min < 0 ? room : 0, above = bars->scale.max > 0 ? room : 0;
  if (bars->lies)
    bars->scale = ss_scale_onto (bars->scale, plot->x + below, plot->x + plot->width - above);
  else
    bars->scale = ss_scale_onto (bars->scale, plot->y + plot->height - below, plot->y + above);
  ss_context_register_axis (context, SS_AXIS_VALUE, &bars->scale, !bars->lies, *plot,
                            &bars->breakdown->figures);
}

static SsAxisFlags
axis_flags (const Bars *bars)
{
  gboolean both_ways = bars->mode == SS_BARS_PYRAMID || (bars->mode == SS_BARS_DIVERGING && bars->is_share);
  return (bars->is_share ? SS_AXIS_PERCENT | SS_AXIS_NO_TITLE : SS_AXIS_DEFAULT)
         | (both_ways ? SS_AXIS_BOTH_WAYS : 0);
}

static void
lay (Bars *bars)
{
  SsChartContext *context = bars->context;
  double most_step
      = (bars->lies ? MOST_STEP : MOST_STEP_STANDING) * context->px * MAX (1, bars->n_lanes * 0.6);
  SsAxisPlan plan = {SS_AXIS_VALUE, &bars->scale, ss_breakdown_axis_column (bars->breakdown),
                     &bars->breakdown->figures, axis_flags (bars)};
  if (bars->has_numbers && !bars->numbers_inside)
    lay_with_numbers (bars, most_step, &plan);
  else
    bars->band = ss_axis_draw_bands (context, bars->lies, bars->breakdown->categories, most_step, &plan);
}

static SsRect
place_of (const Bars *bars, const SsBar *bar)
{
  SsBand band = bars->band;
  double filled = bars->lies ? 1 : band.share / SS_BAND_SHARE;
  gboolean is_dense = fabs (ss_band_step (&band)) < LEAST_STEP_APART;
  band.share = is_dense ? 1 : filled * (bars->n_lanes > 1 ? GROUP_SHARE : SS_BAND_SHARE);
  double width = ss_band_width (&band) / bars->n_lanes;
  double across = ss_band_start (&band, bar->category) + bar->lane * width;
  double a = ss_scale_map (&bars->scale, bar->from), b = ss_scale_map (&bars->scale, bar->to);
  const SsRect *plot = &bars->context->plot;
  double low = bars->lies ? plot->x : plot->y, high = low + (bars->lies ? plot->width : plot->height);
  double start = CLAMP (MIN (a, b), low, high), length = CLAMP (MAX (a, b), low, high) - start;
  if (bar->from != bar->to)
    length = MAX (length, LEAST_LENGTH);
  double thickness = is_dense ? MAX (width, 1) : bars->n_lanes > 1 ? width * 0.94 : width;
  return bars->lies ? (SsRect) {start, across, length, thickness}
                    : (SsRect) {across, start, thickness, length};
}

static void
draw_bar (const Bars *bars, const SsBar *bar, const SsRect *place)
{
  SsChartContext *context = bars->context;
  SsStyle style = {.fill = colour_of (bars, bar)};
  if (bars->n_lanes == 1 && bars->breakdown->series->n > 1) {
    style.stroke = context->theme->ground;
    style.stroke_width = MIN (context->px, (bars->lies ? place->width : place->height) / 4);
  }
  if (bars->breakdown->series->n > 1)
    style = ss_context_hatched (context, style, bar->series);
  ss_scene_rect (context->scene, &style, place->x, place->y, place->width, place->height, SS_ROW_NONE);
  gboolean is_backward = bar->to < bar->from;
  double x = bars->lies ? place->x + (is_backward ? 0 : place->width) : place->x + place->width / 2;
  double y = bars->lies ? place->y + place->height / 2 : place->y + (is_backward ? place->height : 0);
  ss_breakdown_describe (bars->breakdown, context, bar->series, bar->category, x, y);
}

static void
draw_marks (const Bars *bars)
{
  ss_scene_begin (bars->context->scene, SS_GROUP_MARKS, bars->context->type->id);
  for (guint i = 0; i < bars->bars->len; i++) {
    const SsBar *bar = &g_array_index (bars->bars, SsBar, i);
    SsRect place = place_of (bars, bar);
    draw_bar (bars, bar, &place);
  }
  ss_scene_finish (bars->context->scene);
}

/* How far apart the middles of neighbouring bars are, in bands of @step. */
static double
lane_pitch (const Bars *bars, double step)
{
  return bars->n_lanes > 1 ? step * GROUP_SHARE / bars->n_lanes : step;
}

static SsTextStyle
number_style (const Bars *bars, const SsBar *bar)
{
  SsChartContext *context = bars->context;
  gboolean is_warm
      = ss_context_is_highlighted (context, bars->breakdown->categories->levels[bar->category].label);
  SsTextStyle style
      = ss_context_lettering (context, is_warm ? SS_LETTERING_STRONG : SS_LETTERING_LABEL, SS_ANCHOR_MIDDLE);
  style.colour = is_warm ? context->theme->warm : context->theme->ink_soft;
  if (bars->lies)
    style.size
        = CLAMP (lane_pitch (bars, fabs (ss_band_step (&bars->band))) * 0.75, 9 * context->px, style.size);
  return style;
}

static void
draw_number_at_end (const Bars *bars, const SsBar *bar, const SsRect *place, const char *text)
{
  SsTextStyle style = number_style (bars, bar);
  double gap = NUMBER_GAP * bars->context->px;
  gboolean is_backward = bar->to < bar->from;
  if (bars->lies) {
    style.anchor = is_backward ? SS_ANCHOR_END : SS_ANCHOR_START;
    ss_context_label (bars->context, &style, is_backward ? place->x - gap : place->x + place->width + gap,
                      ss_context_middle (&style, place->y + place->height / 2), text);
  } else {
    ss_context_label (bars->context, &style, place->x + place->width / 2,
                      is_backward ? place->y + place->height + style.size : place->y - gap / 2, text);
  }
}

static void
draw_number_inside (const Bars *bars, const SsBar *bar, const SsRect *place, const char *text)
{
  SsTextStyle style = ss_context_lettering (bars->context, SS_LETTERING_TICK, SS_ANCHOR_MIDDLE);
  style.colour = ss_context_ink_on (bars->context, colour_of (bars, bar));
  SsTextSize size = ss_scene_measure (bars->context->scene, &style, text);
  if (ss_context_has_hatching (bars->context) || size.width + 6 * bars->context->px > place->width
      || style.size * 1.25 > place->height)
    return;
  ss_context_label (bars->context, &style, place->x + place->width / 2,
                    ss_context_middle (&style, place->y + place->height / 2), text);
}

static void
draw_numbers (const Bars *bars)
{
  if (!bars->has_numbers)
    return;
  ss_scene_begin (bars->context->scene, SS_GROUP_LABELS, "values");
  for (guint i = 0; i < bars->bars->len; i++) {
    const SsBar *bar = &g_array_index (bars->bars, SsBar, i);
    SsRect place = place_of (bars, bar);
    g_autofree char *text = number_text (bars, bar->shown);
    (bars->numbers_inside ? draw_number_inside : draw_number_at_end) (bars, bar, &place, text);
  }
  ss_scene_finish (bars->context->scene);
}

/* A cell without data is said where its bar would start (GUIDELINES R08), but not between times that come at long intervals. */
static void
say_missing (const Bars *bars)
{
  SsTextStyle style = ss_context_lettering (bars->context, SS_LETTERING_TICK,
                                            bars->lies ? SS_ANCHOR_START : SS_ANCHOR_MIDDLE);
  style.is_italic = TRUE;
  const SsLevels *levels = bars->breakdown->categories;
  guint n_skipped = 0;
  for (guint c = 0; c < levels->n; c++)
    n_skipped += levels->levels[c].is_skipped;
  double wide = ss_scene_measure (bars->context->scene, &style, _ ("no data")).width;
  if (!bars->lies && wide > fabs (ss_band_step (&bars->band)))
    return;
  for (guint c = 0; c < bars->breakdown->categories->n; c++) {
    if (!isnan (bars->breakdown->totals[c])
        || (levels->levels[c].is_skipped && n_skipped > levels->n - n_skipped))
      continue;
    double zero = ss_scale_map (&bars->scale, CLAMP (0.0, bars->scale.min, bars->scale.max));
    double centre = ss_band_centre (&bars->band, c), gap = NUMBER_GAP * bars->context->px;
    ss_context_label (bars->context, &style, bars->lies ? zero + gap : centre,
                      bars->lies ? ss_context_middle (&style, centre) : zero - gap, _ ("no data"));
  }
}

/* Numbers at the ends must hold in the step of their bars, and those inside in the bar, or all are left to the axis: some alone would be
   told. Whoever asks for numbers inside has those that there is room for. */
static gboolean
numbers_fit (const Bars *bars)
{
  if (bars->numbers_inside && (bars->lies || json_is_true (bars->context->spec->labels)))
    return TRUE;
  guint n = MAX (bars->breakdown->categories->n, 1);
  if (bars->lies)
    return lane_pitch (bars, bars->context->plot.height / n) >= LEAST_NUMBER_STEP * bars->context->px;
  return widest_number (bars) - NUMBER_GAP * bars->context->px
         < lane_pitch (bars, bars->context->plot.width / n) * (bars->numbers_inside ? SS_BAND_SHARE : 0.98);
}

static void
decide (Bars *bars)
{
  SsChartContext *context = bars->context;
  double min, max;
  bars->numbers_inside
      = bars->n_lanes == 1 && bars->breakdown->series->n > 1 && bars->mode != SS_BARS_PYRAMID;
  bars->has_numbers = ss_bars_show_numbers (context, bars->bars->len) && numbers_fit (bars);
  extent (bars, &min, &max);
  gboolean has_axis = !bars->has_numbers || bars->numbers_inside;
  gboolean is_nice = has_axis && !(bars->mode == SS_BARS_FULL);
  bars->scale = ss_context_scale (context, SS_AXIS_VALUE, SS_SCALE_LINEAR, min, max,
                                  SS_DOMAIN_ZERO | (is_nice ? SS_DOMAIN_NICE : 0));
}

/* How many categories the plot holds under the legend. What has an order is not cut off: its bars get thin instead. */
static guint
most_categories (const Bars *bars)
{
  guint most = MAX (1, ss_axis_most_bands (bars->context, bars->lies));
  const SsRect *plot = &bars->context->plot;
  if (bars->breakdown->categories->is_ordered)
    most = MAX (most,
                (guint)((bars->lies ? plot->height / LEAST_STEP_LYING : plot->width / LEAST_STEP_ORDERED)));
  return most;
}

static void
draw (Bars *bars)
{
  SsChartContext *context = bars->context;
  bars->is_share = ss_bars_are_shares (bars->breakdown, bars->mode);
  bars->bars = ss_bars_lay (bars->breakdown, bars->mode, &bars->n_lanes);
  if (bars->bars->len == 0) {
    ss_context_say_empty (context);
  } else {
    ss_breakdown_say_dropped (bars->breakdown, context);
    decide (bars);
    lay (bars);
    /* Answers lie across their middle, which is not to strike out what is written there. */
    gboolean is_behind = bars->mode == SS_BARS_DIVERGING && bars->is_share;
    if (is_behind)
      ss_axis_draw_baseline (context, &bars->scale, bars->lies);
    draw_marks (bars);
    if (!is_behind)
      ss_axis_draw_baseline (context, &bars->scale, bars->lies);
    draw_numbers (bars);
    say_missing (bars);
  }
  g_array_unref (bars->bars);
}

void
ss_bars_build (SsChartContext *context, SsBarsMode mode)
{
  gboolean is_stack = mode == SS_BARS_STACKED || mode == SS_BARS_FULL;
  SsBreakdownFlags flags = SS_BREAKDOWN_EVERY_STEP | SS_BREAKDOWN_WHOLE_APART
                           | (is_stack ? SS_BREAKDOWN_SERIES_BY_SIZE | SS_BREAKDOWN_STACKS : 0);
  if (mode == SS_BARS_FULL || mode == SS_BARS_DIVERGING)
    flags |= SS_BREAKDOWN_BY_SHARE | SS_BREAKDOWN_STACKS;
  if (mode == SS_BARS_PYRAMID)
    flags |= SS_BREAKDOWN_LAST_FIRST;
  SsRole series = mode == SS_BARS_SINGLE ? SS_ROLE_LABEL : SS_ROLE_SERIES;
  g_autoptr (SsBreakdown) breakdown
      = ss_breakdown_new (context, SS_ROLE_CATEGORY, series, SS_ROLE_VALUE, flags, 0);
  Bars bars = {.context = context, .mode = mode, .breakdown = breakdown};
  double min, max;
  ss_breakdown_extent (breakdown, FALSE, &min, &max);
  if (isnan (min)) {
    ss_context_say_empty (context);
    return;
  }
  bars.lies = mode == SS_BARS_PYRAMID || ss_bars_lie (context, breakdown->categories);
  draw_legend (&bars);
  guint most = most_categories (&bars);
  if (breakdown->categories->n > most) {
    ss_breakdown_free (g_steal_pointer (&breakdown));
    bars.breakdown = breakdown
        = ss_breakdown_new (context, SS_ROLE_CATEGORY, series, SS_ROLE_VALUE, flags, most);
  }
  draw (&bars);
}
