/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>

/* LINT 21: numbers of more different values than this are a quantity and not names. */
#define MOST_NUMBER_NAMES 20
/* LINT 44 and GUIDELINES F06: lines that can be followed. */
#define MOST_LINES 6
/* LINT 45 and 46. */
#define MOST_COLOURS 10
#define MOST_POSITIONS 50
/* The radius grows with the root of the value, or a little more: a linear scale, and a power without an exponent, go with the value itself. */
#define AREA_EXPONENT 0.6
#define LEAST_AREA_EXPONENT 0.4
/* Without units, two measures of which one is so many times the other need two scales in one frame. *Ours*. */
#define FAR_APART 20.0

static gboolean
connects (const SsCase *subject)
{
  return subject->type->traits.connects && subject->across
         && subject->type->traits.family != SS_FAMILY_SCATTER;
}

static double
judge_nominal_line (const SsCase *subject, SsVerdict *verdict)
{
  if (ss_bound_is_ordered (subject->across) || ss_column_kind (subject->across->column) != SS_KIND_TEXT
      || subject->n_across < 3)
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (verdict, _ ("“%s” has no order: a line would join things that do not follow each other."),
                  ss_column_name (subject->across->column));
  return 1;
}

static SsSpec *
repair_bars (const SsCase *subject)
{
  SsSpec *mended = ss_lint_in_format (subject, subject->n_series > 1 ? "grouped-bar" : "bar");

  return mended;
}

/* Two dates of several series are a slope, which is a chart of its own. */
static double
judge_few_points (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_across < 2 || (subject->n_across == 2 && subject->n_series == 1);
}

static gboolean
has_bars (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_BAR && subject->across != NULL;
}

static double
judge_continuous_bars (const SsCase *subject, SsVerdict *verdict)
{
  return ss_bound_is_quantity (subject->across) && subject->across->facts->distinct > MOST_NUMBER_NAMES;
}

/* Every pair of numbers as a point; sums over many rows have no such picture. */
static SsSpec *
repair_points (const SsCase *subject)
{
  SsSpec *mended;

  if (subject->measure == NULL || subject->n_measures > 1 || subject->is_summed || subject->is_counted)
    return NULL;
  mended = ss_lint_in_format (subject, "scatter");
  if (mended == NULL)
    return NULL;
  ss_spec_bind (mended, SS_ROLE_X, ss_column_name (subject->across->column));
  ss_spec_bind (mended, SS_ROLE_Y, ss_column_name (subject->measure->column));
  ss_spec_set_role (mended, SS_ROLE_CATEGORY, NULL, 0);
  ss_spec_set_role (mended, SS_ROLE_VALUE, NULL, 0);
  mended->arrange = SS_ARRANGE_AUTO;
  mended->aggregate = SS_AGGREGATE_AUTO;
  g_clear_pointer (&mended->order, g_strfreev);
  return mended;
}

static double
judge_same_xy (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *x = subject->first[SS_ROLE_X], *y = subject->first[SS_ROLE_Y];

  return x && y && x->index == y->index;
}

/* One quantity said by two signs that a reader takes for two: size and colour, height and colour, place and size. */
static double
judge_dual (const SsCase *subject, SsVerdict *verdict)
{
  static const SsRole signs[] = {SS_ROLE_VALUE, SS_ROLE_X, SS_ROLE_Y, SS_ROLE_SIZE, SS_ROLE_SERIES};

  if (subject->type->traits.family == SS_FAMILY_TABLE)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    for (gsize k = i + 1; k < G_N_ELEMENTS (signs); k++) {
      const SsBound *a = ss_case_quantity (subject, signs[i]), *b = ss_case_quantity (subject, signs[k]);

      if (a && b && a->index == b->index && !(signs[i] == SS_ROLE_X && signs[k] == SS_ROLE_Y))
        return 1;
    }
  return 0;
}

/* Bubbles that have lost their size are points. Takes @mended. */
static SsSpec *
without_empty_bubbles (const SsCase *subject, SsSpec *mended)
{
  const SsRoleRow *size = ss_chart_type_role (subject->type, SS_ROLE_SIZE);

  if (size && size->need == SS_NEED_REQUIRED && ss_spec_n_role (mended, SS_ROLE_SIZE) == 0) {
    g_free (mended->format);
    mended->format = g_strdup ("scatter");
  }
  return mended;
}

static SsSpec *
repair_dual (const SsCase *subject)
{
  static const SsRole extra[] = {SS_ROLE_SERIES, SS_ROLE_SIZE};
  SsSpec *mended = ss_spec_copy (subject->spec);

  for (gsize i = 0; i < G_N_ELEMENTS (extra); i++) {
    const SsBound *bound = ss_case_quantity (subject, extra[i]);
    const SsBound *others[]
        = {subject->first[SS_ROLE_VALUE], subject->first[SS_ROLE_X], subject->first[SS_ROLE_Y]};

    for (gsize k = 0; bound && k < G_N_ELEMENTS (others); k++)
      if (others[k] && others[k]->index == bound->index)
        ss_spec_set_role (mended, extra[i], NULL, 0);
  }
  if (ss_spec_n_role (mended, SS_ROLE_SIZE) && ss_spec_n_role (mended, SS_ROLE_SERIES)
      && g_strcmp0 (ss_spec_role (mended, SS_ROLE_SIZE, 0), ss_spec_role (mended, SS_ROLE_SERIES, 0)) == 0)
    ss_spec_set_role (mended, SS_ROLE_SERIES, NULL, 0);
  return without_empty_bubbles (subject, mended);
}

static gboolean
has_size (const SsCase *subject)
{
  return subject->first[SS_ROLE_SIZE] != NULL;
}

/* Areas are compared: a radius that grows with the value makes twice as much four times as large. */
static gboolean
has_sized_marks (const SsCase *subject)
{
  static const char *const sized[] = {"bubble", "symbol-map", "pictogram", "flow-map", NULL};

  return has_size (subject) || g_strv_contains (sized, subject->type->id);
}

static double
judge_radius (const SsCase *subject, SsVerdict *verdict)
{
  const SsAxisSpec *axis = &subject->spec->axes[SS_AXIS_SIZE];

  return axis->scale == SS_SCALE_LINEAR
         || (axis->scale == SS_SCALE_POW && !(axis->exponent <= AREA_EXPONENT));
}

/* Logarithms and small powers make a thousand look like twice a hundred. */
static double
judge_size_scale (const SsCase *subject, SsVerdict *verdict)
{
  const SsAxisSpec *axis = &subject->spec->axes[SS_AXIS_SIZE];

  return axis->scale == SS_SCALE_LOG || axis->scale == SS_SCALE_SYMLOG
         || (axis->scale == SS_SCALE_POW && axis->exponent < LEAST_AREA_EXPONENT);
}

static SsSpec *
repair_radius (const SsCase *subject)
{
  return ss_spec_with_plain_axis (subject->spec, SS_AXIS_SIZE);
}

static double
judge_bad_size (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *size = subject->first[SS_ROLE_SIZE];

  return size->facts->n_negative > 0 || ss_column_kind (size->column) == SS_KIND_TEXT;
}

static SsSpec *
repair_bad_size (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  ss_spec_set_role (mended, SS_ROLE_SIZE, NULL, 0);
  return mended;
}

static double
reach (const SsColumnFacts *facts)
{
  return fmax (fabs (facts->min), fabs (facts->max));
}

static gboolean
differ (const SsColumnFacts *a, const SsColumnFacts *b)
{
  if (a->unit && b->unit)
    return !g_str_equal (a->unit, b->unit);
  /* A unit that leaves open whether it may be added up ("mm") is not that of a rate without one. */
  if ((a->unit == NULL) != (b->unit == NULL) && a->measure != b->measure)
    return TRUE;
  if (a->measure != SS_MEASURE_NONE && b->measure != SS_MEASURE_NONE && a->measure != b->measure)
    return TRUE;
  return a->semantic != b->semantic && (a->semantic == SS_SEMANTIC_MONEY || b->semantic == SS_SEMANTIC_MONEY);
}

/* Two measures, and one of them would be a flat line on the other's scale. */
static gboolean
are_far_apart (const SsCase *subject, const SsColumnFacts *a, const SsColumnFacts *b)
{
  return subject->n_measures == 2 && !(a->unit && b->unit)
         && (reach (a) > FAR_APART * reach (b) || reach (b) > FAR_APART * reach (a));
}

/* A spec that gives two axes of values says it itself. */
static gboolean
has_two_value_axes (const SsCase *subject)
{
  if (subject->n_measures < 2 || subject->shown == NULL
      || ss_shown_value_axis (subject->shown) != SS_AXIS_VALUE)
    return FALSE;
  return subject->spec->axes[SS_AXIS_Y].is_given && subject->shown->key_role != SS_ROLE_Y
         && ss_shown_key_axis (subject->shown) != SS_AXIS_Y;
}

static gboolean
is_one_of_several (const SsCase *subject, const SsBound *bound)
{
  return bound->role == SS_ROLE_VALUE || (bound->role == SS_ROLE_Y && subject->n_role[SS_ROLE_Y] > 1);
}

/* Two measures of different units in one plane need two scales, and where they cross is chance. */
static double
judge_dual_axis (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->type->traits.family == SS_FAMILY_TABLE || subject->type->traits.family == SS_FAMILY_FIGURE)
    return 0;
  if (has_two_value_axes (subject))
    return 1;
  for (guint i = 0; i < subject->n_bound; i++)
    for (guint k = i + 1; k < subject->n_bound; k++) {
      const SsColumnFacts *a = subject->bound[i].facts, *b = subject->bound[k].facts;

      if (is_one_of_several (subject, &subject->bound[i]) && is_one_of_several (subject, &subject->bound[k])
          && (differ (a, b) || are_far_apart (subject, a, b)))
        return 1;
    }
  return 0;
}

static SsSpec *
repair_dual_axis (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);
  SsRole role = subject->n_role[SS_ROLE_VALUE] > 1 ? SS_ROLE_VALUE : SS_ROLE_Y;
  g_autofree char *first = g_strdup (ss_spec_role (subject->spec, role, 0));

  ss_spec_bind (mended, role, first);
  return mended;
}

static double
judge_spaghetti (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->n_series <= MOST_LINES || subject->spec->highlight
      || subject->type->traits.family != SS_FAMILY_LINE)
    return 0;
  /* Translators: %u is a number of lines, more than six. */
  ss_verdict_say (verdict, _ ("%u lines cross in one frame: bring one forward, or give each its own frame."),
                  (guint)subject->n_series);
  return 1;
}

static SsSpec *
repair_spaghetti (const SsCase *subject)
{
  SsSpec *mended;

  if (subject->first[SS_ROLE_SERIES] == NULL || subject->first[SS_ROLE_FACET])
    return NULL;
  mended = ss_spec_copy (subject->spec);
  ss_spec_bind (mended, SS_ROLE_FACET, ss_column_name (subject->first[SS_ROLE_SERIES]->column));
  ss_spec_set_role (mended, SS_ROLE_SERIES, NULL, 0);
  return mended;
}

static double
judge_colours (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->n_series <= MOST_COLOURS || subject->spec->highlight
      || subject->type->traits.family == SS_FAMILY_HEAT)
    return 0;
  /* Translators: %u is a number of colours, more than ten. */
  ss_verdict_say (verdict,
                  _ ("%u colours cannot be told apart: keep the few that matter, and grey for the rest."),
                  (guint)subject->n_series);
  return 1;
}

/* Points need no colours to be points. */
static SsSpec *
repair_many_colours (const SsCase *subject)
{
  SsSpec *mended;

  if (subject->type->traits.family != SS_FAMILY_SCATTER)
    return NULL;
  mended = ss_spec_copy (subject->spec);
  ss_spec_set_role (mended, SS_ROLE_SERIES, NULL, 0);
  return mended;
}

static double
judge_positions (const SsCase *subject, SsVerdict *verdict)
{
  if (!has_bars (subject) || subject->n_across <= MOST_POSITIONS || ss_bound_is_time (subject->across))
    return 0;
  /* Translators: %u is a number of names along an axis, more than fifty. */
  ss_verdict_say (verdict, _ ("%u names are too many to read on one axis: keep the first ones."),
                  (guint)subject->n_across);
  return 1;
}

static SsSpec *
repair_positions (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  mended->limit = 15;
  return mended;
}

static const SsRule rules[] = {
    {SS_LINT ("line-on-nominal", RIGOUR, BLOCK), .applies = connects, .judge = judge_nominal_line,
     .repair = repair_bars, .sentence = N_ ("A line joins things that follow each other."),
     .source = "Misviz; Lo et al. 2022; CALVI", .where = "format"},
    {SS_LINT ("connect-few", RIGOUR, WARN), .applies = connects, .judge = judge_few_points,
     .repair = repair_bars,
     .sentence = N_ ("One or two points make no line: bars or the figures say it better."),
     .source = "Lo et al. 2022", .where = "format"},
    {SS_LINT ("bar-on-continuous", READABILITY, WARN), .applies = has_bars, .judge = judge_continuous_bars,
     .repair = repair_points,
     .sentence = N_ ("One bar stands for each different number: group the numbers in classes."),
     .source = "Misviz; Draco", .where = "roles.category"},
    {SS_LINT ("same-field-xy", RIGOUR, BLOCK), .judge = judge_same_xy,
     .sentence = N_ ("The same column runs along both axes: every point lies on one line."),
     .source = "Draco; VizLinter", .where = "roles.y"},
    {SS_LINT ("dual-encoding", RIGOUR, WARN), .judge = judge_dual, .repair = repair_dual,
     .sentence = N_ ("One quantity is shown by two signs at once: readers will look for two."),
     .source = "CALVI; Draco", .where = "roles"},
    {SS_LINT ("size-by-radius", RIGOUR, BLOCK), .applies = has_sized_marks, .judge = judge_radius,
     .repair = repair_radius,
     .sentence = N_ ("The radius grows with the value: twice as much looks four times as large. The area "
                     "should grow with it."),
     .source = "Lo et al. 2022; Misviz; data-to-viz.com", .where = "axes.size"},
    {SS_LINT ("size-by-radius", RIGOUR, BLOCK), .applies = has_sized_marks, .judge = judge_size_scale,
     .repair = repair_radius,
     .sentence = N_ ("The sizes do not grow with the values: large ones look hardly larger. The area should "
                     "grow with the value."),
     .source = "Lo et al. 2022; Misviz; data-to-viz.com", .where = "axes.size"},
    {SS_LINT ("size-negative", RIGOUR, BLOCK), .applies = has_size, .judge = judge_bad_size,
     .repair = repair_bad_size, .sentence = N_ ("Sizes can only show positive quantities."),
     .source = "Draco; VizLinter", .where = "roles.size"},
    {SS_LINT ("dual-axis", RIGOUR, WARN), .judge = judge_dual_axis, .repair = repair_dual_axis,
     .sentence = N_ ("Two measures of different kinds share one plane: where they cross is chance. Draw two "
                     "charts, or an index."),
     .source = "Misviz; Lo et al. 2022; data-to-viz.com", .where = "roles.value"},
    {SS_LINT ("spaghetti", READABILITY, WARN), .applies = connects, .judge = judge_spaghetti,
     .repair = repair_spaghetti, .sentence = N_ ("Many lines cross."), .source = "data-to-viz.com",
     .where = "roles.series"},
    {SS_LINT ("high-card-colour", READABILITY, WARN), .judge = judge_colours, .repair = repair_many_colours,
     .sentence = N_ ("There are too many colours."), .source = "Draco; Datawrapper", .where = "roles.series"},
    {SS_LINT ("high-card-axis", READABILITY, WARN), .judge = judge_positions, .repair = repair_positions,
     .sentence = N_ ("There are too many names on one axis."), .source = "Draco; AVA",
     .where = "roles.category"},
};

SS_RULE_THEME (marks, rules);
