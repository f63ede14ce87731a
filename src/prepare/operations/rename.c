/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE},
    {"name", N_ ("New name"), SS_PARAMETER_NEW_NAME, .is_required = TRUE},
    {NULL},
};

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  const char *name = ss_parameters_text (given, "name");
  gsize index, other;
  SsColumn *column = ss_parameters_column (given, "column", table, &index);

  if (ss_table_find (table, name, &other) && other != index) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA, _ ("There is already a column “%s”."), name);
    return NULL;
  }
  return ss_table_replace (table, index, ss_column_renamed (column, name));
}

static char *
describe (const json_t *given)
{
  /* Translators: the old name of a column, the new one. */
  return g_strdup_printf (_ ("Rename %s to %s"), ss_parameters_text (given, "column"),
                          ss_parameters_text (given, "name"));
}

const SsOperation ss_operation_rename = {
    .id = "rename",
    .label = N_ ("Rename a column"),
    .purpose = N_ ("Gives a column a name that readers understand."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
