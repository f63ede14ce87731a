/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "table-change.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define MOST_PER 1e9

static const SsParameter parameters[] = {
    {"column", N_ ("What is counted"), SS_PARAMETER_COLUMN, .is_required = TRUE, .kinds = SS_KINDS_NUMERIC},
    {"denominator", N_ ("Related to (nothing: the total of the column)"), SS_PARAMETER_COLUMN,
     .kinds = SS_KINDS_NUMERIC},
    {"per", N_ ("For so many: 1, 100, 1000…"), SS_PARAMETER_NUMBER, .fallback = NAN, .min = 1e-9,
     .max = MOST_PER},
    {"name", N_ ("Name of the result"), SS_PARAMETER_NEW_NAME},
    {NULL},
};

static long double
total_of (const SsColumn *column)
{
  long double total = 0;

  for (gsize row = 0; row < ss_column_n_rows (column); row++) {
    double value = ss_column_number (column, row);

    total += isnan (value) ? 0 : value;
  }
  return total;
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
  const SsColumn *denominator = ss_parameters_column (given, "denominator", table, NULL);
  const char *name = ss_parameters_text (given, "name");
  double per = ss_parameters_number (given, "per"), total = denominator ? NAN : (double)total_of (column);
  gsize n = ss_table_n_rows (table);
  double *rates = g_new (double, n);
  g_autoptr (GArray) to_zero = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize row = 0; row < n; row++) {
    double value = ss_column_number (column, row);
    double base = denominator ? ss_column_number (denominator, row) : total;

    rates[row] = base == 0 ? NAN : value / base * per;
    if (base == 0 && !isnan (value))
      g_array_append_val (to_zero, row);
  }
  if (!denominator)
    tell_negative_parts (column, context);
  tell_no_result (name, to_zero, context);
  return ss_table_set (table, ss_column_adopt_doubles (name, SS_KIND_NUMBER, rates, n, SS_DATE_UNIT_DAY));
}

/* The name tells the denominator, which is thus kept for captions and axes. */
static char *
default_name (const char *column, const char *denominator, double per)
{
  g_autofree char *number = ss_number_text_significant (per, 10, ss_language_current ());

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
  const char *denominator = ss_parameters_text (given, "denominator");

  if (!json_object_get (given, "per"))
    json_object_set_new (given, "per", json_integer (denominator ? 1 : 100));
  if (!json_object_get (given, "name")) {
    g_autofree char *name = default_name (ss_parameters_text (given, "column"), denominator,
                                          ss_parameters_number (given, "per"));

    json_object_set_new (given, "name", json_string (name));
  }
}

static char *
describe (const json_t *given)
{
  const char *column = ss_parameters_text (given, "column");
  const char *denominator = ss_parameters_text (given, "denominator");
  double per = ss_parameters_number (given, "per");
  g_autofree char *number = ss_number_text_significant (per, 10, ss_language_current ());

  if (!denominator)
    return g_strdup_printf (_ ("Relate %s to its total, for %s"), column, number);
  /* Translators: what is counted, what it is related to, a number: “Relate Deaths to Population, for 1,000”. */
  return g_strdup_printf (_ ("Relate %s to %s, for %s"), column, denominator, number);
}

const SsOperation ss_operation_rate = {
    .id = "rate",
    .label = N_ ("Make a rate"),
    .purpose = N_ (
        "Relates a count to a population, to another column or to the total, so that places and years can be "
        "compared."),
    .parameters = parameters,
    .apply = apply,
    .settle = settle,
    .describe = describe,
};
