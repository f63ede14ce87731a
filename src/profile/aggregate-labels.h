/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** TRUE when @text is what French and English tables write in a row of totals: "Total", "Total général", "Ensemble", "France entière". */
gboolean ss_is_aggregate_label (const char *text);

/** One mark a code of a TEXT column: 1 where its text is such a label, or the whole of which other texts are parts (place-wholes.h); NULL when none is. Free with g_free(). */
guint8 *ss_aggregate_marks (const SsColumn *column);

/**
 * FALSE where the rows of the TEXT column @column that bear such a label are counted less than others, and so are no totals: "Total Recall", the party
 * "Ensemble". Most of the counted columns of @table decide, those that are called so before others; TRUE where nothing is counted.
 */
gboolean ss_aggregates_are_large (const SsTable *table, const SsColumnFacts *facts, gsize column);

G_END_DECLS
