/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "slices.h"

#include <glib/gi18n-lib.h>

static void
build (SsChartContext *context)
{
  ss_slices_build (context, 0);
}

const SsChartType ss_chart_pie = {
  .id = "pie",
  .label = N_("Pie"),
  .purpose = N_("Shows that a few parts make a whole."),
  .intentions = SS_INTENTIONS (SS_INTENTION_SHARE),
  .roles = ss_slices_roles,
  .traits = {
    .family = SS_FAMILY_PARTS,
    .shows_parts = TRUE,
    .needs_zero = TRUE,
    .aggregates = TRUE,
    .fewest_categories = 2,
    .most_categories = SS_MOST_SLICES,
  },
  .build = build,
};
