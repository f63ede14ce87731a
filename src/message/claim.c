/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-quantities.h"
#include "claim.h"

#include <glib/gi18n-lib.h>

/* A round number ("nearly a third", "doubled") may be off by so much of itself; a shaded one ("about") by more. */
#define ROUND_SLACK 0.12
#define NEARLY_SLACK 0.2
/* "More than 70 %" is false below, and misleading where the truth is this many times more. */
#define OVER_REACH 1.5
/* What is called stable may move by so much. */
#define STEADY_CHANGE 0.15
/* Numbers below this, without a unit, are counts of something else: "the top 10", "in 3 regions". */
#define LEAST_NUMBER 100
/* A table is told in thousands or in millions, a title in full, or the other way round. */
static const double told_in[] = {1, 1e3, 1e6, 1e9, 1e-3, 1e-6};
/* Charts of more keys than this are not searched for what a title may mean. */
#define MOST_KEYS 2000

typedef SsClaimVerdict (*ClaimJudge) (const SsSubject *subject, const SsClaimWord *word, char **instead);

/* --- directions ---------------------------------------------------------------------------------------------------------- */

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
  double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0, start = INFINITY, end = -INFINITY;
  Trend trend = {NAN, NAN, 0};

  for (gsize k = 0; k < shown->n_keys; k++) {
    double x = key_place (shown, k), y = ss_subject_value (subject, k, s);

    if (!shown->is_visible[k] || isnan (y) || (is_framed && !ss_subject_concerns (subject, FALSE, k)))
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

  return date == NULL || date->index == 0 || date->index + 1 == subject->shown->n_keys;
}

static SsClaimVerdict
judge_direction (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  SsClaimVerdict verdict = SS_CLAIM_UNKNOWN;

  if (!subject->shown->is_ordered || has_contrary (subject, word->type) || !names_a_period (subject))
    return SS_CLAIM_UNKNOWN;
  for (gsize s = 0; s < ss_subject_n_lines (subject) && verdict != SS_CLAIM_TRUE; s++) {
    Trend trend;

    if (!ss_subject_has_line (subject, s))
      continue;
    trend = line_trend (subject, s);
    verdict = trend_verdict (word->type, &trend);
    if (verdict == SS_CLAIM_FALSE && *instead == NULL)
      *instead = trend_text (subject, &trend);
  }
  return verdict;
}

/* --- superlatives and comparisons ---------------------------------------------------------------------------------------- */

static gboolean
is_extreme_key (const SsSubject *subject, gsize key, gsize s, double sign)
{
  double own = ss_subject_value (subject, key, s);

  for (gsize k = 0; k < subject->shown->n_keys; k++)
    if (subject->shown->is_visible[k] && sign * ss_subject_value (subject, k, s) > sign * own)
      return FALSE;
  return !isnan (own);
}

static gboolean
is_extreme_series (const SsSubject *subject, gsize series, double sign)
{
  const SsShown *shown = subject->shown;
  gboolean is_extreme = TRUE;

  for (gsize s = 0; s < shown->n_series; s++)
    is_extreme &= !(sign * ss_shown_series_total (shown, s) > sign * ss_shown_series_total (shown, series));
  for (gsize k = 0; k < shown->n_keys && !is_extreme; k++) {
    gboolean leads = shown->is_visible[k] && !isnan (ss_shown_value (shown, k, series));

    for (gsize s = 0; s < shown->n_series; s++)
      leads &= !(sign * ss_shown_value (shown, k, s) > sign * ss_shown_value (shown, k, series));
    is_extreme = leads && ss_subject_concerns (subject, FALSE, k);
  }
  return is_extreme;
}

static char *
extreme_text (const SsSubject *subject, double sign)
{
  const SsShown *shown = subject->shown;
  gsize s = ss_subject_n_lines (subject) - 1, best = G_MAXSIZE;

  for (gsize k = 0; k < shown->n_keys; k++)
    if (shown->is_visible[k] && !isnan (ss_subject_value (subject, k, s))
        && (best == G_MAXSIZE
            || sign * ss_subject_value (subject, k, s) > sign * ss_subject_value (subject, best, s)))
      best = k;
  if (best == G_MAXSIZE)
    return NULL;
  {
    g_autofree char *value
        = ss_shown_value_text (shown, ss_subject_value (subject, best, s), subject->language);

    /* Translators: a category or date, and its value. */
    return g_strdup_printf (_ ("%s, at %s"), shown->key_texts[best], value);
  }
}

static SsClaimVerdict
judge_superlative (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  double sign = word->type == SS_CLAIM_HIGHEST ? 1 : -1;
  const SsMention *key = ss_subject_nearest (subject, word->start, FALSE);
  const SsMention *series = ss_subject_nearest (subject, word->start, TRUE);

  if (key)
    for (gsize s = 0; s < ss_subject_n_lines (subject); s++)
      if (ss_subject_has_line (subject, s) && is_extreme_key (subject, key->index, s, sign))
        return SS_CLAIM_TRUE;
  if (series && is_extreme_series (subject, series->index, sign))
    return SS_CLAIM_TRUE;
  if (key == NULL && series == NULL)
    return SS_CLAIM_UNKNOWN;
  if (key && ss_subject_n_lines (subject) > 0)
    *instead = extreme_text (subject, sign);
  return SS_CLAIM_FALSE;
}

/* The mention that ends before @word and the one that starts after it, of one sort; FALSE where either is lacking. */
static gboolean
find_sides (const SsSubject *subject, const SsClaimWord *word, const SsMention **left,
            const SsMention **right)
{
  *left = *right = NULL;
  for (guint i = 0; i < subject->mentions->len; i++) {
    const SsMention *mention = &g_array_index (subject->mentions, SsMention, i);

    if (mention->end <= word->start)
      *left = mention;
    else if (mention->start >= word->end && *right == NULL)
      *right = mention;
  }
  return *left && *right && (*left)->is_series == (*right)->is_series && (*left)->index != (*right)->index;
}

static SsClaimVerdict
judge_comparison (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  double sign = word->type == SS_CLAIM_ABOVE ? 1 : -1;
  const SsShown *shown = subject->shown;
  const SsMention *left, *right;

  if (!find_sides (subject, word, &left, &right))
    return SS_CLAIM_UNKNOWN;
  if (left->is_series) {
    if (sign * ss_shown_series_total (shown, left->index)
        > sign * ss_shown_series_total (shown, right->index))
      return SS_CLAIM_TRUE;
    for (gsize k = 0; k < shown->n_keys; k++)
      if (ss_subject_concerns (subject, FALSE, k)
          && sign * ss_shown_value (shown, k, left->index) > sign * ss_shown_value (shown, k, right->index))
        return SS_CLAIM_TRUE;
    return SS_CLAIM_FALSE;
  }
  for (gsize s = 0; s < ss_subject_n_lines (subject); s++)
    if (ss_subject_has_line (subject, s)
        && sign * ss_subject_value (subject, left->index, s)
               > sign * ss_subject_value (subject, right->index, s))
      return SS_CLAIM_TRUE;
  return SS_CLAIM_FALSE;
}

/* --- numbers ------------------------------------------------------------------------------------------------------------- */

/* Does @found agree with @told, given the words that shade it? @slack is absolute. */
static gboolean
agrees (const SsSubject *subject, const SsClaimWord *word, double told, double found, double slack)
{
  if (ss_subject_has_before (subject, SS_CLAIM_OVER, word->start))
    return found >= told - slack && found <= OVER_REACH * told + slack;
  if (ss_subject_has_before (subject, SS_CLAIM_UNDER, word->start))
    return found <= told + slack && OVER_REACH * found >= told - slack;
  if (ss_subject_has_before (subject, SS_CLAIM_NEARLY, word->start))
    slack = MAX (slack, NEARLY_SLACK * fabs (told));
  return fabs (found - told) <= slack * (1 + 1e-9);
}

static gboolean
any_agrees (const SsSubject *subject, const SsClaimWord *word, double told, const GArray *found, double slack)
{
  for (guint i = 0; i < found->len; i++)
    if (agrees (subject, word, told, g_array_index (found, double, i), slack))
      return TRUE;
  return FALSE;
}

static gboolean
says_multiple (const SsSubject *subject, const SsClaimWord *word, double told)
{
  g_autoptr (GArray) ratios = ss_quantities_ratios (subject);

  return any_agrees (subject, word, told, ratios, ROUND_SLACK * told)
         || any_agrees (subject, word, 1 / told, ratios, ROUND_SLACK / told);
}

static SsClaimVerdict
judge_multiple (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  return says_multiple (subject, word, word->number) || says_multiple (subject, word, word->other)
             ? SS_CLAIM_TRUE
             : SS_CLAIM_FALSE;
}

static SsClaimVerdict
judge_fraction (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  g_autoptr (GArray) shares = ss_quantities_shares (subject);
  g_autoptr (GArray) values = ss_quantities_values (subject);
  double slack = ROUND_SLACK * word->number;

  if (any_agrees (subject, word, word->number, shares, slack) || says_multiple (subject, word, word->number)
      || any_agrees (subject, word, word->number * 100, values, slack * 100)
      || any_agrees (subject, word, word->number, values, slack))
    return SS_CLAIM_TRUE;
  return SS_CLAIM_FALSE;
}

/* Whether a percentage may be a difference: over time, or where words compare. */
static gboolean
may_be_change (const SsSubject *subject)
{
  static const SsClaimWordType types[]
      = {SS_CLAIM_RISES, SS_CLAIM_FALLS, SS_CLAIM_ABOVE, SS_CLAIM_BELOW, SS_CLAIM_OF_CHANGE};

  if (ss_subject_find (subject, SS_CLAIM_OF_TOTAL))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (ss_subject_find (subject, types[i]))
      return TRUE;
  return subject->shown->is_time;
}

/* Changes are told as ratios less one, and a fall as a positive percentage. */
static gboolean
says_change (const SsSubject *subject, const SsClaimWord *word, double told, double slack)
{
  g_autoptr (GArray) ratios = ss_quantities_ratios (subject);

  for (guint i = 0; i < ratios->len; i++) {
    double ratio = g_array_index (ratios, double, i);

    if (agrees (subject, word, told, fabs (ratio - 1) * 100, slack)
        || agrees (subject, word, told, ratio * 100, slack))
      return TRUE;
  }
  return FALSE;
}

static gboolean
says_percentage (const SsSubject *subject, const SsClaimWord *word, double told)
{
  g_autoptr (GArray) values = ss_quantities_values (subject);
  g_autoptr (GArray) shares = ss_quantities_shares (subject);
  double slack = MAX (word->slack, told >= 10 ? 0.5 : 0);

  return any_agrees (subject, word, told, values, slack)
         || any_agrees (subject, word, told / 100, values, slack / 100)
         || any_agrees (subject, word, told / 100, shares, slack / 100)
         || any_agrees (subject, word, 1 - told / 100, shares, slack / 100)
         || (may_be_change (subject) && says_change (subject, word, told, MAX (slack, 1)));
}

static SsClaimVerdict
judge_percent (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  return says_percentage (subject, word, word->number) || says_percentage (subject, word, word->other)
             ? SS_CLAIM_TRUE
             : SS_CLAIM_FALSE;
}

static gboolean
says_value (const SsSubject *subject, const SsClaimWord *word, double told)
{
  g_autoptr (GArray) values = ss_quantities_values (subject);

  for (gsize i = 0; i < G_N_ELEMENTS (told_in); i++)
    if (any_agrees (subject, word, told * told_in[i], values, MAX (word->slack, told * 0.01) * told_in[i]))
      return TRUE;
  return FALSE;
}

static SsClaimVerdict
judge_number (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  gboolean is_figure = ss_subject_find (subject, SS_CLAIM_MEAN) || ss_subject_find (subject, SS_CLAIM_MEDIAN);
  gboolean is_named = is_figure || subject->mentions->len > 0 || ss_subject_find (subject, SS_CLAIM_HIGHEST);
  gboolean is_count = word->number < LEAST_NUMBER && word->number == floor (word->number);

  if (!is_named || (is_count && !is_figure))
    return SS_CLAIM_UNKNOWN;
  if (says_value (subject, word, word->number) || says_value (subject, word, word->other))
    return SS_CLAIM_TRUE;
  return subject->shown->value_name ? SS_CLAIM_FALSE : SS_CLAIM_UNKNOWN;
}

/* --- all claims ---------------------------------------------------------------------------------------------------------- */

static const ClaimJudge judges[] = {
    [SS_CLAIM_RISES] = judge_direction,    [SS_CLAIM_FALLS] = judge_direction,
    [SS_CLAIM_STEADY] = judge_direction,   [SS_CLAIM_HIGHEST] = judge_superlative,
    [SS_CLAIM_LOWEST] = judge_superlative, [SS_CLAIM_ABOVE] = judge_comparison,
    [SS_CLAIM_BELOW] = judge_comparison,   [SS_CLAIM_MULTIPLE] = judge_multiple,
    [SS_CLAIM_FRACTION] = judge_fraction,  [SS_CLAIM_NUMBER] = judge_number,
    [SS_CLAIM_PERCENT] = judge_percent,
};

static void
claim_free (gpointer data)
{
  SsClaim *claim = data;

  g_free (claim->words);
  g_free (claim->instead);
  g_free (claim);
}

static void
judge_word (const SsSubject *subject, const SsClaimWord *word, GPtrArray *claims)
{
  ClaimJudge judge = word->type < G_N_ELEMENTS (judges) ? judges[word->type] : NULL;
  SsClaim *claim;

  if (judge == NULL)
    return;
  claim = g_new0 (SsClaim, 1);
  claim->words = g_strndup (subject->folded + word->start, word->end - word->start);
  claim->verdict = judge (subject, word, &claim->instead);
  if (claim->verdict != SS_CLAIM_FALSE)
    g_clear_pointer (&claim->instead, g_free);
  g_ptr_array_add (claims, claim);
}

GPtrArray *
ss_claims_check (const SsShown *shown, const char *text, SsLanguage language)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func (claim_free);
  g_auto (SsSubject) subject = {0};

  /* Values divided by another column are not the ones that stand here. */
  if (shown->n_keys == 0 || shown->n_keys > MOST_KEYS || shown->spec->per)
    return claims;
  ss_subject_init (&subject, shown, text, language);
  if (ss_subject_find (&subject, SS_CLAIM_HEDGE))
    return claims;
  for (guint i = 0; i < subject.words->len; i++)
    judge_word (&subject, &g_array_index (subject.words, SsClaimWord, i), claims);
  return claims;
}
