/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parts.h"
#include "slices.h"

#include <glib/gi18n-lib.h>

/* Labels stand at this share of the radius beyond the rim, the leader line between them. */
#define LABEL_REACH 1.12
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

static void
slice_draw (SsChartContext *context, const SsWhole *whole, const Circle *circle, guint part, double from,
            double to)
{
  SsStyle style = {
      .fill = ss_context_series_colour (context, part, MAX (whole->parts->categories->n, 2),
                                        whole->parts->categories->levels[part].label),
      .stroke = context->theme->ground,
      .stroke_width = 1.5 * context->px,
  };
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

static void
tag_draw (SsChartContext *context, const SsWhole *whole, const Circle *circle, const Tag *tag)
{
  SsTextStyle style
      = ss_context_lettering (context, SS_LETTERING_LABEL, tag->is_right ? SS_ANCHOR_START : SS_ANCHOR_END);
  SsStyle leader = {.stroke = context->theme->axis, .stroke_width = context->px};
  double sign = tag->is_right ? 1 : -1, gap = 6 * context->px;
  double x = circle->x + sign * circle->radius * LABEL_REACH;
  double room = tag->is_right ? context->plot.x + context->plot.width - x - gap : x - gap - context->plot.x;
  g_autofree char *percent = ss_whole_percent (whole, tag->part, context->language);
  g_autofree char *text
      = g_strdup_printf ("%s  %s", whole->parts->categories->levels[tag->part].label, percent);
  g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, text, MAX (room, gap), 2);
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
    if (whole->shares[i] > 0)
      tags[n++] = (Tag) {i, angle, circle->y - circle->radius * LABEL_REACH * cos (angle), sin (angle) >= 0};
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
