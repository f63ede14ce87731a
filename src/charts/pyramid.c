/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bars.h"

#include <glib/gi18n-lib.h>

static void
build (SsChartContext *context)
{
  ss_bars_build (context, SS_BARS_PYRAMID);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Classes"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_SERIES, N_ ("The two sides"), SS_NEED_SUGGESTED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Value"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 2},
    SS_FACET_ROW,
    {0},
};

const SsChartType ss_chart_pyramid = {
    .id = "pyramid",
    .label = N_ ("Pyramid"),
    .purpose = N_ ("Two groups back to back, class by class: ages by sex."),
    .intentions = SS_INTENTIONS (SS_INTENTION_DISTRIBUTE) | SS_INTENTIONS (SS_INTENTION_COMPARE),
    .roles = roles,
    .traits = {
        .family = SS_FAMILY_BAR,
        .needs_zero = TRUE,
        .aggregates = TRUE,
        .shows_distribution = TRUE,
        .fewest_categories = 4,
        .most_categories = 110,
        .most_series = 2,
    },
    .build = build,
};
