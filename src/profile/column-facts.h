/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** TRUE for a table of so many cells that a second thread brings more than it costs. */
gboolean ss_table_is_long (const SsTable *table);

/**
 * The facts of every column of @table, in its order: first each column by itself (long tables: on two threads), then what a column
 * only tells beside others (a unit column, a pair of coordinates, a total). Half filled when cancelled. Free each unit, then the array.
 */
SsColumnFacts *ss_table_facts (SsTable *table, GCancellable *cancellable);

G_END_DECLS
