/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"columns", N_ ("Columns that come first"), SS_PARAMETER_COLUMNS, .is_required = TRUE},
    {NULL},
};

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize n_columns = ss_table_n_columns (table), n_first, n;
  g_autofree gsize *first = ss_parameters_columns (given, "columns", table, &n_first);
  g_autofree gsize *order = g_new (gsize, n_columns);
  g_autofree gboolean *is_placed = g_new0 (gboolean, n_columns);

  for (n = 0; n < n_first; n++) {
    order[n] = first[n];
    is_placed[first[n]] = TRUE;
  }
  for (gsize i = 0; i < n_columns; i++)
    if (!is_placed[i])
      order[n++] = i;
  return ss_table_pick (table, order, n);
}

static char *
describe (const json_t *given)
{
  g_autofree char *columns = ss_parameters_dup_list (given, "columns");

  return g_strdup_printf (_ ("Put first the columns: %s"), columns);
}

const SsOperation ss_operation_reorder_columns = {
    .id = "reorder-columns",
    .label = N_ ("Reorder columns"),
    .purpose = N_ ("Puts the columns that you name first; the others follow as they were."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
