/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rule.h"
#include "task-rules.h"

#include <glib/gi18n-lib.h>

/* In a table of at most so many columns each of them is meant to be seen (ours: the result of a question, not a register). */
#define FEW_COLUMNS 3
/* A few more may be meant to be chosen from. */
#define OF_A_SMALL_TABLE 0.4
/* A key figure over many rows loses more than half of what it wins over one (ours). */
#define OVER_MANY_ROWS -0.6
/* Fewer values have no distribution: a box needs five numbers (Tukey 1977). */
#define FEWEST_TO_SPREAD 5
/* Where each group has too few, all groups together may still show something (ours). */
#define GROUP_BY_GROUP 0.3
/* Rows a group, below which nearly every group is one value. */
#define ONE_BY_ONE 1.5
/* Figures so few are read faster than any chart (GUIDELINES F02). */
#define FEW_FIGURES 6

static gboolean
has_intention (const SsCase *subject)
{
  return subject->question->intention != SS_INTENTION_ANY;
}

static double
judge_intention (const SsCase *subject, SsVerdict *verdict)
{
  gboolean serves = (subject->type->intentions & SS_INTENTIONS (subject->question->intention)) != 0;
  const char *label = ss_intention_label (subject->question->intention);
  if (serves)
    /* Translators: %s is what the author wants to do, “Compare”. */
    ss_verdict_say (verdict, _ ("It serves what you want to do: “%s”."), label);
  else
    /* Translators: %s is what the author wants to do, “Compare”. */
    ss_verdict_say (verdict, _ ("It does not serve what you want to do: “%s”."), label);
  return serves ? 1 : -1;
}

/** What the shape of the data asks for by itself. */
static const SsIntentions implied[] = {
    [SS_SHAPE_OTHER] = ~0u,
    [SS_SHAPE_QUANTITY] = SS_INTENTIONS (SS_INTENTION_DISTRIBUTE),
    [SS_SHAPE_PLANE] = SS_INTENTIONS (SS_INTENTION_RELATE),
    [SS_SHAPE_SEQUENCE] = SS_INTENTIONS (SS_INTENTION_RELATE) | SS_INTENTIONS (SS_INTENTION_EVOLVE),
    [SS_SHAPE_NAMES] = SS_INTENTIONS (SS_INTENTION_COMPARE) | SS_INTENTIONS (SS_INTENTION_RANK)
                       | SS_INTENTIONS (SS_INTENTION_SHARE),
    [SS_SHAPE_NAMES_VALUES] = SS_INTENTIONS (SS_INTENTION_COMPARE) | SS_INTENTIONS (SS_INTENTION_RANK)
                              | SS_INTENTIONS (SS_INTENTION_SHARE),
    [SS_SHAPE_NAMES_OBSERVATIONS] = SS_INTENTIONS (SS_INTENTION_COMPARE) | SS_INTENTIONS (SS_INTENTION_RANK)
                                    | SS_INTENTIONS (SS_INTENTION_DISTRIBUTE),
    [SS_SHAPE_CROSSED] = SS_INTENTIONS (SS_INTENTION_COMPARE) | SS_INTENTIONS (SS_INTENTION_SHARE)
                         | SS_INTENTIONS (SS_INTENTION_RELATE),
    [SS_SHAPE_CROSSED_VALUES] = SS_INTENTIONS (SS_INTENTION_COMPARE) | SS_INTENTIONS (SS_INTENTION_SHARE)
                                | SS_INTENTIONS (SS_INTENTION_RELATE)
                                | SS_INTENTIONS (SS_INTENTION_DISTRIBUTE),
    [SS_SHAPE_CROSSED_OBSERVATIONS] = SS_INTENTIONS (SS_INTENTION_COMPARE)
                                      | SS_INTENTIONS (SS_INTENTION_RELATE)
                                      | SS_INTENTIONS (SS_INTENTION_DISTRIBUTE),
    [SS_SHAPE_TIME] = SS_INTENTIONS (SS_INTENTION_EVOLVE) | SS_INTENTIONS (SS_INTENTION_COMPARE),
    [SS_SHAPE_TIME_VALUES] = SS_INTENTIONS (SS_INTENTION_EVOLVE) | SS_INTENTIONS (SS_INTENTION_COMPARE),
    [SS_SHAPE_TIME_CROSSED] = SS_INTENTIONS (SS_INTENTION_EVOLVE) | SS_INTENTIONS (SS_INTENTION_COMPARE),
    [SS_SHAPE_PLACES] = SS_INTENTIONS (SS_INTENTION_LOCATE),
};

static gboolean
is_chart (const SsCase *subject)
{
  return subject->question->intention == SS_INTENTION_ANY && subject->type->traits.family != SS_FAMILY_TABLE;
}

static double
judge_implied (const SsCase *subject, SsVerdict *verdict)
{
  SsIntentions asked = implied[subject->shape];
  if (subject->measure != NULL && subject->measure->facts->n_negative > 0)
    asked |= SS_INTENTIONS (SS_INTENTION_DEVIATE);
  if (ss_bound_is_period (subject->across))
    asked |= SS_INTENTIONS (SS_INTENTION_EVOLVE);
  return (subject->type->intentions & asked) == 0;
}

/** Whether @column says nothing that the names along the axis do not say: their code, the group that each of them is in. */
static gboolean
is_said_by_names (const SsCase *subject, gsize column)
{
  if (subject->across == NULL || ss_bound_is_quantity (subject->across)
      || ss_column_is_numeric (ss_table_column (subject->table, column)))
    return FALSE;
  const gsize pair[] = {subject->across->index, column};
  return ss_groups_n_distinct (subject->groups, pair, G_N_ELEMENTS (pair))
         <= subject->across->facts->distinct;
}

/** One value throughout, the place of each row among the others, which the order of the marks tells, or what the columns shown add up to. */
static gboolean
needs_no_place (const SsCase *subject, gsize column)
{
  const SsBound bound = {SS_ROLE_X, column, ss_table_column (subject->table, column),
                         ss_profile_column (subject->profile, column)};
  return bound.facts->is_constant || ss_bound_is_rank (&bound)
         || (subject->n_measures > 1 && bound.facts->semantic == SS_SEMANTIC_TOTAL);
}

/* Two quantities that go together to the third decimal are one (ours): a count and its share. Fewer rows may do so by chance (ours). */
#define ONE_QUANTITY 0.999
#define FEWEST_ROWS 5

/** Whether @column tells the same quantity as the one that is shown: votes, and their share of all votes. */
static gboolean
is_said_by_measure (const SsCase *subject, gsize column)
{
  if (!ss_bound_is_quantity (subject->measure) || subject->n_rows < FEWEST_ROWS
      || !ss_column_is_numeric (ss_table_column (subject->table, column)))
    return FALSE;
  return fabs (ss_groups_correlation (subject->groups, subject->measure->index, column)) > ONE_QUANTITY;
}

/** How many there are, beside a rate that has them as its denominator or its part. */
static gboolean
is_behind_rate (const SsCase *subject, gsize column)
{
  const SsBound bound = {SS_ROLE_X, column, ss_table_column (subject->table, column),
                         ss_profile_column (subject->profile, column)};
  return subject->measure != NULL && subject->measure->index != column && ss_bound_is_rate (subject->measure)
         && subject->n_measures == 1 && ss_bound_is_count (&bound);
}

/** How many of the columns that should be seen are not. */
static double
judge_left_out (const SsCase *subject, SsVerdict *verdict)
{
  gsize n_columns = ss_table_n_columns (subject->table), n_wanted = 0, n_shown = 0;
  const char *const *asked = subject->question->columns;
  if ((asked == NULL && n_columns > SS_FEW_COLUMNS) || subject->type->traits.family == SS_FAMILY_TABLE)
    return 0;
  for (gsize i = 0; i < n_columns; i++) {
    const char *name = ss_column_name (ss_table_column (subject->table, i));
    gboolean is_shown = g_strcmp0 (subject->spec->per, name) == 0;
    if (asked != NULL ? !g_strv_contains (asked, name) : needs_no_place (subject, i))
      continue;
    for (guint j = 0; j < subject->n_bound && !is_shown; j++)
      is_shown = subject->bound[j].index == i;
    is_shown |= asked == NULL && !is_shown
                && (is_said_by_names (subject, i) || is_said_by_measure (subject, i)
                    || is_behind_rate (subject, i));
    n_wanted++;
    n_shown += is_shown;
  }
  if (n_shown < n_wanted)
    ss_verdict_say (verdict,
                    ngettext ("%u column is left out.", "%u columns are left out.", n_wanted - n_shown),
                    (guint)(n_wanted - n_shown));
  if (asked != NULL)
    return n_wanted - n_shown;
  return n_shown == n_wanted ? 0 : n_columns > FEW_COLUMNS ? OF_A_SMALL_TABLE : 1;
}

static gboolean
stands_side_by_side (const SsCase *subject)
{
  return subject->n_measures > 1;
}

/* Most of the columns, and more than a pair of them: the others measure something else (both ours). */
#define MOST_OF_THEM 0.5
#define MORE_THAN_A_PAIR 3

/** A table in wide form, shown whole, or all of it that compares. */
static double
judge_whole_table (const SsCase *subject, SsVerdict *verdict)
{
  gboolean is_along_one
      = subject->shape == SS_SHAPE_SEQUENCE && ss_bound_is_quantity (subject->first[SS_ROLE_X]);
  gsize n_all = ss_groups_contents (subject->groups, subject->question->columns)->n_quantities;
  if (subject->n_measures + is_along_one >= n_all)
    return 1;
  return subject->n_measures >= MORE_THAN_A_PAIR && subject->n_measures >= MOST_OF_THEM * n_all ? MOST_OF_THEM
                                                                                                : 0;
}

static gboolean
is_plane (const SsCase *subject)
{
  return subject->shape == SS_SHAPE_PLANE && !subject->type->traits.connects;
}

static gboolean
is_amount (const SsBound *bound)
{
  return ss_bound_is_count (bound) || ss_bound_is_surface (bound);
}

/* Of places one asks first where they are; but a table of two quantities was made to set one against the other (ours). */
#define OF_PLACES 0.6
#define A_PAIR 2

/** From weak (Cohen 1988: .1) to strong (.5). */
static double
judge_correlation (const SsCase *subject, SsVerdict *verdict)
{
  double r = ss_groups_correlation (subject->groups, subject->first[SS_ROLE_X]->index,
                                    subject->first[SS_ROLE_Y]->index);
  if (!(fabs (r) > 0.1))
    return 0;
  ss_verdict_say (verdict, r > 0 ? _ ("The two quantities rise together: there is something to see.")
                                 : _ ("One falls when the other rises: there is something to see."));
  const SsContents *contents = ss_groups_contents (subject->groups, subject->question->columns);
  return CLAMP ((fabs (r) - 0.1) / 0.4, 0, 1)
         * (contents->has_places && contents->n_quantities > A_PAIR ? OF_PLACES : 1);
}

/* Fewer things that have names are compared one by one; up to so many more the cloud must have a shape: a strong relation (Cohen 1988: .5). */
#define FEWEST_IN_A_CLOUD 10
#define PLENTY_IN_A_CLOUD 30
#define STRONG 0.5

static double
judge_thin_cloud (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->n_rows >= PLENTY_IN_A_CLOUD || subject->question->intention == SS_INTENTION_RELATE
      || ss_groups_contents (subject->groups, subject->question->columns)->row_names == G_MAXSIZE)
    return 0;
  if (subject->n_rows < FEWEST_IN_A_CLOUD)
    return 1;
  double r = fabs (ss_groups_correlation (subject->groups, subject->first[SS_ROLE_X]->index,
                                          subject->first[SS_ROLE_Y]->index));
  double thinness = (PLENTY_IN_A_CLOUD - (double)subject->n_rows) / (PLENTY_IN_A_CLOUD - FEWEST_IN_A_CLOUD);
  return r < STRONG ? thinness * (1 - r / STRONG) : 0;
}

/** Two counts of the same places or groups are both large where these are large. */
static double
judge_two_counts (const SsCase *subject, SsVerdict *verdict)
{
  return is_amount (subject->first[SS_ROLE_X]) && is_amount (subject->first[SS_ROLE_Y]);
}

static gboolean
is_table (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_TABLE;
}

static double
judge_few_figures (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_rows * MAX (subject->n_bound, 1) <= FEW_FIGURES;
}

static gboolean
is_figure (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_FIGURE;
}

/** One row is told by its figures; over many rows a figure is only their total. */
static double
judge_key_figure (const SsCase *subject, SsVerdict *verdict)
{
  ss_verdict_say (verdict, "%s",
                  subject->n_rows <= 1
                      ? _ ("One row: its figures say it all, in large.")
                      : _ ("A key figure tells the total and nothing of what it is made of."));
  return subject->n_rows <= 1 ? 1 : OVER_MANY_ROWS;
}

static gboolean
is_spread (const SsCase *subject)
{
  return subject->type->traits.shows_distribution && subject->type->traits.family == SS_FAMILY_DISTRIBUTION;
}

static gboolean
is_picture (const SsCase *subject)
{
  return !is_table (subject) && !is_figure (subject) && !subject->type->traits.is_map;
}

static double
judge_one_row (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_rows == 1;
}

static double
judge_few_values (const SsCase *subject, SsVerdict *verdict)
{
  gboolean is_split = subject->across != NULL || subject->n_facets > 1;
  if (!is_split || subject->type->traits.shows_each_row)
    return subject->n_rows < FEWEST_TO_SPREAD;
  return subject->rows_per_mark < ONE_BY_ONE         ? 1
         : subject->rows_per_mark < FEWEST_TO_SPREAD ? GROUP_BY_GROUP
                                                     : 0;
}

/* Fewer things that have names are shown one by one: a histogram of them has a bar for two or three (ours); of so many names nobody looks for one. */
#define FEWEST_NAMED 30
#define MOST_NAMED 60

static double
judge_named_values (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->across != NULL || subject->question->intention == SS_INTENTION_DISTRIBUTE
      || ss_groups_contents (subject->groups, subject->question->columns)->row_names == G_MAXSIZE)
    return 0;
  return CLAMP ((MOST_NAMED - (double)subject->n_rows) / (MOST_NAMED - FEWEST_NAMED), 0, 1);
}

static double
judge_no_picture (const SsCase *subject, SsVerdict *verdict)
{
  return !ss_task_rules_speak (subject) && subject->question->intention != SS_INTENTION_EXACT;
}

static const SsRule rules[] = {
    {"F01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 25, has_intention, judge_intention,
     N_ ("What you want to do decides the form."), "Dartus, Datactivist 2020"},
    {"F01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -14, is_chart, judge_implied,
     N_ ("This form is made for something else than what the data show."),
     "Dartus, Datactivist 2020; FT Visual Vocabulary"},
    {"E07", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -20, NULL, judge_left_out,
     N_ ("Some of the columns are left out."), "OpenDataFrance; INSEE"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 8, stands_side_by_side,
     judge_whole_table, N_ ("The columns are comparable: side by side they tell the whole table."),
     "data-to-viz.com"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 8, is_plane, judge_correlation,
     N_ ("There is a relation to see."), "Cohen 1988"},
    {"F11", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -24, is_plane, judge_thin_cloud,
     N_ ("So few points make no cloud: things that have names are compared one by one."),
     "data-to-viz.com; FT Visual Vocabulary"},
    {"E08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -8, is_plane, judge_two_counts,
     N_ ("Two counts are both large where there is more of everything: rates would tell whether they go "
         "together."),
     "Goëta, SPoSGL; OpenDataFrance"},
    {"F02", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 25, is_table, judge_few_figures,
     N_ ("So few figures are best read as figures."), "AVA; Design Québec; INSEE"},
    {"F02", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 35, is_figure, judge_key_figure,
     N_ ("A key figure says one thing in large."), "AVA; Design Québec"},
    {"F02", SS_QUALITY_ELOQUENCE, SS_SEVERITY_BLOCK, SS_RULE_SUGGEST, -60, is_picture, judge_one_row,
     N_ ("One row makes no picture: there is nothing to compare it with."), "AVA; Design Québec"},
    {"F09", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -35, is_spread, judge_few_values,
     N_ ("So few values have no spread to show."), "Tukey 1977; data-to-viz.com"},
    {"F09", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -22, is_spread, judge_named_values,
     N_ ("These few values have names: shown one by one they say more."), "data-to-viz.com"},
    {"F02", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -30, is_table, judge_no_picture,
     N_ ("A table gives every figure, but no picture of the whole."), "Saket et al. 2018; INSEE"},
};

SS_RULE_THEME (purpose, rules);
