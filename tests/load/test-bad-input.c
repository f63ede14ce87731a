/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Input that is no table ends in one sentence, with line and column where there is one, and never in a crash. */
#include "load.h"

#include <string.h>

/* A file of one feature with @geometry on its second line. */
#define FEATURE(geometry)                                                                                    \
  "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\n"                 \
  "\"geometry\":" geometry "}]}"

static const struct {
  const char *name, *text;
  gssize length; /* -1: up to the NUL */
  SsLoadError code;
  const char *place; /* what the message begins with, or NULL */
} cases[] = {
    {"empty.csv", "", -1, SS_LOAD_ERROR_EMPTY, NULL},
    {"blank.csv", " \n\n \t", -1, SS_LOAD_ERROR_EMPTY, NULL},
    {"nul.csv", "a,b\n1,\0002\n", 9, SS_LOAD_ERROR_BINARY, "nul.csv:2:3: "},
    {"picture.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\2\3\4\5\6\7", 24, SS_LOAD_ERROR_BINARY, NULL},
    {"cut.geojson", "{\"type\":\"FeatureCollection\",\n\"features\":[", -1, SS_LOAD_ERROR_SYNTAX,
     "cut.geojson:2:"},
    {"comma.json", "[{\"a\":1},]", -1, SS_LOAD_ERROR_SYNTAX, "comma.json:1:10: "},
    {"tail.json", "{} x", -1, SS_LOAD_ERROR_SYNTAX, "tail.json:1:4: "},
    {"shallow.geojson",
     "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
     "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[1,2]]}}]}",
     -1, SS_LOAD_ERROR_SYNTAX, "shallow.geojson:1:"},
    {"unclosed.geojson", FEATURE ("{\"type\":\"Point\",\"coordinates\":[[1,2],\"bbox\":[1]}"), -1,
     SS_LOAD_ERROR_SYNTAX, "unclosed.geojson:2:42: "},
    {"unused.geojson", FEATURE ("{\"type\":\"GeometryCollection\",\"coordinates\":[[1],\"geometries\":[]}"),
     -1, SS_LOAD_ERROR_SYNTAX, "unused.geojson:2:55: "},
    {"closed-twice.geojson", FEATURE ("{\"coordinates\":[1,2]],\"type\":\"Point\"}"), -1,
     SS_LOAD_ERROR_SYNTAX, "closed-twice.geojson:2:32: "},
    {"word.geojson", FEATURE ("{\"type\":\"Point\",\"coordinates\":[1,\"2\"]}"), -1, SS_LOAD_ERROR_SYNTAX,
     "word.geojson:2:45: "},
    {"zero.geojson", FEATURE ("{\"type\":\"Point\",\"coordinates\":[0123456789,2]}"), -1,
     SS_LOAD_ERROR_SYNTAX, "zero.geojson:2:43: "},
    {"cut.xlsx", "PK\003\004 and nothing more", -1, SS_LOAD_ERROR_SYNTAX, NULL},
    {"cut.gz", "\x1f\x8b\x08 and nothing more", -1, SS_LOAD_ERROR_SYNTAX, NULL},
    {"none.html", "<html><body>no table</body></html>", -1, SS_LOAD_ERROR_EMPTY, NULL},
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gsize length = cases[i].length < 0 ? strlen (cases[i].text) : (gsize)cases[i].length;
    g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, length);
    g_autoptr (GError) error = NULL;
    g_autoptr (SsLoaded) loaded = ss_load_bytes (bytes, cases[i].name, NULL, NULL, &error);

    g_test_message ("%s: %s", cases[i].name, error ? error->message : "was read");
    g_assert_null (loaded);
    g_assert_error (error, SS_LOAD_ERROR, (int)cases[i].code);
    g_assert_null (strchr (error->message, '\n'));
    if (cases[i].place)
      g_assert_true (g_str_has_prefix (error->message, cases[i].place));
  }
}

static void
test_deep (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  g_autoptr (GBytes) bytes = g_bytes_new (deep->str, deep->len);
  g_assert_null (ss_load_bytes (bytes, "deep.json", NULL, NULL, &error));
  g_assert_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_SYNTAX);
}

/* A cell of ten megabytes is a cell. */
static void
test_large_cell (void)
{
  g_autofree char *x = g_strnfill (10 << 20, 'x');
  g_autofree char *text = g_strconcat ("a,b\n1,\"", x, "\"\n2,y\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SsLoaded) loaded = ss_load_bytes (bytes, "large.csv", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ss_table_n_rows (loaded->table), ==, 2);
  g_assert_cmpuint (strlen (ss_column_text (ss_table_column (loaded->table, 1), 0)), ==, 10 << 20);
}

/* Codes whose leading zeros come after thousands of plain numbers: the column is read again as text. */
static void
test_late_codes (void)
{
  g_autoptr (GString) text = g_string_new ("code,n\n");
  g_autoptr (GError) error = NULL;

  for (int i = 10000; i < 90000; i++)
    g_string_append_printf (text, "%d,%d\n", i, i);
  g_string_append (text, "01234,5\n");
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (SsLoaded) loaded = ss_load_bytes (bytes, "codes.csv", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ss_table_n_rows (loaded->table), ==, 80001);
  SsColumn *codes = ss_table_column (loaded->table, 0);
  g_assert_cmpint (ss_column_kind (codes), ==, SS_KIND_TEXT);
  g_assert_cmpstr (ss_column_text (codes, 80000), ==, "01234");
  g_assert_cmpint (ss_column_kind (ss_table_column (loaded->table, 1)), ==, SS_KIND_INTEGER);
}

/* The first accent stands far behind the bytes that the encoding is guessed from. */
static void
test_late_accent (void)
{
  g_autoptr (GString) text = g_string_new ("a;b\n");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 200000; i++)
    g_string_append (text, "1;x\n");
  g_string_append (text, "2;\xe9t\xe9\n");
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (SsLoaded) loaded = ss_load_bytes (bytes, "late.csv", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (loaded->dialect.encoding, ==, "windows-1252");
  g_assert_cmpstr (ss_column_text (ss_table_column (loaded->table, 1), 200000), ==, "été");
}

static void
test_raw (void)
{
  SsLoadOptions options = {.is_raw = TRUE};
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a;b\n01;1 234,50\nND;\n", 20);
  g_autoptr (SsLoaded) loaded = ss_load_bytes (bytes, "raw.csv", &options, NULL, NULL);

  g_assert_cmpstr (ss_column_text (ss_table_column (loaded->table, 1), 0), ==, "1 234,50");
  g_assert_cmpstr (ss_column_text (ss_table_column (loaded->table, 0), 1), ==, "ND");
}

/* What fuzzing found stays found: every seed gives a table or a sentence, and with the sanitizers nothing else. */
static void
test_corpus (void)
{
  static const char *const kinds[]
      = {"csv", "gz", "zip", "geojson", "json", "ndjson", "topojson", "html", "xlsx", "ods", "txt"};
  gsize n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *folder = g_build_filename (g_getenv ("CORPUS"), kinds[i], NULL);
    g_autofree char *name = g_strconcat ("x.", kinds[i], NULL);
    g_autoptr (GDir) seeds = g_dir_open (folder, 0, NULL);
    const char *seed;

    g_assert_nonnull (seeds);
    while ((seed = g_dir_read_name (seeds))) {
      g_autofree char *path = g_build_filename (folder, seed, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &text, &size, NULL));
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, size);
      g_autoptr (SsLoaded) loaded = ss_load_bytes (bytes, name, NULL, NULL, &error);
      g_assert_true ((loaded == NULL) == (error != NULL));
      n++;
    }
  }
  g_assert_cmpuint (n, >, G_N_ELEMENTS (kinds));
}

/* Numbers as long as a machine word and longer, in columns long enough to be read straight: each is what its text says. */
static void
test_numbers (void)
{
  static const struct {
    const char *pattern; /* N: the row's number */
    SsKind kind;
  } columns[] = {
      {"N", SS_KIND_INTEGER},         {"-N", SS_KIND_INTEGER},        {"N.5", SS_KIND_NUMBER},
      {"0.0N", SS_KIND_NUMBER},       {"-N.25", SS_KIND_NUMBER},      {"1N", SS_KIND_INTEGER},
      {"1234N", SS_KIND_INTEGER},     {"12345678N", SS_KIND_INTEGER}, {"1234.0N", SS_KIND_NUMBER},
      {"1234567.0N", SS_KIND_NUMBER}, {"N.1234567", SS_KIND_NUMBER},
  };
  enum { N_ROWS = 3000 };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize row = 0; row <= N_ROWS; row++) {
    g_autofree char *number = g_strdup_printf ("%zu", row);
    for (gsize c = 0; c < G_N_ELEMENTS (columns); c++) {
      g_auto (GStrv) parts = g_strsplit (row ? columns[c].pattern : "cN", "N", 2);
      g_autofree char *name = g_strdup_printf ("%c", (char)('a' + c));
      g_string_append_printf (text, "%s%s%s%c", row ? parts[0] : "", row ? number : name, row ? parts[1] : "",
                              c + 1 < G_N_ELEMENTS (columns) ? ',' : '\n');
    }
  }
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (SsLoaded) loaded = ss_load_bytes (bytes, "numbers.csv", NULL, NULL, NULL);
  g_assert_nonnull (loaded);
  g_assert_cmpuint (ss_table_n_rows (loaded->table), ==, N_ROWS);
  for (gsize c = 0; c < G_N_ELEMENTS (columns); c++) {
    const SsColumn *column = ss_table_column (loaded->table, c);
    g_auto (GStrv) parts = g_strsplit (columns[c].pattern, "N", 2);
    g_test_message ("%s", columns[c].pattern);
    g_assert_cmpint (ss_column_kind (column), ==, columns[c].kind);
    for (gsize row = 1; row <= N_ROWS; row++) {
      g_autofree char *cell = g_strdup_printf ("%s%zu%s", parts[0], row, parts[1]);
      g_assert_cmpfloat (ss_column_number (column, row - 1), ==, g_ascii_strtod (cell, NULL));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load/bad-input/refused", test_refused);
  g_test_add_func ("/load/bad-input/deep", test_deep);
  g_test_add_func ("/load/bad-input/large-cell", test_large_cell);
  g_test_add_func ("/load/passes/late-codes", test_late_codes);
  g_test_add_func ("/load/passes/late-accent", test_late_accent);
  g_test_add_func ("/load/passes/numbers", test_numbers);
  g_test_add_func ("/load/options/raw", test_raw);
  g_test_add_func ("/load/bad-input/corpus", test_corpus);
  return g_test_run ();
}
