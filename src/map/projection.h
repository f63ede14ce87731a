/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geometry.h"

G_BEGIN_DECLS

/** From longitude and latitude (WGS 84 degrees) to a plane whose y grows northward. Closed formulas, no tables; errors of the choice are said here. */
typedef enum {
  SS_PROJECTION_MERCATOR,    /* EPSG:3857, metres: tiles of the web. Never for comparing areas */
  SS_PROJECTION_LAMBERT_93,  /* EPSG:2154, metres: metropolitan France; scale error under 0.3 % */
  SS_PROJECTION_LOCAL_AREA,  /* Lambert azimuthal equal-area about a centre, metres */
  SS_PROJECTION_EQUAL_EARTH, /* the whole world, areas true (Šavrič, Patterson, Jenny 2018), metres */
} SsProjectionType;

/** A plain value. */
typedef struct {
  SsProjectionType type;
  double centre_longitude, centre_latitude; /* of LOCAL_AREA, degrees; longitude of EQUAL_EARTH */
} SsProjection;

/** The one in which a printed map of @box (degrees) distorts least: France's own, the world's, or a local one. Areas stay true. */
SsProjection ss_projection_choose (const SsBox *box);

/** Always finite: latitudes are held within what the projection can show. */
void ss_projection_forward (const SsProjection *projection, double longitude, double latitude, double *x,
                            double *y);

/** From Lambert-93 metres (EPSG:2154) to degrees, to a tenth of a millimetre: coordinates in French files. */
void ss_lambert_93_to_degrees (double x, double y, double *longitude, double *latitude);

/** TRUE for a pair that can only be Lambert-93 metres: within the rectangle of validity of EPSG:2154, with a margin. */
gboolean ss_is_lambert_93 (double x, double y);

G_END_DECLS
