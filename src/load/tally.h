/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "missing.h"
#include "table.h"

G_BEGIN_DECLS

/** The share of a column's values that must be of a kind for the column to be (GUIDELINES R03, after Datawrapper). */
#define SS_KIND_SHARE 0.9

/** The distinct texts of a column and how often each is met: what its kind is inferred from. */
typedef struct {
  const char *name; /* of the column: "code_postal" says more than its digits */
  const SsTextPool *pool;
  gsize n_texts;
  gsize *times;          /* [n_texts] */
  guint8 *missing;       /* [n_texts] SsMissing: which of them say "no value" */
  gsize n_rows, n_empty; /* cells in all, and those with no text */
} SsTally;

/** Asks each text whether it says "no value", once for all that @tally is used for. Owned by @tally; ss_tally_clear() frees it, and @times. */
void ss_tally_sort_out (SsTally *tally);
void ss_tally_clear (SsTally *tally);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SsTally, ss_tally_clear)

/** Takes one text into account; FALSE where it does not fit. */
typedef gboolean (*SsTallyFunc) (const char *text, gsize length, gsize times, gpointer data);

/**
 * All texts that are values through @function. Once so many cells did not fit that the column cannot be of the kind in question, the
 * rest is left out and FALSE returned: a long column of plain texts is known for one after a tenth of it.
 */
gboolean ss_tally_each (const SsTally *tally, SsTallyFunc function, gpointer data);

G_END_DECLS
