/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

G_BEGIN_DECLS

/**
 * The order of the rows by the values of columns. Numbers and dates by value, no before yes, texts as in text-ranks.h.
 * Missing and odd cells come last in either direction; equal rows keep their order.
 */
typedef struct {
  SsColumn *column; /* borrowed */
  gboolean is_descending;
} SsSortKey;

/** The rows in order by the first key, then the second, ...; free with g_free(). */
gsize *ss_row_order (const SsTable *table, const SsSortKey *keys, gsize n_keys);

G_END_DECLS
