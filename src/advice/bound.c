/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bound.h"

#include "words.h"

#include <math.h>
#include <string.h>

/* Whole numbers of few values that come back are steps of a scale (ratings, numbers of rooms) as much as quantities. Thirty positions are
   what LINT 46 calls readable at most. */
#define MOST_STEPS 30
#define FEWEST_ROWS_A_STEP 3
/* The profile is this sure of a measure that a name or a unit tells. */
#define SURE 0.8

/* What the numbers of a column say, by its meaning: TRUE where they measure nothing and only tell rows apart or place them. */
static const gboolean is_no_quantity[SS_N_SEMANTICS] = {
    [SS_SEMANTIC_COMMUNE_CODE] = TRUE, [SS_SEMANTIC_DEPARTEMENT_CODE] = TRUE,
    [SS_SEMANTIC_REGION_CODE] = TRUE,  [SS_SEMANTIC_EPCI_CODE] = TRUE,
    [SS_SEMANTIC_COUNTRY_CODE] = TRUE, [SS_SEMANTIC_POSTAL_CODE] = TRUE,
    [SS_SEMANTIC_SIREN] = TRUE,        [SS_SEMANTIC_SIRET] = TRUE,
    [SS_SEMANTIC_UAI] = TRUE,          [SS_SEMANTIC_LATITUDE] = TRUE,
    [SS_SEMANTIC_LONGITUDE] = TRUE,    [SS_SEMANTIC_LATLON] = TRUE,
    [SS_SEMANTIC_YEAR] = TRUE,         [SS_SEMANTIC_MONTH] = TRUE,
    [SS_SEMANTIC_WEEKDAY] = TRUE,      [SS_SEMANTIC_DATE] = TRUE,
    [SS_SEMANTIC_EMAIL] = TRUE,        [SS_SEMANTIC_PHONE] = TRUE,
    [SS_SEMANTIC_PERSON_NAME] = TRUE,  [SS_SEMANTIC_ADDRESS] = TRUE,
    [SS_SEMANTIC_IDENTIFIER] = TRUE,   [SS_SEMANTIC_POSITION] = TRUE,
};

/* Where Lambert-93 coordinates of metropolitan France lie, metres (EPSG:2154). */
#define LAMBERT_WEST 80000
#define LAMBERT_EAST 1320000
#define LAMBERT_SOUTH 6000000
#define LAMBERT_NORTH 7240000

/** "x", "X_L93", "coord_x": a name one of whose ends is the letter of an axis. */
static gboolean
is_named (const SsBound *bound, char letter)
{
  const char *name = ss_column_name (bound->column);
  gsize length = strlen (name);
  gboolean begins = g_ascii_tolower (name[0]) == letter && !g_ascii_isalpha (name[length > 1]);
  gboolean ends
      = length > 1 && g_ascii_tolower (name[length - 1]) == letter && !g_ascii_isalpha (name[length - 2]);
  return begins || ends
         || (g_ascii_tolower (name[0]) == letter && g_ascii_strncasecmp (name + 1, "l93", 3) == 0);
}

gboolean
ss_bound_is_longitude (const SsBound *bound)
{
  const SsColumnFacts *facts = bound->facts;
  return facts->semantic == SS_SEMANTIC_LONGITUDE
         || (ss_column_is_numeric (bound->column) && facts->min > LAMBERT_WEST && facts->max < LAMBERT_EAST
             && is_named (bound, 'x'));
}

gboolean
ss_bound_is_latitude (const SsBound *bound)
{
  const SsColumnFacts *facts = bound->facts;
  return facts->semantic == SS_SEMANTIC_LATITUDE
         || (ss_column_is_numeric (bound->column) && facts->min > LAMBERT_SOUTH && facts->max < LAMBERT_NORTH
             && is_named (bound, 'y'));
}

/* Texts from year to year, "1972~1976", "2001-2003", the last of which may be a year alone; so many are looked at. */
#define SPAN_OF_YEARS "^(1[5-9]|20)\\d\\d(\\D{1,5}(1[5-9]|20)\\d\\d)?$"
#define ENOUGH_SPANS 3

static gboolean
is_spans_of_years (SsColumn *column)
{
  gsize n = MIN (ss_column_n_codes (column), ENOUGH_SPANS);
  for (gsize i = 0; i < n; i++)
    if (!g_regex_match_simple (SPAN_OF_YEARS, ss_column_code_text (column, i), 0, 0))
      return FALSE;
  return n > 1;
}

/** Months and weekdays without a year come round again: they are ordered names, and no time that runs on. */
gboolean
ss_bound_is_time (const SsBound *bound)
{
  if (bound == NULL)
    return FALSE;
  if (ss_column_kind (bound->column) == SS_KIND_TEXT)
    return is_spans_of_years (bound->column);
  return ss_column_is_time (bound->column) || bound->facts->semantic == SS_SEMANTIC_YEAR;
}

/** "MARCHE_ID", "Store id", "customerId": whole numbers that point at a row of another table, and so come back. */
static gboolean
is_named_key (const SsBound *bound)
{
  const char *name = ss_column_name (bound->column);
  gsize n = strlen (name);

  if (bound->facts->kind != SS_KIND_INTEGER || bound->facts->is_unique || n < 2
      || g_ascii_strcasecmp (name + n - 2, "id") != 0)
    return FALSE;
  return n == 2 || !g_ascii_isalpha (name[n - 3]) || (g_ascii_islower (name[n - 3]) && name[n - 2] == 'I');
}

gboolean
ss_bound_is_rank (const SsBound *bound)
{
  static const char *const names[]
      = {"=rank", "=rang", "=ranking", "=classement", "=position", "=place", "=no", NULL};
  g_autofree char *words = NULL;

  if (bound == NULL || bound->facts->kind != SS_KIND_INTEGER || !bound->facts->is_unique)
    return FALSE;
  if (bound->facts->semantic == SS_SEMANTIC_RANK && bound->facts->is_sorted)
    return TRUE;
  words = ss_header_words (ss_column_name (bound->column));
  return ss_words_have (words, names);
}

gboolean
ss_bound_is_period (const SsBound *bound)
{
  return bound != NULL
         && (bound->facts->semantic == SS_SEMANTIC_MONTH || bound->facts->order == SS_ORDER_MONTH
             || bound->facts->order == SS_ORDER_PERIOD);
}

gboolean
ss_bound_holds_places (const SsBound *bound)
{
  return bound != NULL && bound->facts->semantic == SS_SEMANTIC_RANK;
}

/* Steps of a scale that a table is laid out by: at least so many; sexes, and their total, or weekdays with each. */
#define FEWEST_RUNGS 5
#define MOST_ROWS_A_RUNG 7

/**
 * Whole numbers up to @most, under one of @names, that come in order, or each equally often. Ages of people, one a row, come as they come.
 */
static gboolean
is_ladder (const SsBound *bound, const char *const *names, double most)
{
  const SsColumnFacts *facts = bound != NULL ? bound->facts : NULL;
  if (facts == NULL || facts->kind != SS_KIND_INTEGER || facts->min < 0 || facts->max > most
      || facts->distinct < FEWEST_RUNGS || facts->missing > 0)
    return FALSE;
  if (facts->is_unique
          ? !facts->is_sorted
          : facts->n_rows % facts->distinct != 0 || facts->n_rows > MOST_ROWS_A_RUNG * facts->distinct)
    return FALSE;
  g_autofree char *words = ss_header_words (ss_column_name (bound->column));
  return ss_words_have (words, names);
}

/* The oldest of us. */
#define OLDEST 130

gboolean
ss_bound_is_ages (const SsBound *bound)
{
  static const char *const names[] = {"age", "ages", NULL};
  return is_ladder (bound, names, OLDEST);
}

#define LAST_HOUR 24

gboolean
ss_bound_is_hours (const SsBound *bound)
{
  static const char *const names[] = {"heure", "heures", "hour", "hours", NULL};
  return is_ladder (bound, names, LAST_HOUR);
}

/* Men, women, all, unknown. */
#define MOST_SEXES 4

/** "1" and "2" under "sexe" are no quantity. */
static gboolean
is_sex (const SsBound *bound)
{
  static const char *const names[] = {"sexe", "sex", "genre", "gender", NULL};
  if (bound->facts->kind != SS_KIND_INTEGER || bound->facts->distinct > MOST_SEXES || bound->facts->max >= 10
      || bound->facts->is_unique)
    return FALSE;
  g_autofree char *words = ss_header_words (ss_column_name (bound->column));
  return ss_words_have (words, names);
}

gboolean
ss_bound_is_quantity (const SsBound *bound)
{
  return bound != NULL && ss_column_is_numeric (bound->column) && !is_no_quantity[bound->facts->semantic]
         && !is_named_key (bound) && !ss_bound_is_rank (bound) && !ss_bound_is_ages (bound)
         && !ss_bound_is_hours (bound) && !is_sex (bound) && !ss_bound_is_longitude (bound)
         && !ss_bound_is_latitude (bound);
}

static gboolean
is_named_count (const SsColumnFacts *facts)
{
  return facts->measure == SS_MEASURE_COUNT && facts->measure_confidence >= SURE;
}

/** A column whose name says that it counts, money and percentages are amounts, however few their values. */
static gboolean
is_amount (const SsColumnFacts *facts)
{
  return is_named_count (facts) || facts->semantic == SS_SEMANTIC_MONEY
         || facts->semantic == SS_SEMANTIC_PERCENTAGE;
}

gboolean
ss_bound_is_steps (const SsBound *bound)
{
  return ss_bound_is_quantity (bound) && bound->facts->kind == SS_KIND_INTEGER && !is_amount (bound->facts)
         && bound->facts->distinct <= MOST_STEPS
         && bound->facts->n_rows >= FEWEST_ROWS_A_STEP * bound->facts->distinct;
}

gboolean
ss_bound_is_ordered (const SsBound *bound)
{
  if (bound == NULL)
    return FALSE;
  return ss_bound_is_time (bound) || bound->facts->order != SS_ORDER_NONE
         || bound->facts->semantic == SS_SEMANTIC_WEEKDAY || bound->facts->semantic == SS_SEMANTIC_MONTH
         || bound->facts->semantic == SS_SEMANTIC_POSITION || ss_bound_is_steps (bound)
         || ss_bound_is_ages (bound) || ss_bound_is_hours (bound);
}

gboolean
ss_bound_is_discrete (const SsBound *bound)
{
  return bound != NULL && !ss_bound_is_quantity (bound) && !ss_column_is_time (bound->column)
         && ss_column_kind (bound->column) != SS_KIND_GEOMETRY;
}

/* As many texts as it takes to know how the others are written (ours). */
#define ENOUGH_TEXTS 20

/** Texts without a letter, and without an order of their own, name nothing: "2017-03-30/2017-05-24", "W333", "04.93". */
static gboolean
is_wordless (const SsBound *bound)
{
  if (ss_column_kind (bound->column) != SS_KIND_TEXT || bound->facts->order != SS_ORDER_NONE)
    return FALSE;
  gsize n = MIN (ss_column_n_codes (bound->column), ENOUGH_TEXTS);
  for (gsize i = 0; i < n; i++)
    for (const char *at = ss_column_code_text (bound->column, i); *at != '\0'; at = g_utf8_next_char (at))
      if (g_unichar_isalpha (g_utf8_get_char (at)))
        return FALSE;
  return n > 0 && !is_spans_of_years (bound->column);
}

static gboolean
has_identifying_meaning (const SsBound *bound)
{
  return bound->facts->semantic >= SS_SEMANTIC_COMMUNE_CODE
         && bound->facts->semantic != SS_SEMANTIC_PERSON_NAME && bound->facts->semantic != SS_SEMANTIC_ADDRESS
         && bound->facts->semantic != SS_SEMANTIC_YEAR && bound->facts->semantic != SS_SEMANTIC_MONTH
         && bound->facts->semantic != SS_SEMANTIC_WEEKDAY && bound->facts->semantic != SS_SEMANTIC_DATE
         && bound->facts->semantic != SS_SEMANTIC_POSITION && is_no_quantity[bound->facts->semantic];
}

gboolean
ss_bound_is_identifier (const SsBound *bound)
{
  return bound != NULL && !ss_bound_is_ages (bound) && !ss_bound_is_hours (bound)
         && (has_identifying_meaning (bound) || is_wordless (bound) || ss_bound_is_rank (bound));
}

gboolean
ss_bound_is_rate (const SsBound *bound)
{
  return bound != NULL
         && (bound->facts->semantic == SS_SEMANTIC_PERCENTAGE
             || (bound->facts->measure == SS_MEASURE_RATE && bound->facts->measure_confidence >= SURE));
}

gboolean
ss_bound_may_be_rate (const SsBound *bound)
{
  return bound != NULL && (bound->facts->measure == SS_MEASURE_RATE || ss_bound_is_rate (bound));
}

/* Rows that a column tells apart, of a hundred, so that it names them (ours). */
#define NEARLY_ALL 0.9

gboolean
ss_bound_names_rows (const SsBound *bound)
{
  return ss_column_kind (bound->column) == SS_KIND_TEXT && !ss_bound_is_identifier (bound)
         && bound->facts->distinct > NEARLY_ALL * bound->facts->n_rows;
}

gboolean
ss_bound_is_subject (const SsBound *bound)
{
  return ss_bound_names_rows (bound) && !bound->facts->is_geographic;
}

gboolean
ss_bound_is_surface (const SsBound *bound)
{
  if (bound == NULL)
    return FALSE;
  static const char *const words[] = {"superf", "surface", "area"};
  g_autofree char *name = g_ascii_strdown (ss_column_name (bound->column), -1);
  gboolean is_named = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    is_named |= g_str_has_prefix (name, words[i]);
  return is_named && ss_bound_is_quantity (bound) && bound->facts->min > 0 && !ss_bound_is_rate (bound);
}

gboolean
ss_bound_is_count (const SsBound *bound)
{
  return bound != NULL && is_named_count (bound->facts);
}
