/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bars.h"

#include <glib/gi18n-lib.h>

static void
build (SsChartContext *context)
{
  ss_bars_build (context, SS_BARS_DIVERGING);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Category"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_SERIES, N_ ("Answers, from one end to the other"), SS_NEED_OPTIONAL, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Value"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 0},
    SS_FACET_ROW,
    {0},
};

const SsChartType ss_chart_diverging_bar = {
    .id = "diverging-bar",
    .label = N_ ("Diverging bars"),
    .purpose = N_ ("Gains and losses, or answers for and against, on both sides of a middle."),
    .intentions = SS_INTENTIONS (SS_INTENTION_DEVIATE) | SS_INTENTIONS (SS_INTENTION_COMPARE),
    .roles = roles,
    .traits = {
        .family = SS_FAMILY_BAR,
        .needs_zero = TRUE,
        .handles_negative = TRUE,
        .aggregates = TRUE,
        .fewest_categories = 2,
        .most_categories = 20,
        .most_series = 7,
    },
    .build = build,
};
