/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "palette.h"

#include "colour-science.h"

#include <glib/gi18n-lib.h>

#define RGB SS_COLOUR

static const SsPalette palettes[] = {
    {
        .id = "sesame", .label = N_ ("Sésame"), .type = SS_PALETTE_CATEGORICAL, .n_stops = 8,
        .stops = {
            [SS_THEME_LIGHT] = {RGB (0x2b5c8a), RGB (0x9a3c00), RGB (0x008a54), RGB (0xa7739c),
                                RGB (0x009be0), RGB (0x8a980f), RGB (0xee6179), RGB (0x583a2b)},
            [SS_THEME_DARK] = {RGB (0x6fa3d4), RGB (0xfabc76), RGB (0x518165), RGB (0xfb638c),
                               RGB (0x66d2d8), RGB (0x7a67cd), RGB (0x918e10), RGB (0xf0e4d7)},
            [SS_THEME_HIGH_CONTRAST] = {RGB (0x0b4f94), RGB (0xa83b00), RGB (0x5c7a51), RGB (0x4c274e),
                                        RGB (0x007cbb), RGB (0x8d637c), RGB (0x002f09), RGB (0x434140)},
        },
    },
    {
        .id = "blues", .label = N_ ("Blues"), .type = SS_PALETTE_SEQUENTIAL, .n_stops = 4,
        .stops = {
            [SS_THEME_LIGHT] = {RGB (0xdbe8f3), RGB (0x92b9da), RGB (0x4b80b2), RGB (0x173c60)},
            [SS_THEME_DARK] = {RGB (0x27435d), RGB (0x41729f), RGB (0x7fb0dc), RGB (0xdcecfa)},
            [SS_THEME_HIGH_CONTRAST] = {RGB (0xd2e2f1), RGB (0x7eaad3), RGB (0x2f6aa5), RGB (0x06264a)},
        },
    },
    {
        .id = "greens", .label = N_ ("Greens"), .type = SS_PALETTE_SEQUENTIAL, .n_stops = 4,
        .stops = {
            [SS_THEME_LIGHT] = {RGB (0xdceee3), RGB (0x93c9aa), RGB (0x3f8f67), RGB (0x0d4429)},
            [SS_THEME_DARK] = {RGB (0x1f4a35), RGB (0x36805b), RGB (0x76bd97), RGB (0xd8f2e2)},
            [SS_THEME_HIGH_CONTRAST] = {RGB (0xd3eadc), RGB (0x7bbb97), RGB (0x27764f), RGB (0x042d19)},
        },
    },
    {
        .id = "reds", .label = N_ ("Reds"), .type = SS_PALETTE_SEQUENTIAL, .n_stops = 4,
        .stops = {
            [SS_THEME_LIGHT] = {RGB (0xf9e1dd), RGB (0xeba69b), RGB (0xc8554f), RGB (0x701a23)},
            [SS_THEME_DARK] = {RGB (0x5a2a2b), RGB (0x9d4846), RGB (0xe08c80), RGB (0xfbe3de)},
            [SS_THEME_HIGH_CONTRAST] = {RGB (0xf7dad5), RGB (0xe09387), RGB (0xb03a38), RGB (0x540a14)},
        },
    },
    {
        .id = "rust-blue", .label = N_ ("Rust and blue"), .type = SS_PALETTE_DIVERGING, .n_stops = 5,
        .stops = {
            [SS_THEME_LIGHT] = {RGB (0x8a3600), RGB (0xd58a52), RGB (0xecebe7), RGB (0x78a5cd), RGB (0x1d4a77)},
            [SS_THEME_DARK] = {RGB (0xffb26b), RGB (0xa9683a), RGB (0x3c464f), RGB (0x4f7ea9), RGB (0x9ccbf7)},
            [SS_THEME_HIGH_CONTRAST] = {RGB (0x6b2700), RGB (0xbf6c2c), RGB (0xe6e6e6), RGB (0x4c83b8), RGB (0x05315f)},
        },
    },
    {
        .id = "purple-green", .label = N_ ("Purple and green"), .type = SS_PALETTE_DIVERGING, .n_stops = 5,
        .stops = {
            [SS_THEME_LIGHT] = {RGB (0x5b2a72), RGB (0xa98abd), RGB (0xededea), RGB (0x7fb98c), RGB (0x14562f)},
            [SS_THEME_DARK] = {RGB (0xd9aef0), RGB (0x82619a), RGB (0x3c464f), RGB (0x4d8a61), RGB (0xa5e3b6)},
            [SS_THEME_HIGH_CONTRAST] = {RGB (0x40125a), RGB (0x8c63a8), RGB (0xe6e6e6), RGB (0x4f9863), RGB (0x03391b)},
        },
    },
};

#define GREY_BEYOND_LIGHT RGB (0x8a949d)

const SsPalette *
ss_palettes (guint *n)
{
  *n = G_N_ELEMENTS (palettes);
  return palettes;
}

const SsPalette *
ss_palette_find (const char *id)
{
  for (guint i = 0; id && i < G_N_ELEMENTS (palettes); i++)
    if (g_str_equal (palettes[i].id, id))
      return &palettes[i];
  return NULL;
}

const SsPalette *
ss_palette_default (SsPaletteType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    if (palettes[i].type == type)
      return &palettes[i];
  g_assert_not_reached ();
}

SsColour
ss_palette_pick (const SsPalette *palette, SsThemeId theme, guint i)
{
  return i < palette->n_stops ? palette->stops[theme][i] : GREY_BEYOND_LIGHT;
}

SsColour
ss_palette_at (const SsPalette *palette, SsThemeId theme, double t)
{
  double place = CLAMP (t, 0.0, 1.0) * (palette->n_stops - 1);
  guint stop = MIN ((guint)place, palette->n_stops - 2);
  return ss_colour_between (palette->stops[theme][stop], palette->stops[theme][stop + 1], place - stop);
}

SsColour
ss_palette_class (const SsPalette *palette, SsThemeId theme, guint i, guint n)
{
  return ss_palette_at (palette, theme, n > 1 ? (double)i / (n - 1) : 0.5);
}

SsHatch
ss_palette_hatch (guint i)
{
  static const SsHatch hatches[] = {SS_HATCH_NONE,       SS_HATCH_RISING, SS_HATCH_DOTS,
                                    SS_HATCH_HORIZONTAL, SS_HATCH_CROSS,  SS_HATCH_FALLING};
  return hatches[i % G_N_ELEMENTS (hatches)];
}

SsDash
ss_palette_dash (guint i)
{
  static const SsDash dashes[] = {SS_DASH_SOLID, SS_DASH_DASHED, SS_DASH_DOTTED, SS_DASH_DASH_DOT};
  return dashes[i % G_N_ELEMENTS (dashes)];
}
