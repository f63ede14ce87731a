/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "theme.h"

static const SsTheme themes[] = {
    [SS_THEME_LIGHT] = {
        .ground = SS_COLOUR (0xffffff), .ink = SS_COLOUR (0x1d2730), .ink_soft = SS_COLOUR (0x55616c),
        .grid = SS_COLOUR (0xe6eaee), .axis = SS_COLOUR (0x9aa5ae),
        .calm = SS_COLOUR (0x2b5c8a), .warm = SS_COLOUR (0xd1495b), .muted = SS_COLOUR (0xc5ccd3),
        .land = SS_COLOUR (0xf0f2f4), .border = SS_COLOUR (0xffffff), .missing = SS_COLOUR (0xe3e6e9),
    },
    [SS_THEME_DARK] = {
        .ground = SS_COLOUR (0x1b2229), .ink = SS_COLOUR (0xf2f4f6), .ink_soft = SS_COLOUR (0xb3bdc6),
        .grid = SS_COLOUR (0x323b44), .axis = SS_COLOUR (0x75818c),
        .calm = SS_COLOUR (0x6fa3d4), .warm = SS_COLOUR (0xff7d8c), .muted = SS_COLOUR (0x4c5863),
        .land = SS_COLOUR (0x283139), .border = SS_COLOUR (0x1b2229), .missing = SS_COLOUR (0x38424b),
    },
    [SS_THEME_HIGH_CONTRAST] = {
        .ground = SS_COLOUR (0xffffff), .ink = SS_COLOUR (0x000000), .ink_soft = SS_COLOUR (0x2a2a2a),
        .grid = SS_COLOUR (0xb8b8b8), .axis = SS_COLOUR (0x000000),
        .calm = SS_COLOUR (0x0b4f94), .warm = SS_COLOUR (0xb3002d), .muted = SS_COLOUR (0x8f8f8f),
        .land = SS_COLOUR (0xf2f2f2), .border = SS_COLOUR (0x5a5a5a), .missing = SS_COLOUR (0xdcdcdc),
    },
};
G_STATIC_ASSERT (G_N_ELEMENTS (themes) == SS_N_THEMES);

const SsTheme *
ss_theme_get (SsThemeId id)
{
  return &themes[id];
}

static const char *const names[]
    = {[SS_THEME_LIGHT] = "light", [SS_THEME_DARK] = "dark", [SS_THEME_HIGH_CONTRAST] = "contrast"};
G_STATIC_ASSERT (G_N_ELEMENTS (names) == SS_N_THEMES);

const char *
ss_theme_name (SsThemeId id)
{
  return names[id];
}

gboolean
ss_theme_from_name (const char *name, SsThemeId *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name)) {
      *id = i;
      return TRUE;
    }
  return FALSE;
}
