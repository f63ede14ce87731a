/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene-builder-data.h"

#include <math.h>

/* Bounds of the rectangle left, top, right, bottom turned by @angle (radians, clockwise) about 0, 0. */
static SsTextBox
turned_bounds (double left, double top, double right, double bottom, double angle)
{
  double c = cos (angle), s = sin (angle);
  double corners[4][2] = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
  double x0 = HUGE_VAL, y0 = HUGE_VAL, x1 = -HUGE_VAL, y1 = -HUGE_VAL;

  for (int i = 0; i < 4; i++) {
    double x = corners[i][0] * c - corners[i][1] * s, y = corners[i][0] * s + corners[i][1] * c;
    x0 = MIN (x0, x);
    x1 = MAX (x1, x);
    y0 = MIN (y0, y);
    y1 = MAX (y1, y);
  }
  return (SsTextBox) {x0, y0, x1 - x0, y1 - y0};
}

void
ss_scene_builder_note_text (SsSceneBuilder *builder, const SsMark *mark)
{
  double left = -ss_anchor_share (mark->text.style.anchor) * mark->text.width;
  SsTextBox box = turned_bounds (left, -mark->text.ascent, left + mark->text.width, mark->text.descent,
                                 mark->text.angle * G_PI / 180);
  box.x += mark->text.x;
  box.y += mark->text.y;
  g_array_append_val (builder->text_boxes, box);
}

void
ss_scene_keep_free (SsSceneBuilder *builder, double x, double y, double width, double height)
{
  SsTextBox box = {x, y, width, height};
  g_array_append_val (builder->text_boxes, box);
}

gboolean
ss_scene_text_box (SsSceneBuilder *builder, gsize i, double *x, double *y, double *width, double *height)
{
  if (i >= builder->text_boxes->len)
    return FALSE;
  const SsTextBox *box = &g_array_index (builder->text_boxes, SsTextBox, i);
  *x = box->x;
  *y = box->y;
  *width = box->width;
  *height = box->height;
  return TRUE;
}

gboolean
ss_scene_is_free (SsSceneBuilder *builder, double x, double y, double width, double height, double margin)
{
  const SsScene *scene = builder->scene;
  if (x < 0 || y < 0 || x + width > scene->width || y + height > scene->height)
    return FALSE;
  for (guint i = 0; i < builder->text_boxes->len; i++) {
    const SsTextBox *box = &g_array_index (builder->text_boxes, SsTextBox, i);
    if (x < box->x + box->width + margin && box->x < x + width + margin && y < box->y + box->height + margin
        && box->y < y + height + margin)
      return FALSE;
  }
  return TRUE;
}

gboolean
ss_scene_is_bare (SsSceneBuilder *builder, double x, double y, double width, double height)
{
  for (guint i = 0; i < builder->scene->marks->len; i++) {
    const SsMark *mark = &g_array_index (builder->scene->marks, SsMark, i);
    if (mark->type == SS_MARK_RECT && ss_mark_means_something (mark) && x < mark->rect.x + mark->rect.width
        && mark->rect.x < x + width && y < mark->rect.y + mark->rect.height && mark->rect.y < y + height)
      return FALSE;
  }
  return TRUE;
}
