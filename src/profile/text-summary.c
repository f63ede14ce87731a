/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text-summary.h"

#include <string.h>

#define BLOCK 4096 /* rows at a time: the codes stay in the cache */

guint32 *
ss_text_counts (const SsColumn *column)
{
  gsize n_rows = ss_column_n_rows (column);
  guint32 *counts = g_new0 (guint32, MAX (ss_column_n_codes (column), 1));
  guint32 codes[BLOCK];

  for (gsize first = 0; first < n_rows; first += BLOCK) {
    gsize n = MIN (BLOCK, n_rows - first);

    ss_column_codes (column, first, n, codes);
    for (gsize i = 0; i < n; i++)
      if (codes[i] != SS_CODE_MISSING)
        counts[codes[i]]++;
  }
  return counts;
}

/* Most columns are out of order within a few rows, so that this is cheap. */
static gboolean
is_sorted (const SsColumn *column)
{
  const char *last = NULL;

  for (gsize row = 0; row < ss_column_n_rows (column); row++) {
    const char *text = ss_column_text (column, row);

    if (text == NULL)
      continue;
    if (last != NULL && last != text && strcmp (last, text) > 0)
      return FALSE;
    last = text;
  }
  return last != NULL;
}

/* Characters of valid UTF-8: all bytes but those that go on with one. A plain count, which compilers turn into wide steps. */
static gsize
n_characters (const char *text)
{
  gsize n_bytes = strlen (text), n = 0;

  for (gsize i = 0; i < n_bytes; i++)
    n += ((guint8)text[i] & 0xC0) != 0x80;
  return n;
}

void
ss_text_summary (const SsColumn *column, const guint32 *counts, SsColumnFacts *facts)
{
  gsize n_codes = ss_column_n_codes (column), n_present = 0;
  double total_length = 0;

  for (guint32 code = 0; code < n_codes; code++) {
    gsize length;

    if (counts[code] == 0)
      continue;
    length = n_characters (ss_column_code_text (column, code));
    facts->distinct++;
    facts->max_length = MAX (facts->max_length, length);
    total_length += (double)length * counts[code];
    n_present += counts[code];
  }
  facts->missing = ss_column_n_rows (column) - n_present;
  facts->mean_length = n_present > 0 ? total_length / (double)n_present : 0;
  facts->is_sorted = is_sorted (column);
}
