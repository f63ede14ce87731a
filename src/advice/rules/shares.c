/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparable.h"
#include "rule.h"
#include "task-rules.h"

#include <glib/gi18n-lib.h>

/* Thresholds of GUIDELINES F07: two to six slices by source, five here; slices under 2 % cannot be read. */
#define MOST_SLICES 5
#define SMALLEST_SHARE 0.02
/* Stacks that must add up, of a hundred. */
#define NEARLY_ALL_STACKS 0.95

static gboolean
is_pie (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_PARTS && subject->across != NULL;
}

static gboolean
is_stack (const SsCase *subject)
{
  return subject->type->traits.shows_parts && subject->type->traits.family != SS_FAMILY_PARTS
         && subject->n_series > 1;
}

static const SsTotals *
totals_of (const SsCase *subject)
{
  return ss_groups_totals (subject->groups, subject->across->index,
                           subject->measure != NULL ? subject->measure->index : G_MAXSIZE);
}

static double
judge_slices (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->n_across <= MOST_SLICES || ss_task_rules_speak (subject))
    return 0;
  /* Translators: %u is a number of slices of a pie, more than five. */
  ss_verdict_say (verdict, _ ("%u parts are too many to tell apart: bars compare them better."),
                  (guint)subject->n_across);
  return MIN (1, (subject->n_across - MOST_SLICES) / 5.0);
}

static double
judge_thin_slices (const SsCase *subject, SsVerdict *verdict)
{
  const SsTotals *totals = totals_of (subject);
  return totals->total > 0 && totals->smallest < SMALLEST_SHARE * totals->total
         && !ss_task_rules_speak (subject);
}

/** Rates are parts of one whole only where they add up to 1 or 100. */
static double
judge_no_whole (const SsCase *subject, SsVerdict *verdict)
{
  if (!ss_bound_is_rate (subject->measure))
    return 0;
  double total = totals_of (subject)->total;
  return !ss_is_whole (total);
}

static double
judge_means (const SsCase *subject, SsVerdict *verdict)
{
  return subject->is_summed
         && (subject->aggregate == SS_AGGREGATE_MEAN || subject->aggregate == SS_AGGREGATE_MEDIAN);
}

static double
judge_order (const SsCase *subject, SsVerdict *verdict)
{
  return ss_bound_is_ordered (subject->across);
}

static double
judge_one_part (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_across < 2;
}

/** Angles and areas are read less exactly than lengths and places, whatever the data. */
static double
judge_angles (const SsCase *subject, SsVerdict *verdict)
{
  return !ss_task_rules_speak (subject);
}

/* Areas that fill the height show so as well, if no axis says it (ours). */
#define BY_FILLING 0.5

/** The axis that goes to 100 says so. */
static double
judge_whole_rows (const SsCase *subject, SsVerdict *verdict)
{
  if (!ss_rows_add_up (subject))
    return 0;
  return subject->type->traits.is_relative                ? 1
         : subject->type->traits.family == SS_FAMILY_AREA ? BY_FILLING
                                                          : 0;
}

static double
judge_split_rows (const SsCase *subject, SsVerdict *verdict)
{
  return ss_rows_add_up (subject);
}

/* Where all layers are the parts of one whole, that they fill it is read before where each begins (ours). */
#define OF_ONE_WHOLE 0.5

static double
judge_layers (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->n_series <= 4)
    return 0;
  /* Translators: %u is a number of layers, more than four. */
  ss_verdict_say (verdict, _ ("%u layers are stacked: only the lowest one stands on a straight line."),
                  (guint)subject->n_series);
  return MIN (1, (subject->n_series - 4) / 4.0) * (ss_rows_add_up (subject) ? OF_ONE_WHOLE : 1);
}

static gboolean
sets_side_by_side (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_BAR && !subject->type->traits.shows_parts
         && subject->n_series > 2 && !ss_task_rules_speak (subject);
}

/** Rates may be stacked only where each stack adds up to 100. */
static gboolean
stacks_to_nothing (const SsCase *subject)
{
  if (subject->across == NULL || ss_rows_add_up (subject))
    return FALSE;
  const SsTotals *totals = totals_of (subject);
  gsize n_whole = 0;
  for (gsize i = 0; i < totals->n; i++)
    n_whole += ss_is_whole (totals->sums[i]);
  return n_whole < NEARLY_ALL_STACKS * totals->n;
}

static double
judge_stacked_rates (const SsCase *subject, SsVerdict *verdict)
{
  return ss_bound_is_rate (subject->measure) && stacks_to_nothing (subject);
}

/** Prices, indices, degrees: numbers that are not known to be rates, and look like it. */
static double
judge_stacked_guesses (const SsCase *subject, SsVerdict *verdict)
{
  return !ss_bound_is_rate (subject->measure) && ss_bound_may_be_rate (subject->measure)
         && stacks_to_nothing (subject);
}

/* Of three columns and more the others may still compare (ours). */
#define AMONG_OTHERS 0.5

static gboolean
sets_columns_side_by_side (const SsCase *subject)
{
  return subject->n_measures > 1 && subject->series == NULL && subject->across != NULL
         && subject->shape != SS_SHAPE_PLANE && !ss_bound_is_time (subject->across)
         && subject->type->traits.family != SS_FAMILY_TABLE && !ss_task_rules_speak (subject);
}

/** Voters and the registered, of whom they are: the larger town has more of both. */
static double
judge_part_beside_whole (const SsCase *subject, SsVerdict *verdict)
{
  for (guint i = 0; i < subject->n_bound; i++)
    for (guint j = 0; j < subject->n_bound; j++) {
      const SsBound *part = &subject->bound[i], *whole = &subject->bound[j];
      if (part->role != subject->measure->role || whole->role != part->role
          || ss_groups_whole (subject->groups, part->index) != whole->index)
        continue;
      /* Translators: two columns: “voters”, “registered”. */
      ss_verdict_say (verdict, _ ("“%s” is a part of “%s”: one as a share of the other says more."),
                      ss_column_name (part->column), ss_column_name (whole->column));
      return subject->n_measures == 2 ? 1 : AMONG_OTHERS;
    }
  return 0;
}

static const SsRule rules[] = {
    {"F07", SS_QUALITY_READABILITY, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -34, is_pie, judge_slices,
     N_ ("Too many parts."), "Acas 2014; OpenDataFrance; AVA"},
    {"F07", SS_QUALITY_READABILITY, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -15, is_pie, judge_thin_slices,
     N_ ("The smallest part is thinner than 2 %: it cannot be read."), "data-to-viz.com"},
    {"pie-sum", SS_QUALITY_RIGOUR, SS_SEVERITY_BLOCK, SS_RULE_SUGGEST, -30, is_pie, judge_no_whole,
     N_ ("These rates do not add up to 100: they are not the parts of one whole."),
     "data-to-viz.com; Lo et al. 2022"},
    {"sum-of-averages", SS_QUALITY_RIGOUR, SS_SEVERITY_BLOCK, SS_RULE_SUGGEST, -30, is_pie, judge_means,
     N_ ("Means are not the parts of a whole."), "Draco; VizLinter"},
    {"pie-for-trend", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -15, is_pie, judge_order,
     N_ ("These parts follow each other in time or in rank: a circle hides that order."),
     "Saket et al. 2018"},
    {"F07", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -25, is_pie, judge_one_part,
     N_ ("One part alone is the whole: there is nothing to share out."), "data-to-viz.com"},
    {"F07", SS_QUALITY_RIGOUR, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -8, is_pie, judge_angles,
     N_ ("Angles and areas are read less exactly than lengths."),
     "Cleveland & McGill 1984; Heer & Bostock 2010"},
    {"sum-of-averages", SS_QUALITY_RIGOUR, SS_SEVERITY_BLOCK, SS_RULE_SUGGEST, -30, is_stack, judge_means,
     N_ ("Means cannot be stacked: their sum is nothing."), "Draco; VizLinter"},
    {"sum-of-averages", SS_QUALITY_RIGOUR, SS_SEVERITY_BLOCK, SS_RULE_SUGGEST, -30, is_stack,
     judge_stacked_rates, N_ ("Rates cannot be stacked: their sum is nothing."), "Draco; VizLinter"},
    {"sum-of-averages", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -36, is_stack,
     judge_stacked_guesses,
     N_ ("These numbers look like rates, prices or indices: their sum may be nothing."), "Draco; VizLinter"},
    {"F08", SS_QUALITY_READABILITY, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -20, is_stack, judge_layers,
     N_ ("Many layers are stacked."), "data-to-viz.com; FT Visual Vocabulary"},
    {"F08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 14, is_stack, judge_whole_rows,
     N_ ("Each time they add up to the same whole: stacked, they show its parts."), "FT Visual Vocabulary"},
    {"F08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -10, sets_side_by_side, judge_split_rows,
     N_ ("Each time they add up to the same whole: side by side, this is not seen."), "FT Visual Vocabulary"},
    {"M01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -18, sets_columns_side_by_side,
     judge_part_beside_whole, N_ ("A part stands beside its whole."), "Goëta, SPoSGL; INSEE"},
};

SS_RULE_THEME (shares, rules);
