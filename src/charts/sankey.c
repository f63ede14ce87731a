/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "flow-graph.h"

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

typedef struct {
  SsChartContext *context;
  const SsBreakdown *flows;
  SsFlowGraph *graph;
  double left, right; /* of the first and of the last layer's nodes, px */
} Sankey;

static double
layer_x (const Sankey *sankey, guint layer)
{
  return sankey->left + (sankey->right - sankey->left) * layer / (sankey->graph->n_layers - 1);
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

/* The nodes that something flows from, the uppermost first: ribbons that arrive leave no knot. */
static int
compare_tops (gconstpointer a, gconstpointer b, gpointer data)
{
  const SsFlowNode *nodes = data, *x = &nodes[*(const guint *)a], *y = &nodes[*(const guint *)b];

  if (x->layer != y->layer)
    return x->layer < y->layer ? -1 : 1;
  return (x->top > y->top) - (x->top < y->top);
}

static SsColour
node_colour (const Sankey *sankey, const SsFlowNode *node)
{
  guint n = MAX (sankey->flows->categories->n, 2);

  return node->from >= 0 ? ss_context_series_colour (sankey->context, (guint)node->from, n, node->name)
                         : sankey->context->theme->axis;
}

static void
ribbon_place (const Sankey *sankey, SsFlowNode *from, SsFlowNode *to, double thick, const SsStyle *style)
{
  double start = from->top + from->filled_out, end = to->top + to->filled_in;
  double x1 = layer_x (sankey, from->layer), x2 = layer_x (sankey, to->layer);

  ribbon_draw (sankey->context, style, x1 + NODE_WIDTH * sankey->context->px, start, x2, end, thick);
  ss_breakdown_describe (sankey->flows, sankey->context, (guint)to->to, (guint)from->from, (x1 + x2) / 2,
                         (start + end + thick) / 2);
  from->filled_out += thick;
  to->filled_in += thick;
}

static void
ribbons_draw (const Sankey *sankey, const guint *order)
{
  SsFlowGraph *graph = sankey->graph;

  for (guint i = 0; i < graph->n; i++) {
    SsFlowNode *from = &graph->nodes[order[i]];
    SsStyle style = {.fill = ss_colour_with_alpha (node_colour (sankey, from), RIBBON_ALPHA)};

    if (from->from < 0)
      continue;
    ss_scene_begin (sankey->context->scene, SS_GROUP_SERIES, from->name);
    for (guint k = 0; k < graph->n; k++) {
      double thick = ss_flow_graph_flow (graph, sankey->flows, order[i], order[k]) * graph->scale;

      if (thick > 0)
        ribbon_place (sankey, from, &graph->nodes[order[k]], thick, &style);
    }
    ss_scene_finish (sankey->context->scene);
  }
}

/* Names stand outside of the first and of the last layer; those between have theirs at the right, over the ribbons. */
static void
node_draw (const Sankey *sankey, const SsFlowNode *node)
{
  SsChartContext *context = sankey->context;
  gboolean is_left = node->layer == 0;
  SsTextStyle label
      = ss_context_lettering (context, SS_LETTERING_LABEL, is_left ? SS_ANCHOR_END : SS_ANCHOR_START);
  double width = NODE_WIDTH * context->px, gap = 6 * context->px, size = ss_flow_node_size (node);
  double left = layer_x (sankey, node->layer), x = is_left ? left - gap : left + width + gap;
  double end = node->layer + 1 == sankey->graph->n_layers ? context->plot.x + context->plot.width
                                                          : layer_x (sankey, node->layer + 1);
  double room = is_left ? x - context->plot.x : end - x;
  SsStyle style = {.fill = node_colour (sankey, node)};
  g_autofree char *value = ss_figures_text (&sankey->flows->figures, size);
  g_autofree char *text = g_strdup_printf ("%s  %s", node->name, value);
  g_auto (GStrv) lines = NULL;

  if (size <= 0)
    return;
  ss_scene_rect (context->scene, &style, left, node->top, width, size * sankey->graph->scale, SS_ROW_NONE);
  ss_context_tip (context, node->name, value, NULL);
  lines = ss_scene_wrap (context->scene, &label, text, MAX (room, gap), 2);
  ss_context_lines (context, &label, x, node->top + size * sankey->graph->scale / 2,
                    (const char *const *)lines);
}

static void
build (SsChartContext *context)
{
  g_autoptr (SsBreakdown) flows = ss_breakdown_new (
      context, SS_ROLE_CATEGORY, SS_ROLE_SERIES, SS_ROLE_VALUE,
      SS_BREAKDOWN_REST_IS_ONE | SS_BREAKDOWN_SERIES_BY_SIZE | SS_BREAKDOWN_WHOLE_APART, MOST_NODES);
  double names = context->is_thumbnail ? 0 : context->plot.width * NAME_SHARE;

  ss_breakdown_say_apart (flows, context);
  g_autoptr (SsFlowGraph) graph
      = ss_flow_graph_new (flows, context->plot.y, context->plot.height, NODE_GAP * context->px);
  Sankey sankey = {context, flows, graph, context->plot.x + names,
                   context->plot.x + context->plot.width - names - NODE_WIDTH * context->px};
  g_autofree guint *order = g_new (guint, MAX (graph->n, 1));

  if (graph->scale <= 0) {
    ss_context_say_empty (context);
    return;
  }
  for (guint i = 0; i < graph->n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int)graph->n, sizeof *order, compare_tops, graph->nodes);
  ss_scene_begin (context->scene, SS_GROUP_MARKS, "sankey");
  ribbons_draw (&sankey, order);
  for (guint i = 0; i < graph->n; i++)
    node_draw (&sankey, &graph->nodes[order[i]]);
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
