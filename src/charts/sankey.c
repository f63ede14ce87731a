/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "breakdown.h"

#include <glib/gi18n-lib.h>

/* Nodes a side, beyond which ribbons cannot be followed: the smallest become "Others". */
#define MOST_NODES 12
/* Width of a node and space between nodes, px at 860 px wide; room for names at each side, of the plot's width. */
#define NODE_WIDTH 10
#define NODE_GAP 10
#define NAME_SHARE 0.24
/* Points along each edge of a ribbon: smooth to the eye at poster size. */
#define N_STEPS 24
#define RIBBON_ALPHA 0.45

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("From"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_SERIES, N_ ("To"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Quantity that flows"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 1},
    {0},
};

/* The nodes of one side, top to bottom. @filled is how much of each is already taken by ribbons, px. */
typedef struct {
  double x;
  double *sums, *tops, *filled;
  guint n;
  const SsLevels *levels;
} Side;

static void
side_clear (Side *side)
{
  g_free (side->sums);
  g_free (side->tops);
  g_free (side->filled);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static double
flow (const SsBreakdown *flows, guint to, guint from)
{
  double value = ss_breakdown_value (flows, to, from);

  return value > 0 ? value : 0;
}

static void
side_init (Side *side, const SsLevels *levels, double x)
{
  side->x = x;
  side->n = levels->n;
  side->levels = levels;
  side->sums = g_new0 (double, levels->n + 1);
  side->tops = g_new0 (double, levels->n + 1);
  side->filled = g_new0 (double, levels->n + 1);
}

static double
side_gap (const SsChartContext *context, const Side *side)
{
  double most = context->plot.height / (3.0 * MAX (side->n, 1));

  return MIN (NODE_GAP * context->px, most);
}

/* Lays the nodes one under the other, centred, @scale px a unit. */
static void
side_lay (const SsChartContext *context, Side *side, double scale)
{
  double gap = side_gap (context, side), height = gap * (side->n - 1), y;

  for (guint i = 0; i < side->n; i++)
    height += side->sums[i] * scale;
  y = context->plot.y + (context->plot.height - height) / 2;
  for (guint i = 0; i < side->n; i++) {
    side->tops[i] = y;
    y += side->sums[i] * scale + gap;
  }
}

static void
sides_measure (const SsBreakdown *flows, Side *from, Side *to)
{
  for (guint c = 0; c < from->n; c++)
    for (guint s = 0; s < to->n; s++) {
      from->sums[c] += flow (flows, s, c);
      to->sums[s] += flow (flows, s, c);
    }
}

/* px a unit, such that the fuller side fits. */
static double
sides_scale (const SsChartContext *context, const Side *from, const Side *to)
{
  double total = 0,
         gaps = MAX (side_gap (context, from) * (from->n - 1), side_gap (context, to) * (to->n - 1));

  for (guint i = 0; i < from->n; i++)
    total += from->sums[i];
  return total > 0 ? MAX (context->plot.height - gaps, 1) / total : 0;
}

/* A band between two vertical edges that leaves and arrives level: y follows 3 t² - 2 t³. */
static void
ribbon_draw (SsChartContext *context, const SsStyle *style, double x1, double y1, double x2, double y2,
             double thick)
{
  float xy[4 * (N_STEPS + 1)];

  for (guint i = 0; i <= N_STEPS; i++) {
    double t = (double)i / N_STEPS, y = y1 + (y2 - y1) * t * t * (3 - 2 * t);
    guint back = 2 * N_STEPS + 1 - i;

    xy[2 * i] = xy[2 * back] = x1 + (x2 - x1) * t;
    xy[2 * i + 1] = y;
    xy[2 * back + 1] = y + thick;
  }
  ss_scene_polyline (context->scene, style, xy, 2 * (N_STEPS + 1), TRUE, SS_ROW_NONE);
}

static void
ribbons_draw (SsChartContext *context, const SsBreakdown *flows, Side *from, Side *to, double scale)
{
  for (guint c = 0; c < from->n; c++) {
    const char *name = from->levels->levels[c].label;
    SsColour colour = ss_context_series_colour (context, c, MAX (from->n, 2), name);
    SsStyle style = {.fill = ss_colour_with_alpha (colour, RIBBON_ALPHA)};

    ss_scene_begin (context->scene, SS_GROUP_SERIES, name);
    for (guint s = 0; s < to->n; s++) {
      double thick = flow (flows, s, c) * scale, start = from->tops[c] + from->filled[c],
             end = to->tops[s] + to->filled[s];

      if (thick <= 0)
        continue;
      ribbon_draw (context, &style, from->x + NODE_WIDTH * context->px, start, to->x, end, thick);
      ss_breakdown_describe (flows, context, s, c, (from->x + to->x) / 2, (start + end + thick) / 2);
      from->filled[c] += thick;
      to->filled[s] += thick;
    }
    ss_scene_finish (context->scene);
  }
}

static void
nodes_draw (SsChartContext *context, const SsBreakdown *flows, const Side *side, double scale,
            gboolean is_left)
{
  SsTextStyle label
      = ss_context_lettering (context, SS_LETTERING_LABEL, is_left ? SS_ANCHOR_END : SS_ANCHOR_START);
  double width = NODE_WIDTH * context->px, gap = 6 * context->px;
  double x = is_left ? side->x - gap : side->x + width + gap;
  double room = is_left ? x - context->plot.x : context->plot.x + context->plot.width - x;

  for (guint i = 0; i < side->n; i++) {
    const char *name = side->levels->levels[i].label;
    SsStyle style = {.fill = is_left ? ss_context_series_colour (context, i, MAX (side->n, 2), name)
                                     : context->theme->axis};
    g_autofree char *value = ss_figures_text (&flows->figures, side->sums[i]);
    g_autofree char *text = g_strdup_printf ("%s  %s", name, value);
    g_auto (GStrv) lines = NULL;

    if (side->sums[i] <= 0)
      continue;
    ss_scene_rect (context->scene, &style, side->x, side->tops[i], width, side->sums[i] * scale, SS_ROW_NONE);
    ss_context_tip (context, name, value, NULL);
    lines = ss_scene_wrap (context->scene, &label, text, MAX (room, gap), 2);
    ss_context_lines (context, &label, x, side->tops[i] + side->sums[i] * scale / 2,
                      (const char *const *)lines);
  }
}

static void
build (SsChartContext *context)
{
  g_autoptr (SsBreakdown) flows
      = ss_breakdown_new (context, SS_ROLE_CATEGORY, SS_ROLE_SERIES, SS_ROLE_VALUE,
                          SS_BREAKDOWN_REST_IS_ONE | SS_BREAKDOWN_SERIES_BY_SIZE, MOST_NODES);
  double names = context->is_thumbnail ? 0 : context->plot.width * NAME_SHARE, scale;
  g_auto (Side) from = {0}, to = {0};

  side_init (&from, flows->categories, context->plot.x + names);
  side_init (&to, flows->series, context->plot.x + context->plot.width - names - NODE_WIDTH * context->px);
  sides_measure (flows, &from, &to);
  scale = sides_scale (context, &from, &to);
  if (scale <= 0) {
    ss_context_say_empty (context);
    return;
  }
  side_lay (context, &from, scale);
  side_lay (context, &to, scale);
  ss_scene_begin (context->scene, SS_GROUP_MARKS, "sankey");
  ribbons_draw (context, flows, &from, &to, scale);
  nodes_draw (context, flows, &from, scale, TRUE);
  nodes_draw (context, flows, &to, scale, FALSE);
  ss_scene_finish (context->scene);
}

const SsChartType ss_chart_sankey = {
  .id = "sankey",
  .label = N_("Sankey"),
  .purpose = N_("Shows how much flows from where to where."),
  .intentions = SS_INTENTIONS (SS_INTENTION_FLOW),
  .roles = roles,
  .traits = {
    .family = SS_FAMILY_FLOW,
    .shows_parts = TRUE,
    .needs_zero = TRUE,
    .aggregates = TRUE,
    .fewest_categories = 2,
    .most_categories = MOST_NODES,
    .most_series = MOST_NODES,
  },
  .build = build,
};
