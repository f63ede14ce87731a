/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the window other than by a file: the clipboard and the printer. */
#include "config.h"

#include "chart-print.h"
#include "driver.h"
#include "export-job.h"

#include <glib/gstdio.h>

#define TITLE "Trois routes, un cimetière"

static SsApplication *application;

/* A window with a chart that bears the title. */
static SsWindow *
window_with_chart (void)
{
  SsWindow *window = ss_driver_window (application);
  SsSession *session = ss_window_session (window);
  g_autofree char *path = ss_driver_sample ("migrants-2017");
  SsSpec *spec;
  SsWork *work;

  g_assert_true (ss_driver_open (window, path));
  g_assert_true (ss_driver_choose (window, "bar"));
  work = ss_work_copy_chart (ss_session_work (session), &spec);
  ss_spec_set_text (spec, SS_TEXT_TITLE, TITLE);
  ss_session_change (session, work, "Title", NULL);
  g_assert_true (ss_driver_rest (session));
  return window;
}

static gboolean
has_drawing (gpointer clipboard)
{
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/svg+xml");
}

static gboolean
is_set (gpointer pointer)
{
  return *(gpointer *)pointer != NULL;
}

static void
on_spliced (GObject *stream, GAsyncResult *result, gpointer bytes)
{
  g_assert_cmpint (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, NULL), >=, 0);
  *(GBytes **)bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
on_read (GObject *clipboard, GAsyncResult *result, gpointer bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) in = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, &error);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  g_assert_no_error (error);
  g_output_stream_splice_async (out, in,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, on_spliced, bytes);
}

static const struct {
  const char *mime_type;
  const char *beginning, *contents; /* contents NULL: anything */
} copies[] = {
    {"image/png", "\x89PNG\r\n\x1a\n", NULL},
    {"image/svg+xml", "<", TITLE},
};

static void
test_copy (void)
{
  SsWindow *window = window_with_chart ();
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-picture", NULL);
  g_assert_true (ss_driver_wait (has_drawing, clipboard));
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++) {
    const char *types[] = {copies[i].mime_type, NULL};
    g_autoptr (GBytes) bytes = NULL;
    g_autofree char *text = NULL;
    gsize n;

    g_test_message ("%s", copies[i].mime_type);
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, on_read, &bytes);
    g_assert_true (ss_driver_wait (is_set, &bytes));
    n = g_bytes_get_size (bytes);
    text = g_strndup (g_bytes_get_data (bytes, NULL), n);
    g_assert_true (g_str_has_prefix (text, copies[i].beginning));
    g_assert_true (!copies[i].contents || strstr (text, copies[i].contents));
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, gboolean *is_done)
{
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  *is_done = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

/* What stands on the page, by poppler; free with g_free(). */
static char *
text_of_pdf (const char *path, const char *option)
{
  const char *command[] = {"pdftotext", option, path, "-", NULL};
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static const struct {
  const char *title, *name, *stem;
} stems[] = {
    {"Décès sur les routes", "a.csv", "Deces-sur-les-routes"},
    {"Combien de morts ?", "a.csv", "Combien-de-morts"},
    {"« Une citation »", "a.csv", "Une-citation"},
    {NULL, "cinema-entrees.csv", "cinema-entrees"},
    {"", "Tableau collé", "Tableau-colle"},
    {NULL, "人口.csv", "sesame"},
    {"../../etc/passwd", "a.csv", "etc-passwd"},
};

static void
test_stems (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stems); i++) {
    g_autofree char *stem = ss_export_dup_stem (stems[i].title, stems[i].name);

    g_assert_cmpstr (stem, ==, stems[i].stem);
  }
}

static void
test_print (void)
{
  SsWindow *window = window_with_chart ();
  SsSession *session = ss_window_session (window);
  g_autoptr (SsChartPrint) print
      = ss_chart_print_new (ss_session_profile (session), ss_session_work (session), "migrants-2017");
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (print);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL), *path = g_build_filename (folder, "page.pdf", NULL);
  g_autofree char *job = NULL, *text = NULL, *boxes = NULL, *stem = NULL;
  gboolean is_done = FALSE;

  g_object_get (print, "job-name", &job, NULL);
  g_assert_cmpstr (job, ==, TITLE);
  stem = ss_export_dup_stem (TITLE, "");
  g_assert_cmpstr (gtk_print_settings_get (gtk_print_operation_get_print_settings (operation),
                                           GTK_PRINT_SETTINGS_OUTPUT_BASENAME),
                   ==, stem);
  gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect (print, "done", G_CALLBACK (on_done), &is_done);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (window), NULL);
  g_assert_true (ss_driver_wait (is_true, &is_done));
  text = text_of_pdf (path, "-layout");
  g_assert_nonnull (strstr (text, TITLE));
  boxes = text_of_pdf (path, "-bbox");
  g_assert_nonnull (strstr (boxes, "<page width=\"841.8")); /* A4 lying: 297 mm are 841.9 points */
  g_unlink (path);
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The dialog comes up and can be left, without a printer. */
static void
test_print_dialog (void)
{
  SsWindow *window = window_with_chart ();
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL);
  dialog = ss_driver_dialog (GTK_TYPE_DIALOG);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  g_test_add_func ("/app/sharing/stems", test_stems);
  g_test_add_func ("/app/sharing/copy", test_copy);
  g_test_add_func ("/app/sharing/print", test_print);
  g_test_add_func ("/app/sharing/print-dialog", test_print_dialog);
  return g_test_run ();
}
