/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map-view.h"

G_BEGIN_DECLS

/** The frames of a view; private to the room. */

/** The frame that a place belongs to: an inset, or the main map. Borrowed from @view. */
const SsMapFrame *ss_map_view_frame_at (const SsMapView *view, double longitude, double latitude);

/** From degrees to px in @frame, even beyond its rectangle. */
void ss_map_frame_place (const SsMapFrame *frame, double longitude, double latitude, double *x, double *y);

G_END_DECLS
