/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint.h"

#include "paint-points.h"
#include "paint-style.h"
#include "paint-text.h"
#include "reduce.h"
#include "text-measure.h"

#include <math.h>

typedef struct {
  cairo_t *cr;
  const char *family;
  PangoContext *text_context; /* made when first needed */
} Painter;

static void
paint_rect (Painter *painter, const SsMark *mark)
{
  cairo_t *cr = painter->cr;
  double x = mark->rect.x, y = mark->rect.y, width = mark->rect.width, height = mark->rect.height;
  double r = MIN (mark->rect.radius, MIN (width, height) / 2);

  if (r <= 0) {
    cairo_rectangle (cr, x, y, width, height);
  } else {
    cairo_new_sub_path (cr);
    cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
    cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
    cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
    cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
    cairo_close_path (cr);
  }
  ss_paint_style (cr, &mark->style);
}

static void
add_polyline (cairo_t *cr, const float *xy, gsize n, gboolean is_closed)
{
  for (gsize i = 0; i < n; i++) {
    if (i == 0)
      cairo_move_to (cr, xy[0], xy[1]);
    else
      cairo_line_to (cr, xy[2 * i], xy[2 * i + 1]);
  }
  if (is_closed)
    cairo_close_path (cr);
}

/* The middle of a stroke of @width pixels, so that its two edges lie between pixels. */
static double
crisp (double at, double width)
{
  return (int)MAX (1, round (width)) % 2 ? floor (at) + 0.5 : round (at);
}

/*
 * A straight line across or down (grid, axis, baseline), on pixels: moved by half of one at most, so that lines of one width look alike
 * wherever they fall. FALSE for any other path.
 */
static gboolean
paint_crisp_line (cairo_t *cr, const SsMark *mark)
{
  const float *xy = mark->path.xy;
  if (mark->path.n_parts != 1 || mark->path.starts[1] != 2 || (xy[0] != xy[2] && xy[1] != xy[3])
      || cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;
  double x1 = xy[0], y1 = xy[1], x2 = xy[2], y2 = xy[3], width = mark->style.stroke_width, none = 0;
  cairo_user_to_device (cr, &x1, &y1);
  cairo_user_to_device (cr, &x2, &y2);
  cairo_user_to_device_distance (cr, &width, &none);
  if (x1 == x2)
    x1 = x2 = crisp (x1, width);
  else if (y1 == y2)
    y1 = y2 = crisp (y1, width);
  cairo_device_to_user (cr, &x1, &y1);
  cairo_device_to_user (cr, &x2, &y2);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  ss_paint_style (cr, &mark->style);
  return TRUE;
}

static void
paint_path (Painter *painter, const SsMark *mark)
{
  cairo_t *cr = painter->cr;
  double pixel_x = 1, pixel_y = 1;
  g_autofree float *reduced = NULL;

  if (paint_crisp_line (cr, mark))
    return;
  cairo_device_to_user_distance (cr, &pixel_x, &pixel_y);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (gsize part = 0; part < mark->path.n_parts; part++) {
    gsize first = mark->path.starts[part], n = mark->path.starts[part + 1] - first;
    const float *xy = mark->path.xy + 2 * first;
    if (ss_polyline_is_worth_reducing (n)) {
      reduced = g_renew (float, reduced, 2 * n);
      n = ss_polyline_reduce (xy, n, fabs (pixel_x), reduced);
      xy = reduced;
    }
    add_polyline (cr, xy, n, mark->path.is_closed);
  }
  ss_paint_style (cr, &mark->style);
}

static void
paint_arc (Painter *painter, const SsMark *mark)
{
  cairo_t *cr = painter->cr;
  double x = mark->arc.x, y = mark->arc.y, from = mark->arc.from - G_PI_2, to = mark->arc.to - G_PI_2;
  gboolean is_whole = to - from >= 2 * G_PI - 1e-9;

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, mark->arc.outer, from, to);
  if (is_whole) {
    cairo_close_path (cr);
    cairo_new_sub_path (cr);
  }
  if (mark->arc.inner > 0)
    cairo_arc_negative (cr, x, y, mark->arc.inner, to, from);
  else if (!is_whole)
    cairo_line_to (cr, x, y);
  cairo_close_path (cr);
  ss_paint_style (cr, &mark->style);
}

static void
paint_points (Painter *painter, const SsMark *mark)
{
  ss_paint_points (painter->cr, mark);
}

static void
paint_text (Painter *painter, const SsMark *mark)
{
  if (!painter->text_context)
    painter->text_context = ss_text_context_new ();
  g_autoptr (PangoLayout) layout
      = ss_text_layout_new (painter->text_context, painter->family, &mark->text.style, mark->text.text);
  ss_paint_text (painter->cr, mark, layout);
}

static void
paint_begin (Painter *painter, const SsMark *mark)
{
  cairo_save (painter->cr);
  if (!mark->group.has_clip)
    return;
  cairo_rectangle (painter->cr, mark->group.clip_x, mark->group.clip_y, mark->group.clip_width,
                   mark->group.clip_height);
  cairo_clip (painter->cr);
}

static void
paint_end (Painter *painter, const SsMark *mark)
{
  cairo_restore (painter->cr);
}

static void (*const paint_mark[]) (Painter *painter, const SsMark *mark) = {
    [SS_MARK_RECT] = paint_rect,     [SS_MARK_PATH] = paint_path, [SS_MARK_ARC] = paint_arc,
    [SS_MARK_POINTS] = paint_points, [SS_MARK_TEXT] = paint_text, [SS_MARK_BEGIN] = paint_begin,
    [SS_MARK_END] = paint_end,
};

void
ss_scene_paint (const SsScene *scene, cairo_t *cr, gboolean with_background)
{
  Painter painter = {cr, ss_scene_font_family (scene), NULL};

  cairo_save (cr);
  if (with_background) {
    ss_set_source_colour (cr, ss_scene_background (scene));
    cairo_rectangle (cr, 0, 0, ss_scene_width (scene), ss_scene_height (scene));
    cairo_fill (cr);
  }
  for (gsize i = 0; i < ss_scene_n_marks (scene); i++) {
    const SsMark *mark = ss_scene_mark (scene, i);
    cairo_new_path (cr);
    paint_mark[mark->type](&painter, mark);
  }
  cairo_restore (cr);
  g_clear_object (&painter.text_context);
}
