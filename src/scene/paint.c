/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint.h"

#include "paint-points.h"
#include "paint-style.h"
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

static void
paint_path (Painter *painter, const SsMark *mark)
{
  cairo_t *cr = painter->cr;
  double pixel_x = 1, pixel_y = 1;
  g_autofree float *reduced = NULL;

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

/* The rim behind letters, em: wide enough to part them from a line beneath. */
#define HALO_EM 0.28

static void
paint_text (Painter *painter, const SsMark *mark)
{
  cairo_t *cr = painter->cr;
  const SsTextStyle *style = &mark->text.style;

  if (!painter->text_context)
    painter->text_context = ss_text_context_new ();
  g_autoptr (PangoLayout) layout
      = ss_text_layout_new (painter->text_context, painter->family, style, mark->text.text);
  cairo_save (cr);
  cairo_translate (cr, mark->text.x, mark->text.y);
  cairo_rotate (cr, mark->text.angle * G_PI / 180);
  cairo_translate (cr, -ss_anchor_share (style->anchor) * mark->text.width, -mark->text.ascent);
  cairo_move_to (cr, 0, 0);
  if (style->halo & 0xff) {
    pango_cairo_layout_path (cr, layout);
    ss_set_source_colour (cr, style->halo);
    cairo_set_line_width (cr, style->size * HALO_EM);
    cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke (cr);
    cairo_move_to (cr, 0, 0);
  }
  ss_set_source_colour (cr, style->colour);
  if (mark->text.link) {
    g_autofree char *escaped = g_strescape (mark->text.link, NULL);
    g_autofree char *attributes = g_strdup_printf ("uri='%s'", g_strdelimit (escaped, "'", ' '));
    cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
    pango_cairo_show_layout (cr, layout);
    cairo_tag_end (cr, CAIRO_TAG_LINK);
  } else {
    pango_cairo_show_layout (cr, layout);
  }
  cairo_restore (cr);
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
