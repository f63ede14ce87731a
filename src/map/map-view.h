/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "projection.h"

G_BEGIN_DECLS

/** One projection laid into one rectangle of the picture. A plain value. */
typedef struct {
  SsBox degrees;    /* an inset: what belongs here and not to the main map */
  const char *name; /* an inset's, static; NULL for the main map */
  SsProjection projection;
  double x, y, width, height; /* the rectangle, px: paths are cut at it */
  double px_per_metre;
  double left, top; /* px of the plane's origin */
} SsMapFrame;

/**
 * SsMapView: from degrees to px. A plain value. A map of France with its overseas départements has five insets at the left, each on a scale of
 * its own, as INSEE and IGN print it; any other has one frame.
 */
#define SS_MOST_MAP_FRAMES 6
typedef struct {
  guint n_frames;
  SsMapFrame frames[SS_MOST_MAP_FRAMES]; /* the first is the main map */
} SsMapView;

/**
 * A view in which every one of @n places (@degrees: longitude, latitude, ...; NaN are passed over) is at least @margin px inside the rectangle,
 * and @right px more from its right side, as large as can be; but never so close that the rectangle is less than @least_metres wide.
 */
SsMapView ss_map_view_fit (const double *degrees, gsize n, double x, double y, double width, double height,
                           double margin, double right, double least_metres);

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

/** A round length (1, 2 or 5 times a power of ten, metres) that is at most @most px long on the main map, and how long it is. */
double ss_map_view_scale_bar (const SsMapView *view, double most, double *length);

G_END_DECLS
