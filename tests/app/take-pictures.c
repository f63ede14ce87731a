/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes pictures of the real window, page after page, for the README and for whoever looks after its looks. Run by build-aux/screenshot. */
#include "config.h"

#include "driver.h"

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
  gint64 end = g_get_monotonic_time () + PATIENCE_MS * 1000;
  g_autoptr (GError) error = NULL;

  ss_driver_wait (is_past, &end);
  if (!g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  g_print ("%s\n", path);
}

static void
take_steps (SsWindow *window)
{
  static const char *const steps[] = {"define", "fetch", "verify", "clean", "analyse", "choose", NULL};

  for (const char *const *step = steps; *step; step++) {
    ss_window_show_step (window, *step);
    take (*step);
  }
}

static void
take_panels (SsWindow *window)
{
  static const char *const panels[] = {"data", "form", "review", "message", NULL};
  GtkWidget *page, *switcher;

  ss_window_show_step (window, "present");
  page = ss_driver_find (GTK_WIDGET (window), g_type_from_name ("SsPresentPage"));
  switcher = ss_driver_find (page, GTK_TYPE_STACK_SWITCHER);
  for (const char *const *panel = panels; *panel; panel++) {
    g_autofree char *name = g_strdup_printf ("present-%s", *panel);

    gtk_stack_set_visible_child_name (gtk_stack_switcher_get_stack (GTK_STACK_SWITCHER (switcher)), *panel);
    take (name);
  }
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
  if (!ss_driver_choose (window, argc > 3 ? argv[3] : NULL))
    g_error ("%s cannot be drawn", argv[2]);
  take_panels (window);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
