/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "driver.h"
#include "export-dialog.h"
#include "operation-dialog.h"
#include "shortcuts.h"
#include "steps.h"

static SsApplication *application;

/* Every page, made and shown before any file is open, and freed. */
static void
test_pages (void)
{
  g_autoptr (SsSession) session = ss_session_new ();

  for (guint i = 0; i < ss_n_steps; i++) {
    GtkWidget *window = gtk_window_new ();
    GtkWidget *page = g_object_new (ss_steps[i].page_type (), "session", session, NULL);
    gpointer watched = page;

    g_object_add_weak_pointer (G_OBJECT (page), &watched);
    gtk_window_set_child (GTK_WINDOW (window), page);
    gtk_window_present (GTK_WINDOW (window));
    while (g_main_context_iteration (NULL, FALSE))
      ;
    gtk_window_destroy (GTK_WINDOW (window));
    while (g_main_context_iteration (NULL, FALSE))
      ;
    if (watched)
      g_test_message ("page %s is not finalised", ss_steps[i].id);
    g_assert_null (watched);
  }
}

static void
test_shortcuts (void)
{
  GtkWidget *shortcuts = GTK_WIDGET (ss_shortcuts_window_new ());

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (shortcuts));
  gtk_window_destroy (GTK_WINDOW (shortcuts));
}

/* Every operation can be asked for, over real columns. */
static void
test_operation_dialogs (void)
{
  SsWindow *window = ss_driver_window (application);
  g_autofree char *path = ss_driver_sample ("pm10-stations-2017");

  g_assert_true (ss_driver_open (window, path));
  for (const SsOperation *const *operation = ss_operations; *operation; operation++) {
    GtkWidget *dialog = ss_operation_dialog_new (*operation, ss_window_session (window));

    gtk_window_present (GTK_WINDOW (dialog));
    gtk_window_destroy (GTK_WINDOW (dialog));
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  g_test_add_func ("/app/templates/pages", test_pages);
  g_test_add_func ("/app/templates/shortcuts", test_shortcuts);
  g_test_add_func ("/app/templates/operation-dialogs", test_operation_dialogs);
  return g_test_run ();
}
