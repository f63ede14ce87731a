/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recogniser.h"

#include "words.h"

#include <math.h>

/* Names of columns that hold codes: numbers under such a name may be codes that lost their zeros, under another they measure. */
static const char *const code_phrases[]
    = {"id", "code*", "cod*", "cd", "num*", "no", "n", "insee", "geo*", "ref*", "identifiant*", NULL};

static void
sample_texts (const SsColumn *column, GPtrArray *sample)
{
  gsize n_codes = ss_column_n_codes (column), step = n_codes / SS_SAMPLE_MOST + 1;

  for (gsize code = 0; code < n_codes; code += step)
    g_ptr_array_add (sample, g_strdup (ss_column_code_text (column, (guint32)code)));
}

static void
sample_numbers (const SsColumn *column, GPtrArray *sample)
{
  gsize n_rows = ss_column_n_rows (column), step = n_rows / SS_SAMPLE_MOST + 1;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize row = 0; row < n_rows; row += step) {
    g_autofree char *text = ss_column_dup_cell (column, row);

    /* Asked first: g_hash_table_add() would put this text, about to be freed, in the place of its equal. */
    if (*text != '\0' && !g_hash_table_contains (seen, text)) {
      g_hash_table_add (seen, text);
      g_ptr_array_add (sample, g_steal_pointer (&text));
    }
  }
}

const GPtrArray *
ss_clue_sample (const SsClue *clue)
{
  if (*clue->sample == NULL) {
    *clue->sample = g_ptr_array_new_with_free_func (g_free);
    if (ss_column_kind (clue->column) == SS_KIND_TEXT)
      sample_texts (clue->column, *clue->sample);
    else if (ss_column_is_numeric (clue->column))
      sample_numbers (clue->column, *clue->sample);
  }
  return *clue->sample;
}

gboolean
ss_clue_holds (const SsClue *clue, SsValueTest test, double share)
{
  const GPtrArray *sample = ss_clue_sample (clue);
  guint n_needed = (guint)ceil (share * (double)sample->len),
        n_left = sample->len - MIN (n_needed, sample->len);

  for (guint i = 0; i < sample->len; i++)
    if (!test (g_ptr_array_index (sample, i)) && n_left-- == 0)
      return FALSE;
  return sample->len > 0;
}

static gboolean
holds_with_header (const SsRecogniser *recogniser, const SsClue *clue)
{
  return ss_words_have (clue->words, recogniser->phrases)
         && (recogniser->shape == NULL || ss_clue_holds (clue, recogniser->shape, recogniser->shape_share))
         && (recogniser->holds == NULL || recogniser->holds (clue));
}

static gboolean
holds_alone (const SsRecogniser *recogniser, const SsClue *clue)
{
  if (recogniser->strict == NULL && recogniser->holds_alone == NULL)
    return FALSE;
  if (recogniser->strict != NULL
      && (clue->facts->distinct < recogniser->strict_distinct
          || (clue->facts->kind != SS_KIND_TEXT && !ss_words_have (clue->words, code_phrases))
          || !ss_clue_holds (clue, recogniser->strict, recogniser->strict_share)))
    return FALSE;
  return recogniser->holds_alone == NULL || recogniser->holds_alone (clue);
}

static gboolean
holds (const SsRecogniser *recogniser, const SsClue *clue)
{
  return (SS_KINDS (clue->facts->kind) & recogniser->kinds) != 0
         && (!clue->result.is_result || clue->facts->kind == SS_KIND_TEXT || recogniser->of_results)
         && !ss_words_have (clue->words, recogniser->against)
         && (holds_with_header (recogniser, clue) || holds_alone (recogniser, clue));
}

SsSemantic
ss_recognise (const SsClue *clue)
{
  if (clue->facts->kind == SS_KIND_EMPTY)
    return SS_SEMANTIC_NONE;
  for (const SsMeaning *const *meaning = ss_meanings; *meaning != NULL; meaning++)
    for (const SsRecogniser *r = (*meaning)->recognisers; r->semantic != SS_SEMANTIC_NONE; r++)
      if (holds (r, clue))
        return r->semantic;
  return SS_SEMANTIC_NONE;
}
