/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene-builder.h"

G_BEGIN_DECLS

/**
 * SsFontFace: one face of the charts' own family, measured by HarfBuzz in the font's file. Pango would give the same sizes, but has to start
 * fontconfig first, which takes longer than all else that drawing a small SVG asks. Faces are opened once and kept; any thread.
 */
typedef struct _SsFontFace SsFontFace;

/** The face of the first of @families (with commas) and of @style; NULL if its file is not where the build was told (option "font-dir"). */
const SsFontFace *ss_font_face_find (const char *families, const SsTextStyle *style);

/** FALSE when the text needs what only Pango has: another font, another direction, shapes by script. */
gboolean ss_font_face_measure (const SsFontFace *face, const SsTextStyle *style, const char *text,
                               SsTextSize *measured);

G_END_DECLS
