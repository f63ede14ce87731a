/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "row-order.h"

#include "radix-sort.h"
#include "text-fold.h"

#include <string.h>

/* --- a stable radix sort of 64-bit keys with their rows, eleven bits at a time --------------------------------------------- */

#define DIGIT_BITS 11
#define N_DIGITS 6 /* 6 * 11 >= 64 */
#define DIGIT_SIZE (1u << DIGIT_BITS)
#define BLOCK 4096

typedef struct {
  guint64 key;
  guint32 row; /* a table has fewer than 2^32 rows: the codes of its texts are as wide */
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

/* Runs shorter than this are sorted by comparison: below, clearing the histograms costs more than it saves. Measured. */
#define FEWEST_FOR_RADIX 2048

#define HEAD_BYTES 8

/* The keys of all texts, one after another, each ended by a NUL. */
typedef struct {
  GString *bytes;
  gsize *start;
  const SsColumn *column;
} TextKeys;

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
    g_string_append_c (key, (char)MIN (n, G_MAXUINT8));
  g_string_append_len (key, at, n);
  return at + n;
}

static void
append_key (GString *key, const char *folded)
{
  while (*folded) {
    gsize n = strcspn (folded, "0123456789");

    g_string_append_len (key, folded, n);
    folded += n;
    if (*folded)
      folded = append_digits (key, folded);
  }
  g_string_append_c (key, '\0');
}

static void
text_keys_init (TextKeys *keys, const SsColumn *column)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  gsize n = ss_column_n_codes (column);

  keys->column = column;
  keys->bytes = g_string_new (NULL);
  keys->start = g_new (gsize, n);
  for (gsize code = 0; code < n; code++) {
    g_string_truncate (folded, 0);
    ss_text_fold_append (folded, ss_column_code_text (column, code));
    keys->start[code] = keys->bytes->len;
    append_key (keys->bytes, folded->str);
  }
}

static void
text_keys_clear (TextKeys *keys)
{
  g_string_free (keys->bytes, TRUE);
  g_free (keys->start);
}

static const char *
text_key (const TextKeys *keys, gsize code)
{
  return keys->bytes->str + keys->start[code];
}

/* Equal keys are told apart by the texts themselves, so that "été" and "Été" have an order. */
static int
text_compare (const void *a, const void *b, void *data)
{
  const TextKeys *keys = data;
  guint32 first = ((const KeyedRow *)a)->row, second = ((const KeyedRow *)b)->row;
  int order = strcmp (text_key (keys, first), text_key (keys, second));

  return order
             ? order
             : strcmp (ss_column_code_text (keys->column, first), ss_column_code_text (keys->column, second));
}

/* The first eight bytes at @at, as a number that compares as they do; zeros after the end. */
static guint64
key_head (const char *at)
{
  guint64 head = 0;

  for (guint i = 0; i < HEAD_BYTES; i++) {
    head = head << 8 | (guchar)*at;
    at += *at != '\0';
  }
  return head;
}

/* Sorts @n rows whose keys are equal before @offset: by their next eight bytes, then each run of equals by the eight after. */
static void
sort_texts (KeyedRow *rows, KeyedRow *spare, gsize n, gsize offset, TextKeys *keys)
{
  KeyedRow *sorted;

  if (n < FEWEST_FOR_RADIX) {
    g_qsort_with_data (rows, (gint)n, sizeof *rows, text_compare, keys);
    return;
  }
  for (gsize i = 0; i < n; i++)
    rows[i].key = key_head (text_key (keys, rows[i].row) + offset);
  sorted = radix_sort (rows, spare, n);
  if (sorted != rows)
    memcpy (rows, sorted, n * sizeof *rows);
  for (gsize start = 0, end; start < n; start = end) {
    guint64 head = rows[start].key;

    for (end = start + 1; end < n && rows[end].key == head;)
      end++;
    if (end - start == 1)
      continue;
    if ((head & 0xff) == 0) /* the keys end here: nothing more to compare but the texts */
      g_qsort_with_data (rows + start, (gint)(end - start), sizeof *rows, text_compare, keys);
    else
      sort_texts (rows + start, spare, end - start, offset + HEAD_BYTES, keys);
  }
}

guint32 *
ss_text_ranks (const SsColumn *column)
{
  gsize n = ss_column_n_codes (column);
  g_autofree KeyedRow *rows = g_new (KeyedRow, n), *spare = g_new (KeyedRow, n);
  guint32 *ranks = g_new (guint32, n);
  TextKeys keys;

  text_keys_init (&keys, column);
  for (gsize code = 0; code < n; code++)
    rows[code].row = (guint32)code;
  sort_texts (rows, spare, n, 0, &keys);
  for (gsize i = 0; i < n; i++)
    ranks[rows[i].row] = (guint32)i;
  text_keys_clear (&keys);
  return ranks;
}

/* --- keys of rows ----------------------------------------------------------------------------------------------------------- */

#define KEY_LAST G_MAXUINT64

static inline guint64
number_key (double value, gboolean is_descending)
{
  if (isnan (value))
    return KEY_LAST;
  return is_descending ? ~ss_radix_key (value) : ss_radix_key (value);
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
    rows[i].row = (guint32)i;
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
