/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-words.h"

#include <string.h>

/* Doubles are told apart by their bits, turned so that a missing cell is 0; odd cells are other numbers that are none. */
#define NOT_A_NUMBER G_GUINT64_CONSTANT (0x7ff8000000000000)

static inline guint64
word_of_double (double value)
{
  guint64 bits;

  value += 0.0; /* -0 is 0 */
  memcpy (&bits, &value, sizeof bits);
  return isnan (value) ? 0 : bits ^ NOT_A_NUMBER;
}

/* The distinct odd texts, numbered; returns how many. */
static gsize
number_odd (SsCellWords *words)
{
  gsize n = ss_column_n_odd (words->column);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  words->odd = n > 0 ? g_new (guint32, n) : NULL;
  for (gsize i = 0; i < n; i++) {
    const char *text = ss_column_odd (words->column, ss_column_odd_row (words->column, i));
    guint fresh = g_hash_table_size (numbers);
    gpointer number = g_hash_table_lookup (numbers, text);

    if (!number)
      g_hash_table_insert (numbers, (gpointer)text, GUINT_TO_POINTER (fresh + 1));
    words->odd[i] = number ? GPOINTER_TO_UINT (number) - 1 : fresh;
  }
  return g_hash_table_size (numbers);
}

/* Whole numbers are counted from the least one, above the 0 of missing cells. */
static guint64
int_range (const gint32 *ints, gsize n, gint64 *least)
{
  gint32 low = G_MAXINT32, high = G_MININT32;

  for (gsize i = 0; i < n; i++) {
    gint32 value = ints[i];

    low = value < low && value != SS_INT_MISSING ? value : low;
    high = value > high ? value : high; /* SS_INT_MISSING is the least of all */
  }
  *least = low;
  return high < low ? 1 : (guint64)((gint64)high - low) + 2;
}

void
ss_cell_words_init (SsCellWords *words, const SsColumn *column)
{
  gsize n_rows = ss_column_n_rows (column);
  double divisor;
  const gint32 *ints = ss_column_ints (column, &divisor);

  *words = (SsCellWords) {.column = column};
  if (ss_column_kind (column) == SS_KIND_TEXT)
    words->size = ss_column_n_codes (column) + 1;
  else if (ss_column_kind (column) == SS_KIND_GEOMETRY)
    words->size = ss_column_geometries (column)->n_geometries + 1;
  else if (ints)
    words->size = int_range (ints, n_rows, &words->least) + number_odd (words);
  else if (ss_column_doubles (column))
    number_odd (words);
  else
    words->size = 1;
}

void
ss_cell_words_clear (SsCellWords *words)
{
  g_free (words->odd);
}

static void
text_words (const SsCellWords *words, gsize first, gsize n, guint64 *out)
{
  guint32 codes[256];

  for (gsize i = 0; i < n; i += G_N_ELEMENTS (codes)) {
    gsize part = MIN (G_N_ELEMENTS (codes), n - i);

    ss_column_codes (words->column, first + i, part, codes);
    for (gsize k = 0; k < part; k++)
      out[i + k] = codes[k] + 1; /* SS_CODE_MISSING wraps to 0 */
  }
}

static void
number_words (const SsCellWords *words, gsize first, gsize n, guint64 *out)
{
  double divisor;
  const gint32 *ints = ss_column_ints (words->column, &divisor);
  const double *doubles = ss_column_doubles (words->column);

  for (gsize i = 0; i < n; i++)
    out[i] = ints && ints[first + i] != SS_INT_MISSING ? (guint64)(ints[first + i] - words->least + 1)
             : doubles                                 ? word_of_double (doubles[first + i])
                                                       : 0;
}

static void
geometry_words (const SsCellWords *words, gsize first, gsize n, guint64 *out)
{
  for (gsize i = 0; i < n; i++)
    out[i] = ss_column_geometry_index (words->column, first + i) + 1; /* G_MAXSIZE wraps to 0 */
}

/* The first odd cell at @row or behind it. */
static gsize
find_odd (const SsColumn *column, gsize row)
{
  gsize low = 0, high = ss_column_n_odd (column);

  while (low < high) {
    gsize middle = (low + high) / 2;

    if (ss_column_odd_row (column, middle) < row)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Odd cells, whose numbers are missing, come after the whole numbers, or are doubles that no number has: bits of a NaN. */
static void
set_odd (const SsCellWords *words, gsize first, gsize n, guint64 *out)
{
  gsize n_odd = ss_column_n_odd (words->column);

  for (gsize i = find_odd (words->column, first); i < n_odd; i++) {
    gsize row = ss_column_odd_row (words->column, i);

    if (row >= first + n)
      return;
    out[row - first] = words->size > 0 ? words->size - 1 - words->odd[i] : (guint64)words->odd[i] + 1;
  }
}

void
ss_cell_words (const SsCellWords *words, gsize first, gsize n, guint64 *out)
{
  SsKind kind = ss_column_kind (words->column);

  if (kind == SS_KIND_TEXT)
    text_words (words, first, n, out);
  else if (kind == SS_KIND_GEOMETRY)
    geometry_words (words, first, n, out);
  else
    number_words (words, first, n, out);
  if (words->odd)
    set_odd (words, first, n, out);
}
