/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "curves.h"

#include <glib/gi18n-lib.h>

static void
build (SsChartContext *context)
{
  ss_curves_build (context, SS_CURVES_AREA);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_X, N_ ("Time, or what is in order"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_Y, N_ ("Value"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 1},
    SS_FACET_ROW,
    {0},
};

const SsChartType ss_chart_area = {
    .id = "area",
    .label = N_ ("Area"),
    .purpose = N_ ("A quantity over time whose volume matters, from zero."),
    .intentions = SS_INTENTIONS (SS_INTENTION_EVOLVE),
    .roles = roles,
    .traits = {
        .family = SS_FAMILY_AREA,
        .needs_zero = TRUE,
        .handles_negative = TRUE,
        .connects = TRUE,
        .aggregates = TRUE,
        .fewest_categories = 3,
        .most_series = 1,
    },
    .build = build,
};
