/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recipe.h"
#include "table-text.h"

#include <locale.h>
#include <string.h>

/* Every operation, on tables that hold nothing and on tables that hold everything, with parameters that fit and with some that do not. */

#define EMPTY_TABLE "t:text=x n:number=1 d:date=2020-01-01 b:boolean=true i:integer=1 g:geometry=0"

static const struct {
  const char *name, *text;
  gboolean without_rows;
} tables[] = {
    {"no-rows", EMPTY_TABLE, TRUE},
    {"one-row", EMPTY_TABLE},
    {"all-missing", "t:text=||| n:number=||| d:date=||| b:boolean=||| i:integer=||| e:empty=|||"},
    {"odd", "t:text=x|y||x n:number=1|x|| d:date=2020-01-01|hier||2021-05-05 b:boolean=true|||false "
            "i:integer=1|2|2|x "
            "g:geometry=|||"},
};

static SsTable *
table_new (guint i)
{
  g_autoptr (SsTable) table = table_from_text (tables[i].text);

  return tables[i].without_rows ? ss_table_take (table, NULL, 0) : g_steal_pointer (&table);
}

/* A column whose kind the parameter takes. */
static const char *
fitting_column (const SsParameter *parameter, const SsTable *table)
{
  for (gsize i = 0; i < ss_table_n_columns (table); i++)
    if (!parameter->kinds || parameter->kinds & SS_KINDS (ss_column_kind (ss_table_column (table, i))))
      return ss_column_name (ss_table_column (table, i));
  return "t";
}

static json_t *
fitting_value (const SsParameter *parameter, const SsTable *table)
{
  switch (parameter->type) {
  case SS_PARAMETER_COLUMN:
    return json_string (fitting_column (parameter, table));
  case SS_PARAMETER_COLUMNS:
    return json_pack ("[s]", fitting_column (parameter, table));
  case SS_PARAMETER_NEW_NAME:
    return json_string ("2020");
  case SS_PARAMETER_TEXT:
  case SS_PARAMETER_TABLE:
    return json_string ("x");
  case SS_PARAMETER_TEXTS:
    return json_pack ("[s]", "x");
  case SS_PARAMETER_NUMBER:
    return json_real (CLAMP (2, parameter->min, parameter->max));
  case SS_PARAMETER_BOOLEAN:
    return json_true ();
  case SS_PARAMETER_CHOICE:
    return json_string (parameter->choices[0].id);
  case SS_PARAMETER_MAP:
    return json_pack ("{s:s}", "x", "y");
  case SS_PARAMETER_CONDITIONS:
    return json_pack ("[{s:s, s:s}]", "column", "n", "test", "is-present");
  case SS_PARAMETER_AGGREGATES:
    return json_pack ("[{s:s, s:s}]", "column", "n", "function", "mean");
  case SS_PARAMETER_SORT_KEYS:
    return json_pack ("[s, {s:s, s:s}]", "t", "column", "n", "order", "descending");
  case SS_PARAMETER_EXPRESSION:
    return json_string ("n / i");
  default:
    g_assert_not_reached ();
  }
}

static json_t *
fitting_parameters (const SsOperation *operation, const SsTable *table, gboolean all)
{
  json_t *parameters = json_pack ("{s:s}", "operation", operation->id);

  for (const SsParameter *parameter = operation->parameters; parameter->id; parameter++)
    if (all || parameter->is_required)
      json_object_set_new (parameters, parameter->id, fitting_value (parameter, table));
  return parameters;
}

static SsTable *
resolve (const char *reference, gpointer data, GCancellable *cancellable, GError **error)
{
  return table_from_text ("t:text=x|z 2020:integer=1|2 x:text=u|");
}

static void
check_apply (const SsOperation *operation, SsTable *table, const json_t *parameters)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);
  const SsPrepareContext context = {.resolve = resolve, .findings = findings};
  g_autoptr (GError) error = NULL;
  g_autoptr (SsTable) result = ss_operation_apply (operation, table, parameters, &context, &error);
  g_autofree char *sentence = ss_operation_describe (operation, parameters);

  if ((result == NULL) != (error != NULL))
    g_error ("%s has neither a result nor an error", sentence);
  g_assert_true (sentence && *sentence && g_utf8_validate (sentence, -1, NULL));
  if (error)
    g_assert_true (error->domain == SS_PREPARE_ERROR && *error->message);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((SsFinding *)findings->pdata[i])->rule, ==, operation->id);
}

static void
test_rows (gconstpointer data)
{
  const SsOperation *operation = data;

  g_assert_true (*operation->id && *operation->label && *operation->purpose);
  g_assert_true (operation->apply && operation->describe);
  g_assert_true (ss_operation_find (operation->id) == operation);
  for (const SsParameter *parameter = operation->parameters; parameter->id; parameter++) {
    g_assert_true (*parameter->label);
    g_assert_cmpstr (parameter->id, !=, "operation");
    g_assert_true ((parameter->type == SS_PARAMETER_CHOICE) == (parameter->choices != NULL));
    if (parameter->type == SS_PARAMETER_NUMBER)
      g_assert_cmpfloat (parameter->min, <, parameter->max);
    for (const SsParameter *other = operation->parameters; other != parameter; other++)
      g_assert_cmpstr (other->id, !=, parameter->id);
  }
}

static void
test_tables (gconstpointer data)
{
  const SsOperation *operation = data;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint all = 0; all < 2; all++) {
      g_autoptr (SsTable) table = table_new (i);
      json_t *parameters = fitting_parameters (operation, table, all);

      check_apply (operation, table, parameters);
      json_decref (parameters);
    }
}

/* Each parameter in turn holds something that it should not: an error or a result, never a crash. */
static void
test_wrong_types (gconstpointer data)
{
  static const char *const wrongs[] = {"null",
                                       "1",
                                       "-1e300",
                                       "true",
                                       "\"\"",
                                       "\"no such thing\"",
                                       "[]",
                                       "[1]",
                                       "[null]",
                                       "{}",
                                       "{\"x\": 1}",
                                       "[[]]",
                                       "[{}]",
                                       "[{\"column\": 1}]",
                                       "[{\"column\": \"n\", \"test\": \"between\", \"value\": [1]}]",
                                       "[{\"column\": \"\", \"function\": \"count\"}]"};
  const SsOperation *operation = data;
  g_autoptr (SsTable) table = table_new (1);

  for (const SsParameter *parameter = operation->parameters; parameter->id; parameter++)
    for (guint i = 0; i < G_N_ELEMENTS (wrongs); i++) {
      json_t *parameters = fitting_parameters (operation, table, TRUE);

      json_object_set_new (parameters, parameter->id, json_loads (wrongs[i], JSON_DECODE_ANY, NULL));
      check_apply (operation, table, parameters);
      json_decref (parameters);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (const SsOperation *const *operation = ss_operations; *operation; operation++) {
    g_autofree char *rows = g_strdup_printf ("/prepare/contract/%s/rows", (*operation)->id);
    g_autofree char *on_tables = g_strdup_printf ("/prepare/contract/%s/tables", (*operation)->id);
    g_autofree char *wrong = g_strdup_printf ("/prepare/contract/%s/wrong-types", (*operation)->id);

    g_test_add_data_func (rows, *operation, test_rows);
    g_test_add_data_func (on_tables, *operation, test_tables);
    g_test_add_data_func (wrong, *operation, test_wrong_types);
  }
  return g_test_run ();
}
