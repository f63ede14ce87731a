/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measure.h"

#include "unit.h"
#include "words.h"

#include <string.h>

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
                                           "density",
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
                                           "med1*",
                                           "med2*",
                                           "tp60*",
                                           "gini*",
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
                                           "revenu",
                                           "revenus",
                                           "salaire*",
                                           "income*",
                                           "salary",
                                           "wage*",
                                           "loyer*",
                                           "hauteur*",
                                           "circonference*",
                                           "diametre*",
                                           "altitude*",
                                           "height*",
                                           "diameter*",
                                           NULL};
/* What is counted one by one. */
static const char *const thing_phrases[] = {
    "nombre*",     "nb*",     "nbre*",     "effectif*",   "pop*",       "total*",    "count*",    "number",
    "inscrits",    "votants", "exprimes",  "abstentions", "blancs",     "nuls",      "voix",      "suffrages",
    "entrees",     "seances", "habitants", "deces",       "naissances", "deaths",    "births",    "cas",
    "occurrences", "prets",   "menages",   "logements",   "emplois",    "eleves",    "visiteurs", "capacite",
    "ventes",      "sales",   "presences", "absences",    "chomeurs",   "einwohner", NULL};
/* What is weighed and paid. */
static const char *const amount_phrases[]
    = {"quantite*", "qte*",     "montant*", "recette*", "depense*",    "budget*", "subvention*",
       "somme",     "sum",      "tonnage*", "conso*",   "production*", "cout*",   "volume*",
       "credits",   "revenue*", "revenues", "etp",      "etpt",        NULL};
/* What is measured and not counted: it may be added up or not, by what one asks. A surface is the base of a density, and no part of a whole. */
static const char *const extent_phrases[]
    = {"surface*",  "superf*",        "area",       "areas",     "contenance*", "hauteur*", "altitude*",
       "longueur*", "largeur*",       "duree*",     "distance*", "profondeur*", "taille",   "tailles",
       "diametre*", "circonference*", "puissance*", "delai*",    "height",      "length",   "width",
       "duration",  "depth",          "elevation",  "delay",     NULL};
/* "Nombre moyen de pièces", "Part du nombre": the word that comes first in the sense, not in the text. */
static const char *const strong_rate_phrases[] = {"taux",
                                                  "tx*",
                                                  "part",
                                                  "%",
                                                  "pct*",
                                                  "pourcent*",
                                                  "moyen*",
                                                  "median*",
                                                  "densite*",
                                                  "proportion*",
                                                  "density",
                                                  "per km2",
                                                  "per m2",
                                                  "per head",
                                                  "per inhabitant*",
                                                  "per person",
                                                  "per hectare",
                                                  "per household",
                                                  "per 1000",
                                                  "per 100 000",
                                                  "per 10 000",
                                                  "par habitant*",
                                                  "par hab",
                                                  "pour 1000",
                                                  "pour 1 000",
                                                  "pour 100",
                                                  "pour mille",
                                                  "per capita",
                                                  "indice*",
                                                  "ratio*",
                                                  "par km2",
                                                  "je km2",
                                                  "evolution*",
                                                  "ins",
                                                  "vot",
                                                  "exp",
                                                  "par unite*",
                                                  "par menage*",
                                                  "par personne*",
                                                  "par entree",
                                                  "par logement*",
                                                  "par eleve*",
                                                  "par femme*",
                                                  "par m2",
                                                  "decile*",
                                                  "quartile*",
                                                  "rapport*",
                                                  NULL};

/* Numbers that name something: classes, ranks, districts. */
static const char *const label_phrases[]
    = {"group",  "groupe*",    "classe*", "classement",      "rang",    "rank",
       "type",   "categorie*", "zone*",   "arrondissement*", "canton*", "circonscription*",
       "niveau", "lot",        "version", "cluster",         "statut",  "status",
       "etage*", "heure",      "hour",    "chapitre",        "article", "fonction",
       "page",   NULL};

#define MOST_SHARE 100 /* shares run from 0 to 1, or from 0 to 100 */

static const SsSemantic without_measure[] = {SS_SEMANTIC_COMMUNE_CODE, SS_SEMANTIC_DEPARTEMENT_CODE,
                                             SS_SEMANTIC_REGION_CODE,  SS_SEMANTIC_EPCI_CODE,
                                             SS_SEMANTIC_COUNTRY_CODE, SS_SEMANTIC_POSTAL_CODE,
                                             SS_SEMANTIC_SIREN,        SS_SEMANTIC_SIRET,
                                             SS_SEMANTIC_UAI,          SS_SEMANTIC_LATITUDE,
                                             SS_SEMANTIC_LONGITUDE,    SS_SEMANTIC_YEAR,
                                             SS_SEMANTIC_MONTH,        SS_SEMANTIC_WEEKDAY,
                                             SS_SEMANTIC_SEX,          SS_SEMANTIC_IDENTIFIER,
                                             SS_SEMANTIC_POSITION,     SS_SEMANTIC_RANK};

static gboolean
has_no_measure (SsSemantic semantic)
{
  for (gsize i = 0; i < G_N_ELEMENTS (without_measure); i++)
    if (without_measure[i] == semantic)
      return TRUE;
  return FALSE;
}

static gboolean
has_no_fraction (const char *text)
{
  return strchr (text, '.') == NULL;
}

static gboolean
are_whole (const SsClue *clue)
{
  return clue->facts->kind == SS_KIND_INTEGER || ss_clue_holds (clue, has_no_fraction, 1);
}

/* "CO2_POP: 0.22 | 4.3": nobody counts people in hundredths, unless in thousands or millions. */
static gboolean
are_small_fractions (const SsClue *clue)
{
  return clue->facts->unit == NULL && clue->facts->max <= MOST_SHARE && !are_whole (clue);
}

/* "Rent (£/m²)", "people/km²", "kg/ha": one thing by another, in brackets, whatever the two. */
static gboolean
has_ratio_in_brackets (const SsColumn *column)
{
  return g_regex_match_simple (
      "[(\\[][^()\\[\\]]*[^\\s\\d()\\[\\]/]+ ?/ ?[^\\s\\d()\\[\\]/]+[^()\\[\\]]*[)\\]]",
      ss_column_name (column), 0, 0);
}

static gboolean
is_rate_for_sure (const SsClue *clue)
{
  return has_ratio_in_brackets (clue->column) || clue->facts->semantic == SS_SEMANTIC_PERCENTAGE
         || ss_words_have (clue->words, strong_rate_phrases);
}

static SsMeasure
measure_of_words (const SsClue *clue)
{
  if (ss_words_have (clue->words, amount_phrases))
    return SS_MEASURE_COUNT;
  if (ss_words_have (clue->words, thing_phrases))
    return are_small_fractions (clue) ? SS_MEASURE_NONE : SS_MEASURE_COUNT;
  return ss_words_have (clue->words, rate_phrases) ? SS_MEASURE_RATE : SS_MEASURE_NONE;
}

/* Positive whole numbers count things; fractions within 0 to 1 or 0 to 100 are shares; others leave the question open. */
static SsMeasure
measure_of_range (const SsClue *clue)
{
  const SsColumnFacts *facts = clue->facts;

  if (are_whole (clue))
    return facts->min >= 0 ? SS_MEASURE_COUNT : SS_MEASURE_NONE;
  return facts->min >= 0 && facts->max <= MOST_SHARE ? SS_MEASURE_RATE : SS_MEASURE_NONE;
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
  if (!ss_column_is_numeric (clue->column) || facts->distinct == 0 || has_no_measure (facts->semantic)
      || (facts->kind == SS_KIND_INTEGER && ss_words_have (clue->words, label_phrases)))
    return;
  if (clue->result.is_result)
    set_measure (facts, clue->result.measure, SS_CONFIDENCE_WORDS);
  if (is_rate_for_sure (clue))
    set_measure (facts, SS_MEASURE_RATE, SS_CONFIDENCE_WORDS);
  else if (ss_words_have (clue->words, extent_phrases))
    return;
  set_measure (facts, measure_of_words (clue), SS_CONFIDENCE_WORDS);
  /* A unit that leaves the question open (metres, hours) keeps it open: the range knows no better. */
  if (facts->unit != NULL)
    set_measure (facts, ss_unit_measure (facts->unit), SS_CONFIDENCE_UNIT);
  else
    set_measure (facts, measure_of_range (clue), SS_CONFIDENCE_RANGE);
}
