/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes pictures of the real window, page after page, for the README and for whoever looks after its looks. Run by build-aux/screenshot. */
#include "config.h"

#include "driver.h"
#include "export-dialog.h"
#include "map-pane.h"
#include "operation-dialog.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* Long enough for thumbnails to be drawn and transitions to end, on a busy machine. */
#define PATIENCE_MS 1200

static const char *folder;

static gboolean
is_past (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *)data;
}

static void
take (const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);
  const char *command[] = {"import", "-window", "root", path, NULL};
  g_autoptr (GError) error = NULL;
  gint64 end;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  end = g_get_monotonic_time () + PATIENCE_MS * 1000;
  ss_driver_wait (is_past, &end);
  if (!g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  g_print ("%s\n", path);
}

/* The circles and reasons of the first card. */
static void
take_why (SsWindow *window)
{
  GtkWidget *card = ss_driver_find (GTK_WIDGET (window), g_type_from_name ("SsSuggestionCard"));
  GtkWidget *why = card ? ss_driver_find (card, GTK_TYPE_MENU_BUTTON) : NULL;

  if (!why)
    return;
  gtk_menu_button_popup (GTK_MENU_BUTTON (why));
  take ("choose-why");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (why));
}

static void
scroll_to_end (SsWindow *window)
{
  GtkWidget *page = ss_driver_find (GTK_WIDGET (window), g_type_from_name ("SsChoosePage"));
  GtkWidget *scroller = ss_driver_find (page, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static void
take_steps (SsWindow *window)
{
  static const char *const steps[] = {"define", "fetch", "verify", "clean", "analyse", "choose", NULL};

  for (const char *const *step = steps; *step; step++) {
    ss_window_show_step (window, *step);
    take (*step);
  }
  take_why (window);
  scroll_to_end (window);
  take ("choose-discouraged");
}

/* The first title that is proposed from the data, as a person would choose it. */
static void
choose_headline (SsSession *session)
{
  const char *const *headlines = ss_session_headlines (session);

  if (headlines && *headlines)
    ss_session_choose_headline (session, *headlines);
  ss_driver_rest (session);
}

static void
take_panels (SsWindow *window)
{
  static const char *const panels[] = {"data", "form", "review", "message", NULL};
  GtkWidget *page, *stack;

  ss_window_show_step (window, "present");
  page = ss_driver_find (GTK_WIDGET (window), g_type_from_name ("SsPresentPage"));
  stack
      = gtk_widget_get_ancestor (ss_driver_find (page, g_type_from_name ("SsMessagePanel")), GTK_TYPE_STACK);
  for (const char *const *panel = panels; *panel; panel++) {
    g_autofree char *name = g_strdup_printf ("present-%s", *panel);

    gtk_stack_set_visible_child_name (GTK_STACK (stack), *panel);
    take (name);
  }
}

static void
take_dialog (SsWindow *window, GtkWidget *dialog, const char *name)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (dialog));
  take (name);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The dialogs that ask before something is written or changed. */
static void
take_dialogs (SsWindow *window)
{
  static const char *const operations[]
      = {"filter", "group", "sort", "rate", "merge-categories", "join-tables"};

  for (guint i = 0; i < G_N_ELEMENTS (operations); i++) {
    g_autofree char *name = g_strdup_printf ("dialog-%s", operations[i]);

    take_dialog (window,
                 ss_operation_dialog_new (ss_operation_find (operations[i]), ss_window_session (window)),
                 name);
  }
  take_dialog (window, ss_export_dialog_new (ss_window_session (window)), "dialog-export");
}

/* Where the chart is a map: the one that can be moved. */
static void
take_globe (SsWindow *window)
{
  GtkWidget *page = ss_driver_find (GTK_WIDGET (window), g_type_from_name ("SsPresentPage"));
  GtkWidget *pane = ss_driver_find (page, g_type_from_name ("SsMapPane"));
  GtkWidget *stack = gtk_widget_get_ancestor (pane, GTK_TYPE_STACK);

  if (!ss_map_pane_can_show (ss_window_session (window)))
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "globe");
  take ("present-globe");
}

int
main (int argc, char **argv)
{
  g_autoptr (SsApplication) application = NULL;
  SsWindow *window;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("SESAME_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  folder = argv[1];
  application = ss_driver_start ();
  window = ss_driver_window (application);
  gtk_window_maximize (GTK_WINDOW (window));
  take ("welcome");
  if (!ss_driver_open (window, argv[2]))
    g_error ("%s cannot be read", argv[2]);
  take_steps (window);
  if (!ss_driver_choose (window, argc > 3 ? argv[3] : NULL) && !ss_driver_choose (window, NULL))
    g_error ("%s cannot be drawn", argv[2]);
  choose_headline (ss_window_session (window));
  take_panels (window);
  take_globe (window);
  take_dialogs (window);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
