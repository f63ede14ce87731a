/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "column.h"

G_BEGIN_DECLS

/**
 * Sets @marks (one a code of a TEXT column) where the text names the whole of which others name parts: "World" among countries or continents, "UE27" among its
 * members, "France" among régions, "United Kingdom" among regions of England, "United States" among states. A whole among its like ("China",
 * "United States", "EU27"; "World" alone) is none. TRUE when any was set.
 */
gboolean ss_place_wholes_mark (const SsColumn *column, guint8 *marks);

/** A code of ss_is_country_code(), or of a union of countries as Eurostat writes it: "EU27_2020", "EA20". */
gboolean ss_is_country_or_union_code (const char *text);

G_END_DECLS
