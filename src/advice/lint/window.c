/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>

/* A trend needs so many dates; and a change over the whole of at least this share of its mean to be one. */
#define FEWEST_DATES 5
#define LEAST_TREND 0.05
/* LINT 40: weaker correlations are noise. */
#define NOISE 0.2
/* LINT 41 and GUIDELINES R08: from this share of empty cells on, the reader must be told. */
#define MANY_MISSING 0.05
/* GUIDELINES R26 and LINT 13. */
#define FEWEST_BINS 5
#define MOST_BINS 50
#define BIN_SLACK 0.01

static gboolean
has_dates (const SsCase *subject)
{
  return subject->shown && subject->shown->is_time && subject->shown->n_keys >= FEWEST_DATES;
}

/* The slope of the first series over the keys, per unit of key, relative to its mean; NaN for too few. */
static double
slope (const SsShown *shown, gboolean visible_only)
{
  double n = 0, x = 0, y = 0, xx = 0, xy = 0, spread;

  for (gsize k = 0; k < shown->n_keys; k++) {
    double at = shown->key_numbers[k], value = ss_shown_value (shown, k, 0);

    if (isnan (at) || isnan (value) || (visible_only && !shown->is_visible[k]))
      continue;
    n++;
    x += at;
    y += value;
    xx += at * at;
    xy += at * value;
  }
  spread = n * xx - x * x;
  return n < 2 || spread <= 0 || y == 0 ? NAN : (n * xy - x * y) / spread * (n / fabs (y));
}

/* The period shown goes one way, the whole the other. */
static double
judge_cherry (const SsCase *subject, SsVerdict *verdict)
{
  const SsShown *shown = subject->shown;
  double first = shown->key_numbers[0], last = shown->key_numbers[shown->n_keys - 1], all, part;
  gsize n_visible = 0;

  for (gsize k = 0; k < shown->n_keys; k++)
    n_visible += shown->is_visible[k];
  if (n_visible == shown->n_keys || n_visible < 2)
    return 0;
  all = slope (shown, FALSE);
  part = slope (shown, TRUE);
  return all * part < 0 && fabs (all) * (last - first) > LEAST_TREND;
}

static SsSpec *
repair_cherry (const SsCase *subject)
{
  SsSpec *mended = ss_spec_with_plain_axis (subject->spec, ss_shown_key_axis (subject->shown));

  if (mended->arrange == SS_ARRANGE_GIVEN) {
    mended->arrange = SS_ARRANGE_NATURAL;
    g_clear_pointer (&mended->order, g_strfreev);
  }
  return mended;
}

static gboolean
asks_for_trend (const SsCase *subject)
{
  const json_t *note;
  gsize i;

  json_array_foreach (subject->spec->annotations, i,
                      note) if (g_strcmp0 (json_string_value (json_object_get (note, "type")), "trend")
                                == 0) return TRUE;
  return ss_spec_option_boolean (subject->spec, "trend", FALSE);
}

static double
judge_noise (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *x = ss_case_quantity (subject, SS_ROLE_X), *y = ss_case_quantity (subject, SS_ROLE_Y);

  return x && y && fabs (ss_groups_correlation (subject->groups, x->index, y->index)) < NOISE;
}

static SsSpec *
repair_noise (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);
  json_t *kept = json_array (), *note;
  gsize i;

  json_array_foreach (mended->annotations, i,
                      note) if (g_strcmp0 (json_string_value (json_object_get (note, "type")), "trend") != 0)
      json_array_append (kept, note);
  json_decref (mended->annotations);
  mended->annotations = json_array_size (kept) ? kept : NULL;
  if (mended->annotations == NULL)
    json_decref (kept);
  if (mended->options) {
    json_t *options = json_deep_copy (mended->options);

    json_object_del (options, "trend");
    json_decref (mended->options);
    mended->options = options;
  }
  return mended;
}

/* Sums, parts and lines over many empty cells, and no word about them. */
static double
judge_missing (const SsCase *subject, SsVerdict *verdict)
{
  static const char *const words[] = {"manqu",   "absent",  "non disponible", "pas de donnée", "non renseign",
                                      "missing", "no data", "not available",  "unknown",       "inconnu",
                                      NULL};
  const SsColumnFacts *facts = subject->measure->facts;
  double share = facts->n_rows ? (double)facts->missing / facts->n_rows : 0;
  gboolean hides = subject->is_summed || ss_case_is_parts (subject) || subject->type->traits.connects;

  if (!hides || share < MANY_MISSING)
    return 0;
  for (SsTextSlot slot = 0; slot < SS_N_TEXTS; slot++)
    if (ss_lint_mentions (subject->spec->texts[slot], words))
      return 0;
  /* Translators: %1$s is a column's name, %2$d a percentage. */
  ss_verdict_say (verdict, _ ("“%1$s” is empty in %2$d %% of the rows, and the chart does not say so."),
                  ss_column_name (subject->measure->column), (int)(100 * share + 0.5));
  return 1;
}

static gboolean
has_measure (const SsCase *subject)
{
  return subject->measure != NULL && subject->type->traits.family != SS_FAMILY_TABLE;
}

static gboolean
has_bins (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_DISTRIBUTION && subject->type->traits.needs_zero
         && subject->measure;
}

/* The edges of bins, where the spec gives them: on the axis of the values. */
static const json_t *
edges_of (const SsCase *subject)
{
  static const SsAxisId axes[] = {SS_AXIS_X, SS_AXIS_VALUE, SS_AXIS_CATEGORY};

  for (gsize i = 0; i < G_N_ELEMENTS (axes); i++)
    if (json_array_size (subject->spec->axes[axes[i]].domain) > 2)
      return subject->spec->axes[axes[i]].domain;
  return NULL;
}

static double
judge_uneven_bins (const SsCase *subject, SsVerdict *verdict)
{
  const json_t *edges = edges_of (subject);
  double least = INFINITY, most = 0;

  for (gsize i = 1; i < json_array_size (edges); i++) {
    double width
        = json_number_value (json_array_get (edges, i)) - json_number_value (json_array_get (edges, i - 1));

    least = fmin (least, width);
    most = fmax (most, width);
  }
  return edges && most > least * (1 + BIN_SLACK);
}

static SsSpec *
repair_bins (const SsCase *subject)
{
  static const SsAxisId axes[] = {SS_AXIS_X, SS_AXIS_VALUE, SS_AXIS_CATEGORY};
  SsSpec *mended = ss_spec_copy (subject->spec);

  for (gsize i = 0; i < G_N_ELEMENTS (axes); i++) {
    g_clear_pointer (&mended->axes[axes[i]].domain, json_decref);
    g_clear_pointer (&mended->axes[axes[i]].range, json_decref);
  }
  if (mended->options) {
    json_t *options = json_deep_copy (mended->options);

    json_object_del (options, "bins");
    json_decref (mended->options);
    mended->options = options;
  }
  return mended;
}

static double
judge_bin_count (const SsCase *subject, SsVerdict *verdict)
{
  double bins = ss_spec_option_number (subject->spec, "bins", 0);
  const json_t *edges = edges_of (subject);

  if (edges)
    bins = json_array_size (edges) - 1;
  return bins > 0 && (bins < FEWEST_BINS || bins > MOST_BINS);
}

static const SsRule rules[] = {
    {SS_LINT ("cherry-window", RIGOUR, BLOCK), .applies = has_dates, .judge = judge_cherry,
     .repair = repair_cherry,
     .sentence = N_ ("The period shown goes one way while the whole goes the other: the choice of dates "
                     "makes the message."),
     .source = "CALVI; Lo et al. 2022", .where = "axes.x"},
    {SS_LINT ("trend-on-noise", RIGOUR, WARN), .applies = asks_for_trend, .judge = judge_noise,
     .repair = repair_noise,
     .sentence = N_ ("The trend line runs through a cloud without a direction: there is no trend to show."),
     .source = "Lo et al. 2022; McNutt 2020", .where = "annotations"},
    {SS_LINT ("missing-data-hidden", RIGOUR, WARN), .applies = has_measure, .judge = judge_missing,
     .sentence = N_ ("Many values are missing."), .source = "OpenDataFrance; CALVI; McNutt 2020",
     .where = "roles.value"},
    {SS_LINT ("uneven-bins", RIGOUR, BLOCK), .applies = has_bins, .judge = judge_uneven_bins,
     .repair = repair_bins, .sentence = N_ ("The classes are not equally wide: wider ones look fuller."),
     .source = "Misviz; Lo et al. 2022", .where = "axes.x"},
    {SS_LINT ("bin-count", READABILITY, WARN), .applies = has_bins, .judge = judge_bin_count,
     .repair = repair_bins,
     .sentence = N_ ("So few or so many classes hide the shape: seven to twelve show it."),
     .source = "Draco; data-to-viz.com", .where = "options.bins"},
};

SS_RULE_THEME (window, rules);
