/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate-labels.h"
#include "lint.h"
#include "territory.h"

#include <glib/gi18n-lib.h>

/* Places of a map that nobody knows (LINT 41): their rows colour nothing, and nothing says so. */

/* A column is one of places of a level when so many of its cells are; from this share of the others on the reader must be told. *Ours*. */
#define LEAST_KNOWN 0.5
#define MANY_UNKNOWN 0.05
#define MOST_PLACES 40000

typedef struct {
  guint n, n_unknown;
  char *example; /* owned; the first place that is not known */
} Match;

static gboolean
is_known (SsTerritoryLevel level, const char *text, guint named)
{
  return (named & (1u << level)) != 0 || ss_territory_status (level, text) != SS_TERRITORY_UNKNOWN;
}

/* The level that most of the names or codes are of; SS_N_TERRITORY_LEVELS where too few are of any. */
static SsTerritoryLevel
find_level (const SsColumn *column, guint n)
{
  guint n_known[SS_N_TERRITORY_LEVELS] = {0}, best = 0;

  for (guint code = 0; code < n; code++) {
    const char *text = ss_column_code_text (column, code);
    guint named = ss_territory_levels_named (text);

    for (SsTerritoryLevel level = 0; level < SS_N_TERRITORY_LEVELS; level++)
      n_known[level] += is_known (level, text, named);
  }
  for (guint level = 1; level < SS_N_TERRITORY_LEVELS; level++)
    best = n_known[level] > n_known[best] ? level : best;
  return n_known[best] >= LEAST_KNOWN * n ? best : SS_N_TERRITORY_LEVELS;
}

static Match
match_places (const SsColumn *column)
{
  Match match = {.n = (guint)ss_column_n_codes (column)};
  SsTerritoryLevel level = match.n <= MOST_PLACES ? find_level (column, match.n) : SS_N_TERRITORY_LEVELS;

  for (guint code = 0; level != SS_N_TERRITORY_LEVELS && code < match.n; code++) {
    const char *text = ss_column_code_text (column, code);

    if (ss_is_aggregate_label (text) || is_known (level, text, ss_territory_levels_named (text)))
      continue;
    match.n_unknown++;
    match.example = match.example ? match.example : g_strdup (text);
  }
  return match;
}

static gboolean
has_named_areas (const SsCase *subject)
{
  const SsBound *area = subject->first[SS_ROLE_AREA];

  return subject->type->traits.is_map && area && ss_column_kind (area->column) == SS_KIND_TEXT;
}

static double
judge_unmatched (const SsCase *subject, SsVerdict *verdict)
{
  Match match = match_places (subject->first[SS_ROLE_AREA]->column);
  g_autofree char *example = match.example;

  if (match.n_unknown < MAX (1, MANY_UNKNOWN * match.n) || ss_lint_says_missing (subject))
    return 0;
  /* Translators: %1$u and %2$u are numbers of places, %3$s is one of them. */
  ss_verdict_say (
      verdict,
      _ ("%1$u of %2$u places are not known, such as “%3$s”: the map leaves them out without a word."),
      match.n_unknown, match.n, example);
  return 1;
}

static SsSpec *
repair_unmatched (const SsCase *subject)
{
  Match match = match_places (subject->first[SS_ROLE_AREA]->column);
  g_autofree char *example = match.example;
  /* Translators: a note below a map; %1$u and %2$u are numbers of places. It must speak of what is “missing”. */
  g_autofree char *note
      = g_strdup_printf (_ ("Missing from the map: %1$u of %2$u places."), match.n_unknown, match.n);

  return ss_lint_with_note (subject, note);
}

static const SsRule rules[] = {
    {SS_LINT ("missing-data-hidden", RIGOUR, WARN), .applies = has_named_areas, .judge = judge_unmatched,
     .repair = repair_unmatched,
     .sentence = N_ ("Some places are not known: the map leaves them out without a word."),
     .source = "CALVI; McNutt 2020", .where = "roles.area"},
};

SS_RULE_THEME (unmatched, rules);
