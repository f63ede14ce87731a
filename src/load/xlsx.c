/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-text.h"
#include "grid.h"
#include "source.h"
#include "wording.h"
#include "workbook.h"
#include "zip.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* SpreadsheetML (ECMA-376, part 1, chapter 18): the parts that hold cells. */
#define WORKBOOK "xl/workbook.xml"
#define FIRST_OWN_FORMAT 164 /* number formats below are built in */
#define EPOCH_1904 1462.0    /* days between the two systems */

#define MOST_GAP 1000 /* empty rows that are kept between two others */
#define SECONDS_A_DAY 86400.0
#define MOST_DAYS 10000 /* of a span of time written in hours */

static const char *const globs[] = {"*.xlsx", "*.xlsm", NULL};
static const char *const mime_types[]
    = {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", NULL};

/* What a number format shows. From AS_PADDED on: a whole number with zeros before it ("00000" for a postal code), AS_PADDED + its width. */
typedef enum { AS_NUMBER, AS_DATE, AS_CLOCK, AS_MOMENT, AS_PADDED } Look;
#define MOST_PADDED 15

/* What is gathered over the parts of a workbook. */
typedef struct {
  GPtrArray *names, *ids; /* of sheets, owned strings */
  GArray *hidden;         /* guint8: whether the author hid them */
  GHashTable *targets;    /* relation id -> part, owned */
  gboolean is_1904;
  GPtrArray *strings;  /* shared, owned */
  GHashTable *formats; /* number of an own format -> Look */
  GArray *looks;       /* Look of each cell style */
  gboolean in_styles;  /* inside cellXfs */
  GString *text;       /* of the element that is open */
  gboolean wants_text, is_phonetic;
  gsize column; /* of the open cell */
  char type[12];
  guint style;
  SsGrid *grid;
  gsize row; /* of the open row, from 1 */
} Book;

static void
book_clear (Book *book)
{
  g_clear_pointer (&book->names, g_ptr_array_unref);
  g_clear_pointer (&book->ids, g_ptr_array_unref);
  g_clear_pointer (&book->hidden, g_array_unref);
  g_clear_pointer (&book->targets, g_hash_table_unref);
  g_clear_pointer (&book->strings, g_ptr_array_unref);
  g_clear_pointer (&book->formats, g_hash_table_unref);
  g_clear_pointer (&book->looks, g_array_unref);
  g_clear_pointer (&book->grid, ss_grid_free);
  if (book->text)
    g_string_free (book->text, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Book, book_clear)

static void
open_workbook (GMarkupParseContext *context, const char *element, const char **names, const char **values,
               gpointer data, GError **error)
{
  Book *book = data;
  const char *local = ss_workbook_local (element);

  if (g_str_equal (local, "sheet")) {
    const char *name = ss_workbook_attribute (names, values, "name");
    const char *id = NULL;
    for (gsize i = 0; names[i]; i++) /* "r:id" beside "sheetId" */
      id = strchr (names[i], ':') && g_str_has_suffix (names[i], ":id") ? values[i] : id;
    g_ptr_array_add (book->names, g_strdup (name ? name : ""));
    g_ptr_array_add (book->ids, g_strdup (id ? id : ""));
    guint8 is_hidden = g_strcmp0 (ss_workbook_attribute (names, values, "state"), "hidden") == 0
                       || g_strcmp0 (ss_workbook_attribute (names, values, "state"), "veryHidden") == 0;
    g_array_append_val (book->hidden, is_hidden);
  } else if (g_str_equal (local, "workbookPr")) {
    const char *is_1904 = ss_workbook_attribute (names, values, "date1904");
    book->is_1904 = is_1904 && (g_str_equal (is_1904, "1") || g_str_equal (is_1904, "true"));
  } else if (g_str_equal (local, "Relationship")) {
    const char *id = ss_workbook_attribute (names, values, "Id"),
               *target = ss_workbook_attribute (names, values, "Target");
    if (id && target)
      g_hash_table_insert (book->targets, g_strdup (id),
                           *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL));
  }
}

static void
take_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Book *book = data;

  if (book->wants_text)
    g_string_append_len (book->text, text, (gssize)length);
}

static void
open_string (GMarkupParseContext *context, const char *element, const char **names, const char **values,
             gpointer data, GError **error)
{
  Book *book = data;
  const char *local = ss_workbook_local (element);

  if (g_str_equal (local, "si"))
    g_string_truncate (book->text, 0);
  else if (g_str_equal (local, "rPh"))
    book->is_phonetic = TRUE;
  else if (g_str_equal (local, "t"))
    book->wants_text = !book->is_phonetic;
}

static void
close_string (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Book *book = data;
  const char *local = ss_workbook_local (element);

  book->wants_text = FALSE;
  if (g_str_equal (local, "rPh"))
    book->is_phonetic = FALSE;
  else if (g_str_equal (local, "si"))
    g_ptr_array_add (book->strings, g_strdup (book->text->str));
}

/* Whether a format shows a date or a time: its letters outside quotes and brackets say so ("[h]:mm" is a time, "mmmm" a month). */
static Look
look_of_code (const char *code)
{
  gboolean is_quoted = FALSE, is_date = FALSE, is_clock = FALSE, is_month = FALSE;
  gsize zeros = strspn (code, "0");

  if (zeros > 1 && zeros <= MOST_PADDED && code[zeros] == '\0')
    return (Look)(AS_PADDED + zeros);

  for (const char *at = code; *at; at++) {
    if (*at == '"')
      is_quoted = !is_quoted;
    else if (*at == '[' && strchr (at, ']')) {
      is_clock |= strchr ("hmsHMS", at[1]) != NULL && strchr ("hmsHMS]", at[2]) != NULL;
      at = strchr (at, ']');
    } else if (*at == '\\' && at[1])
      at++;
    else if (!is_quoted) {
      is_date |= strchr ("dyDY", *at) != NULL;
      is_clock |= strchr ("hsHS", *at) != NULL;
      is_month |= strchr ("mM", *at) != NULL;
    }
  }
  if (is_clock)
    return is_date ? AS_MOMENT : AS_CLOCK;
  return is_date || is_month ? AS_DATE : AS_NUMBER;
}

static Look
look_of_format (const Book *book, guint format)
{
  if (format >= FIRST_OWN_FORMAT)
    return GPOINTER_TO_UINT (g_hash_table_lookup (book->formats, GUINT_TO_POINTER (format)));
  if ((format >= 14 && format <= 17) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58))
    return AS_DATE;
  if (format == 22)
    return AS_MOMENT;
  return (format >= 18 && format <= 21) || (format >= 45 && format <= 47) ? AS_CLOCK : AS_NUMBER;
}

static guint
number_of (const char *text)
{
  return text ? (guint)g_ascii_strtoull (text, NULL, 10) : 0;
}

static void
open_style (GMarkupParseContext *context, const char *element, const char **names, const char **values,
            gpointer data, GError **error)
{
  Book *book = data;
  const char *local = ss_workbook_local (element),
             *code = ss_workbook_attribute (names, values, "formatCode");
  guint format = number_of (ss_workbook_attribute (names, values, "numFmtId"));

  if (g_str_equal (local, "numFmt") && code)
    g_hash_table_insert (book->formats, GUINT_TO_POINTER (format), GUINT_TO_POINTER (look_of_code (code)));
  else if (g_str_equal (local, "cellXfs"))
    book->in_styles = TRUE;
  else if (book->in_styles && g_str_equal (local, "xf")) {
    Look look = look_of_format (book, format);
    g_array_append_val (book->looks, look);
  }
}

static void
close_style (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  if (g_str_equal (ss_workbook_local (element), "cellXfs"))
    ((Book *)data)->in_styles = FALSE;
}

/* "BC12" to 54. */
static gsize
column_of (const char *reference)
{
  gsize column = 0;

  for (; g_ascii_isupper (*reference); reference++)
    column = column * 26 + (gsize)(*reference - 'A' + 1);
  return column - 1;
}

static void
open_cell (GMarkupParseContext *context, const char *element, const char **names, const char **values,
           gpointer data, GError **error)
{
  Book *book = data;
  const char *local = ss_workbook_local (element);

  if (g_str_equal (local, "row")) {
    const char *number = ss_workbook_attribute (names, values, "r");
    gsize row = number ? number_of (number) : book->row + 1;
    for (gsize gap = book->row + 1; gap < row && gap < book->row + MOST_GAP;
         gap++) /* rows that are left out are empty */
      ss_grid_end_row (book->grid);
    book->row = row;
    book->column = G_MAXSIZE;
  } else if (g_str_equal (local, "c")) {
    const char *reference = ss_workbook_attribute (names, values, "r"),
               *type = ss_workbook_attribute (names, values, "t");
    book->column = reference ? column_of (reference) : book->column + 1;
    book->style = number_of (ss_workbook_attribute (names, values, "s"));
    g_strlcpy (book->type, type ? type : "n", sizeof book->type);
    g_string_truncate (book->text, 0);
  } else if (g_str_equal (local, "v") || g_str_equal (local, "t"))
    book->wants_text = TRUE;
}

/* A serial number as the date that its style shows. */
static char *
dup_date (const Book *book, double serial, Look look)
{
  double days = serial - SS_SERIAL_EPOCH + (book->is_1904 ? EPOCH_1904 : 0);
  gboolean is_whole = days == floor (days);

  return ss_date_ascii (days, look == AS_DATE || is_whole ? SS_DATE_UNIT_DAY : SS_DATE_UNIT_SECOND);
}

/* A time of the day, or hours beyond it ("30:15:00"). */
static char *
dup_clock (guint seconds)
{
  return g_strdup_printf ("%02u:%02u:%02u", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

static char *
dup_cell (const Book *book)
{
  const char *text = book->text->str;
  Look look = book->style < book->looks->len ? g_array_index (book->looks, Look, book->style) : AS_NUMBER;
  char buffer[SS_NUMBER_ASCII_SIZE];

  if (g_str_equal (book->type, "s")) {
    guint index = number_of (text);
    return g_strdup (index < book->strings->len ? g_ptr_array_index (book->strings, index) : "");
  }
  if (g_str_equal (book->type, "b"))
    return g_strdup (*text == '1' ? "true" : "false");
  if (!g_str_equal (book->type, "n") || !*text)
    return g_strdup (text);
  double value = g_ascii_strtod (text, NULL);
  if ((look == AS_DATE || look == AS_MOMENT) && value >= 1)
    return dup_date (book, value, look);
  if ((look == AS_CLOCK || look == AS_MOMENT) && value >= 0 && value < MOST_DAYS)
    return dup_clock ((guint)lround (value * SECONDS_A_DAY));
  if (look > AS_PADDED && value >= 0 && value == floor (value))
    return g_strdup_printf ("%0*.0f", (int)(look - AS_PADDED), value);
  return g_strdup (ss_number_ascii (buffer, value));
}

static void
close_cell (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Book *book = data;
  const char *local = ss_workbook_local (element);

  book->wants_text = FALSE;
  if (g_str_equal (local, "c")) {
    g_autofree char *cell = dup_cell (book);
    ss_grid_set (book->grid, book->column, cell, strlen (cell));
  } else if (g_str_equal (local, "row"))
    ss_grid_end_row (book->grid);
}

static const GMarkupParser workbook_parser = {.start_element = open_workbook};
static const GMarkupParser string_parser
    = {.start_element = open_string, .end_element = close_string, .text = take_text};
static const GMarkupParser style_parser = {.start_element = open_style, .end_element = close_style};
static const GMarkupParser sheet_parser
    = {.start_element = open_cell, .end_element = close_cell, .text = take_text};

static gboolean
parse_part (Book *book, const SsZip *zip, const char *part, const GMarkupParser *parser, gboolean is_needed,
            const char *name, GError **error)
{
  if (!is_needed && !ss_zip_has (zip, part))
    return TRUE;
  g_autoptr (GBytes) xml = ss_zip_read_named (zip, part, error);
  return xml && ss_workbook_parse (xml, parser, book, name, error);
}

static void
book_init (Book *book)
{
  book->names = g_ptr_array_new_with_free_func (g_free);
  book->hidden = g_array_new (FALSE, FALSE, sizeof (guint8));
  book->ids = g_ptr_array_new_with_free_func (g_free);
  book->strings = g_ptr_array_new_with_free_func (g_free);
  book->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  book->formats = g_hash_table_new (NULL, NULL);
  book->looks = g_array_new (FALSE, FALSE, sizeof (Look));
  book->text = g_string_new (NULL);
  book->grid = ss_grid_new ();
}

static SsLoaded *
read_xlsx (const SsReading *reading, GError **error)
{
  SsSource source = {reading, 0};
  g_auto (Book) book = {.names = NULL};
  g_autoptr (GBytes) bytes = ss_source_slurp (&source, SS_UNPACKED_MOST, error);
  g_autoptr (SsZip) zip = bytes ? ss_zip_new (bytes, reading->name, error) : NULL;
  const char *name = reading->name;

  book_init (&book);
  if (!zip || !parse_part (&book, zip, WORKBOOK, &workbook_parser, TRUE, name, error)
      || !parse_part (&book, zip, "xl/_rels/workbook.xml.rels", &workbook_parser, TRUE, name, error)
      || !parse_part (&book, zip, "xl/sharedStrings.xml", &string_parser, FALSE, name, error)
      || !parse_part (&book, zip, "xl/styles.xml", &style_parser, FALSE, name, error))
    return NULL;
  g_ptr_array_add (book.names, NULL);
  char *const *names = (char *const *)book.names->pdata;
  gssize sheet = ss_workbook_choose (reading, names, ss_workbook_first (names, book.hidden), error);
  if (sheet < 0)
    return NULL;
  const char *part = g_hash_table_lookup (book.targets, g_ptr_array_index (book.ids, sheet));
  if (!parse_part (&book, zip, part ? part : "", &sheet_parser, TRUE, name, error))
    return NULL;
  SsDialect dialect = {.reader = g_strdup ("xlsx")};
  SsLoaded *loaded = ss_grid_read (book.grid, reading, &dialect, error);
  if (loaded)
    ss_workbook_note (loaded, names, (gsize)sheet);
  return loaded;
}

static double
sniff_xlsx (const guint8 *head, gsize n, const char *name)
{
  if (n < 4 || memcmp (head, "PK\003\004", 4) != 0)
    return 0;
  g_autofree char *lower = g_ascii_strdown (name, -1);
  for (gsize i = 0; globs[i]; i++)
    if (g_str_has_suffix (lower, globs[i] + 1))
      return 0.9;
  return memmem (head, n, "xl/", 3) || memmem (head, n, "[Content_Types].xml", 19) ? 0.5 : 0;
}

const SsReader ss_reader_xlsx = {
    .id = "xlsx",
    .label = N_ ("Excel workbook"),
    .globs = globs,
    .mime_types = mime_types,
    .sniff = sniff_xlsx,
    .read = read_xlsx,
};
