/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** TRUE for a column of notes on the values beside it, one or a few letters each: "OBS_FLAG", with "e" for estimated, "b" for a break. @facts are its own. */
gboolean ss_are_flags (const SsColumn *column, const SsColumnFacts *facts);

/**
 * Sets is_aside in the @facts of the columns of @table that say something of the others, or the same again: flags beside a column of numbers, and years of
 * birth beside ages.
 */
void ss_tell_asides (SsTable *table, SsColumnFacts *facts);

G_END_DECLS
