/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-numbers.h"

#include <math.h>

#define DAYS_A_WEEK 7.0
#define DAYS_A_MONTH 30.44
#define DAYS_A_YEAR 365.25

/* Months that are not the name of a key: a piece of the period. */
#define MONTHS                                                                                               \
  "january|february|march|april|june|july|august|september|october|november|december|janvier|fevrier|mars|"  \
  "avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
/* What ends a clause. */
#define STOP "(?= *(?:$|[,.:;!]))"
/* How many of a few. */
#define COUNT                                                                                                \
  "(one|two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|sept|huit|neuf|dix|[0-9]{1,3})"
#define PASS "(?:exceeds?|pass|passes|are above|are over|have more than|depass[a-z]*|ont plus de)"
/* What is won. */
#define CONTESTS                                                                                             \
  "election|race|title|league|vote|presidency|cup|referendum|contest|scrutin|presidentielle|legislatives|"   \
  "municipales|titre|championnat|match|primaire"
/* French adjectives of much and of little; of others nobody knows which end they praise. */
#define MUCH                                                                                                 \
  "eleve|haut|grand|gros|fort|important|nombreux|nombreuse|peuple|cher|chere|frequente|vieux|vieille|age|"   \
  "long|longue|lourd|chaud|visite|touche|vendu|utilise|donne|consomme|represente|plebiscite|dote|de|d|"      \
  "grosse"
#define LITTLE "faible|bas|basse|petit|petite|creux|creuse|calme|rare|court|courte|leger|legere|froid|froide"

/* A number in words or digits, "trois", "3"; 0: none. */
static double
number_named (const char *text)
{
  static const struct {
    const char *word;
    double number;
  } others[]
      = {{"une", 1},    {"a", 1},       {"douze", 12},  {"twelve", 12}, {"quinze", 15},    {"fifteen", 15},
         {"vingt", 20}, {"twenty", 20}, {"trente", 30}, {"thirty", 30}, {"cinquante", 50}, {"fifty", 50}};
  static const char *const numbers[][12]
      = {{"zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", NULL},
         {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", NULL}};

  for (gsize l = 0; l < G_N_ELEMENTS (numbers); l++)
    for (guint i = 0; numbers[l][i]; i++)
      if (g_strcmp0 (numbers[l][i], text) == 0)
        return i;
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_strcmp0 (others[i].word, text) == 0)
      return others[i].number;
  return g_ascii_strtod (text, NULL);
}

/* What a phrase claims, by what stands in its holes; NaN where the holes hold nothing that counts. */
static double
take_factor (char **holes)
{
  double factor = number_named (holes[1]);

  return factor > 0 && factor != 1 ? factor : NAN;
}

static double
take_divisor (char **holes)
{
  return 1 / take_factor (holes);
}

static double
take_share (char **holes)
{
  double share = number_named (holes[1]) / number_named (holes[2]);

  return isfinite (share) && share > 0 && share != 1 ? share : NAN;
}

static double
take_points (char **holes)
{
  g_autofree char *digits = g_strdelimit (g_strdup (holes[1]), ",", '.');
  double points = number_named (digits);

  return points > 0 ? points : NAN;
}

static double
take_span (char **holes)
{
  static const struct {
    const char *unit;
    double days;
  } units[] = {{"day", 1},
               {"jour", 1},
               {"week", DAYS_A_WEEK},
               {"semaine", DAYS_A_WEEK},
               {"month", DAYS_A_MONTH},
               {"mois", DAYS_A_MONTH},
               {"year", DAYS_A_YEAR},
               {"an", DAYS_A_YEAR},
               {"decade", 10 * DAYS_A_YEAR}};
  double n = number_named (holes[1]);

  for (gsize i = 0; n > 0 && i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (holes[2], units[i].unit))
      return n * units[i].days;
  return NAN;
}

static double
take_count (char **holes)
{
  return number_named (holes[1]);
}

static double
take_two (G_GNUC_UNUSED char **holes)
{
  return 2;
}

static const struct {
  const char *regex;
  SsClaimWordType type;
  double (*number) (char **holes); /* NULL: the phrase claims no number */
} patterns[] = {
    {"\\bmultipli\\w* (?:par|by) (\\w+)", SS_CLAIM_GROWS_BY, take_factor},
    {"\\b(\\w+?)-?fold\\b", SS_CLAIM_GROWS_BY, take_factor},
    {"\\bdivi[sd]\\w* (?:par|by) (\\w+)", SS_CLAIM_GROWS_BY, take_divisor},
    {"\\b(\\w+) [\\w']+ (?:sur|in|out of) (deux|trois|quatre|cinq|dix|two|three|four|five|ten|\\d+)\\b",
     SS_CLAIM_FRACTION, take_share},
    {"\\b(?:more|higher|greater|larger) [^.:;]*?\\bthan\\b", SS_CLAIM_ABOVE, NULL},
    {"\\b(?:fewer|less|lower|smaller) [^.:;]*?\\bthan\\b", SS_CLAIM_BELOW, NULL},
    {"(?<!\\ble )(?<!\\bla )(?<!\\bles )\\bplus (?:de|d') ?[^.:;]*?\\bqu[e']", SS_CLAIM_ABOVE, NULL},
    {"(?<!\\ble )(?<!\\bla )(?<!\\bles )\\bmoins (?:de|d') ?[^.:;]*?\\bqu[e']", SS_CLAIM_BELOW, NULL},
    {"(?<!\\ble )(?<!\\bla )(?<!\\bles )\\bplus (?:" MUCH ")s? qu[e']", SS_CLAIM_ABOVE, NULL},
    {"(?<!\\ble )(?<!\\bla )(?<!\\bles )\\bplus (?:" LITTLE ")s? qu[e']", SS_CLAIM_BELOW, NULL},
    {"\\b(?:le|la|les) plus (?:" LITTLE ")s?\\b", SS_CLAIM_LOWEST, NULL},
    {"\\b(?:le|la|les) plus (?!(?:" MUCH ")(?:e|s|es)?\\b)\\w+", SS_CLAIM_EXTREME, NULL},
    {"\\b(?:le|la|les) mieux (?:dote|loti|equipe|pourvu|servi|paye)\\w*", SS_CLAIM_HIGHEST, NULL},
    {"\\b(?:le|la|les|the) (?:meilleur|pire|best|worst)\\w*", SS_CLAIM_EXTREME, NULL},
    {"\\b(?:rich|poor|cheap|fast|slow|saf|clean|dirti|healthi|happi)est\\b", SS_CLAIM_EXTREME, NULL},
    {"\\bwins?" STOP, SS_CLAIM_HIGHEST, NULL},
    {"\\b(?:wins?|won|remporte|remportent|gagne|gagnent) (?:the |l'|la |le |les )(?:\\w+ )?(?:" CONTESTS
     ")\\b",
     SS_CLAIM_HIGHEST, NULL},
    {"\\bmost" STOP, SS_CLAIM_HIGHEST, NULL},
    {"\\bleast" STOP, SS_CLAIM_LOWEST, NULL},
    {"\\bthe top \\w+[eo]rs?\\b", SS_CLAIM_HIGHEST, NULL},
    {"\\bleads? (?=_[_ ]* by\\b)", SS_CLAIM_ABOVE, NULL},
    {"\\bleads? the (?:league|table|ranking|field|way|pack|list|world)\\b", SS_CLAIM_HIGHEST, NULL},
    {"\\ban? (?:record|all-time|historic\\w*|new) (?:high|peak)\\b", SS_CLAIM_LATEST_HIGHEST, NULL},
    {"\\ban? (?:record|all-time|historic\\w*|new) low\\b", SS_CLAIM_LATEST_LOWEST, NULL},
    {"\\b(?:hits?|reach\\w*|at) a low\\b", SS_CLAIM_LATEST_LOWEST, NULL},
    {"\\bat (?:its|their) (?:highest|peak)\\b", SS_CLAIM_LATEST_HIGHEST, NULL},
    {"\\bat (?:its|their) lowest\\b", SS_CLAIM_LATEST_LOWEST, NULL},
    {"\\b(?:at|a|d'?un) (?:son |un )?(?:niveau|plus haut) (?:record|historique)\\b", SS_CLAIM_LATEST_HIGHEST,
     NULL},
    {"\\b(?:doubl|tripl|quadrupl)\\w* (?:every|each|tous les|toutes les|chaque)\\b", SS_CLAIM_HEDGE, NULL},
    {"\\b(?:is|are) (?:twice|double)\\b", SS_CLAIM_MULTIPLE, take_two},
    {"(?<![\\w.,])" COUNT " (?:[\\w']+ ){0,4}?" PASS " (?=\\d)", SS_CLAIM_HOW_MANY, take_count},
    {"(?<![\\w.,])(\\d+(?:[.,]\\d+)?|\\w+) (?:percentage )?points?\\b", SS_CLAIM_GAP, take_points},
    {"\\b(?:gagne|gagnent|gains?|gained) (?:[\\d.,]+|\\w+) points?\\b", SS_CLAIM_RISES, NULL},
    {"\\b(?:premiere?|leading|top) _", SS_CLAIM_HIGHEST, NULL},
    {"\\b(?:in|over|within|en|sur) (?:the last |the past |les )?(\\w+) "
     "(?:dernier\\w* )?((?:day|week|month|year|decade|jour|semaine|mois|an)\\w*)\\b",
     SS_CLAIM_SPAN, take_span},
    {"\\b(?:" MONTHS ")\\b", SS_CLAIM_SPAN, NULL},
    {"\\b(?:in|au|en|l'|cet|this|last|every|chaque) "
     "?(?:spring|summer|autumn|winter|printemps|ete|automne|hiver)\\b",
     SS_CLAIM_SPAN, NULL},
    {"\\b(?:this|last|past|recent) (?:year|month|week|quarter|decade)\\b", SS_CLAIM_SPAN, NULL},
    {"\\bcette annee\\b|\\bl'an dernier\\b|\\brecemment\\b|\\bdernierement\\b|\\bin recent\\b", SS_CLAIM_SPAN,
     NULL},
};

/* Compiled once, and kept. */
static GRegex *const *
regexes (void)
{
  static gsize is_made;
  static GRegex *made[G_N_ELEMENTS (patterns)];

  if (g_once_init_enter (&is_made)) {
    for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
      made[i] = g_regex_new (patterns[i].regex, G_REGEX_OPTIMIZE, 0, NULL);
    g_once_init_leave (&is_made, 1);
  }
  return made;
}

static void
find_pattern (const char *folded, gsize i, GArray *words)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (regexes ()[i], folded, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL)) {
    g_auto (GStrv) holes = g_match_info_fetch_all (match);
    double number = patterns[i].number ? patterns[i].number (holes) : 0;
    SsClaimWord word = {.type = patterns[i].type, .number = number, .other = number};
    int start, end;

    if (isnan (number))
      continue;
    g_match_info_fetch_pos (match, 0, &start, &end);
    word.start = (gsize)start;
    word.end = (gsize)end;
    g_array_append_val (words, word);
  }
}

void
ss_claim_find_patterns (const char *folded, GArray *words)
{
  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    find_pattern (folded, i, words);
}
