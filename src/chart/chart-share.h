/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-context.h"

G_BEGIN_DECLS

/** Private to the grammar: what the panels of one chart have in common, and what the notes need to know of the marks. */

/** Where an axis runs, so that a reference line can follow it. */
typedef struct {
  gboolean is_set, is_vertical;
  SsScale scale;
  SsRect area;
  SsFigures figures;
} SsAxisPlace;

/** A mark that a note may point at. */
typedef struct {
  char *category, *series;
  double x, y;
} SsAnchorPoint;

typedef struct _SsChartShare {
  gboolean is_measuring; /* the first pass over panels: extents are gathered, drawing is thrown away */
  gboolean has_panels;
  gboolean has_legend; /* drawn already, above all panels */
  SsSceneBuilder *
      legend_scene; /* where the one legend of all panels goes while a scratch build asks for it; else NULL */
  double legend_bottom; /* px: where that legend ended */
  double min[SS_N_AXES], max[SS_N_AXES];
  double room; /* px beside the marks that the neediest panel asks for */
  SsAxisPlace axes[SS_N_AXES];
  GArray *anchors; /* SsAnchorPoint */
} SsChartShare;

SsChartShare *ss_chart_share_new (void);
void ss_chart_share_free (SsChartShare *share);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsChartShare, ss_chart_share_free)
void ss_chart_share_forget_places (SsChartShare *share);

/** @role, or its twin (x and category, y and value) where only the twin is bound and @type has no use for the twin itself. */
SsRole ss_chart_bound_role (const SsChartType *type, const SsSpec *spec, SsRole role);

/** Title, subtitle, note and source; returns what is left. */
SsRect ss_frame_draw (SsChartContext *context);

/** Builds the format once, or once a panel. */
void ss_panels_draw (SsChartContext *context);

/** TRUE if the segment from @x1, @y1 to @x2, @y2 has a point in @box. */
gboolean ss_segment_meets (const SsRect *box, double x1, double y1, double x2, double y2);

/** Reference lines, bands and annotations of the spec, over what was built last. */
void ss_notes_draw (SsChartContext *context);

G_END_DECLS
