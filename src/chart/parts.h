/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "breakdown.h"

G_BEGIN_DECLS

/**
 * SsWhole: the chart's categories as parts of one whole. A negative value is no part (LINT pie-negative): it counts as nothing, and the
 * picture says so.
 */
typedef struct {
  SsBreakdown *parts; /* of the roles CATEGORY, SERIES and VALUE; its first series counts */
  guint n;
  double *shares; /* [n], of 1; 0 where missing or negative */
  double total;
  guint n_negative, n_missing;
} SsWhole;

/** At most @most_parts, of which the last is all the rest. NULL where there is nothing: the picture says that too. */
SsWhole *ss_whole_new (SsChartContext *context, guint most_parts);
void ss_whole_free (SsWhole *whole);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsWhole, ss_whole_free)

/**
 * How many of @n_units equal units each part gets (@units[n], summing to @n_units): largest remainders (Hamilton), so that the units add
 * up where rounding each share would not. All 0 when there is no whole.
 */
void ss_whole_units (const SsWhole *whole, guint n_units, guint *units);

/** The same of several parts together, @share of 1. Free with g_free(). */
char *ss_whole_sum_percent (const SsWhole *whole, double share, SsLanguage language);
/** "72,7 %" of part @i; with one decimal where a whole percent would hide a difference of parts. Free with g_free(). */
char *ss_whole_percent (const SsWhole *whole, guint i, SsLanguage language);

G_END_DECLS
