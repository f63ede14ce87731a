/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document.h"
#include "recovery.h"
#include "table-file.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define DATA "Pays;n\nFrance;1\nItalie;2\nGrèce;3\n"

#define WHOLE                                                                                                \
  "{\"sesame\": 1, \"source\": {\"path\": \"/no/such/file.csv\", \"checksum\": \"00\"},"                     \
  " \"reading\": {\"encoding\": \"windows-1252\", \"header-row\": 2},"                                       \
  " \"recipe\": [{\"operation\": \"trim\"}],"                                                                \
  " \"charts\": [{\"format\": \"bar\", \"roles\": {\"category\": [\"Pays\"], \"value\": [\"n\"]}}],"         \
  " \"choices\": {\"intention\": \"rank\", \"theme\": \"dark\", \"kept\": [\"axis-zero\"]},"                 \
  " \"metadata\": {\"title\": \"Un titre\", \"licence\": \"Licence Ouverte 2.0\"}}"

typedef struct {
  char *folder, *data_path, *document_path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("sesame-document-XXXXXX", NULL);
  fixture->data_path = g_build_filename (fixture->folder, "data.csv", NULL);
  fixture->document_path = g_build_filename (fixture->folder, "a.sesame", NULL);
  g_assert_true (g_file_set_contents (fixture->data_path, DATA, -1, NULL));
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory))) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      remove_all (path);
    else
      g_unlink (path);
  }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->data_path);
  g_free (fixture->document_path);
}

static SsDocument *
document_new (const Fixture *fixture)
{
  SsDocument *document = ss_document_new ();
  json_t *step
      = json_loads ("{\"operation\": \"sort\", \"columns\": [\"n\"], \"order\": \"descending\"}", 0, NULL);
  SsRecipe *recipe = ss_recipe_append (document->recipe, step, NULL);
  SsSpec *spec = ss_spec_new ("bar");

  json_decref (step);
  ss_spec_bind (spec, SS_ROLE_CATEGORY, "Pays");
  ss_recipe_unref (document->recipe);
  document->recipe = recipe;
  document->path = g_strdup (fixture->data_path);
  document->checksum = ss_document_checksum (fixture->data_path, NULL, NULL);
  document->delimiter = g_strdup (";");
  document->metadata[SS_METADATA_TITLE] = g_strdup ("Un titre");
  document->intention = SS_INTENTION_RANK;
  document->theme = SS_THEME_DARK;
  g_strfreev (document->kept);
  document->kept = g_strsplit ("axis-zero no-source", " ", -1);
  g_ptr_array_add (document->charts, spec);
  return document;
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SsDocument) document = document_new (fixture), copy = ss_document_copy (document), again = NULL;
  g_autoptr (GError) error = NULL;
  json_t *json, *json_again;

  g_assert_true (ss_document_save (copy, fixture->document_path, &error));
  again = ss_document_load (fixture->document_path, &error);
  g_assert_no_error (error);
  json = ss_document_to_json (document, fixture->folder);
  json_again = ss_document_to_json (again, fixture->folder);
  g_assert_true (json_equal (json, json_again));
  json_decref (json);
  json_decref (json_again);
}

static void
test_read_source (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SsDocument) document = document_new (fixture);
  g_autoptr (SsLoaded) loaded = ss_document_read_source (document, NULL, NULL, NULL, NULL), changed = NULL;
  g_autoptr (SsTable) table = ss_recipe_apply (document->recipe, loaded->table, NULL, NULL);
  guint n_findings = loaded->findings->len;

  g_assert_cmpstr (ss_column_text (ss_table_column (table, 0), 0), ==, "Grèce");
  g_assert_true (g_file_set_contents (fixture->data_path, DATA "Malte;4\n", -1, NULL));
  changed = ss_document_read_source (document, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (changed->findings->len, ==, n_findings + 1);
  g_assert_cmpstr (((SsFinding *)changed->findings->pdata[0])->rule, ==, "source-changed");
}

/* A folder that is moved with its data and its document still opens. */
static void
test_moved_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *moved_data = g_build_filename (elsewhere, "data.csv", NULL);
  g_autofree char *moved_document = g_build_filename (elsewhere, "a.sesame", NULL);
  g_autoptr (SsDocument) document = document_new (fixture), moved = NULL;

  g_assert_true (ss_document_save (document, fixture->document_path, NULL));
  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_cmpint (g_rename (fixture->data_path, moved_data), ==, 0);
  g_assert_cmpint (g_rename (fixture->document_path, moved_document), ==, 0);
  moved = ss_document_load (moved_document, NULL);
  g_assert_cmpstr (moved->path, ==, moved_data);
}

static void
test_pasted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SsDocument) document = ss_document_new (), again = NULL;
  g_autoptr (SsLoaded) loaded = NULL;

  document->content = g_strdup ("a\tb\n1\t2\n");
  document->name = g_strdup ("Collage");
  g_assert_true (ss_document_save (document, fixture->document_path, NULL));
  again = ss_document_load (fixture->document_path, NULL);
  loaded = ss_document_read_source (again, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (ss_table_n_columns (loaded->table), ==, 2);
}

static void
test_recovery (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SsDocument) document = document_new (fixture), recovered = NULL, none = NULL;
  g_autofree char *beside = ss_recovery_path (fixture->document_path);
  g_autofree char *folder = g_build_filename (fixture->folder, "state", "sesame", NULL);
  g_autofree char *untitled = ss_recovery_path_untitled (folder, "1234");
  g_auto (GStrv) before = ss_recovery_list_untitled (folder), after = NULL;

  g_assert_true (ss_recovery_save (document, beside, NULL));
  recovered = ss_recovery_load (beside);
  g_assert_nonnull (recovered);
  ss_recovery_forget (beside);
  none = ss_recovery_load (beside);
  g_assert_null (none);

  g_assert_cmpuint (g_strv_length (before), ==, 0);
  g_assert_true (ss_recovery_save (document, untitled, NULL));
  after = ss_recovery_list_untitled (folder);
  g_assert_cmpuint (g_strv_length (after), ==, 1);
  g_assert_cmpstr (after[0], ==, untitled);
}

/* Where it cannot be written, the old file stays and nothing is left beside it. */
static void
test_failed_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SsDocument) document = document_new (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "no", "such", "folder.sesame", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ss_document_save (document, path, &error));
  g_assert_error (error, SS_DOCUMENT_ERROR, SS_DOCUMENT_ERROR_SYSTEM);
}

static void
test_tables_of_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SsTable) table = ss_table_file_resolve ("data.csv", fixture->folder, NULL, &error), none = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (ss_table_n_rows (table), ==, 3);
  none = ss_table_file_resolve ("none.csv", (gpointer) ".", NULL,
                                &error); /* a folder may be a relative path */
  g_assert_null (none);
  g_assert_nonnull (error);
}

/* A whole document with one thing put in the place of another. */
static const struct {
  const char *find, *replace;
  int code; /* SsDocumentError, or -1: an error of another room */
  const char *part;
} faults[] = {
    {"\"sesame\": 1", "\"sesame\": 2", SS_DOCUMENT_ERROR_VERSION, "newer"},
    {"\"sesame\": 1", "\"sesame\": \"1\"", SS_DOCUMENT_ERROR_FIELD, "“sesame”"},
    {"\"sesame\": 1", "\"sesame\": 1, \"more\": 1", SS_DOCUMENT_ERROR_FIELD, "“sesame”"},
    {"\"source\"", "\"origin\"", SS_DOCUMENT_ERROR_FIELD, "“source”"},
    {"\"path\": \"/no/such/file.csv\"", "\"path\": 1", SS_DOCUMENT_ERROR_FIELD, "“source.path”"},
    {"\"path\": \"/no/such/file.csv\"", "\"path\": \"data.csv\"", SS_DOCUMENT_ERROR_FIELD, "“source.path”"},
    {"\"checksum\": \"00\"", "\"content\": \"a\"", SS_DOCUMENT_ERROR_FIELD, "“source.content”"},
    {"\"checksum\": \"00\"", "\"relative\": \"/etc/passwd\"", SS_DOCUMENT_ERROR_FIELD, "“source.relative”"},
    {"\"checksum\": \"00\"", "\"colour\": \"red\"", SS_DOCUMENT_ERROR_FIELD, "“source.colour”"},
    {"\"header-row\": 2", "\"header-row\": -7", SS_DOCUMENT_ERROR_FIELD, "“reading.header-row”"},
    {"\"header-row\": 2", "\"header-row\": 1e99", SS_DOCUMENT_ERROR_FIELD, "“reading.header-row”"},
    {"\"encoding\": \"windows-1252\"", "\"encoding\": []", SS_DOCUMENT_ERROR_FIELD, "“reading.encoding”"},
    {"[{\"operation\": \"trim\"}]", "{}", -1, "list of steps"},
    {"\"trim\"", "\"fly\"", -1, "no operation “fly”"},
    {"[{\"format\"", "[1, {\"format\"", -1, ""},
    {"\"charts\": [", "\"charts\": 1, \"x\": [", SS_DOCUMENT_ERROR_FIELD, ""},
    {"\"rank\"", "\"shout\"", SS_DOCUMENT_ERROR_FIELD, "“choices.intention”"},
    {"\"dark\"", "\"pink\"", SS_DOCUMENT_ERROR_FIELD, "“choices.theme”"},
    {"[\"axis-zero\"]", "\"axis-zero\"", SS_DOCUMENT_ERROR_FIELD, "“choices.kept”"},
    {"[\"axis-zero\"]", "[1]", SS_DOCUMENT_ERROR_FIELD, "“choices.kept”"},
    {"\"kept\"", "\"held\"", SS_DOCUMENT_ERROR_FIELD, "“choices.kept”"},
    {"\"title\": \"Un titre\"", "\"title\": null", SS_DOCUMENT_ERROR_FIELD, "“metadata.title”"},
    {"\"title\": \"Un titre\"", "\"titel\": \"Un titre\"", SS_DOCUMENT_ERROR_FIELD, "“metadata”"},
    {"}}", "}", SS_DOCUMENT_ERROR_SYNTAX, ":1:"},
    {"{\"sesame\"", "{\"sesame\": 1, \"sesame\"", SS_DOCUMENT_ERROR_SYNTAX, ""},
};

static void
check_text (const Fixture *fixture, const char *text, int code, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SsDocument) document = NULL;

  g_assert_true (g_file_set_contents (fixture->document_path, text, -1, NULL));
  document = ss_document_load (fixture->document_path, &error);
  g_assert_null (document);
  g_assert_nonnull (error);
  if ((code >= 0 && !g_error_matches (error, SS_DOCUMENT_ERROR, code)) || !strstr (error->message, part))
    g_error ("%s: %s", text, error->message);
}

static void
test_faults (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SsDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->document_path, WHOLE, -1, NULL));
  document = ss_document_load (fixture->document_path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (document->header_row, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++) {
    g_autoptr (GString) text = g_string_new (WHOLE);

    g_assert_cmpuint (g_string_replace (text, faults[i].find, faults[i].replace, 1), ==, 1);
    check_text (fixture, text->str, faults[i].code, faults[i].part);
  }
  /* Every beginning of it, as a write that was cut would leave it. */
  for (gsize n = 0; n < strlen (WHOLE); n += 7) {
    g_autofree char *text = g_strndup (WHOLE, n);

    check_text (fixture, text, SS_DOCUMENT_ERROR_SYNTAX, "");
  }
}

#define ADD(path, function) g_test_add ("/document/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("read-source", test_read_source);
  ADD ("moved-folder", test_moved_folder);
  ADD ("pasted", test_pasted);
  ADD ("recovery", test_recovery);
  ADD ("failed-save", test_failed_save);
  ADD ("tables-of-files", test_tables_of_files);
  ADD ("faults", test_faults);
  return g_test_run ();
}
