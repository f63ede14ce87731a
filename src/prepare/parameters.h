/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"

G_BEGIN_DECLS

/**
 * How an operation reads its parameters. All were checked and completed before (ss_operation_apply), so that nothing here can fail:
 * a column that is asked for exists and is of an accepted kind.
 */

/** Borrowed; NULL where absent. For TEXT, NEW_NAME, COLUMN, TABLE and EXPRESSION. */
const char *ss_parameters_text (const json_t *parameters, const char *id);
/** NaN where absent and without a fallback. */
double ss_parameters_number (const json_t *parameters, const char *id);
gboolean ss_parameters_boolean (const json_t *parameters, const char *id);
/** The row of @choices (an enum in the order of the rows). */
guint ss_parameters_choice (const json_t *parameters, const char *id, const SsChoice *choices);
/** Borrowed from @table; NULL where absent. @index may be NULL. */
SsColumn *ss_parameters_column (const json_t *parameters, const char *id, const SsTable *table, gsize *index);
/** The places in @table of the columns named, without repeats; @n is 0 where absent. Free with g_free(). */
gsize *ss_parameters_columns (const json_t *parameters, const char *id, const SsTable *table, gsize *n);
/** The same, or all columns of one of @kinds where none is named. */
gsize *ss_parameters_columns_or_kinds (const json_t *parameters, const char *id, const SsTable *table,
                                       SsKinds kinds, gsize *n);

/** A list of names for a sentence: "a, b and c"; NULL where absent or empty. */
char *ss_parameters_dup_list (const json_t *parameters, const char *id);
/** A list of values, to stand between quotes: "999”, “NC". */
char *ss_parameters_dup_values (const json_t *parameters, const char *id);

/** Tells the user of @n_rows rows of column @column (may be NULL); takes @message. The rule is the operation's id. */
void ss_prepare_tell (const SsPrepareContext *context, const char *rule, SsSeverity severity,
                      const char *column, const gsize *rows, gsize n_rows, char *message);

/** TRUE and @error set if the user gave up. */
gboolean ss_prepare_is_cancelled (const SsPrepareContext *context, GError **error);

G_END_DECLS
