/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "row-groups.h"
#include "row-order.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

#define MOST_WINDOW 10000

enum {
  ALIGN_CENTRE,
  ALIGN_END,
};

static const SsChoice alignments[] = {
    [ALIGN_CENTRE] = {"centre", N_ ("As many rows before as after")},
    [ALIGN_END] = {"end", N_ ("The row and those before")},
    {NULL},
};

static const SsParameter parameters[] = {
    {"column", N_ ("What is measured"), SS_PARAMETER_COLUMN, .is_required = TRUE, .kinds = SS_KINDS_NUMERIC},
    {"window", N_ ("Over how many rows"), SS_PARAMETER_NUMBER, .fallback = 3, .min = 2, .max = MOST_WINDOW,
     .is_whole = TRUE},
    {"order", N_ ("Over time (nothing: as the rows stand)"), SS_PARAMETER_COLUMN,
     .kinds = SS_KINDS_NUMERIC | SS_KINDS_TIME},
    {"by", N_ ("Each series apart"), SS_PARAMETER_COLUMNS},
    {"align", N_ ("Mean of"), SS_PARAMETER_CHOICE, .choices = alignments},
    {"name", N_ ("Name of the result"), SS_PARAMETER_NEW_NAME},
    {NULL},
};

/* The rows series after series, each in the order of time. @start has one more entry than there are series. */
static gsize *
series_rows (const SsTable *table, const json_t *given, gsize **start, gsize *n_series)
{
  SsColumn *order = ss_parameters_column (given, "order", table, NULL);
  gsize n, n_rows = ss_table_n_rows (table);
  g_autofree gsize *by = ss_parameters_columns (given, "by", table, &n);
  g_autoptr (SsRowGroups) groups = ss_row_groups_new (table, by, n);
  g_autofree gsize *times = ss_row_order (table, &(SsSortKey) {order, FALSE}, order ? 1 : 0), *next = NULL;
  gsize *rows = ss_row_groups_sorted (groups, start);

  next = g_memdup2 (*start, groups->n_groups * sizeof **start);
  for (gsize i = 0; i < n_rows; i++)
    rows[next[groups->group[times[i]]]++] = times[i];
  *n_series = groups->n_groups;
  return rows;
}

/* A running sum drifts with every subtraction; in long double and over one series the drift is below what is shown. A missing cell in
 * the window makes the result missing: a mean over fewer rows would not be the same measure. */
static void
average_series (const SsColumn *column, const gsize *rows, gsize n, gsize window, gsize lag, double *out)
{
  long double sum = 0;
  gsize n_missing = 0;

  for (gsize i = 0; i < n; i++) {
    double value = ss_column_number (column, rows[i]);

    n_missing += isnan (value) != 0;
    sum += isnan (value) ? 0 : value;
    if (i >= window) {
      double gone = ss_column_number (column, rows[i - window]);

      n_missing -= isnan (gone) != 0;
      sum -= isnan (gone) ? 0 : gone;
    }
    if (i + 1 >= window && n_missing == 0)
      out[rows[i - lag]] = (double)(sum / window);
  }
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  const SsColumn *column = ss_parameters_column (given, "column", table, NULL);
  gsize window = (gsize)ss_parameters_number (given, "window"), n_rows = ss_table_n_rows (table), n_series;
  gboolean is_centred = ss_parameters_choice (given, "align", alignments) == ALIGN_CENTRE;
  double *averages = g_new (double, n_rows);
  g_autofree gsize *start = NULL;
  g_autofree gsize *rows = series_rows (table, given, &start, &n_series);

  for (gsize row = 0; row < n_rows; row++)
    averages[row] = NAN;
  for (gsize s = 0; s < n_series; s++)
    average_series (column, rows + start[s], start[s + 1] - start[s], window, is_centred ? window / 2 : 0,
                    averages);
  return ss_table_set (table, ss_column_adopt_doubles (ss_parameters_text (given, "name"), SS_KIND_NUMBER,
                                                       averages, n_rows, SS_DATE_UNIT_DAY));
}

static void
settle (json_t *given)
{
  g_autofree char *name = NULL;

  if (json_object_get (given, "name"))
    return;
  /* Translators: what is measured, a number of rows. */
  name = g_strdup_printf (_ ("%s (moving average of %d)"), ss_parameters_text (given, "column"),
                          (int)ss_parameters_number (given, "window"));
  json_object_set_new (given, "name", json_string (name));
}

static char *
describe (const json_t *given)
{
  /* Translators: what is measured, a number of rows. */
  return g_strdup_printf (_ ("Moving average of %s over %d rows"), ss_parameters_text (given, "column"),
                          (int)ss_parameters_number (given, "window"));
}

const SsOperation ss_operation_moving_average = {
    .id = "moving-average",
    .label = N_ ("Moving average"),
    .purpose = N_ ("Smooths a series: each result is the mean of neighbouring rows; where one is missing, so "
                   "is the result."),
    .analyses = TRUE,
    .parameters = parameters,
    .apply = apply,
    .settle = settle,
    .describe = describe,
};
