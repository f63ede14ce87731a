/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking closer at a chart: what lies where, and that what is seen is painted for its size. */
#include "config.h"

#include "chart-view.h"
#include "driver.h"
#include "magnifier.h"
#include "picture.h"

#include <math.h>

static SsApplication *application;

/* --- the geometry ---------------------------------------------------------------------------------------------------------------- */

/* A sheet of 400 x 200 seen as a whole in a view of 600 x 260: 100 px of the view on either side, 60 beneath. */
#define FIT GRAPHENE_RECT_INIT (100, 0, 400, 200)
#define WIDTH 600.0
#define HEIGHT 260.0

static const struct {
  const char *what;
  double times, x, y; /* enlarged about */
  double dx, dy;      /* then moved */
  double zoom, left, top;
} looks[] = {
    {"as a whole", 1, 0, 0, 0, 0, 1, 100, 0},
    {"about its middle", 2, 300, 100, 0, 0, 2, -100, -100},
    {"about its corner, whose place at the border it keeps", 4, 500, 200, 0, 0, 4, -1000, -540},
    {"narrower than the view it stays in the middle", 1.25, 500, 0, 0, 0, 1.25, 50, 0},
    {"no farther than its left border", 2, 300, 100, 1000, 0, 2, 0, -100},
    {"no farther than its lower border", 2, 300, 100, 0, -1000, 2, -100, -140},
    {"by what the hand moves", 4, 300, 100, 30, -20, 4, -470, -320},
    {"no closer than the closest", 100, 300, 100, 0, 0, SS_MOST_ZOOM, -1300, -700},
    {"no smaller than the whole", 0.1, 300, 100, 50, 50, 1, 100, 0},
};

static void
test_geometry (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++) {
    SsMagnifier magnifier = SS_MAGNIFIER_ALL;
    graphene_rect_t fit = FIT, area;

    ss_magnifier_zoom (&magnifier, &fit, WIDTH, HEIGHT, looks[i].times, looks[i].x, looks[i].y);
    ss_magnifier_pan (&magnifier, &fit, WIDTH, HEIGHT, looks[i].dx, looks[i].dy);
    area = ss_magnifier_area (&magnifier, &fit, WIDTH, HEIGHT);
    g_test_message ("%s: zoom %g at %g, %g", looks[i].what, magnifier.zoom, area.origin.x, area.origin.y);
    g_assert_cmpfloat (magnifier.zoom, ==, looks[i].zoom);
    g_assert_cmpfloat_with_epsilon (area.origin.x, looks[i].left, 0.01);
    g_assert_cmpfloat_with_epsilon (area.origin.y, looks[i].top, 0.01);
  }
}

/* Whatever a step is, as many back as forth show the whole again. */
static void
test_steps_back (void)
{
  for (double step = 1.01; step < 1.5; step += 0.01) {
    SsMagnifier magnifier = SS_MAGNIFIER_ALL;
    graphene_rect_t fit = FIT;

    for (int i = 0; i < 4; i++)
      ss_magnifier_zoom (&magnifier, &fit, WIDTH, HEIGHT, step, 300, 100);
    for (int i = 0; i < 4; i++)
      ss_magnifier_zoom (&magnifier, &fit, WIDTH, HEIGHT, 1 / step, 300, 100);
    g_assert_cmpfloat (magnifier.zoom, ==, 1);
  }
}

/* Beyond a border there is nothing to be wound back first. */
static void
test_borders_are_not_wound_up (void)
{
  SsMagnifier magnifier = SS_MAGNIFIER_ALL;
  graphene_rect_t fit = FIT, area;

  ss_magnifier_zoom (&magnifier, &fit, WIDTH, HEIGHT, 4, 300, 100);
  for (int i = 0; i < 50; i++)
    ss_magnifier_pan (&magnifier, &fit, WIDTH, HEIGHT, 100, 0);
  ss_magnifier_pan (&magnifier, &fit, WIDTH, HEIGHT, -10, 0);
  area = ss_magnifier_area (&magnifier, &fit, WIDTH, HEIGHT);
  g_assert_cmpfloat_with_epsilon (area.origin.x, -10, 0.01);
}

/* --- the window ------------------------------------------------------------------------------------------------------------------ */

typedef struct {
  SsWindow *window;
  GtkWidget *page;
  SsChartView *view;
} Shown;

static Shown
show_chart (void)
{
  Shown shown = {.window = ss_driver_window (application)};
  g_autofree char *path = ss_driver_sample ("pm10-stations-2017");

  g_assert_true (ss_driver_open (shown.window, path));
  g_assert_true (ss_driver_choose (shown.window, "bar"));
  ss_window_show_step (shown.window, "present");
  shown.page = ss_driver_find (GTK_WIDGET (shown.window), g_type_from_name ("SsPresentPage"));
  shown.view = SS_CHART_VIEW (ss_driver_find (shown.page, SS_TYPE_CHART_VIEW));
  return shown;
}

/* What the widget painted last, as pixels of the screen. NULL: nothing yet. */
static GdkTexture *
seen_pixels (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (paintable);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  graphene_rect_t all
      = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (image, snapshot, all.size.width, all.size.height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (!node)
    return NULL;
  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, &all);
}

static guchar *
dup_bytes (GdkTexture *texture)
{
  gsize stride = (gsize)gdk_texture_get_width (texture) * 4;
  guchar *bytes = g_malloc (stride * gdk_texture_get_height (texture));

  gdk_texture_download (texture, bytes, stride);
  return bytes;
}

/* Mean difference of the channels, of 255, in the inner part of the view, which the sheet covers. */
static double
difference (GdkTexture *a, GdkTexture *b)
{
  g_autofree guchar *x = dup_bytes (a), *y = dup_bytes (b);
  int width = gdk_texture_get_width (a), height = gdk_texture_get_height (a);
  double sum = 0;
  gsize n = 0;

  g_assert_cmpint (width, ==, gdk_texture_get_width (b));
  g_assert_cmpint (height, ==, gdk_texture_get_height (b));
  for (int row = height / 4; row < height * 3 / 4; row++)
    for (int i = width; i < width * 3; i++, n++)
      sum += ABS (x[(gsize)row * width * 4 + i] - y[(gsize)row * width * 4 + i]);
  return sum / (double)n;
}

/* The scene painted for the size at which it is seen, about the middle of the view. */
static GdkTexture *
wanted_pixels (Shown *shown)
{
  SsScene *scene = ss_session_scene (ss_window_session (shown->window));
  double width = gtk_widget_get_width (GTK_WIDGET (shown->view)),
         height = gtk_widget_get_height (GTK_WIDGET (shown->view));
  double fit = MIN (width / ss_scene_width (scene), height / ss_scene_height (scene));
  double sheet_width = floor (fit * ss_scene_width (scene)), zoom = ss_chart_view_zoom (shown->view);
  double left = width / 2 - (width / 2 - floor ((width - sheet_width) / 2)) * zoom,
         top = height / 2 * (1 - zoom);
  double scale = ss_scene_width (scene) / sheet_width / zoom;
  graphene_rect_t part = GRAPHENE_RECT_INIT (-left * scale, -top * scale, width * scale, height * scale);

  return ss_scene_texture (scene, &part, (int)width, (int)height, TRUE);
}

static gboolean
is_sharp (gpointer data)
{
  Shown *shown = data;
  g_autoptr (GdkTexture) seen = NULL, wanted = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (shown->view)) || !gtk_widget_get_width (GTK_WIDGET (shown->view)))
    return FALSE;
  seen = seen_pixels (GTK_WIDGET (shown->view));
  wanted = wanted_pixels (shown);
  return seen && difference (seen, wanted) < 0.5;
}

/* Letters are painted for the size at which they are seen, not stretched. */
static void
test_sharp (void)
{
  Shown shown = show_chart ();

  g_assert_true (ss_driver_wait (is_sharp, &shown));
  for (int i = 0; i < 4; i++)
    gtk_widget_activate_action (shown.page, "chart.zoom-in", NULL);
  g_assert_cmpfloat (ss_chart_view_zoom (shown.view), >, 2);
  g_assert_true (ss_driver_wait (is_sharp, &shown));
  gtk_widget_activate_action (shown.page, "chart.zoom-fit", NULL);
  g_assert_cmpfloat (ss_chart_view_zoom (shown.view), ==, 1);
  g_assert_true (ss_driver_wait (is_sharp, &shown));
  gtk_window_destroy (GTK_WINDOW (shown.window));
}

static gboolean
has_tip (SsChartView *view, double x, double y)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean is_shown = FALSE;

  g_signal_emit_by_name (view, "query-tooltip", (int)x, (int)y, FALSE, tooltip, &is_shown);
  return is_shown;
}

/* A hundred places across the middle, along a bar and past its end, as it was and twice as large: what is under the pointer is what is seen there. */
static void
test_tips_follow (void)
{
  Shown shown = show_chart ();
  double width, middle, row;
  gboolean before[100];
  int n_same = 0, n_tips = 0;

  g_assert_true (ss_driver_wait (is_sharp, &shown));
  width = gtk_widget_get_width (GTK_WIDGET (shown.view));
  middle = width / 2;
  row = gtk_widget_get_height (GTK_WIDGET (shown.view)) / 2.0;
  for (int i = 0; i < 100; i++)
    n_tips += before[i] = has_tip (shown.view, middle + (i - 50) * width / 110, row);
  ss_chart_view_zoom_by (shown.view, 2, middle, row);
  for (int i = 0; i < 100; i++)
    n_same += has_tip (shown.view, middle + (i - 50) * width / 55, row) == before[i];
  g_test_message ("%d of 100 places have a tip, %d do as before", n_tips, n_same);
  g_assert_cmpint (n_tips, >, 10);
  g_assert_cmpint (n_tips, <, 90);
  g_assert_cmpint (n_same, >=, 95);
  gtk_window_destroy (GTK_WINDOW (shown.window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  g_test_add_func ("/app/zoom/geometry", test_geometry);
  g_test_add_func ("/app/zoom/steps-back", test_steps_back);
  g_test_add_func ("/app/zoom/borders-are-not-wound-up", test_borders_are_not_wound_up);
  g_test_add_func ("/app/zoom/sharp", test_sharp);
  g_test_add_func ("/app/zoom/tips-follow", test_tips_follow);
  return g_test_run ();
}
