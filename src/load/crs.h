/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "finding.h"
#include "geometry.h"

G_BEGIN_DECLS

/**
 * Brings @geometries (not shared yet) to WGS 84 longitude and latitude, and says so in @findings. The reference system is the one that the "crs"
 * member of @top names, else the one that the coordinates themselves can only be (Lambert-93, its conic zones CC42 to CC50, Web Mercator); latitude
 * before longitude is put right. Coordinates that cannot be placed stay as they are, with a blocking finding.
 */
void ss_crs_settle (SsGeometries *geometries, json_t *top, GPtrArray *findings);

G_END_DECLS
