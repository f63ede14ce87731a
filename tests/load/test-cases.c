/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder a case in cases/: "input.*" is read, and what came of it is compared with "expected". RECORD=1 writes "expected" anew: read the difference. */
#include "load.h"

#include <glib/gstdio.h>
#include <string.h>

static void
append_mark (GString *out, const char *name, const char *text)
{
  g_autofree char *shown = text ? g_strescape (text, NULL) : g_strdup ("none");

  g_string_append_printf (out, " %s=%s", name, shown);
}

static void
append_dialect (GString *out, const SsDialect *dialect)
{
  g_string_append (out, dialect->reader);
  append_mark (out, "encoding", dialect->encoding);
  append_mark (out, "line-end", dialect->line_end);
  append_mark (out, "delimiter", dialect->delimiter);
  append_mark (out, "quote", dialect->quote);
  append_mark (out, "decimal", dialect->decimal);
  append_mark (out, "thousands", dialect->thousands);
  g_string_append_printf (out, " bom=%d preamble=%u header=%u footer=%u\n", dialect->bom,
                          dialect->preamble_rows, dialect->header_row, dialect->footer_rows);
}

static void
append_column (GString *out, const SsColumn *column)
{
  g_string_append_printf (out, "%s <%s>", ss_column_name (column), ss_kind_id (ss_column_kind (column)));
  for (gsize row = 0; row < ss_column_n_rows (column); row++) {
    g_autofree char *cell = ss_column_dup_cell (column, row);
    g_autofree char *line = g_strdelimit (g_strdup (cell), "\n", '~');
    g_string_append_printf (out, " | %s%s", line, ss_column_odd (column, row) ? " (odd)" : "");
  }
  g_string_append_c (out, '\n');
}

static char *
dup_result (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SsLoaded) loaded = ss_load_file (file, NULL, NULL, NULL, NULL, &error);
  GString *out = g_string_new (NULL);

  if (!loaded) {
    g_string_append_printf (out, "error: %s\n", error->message);
    return g_string_free (out, FALSE);
  }
  append_dialect (out, &loaded->dialect);
  if (ss_table_title (loaded->table) != NULL) {
    g_autofree char *title = g_strdelimit (g_strdup (ss_table_title (loaded->table)), "\n", '~');
    g_string_append_printf (out, "title: %s\n", title);
  }
  for (gsize i = 0; i < ss_table_n_columns (loaded->table); i++)
    append_column (out, ss_table_column (loaded->table, i));
  for (guint i = 0; i < loaded->findings->len; i++) {
    const SsFinding *finding = g_ptr_array_index (loaded->findings, i);
    g_string_append_printf (out, "%s %s: %s\n", finding->rule, ss_severity_id (finding->severity),
                            finding->message);
  }
  return g_string_free (out, FALSE);
}

static char *
find_input (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (dir));)
    if (g_str_has_prefix (name, "input."))
      return g_build_filename (folder, name, NULL);
  return NULL;
}

static void
test_case (gconstpointer data)
{
  const char *folder = data;
  g_autofree char *input = find_input (folder), *expected_path = g_build_filename (folder, "expected", NULL);
  g_autofree char *expected = NULL, *result = NULL;

  g_assert_nonnull (input);
  result = dup_result (input);
  if (g_getenv ("RECORD"))
    g_assert_true (g_file_set_contents (expected_path, result, -1, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (result, ==, expected);
}

int
main (int argc, char **argv)
{
  const char *cases = g_getenv ("CASES");
  g_autoptr (GDir) dir = g_dir_open (cases, 0, NULL);

  g_test_init (&argc, &argv, NULL);
  for (const char *name; dir && (name = g_dir_read_name (dir));) {
    g_autofree char *path = g_strconcat ("/load/cases/", name, NULL);
    g_test_add_data_func_full (path, g_build_filename (cases, name, NULL), test_case, g_free);
  }
  return g_test_run ();
}
