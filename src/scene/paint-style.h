/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

#include <cairo.h>

G_BEGIN_DECLS

void ss_set_source_colour (cairo_t *cr, SsColour colour);

/** Fills, hatches and strokes the current path as @style says, and forgets it. */
void ss_paint_style (cairo_t *cr, const SsStyle *style);

/** The pattern of dashes for a stroke of @width px: @lengths (room for SS_MOST_DASHES) and how many; 0 is solid. Shared with SVG. */
#define SS_MOST_DASHES 4
int ss_dash_lengths (SsDash dash, double width, double *lengths);

/** Hatching: px between two lines, their width; the same in SVG. */
#define SS_HATCH_STEP 6
#define SS_HATCH_WIDTH 1.4

G_END_DECLS
