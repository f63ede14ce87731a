/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-facts.h"

#include "aggregate-labels.h"
#include "asides.h"
#include "column-sums.h"
#include "measure.h"
#include "unit.h"
#include "words.h"

static const char *const unit_phrases[] = {"unite*", "unit", "units", "uom", NULL};
static const char *const value_phrases[]
    = {"valeur*", "value*", "mesure*", "resultat*", "quantite*", "obs value", NULL};

gboolean
ss_semantic_is_place (SsSemantic semantic)
{
  static const SsSemantic places[]
      = {SS_SEMANTIC_COMMUNE_CODE, SS_SEMANTIC_DEPARTEMENT_CODE, SS_SEMANTIC_REGION_CODE,
         SS_SEMANTIC_EPCI_CODE,    SS_SEMANTIC_COUNTRY_CODE,     SS_SEMANTIC_POSTAL_CODE,
         SS_SEMANTIC_LATITUDE,     SS_SEMANTIC_LONGITUDE,        SS_SEMANTIC_LATLON};

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i] == semantic)
      return TRUE;
  return FALSE;
}

/* The column of numbers that a unit column speaks of: one called "valeur", or else its left neighbour. */
static SsColumnFacts *
measured_beside (SsTable *table, SsColumnFacts *facts, gsize unit_column)
{
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    g_autofree char *words = ss_header_words (ss_column_name (ss_table_column (table, i)));

    if (ss_column_is_numeric (ss_table_column (table, i)) && ss_words_have (words, value_phrases))
      return &facts[i];
  }
  if (unit_column > 0 && ss_column_is_numeric (ss_table_column (table, unit_column - 1)))
    return &facts[unit_column - 1];
  return NULL;
}

static void
apply_unit (SsColumnFacts *measured, const char *text)
{
  g_autofree char *unit = ss_unit_of_text (text);
  SsMeasure measure;

  if (unit == NULL || measured->unit != NULL || measured->semantic == SS_SEMANTIC_IDENTIFIER)
    return;
  measured->unit = g_steal_pointer (&unit);
  measure = ss_unit_measure (measured->unit);
  if (measure != SS_MEASURE_NONE && measured->measure_confidence < SS_CONFIDENCE_UNIT) {
    measured->measure = measure;
    measured->measure_confidence = SS_CONFIDENCE_UNIT;
  }
}

static void
relate_units (SsTable *table, SsColumnFacts *facts)
{
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    SsColumn *column = ss_table_column (table, i);
    g_autofree char *words = ss_header_words (ss_column_name (column));
    SsColumnFacts *measured;

    if (facts[i].kind != SS_KIND_TEXT || !facts[i].is_constant || !ss_words_have (words, unit_phrases))
      continue;
    measured = measured_beside (table, facts, i);
    if (measured != NULL)
      apply_unit (measured, ss_column_code_text (column, 0));
  }
}

/* What adds up over columns was counted; the sum is a total when its name says so. */
static void
relate_sums (SsTable *table, SsColumnFacts *facts)
{
  static const char *const total_phrases[]
      = {"total*", "ensemble", "tous", "toutes", "all", "sum", "somme", NULL};
  g_autoptr (GArray) sums = ss_column_sums (table, facts);

  for (guint i = 0; i < sums->len; i++) {
    const SsColumnSum *sum = &g_array_index (sums, SsColumnSum, i);
    g_autofree char *words = ss_header_words (ss_column_name (ss_table_column (table, sum->total)));

    if (ss_words_have (words, total_phrases) && facts[sum->total].semantic == SS_SEMANTIC_NONE)
      facts[sum->total].semantic = SS_SEMANTIC_TOTAL;
    for (gsize c = sum->first; c <= sum->last; c++)
      if (facts[c].measure == SS_MEASURE_COUNT)
        facts[c].measure_confidence = SS_CONFIDENCE_ADDS_UP;
    if (facts[sum->total].measure == SS_MEASURE_COUNT)
      facts[sum->total].measure_confidence = SS_CONFIDENCE_ADDS_UP;
  }
}

/* "nom" alone may be that of a place; beside "prénom" it is somebody's. */
static void
relate_names (SsTable *table, SsColumnFacts *facts)
{
  static const char *const first_phrases[]
      = {"=prenom", "=prenoms", "prenom usuel", "first name", "firstname", NULL};
  static const char *const last_phrases[] = {"=nom", "=noms", "=name", NULL};
  gsize n_columns = ss_table_n_columns (table), first = G_MAXSIZE, last = G_MAXSIZE;

  for (gsize c = 0; c < n_columns; c++) {
    g_autofree char *words = ss_header_words (ss_column_name (ss_table_column (table, c)));

    if (facts[c].kind == SS_KIND_TEXT && ss_words_have (words, first_phrases))
      first = c;
    if (facts[c].kind == SS_KIND_TEXT && ss_words_have (words, last_phrases))
      last = c;
  }
  if (first != G_MAXSIZE && last != G_MAXSIZE)
    facts[first].semantic = facts[last].semantic = SS_SEMANTIC_PERSON_NAME;
}

/* Percentages are small numbers; a title may speak of one column among several. */
#define MOST_PERCENT 1000

/* Names that say what they count, or that they are rates, have the title's unit only where it is of the same sort: thousands of people, but no euros of them. */
static gboolean
agrees_with_name (const SsColumnFacts *facts, const char *name, const char *unit)
{
  static const char *const magnitudes[] = {"milliers", "millions", "milliards", NULL};
  static const char *const whole_phrases[] = {"total*", "ensemble", "all", NULL};
  g_autofree char *words = ss_header_words (name);

  if (facts->semantic == SS_SEMANTIC_MONEY)
    return ss_unit_is_money (unit);
  if (facts->semantic == SS_SEMANTIC_PERCENTAGE)
    return ss_unit_is_percent (unit);
  return facts->measure_confidence < SS_CONFIDENCE_WORDS || ss_words_have (words, whole_phrases)
         || (facts->measure == SS_MEASURE_COUNT && g_strv_contains (magnitudes, unit));
}

static gboolean
may_have_unit (const SsColumnFacts *facts, const char *name, const char *unit)
{
  if (facts->unit != NULL || (facts->kind != SS_KIND_INTEGER && facts->kind != SS_KIND_NUMBER))
    return FALSE;
  if (facts->semantic != SS_SEMANTIC_NONE && facts->semantic != SS_SEMANTIC_MONEY
      && facts->semantic != SS_SEMANTIC_PERCENTAGE)
    return FALSE;
  return agrees_with_name (facts, name, unit)
         && !(ss_unit_is_percent (unit) && MAX (-facts->min, facts->max) > MOST_PERCENT);
}

static void
relate_title (SsTable *table, SsColumnFacts *facts)
{
  g_autofree char *unit = ss_table_title (table) ? ss_unit_of_title (ss_table_title (table)) : NULL;
  SsSemantic semantic = unit == NULL                ? SS_SEMANTIC_NONE
                        : ss_unit_is_percent (unit) ? SS_SEMANTIC_PERCENTAGE
                        : ss_unit_is_money (unit)   ? SS_SEMANTIC_MONEY
                                                    : SS_SEMANTIC_NONE;

  for (gsize c = 0; unit != NULL && c < ss_table_n_columns (table); c++) {
    if (!may_have_unit (&facts[c], ss_column_name (ss_table_column (table, c)), unit))
      continue;
    apply_unit (&facts[c], unit);
    if (facts[c].semantic == SS_SEMANTIC_NONE)
      facts[c].semantic = semantic;
  }
}

static void
relate_totals (SsTable *table, SsColumnFacts *facts)
{
  for (gsize c = 0; c < ss_table_n_columns (table); c++)
    if (facts[c].is_aggregate_label)
      facts[c].is_aggregate_label = ss_aggregates_are_large (table, facts, c);
}

void
ss_relate_columns (SsTable *table, SsColumnFacts *facts)
{
  relate_units (table, facts);
  relate_title (table, facts);
  relate_names (table, facts);
  relate_sums (table, facts);
  relate_totals (table, facts);
  ss_tell_asides (table, facts);
}
