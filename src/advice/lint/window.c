/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A trend needs so many dates; and a change over the whole of at least this share of its mean to be one. */
#define FEWEST_DATES 5
#define LEAST_TREND 0.05
/* LINT 40: weaker correlations are noise, and so are those that chance gives one time in twenty (Student's t of about 2). */
#define NOISE 0.2
#define SURE_T 2.0
/* GUIDELINES R26 and LINT 13. */
#define FEWEST_BINS 5
#define MOST_BINS 50
#define BIN_SLACK 0.01
/* Classes that people name differ by one where ends are told apart; beyond half as much again they are not alike. *Ours*. */
#define CLASS_SLACK 1.5

static gboolean
has_dates (const SsCase *subject)
{
  return subject->shown && subject->shown->is_time && subject->shown->n_keys >= FEWEST_DATES;
}

/* The slope of series @s over the keys, per unit of key, relative to its mean; NaN for too few. */
static double
slope (const SsShown *shown, gsize s, gboolean visible_only)
{
  double n = 0, x = 0, y = 0, xx = 0, xy = 0, spread;

  for (gsize k = 0; k < shown->n_keys; k++) {
    double at = shown->key_numbers[k], value = ss_shown_value (shown, k, s);

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
  double first = shown->key_numbers[0], last = shown->key_numbers[shown->n_keys - 1];
  gsize n_visible = 0;

  for (gsize k = 0; k < shown->n_keys; k++)
    n_visible += shown->is_visible[k];
  if (n_visible == shown->n_keys || n_visible < 2)
    return 0;
  for (gsize s = 0; s < shown->n_series; s++) {
    double all = slope (shown, s, FALSE), part = slope (shown, s, TRUE);

    if (all * part < 0 && fabs (all) * (last - first) > LEAST_TREND)
      return 1;
  }
  return 0;
}

static gboolean
has_names (const SsCase *subject)
{
  return subject->shown && subject->shown->key && ss_column_kind (subject->shown->key) == SS_KIND_TEXT
         && subject->spec->limit == 0;
}

/* Some names are left out, among them one that would come first or last, and no text says how they were chosen. */
static double
judge_chosen (const SsCase *subject, SsVerdict *verdict)
{
  static const char *const words[]
      = {"top",  "premi",   "sélection", "selection", "selected", "choisi",  "largest",
         "main", "princip", "dont",      "plus",      "highest",  "some of", NULL};
  const SsShown *shown = subject->shown;
  double seen_min = INFINITY, seen_max = -INFINITY, min = INFINITY, max = -INFINITY;
  guint n_visible = 0;

  for (gsize k = 0; k < shown->n_keys; k++) {
    double value = ss_shown_key_total (shown, k);

    min = fmin (min, value);
    max = fmax (max, value);
    if (!shown->is_visible[k])
      continue;
    n_visible++;
    seen_min = fmin (seen_min, value);
    seen_max = fmax (seen_max, value);
  }
  if (n_visible == shown->n_keys || n_visible < 2 || (seen_min == min && seen_max == max))
    return 0;
  for (SsTextSlot slot = SS_TEXT_TITLE; slot <= SS_TEXT_NOTE; slot++)
    if (ss_lint_mentions (subject->spec->texts[slot], words))
      return 0;
  /* Translators: two numbers of categories. */
  ss_verdict_say (verdict, _ ("Only %1$u of %2$u are shown, and nothing says how they were chosen."),
                  n_visible, (guint)shown->n_keys);
  return 1;
}

static SsSpec *
repair_chosen (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  mended->arrange = SS_ARRANGE_AUTO;
  g_clear_pointer (&mended->order, g_strfreev);
  g_clear_pointer (&mended->axes[ss_shown_key_axis (subject->shown)].domain, json_decref);
  return mended;
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

/* Student's t of a correlation of @n pairs, and Pearson's bound of LINT. */
static gboolean
is_noise (double r, gsize n)
{
  return fabs (r) < NOISE || (n > 2 && fabs (r) * sqrt ((n - 2) / fmax (1 - r * r, G_MINDOUBLE)) < SURE_T);
}

static double
judge_noise (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *x = subject->first[SS_ROLE_X], *y = ss_case_quantity (subject, SS_ROLE_Y);

  if (x == NULL || y == NULL || ss_column_kind (x->column) == SS_KIND_TEXT)
    return 0;
  return is_noise (ss_groups_correlation (subject->groups, x->index, y->index), subject->n_rows);
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

/* The width of a class named by its ends, "20-49", "20 à 49"; NaN for any other name. */
static double
class_width (const char *name)
{
  g_autofree char *text = g_strstrip (g_strdup (name));
  char *end, *last;
  double from = g_ascii_strtod (text, &end), to;
  static const char *const joins[] = {"-", "–", "—", "à", "to"};

  if (end == text)
    return NAN;
  g_strchug (end);
  for (gsize i = 0; i < G_N_ELEMENTS (joins); i++)
    if (g_str_has_prefix (end, joins[i])) {
      char *start = end + strlen (joins[i]);

      to = g_ascii_strtod (start, &last);
      /* Whole ends belong to both classes or to one: 20-29 is ten years wide, and so is 20-30. */
      return last == start || to <= from ? NAN : to - from;
    }
  return NAN;
}

static gboolean
shows_classes (const SsCase *subject)
{
  return subject->shown && subject->shown->key && subject->shown->key_facts->order == SS_ORDER_CLASSES
         && ss_shown_is_additive (subject->shown) && subject->type->traits.needs_zero;
}

static double
judge_uneven_classes (const SsCase *subject, SsVerdict *verdict)
{
  double least = INFINITY, most = 0;

  for (gsize k = 0; k < subject->shown->n_keys; k++) {
    double width = class_width (subject->shown->key_texts[k]);

    least = fmin (least, width);
    most = fmax (most, width);
  }
  return most > CLASS_SLACK * least;
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
    {SS_LINT ("cherry-window", RIGOUR, WARN), .applies = has_names, .judge = judge_chosen,
     .repair = repair_chosen,
     .sentence = N_ ("Only some categories are shown, and nothing says how they were chosen."),
     .source = "CALVI; Lo et al. 2022", .where = "order"},
    {SS_LINT ("trend-on-noise", RIGOUR, WARN), .applies = asks_for_trend, .judge = judge_noise,
     .repair = repair_noise,
     .sentence = N_ ("The trend line runs through a cloud without a direction: there is no trend to show."),
     .source = "Lo et al. 2022; McNutt 2020", .where = "annotations"},
    {SS_LINT ("uneven-bins", RIGOUR, BLOCK), .applies = has_bins, .judge = judge_uneven_bins,
     .repair = repair_bins, .sentence = N_ ("The classes are not equally wide: wider ones look fuller."),
     .source = "Misviz; Lo et al. 2022", .where = "axes.x"},
    {SS_LINT ("uneven-bins", RIGOUR, WARN), .applies = shows_classes, .judge = judge_uneven_classes,
     .sentence = N_ ("The classes are not equally wide: a wider one holds more for that reason alone."),
     .source = "Misviz; Lo et al. 2022", .where = "roles.category"},
    {SS_LINT ("bin-count", READABILITY, WARN), .applies = has_bins, .judge = judge_bin_count,
     .repair = repair_bins,
     .sentence = N_ ("So few or so many classes hide the shape: seven to twelve show it."),
     .source = "Draco; data-to-viz.com", .where = "options.bins"},
};

SS_RULE_THEME (window, rules);
