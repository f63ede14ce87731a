/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "points-layers.h"
#include "reduce.h"
#include "svg-path.h"
#include "svg-style.h"
#include "svg.h"
#include "xml-text.h"

#include <math.h>
#include <string.h>

/* A path of so many points is told to tenths of a pixel, others to hundredths. */
#define MANY_POINTS 200
/* What a viewer can show of a long line: an SVG is looked at up to four times its size. */
#define REDUCED_PIXEL 0.25

typedef struct {
  GString *out;
  SsSvgStyles *styles;
  GHashTable *ids; /* those taken */
  guint n_clips;
} Writer;

static const char *const role_classes[] = {
    [SS_GROUP_FRAME] = "frame",   [SS_GROUP_AXIS] = "axis",     [SS_GROUP_GRID] = "grid",
    [SS_GROUP_MARKS] = "marks",   [SS_GROUP_SERIES] = "series", [SS_GROUP_LEGEND] = "legend",
    [SS_GROUP_LABELS] = "labels", [SS_GROUP_NOTES] = "notes",   [SS_GROUP_PANEL] = "panel",
};

/* ` id="..."`, made of @name or of the first free number after it. */
static void
append_id (Writer *writer, const char *name)
{
  char *id = g_strdup (name);
  for (guint i = 2; g_hash_table_contains (writer->ids, id); i++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", name, i);
  }
  ss_xml_append_attribute (writer->out, "id", id);
  g_hash_table_add (writer->ids, id);
}

/* Letters and digits of @text, lower case, the rest as single hyphens: "Frontière États-Unis" is "frontiere-etats-unis". */
static char *
slug (const char *prefix, const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  GString *out = g_string_new (prefix);
  for (const char *p = ascii; *p; p++) {
    if (g_ascii_isalnum (*p))
      g_string_append_c (out, g_ascii_tolower (*p));
    else if (out->str[out->len - 1] != '-')
      g_string_append_c (out, '-');
  }
  while (out->len > 0 && out->str[out->len - 1] == '-')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* Who the mark is: its row, and in editors the first line of its tooltip. */
static void
append_identity (Writer *writer, const SsMark *mark)
{
  if (mark->row != SS_ROW_NONE) {
    g_autofree char *name = g_strdup_printf ("row-%" G_GSIZE_FORMAT, mark->row + 1);
    append_id (writer, name);
  }
  if (mark->tip) {
    g_autofree char *first = g_strndup (mark->tip, strcspn (mark->tip, "\n"));
    ss_xml_append_attribute (writer->out, "inkscape:label", first);
  }
}

/* Ends the element opened as `<name`: with its tooltip inside, or empty. */
static void
close_element (Writer *writer, const SsMark *mark, const char *name)
{
  if (!mark->tip) {
    g_string_append (writer->out, "/>\n");
    return;
  }
  g_string_append (writer->out, "><title>");
  ss_xml_append_text (writer->out, mark->tip);
  g_string_append_printf (writer->out, "</title></%s>\n", name);
}

/* Neither filled nor stroked: it only answers to the pointer. */
static gboolean
is_target (const SsMark *mark)
{
  return mark->type == SS_MARK_ARC && mark->tip && !(mark->style.fill & 0xff) && !(mark->style.stroke & 0xff)
         && mark->style.hatch == SS_HATCH_NONE;
}

static void
open_element (Writer *writer, const SsMark *mark, const char *name)
{
  g_string_append_printf (writer->out, "<%s", name);
  append_identity (writer, mark);
  if (is_target (mark))
    g_string_append (writer->out, " pointer-events=\"all\"");
  ss_svg_styles_append (writer->styles, mark, writer->out);
}

static void
write_rect (Writer *writer, const SsMark *mark)
{
  open_element (writer, mark, "rect");
  ss_xml_append_number_attribute (writer->out, "x", mark->rect.x);
  ss_xml_append_number_attribute (writer->out, "y", mark->rect.y);
  ss_xml_append_number_attribute (writer->out, "width", mark->rect.width);
  ss_xml_append_number_attribute (writer->out, "height", mark->rect.height);
  if (mark->rect.radius > 0)
    ss_xml_append_number_attribute (writer->out, "rx",
                                    MIN (mark->rect.radius, MIN (mark->rect.width, mark->rect.height) / 2));
  close_element (writer, mark, "rect");
}

static void
write_part (SsSvgPen *pen, const float *xy, gsize n, gboolean is_closed)
{
  g_autofree float *reduced = NULL;
  if (ss_polyline_is_worth_reducing (n)) {
    reduced = g_new (float, 2 * n);
    n = ss_polyline_reduce (xy, n, REDUCED_PIXEL, reduced);
    xy = reduced;
  }
  for (gsize i = 0; i < n; i++)
    (i == 0 ? ss_svg_pen_move : ss_svg_pen_line) (pen, xy[2 * i], xy[2 * i + 1]);
  if (is_closed)
    ss_svg_pen_close (pen);
}

static void
write_path (Writer *writer, const SsMark *mark)
{
  SsSvgPen pen = {.out = writer->out, .decimals = mark->path.n_points >= MANY_POINTS ? 1 : 2};

  open_element (writer, mark, "path");
  g_string_append (writer->out, " d=\"");
  for (gsize part = 0; part < mark->path.n_parts; part++) {
    gsize first = mark->path.starts[part], end = mark->path.starts[part + 1];
    write_part (&pen, mark->path.xy + 2 * first, end - first, mark->path.is_closed);
  }
  g_string_append_c (writer->out, '"');
  close_element (writer, mark, "path");
}

static void
write_circle (Writer *writer, const SsMark *mark)
{
  open_element (writer, mark, "circle");
  ss_xml_append_number_attribute (writer->out, "cx", mark->arc.x);
  ss_xml_append_number_attribute (writer->out, "cy", mark->arc.y);
  ss_xml_append_number_attribute (writer->out, "r", mark->arc.outer);
  close_element (writer, mark, "circle");
}

/* From angle @from to @to on the circle of radius @r. An arc of a whole turn has no direction in SVG: two halves are drawn. */
static void
write_turn (SsSvgPen *pen, const SsMark *mark, double r, double from, double to)
{
  double middle = (from + to) / 2, ends[] = {middle, to};
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    ss_svg_pen_arc (pen, r, FALSE, to > from, mark->arc.x + r * sin (ends[i]),
                    mark->arc.y - r * cos (ends[i]));
}

static void
write_slice (Writer *writer, const SsMark *mark)
{
  SsSvgPen pen = {.out = writer->out, .decimals = 2};
  double from = mark->arc.from, to = mark->arc.to, inner = mark->arc.inner, outer = mark->arc.outer;
  gboolean is_whole = to - from >= 2 * G_PI - 1e-9;

  open_element (writer, mark, "path");
  g_string_append (writer->out, " d=\"");
  ss_svg_pen_move (&pen, mark->arc.x + outer * sin (from), mark->arc.y - outer * cos (from));
  write_turn (&pen, mark, outer, from, to);
  if (is_whole) {
    ss_svg_pen_close (&pen);
    ss_svg_pen_move (&pen, mark->arc.x + inner * sin (to), mark->arc.y - inner * cos (to));
  } else {
    ss_svg_pen_line (&pen, mark->arc.x + inner * sin (to), mark->arc.y - inner * cos (to));
  }
  if (inner > 0)
    write_turn (&pen, mark, inner, to, from);
  ss_svg_pen_close (&pen);
  g_string_append_c (writer->out, '"');
  close_element (writer, mark, "path");
}

static void
write_arc (Writer *writer, const SsMark *mark)
{
  gboolean is_circle = mark->arc.inner <= 0 && mark->arc.to - mark->arc.from >= 2 * G_PI - 1e-9;
  (is_circle ? write_circle : write_slice) (writer, mark);
}

static void
write_layers (Writer *writer, const SsMark *mark)
{
  g_autoptr (SsPointLayers) layers = ss_point_layers_new (mark);
  for (gsize layer = 0; layer < layers->n_layers; layer++) {
    SsSvgPen pen = {.out = writer->out, .decimals = 1};
    g_string_append (writer->out, "<path d=\"");
    for (gsize i = layers->starts[layer]; i < layers->starts[layer + 1]; i++) {
      const float *xy = mark->points.xy + 2 * layers->order[i];
      ss_svg_pen_dot (&pen, xy[0], xy[1]);
    }
    g_string_append (writer->out, "\"/>\n");
  }
}

static void
write_single_points (Writer *writer, const SsMark *mark)
{
  for (gsize i = 0; i < mark->points.n; i++) {
    g_string_append (writer->out, "<circle");
    ss_xml_append_number_attribute (writer->out, "cx", mark->points.xy[2 * i]);
    ss_xml_append_number_attribute (writer->out, "cy", mark->points.xy[2 * i + 1]);
    ss_xml_append_number_attribute (writer->out, "r",
                                    mark->points.radius ? mark->points.radius[i] : mark->points.r);
    if (mark->points.fill)
      ss_svg_append_colour (writer->out, "fill", mark->points.fill[i]);
    g_string_append (writer->out, "/>\n");
  }
}

static void
write_points (Writer *writer, const SsMark *mark)
{
  open_element (writer, mark, "g");
  g_string_append (writer->out, ">\n");
  (ss_points_want_layers (mark) ? write_layers : write_single_points) (writer, mark);
  g_string_append (writer->out, "</g>\n");
}

static void
write_text (Writer *writer, const SsMark *mark)
{
  GString *out = writer->out;
  if (mark->text.link) {
    g_string_append (out, "<a");
    ss_xml_append_attribute (out, "href", mark->text.link);
    g_string_append_c (out, '>');
  }
  open_element (writer, mark, "text");
  ss_xml_append_number_attribute (out, "x", mark->text.x);
  ss_xml_append_number_attribute (out, "y", mark->text.y);
  if (mark->text.width > 0) {
    ss_xml_append_number_attribute (out, "textLength", mark->text.width);
    g_string_append (out, " lengthAdjust=\"spacingAndGlyphs\"");
  }
  if (mark->text.angle != 0) {
    g_string_append (out, " transform=\"rotate(");
    ss_xml_append_number (out, mark->text.angle, 2);
    g_string_append_c (out, ' ');
    ss_xml_append_number (out, mark->text.x, 2);
    g_string_append_c (out, ' ');
    ss_xml_append_number (out, mark->text.y, 2);
    g_string_append (out, ")\"");
  }
  if (strstr (mark->text.text, "  "))
    g_string_append (out, " xml:space=\"preserve\"");
  g_string_append_c (out, '>');
  ss_xml_append_text (out, mark->text.text);
  g_string_append (out, mark->text.link ? "</text></a>\n" : "</text>\n");
}

static guint
write_clip (Writer *writer, const SsMark *mark)
{
  guint number = ++writer->n_clips;
  g_string_append_printf (writer->out, "<clipPath id=\"k%u\"><rect", number);
  ss_xml_append_number_attribute (writer->out, "x", mark->group.clip_x);
  ss_xml_append_number_attribute (writer->out, "y", mark->group.clip_y);
  ss_xml_append_number_attribute (writer->out, "width", mark->group.clip_width);
  ss_xml_append_number_attribute (writer->out, "height", mark->group.clip_height);
  g_string_append (writer->out, "/></clipPath>\n");
  return number;
}

static void
write_begin (Writer *writer, const SsMark *mark)
{
  const char *role = role_classes[mark->group.role];
  guint clip = mark->group.has_clip ? write_clip (writer, mark) : 0;
  g_autofree char *prefix = g_strconcat (role, "-", NULL);
  g_autofree char *id = slug (prefix, mark->group.name);

  g_string_append_printf (writer->out, "<g class=\"%s\"", role);
  append_id (writer, id);
  ss_xml_append_attribute (writer->out, "inkscape:label", *mark->group.name ? mark->group.name : role);
  if (clip > 0)
    g_string_append_printf (writer->out, " clip-path=\"url(#k%u)\"", clip);
  g_string_append (writer->out, ">\n");
}

static void
write_end (Writer *writer, const SsMark *mark)
{
  g_string_append (writer->out, "</g>\n");
}

static void (*const write_mark[]) (Writer *writer, const SsMark *mark) = {
    [SS_MARK_RECT] = write_rect,     [SS_MARK_PATH] = write_path, [SS_MARK_ARC] = write_arc,
    [SS_MARK_POINTS] = write_points, [SS_MARK_TEXT] = write_text, [SS_MARK_BEGIN] = write_begin,
    [SS_MARK_END] = write_end,
};

void
ss_svg_append_marks (GString *out, const SsScene *scene, gboolean with_targets)
{
  g_autoptr (SsSvgStyles) styles = ss_svg_styles_new (scene);
  Writer writer = {out, styles, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0};

  ss_svg_styles_write (styles, out);
  for (gsize i = 0; i < ss_scene_n_marks (scene); i++) {
    const SsMark *mark = ss_scene_mark (scene, i);
    if (with_targets || !is_target (mark))
      write_mark[mark->type](&writer, mark);
  }
  g_hash_table_unref (writer.ids);
}
