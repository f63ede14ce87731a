/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "projection.h"

G_BEGIN_DECLS

/**
 * SsMapView: a projection laid into a rectangle of the picture: from degrees to px. A plain value. What lies outside the rectangle is outside
 * the map: paths are cut at it.
 */
typedef struct {
  SsProjection projection;
  double x, y, width, height; /* the rectangle, px */
  double px_per_metre;
  double left, top; /* px of the plane's origin */
} SsMapView;

/**
 * A view in which every one of @n places (@degrees: longitude, latitude, ...; NaN are passed over) is at least @margin px inside the rectangle,
 * as large as can be; but never so close that the rectangle is less than @least_metres wide.
 */
SsMapView ss_map_view_fit (const double *degrees, gsize n, double x, double y, double width, double height,
                           double margin, double least_metres);

void ss_map_view_place (const SsMapView *view, double longitude, double latitude, double *x, double *y);

/**
 * The outlines of geometry @g as sub-paths for ss_scene_path_take(): vertices nearer than @detail px to the one before are left out, rings
 * smaller than that vanish (but for the largest), and all is cut at the rectangle. FALSE, and nothing allocated, where nothing is left.
 */
typedef struct {
  float *xy;       /* [2 * starts[n_parts]]; g_free() */
  guint32 *starts; /* [n_parts + 1]; g_free() */
  gsize n_parts;
} SsMapPath;
gboolean ss_map_view_path (const SsMapView *view, const SsGeometries *geometries, gsize g, double detail,
                           SsMapPath *path);

/** A round length (1, 2 or 5 times a power of ten, metres) that is at most @most px long in the middle of the map, and how long it is. */
double ss_map_view_scale_bar (const SsMapView *view, double most, double *length);

G_END_DECLS
