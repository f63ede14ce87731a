/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-context.h"
#include "map-view.h"

G_BEGIN_DECLS

/** What lies under and around the marks of a map. Private to the formats that are maps. */

/** The land of context->boundaries, grey with white borders; nothing where there are no boundaries. */
void ss_map_ground_draw (SsChartContext *context, const SsMapView *view);

/** Quiet names of the land's areas, where they have room and @is_free (@box, @data) lets them stand. To be called after the marks. */
void ss_map_ground_names (SsChartContext *context, const SsMapView *view,
                          gboolean (*is_free) (const SsRect *box, gpointer data), gpointer data);

/** Frames and names of the view's insets; none where it has none. */
void ss_map_ground_insets (SsChartContext *context, const SsMapView *view);

/** A scale bar at the bottom left of the main map. None on maps of the world, whose scale is not one. */
void ss_map_ground_scale_bar (SsChartContext *context, const SsMapView *view);

/** The style of areas without data: hatched, so that they are not taken for a class. */
SsStyle ss_map_missing_style (const SsChartContext *context);

/** px of detail that outlines keep: a third of a pixel is seen by no one. */
#define SS_MAP_DETAIL 0.35

G_END_DECLS
