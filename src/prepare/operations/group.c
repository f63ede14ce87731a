/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate.h"
#include "parameters.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"by", N_ ("One row for each"), SS_PARAMETER_COLUMNS},
    {"aggregates", N_ ("Summaries"), SS_PARAMETER_AGGREGATES, .is_required = TRUE},
    {NULL},
};

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize n;
  g_autofree gsize *by = ss_parameters_columns (given, "by", table, &n);
  g_autoptr (SsRowGroups) groups = ss_row_groups_new (table, by, n);
  g_autoptr (GPtrArray) columns = NULL;

  if (ss_prepare_is_cancelled (context, error))
    return NULL;
  columns
      = ss_aggregates_apply (json_object_get (given, "aggregates"), table, groups, "group", context, error);
  if (!columns)
    return NULL;
  for (gsize i = 0; i < n; i++)
    g_ptr_array_insert (columns, (int)i, ss_row_groups_take (groups, ss_table_column (table, by[i])));
  return ss_table_new ((SsColumn *const *)columns->pdata, columns->len);
}

static void
settle (json_t *given)
{
  ss_aggregates_settle (json_object_get (given, "aggregates"));
}

static char *
describe (const json_t *given)
{
  g_autofree char *by = ss_parameters_dup_list (given, "by");
  g_autofree char *aggregates = ss_aggregates_describe (json_object_get (given, "aggregates"));

  if (!by)
    /* Translators: summaries: “sum of Population, mean of Age”. */
    return g_strdup_printf (_ ("Sum up the whole table: %s"), aggregates);
  /* Translators: columns, summaries. */
  return g_strdup_printf (_ ("Group by %s: %s"), by, aggregates);
}

const SsOperation ss_operation_group = {
    .id = "group",
    .label = N_ ("Group and sum up"),
    .purpose = N_ ("Makes one row of all rows that are alike, with sums, means or counts."),
    .analyses = TRUE,
    .parameters = parameters,
    .apply = apply,
    .settle = settle,
    .describe = describe,
};
