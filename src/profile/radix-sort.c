/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "radix-sort.h"

#include <string.h>

#define DIGIT_BITS 11 /* 2048 counters: within the first-level cache */
#define N_VALUES (1u << DIGIT_BITS)
#define N_DIGITS 6       /* 6 digits of 11 bits hold 64 */
#define MOST_INSERTED 32 /* fewer keys are sorted by insertion */

static inline guint
digit (guint64 key, guint i)
{
  return (guint)(key >> (i * DIGIT_BITS)) & (N_VALUES - 1);
}

static void
sort_by_insertion (guint64 *keys, gsize n)
{
  for (gsize i = 1; i < n; i++) {
    guint64 key = keys[i];
    gsize at = i;

    for (; at > 0 && keys[at - 1] > key; at--)
      keys[at] = keys[at - 1];
    keys[at] = key;
  }
}

/* Counters to places; FALSE when all keys have one digit here and need not move. */
static gboolean
places_of_counts (gsize *counts, gsize n)
{
  gsize place = 0;

  for (guint i = 0; i < N_VALUES; i++) {
    gsize count = counts[i];

    if (count == n)
      return FALSE;
    counts[i] = place;
    place += count;
  }
  return TRUE;
}

void
ss_radix_sort (guint64 *keys, gsize n)
{
  g_autofree guint64 *spare = NULL;
  g_autofree gsize *counts = NULL;
  guint64 *from = keys, *to;

  if (n <= MOST_INSERTED) {
    sort_by_insertion (keys, n);
    return;
  }
  to = spare = g_new (guint64, n);
  counts = g_new0 (gsize, N_DIGITS * N_VALUES);
  for (gsize i = 0; i < n; i++)
    for (guint d = 0; d < N_DIGITS; d++)
      counts[d * N_VALUES + digit (keys[i], d)]++;

  for (guint d = 0; d < N_DIGITS; d++) {
    gsize *places = counts + d * N_VALUES;

    if (!places_of_counts (places, n))
      continue;
    for (gsize i = 0; i < n; i++)
      to[places[digit (from[i], d)]++] = from[i];
    guint64 *swap = from;
    from = to;
    to = swap;
  }
  if (from != keys)
    memcpy (keys, from, n * sizeof *keys);
}
