/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-ranks.h"

#include "keyed-rows.h"
#include "natural-order.h"
#include "span.h"
#include "text-fold.h"

#include <string.h>

#define HEAD_BYTES 8
#define AHEAD 16 /* keys asked for from memory before they are read */

/* Texts as bytes that compare like words: one after another, each ended by a NUL. */
typedef struct {
  GString *bytes;
  gsize *start;
  const SsColumn *column;
} Keys;

/* Digits count by their value: how many there are without leading zeros, then the digits. A count of nine stands for nine and more, and
 * the count itself follows. */
#define MOST_SHORT_COUNT 9

static guint8 *
write_digits (guint8 *key, const char **text)
{
  const char *at = *text;
  gsize n = 0;

  while (*at == '0' && ss_is_digit (at[1]))
    at++;
  while (ss_is_digit (at[n]))
    n++;
  *key++ = '0' + (guint8)MIN (n, MOST_SHORT_COUNT);
  if (n >= MOST_SHORT_COUNT)
    *key++ = (guint8)MIN (n, G_MAXUINT8);
  memcpy (key, at, n);
  *text = at + n;
  return key + n;
}

/* The key of a folded text, or of one in ASCII, whose capitals are lowered on the way; returns its end. */
static guint8 *
write_key (guint8 *key, const char *text)
{
  while (*text)
    if (ss_is_digit (*text))
      key = write_digits (key, &text);
    else {
      *key++ = (guint8)*text | (*text >= 'A' && *text <= 'Z' ? 0x20 : 0);
      text++;
    }
  *key++ = '\0';
  return key;
}

/* TRUE where no byte of @text is above 127; @length is set in any case. */
static gboolean
is_ascii (const char *text, gsize *length)
{
  guint8 bits = 0;

  *length = strlen (text);
  for (gsize i = 0; i < *length; i++)
    bits |= (guint8)text[i];
  return bits < 0x80;
}

static void
append_key (GString *keys, const char *text, GString *scratch)
{
  gsize length, start = keys->len;

  if (!is_ascii (text, &length)) {
    g_string_truncate (scratch, 0);
    ss_text_fold_append (scratch, text);
    text = scratch->str;
    length = scratch->len;
  }
  g_string_set_size (keys, start + 2 * length + 1); /* a digit takes two bytes at most */
  keys->len = (gsize)(write_key ((guint8 *)keys->str + start, text) - (guint8 *)keys->str);
}

static void
keys_init (Keys *keys, const SsColumn *column)
{
  g_autoptr (GString) scratch = g_string_new (NULL);
  gsize n = ss_column_n_codes (column);

  keys->column = column;
  keys->bytes = g_string_new (NULL);
  keys->start = g_new (gsize, n);
  for (gsize code = 0; code < n; code++) {
    keys->start[code] = keys->bytes->len;
    append_key (keys->bytes, ss_column_code_text (column, code), scratch);
  }
}

static void
keys_clear (Keys *keys)
{
  g_string_free (keys->bytes, TRUE);
  g_free (keys->start);
}

static inline const char *
key_of (const Keys *keys, gsize code)
{
  return keys->bytes->str + keys->start[code];
}

/* Equal keys are told apart by the texts themselves, so that "été" and "Été" have an order. */
static int
compare_texts (const void *a, const void *b, void *column)
{
  return strcmp (ss_column_code_text (column, ((const SsKeyedRow *)a)->row),
                 ss_column_code_text (column, ((const SsKeyedRow *)b)->row));
}

/* How many bytes all keys share from @offset on. */
static gsize
shared_bytes (const SsKeyedRow *rows, gsize n, gsize offset, const Keys *keys)
{
  const char *first = key_of (keys, rows[0].row) + offset;
  gsize shared = strlen (first);

  for (gsize i = 1; i < n && shared > 0; i++) {
    const char *key = key_of (keys, rows[i].row) + offset;
    gsize same = 0;

    while (same < shared && key[same] == first[same])
      same++;
    shared = same;
  }
  return shared;
}

/* The eight bytes at @at, as a number that compares as they do; zeros after the end. */
static inline guint64
key_head (const char *at)
{
  guint64 head = 0;

  for (guint i = 0; i < HEAD_BYTES; i++) {
    head = head << 8 | (guint8)*at;
    at += *at != '\0';
  }
  return head;
}

/* Sorts @n rows whose keys are equal before @offset: by the eight bytes after what they share, then each run of equals by those behind. */
static void
sort_texts (SsKeyedRow *rows, SsKeyedRow *spare, gsize n, gsize offset, const Keys *keys)
{
  offset += shared_bytes (rows, n, offset, keys);
  for (gsize i = 0; i < n; i++) {
    if (i + AHEAD < n)
      __builtin_prefetch (key_of (keys, rows[i + AHEAD].row) + offset);
    rows[i].key = key_head (key_of (keys, rows[i].row) + offset);
  }
  ss_keyed_rows_sort (rows, spare, n);
  for (gsize start = 0, end; start < n; start = end) {
    guint64 head = rows[start].key;

    for (end = start + 1; end < n && rows[end].key == head;)
      end++;
    if (end - start == 1)
      continue;
    if ((head & 0xff) == 0) /* the keys end here */
      g_qsort_with_data (rows + start, (gint)(end - start), sizeof *rows, compare_texts,
                         (gpointer)keys->column);
    else
      sort_texts (rows + start, spare, end - start, offset + HEAD_BYTES, keys);
  }
}

/* A scale first: its texts are few, and so is the work. */
static void
sort_scale (SsKeyedRow *rows, SsKeyedRow *spare, gsize n, const SsColumn *column)
{
  SsOrder order = ss_natural_order (column);

  if (order == SS_ORDER_NONE)
    return;
  for (gsize i = 0; i < n; i++)
    rows[i].key = (guint64)ss_order_rank (order, ss_column_code_text (column, rows[i].row));
  ss_keyed_rows_sort (rows, spare, n);
}

guint32 *
ss_text_ranks (const SsColumn *column)
{
  gsize n = ss_column_n_codes (column);
  g_autofree SsKeyedRow *rows = g_new (SsKeyedRow, n), *spare = g_new (SsKeyedRow, n);
  guint32 *ranks = g_new (guint32, n);
  Keys keys;

  if (n == 0)
    return ranks;
  keys_init (&keys, column);
  for (gsize code = 0; code < n; code++)
    rows[code].row = (guint32)code;
  sort_texts (rows, spare, n, 0, &keys);
  sort_scale (rows, spare, n, column);
  for (gsize i = 0; i < n; i++)
    ranks[rows[i].row] = (guint32)i;
  keys_clear (&keys);
  return ranks;
}
