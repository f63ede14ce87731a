/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "text-summary.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* R07: one category under several spellings: case, accents, spaces, a plural. */

/* Beyond so many categories, plurals are words of their own (names, titles). */
#define MOST_FOR_PLURALS 200
#define LEAST_SINGULAR 4 /* letters: "bus", "gaz" and "bas" are no plurals */

/* "A+" and "A", "<5" and ">5", "n° 1" and "1": signs that folding takes away and that make a difference. */
static gboolean
has_telling_signs (const char *text)
{
  return strpbrk (text, "+<>=#*&@/\\$") != NULL || g_str_has_suffix (text, "-") || *text == '-';
}

static void
drop_plurals (char *folded)
{
  char *out = folded;
  gsize word = 0;

  for (const char *p = folded;; p++) {
    gboolean is_end = *p == ' ' || *p == '\0';

    if (is_end && word > LEAST_SINGULAR && (out[-1] == 's' || out[-1] == 'x'))
      out--;
    *out = *p;
    if (*p == '\0')
      return;
    out++;
    word = is_end ? 0 : word + 1;
  }
}

static char *
key_of (const char *text, gboolean with_plurals)
{
  char *key = has_telling_signs (text) ? g_strdup (text) : ss_fold (text);

  if (with_plurals)
    drop_plurals (key);
  return key;
}

/* "demandé" and "demande", "marché" and "marche" are words of their own where both are common. */
#define COMMON 3
#define COMMON_SHARE 0.2 /* of the commoner one */

/* Whether the texts differ by nothing but an accent on a last é, in small letters. */
static gboolean
differ_by_last_accent (const char *a, const char *b)
{
  gboolean differ = FALSE;

  while (*a != '\0' && *b != '\0') {
    gunichar one = g_utf8_get_char (a), other = g_utf8_get_char (b);
    const char *after_a = g_utf8_next_char (a), *after_b = g_utf8_next_char (b);
    gboolean is_last
        = *after_a == '\0' || *after_a == ' ' || (*after_a == 's' && !g_ascii_isalpha (after_a[1]));

    if (one != other) {
      if (!is_last || !((one == 0xE9 && other == 'e') || (one == 'e' && other == 0xE9)))
        return FALSE;
      differ = TRUE;
    }
    a = after_a;
    b = after_b;
  }
  return differ && *a == *b;
}

static gboolean
are_two_words (const char *a, guint32 n_a, const char *b, guint32 n_b)
{
  guint32 fewer = MIN (n_a, n_b), more = MAX (n_a, n_b);

  return fewer >= COMMON && (double)fewer >= COMMON_SHARE * (double)more && differ_by_last_accent (a, b);
}

/* Spellings of one key: the commonest stands for all. */
typedef struct {
  guint32 best;
  guint n;
} Spellings;

typedef struct {
  const SsColumn *column;
  guint32 *counts;    /* [n_codes] */
  Spellings **groups; /* [n_codes]: of each code */
  gsize n_codes;
} Similar;

static void
group_spellings (Similar *similar, GHashTable *by_key, gboolean with_plurals)
{
  for (guint32 code = 0; code < similar->n_codes; code++) {
    g_autofree char *key = key_of (ss_column_code_text (similar->column, code), with_plurals);
    Spellings *spellings = g_hash_table_lookup (by_key, key);

    if (similar->counts[code] == 0 || *key == '\0')
      continue;
    if (spellings == NULL) {
      spellings = g_new0 (Spellings, 1);
      spellings->best = code;
      g_hash_table_insert (by_key, g_steal_pointer (&key), spellings);
    }
    spellings->n++;
    if (similar->counts[code] > similar->counts[spellings->best])
      spellings->best = code;
    similar->groups[code] = spellings;
  }
}

/* {"conteneur verre": "Conteneurs verre", ...}, and the rows that would change. */
static json_t *
merges_of (const Similar *similar, guint8 *marks, guint32 *example)
{
  json_t *merges = json_object ();

  for (guint32 code = 0; code < similar->n_codes; code++) {
    const Spellings *spellings = similar->groups[code];

    if (spellings == NULL || spellings->n < 2 || spellings->best == code
        || are_two_words (ss_column_code_text (similar->column, code), similar->counts[code],
                          ss_column_code_text (similar->column, spellings->best),
                          similar->counts[spellings->best]))
      continue;
    if (json_object_size (merges) == 0)
      *example = code;
    marks[code] = 1;
    json_object_set_new (merges, ss_column_code_text (similar->column, code),
                         json_string (ss_column_code_text (similar->column, spellings->best)));
  }
  return merges;
}

static void
add_finding (SsCheckup *checkup, gsize index, const Similar *similar)
{
  g_autofree guint8 *marks = g_new0 (guint8, similar->n_codes + 1);
  g_autoptr (GArray) rows = NULL;
  guint32 example = 0;
  json_t *merges = merges_of (similar, marks, &example);
  guint n = (guint)json_object_size (merges);
  const char *name = ss_column_name (similar->column);
  SsFinding *finding;

  if (n == 0) {
    json_decref (merges);
    return;
  }
  rows = ss_rows_of_codes (similar->column, marks);
  /* Translators: a column's name, two spellings, a count of other spellings. */
  finding = ss_checkup_add (
      checkup, "R07", SS_SEVERITY_WARN, SS_SOURCE_QUARTZ, index,
      g_strdup_printf (
          ngettext ("“%s” writes one thing in several ways: “%s” and “%s” look alike. %u spelling can be "
                    "merged.",
                    "“%s” writes one thing in several ways: “%s” and “%s” look alike, for example. %u "
                    "spellings can be merged.",
                    n),
          name, ss_column_code_text (similar->column, example),
          ss_column_code_text (similar->column, similar->groups[example]->best), n));
  ss_checkup_set_rows (finding, rows);
  finding->repair
      = json_pack ("{s:s, s:s, s:o}", "operation", "merge-categories", "column", name, "values", merges);
}

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumnFacts *facts = &checkup->facts[index];
  Similar similar = {.column = ss_table_column (checkup->table, index)};
  g_autoptr (GHashTable) by_key = NULL;
  g_autofree guint32 *counts = NULL;
  g_autofree Spellings **groups = NULL;

  if (facts->semantic != SS_SEMANTIC_CATEGORY && facts->semantic != SS_SEMANTIC_LIKERT
      && facts->semantic != SS_SEMANTIC_SEX && facts->semantic != SS_SEMANTIC_PERSON_NAME)
    return;
  by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  similar.n_codes = ss_column_n_codes (similar.column);
  similar.counts = counts = ss_text_counts (similar.column);
  similar.groups = groups = g_new0 (Spellings *, similar.n_codes + 1);
  group_spellings (&similar, by_key,
                   facts->distinct <= MOST_FOR_PLURALS && facts->semantic != SS_SEMANTIC_PERSON_NAME);
  add_finding (checkup, index, &similar);
}

const SsCheck ss_check_similar_categories = {.check_column = check_column};
