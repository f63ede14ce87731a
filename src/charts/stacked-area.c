/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "curves.h"

#include <glib/gi18n-lib.h>

static void
build (SsChartContext *context)
{
  ss_curves_build (context, SS_CURVES_STACKED_AREA);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_X, N_ ("Time, or what is in order"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_Y, N_ ("Value"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 0},
    {SS_ROLE_SERIES, N_ ("Parts"), SS_NEED_SUGGESTED, SS_KINDS_LEVELS, 1},
    SS_FACET_ROW,
    {0},
};

const SsChartType ss_chart_stacked_area = {
    .id = "stacked-area",
    .label = N_ ("Stacked areas"),
    .purpose = N_ ("A total over time and what it is made of."),
    .intentions = SS_INTENTIONS (SS_INTENTION_EVOLVE) | SS_INTENTIONS (SS_INTENTION_SHARE),
    .roles = roles,
    .traits = {
        .family = SS_FAMILY_AREA,
        .shows_parts = TRUE,
        .needs_zero = TRUE,
        .connects = TRUE,
        .aggregates = TRUE,
        .fewest_categories = 3,
        .most_series = 5,
    },
    .build = build,
};
