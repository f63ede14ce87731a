/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "sort-keys.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"columns", N_ ("Columns"), SS_PARAMETER_SORT_KEYS, .is_required = TRUE},
    {"order", N_ ("Order"), SS_PARAMETER_CHOICE, .choices = ss_sort_orders, .is_hidden = TRUE},
    {NULL},
};

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize n;
  g_autofree SsSortKey *keys = ss_sort_keys_read (json_object_get (given, "columns"), table, &n);
  g_autofree gsize *rows = ss_row_order (table, keys, n);

  return ss_prepare_is_cancelled (context, error) ? NULL
                                                  : ss_table_take (table, rows, ss_table_n_rows (table));
}

static void
settle (json_t *given)
{
  ss_sort_keys_settle (json_object_get (given, "columns"), ss_parameters_text (given, "order"));
}

static char *
describe (const json_t *given)
{
  g_autofree char *keys = ss_sort_keys_describe (json_object_get (given, "columns"));

  /* Translators: columns with their order: “Country from the smallest to the largest, then Year from the largest to the smallest”. */
  return g_strdup_printf (_ ("Sort the rows by %s"), keys);
}

const SsOperation ss_operation_sort = {
    .id = "sort",
    .label = N_ ("Sort rows"),
    .purpose
    = N_ ("Puts the rows in order by a column, then by the next; missing cells come last, equal rows stay as "
          "they were."),
    .analyses = TRUE,
    .parameters = parameters,
    .apply = apply,
    .settle = settle,
    .describe = describe,
};
