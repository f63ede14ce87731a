/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "column.h"

G_BEGIN_DECLS

/**
 * Where the rows of a table are: longitude and latitude of each, NaN where unknown. [2 * n_rows]; free with g_free().
 */

/** Of a GEOMETRY column: points themselves, centres of lines and areas. */
double *ss_places_of_geometry (const SsColumn *geometry);

/**
 * Of a column of x and one of y: degrees where all are within ±180 and ±90, Lambert-93 metres where all are in its rectangle. NULL where they
 * are neither. Missing coordinates, and the pair 0, 0 that many exports write for "unknown", give NaN.
 */
double *ss_places_of_coordinates (const SsColumn *x, const SsColumn *y);

/** Of a TEXT column that holds "latitude, longitude" (or blank, or semicolon). NULL where no cell does. */
double *ss_places_of_texts (const SsColumn *texts);

G_END_DECLS
