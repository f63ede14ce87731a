/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-context.h"

G_BEGIN_DECLS

/** Beyond five slices, neighbours cannot be compared (GUIDELINES F07): the small ones become "Others". */
#define SS_MOST_SLICES 5

/** The roles of pie and donut. */
extern const SsRoleRow ss_slices_roles[];

/**
 * A circle cut into the parts of a whole, the largest first, clockwise from twelve o'clock, each named beside it with its share. @hole is
 * the inner radius over the outer one; a hole holds the total.
 */
void ss_slices_build (SsChartContext *context, double hole);

G_END_DECLS
