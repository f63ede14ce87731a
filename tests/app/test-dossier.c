/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dossier is opened again as the work that it was made of. */
#include "config.h"

#include "dossier.h"
#include "driver.h"
#include "export-job.h"
#include "zip-writer.h"

#include <glib/gstdio.h>

static SsApplication *application;
static char *folder;

static void
export_dossier (SsSession *session, const char *path)
{
  SsExportOrder *order;
  SsPictureSize size = {.width = 860, .height = 645, .scale = 1};
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  order = ss_export_order_new (session, ss_exporter_find ("bundle"), &size, file);
  ss_export_write (order, NULL, &error);
  g_assert_no_error (error);
  ss_export_order_free (order);
}

static void
test_open_again (void)
{
  SsWindow *window = ss_driver_window (application);
  SsSession *session = ss_window_session (window);
  g_autofree char *sample = ss_driver_sample ("migrants-2017");
  g_autofree char *path = g_build_filename (folder, "a.zip", NULL);

  g_assert_true (ss_driver_open (window, sample));
  g_assert_true (ss_driver_choose (window, "bar"));
  ss_session_choose_headline (session, "Afrique du Nord, loin derrière");
  g_assert_true (ss_driver_rest (session));
  export_dossier (session, path);
  gtk_window_destroy (GTK_WINDOW (window));

  window = ss_driver_window (application);
  session = ss_window_session (window);
  g_assert_true (ss_driver_open (window, path));
  g_assert_cmpstr (ss_session_work (session)->spec->format, ==, "bar");
  g_assert_cmpstr (ss_session_work (session)->spec->texts[SS_TEXT_TITLE], ==,
                   "Afrique du Nord, loin derrière");
  g_assert_nonnull (ss_session_scene (session));
  g_assert_false (ss_session_is_modified (session));
  g_assert_null (ss_session_document_path (session)); /* what is unpacked is nobody's file */
  gtk_window_destroy (GTK_WINDOW (window));
}

static const struct {
  const char *name;
  gboolean is_written;
} entries[] = {
    {"source/data.csv", TRUE}, {"../evil.csv", FALSE},        {"source/../evil.csv", FALSE},
    {"/evil.csv", FALSE},      {"source/.hidden.csv", FALSE}, {"source\\evil.csv", FALSE},
    {"a/b/c.csv", FALSE},      {"other.csv", FALSE},
};

/* Nothing is written outside the dossier's own folder, whatever the archive says. */
static void
test_names (void)
{
  g_autofree char *path = g_build_filename (folder, "b.zip", NULL),
                  *home = g_build_filename (folder, "home", NULL);
  g_autofree char *inside = NULL, *own = NULL;
  g_autoptr (SsZipWriter) writer = ss_zip_writer_new (0);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  ss_zip_writer_add (writer, SS_DOSSIER_DOCUMENT, "{}", 2);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    ss_zip_writer_add (writer, entries[i].name, "x", 1);
  bytes = ss_zip_writer_end (writer);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), NULL);
  inside = ss_dossier_unpack (path, home, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (inside, home));
  own = g_path_get_dirname (inside);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    g_autofree char *written = g_build_filename (own, entries[i].name, NULL);

    g_test_message ("%s", entries[i].name);
    g_assert_cmpint (g_file_test (written, G_FILE_TEST_EXISTS), ==, entries[i].is_written);
  }
}

/* An archive with a table, and a file that is no archive, are no dossiers. */
static void
test_others (void)
{
  g_autofree char *sample = ss_driver_sample ("migrants-2017");
  g_autoptr (GError) error = NULL;

  g_assert_null (ss_dossier_unpack (sample, folder, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  folder = g_dir_make_tmp (NULL, NULL);
  g_test_add_func ("/app/dossier/open-again", test_open_again);
  g_test_add_func ("/app/dossier/names", test_names);
  g_test_add_func ("/app/dossier/others", test_others);
  return g_test_run ();
}
