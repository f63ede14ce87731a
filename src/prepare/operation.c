/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operation.h"

#include "parameter-check.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (ss - prepare - error - quark, ss_prepare_error)

const SsOperation *
ss_operation_find (const char *id)
{
  for (const SsOperation *const *operation = ss_operations; *operation; operation++)
    if (g_str_equal ((*operation)->id, id))
      return *operation;
  return NULL;
}

static const SsParameter *
parameter_find (const SsOperation *operation, const char *id)
{
  for (const SsParameter *parameter = operation->parameters; parameter->id; parameter++)
    if (g_str_equal (parameter->id, id))
      return parameter;
  return NULL;
}

/* A parameter that nobody reads is a misspelt one, and would be a silent error. */
static gboolean
keys_check (const SsOperation *operation, const json_t *parameters, GError **error)
{
  const char *key;
  json_t *value;

  json_object_foreach ((json_t *)parameters, key, value)
  {
    if (g_str_equal (key, "operation") || parameter_find (operation, key))
      continue;
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("The operation “%s” has no parameter “%s”."), operation->id, key);
    return FALSE;
  }
  return TRUE;
}

gboolean
ss_operation_check (const SsOperation *operation, const json_t *parameters, GError **error)
{
  if (!json_is_object (parameters)) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("The parameters of “%s” must be an object."), operation->id);
    return FALSE;
  }
  for (const SsParameter *parameter = operation->parameters; parameter->id; parameter++) {
    const json_t *value = json_object_get (parameters, parameter->id);

    if (!value && parameter->is_required) {
      g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                   _ ("The operation “%s” needs the parameter “%s”."), operation->id, parameter->id);
      return FALSE;
    }
    if (value && !ss_parameter_check (parameter, value, error))
      return FALSE;
  }
  return keys_check (operation, parameters, error);
}

static json_t *
fallback_new (const SsParameter *parameter)
{
  if (parameter->type == SS_PARAMETER_NUMBER)
    return isnan (parameter->fallback) ? NULL : json_real (parameter->fallback);
  if (parameter->type == SS_PARAMETER_BOOLEAN)
    return json_boolean (parameter->fallback != 0);
  if (parameter->type == SS_PARAMETER_CHOICE)
    return json_string (parameter->choices[0].id);
  return NULL;
}

json_t *
ss_operation_settle (const SsOperation *operation, const json_t *parameters)
{
  json_t *complete = json_deep_copy (parameters);

  for (const SsParameter *parameter = operation->parameters; parameter->id; parameter++)
    if (!json_object_get (complete, parameter->id))
      json_object_set_new (complete, parameter->id, fallback_new (parameter)); /* NULL: nothing is set */
  if (operation->settle)
    operation->settle (complete);
  return complete;
}

static gboolean
parameters_bind (const SsOperation *operation, const json_t *parameters, const SsTable *table, GError **error)
{
  for (const SsParameter *parameter = operation->parameters; parameter->id; parameter++) {
    const json_t *value = json_object_get (parameters, parameter->id);

    if (value && !ss_parameter_bind (parameter, value, table, error))
      return FALSE;
  }
  return TRUE;
}

/* Whatever is done to its cells, a table is about the same. Takes @result. */
static SsTable *
keep_title (SsTable *result, const SsTable *table)
{
  g_autoptr (SsTable) plain = result;

  return ss_table_title (table) == NULL ? g_steal_pointer (&plain)
                                        : ss_table_titled (plain, ss_table_title (table));
}

SsTable *
ss_operation_apply (const SsOperation *operation, SsTable *table, const json_t *parameters,
                    const SsPrepareContext *context, GError **error)
{
  static const SsPrepareContext nothing;
  json_t *complete;
  SsTable *result = NULL;

  if (!context)
    context = &nothing;
  if (!ss_operation_check (operation, parameters, error)
      || g_cancellable_set_error_if_cancelled (context->cancellable, error))
    return NULL;
  complete = ss_operation_settle (operation, parameters);
  if (parameters_bind (operation, complete, table, error))
    result = operation->apply (table, complete, context, error);
  json_decref (complete);
  return result != NULL && ss_table_title (result) == NULL ? keep_title (result, table) : result;
}

char *
ss_operation_describe (const SsOperation *operation, const json_t *parameters)
{
  json_t *complete;
  char *sentence;

  if (!ss_operation_check (operation, parameters, NULL))
    return g_strdup (g_dgettext (GETTEXT_PACKAGE, operation->label));
  complete = ss_operation_settle (operation, parameters);
  sentence = operation->describe (complete);
  json_decref (complete);
  return sentence;
}
