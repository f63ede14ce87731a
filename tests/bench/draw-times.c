/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice.h"
#include "chart.h"
#include "charts.h"
#include "load.h"
#include "paint.h"

#include <stdlib.h>
#include <time.h>

/*
 * draw-times FILE...: what the window's pictures cost, in milliseconds of processor time on one thread, a line a file: the thumbnails of
 * all suggestions as the cards show them (median and worst; 15 asked), and of the best suggestion the picture from the data to the pixels
 * (300 asked), the pixels alone again as after a resize, and the search under the pointer (16 a frame).
 */
#define CARD_WIDTH 240
#define CARD_HEIGHT 148
#define ASKED_MS 15
#define WIDTH 1200
#define HEIGHT 800
#define N_HOVERS 200

static double
now_ms (void)
{
  struct timespec time;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static SsScene *
draw (SsProfile *profile, const SsSpec *spec, double width, double height, gboolean is_thumbnail)
{
  g_autoptr (GError) error = NULL;
  SsDrawing drawing
      = {.width = width, .height = height, .language = SS_LANGUAGE_FR, .is_thumbnail = is_thumbnail};
  SsScene *scene = ss_chart_draw (profile, spec, ss_chart_types, &drawing, &error);
  if (!scene)
    g_error ("%s: %s", spec->format, error->message);
  return scene;
}

static void
paint (const SsScene *scene)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, ss_scene_width (scene), ss_scene_height (scene));
  cairo_t *cr = cairo_create (surface);
  ss_scene_paint (scene, cr, TRUE);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static double
time_thumbnail (SsProfile *profile, const SsSpec *spec)
{
  double start = now_ms ();
  g_autoptr (SsScene) scene = draw (profile, spec, CARD_WIDTH, CARD_HEIGHT, TRUE);
  paint (scene);
  return now_ms () - start;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void
time_thumbnails (SsProfile *profile, const SsAdvice *advice)
{
  guint n = advice->suggestions->len, worst = 0;
  g_autofree double *times = g_new (double, n);
  g_autoptr (GString) slow = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    const SsSuggestion *suggestion = g_ptr_array_index (advice->suggestions, i);
    times[i] = time_thumbnail (profile, suggestion->spec);
    worst = times[i] > times[worst] ? i : worst;
    if (times[i] > ASKED_MS)
      g_string_append_printf (slow, " %s %.0f", suggestion->spec->format, times[i]);
  }
  const SsSuggestion *slowest = g_ptr_array_index (advice->suggestions, worst);
  double most = times[worst];
  qsort (times, n, sizeof *times, compare_times);
  g_print ("%3u thumbnails %6.1f, worst %6.1f (%s)", n, times[n / 2], most, slowest->spec->format);
  if (slow->len > 0)
    g_print (", beyond %d:%s", ASKED_MS, slow->str);
}

static void
time_picture (SsProfile *profile, const SsSpec *spec)
{
  double start = now_ms ();
  g_autoptr (SsScene) scene = draw (profile, spec, WIDTH, HEIGHT, FALSE);
  paint (scene);
  double first = now_ms () - start;

  start = now_ms ();
  paint (scene);
  double again = now_ms () - start;

  start = now_ms ();
  for (guint i = 0; i < N_HOVERS; i++) {
    gsize mark, point;
    ss_scene_pick (scene, WIDTH * (i + 0.5) / N_HOVERS, HEIGHT * 0.5, 6, &mark, &point);
  }
  g_print (" | %s: picture %6.1f, pixels %6.1f, pointer %5.2f\n", spec->format, first, again,
           (now_ms () - start) / N_HOVERS);
}

static gboolean
time_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SsLoaded) loaded = ss_load_file (file, NULL, NULL, NULL, NULL, &error);
  if (!loaded) {
    g_printerr ("%s\n", error->message);
    return FALSE;
  }
  g_autoptr (SsProfile) profile = ss_profile_new (loaded->table, NULL);
  SsQuestion question = {.intention = SS_INTENTION_ANY, .all = TRUE};
  g_autoptr (SsAdvice) advice = ss_advise (profile, ss_chart_types, &question, NULL, NULL);
  g_autofree char *name = g_path_get_basename (path);
  const SsSuggestion *best = g_ptr_array_index (advice->suggestions, 0);
  g_print ("%-44.44s %8zu rows ", name, ss_table_n_rows (loaded->table));
  time_thumbnails (profile, advice);
  time_picture (profile, best->spec);
  return TRUE;
}

int
main (int argc, char **argv)
{
  gboolean is_done = TRUE;
  for (int i = 1; i < argc; i++)
    is_done = time_file (argv[i]) && is_done;
  return argc > 1 && is_done ? EXIT_SUCCESS : EXIT_FAILURE;
}
