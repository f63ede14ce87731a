/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

/* The most parts: beyond, the separator is surely not one. The last part keeps the rest, so that nothing is lost. Ours. */
#define MOST_PARTS 50

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE, .kinds = SS_KINDS (SS_KIND_TEXT)},
    {"separator", N_ ("Separator"), SS_PARAMETER_NEW_NAME, .is_required = TRUE},
    {"names", N_ ("Names of the parts"), SS_PARAMETER_TEXTS},
    {"keep", N_ ("Keep the column"), SS_PARAMETER_BOOLEAN},
    {NULL},
};

/* The parts of each distinct text; how many there are at most. */
static GPtrArray *
split_texts (const SsColumn *column, const char *separator, gsize limit, gsize *n_parts)
{
  GPtrArray *split = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  *n_parts = 0;
  for (gsize code = 0; code < ss_column_n_codes (column); code++) {
    char **parts = g_strsplit (ss_column_code_text (column, code), separator, (gint)limit);

    *n_parts = MAX (*n_parts, g_strv_length (parts));
    g_ptr_array_add (split, parts);
  }
  return split;
}

static SsColumn *
part_column (const SsColumn *column, const GPtrArray *split, gsize part, const char *name)
{
  SsTextColumn *filling = ss_text_column_new (ss_column_n_rows (column));

  for (gsize row = 0; row < ss_column_n_rows (column); row++) {
    guint32 code = ss_column_code (column, row);
    char **parts = code == SS_CODE_MISSING ? NULL : g_ptr_array_index (split, code);
    const char *text = parts && part < g_strv_length (parts) ? g_strstrip (parts[part]) : NULL;

    ss_text_column_add (filling, text && *text ? text : NULL);
  }
  return ss_text_column_end (filling, name);
}

static char *
part_name (const json_t *given, gsize part)
{
  const char *name = json_string_value (json_array_get (json_object_get (given, "names"), part));

  return name && *name ? g_strdup (name)
                       : g_strdup_printf ("%s %zu", ss_parameters_text (given, "column"), part + 1);
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize index, n_parts, n_names = json_array_size (json_object_get (given, "names"));
  const SsColumn *column = ss_parameters_column (given, "column", table, &index);
  gsize limit = n_names > 0 ? MIN (n_names, MOST_PARTS) : MOST_PARTS;
  g_autoptr (GPtrArray) split
      = split_texts (column, ss_parameters_text (given, "separator"), limit, &n_parts);
  GPtrArray *columns = ss_columns_new ();

  n_parts = MAX (MAX (n_parts, MIN (n_names, MOST_PARTS)), 1);
  for (gsize part = 0; part < n_parts; part++) {
    g_autofree char *name = part_name (given, part);

    g_ptr_array_add (columns, part_column (column, split, part, name));
  }
  return ss_table_splice (table, index, ss_parameters_boolean (given, "keep"), columns);
}

static char *
describe (const json_t *given)
{
  /* Translators: a column, a separator. */
  return g_strdup_printf (_ ("Split %s at “%s”"), ss_parameters_text (given, "column"),
                          ss_parameters_text (given, "separator"));
}

const SsOperation ss_operation_split_column = {
    .id = "split-column",
    .label = N_ ("Split a column"),
    .purpose = N_ ("Makes several columns of one whose cells hold several things."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
