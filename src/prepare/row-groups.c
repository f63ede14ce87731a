/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "row-groups.h"

#include "cell-words.h"

#include <string.h>

/* Combinations fewer than this are counted in an array, the others through the hash. 4 Mi entries of 4 bytes: within the caches of a
 * small machine's last level. Few rows are not worth a large array. Ours. */
#define MOST_DIRECT (1u << 22)
#define MOST_DIRECT_A_ROW 8

#define UNSEEN G_MAXUINT32
#define BLOCK 1024

/* What rows are grouped by: groups that there are already (or NULL), and columns. */
typedef struct {
  const SsRowGroups *groups;
  SsCellWords *columns;
  gsize n_columns;
} Grouping;

/* --- few combinations: an array with a place for each ------------------------------------------------------------------------ */

/* How many there can be; G_MAXUINT64 where they cannot be counted. */
static guint64
combinations (const Grouping *by)
{
  guint64 n = by->groups ? by->groups->n_groups : 1;

  for (gsize c = 0; c < by->n_columns; c++)
    if (by->columns[c].size == 0 || !g_uint64_checked_mul (&n, n, by->columns[c].size))
      return G_MAXUINT64;
  return n;
}

static void
find_directly (const Grouping *by, SsRowGroups *found, gsize n_combinations)
{
  g_autofree guint32 *numbers = g_new (guint32, n_combinations);
  guint64 words[BLOCK], places[BLOCK];
  guint32 n_groups = 0;

  memset (numbers, 0xff, n_combinations * sizeof *numbers);
  for (gsize first = 0; first < found->n_rows; first += BLOCK) {
    gsize n = MIN (BLOCK, found->n_rows - first);

    for (gsize i = 0; i < n; i++)
      places[i] = by->groups ? by->groups->group[first + i] : 0;
    for (gsize c = 0; c < by->n_columns; c++) {
      ss_cell_words (&by->columns[c], first, n, words);
      for (gsize i = 0; i < n; i++)
        places[i] = places[i] * by->columns[c].size + words[i];
    }
    for (gsize i = 0; i < n; i++) {
      guint32 *number = &numbers[places[i]];

      if (*number == UNSEEN)
        *number = n_groups++;
      found->group[first + i] = *number;
    }
  }
  found->n_groups = n_groups;
}

/* --- many: a hash of the whole row, open addressing -------------------------------------------------------------------------- */

typedef struct {
  guint32 hash, number; /* UNSEEN: free */
} Slot;

typedef struct {
  Slot *slots;
  gsize mask;
  guint32 *firsts; /* [n]: the first row of each group, to look at again */
  gsize n;
} Slots;

static Slot *
slots_allocate (gsize size)
{
  Slot *slots = g_new (Slot, size);

  memset (slots, 0xff, size * sizeof *slots);
  return slots;
}

/* The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the key moves every bit of the place. */
static inline guint64
mix (guint64 key)
{
  key ^= key >> 33;
  key *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  key ^= key >> 33;
  key *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return key ^ key >> 33;
}

static void
hash_rows (const Grouping *by, gsize first, gsize n, guint32 *hashes)
{
  guint64 words[BLOCK], all[BLOCK];

  for (gsize i = 0; i < n; i++)
    all[i] = by->groups ? mix (by->groups->group[first + i]) : 0;
  for (gsize c = 0; c < by->n_columns; c++) {
    ss_cell_words (&by->columns[c], first, n, words);
    for (gsize i = 0; i < n; i++)
      all[i] = mix (all[i] ^ words[i]) + c;
  }
  for (gsize i = 0; i < n; i++)
    hashes[i] = (guint32)all[i];
}

/* Two rows of one hash are compared cell by cell: nothing is left to chance. */
static gboolean
rows_equal (const Grouping *by, gsize a, gsize b)
{
  if (by->groups && by->groups->group[a] != by->groups->group[b])
    return FALSE;
  for (gsize c = 0; c < by->n_columns; c++) {
    guint64 first, second;

    ss_cell_words (&by->columns[c], a, 1, &first);
    ss_cell_words (&by->columns[c], b, 1, &second);
    if (first != second)
      return FALSE;
  }
  return TRUE;
}

static void
slots_grow (Slots *slots)
{
  gsize size = (slots->mask + 1) * 2;
  Slot *larger = slots_allocate (size);

  for (gsize i = 0; i <= slots->mask; i++) {
    gsize place = slots->slots[i].hash & (size - 1);

    if (slots->slots[i].number == UNSEEN)
      continue;
    while (larger[place].number != UNSEEN)
      place = (place + 1) & (size - 1);
    larger[place] = slots->slots[i];
  }
  g_free (slots->slots);
  slots->slots = larger;
  slots->mask = size - 1;
}

static inline guint32
slots_number (Slots *slots, const Grouping *by, gsize row, guint32 hash)
{
  gsize place = hash & slots->mask;

  for (; slots->slots[place].number != UNSEEN; place = (place + 1) & slots->mask)
    if (slots->slots[place].hash == hash && rows_equal (by, row, slots->firsts[slots->slots[place].number]))
      return slots->slots[place].number;
  slots->slots[place] = (Slot) {hash, (guint32)slots->n};
  slots->firsts[slots->n++] = (guint32)row;
  if (slots->n * 2 > slots->mask)
    slots_grow (slots);
  return (guint32)slots->n - 1;
}

static void
find_by_hash (const Grouping *by, SsRowGroups *found)
{
  Slots slots = {.slots = slots_allocate (4 * BLOCK), .mask = 4 * BLOCK - 1};
  guint32 hashes[BLOCK];

  slots.firsts = g_new (guint32, found->n_rows);
  for (gsize first = 0; first < found->n_rows; first += BLOCK) {
    gsize n = MIN (BLOCK, found->n_rows - first);

    hash_rows (by, first, n, hashes);
    for (gsize i = 0; i < n; i++)
      __builtin_prefetch (&slots.slots[hashes[i] & slots.mask]);
    for (gsize i = 0; i < n; i++)
      found->group[first + i] = slots_number (&slots, by, first + i, hashes[i]);
  }
  found->n_groups = slots.n;
  g_free (slots.firsts);
  g_free (slots.slots);
}

/* --- groups ------------------------------------------------------------------------------------------------------------------ */

static void
find_firsts (SsRowGroups *found)
{
  gsize n = 0;

  found->first = g_new (gsize, found->n_groups);
  for (gsize row = 0; row < found->n_rows && n < found->n_groups; row++)
    if (found->group[row] == n)
      found->first[n++] = row;
}

static SsRowGroups *
groups_find (const Grouping *by, gsize n_rows)
{
  SsRowGroups *found = g_new0 (SsRowGroups, 1);
  guint64 n_combinations = combinations (by);

  found->n_rows = n_rows;
  found->group = g_new (guint32, n_rows);
  if (n_combinations <= MIN (MOST_DIRECT, MOST_DIRECT_A_ROW * (guint64)n_rows))
    find_directly (by, found, n_combinations);
  else
    find_by_hash (by, found);
  find_firsts (found);
  return found;
}

SsRowGroups *
ss_row_groups_new (const SsTable *table, const gsize *columns, gsize n_columns)
{
  g_autofree SsCellWords *words = g_new (SsCellWords, n_columns);
  const Grouping by = {NULL, words, n_columns};
  SsRowGroups *groups;

  for (gsize c = 0; c < n_columns; c++)
    ss_cell_words_init (&words[c], ss_table_column (table, columns[c]));
  groups = groups_find (&by, ss_table_n_rows (table));
  for (gsize c = 0; c < n_columns; c++)
    ss_cell_words_clear (&words[c]);
  return groups;
}

SsRowGroups *
ss_row_groups_refined (const SsRowGroups *groups, const SsColumn *column)
{
  SsCellWords words;
  const Grouping by = {groups, &words, 1};
  SsRowGroups *refined;

  ss_cell_words_init (&words, column);
  refined = groups_find (&by, groups->n_rows);
  ss_cell_words_clear (&words);
  return refined;
}

void
ss_row_groups_free (SsRowGroups *groups)
{
  g_free (groups->group);
  g_free (groups->first);
  g_free (groups);
}

SsColumn *
ss_row_groups_take (const SsRowGroups *groups, SsColumn *column)
{
  return groups->n_groups == groups->n_rows ? ss_column_ref (column)
                                            : ss_column_take (column, groups->first, groups->n_groups);
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
