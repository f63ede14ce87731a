/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "breakdown.h"

G_BEGIN_DECLS

/** Where something flows from, or to, or through. */
typedef struct {
  const char *name; /* of the breakdown */
  guint layer;      /* 0 at the left */
  int from, to;     /* its category and its series in the breakdown; -1: nothing flows from it, or to it */
  double in, out;   /* what flows through it */
  double top;       /* px */
  double filled_in, filled_out; /* px that ribbons have taken so far */
} SsFlowNode;

/** Nodes in layers, each from the top on: what flows from a node goes to layers at its right. */
typedef struct {
  SsFlowNode *nodes;
  guint n, n_layers;
  double scale; /* px a unit; 0: nothing flows */
} SsFlowGraph;

/**
 * Categories flow to series. A name on both sides is one node that is flowed through ("Coal" to "Electricity" to "Homes"), unless that
 * goes in a circle: then all categories stand at the left and all series at the right. Lays the nodes in @height px from @y on, @gap px apart.
 */
SsFlowGraph *ss_flow_graph_new (const SsBreakdown *flows, double y, double height, double gap);
void ss_flow_graph_free (SsFlowGraph *graph);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsFlowGraph, ss_flow_graph_free)

/** What flows from one node to another, or 0. */
double ss_flow_graph_flow (const SsFlowGraph *graph, const SsBreakdown *flows, guint from, guint to);

static inline double
ss_flow_node_size (const SsFlowNode *node)
{
  return MAX (node->in, node->out);
}

G_END_DECLS
