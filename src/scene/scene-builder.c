/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene-builder-data.h"

#include <math.h>
#include <string.h>

SsSceneBuilder *
ss_scene_builder_new (double width, double height, SsColour background, const char *language,
                      const char *font_family)
{
  g_return_val_if_fail (width > 0 && height > 0, NULL);
  SsScene *scene = g_new0 (SsScene, 1);
  g_atomic_ref_count_init (&scene->ref_count);
  scene->width = width;
  scene->height = height;
  scene->background = background;
  scene->title = g_strdup ("");
  scene->description = g_strdup ("");
  scene->language = g_strdup (language);
  scene->font_family = g_strdup (font_family);
  scene->marks = g_array_new (FALSE, FALSE, sizeof (SsMark));
  scene->strings = g_string_chunk_new (1024);
  scene->arrays = g_ptr_array_new_with_free_func (g_free);

  SsSceneBuilder *builder = g_new0 (SsSceneBuilder, 1);
  builder->scene = scene;
  builder->measurer = ss_measurer_new (font_family);
  builder->text_boxes = g_array_new (FALSE, FALSE, sizeof (SsTextBox));
  return builder;
}

static void
set_text (char **slot, const char *text)
{
  g_free (*slot);
  *slot = ss_text_clean (text ? text : "");
}

void
ss_scene_builder_set_title (SsSceneBuilder *builder, const char *title)
{
  set_text (&builder->scene->title, title);
}

void
ss_scene_builder_set_description (SsSceneBuilder *builder, const char *description)
{
  set_text (&builder->scene->description, description);
}

SsScene *
ss_scene_builder_end (SsSceneBuilder *builder)
{
  while (builder->depth > 0)
    ss_scene_finish (builder);
  SsScene *scene = g_steal_pointer (&builder->scene);
  ss_scene_builder_free (builder);
  return scene;
}

void
ss_scene_builder_free (SsSceneBuilder *builder)
{
  g_clear_pointer (&builder->scene, ss_scene_unref);
  ss_measurer_free (builder->measurer);
  g_array_unref (builder->text_boxes);
  g_free (builder);
}

/* A fresh mark at the end; valid until the next one. */
static SsMark *
append_mark (SsSceneBuilder *builder, SsMarkType type, const SsStyle *style)
{
  GArray *marks = builder->scene->marks;
  g_array_set_size (marks, marks->len + 1);
  SsMark *mark = &g_array_index (marks, SsMark, marks->len - 1);
  memset (mark, 0, sizeof *mark);
  mark->type = type;
  mark->row = SS_ROW_NONE;
  if (style)
    mark->style = *style;
  return mark;
}

static SsMark *
last_mark (SsSceneBuilder *builder)
{
  GArray *marks = builder->scene->marks;
  g_assert (marks->len > 0);
  return &g_array_index (marks, SsMark, marks->len - 1);
}

static gpointer
keep_array (SsSceneBuilder *builder, gpointer array)
{
  if (array)
    g_ptr_array_add (builder->scene->arrays, array);
  return array;
}

static const char *
keep_text (SsSceneBuilder *builder, const char *text)
{
  g_autofree char *clean = ss_text_clean (text);
  return g_string_chunk_insert (builder->scene->strings, clean);
}

void
ss_scene_begin (SsSceneBuilder *builder, SsGroupRole role, const char *name)
{
  SsMark *mark = append_mark (builder, SS_MARK_BEGIN, NULL);
  mark->group.role = role;
  mark->group.name = keep_text (builder, name ? name : "");
  builder->depth++;
}

void
ss_scene_begin_clip (SsSceneBuilder *builder, SsGroupRole role, const char *name, double x, double y,
                     double width, double height)
{
  ss_scene_begin (builder, role, name);
  SsMark *mark = last_mark (builder);
  mark->group.has_clip = TRUE;
  mark->group.clip_x = x;
  mark->group.clip_y = y;
  mark->group.clip_width = width;
  mark->group.clip_height = height;
}

void
ss_scene_finish (SsSceneBuilder *builder)
{
  g_return_if_fail (builder->depth > 0);
  append_mark (builder, SS_MARK_END, NULL);
  builder->depth--;
}

void
ss_scene_rect (SsSceneBuilder *builder, const SsStyle *style, double x, double y, double width, double height,
               gsize row)
{
  g_return_if_fail (isfinite (x) && isfinite (y) && isfinite (width) && isfinite (height));
  SsMark *mark = append_mark (builder, SS_MARK_RECT, style);
  mark->row = row;
  mark->rect.x = width < 0 ? x + width : x;
  mark->rect.y = height < 0 ? y + height : y;
  mark->rect.width = fabs (width);
  mark->rect.height = fabs (height);
}

void
ss_scene_line (SsSceneBuilder *builder, const SsStyle *style, double x1, double y1, double x2, double y2)
{
  float xy[] = {(float)x1, (float)y1, (float)x2, (float)y2};
  ss_scene_polyline (builder, style, xy, 2, FALSE, SS_ROW_NONE);
}

void
ss_scene_arc (SsSceneBuilder *builder, const SsStyle *style, double x, double y, double inner, double outer,
              double from, double to, gsize row)
{
  g_return_if_fail (isfinite (x) && isfinite (y) && isfinite (inner) && isfinite (outer));
  g_return_if_fail (isfinite (from) && isfinite (to));
  SsMark *mark = append_mark (builder, SS_MARK_ARC, style);
  mark->row = row;
  mark->arc.x = x;
  mark->arc.y = y;
  mark->arc.inner = inner;
  mark->arc.outer = outer;
  mark->arc.from = from;
  mark->arc.to = to;
}

void
ss_scene_polyline (SsSceneBuilder *builder, const SsStyle *style, const float *xy, gsize n,
                   gboolean is_closed, gsize row)
{
  guint32 *starts = g_new (guint32, 2);
  starts[0] = 0;
  starts[1] = (guint32)n;
  ss_scene_path_take (builder, style, g_memdup2 (xy, n * 2 * sizeof (float)), starts, 1, is_closed, row);
}

void
ss_scene_path_take (SsSceneBuilder *builder, const SsStyle *style, float *xy, guint32 *starts, gsize n_parts,
                    gboolean is_closed, gsize row)
{
  SsMark *mark = append_mark (builder, SS_MARK_PATH, style);
  mark->row = row;
  mark->path.xy = keep_array (builder, xy);
  mark->path.starts = keep_array (builder, starts);
  mark->path.n_parts = n_parts;
  mark->path.n_points = starts[n_parts];
  mark->path.is_closed = is_closed;
}

void
ss_scene_points_take (SsSceneBuilder *builder, const SsStyle *style, float *xy, float *radius, SsColour *fill,
                      guint32 *row_ids, gsize n, double r)
{
  SsMark *mark = append_mark (builder, SS_MARK_POINTS, style);
  mark->points.xy = keep_array (builder, xy);
  mark->points.radius = keep_array (builder, radius);
  mark->points.fill = keep_array (builder, fill);
  mark->points.row_ids = keep_array (builder, row_ids);
  mark->points.n = n;
  mark->points.r = r;
}

double
ss_scene_text (SsSceneBuilder *builder, const SsTextStyle *style, double x, double y, const char *text)
{
  g_return_val_if_fail (isfinite (x) && isfinite (y), 0);
  const char *kept = keep_text (builder, text);
  SsTextSize size = ss_measurer_size (builder->measurer, style, kept);
  SsMark *mark = append_mark (builder, SS_MARK_TEXT, NULL);

  mark->text.x = x;
  mark->text.y = y;
  mark->text.text = kept;
  mark->text.style = *style;
  mark->text.width = size.width;
  mark->text.ascent = size.ascent;
  mark->text.descent = size.descent;
  ss_scene_builder_note_text (builder, mark);
  return size.width;
}

void
ss_scene_set_tip (SsSceneBuilder *builder, const char *tip)
{
  last_mark (builder)->tip = tip ? g_string_chunk_insert (builder->scene->strings, tip) : NULL;
}

void
ss_scene_set_row (SsSceneBuilder *builder, gsize row)
{
  last_mark (builder)->row = row;
}

void
ss_scene_set_rows (SsSceneBuilder *builder, const gsize *rows, gsize n_rows)
{
  SsMark *mark = last_mark (builder);
  mark->rows = keep_array (builder, g_memdup2 (rows, n_rows * sizeof *rows));
  mark->n_rows = n_rows;
}

void
ss_scene_set_link (SsSceneBuilder *builder, const char *uri)
{
  SsMark *mark = last_mark (builder);
  g_return_if_fail (mark->type == SS_MARK_TEXT);
  mark->text.link = uri ? keep_text (builder, uri) : NULL;
}

void
ss_scene_set_radius (SsSceneBuilder *builder, double radius)
{
  SsMark *mark = last_mark (builder);
  g_return_if_fail (mark->type == SS_MARK_RECT);
  mark->rect.radius = radius;
}

void
ss_scene_set_angle (SsSceneBuilder *builder, double degrees)
{
  SsMark *mark = last_mark (builder);
  g_return_if_fail (mark->type == SS_MARK_TEXT);
  mark->text.angle = degrees;
  g_array_set_size (builder->text_boxes, builder->text_boxes->len - 1);
  ss_scene_builder_note_text (builder, mark);
}

SsTextSize
ss_scene_measure (SsSceneBuilder *builder, const SsTextStyle *style, const char *text)
{
  g_autofree char *clean = ss_text_clean (text);
  return ss_measurer_size (builder->measurer, style, clean);
}
