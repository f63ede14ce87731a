/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "radix-sort.h"
#include "text-summary.h"

#include <glib/gi18n-lib.h>

/* R06: rows that are there twice, and keys that should be there once. */

#define BLOCK 4096
/* A column of which so many values are unique is a key; the rest are double entries. */
#define KEY_SHARE 0.95
#define LEAST_KEYS 10 /* where one double entry may stand among fewer than twenty */

/* A step of the multiply-and-shift mixer of splitmix64 (Steele, Lea, Flood 2014). */
static inline guint64
mix (guint64 hash, guint64 value)
{
  hash = (hash ^ value) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  return hash ^ (hash >> 29);
}

static void
mix_texts (const SsColumn *column, guint64 *hashes)
{
  guint32 codes[BLOCK];
  gsize n_rows = ss_column_n_rows (column);

  for (gsize first = 0; first < n_rows; first += BLOCK) {
    gsize n = MIN (BLOCK, n_rows - first);

    ss_column_codes (column, first, n, codes);
    for (gsize i = 0; i < n; i++)
      hashes[first + i] = mix (hashes[first + i], codes[i]);
  }
}

static void
mix_numbers (const SsColumn *column, guint64 *hashes)
{
  double values[BLOCK];
  gsize n_rows = ss_column_n_rows (column);

  for (gsize first = 0; first < n_rows; first += BLOCK) {
    gsize n = MIN (BLOCK, n_rows - first);

    ss_column_numbers (column, first, n, values);
    for (gsize i = 0; i < n; i++)
      hashes[first + i] = mix (hashes[first + i], isnan (values[i]) ? 1 : ss_radix_key (values[i]));
  }
  for (gsize i = 0; i < ss_column_n_odd (column); i++) {
    gsize row = ss_column_odd_row (column, i);
    hashes[row] = mix (hashes[row], g_str_hash (ss_column_odd (column, row)));
  }
}

static guint64 *
hash_rows (const SsTable *table)
{
  guint64 *hashes = g_new0 (guint64, MAX (ss_table_n_rows (table), 1));

  for (gsize c = 0; c < ss_table_n_columns (table); c++) {
    const SsColumn *column = ss_table_column (table, c);

    if (ss_column_kind (column) == SS_KIND_TEXT)
      mix_texts (column, hashes);
    else
      mix_numbers (column, hashes);
  }
  return hashes;
}

/* Rows whose hash a row above has. 64 bits: a false alarm among a million rows once in thirty million files. */
static GArray *
repeated_rows (const SsTable *table)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize n_rows = ss_table_n_rows (table), n_doubles = 0;
  g_autofree guint64 *hashes = hash_rows (table), *sorted = g_memdup2 (hashes, n_rows * sizeof *hashes);
  g_autoptr (GHashTable) doubles = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  ss_radix_sort (sorted, n_rows);
  for (gsize i = 1; i < n_rows; i++)
    if (sorted[i] == sorted[i - 1]) {
      g_hash_table_add (doubles, &sorted[i]);
      n_doubles++;
    }
  for (gsize row = 0; n_doubles > 0 && row < n_rows; row++)
    if (g_hash_table_contains (doubles, &hashes[row]) && !g_hash_table_add (seen, &hashes[row]))
      g_array_append_val (rows, row);
  return rows;
}

/* A unique column, or geometries, make every row one of its kind. */
static gboolean
may_repeat (const SsCheckup *checkup)
{
  for (gsize c = 0; c < ss_table_n_columns (checkup->table); c++)
    if (checkup->facts[c].is_unique || checkup->facts[c].kind == SS_KIND_GEOMETRY)
      return FALSE;
  return ss_table_n_rows (checkup->table) > 1;
}

static void
check_table (SsCheckup *checkup)
{
  g_autoptr (GArray) rows = NULL;
  SsFinding *finding;

  /* One column alone repeats itself by nature. */
  if (ss_table_n_columns (checkup->table) < 2 || !may_repeat (checkup))
    return;
  rows = repeated_rows (checkup->table);
  if (rows->len == 0)
    return;
  finding
      = ss_checkup_add (checkup, "R06", SS_SEVERITY_WARN, SS_SOURCE_QUARTZ, G_MAXSIZE,
                        g_strdup_printf (ngettext ("%u row repeats an earlier one word for word: it may be "
                                                   "counted twice.",
                                                   "%u rows repeat earlier ones word for word: they may be "
                                                   "counted twice.",
                                                   rows->len),
                                         rows->len));
  ss_checkup_set_rows (finding, rows);
  finding->repair = json_pack ("{s:s, s:s}", "operation", "drop-rows", "which", "duplicates");
}

static gboolean
is_key (SsSemantic semantic)
{
  static const SsSemantic keys[]
      = {SS_SEMANTIC_IDENTIFIER,  SS_SEMANTIC_COMMUNE_CODE, SS_SEMANTIC_DEPARTEMENT_CODE,
         SS_SEMANTIC_REGION_CODE, SS_SEMANTIC_EPCI_CODE,    SS_SEMANTIC_COUNTRY_CODE,
         SS_SEMANTIC_SIRET,       SS_SEMANTIC_UAI};

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i] == semantic)
      return TRUE;
  return FALSE;
}

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  const SsColumnFacts *facts = &checkup->facts[index];
  gsize n = ss_facts_n_filled (facts), n_codes = ss_column_n_codes (column);
  g_autofree guint32 *counts = NULL;
  g_autofree guint8 *marks = NULL;
  g_autoptr (GArray) rows = NULL;

  if (facts->kind != SS_KIND_TEXT || !is_key (facts->semantic) || n < LEAST_KEYS || facts->distinct == n
      || (n - facts->distinct > 1 && (double)facts->distinct < KEY_SHARE * (double)n))
    return;
  counts = ss_text_counts (column);
  marks = g_new0 (guint8, n_codes + 1);
  for (guint32 code = 0; code < n_codes; code++)
    marks[code] = counts[code] > 1;
  rows = ss_rows_of_codes (column, marks);
  /* Translators: a column's name, a count of rows. */
  ss_checkup_set_rows (
      ss_checkup_add (
          checkup, "R06", SS_SEVERITY_WARN, SS_SOURCE_MAGRIT, index,
          g_strdup_printf (ngettext ("“%s” should tell rows apart, but %u row shares its value with "
                                     "another.",
                                     "“%s” should tell rows apart, but %u rows share their value with "
                                     "another.",
                                     rows->len),
                           ss_column_name (column), rows->len)),
      rows);
}

const SsCheck ss_check_duplicates = {.check_column = check_column, .check_table = check_table};
