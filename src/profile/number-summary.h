/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/**
 * Fills the figures of a column of numbers (BOOLEAN, INTEGER, NUMBER, DATE, DATETIME): missing, odd, distinct, min to sd, sum, skew,
 * n_negative, n_zero, is_sorted, bins. All exact: the values are counted or sorted once, and every figure is read off in ascending order.
 * Quartiles and median interpolate between neighbours (type 7 of Hyndman and Fan 1996, as R, numpy and spreadsheets do).
 */
void ss_number_summary (const SsColumn *column, SsColumnFacts *facts);

G_END_DECLS
