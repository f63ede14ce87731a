/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "natural-order.h"
#include "recogniser.h"
#include "words.h"

#include <string.h>

/* Identifiers, scales of answers, and categories: what is left. */

static const char *const identifier_phrases[] = {
    "id",        "ids",   "identifiant*", "identifier", "oid",     "fid",  "objectid", "gid", "uid", "uuid",
    "guid",      "code*", "ref",          "reference*", "numero*", "num",  "no",       "n",   "cle", "key",
    "matricule", "rowid", "id*",          "ean*",       "isbn",    "rna*", "barcode",  NULL};
/* Numbers under these words are a measure, "Price index", unless they count the lines. */
static const char *const text_identifier_phrases[] = {"index", NULL};
static const char *const not_identifier_phrases[]
    = {"nombre*", "nb*",  "taux", "part", "montant*", "count",   "sum",         "avg",
       "mean",    "prix", "idf",  "idh*", "ident*e",  "indice*", "population*", NULL};

#define UNIQUE_SHARE 0.95 /* of the filled cells; a few double entries are a finding, not another meaning */
#define IDENTIFIER_MOST_LENGTH 80
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

/* 1, 2, 3 ... n in the file's order: line numbers. */
static gboolean
are_line_numbers (const SsClue *clue)
{
  const SsColumnFacts *facts = clue->facts;

  return facts->kind == SS_KIND_INTEGER && facts->is_unique && facts->is_sorted
         && facts->n_rows >= LEAST_LINES && (facts->min == 0 || facts->min == 1)
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
    {.semantic = SS_SEMANTIC_IDENTIFIER,
     .kinds = SS_KINDS (SS_KIND_TEXT) | SS_KINDS_NUMERIC,
     .phrases = identifier_phrases,
     .against = not_identifier_phrases,
     .holds = is_identifying,
     .strict = is_uuid,
     .strict_share = 0.95},
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
