/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "row-order.h"

#include <glib/gi18n-lib.h>

enum {
  ASCENDING,
  DESCENDING,
};

static const SsChoice orders[] = {
    [ASCENDING] = {"ascending", N_ ("From the smallest to the largest")},
    [DESCENDING] = {"descending", N_ ("From the largest to the smallest")},
    {NULL},
};

static const SsParameter parameters[] = {
    {"columns", N_ ("Columns"), SS_PARAMETER_COLUMNS, .is_required = TRUE},
    {"order", N_ ("Order"), SS_PARAMETER_CHOICE, .choices = orders},
    {NULL},
};

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gboolean is_descending = ss_parameters_choice (given, "order", orders) == DESCENDING;
  gsize n;
  g_autofree gsize *columns = ss_parameters_columns (given, "columns", table, &n), *rows = NULL;
  g_autofree SsSortKey *keys = g_new (SsSortKey, n);

  for (gsize i = 0; i < n; i++)
    keys[i] = (SsSortKey) {ss_table_column (table, columns[i]), is_descending};
  rows = ss_row_order (table, keys, n);
  return ss_prepare_is_cancelled (context, error) ? NULL
                                                  : ss_table_take (table, rows, ss_table_n_rows (table));
}

/* Translators: a list of columns. */
static const char *const sentences[] = {
    [ASCENDING] = N_ ("Sort by %s, from the smallest to the largest"),
    [DESCENDING] = N_ ("Sort by %s, from the largest to the smallest"),
};

static char *
describe (const json_t *given)
{
  g_autofree char *columns = ss_parameters_dup_list (given, "columns");

  return g_strdup_printf (
      g_dgettext (GETTEXT_PACKAGE, sentences[ss_parameters_choice (given, "order", orders)]), columns);
}

const SsOperation ss_operation_sort = {
    .id = "sort",
    .label = N_ ("Sort rows"),
    .purpose
    = N_ ("Puts the rows in order by a column, then by the next; missing cells come last, equal rows stay as "
          "they were."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
