/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** A column that is the sum of neighbours: Votants = Blancs + Nuls + Exprimés. */
typedef struct {
  gsize total;       /* the column */
  gsize first, last; /* its parts, all the columns between */
} SsColumnSum;

/**
 * Which columns of whole or decimal numbers are the sums of two or more columns in a row, seen on some rows spread over @table. @facts: of all
 * its columns, in order. A few rows may differ: they are what one wants to know. Free with g_array_unref().
 */
GArray *ss_column_sums (const SsTable *table, const SsColumnFacts *facts);

/** The rows where @sum does not hold; rows with a missing cell are passed over. Free with g_array_unref(). */
GArray *ss_column_sum_breaks (const SsTable *table, const SsColumnSum *sum);

G_END_DECLS
