/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dots.h"

#include "axis.h"
#include "bars.h"
#include "chart-share.h"
#include "legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* px at 860 px wide. */
#define RADIUS 5.5
#define STEM_WIDTH 2.0
#define RANGE_WIDTH 3.0
#define MOST_STEP 36.0
#define MOST_STEP_STANDING 80.0
#define NUMBER_GAP 5.0
/* Each of two names over their dots takes at most this share of the width. */
#define NAME_SHARE 0.25

typedef struct {
  SsChartContext *context;
  SsDotsMode mode;
  SsBreakdown *breakdown;
  gboolean lies, has_numbers, is_named_directly;
  SsScale scale;
  SsBand band;
  double radius;
} Dots;

static SsColour
colour_of (const Dots *dots, guint s, guint c)
{
  SsChartContext *context = dots->context;
  const SsLevels *series = dots->breakdown->series;
  const char *category = dots->breakdown->categories->levels[c].label;
  gboolean is_whole = dots->breakdown->categories->levels[c].is_whole;
  if (series->n == 1 || ss_context_is_highlighted (context, category))
    return ss_context_mark_colour (context, category,
                                   is_whole ? context->theme->muted : context->theme->calm);
  return ss_context_series_colour (context, s, series->n, series->levels[s].label);
}

static void
place (const Dots *dots, double value, guint c, double *x, double *y)
{
  double along = ss_scale_map (&dots->scale, value), across = ss_band_centre (&dots->band, c);
  *x = dots->lies ? along : across;
  *y = dots->lies ? across : along;
}

static void
category_extent (const Dots *dots, guint c, double *min, double *max)
{
  *min = *max = NAN;
  for (guint s = 0; s < dots->breakdown->series->n; s++) {
    double value = ss_breakdown_value (dots->breakdown, s, c);
    *min = fmin (*min, value);
    *max = fmax (*max, value);
  }
}

static void
draw_joint (const Dots *dots, guint c)
{
  SsChartContext *context = dots->context;
  gboolean is_stem = dots->mode == SS_DOTS_STEMMED;
  double min, max, x1, y1, x2, y2;
  category_extent (dots, c, &min, &max);
  if (isnan (min))
    return;
  if (is_stem) {
    min = fmin (min, 0);
    max = fmax (max, 0);
  }
  place (dots, CLAMP (min, dots->scale.min, dots->scale.max), c, &x1, &y1);
  place (dots, CLAMP (max, dots->scale.min, dots->scale.max), c, &x2, &y2);
  SsStyle style = {.stroke = is_stem && dots->breakdown->series->n == 1 ? colour_of (dots, 0, c)
                                                                        : context->theme->muted,
                   .stroke_width = (is_stem ? STEM_WIDTH : RANGE_WIDTH) * context->px};
  if (min < max)
    ss_scene_line (context->scene, &style, x1, y1, x2, y2);
}

static void
draw_dots (const Dots *dots, guint c)
{
  SsChartContext *context = dots->context;
  for (guint s = 0; s < dots->breakdown->series->n; s++) {
    double value = ss_breakdown_value (dots->breakdown, s, c), x, y;
    if (isnan (value) || !ss_scale_holds (&dots->scale, value))
      continue;
    place (dots, value, c, &x, &y);
    SsStyle style
        = {.fill = colour_of (dots, s, c), .stroke = context->theme->ground, .stroke_width = context->px};
    ss_scene_arc (context->scene, &style, x, y, 0, dots->radius, 0, 2 * G_PI, SS_ROW_NONE);
    ss_breakdown_describe (dots->breakdown, context, s, c, x, y);
  }
}

/* Outside of the outermost dots: beyond the largest, before the least. */
static void
draw_number (const Dots *dots, guint s, guint c, double min, double max)
{
  SsChartContext *context = dots->context;
  double value = ss_breakdown_value (dots->breakdown, s, c), x, y;
  if (isnan (value) || (value > min && value < max))
    return;
  gboolean is_warm = ss_context_is_highlighted (context, dots->breakdown->categories->levels[c].label);
  gboolean is_before = min < max ? value == min : dots->mode == SS_DOTS_STEMMED && value < 0;
  SsTextStyle style
      = ss_context_lettering (context, is_warm ? SS_LETTERING_STRONG : SS_LETTERING_TICK, SS_ANCHOR_START);
  style.colour = is_warm ? context->theme->warm : context->theme->ink_soft;
  double gap = dots->radius + NUMBER_GAP * context->px;
  g_autofree char *text = ss_figures_text (&dots->breakdown->figures, value);
  place (dots, value, c, &x, &y);
  if (dots->lies) {
    style.anchor = is_before ? SS_ANCHOR_END : SS_ANCHOR_START;
    ss_context_label (context, &style, is_before ? x - gap : x + gap, ss_context_middle (&style, y), text);
  } else {
    style.anchor = SS_ANCHOR_MIDDLE;
    ss_context_label (context, &style, x, is_before ? y + gap + style.size * 0.7 : y - gap, text);
  }
}

static void
draw_numbers (const Dots *dots)
{
  if (!dots->has_numbers)
    return;
  ss_scene_begin (dots->context->scene, SS_GROUP_LABELS, "values");
  for (guint c = 0; c < dots->breakdown->categories->n; c++) {
    double min, max;
    category_extent (dots, c, &min, &max);
    for (guint s = 0; s < dots->breakdown->series->n; s++)
      draw_number (dots, s, c, min, max);
  }
  ss_scene_finish (dots->context->scene);
}

static void
draw_legend (const Dots *dots)
{
  const SsLevels *series = dots->breakdown->series;
  if (series->n < 2)
    return;
  g_autofree SsStyle *styles = g_new0 (SsStyle, series->n);
  for (guint s = 0; s < series->n; s++)
    styles[s].fill = ss_context_series_colour (dots->context, s, series->n, series->levels[s].label);
  ss_legend_series (dots->context, SS_KEY_DOT, series, styles);
}

/* Before and after of lying dots are named over the first pair, if it is whole: nobody has to look for a legend. */
static gboolean
can_name_directly (const Dots *dots)
{
  const SsBreakdown *breakdown = dots->breakdown;
  SsLegendMode legend = dots->context->spec->legend;
  return dots->lies && breakdown->series->n == 2 && breakdown->categories->n > 0
         && !dots->context->is_thumbnail && !dots->context->share->has_panels
         && (legend == SS_LEGEND_AUTO || legend == SS_LEGEND_DIRECT)
         && ss_breakdown_value (breakdown, 0, 0) != ss_breakdown_value (breakdown, 1, 0)
         && isfinite (breakdown->values[0] + ss_breakdown_value (breakdown, 1, 0));
}

/* Names so long that both would not stand in one line are left to a legend. */
static gboolean
names_are_short (const Dots *dots)
{
  SsTextStyle style = ss_context_lettering (dots->context, SS_LETTERING_STRONG, SS_ANCHOR_START);
  const SsLevels *series = dots->breakdown->series;
  for (guint s = 0; s < series->n; s++)
    if (ss_scene_measure (dots->context->scene, &style, series->levels[s].label).width
        > NAME_SHARE * dots->context->plot.width)
      return FALSE;
  return TRUE;
}

static void
take_line_for_names (SsChartContext *context)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_STRONG, SS_ANCHOR_START);
  double line = ss_context_line_height (&style);
  context->plot.y += line;
  context->plot.height -= line;
}

/* Each name ends, or begins, at its dot and runs outward; where the picture ends it runs on over the other side. */
static void
draw_names (const Dots *dots)
{
  SsChartContext *context = dots->context;
  const SsLevels *series = dots->breakdown->series;
  if (!dots->is_named_directly)
    return;
  double values[] = {ss_breakdown_value (dots->breakdown, 0, 0), ss_breakdown_value (dots->breakdown, 1, 0)};
  ss_scene_begin (context->scene, SS_GROUP_LABELS, "series");
  for (guint s = 0; s < 2; s++) {
    gboolean is_left = values[s] < values[1 - s];
    SsTextStyle style
        = ss_context_lettering (context, SS_LETTERING_STRONG, is_left ? SS_ANCHOR_END : SS_ANCHOR_START);
    style.colour = ss_context_text_colour (
        context, ss_context_series_colour (context, s, series->n, series->levels[s].label));
    double width = ss_scene_measure (context->scene, &style, series->levels[s].label).width, x, y;
    place (dots, values[s], 0, &x, &y);
    x += (is_left ? 1 : -1) * dots->radius;
    x = is_left ? MAX (x, width + 1) : MIN (x, context->width - width - 1);
    ss_context_label (context, &style, x, context->plot.y - style.size * 0.2, series->levels[s].label);
  }
  ss_scene_finish (context->scene);
}

/* The numbers stand outside of the outermost dots: the domain is widened by the room that they take. */
static double
widest_number (const Dots *dots)
{
  const SsBreakdown *breakdown = dots->breakdown;
  SsTextStyle style = ss_context_lettering (dots->context, SS_LETTERING_STRONG, SS_ANCHOR_START);
  double widest = 0;
  for (gsize i = 0; i < (gsize)breakdown->categories->n * breakdown->series->n; i++) {
    g_autofree char *text = ss_figures_text (&breakdown->figures, breakdown->values[i]);
    widest = MAX (widest, ss_scene_measure (dots->context->scene, &style, text).width);
  }
  return widest + dots->radius + NUMBER_GAP * dots->context->px;
}

static void
lay (Dots *dots)
{
  SsChartContext *context = dots->context;
  double min, max;
  ss_breakdown_extent (dots->breakdown, FALSE, &min, &max);
  SsDomainFlags flags = SS_DOMAIN_NICE | (dots->mode == SS_DOTS_STEMMED ? SS_DOMAIN_ZERO : 0);
  dots->scale = ss_context_scale (context, SS_AXIS_VALUE, SS_SCALE_LINEAR, min, max, flags);
  double room = dots->has_numbers && dots->lies ? MIN (widest_number (dots), context->plot.width * 0.15) : 0;
  room = ss_context_share_room (context, room);
  double before = dots->mode == SS_DOTS_STEMMED && !(min < 0) ? 0 : room;
  double most_step = (dots->lies ? MOST_STEP : MOST_STEP_STANDING) * context->px;
  /* A stem from zero with its number at the end needs no scale beside it. */
  gboolean is_said = dots->has_numbers && dots->mode == SS_DOTS_STEMMED;
  SsAxisPlan plan = {SS_AXIS_VALUE, &dots->scale, ss_breakdown_axis_column (dots->breakdown),
                     &dots->breakdown->figures, is_said ? SS_AXIS_ABSENT : SS_AXIS_DEFAULT};
  if (is_said) {
    plan.flags = SS_AXIS_DEFAULT;
    ss_axis_say_instead (context, &plan);
    plan.flags = SS_AXIS_ABSENT;
  }
  plan.before = before;
  plan.after = room;
  dots->band = ss_axis_draw_bands (context, dots->lies, dots->breakdown->categories, most_step, &plan);
}

static void
draw (Dots *dots)
{
  SsChartContext *context = dots->context;
  lay (dots);
  dots->radius = MIN (dots->radius, fabs (ss_band_step (&dots->band)) * 0.42);
  ss_scene_begin (context->scene, SS_GROUP_MARKS, context->type->id);
  for (guint c = 0; c < dots->breakdown->categories->n; c++)
    draw_joint (dots, c);
  for (guint c = 0; c < dots->breakdown->categories->n; c++)
    draw_dots (dots, c);
  ss_scene_finish (context->scene);
  if (dots->mode == SS_DOTS_STEMMED)
    ss_axis_draw_baseline (context, &dots->scale, dots->lies);
  draw_names (dots);
  draw_numbers (dots);
}

void
ss_dots_build (SsChartContext *context, SsDotsMode mode)
{
  g_autoptr (SsBreakdown) breakdown = ss_breakdown_new (context, SS_ROLE_CATEGORY, SS_ROLE_SERIES,
                                                        SS_ROLE_VALUE, SS_BREAKDOWN_WHOLE_APART, 0);
  Dots dots = {.context = context, .mode = mode, .breakdown = breakdown, .radius = RADIUS * context->px};
  double min, max;
  ss_breakdown_extent (breakdown, FALSE, &min, &max);
  if (isnan (min)) {
    ss_context_say_empty (context);
    return;
  }
  /* Ranges lie, whatever their names: a length is read best across. What has an order of time stands. */
  dots.lies
      = mode == SS_DOTS_FREE && breakdown->series->n > 1 && context->spec->orientation == SS_ORIENTATION_AUTO
            ? !breakdown->categories->is_time
            : ss_bars_lie (context, breakdown->categories);
  dots.is_named_directly = can_name_directly (&dots) && names_are_short (&dots);
  if (dots.is_named_directly)
    take_line_for_names (context);
  else
    draw_legend (&dots);
  guint most = ss_axis_most_bands (context, TRUE);
  if (breakdown->categories->n > most) {
    ss_breakdown_free (g_steal_pointer (&breakdown));
    dots.breakdown = breakdown = ss_breakdown_new (context, SS_ROLE_CATEGORY, SS_ROLE_SERIES, SS_ROLE_VALUE,
                                                   SS_BREAKDOWN_WHOLE_APART, most);
  }
  dots.has_numbers = ss_bars_show_numbers (context, breakdown->categories->n * MIN (breakdown->series->n, 2));
  ss_breakdown_say_dropped (breakdown, context);
  draw (&dots);
}
