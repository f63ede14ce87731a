/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "french-codes.h"
#include "parameters.h"
#include "row-groups.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

#define OF_CODES (SS_KINDS (SS_KIND_TEXT) | SS_KINDS (SS_KIND_INTEGER))

static const SsParameter parameters[] = {
    {"departement", N_ ("Code of the département"), SS_PARAMETER_COLUMN, .is_required = TRUE,
     .kinds = OF_CODES},
    {"commune", N_ ("Number of the commune in it"), SS_PARAMETER_COLUMN, .is_required = TRUE,
     .kinds = OF_CODES},
    {"name", N_ ("Name of the result"), SS_PARAMETER_NEW_NAME, .is_required = TRUE},
    {NULL},
};

/* Each pair of codes is put together once. */
static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize columns[2];
  g_autoptr (SsColumn) departements
      = ss_column_as_texts (ss_parameters_column (given, "departement", table, &columns[0]));
  g_autoptr (SsColumn) communes
      = ss_column_as_texts (ss_parameters_column (given, "commune", table, &columns[1]));
  g_autoptr (SsRowGroups) groups = ss_row_groups_new (table, columns, G_N_ELEMENTS (columns));
  SsTextColumn *filling = ss_text_column_new (groups->n_groups);

  for (gsize g = 0; g < groups->n_groups; g++) {
    const char *departement = ss_column_text (departements, groups->first[g]),
               *commune = ss_column_text (communes, groups->first[g]);
    g_autofree char *code = departement && commune ? ss_commune_code_join (departement, commune) : NULL;

    ss_text_column_add (filling, code);
  }
  return ss_table_set (table, ss_text_column_spread (filling, ss_parameters_text (given, "name"),
                                                     g_steal_pointer (&groups->group), groups->n_rows));
}

static char *
describe (const json_t *given)
{
  /* Translators: a column of départements, one of communes, the new one. */
  return g_strdup_printf (_ ("Put %s and %s together in %s"), ss_parameters_text (given, "departement"),
                          ss_parameters_text (given, "commune"), ss_parameters_text (given, "name"));
}

const SsOperation ss_operation_commune_code = {
    .id = "commune-code",
    .label = N_ ("Put codes of communes together"),
    .purpose = N_ ("Makes the code of a commune (75056) out of that of its département (75) and its number "
                   "there (056), as files of elections write them; overseas too (ZA and 105: 97105)."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
