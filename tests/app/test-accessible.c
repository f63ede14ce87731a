/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every control of every page and dialog says what it is to who does not see it, and is reached by the keyboard. */
#include "config.h"

#include "driver.h"
#include "export-dialog.h"
#include "steps.h"

static SsApplication *application;

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_SPIN_BUTTON (widget)
         || GTK_IS_DROP_DOWN (widget) || GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget)
         || GTK_IS_MENU_BUTTON (widget);
}

/* The words that stand in @widget, or in a part of it. */
static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child))
      return TRUE;
  return FALSE;
}

static gboolean
says_what_it_is (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY)
         || gtk_widget_get_tooltip_text (widget) || has_words (widget);
}

/* Parts of GTK's own controls are its affair. */
static gboolean
is_part_of_control (GtkWidget *widget)
{
  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent; parent = gtk_widget_get_parent (parent))
    if (is_control (parent) || ADW_IS_COMBO_ROW (parent) || ADW_IS_ENTRY_ROW (parent)
        || ADW_IS_EXPANDER_ROW (parent))
      return TRUE;
  return FALSE;
}

static void
check (GtkWidget *widget, const char *place)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (is_control (widget) && !is_part_of_control (widget)) {
    if (!says_what_it_is (widget))
      g_error ("%s: a %s has no name", place, G_OBJECT_TYPE_NAME (widget));
    if (gtk_widget_is_sensitive (widget) && !gtk_widget_get_focusable (widget)
        && !gtk_widget_get_first_child (widget))
      g_error ("%s: a %s is not reached by the keyboard", place, G_OBJECT_TYPE_NAME (widget));
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    check (child, place);
}

static SsWindow *
window_with_chart (void)
{
  SsWindow *window = ss_driver_window (application);
  g_autofree char *path = ss_driver_sample ("migrants-2017");

  check (GTK_WIDGET (window), "welcome");
  g_assert_true (ss_driver_open (window, path));
  g_assert_true (ss_driver_choose (window, NULL));
  return window;
}

static void
test_pages (void)
{
  SsWindow *window = window_with_chart ();

  for (guint i = 0; i < ss_n_steps; i++) {
    ss_window_show_step (window, ss_steps[i].id);
    while (g_main_context_iteration (NULL, FALSE))
      ;
    check (GTK_WIDGET (window), ss_steps[i].id);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_export_dialog (void)
{
  SsWindow *window = window_with_chart ();
  GtkWidget *dialog = ss_export_dialog_new (ss_window_session (window));

  gtk_window_present (GTK_WINDOW (dialog));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  check (dialog, "export");
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The key goes from control to control and comes round: no page holds it. */
static void
test_tab_goes_round (void)
{
  SsWindow *window = window_with_chart ();
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);

  ss_window_show_step (window, "present");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 0; i < 200; i++) {
    gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
    if (gtk_window_get_focus (GTK_WINDOW (window)))
      g_hash_table_add (reached, gtk_window_get_focus (GTK_WINDOW (window)));
  }
  g_test_message ("%u places", g_hash_table_size (reached));
  g_assert_cmpuint (g_hash_table_size (reached), >=, 12);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  g_test_add_func ("/app/accessible/pages", test_pages);
  g_test_add_func ("/app/accessible/export-dialog", test_export_dialog);
  g_test_add_func ("/app/accessible/tab-goes-round", test_tab_goes_round);
  return g_test_run ();
}
