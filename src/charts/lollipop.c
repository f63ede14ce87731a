/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dots.h"

#include <glib/gi18n-lib.h>

static void
build (SsChartContext *context)
{
  ss_dots_build (context, SS_DOTS_STEMMED);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Category"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Value"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 1},
    SS_FACET_ROW,
    {0},
};

const SsChartType ss_chart_lollipop = {
    .id = "lollipop",
    .label = N_ ("Lollipops"),
    .purpose = N_ ("Bars made light: for many categories that are close to each other."),
    .intentions = SS_INTENTIONS (SS_INTENTION_COMPARE) | SS_INTENTIONS (SS_INTENTION_RANK),
    .roles = roles,
    .traits = {
        .family = SS_FAMILY_DOT,
        .needs_zero = TRUE,
        .handles_negative = TRUE,
        .aggregates = TRUE,
        .fewest_categories = 2,
        .most_categories = 30,
        .most_series = 1,
    },
    .build = build,
};
