/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "radix-sort.h"

#include <string.h>

#define DIGIT_BITS 11 /* 2048 counters: within the first-level cache */
#define N_VALUES (1u << DIGIT_BITS)
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

/* How many digits any of the keys has: those of small whole numbers have few. */
static guint
digits_of (const guint64 *keys, gsize n)
{
  guint64 all = 0;
  guint n_digits = 0;

  for (gsize i = 0; i < n; i++)
    all |= keys[i];
  for (; all > 0; all >>= DIGIT_BITS)
    n_digits++;
  return n_digits;
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
  guint n_digits;

  if (n <= MOST_INSERTED) {
    sort_by_insertion (keys, n);
    return;
  }
  n_digits = digits_of (keys, n);
  to = spare = g_new (guint64, n);
  counts = g_new0 (gsize, MAX (n_digits, 1) * N_VALUES);
  for (gsize i = 0; i < n; i++)
    for (guint d = 0; d < n_digits; d++)
      counts[d * N_VALUES + digit (keys[i], d)]++;

  for (guint d = 0; d < n_digits; d++) {
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
