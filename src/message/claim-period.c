/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-period.h"

#include "claim-words.h"

#include <stdlib.h>

/* School years and seasons take part in two: a period may reach a year beyond the dates that stand for it. */
#define YEAR_SLACK 1
#define A_YEAR "((?:18|19|20)[0-9][0-9])"
/* What makes a period another one than the chart's. */
#define OTHERWISE                                                                                            \
  "moyenne|normale|reference|base|compar|par rapport|mean|average|normal|baseline|relative|objectif|target|" \
  "goal|plan|horizon|prev|project|scenario|forecast|d'ici|by "

/* The year of the day @days after 1970-01-01, or the number itself where the keys are years. */
static int
year_of (const SsShown *shown, gsize k)
{
  int year, month, day;

  if (!ss_column_is_time (shown->key))
    return (int)shown->key_numbers[k];
  ss_civil_from_days ((gint64)shown->key_numbers[k], &year, &month, &day);
  return year;
}

static gboolean
find_shown (const SsShown *shown, SsPeriods *periods)
{
  periods->shown_from = G_MAXINT;
  periods->shown_to = G_MININT;
  for (gsize k = 0; shown->is_time && k < shown->n_keys; k++) {
    if (!shown->is_visible[k] || isnan (shown->key_numbers[k]))
      continue;
    periods->shown_from = MIN (periods->shown_from, year_of (shown, k));
    periods->shown_to = MAX (periods->shown_to, year_of (shown, k));
  }
  return periods->shown_from <= periods->shown_to;
}

static gboolean
find_told (const char *folded, SsPeriods *periods)
{
  static const char *const forms[] = {
      "\\b(?:entre|between) " A_YEAR " (?:et|and) " A_YEAR "\\b",
      "(?<![\\w/-])" A_YEAR " ?(?:-|\xe2\x80\x93|\xe2\x80\x94|to|a) ?" A_YEAR "(?![\\w/-])",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autoptr (GRegex) regex = g_regex_new (forms[i], 0, 0, NULL);
    g_autoptr (GMatchInfo) match = NULL;

    if (g_regex_match (regex, folded, 0, &match)) {
      g_autofree char *from = g_match_info_fetch (match, 1), *to = g_match_info_fetch (match, 2);

      periods->told_from = atoi (from);
      periods->told_to = atoi (to);
      return periods->told_from < periods->told_to;
    }
  }
  return FALSE;
}

gboolean
ss_period_is_beyond (const SsShown *shown, const char *text, SsPeriods *periods)
{
  g_autofree char *folded = text ? ss_claim_fold (text) : NULL;

  if (folded == NULL || !find_shown (shown, periods) || !find_told (folded, periods)
      || g_regex_match_simple (OTHERWISE, folded, 0, 0))
    return FALSE;
  return periods->told_from < periods->shown_from - YEAR_SLACK
         || periods->told_to > periods->shown_to + YEAR_SLACK;
}
