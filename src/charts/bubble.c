/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cloud.h"

#include <glib/gi18n-lib.h>

static void
build (SsChartContext *context)
{
  ss_cloud_build (context, SS_CLOUD_BUBBLES);
}

static const SsRoleRow roles[] = {
    SS_CLOUD_ROWS,
    {SS_ROLE_SIZE, N_ ("Size"), SS_NEED_REQUIRED, SS_KINDS_NUMERIC, 1},
    {SS_ROLE_LABEL, N_ ("Names"), SS_NEED_OPTIONAL, SS_KINDS_LEVELS, 1},
    SS_FACET_ROW,
    {0},
};

const SsChartType ss_chart_bubble = {
    .id = "bubble",
    .label = N_ ("Bubbles"),
    .purpose = N_ ("A scatter plot with a third quantity, told by area."),
    .intentions = SS_INTENTIONS (SS_INTENTION_RELATE),
    .roles = roles,
    .options = ss_cloud_options,
    .traits = {
        .family = SS_FAMILY_SCATTER,
        .handles_negative = TRUE,
        .shows_each_row = TRUE,
        .most_series = 8,
        .most_marks = 150,
    },
    .build = build,
};
