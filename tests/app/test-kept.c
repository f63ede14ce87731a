/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the work is kept: saved, opened again, asked for on closing, taken up after a crash. */
#include "config.h"

#include "driver.h"
#include "recovery.h"

#include <glib/gstdio.h>

#define TITLE "Trois routes, un cimetière"

static SsApplication *application;

typedef struct {
  char *folder, *path;
  SsWindow *window;
  SsSession *session;
} Fixture;

static void
change_title (SsSession *session, const char *title)
{
  SsSpec *spec;
  SsWork *work = ss_work_copy_chart (ss_session_work (session), &spec);

  ss_spec_set_text (spec, SS_TEXT_TITLE, title);
  ss_session_change (session, work, "Title", NULL);
}

/* A window with a chart that is not saved. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sample = ss_driver_sample ("migrants-2017");

  fixture->folder = g_dir_make_tmp (NULL, NULL);
  fixture->path = g_build_filename (fixture->folder, "routes.sesame", NULL);
  fixture->window = ss_driver_window (application);
  fixture->session = ss_window_session (fixture->window);
  g_assert_true (ss_driver_open (fixture->window, sample));
  g_assert_false (ss_session_is_modified (fixture->session));
  g_assert_true (ss_driver_choose (fixture->window, "bar"));
  change_title (fixture->session, TITLE);
  g_assert_true (ss_driver_rest (fixture->session));
  g_assert_true (ss_session_is_modified (fixture->session));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
is_saved (gpointer session)
{
  return !ss_session_is_modified (session);
}

static void
save (Fixture *fixture)
{
  ss_session_save (fixture->session, fixture->path);
  g_assert_true (ss_driver_wait (is_saved, fixture->session));
}

static gboolean
has_scene (gpointer session)
{
  return ss_session_scene (session) != NULL;
}

static void
test_save_and_open (Fixture *fixture, gconstpointer data)
{
  SsWindow *other;
  SsSession *session;
  SsWork *work;
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  work = ss_work_copy (ss_session_work (fixture->session));
  work->theme = SS_THEME_DARK;
  work->intention = SS_INTENTION_RANK;
  ss_work_set_question (work, "Où meurt-on ?");
  ss_work_keep (work, "no-source");
  ss_session_change (fixture->session, work, "Theme", NULL);
  save (fixture);

  other = ss_driver_window (application);
  session = ss_window_session (other);
  ss_session_open (session, file);
  g_assert_true (ss_driver_wait (has_scene, session));
  g_assert_cmpstr (ss_window_step (other), ==, "present");
  g_assert_cmpstr (ss_session_work (session)->spec->texts[SS_TEXT_TITLE], ==, TITLE);
  g_assert_cmpint (ss_session_work (session)->theme, ==, SS_THEME_DARK);
  g_assert_cmpint (ss_session_work (session)->intention, ==, SS_INTENTION_RANK);
  g_assert_cmpstr (ss_session_work (session)->question, ==, "Où meurt-on ?");
  g_assert_cmpstr (ss_session_work (session)->kept[0], ==, "no-source");
  g_assert_false (ss_session_is_modified (session));
  g_assert_cmpstr (ss_session_document_path (session), ==, fixture->path);
  gtk_window_destroy (GTK_WINDOW (other));
}

/* Undone back to what the file holds, there is nothing to save. */
static void
test_undo_to_saved (Fixture *fixture, gconstpointer data)
{
  save (fixture);
  change_title (fixture->session, "Autre titre");
  g_assert_true (ss_session_is_modified (fixture->session));
  ss_session_undo (fixture->session);
  g_assert_false (ss_session_is_modified (fixture->session));
}

static void
answer (const char *response)
{
  GtkWidget *dialog;

  dialog = ss_driver_dialog (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *)pointer == NULL;
}

static void
test_close (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SsDocument) document = NULL;

  save (fixture);
  change_title (fixture->session, "Autre titre");
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("cancel");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *)&fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("save");
  g_assert_true (ss_driver_wait (is_gone, &fixture->window));
  document = ss_document_load (fixture->path, NULL);
  g_assert_cmpstr (((SsSpec *)document->charts->pdata[0])->texts[SS_TEXT_TITLE], ==, "Autre titre");
}

static void
test_close_discarding (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *)&fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("discard");
  g_assert_true (ss_driver_wait (is_gone, &fixture->window));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static gboolean
has_recovery (gpointer found)
{
  g_autofree char *folder = ss_session_recovery_folder ();
  g_auto (GStrv) paths = ss_recovery_list_untitled (folder);

  return g_strv_length (paths) == *(guint *)found;
}

static void
test_recovery_file (Fixture *fixture, gconstpointer data)
{
  guint n = 1;

  g_assert_true (ss_driver_wait (has_recovery, &n));
  save (fixture);
  n = 0;
  g_assert_true (has_recovery (&n));
}

static gboolean
has_modified_chart (gpointer data)
{
  SsSession *session = ss_window_session (*(SsWindow **)data);

  return ss_session_scene (session) && ss_session_is_modified (session);
}

/* The file that a crash leaves: offered to the next first window, taken up, and gone once the work is saved. */
static void
test_recover (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = ss_session_recovery_folder ();
  g_autofree char *left = ss_recovery_path_untitled (folder, "left-by-a-crash");
  g_autoptr (SsDocument) document = NULL;
  guint n = 0;
  SsWindow *window;

  save (fixture);
  document = ss_document_load (fixture->path, NULL);
  g_assert_true (ss_recovery_save (document, left, NULL));
  window = ss_driver_window (application);
  ss_window_offer_recovery (window);
  answer ("recover");
  g_assert_true (ss_driver_wait (has_modified_chart, &window));
  g_assert_null (ss_session_document_path (ss_window_session (window)));
  g_assert_cmpstr (ss_session_work (ss_window_session (window))->spec->texts[SS_TEXT_TITLE], ==, TITLE);
  ss_session_save (ss_window_session (window), fixture->path);
  g_assert_true (ss_driver_wait (is_saved, ss_window_session (window)));
  g_assert_true (has_recovery (&n));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Beside a document that has a file, it is offered when that is opened. */
static void
test_recover_titled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *left = ss_recovery_path (fixture->path);
  g_autoptr (SsDocument) document = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  SsWindow *window;

  change_title (fixture->session, "Plus récent");
  save (fixture);
  document = ss_document_load (fixture->path, NULL);
  g_assert_true (ss_recovery_save (document, left, NULL));
  change_title (fixture->session, TITLE);
  save (fixture);
  g_assert_true (ss_recovery_save (document, left, NULL));
  window = ss_driver_window (application);
  ss_session_open (ss_window_session (window), file);
  answer ("recover");
  g_assert_true (ss_driver_wait (has_modified_chart, &window));
  g_assert_cmpstr (ss_session_work (ss_window_session (window))->spec->texts[SS_TEXT_TITLE], ==,
                   "Plus récent");
  g_assert_cmpstr (ss_session_document_path (ss_window_session (window)), ==, fixture->path);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
}

/* Work that is not saved is not replaced: the other file has its own window. */
static void
test_open_beside (Fixture *fixture, gconstpointer data)
{
  SsWindow *other = ss_window_for_opening (fixture->window);

  g_assert_true (other != fixture->window);
  gtk_window_destroy (GTK_WINDOW (other));
  save (fixture);
  g_assert_true (ss_window_for_opening (fixture->window) == fixture->window);
}

#define ADD(path, function) g_test_add ("/app/kept/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  ADD ("save-and-open", test_save_and_open);
  ADD ("undo-to-saved", test_undo_to_saved);
  ADD ("close", test_close);
  ADD ("close-discarding", test_close_discarding);
  ADD ("recovery-file", test_recovery_file);
  ADD ("recover", test_recover);
  ADD ("recover-titled", test_recover_titled);
  ADD ("open-beside", test_open_beside);
  return g_test_run ();
}
