/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rule.h"
#include "whole.h"
#include "year-columns.h"

#include <glib/gi18n-lib.h>

/* Which columns are worth showing: names that people know rather than codes, quantities rather than the number of rows. */

/* Longer texts are sentences, not names (ours). */
#define LONGEST_NAME 40
/* Codes of letters say at least something. */
#define TEXT_CODES 0.4
/* Those that number the rows say nothing, where nobody asks for them. */
#define ONE_A_ROW 2
/* But so many nobody knows. */
#define MOST_KNOWN_CODES 120
/* A quantity of so few values is rather a class (ours). */
#define FEWEST_VALUES 8
/* Whole numbers of so few values are read as names as well (cylinders, stars, rooms; ours). */
#define FEW_STEPS 12
#define FEW_STEPS_FAULT 0.2

static gboolean
has_names (const SsCase *subject)
{
  return subject->across != NULL && !subject->type->traits.is_map
         && subject->type->traits.family != SS_FAMILY_TABLE;
}

static double
judge_codes_as_names (const SsCase *subject, SsVerdict *verdict)
{
  if (!ss_bound_is_identifier (subject->across) || subject->shape == SS_SHAPE_SEQUENCE)
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (verdict, _ ("“%s” holds codes, which few readers know by heart."),
                  ss_column_name (subject->across->column));
  if (!ss_column_is_numeric (subject->across->column) && subject->across->facts->distinct <= MOST_KNOWN_CODES)
    return TEXT_CODES;
  return subject->question->columns == NULL && subject->across->facts->is_unique ? ONE_A_ROW : 1;
}

static double
judge_sentences_as_names (const SsCase *subject, SsVerdict *verdict)
{
  return subject->across->facts->mean_length > LONGEST_NAME;
}

/** Each step of @steps occurs once with each of @names: a full grid, of which both are sides and neither is measured. */
static gboolean
are_sides_of_a_grid (const SsCase *subject, const SsBound *steps, const SsBound *names)
{
  if (steps == NULL || names == NULL || steps == names || !ss_bound_is_steps (steps)
      || steps->facts->distinct * names->facts->distinct != subject->n_rows)
    return FALSE;
  const gsize pair[] = {steps->index, names->index};
  return ss_groups_is_key (subject->groups, pair, G_N_ELEMENTS (pair));
}

static double
judge_measured_side (const SsCase *subject, SsVerdict *verdict)
{
  if (!are_sides_of_a_grid (subject, subject->measure, subject->across)
      || (subject->type->traits.family == SS_FAMILY_LINE && ss_bound_holds_places (subject->measure)))
    return 0;
  /* Translators: two columns' names: “hour”, “weekday”. */
  ss_verdict_say (verdict,
                  _ ("Each “%s” comes once for each “%s”: it says where a value stands, and is none itself."),
                  ss_column_name (subject->measure->column), ss_column_name (subject->across->column));
  return 1;
}

static double
judge_quantity_as_names (const SsCase *subject, SsVerdict *verdict)
{
  if (!ss_bound_is_quantity (subject->across) || subject->type->traits.connects
      || are_sides_of_a_grid (subject, subject->across, subject->series))
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (verdict, _ ("“%s” is a quantity, used here as names."),
                  ss_column_name (subject->across->column));
  return ss_bound_is_steps (subject->across) && subject->n_across <= FEW_STEPS ? FEW_STEPS_FAULT : 1;
}

static gboolean
has_quantities (const SsCase *subject)
{
  return subject->type->traits.family != SS_FAMILY_TABLE;
}

static const SsContents *
contents_of (const SsCase *subject)
{
  return ss_groups_contents (subject->groups, subject->question->columns);
}

/** Quantities that stand as names on an axis or in colours are told by being counted. */
static double
judge_counts_only (const SsCase *subject, SsVerdict *verdict)
{
  guint n_quantities = contents_of (subject)->n_quantities;
  for (guint i = 0; i < subject->n_bound; i++)
    if (ss_bound_is_quantity (&subject->bound[i]) && n_quantities > 0)
      n_quantities--;
  return subject->measure == NULL && n_quantities > 0;
}

/* Names beside the points of a cloud are there to be found, and not compared (ours). */
#define AS_LABELS 0.5

/** How far the bound columns that make @claim true are shown: on an axis or in colours, or as labels. */
static double
shown (const SsCase *subject, gboolean (*claim) (const SsBound *bound))
{
  double most = 0;
  for (guint i = 0; i < subject->n_bound; i++)
    if (claim (&subject->bound[i]))
      most = MAX (most, subject->bound[i].role == SS_ROLE_LABEL ? AS_LABELS : 1);
  return most;
}

static gboolean
is_name (const SsBound *bound)
{
  return ss_column_kind (bound->column) == SS_KIND_TEXT;
}

/* Rows a place, from which on the map hides what comes after what. */
#define SEVERAL_ROWS 1.5

/* So many dates make a course that is worth telling; of fewer half as much is lost (GUIDELINES F05). */
#define MANY_DATES 7
#define FEW_DATES_LOSS 0.5

/** Time is told along an axis, or as the steps of a grid; colours do not tell what follows what. */
static double
judge_no_time (const SsCase *subject, SsVerdict *verdict)
{
  gsize n_dates = contents_of (subject)->n_dates;
  if (n_dates == 0 || ss_bound_is_time (subject->across)
      || (subject->type->traits.is_map && subject->rows_per_mark < SEVERAL_ROWS)
      || (subject->type->traits.family == SS_FAMILY_HEAT && ss_bound_is_time (subject->series)))
    return 0;
  return n_dates >= MANY_DATES ? 1 : FEW_DATES_LOSS;
}

/** One value a date: what came before and after is forgotten where the values are spread, or set against others. */
static double
judge_spread_series (const SsCase *subject, SsVerdict *verdict)
{
  const SsTraits *traits = &subject->type->traits;
  gboolean forgets = traits->shows_distribution || (traits->family == SS_FAMILY_SCATTER && !traits->connects);
  gboolean is_followed = contents_of (subject)->is_series
                         || (contents_of (subject)->followed != G_MAXSIZE && traits->shows_distribution
                             && contents_of (subject)->n_dates >= MANY_DATES);
  return forgets && is_followed && !ss_bound_is_time (subject->across)
         && subject->question->intention != SS_INTENTION_DISTRIBUTE
         && subject->question->intention != SS_INTENTION_RELATE;
}

/* Shapes are there to be drawn, coordinates nearly so; codes and names may be. */
#define COORDINATES 0.7
#define MERE_PLACES 0.3

/* Where the columns are the things compared, by their totals over all rows, their names are told, and half of the names are those of the rows (ours). */
#define NAMES_OF_COLUMNS 0.5

static double
judge_no_place (const SsCase *subject, SsVerdict *verdict)
{
  const SsContents *contents = contents_of (subject);
  if (subject->type->traits.is_map)
    return 0;
  return contents->has_shapes        ? 1
         : contents->has_coordinates ? COORDINATES
         : contents->has_places      ? MERE_PLACES
                                     : 0;
}

static double
judge_no_names (const SsCase *subject, SsVerdict *verdict)
{
  if (!contents_of (subject)->has_names || subject->type->traits.is_map)
    return 0;
  return (1 - MAX (shown (subject, is_name), shown (subject, ss_bound_is_time)))
         * (subject->compares_columns ? NAMES_OF_COLUMNS : 1);
}

static double
judge_no_subjects (const SsCase *subject, SsVerdict *verdict)
{
  if (!contents_of (subject)->has_subjects || subject->type->traits.is_map)
    return 0;
  return 1 - shown (subject, ss_bound_is_subject);
}

/** The mean of many things at each date says less than the things themselves. */
static double
judge_not_followed (const SsCase *subject, SsVerdict *verdict)
{
  gsize followed = contents_of (subject)->followed;
  if (followed == G_MAXSIZE || subject->type->traits.is_map)
    return 0;
  for (guint i = 0; i < subject->n_bound; i++)
    if (subject->bound[i].index == followed)
      return 0;
  /* Translators: %s is a column's name, “Station”. */
  ss_verdict_say (verdict,
                  _ ("The file follows each “%s” over time, and this chart does not tell them apart."),
                  ss_column_name (ss_table_column (subject->table, followed)));
  return 1;
}

static gboolean
has_measure (const SsCase *subject)
{
  return subject->measure != NULL && has_quantities (subject);
}

/** One year alone of a table whose columns are years. */
static double
judge_one_year_of_several (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->n_measures != 1 || !ss_year_columns_have (subject->table, subject->measure))
    return 0;
  /* Translators: %s is a column's name that tells a year, “Budget 2023”. */
  ss_verdict_say (verdict, _ ("“%s” is one year of several: the columns beside it hold the others."),
                  ss_column_name (subject->measure->column));
  return 1;
}

static double
judge_steps_as_measure (const SsCase *subject, SsVerdict *verdict)
{
  return ss_bound_is_steps (subject->measure) && subject->measure->facts->distinct <= FEWEST_VALUES
         && subject->is_summed;
}

static gboolean
compares_places (const SsCase *subject)
{
  return has_measure (subject) && subject->spec->per == NULL
         && (subject->type->traits.is_map || contents_of (subject)->has_wholes
             || (subject->across != NULL && subject->across->facts->is_geographic));
}

static double
judge_size_of_places (const SsCase *subject, SsVerdict *verdict)
{
  return contents_of (subject)->has_rates && !ss_bound_may_be_rate (subject->measure);
}

static gboolean
has_count (const SsCase *subject)
{
  return has_measure (subject) && subject->spec->per == NULL && subject->n_measures == 1
         && subject->question->columns == NULL && subject->measure->facts->measure == SS_MEASURE_COUNT;
}

/* So many quantities make a file about more than how large its rows are (ours). */
#define FEWEST_BESIDE_WHOLE 3

/** How many are registered says how large a town is, and not how it voted. */
static double
judge_mere_whole (const SsCase *subject, SsVerdict *verdict)
{
  if (contents_of (subject)->n_quantities < FEWEST_BESIDE_WHOLE
      || !ss_whole_names (ss_column_name (subject->measure->column)))
    return 0;
  /* Translators: %s is a column's name, “Registered”. */
  ss_verdict_say (verdict, _ ("“%s” is what the other columns are parts of: it only tells what is large."),
                  ss_column_name (subject->measure->column));
  return 1;
}

/** Whoever made the file has worked out the rates that count. */
static double
judge_rate_of_ours (const SsCase *subject, SsVerdict *verdict)
{
  return subject->spec->per != NULL && contents_of (subject)->has_rates;
}

/** Each pair of names has one value: what spreads them over one of the two has forgotten whose they are. */
static double
judge_forgotten_pairs (const SsCase *subject, SsVerdict *verdict)
{
  return contents_of (subject)->has_pairs && subject->type->traits.shows_distribution
         && (subject->across == NULL || (subject->n_series <= 1 && subject->n_facets <= 1))
         && subject->question->intention != SS_INTENTION_DISTRIBUTE;
}

/** The mean of a country over all its years is the value of no year. */
static double
judge_mixed_dates (const SsCase *subject, SsVerdict *verdict)
{
  return contents_of (subject)->followed != G_MAXSIZE && contents_of (subject)->n_dates >= MANY_DATES
         && subject->is_summed && subject->aggregate == SS_AGGREGATE_MEAN
         && !ss_bound_is_time (subject->across)
         && (subject->series == NULL || !ss_bound_is_time (subject->series));
}

/** Whoever sorts a list says what it is about. */
static double
judge_ranked_by (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_measures == 1 && subject->measure->index == contents_of (subject)->ranked_by
         && subject->across != NULL && !ss_bound_is_time (subject->across);
}

static double
judge_total_rows (const SsCase *subject, SsVerdict *verdict)
{
  return subject->across->facts->is_aggregate_label;
}

static gboolean
has_sizes (const SsCase *subject)
{
  return subject->first[SS_ROLE_SIZE] != NULL && !subject->type->traits.is_map;
}

/** Numbers that climb from row to row say where the others were measured: ages, distances. */
static double
judge_steps_as_size (const SsCase *subject, SsVerdict *verdict)
{
  const SsColumnFacts *facts = subject->first[SS_ROLE_SIZE]->facts;
  return facts->is_sorted && facts->is_unique;
}

static const SsRule rules[] = {
    {"F03", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -20, has_names, judge_codes_as_names,
     N_ ("Codes are not names."), "Magrit; csv-detective"},
    {"F03", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -15, has_names,
     judge_sentences_as_names, N_ ("These texts are sentences: they do not fit beside a mark."),
     "ONS; GOV.UK"},
    {"bar-on-continuous", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -12, has_names,
     judge_quantity_as_names, N_ ("A quantity is used as names."), "Misviz; Draco"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -25, has_quantities, judge_counts_only,
     N_ ("Only the rows are counted; the file holds quantities that say more."), "Sésame"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -14, has_quantities, judge_no_time,
     N_ ("The file runs over time, and this chart does not tell it."), "Sésame"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -16, has_quantities, judge_spread_series,
     N_ ("There is one value a date: spread out, they forget what came before and after."),
     "FT Visual Vocabulary"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -15, has_quantities, judge_no_place,
     N_ ("The file knows where things are, and this chart does not tell it."), "Sésame"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -15, has_quantities, judge_no_names,
     N_ ("The file names what it measures, and this chart does not tell the names."), "Sésame"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -6, has_quantities, judge_no_subjects,
     N_ ("Every row has its name, and this chart does not tell it."), "Sésame"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -10, has_quantities, judge_not_followed,
     N_ ("The file follows things over time, and this chart does not tell them apart."), "Sésame"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -18, has_measure,
     judge_one_year_of_several,
     N_ ("The columns are years of one measure, and this chart shows some of them alone."),
     "FT Visual Vocabulary; Our World in Data"},
    {"agg-nominal", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -12, has_measure,
     judge_steps_as_measure,
     N_ ("This quantity takes few values: how many rows have each says more than their sum."), "VizLinter"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -6, compares_places,
     judge_size_of_places,
     N_ ("Places and groups differ in size, and a count shows little else: the file holds rates, which "
         "compare "
         "them."),
     "Goëta, SPoSGL; OpenDataFrance"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -14, has_measure, judge_forgotten_pairs,
     N_ ("Each pair of names has one value, and this chart forgets whose they are."), "data-to-viz.com"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -20, has_measure, judge_mixed_dates,
     N_ ("Means over all dates are the values of none."), "FT Visual Vocabulary"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 3, has_measure, judge_ranked_by,
     N_ ("The file is sorted by this column: it is what the list is about."), "Sésame"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -8, has_measure, judge_rate_of_ours,
     N_ ("The file holds rates of its own."), "Sésame"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -8, has_count, judge_mere_whole,
     N_ ("This column is what the others are parts of."), "Goëta, SPoSGL"},
    {"agg-nominal", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -30, has_measure,
     judge_measured_side, N_ ("This column says where a value stands, and is none itself."),
     "Draco; VizLinter"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -15, has_sizes, judge_steps_as_size,
     N_ ("These sizes climb from row to row: they say where the others were measured, and belong on an "
         "axis."),
     "Draco"},
    {"R10", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_BOTH, -8, has_names, judge_total_rows,
     N_ ("A total stands among the parts: it must be left out before they are compared."), "Goëta, SPoSGL",
     "axes.category"},
};

SS_RULE_THEME (columns, rules);
