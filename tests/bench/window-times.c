/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-view.h"
#include "chart.h"
#include "charts.h"
#include "data-grid.h"
#include "driver.h"
#include "load.h"

#include <stdlib.h>
#include <time.h>

/*
 * window-times rows FILE...: from the opening of a file in the window to the first frame with rows of it (200 ms asked), and to the first frame
 * with the whole; with the processor time that all threads took, which is what it would be on a machine that does nothing else. window-times frames FILE FORMAT X Y: a chart alone in a window, its frames one by one while the window is made wider and
 * narrower, while the pointer goes over it, and while it is enlarged and moved (16 ms asked), in milliseconds of processor time of the main loop. Run within build-aux/with-display, by build-aux/bench.
 */
#define N_RESIZES 120
#define N_HOVERS 300
#define N_ZOOMS 240
#define REST_MS 1500

static gboolean is_painted;

static void
on_after_paint (GdkFrameClock *clock, gpointer unused)
{
  is_painted = TRUE;
}

static double
ms_since (gint64 start)
{
  return (double)(g_get_monotonic_time () - start) / 1000;
}

/* Processor time, ms: of all threads (CLOCK_PROCESS_CPUTIME_ID) or of this one (CLOCK_THREAD_CPUTIME_ID). */
static double
clock_ms (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static gboolean
has_glance (gpointer session)
{
  return ss_session_glance (session) != NULL;
}

static gboolean
has_profile (gpointer session)
{
  return ss_session_profile (session) != NULL && ss_session_glance (session) == NULL;
}

static gboolean
is_frame_done (gpointer unused)
{
  return is_painted;
}

/* A frame that begins after now: what is known now is in it. */
static double
wait_for_frame (gint64 start)
{
  is_painted = FALSE;
  ss_driver_wait (is_frame_done, NULL);
  return ms_since (start);
}

static gboolean
is_past (gpointer end)
{
  return g_get_monotonic_time () > *(gint64 *)end;
}

static void
rest (void)
{
  gint64 end = g_get_monotonic_time () + REST_MS * 1000;

  ss_driver_wait (is_past, &end);
}

static void
time_rows (SsApplication *application, const char *path)
{
  SsWindow *window = ss_driver_window (application);
  SsSession *session = ss_window_session (window);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);

  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), NULL);
  rest ();
  gint64 start = g_get_monotonic_time ();
  double processor = clock_ms (CLOCK_PROCESS_CPUTIME_ID);
  ss_session_open (session, file);
  ss_driver_wait (has_glance, session);
  double known = ms_since (start), processor_known = clock_ms (CLOCK_PROCESS_CPUTIME_ID) - processor;
  double painted = wait_for_frame (start),
         processor_painted = clock_ms (CLOCK_PROCESS_CPUTIME_ID) - processor;
  ss_driver_wait (has_profile, session);
  double whole = ms_since (start), whole_painted = wait_for_frame (start);
  g_print ("%-12s first rows known after %4.0f ms (processor %4.0f), painted after %4.0f (%4.0f; 200 asked) "
           "| whole known "
           "after %5.0f, painted after %5.0f\n",
           name, known, processor_known, painted, processor_painted, whole, whole_painted);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The longest times that the main loop was away, a frame each, ms. */
static int
compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static void
tell (const char *what, double *times, gsize n)
{
  double sum = 0;
  gsize n_late = 0;

  for (gsize i = 0; i < n; i++) {
    sum += times[i];
    n_late += times[i] > 16.7;
  }
  qsort (times, n, sizeof *times, compare_times);
  g_print (" | %s: median %4.1f ms, 95 %% within %4.1f, worst %4.1f, %zu of %zu beyond 16.7", what,
           times[n / 2], times[n * 95 / 100], times[n - 1], n_late, n);
}

/* All that the main loop has to do up to the next frame's end. */
static double
work_of_frame (GtkWidget *widget)
{
  double spent = 0;

  is_painted = FALSE;
  gtk_widget_queue_draw (widget);
  while (!is_painted) {
    double start = clock_ms (CLOCK_THREAD_CPUTIME_ID);
    gboolean is_work = g_main_context_iteration (NULL, FALSE);

    if (is_work)
      spent += clock_ms (CLOCK_THREAD_CPUTIME_ID) - start;
    else
      g_usleep (200);
  }
  return spent;
}

static SsScene *
draw (SsProfile *profile, SsSpec *spec)
{
  SsDrawing drawing = {.width = 1000, .height = 640, .language = SS_LANGUAGE_FR};
  g_autoptr (GError) error = NULL;
  SsScene *scene = ss_chart_draw (profile, spec, ss_chart_types, &drawing, &error);

  if (!scene)
    g_error ("%s", error->message);
  return scene;
}

static void
time_resizes (GtkWidget *window, GtkWidget *view)
{
  double times[N_RESIZES];

  for (int i = 0; i < N_RESIZES; i++) {
    int step = i < N_RESIZES / 2 ? i : N_RESIZES - i;
    gtk_widget_set_size_request (view, 700 + 5 * step, 480 + 2 * step);
    times[i] = work_of_frame (window);
  }
  tell ("resize", times, N_RESIZES);
}

/* As a pointer that goes over the chart asks for its tooltip. */
static void
time_hovers (GtkWidget *window, GtkWidget *view)
{
  double times[N_HOVERS];

  for (int i = 0; i < N_HOVERS; i++) {
    gboolean is_shown = FALSE;
    int x = gtk_widget_get_width (view) * i / N_HOVERS, y = gtk_widget_get_height (view) / 2;
    g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
    double start = clock_ms (CLOCK_THREAD_CPUTIME_ID);
    g_signal_emit_by_name (view, "query-tooltip", x, y, FALSE, tooltip, &is_shown);
    times[i] = clock_ms (CLOCK_THREAD_CPUTIME_ID) - start;
    times[i] += work_of_frame (window);
  }
  tell ("hover", times, N_HOVERS);
}

/* As a wheel that is turned about places all over the chart, in to the closest and out again, and a hand that moves it on the way. */
static void
time_zooms (GtkWidget *window, SsChartView *view)
{
  double times[N_ZOOMS];

  for (int i = 0; i < N_ZOOMS; i++) {
    double start = clock_ms (CLOCK_THREAD_CPUTIME_ID);
    if (i % 3 == 2)
      ss_chart_view_pan (view, i % 2 ? 25 : -25, i % 4 < 2 ? 15 : -15);
    else
      ss_chart_view_zoom_by (view, i % 60 < 30 ? 1.1 : 1 / 1.1, 37 * i % 1000, 53 * i % 640);
    times[i] = clock_ms (CLOCK_THREAD_CPUTIME_ID) - start;
    times[i] += work_of_frame (window);
  }
  tell ("zoom", times, N_ZOOMS);
}

static int
time_frames (const char *path, const char *format, const char *x, const char *y)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SsLoaded) loaded = ss_load_file (file, NULL, NULL, NULL, NULL, &error);

  if (!loaded) {
    g_printerr ("%s\n", error->message);
    return EXIT_FAILURE;
  }
  g_autoptr (SsProfile) profile = ss_profile_new (loaded->table, NULL);
  g_autoptr (SsSpec) spec = ss_spec_new (format);
  ss_spec_bind (spec, SS_ROLE_X, x);
  ss_spec_bind (spec, SS_ROLE_Y, y);
  g_autoptr (SsScene) scene = draw (profile, spec);
  GtkWidget *window = gtk_window_new (), *view = g_object_new (SS_TYPE_CHART_VIEW, NULL);
  gtk_widget_set_halign (view, GTK_ALIGN_START); /* as large as it asks to be */
  gtk_widget_set_valign (view, GTK_ALIGN_START);
  gtk_widget_set_size_request (view, 1000, 640);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  ss_chart_view_set_rows (SS_CHART_VIEW (view), profile, spec);
  ss_chart_view_show_scene (SS_CHART_VIEW (view), scene);
  gtk_window_present (GTK_WINDOW (window));
  rest ();
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint), NULL);
  g_print ("%-8s %8zu points", format, ss_table_n_rows (loaded->table));
  time_hovers (window, view);
  time_resizes (window, view);
  time_zooms (window, SS_CHART_VIEW (view));
  g_print ("\n");
  gtk_window_destroy (GTK_WINDOW (window));
  return EXIT_SUCCESS;
}

int
main (int argc, char **argv)
{
  SsApplication *application = ss_driver_start ();

  if (argc == 6 && g_str_equal (argv[1], "frames"))
    return time_frames (argv[2], argv[3], argv[4], argv[5]);
  for (int i = 2; i < argc && g_str_equal (argv[1], "rows"); i++)
    time_rows (application, argv[i]);
  return argc > 2 ? EXIT_SUCCESS : EXIT_FAILURE;
}
