/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "welcome-page.h"

#include "samples.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

/* As many recent files as the page shows beside the samples without scrolling. */
#define MOST_RECENT 6

struct _SsWelcomePage {
  SsPane parent_instance;

  GtkWidget *samples_group, *recent_group;
  GtkListBox *samples, *recent;

  SsJob *job;
};

G_DEFINE_FINAL_TYPE (SsWelcomePage, ss_welcome_page, SS_TYPE_PANE)

/* A row that opens @file. */
static GtkWidget *
file_row_new (GFile *file, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "file", g_object_ref (file), g_object_unref);
  return row;
}

static void
on_row_activated (SsWelcomePage *page, GtkListBoxRow *row)
{
  ss_session_open (ss_pane_session (page), g_object_get_data (G_OBJECT (row), "file"));
}

static void
on_samples (gpointer owner, gpointer result, const GError *error)
{
  SsWelcomePage *page = owner;
  GPtrArray *samples = result;

  for (guint i = 0; i < samples->len; i++) {
    SsSample *sample = g_ptr_array_index (samples, i);

    gtk_list_box_append (page->samples, file_row_new (sample->file, sample->title, sample->description));
  }
  gtk_widget_set_visible (page->samples_group, samples->len > 0);
}

static const SsJobKind samples_kind = {
    .run = ss_samples_list,
    .done = on_samples,
    .free_result = (GDestroyNotify)g_ptr_array_unref,
};

static int
recent_compare (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *)b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *)a));
}

static void
fill_recent (SsWelcomePage *page)
{
  GList *infos
      = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), recent_compare);
  guint n = 0;

  gtk_list_box_bind_model (page->recent, NULL, NULL, NULL, NULL);
  for (GList *l = infos; l && n < MOST_RECENT; l = l->next) {
    GtkRecentInfo *info = l->data;
    g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
    g_autofree char *directory = gtk_recent_info_get_uri_display (info);

    if (!gtk_recent_info_has_application (info, g_get_application_name ()) || !gtk_recent_info_exists (info))
      continue;
    gtk_list_box_append (page->recent,
                         file_row_new (file, gtk_recent_info_get_display_name (info), directory));
    n++;
  }
  gtk_widget_set_visible (page->recent_group, n > 0);
  g_list_free_full (infos, (GDestroyNotify)gtk_recent_info_unref);
}

static void
ss_welcome_page_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsWelcomePage *page = SS_WELCOME_PAGE (pane);

  if (!page->job)
    page->job = ss_job_start (&samples_kind, page, NULL);
  if (changed & SS_PART_SOURCE)
    fill_recent (page);
}

static void
ss_welcome_page_dispose (GObject *object)
{
  ss_job_clear (&SS_WELCOME_PAGE (object)->job);
  G_OBJECT_CLASS (ss_welcome_page_parent_class)->dispose (object);
}

static void
ss_welcome_page_class_init (SsWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ss_welcome_page_dispose;
  SS_PANE_CLASS (klass)->update = ss_welcome_page_update;
  g_type_ensure (SS_TYPE_WRAP_LAYOUT);
  ss_pane_class_set_template (klass, "welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SsWelcomePage, samples_group);
  gtk_widget_class_bind_template_child (widget_class, SsWelcomePage, samples);
  gtk_widget_class_bind_template_child (widget_class, SsWelcomePage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, SsWelcomePage, recent);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
ss_welcome_page_init (SsWelcomePage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
}
