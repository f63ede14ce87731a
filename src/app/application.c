/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application.h"

#include "window.h"

#include <glib/gi18n-lib.h>

struct _SsApplication {
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (SsApplication, ss_application, ADW_TYPE_APPLICATION)

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (data));
  static const char *const developers[] = {"Data, ouvre-toi !", NULL};

  /* Translators: a short text about the people who made the method that the application teaches. */
  adw_show_about_window (
      parent, "application-name", _ ("Sésame"), "application-icon", SS_APPLICATION_ID, "version", SS_VERSION,
      "developers", developers, "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _ ("From an open-data file to a chart that is right, easy to read, and says something."), "copyright",
      _ ("Three qualities and the workshop they come from: Datactivist, CC BY-SA 4.0."), NULL);
}

static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_application_activate (G_APPLICATION (data));
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (data)); l;) {
    GtkWindow *window = l->data;

    l = l->next;
    gtk_window_close (window);
  }
}

static const GActionEntry actions[] = {
    {"about", on_about},
    {"new-window", on_new_window},
    {"quit", on_quit},
};

static const struct {
  const char *action;
  const char *keys[3];
} shortcuts[] = {
    {"app.quit", {"<Control>q"}},
    {"app.new-window", {"<Control>n"}},
    {"window.close", {"<Control>w"}},
    {"win.open", {"<Control>o"}},
    {"win.open-address", {"<Control>l"}},
    {"win.save", {"<Control>s"}},
    {"win.save-as", {"<Control><Shift>s"}},
    {"win.paste", {"<Control><Shift>v"}},
    {"win.undo", {"<Control>z"}},
    {"win.redo", {"<Control><Shift>z", "<Control>y"}},
    {"win.export", {"<Control>e"}},
    {"win.copy-picture", {"<Control><Shift>c"}},
    {"win.print", {"<Control>p"}},
    {"win.toggle-steps", {"F9"}},
    {"win.show-help-overlay", {"<Control>question", "F1"}},
    {"win.step('define')", {"<Alt>1"}},
    {"win.step('fetch')", {"<Alt>2"}},
    {"win.step('verify')", {"<Alt>3"}},
    {"win.step('clean')", {"<Alt>4"}},
    {"win.step('analyse')", {"<Alt>5"}},
    {"win.step('choose')", {"<Alt>6"}},
    {"win.step('present')", {"<Alt>7"}},
};

static void
ss_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (ss_application_parent_class)->startup (application);
  g_set_application_name (_ ("Sésame"));
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           shortcuts[i].keys);
  gtk_window_set_default_icon_name (SS_APPLICATION_ID);
}

static void
ss_application_activate (GApplication *application)
{
  gboolean is_first = !gtk_application_get_windows (GTK_APPLICATION (application));
  SsWindow *window = ss_window_new (SS_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  if (is_first)
    ss_window_offer_recovery (window);
}

static void
ss_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++) {
    SsWindow *window = ss_window_new (SS_APPLICATION (application));

    gtk_window_present (GTK_WINDOW (window));
    ss_session_open (ss_window_session (window), files[i]);
  }
}

static void
ss_application_class_init (SsApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = ss_application_startup;
  application_class->activate = ss_application_activate;
  application_class->open = ss_application_open;
}

static void
ss_application_init (SsApplication *application)
{
}

SsApplication *
ss_application_new (void)
{
  return g_object_new (SS_TYPE_APPLICATION, "application-id", SS_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/fr/dataouvretoi/Sesame", NULL);
}
