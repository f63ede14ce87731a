/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"columns", N_ ("Columns"), SS_PARAMETER_COLUMNS, .is_required = TRUE},
    {NULL},
};

static gboolean
holds (const gsize *indexes, gsize n, gsize index)
{
  for (gsize i = 0; i < n; i++)
    if (indexes[i] == index)
      return TRUE;
  return FALSE;
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize n_dropped, n_kept = 0, n_columns = ss_table_n_columns (table);
  g_autofree gsize *dropped = ss_parameters_columns (given, "columns", table, &n_dropped);
  g_autofree gsize *kept = g_new (gsize, n_columns);

  for (gsize i = 0; i < n_columns; i++)
    if (!holds (dropped, n_dropped, i))
      kept[n_kept++] = i;
  if (n_kept > 0)
    return ss_table_pick (table, kept, n_kept);
  g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA, _ ("At least one column must stay."));
  return NULL;
}

static char *
describe (const json_t *given)
{
  g_autofree char *columns = ss_parameters_dup_list (given, "columns");

  return g_strdup_printf (_ ("Take out the columns: %s"), columns);
}

const SsOperation ss_operation_drop_columns = {
    .id = "drop-columns",
    .label = N_ ("Take out columns"),
    .purpose = N_ ("Takes out what you do not need; the file keeps it."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
