/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts.h"
#include "fixtures.h"
#include "judge.h"

#include <string.h>

/* An id of GUIDELINES ("F07") or of LINT ("zero-baseline"). */
static gboolean
is_rule_id (const char *id)
{
  return g_regex_match_simple ("^([RFMLE][0-9][0-9]|[a-z0-9]+(-[a-z0-9]+)*)$", id, 0, 0);
}

/* Every rule of every theme keeps the contract of rule.h. */
static void
test_contract (void)
{
  for (const SsRuleTheme *const *theme = ss_rule_themes; *theme != NULL; theme++) {
    g_test_message ("%s", (*theme)->id);
    g_assert_cmpuint ((*theme)->n_rules, >, 0);
    for (gsize i = 0; i < (*theme)->n_rules; i++) {
      const SsRule *rule = &(*theme)->rules[i];
      g_test_message ("%s", rule->id);
      g_assert_true (is_rule_id (rule->id));
      g_assert_nonnull (rule->judge);
      g_assert_nonnull (rule->source);
      g_assert_cmpint (rule->quality, >=, SS_QUALITY_RIGOUR);
      g_assert_cmpint (rule->quality, <, SS_N_QUALITIES);
      g_assert_true (g_str_has_suffix (rule->sentence, "."));
      g_assert_cmpuint (rule->use & SS_RULE_BOTH, !=, 0);
      g_assert_true (!(rule->use & SS_RULE_SUGGEST) || rule->effect != 0);
      g_assert_cmpfloat (fabs (rule->effect), <=, 100);
    }
  }
}

/* A score is the start and what the reasons say; a merit without a sentence and a source would be a number without a cause. */
static void
assert_traceable (const SsSuggestion *suggestion, const SsQuestion *question)
{
  double sums[SS_N_QUALITIES];
  for (guint q = 0; q < SS_N_QUALITIES; q++)
    sums[q] = ss_score_start (question, q);
  for (guint r = 0; r < suggestion->reasons->len; r++) {
    const SsReason *reason = g_ptr_array_index (suggestion->reasons, r);
    sums[reason->quality] += reason->effect;
    g_assert_true (g_str_has_suffix (reason->message, "."));
    g_assert_cmpstr (reason->source, !=, "");
  }
  for (int q = 0; q < SS_N_QUALITIES && !suggestion->is_discouraged; q++)
    g_assert_cmpfloat_with_epsilon (suggestion->scores.quality[q], CLAMP (sums[q], 0, 100), 1e-6);
}

static void
test_traceable (void)
{
  static const char *const tables[] = {
      "name|amount\na|3\nb|5\nc|9\nd|12\ne|7\nf|1\n",
      "date|entries\n2001-01-01|3\n2002-01-01|5\n2003-01-01|4\n",
      "town|kind|amount\na|x|31\na|y|12\nb|x|58\nb|y|77\nc|x|94\nc|y|15\n",
      "country|2010|2015|2020\na|3.1|5|8\nb|4.7|9|12\nc|8.5|3|2\n",
      "one|two|three\n1|2.5|7\n",
  };
  static const SsQuestion questions[]
      = {{.intention = SS_INTENTION_ANY, .all = TRUE},
         {.intention = SS_INTENTION_RANK, .all = TRUE},
         {.intention = SS_INTENTION_ANY, .task = SS_TASK_COMPARE, .all = TRUE},
         {.intention = SS_INTENTION_ANY}};
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (guint q = 0; q < G_N_ELEMENTS (questions); q++) {
      g_autoptr (SsProfile) profile = fixture_profile (tables[t]);
      g_autoptr (SsAdvice) advice = ss_advise (profile, ss_chart_types, &questions[q], NULL, NULL);
      for (guint i = 0; i < advice->suggestions->len; i++)
        assert_traceable (g_ptr_array_index (advice->suggestions, i), &questions[q]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/rules/contract", test_contract);
  g_test_add_func ("/advice/rules/traceable", test_traceable);
  return g_test_run ();
}
