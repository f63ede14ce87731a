/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "theme.h"

G_BEGIN_DECLS

typedef enum {
  SS_PALETTE_CATEGORICAL,
  SS_PALETTE_SEQUENTIAL, /* little to much */
  SS_PALETTE_DIVERGING,  /* two ways from a middle */
} SsPaletteType;

/** Beyond eight, colours cannot be told apart (GUIDELINES L02): what is left over is grey. */
#define SS_MOST_CATEGORICAL 8

/**
 * SsPalette: colours for one use, a row per theme. The categorical one was found by annealing for the largest least CIEDE2000 under full,
 * protan, deutan and tritan vision with a contrast of at least 3 (high contrast: 4.5) to the ground; the test measures it again.
 */
typedef struct {
  const char *id, *label; /* label: N_() */
  SsPaletteType type;
  SsColour stops[SS_N_THEMES][SS_MOST_CATEGORICAL]; /* of ramps the first n_stops */
  guint n_stops;
} SsPalette;

/** All of them, @n of them; borrowed. */
const SsPalette *ss_palettes (guint *n);
/** By id; NULL when unknown or NULL. */
const SsPalette *ss_palette_find (const char *id);
const SsPalette *ss_palette_default (SsPaletteType type);

/** The @i-th colour of a categorical palette; grey from the ninth on. */
SsColour ss_palette_pick (const SsPalette *palette, SsThemeId theme, guint i);
/** The colour at @t (0 to 1) of a ramp, between its stops in CIELAB; a diverging one has its middle at 0.5. */
SsColour ss_palette_at (const SsPalette *palette, SsThemeId theme, double t);
/** The @i-th of @n classes of a ramp. */
SsColour ss_palette_class (const SsPalette *palette, SsThemeId theme, guint i, guint n);

/** A second sign beside colour (GUIDELINES L04): the hatch and the dash of the @i-th series. */
SsHatch ss_palette_hatch (guint i);
SsDash ss_palette_dash (guint i);

G_END_DECLS
