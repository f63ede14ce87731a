/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-text.h"
#include "lint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Ticks are uneven when a step, per unit of value, differs from the mean by more than this share. */
#define TICK_SLACK 0.1

/* A side of the picture, by its own name or by what it carries. */
static gboolean
is_logarithmic (const SsCase *subject, const SsBound *bound)
{
  SsAxisWindow value;

  if (bound == subject->measure && ss_case_value_window (subject, &value))
    return value.spec->scale == SS_SCALE_LOG;
  return (bound->role == SS_ROLE_X && subject->spec->axes[SS_AXIS_X].scale == SS_SCALE_LOG)
         || (bound->role == SS_ROLE_Y && subject->spec->axes[SS_AXIS_Y].scale == SS_SCALE_LOG);
}

static double
judge_log_nonpositive (const SsCase *subject, SsVerdict *verdict)
{
  for (guint i = 0; i < subject->n_bound; i++) {
    const SsBound *bound = &subject->bound[i];

    if (!is_logarithmic (subject, bound) || !(bound->facts->min <= 0))
      continue;
    /* Translators: %s is a column's name. */
    ss_verdict_say (verdict, _ ("“%s” holds zero or negative values, which a logarithmic scale cannot show."),
                    ss_column_name (bound->column));
    return 1;
  }
  return 0;
}

/* A text that says how the scale runs: "échelle logarithmique", "log", "racine carrée". */
static gboolean
says_scale (const char *text)
{
  return text
         && g_regex_match_simple (
             "\\b(log(10|2)?|ln|symlog|sqrt)\\b|logarith|racine|\\broot\\b|échelle|\\bscale\\b|non[ -]?lin",
             text, G_REGEX_CASELESS, 0);
}

static double
judge_unlabelled (const SsCase *subject, SsVerdict *verdict)
{
  static const SsAxisId axes[] = {SS_AXIS_VALUE, SS_AXIS_X, SS_AXIS_Y};

  for (gsize i = 0; i < G_N_ELEMENTS (axes); i++) {
    const SsAxisSpec *axis = &subject->spec->axes[axes[i]];

    if (ss_scale_is_nonlinear (axis->scale) && !says_scale (axis->title)
        && !says_scale (subject->spec->texts[SS_TEXT_SUBTITLE])) {
      verdict->where = ss_axis_place (axes[i]);
      return 1;
    }
  }
  return 0;
}

static gboolean
number_at (const json_t *array, gsize i, double *number)
{
  const json_t *item = json_array_get (array, i);
  const char *text = json_string_value (item);
  SsDate date;

  if (json_is_number (item))
    *number = json_number_value (item);
  else if (text && ss_date_read (text, strlen (text), SS_DAY_FIRST, &date))
    *number = date.days;
  else
    return FALSE;
  return TRUE;
}

/* Steps between ticks, in px a unit of value, are all alike on a linear axis. Without a range the ticks stand at equal distances. */
static gboolean
ticks_are_uneven (const SsAxisSpec *axis)
{
  gsize n = json_array_size (axis->domain);
  double least = G_MAXDOUBLE, most = -G_MAXDOUBLE;

  if (ss_scale_is_nonlinear (axis->scale) || axis->scale >= SS_SCALE_THRESHOLD)
    return FALSE;
  if (n < 3)
    return axis->scale == SS_SCALE_PIECEWISE && n != 2;
  for (gsize i = 1; i < n; i++) {
    double a, b, p = 0, q = 1, step;

    if (!number_at (axis->domain, i - 1, &a) || !number_at (axis->domain, i, &b) || a == b)
      return axis->scale == SS_SCALE_PIECEWISE;
    if (i < json_array_size (axis->range)
        && !(number_at (axis->range, i - 1, &p) && number_at (axis->range, i, &q)))
      return FALSE;
    step = (q - p) / (b - a);
    least = MIN (least, step);
    most = MAX (most, step);
  }
  return most - least > TICK_SLACK * fabs (most + least) / 2;
}

/* A domain of more than two numbers is one of ticks: said to be of pieces, or set on places, or along the values. Bins have edges instead. */
static gboolean
has_ticks (const SsCase *subject, SsAxisId id)
{
  const SsAxisSpec *axis = &subject->spec->axes[id];

  if (axis->scale == SS_SCALE_PIECEWISE || axis->range)
    return TRUE;
  return axis->scale == SS_SCALE_AUTO && subject->shown && id == ss_shown_value_axis (subject->shown)
         && json_array_size (axis->domain) > 2 && subject->type->traits.family != SS_FAMILY_DISTRIBUTION;
}

static double
judge_ticks (const SsCase *subject, SsVerdict *verdict)
{
  for (SsAxisId id = SS_AXIS_VALUE; id <= SS_AXIS_Y; id++) {
    if (has_ticks (subject, id) && ticks_are_uneven (&subject->spec->axes[id])) {
      verdict->where = ss_axis_place (id);
      return 1;
    }
  }
  return 0;
}

static SsSpec *
repair_ticks (const SsCase *subject)
{
  SsVerdict verdict = {0};
  SsSpec *mended = ss_spec_copy (subject->spec);

  for (SsAxisId id = SS_AXIS_VALUE; id <= SS_AXIS_Y; id++) {
    SsCase left = *subject;
    SsSpec *next;

    left.spec = mended;
    if (judge_ticks (&left, &verdict) == 0 || !g_str_equal (verdict.where, ss_axis_place (id)))
      continue;
    next = ss_spec_with_plain_axis (mended, id);
    ss_spec_unref (mended);
    mended = next;
  }
  return mended;
}

/* The axes whose scale is not regular become plain. */
static SsSpec *
repair_scales (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  for (SsAxisId id = SS_AXIS_VALUE; id <= SS_AXIS_Y; id++)
    if (ss_scale_is_nonlinear (mended->axes[id].scale)) {
      g_autoptr (SsSpec) before = mended;

      mended = ss_spec_with_plain_axis (before, id);
    }
  return mended;
}

static const SsRule rules[] = {
    {SS_LINT ("log-nonpositive", RIGOUR, BLOCK), .judge = judge_log_nonpositive, .repair = repair_scales,
     .sentence = N_ ("A logarithmic scale cannot show zero or negative values: they disappear."),
     .source = "Draco; VizLinter", .where = "axes.value"},
    {SS_LINT ("nonlinear-unlabelled", RIGOUR, WARN), .judge = judge_unlabelled, .repair = repair_scales,
     .sentence = N_ ("The scale is not regular and nothing says so: write it in the axis title."),
     .source = "McNutt 2020; CALVI", .where = "axes.value"},
    {SS_LINT ("uneven-ticks", RIGOUR, BLOCK), .judge = judge_ticks, .repair = repair_ticks,
     .sentence = N_ ("The steps of the axis are not regular: equal distances stand for unequal amounts."),
     .source = "Misviz; Lo et al. 2022", .where = "axes.value"},
};

SS_RULE_THEME (scales, rules);
