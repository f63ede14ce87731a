/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geometry.h"

G_BEGIN_DECLS

/** Well-known text (OGC 06-103r4) of geometry @g: "POINT (2.35 48.86)". Free with g_free(). */
char *ss_geometries_dup_text (const SsGeometries *geometries, gsize g);

G_END_DECLS
