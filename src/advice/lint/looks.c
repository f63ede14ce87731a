/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* GUIDELINES R21, and LINT 64 for bars. */
#define WIDEST 4.0
#define TALLEST 0.5
/* LINT 65: a bar over its step. */
#define THINNEST_BAR 0.5
#define THICKEST_BAR 0.9
/* LINT 53 and GUIDELINES L06. */
#define MOST_DIRECT_NAMES 5
/* LINT 80: three digits behind the mark are already too many; what computers leave in the last place is none. */
#define DIGIT_SLACK 0.01

/* --- shape --------------------------------------------------------------------------------------------------------------- */

static double
judge_aspect (const SsCase *subject, SsVerdict *verdict)
{
  double aspect = subject->spec->width / subject->spec->height;

  return subject->spec->width > 0 && subject->spec->height > 0 && !subject->type->traits.is_map
         && (aspect > WIDEST || aspect < TALLEST);
}

static SsSpec *
repair_aspect (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  mended->width = mended->height = 0;
  return mended;
}

/* The width of a bar as a share of its step, as layouts and styles name it; NaN where nothing does. */
static double
bar_share (const SsSpec *spec)
{
  const json_t *layout = json_object_get (spec->options, "layout");
  const json_t *band = layout ? json_object_get (layout, "band") : json_object_get (spec->style, "band");
  const json_t *gap = json_object_get (spec->style, "bar-gap");

  if (json_is_number (band))
    return json_number_value (band);
  return json_is_number (gap) ? 1 - json_number_value (gap) : NAN;
}

static double
judge_gap (const SsCase *subject, SsVerdict *verdict)
{
  double share = bar_share (subject->spec);

  return subject->type->traits.family == SS_FAMILY_BAR && (share < THINNEST_BAR || share > THICKEST_BAR);
}

/* --- what adds nothing --------------------------------------------------------------------------------------------------- */

static const char *const junk_keys[]
    = {"background-image", "backgroundImage", "image",   "gradient", "texture",
       "pattern",          "hatch",           "clipart", "glow",     NULL};

static gboolean
is_junk (const char *key, const json_t *value)
{
  const char *text = json_string_value (value);

  if (g_strv_contains (junk_keys, key))
    return !json_is_false (value) && !json_is_null (value);
  if (text == NULL)
    return FALSE;
  return (g_str_has_prefix (key, "background") && (strstr (text, "url(") || strstr (text, "gradient")))
         || (g_str_has_prefix (key, "grid") && (g_str_equal (text, "heavy") || g_str_equal (text, "bold")));
}

static double
judge_junk (const SsCase *subject, SsVerdict *verdict)
{
  const char *key;
  json_t *value;

  json_object_foreach (subject->spec->style, key, value) if (is_junk (key, value)) return 1;
  return 0;
}

static SsSpec *
repair_junk (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);
  json_t *kept = json_object (), *value;
  const char *key;

  json_object_foreach (subject->spec->style, key, value) if (!is_junk (key, value))
      json_object_set (kept, key, value);
  json_decref (mended->style);
  mended->style = kept;
  return mended;
}

static gboolean
has_labels (const SsCase *subject)
{
  return json_is_true (subject->spec->labels) && subject->measure;
}

/* A number of more digits behind the mark than a reader can use: "12.345678". */
static double
judge_digits (const SsCase *subject, SsVerdict *verdict)
{
  for (gsize row = 0; row < subject->n_rows; row++) {
    double value = ss_column_number (subject->measure->column, row), digits = value * 1000;

    if (fabs (value) > 1 && fabs (digits - round (digits)) > DIGIT_SLACK)
      return 1;
  }
  return 0;
}

/* --- names and ground ---------------------------------------------------------------------------------------------------- */

static double
judge_legend (const SsCase *subject, SsVerdict *verdict)
{
  return subject->type->traits.family == SS_FAMILY_LINE && subject->spec->legend == SS_LEGEND_SHOWN
         && subject->n_series > 1 && subject->n_series <= MOST_DIRECT_NAMES;
}

static SsSpec *
repair_legend (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  mended->legend = SS_LEGEND_DIRECT;
  return mended;
}

/* Projections that make what is far from the equator large; "" where the spec names none. */
static gboolean
swells_areas (const json_t *object)
{
  static const char *const names[] = {"mercator",     "web-mercator", "webmercator",  "equirectangular",
                                      "plate-carree", "platecarree",  "plate carrée", NULL};
  const char *text = json_string_value (json_object_get (object, "projection"));
  g_autofree char *name = text ? g_utf8_strdown (text, -1) : NULL;

  return name && g_strv_contains (names, name);
}

static double
judge_projection (const SsCase *subject, SsVerdict *verdict)
{
  return subject->type->traits.is_map && subject->measure
         && (swells_areas (subject->spec->options) || swells_areas (subject->spec->style));
}

static SsSpec *
repair_projection (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);
  json_t **places[] = {&mended->options, &mended->style};

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++) {
    json_t *kept = *places[i] ? json_deep_copy (*places[i]) : NULL;

    json_object_del (kept, "projection");
    g_clear_pointer (places[i], json_decref);
    *places[i] = kept;
  }
  return mended;
}

static const SsRule rules[] = {
    {SS_LINT ("aspect", READABILITY, HINT), .judge = judge_aspect, .repair = repair_aspect,
     .sentence = N_ ("The chart is so wide or so tall that slopes and lengths are hard to judge."),
     .source = "LQ2; data-to-viz.com", .where = "size"},
    {SS_LINT ("bar-gap", ELOQUENCE, HINT), .judge = judge_gap,
     .sentence
     = N_ ("The bars are too thin or touch: between a half and nine tenths of their place reads best."),
     .source = "LQ2; data-to-viz.com", .where = "style"},
    {SS_LINT ("chart-junk", ELOQUENCE, HINT), .judge = judge_junk, .repair = repair_junk,
     .sentence = N_ ("Pictures, gradients and heavy grids draw the eye away from the data."),
     .source = "data-to-viz.com; Goëta, Datactivist 2019", .where = "style"},
    {SS_LINT ("chart-junk", ELOQUENCE, HINT), .applies = has_labels, .judge = judge_digits,
     .sentence = N_ ("The printed numbers have more digits than a reader can use: round them."),
     .source = "Government Analysis Function", .where = "labels"},
    {SS_LINT ("legend-vs-direct", ELOQUENCE, HINT), .judge = judge_legend, .repair = repair_legend,
     .sentence = N_ ("So few lines can bear their names themselves: no need of a legend."),
     .source = "ONS; data-to-viz.com", .where = "legend"},
    {SS_LINT ("map-projection", RIGOUR, WARN), .judge = judge_projection, .repair = repair_projection,
     .sentence
     = N_ ("This projection makes northern countries far larger than they are: choose one that keeps areas."),
     .source = "GeoLinter; Lo et al. 2022", .where = "options.projection"},
};

SS_RULE_THEME (looks, rules);
