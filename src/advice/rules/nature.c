/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rule.h"
#include "task-rules.h"

#include <glib/gi18n-lib.h>

/* --- what joins its points says that there is something in between ----------------------------------------------------------- */

static gboolean
connects (const SsCase *subject)
{
  return subject->type->traits.connects && subject->across != NULL;
}

/** People do read relations and trends from a line, even over names (Saket et al. 2018): then it is no fault. */
static double
judge_line_over_names (const SsCase *subject, SsVerdict *verdict)
{
  if (ss_bound_is_ordered (subject->across) || ss_column_is_numeric (subject->across->column)
      || (subject->type->traits.family == SS_FAMILY_LINE && ss_task_rules_speak (subject)))
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (verdict, _ ("“%s” has no order: a line would join things that do not follow each other."),
                  ss_column_name (subject->across->column));
  return 1;
}

/* So many classes make a profile that a line may follow; fewer are bars (GUIDELINES F03). */
#define MOST_CLASSES 12

/** Classes of age, of income, letters of a scale follow each other, but nothing lies between two of them; of several groups a line still ties what belongs together. */
static double
judge_line_over_classes (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_series <= 1 && subject->n_across <= MOST_CLASSES && !ss_bound_is_time (subject->across)
         && ss_column_kind (subject->across->column) == SS_KIND_TEXT
         && (subject->across->facts->order == SS_ORDER_CLASSES
             || subject->across->facts->order == SS_ORDER_LETTERS
             || subject->across->facts->order == SS_ORDER_RANK
             || subject->across->facts->order == SS_ORDER_LIKERT)
         && !ss_task_rules_speak (subject);
}

static gboolean
connects_nothing (const SsCase *subject)
{
  return subject->type->traits.connects && subject->shape != SS_SHAPE_PLANE;
}

/** A line goes from one moment, or from one column, to the next. */
static double
judge_nothing_to_follow (const SsCase *subject, SsVerdict *verdict)
{
  return subject->across == NULL && subject->n_measures < 2;
}

static gboolean
follows_dates (const SsCase *subject)
{
  SsFamily family = subject->type->traits.family;
  return (family == SS_FAMILY_LINE || family == SS_FAMILY_AREA) && ss_bound_is_time (subject->across);
}

/* What is listed by its names has no course at all. */
#define LISTED 2

/** Dates that come as things happen, in a file that names what happens once and does not follow it. */
static double
judge_events (const SsCase *subject, SsVerdict *verdict)
{
  const SsContents *contents = ss_groups_contents (subject->groups, subject->question->columns);
  if (contents->lists_things)
    return LISTED;
  return contents->has_names && contents->followed == G_MAXSIZE && subject->question->columns == NULL
         && ss_groups_unevenness (subject->groups, subject->across->index) > SS_GROUPS_UNEVEN;
}

/** One line needs one value at each step. */
static double
judge_zigzag (const SsCase *subject, SsVerdict *verdict)
{
  return subject->rows_per_mark > 1.2 && !subject->is_summed && !subject->is_counted;
}

/* Rows a mark, below which nearly all occur once. */
#define ALL_BUT_ONCE 1.5

static gboolean
is_cloud (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_SCATTER && !subject->type->traits.connects;
}

static gboolean
is_path (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_SCATTER && subject->type->traits.connects;
}

/** A path goes through two quantities; along time it is a plain line. */
static double
judge_path_in_time (const SsCase *subject, SsVerdict *verdict)
{
  return ss_bound_is_time (subject->across);
}

static gboolean
has_loose_points (const SsCase *subject)
{
  return is_cloud (subject)
         || (subject->type->traits.family == SS_FAMILY_DISTRIBUTION && subject->type->traits.shows_each_row);
}

/** One value at each date: what comes after what is the message, and loose points do not tell it. */
static double
judge_loose_dates (const SsCase *subject, SsVerdict *verdict)
{
  gboolean is_in_time = is_cloud (subject)
                            ? ss_bound_is_time (subject->first[SS_ROLE_X])
                            : ss_bound_is_time (subject->across) && subject->rows_per_mark < ALL_BUT_ONCE;
  return is_in_time && subject->series == NULL && subject->n_facets <= 1;
}

/* A rank put against what it ranks goes down with it whatever happens. */
#define AS_ORDER 1.5

/** A rank beside names tells their order, which sorted bars tell as well. */
static gboolean
is_rank_of_names (const SsCase *subject, const SsBound *bound)
{
  return ss_bound_is_rank (bound) && subject->question->columns == NULL
         && ss_groups_contents (subject->groups, NULL)->has_names;
}

static gboolean
places_on_axes (const SsCase *subject)
{
  return is_cloud (subject) || subject->type->traits.connects;
}

/** An axis of codes has no distances: in a register there is better to show. */
static double
judge_codes_on_axes (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *axes[] = {subject->first[SS_ROLE_X], subject->first[SS_ROLE_Y]};
  gboolean is_register
      = subject->question->columns == NULL && ss_table_n_columns (subject->table) > SS_FEW_COLUMNS;
  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    if (is_register ? ss_bound_is_identifier (axes[i]) : is_rank_of_names (subject, axes[i])) {
      /* Translators: %s is a column's name. */
      ss_verdict_say (verdict, _ ("“%s” holds codes, dates or places: its numbers measure nothing."),
                      ss_column_name (axes[i]->column));
      return is_register ? 1 : AS_ORDER;
    }
  return 0;
}

/* --- sums, means and what they are made of -------------------------------------------------------------------------------------- */

static gboolean
has_measure (const SsCase *subject)
{
  return subject->measure != NULL && subject->type->traits.family != SS_FAMILY_TABLE;
}

static double
judge_sum_of_rates (const SsCase *subject, SsVerdict *verdict)
{
  if (!ss_bound_is_rate (subject->measure) || !subject->is_summed || subject->aggregate != SS_AGGREGATE_SUM)
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (verdict, _ ("“%s” is a rate or a mean: its values cannot be added up."),
                  ss_column_name (subject->measure->column));
  return 1;
}

/* Codes that are added up are worse than codes that are only placed. */
#define MERELY_SHOWN 0.4

static double
judge_measured_codes (const SsCase *subject, SsVerdict *verdict)
{
  if (ss_bound_is_quantity (subject->measure))
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (verdict, _ ("“%s” holds codes, dates or places: its numbers measure nothing."),
                  ss_column_name (subject->measure->column));
  return subject->is_summed ? 1 : MERELY_SHOWN;
}

/* Under a mean of so many values their spread is worth seeing (LINT 31). */
#define MANY_OBSERVATIONS 10

static double
judge_hidden_spread (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->aggregate != SS_AGGREGATE_MEAN || !subject->is_summed)
    return 0;
  return CLAMP (subject->rows_per_mark / MANY_OBSERVATIONS, 0, 1);
}

static double
judge_mostly_missing (const SsCase *subject, SsVerdict *verdict)
{
  const SsColumnFacts *facts = subject->measure->facts;
  /* One number or nothing is a tick: there nothing says no. */
  double share = facts->n_rows > 0 && !facts->is_constant ? (double)facts->missing / facts->n_rows : 0;
  /* Translators: %1$s is a column's name, %2$d a percentage. */
  ss_verdict_say (verdict, _ ("“%1$s” is empty in %2$d %% of the rows."),
                  ss_column_name (subject->measure->column), (int)(100 * share + 0.5));
  return share >= 0.05 ? share : 0;
}

/** One number throughout; beside others of its kind it may tell where it stands and where not. */
static double
judge_one_value (const SsCase *subject, SsVerdict *verdict)
{
  return subject->measure->facts->is_constant && subject->n_measures == 1 && subject->n_rows > 1;
}

/* A quantity that is zero in most rows says little about them. */
static double
judge_mostly_zero (const SsCase *subject, SsVerdict *verdict)
{
  const SsColumnFacts *facts = subject->measure->facts;
  double share = facts->n_rows > 0 ? (double)facts->n_zero / facts->n_rows : 0;
  /* Translators: %1$s is a column's name, %2$d a percentage. */
  ss_verdict_say (verdict, _ ("“%1$s” is zero in %2$d %% of the rows."),
                  ss_column_name (subject->measure->column), (int)(100 * share + 0.5));
  return share >= 0.5 ? share : 0;
}

static gboolean
spreads (const SsCase *subject)
{
  return subject->type->traits.shows_distribution;
}

static double
judge_nothing_to_spread (const SsCase *subject, SsVerdict *verdict)
{
  return subject->measure == NULL && !subject->is_counted;
}

static gboolean
adds_up_over_time (const SsCase *subject)
{
  return ss_bound_is_time (subject->across) && subject->type->traits.family == SS_FAMILY_AREA;
}

/** Amounts that are added up at each date have a volume. */
static double
judge_volume (const SsCase *subject, SsVerdict *verdict)
{
  return subject->is_summed && subject->aggregate == SS_AGGREGATE_SUM && ss_bound_is_count (subject->measure);
}

/* Below zero it is filled upside down as well. */
#define BELOW_ZERO 1.5

/** What is no amount fills nothing: under a rate, a price or an index there is no volume. */
static double
judge_no_volume (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->n_series > 1 || !ss_bound_may_be_rate (subject->measure))
    return 0;
  return subject->measure->facts->n_negative > 0 ? BELOW_ZERO : 1;
}

static gboolean
draws_units (const SsCase *subject)
{
  return subject->type->traits.most_marks > 0 && !subject->type->traits.shows_each_row;
}

/** One sign a unit: whole numbers, and few of them. */
static double
judge_units (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->is_counted)
    return subject->n_rows > subject->type->traits.most_marks;
  return subject->measure == NULL || subject->measure->facts->kind != SS_KIND_INTEGER
         || subject->measure->facts->sum > subject->type->traits.most_marks;
}

static gboolean
counts_rows (const SsCase *subject)
{
  return subject->is_counted && subject->across != NULL;
}

/** Counting what occurs once. */
static double
judge_counted_key (const SsCase *subject, SsVerdict *verdict)
{
  return subject->rows_per_mark < ALL_BUT_ONCE;
}

static gboolean
shows_both_sides (const SsCase *subject)
{
  return has_measure (subject) && subject->type->traits.needs_zero
         && (subject->type->intentions & SS_INTENTIONS (SS_INTENTION_DEVIATE)) != 0;
}

static double
judge_one_side (const SsCase *subject, SsVerdict *verdict)
{
  return subject->measure->facts->n_negative == 0;
}

static gboolean
draws_sizes (const SsCase *subject)
{
  return has_measure (subject) && !ss_task_rules_speak (subject)
         && subject->type->traits.family != SS_FAMILY_HEAT
         && (subject->type->traits.needs_zero || subject->type->traits.shows_parts);
}

/** The first place is the smallest number, and would be the shortest bar. */
static double
judge_places_as_sizes (const SsCase *subject, SsVerdict *verdict)
{
  if (!ss_bound_holds_places (subject->measure))
    return 0;
  /* Translators: %s is a column's name, “Rank 2015”. */
  ss_verdict_say (verdict, _ ("“%s” holds places in an order: the first would have the shortest bar."),
                  ss_column_name (subject->measure->column));
  return 1;
}

static double
judge_negative_length (const SsCase *subject, SsVerdict *verdict)
{
  return !subject->type->traits.handles_negative && subject->measure->facts->n_negative > 0
         && (subject->type->traits.needs_zero || subject->type->traits.shows_parts);
}

static const SsRule rules[] = {
    {"F05", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -16, follows_dates, judge_events,
     N_ ("These dates are those of events, not of a regular count: a line would invent what lies between."),
     "data-to-viz.com; OpenDataFrance"},
    {"connect-few", SS_QUALITY_RIGOUR, SS_SEVERITY_BLOCK, SS_RULE_SUGGEST, -30, connects_nothing,
     judge_nothing_to_follow, N_ ("A line needs moments to go along, and there is none."), "data-to-viz.com"},
    {"F05", SS_QUALITY_RIGOUR, SS_SEVERITY_BLOCK, SS_RULE_SUGGEST, -25, connects, judge_line_over_names,
     N_ ("A line joins things that follow each other."), "data-to-viz.com; FT Visual Vocabulary"},
    {"F05", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -20, connects, judge_line_over_classes,
     N_ ("These classes follow each other, but nothing lies between two of them: bars compare them."),
     "FT Visual Vocabulary; data-to-viz.com"},
    {"F05", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -25, connects, judge_zigzag,
     N_ ("Several values fall on one date: the line would zigzag between them."), "data-to-viz.com"},
    {"F05", SS_QUALITY_ELOQUENCE, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -15, has_loose_points, judge_loose_dates,
     N_ ("These values follow each other in time: a line shows it, loose points do not."),
     "data-to-viz.com; FT Visual Vocabulary"},
    {"F05", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -30, is_path, judge_path_in_time,
     N_ ("Along time a path through points is a line: the plain form says the same."),
     "FT Visual Vocabulary"},
    {"agg-nominal", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -40, draws_sizes,
     judge_places_as_sizes, N_ ("Places in an order are no sizes."), "Draco; VizLinter"},
    {"agg-nominal", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -30, places_on_axes,
     judge_codes_on_axes, N_ ("Codes, dates and places are not quantities."), "Draco; VizLinter"},
    {"sum-of-averages", SS_QUALITY_RIGOUR, SS_SEVERITY_BLOCK, SS_RULE_SUGGEST, -30, has_measure,
     judge_sum_of_rates, N_ ("Rates and means cannot be added up."), "Draco; VizLinter"},
    {"agg-nominal", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -30, has_measure,
     judge_measured_codes, N_ ("Codes, dates and places are not quantities."), "Draco; VizLinter"},
    {"mean-hides-shape", SS_QUALITY_RIGOUR, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -6, has_measure,
     judge_hidden_spread, N_ ("Each mark is the mean of many values: their spread is hidden."),
     "data-to-viz.com; Goëta, SPoSGL"},
    {"missing-data-hidden", SS_QUALITY_RIGOUR, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -25, has_measure,
     judge_mostly_missing, N_ ("Many values are missing."), "OpenDataFrance; McNutt et al. 2020"},
    {"E07", SS_QUALITY_ELOQUENCE, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -40, has_measure, judge_one_value,
     N_ ("All values are the same: there is nothing to compare."), "OpenDataFrance"},
    {"R09", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -20, has_measure, judge_mostly_zero,
     N_ ("Most values are zero."), "Quartz guide to bad data"},
    {"E07", SS_QUALITY_ELOQUENCE, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -60, counts_rows, judge_counted_key,
     N_ ("Each occurs once: counting them shows nothing."), "Sésame"},
    {"F01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -20, shows_both_sides, judge_one_side,
     N_ ("Nothing lies below zero: plain bars say the same more simply."), "FT Visual Vocabulary"},
    {"F09", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -40, spreads, judge_nothing_to_spread,
     N_ ("There is no quantity whose spread could be shown."), "data-to-viz.com"},
    {"F08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 14, adds_up_over_time, judge_volume,
     N_ ("Amounts are added up at each date: the filled area is their volume."), "FT Visual Vocabulary"},
    {"F08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -25, adds_up_over_time, judge_no_volume,
     N_ ("A rate, a price or an index has no volume that a filled area would show."), "FT Visual Vocabulary"},
    {"E10", SS_QUALITY_RIGOUR, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -20, draws_units, judge_units,
     N_ ("Signs stand for single units: there are too many of them, or they are not whole."),
     "FT Visual Vocabulary"},
    {"pie-negative", SS_QUALITY_RIGOUR, SS_SEVERITY_BLOCK, SS_RULE_SUGGEST, -30, has_measure,
     judge_negative_length, N_ ("Some values are negative: this form cannot show them."), "Draco"},
};

SS_RULE_THEME (nature, rules);
