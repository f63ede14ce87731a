/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/**
 * A table written down as in a test: one column a line, "name: cell | cell | cell". A column whose name begins with # holds numbers
 * (whole ones where all are), any other texts; an empty cell is missing.
 */
SsTable *sheet_new (const char *const *lines);

/** The profile of such a table. */
SsProfile *sheet_profile (const char *const *lines);

/** The first finding of @rule (on @column, unless NULL), or NULL. */
const SsFinding *sheet_finding (const SsProfile *profile, const char *rule, const char *column);

G_END_DECLS
