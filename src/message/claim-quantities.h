/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "claim-subject.h"

G_BEGIN_DECLS

/** The numbers that a text may speak of, of the lines and keys that it names. Arrays of double; free with g_array_unref(). */
GArray *ss_quantities_values (const SsSubject *subject); /* values, totals, means, medians, extents */
GArray *ss_quantities_named (const SsSubject *subject);  /* the values alone */
GArray *
ss_quantities_shares (const SsSubject *subject); /* of the whole, of a date, of a series, cumulated; 0 to 1 */
GArray *ss_quantities_ratios (const SsSubject *subject); /* of last to first, of the named, of the extremes */
GArray *ss_quantities_growths (const SsSubject *subject); /* of a later date to an earlier one, of one line */
GArray *ss_quantities_differences (
    const SsSubject *subject); /* between the named, between dates, between the first two; positive */

G_END_DECLS
