/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "place-join.h"

/* Letters and digits alone, without accents, in lower case. */
static char *
fold_key (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  GString *key = g_string_sized_new (16);
  for (const char *p = ascii; *p; p++) {
    if (g_ascii_isalnum (*p))
      g_string_append_c (key, g_ascii_tolower (*p));
  }
  return g_string_free (key, FALSE);
}

static char *
key_at (const SsColumn *column, gsize row)
{
  g_autofree char *cell = ss_column_dup_cell (column, row);
  return fold_key (cell);
}

static GHashTable *
index_areas (const SsColumn *column)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize row = ss_column_n_rows (column); row-- > 0;) {
    char *key = key_at (column, row);
    if (*key)
      g_hash_table_replace (rows, key, GSIZE_TO_POINTER (row + 1));
    else
      g_free (key);
  }
  return rows;
}

static gsize
match_rows (char *const *keys, gsize n, GHashTable *areas, gsize *area_of_row)
{
  gsize matched = 0;
  for (gsize row = 0; row < n; row++) {
    gsize found = *keys[row] ? GPOINTER_TO_SIZE (g_hash_table_lookup (areas, keys[row])) : 0;
    area_of_row[row] = found ? found - 1 : G_MAXSIZE;
    matched += found > 0;
  }
  return matched;
}

SsPlaceJoin *
ss_place_join_new (const SsColumn *keys, const SsTable *boundaries)
{
  gsize n = ss_column_n_rows (keys);
  SsPlaceJoin *join = g_new0 (SsPlaceJoin, 1);
  char **folded = g_new0 (char *, n + 1);

  join->n_rows = n;
  join->area_of_row = g_new (gsize, MAX (n, 1));
  for (gsize row = 0; row < n; row++) {
    folded[row] = key_at (keys, row);
    join->area_of_row[row] = G_MAXSIZE;
  }
  for (gsize i = 0; i < ss_table_n_columns (boundaries); i++) {
    const SsColumn *column = ss_table_column (boundaries, i);
    if (ss_column_kind (column) != SS_KIND_TEXT)
      continue;
    g_autoptr (GHashTable) areas = index_areas (column);
    g_autofree gsize *found = g_new (gsize, MAX (n, 1));
    gsize matched = match_rows (folded, n, areas, found);
    if (matched <= join->n_matched)
      continue;
    g_free (join->area_of_row);
    join->area_of_row = g_steal_pointer (&found);
    join->n_matched = matched;
    join->matched_by = column;
  }
  g_strfreev (folded);
  return join;
}

void
ss_place_join_free (SsPlaceJoin *join)
{
  g_free (join->area_of_row);
  g_free (join);
}
