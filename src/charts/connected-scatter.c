/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cloud.h"

#include <glib/gi18n-lib.h>

static void
build (SsChartContext *context)
{
  ss_cloud_build (context, SS_CLOUD_CONNECTED);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_X, N_ ("Across"), SS_NEED_REQUIRED, SS_KINDS_NUMERIC | SS_KINDS_TIME, 1},
    {SS_ROLE_Y, N_ ("Upward"), SS_NEED_REQUIRED, SS_KINDS_NUMERIC, 1},
    {SS_ROLE_LABEL, N_ ("Moments, in order"), SS_NEED_OPTIONAL, SS_KINDS_LEVELS, 1},
    SS_FACET_ROW,
    {0},
};

const SsChartType ss_chart_connected_scatter = {
    .id = "connected-scatter",
    .label = N_ ("Connected scatter plot"),
    .purpose = N_ ("How two quantities moved together over time."),
    .intentions = SS_INTENTIONS (SS_INTENTION_RELATE) | SS_INTENTIONS (SS_INTENTION_EVOLVE),
    .roles = roles,
    .traits = {
        .family = SS_FAMILY_SCATTER,
        .handles_negative = TRUE,
        .shows_each_row = TRUE,
        .connects = TRUE,
        .most_series = 1,
        .most_marks = 40,
    },
    .build = build,
};
