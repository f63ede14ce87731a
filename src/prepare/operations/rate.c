/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "population.h"
#include "row-groups.h"
#include "table-change.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define MOST_PER 1e9
/* People a rate is given for where nothing else is said. */
#define PEOPLE 1000

static const SsParameter parameters[] = {
    {"column", N_ ("What is counted"), SS_PARAMETER_COLUMN, .is_required = TRUE, .kinds = SS_KINDS_NUMERIC},
    {"denominator", N_ ("Related to another column"), SS_PARAMETER_COLUMN, .kinds = SS_KINDS_NUMERIC},
    {"places", N_ ("Or to the population of these places"), SS_PARAMETER_COLUMN,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"level", N_ ("What the places are"), SS_PARAMETER_CHOICE, .choices = ss_population_levels},
    {"by", N_ ("Or to the total, each of these apart"), SS_PARAMETER_COLUMNS},
    {"per", N_ ("For so many: 1, 100, 1000…"), SS_PARAMETER_NUMBER, .fallback = NAN, .min = 1e-9,
     .max = MOST_PER},
    {"name", N_ ("Name of the result"), SS_PARAMETER_NEW_NAME},
    {NULL},
};

/* What the column of each row is related to; one more number than there are rows, so that it is never NULL, which means an error. */
static double *
dup_numbers (const SsColumn *column)
{
  gsize n = ss_column_n_rows (column);
  double *numbers = g_new (double, n + 1);

  ss_column_numbers (column, 0, n, numbers);
  return numbers;
}

static void
tell_negative_parts (const SsColumn *column, const SsPrepareContext *context)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize row = 0; row < ss_column_n_rows (column); row++)
    if (ss_column_number (column, row) < 0)
      g_array_append_val (rows, row);
  if (rows->len > 0)
    ss_prepare_tell (context, "rate", SS_SEVERITY_WARN, ss_column_name (column),
                     (const gsize *)(const void *)rows->data, rows->len,
                     g_strdup_printf (_ ("“%s” holds negative numbers: they cannot be parts of a total."),
                                      ss_column_name (column)));
}

static double *
totals_of_groups (const SsColumn *column, SsTable *table, const json_t *given,
                  const SsPrepareContext *context)
{
  gsize n;
  g_autofree gsize *by = ss_parameters_columns (given, "by", table, &n);
  g_autoptr (SsRowGroups) groups = ss_row_groups_new (table, by, n);
  g_autofree long double *totals = g_new0 (long double, groups->n_groups);
  double *bases = g_new (double, groups->n_rows + 1);

  for (gsize row = 0; row < groups->n_rows; row++) {
    double value = ss_column_number (column, row);

    totals[groups->group[row]] += isnan (value) ? 0 : value;
  }
  for (gsize row = 0; row < groups->n_rows; row++)
    bases[row] = (double)totals[groups->group[row]];
  tell_negative_parts (column, context);
  return bases;
}

static double *
bases_new (const SsColumn *column, SsTable *table, const json_t *given, const SsPrepareContext *context,
           GError **error)
{
  const SsColumn *denominator = ss_parameters_column (given, "denominator", table, NULL);
  SsColumn *places = ss_parameters_column (given, "places", table, NULL);

  if (!!denominator + !!places + (json_array_size (json_object_get (given, "by")) > 0) > 1) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("Choose one of “denominator”, “places” and “by”: a rate has one denominator."));
    return NULL;
  }
  if (denominator)
    return dup_numbers (denominator);
  if (places)
    return ss_population_of_rows (places, ss_parameters_choice (given, "level", ss_population_levels), "rate",
                                  context, error);
  return totals_of_groups (column, table, given, context);
}

static void
tell_no_result (const char *name, const GArray *rows, const SsPrepareContext *context)
{
  if (rows->len > 0)
    ss_prepare_tell (
        context, "rate", SS_SEVERITY_WARN, name, (const gsize *)(const void *)rows->data, rows->len,
        g_strdup_printf (ngettext ("%u row is related to zero: the result is missing there.",
                                   "%u rows are related to zero: the result is missing there.", rows->len),
                         rows->len));
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  const SsColumn *column = ss_parameters_column (given, "column", table, NULL);
  const char *name = ss_parameters_text (given, "name");
  double per = ss_parameters_number (given, "per");
  gsize n = ss_table_n_rows (table);
  g_autoptr (GArray) to_zero = g_array_new (FALSE, FALSE, sizeof (gsize));
  double *rates = bases_new (column, table, given, context, error);

  if (!rates)
    return NULL;
  for (gsize row = 0; row < n; row++) {
    double value = ss_column_number (column, row), base = rates[row];

    rates[row] = base == 0 ? NAN : value / base * per;
    if (base == 0 && !isnan (value))
      g_array_append_val (to_zero, row);
  }
  tell_no_result (name, to_zero, context);
  return ss_table_set (table, ss_column_adopt_doubles (name, SS_KIND_NUMBER, rates, n, SS_DATE_UNIT_DAY));
}

static char *
dup_per (const json_t *given)
{
  return ss_number_text_significant (ss_parameters_number (given, "per"), 10, ss_language_current ());
}

/* The name tells the denominator, which is thus kept for captions and axes. */
static char *
default_name (const json_t *given)
{
  const char *column = ss_parameters_text (given, "column");
  const char *denominator = ss_parameters_text (given, "denominator");
  double per = ss_parameters_number (given, "per");
  g_autofree char *number = dup_per (given), *by = ss_parameters_dup_list (given, "by");

  if (ss_parameters_text (given, "places"))
    /* Translators: what is counted, a number of people: “Deaths per 1,000 inhabitants”. */
    return g_strdup_printf (_ ("%s per %s inhabitants"), column, number);
  if (!denominator && by)
    /* Translators: what is counted, a number, the columns whose values each have a total: “Votes (for 100 of the total of each Year)”. */
    return g_strdup_printf (_ ("%s (for %s of the total of each %s)"), column, number, by);
  if (!denominator)
    return per == 100 ? g_strdup_printf (_ ("%s (%% of the total)"), column)
                      : g_strdup_printf (_ ("%s (for %s of the total)"), column, number);
  if (per == 1)
    return g_strdup_printf ("%s / %s", column, denominator);
  if (per == 100)
    /* Translators: what is counted, what it is related to: “Voters (% of Registered)”. */
    return g_strdup_printf (_ ("%s (%% of %s)"), column, denominator);
  /* Translators: what is counted, a number, what it is related to: “Deaths per 1,000 (Population)”. */
  return g_strdup_printf (_ ("%s per %s (%s)"), column, number, denominator);
}

static void
settle (json_t *given)
{
  int per = ss_parameters_text (given, "places")        ? PEOPLE
            : ss_parameters_text (given, "denominator") ? 1
                                                        : 100;

  if (!json_object_get (given, "per"))
    json_object_set_new (given, "per", json_integer (per));
  if (!json_object_get (given, "name")) {
    g_autofree char *name = default_name (given);

    json_object_set_new (given, "name", json_string (name));
  }
}

static char *
describe (const json_t *given)
{
  const char *column = ss_parameters_text (given, "column"), *places = ss_parameters_text (given, "places");
  const char *denominator = ss_parameters_text (given, "denominator");
  g_autofree char *number = dup_per (given), *by = ss_parameters_dup_list (given, "by");

  if (places)
    /* Translators: what is counted, a column of places, a number of people. */
    return g_strdup_printf (_ ("Relate %s to the population of each %s, for %s inhabitants"), column, places,
                            number);
  if (denominator)
    /* Translators: what is counted, what it is related to, a number: “Relate Deaths to Population, for 1,000”. */
    return g_strdup_printf (_ ("Relate %s to %s, for %s"), column, denominator, number);
  if (by)
    /* Translators: what is counted, columns, a number. */
    return g_strdup_printf (_ ("Relate %s to its total for each %s, for %s"), column, by, number);
  return g_strdup_printf (_ ("Relate %s to its total, for %s"), column, number);
}

const SsOperation ss_operation_rate = {
    .id = "rate",
    .label = N_ ("Make a rate"),
    .purpose = N_ (
        "Relates a count to a population, to another column or to the total, so that places and years can be "
        "compared."),
    .analyses = TRUE,
    .parameters = parameters,
    .apply = apply,
    .settle = settle,
    .describe = describe,
};
