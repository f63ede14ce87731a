/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "expression.h"
#include "parameters.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"name", N_ ("Name of the result"), SS_PARAMETER_NEW_NAME, .is_required = TRUE},
    {"expression", N_ ("Formula"), SS_PARAMETER_EXPRESSION, .is_required = TRUE},
    {NULL},
};

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  g_autoptr (SsExpression) expression = ss_expression_parse (ss_parameters_text (given, "expression"), error);
  SsColumn *column;

  if (!expression)
    return NULL;
  column = ss_expression_evaluate (expression, table, ss_parameters_text (given, "name"), context, error);
  return column ? ss_table_set (table, column) : NULL;
}

static char *
describe (const json_t *given)
{
  /* Translators: the name of a column, a formula. */
  return g_strdup_printf (_ ("Compute %s = %s"), ss_parameters_text (given, "name"),
                          ss_parameters_text (given, "expression"));
}

const SsOperation ss_operation_compute = {
    .id = "compute",
    .label = N_ ("Compute a column"),
    .purpose = N_ ("Makes a column by a formula over the others; a column of that name is replaced."),
    .analyses = TRUE,
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
