/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"
#include "parameters.h"
#include "row-groups.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"column", N_ ("What is measured"), SS_PARAMETER_COLUMN, .is_required = TRUE, .kinds = SS_KINDS_NUMERIC},
    {"order", N_ ("Over time"), SS_PARAMETER_COLUMN, .is_required = TRUE,
     .kinds = SS_KINDS_NUMERIC | SS_KINDS_TIME},
    {"at", N_ ("Time that is 100 (nothing: the first)"), SS_PARAMETER_NEW_NAME},
    {"by", N_ ("Each series apart"), SS_PARAMETER_COLUMNS},
    {"name", N_ ("Name of the result"), SS_PARAMETER_NEW_NAME},
    {NULL},
};

/* The span of time that is the base: of the first time of all where none is given. */
static gboolean
find_base_span (const SsColumn *order, const char *at, SsReadCell *span, GError **error)
{
  double first = NAN;

  if (at) {
    if (ss_cell_read (at, ss_column_kind (order), span))
      return TRUE;
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA, _ ("“%s” cannot be read as “%s”."), at,
                 ss_kind_label (ss_column_kind (order)));
    return FALSE;
  }
  for (gsize row = 0; row < ss_column_n_rows (order); row++) {
    double time = ss_column_number (order, row);

    if (!isnan (time) && !(first <= time))
      first = time;
  }
  span->start = span->end = first;
  return TRUE;
}

/* The value of each group at the base, NaN where it has none. FALSE when a group has several. */
static gboolean
find_bases (const SsColumn *column, const SsColumn *order, const SsRowGroups *groups, const SsReadCell *span,
            double *bases, GError **error)
{
  g_autofree gboolean *has_base = g_new0 (gboolean, groups->n_groups);

  for (gsize g = 0; g < groups->n_groups; g++)
    bases[g] = NAN;
  for (gsize row = 0; row < groups->n_rows; row++) {
    double time = ss_column_number (order, row);
    guint32 group = groups->group[row];

    if (!(time >= span->start && time <= span->end))
      continue;
    if (has_base[group]) {
      g_set_error (
          error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA,
          _ ("Several rows stand for the time that is to be 100: say which columns keep the series apart."));
      return FALSE;
    }
    has_base[group] = TRUE;
    bases[group] = ss_column_number (column, row);
  }
  return TRUE;
}

static SsColumn *
index_column (const SsColumn *column, const SsRowGroups *groups, const double *bases, const char *name,
              const SsPrepareContext *context)
{
  double *values = g_new (double, groups->n_rows);
  g_autoptr (GArray) baseless = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize row = 0; row < groups->n_rows; row++) {
    double base = bases[groups->group[row]];
    gboolean has_base = base != 0 && !isnan (base);

    values[row] = has_base ? ss_column_number (column, row) / base * 100 : NAN;
    if (!has_base)
      g_array_append_val (baseless, row);
  }
  if (baseless->len > 0)
    ss_prepare_tell (
        context, "base-100", SS_SEVERITY_WARN, name, (const gsize *)(const void *)baseless->data,
        baseless->len,
        g_strdup_printf (ngettext ("%u row belongs to a series without a value (or with zero) at the base: "
                                   "the result is missing there.",
                                   "%u rows belong to series without a value (or with zero) at the base: "
                                   "the result is missing there.",
                                   baseless->len),
                         baseless->len));
  return ss_column_adopt_doubles (name, SS_KIND_NUMBER, values, groups->n_rows, SS_DATE_UNIT_DAY);
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  const SsColumn *column = ss_parameters_column (given, "column", table, NULL);
  const SsColumn *order = ss_parameters_column (given, "order", table, NULL);
  gsize n;
  g_autofree gsize *by = ss_parameters_columns (given, "by", table, &n);
  g_autoptr (SsRowGroups) groups = ss_row_groups_new (table, by, n);
  g_autofree double *bases = g_new (double, groups->n_groups);
  SsReadCell span;

  if (!find_base_span (order, ss_parameters_text (given, "at"), &span, error)
      || !find_bases (column, order, groups, &span, bases, error))
    return NULL;
  return ss_table_set (table,
                       index_column (column, groups, bases, ss_parameters_text (given, "name"), context));
}

static void
settle (json_t *given)
{
  const char *column = ss_parameters_text (given, "column"), *at = ss_parameters_text (given, "at");
  g_autofree char *name = NULL;

  if (json_object_get (given, "name"))
    return;
  /* Translators: what is measured, a year: the year printed with an index (GUIDELINES R19). */
  name = at ? g_strdup_printf (_ ("%s (base 100 in %s)"), column, at)
            : g_strdup_printf (_ ("%s (base 100)"), column);
  json_object_set_new (given, "name", json_string (name));
}

static char *
describe (const json_t *given)
{
  const char *at = ss_parameters_text (given, "at");

  if (!at)
    return g_strdup_printf (_ ("Bring %s to base 100 at the first %s"), ss_parameters_text (given, "column"),
                            ss_parameters_text (given, "order"));
  /* Translators: what is measured, a column of times, one of its values. */
  return g_strdup_printf (_ ("Bring %s to base 100 where %s is %s"), ss_parameters_text (given, "column"),
                          ss_parameters_text (given, "order"), at);
}

const SsOperation ss_operation_base_100 = {
    .id = "base-100",
    .label = N_ ("Base 100"),
    .purpose
    = N_ ("Makes one time 100, so that series of different sizes can be compared. Another base tells another "
          "story."),
    .analyses = TRUE,
    .parameters = parameters,
    .apply = apply,
    .settle = settle,
    .describe = describe,
};
