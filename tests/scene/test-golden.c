/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint.h"
#include "sample-scenes.h"

#include <string.h>

/* Pictures differ by less than this on average, of 255: rounding of other processors. */
#define MOST_DIFFERENCE 0.3

static cairo_surface_t *
paint (const SsScene *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ss_scene_width (scene),
                                                         (int)ss_scene_height (scene));
  cairo_t *cr = cairo_create (surface);
  ss_scene_paint (scene, cr, TRUE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static double
mean_difference (cairo_surface_t *a, cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  double sum = 0;

  if (width != cairo_image_surface_get_width (b) || height != cairo_image_surface_get_height (b))
    return 255;
  for (int y = 0; y < height; y++) {
    const guchar *p = cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a);
    const guchar *q = cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b);
    for (int x = 0; x < 4 * width; x++)
      sum += x % 4 == 3 ? 0 : ABS (p[x] - q[x]);
  }
  return sum / (3.0 * width * height);
}

/* SESAME_RECORD=1 writes the goldens anew: in a commit of its own, and looked at. */
static void
test_picture (gconstpointer data)
{
  const SampleScene *sample = data;
  g_autofree char *path = g_strdup_printf ("%s/golden/%s.png", g_getenv ("G_TEST_SRCDIR"), sample->name);
  g_autoptr (SsScene) scene = sample->make ();
  cairo_surface_t *painted = paint (scene);

  if (g_getenv ("SESAME_RECORD"))
    cairo_surface_write_to_png (painted, path);
  cairo_surface_t *golden = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (golden), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpfloat (mean_difference (painted, golden), <, MOST_DIFFERENCE);
  cairo_surface_destroy (golden);
  cairo_surface_destroy (painted);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (const SampleScene *sample = sample_scenes; sample->name; sample++) {
    g_autofree char *path = g_strconcat ("/scene/golden/", sample->name, NULL);
    g_test_add_data_func (path, sample, test_picture);
  }
  return g_test_run ();
}
