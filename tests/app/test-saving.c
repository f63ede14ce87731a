/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where what is written goes: its name, its folder, and what stood there before. */
#include "config.h"

#include "chart-print.h"
#include "driver.h"
#include "export-dialog.h"
#include "save-dialog.h"

#include <glib/gstdio.h>

static SsApplication *application;

static const struct {
  const char *typed, *extension, *name;
} names[] = {
    {"carte.png", "png", "carte.png"},
    {"carte.PNG", "png", "carte.PNG"},
    {"carte", "png", "carte.png"},
    {"carte.", "png", "carte.png"},
    {"carte.svg", "png", "carte.png"},
    {"carte.SVG", "png", "carte.png"},
    {"carte.png", "csv", "carte.csv"},
    {"carte.jpg", "png", "carte.png"},
    {"carte.xlsx", "csv", "carte.csv"},
    {"carte.sesame", "svg", "carte.svg"},
    {"carte.svg", "sesame", "carte.sesame"},
    {"Bilan 2.3", "png", "Bilan 2.3.png"},
    {"M. Dupont", "html", "M. Dupont.html"},
    {".png", "png", ".png.png"},
    {"carte.svg.png", "png", "carte.png"},
    {"carte.png.png", "png", "carte.png"},
    {"Bilan 2.3.png", "png", "Bilan 2.3.png"},
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = ss_save_dialog_dup_name (names[i].typed, names[i].extension);

    g_test_message ("%s", names[i].typed);
    g_assert_cmpstr (name, ==, names[i].name);
  }
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *)weak == NULL;
}

/* Exports as a PNG to what is typed; the dialog goes once it is written. */
static GtkWidget *
start_export (SsWindow *window, const char *typed)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  dialog = ss_driver_dialog (SS_TYPE_EXPORT_DIALOG);
  gtk_widget_activate_default (dialog);
  ss_driver_answer_file (typed);
  return dialog;
}

static void
wait_gone (GtkWidget *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  g_assert_true (ss_driver_wait (is_gone, &dialog));
}

static gboolean
is_png (const char *path)
{
  g_autofree char *contents = NULL;
  gsize n;

  return g_file_get_contents (path, &contents, &n, NULL) && g_str_has_prefix (contents, "\x89PNG");
}

/* A file under another name than the one that was typed is not replaced unasked. */
static void
answer_replace (GtkWidget *dialog, const char *path, const char *response)
{
  GtkWidget *question = ss_driver_dialog (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_false (is_png (path));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  if (g_str_equal (response, "replace"))
    wait_gone (dialog);
  else {
    gtk_window_destroy (GTK_WINDOW (dialog));
    g_assert_false (is_png (path));
  }
}

typedef struct {
  GtkFileChooser *chooser;
  GFile *folder;
} Place;

static gboolean
is_there (gpointer data)
{
  Place *place = data;
  g_autoptr (GFile) folder = gtk_file_chooser_get_current_folder (place->chooser);

  return folder && g_file_equal (folder, place->folder);
}

static void
test_export (void)
{
  SsWindow *window = ss_driver_window (application);
  g_autofree char *sample = ss_driver_sample ("migrants-2017"), *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *typed = g_build_filename (folder, "carte.svg", NULL);
  g_autofree char *path = g_build_filename (folder, "carte.png", NULL);
  g_autoptr (GFile) here = g_file_new_for_path (folder);
  GtkWidget *dialog, *chooser;
  Place begins;

  g_assert_true (ss_driver_open (window, sample));
  g_assert_true (ss_driver_choose (window, "bar"));
  wait_gone (start_export (window, typed));
  g_assert_true (is_png (path));
  g_assert_false (g_file_test (typed, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  answer_replace (start_export (window, typed), path, "cancel");
  answer_replace (start_export (window, typed), path, "replace");
  g_assert_true (is_png (path));

  /* The next time begins in the same folder. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  dialog = ss_driver_dialog (SS_TYPE_EXPORT_DIALOG);
  gtk_widget_activate_default (dialog);
  chooser = ss_driver_dialog (GTK_TYPE_FILE_CHOOSER_DIALOG);
  begins = (Place) {GTK_FILE_CHOOSER (chooser), here};
  g_assert_true (ss_driver_wait (is_there, &begins));
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_unlink (path);
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

static const struct {
  const char *uri, *said;
} prints[] = {
    {"file:///tmp/Une%20page.pdf", "Printed to a file: Une page.pdf"},
    {NULL, "Sent to the printer"},
};

static void
test_prints (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (prints); i++) {
    g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
    g_autofree char *said = NULL;

    gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, prints[i].uri);
    said = ss_chart_print_dup_outcome (settings);
    g_assert_cmpstr (said, ==, prints[i].said);
  }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  g_test_add_func ("/app/saving/names", test_names);
  g_test_add_func ("/app/saving/export", test_export);
  g_test_add_func ("/app/saving/prints", test_prints);
  return g_test_run ();
}
