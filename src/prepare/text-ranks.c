/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-ranks.h"

#include "crew.h"
#include "keyed-rows.h"
#include "natural-order.h"
#include "span.h"
#include "text-fold.h"

#include <string.h>

#define HEAD_BYTES 8
#define AHEAD 16 /* keys asked for from memory before they are read */
#define N_PIECES 8
#define MANY_TEXTS 20000 /* for two threads */

/* Texts as bytes that compare like words, each ended by a NUL; made in pieces, one after another in the bytes of its piece. */
typedef struct {
  GString *bytes[N_PIECES];
  const char **key; /* [n_codes] into them */
  gsize n_codes;
  const SsColumn *column;
} Keys;

/* The rows of a sort that two threads take in turn: whole runs of texts whose keys begin alike. */
typedef struct {
  SsKeyedRow *rows, *spare;
  gsize bounds[N_PIECES + 1];
  gsize offset;
  const Keys *keys;
} Runs;

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
make_keys (gsize piece, gpointer data)
{
  Keys *keys = data;
  g_autoptr (GString) scratch = g_string_new (NULL);
  GString *bytes = keys->bytes[piece] = g_string_new (NULL);
  gsize first = keys->n_codes * piece / N_PIECES, end = keys->n_codes * (piece + 1) / N_PIECES;
  g_autofree gsize *starts = g_new (gsize, end - first + 1);

  for (gsize code = first; code < end; code++) {
    starts[code - first] = bytes->len;
    append_key (bytes, ss_column_code_text (keys->column, code), scratch);
  }
  for (gsize code = first; code < end; code++)
    keys->key[code] = bytes->str + starts[code - first];
}

static void
keys_init (Keys *keys, const SsColumn *column)
{
  keys->column = column;
  keys->n_codes = ss_column_n_codes (column);
  keys->key = g_new (const char *, keys->n_codes);
  ss_crew_run (N_PIECES, keys->n_codes >= MANY_TEXTS, make_keys, keys);
}

static void
keys_clear (Keys *keys)
{
  for (gsize piece = 0; piece < N_PIECES; piece++)
    g_string_free (keys->bytes[piece], TRUE);
  g_free (keys->key);
}

static inline const char *
key_of (const Keys *keys, gsize code)
{
  return keys->key[code];
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

static void sort_texts (SsKeyedRow *rows, SsKeyedRow *spare, gsize n, gsize offset, const Keys *keys);

/* Sorts @n rows whose keys are equal before @offset by the eight bytes after what they share; returns the place of those. */
static gsize
sort_by_heads (SsKeyedRow *rows, SsKeyedRow *spare, gsize n, gsize offset, const Keys *keys)
{
  offset += shared_bytes (rows, n, offset, keys);
  for (gsize i = 0; i < n; i++) {
    if (i + AHEAD < n)
      __builtin_prefetch (key_of (keys, rows[i + AHEAD].row) + offset);
    rows[i].key = key_head (key_of (keys, rows[i].row) + offset);
  }
  ss_keyed_rows_sort (rows, spare, n);
  return offset;
}

/* Sorts each run of rows that have one head by the bytes behind it. */
static void
sort_runs (SsKeyedRow *rows, SsKeyedRow *spare, gsize n, gsize offset, const Keys *keys)
{
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
      sort_texts (rows + start, spare + start, end - start, offset + HEAD_BYTES, keys);
  }
}

static void
sort_texts (SsKeyedRow *rows, SsKeyedRow *spare, gsize n, gsize offset, const Keys *keys)
{
  offset = sort_by_heads (rows, spare, n, offset, keys);
  sort_runs (rows, spare, n, offset, keys);
}

static void
sort_piece (gsize piece, gpointer data)
{
  const Runs *runs = data;
  gsize first = runs->bounds[piece];

  sort_runs (runs->rows + first, runs->spare + first, runs->bounds[piece + 1] - first, runs->offset,
             runs->keys);
}

/* All texts: by their heads at first, then the runs of equal heads in two threads. */
static void
sort_all (SsKeyedRow *rows, SsKeyedRow *spare, gsize n, const Keys *keys)
{
  Runs runs = {.rows = rows, .spare = spare, .keys = keys};

  runs.offset = sort_by_heads (rows, spare, n, 0, keys);
  for (gsize piece = 1; piece <= N_PIECES; piece++) {
    gsize bound = MAX (n * piece / N_PIECES, runs.bounds[piece - 1]);
    while (bound > 0 && bound < n && rows[bound].key == rows[bound - 1].key)
      bound++;
    runs.bounds[piece] = bound;
  }
  ss_crew_run (N_PIECES, n >= MANY_TEXTS, sort_piece, &runs);
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
  sort_all (rows, spare, n, &keys);
  sort_scale (rows, spare, n, column);
  for (gsize i = 0; i < n; i++)
    ranks[rows[i].row] = (guint32)i;
  keys_clear (&keys);
  return ranks;
}
