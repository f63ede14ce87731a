/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>

/* A trend needs so many dates; and a change over the whole of at least this share of its mean to be one. */
#define FEWEST_DATES 5
#define LEAST_TREND 0.05
/* LINT 40: weaker correlations are noise, and so are those that chance gives one time in twenty (Student's t of about 2). */
#define NOISE 0.2
#define SURE_T 2.0
/* LINT 75. */
#define FEWEST_FOR_TREND 3
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

/* Two points are always in line. */
static double
judge_few_for_trend (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_rows < FEWEST_FOR_TREND;
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

static const SsRule rules[] = {
    {SS_LINT ("cherry-window", RIGOUR, WARN), .applies = has_dates, .judge = judge_cherry,
     .repair = repair_cherry,
     .sentence = N_ ("The period shown goes one way while the whole goes the other: the choice of dates "
                     "makes the message."),
     .source = "CALVI; Lo et al. 2022", .where = "axes.x"},
    {SS_LINT ("cherry-window", RIGOUR, WARN), .applies = has_names, .judge = judge_chosen,
     .repair = repair_chosen,
     .sentence = N_ ("Only some categories are shown, and nothing says how they were chosen."),
     .source = "CALVI; Lo et al. 2022", .where = "order"},
    {SS_LINT ("connect-few", RIGOUR, WARN), .applies = asks_for_trend, .judge = judge_few_for_trend,
     .repair = repair_noise, .sentence = N_ ("So few points make no trend: any two are in line."),
     .source = "Lo et al. 2022", .where = "annotations"},
    {SS_LINT ("trend-on-noise", RIGOUR, WARN), .applies = asks_for_trend, .judge = judge_noise,
     .repair = repair_noise,
     .sentence = N_ ("The trend line runs through a cloud without a direction: there is no trend to show."),
     .source = "Lo et al. 2022; McNutt 2020", .where = "annotations"},
};

SS_RULE_THEME (window, rules);
