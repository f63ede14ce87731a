/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate.h"
#include "parameters.h"
#include "row-order.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The most columns that may be made: beyond, the wrong column was surely taken for the names. Ours. */
#define MOST_COLUMNS 1000

enum {
  VALUE_ONLY,
  VALUE_SUM,
  VALUE_MEAN,
  VALUE_COUNT,
};

static const SsChoice choices[] = {
    [VALUE_ONLY] = {"only", N_ ("There is only one")},
    [VALUE_SUM] = {"sum", N_ ("Their sum")},
    [VALUE_MEAN] = {"mean", N_ ("Their mean")},
    [VALUE_COUNT] = {"count", N_ ("How many there are")},
    {NULL},
};

static const SsSummary summaries[] = {
    [VALUE_SUM] = SS_SUMMARY_SUM,
    [VALUE_MEAN] = SS_SUMMARY_MEAN,
    [VALUE_COUNT] = SS_SUMMARY_COUNT,
};

static const SsParameter parameters[] = {
    {"names", N_ ("Column that gives the names"), SS_PARAMETER_COLUMN, .is_required = TRUE,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"values", N_ ("Column that gives the values"), SS_PARAMETER_COLUMN, .is_required = TRUE},
    {"several", N_ ("Where there are several values"), SS_PARAMETER_CHOICE, .choices = choices},
    {NULL},
};

/* The table cut up: rows that are alike in the other columns, and each such pair of a key and a name. */
typedef struct {
  SsTable *table;
  SsColumn *names, *values; /* borrowed */
  gsize *keys, n_keys;
  SsRowGroups *rows, *pairs, *columns;
} Cut;

static void
cut_clear (Cut *cut)
{
  g_free (cut->keys);
  g_clear_pointer (&cut->rows, ss_row_groups_free);
  g_clear_pointer (&cut->pairs, ss_row_groups_free);
  g_clear_pointer (&cut->columns, ss_row_groups_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cut, cut_clear)

static void
cut_init (Cut *cut, SsTable *table, const json_t *given)
{
  gsize names, values;

  cut->table = table;
  cut->names = ss_parameters_column (given, "names", table, &names);
  cut->values = ss_parameters_column (given, "values", table, &values);
  cut->keys = g_new (gsize, ss_table_n_columns (table));
  for (gsize i = 0; i < ss_table_n_columns (table); i++)
    if (i != names && i != values)
      cut->keys[cut->n_keys++] = i;
  cut->rows = ss_row_groups_new (table, cut->keys, cut->n_keys);
  cut->columns = ss_row_groups_new (table, &names, 1);
  cut->pairs = ss_row_groups_refined (cut->rows, cut->names);
}

/* One value a pair; NULL and @error where there should be one and are several. */
static SsColumn *
pair_values (const Cut *cut, guint several, const SsPrepareContext *context, GError **error)
{
  if (several != VALUE_ONLY)
    return ss_summarise (summaries[several], cut->values, cut->pairs, "", "pivot-wider", context, error);
  if (cut->pairs->n_groups == cut->pairs->n_rows)
    return ss_column_ref (cut->values);
  g_set_error (
      error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA,
      _ ("Several rows give a value for one cell: say whether it is their sum, their mean or their count."));
  return NULL;
}

/* Years and other numbers in their order, names as they come in the file. */
static gsize *
column_order (const Cut *cut)
{
  gsize n = cut->columns->n_groups;
  g_autoptr (SsColumn) firsts = ss_column_take (cut->names, cut->columns->first, n);
  g_autoptr (SsTable) names = ss_table_new (&firsts, 1);
  gboolean is_text = ss_column_kind (firsts) == SS_KIND_TEXT;

  return ss_row_order (names, &(SsSortKey) {firsts, FALSE}, is_text ? 0 : 1);
}

static void
tell_nameless (const Cut *cut, gsize c, const SsPrepareContext *context)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize row = 0; row < cut->columns->n_rows; row++)
    if (cut->columns->group[row] == c)
      g_array_append_val (rows, row);
  ss_prepare_tell (
      context, "pivot-wider", SS_SEVERITY_WARN, ss_column_name (cut->names),
      (const gsize *)(const void *)rows->data, rows->len,
      g_strdup_printf (ngettext ("%u row has no name for its column: its value is left out.",
                                 "%u rows have no name for their column: their values are left out.",
                                 rows->len),
                       rows->len));
}

/* The column of one name: @place, which is G_MAXSIZE everywhere, tells for each row its value's while it is made. */
static SsColumn *
name_column (const Cut *cut, gsize name_row, SsColumn *values, const gsize *pairs, gsize n, gsize *place)
{
  g_autofree char *name = ss_column_dup_cell (cut->names, name_row);
  g_autoptr (SsColumn) column = NULL;

  for (gsize i = 0; i < n; i++)
    place[cut->rows->group[cut->pairs->first[pairs[i]]]] = pairs[i];
  column = ss_column_take (values, place, cut->rows->n_groups);
  for (gsize i = 0; i < n; i++)
    place[cut->rows->group[cut->pairs->first[pairs[i]]]] = G_MAXSIZE;
  return ss_column_renamed (column, name);
}

/* The pairs name after name: pairs[start[c]] .. pairs[start[c + 1] - 1] have name @c. */
static gsize *
pairs_by_name (const Cut *cut, gsize **start)
{
  SsRowGroups names = {.n_rows = cut->pairs->n_groups, .n_groups = cut->columns->n_groups};
  gsize *pairs;

  names.group = g_new (guint32, names.n_rows);
  for (gsize pair = 0; pair < names.n_rows; pair++)
    names.group[pair] = cut->columns->group[cut->pairs->first[pair]];
  pairs = ss_row_groups_sorted (&names, start);
  g_free (names.group);
  return pairs;
}

static void
add_columns (GPtrArray *columns, const Cut *cut, SsColumn *values, const SsPrepareContext *context)
{
  g_autofree gsize *order = column_order (cut), *start = NULL, *pairs = pairs_by_name (cut, &start);
  g_autofree gsize *place = g_new (gsize, cut->rows->n_groups);

  memset (place, 0xff, cut->rows->n_groups * sizeof *place);
  for (gsize i = 0; i < cut->columns->n_groups; i++) {
    gsize c = order[i], first = cut->columns->first[c];

    if (ss_column_is_missing (cut->names, first))
      tell_nameless (cut, c, context);
    else
      g_ptr_array_add (columns,
                       name_column (cut, first, values, pairs + start[c], start[c + 1] - start[c], place));
  }
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  g_auto (Cut) cut = {0};
  g_autoptr (GPtrArray) columns = ss_columns_new ();
  g_autoptr (SsColumn) values = NULL;

  cut_init (&cut, table, given);
  if (cut.columns->n_groups > MOST_COLUMNS) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA,
                 _ ("“%s” would make %zu columns; %d is the most."), ss_column_name (cut.names),
                 cut.columns->n_groups, MOST_COLUMNS);
    return NULL;
  }
  values = pair_values (&cut, ss_parameters_choice (given, "several", choices), context, error);
  if (!values || ss_prepare_is_cancelled (context, error))
    return NULL;
  for (gsize i = 0; i < cut.n_keys; i++)
    g_ptr_array_add (columns, ss_row_groups_take (cut.rows, ss_table_column (table, cut.keys[i])));
  add_columns (columns, &cut, values, context);
  return ss_table_new ((SsColumn *const *)columns->pdata, columns->len);
}

static char *
describe (const json_t *given)
{
  /* Translators: the column whose cells name the new columns, the column of their values. */
  return g_strdup_printf (_ ("Make a column of each %s, with the values of %s"),
                          ss_parameters_text (given, "names"), ss_parameters_text (given, "values"));
}

const SsOperation ss_operation_pivot_wider = {
    .id = "pivot-wider",
    .label = N_ ("Spread into columns"),
    .purpose
    = N_ ("Makes a column of each name in a column, with its values: a column a year, a column a party."),
    .analyses = TRUE,
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
