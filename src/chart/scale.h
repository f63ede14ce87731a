/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spec.h"
#include "wording.h"

G_BEGIN_DECLS

/**
 * SsScale: from numbers of the data to px (or to any other length). A plain value. @min < @max always; @from is the px of @min, so
 * that a scale that grows upward has from > to. Types: LINEAR, LOG, SQRT, POW, SYMLOG, TIME (days, linear); others count as LINEAR.
 */
typedef struct {
  SsScaleType type;
  double min, max;
  double exponent; /* of POW */
  double from, to;
  gboolean is_nice;     /* its ends are whole ticks, and may be widened to coarser ones: ss_scale_widen() */
  gboolean is_reversed; /* ss_scale_onto() swaps the ends */
} SsScale;

/** What a domain must hold, besides the data. */
typedef enum {
  SS_DOMAIN_TIGHT = 0,
  SS_DOMAIN_ZERO = 1 << 0, /* length or area speaks: from zero */
  SS_DOMAIN_NICE = 1 << 1, /* widened to whole ticks */
} SsDomainFlags;

/**
 * A scale over @min to @max (NaN, or min > max: no data, 0 to 1). Never degenerate: equal ends are moved apart. LOG over values <= 0
 * falls back to SYMLOG, which holds them. @n_ticks is how many NICE aims at.
 */
SsScale ss_scale_make (SsScaleType type, double min, double max, SsDomainFlags flags, guint n_ticks);

/** The same scale over other px. */
SsScale ss_scale_onto (SsScale scale, double from, double to);

/** Widens a nice scale to whole ticks again, where @n_ticks fewer or more of them are drawn. Leaves others as they are. */
void ss_scale_widen (SsScale *scale, guint n_ticks);

/** px of @value; NaN for NaN. Held within twenty lengths of the range, so that float coordinates keep their sense. */
double ss_scale_map (const SsScale *scale, double value);
/** The value at @px. */
double ss_scale_invert (const SsScale *scale, double px);
gboolean ss_scale_holds (const SsScale *scale, double value);

/** Places worth a grid line, ascending; at most SS_MOST_TICKS. */
#define SS_MOST_TICKS 64
typedef struct {
  guint n;
  double values[SS_MOST_TICKS];
  int decimals;    /* that tell the ticks apart */
  SsDateUnit unit; /* TIME: how fine the ticks are */
} SsTicks;

/**
 * About @n_wanted ticks (2 or more) of @scale: 1, 2 or 5 times a power of ten; powers of ten, or 1 2 5, for LOG; whole years, quarters,
 * months, days, hours for TIME, never finer than @finest.
 */
SsTicks ss_scale_ticks (const SsScale *scale, guint n_wanted, SsDateUnit finest);

/** The largest of 1, 2, 5 times a power of ten that gives at least @n_wanted steps over @span > 0. */
double ss_nice_step (double span, guint n_wanted);

/** SsBand: @n equal steps over @from to @to, each with a bar of @share of the step in its middle. */
typedef struct {
  guint n;
  double from, to, share;
} SsBand;
/** Bar width over step (design: 0.7). */
#define SS_BAND_SHARE 0.7
double ss_band_step (const SsBand *band); /* signed */
double ss_band_width (const SsBand *band);
double ss_band_centre (const SsBand *band, guint i);
/** The lesser px of the i-th bar. */
double ss_band_start (const SsBand *band, guint i);

G_END_DECLS
