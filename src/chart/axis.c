/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis-parts.h"

#include <math.h>

gboolean
ss_axis_is_shown (const SsChartContext *context, const SsAxisPlan *plan)
{
  return !context->is_thumbnail && !(plan->flags & SS_AXIS_ABSENT)
         && !ss_context_axis_spec (context, plan->axis)->is_hidden;
}

SsStyle
ss_axis_line_style (const SsChartContext *context, SsColour colour)
{
  return (SsStyle) {.stroke = colour, .stroke_width = MAX (1, context->px)};
}

void
ss_axis_draw_xy (SsChartContext *context, const SsAxisPlan *x, const SsAxisPlan *y)
{
  double foot = ss_axis_horizontal_height (context, x);
  context->plot.height -= foot;
  ss_axis_draw_vertical (context, y);
  context->plot.height += foot;
  ss_axis_draw_horizontal (context, x);
}

SsBand
ss_axis_draw_bands (SsChartContext *context, gboolean lies, const SsLevels *levels, double most_step,
                    const SsAxisPlan *values)
{
  SsRect whole = context->plot;
  if (lies) {
    double foot = ss_axis_horizontal_height (context, values);
    context->plot.height -= foot;
    SsBand band = ss_axis_bands_left (context, levels, most_step);
    context->plot.height += foot;
    ss_axis_draw_horizontal (context, values);
    return band;
  }
  /* The foot's height is known once its labels are wrapped, in the width that the other axis leaves. */
  double side = ss_axis_vertical_width (context, values);
  context->plot.x += side;
  context->plot.width -= side;
  SsBand band = ss_axis_bands_foot (context, levels, most_step);
  context->plot = (SsRect) {whole.x, whole.y, whole.width, context->plot.height};
  ss_axis_draw_vertical (context, values);
  return band;
}

void
ss_axis_draw_baseline (SsChartContext *context, const SsScale *scale, gboolean is_vertical)
{
  SsStyle style = ss_axis_line_style (context, context->theme->axis);
  double at
      = ss_scale_map (scale, scale->type == SS_SCALE_LOG ? scale->min : CLAMP (0.0, scale->min, scale->max));
  const SsRect *plot = &context->plot;
  at = is_vertical ? CLAMP (at, plot->x, plot->x + plot->width) : CLAMP (at, plot->y, plot->y + plot->height);
  if (is_vertical)
    ss_scene_line (context->scene, &style, at, plot->y, at, plot->y + plot->height);
  else
    ss_scene_line (context->scene, &style, plot->x, at, plot->x + plot->width, at);
}
