/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** TRUE for codes of areas, postal codes and coordinates. */
gboolean ss_semantic_is_place (SsSemantic semantic);

/**
 * What columns tell together, added to their facts: a unit column beside its measure, x and y that make a place, a column that is the sum
 * of others (total, and so counts).
 */
void ss_relate_columns (SsTable *table, SsColumnFacts *facts);

G_END_DECLS
