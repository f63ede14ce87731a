/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Long polylines, drawn with as many points as can be seen. The scene keeps them all (picking and tooltips need them); painting and SVG
 * reduce to their own resolution.
 */

/** FALSE for lines so short that it would save nothing. */
gboolean ss_polyline_is_worth_reducing (gsize n);

/**
 * The points of @xy [2 n] that matter at a resolution of @pixel (units of @xy), into @out (room for 2 n); returns how many. Where x never
 * decreases, each column of pixels keeps its first, lowest, highest and last point, in their order (M4: Jugel, Jerzak, Hackenbroich, Markl,
 * "M4: A Visualization-Oriented Time Series Data Aggregation", VLDB 2014: the picture is the same); else points nearer than a quarter of a
 * pixel to the one before are left out. First and last points stay.
 */
gsize ss_polyline_reduce (const float *xy, gsize n, double pixel, float *out);

G_END_DECLS
