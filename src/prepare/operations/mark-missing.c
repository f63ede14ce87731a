/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"
#include "parameters.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"columns", N_ ("Columns"), SS_PARAMETER_COLUMNS, .is_required = TRUE,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"values", N_ ("What means “no value”"), SS_PARAMETER_TEXTS, .is_required = TRUE},
    {NULL},
};

typedef struct {
  const json_t *values;
  gboolean is_numeric; /* of the column at hand */
  const SsPrepareContext *context;
} Marks;

/* In a text a value is looked for as it is written ("0999" is not 999); among numbers by its worth (999 is 999.0). */
static const char *
text_mark (const char *text, gpointer data)
{
  const Marks *marks = data;
  const json_t *value;
  SsReadCell cell, mark;
  gsize i;

  json_array_foreach (marks->values, i, value)
  {
    const char *marked = json_string_value (value);

    if (g_str_equal (text, marked))
      return NULL;
    if (marks->is_numeric && ss_cell_read (marked, SS_KIND_NUMBER, &mark)
        && ss_cell_read (text, SS_KIND_NUMBER, &cell) && cell.start == mark.start)
      return NULL;
  }
  return text;
}

static SsColumn *
column_mark (SsColumn *column, gpointer data)
{
  Marks *marks = data;

  marks->is_numeric = ss_column_is_numeric (column);
  return ss_column_rewritten (column, text_mark, marks, "mark-missing", marks->context);
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  Marks marks = {json_object_get (given, "values"), FALSE, context};
  gsize n;
  g_autofree gsize *columns = ss_parameters_columns (given, "columns", table, &n);

  return ss_table_change (table, columns, n, column_mark, &marks);
}

static char *
describe (const json_t *given)
{
  g_autofree char *columns = ss_parameters_dup_list (given, "columns");
  g_autofree char *values = ss_parameters_dup_values (given, "values");

  /* Translators: values such as “999” or “NC”, columns. */
  return g_strdup_printf (_ ("Take “%s” for missing in %s"), values, columns);
}

const SsOperation ss_operation_mark_missing = {
    .id = "mark-missing",
    .label = N_ ("Mark as missing"),
    .purpose = N_ ("Says that a value such as 999 or “unknown” stands for no value."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
