/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-numbers.h"

#include <string.h>

/* A phrase, folded; a last "*" stands for any end of the word. Longer phrases win over shorter ones that start at the same place. */
typedef struct {
  const char *phrase;
  SsClaimWordType type;
  double number;
} Entry;

static const Entry lexicon[] = {
    {"increas*", SS_CLAIM_RISES},
    {"rise", SS_CLAIM_RISES},
    {"rises", SS_CLAIM_RISES},
    {"rising", SS_CLAIM_RISES},
    {"rose", SS_CLAIM_RISES},
    {"risen", SS_CLAIM_RISES},
    {"grow", SS_CLAIM_RISES},
    {"grows", SS_CLAIM_RISES},
    {"grew", SS_CLAIM_RISES},
    {"grown", SS_CLAIM_RISES},
    {"growing", SS_CLAIM_RISES},
    {"growth", SS_CLAIM_RISES},
    {"climb*", SS_CLAIM_RISES},
    {"surg*", SS_CLAIM_RISES},
    {"soar*", SS_CLAIM_RISES},
    {"skyrocket*", SS_CLAIM_RISES},
    {"upward*", SS_CLAIM_RISES},
    {"jumped", SS_CLAIM_RISES},
    {"jumps", SS_CLAIM_RISES},
    {"going up", SS_CLAIM_RISES},
    {"went up", SS_CLAIM_RISES},
    {"augment*", SS_CLAIM_RISES},
    {"hausse", SS_CLAIM_RISES},
    {"progresse*", SS_CLAIM_RISES},
    {"progression", SS_CLAIM_RISES},
    {"croissance", SS_CLAIM_RISES},
    {"grimp*", SS_CLAIM_RISES},
    {"bondi*", SS_CLAIM_RISES},
    {"explose*", SS_CLAIM_RISES},
    {"s'envol*", SS_CLAIM_RISES},
    {"decreas*", SS_CLAIM_FALLS},
    {"declin*", SS_CLAIM_FALLS},
    {"fall", SS_CLAIM_FALLS},
    {"falls", SS_CLAIM_FALLS},
    {"fell", SS_CLAIM_FALLS},
    {"fallen", SS_CLAIM_FALLS},
    {"falling", SS_CLAIM_FALLS},
    {"drop", SS_CLAIM_FALLS},
    {"drops", SS_CLAIM_FALLS},
    {"dropped", SS_CLAIM_FALLS},
    {"dropping", SS_CLAIM_FALLS},
    {"shrink*", SS_CLAIM_FALLS},
    {"shrank", SS_CLAIM_FALLS},
    {"plung*", SS_CLAIM_FALLS},
    {"plummet*", SS_CLAIM_FALLS},
    {"slump*", SS_CLAIM_FALLS},
    {"collaps*", SS_CLAIM_FALLS},
    {"downward*", SS_CLAIM_FALLS},
    {"going down", SS_CLAIM_FALLS},
    {"went down", SS_CLAIM_FALLS},
    {"baiss*", SS_CLAIM_FALLS},
    {"diminu*", SS_CLAIM_FALLS},
    {"recul*", SS_CLAIM_FALLS},
    {"chut*", SS_CLAIM_FALLS},
    {"s'effondr*", SS_CLAIM_FALLS},
    {"effondrement", SS_CLAIM_FALLS},
    {"degringol*", SS_CLAIM_FALLS},
    {"stable", SS_CLAIM_STEADY},
    {"stables", SS_CLAIM_STEADY},
    {"steady", SS_CLAIM_STEADY},
    {"unchanged", SS_CLAIM_STEADY},
    {"inchange*", SS_CLAIM_STEADY},
    {"stagn*", SS_CLAIM_STEADY},
    {"highest", SS_CLAIM_HIGHEST},
    {"largest", SS_CLAIM_HIGHEST},
    {"biggest", SS_CLAIM_HIGHEST},
    {"greatest", SS_CLAIM_HIGHEST},
    {"the most", SS_CLAIM_HIGHEST},
    {"most expensive", SS_CLAIM_HIGHEST},
    {"most popular", SS_CLAIM_HIGHEST},
    {"leads", SS_CLAIM_HIGHEST},
    {"led", SS_CLAIM_HIGHEST},
    {"dominat*", SS_CLAIM_HIGHEST},
    {"comes first", SS_CLAIM_HIGHEST},
    {"ranks first", SS_CLAIM_HIGHEST},
    {"peak*", SS_CLAIM_HIGHEST},
    {"maximum", SS_CLAIM_HIGHEST},
    {"le plus", SS_CLAIM_HIGHEST},
    {"la plus", SS_CLAIM_HIGHEST},
    {"les plus", SS_CLAIM_HIGHEST},
    {"en tete", SS_CLAIM_HIGHEST},
    {"record", SS_CLAIM_HIGHEST},
    {"pic", SS_CLAIM_HIGHEST},
    {"domine*", SS_CLAIM_HIGHEST},
    {"lowest", SS_CLAIM_LOWEST},
    {"smallest", SS_CLAIM_LOWEST},
    {"fewest", SS_CLAIM_LOWEST},
    {"the least", SS_CLAIM_LOWEST},
    {"comes last", SS_CLAIM_LOWEST},
    {"ranks last", SS_CLAIM_LOWEST},
    {"minimum", SS_CLAIM_LOWEST},
    {"le moins", SS_CLAIM_LOWEST},
    {"la moins", SS_CLAIM_LOWEST},
    {"les moins", SS_CLAIM_LOWEST},
    {"le plus faible", SS_CLAIM_LOWEST},
    {"la plus faible", SS_CLAIM_LOWEST},
    {"le plus bas", SS_CLAIM_LOWEST},
    {"la plus basse", SS_CLAIM_LOWEST},
    {"le plus petit", SS_CLAIM_LOWEST},
    {"la plus petite", SS_CLAIM_LOWEST},
    {"more than", SS_CLAIM_ABOVE},
    {"higher than", SS_CLAIM_ABOVE},
    {"greater than", SS_CLAIM_ABOVE},
    {"larger than", SS_CLAIM_ABOVE},
    {"bigger than", SS_CLAIM_ABOVE},
    {"ahead of", SS_CLAIM_ABOVE},
    {"exceed*", SS_CLAIM_ABOVE},
    {"outperform*", SS_CLAIM_ABOVE},
    {"outsell*", SS_CLAIM_ABOVE},
    {"surpass*", SS_CLAIM_ABOVE},
    {"overtak*", SS_CLAIM_ABOVE},
    {"beats", SS_CLAIM_ABOVE},
    {"depass*", SS_CLAIM_ABOVE},
    {"devanc*", SS_CLAIM_ABOVE},
    {"devant", SS_CLAIM_ABOVE},
    {"plus que", SS_CLAIM_ABOVE},
    {"superieur*", SS_CLAIM_ABOVE},
    {"less than", SS_CLAIM_BELOW},
    {"lower than", SS_CLAIM_BELOW},
    {"fewer than", SS_CLAIM_BELOW},
    {"smaller than", SS_CLAIM_BELOW},
    {"behind", SS_CLAIM_BELOW},
    {"derriere", SS_CLAIM_BELOW},
    {"moins que", SS_CLAIM_BELOW},
    {"inferieur*", SS_CLAIM_BELOW},
    {"more and more", SS_CLAIM_RISES},
    {"on the rise", SS_CLAIM_RISES},
    {"de plus en plus", SS_CLAIM_RISES},
    {"croitre", SS_CLAIM_RISES},
    {"fewer and fewer", SS_CLAIM_FALLS},
    {"less and less", SS_CLAIM_FALLS},
    {"cut in half", SS_CLAIM_MULTIPLE, 0.5},
    {"de moins en moins", SS_CLAIM_FALLS},
    {"flat", SS_CLAIM_STEADY},
    {"tops", SS_CLAIM_HIGHEST},
    {"number one", SS_CLAIM_HIGHEST},
    {"never so many", SS_CLAIM_HIGHEST},
    {"never so much", SS_CLAIM_HIGHEST},
    {"never so high", SS_CLAIM_HIGHEST},
    {"never been so high", SS_CLAIM_HIGHEST},
    {"never been higher", SS_CLAIM_HIGHEST},
    {"champion*", SS_CLAIM_HIGHEST},
    {"jamais autant", SS_CLAIM_HIGHEST},
    {"jamais aussi haut", SS_CLAIM_HIGHEST},
    {"jamais aussi haute", SS_CLAIM_HIGHEST},
    {"jamais aussi eleve*", SS_CLAIM_HIGHEST},
    {"jamais vu", SS_CLAIM_HIGHEST},
    {"au plus haut", SS_CLAIM_HIGHEST},
    {"le plus haut", SS_CLAIM_HIGHEST},
    {"premiere place", SS_CLAIM_HIGHEST},
    {"premiere position", SS_CLAIM_HIGHEST},
    {"premier rang", SS_CLAIM_HIGHEST},
    {"est la premiere", SS_CLAIM_HIGHEST},
    {"est le premier", SS_CLAIM_HIGHEST},
    {"arrive premier*", SS_CLAIM_HIGHEST},
    {"at the bottom", SS_CLAIM_LOWEST},
    {"never so few", SS_CLAIM_LOWEST},
    {"never so low", SS_CLAIM_LOWEST},
    {"never been lower", SS_CLAIM_LOWEST},
    {"jamais aussi bas", SS_CLAIM_LOWEST},
    {"jamais aussi basse", SS_CLAIM_LOWEST},
    {"jamais aussi peu", SS_CLAIM_LOWEST},
    {"jamais aussi faible", SS_CLAIM_LOWEST},
    {"au plus bas", SS_CLAIM_LOWEST},
    {"ferme la marche", SS_CLAIM_LOWEST},
    {"lanterne rouge", SS_CLAIM_LOWEST},
    {"bonne derniere", SS_CLAIM_LOWEST},
    {"bon dernier", SS_CLAIM_LOWEST},
    {"derniere place", SS_CLAIM_LOWEST},
    {"derniere position", SS_CLAIM_LOWEST},
    {"dernier rang", SS_CLAIM_LOWEST},
    {"arrive dernier*", SS_CLAIM_LOWEST},
    {"fait mieux que", SS_CLAIM_ABOVE},
    {"majorit*", SS_CLAIM_MAJORITY},
    {"most", SS_CLAIM_MAJORITY},
    {"comes second", SS_CLAIM_RANK, 2},
    {"ranks second", SS_CLAIM_RANK, 2},
    {"comes third", SS_CLAIM_RANK, 3},
    {"ranks third", SS_CLAIM_RANK, 3},
    {"deuxieme position", SS_CLAIM_RANK, 2},
    {"deuxieme place", SS_CLAIM_RANK, 2},
    {"deuxieme rang", SS_CLAIM_RANK, 2},
    {"est la deuxieme", SS_CLAIM_RANK, 2},
    {"est le deuxieme", SS_CLAIM_RANK, 2},
    {"troisieme position", SS_CLAIM_RANK, 3},
    {"troisieme place", SS_CLAIM_RANK, 3},
    {"troisieme rang", SS_CLAIM_RANK, 3},
    {"troisieme marche", SS_CLAIM_RANK, 3},
    {"est la troisieme", SS_CLAIM_RANK, 3},
    {"est le troisieme", SS_CLAIM_RANK, 3},
    {"since", SS_CLAIM_SINCE},
    {"depuis", SS_CLAIM_SINCE},
    {"a total of", SS_CLAIM_SUM},
    {"in total", SS_CLAIM_SUM},
    {"au total", SS_CLAIM_SUM},
    {"en tout", SS_CLAIM_SUM},
    {"double", SS_CLAIM_MULTIPLE, 2},
    {"doubles", SS_CLAIM_MULTIPLE, 2},
    {"doubled", SS_CLAIM_MULTIPLE, 2},
    {"doubling", SS_CLAIM_MULTIPLE, 2},
    {"doublement", SS_CLAIM_MULTIPLE, 2},
    {"twice", SS_CLAIM_MULTIPLE, 2},
    {"two times", SS_CLAIM_MULTIPLE, 2},
    {"deux fois", SS_CLAIM_MULTIPLE, 2},
    {"tripl*", SS_CLAIM_MULTIPLE, 3},
    {"three times", SS_CLAIM_MULTIPLE, 3},
    {"trois fois", SS_CLAIM_MULTIPLE, 3},
    {"quadrupl*", SS_CLAIM_MULTIPLE, 4},
    {"four times", SS_CLAIM_MULTIPLE, 4},
    {"quatre fois", SS_CLAIM_MULTIPLE, 4},
    {"five times", SS_CLAIM_MULTIPLE, 5},
    {"cinq fois", SS_CLAIM_MULTIPLE, 5},
    {"ten times", SS_CLAIM_MULTIPLE, 10},
    {"dix fois", SS_CLAIM_MULTIPLE, 10},
    {"halved", SS_CLAIM_MULTIPLE, 0.5},
    {"halves", SS_CLAIM_MULTIPLE, 0.5},
    {"half", SS_CLAIM_FRACTION, 0.5},
    {"moitie", SS_CLAIM_FRACTION, 0.5},
    {"one in two", SS_CLAIM_FRACTION, 0.5},
    {"un sur deux", SS_CLAIM_FRACTION, 0.5},
    {"une sur deux", SS_CLAIM_FRACTION, 0.5},
    {"a third", SS_CLAIM_FRACTION, 1.0 / 3},
    {"one third", SS_CLAIM_FRACTION, 1.0 / 3},
    {"one in three", SS_CLAIM_FRACTION, 1.0 / 3},
    {"un tiers", SS_CLAIM_FRACTION, 1.0 / 3},
    {"un sur trois", SS_CLAIM_FRACTION, 1.0 / 3},
    {"une sur trois", SS_CLAIM_FRACTION, 1.0 / 3},
    {"two thirds", SS_CLAIM_FRACTION, 2.0 / 3},
    {"two in three", SS_CLAIM_FRACTION, 2.0 / 3},
    {"deux tiers", SS_CLAIM_FRACTION, 2.0 / 3},
    {"deux sur trois", SS_CLAIM_FRACTION, 2.0 / 3},
    {"a quarter of", SS_CLAIM_FRACTION, 0.25},
    {"one in four", SS_CLAIM_FRACTION, 0.25},
    {"un quart", SS_CLAIM_FRACTION, 0.25},
    {"un sur quatre", SS_CLAIM_FRACTION, 0.25},
    {"une sur quatre", SS_CLAIM_FRACTION, 0.25},
    {"three quarters", SS_CLAIM_FRACTION, 0.75},
    {"three in four", SS_CLAIM_FRACTION, 0.75},
    {"trois quarts", SS_CLAIM_FRACTION, 0.75},
    {"trois sur quatre", SS_CLAIM_FRACTION, 0.75},
    {"one in five", SS_CLAIM_FRACTION, 0.2},
    {"un sur cinq", SS_CLAIM_FRACTION, 0.2},
    {"une sur cinq", SS_CLAIM_FRACTION, 0.2},
    {"nine in ten", SS_CLAIM_FRACTION, 0.9},
    {"neuf sur dix", SS_CLAIM_FRACTION, 0.9},
    {"average", SS_CLAIM_MEAN},
    {"mean", SS_CLAIM_MEAN},
    {"moyenne", SS_CLAIM_MEAN},
    {"median*", SS_CLAIM_MEDIAN},
    {"nearly", SS_CLAIM_NEARLY},
    {"almost", SS_CLAIM_NEARLY},
    {"about", SS_CLAIM_NEARLY},
    {"around", SS_CLAIM_NEARLY},
    {"roughly", SS_CLAIM_NEARLY},
    {"close to", SS_CLAIM_NEARLY},
    {"pres de", SS_CLAIM_NEARLY},
    {"pres d'", SS_CLAIM_NEARLY},
    {"presque", SS_CLAIM_NEARLY},
    {"environ", SS_CLAIM_NEARLY},
    {"quasi*", SS_CLAIM_NEARLY},
    {"over", SS_CLAIM_OVER},
    {"at least", SS_CLAIM_OVER},
    {"plus de", SS_CLAIM_OVER},
    {"plus d'", SS_CLAIM_OVER},
    {"au moins", SS_CLAIM_OVER},
    {"under", SS_CLAIM_UNDER},
    {"at most", SS_CLAIM_UNDER},
    {"moins de", SS_CLAIM_UNDER},
    {"moins d'", SS_CLAIM_UNDER},
    {"of the total", SS_CLAIM_OF_TOTAL},
    {"of total", SS_CLAIM_OF_TOTAL},
    {"of all", SS_CLAIM_OF_TOTAL},
    {"share", SS_CLAIM_OF_TOTAL},
    {"du total", SS_CLAIM_OF_TOTAL},
    {"part", SS_CLAIM_OF_TOTAL},
    {"more", SS_CLAIM_OF_CHANGE},
    {"less", SS_CLAIM_OF_CHANGE},
    {"fewer", SS_CLAIM_OF_CHANGE},
    {"higher", SS_CLAIM_OF_CHANGE},
    {"lower", SS_CLAIM_OF_CHANGE},
    {"up", SS_CLAIM_OF_CHANGE},
    {"down", SS_CLAIM_OF_CHANGE},
    {"de plus", SS_CLAIM_OF_CHANGE},
    {"de moins", SS_CLAIM_OF_CHANGE},
    {"not", SS_CLAIM_HEDGE},
    {"no", SS_CLAIM_HEDGE},
    {"without", SS_CLAIM_HEDGE},
    {"never", SS_CLAIM_HEDGE},
    {"despite", SS_CLAIM_HEDGE},
    {"one of", SS_CLAIM_HEDGE},
    {"among", SS_CLAIM_HEDGE},
    {"second", SS_CLAIM_HEDGE},
    {"third", SS_CLAIM_HEDGE},
    {"will", SS_CLAIM_HEDGE},
    {"slow*", SS_CLAIM_HEDGE},
    {"rate of", SS_CLAIM_HEDGE},
    {"before", SS_CLAIM_HEDGE},
    {"then", SS_CLAIM_HEDGE},
    {"except", SS_CLAIM_HEDGE},
    {"pas", SS_CLAIM_HEDGE},
    {"sans", SS_CLAIM_HEDGE},
    {"malgre", SS_CLAIM_HEDGE},
    {"parmi", SS_CLAIM_HEDGE},
    {"deuxieme", SS_CLAIM_HEDGE},
    {"troisieme", SS_CLAIM_HEDGE},
    {"ralenti*", SS_CLAIM_HEDGE},
    {"puis", SS_CLAIM_HEDGE},
    {"avant", SS_CLAIM_HEDGE},
    {"sauf", SS_CLAIM_HEDGE},
};

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
  for (gsize i = 0; i < G_N_ELEMENTS (lexicon); i++) {
    gsize length = phrase_length (lexicon[i].phrase, folded, start);

    if (start + length > word->end)
      *word = (SsClaimWord) {.type = lexicon[i].type,
                             .number = lexicon[i].number,
                             .other = lexicon[i].number,
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
  g_array_sort (words, compare_places);
  return words;
}
