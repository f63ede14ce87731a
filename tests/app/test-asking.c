/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "driver.h"
#include "operation-dialog.h"
#include "other-table-row.h"
#include "step-line.h"

#include <glib/gstdio.h>

/* Operations asked for by hand: what stands in their dialogs, and what they say before they are applied. */

static SsApplication *application;

/* A visible label under @root that holds @text. */
static gboolean
has_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_visible (root)
      && strstr (gtk_label_get_text (GTK_LABEL (root)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

typedef struct {
  GtkWidget *dialog;
  const char *text;
} Awaited;

static gboolean
is_said (gpointer data)
{
  const Awaited *awaited = data;

  return has_label (awaited->dialog, awaited->text);
}

static void
assert_says (GtkWidget *dialog, const char *text)
{
  Awaited awaited = {dialog, text};

  if (!ss_driver_wait (is_said, &awaited))
    g_error ("The dialog does not say “%s”", text);
}

static char *
write_file (const char *folder, const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static GtkWidget *
dialog_for (SsWindow *window, const char *operation)
{
  GtkWidget *dialog = ss_operation_dialog_new (ss_operation_find (operation), ss_window_session (window));

  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

/* A file is chosen, and the dialog says what is found in it and what is not, on both sides. */
static void
test_join (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sesame-XXXXXX", NULL);
  g_autofree char *cities = write_file (folder, "a.csv", "city,n\nParis,1\nLyon,2\nBrest,3\n");
  g_autofree char *regions = write_file (folder, "b.csv", "city,region\nParis,IDF\nNantes,PDL\nBrest,BRE\n");
  SsWindow *window = ss_driver_window (application);
  GtkWidget *dialog, *row;

  ss_driver_open (window, cities);
  dialog = dialog_for (window, "join-tables");
  row = ss_driver_find (dialog, SS_TYPE_OTHER_TABLE_ROW);
  g_signal_emit_by_name (ss_driver_find (row, GTK_TYPE_BUTTON), "clicked");
  ss_driver_answer_file (regions);
  assert_says (dialog, "3 rows, 3 columns");
  assert_says (dialog, "1 row is not found in the other table: “Lyon”");
  assert_says (dialog, "1 row of the other table is not used: “Nantes”");
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  g_remove (cities);
  g_remove (regions);
  g_rmdir (folder);
}

/* The near-duplicates that the profile found stand in the form, a line for each. */
static void
test_merge_is_proposed (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sesame-XXXXXX", NULL);
  g_autofree char *cities = write_file (
      folder, "a.csv", "city,n\nParis,1\nparis,2\nParis,3\nLyon,4\nLYON,5\nLyon,6\nBrest,7\nBrest,8\n");
  SsWindow *window = ss_driver_window (application);
  GtkWidget *dialog, *line;
  json_t *pair;

  ss_driver_open (window, cities);
  dialog = dialog_for (window, "merge-categories");
  line = ss_driver_find (dialog, SS_TYPE_STEP_LINE);
  pair = ss_step_line_read (SS_STEP_LINE (line));
  g_assert_nonnull (pair);
  g_assert_cmpstr (json_string_value (json_array_get (pair, 1)), ==, "Paris");
  json_decref (pair);
  assert_says (dialog, "8 rows, 2 columns");
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  g_remove (cities);
  g_rmdir (folder);
}

static const struct {
  const char *operation, *text, *chosen;
} measures[] = {
    {"rate", "year,code,rate,deaths\n2001,13055,4.5,120\n2002,13001,5.5,130\n2003,13002,6.1,160\n", "deaths"},
    {"moving-average", "year,deaths\n2001,120\n2002,130\n2003,160\n", "deaths"},
    {"base-100", "year,code\n2001,13055\n2002,13001\n2003,13002\n", "year"}, /* nothing else is there */
};

/* Where numbers are asked for, the first one offered counts something: no year, no code. */
static void
test_measure_is_proposed (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sesame-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++) {
    g_autofree char *path = write_file (folder, "a.csv", measures[i].text);
    SsWindow *window = ss_driver_window (application);
    GtkWidget *dialog, *row;
    GtkStringObject *item;

    ss_driver_open (window, path);
    dialog = dialog_for (window, measures[i].operation);
    row = ss_driver_find (dialog, ADW_TYPE_COMBO_ROW);
    item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));
    g_test_message ("%s", measures[i].operation);
    g_assert_cmpstr (gtk_string_object_get_string (item), ==, measures[i].chosen);
    gtk_window_destroy (GTK_WINDOW (dialog));
    gtk_window_destroy (GTK_WINDOW (window));
    g_remove (path);
  }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  g_test_add_func ("/app/asking/join", test_join);
  g_test_add_func ("/app/asking/merge-is-proposed", test_merge_is_proposed);
  g_test_add_func ("/app/asking/measure-is-proposed", test_measure_is_proposed);
  return g_test_run ();
}
