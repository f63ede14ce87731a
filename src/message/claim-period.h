/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shown.h"

G_BEGIN_DECLS

/** The years from which to which a text says that a chart runs, and those of the chart. */
typedef struct {
  int told_from, told_to;
  int shown_from, shown_to;
} SsPeriods;

/**
 * TRUE, with @periods filled, if @text tells a period, "1990–2020", "between 1990 and 2020", "de 1990 à 2020", that begins or ends more than
 * a year outside the dates that the chart shows. Periods of reference ("the mean of 1961–1990") and those to come ("objectif") are passed over.
 */
gboolean ss_period_is_beyond (const SsShown *shown, const char *text, SsPeriods *periods);

G_END_DECLS
