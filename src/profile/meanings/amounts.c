/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recogniser.h"
#include "unit.h"
#include "words.h"

/* Percentages and money: numbers whose unit their header tells. */

static const char *const percentage_phrases[]
    = {"%",   "pct*",  "pourcent*",   "percent*", "part",  "parts", "taux",
       "tx*", "tp60*", "proportion*", "share",    "ratio", NULL};
/* Rates of other bases, and things that share a word. */
static const char *const not_percentage_phrases[]
    = {"mille",     "1000",      "1 000",        "10 000", "100 000", "100000", "‰", "natalite",
       "mortalite", "fecondite", "participant*", "change", "nombre",  "nb",     NULL};
static const char *const money_phrases[] = {"€",          "euro",        "euros",
                                            "eur",        "montant*",    "prix",
                                            "price*",     "cout*",       "cost*",
                                            "budget*",    "subvention*", "salaire*",
                                            "revenu*",    "loyer*",      "depense*",
                                            "recette*",   "tarif*",      "valeur fonciere",
                                            "credits",    "dotation*",   "chiffre affaires",
                                            "m€",         "k€",          "remuneration*",
                                            "patrimoine", "dette",       "usd",
                                            "dollars",    "amount",      "revenue*",
                                            "salary",     NULL};
static const char *const not_money_phrases[]
    = {"id*",  "code*", "num*",    "nb*",           "nombre*",  "part",   "%",       "pct*", "pourcentage*",
       "taux", "date*", "indice*", "beneficiaire*", "rapport*", "ratio*", "lignes*", NULL};

/* Shares told between 0 and 1, or between 0 and 100; a little above is a growth rate, still a percentage. */
#define PERCENT_LEAST -100
#define PERCENT_MOST 100
#define PERCENT_MOST_WITH_SIGN 1000

static gboolean
is_within_percents (const SsClue *clue)
{
  static const char *const sign[] = {"%", "pct*", "pourcent*", "percent*", NULL};
  double most = ss_words_have (clue->words, sign) ? PERCENT_MOST_WITH_SIGN : PERCENT_MOST;

  if (clue->facts->unit != NULL && !ss_unit_is_percent (clue->facts->unit))
    return FALSE;
  return clue->facts->min >= PERCENT_LEAST && clue->facts->max <= most;
}

static gboolean
has_percent_unit (const SsClue *clue)
{
  return clue->facts->unit != NULL && ss_unit_is_percent (clue->facts->unit);
}

static gboolean
has_money_unit_or_none (const SsClue *clue)
{
  return clue->facts->unit == NULL || ss_unit_is_money (clue->facts->unit);
}

static gboolean
has_money_unit (const SsClue *clue)
{
  return clue->facts->unit != NULL && ss_unit_is_money (clue->facts->unit);
}

static const SsRecogniser recognisers[] = {
    {.semantic = SS_SEMANTIC_PERCENTAGE,
     .kinds = SS_KINDS_NUMERIC,
     .phrases = percentage_phrases,
     .against = not_percentage_phrases,
     .holds = is_within_percents,
     .holds_alone = has_percent_unit,
     .of_results = TRUE},
    {.semantic = SS_SEMANTIC_MONEY,
     .kinds = SS_KINDS_NUMERIC,
     .phrases = money_phrases,
     .against = not_money_phrases,
     .holds = has_money_unit_or_none,
     .holds_alone = has_money_unit,
     .of_results = TRUE},
    {.semantic = SS_SEMANTIC_NONE},
};

const SsMeaning ss_meaning_amounts = {recognisers};
