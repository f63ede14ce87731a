/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-share.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* px at 860 px wide. */
#define NOTE_GAP 7.0
#define DOT_RADIUS 3.5
/* An annotation wraps at this share of the picture's width. */
#define NOTE_SHARE 0.28
#define NOTE_LINES 3

/* Where a note is tried around its point, the best places first: unit steps right and down. */
static const struct {
  int right, down;
  SsAnchor anchor;
} places[] = {
    {0, -1, SS_ANCHOR_MIDDLE}, {0, 1, SS_ANCHOR_MIDDLE}, {1, 0, SS_ANCHOR_START},   {-1, 0, SS_ANCHOR_END},
    {1, -1, SS_ANCHOR_START},  {1, 1, SS_ANCHOR_START},  {-1, -1, SS_ANCHOR_END},   {-1, 1, SS_ANCHOR_END},
    {0, -2, SS_ANCHOR_MIDDLE}, {0, 2, SS_ANCHOR_MIDDLE}, {0, -4, SS_ANCHOR_MIDDLE}, {0, 4, SS_ANCHOR_MIDDLE},
    {0, -6, SS_ANCHOR_MIDDLE}, {0, 6, SS_ANCHOR_MIDDLE}, {0, -9, SS_ANCHOR_MIDDLE}, {0, 9, SS_ANCHOR_MIDDLE},
};
/* From as many steps on, a line leads from the point to its note. */
#define FAR_STEPS 4

static SsTextStyle
note_style (const SsChartContext *context, SsAnchor anchor)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_STRONG, anchor);
  style.size *= 0.95;
  style.colour = context->theme->warm;
  style.halo = context->theme->ground;
  return style;
}

gboolean
ss_segment_meets (const SsRect *box, double x1, double y1, double x2, double y2)
{
  double t0 = 0, t1 = 1, dx = x2 - x1, dy = y2 - y1;
  /* Liang and Barsky: the part of the segment inside the box is t0 .. t1. */
  double p[] = {-dx, dx, -dy, dy},
         q[] = {x1 - box->x, box->x + box->width - x1, y1 - box->y, box->y + box->height - y1};
  for (guint i = 0; i < 4; i++) {
    if (p[i] == 0 && q[i] < 0)
      return FALSE;
    if (p[i] < 0)
      t0 = MAX (t0, q[i] / p[i]);
    else if (p[i] > 0)
      t1 = MIN (t1, q[i] / p[i]);
  }
  return t0 <= t1;
}

/* Whether a text in @box would lie over the marks: over a point, or over the line that joins two. */
static gboolean
covers_marks (const SsChartContext *context, const SsRect *box)
{
  const GArray *anchors = context->share->anchors;
  for (guint i = 0; i < anchors->len; i++) {
    const SsAnchorPoint *a = &g_array_index (anchors, SsAnchorPoint, i);
    const SsAnchorPoint *b = i > 0 ? &g_array_index (anchors, SsAnchorPoint, i - 1) : a;
    gboolean is_joined = context->type->traits.connects && g_strcmp0 (a->series, b->series) == 0;
    if (ss_segment_meets (box, is_joined ? b->x : a->x, is_joined ? b->y : a->y, a->x, a->y))
      return TRUE;
  }
  return FALSE;
}

static double
widest_line (SsChartContext *context, const SsTextStyle *style, char **lines)
{
  double widest = 0;
  for (; *lines; lines++)
    widest = MAX (widest, ss_scene_measure (context->scene, style, *lines).width);
  return widest;
}

static void
draw_leader (SsChartContext *context, double x, double y, const SsRect *box)
{
  SsStyle line = {.stroke = context->theme->warm, .stroke_width = context->px};
  double gap = DOT_RADIUS * 1.6 * context->px;
  gboolean is_above = box->y < y;
  ss_scene_line (context->scene, &line, x, is_above ? y - gap : y + gap, x,
                 is_above ? box->y + box->height : box->y);
}

static void
place_note (SsChartContext *context, const char *text, double x, double y)
{
  SsTextStyle style = note_style (context, SS_ANCHOR_START);
  g_auto (GStrv) lines
      = ss_scene_wrap (context->scene, &style, text, context->width * NOTE_SHARE, NOTE_LINES);
  double half = g_strv_length (lines) * ss_context_line_height (&style) / 2, gap = NOTE_GAP * context->px;
  double width = widest_line (context, &style, lines);
  /* First where it covers no mark; if there is no such place, where it covers no text. */
  for (guint i = 0; i < 2 * G_N_ELEMENTS (places); i++) {
    guint k = i % G_N_ELEMENTS (places);
    style.anchor = places[k].anchor;
    double to_x = x + places[k].right * gap, to_y = y + places[k].down * (gap + half);
    double left
        = style.anchor == SS_ANCHOR_START ? to_x : to_x - width / (style.anchor == SS_ANCHOR_MIDDLE ? 2 : 1);
    SsRect box = {left, to_y - half, width, 2 * half};
    if (i < G_N_ELEMENTS (places) && covers_marks (context, &box))
      continue;
    if (!ss_context_lines (context, &style, to_x, to_y, (const char *const *)lines))
      continue;
    if (ABS (places[k].down) >= FAR_STEPS)
      draw_leader (context, x, y, &box);
    return;
  }
}

static const SsAnchorPoint *
find_anchor (const SsChartShare *share, const char *category, const char *series)
{
  for (guint i = 0; category && i < share->anchors->len; i++) {
    const SsAnchorPoint *point = &g_array_index (share->anchors, SsAnchorPoint, i);
    gboolean same_series = !series || g_strcmp0 (point->series, series) == 0;
    if (same_series && g_strcmp0 (point->category, category) == 0)
      return point;
  }
  return NULL;
}

/* {"type": "point", "category": "1992", "series": ..., "text": ...}: a text at a mark. */
static void
draw_point (SsChartContext *context, const json_t *note)
{
  const json_t *key = json_object_get (note, "category");
  char number[SS_NUMBER_ASCII_SIZE];
  const char *category
      = json_is_number (key) ? ss_number_ascii (number, json_number_value (key)) : json_string_value (key);
  const char *text = json_string_value (json_object_get (note, "text"));
  const SsAnchorPoint *point
      = find_anchor (context->share, category, json_string_value (json_object_get (note, "series")));
  if (!point || context->is_thumbnail)
    return;
  SsStyle dot = {.fill = context->theme->warm, .stroke = context->theme->ground, .stroke_width = context->px};
  ss_scene_arc (context->scene, &dot, point->x, point->y, 0, DOT_RADIUS * context->px, 0, 2 * G_PI,
                SS_ROW_NONE);
  if (text)
    place_note (context, text, point->x, point->y);
}

static const SsAxisPlace *
axis_of (const SsChartContext *context, const json_t *note)
{
  static const SsAxisId values[] = {SS_AXIS_VALUE, SS_AXIS_Y, SS_AXIS_X};
  const char *asked = json_string_value (json_object_get (note, "axis"));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (context->share->axes[values[i]].is_set && (!asked || g_str_equal (asked, ss_axis_id (values[i]))))
      return &context->share->axes[values[i]];
  return NULL;
}

/* Writes @text at @x, @y unless a text stands there or, with @on_bare, a bar lies there. */
static gboolean
label_at (SsChartContext *context, const SsTextStyle *style, double x, double y, const char *text,
          gboolean on_bare)
{
  SsTextSize size = ss_scene_measure (context->scene, style, text);
  double left = style->anchor == SS_ANCHOR_END ? x - size.width : x;
  if (on_bare
      && !ss_scene_is_bare (context->scene, left, y - size.ascent, size.width, size.ascent + size.descent))
    return FALSE;
  return ss_context_label (context, style, x, y, text);
}

/* Beside a line that goes down: as far up as there is room, right of it or left. */
static gboolean
label_beside (SsChartContext *context, const SsRect *area, double at, const char *text, gboolean on_bare)
{
  SsTextStyle right = note_style (context, SS_ANCHOR_START), left = note_style (context, SS_ANCHOR_END);
  double gap = 4 * context->px;
  for (double y = area->y + right.size; y <= area->y + area->height - gap; y += right.size / 2)
    if (label_at (context, &right, at + gap, y, text, on_bare)
        || label_at (context, &left, at - gap, y, text, on_bare))
      return TRUE;
  return FALSE;
}

/* Over a line that goes across, or under it: as far to the right as there is room. */
static gboolean
label_along (SsChartContext *context, const SsRect *area, double at, const char *text, gboolean on_bare)
{
  SsTextStyle style = note_style (context, SS_ANCHOR_END);
  double width = ss_scene_measure (context->scene, &style, text).width, gap = 4 * context->px;
  for (double right = area->x + area->width; right - width >= area->x; right -= width / 6)
    if (label_at (context, &style, right, at - gap, text, on_bare)
        || label_at (context, &style, right, at + gap + style.size, text, on_bare))
      return TRUE;
  return FALSE;
}

/* Best where it lies over no bar. */
static void
label_line (SsChartContext *context, const SsAxisPlace *place, double at, const char *text)
{
  gboolean (*write) (SsChartContext *, const SsRect *, double, const char *, gboolean)
      = place->is_vertical ? label_along : label_beside;
  if (!write (context, &place->area, at, text, TRUE))
    write (context, &place->area, at, text, FALSE);
}

/* The first text from @from on that a line across (or down) at @at would strike through; FALSE: none. */
static gboolean
next_text (const SsChartContext *context, gboolean is_across, double at, double from, double *begin,
           double *end)
{
  double x, y, width, height;
  gboolean is_found = FALSE;
  for (gsize i = 0; ss_scene_text_box (context->scene, i, &x, &y, &width, &height); i++) {
    double low = is_across ? x : y, high = low + (is_across ? width : height);
    double side = is_across ? y : x, thickness = is_across ? height : width;
    if (side > at || side + thickness < at || high <= from || (is_found && low >= *begin))
      continue;
    *begin = low;
    *end = high;
    is_found = TRUE;
  }
  return is_found;
}

/* From border to border, but not through the texts on its way. */
static void
draw_between_texts (SsChartContext *context, const SsStyle *style, const SsAxisPlace *place, double at)
{
  const SsRect *area = &place->area;
  gboolean is_across = place->is_vertical;
  double from = is_across ? area->x : area->y, to = from + (is_across ? area->width : area->height);
  while (from < to) {
    double begin = to, end = to;
    next_text (context, is_across, at, from, &begin, &end);
    begin = CLAMP (begin, from, to);
    if (begin > from && is_across)
      ss_scene_line (context->scene, style, from, at, begin, at);
    else if (begin > from)
      ss_scene_line (context->scene, style, at, from, at, begin);
    from = MAX (end, begin);
  }
}

/* What the spec gives, else the mean or the median of what the axis shows. NaN: nothing to draw. */
static double
value_of (const SsChartContext *context, const json_t *note)
{
  const json_t *value = json_object_get (note, "value");
  const char *type = json_string_value (json_object_get (note, "type"));
  const SsColumnFacts *facts = ss_context_facts (context, SS_ROLE_VALUE, 0);
  if (!facts)
    facts = ss_context_facts (context, SS_ROLE_Y, 0);
  if (json_is_number (value))
    return json_number_value (value);
  return !facts || !type                ? NAN
         : g_str_equal (type, "mean")   ? facts->mean
         : g_str_equal (type, "median") ? facts->median
                                        : NAN;
}

/* {"type": "line", "value": 30, "text": "Threshold"}: a reference line across. */
static void
draw_line (SsChartContext *context, const json_t *note)
{
  const SsAxisPlace *place = axis_of (context, note);
  double value = value_of (context, note);
  const char *type = json_string_value (json_object_get (note, "type"));
  const char *text = json_string_value (json_object_get (note, "text"));
  if (!text && type && !g_str_equal (type, "line"))
    text = g_str_equal (type, "mean") ? _ ("Mean") : g_str_equal (type, "median") ? _ ("Median") : NULL;
  if (!place || !ss_scale_holds (&place->scale, value))
    return;
  double at = ss_scale_map (&place->scale, value);
  SsStyle style = {.stroke = context->theme->warm, .stroke_width = 1.2 * context->px, .dash = SS_DASH_DASHED};
  draw_between_texts (context, &style, place, at);
  SsFigures own = place->figures;
  own.decimals = ss_numbers_decimals (&value, 1, own.decimals);
  g_autofree char *number = ss_figures_text_with_unit (&own, value);
  /* Translators: the label of a reference line: what it is, then its value. */
  g_autofree char *label = text ? g_strdup_printf (_ ("%s: %s"), text, number) : g_strdup (number);
  label_line (context, place, at, text && strpbrk (text, "0123456789") ? text : label);
}

/* {"type": "band", "from": 10, "to": 20, "text": ...}: a zone between two values. */
static void
draw_band (SsChartContext *context, const json_t *note)
{
  const SsAxisPlace *place = axis_of (context, note);
  double from = json_number_value (json_object_get (note, "from")),
         to = json_number_value (json_object_get (note, "to"));
  if (!place || !(to > from) || to < place->scale.min || from > place->scale.max)
    return;
  double a = ss_scale_map (&place->scale, MAX (from, place->scale.min)),
         b = ss_scale_map (&place->scale, MIN (to, place->scale.max));
  const SsRect *area = &place->area;
  SsStyle style = {.fill = ss_colour_with_alpha (context->theme->warm, 0.12)};
  if (place->is_vertical)
    ss_scene_rect (context->scene, &style, area->x, MIN (a, b), area->width, fabs (a - b), SS_ROW_NONE);
  else
    ss_scene_rect (context->scene, &style, MIN (a, b), area->y, fabs (a - b), area->height, SS_ROW_NONE);
  const char *text = json_string_value (json_object_get (note, "text"));
  if (text)
    label_line (context, place, place->is_vertical ? MAX (a, b) : MIN (a, b), text);
}

static const struct {
  const char *type;
  void (*draw) (SsChartContext *context, const json_t *note);
} kinds[] = {
    {"point", draw_point}, {"line", draw_line}, {"mean", draw_line},   {"median", draw_line},
    {"target", draw_line}, {"band", draw_band}, {"event", draw_point},
};

/* A note without a type points where it names a category, and is a line where it gives a value. */
static const char *
type_of (const json_t *note)
{
  const char *type = json_string_value (json_object_get (note, "type"));
  if (type)
    return type;
  return json_object_get (note, "category")                 ? "point"
         : json_is_number (json_object_get (note, "value")) ? "line"
                                                            : "";
}

void
ss_notes_draw (SsChartContext *context)
{
  const json_t *notes = context->spec->annotations;
  if (json_array_size (notes) == 0)
    return;
  ss_scene_begin (context->scene, SS_GROUP_NOTES, "notes");
  for (gsize i = 0; i < json_array_size (notes); i++) {
    const json_t *note = json_array_get (notes, i);
    const char *type = type_of (note);
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      if (g_str_equal (kinds[k].type, type))
        kinds[k].draw (context, note);
  }
  ss_scene_finish (context->scene);
}
