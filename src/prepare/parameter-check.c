/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameter-check.h"

#include "aggregate.h"
#include "condition.h"
#include "expression.h"
#include "sort-keys.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *id, *expected; /* expected: N_(), what stands after "must be" */
  gboolean (*check) (const SsParameter *parameter, const json_t *value);
} ParameterType;

static gboolean
is_text (const SsParameter *parameter, const json_t *value)
{
  return json_is_string (value);
}

static gboolean
is_full_text (const SsParameter *parameter, const json_t *value)
{
  return json_is_string (value) && json_string_length (value) > 0;
}

static gboolean
is_array_of_texts (const SsParameter *parameter, const json_t *value)
{
  const json_t *item;
  gsize i;

  if (!json_is_array (value) || (parameter->is_required && json_array_size (value) == 0))
    return FALSE;
  json_array_foreach (value, i, item)
  {
    if (!json_is_string (item))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_number_in_range (const SsParameter *parameter, const json_t *value)
{
  double number = json_number_value (value);

  return json_is_number (value) && number >= parameter->min && number <= parameter->max
         && (!parameter->is_whole || number == floor (number));
}

static gboolean
is_boolean (const SsParameter *parameter, const json_t *value)
{
  return json_is_boolean (value);
}

static gboolean
is_choice (const SsParameter *parameter, const json_t *value)
{
  for (const SsChoice *choice = parameter->choices; json_is_string (value) && choice->id; choice++)
    if (g_str_equal (choice->id, json_string_value (value)))
      return TRUE;
  return FALSE;
}

static gboolean
is_map_of_texts (const SsParameter *parameter, const json_t *value)
{
  const char *key;
  json_t *item;

  if (!json_is_object (value) || (parameter->is_required && json_object_size (value) == 0))
    return FALSE;
  json_object_foreach ((json_t *)value, key, item)
  {
    if (!json_is_string (item))
      return FALSE;
  }
  return TRUE;
}

/* Whose shape is checked where it is understood, with a sentence of its own. */
static gboolean
is_full_array (const SsParameter *parameter, const json_t *value)
{
  return json_array_size (value) > 0;
}

static const ParameterType types[] = {
    [SS_PARAMETER_COLUMN] = {"column", N_ ("the name of a column"), is_full_text},
    [SS_PARAMETER_COLUMNS] = {"columns", N_ ("a list of names of columns"), is_array_of_texts},
    [SS_PARAMETER_NEW_NAME] = {"new-name", N_ ("a name that is not empty"), is_full_text},
    [SS_PARAMETER_TEXT] = {"text", N_ ("a text"), is_text},
    [SS_PARAMETER_TEXTS] = {"texts", N_ ("a list of texts"), is_array_of_texts},
    [SS_PARAMETER_NUMBER] = {"number", N_ ("a number within its bounds"), is_number_in_range},
    [SS_PARAMETER_BOOLEAN] = {"boolean", N_ ("true or false"), is_boolean},
    [SS_PARAMETER_CHOICE] = {"choice", N_ ("one of the choices"), is_choice},
    [SS_PARAMETER_MAP] = {"map", N_ ("a list of pairs of texts"), is_map_of_texts},
    [SS_PARAMETER_TABLE] = {"table", N_ ("the path of a file or the name of a table"), is_full_text},
    [SS_PARAMETER_CONDITIONS] = {"conditions", N_ ("a list of conditions"), is_full_array},
    [SS_PARAMETER_AGGREGATES] = {"aggregates", N_ ("a list of summaries"), is_full_array},
    [SS_PARAMETER_SORT_KEYS] = {"sort-keys", N_ ("a list of names of columns"), is_full_array},
    [SS_PARAMETER_EXPRESSION] = {"expression", N_ ("a formula"), is_full_text},
};
G_STATIC_ASSERT (G_N_ELEMENTS (types) == SS_N_PARAMETER_TYPES);

/* A second look at the types that are little languages: their own sentence is better than "a list of conditions". */
static gboolean
expression_check (const json_t *value, GError **error)
{
  g_autoptr (SsExpression) expression = ss_expression_parse (json_string_value (value), error);

  return expression != NULL;
}

static gboolean (*const inner_checks[]) (const json_t *value, GError **error) = {
    [SS_PARAMETER_CONDITIONS] = ss_conditions_check,
    [SS_PARAMETER_AGGREGATES] = ss_aggregates_check,
    [SS_PARAMETER_SORT_KEYS] = ss_sort_keys_check,
    [SS_PARAMETER_EXPRESSION] = expression_check,
};
G_STATIC_ASSERT (G_N_ELEMENTS (inner_checks) == SS_N_PARAMETER_TYPES);

const char *
ss_parameter_type_id (SsParameterType type)
{
  return types[type].id;
}

static char *
choices_dup_list (const SsChoice *choices)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (; choices->id; choices++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", choices->id);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
set_shape_error (const SsParameter *parameter, GError **error)
{
  g_autofree char *choices = parameter->choices ? choices_dup_list (parameter->choices) : NULL;
  const char *expected = g_dgettext (GETTEXT_PACKAGE, types[parameter->type].expected);

  if (choices)
    /* Translators: a parameter's id, what it must be, the choices: “order” must be one of the choices: ascending, descending. */
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER, _ ("“%s” must be %s: %s."),
                 parameter->id, expected, choices);
  else
    /* Translators: a parameter's id, what it must be: “columns” must be a list of names of columns. */
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER, _ ("“%s” must be %s."), parameter->id,
                 expected);
}

gboolean
ss_parameter_check (const SsParameter *parameter, const json_t *value, GError **error)
{
  if (!types[parameter->type].check (parameter, value)) {
    set_shape_error (parameter, error);
    return FALSE;
  }
  return !inner_checks[parameter->type] || inner_checks[parameter->type](value, error);
}

SsColumn *
ss_prepare_find_column (const SsTable *table, const char *name, gsize *index, GError **error)
{
  SsColumn *column = ss_table_find (table, name, index);

  if (!column)
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("There is no column “%s” in the table."), name);
  return column;
}

static gboolean
column_bind (const SsParameter *parameter, const char *name, const SsTable *table, GError **error)
{
  const SsColumn *column = ss_prepare_find_column (table, name, NULL, error);

  if (!column)
    return FALSE;
  if (!parameter->kinds || parameter->kinds & SS_KINDS (ss_column_kind (column)))
    return TRUE;
  /* Translators: a column's name, what its cells are (“text”). */
  g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA,
               _ ("This cannot be done with the column “%s”: its cells are of the kind “%s”."), name,
               ss_kind_label (ss_column_kind (column)));
  return FALSE;
}

gboolean
ss_parameter_bind (const SsParameter *parameter, const json_t *value, const SsTable *table, GError **error)
{
  const json_t *item;
  gsize i;

  if (parameter->type == SS_PARAMETER_COLUMN)
    return column_bind (parameter, json_string_value (value), table, error);
  if (parameter->type != SS_PARAMETER_COLUMNS && parameter->type != SS_PARAMETER_SORT_KEYS)
    return TRUE;
  json_array_foreach (value, i, item)
  {
    if (!column_bind (parameter, ss_sort_key_column (item), table, error)) /* a name is a key too */
      return FALSE;
  }
  return TRUE;
}
