/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bars.h"

#include <glib/gi18n-lib.h>

static void
build (SsChartContext *context)
{
  ss_bars_build (context, SS_BARS_SINGLE);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Category"), SS_NEED_OR_WIDE, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Value"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 0},
    SS_FACET_ROW,
    {0},
};

const SsChartType ss_chart_bar = {
    .id = "bar",
    .label = N_ ("Bars"),
    .purpose = N_ ("Lengths from one baseline: the eye compares them without mistake."),
    .intentions = SS_INTENTIONS (SS_INTENTION_COMPARE) | SS_INTENTIONS (SS_INTENTION_RANK),
    .roles = roles,
    .traits = {
        .family = SS_FAMILY_BAR,
        .needs_zero = TRUE,
        .handles_negative = TRUE,
        .aggregates = TRUE,
        .fewest_categories = 2,
        .most_categories = 20,
        .most_series = 1,
    },
    .build = build,
};
