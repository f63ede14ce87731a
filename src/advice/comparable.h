/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "case.h"

G_BEGIN_DECLS

/* Columns that may stand on one scale: of one unit, one kind of measure, and about as large: "Femmes" and "Hommes", "Coal" and "Gas". */

/**
 * The names (borrowed) of the columns asked about that are comparable with the measure of @subject, itself among them, in the file's order;
 * never what stands along its axis. Free with g_ptr_array_unref().
 */
GPtrArray *ss_comparable_find (const SsCase *subject);

/** TRUE where these, and there are several, are all that the table measures: a table in wide form, one column a group. */
gboolean ss_comparable_is_whole_table (const SsCase *subject);

/** TRUE for a sum of shares that are all there: 100, or 1, but for rounding. */
gboolean ss_is_whole (double sum);

/**
 * TRUE where the measured columns of @subject in each row, or its series at each name or date, add up to 100, to 1, or, three or more of
 * them, to the same sum nearly every time: the parts of one whole.
 */
gboolean ss_rows_add_up (const SsCase *subject);

/** TRUE where no number of @small is larger than that of @large in its row, as far as a thousand rows tell; missing ones are passed over. */
gboolean ss_is_never_larger (SsColumn *small, SsColumn *large);

G_END_DECLS
