/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "whole.h"

#include <string.h>

/* Words in the names of columns that count a whole, the best denominators first, in French and English, folded. */
static const char *const words[]
    = {"exprim",     "population", "habitant",       "inhabitant", "pop",       "inscrit",
       "registered", "votant",     "voter",          "menage",     "household", "logement",
       "dwelling",   "personne",   "effectif total", "ensemble",   "total"};
/* Rows in which a part may be larger than its whole: slips of the pen in real files (ours). */
#define MOST_SLIPS 0.01
/* Rows that prove a sum: fewer may agree by chance (ours). */
#define FEWEST_PROOFS 5

/** @text in small letters without accents. */
static char *
fold (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "fr");
  return g_ascii_strdown (ascii, -1);
}

/** The place of @name's word in the list; G_N_ELEMENTS (words) where it has none. */
static gsize
find_word (const char *name)
{
  g_autofree char *folded = fold (name);
  gsize i = 0;
  while (i < G_N_ELEMENTS (words) && strstr (folded, words[i]) == NULL)
    i++;
  return i;
}

gboolean
ss_whole_names (const char *name)
{
  return find_word (name) < G_N_ELEMENTS (words);
}

static gboolean
is_never_smaller (SsColumn *whole, SsColumn *part)
{
  gsize n = 0, slips = 0;
  for (gsize row = 0; row < ss_column_n_rows (whole); row++) {
    double large = ss_column_number (whole, row), small = ss_column_number (part, row);
    if (isnan (large) || isnan (small))
      continue;
    n++;
    slips += large < small;
  }
  return n > 0 && slips <= MOST_SLIPS * n;
}

/** Whether @part and @rest make @whole in nearly every row. */
static gboolean
add_up (SsColumn *part, SsColumn *rest, SsColumn *whole)
{
  gsize n = 0, slips = 0;
  for (gsize row = 0; row < ss_column_n_rows (whole); row++) {
    double difference
        = ss_column_number (whole, row) - ss_column_number (part, row) - ss_column_number (rest, row);
    if (isnan (difference))
      continue;
    n++;
    slips += fabs (difference) > MOST_SLIPS;
    if (slips > MOST_SLIPS * ss_column_n_rows (whole))
      return FALSE;
  }
  return n >= FEWEST_PROOFS;
}

static gboolean
is_count (SsProfile *profile, gsize i)
{
  const SsColumnFacts *facts = ss_profile_column (profile, i);
  return ss_column_is_numeric (ss_table_column (ss_profile_table (profile), i))
         && facts->measure == SS_MEASURE_COUNT && facts->min >= 0;
}

/** The largest column that @part and one other column make up: abstentions and voters are the registered. */
static gsize
find_proven (SsProfile *profile, gsize part)
{
  SsTable *table = ss_profile_table (profile);
  gsize n = ss_table_n_columns (table), best = G_MAXSIZE;
  double largest = ss_profile_column (profile, part)->sum;
  for (gsize whole = 0; whole < n; whole++) {
    double sum = ss_profile_column (profile, whole)->sum;
    if (whole == part || !is_count (profile, whole) || sum <= largest)
      continue;
    for (gsize rest = 0; rest < n && largest < sum; rest++)
      if (rest != part && rest != whole && is_count (profile, rest)
          && add_up (ss_table_column (table, part), ss_table_column (table, rest),
                     ss_table_column (table, whole))) {
        best = whole;
        largest = sum;
      }
  }
  return best;
}

gsize
ss_whole_find (SsProfile *profile, gsize part)
{
  SsTable *table = ss_profile_table (profile);
  const SsColumnFacts *part_facts = ss_profile_column (profile, part);
  gsize best = find_proven (profile, part), best_word = G_N_ELEMENTS (words);
  if (best != G_MAXSIZE)
    return best;
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    const SsColumnFacts *facts = ss_profile_column (profile, i);
    SsColumn *column = ss_table_column (table, i);
    gsize word = best_word;
    if (i != part && ss_column_is_numeric (column) && facts->measure == SS_MEASURE_COUNT && facts->min >= 0
        && facts->sum > part_facts->sum)
      word = find_word (ss_column_name (column));
    if (word < best_word && is_never_smaller (column, ss_table_column (table, part))) {
      best = i;
      best_word = word;
    }
  }
  return best;
}
