/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geometry.h"
#include "json-stream.h"

G_BEGIN_DECLS

/**
 * Adds the geometry that @span (a geometry object of RFC 7946, or null) says to @builder; one that is null or empty is missing. The
 * coordinates are read by a scanner of our own, an order of magnitude quicker than through jansson. FALSE with @error at the place. @faults (SsGeojsonFault)
 * gets what RFC 7946 asks otherwise.
 */
gboolean ss_geojson_add_geometry (const SsJsonStream *stream, const SsJsonSpan *span,
                                  SsGeometryBuilder *builder, guint *faults, GError **error);

G_END_DECLS
