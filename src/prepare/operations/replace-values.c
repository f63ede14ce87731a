/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"
#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum {
  MATCH_WHOLE,
  MATCH_PART,
};

static const SsChoice matches[] = {
    [MATCH_WHOLE] = {"whole", N_ ("The whole cell")},
    [MATCH_PART] = {"part", N_ ("Any part of the cell")},
    {NULL},
};

static const SsParameter parameters[] = {
    {"columns", N_ ("Columns"), SS_PARAMETER_COLUMNS, .is_required = TRUE,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"find", N_ ("What is there"), SS_PARAMETER_TEXT, .is_required = TRUE},
    {"replace", N_ ("What shall be there (nothing: missing)"), SS_PARAMETER_TEXT, .is_required = TRUE},
    {"match", N_ ("Compare with"), SS_PARAMETER_CHOICE, .choices = matches},
    {NULL},
};

typedef struct {
  const char *find, *replace;
  gboolean is_part;
  GString *text;
  const SsPrepareContext *context;
} Replacement;

static const char *
text_replace (const char *text, gpointer data)
{
  const Replacement *replacement = data;

  if (!replacement->is_part)
    return g_str_equal (text, replacement->find) ? replacement->replace : text;
  if (!strstr (text, replacement->find))
    return text;
  g_string_assign (replacement->text, text);
  g_string_replace (replacement->text, replacement->find, replacement->replace, 0);
  return replacement->text->str;
}

static SsColumn *
column_replace (SsColumn *column, gpointer data)
{
  Replacement *replacement = data;

  return ss_column_rewritten (column, text_replace, replacement, "replace-values", replacement->context);
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Replacement replacement = {ss_parameters_text (given, "find"), ss_parameters_text (given, "replace"),
                             ss_parameters_choice (given, "match", matches) == MATCH_PART, text, context};
  gsize n;
  g_autofree gsize *columns = ss_parameters_columns (given, "columns", table, &n);

  if (*replacement.find)
    return ss_table_change (table, columns, n, column_replace, &replacement);
  g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
               _ ("What is looked for may not be empty."));
  return NULL;
}

static char *
describe (const json_t *given)
{
  g_autofree char *columns = ss_parameters_dup_list (given, "columns");

  /* Translators: what is there, what shall be there, columns. */
  return g_strdup_printf (_ ("Replace “%s” by “%s” in %s"), ss_parameters_text (given, "find"),
                          ss_parameters_text (given, "replace"), columns);
}

const SsOperation ss_operation_replace_values = {
    .id = "replace-values",
    .label = N_ ("Replace values"),
    .purpose = N_ ("Replaces a value, or a part of it, wherever it stands in the columns."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
