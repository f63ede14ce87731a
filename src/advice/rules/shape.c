/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rule.h"
#include "task-rules.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* Which form fits which shape of data: the trees of data-to-viz.com and of the workshop ("comparer des catégories: barres; suivre dans le
   temps: courbes; interaction entre deux valeurs: nuage de points; géographie: carte"). */
#define SOURCE "Dartus, Datactivist 2020; data-to-viz.com"

#define SHAPE(name, value)                                                                                   \
  static gboolean is_##name (const SsCase *subject)                                                          \
  {                                                                                                          \
    return subject->shape == SS_SHAPE_##value && !ss_task_rules_speak (subject);                             \
  }
SHAPE (quantity, QUANTITY)
SHAPE (plane, PLANE)
SHAPE (sequence, SEQUENCE)
SHAPE (names, NAMES)
SHAPE (names_values, NAMES_VALUES)
SHAPE (observations, NAMES_OBSERVATIONS)
SHAPE (crossed, CROSSED)
SHAPE (crossed_values, CROSSED_VALUES)
SHAPE (crossed_observations, CROSSED_OBSERVATIONS)
SHAPE (time, TIME)
SHAPE (time_values, TIME_VALUES)
SHAPE (time_crossed, TIME_CROSSED)
SHAPE (places, PLACES)

#define FAMILY(name, value)                                                                                  \
  static double is_##name (const SsCase *subject, SsVerdict *verdict)                                        \
  {                                                                                                          \
    return subject->type->traits.family == SS_FAMILY_##value;                                                \
  }
FAMILY (bar, BAR)
FAMILY (dot, DOT)
FAMILY (line, LINE)
FAMILY (area, AREA)
FAMILY (distribution, DISTRIBUTION)
FAMILY (scatter, SCATTER)
FAMILY (heat, HEAT)
FAMILY (parts, PARTS)

/* How plainly the file asks for a map: shapes and degrees do; names may not be found, codes that come back are about something else, and
   coordinates in metres serve the surveyor. */
#define BY_NAME 0.6
#define MOST_ROWS_A_CODE 1.5
#define BY_METRES 0.5

static double
is_map (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *area = subject->first[SS_ROLE_AREA], *x = subject->first[SS_ROLE_X];
  if (subject->type->traits.family != SS_FAMILY_MAP)
    return 0;
  if (area != NULL && ss_column_kind (area->column) == SS_KIND_TEXT && !ss_bound_is_identifier (area))
    return BY_NAME;
  if (area != NULL && ss_column_kind (area->column) != SS_KIND_GEOMETRY
      && subject->n_rows > MOST_ROWS_A_CODE * area->facts->distinct)
    return BY_NAME;
  return x != NULL && x->facts->semantic != SS_SEMANTIC_LONGITUDE ? BY_METRES : 1;
}

/* The looks at a distribution, told apart by their marks. */
static double
is_histogram (const SsCase *subject, SsVerdict *verdict)
{
  return is_distribution (subject, verdict) && subject->type->traits.aggregates;
}

static double
is_strip (const SsCase *subject, SsVerdict *verdict)
{
  return is_distribution (subject, verdict) && subject->type->traits.shows_each_row;
}

static double
is_box (const SsCase *subject, SsVerdict *verdict)
{
  const SsTraits *traits = &subject->type->traits;
  return is_distribution (subject, verdict) && !traits->aggregates && !traits->shows_each_row
         && !traits->needs_zero;
}

#define FITS(shape, family, points, words)                                                                   \
  {                                                                                                          \
    .id = "F01", .quality = SS_QUALITY_ELOQUENCE, .severity = SS_SEVERITY_HINT, .use = SS_RULE_SUGGEST,      \
    .effect = points, .applies = is_##shape, .judge = is_##family, .sentence = words, .source = SOURCE       \
  }

/* Dots without a stem, and with one from zero. */
static double
is_bare_dot (const SsCase *subject, SsVerdict *verdict)
{
  return is_dot (subject, verdict) && !subject->type->traits.needs_zero;
}

static double
is_stem (const SsCase *subject, SsVerdict *verdict)
{
  return is_dot (subject, verdict) && subject->type->traits.needs_zero;
}

/** What adds up has totals, which say all of it; of anything else a mean is all that bars could show. */
static double
is_spread_of_levels (const SsCase *subject, SsVerdict *verdict)
{
  return is_distribution (subject, verdict) && !ss_bound_is_count (subject->measure);
}

/** Months, weekdays, classes of age: they follow each other without being time. */
static double
is_ordered_line (const SsCase *subject, SsVerdict *verdict)
{
  return is_line (subject, verdict) && ss_bound_is_ordered (subject->across);
}

/* So many months or hours make a course (a line), fewer are compared (bars); weekdays are. */
#define FEWEST_PERIODS 7

/* Fewer classes are bars side by side (ours). */
#define FEW_CLASSES 7

static double
is_line_of_periods (const SsCase *subject, SsVerdict *verdict)
{
  return is_line (subject, verdict) && ss_bound_is_period (subject->across)
         && subject->n_across > FEWEST_PERIODS;
}

static double
is_line_of_few_periods (const SsCase *subject, SsVerdict *verdict)
{
  return is_line (subject, verdict) && ss_bound_is_period (subject->across)
         && subject->n_across <= FEWEST_PERIODS;
}

/** Bars on both sides of an axis: two groups by classes that follow each other. */
static double
is_pyramid (const SsCase *subject, SsVerdict *verdict)
{
  return is_bar (subject, verdict) && subject->type->traits.shows_distribution && subject->n_series == 2
         && subject->n_across > FEW_CLASSES && ss_bound_is_ordered (subject->across);
}

/** Two orders that cross, hours and weekdays: a grid shows the rhythm of both. */
static double
is_grid_of_orders (const SsCase *subject, SsVerdict *verdict)
{
  return is_heat (subject, verdict) && subject->series != NULL && ss_bound_is_ordered (subject->across)
         && ss_bound_is_ordered (subject->series)
         && MIN (subject->n_across, subject->n_series) >= FEW_CLASSES;
}

/* A path through a cloud follows something only where one of its columns goes up step by step. */
static double
is_path (const SsCase *subject, SsVerdict *verdict)
{
  return subject->type->traits.connects;
}

/* So few dates are steps and no course: always, and for most quantities (GUIDELINES F05; the second bound is ours). */
#define VERY_FEW_DATES 3
#define FEW_DATES 6
/* A rate has no volume that columns would show. */
#define OF_A_RATE 0.5
/* More series than these crowd a group of columns, and slopes tell them better (FT Visual Vocabulary: "Slope"; the bound is ours). */
#define FEW_SERIES 4

static gboolean
goes_over_few_dates (const SsCase *subject)
{
  return (is_time_values (subject) && subject->n_across <= FEW_DATES)
         || (is_time_crossed (subject) && subject->n_across <= VERY_FEW_DATES
             && subject->n_series <= FEW_SERIES);
}

static double
judge_few_dates (const SsCase *subject, SsVerdict *verdict)
{
  gboolean is_course
      = subject->type->traits.family == SS_FAMILY_LINE || subject->type->traits.family == SS_FAMILY_AREA;
  if (!is_course)
    return 0;
  /* Translators: %u is a number of dates, from two to six. */
  ss_verdict_say (verdict, _ ("%u dates make no course yet: columns compare them better."),
                  (guint)subject->n_across);
  return subject->n_across > VERY_FEW_DATES && ss_bound_may_be_rate (subject->measure) ? OF_A_RATE : 1;
}

static gboolean
are_bars_in_time (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_BAR
         && (is_time_values (subject) || is_time_crossed (subject));
}

/** Columns compare amounts, from zero; a rate, a price or an index is a level, whose ups and downs are its message. */
static double
judge_columns_of_levels (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_across > FEW_DATES && ss_bound_may_be_rate (subject->measure)
         && subject->measure->facts->n_negative == 0;
}

/* Columns side by side at so many dates are no longer compared (ours). */
#define MANY_GROUPS 12

static double
judge_many_groups (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->n_series < 2 || subject->type->traits.shows_parts || subject->n_across <= MANY_GROUPS)
    return 0;
  /* Translators: %u is a number of dates, more than twelve. */
  ss_verdict_say (verdict, _ ("%u groups of columns are too many to follow one series through them."),
                  (guint)subject->n_across);
  return 1;
}

/* More columns than these are lines; of what is a difference by its name, whose zero is the point, more are seen (both ours). */
#define MOST_COLUMNS 40
#define MOST_DIFFERENCES 150
/* Beside other quantities it is how these changed, which their own course shows as well (ours). */
#define BESIDE_LEVELS 0.5

static gboolean
is_difference (const SsBound *measure)
{
  static const char *const differences[]
      = {"ecart*",    "evolution*", "difference*", "solde*", "balance", "net",    "deficit*",
         "excedent*", "surplus",    "gain*",       "perte*", "loss*",   "losses", NULL};
  static const char *const changes[] = {"anomal*", "variation*", "change*", NULL};
  g_autofree char *words = ss_header_words (ss_column_name (measure->column));
  return ss_words_have (words, changes)
         || (measure->facts->n_negative > 0 && ss_words_have (words, differences));
}

/** Degrees below zero are only colder than those above. */
static gboolean
is_temperature (const SsBound *measure)
{
  return g_strcmp0 (measure->facts->unit, "°C") == 0 || g_strcmp0 (measure->facts->unit, "°F") == 0;
}

/** What rises above zero and falls below it stands out as columns. */
static double
judge_both_sides (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->n_series > 1 || subject->type->traits.shows_parts)
    return 0;
  gboolean is_read_off_zero = is_difference (subject->measure) ? subject->n_across <= MOST_DIFFERENCES
                                                               : subject->measure->facts->n_negative > 0
                                                                     && subject->n_across <= MOST_COLUMNS
                                                                     && !is_temperature (subject->measure);
  gboolean is_alone = ss_groups_contents (subject->groups, subject->question->columns)->n_quantities <= 1;
  return is_read_off_zero ? is_alone ? 1 : BESIDE_LEVELS : 0;
}

static const SsRule rules[] = {
    FITS (quantity, distribution, 14, N_ ("One quantity: this form shows where its values lie.")),
    FITS (quantity, histogram, 12, N_ ("Bars over equal bins are the plainest picture of one quantity.")),
    FITS (quantity, box, 8, N_ ("A box sums up one quantity: its middle half, and what stands apart.")),
    FITS (quantity, strip, 6, N_ ("Every value is shown as a dot.")),
    FITS (plane, scatter, 25, N_ ("Two quantities: a cloud of points shows whether they go together.")),
    FITS (plane, path, -40, N_ ("These values do not follow each other: a line would join them at random.")),
    FITS (sequence, line, 25, N_ ("A quantity along another that goes up step by step: a line follows it.")),
    FITS (sequence, area, 19,
          N_ ("A quantity along another that goes up step by step: an area shows its volume.")),
    FITS (sequence, scatter, 20, N_ ("Two quantities: a cloud of points shows whether they go together.")),
    FITS (names, bar, 25, N_ ("How many of each: bars are the plainest way to compare counts.")),
    FITS (names, parts, 14, N_ ("How many of each: the parts of the whole can be shown.")),
    FITS (names, dot, 8, N_ ("How many of each: dots on a common scale compare well and stay light.")),
    FITS (names_values, bar, 25, N_ ("One value a name: bars are the plainest way to compare.")),
    FITS (names_values, bare_dot, 17,
          N_ ("One value a name: dots on a common scale compare well and stay light.")),
    FITS (names_values, stem, 13, N_ ("One value a name: stems are light bars.")),
    FITS (names_values, parts, 14, N_ ("One value a name: the parts of the whole can be shown.")),
    FITS (names_values, ordered_line, 6,
          N_ ("The names follow each other: a line shows how the values rise and fall.")),
    FITS (names_values, line_of_periods, 14,
          N_ ("Months or hours follow each other: a line goes along them.")),
    FITS (names_values, strip, 4, N_ ("Every value is shown as a dot.")),
    FITS (observations, spread_of_levels, 10,
          N_ ("Many values a name: this form shows their spread, which a mean would hide.")),
    FITS (observations, box, 16, N_ ("Boxes side by side compare the middle and the spread of each group.")),
    FITS (observations, strip, 10, N_ ("Every value is shown as a dot, group by group.")),
    FITS (observations, bar, 20, N_ ("Many values a name: bars compare their totals or means.")),
    FITS (observations, dot, 8, N_ ("Many values a name: dots compare their totals or means.")),
    FITS (crossed, heat, 31, N_ ("Two groups of names: a grid shows how often each pair occurs.")),
    FITS (crossed, bar, 22, N_ ("Two groups of names: bars in colours compare them.")),
    FITS (crossed_values, bar, 25, N_ ("A quantity by two groups of names: bars in colours compare them.")),
    FITS (crossed_values, line_of_periods, 28,
          N_ ("Months or hours follow each other: a line goes along them.")),
    FITS (crossed_values, line_of_few_periods, 18,
          N_ ("Quarters or hours follow each other: a line goes along them.")),
    FITS (crossed_values, pyramid, 10,
          N_ ("Two groups by classes that follow each other: a pyramid sets them back to back.")),
    FITS (crossed_values, grid_of_orders, 12,
          N_ ("Both follow an order, as hours and weekdays do: a grid shows the rhythm of both.")),
    FITS (crossed_values, heat, 17,
          N_ ("A quantity by two groups of names: a grid shows the high and the low cells.")),
    FITS (crossed_values, bare_dot, 12,
          N_ ("A quantity by two groups of names: dots on a common scale compare them.")),
    FITS (crossed_values, strip, 15, N_ ("Every value is shown as a dot, group by group.")),
    FITS (crossed_observations, distribution, 10,
          N_ ("Many values in each group: this form shows how they spread.")),
    FITS (crossed_observations, box, 14,
          N_ ("Boxes side by side compare the middle and the spread of each group.")),
    FITS (crossed_observations, strip, 8, N_ ("Every value is shown as a dot, group by group.")),
    FITS (crossed_observations, bar, 22,
          N_ ("Many values in each group: bars in colours compare their totals or means.")),
    FITS (crossed_observations, heat, 20,
          N_ ("Many values in each group: a grid shows where they are high and low.")),
    FITS (time, bar, 20, N_ ("How many at each date: bars show the rhythm.")),
    FITS (time, line, 20, N_ ("How many at each date: a line shows the rises and falls.")),
    FITS (time, area, 10, N_ ("How many at each date: an area shows the volume.")),
    FITS (time_values, line, 28, N_ ("A quantity over time: a line shows its rises and falls.")),
    FITS (time_values, area, 18, N_ ("A quantity over time: a filled area shows its volume.")),
    FITS (time_values, bar, 16, N_ ("A quantity over time: bars compare one date with another.")),
    FITS (time_crossed, line, 28, N_ ("Several quantities over time: lines show which rise and which fall.")),
    FITS (time_crossed, area, 18, N_ ("Several quantities over time: stacked areas show their total.")),
    FITS (time_crossed, bar, 14, N_ ("Several quantities over time: bars in colours compare the dates.")),
    FITS (time_crossed, heat, 8,
          N_ ("Several quantities over time: a grid shows the high and the low moments.")),
    {"F05", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -20, are_bars_in_time,
     judge_columns_of_levels,
     N_ ("Columns compare amounts; how a level rises and falls is followed by a line."),
     "FT Visual Vocabulary; data-to-viz.com"},
    {"F05", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -14, are_bars_in_time, judge_many_groups,
     N_ ("So many groups of columns hide the course of each series."),
     "FT Visual Vocabulary; data-to-viz.com"},
    {"F05", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 14, are_bars_in_time, judge_both_sides,
     N_ ("What is above zero and what is below stand out as columns."), "FT Visual Vocabulary"},
    {"F05", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -18, goes_over_few_dates,
     judge_few_dates, N_ ("So few dates make no course yet: columns compare them better."),
     "FT Visual Vocabulary; data-to-viz.com"},
    FITS (places, map, 30, N_ ("The file knows where things are: a map shows whether the place matters.")),
};

SS_RULE_THEME (shape, rules);
