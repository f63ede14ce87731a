/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "row-order.h"

#include "text-fold.h"

#include <stdlib.h>
#include <string.h>

/* --- a stable radix sort of 64-bit keys with their rows, eleven bits at a time --------------------------------------------- */

#define DIGIT_BITS 11
#define N_DIGITS 6 /* 6 * 11 >= 64 */
#define DIGIT_SIZE (1u << DIGIT_BITS)
#define BLOCK 4096

typedef struct {
  guint64 key;
  gsize row;
} KeyedRow;

typedef gsize Histogram[DIGIT_SIZE];

static inline guint
key_digit (guint64 key, guint digit)
{
  return key >> (digit * DIGIT_BITS) & (DIGIT_SIZE - 1);
}

static Histogram *
histograms_new (const KeyedRow *rows, gsize n)
{
  Histogram *histograms = g_malloc0 (N_DIGITS * sizeof (Histogram));

  for (gsize i = 0; i < n; i++)
    for (guint digit = 0; digit < N_DIGITS; digit++)
      histograms[digit][key_digit (rows[i].key, digit)]++;
  return histograms;
}

static void
scatter (const KeyedRow *from, KeyedRow *to, gsize n, guint digit, gsize *histogram)
{
  gsize place = 0;

  for (guint i = 0; i < DIGIT_SIZE; i++) {
    gsize count = histogram[i];

    histogram[i] = place;
    place += count;
  }
  for (gsize i = 0; i < n; i++)
    to[histogram[key_digit (from[i].key, digit)]++] = from[i];
}

/* Sorts @rows in place of itself: returned is @rows or @spare, whichever holds the result. */
static KeyedRow *
radix_sort (KeyedRow *rows, KeyedRow *spare, gsize n)
{
  g_autofree Histogram *histograms = histograms_new (rows, n);

  for (guint digit = 0; n > 0 && digit < N_DIGITS; digit++) {
    KeyedRow *sorted = spare;

    if (histograms[digit][key_digit (rows[0].key, digit)] == n) /* all alike: nothing to move */
      continue;
    scatter (rows, sorted, n, digit, histograms[digit]);
    spare = rows;
    rows = sorted;
  }
  return rows;
}

/* --- texts as bytes that compare like words -------------------------------------------------------------------------------- */

/* A run of digits is written as how many there are without leading zeros, then the digits: bytes that compare by value. */
static const char *
append_digits (GString *key, const char *at)
{
  gsize n;

  while (*at == '0' && g_ascii_isdigit (at[1]))
    at++;
  n = strspn (at, "0123456789");
  g_string_append_c (key, '0' + MIN (n, 9));
  if (n >= 9)
    g_string_append_c (key, MIN (n, 255));
  g_string_append_len (key, at, n);
  return at + n;
}

static char *
text_key (const char *text)
{
  g_autofree char *folded = ss_text_fold (text);
  GString *key = g_string_sized_new (strlen (folded) + 8);

  for (const char *at = folded; *at;)
    if (g_ascii_isdigit (*at))
      at = append_digits (key, at);
    else
      g_string_append_c (key, *at++);
  return g_string_free (key, FALSE);
}

typedef struct {
  char *key;
  const char *text;
  guint64 head; /* the first eight bytes of the key, so that most comparisons touch no text */
} TextKey;

static guint64
key_head (const char *key)
{
  guint64 head = 0;

  for (guint i = 0; i < 8; i++) {
    head = head << 8 | (guchar)*key;
    key += *key != '\0';
  }
  return head;
}

static int
text_key_compare (const void *a, const void *b, void *data)
{
  const TextKey *keys = data;
  const TextKey *first = &keys[((const KeyedRow *)a)->row], *second = &keys[((const KeyedRow *)b)->row];
  int order = strcmp (first->key, second->key);

  return order ? order : strcmp (first->text, second->text);
}

/* Runs of equal heads, which the radix sort left in the order of their codes. */
static void
sort_runs (KeyedRow *rows, gsize n, TextKey *keys)
{
  for (gsize start = 0, end; start < n; start = end) {
    for (end = start + 1; end < n && rows[end].key == rows[start].key;)
      end++;
    if (end - start > 1)
      g_qsort_with_data (&rows[start], (gint)(end - start), sizeof *rows, text_key_compare, keys);
  }
}

guint32 *
ss_text_ranks (const SsColumn *column)
{
  gsize n = ss_column_n_codes (column);
  g_autofree TextKey *keys = g_new (TextKey, n);
  g_autofree KeyedRow *rows = g_new (KeyedRow, n), *spare = g_new (KeyedRow, n);
  guint32 *ranks = g_new (guint32, n);
  KeyedRow *sorted;

  for (gsize code = 0; code < n; code++) {
    keys[code].text = ss_column_code_text (column, code);
    keys[code].key = text_key (keys[code].text);
    rows[code] = (KeyedRow) {key_head (keys[code].key), code};
  }
  sorted = radix_sort (rows, spare, n);
  sort_runs (sorted, n, keys);
  for (gsize i = 0; i < n; i++) {
    ranks[sorted[i].row] = i;
    g_free (keys[i].key);
  }
  return ranks;
}

/* --- keys of rows ----------------------------------------------------------------------------------------------------------- */

#define KEY_LAST G_MAXUINT64

/* The bits of a double, turned so that they compare as unsigned numbers in the order of the values. */
static inline guint64
number_key (double value, gboolean is_descending)
{
  guint64 bits;

  if (isnan (value))
    return KEY_LAST;
  value += 0.0; /* -0 is 0 */
  memcpy (&bits, &value, sizeof bits);
  bits = bits >> 63 ? ~bits : bits | G_GUINT64_CONSTANT (1) << 63;
  return is_descending ? ~bits : bits;
}

static void
number_keys (const SsColumn *column, gboolean is_descending, guint64 *keys)
{
  gsize n_rows = ss_column_n_rows (column);
  double values[BLOCK];

  for (gsize row = 0; row < n_rows; row += BLOCK) {
    gsize n = MIN (BLOCK, n_rows - row);

    ss_column_numbers (column, row, n, values);
    for (gsize i = 0; i < n; i++)
      keys[row + i] = number_key (values[i], is_descending);
  }
}

static void
text_keys (const SsColumn *column, gboolean is_descending, guint64 *keys)
{
  g_autofree guint32 *ranks = ss_text_ranks (column);
  gsize n_codes = ss_column_n_codes (column);

  for (gsize row = 0; row < ss_column_n_rows (column); row++) {
    guint32 code = ss_column_code (column, row);

    keys[row] = code == SS_CODE_MISSING ? KEY_LAST : is_descending ? n_codes - ranks[code] : ranks[code];
  }
}

static void
presence_keys (const SsColumn *column, gboolean is_descending, guint64 *keys)
{
  for (gsize row = 0; row < ss_column_n_rows (column); row++)
    keys[row] = ss_column_is_missing (column, row) ? KEY_LAST : 0;
}

static void (*const keyers[SS_N_KINDS]) (const SsColumn *column, gboolean is_descending, guint64 *keys) = {
    [SS_KIND_EMPTY] = presence_keys, [SS_KIND_BOOLEAN] = number_keys,    [SS_KIND_INTEGER] = number_keys,
    [SS_KIND_NUMBER] = number_keys,  [SS_KIND_DATE] = number_keys,       [SS_KIND_DATETIME] = number_keys,
    [SS_KIND_TEXT] = text_keys,      [SS_KIND_GEOMETRY] = presence_keys,
};

/* From the last key to the first: each sort keeps what the ones before it did. */
gsize *
ss_row_order (const SsTable *table, const SsSortKey *sort_keys, gsize n_keys)
{
  gsize n = ss_table_n_rows (table);
  g_autofree KeyedRow *first = g_new (KeyedRow, n), *second = g_new (KeyedRow, n);
  g_autofree guint64 *keys = g_new (guint64, n);
  gsize *order = g_new (gsize, n);
  KeyedRow *rows = first;

  for (gsize i = 0; i < n; i++)
    rows[i].row = i;
  for (gsize k = n_keys; k-- > 0;) {
    const SsColumn *column = sort_keys[k].column;

    keyers[ss_column_kind (column)](column, sort_keys[k].is_descending, keys);
    for (gsize i = 0; i < n; i++)
      rows[i].key = keys[rows[i].row];
    rows = radix_sort (rows, rows == first ? second : first, n);
  }
  for (gsize i = 0; i < n; i++)
    order[i] = rows[i].row;
  return order;
}
