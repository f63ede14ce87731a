/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cards of columns and of suggestions: what they say, and that it can be read. */
#include "config.h"

#include "column-card.h"
#include "driver.h"
#include "suggestion-card.h"

#include <glib/gstdio.h>

static SsApplication *application;

static const struct {
  const char *column, *says;
} ranges[] = {
    {"Année", "2020"},
    {"Jour", "1 May 2020"},
    {"Ville", "Brest, Nantes, Rennes"},
    {"Postes", "from 3 to 5, median 4"},
    {"Agence", "7"},
};

static const char towns[] = "Année,Jour,Ville,Postes,Agence\n"
                            "2020,2020-05-01,Brest,3,7\n"
                            "2020,2020-05-01,Nantes,4,7\n"
                            "2020,2020-05-01,Rennes,5,7\n";

/* The text of the label of that id in the card's template. */
static const char *
label_of (GtkWidget *card, const char *id)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (card, G_OBJECT_TYPE (card), id)));
}

static void
test_ranges (void)
{
  SsWindow *window = ss_driver_window (application);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL), *path = g_build_filename (folder, "t.csv", NULL);

  g_assert_true (g_file_set_contents (path, towns, -1, NULL));
  g_assert_true (ss_driver_open (window, path));
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++) {
    GtkWidget *card
        = g_object_ref_sink (ss_column_card_new (ss_session_profile (ss_window_session (window)), i));

    g_assert_cmpstr (label_of (card, "name"), ==, ranges[i].column);
    g_assert_cmpstr (label_of (card, "range"), ==, ranges[i].says);
    g_object_unref (card);
  }
  g_unlink (path);
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0;
}

static gboolean
is_away (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

static gboolean
has_card (gpointer window)
{
  return ss_driver_find (window, SS_TYPE_SUGGESTION_CARD) != NULL;
}

typedef struct {
  SsWindow *window;
  int height;
} Size;

static gboolean
has_height (gpointer data)
{
  Size *size = data;

  return ABS (gtk_widget_get_height (GTK_WIDGET (size->window)) - size->height) < 40;
}

/* The circles and reasons fit above or below their button, whatever the window's height. */
static void
test_reasons (void)
{
  static const int heights[] = {600, 480, 760};

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++) {
    SsWindow *window = ss_window_new (application);
    g_autofree char *path = ss_driver_sample ("migrants-2017");
    Size size = {window, heights[i]};
    graphene_rect_t bounds;
    GtkWidget *why, *popover;
    double above, below;

    gtk_window_set_default_size (GTK_WINDOW (window), 800, heights[i]);
    gtk_window_present (GTK_WINDOW (window));
    g_assert_true (ss_driver_open (window, path));
    ss_window_show_step (window, "choose");
    g_assert_true (ss_driver_rest (ss_window_session (window)) && ss_driver_wait (has_height, &size));
    g_assert_true (ss_driver_wait (has_card, window));
    why = ss_driver_find (ss_driver_find (GTK_WIDGET (window), SS_TYPE_SUGGESTION_CARD),
                          GTK_TYPE_MENU_BUTTON);
    g_assert_true (ss_driver_wait (is_laid_out, why));
    gtk_menu_button_popup (GTK_MENU_BUTTON (why));
    popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (why)));
    g_assert_true (ss_driver_wait (is_laid_out, popover));
    g_assert_true (gtk_widget_compute_bounds (why, GTK_WIDGET (window), &bounds));
    above = bounds.origin.y;
    below = gtk_widget_get_height (GTK_WIDGET (window)) - bounds.origin.y - bounds.size.height;
    g_test_message ("%d px: %d between %g and %g", heights[i], gtk_widget_get_height (popover), above, below);
    g_assert_cmpint (gtk_widget_get_height (popover), <=, MAX (above, below));
    /* GTK asks once more where the pointer is on a popover: not one whose window is gone. */
    gtk_menu_button_popdown (GTK_MENU_BUTTON (why));
    g_assert_true (ss_driver_wait (is_away, popover));
    gtk_window_destroy (GTK_WINDOW (window));
  }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  g_test_add_func ("/app/cards/ranges", test_ranges);
  g_test_add_func ("/app/cards/reasons", test_reasons);
  return g_test_run ();
}
