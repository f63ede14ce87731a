/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "natural-order.h"
#include "recogniser.h"
#include "words.h"

#include <math.h>
#include <string.h>

/* Identifiers, scales of answers, and categories: what is left. */

static const char *const identifier_phrases[]
    = {"id",    "ids", "identifiant*", "identifier", "oid",   "fid",     "objectid",
       "gid",   "uid", "uuid",         "guid",       "code*", "numero*", "matricule",
       "rowid", "id*", "ean*",         "isbn",       "rna*",  "barcode", NULL};
/* Words with another sense: "Num. of students", "Chiffre clé", "Key findings". The cells must look like codes. */
static const char *const maybe_identifier_phrases[] = {"ref", "reference*", "num", "cle", "key", NULL};
/* "N° de dossier", but "n" is a count, and "No" an answer. */
static const char *const maybe_line_phrases[] = {"no", "n", NULL};
/* Numbers that put the rows in order. */
static const char *const rank_phrases[]
    = {"rang", "rank", "ranking", "classement", "position", "=place", "=pos", "=rk", "standing", NULL};
static const char *const not_rank_phrases[]
    = {"nombre*", "nb*", "points", "pts",      "score*", "change",    "ecart*",   "gain*",     "moyen*",
       "%",       "par", "parts",  "montant*", "prix*",  "financial", "latitude", "longitude", NULL};
/* Numbers under these words are a measure, "Price index", unless they count the lines. */
static const char *const text_identifier_phrases[] = {"index", NULL};
static const char *const not_identifier_phrases[]
    = {"nombre*", "nb*",  "taux",    "part",    "montant*",    "count", "sum",   "avg",   "mean",     "prix",
       "idf",     "idh*", "ident*e", "indice*", "population*", "idaho", "idea*", "idee*", "ideolog*", NULL};

#define UNIQUE_SHARE 0.95 /* of the filled cells; a few double entries are a finding, not another meaning */
#define IDENTIFIER_MOST_LENGTH 80
#define LEAST_SERIALS 100
#define LEAST_LINES 10 /* in a short table, 1, 2, 3 may be anything */
#define CATEGORY_MOST_DISTINCT 1000
#define CATEGORY_MOST_SHARE 0.5 /* a category comes back: at least twice on average */
#define CATEGORY_FEW 20         /* so few values are categories, however short the table */
#define CATEGORY_MOST_LENGTH 60 /* characters on average; longer texts are prose */

static gsize
n_filled (const SsColumnFacts *facts)
{
  return facts->n_rows - facts->missing - facts->odd;
}

static gboolean
is_nearly_unique (const SsClue *clue)
{
  const SsColumnFacts *facts = clue->facts;

  return n_filled (facts) > 1 && (double)facts->distinct >= UNIQUE_SHARE * (double)n_filled (facts);
}

static gboolean
is_whole (const char *text)
{
  return strchr (text, '.') == NULL;
}

static gboolean
is_identifying (const SsClue *clue)
{
  const SsColumnFacts *facts = clue->facts;

  if (ss_column_is_numeric (clue->column))
    return facts->min >= 0 && ss_clue_holds (clue, is_whole, 1); /* "118790.0" is an identifier too */
  return is_nearly_unique (clue) && facts->mean_length <= IDENTIFIER_MOST_LENGTH;
}

/* Numbers that run on through the rows, a few left out. */
#define MOST_LEFT_OUT 2

static gboolean
run_on (const SsClue *clue)
{
  const SsColumnFacts *facts = clue->facts;

  return facts->kind == SS_KIND_INTEGER && facts->is_unique && facts->is_sorted && facts->min >= 0
         && facts->max - facts->min + 1 <= MOST_LEFT_OUT * (double)facts->n_rows;
}

/* Numbers of so many digits, all of one width, are codes sooner than amounts. */
#define WIDE_CODE 1000

static gboolean
are_of_one_width (const SsColumnFacts *facts)
{
  return facts->min >= WIDE_CODE && floor (log10 (facts->min)) == floor (log10 (facts->max));
}

/* "num_trips", "Num. of cases": English counts what it names in the plural. "num_dossier" names one file, and "num_bus" one bus. */
static gboolean
counts_things (const SsClue *clue)
{
  return g_regex_match_simple (
      "^ num( of)?( \\w+)*? (?!(bus|cours|permis|avis|acces|pays|mois|corps|gps|sms) $)"
      "(\\w+[^s\\W]s|people|children|women|men) $",
      clue->words, 0, 0);
}

/* "A12", "RPPS-884": what tells rows apart has digits, or capitals only. */
static gboolean
is_code_like (const char *text)
{
  gboolean is_loud = TRUE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isdigit (c))
      return TRUE;
    is_loud &= c != ' ' && !g_unichar_islower (c);
  }
  return is_loud;
}

#define CODES_SHARE 0.8

static gboolean
looks_identifying (const SsClue *clue)
{
  if (ss_column_is_numeric (clue->column))
    return run_on (clue)
           || (clue->facts->kind == SS_KIND_INTEGER && is_nearly_unique (clue)
               && are_of_one_width (clue->facts) && !counts_things (clue));
  return is_identifying (clue) && ss_clue_holds (clue, is_code_like, CODES_SHARE);
}

static gboolean
numbers_lines (const SsClue *clue)
{
  return ss_column_is_numeric (clue->column) ? run_on (clue) : looks_identifying (clue);
}

static gboolean
are_ranks (const SsClue *clue)
{
  return clue->facts->min >= 1 && clue->facts->unit == NULL;
}

/* 1, 2, 3 ... n in the file's order: line numbers. In a long table, from whatever number on: those of runners, of lots. */
static gboolean
are_line_numbers (const SsClue *clue)
{
  const SsColumnFacts *facts = clue->facts;

  return facts->kind == SS_KIND_INTEGER && facts->is_unique && facts->is_sorted && facts->min >= 0
         && facts->n_rows >= (facts->min <= 1 ? LEAST_LINES : LEAST_SERIALS)
         && facts->max - facts->min + 1 == (double)facts->n_rows;
}

static gboolean
is_uuid (const char *text)
{
  static const gsize dashes[] = {8, 13, 18, 23};

  if (strlen (text) != 36 || strspn (text, "0123456789abcdefABCDEF-") != 36)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (text[dashes[i]] != '-')
      return FALSE;
  return TRUE;
}

static gboolean
are_answers (const SsClue *clue)
{
  return clue->facts->distinct >= 3 && clue->facts->distinct <= 12;
}

static gboolean
is_category (const SsClue *clue)
{
  const SsColumnFacts *facts = clue->facts;
  gsize n = n_filled (facts);

  if (n == 0 || facts->mean_length > CATEGORY_MOST_LENGTH)
    return FALSE;
  return facts->distinct <= CATEGORY_FEW
         || (facts->distinct <= CATEGORY_MOST_DISTINCT
             && (double)facts->distinct <= CATEGORY_MOST_SHARE * (double)n);
}

static const SsRecogniser recognisers[] = {
    {.semantic = SS_SEMANTIC_RANK,
     .kinds = SS_KINDS (SS_KIND_INTEGER),
     .phrases = rank_phrases,
     .against = not_rank_phrases,
     .holds = are_ranks},
    {.semantic = SS_SEMANTIC_IDENTIFIER,
     .kinds = SS_KINDS (SS_KIND_TEXT) | SS_KINDS_NUMERIC,
     .phrases = identifier_phrases,
     .against = not_identifier_phrases,
     .holds = is_identifying,
     .strict = is_uuid,
     .strict_share = 0.95},
    {.semantic = SS_SEMANTIC_IDENTIFIER,
     .kinds = SS_KINDS (SS_KIND_TEXT) | SS_KINDS_NUMERIC,
     .phrases = maybe_identifier_phrases,
     .against = not_identifier_phrases,
     .holds = looks_identifying},
    {.semantic = SS_SEMANTIC_IDENTIFIER,
     .kinds = SS_KINDS (SS_KIND_TEXT) | SS_KINDS_NUMERIC,
     .phrases = maybe_line_phrases,
     .against = not_identifier_phrases,
     .holds = numbers_lines},
    {.semantic = SS_SEMANTIC_IDENTIFIER,
     .kinds = SS_KINDS (SS_KIND_TEXT),
     .phrases = text_identifier_phrases,
     .against = not_identifier_phrases,
     .holds = is_identifying},
    {.semantic = SS_SEMANTIC_IDENTIFIER,
     .kinds = SS_KINDS (SS_KIND_INTEGER),
     .against = not_identifier_phrases,
     .holds_alone = are_line_numbers},
    {.semantic = SS_SEMANTIC_LIKERT,
     .kinds = SS_KINDS (SS_KIND_TEXT),
     .strict = ss_is_likert_answer,
     .strict_share = 0.8,
     .strict_distinct = 3,
     .holds_alone = are_answers},
    {.semantic = SS_SEMANTIC_CATEGORY, .kinds = SS_KINDS (SS_KIND_TEXT), .holds_alone = is_category},
    {.semantic = SS_SEMANTIC_NONE},
};

const SsMeaning ss_meaning_categories = {recognisers};
