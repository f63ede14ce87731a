/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exporter.h"

G_BEGIN_DECLS

/**
 * The `<svg>` element of a scene, for a file of its own and for pages that hold it: real text with a font stack, each as wide as Pango measured
 * it; groups named after series and rows; `<title>`, `<desc>`, ARIA; metadata. No XML declaration.
 */
void ss_svg_append (GString *out, const SsExport *what);

/** The marks alone, with their groups. */
void ss_svg_append_marks (GString *out, const SsScene *scene);

G_END_DECLS
