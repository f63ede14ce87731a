/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geometry.h"
#include "object-intake.h"

G_BEGIN_DECLS

/**
 * The objects of a TopoJSON topology (M. Bostock, "The TopoJSON Format Specification") as rows with geometries: arcs are put together and,
 * where they are quantised, unfolded. @builder is made if it is NULL; @n_geometries counts what it holds.
 */
gboolean ss_topology_add (json_t *topology, const SsReading *reading, SsObjectIntake *rows,
                          SsGeometryBuilder **builder, gsize *n_geometries, GError **error);

G_END_DECLS
