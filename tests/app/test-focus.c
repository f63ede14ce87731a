/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the keyboard stands after each thing that is done with it; and that what one has just done is what one sees. */
#include "config.h"

#include "driver.h"
#include "operation-dialog.h"

/* What the first finding of total-faux as bars is about. */
#define FIRST_TEXT "Title (a statement)"

static SsApplication *application;

static SsWindow *
window_with (const char *sample)
{
  SsWindow *window = ss_driver_window (application);
  g_autofree char *path = ss_driver_sample (sample);

  g_assert_true (ss_driver_open (window, path));
  return window;
}

static GtkWidget *
focus_of (gpointer window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

static GtkWidget *
page_of (SsWindow *window, const char *type)
{
  return ss_driver_find (GTK_WIDGET (window), g_type_from_name (type));
}

/* A page begins at its first control, and comes back to where one was. */
static void
test_pages (void)
{
  SsWindow *window = window_with ("migrants-2017");
  GtkWidget *first, *second;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.step", "s", "choose");
  first = ss_driver_find (page_of (window, "SsChoosePage"), GTK_TYPE_TOGGLE_BUTTON);
  g_assert_true (focus_of (window) == first);
  g_assert_true (gtk_widget_child_focus (page_of (window, "SsChoosePage"), GTK_DIR_TAB_FORWARD));
  second = focus_of (window);
  g_assert_true (second == gtk_widget_get_next_sibling (first));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.step", "s", "define");
  g_assert_true (gtk_widget_is_ancestor (focus_of (window), page_of (window, "SsDefinePage")));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.step", "s", "choose");
  g_assert_true (focus_of (window) == second);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_folded (gpointer data)
{
  return adw_flap_get_folded (data);
}

static gboolean
is_put_away (gpointer data)
{
  return !adw_flap_get_reveal_flap (data) && adw_flap_get_reveal_progress (data) == 0;
}

/* The settings that lie over the chart take the focus while they are there, and give it back to their button. */
static void
test_settings (void)
{
  SsWindow *window = ss_window_new (application);
  g_autofree char *path = ss_driver_sample ("migrants-2017");
  GtkWidget *page, *flap, *button;

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (ss_driver_open (window, path));
  g_assert_true (ss_driver_choose (window, "bar"));
  ss_window_show_step (window, "present");
  page = page_of (window, "SsPresentPage");
  flap = ss_driver_find (page, ADW_TYPE_FLAP);
  g_assert_true (ss_driver_wait (is_folded, flap));
  button = GTK_WIDGET (
      gtk_widget_get_template_child (page, g_type_from_name ("SsPresentPage"), "settings_button"));
  gtk_widget_grab_focus (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (gtk_widget_is_ancestor (focus_of (window), adw_flap_get_flap (ADW_FLAP (flap))));
  adw_flap_set_reveal_flap (ADW_FLAP (flap), FALSE);
  g_assert_true (ss_driver_wait (is_put_away, flap));
  g_assert_true (focus_of (window) == button);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A dialog begins with its first question, and Enter applies it. */
static void
test_questions (void)
{
  SsWindow *window = window_with ("migrants-2017");
  GtkWidget *dialog = ss_operation_dialog_new (ss_operation_find ("sort"), ss_window_session (window));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (
      gtk_widget_is_ancestor (focus_of (dialog), ss_driver_find (dialog, ADW_TYPE_PREFERENCES_GROUP)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (gtk_window_get_default_widget (GTK_WINDOW (dialog)))),
                   ==, "_Apply");
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
undo (SsWindow *window)
{
  ss_session_undo (ss_window_session (window));
  g_assert_true (ss_driver_rest (ss_window_session (window)));
}

/* The row of several columns says at once which are ticked, and stays open when one takes it back. */
static void
test_ticks (void)
{
  SsWindow *window = window_with ("recyclage-nantes-2016");
  GtkWidget *panel, *row, *tick;
  g_autofree char *before = NULL;

  g_assert_true (ss_driver_choose (window, "grouped-bar"));
  ss_window_show_step (window, "present");
  panel = page_of (window, "SsDataPanel");
  gtk_stack_set_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (panel, GTK_TYPE_STACK)), "data");
  row = ss_driver_find (panel, ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  before = g_strdup (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)));
  tick = ss_driver_find (row, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick),
                               !gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
  g_assert_true (ss_driver_rest (ss_window_session (window)));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), !=, before);
  undo (window);
  row = ss_driver_find (panel, ADW_TYPE_EXPANDER_ROW);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, before);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The button of the review that says @label, with the focus on it, pressed. */
static void
press (SsWindow *window, GtkWidget *panel, const char *label)
{
  GtkWidget *button = ss_driver_find_button (panel, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (ss_driver_rest (ss_window_session (window)));
}

/* After a finding is mended or kept, and its row is gone, the keyboard goes on beside it, not at the head of the window. */
static void
test_review (void)
{
  SsWindow *window = window_with ("participation-presidentielle");
  GtkWidget *panel, *question;

  g_assert_true (ss_driver_choose (window, "bar"));
  ss_window_show_step (window, "present");
  panel = page_of (window, "SsReviewPanel");
  gtk_stack_set_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (panel, GTK_TYPE_STACK)), "review");
  panel = gtk_stack_get_visible_child (GTK_STACK (gtk_widget_get_ancestor (panel, GTK_TYPE_STACK)));
  press (window, panel, "Keep and justify…");
  question = ss_driver_dialog (ADW_TYPE_MESSAGE_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (question))),
                         "so");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "keep");
  g_assert_true (ss_driver_rest (ss_window_session (window)));
  g_assert_true (focus_of (window)
                 && gtk_widget_is_ancestor (focus_of (window), page_of (window, "SsPresentPage")));
  undo (window);
  press (window, panel, "Repair");
  g_assert_true (focus_of (window)
                 && gtk_widget_is_ancestor (focus_of (window), page_of (window, "SsPresentPage")));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A finding on a text leads to where it is written. */
static void
test_writing (void)
{
  SsWindow *window = window_with ("total-faux");
  GtkWidget *panel, *stack, *focus;

  g_assert_true (ss_driver_choose (window, "bar"));
  ss_window_show_step (window, "present");
  stack = gtk_widget_get_ancestor (page_of (window, "SsReviewPanel"), GTK_TYPE_STACK);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "review");
  panel = gtk_stack_get_visible_child (GTK_STACK (stack));
  press (window, panel, "Write…");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "message");
  focus = focus_of (window);
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, FIRST_TEXT);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Of several proposed repairs, the one that stands in the place of the mended one is next. */
static void
test_repairs (void)
{
  SsWindow *window = window_with ("total-faux");
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.step", "s", "clean");
  page = page_of (window, "SsCleanPage");
  press (window, page, "Repair");
  g_assert_true (focus_of (window) && gtk_widget_is_ancestor (focus_of (window), page));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  g_test_add_func ("/app/focus/pages", test_pages);
  g_test_add_func ("/app/focus/settings", test_settings);
  g_test_add_func ("/app/focus/questions", test_questions);
  g_test_add_func ("/app/focus/ticks", test_ticks);
  g_test_add_func ("/app/focus/review", test_review);
  g_test_add_func ("/app/focus/writing", test_writing);
  g_test_add_func ("/app/focus/repairs", test_repairs);
  return g_test_run ();
}
