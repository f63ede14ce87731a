/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene.h"

#include <math.h>

/* More points than this are told by their number, their bounds and the first few. */
#define MOST_POINTS_DUMPED 64
#define FIRST_POINTS_DUMPED 8

static const char *const role_names[] = {
    [SS_GROUP_FRAME] = "frame",   [SS_GROUP_AXIS] = "axis",     [SS_GROUP_GRID] = "grid",
    [SS_GROUP_MARKS] = "marks",   [SS_GROUP_SERIES] = "series", [SS_GROUP_LEGEND] = "legend",
    [SS_GROUP_LABELS] = "labels", [SS_GROUP_NOTES] = "notes",   [SS_GROUP_PANEL] = "panel",
};

static const char *const dash_names[] = {
    [SS_DASH_SOLID] = NULL,
    [SS_DASH_DASHED] = "dashed",
    [SS_DASH_DOTTED] = "dotted",
    [SS_DASH_DASH_DOT] = "dash-dot",
};

static const char *const hatch_names[] = {
    [SS_HATCH_NONE] = NULL,         [SS_HATCH_RISING] = "rising",
    [SS_HATCH_FALLING] = "falling", [SS_HATCH_HORIZONTAL] = "horizontal",
    [SS_HATCH_DOTS] = "dots",       [SS_HATCH_CROSS] = "cross",
};

static const char *const anchor_names[] = {
    [SS_ANCHOR_START] = "start",
    [SS_ANCHOR_MIDDLE] = "middle",
    [SS_ANCHOR_END] = "end",
};

static void
put_number (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (value * 100) / 100;
  g_string_append_c (out, ' ');
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.10g", rounded == 0 ? 0.0 : rounded));
}

static void
put_numbers (GString *out, const double *values, gsize n)
{
  for (gsize i = 0; i < n; i++)
    put_number (out, values[i]);
}

static void
put_colour (GString *out, const char *name, SsColour colour)
{
  if (colour & 0xff)
    g_string_append_printf (out, " %s #%08x", name, colour);
}

static void
put_style (GString *out, const SsStyle *style)
{
  put_colour (out, "fill", style->fill);
  put_colour (out, "stroke", style->stroke);
  if (style->stroke & 0xff)
    put_number (out, style->stroke_width);
  if (dash_names[style->dash])
    g_string_append_printf (out, " %s", dash_names[style->dash]);
  if (hatch_names[style->hatch]) {
    g_string_append_printf (out, " %s", hatch_names[style->hatch]);
    put_colour (out, "hatch", style->hatch_colour);
  }
}

static void
put_points (GString *out, const float *xy, gsize n)
{
  g_string_append_printf (out, " n %" G_GSIZE_FORMAT " :", n);
  gsize shown = n > MOST_POINTS_DUMPED ? FIRST_POINTS_DUMPED : n;
  for (gsize i = 0; i < 2 * shown; i++)
    put_number (out, xy[i]);
  if (shown < n)
    g_string_append (out, " ...");
}

static void
dump_rect (GString *out, const SsMark *mark)
{
  const double values[] = {mark->rect.x, mark->rect.y, mark->rect.width, mark->rect.height};
  g_string_append (out, "rect");
  put_numbers (out, values, G_N_ELEMENTS (values));
  if (mark->rect.radius > 0)
    put_number (out, mark->rect.radius);
}

static void
dump_path (GString *out, const SsMark *mark)
{
  g_string_append_printf (out, "%s parts %" G_GSIZE_FORMAT, mark->path.is_closed ? "polygon" : "line",
                          mark->path.n_parts);
  put_points (out, mark->path.xy, mark->path.n_points);
}

static void
dump_arc (GString *out, const SsMark *mark)
{
  const double values[]
      = {mark->arc.x, mark->arc.y, mark->arc.inner, mark->arc.outer, mark->arc.from, mark->arc.to};
  g_string_append (out, "arc");
  put_numbers (out, values, G_N_ELEMENTS (values));
}

static void
dump_points (GString *out, const SsMark *mark)
{
  g_string_append (out, "points r");
  put_number (out, mark->points.r);
  if (mark->points.radius)
    g_string_append (out, " sized");
  if (mark->points.fill)
    g_string_append (out, " coloured");
  put_points (out, mark->points.xy, mark->points.n);
}

static void
dump_text (GString *out, const SsMark *mark)
{
  const SsTextStyle *style = &mark->text.style;
  g_string_append (out, "text");
  put_number (out, mark->text.x);
  put_number (out, mark->text.y);
  g_string_append_printf (out, " %s size", anchor_names[style->anchor]);
  put_number (out, style->size);
  g_string_append_printf (out, " weight %d%s%s", (int)style->weight, style->is_italic ? " italic" : "",
                          style->is_display ? " display" : "");
  put_colour (out, "colour", style->colour);
  put_colour (out, "halo", style->halo);
  if (mark->text.angle != 0) {
    g_string_append (out, " angle");
    put_number (out, mark->text.angle);
  }
  g_string_append_printf (out, " \"%s\"", mark->text.text);
}

static void
dump_begin (GString *out, const SsMark *mark)
{
  g_string_append_printf (out, "%s \"%s\"", role_names[mark->group.role], mark->group.name);
  if (mark->group.has_clip) {
    const double values[]
        = {mark->group.clip_x, mark->group.clip_y, mark->group.clip_width, mark->group.clip_height};
    g_string_append (out, " clip");
    put_numbers (out, values, G_N_ELEMENTS (values));
  }
}

static void (*const dump_mark[]) (GString *out, const SsMark *mark) = {
    [SS_MARK_RECT] = dump_rect,     [SS_MARK_PATH] = dump_path, [SS_MARK_ARC] = dump_arc,
    [SS_MARK_POINTS] = dump_points, [SS_MARK_TEXT] = dump_text, [SS_MARK_BEGIN] = dump_begin,
};

static void
put_meaning (GString *out, const SsMark *mark)
{
  if (mark->row != SS_ROW_NONE)
    g_string_append_printf (out, " row %" G_GSIZE_FORMAT, mark->row);
  if (mark->n_rows > 0)
    g_string_append_printf (out, " rows %" G_GSIZE_FORMAT, mark->n_rows);
  if (mark->tip) {
    g_autofree char *tip = g_strdelimit (g_strdup (mark->tip), "\n", '|');
    g_string_append_printf (out, " tip \"%s\"", tip);
  }
}

char *
ss_scene_dump (const SsScene *scene)
{
  GString *out = g_string_new ("scene");
  guint depth = 1;

  put_number (out, ss_scene_width (scene));
  put_number (out, ss_scene_height (scene));
  put_colour (out, "ground", ss_scene_background (scene));
  g_string_append_printf (out, " \"%s\"\n", ss_scene_title (scene));
  for (gsize i = 0; i < ss_scene_n_marks (scene); i++) {
    const SsMark *mark = ss_scene_mark (scene, i);
    if (mark->type == SS_MARK_END) {
      depth--;
      continue;
    }
    g_string_append_printf (out, "%*s", (int)depth * 2, "");
    dump_mark[mark->type](out, mark);
    put_style (out, &mark->style);
    put_meaning (out, mark);
    g_string_append_c (out, '\n');
    if (mark->type == SS_MARK_BEGIN)
      depth++;
  }
  return g_string_free (out, FALSE);
}
