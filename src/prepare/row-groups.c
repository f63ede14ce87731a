/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "row-groups.h"

#include <string.h>

/* Pairs of codes fewer than this are counted in an array, the others through the hash. 4 Mi entries of 4 bytes: within the caches of a
 * small machine's last level. Ours. */
#define MOST_DIRECT (1u << 22)

#define UNSEEN G_MAXUINT32
#define BLOCK 4096

/* --- 64-bit keys to numbers: open addressing, in order of first appearance ------------------------------------------------ */

typedef struct {
  guint64 *keys;
  guint32 *numbers; /* UNSEEN: free */
  gsize mask, n;
} KeyNumbers;

static void
keys_allocate (KeyNumbers *map, gsize size)
{
  map->keys = g_new (guint64, size);
  map->numbers = g_new (guint32, size);
  memset (map->numbers, 0xff, size * sizeof *map->numbers);
  map->mask = size - 1;
}

static void
keys_clear (KeyNumbers *map)
{
  g_free (map->keys);
  g_free (map->numbers);
}

/* The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the key moves every bit of the place. */
static inline guint64
key_mix (guint64 key)
{
  key ^= key >> 33;
  key *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  key ^= key >> 33;
  key *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return key ^ key >> 33;
}

static inline gsize
keys_place (const KeyNumbers *map, guint64 key)
{
  gsize place = key_mix (key) & map->mask;

  while (map->numbers[place] != UNSEEN && map->keys[place] != key)
    place = (place + 1) & map->mask;
  return place;
}

static void
keys_grow (KeyNumbers *map)
{
  KeyNumbers larger = {.n = map->n};

  keys_allocate (&larger, (map->mask + 1) * 4);
  for (gsize i = 0; i <= map->mask; i++)
    if (map->numbers[i] != UNSEEN) {
      gsize place = keys_place (&larger, map->keys[i]);

      larger.keys[place] = map->keys[i];
      larger.numbers[place] = map->numbers[i];
    }
  keys_clear (map);
  *map = larger;
}

static inline guint32
keys_number (KeyNumbers *map, guint64 key)
{
  gsize place = keys_place (map, key);

  if (map->numbers[place] != UNSEEN)
    return map->numbers[place];
  if (map->n * 2 > map->mask) {
    keys_grow (map);
    place = keys_place (map, key);
  }
  map->keys[place] = key;
  map->numbers[place] = map->n;
  return map->n++;
}

/* --- the codes of one column: 0 is missing -------------------------------------------------------------------------------- */

static gsize
text_codes (const SsColumn *column, guint32 *codes)
{
  for (gsize row = 0; row < ss_column_n_rows (column); row++)
    codes[row] = ss_column_code (column, row) + 1; /* SS_CODE_MISSING wraps to 0 */
  return ss_column_n_codes (column) + 1;
}

static gsize
geometry_codes (const SsColumn *column, guint32 *codes)
{
  for (gsize row = 0; row < ss_column_n_rows (column); row++)
    codes[row] = (guint32)(ss_column_geometry_index (column, row) + 1); /* G_MAXSIZE wraps to 0 */
  return ss_column_geometries (column)->n_geometries + 1;
}

/* Odd cells get codes after those of the numbers, one for each text. */
static gsize
odd_codes (const SsColumn *column, guint32 *codes, gsize n_codes)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < ss_column_n_odd (column); i++) {
    gsize row = ss_column_odd_row (column, i);
    const char *text = ss_column_odd (column, row);
    gpointer number = g_hash_table_lookup (numbers, text);

    if (!number) {
      number = GSIZE_TO_POINTER (n_codes++);
      g_hash_table_insert (numbers, (gpointer)text, number);
    }
    codes[row] = (guint32)GPOINTER_TO_SIZE (number);
  }
  return n_codes;
}

static gsize
number_codes (const SsColumn *column, guint32 *codes)
{
  KeyNumbers map = {.n = 1};
  gsize n_rows = ss_column_n_rows (column);
  double values[BLOCK];

  keys_allocate (&map, 1024);
  for (gsize row = 0; row < n_rows; row += BLOCK) {
    gsize n = MIN (BLOCK, n_rows - row);

    ss_column_numbers (column, row, n, values);
    for (gsize i = 0; i < n; i++) {
      double value = values[i] + 0.0; /* -0 is 0 */
      guint64 key;

      memcpy (&key, &value, sizeof key);
      codes[row + i] = isnan (value) ? 0 : keys_number (&map, key);
    }
  }
  keys_clear (&map);
  return odd_codes (column, codes, map.n);
}

static gsize
empty_codes (const SsColumn *column, guint32 *codes)
{
  memset (codes, 0, ss_column_n_rows (column) * sizeof *codes);
  return 1;
}

static gsize (*const coders[SS_N_KINDS]) (const SsColumn *column, guint32 *codes) = {
    [SS_KIND_EMPTY] = empty_codes,   [SS_KIND_BOOLEAN] = number_codes,    [SS_KIND_INTEGER] = number_codes,
    [SS_KIND_NUMBER] = number_codes, [SS_KIND_DATE] = number_codes,       [SS_KIND_DATETIME] = number_codes,
    [SS_KIND_TEXT] = text_codes,     [SS_KIND_GEOMETRY] = geometry_codes,
};

/* --- groups ---------------------------------------------------------------------------------------------------------------- */

/* Numbers the pairs (group, code) anew, in order of first appearance. */
static void
combine_direct (SsRowGroups *groups, const guint32 *codes, gsize n_codes)
{
  gsize n_pairs = groups->n_groups * n_codes;
  g_autofree guint32 *numbers = g_new (guint32, n_pairs);
  guint32 n = 0;

  memset (numbers, 0xff, n_pairs * sizeof *numbers);
  for (gsize row = 0; row < groups->n_rows; row++) {
    guint32 *number = &numbers[groups->group[row] * n_codes + codes[row]];

    if (*number == UNSEEN)
      *number = n++;
    groups->group[row] = *number;
  }
  groups->n_groups = n;
}

static void
combine_hashed (SsRowGroups *groups, const guint32 *codes)
{
  KeyNumbers map = {0};

  keys_allocate (&map, 4096);
  for (gsize row = 0; row < groups->n_rows; row++)
    groups->group[row] = keys_number (&map, (guint64)groups->group[row] << 32 | codes[row]);
  groups->n_groups = map.n;
  keys_clear (&map);
}

static void
add_column (SsRowGroups *groups, const SsColumn *column, guint32 *codes, guint8 *row_has_missing)
{
  gsize n_codes = coders[ss_column_kind (column)](column, codes);

  for (gsize row = 0; row < groups->n_rows; row++)
    row_has_missing[row] |= codes[row] == 0;
  for (gsize i = 0; i < ss_column_n_odd (column); i++)
    row_has_missing[ss_column_odd_row (column, i)] = TRUE;
  if (groups->n_groups == groups->n_rows) /* every row is a group: they cannot be parted further */
    return;
  if (groups->n_groups * n_codes <= MOST_DIRECT)
    combine_direct (groups, codes, n_codes);
  else
    combine_hashed (groups, codes);
}

static void
find_firsts (SsRowGroups *groups, const guint8 *row_has_missing)
{
  gsize n = 0;

  groups->first = g_new (gsize, groups->n_groups);
  groups->has_missing = g_new (guint8, groups->n_groups);
  for (gsize row = 0; row < groups->n_rows && n < groups->n_groups; row++)
    if (groups->group[row] == n) {
      groups->first[n] = row;
      groups->has_missing[n++] = row_has_missing[row];
    }
}

SsRowGroups *
ss_row_groups_new (const SsTable *table, const gsize *columns, gsize n_columns)
{
  SsRowGroups *groups = g_new0 (SsRowGroups, 1);
  g_autofree guint32 *codes = NULL;
  g_autofree guint8 *row_has_missing = NULL;

  groups->n_rows = ss_table_n_rows (table);
  groups->n_groups = groups->n_rows > 0 ? 1 : 0;
  groups->group = g_new0 (guint32, groups->n_rows);
  codes = g_new (guint32, groups->n_rows);
  row_has_missing = g_new0 (guint8, groups->n_rows);
  for (gsize i = 0; i < n_columns && groups->n_rows > 0; i++)
    add_column (groups, ss_table_column (table, columns[i]), codes, row_has_missing);
  find_firsts (groups, row_has_missing);
  return groups;
}

SsRowGroups *
ss_row_groups_refined (const SsRowGroups *groups, const SsColumn *column)
{
  SsRowGroups *refined = g_new0 (SsRowGroups, 1);
  g_autofree guint32 *codes = g_new (guint32, groups->n_rows);
  g_autofree guint8 *row_has_missing = g_new0 (guint8, groups->n_rows);

  refined->n_rows = groups->n_rows;
  refined->n_groups = groups->n_groups;
  refined->group = g_memdup2 (groups->group, groups->n_rows * sizeof *groups->group);
  if (refined->n_rows > 0)
    add_column (refined, column, codes, row_has_missing);
  find_firsts (refined, row_has_missing);
  return refined;
}

void
ss_row_groups_free (SsRowGroups *groups)
{
  g_free (groups->group);
  g_free (groups->first);
  g_free (groups->has_missing);
  g_free (groups);
}

gsize *
ss_row_groups_sorted (const SsRowGroups *groups, gsize **start)
{
  gsize *rows = g_new (gsize, groups->n_rows);
  gsize *starts = g_new0 (gsize, groups->n_groups + 1);
  g_autofree gsize *next = NULL;

  for (gsize row = 0; row < groups->n_rows; row++)
    starts[groups->group[row] + 1]++;
  for (gsize g = 0; g < groups->n_groups; g++)
    starts[g + 1] += starts[g];
  next = g_memdup2 (starts, (groups->n_groups + 1) * sizeof *starts);
  for (gsize row = 0; row < groups->n_rows; row++)
    rows[next[groups->group[row]]++] = row;
  *start = starts;
  return rows;
}
