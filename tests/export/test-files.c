/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exporter.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *folder, *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("sesame-export-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "carte é.png", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;
  while (g_dir_read_name (dir))
    n++;
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  while ((name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    g_remove (path);
  }
  g_rmdir (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *content = NULL;
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static gboolean
write_text (GFile *file, const char *text, gboolean overwrite, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  return ss_file_write (file, bytes, overwrite, NULL, error);
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_assert_true (write_text (fixture->file, "un", FALSE, &error));
  assert_content (fixture->path, "un");
  g_assert_false (write_text (fixture->file, "deux", FALSE, &error));
  g_assert_error (error, SS_EXPORT_ERROR, SS_EXPORT_ERROR_EXISTS);
  assert_content (fixture->path, "un");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_overwrite_keeps_mode_and_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "lien", NULL);
  g_autoptr (GFile) link_file = g_file_new_for_path (link_path);
  struct stat seen;
  g_assert_true (write_text (fixture->file, "un", FALSE, NULL));
  g_chmod (fixture->path, 0640);
  g_assert_cmpint (symlink (fixture->path, link_path), ==, 0);
  g_assert_true (write_text (link_file, "deux", TRUE, NULL));
  assert_content (fixture->path, "deux");
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (stat (fixture->path, &seen), ==, 0);
  g_assert_cmpint (seen.st_mode & 0777, ==, 0640);
}

static void
test_nothing_half_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;
  g_cancellable_cancel (cancelled);
  g_assert_false (ss_file_write (fixture->file, bytes, FALSE, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_system_errors (void)
{
  static const char *const paths[] = {"/dev/full", "/", "/no-such-folder/x.png", "/proc/x.png"};
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
    g_autoptr (GError) error = NULL;
    g_assert_false (write_text (file, "x", TRUE, &error));
    g_assert_error (error, SS_EXPORT_ERROR, SS_EXPORT_ERROR_SYSTEM);
    g_assert_nonnull (strstr (error->message, paths[i]));
  }
}

static void
test_exporters_by_path (void)
{
  static const struct {
    const char *path, *id;
  } cases[] = {
      {"a.svg", "svg"}, {"a.PNG", "png"}, {"/x.y/a.pdf", "pdf"}, {"a.zip", "bundle"}, {"a.html", "html"},
      {"a.csv", "csv"}, {"a.gif", NULL},  {"svg", NULL},         {"", NULL},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const SsExporter *exporter = ss_exporter_for_path (cases[i].path);
    g_assert_cmpstr (exporter ? exporter->id : NULL, ==, cases[i].id);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/export/file/whole", Fixture, NULL, set_up, test_whole, tear_down);
  g_test_add ("/export/file/overwrite", Fixture, NULL, set_up, test_overwrite_keeps_mode_and_link, tear_down);
  g_test_add ("/export/file/cancelled", Fixture, NULL, set_up, test_nothing_half_written, tear_down);
  g_test_add_func ("/export/file/system-errors", test_system_errors);
  g_test_add_func ("/export/exporter/by-path", test_exporters_by_path);
  return g_test_run ();
}
