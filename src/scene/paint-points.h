/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/** Paints a POINTS mark: many on pixels as stamps (a million in a tenth of a second), many on paper as layers, few one by one. */
void ss_paint_points (cairo_t *cr, const SsMark *mark);

/** Many points onto pixels; FALSE where the target has no pixels of its own, or symbols are too large for stamps. */
gboolean ss_stamp_points (cairo_t *cr, const SsMark *mark);

G_END_DECLS
