/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"
#include "row-order.h"

G_BEGIN_DECLS

/**
 * Sort keys: ["Pays", {"column": "Année", "order": "descending"}, ...], the first one first. A name alone is in the order that the step gives
 * to all.
 */

/** Rows "ascending" and "descending", the first one the fallback; index 1 is descending. */
extern const SsChoice ss_sort_orders[];

/** Whether @keys is a list of such keys, not empty. */
gboolean ss_sort_keys_check (const json_t *keys, GError **error);
/** The column that key @key names; borrowed. */
const char *ss_sort_key_column (const json_t *key);
/** Writes @order into the keys that have none. */
void ss_sort_keys_settle (json_t *keys, const char *order);
/** Settled @keys, whose columns are all in @table; @n of them, free with g_free(). */
SsSortKey *ss_sort_keys_read (const json_t *keys, const SsTable *table, gsize *n);
/** "Pays, then Année from the largest to the smallest", in the user's language. */
char *ss_sort_keys_describe (const json_t *keys);

G_END_DECLS
