/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* Dates are uneven when their longest step is more than so many times their shortest (months have 28 to 31 days). */
#define UNEVEN_STEPS 1.5
/* Beyond so many keys, comparing each with each would be felt. */
#define MOST_COMPARED 1000

static gboolean
is_rest (const char *text)
{
  static const char *const words[] = {"autre", "other", "divers", "inconnu", "unknown", "ensemble", "total"};
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
lays_out_keys (const SsCase *subject)
{
  return subject->shown && subject->shown->key && subject->shown->n_keys > 1
         && subject->type->traits.family != SS_FAMILY_TABLE && !subject->type->traits.is_map;
}

/* TRUE if the numbers of the keys never descend (or never ascend) along the order given. */
static gboolean
given_is_monotone (const SsShown *shown, const SsSpec *spec, int sign)
{
  double last = -INFINITY;

  for (guint i = 0; spec->order[i]; i++) {
    gsize key = ss_shown_find_key (shown, spec->order[i]);

    if (key == G_MAXSIZE || isnan (shown->key_numbers[key]))
      continue;
    if (sign * shown->key_numbers[key] < last)
      return FALSE;
    last = sign * shown->key_numbers[key];
  }
  return TRUE;
}

/* TRUE if the keys first appear in the file in their own order, or in the contrary one. */
static gboolean
file_is_ordered (const SsShown *shown)
{
  gboolean rises = TRUE, falls = TRUE;

  for (gsize a = 0; a < shown->n_keys; a++)
    for (gsize b = a + 1; b < shown->n_keys; b++) {
      double step = (shown->key_numbers[b] - shown->key_numbers[a])
                    * (shown->key_rows[b] > shown->key_rows[a] ? 1 : -1);

      rises &= !(step < 0);
      falls &= !(step > 0);
    }
  return rises || falls;
}

/* Answers and classes may run either way; time runs one way only. */
static gboolean
given_is_ordered (const SsShown *shown, const SsSpec *spec)
{
  gboolean is_calendar = shown->is_time || shown->key_facts->order == SS_ORDER_MONTH
                         || shown->key_facts->order == SS_ORDER_WEEKDAY;

  return given_is_monotone (shown, spec, 1) || (!is_calendar && given_is_monotone (shown, spec, -1));
}

static double
judge_time_order (const SsCase *subject, SsVerdict *verdict)
{
  const SsShown *shown = subject->shown;

  if (!shown->is_ordered || !(shown->is_time || shown->key_facts->order != SS_ORDER_NONE))
    return 0;
  if (subject->spec->arrange == SS_ARRANGE_VALUE)
    return 1;
  if (subject->spec->arrange == SS_ARRANGE_FILE)
    return shown->n_keys <= MOST_COMPARED && !file_is_ordered (shown);
  return subject->spec->arrange == SS_ARRANGE_GIVEN && subject->spec->order
         && !given_is_ordered (shown, subject->spec);
}

static SsSpec *
repair_time_order (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  mended->arrange = SS_ARRANGE_NATURAL;
  g_clear_pointer (&mended->order, g_strfreev);
  return mended;
}

static gboolean
has_nominal_bars (const SsCase *subject)
{
  return lays_out_keys (subject) && subject->type->traits.family == SS_FAMILY_BAR
         && !subject->shown->is_ordered;
}

/* The keys in the order in which the reader meets them. */
static double
judge_sorted (const SsCase *subject, SsVerdict *verdict)
{
  const SsShown *shown = subject->shown;
  gboolean rises = FALSE, falls = FALSE;
  double last = NAN;

  if (shown->n_series > 1
      || (subject->spec->arrange != SS_ARRANGE_FILE && subject->spec->arrange != SS_ARRANGE_GIVEN))
    return 0;
  for (gsize i = 0; i < shown->n_keys; i++) {
    const char *name = subject->spec->arrange == SS_ARRANGE_GIVEN
                           ? (i < g_strv_length (subject->spec->order) ? subject->spec->order[i] : NULL)
                           : shown->key_texts[i];
    gsize key = name ? ss_shown_find_key (shown, name) : G_MAXSIZE;

    if (key == G_MAXSIZE || is_rest (name) || isnan (ss_shown_value (shown, key, 0)))
      continue;
    rises |= ss_shown_value (shown, key, 0) > last;
    falls |= ss_shown_value (shown, key, 0) < last;
    last = ss_shown_value (shown, key, 0);
  }
  return rises && falls;
}

static SsSpec *
repair_sorted (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  mended->arrange = SS_ARRANGE_VALUE;
  g_clear_pointer (&mended->order, g_strfreev);
  return mended;
}

static int
number_compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

static gboolean
steps_are_uneven (const SsShown *shown)
{
  g_autofree double *times = g_memdup2 (shown->key_numbers, shown->n_keys * sizeof *times);
  double shortest = INFINITY, longest = 0;

  qsort (times, shown->n_keys, sizeof *times, number_compare);
  for (gsize k = 1; k < shown->n_keys; k++)
    if (times[k] > times[k - 1]) {
      shortest = fmin (shortest, times[k] - times[k - 1]);
      longest = fmax (longest, times[k] - times[k - 1]);
    }
  return longest > UNEVEN_STEPS * shortest;
}

/* Dates at equal distances though they are not: on a scale that says so, or in bars, which have no other. */
static double
judge_time_steps (const SsCase *subject, SsVerdict *verdict)
{
  SsAxisWindow key;
  gboolean is_banded;

  if (!subject->shown->is_time || subject->shown->n_keys < 3 || !ss_case_key_window (subject, &key))
    return 0;
  is_banded = key.spec->scale == SS_SCALE_BAND || key.spec->scale == SS_SCALE_ORDINAL
              || (subject->type->traits.family == SS_FAMILY_BAR && key.spec->scale == SS_SCALE_AUTO);
  verdict->where = ss_axis_place (key.id);
  return is_banded && steps_are_uneven (subject->shown);
}

static SsSpec *
repair_time_steps (const SsCase *subject)
{
  SsSpec *mended = ss_spec_with_plain_axis (subject->spec, ss_shown_key_axis (subject->shown));

  if (subject->type->traits.family != SS_FAMILY_BAR || ss_chart_types_find (subject->types, "line") == NULL)
    return mended;
  g_free (mended->format);
  mended->format = g_strdup ("line");
  return mended;
}

static const SsRule rules[] = {
    {SS_LINT ("time-order", RIGOUR, BLOCK), .applies = lays_out_keys, .judge = judge_time_order,
     .repair = repair_time_order,
     .sentence
     = N_ ("Dates, months or classes are not in their own order: the shape of the chart means nothing."),
     .source = "Misviz; Lo et al. 2022; CALVI", .where = "order"},
    {SS_LINT ("sort-bars", READABILITY, WARN), .applies = has_nominal_bars, .judge = judge_sorted,
     .repair = repair_sorted,
     .sentence = N_ ("The bars are in no order: sorted by value, they would show who comes first."),
     .source = "data-to-viz.com; OpenDataFrance", .where = "order"},
    {SS_LINT ("uneven-time-steps", RIGOUR, WARN), .applies = lays_out_keys, .judge = judge_time_steps,
     .repair = repair_time_steps,
     .sentence = N_ ("The dates are not evenly spaced, but the chart draws them as if they were."),
     .source = "Lo et al. 2022; OpenDataFrance", .where = "axes.category"},
};

SS_RULE_THEME (order, rules);
