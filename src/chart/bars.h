/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "breakdown.h"

G_BEGIN_DECLS

/** One layout for every format made of bars: they differ only in where a bar of a cell begins and ends. */
typedef enum {
  SS_BARS_SINGLE,    /* one bar a category */
  SS_BARS_GROUPED,   /* series side by side */
  SS_BARS_STACKED,   /* series one after the other, negatives on their own side */
  SS_BARS_FULL,      /* the same as shares of each category's total */
  SS_BARS_DIVERGING, /* answers and other parts on both sides of a middle, as shares; all else (gains and losses, lows and highs) by sign */
  SS_BARS_PYRAMID,   /* two series back to back */
} SsBarsMode;
#define SS_N_BARS_MODES (SS_BARS_PYRAMID + 1)

/** Builds the chart: roles CATEGORY, SERIES, VALUE; options "labels" through the spec's labels. */
void ss_bars_build (SsChartContext *context, SsBarsMode mode);

/** One bar in value units: from @from to @to, in lane @lane of the band. */
typedef struct {
  guint category, series, lane;
  double from, to;
  double shown; /* the number that a label says */
} SsBar;

/** The bars of @mode; @n_lanes is how many share a band. Missing cells have none. Free with g_array_unref(). */
GArray *ss_bars_lay (const SsBreakdown *breakdown, SsBarsMode mode, guint *n_lanes);

/** Shares of a total are written as percentages in these modes. */
gboolean ss_bars_are_shares (const SsBreakdown *breakdown, SsBarsMode mode);

/** Whether bars lie or stand, as the spec says, or by the categories: what has an order of its own stands, long names lie (GUIDELINES F04). */
gboolean ss_bars_lie (SsChartContext *context, const SsLevels *categories);

/** TRUE unless the spec says `labels: false`; FALSE too where @n marks are too many to print a number on each (GUIDELINES L10). */
gboolean ss_bars_show_numbers (const SsChartContext *context, guint n);

G_END_DECLS
