/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "breakdown.h"

G_BEGIN_DECLS

/** A legend stands above the plot at the left, wraps, and takes its height from context->plot. None in a thumbnail, nor where the spec hides it. */

typedef enum {
  SS_KEY_SQUARE,
  SS_KEY_LINE,
  SS_KEY_DOT,
} SsKeyShape;

typedef struct {
  const char *label;
  SsStyle style;
} SsKey;

/** One row of keys (more if they do not fit). @title may be NULL. */
void ss_legend_keys (SsChartContext *context, const char *title, SsKeyShape shape, const SsKey *keys,
                     guint n);

/**
 * The keys of series that are drawn with @styles (one each). Those that look alike, being beyond the palette or beside what is
 * highlighted, are one key: "Others (6)".
 */
void ss_legend_series (SsChartContext *context, SsKeyShape shape, const SsLevels *series,
                       const SsStyle *styles);

/**
 * The same down the right side of @place, one under the other, with @notes (one each: a number) beside the names. FALSE, and nothing drawn, where
 * they do not fit or no legend is wanted. Takes no room.
 */
gboolean ss_legend_column (SsChartContext *context, const SsRect *place, SsKeyShape shape, const SsKey *keys,
                           const char *const *notes, guint n);

/** Classes of a ramp side by side, with @n + 1 limits under them; @missing adds a "no data" square. */
void ss_legend_classes (SsChartContext *context, const char *title, const SsColour *colours,
                        const double *limits, guint n, const SsFigures *figures, gboolean missing);

/** A continuous ramp from @min to @max. */
void ss_legend_ramp (SsChartContext *context, const char *title, const SsPalette *palette, double min,
                     double max, const SsFigures *figures);

/**
 * Nested circles with their values, at the bottom right corner of the plot, for areas proportional to value: a value of @largest has the
 * radius @radius. Takes no room: call it last.
 */
void ss_legend_circles (SsChartContext *context, const char *title, double largest, double radius,
                        const SsFigures *figures);

/** The width at the right of the plot that it covers, px; 0 where there is no legend. */
double ss_legend_circles_width (const SsChartContext *context, double radius);

G_END_DECLS
