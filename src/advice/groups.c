/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "groups.h"

#include "contents.h"
#include "key-map.h"
#include "whole.h"
#include "words.h"

#include <math.h>
#include <string.h>

#define CODE_MISSING G_MAXUINT32
#define WHOLE_UNKNOWN (G_MAXSIZE - 1)

/** The cells of one column as small numbers. */
typedef struct {
  guint32 *codes; /* [n_rows]; CODE_MISSING */
  gsize n;
} Codes;

/** How many combinations, over how many rows without a gap. */
typedef struct {
  gsize n_distinct, n_rows;
} Combination;

struct _SsGroups {
  SsProfile *profile;
  SsTable *table;
  gsize n_rows;
  Codes *codes;             /* [n_columns], filled when asked */
  GHashTable *combinations; /* "3 7 " -> Combination */
  GHashTable *totals;       /* "3 7 " -> SsTotals */
  GHashTable *gaps;         /* column -> double */
  SsContents *contents;     /* NULL until asked */
  GArray *sums;             /* NULL until asked, and then what parts points into */
  const SsColumnSum *parts; /* NULL where there are none */
  gsize *wholes;            /* [n_columns]; WHOLE_UNKNOWN until asked */
};

static void
totals_free (gpointer data)
{
  SsTotals *totals = data;
  g_free (totals->sums);
  g_free (totals->counts);
  g_free (totals->example);
  g_free (totals);
}

SsGroups *
ss_groups_new (SsProfile *profile)
{
  SsGroups *groups = g_new0 (SsGroups, 1);
  groups->profile = ss_profile_ref (profile);
  groups->table = ss_profile_table (profile);
  groups->n_rows = ss_table_n_rows (groups->table);
  groups->codes = g_new0 (Codes, ss_table_n_columns (groups->table));
  groups->wholes = g_new (gsize, ss_table_n_columns (groups->table));
  for (gsize i = 0; i < ss_table_n_columns (groups->table); i++)
    groups->wholes[i] = WHOLE_UNKNOWN;
  groups->combinations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  groups->gaps = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  groups->totals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, totals_free);
  return groups;
}

void
ss_groups_free (SsGroups *groups)
{
  for (gsize i = 0; i < ss_table_n_columns (groups->table); i++)
    g_free (groups->codes[i].codes);
  g_free (groups->codes);
  g_clear_pointer (&groups->sums, g_array_unref);
  g_free (groups->wholes);
  g_free (groups->contents);
  g_hash_table_unref (groups->combinations);
  g_hash_table_unref (groups->totals);
  g_hash_table_unref (groups->gaps);
  ss_profile_unref (groups->profile);
  g_free (groups);
}

/** A number's bits as a key; the two zeros are one. */
static guint64
number_key (double value)
{
  guint64 key;
  value = value == 0 ? 0 : value;
  memcpy (&key, &value, sizeof key);
  return key;
}

static guint32
code_of (SsColumn *column, gsize row, SsKeyMap *map)
{
  double value;
  switch (ss_column_kind (column)) {
  case SS_KIND_TEXT:
    return ss_column_code (column, row) == SS_CODE_MISSING ? CODE_MISSING : ss_column_code (column, row);
  case SS_KIND_GEOMETRY:
    return ss_column_geometry_index (column, row) == G_MAXSIZE ? CODE_MISSING
                                                               : ss_column_geometry_index (column, row);
  case SS_KIND_EMPTY:
    return CODE_MISSING;
  case SS_KIND_BOOLEAN:
  case SS_KIND_INTEGER:
  case SS_KIND_NUMBER:
  case SS_KIND_DATE:
  case SS_KIND_DATETIME:
    value = ss_column_number (column, row);
    return isnan (value) ? CODE_MISSING : ss_key_map_code (map, number_key (value));
  }
  return CODE_MISSING;
}

static const Codes *
codes_of (SsGroups *groups, gsize index)
{
  Codes *codes = &groups->codes[index];
  if (codes->codes != NULL || groups->n_rows == 0)
    return codes;
  SsColumn *column = ss_table_column (groups->table, index);
  g_autoptr (SsKeyMap) map = ss_key_map_new ();
  codes->codes = g_new (guint32, groups->n_rows);
  for (gsize row = 0; row < groups->n_rows; row++) {
    codes->codes[row] = code_of (column, row, map);
    if (codes->codes[row] != CODE_MISSING)
      codes->n = MAX (codes->n, (gsize)codes->codes[row] + 1);
  }
  return codes;
}

static Combination *
combine (SsGroups *groups, const gsize *columns, gsize n)
{
  Combination *result = g_new0 (Combination, 1);
  gsize n_rows = MIN (groups->n_rows, SS_GROUPS_MOST_ROWS);
  g_autofree guint32 *joined = g_new0 (guint32, n_rows);
  for (gsize i = 0; i < n; i++) {
    const Codes *codes = codes_of (groups, columns[i]);
    g_autoptr (SsKeyMap) map = ss_key_map_new ();
    for (gsize row = 0; row < n_rows; row++) {
      if (joined[row] == CODE_MISSING || codes->codes[row] == CODE_MISSING)
        joined[row] = CODE_MISSING;
      else
        joined[row] = ss_key_map_code (map, (guint64)joined[row] << 32 | codes->codes[row]);
    }
    result->n_distinct = ss_key_map_size (map);
  }
  for (gsize row = 0; row < n_rows; row++)
    result->n_rows += joined[row] != CODE_MISSING;
  return result;
}

static int
compare_indexes (gconstpointer a, gconstpointer b)
{
  const gsize *left = a, *right = b;
  return (*left > *right) - (*left < *right);
}

static const Combination *
combination_of (SsGroups *groups, const gsize *columns, gsize n)
{
  g_autofree gsize *sorted = g_memdup2 (columns, n * sizeof *columns);
  g_autoptr (GString) key = g_string_new (NULL);
  qsort (sorted, n, sizeof *sorted, compare_indexes);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (key, "%" G_GSIZE_FORMAT " ", sorted[i]);
  Combination *known = g_hash_table_lookup (groups->combinations, key->str);
  if (known == NULL) {
    known = combine (groups, sorted, n);
    g_hash_table_insert (groups->combinations, g_strdup (key->str), known);
  }
  return known;
}

gsize
ss_groups_n_distinct (SsGroups *groups, const gsize *columns, gsize n)
{
  if (n == 0)
    return groups->n_rows > 0 ? 1 : 0;
  if (n == 1)
    return ss_profile_column (groups->profile, columns[0])->distinct;
  return combination_of (groups, columns, n)->n_distinct;
}

gboolean
ss_groups_is_key (SsGroups *groups, const gsize *columns, gsize n)
{
  if (n == 0)
    return groups->n_rows <= 1;
  if (n == 1) {
    const SsColumnFacts *facts = ss_profile_column (groups->profile, columns[0]);
    return facts->distinct + facts->missing >= facts->n_rows;
  }
  const Combination *combination = combination_of (groups, columns, n);
  return combination->n_distinct == combination->n_rows;
}

static void
totals_measure (SsTotals *totals)
{
  totals->smallest = totals->n > 0 ? G_MAXDOUBLE : NAN;
  totals->largest = totals->n > 0 ? -G_MAXDOUBLE : NAN;
  for (gsize i = 0; i < totals->n; i++) {
    totals->total += totals->sums[i];
    totals->smallest = MIN (totals->smallest, totals->sums[i]);
    totals->largest = MAX (totals->largest, totals->sums[i]);
  }
}

static SsTotals *
add_up (SsGroups *groups, gsize category, gsize value)
{
  const Codes *codes = codes_of (groups, category);
  SsColumn *measured = value != G_MAXSIZE ? ss_table_column (groups->table, value) : NULL;
  SsTotals *totals = g_new0 (SsTotals, 1);
  totals->n = codes->n;
  totals->sums = g_new0 (double, codes->n);
  totals->counts = g_new0 (gsize, codes->n);
  totals->example = g_new0 (gsize, codes->n);
  for (gsize row = 0; row < groups->n_rows; row++) {
    double number = measured != NULL ? ss_column_number (measured, row) : 1;
    guint32 code = codes->codes[row];
    if (code == CODE_MISSING || isnan (number))
      continue;
    if (totals->counts[code]++ == 0)
      totals->example[code] = row;
    totals->sums[code] += number;
  }
  totals_measure (totals);
  return totals;
}

const SsTotals *
ss_groups_totals (SsGroups *groups, gsize category, gsize value)
{
  g_autofree char *key = g_strdup_printf ("%" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT, category, value);
  SsTotals *known = g_hash_table_lookup (groups->totals, key);
  if (known == NULL) {
    known = add_up (groups, category, value);
    g_hash_table_insert (groups->totals, g_steal_pointer (&key), known);
  }
  return known;
}

gsize
ss_groups_whole (SsGroups *groups, gsize part)
{
  if (groups->wholes[part] == WHOLE_UNKNOWN)
    groups->wholes[part] = ss_whole_find (groups->profile, part);
  return groups->wholes[part];
}

/** Whether a part of @sum is itself the sum of others. */
static gboolean
has_parts_of_parts (const GArray *sums, const SsColumnSum *sum)
{
  for (guint i = 0; i < sums->len; i++) {
    const SsColumnSum *other = &g_array_index (sums, SsColumnSum, i);
    if (other->total >= sum->first && other->total <= sum->last)
      return TRUE;
  }
  return FALSE;
}

/** What goes below zero, or is called a difference, is no part: goals against, and the difference, are not those scored. */
static gboolean
has_differences (SsGroups *groups, const SsColumnSum *sum)
{
  static const char *const names[]
      = {"diff*", "gd", "ecart*", "solde*", "balance", "net", "margin*", "marge*", NULL};
  for (gsize part = sum->first; part <= sum->last; part++) {
    g_autofree char *words = ss_header_words (ss_column_name (ss_table_column (groups->table, part)));
    if (ss_profile_column (groups->profile, part)->n_negative > 0 || ss_words_have (words, names))
      return TRUE;
  }
  return FALSE;
}

static const SsColumnSum *
find_parts (SsGroups *groups)
{
  const SsColumnSum *best = NULL;
  for (guint i = 0; i < groups->sums->len; i++) {
    const SsColumnSum *sum = &g_array_index (groups->sums, SsColumnSum, i);
    if (!has_parts_of_parts (groups->sums, sum) && !has_differences (groups, sum)
        && (best == NULL || sum->last - sum->first > best->last - best->first))
      best = sum;
  }
  return best;
}

const GArray *
ss_groups_sums (SsGroups *groups)
{
  if (groups->sums == NULL) {
    groups->sums = ss_column_sums (groups->table, ss_profile_column (groups->profile, 0));
    groups->parts = find_parts (groups);
  }
  return groups->sums;
}

const SsColumnSum *
ss_groups_parts (SsGroups *groups)
{
  ss_groups_sums (groups);
  return groups->parts;
}

const SsContents *
ss_groups_contents (SsGroups *groups, const char *const *columns)
{
  if (groups->contents == NULL) {
    groups->contents = g_new (SsContents, 1);
    *groups->contents = ss_contents_find (groups->profile, groups, columns);
  }
  return groups->contents;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double *left = a, *right = b;
  return (*left > *right) - (*left < *right);
}

static double
measure_gaps (SsColumn *column, gsize n_rows)
{
  g_autofree double *values = g_new (double, n_rows + 1);
  gsize n = 0;
  double gaps = 0, sum = 0, squares = 0;
  for (gsize row = 0; row < n_rows; row++)
    if (!isnan (ss_column_number (column, row)))
      values[n++] = ss_column_number (column, row);
  qsort (values, n, sizeof *values, compare_numbers);
  for (gsize i = 1; i < n; i++) {
    double gap = values[i] - values[i - 1];
    gaps += gap > 0;
    sum += gap;
    squares += gap * gap;
  }
  return gaps < 2 ? 0 : sqrt (MAX (squares / gaps - sum / gaps * (sum / gaps), 0)) / (sum / gaps);
}

double
ss_groups_unevenness (SsGroups *groups, gsize column)
{
  double *known = g_hash_table_lookup (groups->gaps, GSIZE_TO_POINTER (column));
  if (known == NULL) {
    known = g_new (double, 1);
    *known
        = measure_gaps (ss_table_column (groups->table, column), MIN (groups->n_rows, SS_GROUPS_MOST_ROWS));
    g_hash_table_insert (groups->gaps, GSIZE_TO_POINTER (column), known);
  }
  return *known;
}

double
ss_groups_correlation (SsGroups *groups, gsize a, gsize b)
{
  SsColumn *left = ss_table_column (groups->table, a), *right = ss_table_column (groups->table, b);
  double n = 0, mean_x = 0, mean_y = 0, xx = 0, yy = 0, xy = 0;
  /* Welford 1962: one pass, no loss where the means are large. */
  for (gsize row = 0; row < groups->n_rows; row++) {
    double x = ss_column_number (left, row), y = ss_column_number (right, row);
    if (isnan (x) || isnan (y))
      continue;
    n++;
    double dx = x - mean_x, dy = y - mean_y;
    mean_x += dx / n;
    mean_y += dy / n;
    xx += dx * (x - mean_x);
    yy += dy * (y - mean_y);
    xy += dx * (y - mean_y);
  }
  return n >= 3 && xx > 0 && yy > 0 ? xy / sqrt (xx * yy) : NAN;
}
