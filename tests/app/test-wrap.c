/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children on as many lines as the width asks, and the tabs beside the chart, which need that where the text is large. */
#include "config.h"

#include "driver.h"
#include "wrap-layout.h"

#define CHILD_WIDTH 50
#define CHILD_HEIGHT 10
#define N_CHILDREN 5
/* Of the tabs in their panel, px. */
#define MARGINS 40

static SsApplication *application;

static const struct {
  int spacing, width;
  int height; /* wanted: lines, and the spacing between them */
} cases[] = {
    {8, 282, 10}, {8, 281, 28}, {2, 258, 10}, {2, 257, 22}, {2, 102, 34}, {0, 250, 10}, {0, 50, 50},
};

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
    int height;

    gtk_widget_set_layout_manager (box,
                                   g_object_new (SS_TYPE_WRAP_LAYOUT, "spacing", cases[i].spacing, NULL));
    for (int j = 0; j < N_CHILDREN; j++) {
      GtkWidget *child = gtk_drawing_area_new ();

      gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (child), CHILD_WIDTH);
      gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (child), CHILD_HEIGHT);
      gtk_box_append (GTK_BOX (box), child);
    }
    gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, cases[i].width, NULL, &height, NULL, NULL);
    g_test_message ("%d px, spacing %d", cases[i].width, cases[i].spacing);
    g_assert_cmpint (height, ==, cases[i].height);
    g_object_unref (box);
  }
}

/* Each tab is as wide as its word asks, and the panel need be no wider than the widest of them. */
static gboolean
is_laid_out (gpointer data)
{
  GtkWidget *tabs = data;
  int widest = 0, least;

  for (GtkWidget *tab = gtk_widget_get_first_child (tabs); tab; tab = gtk_widget_get_next_sibling (tab)) {
    GtkRequisition natural;

    gtk_widget_get_preferred_size (tab, NULL, &natural);
    if (gtk_widget_get_allocated_width (tab) < natural.width)
      return FALSE;
    widest = MAX (widest, natural.width);
  }
  gtk_widget_measure (tabs, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return widest > 0 && least <= widest + MARGINS;
}

static GtkWidget *
find_tabs (GtkWidget *root)
{
  if (GTK_IS_STACK_SWITCHER (root) && gtk_widget_has_css_class (root, "panel-tabs"))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_tabs (child);

    if (found)
      return found;
  }
  return NULL;
}

static const int texts[] = {100, 200, 300}; /* % */

static void
test_tabs (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    SsWindow *window = ss_driver_window (application);
    g_autofree char *path = ss_driver_sample ("migrants-2017");
    GtkWidget *tabs;

    g_object_set (settings, "gtk-xft-dpi", 96 * 1024 * texts[i] / 100, NULL);
    g_assert_true (ss_driver_open (window, path));
    g_assert_true (ss_driver_choose (window, "bar"));
    ss_window_show_step (window, "present");
    tabs = find_tabs (GTK_WIDGET (window));
    g_test_message ("text at %d %%", texts[i]);
    adw_flap_set_reveal_flap (ADW_FLAP (gtk_widget_get_ancestor (tabs, ADW_TYPE_FLAP)), TRUE);
    g_assert_true (ss_driver_wait (is_laid_out, tabs));
    gtk_window_destroy (GTK_WINDOW (window));
  }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  g_test_add_func ("/app/wrap/lines", test_lines);
  g_test_add_func ("/app/wrap/tabs", test_tabs);
  return g_test_run ();
}
