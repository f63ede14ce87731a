/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

G_BEGIN_DECLS

/**
 * SsCellWords: the cells of a column as whole numbers that are equal exactly where the cells are. 0 is a missing cell; odd cells are equal
 * as written.
 */
typedef struct {
  const SsColumn *column; /* borrowed */
  guint64 size;           /* all numbers are below it; 0: they may be any */
  gint64 least;           /* of whole numbers, which are counted from it */
  guint32 *odd;           /* [n_odd]: which of the distinct odd texts, from 0 */
} SsCellWords;

void ss_cell_words_init (SsCellWords *words, const SsColumn *column);
void ss_cell_words_clear (SsCellWords *words);

/** Those of rows first .. first + n - 1 into @out. */
void ss_cell_words (const SsCellWords *words, gsize first, gsize n, guint64 *out);

G_END_DECLS
