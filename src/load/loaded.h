/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load.h"

G_BEGIN_DECLS

/** What a reader hands over: takes the strings of @dialect, @table and @findings (SsFinding, freed by the array). */
SsLoaded *ss_loaded_new (const char *name, SsDialect *dialect, SsTable *table, GPtrArray *findings);

/** Frees the strings; a dialect that was taken has none. */
void ss_dialect_clear (SsDialect *dialect);

G_END_DECLS
