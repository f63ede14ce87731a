/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"
#include "row-groups.h"

G_BEGIN_DECLS

/**
 * Aggregates: [{"column": "Population", "function": "sum", "name": "Population"}, ...]. "name" may be left out (it is written down when the step
 * enters a recipe); "column" too for "count", which then counts rows.
 *
 * Missing and odd cells are left out, which is told; a group that holds nothing else is missing, never 0. "share" is the group's part
 * of the sum of all groups, in percent.
 */
typedef enum {
  SS_SUMMARY_SUM,
  SS_SUMMARY_MEAN,
  SS_SUMMARY_MEDIAN,
  SS_SUMMARY_COUNT,
  SS_SUMMARY_DISTINCT,
  SS_SUMMARY_MIN,
  SS_SUMMARY_MAX,
  SS_SUMMARY_SHARE,
} SsSummary;
#define SS_N_SUMMARIES (SS_SUMMARY_SHARE + 1)

/** Ids and labels ("sum", "mean", ...), for a CHOICE parameter or a builder. */
extern const SsChoice ss_summary_choices[];
gboolean ss_aggregates_check (const json_t *aggregates, GError **error);
/** Writes the names that are not given. */
void ss_aggregates_settle (json_t *aggregates);
/** "sum of Population, mean of Âge", in the user's language. */
char *ss_aggregates_describe (const json_t *aggregates);

/**
 * The column @name of one cell a group. @column may be NULL for COUNT. NULL and @error when the kind of @column does not suit.
 * What the user must know of the result (cells left out, sums too large) is told to @context under @rule.
 */
SsColumn *ss_summarise (SsSummary summary, const SsColumn *column, const SsRowGroups *groups,
                        const char *name, const char *rule, const SsPrepareContext *context, GError **error);

/** All of @aggregates (settled) over @groups: an array of new columns, or NULL and @error. */
GPtrArray *ss_aggregates_apply (const json_t *aggregates, const SsTable *table, const SsRowGroups *groups,
                                const char *rule, const SsPrepareContext *context, GError **error);

G_END_DECLS
