/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"
#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/*
 * Rows with a cell too many, because a mark inside a cell split it ("PM2,5" in a file of commas): the reader keeps what is left over together in the last
 * column. The place where two cells were one is where all cells fit their columns once these are joined again.
 */

static const SsParameter parameters[] = {
    {"separator", N_ ("Mark that split the cells"), SS_PARAMETER_TEXT, .is_required = TRUE},
    {NULL},
};

/* The rows that are mended: what stands in each of their columns. */
typedef struct {
  SsKind last;      /* what the last column is, but for what is kept together there */
  GArray *rows;     /* gsize */
  GPtrArray *cells; /* char ** of n_columns + 1, owned */
  GArray *left;     /* gsize: rows that stay as they are */
} Mended;

static void
mended_clear (Mended *mended)
{
  g_array_unref (mended->rows);
  g_array_unref (mended->left);
  g_ptr_array_unref (mended->cells);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Mended, mended_clear)

/* The cells of @row as the file had them, before the last ones were kept together. */
static char **
dup_cells (const SsTable *table, gsize row, const char *separator)
{
  gsize last = ss_table_n_columns (table) - 1;
  g_autofree char *rest = ss_column_dup_cell (ss_table_column (table, last), row);
  g_auto (GStrv) parts = g_strsplit (rest, separator, -1);
  GPtrArray *cells = g_ptr_array_new ();

  for (gsize c = 0; c < last; c++)
    g_ptr_array_add (cells, ss_column_dup_cell (ss_table_column (table, c), row));
  for (char **part = parts; *part; part++)
    g_ptr_array_add (cells, g_strdup (*part));
  g_ptr_array_add (cells, NULL);
  return (char **)g_ptr_array_free (cells, FALSE);
}

/* Cells with several values may have made texts of a column of numbers. */
static gboolean
are_all (const SsColumn *column, SsKind kind, const char *separator)
{
  gsize n_codes = ss_column_n_codes (column), n_whole = 0;

  for (gsize code = 0; code < n_codes; code++) {
    const char *text = ss_column_code_text (column, (guint32)code);
    SsReadCell cell = {NAN, NAN, SS_DATE_UNIT_YEAR};

    if (strstr (text, separator))
      continue;
    n_whole++;
    if ((*text == '0' && g_ascii_isdigit (text[1])) || !ss_cell_read (text, kind, &cell)
        || (kind == SS_KIND_INTEGER && cell.start != floor (cell.start)))
      return FALSE;
  }
  return n_whole > 0;
}

static SsKind
kind_of_last (const SsTable *table, const char *separator)
{
  static const SsKind kinds[] = {SS_KIND_INTEGER, SS_KIND_NUMBER, SS_KIND_DATE};
  const SsColumn *column = ss_table_column (table, ss_table_n_columns (table) - 1);

  for (gsize i = 0; ss_column_kind (column) == SS_KIND_TEXT && i < G_N_ELEMENTS (kinds); i++)
    if (are_all (column, kinds[i], separator))
      return kinds[i];
  return ss_column_kind (column);
}

static gboolean
fits (SsKind kind, const char *text)
{
  SsReadCell cell = {NAN, NAN, SS_DATE_UNIT_YEAR};

  if (kind == SS_KIND_TEXT || *text == '\0')
    return TRUE;
  return ss_cell_read (text, kind, &cell) && (kind != SS_KIND_INTEGER || cell.start == floor (cell.start));
}

/* @cells with those from @place on, @n_more and one of them, as one. */
static char **
dup_joined (char **cells, gsize place, gsize n_more, const char *separator)
{
  gsize n = g_strv_length (cells);
  char **joined = g_new0 (char *, n - n_more + 1);
  g_autofree char **part = g_memdup2 (cells + place, (n_more + 2) * sizeof *cells);

  part[n_more + 1] = NULL;
  for (gsize c = 0; c < place; c++)
    joined[c] = g_strdup (cells[c]);
  joined[place] = g_strjoinv (separator, part);
  for (gsize c = place + 1; c < n - n_more; c++)
    joined[c] = g_strdup (cells[c + n_more]);
  return joined;
}

static gboolean
all_fit (const SsTable *table, SsKind last, char **cells)
{
  gsize n = ss_table_n_columns (table);

  for (gsize c = 0; c < n; c++)
    if (!fits (c + 1 < n ? ss_column_kind (ss_table_column (table, c)) : last, cells[c]))
      return FALSE;
  return TRUE;
}

/* A mark of decimals stands between digits: "PM2" and "5", "48" and "85". */
static gboolean
is_between_digits (char **cells, gsize place)
{
  gsize length = strlen (cells[place]);

  return length > 0 && g_ascii_isdigit (cells[place][length - 1]) && g_ascii_isdigit (*cells[place + 1]);
}

/* How much speaks for a mark at @place: digits on both sides, and in a text: columns of numbers have their marks right as a rule. */
static guint
weigh (const SsTable *table, char **cells, gsize place)
{
  gboolean is_text = ss_column_kind (ss_table_column (table, place)) == SS_KIND_TEXT;

  return (is_between_digits (cells, place) ? 2 : 0) + (is_text ? 1 : 0);
}

/* The row mended in the one best way; NULL where there is none, or where there are two. */
static char **
dup_mended (const SsTable *table, SsKind last, gsize row, const char *separator)
{
  g_auto (GStrv) cells = dup_cells (table, row, separator);
  gsize n_columns = ss_table_n_columns (table), n = g_strv_length (cells), n_more = n - n_columns;
  g_auto (GStrv) best = NULL;
  guint most = 0, n_best = 0;

  if (n <= n_columns)
    return NULL;
  for (gsize place = 0; place < n_columns; place++) {
    g_auto (GStrv) joined = dup_joined (cells, place, n_more, separator);
    guint weight = weigh (table, cells, place);

    if (!all_fit (table, last, joined) || (n_best > 0 && weight < most))
      continue;
    n_best = weight > most ? 1 : n_best + 1;
    most = weight;
    g_strfreev (best);
    best = g_steal_pointer (&joined);
  }
  return n_best == 1 ? g_steal_pointer (&best) : NULL;
}

static void
look_at_row (const SsTable *table, gsize row, const char *separator, Mended *mended)
{
  SsColumn *last = ss_table_column (table, ss_table_n_columns (table) - 1);
  g_autofree char *rest = ss_column_dup_cell (last, row);
  char **cells;

  if (!strstr (rest, separator))
    return;
  cells = dup_mended (table, mended->last, row, separator);
  if (cells) {
    g_array_append_val (mended->rows, row);
    g_ptr_array_add (mended->cells, cells);
  } else
    g_array_append_val (mended->left, row);
}

/* Rows with a cell that does not fit, or with several in the last column, each once and in order. */
static void
look_at_rows (const SsTable *table, const char *separator, Mended *mended)
{
  g_autofree guint8 *is_odd = g_new0 (guint8, ss_table_n_rows (table) + 1);
  gboolean is_text_of_numbers
      = mended->last != ss_column_kind (ss_table_column (table, ss_table_n_columns (table) - 1));

  for (gsize c = 0; c < ss_table_n_columns (table); c++) {
    const SsColumn *column = ss_table_column (table, c);
    for (gsize i = 0; i < ss_column_n_odd (column); i++)
      is_odd[ss_column_odd_row (column, i)] = 1;
  }
  for (gsize row = 0; row < ss_table_n_rows (table); row++)
    if (is_odd[row] || is_text_of_numbers)
      look_at_row (table, row, separator, mended);
}

static gboolean
read_as_kind (const char *text, gpointer kind, SsReadCell *cell)
{
  return ss_cell_read (text, GPOINTER_TO_UINT (kind), cell);
}

static SsColumn *
column_mended (SsColumn *column, SsKind kind, gsize index, const Mended *mended,
               const SsPrepareContext *context)
{
  g_autoptr (SsColumn) texts = ss_column_as_texts (column);
  g_autoptr (SsColumn) changed = NULL;
  gsize n_codes = ss_column_n_codes (texts), n_new = mended->rows->len, n_rows = ss_column_n_rows (texts);
  guint32 *places = ss_column_dup_codes (texts);
  SsTextColumn *filling = ss_text_column_new (n_codes + n_new);

  for (gsize code = 0; code < n_codes; code++)
    ss_text_column_add (filling, ss_column_code_text (texts, (guint32)code));
  for (gsize i = 0; i < n_new; i++) {
    const char *text = ((char **)mended->cells->pdata[i])[index];
    ss_text_column_add (filling, text);
    places[g_array_index (mended->rows, gsize, i)] = *text ? (guint32)(n_codes + i) : SS_CODE_MISSING;
  }
  changed = ss_text_column_spread (filling, ss_column_name (column), places, n_rows);
  if (kind == SS_KIND_TEXT)
    return g_steal_pointer (&changed);
  return ss_column_read_as (changed, kind, read_as_kind, GUINT_TO_POINTER (kind), "rejoin-cells", context);
}

static void
tell_left (const Mended *mended, const SsPrepareContext *context)
{
  const GArray *left = mended->left;

  if (left->len > 0)
    /* Translators: a count of rows. */
    ss_prepare_tell (
        context, "rejoin-cells", SS_SEVERITY_WARN, NULL, (const gsize *)(const void *)left->data, left->len,
        g_strdup_printf (ngettext ("%u row has no one place where its cells were split: it is left as "
                                   "it is.",
                                   "%u rows have no one place where their cells were split: they are "
                                   "left as they are.",
                                   left->len),
                         left->len));
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  const char *separator = ss_parameters_text (given, "separator");
  gsize n = ss_table_n_columns (table);
  g_auto (Mended) mended = {SS_KIND_TEXT, g_array_new (FALSE, FALSE, sizeof (gsize)),
                            g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev),
                            g_array_new (FALSE, FALSE, sizeof (gsize))};
  g_autoptr (SsTable) result = ss_table_ref (table);

  if (*separator != '\0' && n > 0) {
    mended.last = kind_of_last (table, separator);
    look_at_rows (table, separator, &mended);
  }
  tell_left (&mended, context);
  for (gsize c = 0; c < n && mended.rows->len > 0; c++) {
    SsColumn *column = ss_table_column (table, c);
    SsKind kind = c + 1 < n ? ss_column_kind (column) : mended.last;
    SsTable *next;

    if (ss_column_kind (column) == SS_KIND_GEOMETRY)
      continue;
    next = ss_table_replace (result, c, column_mended (column, kind, c, &mended, context));
    ss_table_unref (result);
    result = next;
  }
  return g_steal_pointer (&result);
}

static char *
describe (const json_t *given)
{
  /* Translators: a mark: “,”. */
  return g_strdup_printf (_ ("Join the cells again that “%s” split"),
                          ss_parameters_text (given, "separator"));
}

const SsOperation ss_operation_rejoin_cells = {
    .id = "rejoin-cells",
    .label = N_ ("Rejoin split cells"),
    .purpose
    = N_ ("Where a mark inside a cell split it (“PM2,5”) and the cells behind it stand a column too far, "
          "joins the two again; rows where this can be done in two ways stay as they are."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
