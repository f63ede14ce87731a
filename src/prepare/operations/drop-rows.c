/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate-labels.h"
#include "parameters.h"
#include "row-groups.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum {
  DROP_DUPLICATES,
  DROP_TOTALS,
  DROP_BLANK,
  DROP_MISSING,
};

static const SsChoice choices[] = {
    [DROP_DUPLICATES] = {"duplicates", N_ ("Rows that repeat an earlier one")},
    [DROP_TOTALS] = {"totals", N_ ("Rows of totals")},
    [DROP_BLANK] = {"blank", N_ ("Rows without any value")},
    [DROP_MISSING] = {"missing", N_ ("Rows that lack a value")},
    {NULL},
};

static const SsParameter parameters[] = {
    {"which", N_ ("Which rows"), SS_PARAMETER_CHOICE, .is_required = TRUE, .choices = choices},
    {"columns", N_ ("Columns to look at (none: all)"), SS_PARAMETER_COLUMNS},
    {"values", N_ ("What a total is called (nothing: the usual words)"), SS_PARAMETER_TEXTS},
    {NULL},
};

typedef struct {
  const SsTable *table;
  const gsize *columns;
  gsize n_columns;
  const json_t *values;
} Look;

/* All keepers fill @keeps with 1 where the row stays. */

static void
keep_firsts (const Look *look, guint8 *keeps)
{
  g_autoptr (SsRowGroups) groups = ss_row_groups_new (look->table, look->columns, look->n_columns);

  for (gsize g = 0; g < groups->n_groups; g++)
    keeps[groups->first[g]] = TRUE;
}

static void
keep_filled (const Look *look, guint8 *keeps)
{
  for (gsize i = 0; i < look->n_columns; i++) {
    const SsColumn *column = ss_table_column (look->table, look->columns[i]);

    for (gsize row = 0; row < ss_table_n_rows (look->table); row++)
      keeps[row] |= !ss_column_is_missing (column, row);
  }
}

static void
keep_whole (const Look *look, guint8 *keeps)
{
  memset (keeps, TRUE, ss_table_n_rows (look->table));
  for (gsize i = 0; i < look->n_columns; i++) {
    const SsColumn *column = ss_table_column (look->table, look->columns[i]);

    for (gsize row = 0; row < ss_table_n_rows (look->table); row++)
      keeps[row] &= !ss_column_is_missing (column, row);
  }
}

static gboolean
is_total (const char *text, const json_t *values)
{
  const json_t *value;
  gsize i;

  if (json_array_size (values) == 0)
    return ss_is_aggregate_label (text);
  json_array_foreach (values, i, value)
  {
    if (g_str_equal (text, json_string_value (value)))
      return TRUE;
  }
  return FALSE;
}

static void
keep_parts (const Look *look, guint8 *keeps)
{
  memset (keeps, TRUE, ss_table_n_rows (look->table));
  for (gsize i = 0; i < look->n_columns; i++) {
    const SsColumn *column = ss_table_column (look->table, look->columns[i]);
    gsize n_codes = ss_column_n_codes (column);
    g_autofree guint8 *is_total_code = g_new (guint8, n_codes);

    for (gsize code = 0; code < n_codes; code++)
      is_total_code[code] = is_total (ss_column_code_text (column, code), look->values);
    for (gsize row = 0; n_codes > 0 && row < ss_table_n_rows (look->table); row++) {
      guint32 code = ss_column_code (column, row);

      keeps[row] &= code == SS_CODE_MISSING || !is_total_code[code];
    }
  }
}

static void (*const keepers[]) (const Look *look, guint8 *keeps) = {
    [DROP_DUPLICATES] = keep_firsts,
    [DROP_TOTALS] = keep_parts,
    [DROP_BLANK] = keep_filled,
    [DROP_MISSING] = keep_whole,
};

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  Look look = {.table = table, .values = json_object_get (given, "values")};
  g_autofree gsize *columns
      = ss_parameters_columns_or_kinds (given, "columns", table, SS_KINDS_ANY, &look.n_columns);
  g_autofree guint8 *keeps = g_new0 (guint8, ss_table_n_rows (table));
  SsTable *kept;
  gsize n_dropped;

  look.columns = columns;
  keepers[ss_parameters_choice (given, "which", choices)](&look, keeps);
  if (ss_prepare_is_cancelled (context, error))
    return NULL;
  kept = ss_table_keep_rows (table, keeps);
  n_dropped = ss_table_n_rows (table) - ss_table_n_rows (kept);
  ss_prepare_tell (context, "drop-rows", SS_SEVERITY_HINT, NULL, NULL, 0,
                   n_dropped == 0 ? g_strdup (_ ("There was no such row: nothing was taken out."))
                                  : g_strdup_printf (ngettext ("%zu row was taken out.",
                                                               "%zu rows were taken out.", n_dropped),
                                                     n_dropped));
  return kept;
}

static const char *const sentences[] = {
    [DROP_DUPLICATES] = N_ ("Take out the rows that repeat an earlier one"),
    [DROP_TOTALS] = N_ ("Take out the rows of totals"),
    [DROP_BLANK] = N_ ("Take out the rows without any value"),
    [DROP_MISSING] = N_ ("Take out the rows that lack a value"),
};

static char *
describe (const json_t *given)
{
  const char *sentence
      = g_dgettext (GETTEXT_PACKAGE, sentences[ss_parameters_choice (given, "which", choices)]);
  g_autofree char *columns = ss_parameters_dup_list (given, "columns");

  /* Translators: a sentence, then the columns that were looked at. */
  return columns ? g_strdup_printf (_ ("%s (columns: %s)"), sentence, columns) : g_strdup (sentence);
}

const SsOperation ss_operation_drop_rows = {
    .id = "drop-rows",
    .label = N_ ("Take out rows"),
    .purpose = N_ ("Takes out rows that repeat others, hold totals, or lack values."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
