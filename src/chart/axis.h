/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "breakdown.h"

G_BEGIN_DECLS

/**
 * Axes draw their grid and labels and take their room from context->plot; what is left is where marks go. In the order in which a format
 * should call them: first the axis along the bottom if its labels are of categories (its height depends on wrapping), then the other.
 * Grid labels sit on their line at the left, the unit is said once on the top one; text is horizontal, thinned or wrapped, never cut.
 */

/** What a value axis is to draw. */
typedef enum {
  SS_AXIS_DEFAULT = 0,
  SS_AXIS_NO_GRID = 1 << 0, /* a baseline at most: the numbers are printed on the marks */
  SS_AXIS_NO_TITLE = 1 << 1,
  SS_AXIS_PERCENT = 1 << 2, /* values are shares, 1.0 is 100 % */
  SS_AXIS_SAYS_CUT
  = 1 << 3, /* where zero is left out, a break is drawn and the title says so (GUIDELINES R16) */
  SS_AXIS_SHOWS_LAST
  = 1 << 4, /* the end of the scale has its label, whatever the ticks (design: the last year) */
  SS_AXIS_COUNTS_ROWS = 1 << 5, /* no column: how many rows, and the title says so */
  SS_AXIS_BOTH_WAYS = 1 << 7,   /* both sides count upward from zero: no minus signs */
  SS_AXIS_ABSENT = 1 << 6,      /* nothing drawn: laid out only */
} SsAxisFlags;

/** One axis of numbers or times, as it is to be drawn. @column names it, and may be NULL. */
typedef struct {
  SsAxisId axis;
  SsScale *scale; /* in: the domain; out: laid over the plot */
  const SsColumn *column;
  const SsFigures *figures;
  SsAxisFlags flags;
  double before,
      after; /* px left free at the two ends of a horizontal axis, for texts beside the outermost marks */
} SsAxisPlan;

/** Both axes of a plane of numbers: @x under the plot, @y at its left. */
void ss_axis_draw_xy (SsChartContext *context, const SsAxisPlan *x, const SsAxisPlan *y);

/** Values against categories: lying (categories down the left side, values along the foot) or standing (the other way). @most_step as below. */
SsBand ss_axis_draw_bands (SsChartContext *context, gboolean lies, const SsLevels *levels, double most_step,
                           const SsAxisPlan *values);

/* What these are made of, for formats of another make: */

/**
 * The vertical axis of values, at the left of the plot. Lays the scale over what is left of the plot's height. Leaves its labels' width
 * free at the left, and room for the topmost label.
 */
void ss_axis_draw_vertical (SsChartContext *context, const SsAxisPlan *plan);
/** The width that its labels will take, px. */
double ss_axis_vertical_width (SsChartContext *context, const SsAxisPlan *plan);
/**
 * The horizontal axis of numbers or times, under the plot, whose width it lays the scale over. With grid lines unless told not to (an
 * axis of time has none, but for ticks).
 */
void ss_axis_draw_horizontal (SsChartContext *context, const SsAxisPlan *plan);
/** The height that it will take, px. */
double ss_axis_horizontal_height (SsChartContext *context, const SsAxisPlan *plan);

/**
 * Categories down the left side, right-aligned to the baseline, wrapped where long. Takes their width from the plot and lays a band over
 * its height. Steps are at most @most_step px (0: no bound), so that three bars do not become three walls.
 */
SsBand ss_axis_bands_left (SsChartContext *context, const SsLevels *levels, double most_step);
/** Categories along the foot, centred under their band, wrapped; thinned where ordered. Takes their height from the plot. */
SsBand ss_axis_bands_foot (SsChartContext *context, const SsLevels *levels, double most_step);
/** Both at once: @columns along the foot (@across) and @lines down the left side (@down), for a grid of cells. */
void ss_axis_bands_grid (SsChartContext *context, const SsLevels *columns, const SsLevels *lines,
                         SsBand *across, SsBand *down);
/** TRUE if ss_axis_bands_foot could show every label (or enough of ordered ones) without collision. */
gboolean ss_axis_bands_fit_foot (SsChartContext *context, const SsLevels *levels);

/** How many categories the plot's height holds at their least step. */
guint ss_axis_most_bands (const SsChartContext *context, gboolean is_horizontal);

/** The line from which lengths are measured: across the plot at @px of @scale's zero, or at its nearest end. */
void ss_axis_draw_baseline (SsChartContext *context, const SsScale *scale, gboolean is_vertical);

/**
 * Where numbers at the marks stand in for an axis: says over the plot what they are, and takes a line of it, unless the head of the chart says so.
 * A subtitle is taken to say what is measured; the unit must be said all the same.
 */
void ss_axis_say_instead (SsChartContext *context, const SsAxisPlan *plan);

/** What an axis is called: the spec's title, else the column's name with its unit. NULL if neither. Free with g_free(). */
char *ss_axis_dup_title (const SsChartContext *context, SsAxisId axis, const SsColumn *column);

G_END_DECLS
