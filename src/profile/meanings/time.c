/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "duration-text.h"
#include "natural-order.h"
#include "recogniser.h"
#include "words.h"

/* Years, months, weekdays and dates. */

const char *const ss_year_phrases[]
    = {"annee*", "an", "ans",       "year*",   "millesime*",  "exercice*", "campagne*", "saison",
       "anne",   "yr", "promotion", "session", "time period", "periode*",  "date*",     NULL};
static const char *const not_year_phrases[]
    = {"nb*",       "nombre*",   "duree*",      "age*", "prix*",    "montant*", "cout*",
       "altitude*", "effectif*", "population*", "id*",  "code*",    "num*",     "%",
       "€",         "total*",    "taux*",       "part", "surface*", "par",      "moyen*",
       "distance*", "count",     "sum",         "avg",  "mean",     "somme",    NULL};
static const char *const month_phrases[] = {"mois*", "month*", NULL};
static const char *const not_month_phrases[]
    = {"duree*",        "nb*",          "nombre*",      "duration",  "anciennete", "age*",
       "date of month", "day of month", "jour du mois", "jour mois", NULL};
static const char *const weekday_phrases[]
    = {"jour",        "jours", "jour semaine", "weekday", "day", "day of week", "jour de la semaine",
       "joursemaine", NULL};

/* Names of spans of time, and of times of the day. */
static const char *const duration_phrases[] = {
    "duree*",    "duration*", "temps",       "chrono*",     "finish*",    "net time", "gun time", "chip time",
    "race time", "lap time",  "best time",   "travel time", "run time",   "runtime",  "elapsed*", "delai*",
    "attente*",  "wait*",     "ecart*",      "gap",         "record*",    "trajet*",  "length",   "heures",
    "hours",     "minutes",   "performance", "marathon",    "time spent", NULL};
static const char *const clock_phrases[]
    = {"heure",  "hour",     "horaire*", "ouverture*", "fermeture*",  "depart*", "arrivee*", "debut",
       "fin",    "start*",   "end",      "open*",      "clos*",       "lever",   "coucher",  "sunrise",
       "sunset", "passage*", "rdv",      "creneau*",   "time of day", "=time",   "clock",    NULL};

/* What a clock does not show: the small hours of an opening, the seconds of a train. */
#define HALF_A_DAY 12
#define EARLY_HOUR 6
#define LAST_HOUR 24

/* Names of what counts on in time. The plural is a quantity ("jours", "heures d'ensoleillement"), and so is a rate by it ("visites par jour"). */
static const char *const position_phrases[] = {"=journee",
                                               "journee n*",
                                               "=matchday",
                                               "match day",
                                               "=gameweek",
                                               "game week",
                                               "=gw",
                                               "=semaine",
                                               "semaine n*",
                                               "num* semaine",
                                               "no semaine",
                                               "n semaine",
                                               "semaine iso",
                                               "=week",
                                               "week n*",
                                               "iso week",
                                               "weeknum*",
                                               "week of year",
                                               "=jour",
                                               "jour du mois",
                                               "jour mois",
                                               "jour annee",
                                               "jour de l annee",
                                               "=day",
                                               "day of month",
                                               "date of month",
                                               "day of year",
                                               "dayofyear",
                                               "=doy",
                                               "day n*",
                                               "=heure",
                                               "heure du jour",
                                               "heure journee",
                                               "=hour",
                                               "hour of day",
                                               "=minute",
                                               "=trimestre",
                                               "=quarter",
                                               "=semestre",
                                               "=tour",
                                               "tour n*",
                                               "=round",
                                               "round n*",
                                               "=manche",
                                               "=etape",
                                               "etape n*",
                                               "=stage",
                                               "stage n*",
                                               "=episode",
                                               "episode n*",
                                               "=saison",
                                               "=season",
                                               "=lap",
                                               NULL};

/* The days of a year, the most that such numbers count. */
#define POSITION_LAST 366
/* They leave few out between the first and the last. */
#define POSITIONS_DENSITY 0.5
#define LEAST_POSITIONS 2

/* GUIDELINES R05; under a header that says "année", older years are years too. */
#define YEAR_FIRST 1800
#define YEAR_FIRST_NAMED 1000
#define YEAR_LAST 2100
#define LEAST_YEARS 3
/* Years alone: numbers that fill their range at least so well. Measures seldom do. */
#define YEARS_DENSITY 0.2
#define SHARE_NAMES 0.9

static gboolean
are_whole_between (const SsColumnFacts *facts, double least, double most)
{
  return facts->distinct > 0 && facts->min >= least && facts->max <= most
         && (facts->kind == SS_KIND_INTEGER || facts->median == floor (facts->median));
}

static gboolean
are_years_as_named (const SsClue *clue)
{
  const SsColumnFacts *facts = clue->facts;

  if (facts->kind == SS_KIND_DATE)
    return ss_column_date_unit (clue->column) == SS_DATE_UNIT_YEAR;
  /* A lone 0 or 9999 does not unmake a column of years; a check on values reports it. */
  return facts->kind == SS_KIND_INTEGER && facts->q1 >= YEAR_FIRST_NAMED && facts->q3 <= YEAR_LAST;
}

static gboolean
are_years_by_themselves (const SsClue *clue)
{
  const SsColumnFacts *facts = clue->facts;

  if (facts->kind == SS_KIND_DATE)
    return ss_column_date_unit (clue->column) == SS_DATE_UNIT_YEAR;
  return facts->kind == SS_KIND_INTEGER && are_whole_between (facts, YEAR_FIRST, YEAR_LAST)
         && facts->distinct >= LEAST_YEARS && facts->unit == NULL
         && (double)facts->distinct >= YEARS_DENSITY * (facts->max - facts->min + 1);
}

static gboolean
are_positions (const SsClue *clue)
{
  const SsColumnFacts *facts = clue->facts;

  return facts->unit == NULL && are_whole_between (facts, 0, POSITION_LAST)
         && (!facts->is_unique || facts->is_sorted) /* each once, and in no order, are amounts */
         && facts->distinct >= LEAST_POSITIONS
         && (double)facts->distinct >= POSITIONS_DENSITY * (facts->max - facts->min + 1);
}

static gboolean
are_month_numbers (const SsClue *clue)
{
  return clue->facts->kind == SS_KIND_TEXT || are_whole_between (clue->facts, 1, 12);
}

static gboolean
are_weekday_numbers (const SsClue *clue)
{
  return clue->facts->kind == SS_KIND_TEXT
         || (are_whole_between (clue->facts, 0, 7)
             && ss_words_have (clue->words, (const char *const[]) {"semaine", "weekday", "week", NULL}));
}

static gboolean
is_month (const char *text)
{
  return ss_is_month_name (text) || g_ascii_isdigit (*text);
}

static gboolean
is_weekday (const char *text)
{
  return ss_is_weekday_name (text) || g_ascii_isdigit (*text);
}

static gboolean
is_duration (const char *text)
{
  SsDuration duration;

  return ss_duration_read (text, FALSE, &duration);
}

/* Spans by what is written: in words, of more than a day, or with hours as no clock writes them (0:45:10, "1 h 10" and nothing from noon on). */
static gboolean
are_spans (const SsClue *clue)
{
  const GPtrArray *sample = ss_clue_sample (clue);
  guint n_words = 0, n_bare = 0, n_small = 0;
  double most = 0;

  for (guint i = 0; i < sample->len; i++) {
    SsDuration duration;

    if (!ss_duration_read (g_ptr_array_index (sample, i), FALSE, &duration))
      continue;
    n_words += duration.has_words;
    n_bare += !duration.is_padded && duration.first < 10 && (duration.n_parts == 3 || duration.first == 0);
    n_small += !duration.is_padded && duration.first < EARLY_HOUR;
    most = MAX (most, duration.first);
  }
  if (n_words > 0 || most > LAST_HOUR)
    return TRUE;
  return most < HALF_A_DAY && (n_bare > 0 || 2 * n_small > sample->len);
}

static gboolean
always (const SsClue *clue)
{
  return TRUE;
}

static const SsRecogniser recognisers[] = {
    {.semantic = SS_SEMANTIC_YEAR,
     .kinds = SS_KINDS (SS_KIND_INTEGER) | SS_KINDS (SS_KIND_DATE),
     .phrases = ss_year_phrases,
     .against = not_year_phrases,
     .holds = are_years_as_named,
     .holds_alone = are_years_by_themselves,
     .of_results = TRUE}, /* the latest year is a year */
    {.semantic = SS_SEMANTIC_MONTH,
     .kinds = SS_KINDS (SS_KIND_INTEGER) | SS_KINDS (SS_KIND_TEXT),
     .phrases = month_phrases,
     .against = not_month_phrases,
     .shape = is_month,
     .shape_share = SHARE_NAMES,
     .holds = are_month_numbers,
     .strict = ss_is_month_name,
     .strict_share = SHARE_NAMES,
     .strict_distinct = 2},
    {.semantic = SS_SEMANTIC_WEEKDAY,
     .kinds = SS_KINDS (SS_KIND_INTEGER) | SS_KINDS (SS_KIND_TEXT),
     .phrases = weekday_phrases,
     .shape = is_weekday,
     .shape_share = SHARE_NAMES,
     .holds = are_weekday_numbers,
     .strict = ss_is_weekday_name,
     .strict_share = SHARE_NAMES,
     .strict_distinct = 2},
    {.semantic = SS_SEMANTIC_DURATION,
     .kinds = SS_KINDS (SS_KIND_TEXT),
     .phrases = duration_phrases,
     .against = clock_phrases,
     .shape = is_duration,
     .shape_share = SHARE_NAMES,
     .strict = is_duration,
     .strict_share = SHARE_NAMES,
     .strict_distinct = 2,
     .holds_alone = are_spans},
    {.semantic = SS_SEMANTIC_POSITION,
     .kinds = SS_KINDS (SS_KIND_INTEGER),
     .phrases = position_phrases,
     .holds = are_positions},
    {.semantic = SS_SEMANTIC_DATE, .kinds = SS_KINDS_TIME, .holds_alone = always},
    {.semantic = SS_SEMANTIC_NONE},
};

const SsMeaning ss_meaning_time = {recognisers};
