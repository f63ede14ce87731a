/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "present-page.h"

#include "chart-gestures.h"
#include "chart-view.h"
#include "data-panel.h"
#include "form-panel.h"
#include "guide-panel.h"
#include "magnifier.h"
#include "map-pane.h"
#include "message-panel.h"
#include "review-panel.h"
#include "text-scale.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _SsPresentPage {
  SsPane parent_instance;

  AdwFlap *flap;
  GtkStack *whole, *stack, *views, *panels;
  GtkWidget *view_switcher, *settings_button;
  AdwStatusPage *problem;
  SsChartView *chart;
  GtkButton *zoom_button;
  GtkRevealer *zoom_bar;
  GtkEventController *pointer, *keyboard;
  GtkLabel *words;
  SsMessagePanel *message;
  AdwClamp *panel;
};

G_DEFINE_FINAL_TYPE (SsPresentPage, ss_present_page, SS_TYPE_PANE)

static void
show_chart (SsPresentPage *page, SsSession *session)
{
  SsScene *scene = ss_session_scene (session);
  const char *words = scene ? ss_scene_description (scene) : NULL;
  gboolean is_map = ss_map_pane_can_show (session);

  ss_chart_view_show_scene (page->chart, scene);
  ss_chart_view_set_rows (page->chart, ss_session_profile (session), ss_session_work (session)->spec);
  gtk_label_set_label (page->words, words ? words : "");
  gtk_widget_set_visible (page->view_switcher, is_map);
  if (!is_map)
    gtk_stack_set_visible_child_name (page->views, "sheet");
}

static void
ss_present_page_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsPresentPage *page = SS_PRESENT_PAGE (pane);
  const char *problem = ss_session_chart_problem (session);

  if (changed & SS_PART_CHART)
    show_chart (page, session);
  gtk_stack_set_visible_child_name (page->whole, ss_session_work (session)->spec ? "chart" : "none");
  adw_status_page_set_description (page->problem, problem ? problem : "");
  gtk_stack_set_visible_child_name (page->stack, problem ? "problem" : "chart");
}

static void
fit_panel (SsPresentPage *page)
{
  int width = ss_text_scaled (SS_PRESENT_PANEL_WIDTH);

  gtk_widget_set_size_request (GTK_WIDGET (page->panel), width, -1);
  adw_clamp_set_maximum_size (page->panel, width);
  adw_clamp_set_tightening_threshold (page->panel, width);
}

/* A panel that lies over the chart takes the keyboard's focus while it is there, and gives it back. */
static void
follow_panel (SsPresentPage *page)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *focus = window ? gtk_root_get_focus (window) : NULL;

  if (!focus || !adw_flap_get_folded (page->flap))
    return;
  if (adw_flap_get_reveal_flap (page->flap) && focus == page->settings_button)
    gtk_widget_child_focus (GTK_WIDGET (page->panel), GTK_DIR_TAB_FORWARD);
  else if (!adw_flap_get_reveal_flap (page->flap) && gtk_widget_is_ancestor (focus, GTK_WIDGET (page->panel)))
    gtk_widget_grab_focus (page->settings_button);
}

static void
show_panel (SsPresentPage *page, const char *name)
{
  gtk_stack_set_visible_child_name (page->panels, name);
  adw_flap_set_reveal_flap (page->flap, TRUE);
}

static void
on_write (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SsPresentPage *page = SS_PRESENT_PAGE (widget);

  show_panel (page, "message");
  ss_message_panel_write (page->message, g_variant_get_string (parameter, NULL));
}

static void
on_choose_columns (SsPresentPage *page)
{
  show_panel (page, "data");
  gtk_widget_child_focus (GTK_WIDGET (page->panels), GTK_DIR_TAB_FORWARD);
}

static void
on_copy_words (SsPresentPage *page)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (page)), gtk_label_get_label (page->words));
  gtk_widget_activate_action (GTK_WIDGET (page), "win.toast", "s", _ ("Text copied"));
}

static void
zoom_about_middle (SsPresentPage *page, double times)
{
  GtkWidget *chart = GTK_WIDGET (page->chart);

  ss_chart_view_zoom_by (page->chart, times, gtk_widget_get_width (chart) / 2.0,
                         gtk_widget_get_height (chart) / 2.0);
}

static void
on_zoom_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom_about_middle (SS_PRESENT_PAGE (widget), SS_ZOOM_STEP);
}

static void
on_zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom_about_middle (SS_PRESENT_PAGE (widget), 1 / SS_ZOOM_STEP);
}

static void
on_zoom_fit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ss_chart_view_zoom_fit (SS_PRESENT_PAGE (widget)->chart);
}

/* Where a hand or the keyboard is on the chart; and as long as only a part of it is in sight, since one must see that, and get back. */
static void
show_zoom_bar (SsPresentPage *page)
{
  gtk_revealer_set_reveal_child (
      page->zoom_bar,
      gtk_event_controller_motion_contains_pointer (GTK_EVENT_CONTROLLER_MOTION (page->pointer))
          || gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (page->keyboard))
          || ss_chart_view_zoom (page->chart) > 1);
}

static void
show_zoom (SsPresentPage *page)
{
  double zoom = ss_chart_view_zoom (page->chart);
  /* Translators: how much larger a chart is shown, in percent. */
  g_autofree char *label = g_strdup_printf (_ ("%d%%"), (int)lround (zoom * 100));

  gtk_button_set_label (page->zoom_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "chart.zoom-out", zoom > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "chart.zoom-fit", zoom > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "chart.zoom-in", zoom < SS_MOST_ZOOM);
  show_zoom_bar (page);
}

static void
ss_present_page_class_init (SsPresentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SS_TYPE_CHART_VIEW);
  g_type_ensure (SS_TYPE_DATA_PANEL);
  g_type_ensure (SS_TYPE_FORM_PANEL);
  g_type_ensure (SS_TYPE_GUIDE_PANEL);
  g_type_ensure (SS_TYPE_MAP_PANE);
  g_type_ensure (SS_TYPE_MESSAGE_PANEL);
  g_type_ensure (SS_TYPE_REVIEW_PANEL);
  g_type_ensure (SS_TYPE_WRAP_LAYOUT);
  SS_PANE_CLASS (klass)->update = ss_present_page_update;
  ss_pane_class_set_template (klass, "present-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, flap);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, whole);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, views);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, panels);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, settings_button);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, problem);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, chart);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, zoom_bar);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, pointer);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, keyboard);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, words);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, message);
  gtk_widget_class_bind_template_child (widget_class, SsPresentPage, panel);
  gtk_widget_class_install_action (widget_class, "chart.write", "s", on_write);
  gtk_widget_class_install_action (widget_class, "chart.zoom-in", NULL, on_zoom_in);
  gtk_widget_class_install_action (widget_class, "chart.zoom-out", NULL, on_zoom_out);
  gtk_widget_class_install_action (widget_class, "chart.zoom-fit", NULL, on_zoom_fit);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_words);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_columns);
  gtk_widget_class_bind_template_callback (widget_class, follow_panel);
  gtk_widget_class_bind_template_callback (widget_class, show_zoom_bar);
}

static void
ss_present_page_init (SsPresentPage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
  gtk_stack_set_visible_child_name (page->panels, "message"); /* what is left to do once a format is chosen */
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (fit_panel), page,
                           G_CONNECT_SWAPPED);
  fit_panel (page);
  ss_chart_gestures_add (page->chart);
  g_signal_connect_object (page->chart, "notify::zoom", G_CALLBACK (show_zoom), page, G_CONNECT_SWAPPED);
  show_zoom (page);
}
