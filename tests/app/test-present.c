/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside the chart: the steps that give way to it, the panel, what the review says and the person keeps; and rows brought into sight. */
#include "config.h"

#include "data-grid.h"
#include "driver.h"
#include "guides.h"
#include "step-list.h"
#include "steps.h"

static SsApplication *application;

static SsWindow *
open_in (SsWindow *window, const char *sample, const char *format)
{
  g_autofree char *path = ss_driver_sample (sample);

  g_assert_true (ss_driver_open (window, path));
  if (format)
    g_assert_true (ss_driver_choose (window, format));
  return window;
}

static SsWindow *
window_with (const char *sample, const char *format)
{
  return open_in (ss_driver_window (application), sample, format);
}

static GtkWidget *
present_page (SsWindow *window)
{
  ss_window_show_step (window, "present");
  return ss_driver_find (GTK_WIDGET (window), g_type_from_name ("SsPresentPage"));
}

/* --- the steps ------------------------------------------------------------------------------------------------------------------- */

static const struct {
  const char *format; /* NULL: none chosen */
  int width;
  const char *step;
  gboolean is_compact;
} widths[] = {
    {"bar", 1000, "present", TRUE}, {"bar", 1260, "present", FALSE}, {"bar", 1000, "verify", FALSE},
    {NULL, 1000, "present", FALSE}, {NULL, 1000, "clean", FALSE},    {NULL, 800, "clean", TRUE},
    {NULL, 800, "fetch", TRUE},     {NULL, 800, "choose", FALSE},    {NULL, 690, "choose", TRUE},
};

/* What a window manager may take for its frame, px. */
#define FRAME 40

typedef struct {
  SsWindow *window;
  GtkWidget *steps;
  int width;
  gboolean is_compact;
} Wanted;

static gboolean
is_laid_out (gpointer data)
{
  Wanted *wanted = data;

  return ABS (gtk_widget_get_width (GTK_WIDGET (wanted->window)) - wanted->width) < FRAME
         && (gtk_widget_get_width (wanted->steps) < 100) == wanted->is_compact;
}

static void
test_steps_give_way (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    SsWindow *window = ss_window_new (application);
    GtkWidget *row, *steps = ss_driver_find (GTK_WIDGET (window), SS_TYPE_STEP_LIST);
    Wanted wanted = {window, steps, widths[i].width, widths[i].is_compact};

    gtk_window_set_default_size (GTK_WINDOW (window), widths[i].width, 700);
    gtk_window_present (GTK_WINDOW (window));
    open_in (window, "migrants-2017", widths[i].format);
    ss_window_show_step (window, widths[i].step);
    if (!ss_driver_wait (is_laid_out, &wanted))
      g_error ("%d px: the window is %d wide, the steps %d", wanted.width,
               gtk_widget_get_width (GTK_WIDGET (window)), gtk_widget_get_width (steps));
    row = ss_driver_find (steps, g_type_from_name ("SsStepRow"));
    g_test_message ("%d px, %s", widths[i].width, widths[i].step);
    g_assert_cmpint (gtk_widget_get_tooltip_text (row) != NULL, ==, widths[i].is_compact);
    gtk_window_destroy (GTK_WINDOW (window));
  }
}

/* --- the panel and the review ---------------------------------------------------------------------------------------------------- */

static gboolean
shows_panel (SsWindow *window)
{
  return gtk_widget_get_mapped (ss_driver_find (present_page (window), g_type_from_name ("SsMessagePanel")));
}

/* Before there is a chart there is nothing to set. */
static void
test_panel_waits_for_a_chart (void)
{
  SsWindow *window = window_with ("migrants-2017", NULL);

  g_assert_false (shows_panel (window));
  g_assert_true (ss_driver_choose (window, NULL));
  g_assert_true (shows_panel (window));
  ss_session_undo (ss_window_session (window));
  g_assert_false (shows_panel (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
set_format (SsSession *session, const char *format)
{
  SsSpec *spec;
  SsWork *work = ss_work_copy_chart (ss_session_work (session), &spec);

  g_free (spec->format);
  spec->format = g_strdup (format);
  ss_session_change (session, work, format, NULL);
  g_assert_true (ss_driver_rest (session));
}

static SsStepStatus
status_of (SsSession *session)
{
  return ss_step_find ("present")->status (session);
}

static void
assert_state (SsSession *session, SsStepState state)
{
  SsStepStatus status = status_of (session);

  g_assert_cmpint (status.state, ==, state);
  g_free (status.text);
}

static void
keep_all (SsSession *session)
{
  SsWork *work = ss_work_copy (ss_session_work (session));
  const GPtrArray *review = ss_session_review (session);

  for (guint i = 0; i < review->len; i++)
    ss_work_keep (work, ((const SsFinding *)review->pdata[i])->rule);
  ss_session_change (session, work, "Keep", NULL);
  g_assert_true (ss_driver_rest (session));
}

/* What was kept asks for nothing more, as long as the chart that it was kept for is there. */
static void
test_kept_goes_with_its_chart (void)
{
  SsWindow *window = window_with ("migrants-2017", "bar");
  SsSession *session = ss_window_session (window);

  set_format (session, "line");
  assert_state (session, SS_STEP_ATTENTION);
  keep_all (session);
  assert_state (session, SS_STEP_DONE);
  g_assert_true (ss_driver_choose (window, "bar"));
  g_assert_null (ss_session_work (session)->kept[0]);
  ss_session_undo (session);
  g_assert_nonnull (ss_session_work (session)->kept[0]);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_what_cannot_be_drawn_is_not_ready (void)
{
  SsWindow *window = window_with ("migrants-2017", "bar");

  set_format (ss_window_session (window), "bubble");
  assert_state (ss_window_session (window), SS_STEP_ATTENTION);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- guides ---------------------------------------------------------------------------------------------------------------------- */

static const struct {
  const char *sample, *format;
  gboolean has_axis, has_middles, has_places;
} guides[] = {
    {"migrants-2017", "bar", TRUE, TRUE, TRUE},
    {"migrants-2017", "table", FALSE, FALSE, FALSE},
    {"cinema-entrees", "line", TRUE, TRUE, TRUE}, /* years */
    {"recyclage-nantes-2016", "grouped-bar", TRUE, FALSE, TRUE},
    {"recyclage-nantes-2016", "stacked-bar-100", FALSE, FALSE, TRUE},
};

/* A mean is offered only where it is that of the marks that are seen. */
static void
test_guides (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (guides); i++) {
    SsWindow *window = window_with (guides[i].sample, guides[i].format);
    SsSession *session = ss_window_session (window);
    const SsSpec *spec = ss_session_work (session)->spec;
    SsProfile *profile = ss_session_profile (session);
    g_auto (GStrv) places = ss_guides_places (spec, profile);

    g_test_message ("%s of %s", guides[i].format, guides[i].sample);
    g_assert_cmpint (ss_guides_have_axis (spec), ==, guides[i].has_axis);
    g_assert_cmpint (ss_guides_have_axis (spec) && ss_guides_show_each_value (spec, profile), ==,
                     guides[i].has_middles);
    g_assert_cmpint (places[0] != NULL, ==, guides[i].has_places);
    gtk_window_destroy (GTK_WINDOW (window));
  }
}

/* A switch draws the mean, and one undo takes it back. */
static void
test_mean_line (void)
{
  SsWindow *window = window_with ("migrants-2017", "bar");
  SsSession *session = ss_window_session (window);
  GtkWidget *page = present_page (window), *panel;
  GtkWidget *stack
      = gtk_widget_get_ancestor (ss_driver_find (page, g_type_from_name ("SsMessagePanel")), GTK_TYPE_STACK);

  gtk_stack_set_visible_child_name (GTK_STACK (stack), "guides");
  panel = ss_driver_find (page, g_type_from_name ("SsGuidePanel"));
  gtk_switch_set_active (GTK_SWITCH (ss_driver_find (panel, GTK_TYPE_SWITCH)), TRUE);
  g_assert_nonnull (ss_guides_find (ss_session_work (session)->spec, "mean"));
  ss_session_undo (session);
  g_assert_null (ss_guides_find (ss_session_work (session)->spec, "mean"));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (ss_driver_find (panel, GTK_TYPE_SWITCH))));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- rows in sight --------------------------------------------------------------------------------------------------------------- */

static gboolean
is_scrolled (gpointer data)
{
  return gtk_adjustment_get_value (data) > 0;
}

/* Forty columns of three hundred rows: the last cell is far away on every side. */
static char *
wide_table (void)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i <= 300; i++)
    for (int j = 0; j < 40; j++)
      g_string_append_printf (text, i == 0 ? "column%d%s" : "%d%s", i == 0 ? j : i * 7 + j,
                              j == 39 ? "\n" : ",");
  return g_string_free (text, FALSE);
}

static void
test_reveal (void)
{
  static const char *const columns[] = {"column20", "column39", NULL};
  SsWindow *window = window_with ("migrants-2017", NULL);
  SsSession *session = ss_window_session (window);
  g_autofree char *text = wide_table ();

  ss_session_open_text (session, text, "wide");
  g_assert_true (ss_driver_rest (session));
  for (const char *const *column = columns; *column; column++) {
    GtkWidget *page = ss_driver_find (GTK_WIDGET (window), g_type_from_name ("SsVerifyPage"));
    GtkWidget *grid = ss_driver_find (page, SS_TYPE_DATA_GRID);
    GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (ss_driver_find (grid, GTK_TYPE_SCROLLED_WINDOW));

    gtk_adjustment_set_value (gtk_scrolled_window_get_hadjustment (scroller), 0);
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), 0);
    ss_data_grid_reveal (SS_DATA_GRID (grid), *column, 299);
    g_test_message ("%s", *column);
    g_assert_true (ss_driver_wait (is_scrolled, gtk_scrolled_window_get_hadjustment (scroller)));
    g_assert_true (ss_driver_wait (is_scrolled, gtk_scrolled_window_get_vadjustment (scroller)));
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  g_test_add_func ("/app/present/steps-give-way", test_steps_give_way);
  g_test_add_func ("/app/present/panel-waits-for-a-chart", test_panel_waits_for_a_chart);
  g_test_add_func ("/app/present/kept-goes-with-its-chart", test_kept_goes_with_its_chart);
  g_test_add_func ("/app/present/what-cannot-be-drawn-is-not-ready", test_what_cannot_be_drawn_is_not_ready);
  g_test_add_func ("/app/present/guides", test_guides);
  g_test_add_func ("/app/present/mean-line", test_mean_line);
  g_test_add_func ("/app/verify/reveal", test_reveal);
  return g_test_run ();
}
