/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parts.h"
#include "slices.h"

#include <glib/gi18n-lib.h>

/* Labels stand at this share of the radius beyond the rim, the leader line between them. */
#define LABEL_REACH 1.12
/* Inside its slice, a name is centred at this share of the radius, and keeps this many px (at 860 px wide) from the edges. */
#define INSIDE_REACH 0.62
#define INSIDE_GAP 5.0
/* Room for labels at each side, of the plot's width. */
#define LABEL_SHARE 0.28

const SsRoleRow ss_slices_roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Parts"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Size of the parts"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 1},
    SS_FACET_ROW,
    {0},
};

typedef struct {
  double x, y, radius, inner;
} Circle;

/* One slice's label: where it points, and where it stands after neighbours made room. */
typedef struct {
  guint part;
  double angle, y;
  gboolean is_right;
} Tag;

static Circle
circle_fit (const SsChartContext *context, double hole)
{
  double side = context->is_thumbnail ? 0 : context->plot.width * LABEL_SHARE;
  double across = MIN (context->plot.height / (context->is_thumbnail ? 1 : LABEL_REACH),
                       context->plot.width - 2 * side);
  Circle circle = {
      .x = context->plot.x + context->plot.width / 2,
      .y = context->plot.y + context->plot.height / 2,
      .radius = MAX (across, 2) / 2,
  };

  circle.inner = circle.radius * hole;
  return circle;
}

static SsColour
part_colour (const SsChartContext *context, const SsWhole *whole, guint part)
{
  return ss_context_series_colour (context, part, MAX (whole->parts->categories->n, 2),
                                   whole->parts->categories->levels[part].label);
}

static void
slice_draw (SsChartContext *context, const SsWhole *whole, const Circle *circle, guint part, double from,
            double to)
{
  SsStyle style = {
      .fill = part_colour (context, whole, part),
      .stroke = context->theme->ground,
      .stroke_width = 1.5 * context->px,
  };
  style = ss_context_hatched (context, style, part);
  double middle = (from + to) / 2, reach = (circle->radius + circle->inner) / 2;

  ss_scene_arc (context->scene, &style, circle->x, circle->y, circle->inner, circle->radius, from, to,
                SS_ROW_NONE);
  ss_breakdown_describe (whole->parts, context, 0, part, circle->x + reach * sin (middle),
                         circle->y - reach * cos (middle));
}

/* Pushes the labels of one side apart, downwards and then back up, so that each keeps @gap to the next and all stay in the plot. */
static void
tags_spread (Tag *tags, guint n, gboolean is_right, double top, double bottom, double gap)
{
  double edge = top;

  for (guint i = 0; i < n; i++)
    if (tags[i].is_right == is_right) {
      tags[i].y = MAX (tags[i].y, edge);
      edge = tags[i].y + gap;
    }
  edge = bottom;
  for (guint i = n; i-- > 0;)
    if (tags[i].is_right == is_right) {
      tags[i].y = MIN (tags[i].y, edge);
      edge = tags[i].y - gap;
    }
}

static int
tag_compare (gconstpointer a, gconstpointer b)
{
  const Tag *first = a, *second = b;

  return (first->y > second->y) - (first->y < second->y);
}

/* TRUE if the point @dx, @dy from the centre lies in the slice of @tag. */
static gboolean
slice_holds (const SsWhole *whole, const Circle *circle, const Tag *tag, double dx, double dy, double gap)
{
  double half = whole->shares[tag->part] * G_PI, reach = hypot (dx, dy);
  double away = fabs (remainder (atan2 (dx, -dy) - tag->angle, 2 * G_PI));
  gboolean is_all = half > G_PI - 1e-9;
  return reach < circle->radius - gap && away < half
         && (is_all || half - away >= G_PI_2 || reach * sin (half - away) > gap);
}

/* In the slice itself, where name and share have room there: the shortest way from a name to what it names. */
static gboolean
tag_draw_inside (SsChartContext *context, const SsWhole *whole, const Circle *circle, const Tag *tag)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_STRONG, SS_ANCHOR_MIDDLE);
  const char *name = whole->parts->categories->levels[tag->part].label;
  g_autofree char *percent = ss_whole_percent (whole, tag->part, context->language);
  const char *lines[] = {name, percent, NULL};
  double wide = MAX (ss_scene_measure (context->scene, &style, name).width,
                     ss_scene_measure (context->scene, &style, percent).width),
         high = ss_context_line_height (&style), gap = INSIDE_GAP * context->px;
  double reach = whole->shares[tag->part] > 1 - 1e-9 ? 0 : circle->radius * INSIDE_REACH;
  double x = reach * sin (tag->angle), y = -reach * cos (tag->angle);
  if (circle->inner > 0 || ss_context_has_hatching (context))
    return FALSE;
  for (int i = 0; i < 9; i++)
    if (!slice_holds (whole, circle, tag, x + (i % 3 - 1) * wide / 2, y + (i / 3 - 1) * high, gap))
      return FALSE;
  style.colour = ss_context_ink_on (context, part_colour (context, whole, tag->part));
  return ss_context_lines (context, &style, circle->x + x, circle->y + y, lines);
}

/* Name and share in two lines; a name that is too long is cut, the share is not. */
static GStrv
tag_lines (SsChartContext *context, const SsWhole *whole, guint part, const SsTextStyle *style, double room)
{
  const char *name = whole->parts->categories->levels[part].label;
  g_autofree char *percent = ss_whole_percent (whole, part, context->language);
  g_autofree char *text = g_strdup_printf ("%s  %s", name, percent);
  g_auto (GStrv) lines = ss_scene_wrap (context->scene, style, text, room, 2);
  guint n = g_strv_length (lines);
  if (n == 0 || g_str_has_suffix (lines[n - 1], percent))
    return g_steal_pointer (&lines);
  g_auto (GStrv) first = ss_scene_wrap (context->scene, style, name, room, 1);
  GStrv both = g_new0 (char *, 3);
  both[0] = g_strdup (first[0] ? first[0] : "");
  both[1] = g_steal_pointer (&percent);
  return both;
}

static void
tag_draw (SsChartContext *context, const SsWhole *whole, const Circle *circle, const Tag *tag)
{
  SsTextStyle style
      = ss_context_lettering (context, SS_LETTERING_LABEL, tag->is_right ? SS_ANCHOR_START : SS_ANCHOR_END);
  SsStyle leader = {.stroke = context->theme->axis, .stroke_width = context->px};
  double sign = tag->is_right ? 1 : -1, gap = 6 * context->px;
  double x = circle->x + sign * circle->radius * LABEL_REACH;
  double room = tag->is_right ? context->plot.x + context->plot.width - x - gap : x - gap - context->plot.x;
  g_auto (GStrv) lines = tag_lines (context, whole, tag->part, &style, MAX (room, gap));
  float xy[] = {circle->x + circle->radius * sin (tag->angle),
                circle->y - circle->radius * cos (tag->angle),
                x - sign * gap / 2,
                tag->y,
                x,
                tag->y};

  if (ss_context_lines (context, &style, x + sign * gap, tag->y, (const char *const *)lines))
    ss_scene_polyline (context->scene, &leader, xy, 3, FALSE, SS_ROW_NONE);
}

static void
tags_draw (SsChartContext *context, const SsWhole *whole, const Circle *circle)
{
  g_autofree Tag *tags = g_new0 (Tag, whole->n);
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_LABEL, SS_ANCHOR_START);
  double gap = 2 * ss_context_line_height (&style), from = 0;
  guint n = 0;

  for (guint i = 0; i < whole->n; i++) {
    double angle = from + whole->shares[i] * G_PI;

    from += whole->shares[i] * 2 * G_PI;
    Tag tag = {i, angle, circle->y - circle->radius * LABEL_REACH * cos (angle), sin (angle) >= 0};
    if (whole->shares[i] > 0 && !tag_draw_inside (context, whole, circle, &tag))
      tags[n++] = tag;
  }
  qsort (tags, n, sizeof *tags, tag_compare);
  for (int side = 0; side < 2; side++)
    tags_spread (tags, n, side, context->plot.y + gap / 2, context->plot.y + context->plot.height - gap / 2,
                 gap);
  for (guint i = 0; i < n; i++)
    tag_draw (context, whole, circle, &tags[i]);
}

static void
total_draw (SsChartContext *context, const SsWhole *whole, const Circle *circle)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TITLE, SS_ANCHOR_MIDDLE);
  g_autofree char *text = ss_figures_text_with_unit (&whole->parts->figures, whole->total);

  if (circle->inner > 0 && ss_scene_measure (context->scene, &style, text).width < 1.6 * circle->inner)
    ss_context_label (context, &style, circle->x, ss_context_middle (&style, circle->y), text);
}

void
ss_slices_build (SsChartContext *context, double hole)
{
  g_autoptr (SsWhole) whole = ss_whole_new (context, SS_MOST_SLICES);
  Circle circle;
  double from = 0;

  if (!whole)
    return;
  circle = circle_fit (context, hole);
  ss_scene_begin (context->scene, SS_GROUP_MARKS, context->type->id);
  for (guint i = 0; i < whole->n; i++) {
    double to = from + whole->shares[i] * 2 * G_PI;

    if (whole->shares[i] > 0)
      slice_draw (context, whole, &circle, i, from, to);
    from = to;
  }
  ss_scene_finish (context->scene);
  ss_scene_begin (context->scene, SS_GROUP_LABELS, "labels");
  if (!context->is_thumbnail) {
    total_draw (context, whole, &circle);
    tags_draw (context, whole, &circle);
  }
  ss_scene_finish (context->scene);
}
