/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameter-check.h"
#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

enum {
  KEEP_ALL,
  KEEP_MATCHED,
};

static const SsChoice choices[] = {
    [KEEP_ALL] = {"all", N_ ("All rows")},
    [KEEP_MATCHED] = {"matched", N_ ("Only the rows that are found in the other table")},
    {NULL},
};

static const SsParameter parameters[] = {
    {"table", N_ ("Other table"), SS_PARAMETER_TABLE, .is_required = TRUE},
    {"key", N_ ("Key"), SS_PARAMETER_COLUMN, .is_required = TRUE,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"rows", N_ ("Keep"), SS_PARAMETER_CHOICE, .choices = choices},
    {"other-key", N_ ("Key in the other table (nothing: the same name)"), SS_PARAMETER_NEW_NAME,
     .of_other = TRUE},
    {"columns", N_ ("Columns of the other table (nothing: all)"), SS_PARAMETER_TEXTS, .of_other = TRUE},
    {NULL},
};

static SsTable *
other_table (const json_t *given, const SsPrepareContext *context, GError **error)
{
  if (context->resolve)
    return context->resolve (ss_parameters_text (given, "table"), context->resolve_data, context->cancellable,
                             error);
  g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA, _ ("The table “%s” cannot be opened here."),
               ss_parameters_text (given, "table"));
  return NULL;
}

/* Keys are compared as they are written; a key that stands twice in the other table would multiply rows, and is refused. */
static GHashTable *
key_rows (const SsColumn *key, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize row = 0; row < ss_column_n_rows (key); row++) {
    const char *text = ss_column_text (key, row);

    if (text && !g_hash_table_insert (rows, (gpointer)text, GSIZE_TO_POINTER (row + 1))) {
      g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA,
                   _ ("“%s” stands in several rows of “%s” in the other table: one row a key is needed."),
                   text, ss_column_name (key));
      return NULL;
    }
  }
  return g_steal_pointer (&rows);
}

/* For each row of @key the row of the other table, or G_MAXSIZE. */
static gsize *
match_rows (const SsColumn *key, GHashTable *other_rows)
{
  gsize n_codes = ss_column_n_codes (key), n_rows = ss_column_n_rows (key);
  g_autofree gsize *by_code = g_new (gsize, n_codes);
  gsize *rows = g_new (gsize, n_rows);

  for (gsize code = 0; code < n_codes; code++)
    by_code[code] = GPOINTER_TO_SIZE (g_hash_table_lookup (other_rows, ss_column_code_text (key, code)))
                    - 1; /* none: wraps */
  for (gsize row = 0; row < n_rows; row++) {
    guint32 code = ss_column_code (key, row);

    rows[row] = code == SS_CODE_MISSING ? G_MAXSIZE : by_code[code];
  }
  return rows;
}

/* So many keys are named: enough to see what is wrong with them. */
#define MOST_NAMED 3

/* The keys of @rows, without repeats, as they stand between quotes: "A”, “B”, “C", with "…" where there are more. */
static char *
dup_keys (const SsColumn *key, const GArray *rows)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const char *text = ss_column_text (key, g_array_index (rows, gsize, i));

    if (!text || !g_hash_table_add (named, (gpointer)text))
      continue;
    if (g_hash_table_size (named) > MOST_NAMED) {
      g_string_append (list, "…");
      break;
    }
    g_string_append (list, list->len > 0 ? C_ ("list of values", "”, “") : "");
    g_string_append (list, text);
  }
  return g_string_free (list, FALSE);
}

static void
tell_missing_rows (const SsColumn *key, const GArray *rows, const SsPrepareContext *context)
{
  g_autofree char *keys = dup_keys (key, rows);

  if (rows->len > 0)
    /* Translators: how many rows, their keys. */
    ss_prepare_tell (context, "join-tables", SS_SEVERITY_WARN, ss_column_name (key),
                     (const gsize *)(const void *)rows->data, rows->len,
                     g_strdup_printf (ngettext ("%u row is not found in the other table: “%s”.",
                                                "%u rows are not found in the other table: “%s”.", rows->len),
                                      rows->len, keys));
}

static void
tell_unused_rows (const SsColumn *other_key, const GArray *rows, const SsPrepareContext *context)
{
  g_autofree char *keys = dup_keys (other_key, rows);

  if (rows->len > 0)
    ss_prepare_tell (context, "join-tables", SS_SEVERITY_HINT, NULL, NULL, 0,
                     g_strdup_printf (ngettext ("%u row of the other table is not used: “%s”.",
                                                "%u rows of the other table are not used: “%s”.", rows->len),
                                      rows->len, keys));
}

/* What stays alone on either side. */
static void
tell_unmatched (const SsColumn *key, const gsize *matches, const SsColumn *other_key,
                const SsPrepareContext *context)
{
  gsize n_other = ss_column_n_rows (other_key);
  g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GArray) unused = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree guint8 *is_used = g_new0 (guint8, n_other);

  for (gsize row = 0; row < ss_column_n_rows (key); row++)
    if (matches[row] == G_MAXSIZE)
      g_array_append_val (missing, row);
    else
      is_used[matches[row]] = TRUE;
  for (gsize row = 0; row < n_other; row++)
    if (!is_used[row])
      g_array_append_val (unused, row);
  tell_missing_rows (key, missing, context);
  tell_unused_rows (other_key, unused, context);
}

/* The columns to bring: those that are named, or all but the key. NULL and @error when one is not there. */
static GPtrArray *
wanted_columns (const SsTable *other, gsize key_index, const json_t *names, GError **error)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  const json_t *name;
  gsize i;

  for (i = 0; json_array_size (names) == 0 && i < ss_table_n_columns (other); i++)
    if (i != key_index)
      g_ptr_array_add (wanted, ss_table_column (other, i));
  json_array_foreach (names, i, name)
  {
    SsColumn *column = ss_prepare_find_column (other, json_string_value (name), NULL, error);

    if (!column)
      return NULL;
    g_ptr_array_add (wanted, column);
  }
  return g_steal_pointer (&wanted);
}

static SsTable *
bring (SsTable *table, const GPtrArray *wanted, const gsize *matches, gboolean only_matched)
{
  gsize n_rows = ss_table_n_rows (table), n_columns = ss_table_n_columns (table);
  g_autoptr (GPtrArray) columns = ss_columns_new ();
  g_autoptr (SsTable) joined = NULL;
  g_autofree guint8 *is_matched = g_new (guint8, n_rows);

  for (gsize i = 0; i < n_columns; i++)
    g_ptr_array_add (columns, ss_column_ref (ss_table_column (table, i)));
  for (guint i = 0; i < wanted->len; i++)
    g_ptr_array_add (columns, ss_column_take (wanted->pdata[i], matches, n_rows));
  joined = ss_table_new ((SsColumn *const *)columns->pdata, columns->len);
  if (!only_matched)
    return g_steal_pointer (&joined);
  for (gsize row = 0; row < n_rows; row++)
    is_matched[row] = matches[row] != G_MAXSIZE;
  return ss_table_keep_rows (joined, is_matched);
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  const char *other_name = ss_parameters_text (given, "other-key");
  g_autoptr (SsTable) other = other_table (given, context, error);
  g_autoptr (SsColumn) key = NULL, other_key = NULL;
  g_autoptr (GHashTable) other_rows = NULL;
  g_autoptr (GPtrArray) wanted = NULL;
  g_autofree gsize *matches = NULL;
  SsColumn *found;
  gsize key_index;

  if (!other)
    return NULL;
  found = ss_prepare_find_column (other, other_name ? other_name : ss_parameters_text (given, "key"),
                                  &key_index, error);
  if (!found || !(wanted = wanted_columns (other, key_index, json_object_get (given, "columns"), error)))
    return NULL;
  other_key = ss_column_as_texts (found);
  if (!(other_rows = key_rows (other_key, error)) || ss_prepare_is_cancelled (context, error))
    return NULL;
  key = ss_column_as_texts (ss_parameters_column (given, "key", table, NULL));
  matches = match_rows (key, other_rows);
  tell_unmatched (key, matches, other_key, context);
  return bring (table, wanted, matches, ss_parameters_choice (given, "rows", choices) == KEEP_MATCHED);
}

static char *
describe (const json_t *given)
{
  g_autofree char *base = g_path_get_basename (ss_parameters_text (given, "table"));

  /* Translators: a file, a column. */
  return g_strdup_printf (_ ("Add the columns of “%s” by %s"), base, ss_parameters_text (given, "key"));
}

const SsOperation ss_operation_join_tables = {
    .id = "join-tables",
    .label = N_ ("Join another table"),
    .purpose = N_ ("Adds the columns of another table, row by row, where a key is the same."),
    .analyses = TRUE,
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
