/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-context.h"

G_BEGIN_DECLS

/** One layout for every format with a point a row on a plane of numbers: roles X, Y, SERIES, SIZE, LABEL; option "trend". */
typedef enum {
  SS_CLOUD_POINTS,
  SS_CLOUD_BUBBLES,   /* area proportional to SIZE */
  SS_CLOUD_CONNECTED, /* joined in the order of LABEL's values (dates), else of the rows */
} SsCloudMode;

/** What scatter plots and bubbles have in common: the first rows of their roles, and their options. */
#define SS_CLOUD_ROWS                                                                                        \
  {SS_ROLE_X, N_ ("Across"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},                                          \
      {SS_ROLE_Y, N_ ("Upward"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},                                      \
  {                                                                                                          \
    SS_ROLE_SERIES, N_ ("Colour"), SS_NEED_OPTIONAL, SS_KINDS_LEVELS, 1                                      \
  }
extern const SsOptionRow ss_cloud_options[];

void ss_cloud_build (SsChartContext *context, SsCloudMode mode);

/** Least squares of y on x over pairs that are both known. */
typedef struct {
  double slope, intercept, r;
  gsize n;
} SsTrend;
/** FALSE where there is none: fewer than 3 pairs, or no spread. */
gboolean ss_trend_fit (const double *x, const double *y, gsize n, SsTrend *trend);

G_END_DECLS
