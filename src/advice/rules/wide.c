/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparable.h"
#include "rule.h"
#include "task-rules.h"

#include <glib/gi18n-lib.h>

/* Tables in wide form, one column a group: candidates, sexes, answers, sources of energy. They are shown whole or not at all. */

static gboolean
is_picture (const SsCase *subject)
{
  SsFamily family = subject->type->traits.family;
  return subject->measure != NULL && family != SS_FAMILY_TABLE && family != SS_FAMILY_FIGURE
         && !subject->type->traits.is_map && !ss_task_rules_speak (subject);
}

/** Rows that stand for a date, or for something that has a name, and not observations without one. */
static gboolean
has_keyed_rows (const SsCase *subject)
{
  const SsContents *contents = ss_groups_contents (subject->groups, subject->question->columns);
  return contents->is_series || contents->row_names != G_MAXSIZE;
}

static guint
count_shown (const SsCase *subject)
{
  guint n = subject->spec->per != NULL;
  for (guint i = 0; i < subject->n_bound; i++)
    n += ss_bound_is_quantity (&subject->bound[i]);
  return n;
}

/** All the parts of what another column adds up. */
static gboolean
shows_parts (const SsCase *subject)
{
  const SsColumnSum *sum = ss_groups_parts (subject->groups);
  return sum != NULL && subject->measure->index == sum->first
         && subject->n_measures == sum->last - sum->first + 1;
}

static double
judge_some_of_several (const SsCase *subject, SsVerdict *verdict)
{
  if (!has_keyed_rows (subject) || !ss_comparable_is_whole_table (subject) || shows_parts (subject))
    return 0;
  guint n_shown = count_shown (subject);
  guint n_all = ss_groups_contents (subject->groups, subject->question->columns)->n_quantities;
  if (n_shown >= n_all) /* more where a column is bound twice */
    return 0;
  guint n_left = n_all - n_shown;
  /* Translators: %u is a number of columns. */
  ss_verdict_say (verdict,
                  ngettext ("%u column that compares with those shown is left out.",
                            "%u columns that compare with those shown are left out.", n_left),
                  n_left);
  return 1;
}

static gboolean
compares_columns (const SsCase *subject)
{
  return subject->compares_columns && is_picture (subject);
}

static gboolean
stacks_columns (const SsCase *subject)
{
  return subject->type->traits.shows_parts && subject->n_measures > 1 && subject->series == NULL
         && is_picture (subject);
}

/* A part that is nearly all leaves nothing to see of the others (ours). */
#define NEARLY_ALL 0.95

/** For and against: stacked, they are the votes that were cast. */
static double
judge_parts (const SsCase *subject, SsVerdict *verdict)
{
  double total = 0, largest = 0;
  for (guint i = 0; i < subject->n_bound; i++)
    if (subject->bound[i].role == subject->measure->role) {
      total += subject->bound[i].facts->sum;
      largest = MAX (largest, subject->bound[i].facts->sum);
    }
  return shows_parts (subject) && largest < NEARLY_ALL * total;
}

static double
judge_totals (const SsCase *subject, SsVerdict *verdict)
{
  return subject->is_summed && subject->aggregate == SS_AGGREGATE_SUM;
}

static const SsRule rules[] = {
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 12, stacks_columns, judge_parts,
     N_ ("These columns are the parts of another: stacked, they show what it is made of."),
     "FT Visual Vocabulary"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 16, compares_columns, judge_totals,
     N_ ("These columns are the parts of another: their totals tell the result of the whole table."),
     "FT Visual Vocabulary"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -32, is_picture, judge_some_of_several,
     N_ ("Columns that compare with those shown are left out."), "FT Visual Vocabulary; data-to-viz.com"},
};

SS_RULE_THEME (wide, rules);
