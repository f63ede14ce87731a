/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "breakdown.h"

G_BEGIN_DECLS

/**
 * SsWhole: the categories of a breakdown as parts of one whole. A negative value is no part (LINT pie-negative): it counts as nothing, and
 * ss_whole_say_faults() says so in the picture.
 */
typedef struct {
  guint n;
  double *shares; /* [n], of 1; 0 where missing or negative */
  double total;
  guint n_negative, n_missing;
} SsWhole;

/** Over the first series of @breakdown. */
SsWhole *ss_whole_new (const SsBreakdown *breakdown);
void ss_whole_free (SsWhole *whole);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsWhole, ss_whole_free)

/**
 * How many of @n_units equal units each part gets (@units[n], summing to @n_units): largest remainders (Hamilton), so that the units add
 * up where rounding each share would not. All 0 when there is no whole.
 */
void ss_whole_units (const SsWhole *whole, guint n_units, guint *units);

/** "72,7 %" of part @i; with one decimal where a whole percent would hide a difference of parts. Free with g_free(). */
char *ss_whole_percent (const SsWhole *whole, guint i, SsLanguage language);

/** A line under the plot for what cannot be a part. */
void ss_whole_say_faults (const SsWhole *whole, SsChartContext *context);

G_END_DECLS
