/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

G_BEGIN_DECLS

/**
 * How the marks of one SVG look: a look that several marks share becomes a CSS class, written once; a look met once or twice stays on its
 * element. Hatching becomes patterns. Made from the whole scene before the first mark is written.
 */
typedef struct _SsSvgStyles SsSvgStyles;

SsSvgStyles *ss_svg_styles_new (const SsScene *scene);
void ss_svg_styles_free (SsSvgStyles *styles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsSvgStyles, ss_svg_styles_free)

/** `<style>` and `<defs>`, or nothing where none is needed. */
void ss_svg_styles_write (SsSvgStyles *styles, GString *out);

/** ` class="c1"`, or the look's own attributes, for @mark (not a group). */
void ss_svg_styles_append (SsSvgStyles *styles, const SsMark *mark, GString *out);

/** ` fill="#2b5c8a" fill-opacity=".5"`: a colour as attributes; `none` for no colour. */
void ss_svg_append_colour (GString *out, const char *name, SsColour colour);

G_END_DECLS
