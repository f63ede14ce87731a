/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "crew.h"
#include "parameters.h"
#include "span.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The most parts: beyond, the separator is surely not one. The last part keeps the rest, so that nothing is lost. Ours. */
#define MOST_PARTS 50
#define MANY_TEXTS 20000 /* for two threads, */
#define N_SHARES 2       /* each with a share of the parts */

/* Columns of parts in the making. */
typedef struct {
  const SsColumn *column;
  const char *separator;
  SsTextColumn **fillings; /* [n] */
  guint n;
} Splitting;

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE, .kinds = SS_KINDS (SS_KIND_TEXT)},
    {"separator", N_ ("Separator"), SS_PARAMETER_NEW_NAME, .is_required = TRUE},
    {"names", N_ ("Names of the parts"), SS_PARAMETER_TEXTS},
    {"keep", N_ ("Keep the column"), SS_PARAMETER_BOOLEAN},
    {NULL},
};

/* How many parts @text has, at most @limit. */
static gsize
count_parts (const char *text, const char *separator, gsize limit)
{
  gsize n = 1;

  for (const char *at = text; n < limit && (at = strstr (at, separator)); at += strlen (separator))
    n++;
  return n;
}

/* Adds the parts of @text from @first to before @last, without the spaces at their ends, to their columns; what is missing behind the text too. */
static void
add_parts (const Splitting *splitting, const char *text, guint first, guint last)
{
  for (guint part = 0; part < last; part++) {
    const char *end = text && part + 1 < splitting->n ? strstr (text, splitting->separator) : NULL;
    const char *start = text;
    gsize length = !text ? 0 : end ? (gsize)(end - text) : strlen (text);

    text = end ? end + strlen (splitting->separator) : NULL;
    if (part < first)
      continue;
    ss_span_trim (&start, &length);
    ss_text_column_add_span (splitting->fillings[part], length > 0 ? start : "", length);
  }
}

static void
fill_share (gsize share, gpointer data)
{
  const Splitting *splitting = data;
  guint first = splitting->n * (guint)share / N_SHARES, last = splitting->n * (guint)(share + 1) / N_SHARES;

  for (guint32 code = 0; first < last && code < ss_column_n_codes (splitting->column); code++)
    add_parts (splitting, ss_column_code_text (splitting->column, code), first, last);
}

static char *
part_name (const json_t *given, gsize part)
{
  const char *name = json_string_value (json_array_get (json_object_get (given, "names"), part));

  return name && *name ? g_strdup (name)
                       : g_strdup_printf ("%s %zu", ss_parameters_text (given, "column"), part + 1);
}

static gsize
most_parts (const SsColumn *column, const char *separator, gsize limit)
{
  gsize n = 1;

  for (gsize code = 0; code < ss_column_n_codes (column); code++)
    n = MAX (n, count_parts (ss_column_code_text (column, (guint32)code), separator, limit));
  return n;
}

/* Each distinct text is taken apart once. */
static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize index, n_parts = MIN (json_array_size (json_object_get (given, "names")), MOST_PARTS);
  const SsColumn *column = ss_parameters_column (given, "column", table, &index);
  const char *separator = ss_parameters_text (given, "separator");
  GPtrArray *columns = ss_columns_new ();

  if (n_parts == 0)
    n_parts = most_parts (column, separator, MOST_PARTS);
  g_autofree SsTextColumn **fillings = g_new (SsTextColumn *, n_parts);
  Splitting splitting = {column, separator, fillings, (guint)n_parts};
  for (gsize part = 0; part < n_parts; part++)
    fillings[part] = ss_text_column_new (ss_column_n_codes (column));
  ss_crew_run (N_SHARES, n_parts > 1 && ss_column_n_codes (column) >= MANY_TEXTS, fill_share, &splitting);
  for (gsize part = 0; part < n_parts; part++) {
    g_autofree char *name = part_name (given, part);

    g_ptr_array_add (columns, ss_text_column_spread (fillings[part], name, ss_column_dup_codes (column),
                                                     ss_column_n_rows (column)));
  }
  return ss_table_splice (table, index, ss_parameters_boolean (given, "keep"), columns);
}

static char *
describe (const json_t *given)
{
  /* Translators: a column, a separator. */
  return g_strdup_printf (_ ("Split %s at “%s”"), ss_parameters_text (given, "column"),
                          ss_parameters_text (given, "separator"));
}

const SsOperation ss_operation_split_column = {
    .id = "split-column",
    .label = N_ ("Split a column"),
    .purpose = N_ ("Makes several columns of one whose cells hold several things."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
