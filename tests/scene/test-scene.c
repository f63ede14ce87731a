/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "font-face.h"
#include "paint.h"
#include "scene-builder.h"
#include "text-measure.h"

#include <math.h>
#include <string.h>

#define FAMILY "Inter, Noto Sans, DejaVu Sans, sans-serif"
#define GROUND SS_COLOUR (0xffffff)

static const SsTextStyle label = {.size = 12, .weight = SS_WEIGHT_REGULAR, .colour = SS_COLOUR (0x1d2730)};
static const SsStyle blue = {.fill = SS_COLOUR (0x2b5c8a)};

static SsSceneBuilder *
new_builder (void)
{
  return ss_scene_builder_new (200, 100, GROUND, "fr", FAMILY);
}

static void
test_dump (void)
{
  SsSceneBuilder *builder = new_builder ();
  ss_scene_builder_set_title (builder, "Titre");
  ss_scene_begin (builder, SS_GROUP_SERIES, "Méditerranée");
  ss_scene_rect (builder, &blue, 30, 40, -10, 5.123, 3);
  ss_scene_set_tip (builder, "a\nb");
  ss_scene_line (builder, &(SsStyle) {.stroke = GROUND, .stroke_width = 1, .dash = SS_DASH_DASHED}, 0, 0, 1,
                 2);
  ss_scene_text (builder, &label, 5, 6, "x\001y");
  g_autoptr (SsScene) scene = ss_scene_builder_end (builder);
  g_autofree char *dump = ss_scene_dump (scene);
  g_assert_cmpstr (dump, ==,
                   "scene 200 100 ground #ffffffff \"Titre\"\n"
                   "  series \"Méditerranée\"\n"
                   "    rect 20 40 10 5.12 fill #2b5c8aff row 3 tip \"a|b\"\n"
                   "    line parts 1 n 2 : 0 0 1 2 stroke #ffffffff 1 dashed\n"
                   "    text 5 6 start size 12 weight 400 colour #1d2730ff \"x y\"\n");
}

static void
test_wrap (void)
{
  static const struct {
    const char *text;
    double width;
    guint most;
    const char *lines;
  } cases[] = {
      {"", 100, 3, ""},
      {"un deux trois", 1000, 3, "un deux trois"},
      {"un deux trois", 50, 3, "un deux|trois"},
      {"un deux trois quatre cinq", 50, 2, "un deux|trois…"},
      {"environ 12 345 morts", 60, 4, "environ|12 345|morts"},
      {"pourquoi pas ?", 80, 3, "pourquoi|pas ?"},
      {"Frontière États-Unis", 90, 3, "Frontière États-|Unis"},
      {"anticonstitutionnellement", 80, 1, "anticonstitu…"},
  };
  g_autoptr (SsSceneBuilder) builder = new_builder ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) lines = ss_scene_wrap (builder, &label, cases[i].text, cases[i].width, cases[i].most);
    g_autofree char *joined = g_strjoinv ("|", lines);
    g_assert_cmpstr (joined, ==, cases[i].lines);
    for (gsize line = 0; lines[line]; line++)
      g_assert_cmpfloat (ss_scene_measure (builder, &label, lines[line]).width, <=, cases[i].width);
  }
}

static void
test_measure_scales (void)
{
  g_autoptr (SsSceneBuilder) builder = new_builder ();
  SsTextStyle large = label;
  large.size *= 10;
  double once = ss_scene_measure (builder, &label, "Fréquentation 1 234").width;
  double tenfold = ss_scene_measure (builder, &large, "Fréquentation 1 234").width;
  g_assert_cmpfloat_with_epsilon (once * 10, tenfold, 1);
  g_assert_cmpfloat (ss_scene_measure (builder, &label, "1111").width, ==,
                     ss_scene_measure (builder, &label, "8888").width);
}

static void
test_free_room (void)
{
  g_autoptr (SsSceneBuilder) builder = new_builder ();
  double width = ss_scene_text (builder, &label, 20, 50, "Marseille");
  g_assert_false (ss_scene_is_free (builder, 25, 45, 5, 5, 0));
  g_assert_true (ss_scene_is_free (builder, 20 + width + 1, 45, 5, 5, 0));
  g_assert_false (ss_scene_is_free (builder, 20 + width + 1, 45, 5, 5, 3));
  g_assert_false (ss_scene_is_free (builder, 190, 10, 20, 5, 0));
  ss_scene_set_angle (builder, 90);
  g_assert_true (ss_scene_is_free (builder, 45, 45, 5, 5, 0));
  g_assert_false (ss_scene_is_free (builder, 20, 60, 2, 2, 0));
}

static SsScene *
scene_of_points (gsize n, SsColour fill, gboolean sized)
{
  SsSceneBuilder *builder = new_builder ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  float *xy = g_new (float, 2 * n), *radius = sized ? g_new (float, n) : NULL;
  for (gsize i = 0; i < n; i++) {
    xy[2 * i] = (float)g_rand_double_range (random, -5, 205);
    xy[2 * i + 1] = (float)g_rand_double_range (random, -5, 105);
    if (sized)
      radius[i] = 2.5f;
  }
  ss_scene_points_take (builder, &(SsStyle) {.fill = fill}, xy, radius, NULL, NULL, n, 2.5);
  return ss_scene_builder_end (builder);
}

/* Mean absolute difference of two surfaces, of 255. */
static double
difference (cairo_surface_t *a, cairo_surface_t *b)
{
  gsize n = (gsize)cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);
  const guchar *p = cairo_image_surface_get_data (a), *q = cairo_image_surface_get_data (b);
  double sum = 0;
  for (gsize i = 0; i < n; i++)
    sum += ABS (p[i] - q[i]);
  return sum / n;
}

/* Rotated by nothing that one sees, so that stamps are refused. */
static cairo_surface_t *
painted (const SsScene *scene, gboolean with_stamps)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 200);
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, 2, 2);
  if (!with_stamps)
    cairo_rotate (cr, 1e-7);
  ss_scene_paint (scene, cr, TRUE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Stamps, layers and one-by-one drawing give one picture, translucent or not. */
static void
test_many_points_look_alike (void)
{
  static const SsColour fills[] = {0x2b5c8aff, 0x2b5c8a40};
  for (gsize i = 0; i < G_N_ELEMENTS (fills); i++) {
    g_autoptr (SsScene) scene = scene_of_points (3000, fills[i], FALSE);
    g_autoptr (SsScene) sized = scene_of_points (3000, fills[i], TRUE);
    cairo_surface_t *stamped = painted (scene, TRUE);
    cairo_surface_t *layered = painted (scene, FALSE);
    cairo_surface_t *single = painted (sized, FALSE);
    g_assert_cmpfloat (difference (stamped, single), <, 3);
    g_assert_cmpfloat (difference (layered, single), <, 1.5);
    cairo_surface_destroy (stamped);
    cairo_surface_destroy (layered);
    cairo_surface_destroy (single);
  }
}

static SsScene *
scene_to_pick (void)
{
  static const float line[] = {10, 90, 50, 80, 90, 90};
  static const float triangle[] = {150, 10, 190, 10, 170, 40};
  SsSceneBuilder *builder = new_builder ();
  ss_scene_rect (builder, &blue, 0, 0, 200, 100, SS_ROW_NONE);
  ss_scene_rect (builder, &blue, 10, 10, 20, 20, 0);
  ss_scene_arc (builder, &blue, 60, 30, 10, 20, 0, G_PI_2, 1);
  ss_scene_polyline (builder, &(SsStyle) {.stroke = GROUND, .stroke_width = 2}, line, 3, FALSE, 2);
  ss_scene_polyline (builder, &blue, triangle, 3, TRUE, 3);
  ss_scene_begin_clip (builder, SS_GROUP_MARKS, "clip", 100, 50, 20, 20);
  ss_scene_rect (builder, &blue, 100, 50, 80, 40, 4);
  return ss_scene_builder_end (builder);
}

static void
test_pick (void)
{
  static const struct {
    double x, y;
    gsize row, point;
  } cases[] = {
      {15, 15, 0, 0},           {5, 5, SS_ROW_NONE, 0},    {70, 20, 1, 0},
      {50, 20, SS_ROW_NONE, 0}, {62, 28, SS_ROW_NONE, 0},  {52, 80.5, 2, 1},
      {88, 89, 2, 2},           {170, 20, 3, 0},           {152, 38, SS_ROW_NONE, 0},
      {110, 60, 4, 0},          {150, 60, SS_ROW_NONE, 0},
  };
  g_autoptr (SsScene) scene = scene_to_pick ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gsize mark = 0, point = 0;
    gboolean hit = ss_scene_pick (scene, cases[i].x, cases[i].y, 1, &mark, &point);
    g_assert_cmpuint (hit ? ss_scene_mark (scene, mark)->row : SS_ROW_NONE, ==, cases[i].row);
    g_assert_cmpuint (point, ==, cases[i].point);
  }
}

/* A text measured in the font's file is as large as Pango lays it out, to a tenth of a pixel. */
static void
test_measure_as_pango (void)
{
  static const char *const texts[]
      = {"", " ", "Titre", "AVATAR, Tôt : « L’œuvre »", "1 234 567,89 %", "Ville‑Évrard – 2 × 3 …"};
  static const SsTextStyle styles[] = {
      {.size = 10.5, .weight = SS_WEIGHT_REGULAR},
      {.size = 12, .weight = SS_WEIGHT_MEDIUM},
      {.size = 20, .weight = SS_WEIGHT_SEMIBOLD},
      {.size = 20, .weight = SS_WEIGHT_SEMIBOLD, .is_display = TRUE},
      {.size = 44, .weight = SS_WEIGHT_BOLD},
      {.size = 11, .weight = SS_WEIGHT_REGULAR, .is_italic = TRUE},
  };
  if (!ss_font_face_find (FAMILY, &label)) {
    g_test_skip ("Inter is not in the folder of the build option “font-dir”");
    return;
  }
  PangoContext *context = ss_text_context_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++) {
    const SsFontFace *face = ss_font_face_find (FAMILY, &styles[i]);
    for (gsize j = 0; j < G_N_ELEMENTS (texts); j++) {
      g_autoptr (PangoLayout) layout = ss_text_layout_new (context, FAMILY, &styles[i], texts[j]);
      SsTextSize by_pango = ss_text_layout_size (layout), by_file;
      g_assert_true (ss_font_face_measure (face, &styles[i], texts[j], &by_file));
      g_test_message ("%g “%s”: %g %g", styles[i].size, texts[j], by_file.width, by_pango.width);
      g_assert_cmpfloat_with_epsilon (by_file.width, by_pango.width, 0.1);
      g_assert_cmpfloat_with_epsilon (by_file.ascent, by_pango.ascent, 0.1);
      g_assert_cmpfloat_with_epsilon (by_file.descent, by_pango.descent, 0.1);
    }
  }
  g_object_unref (context);
}

/* Other scripts, emoji and signs that the face has not are left to Pango. */
static void
test_measure_leaves_to_pango (void)
{
  static const char *const texts[] = {"مرحبا", "שלום", "Привет", "日本", "😀", "→"};
  const SsFontFace *face = ss_font_face_find (FAMILY, &label);
  SsTextSize size;
  for (gsize i = 0; face && i < G_N_ELEMENTS (texts); i++)
    g_assert_false (ss_font_face_measure (face, &label, texts[i], &size));
  g_assert_null (ss_font_face_find ("Noto Sans", &label));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/dump", test_dump);
  g_test_add_func ("/scene/wrap", test_wrap);
  g_test_add_func ("/scene/measure/scales", test_measure_scales);
  g_test_add_func ("/scene/measure/as-pango", test_measure_as_pango);
  g_test_add_func ("/scene/measure/leaves-to-pango", test_measure_leaves_to_pango);
  g_test_add_func ("/scene/free-room", test_free_room);
  g_test_add_func ("/scene/points/look-alike", test_many_points_look_alike);
  g_test_add_func ("/scene/pick", test_pick);
  return g_test_run ();
}
