/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-words.h"
#include "group-moments.h"
#include "lint.h"

#include <glib/gi18n-lib.h>

/* LINT 78: an order that one draw in five would turn round is not sure: a normal deviate of 0.84 is exceeded so often. */
#define SURE_GAP 0.84
/* LINT 79: a bar of a usual chart is so many pixels long. *Ours*. */
#define LONGEST_BAR 400.0

/* A title that says who comes first, second or last. */
static gboolean
claims_rank (const SsCase *subject)
{
  static const SsClaimWordType types[] = {SS_CLAIM_HIGHEST, SS_CLAIM_LOWEST, SS_CLAIM_RANK, SS_CLAIM_ABOVE};
  const char *title = subject->spec->texts[SS_TEXT_TITLE];
  g_autofree char *folded = title ? ss_claim_fold (title) : NULL;
  g_autoptr (GArray) words = folded ? ss_claim_words (folded) : NULL;

  for (guint i = 0; words && i < words->len; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (types); k++)
      if (g_array_index (words, SsClaimWord, i).type == types[k])
        return TRUE;
  return FALSE;
}

static gboolean
ranks_names (const SsCase *subject)
{
  return subject->shown && subject->shown->n_series == 1 && subject->shown->n_keys > 1
         && !subject->shown->is_ordered && subject->type->traits.needs_zero && claims_rank (subject);
}

static double
judge_unsure (const SsCase *subject, SsVerdict *verdict)
{
  g_autoptr (GArray) groups
      = subject->aggregate == SS_AGGREGATE_MEAN ? ss_case_group_moments (subject) : NULL;
  const SsGroupMoments *first = NULL, *second = NULL;

  for (guint i = 0; groups && i < groups->len; i++) {
    const SsGroupMoments *group = &g_array_index (groups, SsGroupMoments, i);

    if (group->n < 2)
      return 0;
    if (first == NULL || group->mean > first->mean) {
      second = first;
      first = group;
    } else if (second == NULL || group->mean > second->mean) {
      second = group;
    }
  }
  if (second == NULL
      || first->mean - second->mean >= SURE_GAP * sqrt (first->m2 / first->n + second->m2 / second->n))
    return 0;
  /* Translators: two categories. */
  ss_verdict_say (verdict, _ ("%1$s and %2$s are so close that other rows would turn their order round."),
                  ss_column_code_text (subject->across->column, first->group),
                  ss_column_code_text (subject->across->column, second->group));
  return 1;
}

static double
judge_near (const SsCase *subject, SsVerdict *verdict)
{
  const SsShown *shown = subject->shown;
  gsize first = 0, second = G_MAXSIZE;

  for (gsize k = 1; k < shown->n_keys; k++) {
    if (ss_shown_value (shown, k, 0) > ss_shown_value (shown, first, 0)) {
      second = first;
      first = k;
    } else if (second == G_MAXSIZE || ss_shown_value (shown, k, 0) > ss_shown_value (shown, second, 0)) {
      second = k;
    }
  }
  if (!(fabs (ss_shown_value (shown, first, 0) - ss_shown_value (shown, second, 0)) * LONGEST_BAR
        < fabs (ss_shown_value (shown, first, 0))))
    return 0;
  /* Translators: two categories. */
  ss_verdict_say (verdict, _ ("%1$s and %2$s differ by less than the eye can see: do not make it a ranking."),
                  shown->key_texts[first], shown->key_texts[second]);
  return 1;
}

static const SsRule rules[] = {
    {SS_LINT ("bootstrap-order", RIGOUR, HINT), .applies = ranks_names, .judge = judge_unsure,
     .sentence = N_ ("The first two are too close for a ranking."), .source = "McNutt 2020",
     .where = "text.title"},
    {SS_LINT ("near-identical", RIGOUR, HINT), .applies = ranks_names, .judge = judge_near,
     .sentence = N_ ("The first two are too close for a ranking."), .source = "McNutt 2020",
     .where = "text.title"},
};

SS_RULE_THEME (ranking, rules);
