/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE},
    {"other", N_ ("Column to change places with"), SS_PARAMETER_COLUMN, .is_required = TRUE},
    {NULL},
};

/* The names stay where they are; what stands under them changes places. */
static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize first, second;
  SsColumn *column = ss_parameters_column (given, "column", table, &first),
           *other = ss_parameters_column (given, "other", table, &second);
  g_autoptr (SsTable) half
      = ss_table_replace (table, first, ss_column_renamed (other, ss_parameters_text (given, "column")));

  return ss_table_replace (half, second, ss_column_renamed (column, ss_parameters_text (given, "other")));
}

static char *
describe (const json_t *given)
{
  /* Translators: two columns. */
  return g_strdup_printf (_ ("Swap what stands under %s and %s"), ss_parameters_text (given, "column"),
                          ss_parameters_text (given, "other"));
}

const SsOperation ss_operation_swap_columns = {
    .id = "swap-columns",
    .label = N_ ("Swap two columns"),
    .purpose
    = N_ ("Puts the cells of each of two columns under the name of the other: latitudes that stand under "
          "“longitude”, for example."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
