/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reduce.h"

#include <math.h>

/* Below this many points a stroke costs less than a look at them. */
#define FEWEST_POINTS 256
#define SAME_PLACE_PIXELS 0.25

gboolean
ss_polyline_is_worth_reducing (gsize n)
{
  return n >= FEWEST_POINTS;
}

static gboolean
x_never_decreases (const float *xy, gsize n)
{
  for (gsize i = 1; i < n; i++) {
    if (xy[2 * i] < xy[2 * i - 2])
      return FALSE;
  }
  return TRUE;
}

static gsize
keep_point (const float *xy, gsize i, float *out, gsize kept)
{
  out[2 * kept] = xy[2 * i];
  out[2 * kept + 1] = xy[2 * i + 1];
  return kept + 1;
}

/* First, extremes and last of points first .. end - 1, without doubles, in their order. */
static gsize
keep_column (const float *xy, gsize first, gsize end, float *out, gsize kept)
{
  gsize low = first, high = first, last = end - 1;
  for (gsize i = first + 1; i < end; i++) {
    if (xy[2 * i + 1] < xy[2 * low + 1])
      low = i;
    if (xy[2 * i + 1] > xy[2 * high + 1])
      high = i;
  }
  gsize inner[] = {MIN (low, high), MAX (low, high), last};
  kept = keep_point (xy, first, out, kept);
  gsize before = first;
  for (gsize i = 0; i < G_N_ELEMENTS (inner); i++) {
    if (inner[i] > before)
      kept = keep_point (xy, before = inner[i], out, kept);
  }
  return kept;
}

static gsize
reduce_by_columns (const float *xy, gsize n, double pixel, float *out)
{
  gsize kept = 0, first = 0;
  for (gsize i = 1; i <= n; i++) {
    if (i < n && floor (xy[2 * i] / pixel) == floor (xy[2 * first] / pixel))
      continue;
    kept = keep_column (xy, first, i, out, kept);
    first = i;
  }
  return kept;
}

static gsize
reduce_by_distance (const float *xy, gsize n, double pixel, float *out)
{
  double reach = SAME_PLACE_PIXELS * pixel;
  gsize kept = keep_point (xy, 0, out, 0);
  for (gsize i = 1; i < n; i++) {
    double dx = fabs (xy[2 * i] - out[2 * kept - 2]), dy = fabs (xy[2 * i + 1] - out[2 * kept - 1]);
    if (dx >= reach || dy >= reach || i == n - 1)
      kept = keep_point (xy, i, out, kept);
  }
  return kept;
}

gsize
ss_polyline_reduce (const float *xy, gsize n, double pixel, float *out)
{
  if (n == 0)
    return 0;
  return x_never_decreases (xy, n) ? reduce_by_columns (xy, n, pixel, out)
                                   : reduce_by_distance (xy, n, pixel, out);
}
