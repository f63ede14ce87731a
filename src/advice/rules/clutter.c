/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bar-layout.h"
#include "rule.h"
#include "task-rules.h"

#include <glib/gi18n-lib.h>

/* GUIDELINES F03, L02, F06, F14 and LINT 46. */
#define COMFORTABLE_BARS 12
#define MOST_BARS 20
#define MOST_POSITIONS 30
/* A grid is looked at as a whole before its names are read. */
#define IN_A_GRID 0.3
#define COMFORTABLE_COLOURS 7
#define FEW_COLOURS 0.75
#define MOST_LINES 5
#define MOST_LINES_ALL 12
#define COMFORTABLE_FACETS 6
#define MOST_DIMENSIONS 3
/* On a map places that lie close are close: the heap itself is the message. */
#define ON_A_MAP 0.3
/* From so many points on a plane or a strip hides its own points, where the format does not say. */
#define MANY_POINTS 2000

static gboolean
has_names (const SsCase *subject)
{
  return subject->across != NULL && !subject->type->traits.is_map
         && subject->type->traits.family != SS_FAMILY_TABLE && !ss_bound_is_time (subject->across)
         && !ss_bound_is_quantity (subject->across) && subject->shape != SS_SHAPE_SEQUENCE
         && !ss_bound_is_ages (subject->across) && !ss_bound_is_hours (subject->across);
}

static int
compare_descending (gconstpointer a, gconstpointer b)
{
  double left = *(const double *)a, right = *(const double *)b;
  return left < right ? 1 : left > right ? -1 : 0;
}

static double
judge_crowded (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->n_across <= COMFORTABLE_BARS || ss_encoding_rules_speak (subject))
    return 0;
  /* Translators: %u is a number of names along an axis, more than twelve. */
  ss_verdict_say (verdict, _ ("%u names are a lot to read on one axis."), (guint)subject->n_across);
  double strength = subject->n_across <= MOST_BARS        ? 0.2
                    : subject->n_across <= MOST_POSITIONS ? 0.5
                                                          : MIN (1.5, 0.5 + subject->n_across / 100.0);
  return subject->type->traits.family == SS_FAMILY_HEAT ? IN_A_GRID * strength : strength;
}

/* What the largest few hold of the whole: under so little they stand for nothing but themselves (ours). */
#define LITTLE_OF_THE_WHOLE 0.2
#define LONG_TAIL 4
/* What does not add up has no whole: so few of its names are an extract of it (ours). */
#define FEW_OF_THE_NAMES 0.05

/** The share of the whole that the shown names hold; 1 where nothing is added up. */
static double
share_shown (const SsCase *subject)
{
  const SsTotals *totals = ss_groups_totals (subject->groups, subject->across->index,
                                             subject->is_counted ? G_MAXSIZE : subject->measure->index);
  g_autoptr (GArray) sums = g_array_sized_new (FALSE, FALSE, sizeof (double), totals->n);
  double shown = 0;
  g_array_append_vals (sums, totals->sums, totals->n);
  g_array_sort (sums, compare_descending);
  for (guint i = 0; i < MIN (subject->spec->limit, sums->len); i++)
    shown += g_array_index (sums, double, i);
  return totals->total > 0 && totals->smallest >= 0 ? shown / totals->total : 1;
}

static double
judge_limited (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->spec->limit == 0)
    return 0;
  gboolean adds_up
      = subject->is_counted || (subject->measure != NULL && !ss_bound_may_be_rate (subject->measure));
  if (!adds_up) {
    double share_of_names = (double)subject->spec->limit / MAX (subject->across->facts->distinct, 1);
    /* Translators: %u is how many are shown, %u of how many. */
    ss_verdict_say (verdict, _ ("Only %u of %u are shown."), subject->spec->limit,
                    (guint)subject->across->facts->distinct);
    return share_of_names < FEW_OF_THE_NAMES ? LONG_TAIL : 1;
  }
  double share = share_shown (subject);
  if (share >= LITTLE_OF_THE_WHOLE)
    return 1;
  /* Translators: %u is how many are shown, %d a percentage. */
  ss_verdict_say (verdict, _ ("The %u largest hold only %d %% of the whole."), subject->spec->limit,
                  (int)(100 * share + 0.5));
  return LONG_TAIL;
}

static gboolean
has_colours (const SsCase *subject)
{
  return subject->n_series > 1 && subject->type->traits.family != SS_FAMILY_HEAT
         && subject->type->traits.family != SS_FAMILY_TABLE && !subject->type->traits.is_map;
}

static double
judge_colours (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->n_series <= COMFORTABLE_COLOURS || ss_encoding_rules_speak (subject))
    return 0;
  /* Translators: %u is a number of colours, more than seven. */
  ss_verdict_say (verdict, _ ("%u colours cannot be told apart."), (guint)subject->n_series);
  return subject->n_series <= COMFORTABLE_BARS ? 0.5 : 1;
}

static double
judge_spaghetti (const SsCase *subject, SsVerdict *verdict)
{
  if (!subject->type->traits.connects
      || subject->n_series <= MAX (MOST_LINES, subject->type->traits.most_series))
    return 0;
  /* Translators: %u is a number of lines, more than five. */
  ss_verdict_say (verdict, _ ("%u lines cross in one frame: bring one forward, or give each its own frame."),
                  (guint)subject->n_series);
  return subject->n_series <= MOST_LINES_ALL ? 0.4 : 1;
}

static gboolean
shows_rows (const SsCase *subject)
{
  return subject->type->traits.shows_each_row && subject->type->traits.family != SS_FAMILY_TABLE
         && !ss_encoding_rules_speak (subject);
}

static double
judge_overplotting (const SsCase *subject, SsVerdict *verdict)
{
  gsize most = subject->type->traits.most_marks > 0 ? subject->type->traits.most_marks : MANY_POINTS;
  if (subject->n_marks <= most)
    return 0;
  /* Translators: %u is a number of points. */
  ss_verdict_say (verdict, _ ("%u points lie on top of one another and hide how many they are."),
                  (guint)subject->n_marks);
  return MIN (1, 0.5 + (double)subject->n_marks / most / 10) * (subject->type->traits.is_map ? ON_A_MAP : 1);
}

static gboolean
is_plane (const SsCase *subject)
{
  return subject->shape == SS_SHAPE_PLANE && !ss_encoding_rules_speak (subject);
}

/** A cloud of two texts has no height. */
static gboolean
is_cloud (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_SCATTER;
}

/** But where an experiment says how names on an axis are read. */
static gboolean
is_plain_cloud (const SsCase *subject)
{
  return is_cloud (subject) && !ss_encoding_rules_speak (subject) && !ss_task_rules_speak (subject);
}

static double
judge_no_height (const SsCase *subject, SsVerdict *verdict)
{
  return subject->measure == NULL;
}

/* Names that do not come back have not even a strip (ours). */
#define ONE_POINT_A_NAME 1.3

/** Names along one axis are a strip of dots, which has a format of its own. */
static double
judge_cloud_of_names (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->measure == NULL || !ss_bound_is_discrete (subject->across))
    return 0;
  return ss_bound_names_rows (subject->across) ? ONE_POINT_A_NAME : 1;
}

static double
judge_columns_of_points (const SsCase *subject, SsVerdict *verdict)
{
  return ss_bound_is_steps (subject->first[SS_ROLE_X]) || ss_bound_is_steps (subject->first[SS_ROLE_Y]);
}

static gboolean
spreads_steps (const SsCase *subject)
{
  return subject->type->traits.shows_distribution && subject->measure != NULL;
}

static double
judge_few_steps (const SsCase *subject, SsVerdict *verdict)
{
  return ss_bound_is_steps (subject->measure) && subject->measure->facts->distinct <= COMFORTABLE_BARS;
}

/** A format's own bounds, told by its traits. */
static gboolean
has_bounds (const SsCase *subject)
{
  return subject->across != NULL
         && (subject->type->traits.most_categories > 0 || subject->type->traits.fewest_categories > 0);
}

/* Dates along an axis are not read one by one: so many times more columns of one series stand on it (ours). */
#define ON_A_TIMELINE 4

static double
judge_most (const SsCase *subject, SsVerdict *verdict)
{
  double most = subject->type->traits.most_categories;
  if (ss_bound_is_time (subject->across) && subject->n_series <= 1)
    most *= ON_A_TIMELINE;
  return most > 0 && subject->n_across > most ? CLAMP (subject->n_across / most - 1, 0.3, 2) : 0;
}

static double
judge_most_series (const SsCase *subject, SsVerdict *verdict)
{
  double most = subject->type->traits.most_series;
  return most > 0 && subject->n_series > most ? CLAMP (subject->n_series / most - 1, 0.3, 2) : 0;
}

/** A pyramid of ages: bars that show a distribution need classes in their order. */
static double
judge_unordered_classes (const SsCase *subject, SsVerdict *verdict)
{
  return subject->type->traits.shows_distribution && subject->type->traits.family == SS_FAMILY_BAR
         && !ss_bound_is_ordered (subject->across);
}

static double
judge_fewest (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_across < subject->type->traits.fewest_categories;
}

/** Made to set series side by side or on one another; one series alone is plain bars or a plain area. */
static gboolean
is_for_series (const SsCase *subject)
{
  SsFamily family = subject->type->traits.family;
  gboolean is_slope = family == SS_FAMILY_LINE && subject->type->traits.most_categories > 0;
  return (family == SS_FAMILY_BAR || family == SS_FAMILY_AREA || family == SS_FAMILY_HEAT || is_slope)
         && ss_chart_type_role (subject->type, SS_ROLE_SERIES) != NULL;
}

/* Panels that share no name compare nothing. */
#define ONE_PANEL_A_NAME 1.5
/* And panels of one name each show it alone. */
#define ONE_NAME_A_PANEL 2

/** Whether each value of @name has one value of @group only: countries and their continent. */
static gboolean
follows (const SsCase *subject, const SsBound *group, const SsBound *name)
{
  const gsize pair[] = {name->index, group->index};
  return ss_groups_n_distinct (subject->groups, pair, G_N_ELEMENTS (pair)) <= name->facts->distinct;
}

/** One series in all, or one for each name: a continent for each country stacks nothing. */
static double
judge_one_series (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->series == NULL || subject->across == NULL || subject->n_series <= 1)
    return subject->n_series <= 1;
  return follows (subject, subject->series, subject->across);
}

static double
judge_dimensions (const SsCase *subject, SsVerdict *verdict)
{
  guint n = 0;
  for (guint role = 0; role < SS_N_ROLES; role++)
    n += subject->n_role[role] > 0 && role != SS_ROLE_LABEL && role != SS_ROLE_COLUMNS;
  return n > MOST_DIMENSIONS ? n - MOST_DIMENSIONS : 0;
}

/** Of two charts that say the same, the one with fewer parts. Few colours cost less to look up than many, or than sizes. */
static double
judge_simplicity (const SsCase *subject, SsVerdict *verdict)
{
  if (ss_encoding_rules_speak (subject))
    return 0;
  if (subject->first[SS_ROLE_SIZE] != NULL)
    return 1;
  return subject->first[SS_ROLE_SERIES] == NULL     ? 0
         : subject->n_series <= COMFORTABLE_COLOURS ? FEW_COLOURS
                                                    : 1;
}

static double
judge_facets (const SsCase *subject, SsVerdict *verdict)
{
  if (ss_encoding_rules_speak (subject))
    return 0;
  const SsBound *facet = subject->first[SS_ROLE_FACET];
  if (subject->n_facets > 1 && subject->across != NULL && ss_bound_is_discrete (subject->across)
      && follows (subject, subject->across, facet))
    return ONE_NAME_A_PANEL;
  if (subject->n_facets > 1 && subject->across != NULL && follows (subject, facet, subject->across))
    return ONE_PANEL_A_NAME;
  return subject->n_facets > COMFORTABLE_FACETS ? 1 : subject->n_facets > 1 ? 0.6 : 0;
}

static double
judge_labels (const SsCase *subject, SsVerdict *verdict)
{
  return subject->across->facts->max_length > SS_LAYOUT_LONG_LABEL
         && ss_layout_orientation (subject) == SS_ORIENTATION_VERTICAL
         && subject->n_across > COMFORTABLE_BARS;
}

static double
judge_sorted (const SsCase *subject, SsVerdict *verdict)
{
  return subject->type->traits.needs_zero && !ss_bound_is_ordered (subject->across)
         && subject->spec->arrange == SS_ARRANGE_VALUE && subject->n_across > 1;
}

static const SsRule rules[] = {
    {"F03", SS_QUALITY_READABILITY, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -20, has_names, judge_crowded,
     N_ ("Many names stand on one axis."), "Dartus, Datactivist 2020; AVA"},
    {"F03", SS_QUALITY_RIGOUR, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -3, has_names, judge_limited,
     N_ ("Only the largest are shown, the others as one."), "AVA"},
    {"L01", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 4, has_names, judge_sorted,
     N_ ("Sorted by value, so that the order is read at a glance."), "data-to-viz.com; OpenDataFrance"},
    {"L02", SS_QUALITY_READABILITY, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -15, has_colours, judge_colours,
     N_ ("Too many colours."), "Datawrapper; Draco"},
    {"F06", SS_QUALITY_READABILITY, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -20, has_colours, judge_spaghetti,
     N_ ("Too many lines in one frame."), "data-to-viz.com"},
    {"F11", SS_QUALITY_READABILITY, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -20, shows_rows, judge_overplotting,
     N_ ("Points lie on top of one another."), "data-to-viz.com; Goëta, Datactivist 2019"},
    {"F11", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -24, is_plane, judge_columns_of_points,
     N_ ("One of the quantities takes few values: the points pile up in columns."), "data-to-viz.com"},
    {"F11", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -40, is_cloud, judge_no_height,
     N_ ("A cloud of points needs a quantity."), "data-to-viz.com"},
    {"F11", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -15, is_plain_cloud,
     judge_cloud_of_names, N_ ("A cloud of points needs two quantities."), "data-to-viz.com"},
    {"bin-count", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -20, spreads_steps,
     judge_few_steps, N_ ("The quantity takes few values: each can have its own bar."), "Draco"},
    {"high-card-axis", SS_QUALITY_READABILITY, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -12, has_bounds, judge_most,
     N_ ("There are more names than this form can carry."), "Draco; AVA"},
    {"high-card-colour", SS_QUALITY_READABILITY, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -12, has_bounds,
     judge_most_series, N_ ("There are more series than this form can carry."), "Draco; AVA"},
    {"time-order", SS_QUALITY_RIGOUR, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -30, has_bounds,
     judge_unordered_classes, N_ ("This form is for classes that follow each other, such as ages."),
     "FT Visual Vocabulary"},
    {"F02", SS_QUALITY_RIGOUR, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -15, has_bounds, judge_fewest,
     N_ ("There are too few of them for this form."), "AVA; Design Québec"},
    {"F08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -50, is_for_series, judge_one_series,
     N_ ("Each name has one series only: the plain form says the same."),
     "data-to-viz.com; FT Visual Vocabulary"},
    {"F14", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -6, NULL, judge_dimensions,
     N_ ("More than three columns are shown at once: the reader must hold them all in mind."),
     "Goëta, Datactivist 2019; Draco"},
    {"F14", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -4, NULL, judge_simplicity,
     N_ ("Colours or sizes carry one more column, which the reader must look up."), "Draco"},
    {"facet-summary", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -12, NULL, judge_facets,
     N_ ("The eye must go from panel to panel to compare."), "Kim & Heer 2018; Draco"},
    {"long-labels", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -8, has_names, judge_labels,
     N_ ("Long names stand on end under the bars."), "FT Visual Vocabulary; LQ2"},
};

SS_RULE_THEME (clutter, rules);
