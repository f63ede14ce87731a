/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "driver.h"

/* Long enough for a sanitizer on a busy machine. */
#define DEADLINE_S 20

SsApplication *
ss_driver_start (void)
{
  SsApplication *application = ss_application_new ();

  g_set_prgname ("sesame");
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  return application;
}

gboolean
ss_driver_wait (SsCondition is_met, gpointer data)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE_S * G_USEC_PER_SEC;

  while (!is_met (data)) {
    if (g_get_monotonic_time () > deadline)
      return FALSE;
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  }
  return TRUE;
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

SsWindow *
ss_driver_window (SsApplication *application)
{
  SsWindow *window = ss_window_new (application);

  gtk_window_present (GTK_WINDOW (window));
  return ss_driver_wait (is_mapped, window) ? window : NULL;
}

static gboolean
is_at_rest (gpointer data)
{
  gboolean is_busy;

  g_object_get (data, "is-busy", &is_busy, NULL);
  return !is_busy;
}

gboolean
ss_driver_rest (SsSession *session)
{
  return ss_driver_wait (is_at_rest, session);
}

gboolean
ss_driver_open (SsWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SsSession *session = ss_window_session (window);

  ss_session_open (session, file);
  return ss_driver_rest (session) && ss_session_advice (session);
}

gboolean
ss_driver_choose (SsWindow *window, const char *id)
{
  SsSession *session = ss_window_session (window);
  GPtrArray *suggestions = ss_session_advice (session)->suggestions;
  const SsSuggestion *chosen = NULL;

  for (guint i = 0; i < suggestions->len && !chosen; i++) {
    const SsSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    if (!id || g_str_equal (id, suggestion->type->id))
      chosen = suggestion;
  }
  if (!chosen)
    return FALSE;
  ss_session_choose (session, chosen);
  return ss_driver_rest (session) && ss_session_scene (session);
}

GtkWidget *
ss_driver_find (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = ss_driver_find (child, type);

    if (found)
      return found;
  }
  return NULL;
}

GtkWidget *
ss_driver_find_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = ss_driver_find_button (child, label);

    if (found)
      return found;
  }
  return NULL;
}

char *
ss_driver_sample (const char *name)
{
  return g_strdup_printf ("%s/samples/%s.csv", g_getenv ("SESAME_DATA_DIR"), name);
}

/* The first file dialog on the screen, or NULL. */
typedef struct {
  GType type;
  GtkWidget *found;
} Search;

static gboolean
has_window (gpointer data)
{
  Search *search = data;
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows) && !search->found; i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (G_TYPE_CHECK_INSTANCE_TYPE (window, search->type))
      search->found = window;
  }
  return search->found != NULL;
}

GtkWidget *
ss_driver_dialog (GType type)
{
  Search search = {type, NULL};

  g_assert_true (ss_driver_wait (has_window, &search));
  return search.found;
}

/* The dialog reads a folder before it takes a file. */
static void
let_read (void)
{
  for (guint i = 0; i < 300; i++) {
    while (g_main_context_iteration (NULL, FALSE))
      ;
    g_usleep (1000);
  }
}

void
ss_driver_answer_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path), folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (ss_driver_dialog (GTK_TYPE_FILE_CHOOSER_DIALOG));

  if (gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE) {
    let_read ();
    g_assert_true (gtk_file_chooser_set_current_folder (chooser, folder, NULL));
    gtk_file_chooser_set_current_name (chooser, name);
  } else
    g_assert_true (gtk_file_chooser_set_file (chooser, file, NULL));
  let_read ();
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
}
