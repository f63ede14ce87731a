/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "scene.h"
#include "spec.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * SsMapMarks: the marks of a drawn map, taken from its scene (colours, sizes, tooltips) and put back on the globe (places, outlines), for a map
 * that can be moved. Coordinates are shares of the world's square in Web Mercator: 0 to 1, x eastward, y southward. Immutable and
 * reference-counted; any thread.
 */
typedef struct _SsMapMarks SsMapMarks;

/** NULL where the rows of @profile have no place of their own (areas known by a code alone). */
SsMapMarks *ss_map_marks_new (SsProfile *profile, const SsSpec *spec, SsScene *scene);
SsMapMarks *ss_map_marks_ref (SsMapMarks *marks);
void ss_map_marks_unref (SsMapMarks *marks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsMapMarks, ss_map_marks_unref)

/** What they cover, in shares of the world. */
SsBox ss_map_marks_box (const SsMapMarks *marks);

/** Where the world's square lies: its side in px, and the widget's px of its corner. */
typedef struct {
  double side, left, top;
} SsWorldView;

/** Paints those that can be seen within @width x @height. */
void ss_map_marks_paint (const SsMapMarks *marks, cairo_t *cr, const SsWorldView *view, double width,
                         double height);

/** The tooltip of the topmost mark at @x, @y; borrowed, NULL where there is none. */
const char *ss_map_marks_tip_at (const SsMapMarks *marks, const SsWorldView *view, double x, double y);

G_END_DECLS
