/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"

G_BEGIN_DECLS

/**
 * Conditions: [{"column": "Année", "test": "at-least", "value": 2010}, ...], what a condition builder shows as rows of three controls.
 *
 * A missing cell passes no test but "is-missing" and the tests that deny ("not-equals", "not-in", "not-contains"): a test and its denial
 * share the rows out between them. An odd cell (ss_column_odd) is no number: it passes no comparison either; "is-unreadable" finds it.
 * On dates a value may be coarser than the column: 2019 equals every day of 2019, and "more" than 2019 begins on 1 January 2020.
 */

/** What stands under "value". */
typedef enum {
  SS_OPERANDS_NONE,
  SS_OPERANDS_ONE,
  SS_OPERANDS_TWO,  /* [from, to], both included */
  SS_OPERANDS_MANY, /* [a, b, c...] */
} SsOperands;

/** One test, for a builder to offer. Rows of ss_condition_tests(). */
typedef struct {
  const char *id, *label; /* label: N_(): "is at least" */
  const char *phrase;     /* N_(): "%s is at least %s": the column, the operands */
  SsKinds kinds;          /* of the columns that it suits */
  SsOperands operands;
  guint base;      /* what condition.c does */
  gboolean denies; /* and then turns round */
} SsConditionTest;

/** All tests; ends with a row whose id is NULL. */
const SsConditionTest *ss_condition_tests (void);

/** Whether @conditions is a list of conditions with known tests and the operands that they ask. */
gboolean ss_conditions_check (const json_t *conditions, GError **error);

/** For each row of @table, 1 where all (or, with @is_any, at least one) of @conditions hold, else 0; NULL and @error when a column is
 *  not there, or cannot be tested so. Free with g_free(). @n_missing (may be NULL): comparisons that failed for want of a value. */
guint8 *ss_conditions_mask (const json_t *conditions, gboolean is_any, const SsTable *table, gsize *n_missing,
                            GError **error);

/** "Année is at least 2010 and Pays is France", in the user's language. */
char *ss_conditions_describe (const json_t *conditions, gboolean is_any);

G_END_DECLS
