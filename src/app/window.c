/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window.h"

#include "data-grid.h"
#include "pane.h"
#include "preferences.h"
#include "shortcuts.h"
#include "step-list.h"
#include "steps.h"
#include "text-scale.h"
#include "welcome-page.h"

#include <glib/gi18n-lib.h>

struct _SsWindow {
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *main_stack, *pages;
  AdwFlap *flap;
  SsStepList *step_list;
  GtkWidget *undo_button, *redo_button;

  SsSession *session;
  GSettings *preferences; /* NULL: nothing is remembered */
};

enum { PROP_0, PROP_SESSION };

G_DEFINE_FINAL_TYPE (SsWindow, ss_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_undo_button (GtkWidget *button, const char *format, const char *label, const char *fallback)
{
  g_autofree char *tooltip = label ? g_strdup_printf (format, label) : g_strdup (fallback);

  gtk_widget_set_tooltip_text (button, tooltip);
}

static void
update_undo (SsWindow *window)
{
  g_autofree char *undo = NULL, *redo = NULL;

  g_object_get (window->session, "undo-label", &undo, "redo-label", &redo, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.redo", redo != NULL);
  /* Translators: %s is what was changed, such as "Title". */
  update_undo_button (window->undo_button, _ ("Undo: %s"), undo, _ ("Undo"));
  /* Translators: %s is what was changed, such as "Title". */
  update_undo_button (window->redo_button, _ ("Redo: %s"), redo, _ ("Redo"));
}

/* The first rows as long as there is nothing more to see; then what was there before, or what was opened. */
static void
show_glance (SsWindow *window)
{
  const char *page = ss_session_glance (window->session)   ? "glance"
                     : ss_session_source (window->session) ? "work"
                                                           : "welcome";

  gtk_stack_set_visible_child_name (window->main_stack, page);
}

/* Of any page, px: in less, large text is a column of single words. */
#define LEAST_PAGE_WIDTH 480

/* The steps keep only their marks where the window cannot hold them beside what the page wants at ease. */
static void
share_width (SsWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  const char *id = ss_window_step (window);
  const SsStep *step = id ? ss_step_find (id) : NULL;
  int page = step && step->width ? step->width (window->session) : 0;
  int wanted = ss_text_scaled (SS_STEP_LIST_WIDTH) + MAX (page, LEAST_PAGE_WIDTH);

  ss_step_list_set_compact (window->step_list, surface && gdk_surface_get_width (surface) < wanted);
}

static void
on_changed (SsWindow *window, guint parts)
{
  gboolean has_chart = ss_session_scene (window->session) != NULL;

  update_undo (window);
  share_width (window);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.export", has_chart);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.copy-picture", has_chart);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.print", has_chart);
  ss_window_follow_document (window, parts);
  if (parts & SS_PART_GLANCE)
    show_glance (window);
  if (parts == SS_PARTS_ALL && ss_session_source (window->session))
    ss_window_show_step (window, ss_session_work (window->session)->spec ? "present" : "verify");
}

static void
on_failed (SsWindow *window, const char *message)
{
  ss_window_toast (window, message);
}

static void
ss_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ss_window_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "notify::width",
                           G_CALLBACK (share_width), widget, G_CONNECT_SWAPPED);
  share_width (SS_WINDOW (widget));
}

static void
ss_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, SS_WINDOW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ss_window_dispose (GObject *object)
{
  SsWindow *window = SS_WINDOW (object);

  g_clear_object (&window->preferences);
  g_clear_object (&window->session);
  G_OBJECT_CLASS (ss_window_parent_class)->dispose (object);
}

static void
ss_window_class_init (SsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SS_TYPE_DATA_GRID);
  g_type_ensure (SS_TYPE_STEP_LIST);
  g_type_ensure (SS_TYPE_WELCOME_PAGE);
  widget_class->realize = ss_window_realize;
  object_class->get_property = ss_window_get_property;
  object_class->dispose = ss_window_dispose;
  g_object_class_install_property (object_class, PROP_SESSION,
                                   g_param_spec_object ("session", NULL, NULL, SS_TYPE_SESSION,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/dataouvretoi/Sesame/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, SsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SsWindow, main_stack);
  gtk_widget_class_bind_template_child (widget_class, SsWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, SsWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, SsWindow, step_list);
  gtk_widget_class_bind_template_child (widget_class, SsWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SsWindow, redo_button);
  ss_window_class_add_actions (widget_class);
}

static void
remember_size (SsWindow *window)
{
  window->preferences = ss_preferences_new ();
  if (!window->preferences)
    return;
  g_settings_bind (window->preferences, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (window->preferences, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (window->preferences, "is-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
ss_window_init (SsWindow *window)
{
  window->session = ss_session_new ();
  gtk_widget_init_template (GTK_WIDGET (window));
  g_signal_connect_object (window->session, "changed", G_CALLBACK (on_changed), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (share_width),
                           window, G_CONNECT_SWAPPED);
  g_signal_connect_object (window->session, "failed", G_CALLBACK (on_failed), window, G_CONNECT_SWAPPED);
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (window), ss_shortcuts_window_new ());
  ss_window_add_drop_target (window);
  ss_window_keep_document (window);
  remember_size (window);
  on_changed (window, 0);
}

SsWindow *
ss_window_new (SsApplication *application)
{
  return g_object_new (SS_TYPE_WINDOW, "application", application, NULL);
}

SsSession *
ss_window_session (SsWindow *window)
{
  return window->session;
}

/* A page is made when it is first shown: seven of them at start-up would be felt. */
static void
ensure_page (SsWindow *window, const SsStep *step)
{
  GtkWidget *page;

  if (gtk_stack_get_child_by_name (window->pages, step->id))
    return;
  page = g_object_new (step->page_type (), "session", window->session, NULL);
  gtk_stack_add_named (window->pages, page, step->id);
}

static gboolean
holds (GtkWidget *widget, GtkWidget *focus)
{
  return focus && gtk_widget_is_ancestor (focus, widget);
}

/* Who goes by the keyboard goes on in the page, where they were when it was last shown, not at the head of the window; in the list of
   steps the arrow keys go on. */
static void
focus_page (SsWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *page = gtk_stack_get_visible_child (window->pages);

  if (holds (GTK_WIDGET (window->step_list), focus) || holds (page, focus))
    return;
  while (gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD)) {
    focus = gtk_window_get_focus (GTK_WINDOW (window));
    if (!GTK_IS_LABEL (focus))
      return;
    gtk_label_select_region (GTK_LABEL (focus), 0, 0); /* it was selected whole, which nobody asked for */
  }
}

void
ss_window_show_step (SsWindow *window, const char *id)
{
  const SsStep *step = ss_step_find (id);

  if (!step || !ss_session_source (window->session))
    return;
  ensure_page (window, step);
  gtk_stack_set_visible_child_name (window->pages, id);
  if (!ss_session_glance (window->session))
    gtk_stack_set_visible_child_name (window->main_stack, "work");
  ss_step_list_select (window->step_list, id);
  share_width (window);
  if (adw_flap_get_folded (window->flap))
    adw_flap_set_reveal_flap (window->flap, FALSE);
  focus_page (window);
}

const char *
ss_window_step (SsWindow *window)
{
  return gtk_stack_get_visible_child_name (window->pages);
}

SsWindow *
ss_window_for_opening (SsWindow *window)
{
  SsWindow *other;

  if (!ss_session_is_modified (window->session) && !ss_session_is_reading (window->session))
    return window;
  other = ss_window_new (SS_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
  gtk_window_present (GTK_WINDOW (other));
  return other;
}

void
ss_window_toast (SsWindow *window, const char *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (window->toasts, adw_toast_new (markup));
}

void
ss_window_toggle_steps (SsWindow *window)
{
  adw_flap_set_reveal_flap (window->flap, !adw_flap_get_reveal_flap (window->flap));
}
