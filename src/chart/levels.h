/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "breakdown.h"

G_BEGIN_DECLS

/** Private to the breakdown: making and rearranging levels. */

/** The columns of a wide form. */
SsLevels *ss_levels_new_columns (const char *const *names, guint n);

/** Where all levels are called alike but for a year ("pop 1990", "pop 2000"), the number of each is its year; FALSE for others. */
gboolean ss_levels_number_years (SsLevels *levels);

/** Where all the columns are called alike but for a year, each level is that year, at its place in time. */
void ss_levels_tell_years (SsLevels *levels);

/** One nameless level that all rows have. */
SsLevels *ss_levels_new_single (void);

/**
 * Puts the levels in @order (a permutation of old places) and keeps the first @n_kept; the rest is dropped (its rows have no level) or,
 * with @rest_is_one, becomes one last level.
 */
void ss_levels_arrange (SsLevels *levels, const guint *order, guint n_kept, gboolean rest_is_one);

/**
 * Sorts them: those @given first, then by @weights, the largest first, odds and ends last. Either may be NULL. Then as ss_levels_arrange().
 */
void ss_levels_sort (SsLevels *levels, const double *weights, char **given, guint n_kept,
                     gboolean rest_is_one);

/**
 * Puts a level without rows at each step of time that is skipped. Nothing where steps are irregular: where there would be more than
 * @most_times as many. @column is theirs.
 */
void ss_levels_fill_steps (SsLevels *levels, SsChartContext *context, const SsColumn *column,
                           double most_times);

/** TRUE for "Others", "Autres", "Inconnu", which stay last. */
gboolean ss_level_is_rest (const SsLevel *level);
gboolean ss_is_rest_label (const char *label);

/** The order that the names of columns have by themselves, if any; they keep their places. */
void ss_levels_tell_order (SsLevels *levels);

/** TRUE for three levels or more that go from little to much or from early to late: their colours may do so too. */
gboolean ss_levels_are_steps (const SsLevels *levels);
/** How far along its scale the @i-th of levels in an order is, of how many that have a place there. FALSE for one that has none ("no opinion"). */
gboolean ss_levels_step (const SsLevels *levels, guint i, guint *step, guint *n_steps);

/** Leaves out the levels that hold the others, where they are not to be drawn; TRUE if there are any: the values are then out of date. */
gboolean ss_breakdown_leave_out_wholes (SsBreakdown *breakdown, const SsSpec *spec, SsBreakdownFlags flags);

/** Whether categories or series must be put in an order by their values, or cut to @limit. */
gboolean ss_breakdown_needs_order (const SsBreakdown *breakdown, const SsSpec *spec, SsBreakdownFlags flags,
                                   guint limit);
/** Puts them in that order; the values are then out of date. */
void ss_breakdown_order (SsBreakdown *breakdown, const SsSpec *spec, SsBreakdownFlags flags, guint limit);

G_END_DECLS
