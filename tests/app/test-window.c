/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-view.h"
#include "driver.h"
#include "export-job.h"
#include "step-list.h"
#include "steps.h"
#include "table-model.h"
#include "verify-page.h"

#include <glib/gstdio.h>

static SsApplication *application;

static void
on_failed (SsSession *session, const char *message, char **kept)
{
  g_free (*kept);
  *kept = g_strdup (message);
}

static gboolean
file_exists (gpointer data)
{
  return g_file_test (data, G_FILE_TEST_EXISTS);
}

static void
activate_and_answer (GtkWidget *widget, const char *action, const char *path)
{
  gtk_widget_activate_action (widget, action, NULL);
  ss_driver_answer_file (path);
}

static gboolean
has_advice (gpointer data)
{
  return ss_session_advice (data) != NULL;
}

static void
test_open_by_dialog (void)
{
  SsWindow *window = ss_driver_window (application);
  g_autofree char *path = ss_driver_sample ("cinema-entrees");

  activate_and_answer (GTK_WIDGET (window), "win.open", path);
  g_assert_true (ss_driver_wait (has_advice, ss_window_session (window)));
  g_assert_cmpstr (ss_window_step (window), ==, "verify");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One export as the dialog orders it, without the dialog for the place. */
static void
export_to (SsSession *session, const char *id, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SsExportOrder *order
      = ss_export_order_new (session, ss_exporter_find (id), &(SsPictureSize) {860, 500, 2, 0}, file);
  g_autoptr (GError) error = NULL;

  ss_export_write (order, NULL, &error);
  g_assert_no_error (error);
  ss_export_order_free (order);
}

static void
test_open_to_export (void)
{
  static const char *const exporters[] = {"png", "svg", "pdf", "html", "csv", "bundle"};
  SsWindow *window = ss_driver_window (application);
  g_autofree char *path = ss_driver_sample ("migrants-2017"), *folder = g_dir_make_tmp (NULL, NULL);

  g_assert_true (ss_driver_open (window, path));
  ss_window_show_step (window, "choose");
  g_assert_true (ss_driver_choose (window, "bar"));
  ss_window_show_step (window, "present");
  for (guint i = 0; i < G_N_ELEMENTS (exporters); i++) {
    g_autofree char *out = g_strdup_printf ("%s/chart.%s", folder, exporters[i]);

    export_to (ss_window_session (window), exporters[i], out);
    g_assert_true (file_exists (out));
    g_unlink (out);
  }
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_closed_window_is_finalised (void)
{
  static const char *const steps[] = {"define", "fetch", "verify", "clean", "analyse", "choose", "present"};
  SsWindow *window = ss_driver_window (application);
  gpointer watched = window, session = ss_window_session (window);
  g_autofree char *path = ss_driver_sample ("migrants-2017");

  g_assert_true (ss_driver_open (window, path));
  g_assert_true (ss_driver_choose (window, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    ss_window_show_step (window, steps[i]);
    while (g_main_context_iteration (NULL, FALSE))
      ;
  }
  g_object_add_weak_pointer (watched, &watched);
  g_object_add_weak_pointer (session, &session);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (watched);
  g_assert_null (session);
}

/* How many rows are shown before the source is there. */
static void
on_changed (SsSession *session, guint parts, gsize *n_first_rows)
{
  if (ss_session_glance (session) && !ss_session_source (session))
    *n_first_rows = ss_table_n_rows (ss_profile_table (ss_session_glance (session)));
}

/* The first rows of a large file come before the whole, and leave when that is there. */
static void
test_first_rows (void)
{
  static const gsize n_rows = 200000;
  SsWindow *window = ss_driver_window (application);
  SsSession *session = ss_window_session (window);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL), *path = g_build_filename (folder, "large.csv", NULL);
  g_autoptr (GString) text = g_string_new ("code,valeur\n");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gsize n_first_rows = 0;

  for (gsize i = 0; i < n_rows; i++)
    g_string_append_printf (text, "c%zu,%zu\n", i, i % 1000);
  g_assert_true (g_file_set_contents (path, text->str, (gssize)text->len, NULL));
  g_signal_connect (session, "changed", G_CALLBACK (on_changed), &n_first_rows);
  ss_session_open (session, file);
  g_assert_true (ss_driver_wait (has_advice, session));
  g_assert_cmpuint (n_first_rows, ==, 1000);
  g_assert_null (ss_session_glance (session));
  g_assert_cmpuint (ss_table_n_rows (ss_session_source (session)->table), ==, n_rows);
  gtk_window_destroy (GTK_WINDOW (window));
  g_unlink (path);
  g_rmdir (folder);
}

/* The rows' numbers, four columns, and what takes the width that is left. */
static gboolean
has_filler (gpointer view)
{
  return g_list_model_get_n_items (gtk_column_view_get_columns (view)) == 6;
}

/* Titles stand in the order of the columns and as their cells do: words on the left, quantities on the right. */
static void
test_titles (void)
{
  static const struct {
    const char *title;
    float xalign;
  } titles[] = {{"Ville", 0}, {"Habitants", 1}, {"Pays", 0}, {"Altitude", 1}};
  SsWindow *window = ss_driver_window (application);
  SsSession *session = ss_window_session (window);
  GtkWidget *view, *title;

  ss_session_open_text (
      session, "Ville\tHabitants\tPays\tAltitude\nNantes\t320732\tFrance\t8,5\nGand\t265086\tBelgique\t4,2\n",
      "towns");
  g_assert_true (ss_driver_wait (has_advice, session));
  ss_window_show_step (window, "verify");
  view = ss_driver_find (ss_driver_find (GTK_WIDGET (window), SS_TYPE_VERIFY_PAGE), GTK_TYPE_COLUMN_VIEW);
  g_assert_true (ss_driver_wait (has_filler, view));
  title = gtk_widget_get_first_child (gtk_widget_get_first_child (view)); /* of the rows' numbers */
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++) {
    GtkWidget *label;

    title = gtk_widget_get_next_sibling (title);
    label = ss_driver_find (title, GTK_TYPE_LABEL);
    g_test_message ("%s", titles[i].title);
    g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, titles[i].title);
    g_assert_cmpfloat (gtk_label_get_xalign (GTK_LABEL (label)), ==, titles[i].xalign);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, guint *n_told)
{
  g_assert_cmpuint (position, ==, *n_told);
  g_assert_cmpuint (removed, ==, 0);
  *n_told += added;
}

/* A folded model tells of its first rows, and of all once it is unfolded. */
static void
test_folded_rows (void)
{
  static const struct {
    gsize n_rows;
    guint most, n_first;
  } cases[] = {{0, 48, 0}, {10, 48, 10}, {48, 48, 48}, {1000, 48, 48}};

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree double *values = g_new0 (double, cases[i].n_rows + 1);
    SsColumn *column = ss_column_new_numbers ("n", SS_KIND_NUMBER, values, cases[i].n_rows, SS_DATE_UNIT_DAY);
    g_autoptr (SsTable) table = ss_table_new (&column, 1);
    g_autoptr (SsTableModel) model = ss_table_model_new_folded (table, cases[i].most);
    guint n_told = g_list_model_get_n_items (G_LIST_MODEL (model));

    g_assert_cmpuint (n_told, ==, cases[i].n_first);
    g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), &n_told);
    ss_table_model_unfold (model);
    ss_table_model_unfold (model);
    g_assert_cmpuint (n_told, ==, cases[i].n_rows);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, cases[i].n_rows);
    ss_column_unref (column);
  }
}

static void
test_paste (void)
{
  SsWindow *window = ss_driver_window (application);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));

  gdk_clipboard_set_text (clipboard, "Ville\tHabitants\nNantes\t320732\nRennes\t222485\nAngers\t155850\n");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.paste", NULL);
  g_assert_true (ss_driver_wait (has_advice, ss_window_session (window)));
  g_assert_cmpuint (ss_table_n_rows (ss_session_source (ss_window_session (window))->table), ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Each file that is dropped gets a window: the first this one, where nothing would be lost. */
static void
test_drop (void)
{
  SsWindow *window = ss_driver_window (application);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  g_autofree char *path = ss_driver_sample ("cinema-entrees"),
                  *other_path = ss_driver_sample ("migrants-2017");
  GSList other_file = {g_file_new_for_path (other_path), NULL},
         files = {g_file_new_for_path (path), &other_file};
  GValue value = G_VALUE_INIT;
  gboolean is_taken = FALSE;
  SsWindow *other;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_DROP_TARGET (controller))
      g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &is_taken);
  }
  g_assert_true (is_taken);
  other = SS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  g_assert_true (other != window);
  g_assert_true (ss_driver_wait (has_advice, ss_window_session (window)));
  g_assert_true (ss_driver_wait (has_advice, ss_window_session (other)));
  g_assert_cmpstr (ss_session_source (ss_window_session (window))->name, ==, "cinema-entrees.csv");
  g_assert_cmpstr (ss_session_source (ss_window_session (other))->name, ==, "migrants-2017.csv");
  g_value_unset (&value);
  g_object_unref (files.data);
  g_object_unref (other_file.data);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (other));
}

/* Only an address can be fetched; where there is no network, one sentence says so. */
static void
test_address (void)
{
  SsWindow *window = ss_driver_window (application);
  SsSession *session = ss_window_session (window);
  GtkWidget *dialog;
  GtkEditable *entry;
  g_autofree char *message = NULL;

  g_signal_connect (session, "failed", G_CALLBACK (on_failed), &message);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-address", NULL);
  dialog = ss_driver_dialog (ADW_TYPE_MESSAGE_DIALOG);
  entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)));
  gtk_editable_set_text (entry, "air.csv");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "fetch"));
  gtk_editable_set_text (entry, " example.org/air.csv ");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "fetch"));
  gtk_editable_set_text (entry, "https://example.org/air.csv");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "fetch"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "fetch");
  g_assert_true (ss_driver_rest (session));
  g_assert_nonnull (message);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Read otherwise, the same file is another table; what was decided about it stays. */
static void
test_read_otherwise (void)
{
  SsWindow *window = ss_driver_window (application);
  SsSession *session = ss_window_session (window);
  g_autofree char *path = ss_driver_sample ("migrants-2017");
  SsDocument *as;
  SsWork *work;

  g_assert_true (ss_driver_open (window, path));
  work = ss_work_copy (ss_session_work (session));
  ss_work_set_question (work, "Où ?");
  ss_session_change (session, work, "Question", NULL);
  as = ss_document_copy (ss_session_origin (session));
  as->header_row = -1;
  ss_session_reread (session, as);
  g_assert_true (ss_driver_rest (session));
  g_assert_cmpuint (ss_table_n_rows (ss_session_source (session)->table), ==, 14);
  g_assert_cmpstr (ss_session_work (session)->question, ==, "Où ?");
  gtk_window_destroy (GTK_WINDOW (window));
}

static const struct {
  const char *name, *bytes;
  gsize n;
} bad_files[] = {
    {"empty", "", 0},
    {"binary", "\x7f\x45LF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0", 18},
    {"broken-json", "{\"type\": \"FeatureCollection\", \"features\": [{\"ty", 48},
};

/* One sentence, and the window is as it was. */
static void
test_bad_files (void)
{
  SsWindow *window = ss_driver_window (application);
  SsSession *session = ss_window_session (window);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL), *message = NULL;

  g_signal_connect (session, "failed", G_CALLBACK (on_failed), &message);
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++) {
    g_autofree char *path = g_strdup_printf ("%s/%s", folder, bad_files[i].name);

    g_clear_pointer (&message, g_free);
    g_assert_true (g_file_set_contents (path, bad_files[i].bytes, bad_files[i].n, NULL));
    g_assert_false (ss_driver_open (window, path));
    if (!message)
      g_test_message ("%s says nothing", bad_files[i].name);
    g_assert_nonnull (message);
    g_assert_null (strchr (message, '\n'));
    g_assert_null (ss_session_source (session));
    g_unlink (path);
  }
  g_assert_false (ss_driver_open (window, folder));
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_undo_goes_through_one_history (void)
{
  SsWindow *window = ss_driver_window (application);
  SsSession *session = ss_window_session (window);
  g_autofree char *path = ss_driver_sample ("migrants-2017");
  SsSpec *spec;
  SsWork *work;

  g_assert_true (ss_driver_open (window, path));
  g_assert_true (ss_driver_choose (window, NULL));
  work = ss_work_copy_chart (ss_session_work (session), &spec);
  ss_spec_set_text (spec, SS_TEXT_SOURCE, "OIM");
  ss_session_change (session, work, "Source", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (ss_session_work (session)->spec->texts[SS_TEXT_SOURCE], !=, "OIM");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_null (ss_session_work (session)->spec);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_cmpstr (ss_session_work (session)->spec->texts[SS_TEXT_SOURCE], ==, "OIM");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One idea, in one colour: what the chosen title names is highlighted, and one undo takes both back. */
static void
test_headline (void)
{
  SsWindow *window = ss_driver_window (application);
  SsSession *session = ss_window_session (window);
  g_autofree char *path = ss_driver_sample ("migrants-2017");

  g_assert_true (ss_driver_open (window, path));
  g_assert_true (ss_driver_choose (window, "bar"));
  ss_session_choose_headline (session, "Afrique du Nord, loin derrière la Méditerranée");
  g_assert_cmpstr (ss_session_work (session)->spec->highlight[0], ==, "Afrique du Nord");
  ss_session_undo (session);
  g_assert_null (ss_session_work (session)->spec->highlight);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What the data say is proposed where a text is empty, and taken by one click that can be undone. */
static void
test_proposal (void)
{
  SsWindow *window = ss_driver_window (application);
  SsSession *session = ss_window_session (window);
  g_autofree char *path = ss_driver_sample ("migrants-2017"), *proposed = NULL;
  GtkWidget *button;

  g_assert_true (ss_driver_open (window, path));
  g_assert_true (ss_driver_choose (window, "bar"));
  ss_window_show_step (window, "present");
  proposed = g_strdup (ss_session_proposal (session, SS_TEXT_SUBTITLE));
  g_assert_nonnull (proposed);
  g_assert_null (ss_session_proposal (session, SS_TEXT_SOURCE));
  ss_session_choose_headline (session, "One route in four");
  button = ss_driver_find_button (GTK_WIDGET (window), "Use this");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (ss_session_work (session)->spec->texts[SS_TEXT_SUBTITLE], ==, proposed);
  ss_session_undo (session);
  g_assert_null (ss_session_work (session)->spec->texts[SS_TEXT_SUBTITLE]);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_accessible (void)
{
  SsWindow *window = ss_driver_window (application);
  g_autofree char *path = ss_driver_sample ("migrants-2017");
  GtkWidget *steps, *chart;

  g_assert_true (ss_driver_open (window, path));
  g_assert_true (ss_driver_choose (window, NULL));
  ss_window_show_step (window, "present");
  steps = ss_driver_find (GTK_WIDGET (window), SS_TYPE_STEP_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ss_driver_find (steps, GTK_TYPE_LIST_BOX)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Steps");
  chart = ss_driver_find (ss_driver_find (GTK_WIDGET (window), g_type_from_name ("SsPresentPage")),
                          SS_TYPE_CHART_VIEW);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       ss_scene_title (ss_session_scene (ss_window_session (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The arrow keys select a step as they go to it: the page that is seen is the one that is marked. */
static void
test_selected_step_is_shown (void)
{
  SsWindow *window = ss_driver_window (application);
  g_autofree char *path = ss_driver_sample ("migrants-2017");
  GtkListBox *rows;

  g_assert_true (ss_driver_open (window, path));
  rows = GTK_LIST_BOX (ss_driver_find (ss_driver_find (GTK_WIDGET (window), g_type_from_name ("SsStepList")),
                                       GTK_TYPE_LIST_BOX));
  for (int i = 6; i >= 0; i--) {
    gtk_list_box_select_row (rows, gtk_list_box_get_row_at_index (rows, i));
    g_assert_cmpstr (ss_window_step (window), ==, ss_steps[i].id);
    g_assert_true (gtk_list_box_get_selected_row (rows) == gtk_list_box_get_row_at_index (rows, i));
  }
  /* The Tab key comes to the step that is shown and leaves the list with the next stroke. */
  ss_window_show_step (window, "clean");
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (rows))));
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (rows)));
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window))
                 == GTK_WIDGET (gtk_list_box_get_selected_row (rows)));
  g_assert_cmpstr (ss_window_step (window), ==, "clean");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  g_test_add_func ("/app/window/open-by-dialog", test_open_by_dialog);
  g_test_add_func ("/app/window/open-to-export", test_open_to_export);
  g_test_add_func ("/app/window/first-rows", test_first_rows);
  g_test_add_func ("/app/window/titles", test_titles);
  g_test_add_func ("/app/window/folded-rows", test_folded_rows);
  g_test_add_func ("/app/window/selected-step", test_selected_step_is_shown);
  g_test_add_func ("/app/window/paste", test_paste);
  g_test_add_func ("/app/window/drop", test_drop);
  g_test_add_func ("/app/window/address", test_address);
  g_test_add_func ("/app/window/read-otherwise", test_read_otherwise);
  g_test_add_func ("/app/window/bad-files", test_bad_files);
  g_test_add_func ("/app/window/undo", test_undo_goes_through_one_history);
  g_test_add_func ("/app/window/headline", test_headline);
  g_test_add_func ("/app/window/proposal", test_proposal);
  g_test_add_func ("/app/window/accessible", test_accessible);
  g_test_add_func ("/app/window/closed-is-finalised", test_closed_window_is_finalised);
  return g_test_run ();
}
