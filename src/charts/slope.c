/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis.h"
#include "curves.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* px at 860 px wide. */
#define LINE_WIDTH 2.0
#define RADIUS 3.6
#define LABEL_GAP 9.0
/* Names may take this share of the width on each side, and the lines no more than this width over height. */
#define MOST_LABEL_SHARE 0.34
#define MOST_ASPECT 1.1
#define MOST_LINES 40
/* Names that fill less than this share of the height may leave their places. */
#define STRAY_SHARE 0.5

typedef struct {
  SsChartContext *context;
  const SsBreakdown *breakdown; /* categories: the two moments or groups; series: the lines */
  guint left, right;            /* the moments shown: the first and the last */
  double x_left, x_right;
  SsScale scale;
} Slope;

static char *
label_text (const Slope *slope, guint s, guint side)
{
  const SsBreakdown *breakdown = slope->breakdown;
  g_autofree char *value = ss_figures_text (&breakdown->figures, ss_breakdown_value (breakdown, s, side));
  const char *name = breakdown->series->levels[s].label;
  if (!*name)
    return g_steal_pointer (&value);
  return side == slope->left ? g_strdup_printf ("%s\u00a0\u00a0%s", name, value)
                             : g_strdup_printf ("%s\u00a0\u00a0%s", value, name);
}

static SsColour
colour_of (const Slope *slope, guint s)
{
  SsChartContext *context = slope->context;
  double from = ss_breakdown_value (slope->breakdown, s, slope->left),
         to = ss_breakdown_value (slope->breakdown, s, slope->right);
  /* Without a highlight, what falls stands apart from what rises; of ranks, whose axis is turned, the larger number is the fall. */
  gboolean falls = ss_scale_map (&slope->scale, to) > ss_scale_map (&slope->scale, from);
  SsColour colour = falls ? context->theme->warm : context->theme->calm;
  return ss_context_mark_colour (context, slope->breakdown->series->levels[s].label, colour);
}

static gboolean
is_known (const Slope *slope, guint s)
{
  return !isnan (ss_breakdown_value (slope->breakdown, s, slope->left))
         && !isnan (ss_breakdown_value (slope->breakdown, s, slope->right));
}

static double
widest_label (const Slope *slope, guint side)
{
  SsTextStyle style = ss_context_lettering (slope->context, SS_LETTERING_STRONG, SS_ANCHOR_START);
  double widest = 0;
  for (guint s = 0; s < MIN (slope->breakdown->series->n, MOST_LINES); s++) {
    g_autofree char *text = label_text (slope, s, side);
    widest = MAX (widest, ss_scene_measure (slope->context->scene, &style, text).width);
  }
  return MIN (widest + LABEL_GAP * slope->context->px, slope->context->plot.width * MOST_LABEL_SHARE);
}

/* The names of the two moments, over their ends. */
static void
draw_moments (Slope *slope)
{
  SsChartContext *context = slope->context;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_STRONG, SS_ANCHOR_MIDDLE);
  double line = ss_context_line_height (&style), y = context->plot.y + style.size;
  const SsLevel *levels = slope->breakdown->categories->levels;
  ss_context_label (context, &style, slope->x_left, y, levels[slope->left].label);
  ss_context_label (context, &style, slope->x_right, y, levels[slope->right].label);
  if (!context->is_thumbnail) {
    context->plot.y += line * 1.6;
    context->plot.height -= line * 2.2;
  }
}

static void
lay (Slope *slope)
{
  SsChartContext *context = slope->context;
  SsRect *plot = &context->plot;
  double room_left = context->is_thumbnail ? plot->width * 0.2 : widest_label (slope, slope->left);
  double room_right = context->is_thumbnail ? plot->width * 0.2 : widest_label (slope, slope->right);
  double width = plot->width - room_left - room_right, most = plot->height * MOST_ASPECT;
  double spare = MAX (width - most, 0);
  slope->x_left = plot->x + room_left + spare / 2;
  slope->x_right = plot->x + plot->width - room_right - spare / 2;
  draw_moments (slope);
  double min, max;
  ss_breakdown_extent (slope->breakdown, FALSE, &min, &max);
  slope->scale = ss_context_scale (context, SS_AXIS_VALUE, SS_SCALE_LINEAR, min, max, 0);
  double edge = RADIUS * 2 * context->px;
  slope->scale = ss_scale_onto (slope->scale, plot->y + plot->height - edge, plot->y + edge);
  SsRect between = {slope->x_left, plot->y, slope->x_right - slope->x_left, plot->height};
  ss_context_register_axis (context, SS_AXIS_VALUE, &slope->scale, TRUE, between, &slope->breakdown->figures);
  SsStyle post = {.stroke = context->theme->grid, .stroke_width = MAX (1, context->px)};
  ss_scene_line (context->scene, &post, slope->x_left, plot->y, slope->x_left, plot->y + plot->height);
  ss_scene_line (context->scene, &post, slope->x_right, plot->y, slope->x_right, plot->y + plot->height);
}

static void
draw_line (const Slope *slope, guint s)
{
  SsChartContext *context = slope->context;
  const guint sides[] = {slope->left, slope->right};
  const double xs[] = {slope->x_left, slope->x_right};
  double ys[2];
  SsColour colour = colour_of (slope, s);
  SsStyle line = {.stroke = colour, .stroke_width = LINE_WIDTH * context->px}, dot = {.fill = colour};
  for (guint k = 0; k < 2; k++)
    ys[k] = ss_scale_map (&slope->scale, ss_breakdown_value (slope->breakdown, s, sides[k]));
  if (is_known (slope, s))
    ss_scene_line (context->scene, &line, xs[0], ys[0], xs[1], ys[1]);
  for (guint k = 0; k < 2; k++)
    if (!isnan (ys[k])) {
      ss_scene_arc (context->scene, &dot, xs[k], ys[k], 0, RADIUS * context->px, 0, 2 * G_PI, SS_ROW_NONE);
      ss_breakdown_describe (slope->breakdown, context, s, sides[k], xs[k], ys[k]);
    }
}

static void
draw_labels (const Slope *slope, guint side)
{
  SsChartContext *context = slope->context;
  const SsRect *plot = &context->plot;
  guint n = MIN (slope->breakdown->series->n, MOST_LINES), n_labels = 0;
  g_autofree SsEndLabel *labels = g_new0 (SsEndLabel, MAX (n, 1));
  g_auto (GStrv) texts = g_new0 (char *, n + 1);
  gboolean is_left = side == slope->left;
  double line = 0, gap = LABEL_GAP * context->px;
  double room = is_left ? slope->x_left - plot->x - gap : plot->x + plot->width - slope->x_right - gap;
  for (guint s = 0; s < n; s++) {
    double value = ss_breakdown_value (slope->breakdown, s, side);
    if (isnan (value) || context->is_thumbnail)
      continue;
    gboolean is_warm = ss_context_is_highlighted (context, slope->breakdown->series->levels[s].label);
    SsTextStyle style = ss_context_lettering (context, is_warm ? SS_LETTERING_STRONG : SS_LETTERING_LABEL,
                                              is_left ? SS_ANCHOR_END : SS_ANCHOR_START);
    style.colour = ss_context_has_highlight (context) && !is_warm
                       ? context->theme->ink_soft
                       : ss_context_text_colour (context, colour_of (slope, s));
    g_autofree char *text = label_text (slope, s, side);
    g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, text, room + 1, 1);
    texts[n_labels] = g_strdup (lines[0] ? lines[0] : "");
    labels[n_labels] = (SsEndLabel) {.end = ss_scale_map (&slope->scale, value),
                                     .style = style,
                                     .text = texts[n_labels],
                                     .weight = is_warm ? INFINITY : fabs (value)};
    line = ss_context_line_height (&style);
    n_labels++;
  }
  /* A few names make room for one another; of many those that would stray are left out. */
  gboolean may_stray = n_labels * line < plot->height * STRAY_SHARE;
  ss_end_labels_spread (labels, n_labels, &(SsEndRoom) {plot->y, plot->y + plot->height, line, may_stray});
  for (guint i = 0; i < n_labels; i++)
    if (!labels[i].is_dropped)
      ss_context_label (context, &labels[i].style, is_left ? slope->x_left - gap : slope->x_right + gap,
                        ss_context_middle (&labels[i].style, labels[i].y), labels[i].text);
}

static void
build (SsChartContext *context)
{
  /* A wide form: the columns are the moments, and what names the rows, under whichever role, names the lines. */
  gboolean is_wide
      = ss_context_n_columns (context, SS_ROLE_Y) > 1 && !ss_context_column (context, SS_ROLE_SERIES, 0);
  g_autoptr (SsBreakdown) breakdown
      = ss_breakdown_new (context, is_wide ? SS_ROLE_SERIES : SS_ROLE_X, is_wide ? SS_ROLE_X : SS_ROLE_SERIES,
                          SS_ROLE_Y, SS_BREAKDOWN_KEEP_ORDER, 0);
  double min, max;
  ss_breakdown_extent (breakdown, FALSE, &min, &max);
  if (breakdown->categories->n < 2 || isnan (min)) {
    ss_context_say_empty (context);
    return;
  }
  Slope slope = {.context = context, .breakdown = breakdown, .right = breakdown->categories->n - 1};
  lay (&slope);
  ss_context_begin_marks (context, "slope", RADIUS * context->px);
  for (int highlighted = 0; highlighted < 2; highlighted++)
    for (guint s = 0; s < breakdown->series->n; s++)
      if (ss_context_is_highlighted (context, breakdown->series->levels[s].label) == highlighted)
        draw_line (&slope, s);
  ss_scene_finish (context->scene);
  ss_scene_begin (context->scene, SS_GROUP_LABELS, "series");
  draw_labels (&slope, slope.left);
  draw_labels (&slope, slope.right);
  ss_scene_finish (context->scene);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_X, N_ ("The two moments"), SS_NEED_SUGGESTED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_Y, N_ ("Value"), SS_NEED_REQUIRED, SS_KINDS_NUMERIC, 0},
    {SS_ROLE_SERIES, N_ ("Lines"), SS_NEED_SUGGESTED, SS_KINDS_LEVELS, 1},
    SS_FACET_ROW,
    {0},
};

const SsChartType ss_chart_slope = {
    .id = "slope",
    .label = N_ ("Slopes"),
    .purpose = N_ ("Two moments, one line each: who rises, who falls, who overtakes."),
    .intentions = SS_INTENTIONS (SS_INTENTION_EVOLVE) | SS_INTENTIONS (SS_INTENTION_COMPARE) | SS_INTENTIONS (SS_INTENTION_RANK),
    .roles = roles,
    .traits = {
        .family = SS_FAMILY_LINE,
        .handles_negative = TRUE,
        .connects = TRUE,
        .aggregates = TRUE,
        .fewest_categories = 2,
        .most_categories = 3,
        .most_series = 15,
    },
    .build = build,
};
