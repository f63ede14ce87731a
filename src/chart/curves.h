/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "breakdown.h"

G_BEGIN_DECLS

/** One layout for every format that joins its points along x: roles X, Y (many: a wide form), SERIES. */
typedef enum {
  SS_CURVES_LINE,
  SS_CURVES_STEP,
  SS_CURVES_AREA,         /* filled down to zero */
  SS_CURVES_STACKED_AREA, /* one on the other; gaps count as nothing there, and as a gap where all are missing */
} SsCurvesMode;

void ss_curves_build (SsChartContext *context, SsCurvesMode mode);

/** One text beside the end of a curve, a slope or a layer. */
typedef struct {
  double end, y; /* px: where it should be; out: where it is */
  SsTextStyle style;
  const char *text;
  double weight; /* where not all fit, the lightest are left out */
  gboolean is_dropped;
} SsEndLabel;

/** Where they may stand, px. Labels that carry the colour of their line may stray from its end; those of one colour may not. */
typedef struct {
  double top, bottom, line_height;
  gboolean may_stray;
} SsEndRoom;

/** Moves the labels apart in the order of their ends; drops the lightest that do not fit. */
void ss_end_labels_spread (SsEndLabel *labels, guint n, const SsEndRoom *room);

G_END_DECLS
