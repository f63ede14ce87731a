/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate-labels.h"
#include "lint.h"

#include <glib/gi18n-lib.h>

/* Shares add up to 100 to within rounding (GUIDELINES F07: ± 1). */
#define WHOLE_SLACK 1.0
/* GUIDELINES F08: more layers than this cannot be compared. */
#define MOST_LAYERS 4
/* LINT 16: parts within so much of the whole of each other look the same. Two halves are told well enough. */
#define ALIKE 0.03
#define FEWEST_ALIKE 3
/* A total is the sum of the parts beside it, give or take rounding. */
#define TOTAL_SLACK 0.01
/* Answers from one end to the other are read from both ends. *Ours*. */
#define MOST_ANSWERS 7

static double
judge_too_many (const SsCase *subject, SsVerdict *verdict)
{
  guint most = subject->type->traits.most_categories;

  if (most == 0 || subject->n_across <= most)
    return 0;
  /* Translators: %1$u is a number of parts, %2$u the most that can be read. */
  ss_verdict_say (verdict, _ ("%1$u parts are too many: beyond %2$u the eye cannot compare them."),
                  (guint)subject->n_across, most);
  return 1;
}

static SsSpec *
repair_bars (const SsCase *subject)
{
  return ss_lint_in_format (subject, "bar");
}

/* Parts that differ by less than the eye can tell in a circle. */
static double
judge_alike (const SsCase *subject, SsVerdict *verdict)
{
  const SsShown *shown = subject->shown;
  double total = ss_shown_series_total (shown, 0), least = INFINITY, most = -INFINITY;

  for (gsize k = 0; k < shown->n_keys; k++) {
    least = fmin (least, ss_shown_value (shown, k, 0));
    most = fmax (most, ss_shown_value (shown, k, 0));
  }
  return shown->n_keys >= FEWEST_ALIKE && least >= 0 && most - least < ALIKE * total;
}

static gboolean
has_shares (const SsCase *subject)
{
  return ss_case_is_parts (subject) && subject->shown && subject->measure;
}

/* A part that is called a total and is one: half of the circle is the other half again. */
static gboolean
holds_total (const SsShown *shown)
{
  double total = ss_shown_series_total (shown, 0);

  for (gsize k = 0; k < shown->n_keys; k++) {
    double value = ss_shown_value (shown, k, 0);

    if (ss_is_aggregate_label (shown->key_texts[k]) && fabs (total - 2 * value) <= TOTAL_SLACK * total)
      return TRUE;
  }
  return FALSE;
}

static double
judge_total (const SsCase *subject, SsVerdict *verdict)
{
  return holds_total (subject->shown);
}

/* Rates, percentages and means are parts of a whole only if they add up to it. */
static double
judge_no_whole (const SsCase *subject, SsVerdict *verdict)
{
  double total = ss_shown_series_total (subject->shown, 0);
  gboolean is_share
      = subject->measure->facts->semantic == SS_SEMANTIC_PERCENTAGE || ss_bound_is_rate (subject->measure);
  gboolean is_averaged
      = subject->is_summed
        && (subject->aggregate == SS_AGGREGATE_MEAN || subject->aggregate == SS_AGGREGATE_MEDIAN);

  if (!is_share && !is_averaged)
    return 0;
  if (fabs (total - 100) <= WHOLE_SLACK || fabs (total - 1) <= WHOLE_SLACK / 100)
    return 0;
  {
    g_autofree char *sum = ss_shown_value_text (subject->shown, total, ss_language_current ());

    /* Translators: %s is a sum with its unit: "137 %". */
    ss_verdict_say (verdict, _ ("These values add up to %s: they are not parts of one whole."), sum);
  }
  return 1;
}

static double
judge_negative (const SsCase *subject, SsVerdict *verdict)
{
  return subject->measure && subject->measure->facts->n_negative > 0;
}

/* A slice that has no number has no place either, and the others take it. Sums over many rows go without a few of them, which is told otherwise. */
static double
judge_missing_part (const SsCase *subject, SsVerdict *verdict)
{
  return subject->measure && !subject->is_summed && !subject->is_counted
         && subject->measure->facts->missing > 0;
}

static double
judge_ordered (const SsCase *subject, SsVerdict *verdict)
{
  return subject->shown && subject->shown->is_ordered && subject->shown->n_keys > 2;
}

static SsSpec *
repair_line (const SsCase *subject)
{
  return ss_lint_in_format (subject, subject->shown->is_time ? "line" : "bar");
}

static double
judge_stacked_negative (const SsCase *subject, SsVerdict *verdict)
{
  return subject->type->traits.family == SS_FAMILY_AREA && subject->measure
         && subject->measure->facts->n_negative > 0;
}

static SsSpec *
repair_unstacked (const SsCase *subject)
{
  return ss_lint_in_format (subject, "line");
}

static double
judge_layers (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *series = subject->first[SS_ROLE_SERIES];
  gboolean are_answers = series && series->facts->semantic == SS_SEMANTIC_LIKERT;

  if (subject->n_series <= (are_answers ? MOST_ANSWERS : MOST_LAYERS))
    return 0;
  /* Translators: %u is a number of layers, more than four. */
  ss_verdict_say (verdict,
                  _ ("%u layers are stacked: only the lowest one stands on a straight line. Small multiples "
                     "show the others too."),
                  (guint)subject->n_series);
  return 1;
}

static const SsRule rules[] = {
    {SS_LINT ("pie-parts", READABILITY, WARN), .applies = ss_case_is_parts, .judge = judge_too_many,
     .repair = repair_bars, .sentence = N_ ("There are too many parts."),
     .source = "data-to-viz.com; AVA; Misviz", .where = "roles.category"},
    {SS_LINT ("pie-parts", READABILITY, WARN), .applies = has_shares, .judge = judge_alike,
     .repair = repair_bars,
     .sentence
     = N_ ("These parts are nearly alike: the eye cannot tell which is larger. Bars would show it."),
     .source = "data-to-viz.com; AVA; Misviz", .where = "roles.value"},
    {SS_LINT ("pie-sum", RIGOUR, BLOCK), .applies = has_shares, .judge = judge_total,
     .sentence = N_ ("The total is drawn as one of its own parts: leave its row out."),
     .source = "data-to-viz.com; Lo et al. 2022", .where = "roles.category"},
    {SS_LINT ("pie-sum", RIGOUR, BLOCK), .applies = has_shares, .judge = judge_no_whole,
     .repair = repair_bars,
     .sentence = N_ ("These values do not add up to one whole: they cannot be drawn as its parts."),
     .source = "data-to-viz.com; Lo et al. 2022", .where = "roles.value"},
    {SS_LINT ("pie-negative", RIGOUR, BLOCK), .applies = ss_case_is_parts, .judge = judge_negative,
     .repair = repair_bars,
     .sentence = N_ ("Some values are negative: nothing can be a negative part of a whole."),
     .source = "Draco", .where = "roles.value"},
    {SS_LINT ("pie-negative", RIGOUR, BLOCK), .applies = ss_case_is_parts, .judge = judge_missing_part,
     .repair = repair_bars, .sentence = N_ ("Some parts have no value: what is drawn is not the whole."),
     .source = "Draco", .where = "roles.value"},
    {SS_LINT ("pie-for-trend", READABILITY, WARN), .applies = ss_case_is_parts, .judge = judge_ordered,
     .repair = repair_line,
     .sentence = N_ ("These parts follow each other in time or in rank: a circle hides that order."),
     .source = "Saket et al. 2018; CALVI", .where = "format"},
    {SS_LINT ("stack-lines", RIGOUR, BLOCK), .applies = ss_case_is_stack, .judge = judge_stacked_negative,
     .repair = repair_unstacked,
     .sentence = N_ ("Negative values are stacked with positive ones: the layers lie over each other."),
     .source = "Draco; VizLinter", .where = "format"},
    {SS_LINT ("stack-middle", READABILITY, WARN), .applies = ss_case_is_stack, .judge = judge_layers,
     .sentence = N_ ("Many layers are stacked."), .source = "data-to-viz.com; FT Visual Vocabulary",
     .where = "roles.series"},
};

SS_RULE_THEME (parts, rules);
