/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "colour-science.h"
#include "lint.h"

#include <glib/gi18n-lib.h>

/* LINT 22: a quantity of many values in so few colours has lost most of itself. */
#define TOO_FEW_CLASSES 3
#define MANY_VALUES 10
/* LINT 25: labels are those of the marks when each is the same multiple of its mark's value, to within rounding. *Ours*. */
#define LABEL_SLACK 0.05
/* Hues less vivid than this have no convention; those within so many degrees of a hue are of it. */
#define VIVID 20.0
#define HUE_REACH 40.0
#define RED 40.0
#define BLUE 275.0

/* --- a quantity in few colours ------------------------------------------------------------------------------------------- */

static const SsBound *
coloured_quantity (const SsCase *subject)
{
  SsFamily family = subject->type->traits.family;
  const SsBound *series = ss_case_quantity (subject, SS_ROLE_SERIES);

  if (series)
    return series;
  return subject->type->traits.is_map || family == SS_FAMILY_HEAT ? ss_case_quantity (subject, SS_ROLE_VALUE)
                                                                  : NULL;
}

static gsize
n_classes (const SsAxisSpec *axis)
{
  gsize n_colours = axis->colours ? g_strv_length (axis->colours) : 0;

  if (axis->scale == SS_SCALE_THRESHOLD && axis->domain)
    return json_array_size (axis->domain) + 1;
  return axis->scale >= SS_SCALE_THRESHOLD && axis->scale <= SS_SCALE_QUANTILE ? n_colours : 0;
}

static double
judge_discretised (const SsCase *subject, SsVerdict *verdict)
{
  const SsAxisSpec *axis = &subject->spec->axes[SS_AXIS_COLOUR];
  const SsBound *bound = coloured_quantity (subject);
  gsize n = n_classes (axis), few = subject->type->traits.is_map ? TOO_FEW_CLASSES - 1 : TOO_FEW_CLASSES;

  if (bound == NULL || bound->facts->distinct < MANY_VALUES)
    return 0;
  if (axis->scale == SS_SCALE_ORDINAL)
    return 1;
  return n > 0 && n <= few;
}

static SsSpec *
repair_discretised (const SsCase *subject)
{
  SsSpec *mended = ss_spec_with_plain_axis (subject->spec, SS_AXIS_COLOUR);

  g_clear_pointer (&mended->axes[SS_AXIS_COLOUR].colours, g_strfreev);
  return mended;
}

/* One colour from light to dark puts names in an order that they do not have. */
static double
judge_ramp (const SsCase *subject, SsVerdict *verdict)
{
  SsScaleType scale = subject->spec->axes[SS_AXIS_COLOUR].scale;
  const SsBound *series = subject->first[SS_ROLE_SERIES];

  return (scale == SS_SCALE_SEQUENTIAL || scale == SS_SCALE_DIVERGING) && series
         && subject->type->traits.family != SS_FAMILY_HEAT && ss_bound_is_discrete (series)
         && !ss_bound_is_ordered (series);
}

/* --- printed numbers that are not those of the marks --------------------------------------------------------------------- */

static double
judge_labels (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *label = ss_case_quantity (subject, SS_ROLE_LABEL);
  double factor = NAN;

  if (!label || !subject->measure || label->index == subject->measure->index
      || !subject->type->traits.needs_zero)
    return 0;
  for (gsize row = 0; row < subject->n_rows; row++) {
    double ratio = ss_column_number (label->column, row) / ss_column_number (subject->measure->column, row);

    if (!isfinite (ratio))
      continue;
    factor = isnan (factor) ? ratio : factor;
    if (fabs (ratio - factor) > LABEL_SLACK * fabs (factor))
      return 1;
  }
  return 0;
}

static SsSpec *
repair_labels (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  ss_spec_set_role (mended, SS_ROLE_LABEL, NULL, 0);
  return mended;
}

/* --- depth --------------------------------------------------------------------------------------------------------------- */

static const char *const depth_keys[]
    = {"3d", "3D", "depth", "perspective", "explode", "exploded", "shadow", NULL};

static gboolean
is_on (const json_t *value)
{
  return json_is_true (value) || (json_is_number (value) && json_number_value (value) != 0);
}

static double
judge_depth (const SsCase *subject, SsVerdict *verdict)
{
  for (gsize i = 0; depth_keys[i]; i++)
    if (is_on (json_object_get (subject->spec->style, depth_keys[i]))
        || is_on (json_object_get (subject->spec->options, depth_keys[i])))
      return 1;
  return 0;
}

static json_t *
without_depth (json_t *object)
{
  json_t *kept = json_deep_copy (object);

  for (gsize i = 0; depth_keys[i]; i++)
    json_object_del (kept, depth_keys[i]);
  json_decref (object);
  return kept;
}

static SsSpec *
repair_depth (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  if (mended->style)
    mended->style = without_depth (mended->style);
  if (mended->options)
    mended->options = without_depth (mended->options);
  return mended;
}

/* --- colours that say the contrary of their name ------------------------------------------------------------------------- */

/* Hues of CIELAB, degrees: red 40, yellow 100, green 136, blue 290. */
static const struct {
  const char *words[17];
  double against; /* the hue that contradicts the words */
} conventions[] = {
    {{"profit", "profits", "gain", "gains", "bénéfice", "bénéfices", "excédent", "hausse", "positive",
      "positif", "green", "vert", "increase", "growth", "success", "succès"},
     40},
    {{"loss", "losses", "perte", "pertes", "déficit", "deficit", "negative", "négatif", "red", "decrease",
      "decline", "baisse", "failure", "échec"},
     136},
    {{"hot", "warm", "chaud", "heat", "rouge", "fire", "republican", "republicans"}, 290},
    {{"cold", "cool", "froid", "froide", "blue", "bleu", "democrat", "democrats", "water", "eau"}, 40},
};

static gboolean
is_of_hue (SsColour colour, double hue)
{
  SsLab lab = ss_colour_to_lab (colour);

  return hypot (lab.a, lab.b) > VIVID
         && fabs (remainder (atan2 (lab.b, lab.a) * 180 / G_PI - hue, 360)) < HUE_REACH;
}

static gboolean
contradicts (const char *name, SsColour colour)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (conventions); i++)
    if (g_strv_contains (conventions[i].words, folded) && is_of_hue (colour, conventions[i].against))
      return TRUE;
  return FALSE;
}

/* Warm for low temperatures and cold for high ones. */
static double
judge_heat (const SsCase *subject, SsVerdict *verdict)
{
  static const char *const words[] = {"temp", "chaleur", "heat", "°c", "°f", NULL};
  const SsAxisSpec *axis = &subject->spec->axes[SS_AXIS_COLOUR];
  gsize n;
  g_autofree SsColour *colours = ss_case_colours (subject, &n);

  if (n < 2 || !subject->measure || coloured_quantity (subject) == NULL || axis->scale == SS_SCALE_ORDINAL
      || !ss_lint_mentions (ss_column_name (subject->measure->column), words))
    return 0;
  return is_of_hue (colours[axis->is_reversed ? n - 1 : 0], RED)
         && is_of_hue (colours[axis->is_reversed ? 0 : n - 1], BLUE);
}

/* The @i-th name that has a colour: of the domain, or else of the series or the categories in their order. */
static const char *
coloured_name (const SsCase *subject, gsize i)
{
  const json_t *domain = subject->spec->axes[SS_AXIS_COLOUR].domain;
  const SsShown *shown = subject->shown;

  if (domain)
    return json_string_value (json_array_get (domain, i));
  if (shown == NULL)
    return NULL;
  if (shown->n_series > 1)
    return i < shown->n_series ? shown->series_texts[i] : NULL;
  return i < shown->n_keys ? shown->key_texts[i] : NULL;
}

static double
judge_convention (const SsCase *subject, SsVerdict *verdict)
{
  gsize n;
  g_autofree SsColour *colours = ss_case_colours (subject, &n);

  for (gsize i = 0; i < n; i++) {
    const char *name = coloured_name (subject, i);

    if (name == NULL || !contradicts (name, colours[i]))
      continue;
    /* Translators: %s is the name of a category. */
    ss_verdict_say (verdict,
                    _ ("The colour of “%s” says the contrary of its name: readers will mix them up."), name);
    return 1;
  }
  return 0;
}

static SsSpec *
repair_convention (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  g_clear_pointer (&mended->axes[SS_AXIS_COLOUR].colours, g_strfreev);
  return mended;
}

static const SsRule rules[] = {
    {SS_LINT ("discretised-continuous", RIGOUR, WARN), .judge = judge_discretised,
     .repair = repair_discretised,
     .sentence = N_ ("A quantity of many values is shown in so few colours that most differences vanish."),
     .source = "CALVI; Lo et al. 2022", .where = "axes.colour"},
    {SS_LINT ("colour-distinct", READABILITY, WARN), .judge = judge_ramp, .repair = repair_discretised,
     .sentence = N_ ("Names are coloured from light to dark, as if they were more or less of something."),
     .source = "CALVI; Borland & Taylor 2007", .where = "axes.colour"},
    {SS_LINT ("label-mismatch", RIGOUR, BLOCK), .judge = judge_labels, .repair = repair_labels,
     .sentence = N_ ("The numbers printed on the marks are not those that their lengths show."),
     .source = "Misviz; Lo et al. 2022", .where = "roles.label"},
    {SS_LINT ("3d", RIGOUR, BLOCK), .judge = judge_depth, .repair = repair_depth,
     .sentence = N_ ("Depth, shadows and exploded slices make what is near look larger than it is."),
     .source = "Misviz; Lo et al. 2022; data-to-viz.com", .where = "style"},
    {SS_LINT ("semantic-colour", ELOQUENCE, WARN), .judge = judge_heat, .repair = repair_convention,
     .sentence = N_ ("Red stands for cold here and blue for heat: every reader expects the contrary."),
     .source = "Lo et al. 2022; McNutt 2020", .where = "axes.colour"},
    {SS_LINT ("semantic-colour", ELOQUENCE, WARN), .judge = judge_convention, .repair = repair_convention,
     .sentence = N_ ("A colour says the contrary of the name that it stands for."),
     .source = "Lo et al. 2022; McNutt 2020", .where = "axes.colour"},
};

SS_RULE_THEME (signs, rules);
