/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scale.h"

#include <float.h>
#include <math.h>

/* Beyond this many lengths off the range, a px is as good as any other. */
#define MOST_LENGTHS_OFF 20.0
/* Domains wider than this would overflow when subtracted. */
#define WIDEST (DBL_MAX / 8)

static double
transform (const SsScale *scale, double value)
{
  switch ((int)scale->type) {
  case SS_SCALE_LOG:
    return log10 (value);
  case SS_SCALE_SQRT:
    return value < 0 ? -sqrt (-value) : sqrt (value);
  case SS_SCALE_POW:
    return value < 0 ? -pow (-value, scale->exponent) : pow (value, scale->exponent);
  case SS_SCALE_SYMLOG:
    return asinh (value);
  default:
    return value;
  }
}

static double
inverse (const SsScale *scale, double t)
{
  switch ((int)scale->type) {
  case SS_SCALE_LOG:
    return pow (10, t);
  case SS_SCALE_SQRT:
    return t < 0 ? -t * t : t * t;
  case SS_SCALE_POW:
    return t < 0 ? -pow (-t, 1 / scale->exponent) : pow (t, 1 / scale->exponent);
  case SS_SCALE_SYMLOG:
    return sinh (t);
  default:
    return t;
  }
}

double
ss_nice_step (double span, guint n_wanted)
{
  double rough = span / MAX (n_wanted, 1);
  if (!(rough > DBL_MIN))
    return DBL_MIN;
  double power = pow (10, floor (log10 (rough)));
  double lead = rough / power;
  /* Geometric middles between 1, 2, 5 and 10, as d3 and Wilkinson's "Grammar of Graphics" do. */
  return power * (lead < 1.4142 ? 1 : lead < 3.1623 ? 2 : lead < 7.0711 ? 5 : 10);
}

static void
open_ends (SsScale *scale)
{
  if (!isfinite (scale->min) || !isfinite (scale->max) || scale->min > scale->max) {
    scale->min = 0;
    scale->max = 1;
  }
  scale->min = CLAMP (scale->min, -WIDEST, WIDEST);
  scale->max = CLAMP (scale->max, -WIDEST, WIDEST);
  double least = MAX (fabs (scale->min), fabs (scale->max)) * 1e-12;
  if (scale->max - scale->min > MAX (least, DBL_MIN))
    return;
  double around = scale->min == 0 ? 1 : fabs (scale->min) / 2;
  if (scale->type == SS_SCALE_TIME)
    around = 1;
  scale->max = scale->max <= 0 && scale->min < 0 && scale->type != SS_SCALE_TIME ? scale->max + around / 2
                                                                                 : scale->max + around;
  scale->min -= scale->type == SS_SCALE_LOG || scale->min >= 0 ? MIN (around, scale->min) / 2 : around;
}

static void
widen_to_ticks (SsScale *scale, guint n_ticks)
{
  if (scale->type == SS_SCALE_LOG) {
    scale->min = pow (10, floor (log10 (scale->min) + 1e-9));
    scale->max = pow (10, ceil (log10 (scale->max) - 1e-9));
    if (scale->min == scale->max)
      scale->max *= 10;
    return;
  }
  if (scale->type == SS_SCALE_TIME)
    return;
  double step = ss_nice_step (scale->max - scale->min, n_ticks);
  double low = floor (scale->min / step + 1e-9) * step, high = ceil (scale->max / step - 1e-9) * step;
  if (isfinite (low) && isfinite (high) && high > low) {
    scale->min = low;
    scale->max = high;
  }
}

void
ss_scale_widen (SsScale *scale, guint n_ticks)
{
  if (scale->is_nice)
    widen_to_ticks (scale, n_ticks);
}

SsScale
ss_scale_make (SsScaleType type, double min, double max, SsDomainFlags flags, guint n_ticks)
{
  SsScale scale = {.type = type, .min = min, .max = max, .exponent = 0.5, .from = 0, .to = 1};
  if (type == SS_SCALE_LOG && !(min > 0))
    scale.type = SS_SCALE_SYMLOG;
  if ((flags & SS_DOMAIN_ZERO) && scale.type != SS_SCALE_LOG && min <= max) {
    scale.min = MIN (scale.min, 0);
    scale.max = MAX (scale.max, 0);
  }
  open_ends (&scale);
  scale.is_nice = (flags & SS_DOMAIN_NICE) != 0;
  ss_scale_widen (&scale, n_ticks);
  return scale;
}

SsScale
ss_scale_onto (SsScale scale, double from, double to)
{
  scale.from = scale.is_reversed ? to : from;
  scale.to = scale.is_reversed ? from : to;
  return scale;
}

double
ss_scale_map (const SsScale *scale, double value)
{
  if (isnan (value))
    return NAN;
  double low = transform (scale, scale->min), high = transform (scale, scale->max);
  double t = scale->type == SS_SCALE_LOG && value <= 0 ? -MOST_LENGTHS_OFF
                                                       : (transform (scale, value) - low) / (high - low);
  return scale->from + CLAMP (t, -MOST_LENGTHS_OFF, MOST_LENGTHS_OFF) * (scale->to - scale->from);
}

double
ss_scale_invert (const SsScale *scale, double px)
{
  double low = transform (scale, scale->min), high = transform (scale, scale->max);
  return inverse (scale, low + (px - scale->from) / (scale->to - scale->from) * (high - low));
}

gboolean
ss_scale_holds (const SsScale *scale, double value)
{
  return value >= scale->min && value <= scale->max;
}

double
ss_band_step (const SsBand *band)
{
  return (band->to - band->from) / MAX (band->n, 1);
}

double
ss_band_width (const SsBand *band)
{
  return fabs (ss_band_step (band)) * band->share;
}

double
ss_band_centre (const SsBand *band, guint i)
{
  return band->from + (i + 0.5) * ss_band_step (band);
}

double
ss_band_start (const SsBand *band, guint i)
{
  return ss_band_centre (band, i) - ss_band_width (band) / 2;
}
