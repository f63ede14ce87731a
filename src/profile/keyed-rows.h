/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A row and the number that it is sorted by. */
typedef struct {
  guint64 key;
  guint32 row; /* a table has fewer than 2^32 rows: the codes of its texts are as wide */
} SsKeyedRow;

/**
 * Sorts @n rows by their keys; equal ones keep their order. Many by their digits, eleven bits at a time from the last (digits that all
 * share cost nothing), few by merging. @spare has room for as many.
 */
void ss_keyed_rows_sort (SsKeyedRow *rows, SsKeyedRow *spare, gsize n);

G_END_DECLS
