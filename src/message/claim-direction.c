/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-direction.h"

#include <glib/gi18n-lib.h>

/* What is called stable may move by so much. */
#define STEADY_CHANGE 0.15

typedef struct {
  double first, last, slope; /* slope: its sign only matters */
} Trend;

/* Keys in their own order: the numbers of dates and natural orders, else the chart's. */
static double
key_place (const SsShown *shown, gsize k)
{
  return isnan (shown->key_numbers[k]) ? (double)k : shown->key_numbers[k];
}

static Trend
line_trend (const SsSubject *subject, gsize s)
{
  const SsShown *shown = subject->shown;
  gboolean is_framed = subject->n_keys_named > 1;
  const SsMention *since = ss_subject_since (subject);
  double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0, start = INFINITY, end = -INFINITY;
  Trend trend = {NAN, NAN, 0};

  for (gsize k = 0; k < shown->n_keys; k++) {
    double x = key_place (shown, k), y = ss_subject_value (subject, k, s);

    if (!shown->is_visible[k] || isnan (y) || (is_framed && !ss_subject_concerns (subject, FALSE, k))
        || (since && k < since->index))
      continue;
    if (x < start) {
      start = x;
      trend.first = y;
    }
    if (x > end) {
      end = x;
      trend.last = y;
    }
    n++;
    sx += x;
    sy += y;
    sxx += x * x;
    sxy += x * y;
  }
  trend.slope = is_framed || n < 3 ? trend.last - trend.first : n * sxy - sx * sy;
  return trend;
}

static SsClaimVerdict
trend_verdict (SsClaimWordType type, const Trend *trend)
{
  double sign = type == SS_CLAIM_RISES ? 1 : -1, change = trend->last / trend->first - 1;

  if (isnan (trend->first) || isnan (trend->last))
    return SS_CLAIM_UNKNOWN;
  if (type == SS_CLAIM_STEADY)
    return !isfinite (change)               ? SS_CLAIM_UNKNOWN
           : fabs (change) <= STEADY_CHANGE ? SS_CLAIM_TRUE
                                            : SS_CLAIM_FALSE;
  return sign * (trend->last - trend->first) > 0 || sign * trend->slope > 0 ? SS_CLAIM_TRUE : SS_CLAIM_FALSE;
}

static char *
trend_text (const SsSubject *subject, const Trend *trend)
{
  g_autofree char *first = ss_shown_value_text (subject->shown, trend->first, subject->language);
  g_autofree char *last = ss_shown_value_text (subject->shown, trend->last, subject->language);

  /* Translators: a value at the start of a period, then the value at its end. */
  return g_strdup_printf (_ ("from %s to %s"), first, last);
}

/* A direction and its contrary in one sentence tell of two periods, or two series: too much to be certain. */
static gboolean
has_contrary (const SsSubject *subject, SsClaimWordType type)
{
  return (type != SS_CLAIM_FALLS && ss_subject_find (subject, SS_CLAIM_FALLS))
         || (type != SS_CLAIM_RISES && ss_subject_find (subject, SS_CLAIM_RISES));
}

/* "Since 1992" frames a period where 1992 is an end of what is shown; elsewhere one date alone is a moment. */
static gboolean
names_a_period (const SsSubject *subject)
{
  const SsMention *date = subject->n_keys_named == 1 ? ss_subject_nearest (subject, 0, FALSE) : NULL;

  return date == NULL || ss_subject_since (subject) || date->index == 0
         || date->index + 1 == subject->shown->n_keys;
}

SsClaimVerdict
ss_claim_judge_direction (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  SsClaimVerdict verdict = SS_CLAIM_UNKNOWN;
  /* One line that goes this way bears the claim out; "both" asks for all of them. */
  SsClaimVerdict decisive = ss_subject_find (subject, SS_CLAIM_BOTH) ? SS_CLAIM_FALSE : SS_CLAIM_TRUE;

  if (!subject->shown->is_ordered || has_contrary (subject, word->type) || !names_a_period (subject))
    return SS_CLAIM_UNKNOWN;
  for (gsize s = 0; s < ss_subject_n_lines (subject) && verdict != decisive; s++) {
    Trend trend;

    /* The sum of the series is none of those of which something is said. */
    if (!ss_subject_has_line (subject, s)
        || (decisive == SS_CLAIM_FALSE && subject->shown->n_series > 1 && s == subject->shown->n_series))
      continue;
    trend = line_trend (subject, s);
    verdict = trend_verdict (word->type, &trend);
    if (verdict == SS_CLAIM_FALSE && *instead == NULL)
      *instead = trend_text (subject, &trend);
  }
  return verdict == SS_CLAIM_FALSE && ss_subject_is_partial (subject) ? SS_CLAIM_UNKNOWN : verdict;
}
