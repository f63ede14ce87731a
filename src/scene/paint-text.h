/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * Paints a TEXT mark whose letters @layout has laid out. On paper they are letters (selectable, fonts embedded); on pixels they are filled as
 * shapes, since cairo 1.16 puts every glyph of an image on a whole pixel, which tears small words apart.
 */
void ss_paint_text (cairo_t *cr, const SsMark *mark, PangoLayout *layout);

G_END_DECLS
