/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "axis.h"

G_BEGIN_DECLS

/** Private to the axes: what the vertical and the horizontal one share. */

/* px at 860 px wide. */
#define SS_AXIS_LABEL_GAP 8.0    /* between an axis' labels and the marks */
#define SS_AXIS_ROOM_A_TICK 46.0 /* the least distance between two grid lines */
#define SS_AXIS_MOST_LINES 10    /* GUIDELINES L08 */

/** Ticks with their texts, owned, and their widths in px. */
typedef struct {
  SsTicks ticks;
  char *labels[SS_MOST_TICKS];
  double widths[SS_MOST_TICKS];
} SsAxisLabels;

void ss_axis_labels_make (SsAxisLabels *labels, SsChartContext *context, const SsScale *scale,
                          const SsFigures *figures, SsAxisFlags flags, guint n_wanted);
void ss_axis_labels_clear (SsAxisLabels *labels);

/**
 * What is written beside an axis: its name, and what is peculiar to its scale. NULL if nothing. @is_bare leaves out the unit (the top label
 * says it) and a name that the head of the chart says already. Free with g_free().
 */
char *ss_axis_full_title (const SsChartContext *context, const SsAxisPlan *plan, gboolean is_bare);

/** The axis' name with its unit, or NULL where the head of the chart says both. Free with g_free(). */
char *ss_axis_unsaid_title (const SsChartContext *context, const SsAxisPlan *plan);

/** FALSE in a thumbnail, and where the spec hides the axis. */
gboolean ss_axis_is_shown (const SsChartContext *context, const SsAxisPlan *plan);

/** A hairline. */
SsStyle ss_axis_line_style (const SsChartContext *context, SsColour colour);

G_END_DECLS
