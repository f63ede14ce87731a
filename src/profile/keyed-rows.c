/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "keyed-rows.h"

#include <string.h>

/* Fewer than this are merged: below, clearing the histograms costs more than they save. Measured. */
#define FEWEST_FOR_RADIX 2048
/* Runs of this length are sorted by insertion before they are merged. Measured. */
#define INSERTION_RUN 8

#define DIGIT_BITS 11
#define N_DIGITS 6 /* 6 * 11 >= 64 */
#define DIGIT_SIZE (1u << DIGIT_BITS)

typedef guint32 Histogram[DIGIT_SIZE];

static inline guint
key_digit (guint64 key, guint digit)
{
  return key >> (digit * DIGIT_BITS) & (DIGIT_SIZE - 1);
}

static Histogram *
histograms_new (const SsKeyedRow *rows, gsize n)
{
  Histogram *histograms = g_malloc0 (N_DIGITS * sizeof (Histogram));

  for (gsize i = 0; i < n; i++)
    for (guint digit = 0; digit < N_DIGITS; digit++)
      histograms[digit][key_digit (rows[i].key, digit)]++;
  return histograms;
}

static void
scatter (const SsKeyedRow *from, SsKeyedRow *to, gsize n, guint digit, guint32 *histogram)
{
  guint32 place = 0;

  for (guint i = 0; i < DIGIT_SIZE; i++) {
    guint32 count = histogram[i];

    histogram[i] = place;
    place += count;
  }
  for (gsize i = 0; i < n; i++)
    to[histogram[key_digit (from[i].key, digit)]++] = from[i];
}

static void
sort_by_digits (SsKeyedRow *rows, SsKeyedRow *spare, gsize n)
{
  g_autofree Histogram *histograms = histograms_new (rows, n);
  SsKeyedRow *from = rows, *to = spare;

  for (guint digit = 0; digit < N_DIGITS; digit++) {
    SsKeyedRow *sorted = to;

    if (histograms[digit][key_digit (from[0].key, digit)] == n) /* all alike: nothing to move */
      continue;
    scatter (from, sorted, n, digit, histograms[digit]);
    to = from;
    from = sorted;
  }
  if (from != rows)
    memcpy (rows, from, n * sizeof *rows);
}

static void
sort_by_insertion (SsKeyedRow *rows, gsize n)
{
  for (gsize i = 1; i < n; i++) {
    SsKeyedRow row = rows[i];
    gsize at = i;

    for (; at > 0 && rows[at - 1].key > row.key; at--)
      rows[at] = rows[at - 1];
    rows[at] = row;
  }
}

static void
merge (const SsKeyedRow *from, SsKeyedRow *to, gsize start, gsize middle, gsize end)
{
  for (gsize i = start, left = start, right = middle; i < end; i++) {
    gboolean is_left = right >= end || (left < middle && from[left].key <= from[right].key);

    to[i] = from[is_left ? left++ : right++];
  }
}

static void
sort_by_merging (SsKeyedRow *rows, SsKeyedRow *spare, gsize n)
{
  SsKeyedRow *from = rows, *to = spare;

  for (gsize start = 0; start < n; start += INSERTION_RUN)
    sort_by_insertion (rows + start, MIN (INSERTION_RUN, n - start));
  for (gsize width = INSERTION_RUN; width < n; width *= 2) {
    SsKeyedRow *merged = to;

    for (gsize start = 0; start < n; start += 2 * width)
      merge (from, merged, start, MIN (start + width, n), MIN (start + 2 * width, n));
    to = from;
    from = merged;
  }
  if (from != rows)
    memcpy (rows, from, n * sizeof *rows);
}

void
ss_keyed_rows_sort (SsKeyedRow *rows, SsKeyedRow *spare, gsize n)
{
  if (n < FEWEST_FOR_RADIX)
    sort_by_merging (rows, spare, n);
  else
    sort_by_digits (rows, spare, n);
}
