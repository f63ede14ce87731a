/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shown.h"

G_BEGIN_DECLS

/** The few numbers that sentences are made of, over the visible keys; several series are added up where they may be, else the first counts. */
typedef struct {
  gsize highest_key, second_key, lowest_key, first_key, last_key;
  double highest, second, lowest, first, last;
  double total; /* NaN where values may not be added up, or some are negative */
  gsize n;      /* keys with a value */
} SsSummary;

/** FALSE where no key has a value. @second is NaN for one key. */
gboolean ss_summary_make (const SsShown *shown, SsSummary *summary);

/**
 * FALSE where a sentence would keep a person waiting: for tables so long, and for charts of so many keys (a scatter plot has one a point), whose
 * highest one says nothing anyway. Its facts must then come from the profile.
 */
gboolean ss_summary_is_affordable (SsProfile *profile, const SsSpec *spec);

G_END_DECLS
