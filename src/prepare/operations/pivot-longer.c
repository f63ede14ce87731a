/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"
#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"columns", N_ ("Columns to stack"), SS_PARAMETER_COLUMNS, .is_required = TRUE,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"names", N_ ("Column for their names"), SS_PARAMETER_NEW_NAME},
    {"values", N_ ("Column for their values"), SS_PARAMETER_NEW_NAME},
    {NULL},
};

/* Numbers stay numbers and dates dates; columns of several kinds meet as texts. */
static SsKind
common_kind (const SsTable *table, const gsize *columns, gsize n)
{
  SsKind common = SS_KIND_EMPTY;

  for (gsize i = 0; i < n; i++) {
    SsKind kind = ss_column_kind (ss_table_column (table, columns[i]));

    if (kind == SS_KIND_EMPTY || kind == common)
      continue;
    if (common == SS_KIND_EMPTY)
      common = kind;
    else if (SS_KINDS (kind) & SS_KINDS_NUMERIC && SS_KINDS (common) & SS_KINDS_NUMERIC)
      common = SS_KIND_NUMBER;
    else
      return SS_KIND_TEXT;
  }
  return common;
}

static SsColumn *
stack_texts (const SsTable *table, const gsize *columns, gsize n, const char *name)
{
  gsize n_rows = ss_table_n_rows (table);
  SsTextColumn *filling = ss_text_column_new (n_rows * n);
  g_autoptr (GPtrArray) texts = ss_columns_new ();

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (texts, ss_column_as_texts (ss_table_column (table, columns[i])));
  for (gsize row = 0; row < n_rows; row++)
    for (gsize i = 0; i < n; i++)
      ss_text_column_add (filling, ss_column_text (texts->pdata[i], row));
  return ss_text_column_end (filling, name);
}

static SsColumn *
stack_numbers (const SsTable *table, const gsize *columns, gsize n, SsKind kind, const char *name)
{
  gsize n_rows = ss_table_n_rows (table);
  double *values = g_new (double, n_rows *n);
  g_autoptr (GArray) odd_rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GPtrArray) odd_texts = g_ptr_array_new ();
  g_autoptr (SsColumn) stacked = NULL;
  SsDateUnit unit = SS_DATE_UNIT_YEAR;

  for (gsize i = 0; i < n; i++)
    unit = MAX (unit, ss_column_date_unit (ss_table_column (table, columns[i])));
  for (gsize row = 0, at = 0; row < n_rows; row++)
    for (gsize i = 0; i < n; i++, at++) {
      const SsColumn *column = ss_table_column (table, columns[i]);
      const char *odd = ss_column_n_odd (column) > 0 ? ss_column_odd (column, row) : NULL;

      values[at] = ss_column_number (column, row);
      if (odd) {
        g_array_append_val (odd_rows, at);
        g_ptr_array_add (odd_texts, (gpointer)odd);
      }
    }
  stacked = ss_column_adopt_doubles (name, kind, values, n_rows * n, unit);
  return odd_rows->len == 0 ? g_steal_pointer (&stacked)
                            : ss_column_with_odd (stacked, (const gsize *)(const void *)odd_rows->data,
                                                  (const char *const *)odd_texts->pdata, odd_rows->len);
}

static SsColumn *
stack_names (const SsTable *table, const gsize *columns, gsize n, const char *name)
{
  gsize n_rows = ss_table_n_rows (table);
  g_autofree guint32 *codes = g_new (guint32, n_rows * n);
  g_autofree const char **texts = g_new (const char *, n);

  for (gsize i = 0; i < n; i++)
    texts[i] = ss_column_name (ss_table_column (table, columns[i]));
  for (gsize i = 0; i < n_rows * n; i++)
    codes[i] = i % n;
  return ss_column_new_codes (name, codes, n_rows * n, texts, n);
}

/* The columns that are not stacked, each row repeated @n times. */
static GPtrArray *
repeat_others (const SsTable *table, const gsize *columns, gsize n)
{
  gsize n_rows = ss_table_n_rows (table);
  g_autofree gsize *rows = g_new (gsize, n_rows * n);
  g_autofree gboolean *is_stacked = g_new0 (gboolean, ss_table_n_columns (table));
  GPtrArray *repeated = ss_columns_new ();

  for (gsize i = 0; i < n; i++)
    is_stacked[columns[i]] = TRUE;
  for (gsize i = 0; i < n_rows * n; i++)
    rows[i] = i / n;
  for (gsize i = 0; i < ss_table_n_columns (table); i++)
    if (!is_stacked[i])
      g_ptr_array_add (repeated, ss_column_take (ss_table_column (table, i), rows, n_rows * n));
  return repeated;
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  const char *names = ss_parameters_text (given, "names"), *values = ss_parameters_text (given, "values");
  gsize n;
  g_autofree gsize *columns = ss_parameters_columns (given, "columns", table, &n);
  g_autoptr (GPtrArray) result = NULL;
  SsKind kind = common_kind (table, columns, n);

  if (ss_table_n_rows (table) >= G_MAXUINT32 / n) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA, _ ("The table would have too many rows."));
    return NULL;
  }
  result = repeat_others (table, columns, n);
  g_ptr_array_add (result, stack_names (table, columns, n, names));
  g_ptr_array_add (result, kind == SS_KIND_TEXT || kind == SS_KIND_EMPTY
                               ? stack_texts (table, columns, n, values)
                               : stack_numbers (table, columns, n, kind, values));
  return ss_table_new ((SsColumn *const *)result->pdata, result->len);
}

static void
settle (json_t *given)
{
  if (!json_object_get (given, "names"))
    json_object_set_new (given, "names", json_string (C_ ("column", "Variable")));
  if (!json_object_get (given, "values"))
    json_object_set_new (given, "values", json_string (C_ ("column", "Value")));
}

static char *
describe (const json_t *given)
{
  g_autofree char *columns = ss_parameters_dup_list (given, "columns");

  /* Translators: columns that are stacked, the column of their names, the column of their values. */
  return g_strdup_printf (_ ("Stack %s: names in %s, values in %s"), columns,
                          ss_parameters_text (given, "names"), ss_parameters_text (given, "values"));
}

const SsOperation ss_operation_pivot_longer = {
    .id = "pivot-longer",
    .label = N_ ("Stack columns"),
    .purpose = N_ ("Turns columns that are one measure (a column a year) into rows: one column for the "
                   "names, one for the "
                   "values."),
    .analyses = TRUE,
    .parameters = parameters,
    .apply = apply,
    .settle = settle,
    .describe = describe,
};
