/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spec.h"
#include "table.h"

G_BEGIN_DECLS

/** The texts that a mark or a series may be called by, and so be highlighted by; borrowed; NULL where the format has none. */
const SsColumn *ss_highlight_column (const SsSpec *spec, SsTable *table);

/** The one of them that @headline names first (the longest, where two begin there); borrowed; NULL where it names none. */
const char *ss_highlight_named (const SsSpec *spec, SsTable *table, const char *headline);

G_END_DECLS
