/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene-builder.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * Pango set up as charts and exports need it: glyph positions not rounded to whole pixels and metrics not hinted, so that a text is as wide
 * on paper as on the screen and a multiple of it at any scale; figures are of one width unless the style is of display. One context belongs to one thread.
 */
PangoContext *ss_text_context_new (void);

/** A layout of one line of @text in @family (families in order, with commas). Free with g_object_unref(). */
PangoLayout *ss_text_layout_new (PangoContext *context, const char *family, const SsTextStyle *style,
                                 const char *text);

/** Size of a layout of one line, px. */
SsTextSize ss_text_layout_size (PangoLayout *layout);

/** Measures texts in one family and remembers them. */
typedef struct _SsMeasurer SsMeasurer;
SsMeasurer *ss_measurer_new (const char *family);
void ss_measurer_free (SsMeasurer *measurer);
SsTextSize ss_measurer_size (SsMeasurer *measurer, const SsTextStyle *style, const char *text);

/** @text as valid UTF-8 of one line without control characters, nor characters that XML 1.0 forbids. Free with g_free(). */
char *ss_text_clean (const char *text);

G_END_DECLS
