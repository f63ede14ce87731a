/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate-labels.h"
#include "claim-amounts.h"
#include "claim-direction.h"
#include "claim.h"
#include "levels.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is called a record may be passed by so much, as long as it is the latest. */
#define LATEST_SLACK 0.02
/* Charts of more keys than this are not searched for what a title may mean. */
#define MOST_KEYS 2000

typedef SsClaimVerdict (*ClaimJudge) (const SsSubject *subject, const SsClaimWord *word, char **instead);

/* --- superlatives and comparisons ---------------------------------------------------------------------------------------- */

/* "Others" compete with nobody. */
static gboolean
is_rest (const SsShown *shown, gsize k)
{
  return ss_is_rest_label (shown->key_texts[k]) || ss_is_aggregate_label (shown->key_texts[k]);
}

static gboolean
is_extreme_key (const SsSubject *subject, gsize key, gsize s, double sign)
{
  double own = ss_subject_value (subject, key, s);

  for (gsize k = 0; k < subject->shown->n_keys; k++)
    if (subject->shown->is_visible[k] && sign * ss_subject_value (subject, k, s) > sign * own
        && !is_rest (subject->shown, k))
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
    if (shown->is_visible[k] && !isnan (ss_subject_value (subject, k, s)) && !is_rest (shown, k)
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

/* "At its highest since 2003": the last date shown against all since the one that is named. */
static SsClaimVerdict
judge_since (const SsSubject *subject, double sign, const SsMention *since, char **instead)
{
  const SsShown *shown = subject->shown;

  for (gsize s = 0; s < ss_subject_n_lines (subject); s++) {
    gsize last = shown->n_keys;
    gboolean is_extreme = TRUE;

    while (last > 0 && (!shown->is_visible[last - 1] || isnan (ss_subject_value (subject, last - 1, s))))
      last--;
    for (gsize k = since->index + 1; k < last; k++)
      is_extreme
          &= !(sign * ss_subject_value (subject, k, s) > sign * ss_subject_value (subject, last - 1, s));
    if (ss_subject_has_line (subject, s) && last > 0 && is_extreme)
      return SS_CLAIM_TRUE;
  }
  *instead = extreme_text (subject, sign);
  return SS_CLAIM_FALSE;
}

/* "The 10 largest" are all that is shown, and not one that is named. */
static gboolean
is_selection (const SsSubject *subject, const SsClaimWord *word)
{
  return word->start >= 2 && subject->folded[word->start - 1] == ' '
         && g_ascii_isdigit (subject->folded[word->start - 2]);
}

static SsClaimVerdict
judge_superlative (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  double sign = word->type == SS_CLAIM_HIGHEST ? 1 : -1;
  const SsMention *key = ss_subject_nearest (subject, word->start, FALSE);
  const SsMention *series = ss_subject_nearest (subject, word->start, TRUE);

  if (is_selection (subject, word))
    return SS_CLAIM_UNKNOWN;
  if (key && subject->shown->is_time && ss_subject_has_before (subject, SS_CLAIM_SINCE, key->start))
    return judge_since (subject, sign, key, instead);
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

/* "At a record high": the last date, or the one before it, by a hair. */
static SsClaimVerdict
judge_latest (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  const SsShown *shown = subject->shown;
  double sign = word->type == SS_CLAIM_LATEST_HIGHEST ? 1 : -1;
  SsClaimWord superlative = *word;

  superlative.type = sign > 0 ? SS_CLAIM_HIGHEST : SS_CLAIM_LOWEST;
  if (subject->n_keys_named > 0 || !shown->is_time)
    return judge_superlative (subject, &superlative, instead);
  if (ss_subject_is_partial (subject))
    return SS_CLAIM_UNKNOWN;
  for (gsize s = 0; s < ss_subject_n_lines (subject); s++) {
    double best = NAN, last = NAN, before = NAN;

    for (gsize k = 0; k < shown->n_keys; k++) {
      double value = sign * ss_subject_value (subject, k, s);

      if (!shown->is_visible[k] || isnan (value))
        continue;
      best = fmax (best, value);
      before = last;
      last = value;
    }
    if (ss_subject_has_line (subject, s) && !(best - fmax (last, before) > LATEST_SLACK * fabs (best)))
      return SS_CLAIM_TRUE;
  }
  *instead = extreme_text (subject, sign);
  return SS_CLAIM_FALSE;
}

/* "The poorest": the first or the last, who knows of what. */
static SsClaimVerdict
judge_extreme (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  SsClaimWord superlative = *word;
  SsClaimVerdict verdict;

  superlative.type = SS_CLAIM_LOWEST;
  verdict = judge_superlative (subject, &superlative, instead);
  g_clear_pointer (instead, g_free);
  superlative.type = SS_CLAIM_HIGHEST;
  return verdict == SS_CLAIM_FALSE ? judge_superlative (subject, &superlative, instead) : verdict;
}

/* How many keys are ahead of @key in line @s, or behind it. */
static guint
count_ahead (const SsSubject *subject, gsize key, gsize s, gboolean from_below)
{
  guint ahead = 0;

  for (gsize k = 0; k < subject->shown->n_keys; k++) {
    double gap = ss_subject_value (subject, k, s) - ss_subject_value (subject, key, s);

    ahead += subject->shown->is_visible[k] && (from_below ? gap < 0 : gap > 0);
  }
  return ahead;
}

/* "Lyon comes second": so many but one are ahead of it. "On the podium": not more than two are. */
static SsClaimVerdict
judge_rank (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  const SsMention *key = ss_subject_nearest (subject, word->start, FALSE);
  gboolean from_below = ss_subject_find (subject, SS_CLAIM_LOWEST) != NULL;

  if (key == NULL)
    return SS_CLAIM_UNKNOWN;
  for (gsize s = 0; s < ss_subject_n_lines (subject); s++) {
    guint place = count_ahead (subject, key->index, s, from_below) + 1;

    if (ss_subject_has_line (subject, s)
        && (word->type == SS_CLAIM_TOP ? place <= word->number : place == word->number))
      return SS_CLAIM_TRUE;
  }
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

    if (mention->end <= word->end)
      *left = mention;
    else if (mention->start >= word->end && *right == NULL)
      *right = mention;
  }
  return *left && *right && (*left)->is_series == (*right)->is_series && (*left)->index != (*right)->index;
}

/* Of these, less is better: who does better has less. */
static gboolean
less_is_better (const SsShown *shown)
{
  static const char *const words[]
      = {"pauvr",    "povert",   "chomage",   "unemploy", "crime", "mort",    "dece",      "death",
         "accident", "emission", "pollution", "dette",    "debt",  "deficit", "inflation", "echec",
         "abandon",  "failure",  "delay",     "retard",   "cost",  "cout",    "price",     "prix",
         "temps",    "time",     "rank",      "rang",     NULL};
  g_autofree char *name = shown->value_name ? ss_claim_fold (shown->value_name) : NULL;

  for (gsize i = 0; name && words[i]; i++)
    if (strstr (name, words[i]))
      return TRUE;
  return FALSE;
}

/* "Germany cuts more than France" compares what changed, and not how much there is. */
static gboolean
compares_changes (const SsSubject *subject)
{
  return ss_subject_find (subject, SS_CLAIM_RISES) || ss_subject_find (subject, SS_CLAIM_FALLS);
}

/* "Higher than in 2010": a date right behind the word, and none before it. */
static gboolean
compares_with_date (const SsSubject *subject, const SsClaimWord *word)
{
  const SsMention *date = subject->n_keys_named == 1 ? ss_subject_nearest (subject, 0, FALSE) : NULL;

  return date && subject->shown->is_time && date->start >= word->end
         && date->start - word->end <= strlen (" en ");
}

/* The last value against that of the date. */
static SsClaimVerdict
judge_since_then (const SsSubject *subject, const SsClaimWord *word, double sign)
{
  const SsMention *date = ss_subject_nearest (subject, word->start, FALSE);

  for (gsize s = 0; s < ss_subject_n_lines (subject); s++) {
    double last = NAN;

    for (gsize k = 0; k < subject->shown->n_keys; k++)
      if (subject->shown->is_visible[k] && !isnan (ss_subject_value (subject, k, s)))
        last = ss_subject_value (subject, k, s);
    if (ss_subject_has_line (subject, s) && sign * last > sign * ss_subject_value (subject, date->index, s))
      return SS_CLAIM_TRUE;
  }
  return SS_CLAIM_FALSE;
}

static SsClaimVerdict
judge_comparison (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  double sign = word->type == SS_CLAIM_ABOVE ? 1 : -1;
  const SsShown *shown = subject->shown;
  const SsMention *left, *right;

  if (compares_with_date (subject, word))
    return judge_since_then (subject, word, sign);
  if (!find_sides (subject, word, &left, &right) || (word->number != 0 && less_is_better (shown)))
    return SS_CLAIM_UNKNOWN;
  if (shown->is_time && compares_changes (subject))
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

/* --- all claims ---------------------------------------------------------------------------------------------------------- */

static const ClaimJudge judges[] = {
    [SS_CLAIM_RISES] = ss_claim_judge_direction,
    [SS_CLAIM_FALLS] = ss_claim_judge_direction,
    [SS_CLAIM_STEADY] = ss_claim_judge_direction,
    [SS_CLAIM_HIGHEST] = judge_superlative,
    [SS_CLAIM_LOWEST] = judge_superlative,
    [SS_CLAIM_ABOVE] = judge_comparison,
    [SS_CLAIM_BELOW] = judge_comparison,
    [SS_CLAIM_EXTREME] = judge_extreme,
    [SS_CLAIM_LATEST_HIGHEST] = judge_latest,
    [SS_CLAIM_LATEST_LOWEST] = judge_latest,
    [SS_CLAIM_MULTIPLE] = ss_claim_judge_multiple,
    [SS_CLAIM_GROWS_BY] = ss_claim_judge_growth,
    [SS_CLAIM_GAP] = ss_claim_judge_gap,
    [SS_CLAIM_FRACTION] = ss_claim_judge_fraction,
    [SS_CLAIM_NUMBER] = ss_claim_judge_number,
    [SS_CLAIM_PERCENT] = ss_claim_judge_percent,
    [SS_CLAIM_RANK] = judge_rank,
    [SS_CLAIM_TOP] = judge_rank,
    [SS_CLAIM_HOW_MANY] = ss_claim_judge_how_many,
    [SS_CLAIM_MAJORITY] = ss_claim_judge_majority,
};

static void
claim_free (gpointer data)
{
  SsClaim *claim = data;

  g_free (claim->words);
  g_free (claim->instead);
  g_free (claim);
}

static gboolean
is_amount (SsClaimWordType type)
{
  return type == SS_CLAIM_NUMBER || type == SS_CLAIM_PERCENT || type == SS_CLAIM_FRACTION
         || type == SS_CLAIM_MULTIPLE || type == SS_CLAIM_GAP;
}

static void
judge_word (const SsSubject *subject, const SsClaimWord *word, GPtrArray *claims)
{
  ClaimJudge judge = word->type < G_N_ELEMENTS (judges) ? judges[word->type] : NULL;
  SsClaim *claim;

  if (judge == NULL)
    return;
  claim = g_new0 (SsClaim, 1);
  claim->is_amount = is_amount (word->type);
  claim->is_named = subject->mentions->len > 0;
  claim->words = ss_claim_unfold (subject->text, word->start, word->end);
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

  if (shown->n_keys == 0 || shown->n_keys > MOST_KEYS)
    return claims;
  ss_subject_init (&subject, shown, text, language);
  if (ss_subject_find (&subject, SS_CLAIM_HEDGE))
    return claims;
  for (guint i = 0; i < subject.words->len; i++)
    judge_word (&subject, &g_array_index (subject.words, SsClaimWord, i), claims);
  return claims;
}
