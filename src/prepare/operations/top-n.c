/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate.h"
#include "parameters.h"
#include "row-order.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

#define MOST_KEPT 10000

static const SsParameter parameters[] = {
    {"column", N_ ("Categories"), SS_PARAMETER_COLUMN, .is_required = TRUE,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"value", N_ ("Measured by (nothing: the number of rows)"), SS_PARAMETER_COLUMN},
    {"function", N_ ("Summary"), SS_PARAMETER_CHOICE, .choices = ss_summary_choices},
    {"n", N_ ("How many are kept"), SS_PARAMETER_NUMBER, .fallback = 10, .min = 1, .max = MOST_KEPT,
     .is_whole = TRUE},
    {"others", N_ ("Put the others together"), SS_PARAMETER_BOOLEAN, .fallback = TRUE},
    {"label", N_ ("Name of the others"), SS_PARAMETER_NEW_NAME},
    {NULL},
};

static SsSummary
summary_of (const json_t *given)
{
  return ss_parameters_text (given, "value") ? ss_parameters_choice (given, "function", ss_summary_choices)
                                             : SS_SUMMARY_COUNT;
}

/* One row a category, the greatest first; the value's column is last. */
static SsTable *
ranked_new (SsTable *table, SsColumn *category, const json_t *given, const SsPrepareContext *context,
            GError **error)
{
  SsColumn *value = ss_parameters_column (given, "value", table, NULL);
  const char *name = value ? ss_column_name (value) : _ ("Number of rows");
  g_autoptr (SsTable) categories = ss_table_new (&category, 1);
  g_autoptr (SsRowGroups) groups = ss_row_groups_new (categories, (gsize[]) {0}, 1);
  g_autoptr (SsColumn) result
      = ss_summarise (summary_of (given), value, groups, name, "top-n", context, error);
  g_autoptr (SsTable) summed = NULL;
  g_autoptr (SsColumn) first = NULL;
  g_autofree gsize *order = NULL;

  if (!result)
    return NULL;
  first = ss_row_groups_take (groups, category);
  summed = ss_table_new ((SsColumn *[]) {first, result}, 2);
  order = ss_row_order (summed, &(SsSortKey) {result, TRUE}, 1);
  return ss_table_take (summed, order, groups->n_groups);
}

/* The first @n rows of @ranked that have a name: a missing category is no category. */
static gsize *
first_named (const SsTable *ranked, gsize n, gsize *n_found)
{
  gsize *rows = g_new (gsize, n);

  *n_found = 0;
  for (gsize row = 0; row < ss_table_n_rows (ranked) && *n_found < n; row++)
    if (ss_column_text (ss_table_column (ranked, 0), row))
      rows[(*n_found)++] = row;
  return rows;
}

/* The categories of the rows, with @label for those that are not at @kept rows of @ranked; missing ones stay missing. */
static SsColumn *
category_shortened (SsColumn *category, const SsTable *ranked, const gsize *kept, gsize n_kept,
                    const char *label)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  gsize n_codes = ss_column_n_codes (category);
  SsTextColumn *filling = ss_text_column_new (n_codes);

  for (gsize i = 0; i < n_kept; i++)
    g_hash_table_add (names, (gpointer)ss_column_text (ss_table_column (ranked, 0), kept[i]));
  for (gsize code = 0; code < n_codes; code++) {
    const char *text = ss_column_code_text (category, (guint32)code);

    ss_text_column_add (filling, g_hash_table_contains (names, text) ? text : label);
  }
  return ss_text_column_spread (filling, ss_column_name (category), ss_column_dup_codes (category),
                                ss_column_n_rows (category));
}

/* The others come last, whatever their sum. */
static SsTable *
others_last (SsTable *ranked, const char *label)
{
  gsize n = ss_table_n_rows (ranked), n_placed = 0;
  g_autofree gsize *rows = g_new (gsize, n);
  const SsColumn *names = ss_table_column (ranked, 0);

  for (guint turn = 0; turn < 2; turn++)
    for (gsize row = 0; row < n; row++)
      if ((g_strcmp0 (ss_column_text (names, row), label) == 0) == (turn == 1))
        rows[n_placed++] = row;
  return ss_table_take (ranked, rows, n);
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize n = (gsize)ss_parameters_number (given, "n");
  const char *label = ss_parameters_text (given, "label");
  const SsPrepareContext quiet
      = {.cancellable = context->cancellable}; /* what there is to tell is told once */
  g_autoptr (SsColumn) category = ss_column_as_texts (ss_parameters_column (given, "column", table, NULL));
  g_autoptr (SsTable) ranked = ranked_new (table, category, given, context, error), shortened = NULL;
  g_autoptr (SsColumn) names = NULL;
  g_autofree gsize *kept = NULL;
  gsize n_kept;

  if (!ranked || ss_table_n_rows (ranked) <= n)
    return g_steal_pointer (&ranked);
  kept = first_named (ranked, n, &n_kept);
  if (!ss_parameters_boolean (given, "others"))
    return ss_table_take (ranked, kept, n_kept);
  names = category_shortened (category, ranked, kept, n_kept, label);
  shortened = ranked_new (table, names, given, &quiet, error);
  return shortened ? others_last (shortened, label) : NULL;
}

static void
settle (json_t *given)
{
  if (!json_object_get (given, "label"))
    json_object_set_new (given, "label", json_string (C_ ("categories", "Others")));
}

static char *
describe (const json_t *given)
{
  guint n = (guint)ss_parameters_number (given, "n");
  const char *column = ss_parameters_text (given, "column"), *value = ss_parameters_text (given, "value");
  g_autofree char *kept
      = value ? g_strdup_printf (
            ngettext ("Keep the first %u of %s by %s", "Keep the first %u of %s by %s", n), n, column, value)
              : g_strdup_printf (
                  ngettext ("Keep the most frequent %u of %s", "Keep the most frequent %u of %s", n), n,
                  column);

  /* Translators: a sentence, then the name of the category that holds all others. */
  return ss_parameters_boolean (given, "others")
             ? g_strdup_printf (_ ("%s, the rest as “%s”"), kept, ss_parameters_text (given, "label"))
             : g_steal_pointer (&kept);
}

const SsOperation ss_operation_top_n = {
    .id = "top-n",
    .label = N_ ("Keep the first ones"),
    .purpose = N_ ("Keeps the greatest categories, one row each, and puts the others together."),
    .analyses = TRUE,
    .parameters = parameters,
    .apply = apply,
    .settle = settle,
    .describe = describe,
};
