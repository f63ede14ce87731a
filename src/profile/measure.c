/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measure.h"

#include "unit.h"
#include "words.h"

#include <math.h>

/* GUIDELINES M02, and their English. */
static const char *const rate_phrases[] = {"taux",
                                           "tx*",
                                           "part",
                                           "parts",
                                           "%",
                                           "pct*",
                                           "pourcent*",
                                           "percent*",
                                           "pour 1000",
                                           "pour 1 000",
                                           "pour 100",
                                           "pour mille",
                                           "pour 10 000",
                                           "pour 100 000",
                                           "p 1000",
                                           "densite*",
                                           "indice*",
                                           "index",
                                           "idh*",
                                           "hdi*",
                                           "mediane*",
                                           "median*",
                                           "moyen*",
                                           "moy",
                                           "mean",
                                           "average",
                                           "avg",
                                           "rate*",
                                           "ratio*",
                                           "share",
                                           "proportion*",
                                           "par habitant*",
                                           "par hab",
                                           "per capita",
                                           "per 1000",
                                           "/ hab",
                                           "par km2",
                                           "par m2",
                                           "par an",
                                           "je km2",
                                           "evolution*",
                                           "variation*",
                                           "temperature*",
                                           "note",
                                           "score*",
                                           "niveau",
                                           "concentration*",
                                           "age",
                                           "ages",
                                           "esperance",
                                           "life exp*",
                                           "fert*",
                                           "prix",
                                           "price*",
                                           "tarif*",
                                           "rapport*",
                                           "decile*",
                                           "quartile*",
                                           "quantile*",
                                           "ecart*",
                                           "frequence*",
                                           "rendement*",
                                           "vitesse*",
                                           "par entree",
                                           "par menage*",
                                           "par personne*",
                                           "par unite*",
                                           "par",
                                           "per",
                                           "100g",
                                           NULL};
static const char *const count_phrases[] = {
    "nombre*",     "nb*",       "nbre*",       "n",           "effectif*",   "population*", "pop",
    "pop*",        "total*",    "count*",      "number",      "quantite*",   "qte*",        "montant*",
    "inscrits",    "votants",   "exprimes",    "abstentions", "blancs",      "nuls",        "voix",
    "suffrages",   "entrees",   "seances",     "habitants",   "deces",       "naissances",  "deaths",
    "births",      "cas",       "recette*",    "depense*",    "budget*",     "subvention*", "somme",
    "sum",         "surface*",  "superficie*", "area",        "occurrences", "prets",       "menages",
    "logements",   "emplois",   "eleves",      "visiteurs",   "tonnage*",    "conso*",      "consommation*",
    "production*", "cout*",     "capacite",    "ventes",      "sales",       "presences",   "absences",
    "chomeurs",    "einwohner", "volume*",     "credits",     NULL};
/* "Nombre moyen de pièces", "Part du nombre": the word that comes first in the sense, not in the text. */
static const char *const strong_rate_phrases[]
    = {"taux",      "tx*",        "part",     "%",           "pct*",          "pourcent*",
       "moyen*",    "median*",    "densite*", "proportion*", "par habitant*", "par hab",
       "pour 1000", "pour 1 000", "pour 100", "pour mille",  "per capita",    "indice*",
       "ratio*",    "par km2",    "je km2",   "evolution*",  "ins",           "vot",
       "exp",       NULL};

static const SsSemantic without_measure[] = {
    SS_SEMANTIC_COMMUNE_CODE, SS_SEMANTIC_DEPARTEMENT_CODE, SS_SEMANTIC_REGION_CODE, SS_SEMANTIC_EPCI_CODE,
    SS_SEMANTIC_COUNTRY_CODE, SS_SEMANTIC_POSTAL_CODE,      SS_SEMANTIC_SIREN,       SS_SEMANTIC_SIRET,
    SS_SEMANTIC_UAI,          SS_SEMANTIC_LATITUDE,         SS_SEMANTIC_LONGITUDE,   SS_SEMANTIC_YEAR,
    SS_SEMANTIC_MONTH,        SS_SEMANTIC_WEEKDAY,          SS_SEMANTIC_SEX,         SS_SEMANTIC_IDENTIFIER};

static gboolean
has_no_measure (SsSemantic semantic)
{
  for (gsize i = 0; i < G_N_ELEMENTS (without_measure); i++)
    if (without_measure[i] == semantic)
      return TRUE;
  return FALSE;
}

/* Only quarters and extremes are known, but sums of halves would show there. */
static gboolean
are_whole (const SsColumnFacts *facts)
{
  return facts->kind == SS_KIND_INTEGER
         || (facts->min == floor (facts->min) && facts->max == floor (facts->max)
             && facts->sum == floor (facts->sum));
}

static SsMeasure
measure_of_words (const char *words)
{
  if (ss_words_have (words, strong_rate_phrases))
    return SS_MEASURE_RATE;
  if (ss_words_have (words, count_phrases))
    return SS_MEASURE_COUNT;
  return ss_words_have (words, rate_phrases) ? SS_MEASURE_RATE : SS_MEASURE_NONE;
}

/* Positive whole numbers count things; fractions within 0 to 1 or 0 to 100 are shares; others leave the question open. */
static SsMeasure
measure_of_range (const SsColumnFacts *facts)
{
  if (are_whole (facts))
    return facts->min >= 0 ? SS_MEASURE_COUNT : SS_MEASURE_NONE;
  return facts->min >= 0 && facts->max <= 100 ? SS_MEASURE_RATE : SS_MEASURE_NONE;
}

static void
set_measure (SsColumnFacts *facts, SsMeasure measure, double confidence)
{
  if (facts->measure != SS_MEASURE_NONE || measure == SS_MEASURE_NONE)
    return;
  facts->measure = measure;
  facts->measure_confidence = confidence;
}

void
ss_measure_guess (const SsClue *clue, SsColumnFacts *facts)
{
  if (!ss_column_is_numeric (clue->column) || facts->distinct == 0 || has_no_measure (facts->semantic))
    return;
  if (facts->semantic == SS_SEMANTIC_PERCENTAGE)
    set_measure (facts, SS_MEASURE_RATE, SS_CONFIDENCE_WORDS);
  set_measure (facts, measure_of_words (clue->words), SS_CONFIDENCE_WORDS);
  if (facts->unit != NULL)
    set_measure (facts, ss_unit_measure (facts->unit), SS_CONFIDENCE_UNIT);
  set_measure (facts, measure_of_range (facts), SS_CONFIDENCE_RANGE);
}
