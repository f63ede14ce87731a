/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"

G_BEGIN_DECLS

/**
 * SsExpression: a formula over the columns of a table, one result a row. A small language that can do nothing but compute:
 *
 *   numbers 12.5    texts "abc" or 'abc' (a doubled quote is a quote)    true, false
 *   columns  Population  or, whatever the name, [Nombre d'habitants]  (a doubled ] is a ])
 *   ( )   ^   -x   * /   + -   & (joins texts)   = <> < <= > >=   not   and   or
 *   functions: ss_expression_functions(); arguments between , or ;
 *
 * Function names and the words of logic may be French too (si, arrondi, et, ou, non). A missing cell makes the result missing, except
 * where a function says otherwise. What has no result (a division by zero) is missing and is told.
 */
typedef struct _SsExpression SsExpression;

/** Bounds for what a person may type, against texts that are made to exhaust us. Ours. */
#define SS_EXPRESSION_MOST_BYTES 4000
#define SS_EXPRESSION_MOST_DEPTH 100

/** NULL and @error (SS_PREPARE_ERROR_PARAMETER) with the character at fault, counted from 1. */
SsExpression *ss_expression_parse (const char *text, GError **error);
void ss_expression_free (SsExpression *expression);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsExpression, ss_expression_free)

/**
 * The results for all rows as a column @name: BOOLEAN, TEXT, DATE, or INTEGER where every number is whole, else NUMBER.
 * NULL and @error when a column is not there or a kind does not fit. What had no result is told to @context.
 */
SsColumn *ss_expression_evaluate (const SsExpression *expression, const SsTable *table, const char *name,
                                  const SsPrepareContext *context, GError **error);

/** The functions, for help and completion: name, French name (may be NULL), purpose (N_()); ends with a row whose name is NULL. */
typedef struct {
  const char *name, *french_name, *purpose;
} SsExpressionFunction;
const SsExpressionFunction *ss_expression_functions (void);

G_END_DECLS
