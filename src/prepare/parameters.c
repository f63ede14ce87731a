/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"

#include <glib/gi18n-lib.h>

const char *
ss_parameters_text (const json_t *parameters, const char *id)
{
  return json_string_value (json_object_get (parameters, id));
}

double
ss_parameters_number (const json_t *parameters, const char *id)
{
  const json_t *value = json_object_get (parameters, id);

  return value ? json_number_value (value) : NAN;
}

gboolean
ss_parameters_boolean (const json_t *parameters, const char *id)
{
  return json_is_true (json_object_get (parameters, id));
}

guint
ss_parameters_choice (const json_t *parameters, const char *id, const SsChoice *choices)
{
  const char *text = ss_parameters_text (parameters, id);
  guint i = 0;

  while (choices[i].id && !g_str_equal (choices[i].id, text))
    i++;
  g_assert (choices[i].id);
  return i;
}

SsColumn *
ss_parameters_column (const json_t *parameters, const char *id, const SsTable *table, gsize *index)
{
  const char *name = ss_parameters_text (parameters, id);

  return name ? ss_table_find (table, name, index) : NULL;
}

static gboolean
indexes_hold (const GArray *indexes, gsize index)
{
  for (guint i = 0; i < indexes->len; i++)
    if (g_array_index (indexes, gsize, i) == index)
      return TRUE;
  return FALSE;
}

static gsize *
indexes_steal (GArray *indexes, gsize *n)
{
  *n = indexes->len;
  return (gsize *)(void *)g_array_free (indexes, FALSE);
}

gsize *
ss_parameters_columns (const json_t *parameters, const char *id, const SsTable *table, gsize *n)
{
  GArray *indexes = g_array_new (FALSE, FALSE, sizeof (gsize));
  const json_t *names = json_object_get (parameters, id), *name;
  gsize i, index;

  json_array_foreach (names, i, name)
  {
    if (ss_table_find (table, json_string_value (name), &index) && !indexes_hold (indexes, index))
      g_array_append_val (indexes, index);
  }
  return indexes_steal (indexes, n);
}

gsize *
ss_parameters_columns_or_kinds (const json_t *parameters, const char *id, const SsTable *table, SsKinds kinds,
                                gsize *n)
{
  GArray *indexes;

  if (json_array_size (json_object_get (parameters, id)) > 0)
    return ss_parameters_columns (parameters, id, table, n);
  indexes = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (gsize i = 0; i < ss_table_n_columns (table); i++)
    if (SS_KINDS (ss_column_kind (ss_table_column (table, i))) & kinds)
      g_array_append_val (indexes, i);
  return indexes_steal (indexes, n);
}

char *
ss_parameters_dup_list (const json_t *parameters, const char *id)
{
  const json_t *texts = json_object_get (parameters, id), *text;
  gsize n = json_array_size (texts), i;
  GString *list;

  if (n == 0)
    return NULL;
  list = g_string_new (NULL);
  json_array_foreach (texts, i, text)
  {
    if (i > 0)
      /* Translators: between the items of a list, “a, b and c”: the last joint, and the others. */
      g_string_append (list, i + 1 == n ? C_ ("list", " and ") : C_ ("list", ", "));
    g_string_append (list, json_string_value (text));
  }
  return g_string_free (list, FALSE);
}

char *
ss_parameters_dup_values (const json_t *parameters, const char *id)
{
  GString *list = g_string_new (NULL);
  const json_t *text;
  gsize i;

  json_array_foreach (json_object_get (parameters, id), i, text)
  {
    g_string_append (list, i > 0 ? C_ ("list of values", "”, “") : "");
    g_string_append (list, json_string_value (text));
  }
  return g_string_free (list, FALSE);
}

void
ss_prepare_tell (const SsPrepareContext *context, const char *rule, SsSeverity severity, const char *column,
                 const gsize *rows, gsize n_rows, char *message)
{
  SsFinding *finding;

  if (!context->findings) {
    g_free (message);
    return;
  }
  finding = ss_finding_new (rule, severity, SS_QUALITY_NONE, NULL, message);
  finding->column = g_strdup (column);
  ss_finding_set_rows (finding, rows, n_rows);
  g_ptr_array_add (context->findings, finding);
}

gboolean
ss_prepare_is_cancelled (const SsPrepareContext *context, GError **error)
{
  return g_cancellable_set_error_if_cancelled (context->cancellable, error);
}
