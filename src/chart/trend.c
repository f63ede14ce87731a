/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cloud.h"

#include <math.h>

#define FEWEST_PAIRS 3

gboolean
ss_trend_fit (const double *x, const double *y, gsize n, SsTrend *trend)
{
  /* Welford's updates: no loss of digits where values are large beside their spread. */
  double mean_x = 0, mean_y = 0, sxx = 0, syy = 0, sxy = 0;
  gsize k = 0;
  for (gsize i = 0; i < n; i++) {
    if (!isfinite (x[i]) || !isfinite (y[i]))
      continue;
    k++;
    double dx = x[i] - mean_x, dy = y[i] - mean_y;
    mean_x += dx / k;
    mean_y += dy / k;
    sxx += dx * (x[i] - mean_x);
    syy += dy * (y[i] - mean_y);
    sxy += dx * (y[i] - mean_y);
  }
  if (k < FEWEST_PAIRS || !(sxx > 0) || !(syy > 0) || !isfinite (sxx) || !isfinite (syy) || !isfinite (sxy))
    return FALSE;
  *trend = (SsTrend) {.slope = sxy / sxx, .r = sxy / (sqrt (sxx) * sqrt (syy)), .n = k};
  trend->intercept = mean_y - trend->slope * mean_x;
  return isfinite (trend->slope) && isfinite (trend->intercept);
}
