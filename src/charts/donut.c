/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "slices.h"

#include <glib/gi18n-lib.h>

/* Inner radius over outer: wide enough for the total, thick enough for arcs to be compared. */
#define HOLE 0.6

static void
build (SsChartContext *context)
{
  ss_slices_build (context, HOLE);
}

const SsChartType ss_chart_donut = {
  .id = "donut",
  .label = N_("Donut"),
  .purpose = N_("Shows the parts of a whole around its total."),
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
