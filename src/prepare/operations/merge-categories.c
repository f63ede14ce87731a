/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"
#include "parameters.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"values", N_ ("What each spelling becomes"), SS_PARAMETER_MAP, .is_required = TRUE},
    {NULL},
};

static const char *
text_merge (const char *text, gpointer values)
{
  const json_t *merged = json_object_get (values, text);

  return merged ? json_string_value (merged) : text;
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize index;
  SsColumn *column = ss_parameters_column (given, "column", table, &index);

  return ss_table_replace (table, index,
                           ss_column_rewritten (column, text_merge, json_object_get (given, "values"),
                                                "merge-categories", context));
}

/* The journal tells a few spellings; the recipe holds them all. */
#define MOST_TOLD 3

static char *
describe (const json_t *given)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const char *spelling;
  json_t *values = json_object_get (given, "values"), *value;
  guint n = 0;

  json_object_foreach (values, spelling, value)
  {
    if (n++ >= MOST_TOLD)
      continue;
    g_string_append (list, list->len > 0 ? C_ ("list", ", ") : "");
    /* Translators: a spelling, then what it becomes. */
    g_string_append_printf (list, _ ("“%s” → “%s”"), spelling, json_string_value (value));
  }
  if (n > MOST_TOLD)
    g_string_append (list, "…");
  /* Translators: a column, then spellings: “paris” → “Paris”. */
  return g_strdup_printf (_ ("Merge categories of %s: %s"), ss_parameters_text (given, "column"), list->str);
}

const SsOperation ss_operation_merge_categories = {
    .id = "merge-categories",
    .label = N_ ("Merge categories"),
    .purpose = N_ ("Gives several spellings of one thing the same name."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
