/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "curves.h"

#include <glib/gi18n-lib.h>

static void
build (SsChartContext *context)
{
  ss_curves_build (context, SS_CURVES_LINE);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_X, N_ ("Time, or what is in order"), SS_NEED_UNLESS_WIDE, SS_KINDS_LEVELS, 1},
    {SS_ROLE_Y, N_ ("Value"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 0},
    {SS_ROLE_SERIES, N_ ("Series"), SS_NEED_OPTIONAL, SS_KINDS_LEVELS, 1},
    SS_FACET_ROW,
    {0},
};

const SsChartType ss_chart_line = {
    .id = "line",
    .label = N_ ("Line"),
    .purpose = N_ ("Follows a quantity over time: rises, falls and turns are seen at once."),
    .intentions = SS_INTENTIONS (SS_INTENTION_EVOLVE),
    .roles = roles,
    .traits = {
        .family = SS_FAMILY_LINE,
        .handles_negative = TRUE,
        .connects = TRUE,
        .aggregates = TRUE,
        .fewest_categories = 3,
        .most_series = 5,
    },
    .build = build,
};
