/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis-parts.h"

/* px at 860 px wide. */
#define LABEL_LIFT 3.5 /* of a grid label over its line */
#define BREAK_SIZE 3.0 /* of the zigzag of an axis that is cut, over and under its line */

/* Takes a line from the plot's top for the axis' name; as many lines as it needs, two at most. */
static void
draw_title_above (SsChartContext *context, const char *title)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, title, context->plot.width, 2);
  double height = ss_context_line_height (&style);
  for (guint i = 0; lines[i] && context->plot.height > 6 * height; i++) {
    /* Panels have one scale: the first says what it is. */
    if (context->panel == 0)
      ss_context_label (context, &style, context->plot.x, context->plot.y + style.size, lines[i]);
    context->plot.y += height;
    context->plot.height -= height;
  }
  context->plot.y += 2 * context->px;
  context->plot.height -= 2 * context->px;
}

/* A zigzag on the lowest grid line tells the eye that the axis is cut. */
static void
draw_break (SsChartContext *context, double x, double y)
{
  double u = BREAK_SIZE * context->px;
  float xy[] = {x, y, x + u, y - u, x + 3 * u, y + u, x + 4 * u, y};
  SsStyle white = {.stroke = context->theme->ground, .stroke_width = 3 * context->px};
  SsStyle style = ss_axis_line_style (context, context->theme->axis);
  ss_scene_line (context->scene, &white, x, y, x + 4 * u, y);
  ss_scene_polyline (context->scene, &style, xy, 4, FALSE, SS_ROW_NONE);
}

static void
draw_vertical_ticks (SsChartContext *context, const SsScale *scale, const SsAxisLabels *labels,
                     const SsFigures *figures, SsAxisFlags flags)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  SsStyle grid = ss_axis_line_style (context, context->theme->grid);
  const SsRect *plot = &context->plot;
  ss_scene_begin (context->scene, SS_GROUP_GRID, "grid");
  for (guint i = 0; i < labels->ticks.n; i++) {
    double y = ss_scale_map (scale, labels->ticks.values[i]);
    if (!(flags & SS_AXIS_NO_GRID))
      ss_scene_line (context->scene, &grid, plot->x, y, plot->x + plot->width, y);
  }
  gboolean is_cut = (flags & SS_AXIS_SAYS_CUT) && scale->type == SS_SCALE_LINEAR && scale->min > 0;
  if (is_cut)
    draw_break (context, plot->x, scale->from);
  ss_scene_finish (context->scene);
  SsFigures own = ss_figures_for_ticks (figures, &labels->ticks);
  ss_scene_begin (context->scene, SS_GROUP_AXIS, "axis");
  for (guint i = 0; i < labels->ticks.n; i++) {
    guint k = labels->ticks.n - 1 - i;
    double y = ss_scale_map (scale, labels->ticks.values[k]) - LABEL_LIFT * context->px;
    if (is_cut && y > scale->from - 2 * BREAK_SIZE * context->px)
      y -= BREAK_SIZE * context->px;
    gboolean is_top = scale->is_reversed ? k == 0 : i == 0;
    g_autofree char *text = is_top && !(flags & SS_AXIS_PERCENT)
                                ? ss_figures_text_with_unit (&own, labels->ticks.values[k])
                                : NULL;
    if (!text || !ss_context_label (context, &style, plot->x, y, text))
      ss_context_label (context, &style, plot->x, y, labels->labels[k]);
  }
  ss_scene_finish (context->scene);
}

static guint
vertical_ticks (const SsChartContext *context)
{
  return CLAMP ((guint)(context->plot.height / (SS_AXIS_ROOM_A_TICK * context->px)), 2,
                SS_AXIS_MOST_LINES / 2 + 1);
}

void
ss_axis_say_instead (SsChartContext *context, const SsAxisPlan *plan)
{
  g_autofree char *title = ss_axis_unsaid_title (context, plan);
  if (title && ss_axis_is_shown (context, plan))
    draw_title_above (context, title);
}

static double
widest (const SsAxisLabels *labels)
{
  double width = 0;
  for (guint i = 0; i < labels->ticks.n; i++)
    width = MAX (width, labels->widths[i]);
  return width;
}

double
ss_axis_vertical_width (SsChartContext *context, const SsAxisPlan *plan)
{
  if (!ss_axis_is_shown (context, plan))
    return 0;
  SsAxisLabels labels = {0};
  ss_axis_labels_make (&labels, context, plan->scale, plan->figures, plan->flags, vertical_ticks (context));
  double width = MIN (widest (&labels) + SS_AXIS_LABEL_GAP * context->px, context->plot.width / 2);
  ss_axis_labels_clear (&labels);
  return width;
}

void
ss_axis_draw_vertical (SsChartContext *context, const SsAxisPlan *plan)
{
  SsRect *plot = &context->plot;
  SsAxisLabels labels = {0};
  if (ss_axis_is_shown (context, plan)) {
    g_autofree char *title = ss_axis_full_title (context, plan, TRUE);
    if (title)
      draw_title_above (context, title);
    SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
    double top = MIN (ss_context_line_height (&style), plot->height / 4);
    plot->y += top;
    plot->height -= top;
    ss_scale_widen (plan->scale, vertical_ticks (context));
    ss_axis_labels_make (&labels, context, plan->scale, plan->figures, plan->flags, vertical_ticks (context));
  }
  *plan->scale = ss_scale_onto (*plan->scale, plot->y + plot->height, plot->y);
  if (ss_axis_is_shown (context, plan)) {
    draw_vertical_ticks (context, plan->scale, &labels, plan->figures, plan->flags);
    double width = MIN (widest (&labels) + SS_AXIS_LABEL_GAP * context->px, plot->width / 2);
    plot->x += width;
    plot->width -= width;
    ss_axis_labels_clear (&labels);
  }
  ss_context_register_axis (context, plan->axis, plan->scale, TRUE, *plot, plan->figures);
}
