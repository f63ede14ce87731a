/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "judge.h"

const double ss_score_weights[SS_N_QUALITIES] = {
    [SS_QUALITY_RIGOUR] = 0.4,
    [SS_QUALITY_READABILITY] = 0.3,
    [SS_QUALITY_ELOQUENCE] = 0.3,
};

/* GUIDELINES, "Scoring idea": a chart without a fault is shown to people as good, with room for what is better still (ours). */
#define FAULTLESS 90
/* What the form that fits earns by rules/shape.c: 25 for most shapes. */
#define FITTING 25
/* Experiments rank the forms for a task by as much above as below the middle (rules/tasks.c, rules/encodings.c). */
#define MIDDLE 60
/* What rules/purpose.c gives to a form that serves the intention. */
#define SERVING 25

double
ss_score_start (const SsQuestion *question, SsQuality quality)
{
  gboolean has_task = question->task != SS_TASK_NONE;
  if (quality != SS_QUALITY_ELOQUENCE)
    return has_task ? MIDDLE : FAULTLESS;
  return (has_task ? MIDDLE : FAULTLESS - FITTING) - (question->intention != SS_INTENTION_ANY ? SERVING : 0);
}

void
ss_reason_free (gpointer data)
{
  SsReason *reason = data;
  g_free (reason->message);
  g_free (reason);
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const SsReason *left = *(const SsReason *const *)a, *right = *(const SsReason *const *)b;
  double difference = fabs (right->effect) - fabs (left->effect);
  return difference > 0 ? 1 : difference < 0 ? -1 : g_strcmp0 (left->rule, right->rule);
}

static void
keep_reason (GPtrArray *reasons, const SsRule *rule, double effect, char *message)
{
  SsReason *reason = g_new0 (SsReason, 1);
  reason->rule = rule->id;
  reason->quality = rule->quality;
  reason->effect = effect;
  reason->message = message;
  reason->source = rule->source;
  g_ptr_array_add (reasons, reason);
}

/** Points below the cap keep their order: a score that is held down is told in thirtieths of what it would be. */
static double
hold (double score, gboolean is_blocked)
{
  score = CLAMP (score, 0, 100);
  return is_blocked ? score * SS_SCORE_CAP / 100 : score;
}

SsScores
ss_judge (const SsCase *subject, GPtrArray *reasons, gboolean *is_blocked)
{
  SsScores scores = {0};
  gboolean blocked[SS_N_QUALITIES] = {FALSE};
  for (guint i = 0; i < SS_N_QUALITIES; i++)
    scores.quality[i] = ss_score_start (subject->question, i);
  for (const SsRuleTheme *const *theme = ss_rule_themes; *theme != NULL; theme++)
    for (gsize i = 0; i < (*theme)->n_rules; i++) {
      const SsRule *rule = &(*theme)->rules[i];
      g_autofree char *message = NULL;
      if (!(rule->use & SS_RULE_SUGGEST))
        continue;
      double effect = rule->effect * ss_rule_ask (rule, subject, reasons != NULL ? &message : NULL, NULL);
      scores.quality[rule->quality] += effect;
      blocked[rule->quality] |= effect < 0 && rule->severity == SS_SEVERITY_BLOCK;
      if (effect != 0 && reasons != NULL)
        keep_reason (reasons, rule, effect, g_steal_pointer (&message));
    }
  *is_blocked = FALSE;
  for (guint i = 0; i < SS_N_QUALITIES; i++) {
    scores.quality[i] = hold (scores.quality[i], blocked[i]);
    scores.total += ss_score_weights[i] * scores.quality[i];
    *is_blocked |= blocked[i];
  }
  if (reasons != NULL)
    g_ptr_array_sort (reasons, compare_reasons);
  return scores;
}
