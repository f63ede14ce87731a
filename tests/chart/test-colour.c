/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "colour-science.h"
#include "palette.h"

#include <math.h>

/* Between any two series, under any vision (GUIDELINES L04 asks for 10 to 15). */
#define LEAST_DIFFERENCE 12.0
/* WCAG 2.1: graphics 3, text 4.5. */
#define LEAST_MARK 3.0
#define LEAST_TEXT 4.5
#define HIGH_MARK 4.5
#define HIGH_TEXT 7.0
/* The highlight must stand out from what it is highlighted against. */
#define LEAST_HIGHLIGHT 20.0

/* Pairs of Sharma, Wu and Dalal (2005), table 1. */
static const struct {
  SsLab a, b;
  double difference;
} pairs[] = {
    {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
    {{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
    {{50, 2.8361, -74.0200}, {50, 0, -82.7485}, 3.4412},
    {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
    {{50, -1.1848, -84.8006}, {50, 0, -82.7485}, 1.0000},
    {{50, -0.9009, -85.5211}, {50, 0, -82.7485}, 1.0000},
    {{50, 0, 0}, {50, -1, 2}, 2.3669},
    {{50, -1, 2}, {50, 0, 0}, 2.3669},
    {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}, 7.1792},
    {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0010}, 7.1792},
    {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0011}, 7.2195},
    {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0012}, 7.2195},
    {{50, -0.0010, 2.4900}, {50, 0.0009, -2.4900}, 4.8045},
    {{50, -0.0010, 2.4900}, {50, 0.0010, -2.4900}, 4.8045},
    {{50, -0.0010, 2.4900}, {50, 0.0011, -2.4900}, 4.7461},
    {{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
    {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
    {{50, 2.5, 0}, {61, -5, 29}, 22.8977},
    {{50, 2.5, 0}, {56, -27, -3}, 31.9030},
    {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
    {{50, 2.5, 0}, {50, 3.1736, 0.5854}, 1.0000},
    {{50, 2.5, 0}, {50, 3.2972, 0}, 1.0000},
    {{50, 2.5, 0}, {50, 1.8634, 0.5757}, 1.0000},
    {{50, 2.5, 0}, {50, 3.2592, 0.3350}, 1.0000},
    {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
    {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
    {{61.2901, 3.7196, -5.3901}, {61.4292, 2.2480, -4.9620}, 1.8731},
    {{35.0831, -44.1164, 3.7933}, {35.0232, -40.0716, 1.5901}, 1.8645},
    {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
    {{36.4612, 47.8580, 18.3852}, {36.2715, 50.5065, 21.2231}, 1.4146},
    {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
    {{90.9257, -0.5406, -0.9208}, {88.6381, -0.8985, -0.7239}, 1.5381},
    {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
    {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
};

static void
test_difference (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpfloat_with_epsilon (ss_lab_difference (pairs[i].a, pairs[i].b), pairs[i].difference, 1e-4);
}

static void
test_lab (void)
{
  static const SsColour colours[] = {SS_COLOUR (0x000000), SS_COLOUR (0xffffff), SS_COLOUR (0x2b5c8a),
                                     SS_COLOUR (0xd1495b), SS_COLOUR (0x00ff00)};
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    g_assert_cmphex (ss_colour_from_lab (ss_colour_to_lab (colours[i])), ==, colours[i]);
  g_assert_cmpfloat_with_epsilon (ss_colour_to_lab (SS_COLOUR (0xffffff)).l, 100, 1e-3);
  g_assert_cmpfloat_with_epsilon (ss_colour_to_lab (SS_COLOUR (0xff0000)).l, 53.24, 0.01);
}

static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (ss_colour_contrast (SS_COLOUR (0), SS_COLOUR (0xffffff)), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (ss_colour_contrast (SS_COLOUR (0x777777), SS_COLOUR (0xffffff)), 4.48,
                                  0.01);
}

static void
test_vision (void)
{
  for (guint vision = 0; vision < SS_N_VISIONS; vision++)
    g_assert_cmphex (ss_colour_simulate (SS_COLOUR (0x808080), vision), ==, SS_COLOUR (0x808080));
  /* Red and green of one lightness: far apart for most, close under deuteranopia. */
  SsColour red = SS_COLOUR (0xb35c44), green = SS_COLOUR (0x77803a);
  g_assert_cmpfloat (ss_colour_difference (red, green), >, 35);
  g_assert_cmpfloat (ss_colour_difference (ss_colour_simulate (red, SS_VISION_DEUTERANOPIA),
                                           ss_colour_simulate (green, SS_VISION_DEUTERANOPIA)),
                     <, 20);
}

static void
test_themes (void)
{
  for (guint id = 0; id < SS_N_THEMES; id++) {
    const SsTheme *theme = ss_theme_get (id);
    gboolean is_high = id == SS_THEME_HIGH_CONTRAST;
    g_assert_cmpfloat (ss_colour_contrast (theme->ink, theme->ground), >=, HIGH_TEXT);
    g_assert_cmpfloat (ss_colour_contrast (theme->ink_soft, theme->ground), >=,
                       is_high ? HIGH_TEXT : LEAST_TEXT);
    g_assert_cmpfloat (ss_colour_contrast (theme->calm, theme->ground), >=, is_high ? HIGH_MARK : LEAST_MARK);
    g_assert_cmpfloat (ss_colour_contrast (theme->warm, theme->ground), >=, is_high ? HIGH_MARK : LEAST_MARK);
    SsColour highlight[] = {theme->warm, theme->muted};
    g_assert_cmpfloat (ss_colours_least_difference (highlight, 2), >=, LEAST_HIGHLIGHT);
  }
}

static void
check_categorical (const SsPalette *palette, SsThemeId theme)
{
  SsColour ground = ss_theme_get (theme)->ground;
  double least = theme == SS_THEME_HIGH_CONTRAST ? HIGH_MARK : LEAST_MARK;
  g_assert_cmpfloat (ss_colours_least_difference (palette->stops[theme], palette->n_stops), >=,
                     LEAST_DIFFERENCE);
  for (guint i = 0; i < palette->n_stops; i++)
    g_assert_cmpfloat (ss_colour_contrast (palette->stops[theme][i], ground), >=, least);
}

/* Light to dark without a turn, away from the ground (LINT seq-monotone); a diverging ramp on each side of its middle. */
static void
check_ramp (const SsPalette *palette, SsThemeId theme)
{
  static const guint n_steps = 32;
  double ground = ss_colour_to_lab (ss_theme_get (theme)->ground).l, last = -1;
  guint first = palette->type == SS_PALETTE_DIVERGING ? n_steps / 2 : 0;
  for (guint i = first; i <= n_steps; i++) {
    double away = fabs (ss_colour_to_lab (ss_palette_at (palette, theme, (double)i / n_steps)).l - ground);
    g_assert_cmpfloat (away, >, last - 0.5);
    last = away;
  }
  if (palette->type == SS_PALETTE_DIVERGING) {
    SsColour ends[] = {ss_palette_at (palette, theme, 0), ss_palette_at (palette, theme, 1)};
    g_assert_cmpfloat (ss_colours_least_difference (ends, 2), >=, LEAST_DIFFERENCE);
  }
}

static void
test_palettes (void)
{
  guint n;
  const SsPalette *palettes = ss_palettes (&n);
  for (guint i = 0; i < n; i++)
    for (guint theme = 0; theme < SS_N_THEMES; theme++)
      (palettes[i].type == SS_PALETTE_CATEGORICAL ? check_categorical : check_ramp) (&palettes[i], theme);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/colour/difference", test_difference);
  g_test_add_func ("/chart/colour/lab", test_lab);
  g_test_add_func ("/chart/colour/contrast", test_contrast);
  g_test_add_func ("/chart/colour/vision", test_vision);
  g_test_add_func ("/chart/colour/themes", test_themes);
  g_test_add_func ("/chart/colour/palettes", test_palettes);
  return g_test_run ();
}
