/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exporter.h"

G_BEGIN_DECLS

/**
 * The `<svg>` element of a scene, for a file of its own and for pages that hold it: real text with a font stack, each as wide as Pango measured
 * it; groups named after series and rows; `<title>`, `<desc>`, ARIA; metadata. No XML declaration. @with_targets: also what is not seen and only
 * answers to the pointer, for a page; in a drawing program it would be in the way.
 */
void ss_svg_append (GString *out, const SsExport *what, gboolean with_targets);

/** The marks alone, with their groups. */
void ss_svg_append_marks (GString *out, const SsScene *scene, gboolean with_targets);

G_END_DECLS
