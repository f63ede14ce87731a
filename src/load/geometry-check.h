/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "finding.h"
#include "geometry.h"

G_BEGIN_DECLS

/** What is wrong with the shapes themselves (RFC 7946, section 3.1): outlines that are not closed or too short, lines of one point, rings that turn the wrong way. */
void ss_geometry_check (const SsGeometries *geometries, GPtrArray *findings);

G_END_DECLS
