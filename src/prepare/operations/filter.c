/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition.h"
#include "parameters.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

enum {
  MATCH_ALL,
  MATCH_ANY,
};

static const SsChoice matches[] = {
    [MATCH_ALL] = {"all", N_ ("All conditions")},
    [MATCH_ANY] = {"any", N_ ("At least one condition")},
    {NULL},
};

static const SsParameter parameters[] = {
    {"conditions", N_ ("Conditions"), SS_PARAMETER_CONDITIONS, .is_required = TRUE},
    {"match", N_ ("Keep the rows that meet"), SS_PARAMETER_CHOICE, .choices = matches},
    {NULL},
};

static gboolean
is_any (const json_t *given)
{
  return ss_parameters_choice (given, "match", matches) == MATCH_ANY;
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize n_missing = 0;
  g_autofree guint8 *mask
      = ss_conditions_mask (json_object_get (given, "conditions"), is_any (given), table, &n_missing, error);
  SsTable *filtered;

  if (!mask || ss_prepare_is_cancelled (context, error))
    return NULL;
  filtered = ss_table_keep_rows (table, mask);
  if (n_missing > 0)
    ss_prepare_tell (
        context, "filter", SS_SEVERITY_HINT, NULL, NULL, 0,
        g_strdup_printf (ngettext ("%zu cell that a condition looks at holds no value to compare.",
                                   "%zu cells that conditions look at hold no value to compare.", n_missing),
                         n_missing));
  if (ss_table_n_rows (filtered) == 0 && ss_table_n_rows (table) > 0)
    ss_prepare_tell (context, "filter", SS_SEVERITY_WARN, NULL, NULL, 0,
                     g_strdup (_ ("No row meets the conditions: nothing is left.")));
  return filtered;
}

static char *
describe (const json_t *given)
{
  g_autofree char *conditions
      = ss_conditions_describe (json_object_get (given, "conditions"), is_any (given));

  /* Translators: conditions, “Year is at least 2010 and Country is “France””. */
  return g_strdup_printf (_ ("Keep the rows where %s"), conditions);
}

const SsOperation ss_operation_filter = {
    .id = "filter",
    .label = N_ ("Keep some rows"),
    .purpose = N_ ("Keeps the rows that meet conditions."),
    .analyses = TRUE,
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
