/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis-parts.h"

#include <math.h>

/* px at 860 px wide. */
#define TICK_LENGTH 4.0
#define LABELS_APART 10.0
/* The end of the scale takes the place of a tick that is nearer than this share of a step. */
#define LEAST_LAST_STEP 0.6
/* Labels across are longer than high: fewer of them read best. */
#define WANTED_ACROSS 7

static gboolean
has_title_below (const SsChartContext *context, const char *title)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_END);
  return title && context->plot.height > 8 * ss_context_line_height (&style);
}

double
ss_axis_horizontal_height (SsChartContext *context, const SsAxisPlan *plan)
{
  if (!ss_axis_is_shown (context, plan))
    return 0;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_MIDDLE);
  g_autofree char *title = ss_axis_full_title (context, plan, FALSE);
  double line = ss_context_line_height (&style);
  return line + (TICK_LENGTH + 2) * context->px + (has_title_below (context, title) ? line : 0);
}

/* The left end of a label centred on @x, pushed inside the picture. */
static double
label_left (const SsChartContext *context, double x, double width)
{
  return CLAMP (x - width / 2, 1, MAX (context->width - width - 1, 1));
}

static gboolean
labels_collide (const SsChartContext *context, const SsScale *scale, const SsAxisLabels *labels)
{
  for (guint i = 1; i < labels->ticks.n; i++) {
    double a = label_left (context, ss_scale_map (scale, labels->ticks.values[i - 1]), labels->widths[i - 1]);
    double b = label_left (context, ss_scale_map (scale, labels->ticks.values[i]), labels->widths[i]);
    gboolean is_swapped = b < a;
    double gap = is_swapped ? a - b - labels->widths[i] : b - a - labels->widths[i - 1];
    if (gap < LABELS_APART * context->px)
      return TRUE;
  }
  return FALSE;
}

/* Puts the end of the scale among the ticks, in the place of the one that it would touch. */
static void
show_last (SsAxisLabels *labels, SsChartContext *context, const SsScale *scale, const SsFigures *figures)
{
  SsTicks *ticks = &labels->ticks;
  if (ticks->n == 0 || ticks->n >= SS_MOST_TICKS || ticks->values[ticks->n - 1] >= scale->max)
    return;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  SsFigures own = ss_figures_for_ticks (figures, ticks);
  char *text = ss_figures_text (&own, scale->max);
  double width = ss_scene_measure (context->scene, &style, text).width;
  double left = label_left (context, ss_scale_map (scale, scale->max), width);
  guint last = ticks->n - 1;
  double before = label_left (context, ss_scale_map (scale, ticks->values[last]), labels->widths[last])
                  + labels->widths[last];
  double step = last > 0 ? ticks->values[last] - ticks->values[last - 1] : 0;
  gboolean is_near = left - before < LABELS_APART * context->px
                     || scale->max - ticks->values[last] < LEAST_LAST_STEP * step;
  gboolean is_same = g_str_equal (text, labels->labels[last]);
  if (is_same || (is_near && last == 0)) {
    g_free (text);
    return;
  }
  if (is_near)
    g_free (labels->labels[last]);
  else
    last = ticks->n++;
  ticks->values[last] = scale->max;
  labels->labels[last] = text;
  labels->widths[last] = width;
}

static void
labels_fit (SsAxisLabels *labels, SsChartContext *context, const SsScale *scale, const SsFigures *figures,
            SsAxisFlags flags)
{
  guint n_wanted = CLAMP ((guint)(fabs (scale->to - scale->from) / (SS_AXIS_ROOM_A_TICK * context->px)), 2,
                          WANTED_ACROSS);
  ss_axis_labels_make (labels, context, scale, figures, flags, n_wanted);
  while (n_wanted > 2 && (labels->ticks.n > SS_AXIS_MOST_LINES || labels_collide (context, scale, labels))) {
    ss_axis_labels_clear (labels);
    ss_axis_labels_make (labels, context, scale, figures, flags, --n_wanted);
  }
  if ((flags & SS_AXIS_SHOWS_LAST) && !scale->is_reversed
      && (scale->type == SS_SCALE_TIME || figures->is_plain))
    show_last (labels, context, scale, figures);
}

static void
draw_horizontal_ticks (SsChartContext *context, const SsScale *scale, const SsAxisLabels *labels,
                       gboolean has_grid)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  SsStyle grid = ss_axis_line_style (context, context->theme->grid),
          axis = ss_axis_line_style (context, context->theme->axis);
  const SsRect *plot = &context->plot;
  double bottom = plot->y + plot->height, tick = TICK_LENGTH * context->px;
  ss_scene_begin (context->scene, SS_GROUP_AXIS, "axis");
  for (guint i = 0; i < labels->ticks.n; i++) {
    double x = ss_scale_map (scale, labels->ticks.values[i]);
    if (has_grid)
      ss_scene_line (context->scene, &grid, x, plot->y, x, bottom);
    else
      ss_scene_line (context->scene, &axis, x, bottom, x, bottom + tick);
    ss_context_label (context, &style, label_left (context, x, labels->widths[i]), bottom + tick + style.size,
                      labels->labels[i]);
  }
  ss_scene_finish (context->scene);
}

/* The name of a horizontal axis, at its right end under the labels. */
static void
draw_title_below (SsChartContext *context, const char *title, double baseline)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_END);
  g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, title, context->plot.width, 1);
  if (lines[0])
    ss_context_label (context, &style, context->plot.x + context->plot.width, baseline, lines[0]);
}

void
ss_axis_draw_horizontal (SsChartContext *context, const SsAxisPlan *plan)
{
  SsRect *plot = &context->plot;
  *plan->scale = ss_scale_onto (*plan->scale, plot->x + plan->before, plot->x + plot->width - plan->after);
  if (ss_axis_is_shown (context, plan)) {
    SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_END);
    g_autofree char *title = ss_axis_full_title (context, plan, FALSE);
    gboolean has_title = has_title_below (context, title);
    gboolean is_time = plan->scale->type == SS_SCALE_TIME || plan->figures->is_plain;
    SsAxisLabels labels = {0};
    plot->height -= ss_axis_horizontal_height (context, plan);
    labels_fit (&labels, context, plan->scale, plan->figures, plan->flags);
    draw_horizontal_ticks (context, plan->scale, &labels, !(plan->flags & SS_AXIS_NO_GRID) && !is_time);
    double baseline = plot->y + plot->height + TICK_LENGTH * context->px + style.size;
    if (has_title)
      draw_title_below (context, title, baseline + ss_context_line_height (&style));
    ss_axis_labels_clear (&labels);
  }
  ss_context_register_axis (context, plan->axis, plan->scale, FALSE, *plot, plan->figures);
}
