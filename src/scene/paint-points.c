/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint-points.h"

#include "paint-style.h"
#include "points-layers.h"

/* From here on stamps are quicker than outlines. */
#define FEWEST_STAMPED 1000

/* A chart that is looked at closely has most of its symbols elsewhere. */
static void
paint_one_by_one (cairo_t *cr, const SsMark *mark)
{
  SsStyle style = mark->style;
  double x1, y1, x2, y2;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  for (gsize i = 0; i < mark->points.n; i++) {
    double r = mark->points.radius ? mark->points.radius[i] : mark->points.r, reach = r + style.stroke_width;
    double x = mark->points.xy[2 * i], y = mark->points.xy[2 * i + 1];
    if (!(x > x1 - reach && x < x2 + reach && y > y1 - reach && y < y2 + reach))
      continue;
    if (mark->points.fill)
      style.fill = mark->points.fill[i];
    cairo_new_sub_path (cr);
    cairo_arc (cr, x, y, r, 0, 2 * G_PI);
    cairo_close_path (cr);
    ss_paint_style (cr, &style);
  }
}

/* A disc is a line of no length with round caps. */
static void
paint_layers (cairo_t *cr, const SsMark *mark)
{
  g_autoptr (SsPointLayers) layers = ss_point_layers_new (mark);

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 2 * mark->points.r);
  cairo_set_dash (cr, NULL, 0, 0);
  ss_set_source_colour (cr, mark->style.fill);
  for (gsize layer = 0; layer < layers->n_layers; layer++) {
    for (gsize i = layers->starts[layer]; i < layers->starts[layer + 1]; i++) {
      const float *xy = mark->points.xy + 2 * layers->order[i];
      cairo_move_to (cr, xy[0], xy[1]);
      cairo_line_to (cr, xy[0], xy[1]);
    }
    cairo_stroke (cr);
  }
  cairo_restore (cr);
}

void
ss_paint_points (cairo_t *cr, const SsMark *mark)
{
  if (mark->points.n >= FEWEST_STAMPED && ss_stamp_points (cr, mark))
    return;
  if (ss_points_want_layers (mark))
    paint_layers (cr, mark);
  else
    paint_one_by_one (cr, mark);
}
