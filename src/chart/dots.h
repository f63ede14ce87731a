/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "breakdown.h"

G_BEGIN_DECLS

/** One layout for dots along a band: roles CATEGORY, VALUE (many: a wide form), SERIES. */
typedef enum {
  SS_DOTS_FREE, /* dots alone, joined by a grey line where a category has several (ranges, before and after); zero may be left out */
  SS_DOTS_STEMMED, /* a stem from zero: lollipops */
} SsDotsMode;

void ss_dots_build (SsChartContext *context, SsDotsMode mode);

G_END_DECLS
