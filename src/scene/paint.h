/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * Paints @scene with cairo: screen, PNG and PDF alike. The context's own matrix scales. Drawing cannot fail: cairo's status is sticky.
 * Any thread, one surface a thread. @with_background FALSE leaves the ground transparent.
 */
void ss_scene_paint (const SsScene *scene, cairo_t *cr, gboolean with_background);

/**
 * The topmost mark at @x, @y (px of the scene, within @reach px) that stands for something, as its index; @point is the nearest point of
 * a POINTS mark or of a line, else 0. FALSE when there is none. A million points take about a millisecond.
 */
gboolean ss_scene_pick (const SsScene *scene, double x, double y, double reach, gsize *mark, gsize *point);

G_END_DECLS
