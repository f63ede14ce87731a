/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A size to draw at: the scene's, px, and how many pixels of a PNG each of them becomes; @dpi of the print, 0 where it is for screens. */
typedef struct {
  double width, height;
  double scale;
  double dpi;
} SsPictureSize;

/** SsSizePreset: a size by the name of its use. The only table of sizes in the tree. */
typedef struct {
  const char *id, *label; /* label: N_() */
  SsPictureSize size;
} SsSizePreset;

/** All of them, @n of them; borrowed. */
const SsSizePreset *ss_size_presets (guint *n);
/** NULL when unknown. */
const SsSizePreset *ss_size_preset_find (const char *id);

/**
 * A print of @width x @height centimetres at @dpi dots an inch. The scene has 96 px an inch, so that lettering is as large on paper as the
 * same picture's on a screen; PDF and SVG then measure just these centimetres.
 */
SsPictureSize ss_picture_size_of_print (double width, double height, double dpi);

G_END_DECLS
