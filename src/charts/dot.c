/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dots.h"

#include <glib/gi18n-lib.h>

static void
build (SsChartContext *context)
{
  ss_dots_build (context, SS_DOTS_FREE);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Category"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Value"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 0},
    {SS_ROLE_SERIES, N_ ("Series"), SS_NEED_OPTIONAL, SS_KINDS_LEVELS, 1},
    SS_FACET_ROW,
    {0},
};

const SsChartType ss_chart_dot = {
    .id = "dot",
    .label = N_ ("Dots"),
    .purpose = N_ ("Positions on one scale: gaps between two moments or two groups are seen at once."),
    .intentions = SS_INTENTIONS (SS_INTENTION_COMPARE) | SS_INTENTIONS (SS_INTENTION_RANK) | SS_INTENTIONS (SS_INTENTION_DEVIATE),
    .roles = roles,
    .traits = {
        .family = SS_FAMILY_DOT,
        .handles_negative = TRUE,
        .aggregates = TRUE,
        .fewest_categories = 2,
        .most_categories = 30,
        .most_series = 4,
    },
    .build = build,
};
