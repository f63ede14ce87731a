/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate.h"
#include "cell-reading.h"
#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

enum {
  WITH_VALUE,
  WITH_PREVIOUS,
  WITH_NEXT,
  WITH_MEAN,
  WITH_MEDIAN,
};

static const SsChoice fillings[] = {
    [WITH_VALUE] = {"value", N_ ("A value")},
    [WITH_PREVIOUS] = {"previous", N_ ("The cell above")},
    [WITH_NEXT] = {"next", N_ ("The cell below")},
    [WITH_MEAN] = {"mean", N_ ("The mean of the column")},
    [WITH_MEDIAN] = {"median", N_ ("The median of the column")},
    {NULL},
};

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"with", N_ ("Fill with"), SS_PARAMETER_CHOICE, .choices = fillings},
    {"value", N_ ("Value"), SS_PARAMETER_TEXT},
    {NULL},
};

/* Each missing cell takes the last present one on the way from the first row to the last (@step 1), or back (-1). */
static SsColumn *
fill_from_neighbour (SsColumn *column, int step)
{
  gsize n = ss_column_n_rows (column), source = G_MAXSIZE;
  g_autofree gsize *rows = g_new (gsize, n);

  for (gsize i = 0; i < n; i++) {
    gsize row = step > 0 ? i : n - 1 - i;

    if (!ss_column_is_missing (column, row))
      source = row;
    rows[row] = source;
  }
  return ss_column_take (column, rows, n);
}

static SsColumn *
fill_with_number (SsColumn *column, double value, SsKind kind, SsDateUnit unit)
{
  gsize n = ss_column_n_rows (column);
  double *values = g_new (double, n);

  ss_column_numbers (column, 0, n, values);
  for (gsize row = 0; row < n; row++)
    if (ss_column_is_missing (column, row))
      values[row] = value;
  return ss_column_with_odd_of (ss_column_adopt_doubles (ss_column_name (column), kind, values, n, unit),
                                column);
}

static SsColumn *
fill_with_text (SsColumn *column, const char *value)
{
  gsize n = ss_column_n_rows (column);
  SsTextColumn *filling = ss_text_column_new (n);

  for (gsize row = 0; row < n; row++) {
    const char *text = ss_column_text (column, row);

    ss_text_column_add (filling, text ? text : value);
  }
  return ss_text_column_end (filling, ss_column_name (column));
}

static SsColumn *
fill_with_value (SsColumn *column, const json_t *given, GError **error)
{
  const char *value = ss_parameters_text (given, "value");
  SsKind kind = ss_column_kind (column);
  SsReadCell cell;

  if (!value || !*value) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("Say with which value the missing cells shall be filled."));
    return NULL;
  }
  if (kind == SS_KIND_TEXT || kind == SS_KIND_EMPTY)
    return fill_with_text (column, value);
  if (kind == SS_KIND_INTEGER && ss_cell_read (value, SS_KIND_NUMBER, &cell))
    kind = cell.start == floor (cell.start) ? SS_KIND_INTEGER : SS_KIND_NUMBER;
  if (ss_cell_read (value, kind, &cell))
    return fill_with_number (column, cell.start, kind, ss_column_date_unit (column));
  g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA, _ ("“%s” cannot be read as “%s”."), value,
               ss_kind_label (kind));
  return NULL;
}

static SsColumn *
fill_with_summary (SsColumn *column, SsSummary summary, const SsTable *table, const SsPrepareContext *context,
                   GError **error)
{
  const SsPrepareContext quiet
      = {.cancellable = context->cancellable}; /* that cells are missing is no news here */
  g_autoptr (SsRowGroups) all = ss_row_groups_new (table, NULL, 0);
  g_autoptr (SsColumn) result = NULL;

  if (!ss_column_is_numeric (column) || all->n_groups == 0)
    return ss_column_is_numeric (column)
               ? ss_column_ref (column)
               : (g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA,
                               _ ("The column “%s” holds no numbers to take a mean of."),
                               ss_column_name (column)),
                  NULL);
  result = ss_summarise (summary, column, all, "", "fill-missing", &quiet, error);
  return result ? fill_with_number (column, ss_column_number (result, 0), SS_KIND_NUMBER, SS_DATE_UNIT_DAY)
                : NULL;
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize index;
  SsColumn *column = ss_parameters_column (given, "column", table, &index), *filled;
  guint with = ss_parameters_choice (given, "with", fillings);

  if (with == WITH_VALUE)
    filled = fill_with_value (column, given, error);
  else if (with == WITH_PREVIOUS || with == WITH_NEXT)
    filled = fill_from_neighbour (column, with == WITH_PREVIOUS ? 1 : -1);
  else
    filled = fill_with_summary (column, with == WITH_MEAN ? SS_SUMMARY_MEAN : SS_SUMMARY_MEDIAN, table,
                                context, error);
  return filled ? ss_table_replace (table, index, filled) : NULL;
}

/* Translators: %s is a column, the second one a value. */
static const char *const sentences[] = {
    [WITH_VALUE] = N_ ("Fill the missing cells of %s with “%s”"),
    [WITH_PREVIOUS] = N_ ("Fill the missing cells of %s with the cell above"),
    [WITH_NEXT] = N_ ("Fill the missing cells of %s with the cell below"),
    [WITH_MEAN] = N_ ("Fill the missing cells of %s with the mean of the column"),
    [WITH_MEDIAN] = N_ ("Fill the missing cells of %s with the median of the column"),
};

static char *
describe (const json_t *given)
{
  const char *value = ss_parameters_text (given, "value");

  return g_strdup_printf (
      g_dgettext (GETTEXT_PACKAGE, sentences[ss_parameters_choice (given, "with", fillings)]),
      ss_parameters_text (given, "column"), value ? value : "");
}

const SsOperation ss_operation_fill_missing = {
    .id = "fill-missing",
    .label = N_ ("Fill missing cells"),
    .purpose = N_ ("Puts a value where there is none. It is a choice that your readers must be told of."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
