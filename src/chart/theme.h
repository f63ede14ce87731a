/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

G_BEGIN_DECLS

typedef enum {
  SS_THEME_LIGHT,
  SS_THEME_DARK,
  SS_THEME_HIGH_CONTRAST,
} SsThemeId;
#define SS_N_THEMES (SS_THEME_HIGH_CONTRAST + 1)

/** The colours of one theme; the palettes are in palette.h. Contrast with the ground is measured by a test (WCAG 2.1: text 4.5, marks 3). */
typedef struct {
  SsColour ground, ink, ink_soft; /* background, text, secondary text */
  SsColour grid, axis;
  SsColour calm, warm, muted; /* the one colour, the highlight, all else under a highlight */
  SsColour land, border;      /* of maps */
  SsColour missing;           /* areas without data */
} SsTheme;

const SsTheme *ss_theme_get (SsThemeId id);

/** For files and the command line: "light", "dark", "contrast". */
const char *ss_theme_name (SsThemeId id);
gboolean ss_theme_from_name (const char *name, SsThemeId *id);

/** "Inter, Noto Sans, DejaVu Sans, sans-serif" */
#define SS_CHART_FONT_FAMILY "Inter, Noto Sans, DejaVu Sans, sans-serif"

G_END_DECLS
