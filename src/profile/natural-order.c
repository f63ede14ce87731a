/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "natural-order.h"

#include "class-rank.h"
#include "likert-rank.h"
#include "period-rank.h"
#include "words.h"

#include <string.h>

/* Energy labels go down to G: of more letters, or of letters that leave one out, none is known to be a scale. */
#define LAST_LETTER 'g'

/* A rank and the folded texts that have it. */
typedef struct {
  int rank;
  const char *text;
} Ranked;

static const Ranked months[] = {
    {1, "janvier"}, {1, "janv"},      {1, "jan"},       {1, "january"}, {2, "fevrier"},   {2, "fevr"},
    {2, "fev"},     {2, "february"},  {2, "feb"},       {3, "mars"},    {3, "march"},     {3, "mar"},
    {4, "avril"},   {4, "avr"},       {4, "april"},     {4, "apr"},     {5, "mai"},       {5, "may"},
    {6, "juin"},    {6, "june"},      {6, "jun"},       {7, "juillet"}, {7, "juil"},      {7, "july"},
    {7, "jul"},     {8, "aout"},      {8, "august"},    {8, "aug"},     {9, "septembre"}, {9, "sept"},
    {9, "sep"},     {9, "september"}, {10, "octobre"},  {10, "oct"},    {10, "october"},  {11, "novembre"},
    {11, "nov"},    {11, "november"}, {12, "decembre"}, {12, "dec"},    {12, "december"},
};

static const Ranked weekdays[] = {
    {1, "lundi"},    {1, "lun"}, {1, "monday"},   {1, "mon"}, {2, "mardi"},     {2, "mar"},
    {2, "tuesday"},  {2, "tue"}, {3, "mercredi"}, {3, "mer"}, {3, "wednesday"}, {3, "wed"},
    {4, "jeudi"},    {4, "jeu"}, {4, "thursday"}, {4, "thu"}, {5, "vendredi"},  {5, "ven"},
    {5, "friday"},   {5, "fri"}, {6, "samedi"},   {6, "sam"}, {6, "saturday"},  {6, "sat"},
    {7, "dimanche"}, {7, "dim"}, {7, "sunday"},   {7, "sun"},
};

static const Ranked ranks[] = {
    {1, "xxs"},
    {2, "xs"},
    {3, "s"},
    {4, "m"},
    {5, "l"},
    {6, "xl"},
    {7, "xxl"},
    {8, "xxxl"},
    {1, "tres petit"},
    {2, "petit"},
    {3, "moyen"},
    {4, "grand"},
    {5, "tres grand"},
    {2, "petite"},
    {3, "moyenne"},
    {4, "grande"},
    {1, "small"},
    {2, "medium"},
    {3, "large"},
    {1, "faible"},
    {2, "modere"},
    {2, "moderee"},
    {4, "forte"},
    {4, "fort"},
    {4, "eleve"},
    {4, "elevee"},
    {0, "very low"},
    {1, "low"},
    {2, "moderate"},
    {3, "high"},
    {4, "very high"},
    {1, "maternelle"},
    {2, "primaire"},
    {2, "elementaire"},
    {3, "college"},
    {4, "lycee"},
    {5, "superieur"},
    {5, "universite"},
    {1, "premier"},
    {2, "deuxieme"},
    {2, "second"},
    {3, "troisieme"},
    {4, "quatrieme"},
    {5, "cinquieme"},
    {1, "sans diplome"},
    {2, "brevet"},
    {2, "bepc"},
    {3, "cap"},
    {3, "bep"},
    {3, "cap bep"},
    {4, "bac"},
    {4, "baccalaureat"},
    {5, "bac 2"},
    {6, "bac 3"},
    {6, "licence"},
    {7, "bac 5"},
    {7, "master"},
    {8, "doctorat"},
    {1, "aucun diplome"},
    {1, "sans diplome ou brevet"},
    {1, "aucun diplome ou brevet"},
    {2, "cep"},
    {2, "brevet des colleges"},
    {2, "dnb"},
    {4, "bac ou equivalent"},
    {6, "bac 4"},
    {5, "bac 2 ou equivalent"},
    {6, "bac 3 ou plus"},
    {6, "bac 3 ou bac 4"},
    {6, "bac 3 ou 4"},
    {7, "bac 5 ou plus"},
    {6, "diplome du superieur"},
    {6, "diplome superieur"},
    {6, "enseignement superieur"},
    {1, "less than high school"},
    {1, "no high school"},
    {2, "high school"},
    {2, "high school graduate"},
    {2, "high school or less"},
    {3, "some college"},
    {4, "bachelor s degree"},
    {4, "college graduate"},
    {4, "college"},
    {5, "postgraduate"},
    {5, "postgrad"},
    {5, "advanced degree"},
    {5, "master s degree"},
    {1, "poorest"},
    {3, "middle"},
    {5, "richest"},
    {1, "plus pauvres"},
    {5, "plus riches"},
    {1, "les plus pauvres"},
    {5, "les plus riches"},
    {1, "lower income"},
    {2, "middle income"},
    {3, "upper income"},
    {0, "jamais"},
    {0, "never"},
    {1, "tres rarement"},
    {2, "rarement"},
    {2, "moins souvent"},
    {2, "less often"},
    {3, "quelques fois par an"},
    {3, "une ou deux fois par an"},
    {4, "une fois par mois"},
    {4, "au moins une fois par mois"},
    {4, "une a trois fois par mois"},
    {4, "une ou deux fois par mois"},
    {4, "monthly"},
    {4, "once a month"},
    {5, "plusieurs fois par mois"},
    {6, "une fois par semaine"},
    {6, "au moins une fois par semaine"},
    {6, "une ou deux fois par semaine"},
    {6, "weekly"},
    {6, "once a week"},
    {7, "plusieurs fois par semaine"},
    {7, "several times a week"},
    {8, "presque tous les jours"},
    {8, "tous les jours ou presque"},
    {8, "almost every day"},
    {9, "tous les jours"},
    {9, "chaque jour"},
    {9, "daily"},
    {9, "every day"},
    {10, "plusieurs fois par jour"},
    {10, "several times a day"},
};

static const struct {
  const Ranked *ranked;
  gsize n;
} tables[] = {
    [SS_ORDER_MONTH] = {months, G_N_ELEMENTS (months)},
    [SS_ORDER_WEEKDAY] = {weekdays, G_N_ELEMENTS (weekdays)},
    [SS_ORDER_LIKERT] = {NULL, 0},
    [SS_ORDER_CLASSES] = {NULL, 0},
    [SS_ORDER_RANK] = {ranks, G_N_ELEMENTS (ranks)},
    [SS_ORDER_PERIOD] = {NULL, 0},
    [SS_ORDER_LETTERS] = {NULL, 0},
};

/* "A", "Catégorie B", "Classe énergie C": the last word is one letter of a scale. */
static int
letter_rank (const char *folded)
{
  const char *last = strrchr (folded, ' ');

  last = last ? last + 1 : folded;
  return last[0] >= 'a' && last[0] <= LAST_LETTER && last[1] == '\0' ? last[0] - 'a' : G_MAXINT;
}

/* A and B alone are two groups, "1" and "2 ou plus" two answers. */
#define FEWEST_STEPS 3

/* Of the values, which must have a place; the rest ("no answer") comes last. */
#define ORDER_SHARE 0.8
#define MOST_ORDERED 100 /* more values are no scale */

static int
rank_in (SsOrder order, const char *folded)
{
  if (order == SS_ORDER_LIKERT)
    return ss_likert_rank (folded);
  for (gsize i = 0; i < tables[order].n; i++)
    if (strcmp (tables[order].ranked[i].text, folded) == 0)
      return tables[order].ranked[i].rank;
  return G_MAXINT;
}

int
ss_order_rank (SsOrder order, const char *text)
{
  g_autofree char *folded = NULL;

  if (order == SS_ORDER_NONE || text == NULL)
    return G_MAXINT;
  if (order == SS_ORDER_CLASSES)
    return ss_class_rank (text);
  if (order == SS_ORDER_PERIOD)
    return ss_period_rank (text);
  folded = ss_fold (text);
  return order == SS_ORDER_LETTERS ? letter_rank (folded) : rank_in (order, folded);
}

gboolean
ss_is_month_name (const char *text)
{
  return ss_order_rank (SS_ORDER_MONTH, text) != G_MAXINT;
}

gboolean
ss_is_weekday_name (const char *text)
{
  return ss_order_rank (SS_ORDER_WEEKDAY, text) != G_MAXINT;
}

gboolean
ss_is_likert_answer (const char *text)
{
  return ss_order_rank (SS_ORDER_LIKERT, text) != G_MAXINT;
}

static gboolean
is_class (const char *text)
{
  return ss_class_rank (text) != G_MAXINT && !ss_class_is_count (text);
}

static gboolean
is_ranked (const char *text)
{
  return ss_order_rank (SS_ORDER_RANK, text) != G_MAXINT;
}

/* Whether enough of the distinct texts pass @test; given up as soon as too many do not. */
static gboolean
is_order (const SsColumn *column, gboolean (*test) (const char *text))
{
  gsize n = ss_column_n_codes (column), n_left = n;
  double fewest = ORDER_SHARE * (double)n;

  for (gsize code = 0; code < n && (double)n_left >= fewest; code++)
    n_left -= !test (ss_column_code_text (column, (guint32)code));
  return (double)n_left >= fewest;
}

static gboolean
is_period (const char *text)
{
  return ss_order_rank (SS_ORDER_PERIOD, text) != G_MAXINT;
}

/* The name, or the words before each letter, say that the letters are marks: "Classe A", "Nutri-Score". Others name groups, shops, schools. */
static gboolean
speaks_of_marks (const char *text)
{
  static const char *const marks[]
      = {"classe*",       "class",     "dpe",      "ges",     "etiquette*", "label*",
         "energ*",        "grade*",    "nutri*",   "rating*", "note*",      "score*",
         "niveau*",       "level*",    "qualite*", "quality", "efficien*",  "performance*",
         "consommation*", "emission*", "mark*",    NULL};
  g_autofree char *words = ss_header_words (text);

  return ss_words_have (words, marks);
}

/* The letters from A on without a gap, each once, behind the same words: any other letters are names of things. */
static gboolean
are_letters (const SsColumn *column)
{
  gsize n = ss_column_n_codes (column);
  guint seen = 0;
  g_autofree char *first = ss_fold (n > 0 ? ss_column_code_text (column, 0) : "");

  for (gsize code = 0; code < n; code++) {
    g_autofree char *folded = ss_fold (ss_column_code_text (column, (guint32)code));
    int rank = letter_rank (folded);
    gsize length = strlen (folded);

    if (rank == G_MAXINT || length != strlen (first) || strncmp (folded, first, length - 1) != 0)
      return FALSE;
    seen |= 1u << rank;
  }
  return n >= FEWEST_STEPS && seen == (1u << n) - 1
         && (speaks_of_marks (first) || (first[1] == '\0' && speaks_of_marks (ss_column_name (column))));
}

/* "0", "1", "2", "3 ou plus": small numbers, one class of which is open, and so the column is one of texts. */
static gboolean
are_counts (const SsColumn *column)
{
  gsize n = ss_column_n_codes (column), n_classes = 0;

  for (gsize code = 0; code < n; code++) {
    const char *text = ss_column_code_text (column, (guint32)code);

    if (ss_class_rank (text) == G_MAXINT)
      return FALSE;
    n_classes += is_class (text);
  }
  return n_classes > 0 && n >= FEWEST_STEPS;
}

SsOrder
ss_natural_order (const SsColumn *column)
{
  static const struct {
    SsOrder order;
    gboolean (*test) (const char *text);
    gsize least_distinct; /* "petit" and "grand" alone are only words */
  } candidates[] = {
      {SS_ORDER_MONTH, ss_is_month_name, 2},     {SS_ORDER_WEEKDAY, ss_is_weekday_name, 2},
      {SS_ORDER_LIKERT, ss_is_likert_answer, 3}, {SS_ORDER_RANK, is_ranked, 3},
      {SS_ORDER_CLASSES, is_class, 3},           {SS_ORDER_PERIOD, is_period, 3},
  };
  gsize n = ss_column_n_codes (column);

  for (gsize i = 0; n <= MOST_ORDERED && i < G_N_ELEMENTS (candidates); i++)
    if (n >= candidates[i].least_distinct && is_order (column, candidates[i].test))
      return candidates[i].order;
  if (n <= MOST_ORDERED && are_counts (column))
    return SS_ORDER_CLASSES;
  return n <= MOST_ORDERED && are_letters (column) ? SS_ORDER_LETTERS : SS_ORDER_NONE;
}
