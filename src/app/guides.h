/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "spec.h"

G_BEGIN_DECLS

/** What the formats' reference lines and words can be put at: pure functions on a spec and what is in its table. */

/** Does the chart have an axis of values that a line can be drawn across? */
gboolean ss_guides_have_axis (const SsSpec *spec);
/** Is each mark one value of the file, so that the column's own mean and median are those of what is seen? */
gboolean ss_guides_show_each_value (const SsSpec *spec, const SsProfile *profile);
/** The places that a word can stand at, by name: a string list's worth, or none. Free with g_strfreev(); never NULL. */
GStrv ss_guides_places (const SsSpec *spec, const SsProfile *profile);

/** The first annotation of that type in @spec, borrowed, or NULL. */
const json_t *ss_guides_find (const SsSpec *spec, const char *type);
/** Adds @note, which is taken, to a fresh spec. */
void ss_guides_add (SsSpec *spec, json_t *note);
/** Takes the first annotation that is equal to @note from a fresh spec. */
void ss_guides_remove (SsSpec *spec, const json_t *note);

G_END_DECLS
