/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "grid.h"
#include "source.h"
#include "workbook.h"
#include "zip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* OpenDocument 1.3, part 3, chapters 9 and 19: a sheet is a table of rows of cells, alike ones told once with a count. */
#define MOST_REPEATED 1000 /* cells or rows told at once, beyond which they only fill the sheet */

static const char *const globs[] = {"*.ods", NULL};
static const char *const mime_types[] = {"application/vnd.oasis.opendocument.spreadsheet", NULL};

typedef struct {
  GPtrArray *names; /* of the sheets, owned */
  gssize n_sheets;  /* met so far */
  gssize wanted;    /* the sheet whose cells are taken; -1: names only */
  SsGrid *grid;
  gboolean in_cell, in_note;
  GString *text;                   /* of the open cell */
  char *value;                     /* of the open cell, owned; NULL: its text counts */
  gsize column, n_columns, n_rows; /* where the open cell goes, and how often; how often the open row */
  GArray *row;                     /* Cell: what the open row holds */
} Book;

typedef struct {
  gsize column;
  char *text;
} Cell;

static void
clear_cell (gpointer cell)
{
  g_free (((Cell *)cell)->text);
}

static void
book_clear (Book *book)
{
  g_clear_pointer (&book->names, g_ptr_array_unref);
  g_clear_pointer (&book->grid, ss_grid_free);
  g_clear_pointer (&book->row, g_array_unref);
  if (book->text)
    g_string_free (book->text, TRUE);
  g_free (book->value);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Book, book_clear)

static gboolean
is_wanted (const Book *book)
{
  return book->wanted >= 0 && book->n_sheets - 1 == book->wanted;
}

static gsize
repeated (const char *text)
{
  guint64 n = text ? g_ascii_strtoull (text, NULL, 10) : 1;

  return (gsize)MAX (n, 1);
}

/* The value as files say it: that of numbers, dates and truths stands in an attribute. */
static char *
dup_value (const char *const *names, const char *const *values)
{
  static const char *const attributes[] = {"date-value", "boolean-value", "value"};
  const char *type = ss_workbook_attribute (names, values, "value-type");

  if (!type || g_str_equal (type, "string") || g_str_equal (type, "time"))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++) {
    const char *value = ss_workbook_attribute (names, values, attributes[i]);
    if (value)
      return g_strdup (value);
  }
  return NULL;
}

static void
open_element (GMarkupParseContext *context, const char *element, const char **names, const char **values,
              gpointer data, GError **error)
{
  Book *book = data;
  const char *local = ss_workbook_local (element);

  if (g_str_equal (element, "table:table")) {
    const char *name = ss_workbook_attribute (names, values, "name");
    book->n_sheets++;
    if (book->wanted < 0)
      g_ptr_array_add (book->names, g_strdup (name ? name : ""));
  } else if (!is_wanted (book))
    return;
  else if (g_str_equal (local, "table-row")) {
    book->column = 0;
    book->n_rows = repeated (ss_workbook_attribute (names, values, "number-rows-repeated"));
    g_array_set_size (book->row, 0);
  } else if (g_str_equal (local, "table-cell") || g_str_equal (local, "covered-table-cell")) {
    book->n_columns = repeated (ss_workbook_attribute (names, values, "number-columns-repeated"));
    g_free (book->value);
    book->value = dup_value (names, values);
    g_string_truncate (book->text, 0);
    book->in_cell = TRUE;
  } else if (g_str_equal (local, "annotation"))
    book->in_note = TRUE;
  else if (book->in_cell && g_str_equal (local, "p") && book->text->len > 0)
    g_string_append_c (book->text, '\n');
  else if (book->in_cell && g_str_equal (local, "s"))
    for (gsize n = repeated (ss_workbook_attribute (names, values, "c")); n > 0 && n < MOST_REPEATED; n--)
      g_string_append_c (book->text, ' ');
}

static void
close_cell (Book *book)
{
  const char *text = book->value ? book->value : book->text->str;

  for (gsize i = 0; *text && i < MIN (book->n_columns, MOST_REPEATED); i++) {
    Cell cell = {book->column + i, g_strdup (text)};
    g_array_append_val (book->row, cell);
  }
  book->column += book->n_columns;
  book->in_cell = FALSE;
}

static void
close_row (Book *book)
{
  gsize times = book->row->len > 0 ? MIN (book->n_rows, MOST_REPEATED) : 1;

  for (gsize i = 0; i < times; i++) {
    for (guint c = 0; c < book->row->len; c++) {
      const Cell *cell = &g_array_index (book->row, Cell, c);
      ss_grid_set (book->grid, cell->column, cell->text, strlen (cell->text));
    }
    ss_grid_end_row (book->grid);
  }
}

static void
close_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Book *book = data;
  const char *local = ss_workbook_local (element);

  if (g_str_equal (local, "annotation"))
    book->in_note = FALSE;
  if (!is_wanted (book))
    return;
  if (g_str_equal (local, "table-cell") || g_str_equal (local, "covered-table-cell"))
    close_cell (book);
  else if (g_str_equal (local, "table-row"))
    close_row (book);
}

static void
take_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Book *book = data;

  if (book->in_cell && !book->in_note)
    g_string_append_len (book->text, text, (gssize)length);
}

static const GMarkupParser parser
    = {.start_element = open_element, .end_element = close_element, .text = take_text};

static SsLoaded *
read_ods (const SsReading *reading, GError **error)
{
  SsSource source = {reading, 0};
  g_auto (Book) book = {.wanted = -1};
  g_autoptr (GBytes) bytes = ss_source_slurp (&source, SS_UNPACKED_MOST, error);
  g_autoptr (SsZip) zip = bytes ? ss_zip_new (bytes, reading->name, error) : NULL;
  g_autoptr (GBytes) xml = zip ? ss_zip_read_named (zip, "content.xml", error) : NULL;

  book.names = g_ptr_array_new_with_free_func (g_free);
  book.grid = ss_grid_new ();
  book.text = g_string_new (NULL);
  book.row = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (book.row, clear_cell);
  if (!xml || !ss_workbook_parse (xml, &parser, &book, reading->name, error))
    return NULL;
  g_ptr_array_add (book.names, NULL);
  char *const *names = (char *const *)book.names->pdata;
  book.wanted = ss_workbook_choose (reading, names, ss_workbook_first (names, NULL), error);
  if (book.wanted < 0)
    return NULL;
  SsDialect dialect = {.reader = g_strdup ("ods")};
  book.n_sheets = 0;
  SsLoaded *loaded = NULL;
  if (ss_workbook_parse (xml, &parser, &book, reading->name, error))
    loaded = ss_grid_read (book.grid, reading, &dialect, error);
  if (loaded)
    ss_workbook_note (loaded, names, (gsize)book.wanted);
  return loaded;
}

static double
sniff_ods (const guint8 *head, gsize n, const char *name)
{
  static const char mark[]
      = "application/vnd.oasis.opendocument.spreadsheet"; /* stored first, as the format asks */

  return n > 4 && memcmp (head, "PK\003\004", 4) == 0 && memmem (head, MIN (n, 256), mark, sizeof mark - 1)
             ? 0.95
             : 0;
}

const SsReader ss_reader_ods = {
    .id = "ods",
    .label = N_ ("OpenDocument workbook"),
    .globs = globs,
    .mime_types = mime_types,
    .sniff = sniff_ods,
    .read = read_ods,
};
