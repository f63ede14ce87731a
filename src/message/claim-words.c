/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-lexicon.h"
#include "claim-numbers.h"

#include <string.h>

char *
ss_claim_fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  GString *folded = g_string_new (NULL);

  for (const char *c = decomposed ? decomposed : ""; *c; c = g_utf8_next_char (c)) {
    gunichar letter = g_unichar_tolower (g_utf8_get_char (c));

    if (g_unichar_ismark (letter))
      continue;
    if (letter == 0x2019)
      letter = '\'';
    g_string_append_unichar (folded, g_unichar_isspace (letter) ? ' ' : letter);
  }
  return g_string_free (folded, FALSE);
}

char *
ss_claim_unfold (const char *text, gsize start, gsize end)
{
  const char *from = NULL, *c = text;
  gsize place = 0;

  for (; *c && place < end; c = g_utf8_next_char (c)) {
    g_autofree char *letter = g_strndup (c, (gsize)(g_utf8_next_char (c) - c));
    g_autofree char *folded = ss_claim_fold (letter);

    from = from == NULL && place >= start ? c : from;
    place += strlen (folded);
  }
  return from ? g_strndup (from, (gsize)(c - from)) : g_strdup ("");
}

static gboolean
is_letter_at (const char *text)
{
  return g_unichar_isalnum (g_utf8_get_char (text));
}

gboolean
ss_claim_is_whole_word (const char *folded, gsize start, gsize end)
{
  const char *before = start ? g_utf8_find_prev_char (folded, folded + start) : NULL;
  const char *last = end > start ? g_utf8_find_prev_char (folded, folded + end) : NULL;

  if (before && is_letter_at (before) && is_letter_at (folded + start))
    return FALSE;
  return !(folded[end] && last && is_letter_at (last) && is_letter_at (folded + end));
}

/* How many bytes of @text the phrase takes; 0: it does not stand there. */
static gsize
phrase_length (const char *phrase, const char *folded, gsize start)
{
  gsize length = strlen (phrase);
  gboolean is_stem = phrase[length - 1] == '*';

  if (is_stem)
    length--;
  if (strncmp (folded + start, phrase, length) != 0)
    return 0;
  while (is_stem && folded[start + length] && is_letter_at (folded + start + length))
    length = (gsize)(g_utf8_next_char (folded + start + length) - folded) - start;
  return ss_claim_is_whole_word (folded, start, start + length) ? length : 0;
}

static gboolean
find_phrase (const char *folded, gsize start, SsClaimWord *word)
{
  word->end = start;
  for (const SsClaimEntry *entry = ss_claim_lexicon; entry->phrase; entry++) {
    gsize length = phrase_length (entry->phrase, folded, start);

    if (start + length > word->end)
      *word = (SsClaimWord) {.type = entry->type,
                             .number = entry->number,
                             .other = entry->number,
                             .start = start,
                             .end = start + length};
  }
  return word->end > start;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const SsClaimWord *first = a, *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

/* Types of which a longer word takes the place of what it holds: "the record low" of "record", "13 points" of "13". */
static gboolean
rules_inside (SsClaimWordType type)
{
  return type == SS_CLAIM_EXTREME || type == SS_CLAIM_HIGHEST || type == SS_CLAIM_LOWEST
         || type == SS_CLAIM_HEDGE || type == SS_CLAIM_LATEST_HIGHEST || type == SS_CLAIM_LATEST_LOWEST
         || type == SS_CLAIM_GAP || type == SS_CLAIM_HOW_MANY || type == SS_CLAIM_SPAN
         || type == SS_CLAIM_MULTIPLE;
}

/* "Leads Nice by 180" compares two, where "leads" alone is said of the first of all. */
static gboolean
compares_instead (const SsClaimWord *other, const SsClaimWord *word)
{
  return other->type == SS_CLAIM_ABOVE && word->type == SS_CLAIM_HIGHEST && other->start == word->start
         && other->end > word->end;
}

static gboolean
is_overruled (const GArray *words, const SsClaimWord *word)
{
  for (guint i = 0; i < words->len; i++) {
    const SsClaimWord *other = &g_array_index (words, SsClaimWord, i);

    if (compares_instead (other, word))
      return TRUE;
    if (rules_inside (other->type) && other->start <= word->start && other->end >= word->end
        && other->end - other->start > word->end - word->start)
      return TRUE;
  }
  return FALSE;
}

static GArray *
without_overruled (GArray *words)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (SsClaimWord));

  for (guint i = 0; i < words->len; i++)
    if (!is_overruled (words, &g_array_index (words, SsClaimWord, i)))
      g_array_append_val (kept, g_array_index (words, SsClaimWord, i));
  g_array_unref (words);
  return kept;
}

GArray *
ss_claim_words (const char *folded)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (SsClaimWord));
  gsize place = 0;

  while (folded[place]) {
    SsClaimWord word;

    if (ss_claim_is_whole_word (folded, place, place) && find_phrase (folded, place, &word)) {
      g_array_append_val (words, word);
      place = word.end;
    } else {
      place = (gsize)(g_utf8_next_char (folded + place) - folded);
    }
  }
  ss_claim_find_numbers (folded, words);
  ss_claim_find_patterns (folded, words);
  words = without_overruled (words);
  g_array_sort (words, compare_places);
  return words;
}
