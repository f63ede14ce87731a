/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shown.h"

G_BEGIN_DECLS

/**
 * The few numbers that sentences are made of, over the visible keys. The series of one column are added up where they may be, else each of their
 * values counts; of several columns the first counts.
 */
typedef struct {
  gsize highest_key, second_key, lowest_key, first_key, last_key;
  double highest, second, lowest, first, last;
  double total;       /* NaN where values may not be added up, or some are negative */
  gsize n;            /* values */
  gboolean is_course; /* one value a key: @first and @last are the ends of one line */
} SsSummary;

/**
 * FALSE where no key has a value, and where the chart shows others than these: rows that meet and that the spec does not put together (boxes, clouds),
 * values divided by a column. @second is NaN for one key.
 */
gboolean ss_summary_make (const SsShown *shown, SsSummary *summary);

/**
 * FALSE where a sentence would keep a person waiting: for tables so long, and for charts of so many keys (a scatter plot has one a point), whose
 * highest one says nothing anyway. Its facts must then come from the profile.
 */
gboolean ss_summary_is_affordable (SsProfile *profile, const SsSpec *spec);

G_END_DECLS
