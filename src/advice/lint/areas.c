/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>

/* GUIDELINES M06. */
#define FEWEST_CLASSES 3
#define MOST_CLASSES 7
/* LINT 68. */
#define LEAST_FIT 0.8
/* GUIDELINES M08 and LINT 70: with fewer areas than this a few large ones draw the whole picture. */
#define FEW_AREAS 20

/* Areas coloured by a number: not symbols, whose size speaks. */
static gboolean
is_choropleth (const SsCase *subject)
{
  return subject->type->traits.is_map && !subject->type->traits.needs_zero && subject->measure
         && subject->measure->role == SS_ROLE_VALUE && subject->first[SS_ROLE_SIZE] == NULL;
}

/* Counts, amounts, and land, which there is more of in a larger place. */
static gboolean
grows_with_area (const SsColumnFacts *facts)
{
  return facts->measure == SS_MEASURE_COUNT
         || (facts->measure == SS_MEASURE_NONE
             && (g_strcmp0 (facts->unit, "ha") == 0 || g_strcmp0 (facts->unit, "km2") == 0));
}

static double
judge_counts (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->spec->per || ss_bound_is_rate (subject->measure) || !grows_with_area (subject->measure->facts))
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (verdict,
                  _ ("“%s” is a count: coloured areas show how large and how populated they are. Divide it "
                     "by a total, or use circles."),
                  ss_column_name (subject->measure->column));
  return 1;
}

/* Circles whose surface shows the count, on the same places. */
static SsSpec *
circles_of (const SsCase *subject)
{
  SsSpec *mended = ss_lint_in_format (subject, "symbol-map"), *plain;

  if (mended == NULL)
    return NULL;
  ss_spec_bind (mended, SS_ROLE_SIZE, ss_column_name (subject->measure->column));
  ss_spec_set_role (mended, SS_ROLE_VALUE, NULL, 0);
  g_clear_pointer (&mended->axes[SS_AXIS_COLOUR].colours, g_strfreev);
  plain = ss_spec_with_plain_axis (mended, SS_AXIS_COLOUR);
  ss_spec_unref (mended);
  return plain;
}

/* Divided by the total that the table holds, or else shown by circles. */
static SsSpec *
repair_counts (const SsCase *subject)
{
  gsize whole = ss_groups_whole (subject->groups, subject->measure->index);
  SsSpec *mended;

  if (whole == G_MAXSIZE)
    return circles_of (subject);
  mended = ss_spec_copy (subject->spec);
  mended->per = g_strdup (ss_column_name (ss_table_column (subject->table, whole)));
  mended->per_factor = 100;
  return mended;
}

/* Classes that a colour axis makes: one a colour, or one more than its thresholds. */
static gsize
n_classes (const SsCase *subject)
{
  const SsAxisSpec *axis = &subject->spec->axes[SS_AXIS_COLOUR];

  if (axis->scale == SS_SCALE_AUTO)
    return (gsize)ss_spec_option_number (subject->spec, "classes", 0);
  if (axis->scale != SS_SCALE_THRESHOLD && axis->scale != SS_SCALE_QUANTIZE
      && axis->scale != SS_SCALE_QUANTILE)
    return 0;
  if (axis->colours)
    return g_strv_length (axis->colours);
  return axis->scale == SS_SCALE_THRESHOLD && axis->domain ? json_array_size (axis->domain) + 1 : 0;
}

static double
judge_classes (const SsCase *subject, SsVerdict *verdict)
{
  gsize n = n_classes (subject);

  if (n == 0 || (n >= FEWEST_CLASSES && n <= MOST_CLASSES))
    return 0;
  /* Translators: %u is a number of classes of colour. */
  ss_verdict_say (verdict,
                  g_dngettext (GETTEXT_PACKAGE, "%u class of colour: between three and seven can be read.",
                               "%u classes of colour: between three and seven can be read.", n),
                  (guint)n);
  return 1;
}

static SsSpec *
repair_classes (const SsCase *subject)
{
  SsSpec *mended = ss_spec_with_plain_axis (subject->spec, SS_AXIS_COLOUR);

  g_clear_pointer (&mended->axes[SS_AXIS_COLOUR].colours, g_strfreev);
  json_object_del (mended->options, "classes"); /* of no options, nothing */
  return mended;
}

/* The class of @value: how many thresholds lie at or below it. */
static gsize
class_of (const json_t *thresholds, double value)
{
  gsize i = 0;

  while (i < json_array_size (thresholds) && json_number_value (json_array_get (thresholds, i)) <= value)
    i++;
  return i;
}

typedef struct {
  double n, sum, squares;
} Class;

/* Goodness of variance fit (Jenks and Caspall 1971): the share of all variance that the classes tell apart. */
static double
variance_fit (const SsCase *subject, const json_t *thresholds)
{
  gsize n = json_array_size (thresholds) + 1;
  g_autofree Class *classes = g_new0 (Class, n);
  Class all = {0, 0, 0};
  double within = 0;

  for (gsize row = 0; row < subject->n_rows; row++) {
    double value = ss_column_number (subject->measure->column, row) - subject->measure->facts->mean;
    Class *class = &classes[class_of (thresholds, value + subject->measure->facts->mean)];

    if (isnan (value))
      continue;
    *class = (Class) {class->n + 1, class->sum + value, class->squares + value * value};
    all = (Class) {all.n + 1, all.sum + value, all.squares + value * value};
  }
  for (gsize i = 0; i < n; i++)
    within += classes[i].n > 0 ? classes[i].squares - classes[i].sum * classes[i].sum / classes[i].n : 0;
  return 1 - within / (all.squares - all.sum * all.sum / all.n);
}

static double
judge_fit (const SsCase *subject, SsVerdict *verdict)
{
  const SsAxisSpec *axis = &subject->spec->axes[SS_AXIS_COLOUR];

  if (axis->scale != SS_SCALE_THRESHOLD || json_array_size (axis->domain) + 1 < FEWEST_CLASSES)
    return 0;
  return variance_fit (subject, axis->domain) < LEAST_FIT;
}

static double
judge_few_areas (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_rows > 1 && subject->n_rows < FEW_AREAS;
}

static const SsRule rules[] = {
    {SS_LINT ("map-raw-counts", RIGOUR, BLOCK), .applies = is_choropleth, .judge = judge_counts,
     .repair = repair_counts,
     .sentence = N_ ("Counts on coloured areas show how large and how populated the areas are."),
     .source = "CALVI; GeoLinter; Magrit", .where = "roles.value"},
    {SS_LINT ("map-classes", RIGOUR, WARN), .applies = is_choropleth, .judge = judge_classes,
     .repair = repair_classes, .sentence = N_ ("Between three and seven classes of colour can be read."),
     .source = "GeoLinter; Magrit; Khartis", .where = "axes.colour"},
    {SS_LINT ("map-classes", RIGOUR, WARN), .applies = is_choropleth, .judge = judge_fit,
     .repair = repair_classes,
     .sentence = N_ ("The limits of the classes put unlike values under one colour: choose others."),
     .source = "GeoLinter; Jenks & Caspall 1971", .where = "axes.colour"},
    {SS_LINT ("map-area-bias", RIGOUR, HINT), .applies = is_choropleth, .judge = judge_few_areas,
     .sentence = N_ ("With so few areas, the largest draw the eye whatever their value: circles or bars "
                     "beside the map help."),
     .source = "McNutt 2020; Goëta, SPoSGL", .where = "format"},
};

SS_RULE_THEME (areas, rules);
