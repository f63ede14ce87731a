/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "spec.h"
#include "wording.h"

G_BEGIN_DECLS

/** Sentences computed from data; in @language; NULL where nothing can be said. Free with g_free() (arrays: g_strfreev()). */

/** Up to @most headline proposals for @spec, the strongest first: statements with a number or a comparison, each true. */
GStrv ss_headlines (SsProfile *profile, const SsSpec *spec, SsLanguage language, guint most);

/** A neutral caption: "Entrées (millions) par année, 1980–2017". */
char *ss_caption (SsProfile *profile, const SsSpec *spec, SsLanguage language);

/** "Note de lecture : en 1992, ..." with a real value. */
char *ss_reading_note (SsProfile *profile, const SsSpec *spec, SsLanguage language);

/** Alternative text of one to three sentences: kind of chart, variables, main finding, extremes (GUIDELINES E09). */
char *ss_alternative_text (SsProfile *profile, const SsSpec *spec, SsLanguage language);

/** What the data propose for the text @slot: a caption as the subtitle, a reading note, an alternative text; NULL for what only people know. */
char *ss_text_proposal (SsProfile *profile, const SsSpec *spec, SsTextSlot slot, SsLanguage language);

/** Fills what a picture is never without, where nobody wrote it: the alternative text. @spec is fresh. */
void ss_spec_tell (SsSpec *spec, SsProfile *profile, SsLanguage language);

G_END_DECLS
