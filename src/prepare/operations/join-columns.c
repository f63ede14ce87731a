/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"columns", N_ ("Columns"), SS_PARAMETER_COLUMNS, .is_required = TRUE,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"separator", N_ ("Between them"), SS_PARAMETER_TEXT},
    {"name", N_ ("Name of the result"), SS_PARAMETER_NEW_NAME, .is_required = TRUE},
    {NULL},
};

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  const char *separator = ss_parameters_text (given, "separator");
  gsize n, n_rows = ss_table_n_rows (table);
  g_autofree gsize *columns = ss_parameters_columns (given, "columns", table, &n);
  g_autoptr (GPtrArray) texts = ss_columns_new ();
  g_autoptr (GString) joined = g_string_new (NULL);
  SsTextColumn *filling = ss_text_column_new (n_rows);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (texts, ss_column_as_texts (ss_table_column (table, columns[i])));
  for (gsize row = 0; row < n_rows; row++) {
    g_string_truncate (joined, 0);
    for (gsize i = 0; i < n; i++) {
      const char *text = ss_column_text (texts->pdata[i], row);

      if (text)
        g_string_append_printf (joined, "%s%s", joined->len > 0 && separator ? separator : "", text);
    }
    ss_text_column_add (filling, joined->len > 0 ? joined->str : NULL);
  }
  return ss_table_set (table, ss_text_column_end (filling, ss_parameters_text (given, "name")));
}

static char *
describe (const json_t *given)
{
  g_autofree char *columns = ss_parameters_dup_list (given, "columns");

  /* Translators: columns, the name of the new one. */
  return g_strdup_printf (_ ("Join %s in one column %s"), columns, ss_parameters_text (given, "name"));
}

const SsOperation ss_operation_join_columns = {
    .id = "join-columns",
    .label = N_ ("Join columns"),
    .purpose = N_ ("Makes one text of the cells of several columns; missing cells are passed over."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
