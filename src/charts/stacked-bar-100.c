/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bars.h"

#include <glib/gi18n-lib.h>

static void
build (SsChartContext *context)
{
  ss_bars_build (context, SS_BARS_FULL);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Category"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_SERIES, N_ ("Parts"), SS_NEED_SUGGESTED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Value"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 0},
    SS_FACET_ROW,
    {0},
};

const SsChartType ss_chart_stacked_bar_100 = {
    .id = "stacked-bar-100",
    .label = N_ ("Stacked bars, 100 %"),
    .purpose = N_ ("Compares shares of each category, whatever its size."),
    .intentions = SS_INTENTIONS (SS_INTENTION_SHARE) | SS_INTENTIONS (SS_INTENTION_COMPARE),
    .roles = roles,
    .traits = {
        .family = SS_FAMILY_BAR,
        .shows_parts = TRUE,
        .is_relative = TRUE,
        .needs_zero = TRUE,
        .aggregates = TRUE,
        .fewest_categories = 2,
        .most_categories = 15,
        .most_series = 5,
    },
    .build = build,
};
