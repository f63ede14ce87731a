/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-amounts.h"

#include "claim-quantities.h"

#include <string.h>

/* A round number ("nearly a third", "doubled") may be off by so much of itself; a shaded one ("about") by more. */
#define ROUND_SLACK 0.12
#define NEARLY_SLACK 0.2
/* "More than 70 %" is false below, and misleading where the truth is this many times more. */
#define OVER_REACH 2.0
/* A bound is exact, but for rounding. */
#define BOUND_SLACK 0.01
/* Numbers below this, without a unit, are counts of something else: "the top 10", "in 3 regions". */
#define LEAST_NUMBER 100
/* A table is told in thousands or in millions, a title in full, or the other way round. */
static const double told_in[] = {1, 1e3, 1e6, 1e9, 1e-3, 1e-6};

/* Does @found agree with @told, given the words that shade it? @slack is absolute. */
static gboolean
agrees (const SsSubject *subject, const SsClaimWord *word, double told, double found, double slack)
{
  double bound = MIN (slack, BOUND_SLACK * fabs (told));

  if (ss_subject_has_before (subject, SS_CLAIM_OVER, word->start)
      || ss_subject_has_before (subject, SS_CLAIM_ABOVE, word->start))
    return found >= told - bound && found <= OVER_REACH * told + slack;
  if (ss_subject_has_before (subject, SS_CLAIM_UNDER, word->start)
      || ss_subject_has_before (subject, SS_CLAIM_BELOW, word->start))
    return found <= told + bound && OVER_REACH * found >= told - slack;
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

SsClaimVerdict
ss_claim_judge_multiple (const SsSubject *subject, const SsClaimWord *word, G_GNUC_UNUSED char **instead)
{
  return says_multiple (subject, word, word->number) || says_multiple (subject, word, word->other)
             ? SS_CLAIM_TRUE
             : SS_CLAIM_FALSE;
}

/* A percentage or a fraction beside a direction, over time, is how much it changed. */
static gboolean
is_change (const SsSubject *subject)
{
  return subject->shown->is_time
         && (ss_subject_find (subject, SS_CLAIM_RISES) || ss_subject_find (subject, SS_CLAIM_FALLS));
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
        || (!is_change (subject) && agrees (subject, word, told, ratio * 100, slack)))
      return TRUE;
  }
  return FALSE;
}

SsClaimVerdict
ss_claim_judge_fraction (const SsSubject *subject, const SsClaimWord *word, G_GNUC_UNUSED char **instead)
{
  g_autoptr (GArray) shares = ss_quantities_shares (subject);
  g_autoptr (GArray) values = ss_quantities_values (subject);
  double slack = ROUND_SLACK * word->number;
  /* "Half of the trips are by bus" is about buses, and not about how many times more they are than trams. */
  gboolean may_be_ratio = subject->n_keys_named != 1;

  if (is_change (subject))
    return says_change (subject, word, word->number * 100, slack * 100) ? SS_CLAIM_TRUE : SS_CLAIM_FALSE;
  if (any_agrees (subject, word, word->number, shares, slack)
      || (may_be_ratio && says_multiple (subject, word, word->number))
      || any_agrees (subject, word, word->number * 100, values, slack * 100)
      || any_agrees (subject, word, word->number, values, slack))
    return SS_CLAIM_TRUE;
  return SS_CLAIM_FALSE;
}

/* More than half of the whole; "most" means it only where it opens the text. */
SsClaimVerdict
ss_claim_judge_majority (const SsSubject *subject, const SsClaimWord *word, G_GNUC_UNUSED char **instead)
{
  g_autoptr (GArray) shares = ss_quantities_shares (subject);
  g_autoptr (GArray) values = ss_quantities_values (subject);
  gboolean is_percent
      = subject->shown->value_facts && subject->shown->value_facts->semantic == SS_SEMANTIC_PERCENTAGE;
  gboolean is_word = word->end - word->start > strlen ("most");

  if (subject->n_keys_named == 0 || !(is_word || word->start == 0))
    return SS_CLAIM_UNKNOWN;
  for (guint i = 0; i < shares->len; i++)
    if (g_array_index (shares, double, i) > 0.5)
      return SS_CLAIM_TRUE;
  for (guint i = 0; i < values->len && is_percent; i++)
    if (g_array_index (values, double, i) > 50 && g_array_index (values, double, i) < 100)
      return SS_CLAIM_TRUE;
  return SS_CLAIM_FALSE;
}

static gboolean
says_percentage (const SsSubject *subject, const SsClaimWord *word, double told)
{
  g_autoptr (GArray) values = ss_quantities_values (subject);
  g_autoptr (GArray) shares = ss_quantities_shares (subject);
  double slack = MAX (word->slack, told >= 10 ? 0.5 : 0);

  if (is_change (subject))
    return any_agrees (subject, word, told, values, slack)
           || any_agrees (subject, word, told / 100, values, slack / 100)
           || says_change (subject, word, told, MAX (slack, 1));
  return any_agrees (subject, word, told, values, slack)
         || any_agrees (subject, word, told / 100, values, slack / 100)
         || any_agrees (subject, word, told / 100, shares, slack / 100)
         || any_agrees (subject, word, 1 - told / 100, shares, slack / 100)
         || (may_be_change (subject) && says_change (subject, word, told, MAX (slack, 1)));
}

SsClaimVerdict
ss_claim_judge_percent (const SsSubject *subject, const SsClaimWord *word, G_GNUC_UNUSED char **instead)
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

SsClaimVerdict
ss_claim_judge_number (const SsSubject *subject, const SsClaimWord *word, G_GNUC_UNUSED char **instead)
{
  gboolean is_sum = ss_subject_find (subject, SS_CLAIM_SUM) && ss_shown_is_additive (subject->shown);
  gboolean is_figure
      = is_sum || ss_subject_find (subject, SS_CLAIM_MEAN) || ss_subject_find (subject, SS_CLAIM_MEDIAN);
  gboolean is_named = is_figure || subject->mentions->len > 0 || ss_subject_find (subject, SS_CLAIM_HIGHEST);
  gboolean is_count = word->number < LEAST_NUMBER && word->number == floor (word->number);

  if (!is_named || (is_count && !is_figure))
    return SS_CLAIM_UNKNOWN;
  if (says_value (subject, word, word->number) || says_value (subject, word, word->other))
    return SS_CLAIM_TRUE;
  return subject->shown->value_name ? SS_CLAIM_FALSE : SS_CLAIM_UNKNOWN;
}
