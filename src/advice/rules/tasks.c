/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rule.h"
#include "task-rules.h"

#include <glib/gi18n-lib.h>

/*
 * What five plain forms are good for: Saket, Endert & Demiralp 2018 ("Task-Based Effectiveness of Basic Visualizations", 5 to 34 rows).
 * Each row ranks them, from 2 (best) to -2, for one task: by how right the answers were (rigour), how fast (readability), and which form people
 * preferred (eloquence). Where the study's ranking is not at hand, the row follows its guidelines: bars for clusters and extremes, tables
 * and bars where single values are wanted, no lines where a precise value is, points for what stands apart.
 */
#define SOURCE "Saket, Endert & Demiralp 2018"

typedef enum {
  FORM_BAR,
  FORM_LINE,
  FORM_PIE,
  FORM_POINTS,
  FORM_TABLE,
  N_FORMS,
  FORM_NONE = N_FORMS,
} Form;

typedef gint8 Ranks[N_FORMS]; /* bar, line, pie, points, table */

static const struct {
  gboolean is_measured;
  Ranks right, fast, preferred;
} tasks[SS_N_TASKS] = {
    [SS_TASK_FIND_ANOMALIES] = {TRUE, {1, 0, -2, 2, -1}, {2, -1, 0, 1, -2}, {1, -1, -2, 2, 0}},
    [SS_TASK_CORRELATE] = {TRUE, {0, 2, -1, 1, -2}, {0, 2, -2, 1, -1}, {1, 2, -2, 0, -1}},
    [SS_TASK_TREND] = {TRUE, {0, 2, -1, 1, -2}, {0, 2, -2, 1, -1}, {1, 2, -2, 0, -1}},
    [SS_TASK_SORT] = {TRUE, {2, -2, 1, 0, -1}, {2, 1, -2, 0, -1}, {2, -1, -2, 0, 1}},
    [SS_TASK_RANK] = {TRUE, {2, -2, 1, 0, -1}, {2, 1, -2, 0, -1}, {2, -1, -2, 0, 1}},
    [SS_TASK_RETRIEVE_VALUE] = {TRUE, {1, -2, 0, -1, 2}, {0, -2, 1, -1, 2}, {1, -2, 0, -1, 2}},
    [SS_TASK_FILTER] = {TRUE, {0, -1, 1, -2, 2}, {2, -2, -1, 0, 1}, {1, -2, 0, -1, 2}},
    [SS_TASK_FIND_EXTREMUM] = {TRUE, {2, -1, -2, 0, 1}, {2, -1, 0, 1, -2}, {2, -1, -2, 1, 0}},
    [SS_TASK_DETERMINE_RANGE] = {TRUE, {2, -1, -2, 1, 0}, {2, 0, -2, 1, -1}, {2, -1, -2, 0, 1}},
    [SS_TASK_CHARACTERIZE_DISTRIBUTION] = {TRUE, {2, -1, -2, 1, 0}, {2, -1, 0, 1, -2}, {2, -1, -2, 1, 0}},
    [SS_TASK_DISTRIBUTION] = {TRUE, {2, -1, -2, 1, 0}, {2, -1, 0, 1, -2}, {2, -1, -2, 1, 0}},
    [SS_TASK_CLUSTER] = {TRUE, {2, -2, 1, 0, -1}, {2, -2, 1, 0, -1}, {2, -2, 1, 0, -1}},
    [SS_TASK_AGGREGATE] = {TRUE, {1, -2, 0, -1, 2}, {2, -2, 1, -1, 0}, {1, -2, 0, -1, 2}},
    [SS_TASK_COMPARE] = {TRUE, {2, -2, -1, 1, 0}, {2, -1, 0, 1, -2}, {2, -1, -2, 0, 1}},
};

static Form
form_of (const SsCase *subject)
{
  static const Form forms[] = {
      [SS_FAMILY_TABLE] = FORM_TABLE,       [SS_FAMILY_FIGURE] = FORM_NONE,    [SS_FAMILY_BAR] = FORM_BAR,
      [SS_FAMILY_DOT] = FORM_POINTS,        [SS_FAMILY_LINE] = FORM_LINE,      [SS_FAMILY_AREA] = FORM_LINE,
      [SS_FAMILY_DISTRIBUTION] = FORM_NONE, [SS_FAMILY_SCATTER] = FORM_POINTS, [SS_FAMILY_HEAT] = FORM_NONE,
      [SS_FAMILY_PARTS] = FORM_PIE,         [SS_FAMILY_FLOW] = FORM_NONE,      [SS_FAMILY_MAP] = FORM_NONE,
  };
  return forms[subject->type->traits.family];
}

gboolean
ss_task_rules_speak (const SsCase *subject)
{
  return tasks[subject->question->task].is_measured && form_of (subject) != FORM_NONE;
}

/* One sentence for each of the three, and each side of it. */
static double
tell (double rank, SsVerdict *verdict, const char *well, const char *badly)
{
  ss_verdict_say (verdict, "%s", rank > 0 ? well : badly);
  return rank / 2;
}

static double
judge_right (const SsCase *subject, SsVerdict *verdict)
{
  return tell (tasks[subject->question->task].right[form_of (subject)], verdict,
               _ ("For this task people answered right more often with this form."),
               _ ("For this task people answered wrong more often with this form."));
}

static double
judge_fast (const SsCase *subject, SsVerdict *verdict)
{
  return tell (tasks[subject->question->task].fast[form_of (subject)], verdict,
               _ ("For this task people answered faster with this form."),
               _ ("For this task people answered more slowly with this form."));
}

static double
judge_preferred (const SsCase *subject, SsVerdict *verdict)
{
  return tell (tasks[subject->question->task].preferred[form_of (subject)], verdict,
               _ ("For this task people preferred this form."),
               _ ("For this task people preferred other forms."));
}

static const SsRule rules[] = {
    {"F01", SS_QUALITY_RIGOUR, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 30, ss_task_rules_speak, judge_right,
     N_ ("How right people answer depends on the task."), SOURCE},
    {"F01", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 30, ss_task_rules_speak, judge_fast,
     N_ ("How fast people answer depends on the task."), SOURCE},
    {"F01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 30, ss_task_rules_speak, judge_preferred,
     N_ ("Which form people prefer depends on the task."), SOURCE},
};

SS_RULE_THEME (tasks, rules);
