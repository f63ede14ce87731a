/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparable.h"
#include "one-measure.h"
#include "rule.h"
#include "task-rules.h"
#include "words.h"
#include "year-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What may be laid on one another: the height of a stack is read as a sum, and so there must be one. */

static gboolean
stacks_series (const SsCase *subject)
{
  return subject->type->traits.shows_parts && subject->type->traits.family != SS_FAMILY_PARTS
         && subject->n_series > 1 && subject->measure != NULL && !ss_task_rules_speak (subject);
}

static gboolean
stacks_columns (const SsCase *subject)
{
  return stacks_series (subject) && subject->series == NULL && subject->n_measures > 1;
}

/* --- what goes in and what goes out ------------------------------------------------------------------------------------------------- */

#define MOST_PHRASES 14

/* Each row: two sides whose difference is something, and whose sum is nothing. */
static const struct {
  const char *one[MOST_PHRASES], *other[MOST_PHRASES];
} opposites[] = {
    {{"naissances", "births", "natalite", NULL}, {"deces", "deaths", "mortalite", NULL}},
    {{"recette*", "revenu*", "income*", "receipts", "produits", NULL},
     {"depense*", "spending", "expen*", "charges", "costs", NULL}},
    {{"entrees", "entrants", "arrivees", "inflow*", "arrivals", "in", NULL},
     {"sorties", "sortants", "departs", "outflow*", "departures", "out", NULL}},
    {{"import*", "achats", "purchases", NULL}, {"export*", "ventes", "sales", NULL}},
    {{"immigr*", NULL}, {"emigr*", NULL}},
    {{"creations", "ouvertures", "embauches", "hires", "openings", NULL},
     {"radiations", "cessations", "fermetures", "destructions", "suppressions", "licenciements", "layoffs",
      "closures", NULL}},
    {{"offre*", "supply", NULL}, {"demande*", "demand", NULL}},
    {{"gain*", "profit*", NULL}, {"perte*", "loss*", NULL}},
    {{"min", "mini*", "low", "lowest", "plus bas", NULL},
     {"max", "maxi*", "high", "highest", "plus haut", NULL}},
    {{"prevu*", "budgete*", "objectif*", "cible*", "target*", "planned", "forecast*", "budgeted", NULL},
     {"realise*", "execute*", "reel*", "actual*", "constate*", "observe*", NULL}},
    {{"avant", "before", NULL}, {"apres", "after", NULL}},
};

static gboolean
are_opposite (const char *a, const char *b)
{
  for (gsize i = 0; i < G_N_ELEMENTS (opposites); i++)
    if ((ss_words_have (a, opposites[i].one) && ss_words_have (b, opposites[i].other))
        || (ss_words_have (b, opposites[i].one) && ss_words_have (a, opposites[i].other)))
      return TRUE;
  return FALSE;
}

/* More series than these are no two sides. */
#define MOST_SIDES 4

static double
judge_opposites (const SsCase *subject, SsVerdict *verdict)
{
  g_autoptr (GPtrArray) names = ss_series_names (subject);
  for (guint i = 1; i < names->len && names->len <= MOST_SIDES; i++)
    for (guint j = 0; j < i; j++) {
      g_autofree char *one = ss_header_words (names->pdata[j]), *other = ss_header_words (names->pdata[i]);
      if (!are_opposite (one, other))
        continue;
      /* Translators: two series, “Naissances” and “Décès”. */
      ss_verdict_say (verdict,
                      _ ("“%s” and “%s” are two sides: their difference says something, their sum nothing."),
                      (const char *)names->pdata[j], (const char *)names->pdata[i]);
      return 1;
    }
  return 0;
}

/** Women on men: where the upper begins nobody can follow, and their sum by age is not what two columns are there for. */
static double
judge_sexes_by_age (const SsCase *subject, SsVerdict *verdict)
{
  g_autoptr (GPtrArray) names = ss_series_names (subject);
  gboolean is_by_age = ss_bound_is_ages (subject->across)
                       || (subject->across != NULL && subject->across->facts->order == SS_ORDER_CLASSES);
  return is_by_age && names->len == 2 && ss_is_both_sexes (names->pdata[0], names->pdata[1]);
}

/* --- moments of one measure ------------------------------------------------------------------------------------------------------------ */

/** Each column is a year of the same people, houses, prices. */
static double
judge_moments (const SsCase *subject, SsVerdict *verdict)
{
  return ss_year_columns_have (subject->table, subject->measure);
}

/* --- what is counted twice ------------------------------------------------------------------------------------------------------------- */

/** "people fully vaccinated" has all the words of "people vaccinated", and more. */
static gboolean
says_more (const char *part, const char *whole)
{
  g_autofree char *words = ss_header_words (whole), *longer = ss_header_words (part);
  g_auto (GStrv) each = g_strsplit (words, " ", -1);
  for (gsize i = 0; each[i] != NULL; i++) {
    const char *phrase[] = {each[i], NULL};
    if (*each[i] != '\0' && !ss_words_have (longer, phrase))
      return FALSE;
  }
  return strlen (longer) > strlen (words);
}

/** Voters among the registered, women vaccinated among those vaccinated. */
static gboolean
is_part_of (const SsCase *subject, const SsBound *part, const SsBound *whole)
{
  return ss_groups_whole (subject->groups, part->index) == whole->index
         || (says_more (ss_column_name (part->column), ss_column_name (whole->column))
             && ss_is_never_larger (part->column, whole->column));
}

static double
judge_nested (const SsCase *subject, SsVerdict *verdict)
{
  if (ss_rows_add_up (subject))
    return 0;
  for (guint i = 0; i < subject->n_bound; i++)
    for (guint j = 0; j < subject->n_bound; j++) {
      const SsBound *part = &subject->bound[i], *whole = &subject->bound[j];
      if (i == j || part->role != subject->measure->role || whole->role != part->role
          || !is_part_of (subject, part, whole))
        continue;
      /* Translators: two columns: “people fully vaccinated”, “people vaccinated”. */
      ss_verdict_say (verdict, _ ("“%s” is a part of “%s”: on one another they count it twice."),
                      ss_column_name (part->column), ss_column_name (whole->column));
      return 1;
    }
  return 0;
}

/* --- amounts ------------------------------------------------------------------------------------------------------------------------------ */

static gboolean
is_amount (const SsBound *bound)
{
  return ss_bound_is_count (bound) || bound->facts->semantic == SS_SEMANTIC_MONEY
         || bound->facts->unit != NULL;
}

/* Bars of names are read one by one, and less as a volume (ours). */
#define AMONG_NAMES 0.35

/** Columns whose names or units say that they are amounts, or that another column adds up, have a sum. */
static double
judge_no_amounts (const SsCase *subject, SsVerdict *verdict)
{
  const GArray *sums = ss_groups_sums (subject->groups);
  for (guint i = 0; i < sums->len; i++) {
    const SsColumnSum *sum = &g_array_index (sums, SsColumnSum, i);
    if (subject->measure->index >= sum->first && subject->measure->index <= sum->last)
      return 0;
  }
  g_autoptr (GPtrArray) names = ss_series_names (subject);
  guint n_amounts = 0;
  for (guint i = 0; i < subject->n_bound; i++)
    n_amounts += subject->bound[i].role == subject->measure->role && is_amount (&subject->bound[i]);
  if (2 * n_amounts >= subject->n_measures || ss_rows_add_up (subject)
      || ss_is_one_measure (names->pdata[0], names->pdata[1]))
    return 0;
  return ss_bound_is_time (subject->across) ? 1 : AMONG_NAMES;
}

static gboolean
stacks_names (const SsCase *subject)
{
  return stacks_series (subject) && subject->series != NULL && ss_bound_is_time (subject->across);
}

/** Degrees, grams in a cubic metre, scores of each station: their sum over the stations is nothing. */
static double
judge_no_amount (const SsCase *subject, SsVerdict *verdict)
{
  return !is_amount (subject->measure) && subject->measure->facts->semantic != SS_SEMANTIC_TOTAL
         && subject->aggregate != SS_AGGREGATE_COUNT;
}

static const SsRule rules[] = {
    {"F08", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -40, stacks_series, judge_opposites,
     N_ ("What goes in and what goes out are not added up."), "FT Visual Vocabulary; data-to-viz.com"},
    {"F08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -35, stacks_series, judge_sexes_by_age,
     N_ ("Women and men of each age are compared: on one another only the lower ones can be."),
     "FT Visual Vocabulary; INSEE"},
    {"F08", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -40, stacks_columns, judge_moments,
     N_ ("The columns are years of one measure: on one another they count the same several times."),
     "FT Visual Vocabulary; data-to-viz.com"},
    {"F08", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -40, stacks_columns, judge_nested,
     N_ ("One of these columns is a part of another: on one another they count it twice."),
     "data-to-viz.com; Draco"},
    {"F08", SS_QUALITY_RIGOUR, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -36, stacks_columns, judge_no_amounts,
     N_ ("Nothing says that these columns add up to something."), "FT Visual Vocabulary; data-to-viz.com"},
    {"F08", SS_QUALITY_RIGOUR, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -25, stacks_names, judge_no_amount,
     N_ ("Nothing says that these values add up to something."), "FT Visual Vocabulary; data-to-viz.com"},
};

SS_RULE_THEME (stacks, rules);
