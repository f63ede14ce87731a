/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "flow-graph.h"

#include <stdlib.h>

/* Of a layer's height, which the gaps between its nodes may take. */
#define MOST_GAP_SHARE 3.0

double
ss_flow_graph_flow (const SsFlowGraph *graph, const SsBreakdown *flows, guint from, guint to)
{
  int c = graph->nodes[from].from, s = graph->nodes[to].to;
  double value = c >= 0 && s >= 0 ? ss_breakdown_value (flows, (guint)s, (guint)c) : 0;

  return value > 0 ? value : 0;
}

static void
add_node (SsFlowGraph *graph, const char *name, int from, int to, guint layer)
{
  graph->nodes[graph->n++] = (SsFlowNode) {.name = name, .from = from, .to = to, .layer = layer};
}

static int
find_category (const SsBreakdown *flows, const SsLevel *level)
{
  for (guint c = 0; c < flows->categories->n && !level->is_rest; c++)
    if (g_str_equal (flows->categories->levels[c].label, level->label)
        && !flows->categories->levels[c].is_rest)
      return (int)c;
  return -1;
}

/* The categories, then the series; a name on both sides is one where they @may_meet. */
static void
collect (SsFlowGraph *graph, const SsBreakdown *flows, gboolean may_meet)
{
  graph->n = 0;
  graph->n_layers = 2;
  for (guint c = 0; c < flows->categories->n; c++)
    add_node (graph, flows->categories->levels[c].label, (int)c, -1, 0);
  for (guint s = 0; s < flows->series->n; s++) {
    int same = may_meet ? find_category (flows, &flows->series->levels[s]) : -1;

    if (same >= 0)
      graph->nodes[same].to = (int)s;
    else
      add_node (graph, flows->series->levels[s].label, -1, (int)s, 1);
  }
}

/* Each node at the right of all that flows into it (the longest way); FALSE where something flows in a circle. */
static gboolean
lay_in_layers (SsFlowGraph *graph, const SsBreakdown *flows)
{
  gboolean has_changed = TRUE;

  for (guint i = 0; i < graph->n; i++)
    graph->nodes[i].layer = 0;
  for (guint round = 0; has_changed; round++) {
    has_changed = FALSE;
    if (round > graph->n)
      return FALSE;
    for (guint i = 0; i < graph->n; i++)
      for (guint k = 0; k < graph->n; k++)
        if (graph->nodes[k].layer <= graph->nodes[i].layer && ss_flow_graph_flow (graph, flows, i, k) > 0) {
          graph->nodes[k].layer = graph->nodes[i].layer + 1;
          has_changed = TRUE;
        }
  }
  for (guint i = 0; i < graph->n; i++)
    graph->n_layers = MAX (graph->n_layers, graph->nodes[i].layer + 1);
  /* Where it all ends, at the right. */
  for (guint i = 0; i < graph->n; i++)
    if (graph->nodes[i].from < 0)
      graph->nodes[i].layer = graph->n_layers - 1;
  return TRUE;
}

static void
measure (SsFlowGraph *graph, const SsBreakdown *flows)
{
  for (guint i = 0; i < graph->n; i++)
    for (guint k = 0; k < graph->n; k++) {
      double value = ss_flow_graph_flow (graph, flows, i, k);

      graph->nodes[i].out += value;
      graph->nodes[k].in += value;
    }
}

static void
layer_total (const SsFlowGraph *graph, guint layer, double *total, guint *n)
{
  *total = *n = 0;
  for (guint i = 0; i < graph->n; i++)
    if (graph->nodes[i].layer == layer) {
      *total += ss_flow_node_size (&graph->nodes[i]);
      *n += 1;
    }
}

static double
layer_gap (guint n, double height, double gap)
{
  return MIN (gap, height / (MOST_GAP_SHARE * MAX (n, 1)));
}

/* Such that the fullest layer fits, with the gaps of that which has most. */
static void
choose_scale (SsFlowGraph *graph, double height, double gap)
{
  double most = 0, gaps = 0;

  for (guint layer = 0; layer < graph->n_layers; layer++) {
    double total;
    guint n;

    layer_total (graph, layer, &total, &n);
    most = MAX (most, total);
    gaps = MAX (gaps, n > 0 ? layer_gap (n, height, gap) * (n - 1) : 0);
  }
  graph->scale = most > 0 ? MAX (height - gaps, 1) / most : 0;
}

/* The middle of what flows into @node, px; below all where nothing does. */
static double
middle_of_sources (const SsFlowGraph *graph, const SsBreakdown *flows, guint node)
{
  double sum = 0, weight = 0;

  for (guint i = 0; i < graph->n; i++) {
    double value = ss_flow_graph_flow (graph, flows, i, node);

    sum += value * (graph->nodes[i].top + ss_flow_node_size (&graph->nodes[i]) * graph->scale / 2);
    weight += value;
  }
  return weight > 0 ? sum / weight : G_MAXDOUBLE;
}

typedef struct {
  guint node;
  double place;
} Place;

static int
compare_places (const void *a, const void *b)
{
  const Place *x = a, *y = b;

  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  return (x->node > y->node) - (x->node < y->node);
}

/* One under the other, centred: as they come, or of a chain each near what flows into it. */
static void
lay_layer (SsFlowGraph *graph, const SsBreakdown *flows, guint layer, double y, double height, double gap)
{
  g_autofree Place *places = g_new (Place, MAX (graph->n, 1));
  double total, at;
  guint n = 0, n_nodes;

  layer_total (graph, layer, &total, &n_nodes);
  gap = layer_gap (n_nodes, height, gap);
  for (guint i = 0; i < graph->n; i++)
    if (graph->nodes[i].layer == layer)
      places[n++] = (Place) {i, graph->n_layers > 2 && layer > 0 ? middle_of_sources (graph, flows, i) : 0};
  qsort (places, n, sizeof *places, compare_places);
  at = y + (height - total * graph->scale - gap * (n > 0 ? n - 1 : 0)) / 2;
  for (guint k = 0; k < n; k++) {
    SsFlowNode *node = &graph->nodes[places[k].node];

    node->top = at;
    at += ss_flow_node_size (node) * graph->scale + gap;
  }
}

SsFlowGraph *
ss_flow_graph_new (const SsBreakdown *flows, double y, double height, double gap)
{
  SsFlowGraph *graph = g_new0 (SsFlowGraph, 1);

  graph->nodes = g_new0 (SsFlowNode, flows->categories->n + flows->series->n + 1);
  collect (graph, flows, TRUE);
  if (graph->n == flows->categories->n + flows->series->n || !lay_in_layers (graph, flows))
    collect (graph, flows, FALSE);
  measure (graph, flows);
  choose_scale (graph, height, gap);
  for (guint layer = 0; layer < graph->n_layers && graph->scale > 0; layer++)
    lay_layer (graph, flows, layer, y, height, gap);
  return graph;
}

void
ss_flow_graph_free (SsFlowGraph *graph)
{
  g_free (graph->nodes);
  g_free (graph);
}
