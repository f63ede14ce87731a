/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"columns", N_ ("Columns"), SS_PARAMETER_COLUMNS, .is_required = TRUE},
    {NULL},
};

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize n;
  g_autofree gsize *kept = ss_parameters_columns (given, "columns", table, &n);

  return ss_table_pick (table, kept, n);
}

static char *
describe (const json_t *given)
{
  g_autofree char *columns = ss_parameters_dup_list (given, "columns");

  return g_strdup_printf (_ ("Keep only the columns: %s"), columns);
}

const SsOperation ss_operation_keep_columns = {
    .id = "keep-columns",
    .label = N_ ("Keep some columns"),
    .purpose = N_ ("Keeps the columns that you name, in that order."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
