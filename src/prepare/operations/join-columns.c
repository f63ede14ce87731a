/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "row-groups.h"
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

static void
append_part (GString *joined, const char *separator, const char *text)
{
  if (joined->len > 0 && separator)
    g_string_append (joined, separator);
  g_string_append (joined, text);
}

/* Rows that are alike in the columns are written once. */
static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize n;
  g_autofree gsize *columns = ss_parameters_columns (given, "columns", table, &n);
  g_autoptr (SsRowGroups) groups = ss_row_groups_new (table, columns, n);
  g_autoptr (GPtrArray) texts = ss_columns_new ();
  g_autoptr (GString) joined = g_string_new (NULL);
  SsTextColumn *filling = ss_text_column_new (groups->n_groups);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (texts, ss_column_as_texts (ss_table_column (table, columns[i])));
  for (gsize g = 0; g < groups->n_groups; g++) {
    g_string_truncate (joined, 0);
    for (gsize i = 0; i < n; i++) {
      const char *text = ss_column_text (texts->pdata[i], groups->first[g]);

      if (text)
        append_part (joined, ss_parameters_text (given, "separator"), text);
    }
    ss_text_column_add (filling, joined->str);
  }
  return ss_table_set (table, ss_text_column_spread (filling, ss_parameters_text (given, "name"),
                                                     g_steal_pointer (&groups->group), groups->n_rows));
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
