/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* LINT 41 and GUIDELINES R08: from this share of empty cells on, the reader must be told. *Ours*. */
#define MANY_MISSING 0.05
/* Dates have a step of their own when so many of their steps are that long, give or take the length of months; a gap is one and a half
   times as long. *Ours*. */
#define REGULAR_SHARE 0.7
#define STEP_SLACK 0.2
#define GAP_STEPS 1.5
/* Five days a week, and a holiday beside the week-end, leave nothing out. */
#define WEEK_DAYS 7
#define LONGEST_BREAK 5
#define FEWEST_DATES 5
/* Zeros stand out of a series, as if they filled gaps, when they are few and all else is far from zero. *Ours*. */
#define MOST_ZEROS 0.3
#define FAR_FROM_ZERO 0.2

static gboolean
shows_numbers (const SsCase *subject)
{
  return subject->type->traits.family != SS_FAMILY_TABLE && subject->type->traits.family != SS_FAMILY_FIGURE;
}

/* The column of numbers that is most often empty: whatever its role, its empty cells make no mark or none that can be seen. */
static const SsBound *
emptiest (const SsCase *subject)
{
  const SsBound *found = NULL;

  for (guint i = 0; i < subject->n_bound; i++) {
    const SsBound *bound = &subject->bound[i];

    if (bound->role != SS_ROLE_LABEL && bound->role != SS_ROLE_FACET && ss_column_is_numeric (bound->column)
        && (found == NULL || bound->facts->missing > found->facts->missing))
      found = bound;
  }
  return found;
}

/* Percent of the rows. */
static int
missing_share (const SsBound *bound)
{
  return (int)(100.0 * bound->facts->missing / bound->facts->n_rows + 0.5);
}

/* Many empty cells, and no word about them. */
static double
judge_missing (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *bound = emptiest (subject);

  if (bound == NULL || bound->facts->missing < MANY_MISSING * bound->facts->n_rows
      || bound->facts->n_rows == 0 || ss_lint_says_missing (subject))
    return 0;
  /* Translators: %1$s is a column's name, %2$d a percentage. */
  ss_verdict_say (verdict, _ ("“%1$s” is empty in %2$d %% of the rows, and the chart does not say so."),
                  ss_column_name (bound->column), missing_share (bound));
  return 1;
}

/* Nobody can fill the gaps; a note can tell of them. */
static SsSpec *
repair_missing (const SsCase *subject)
{
  const SsBound *bound = emptiest (subject);
  g_autofree char *name = ss_name_for_people (ss_column_name (bound->column));
  /* Translators: a note below a chart; %1$s is a column's name, %2$d a percentage. It must speak of what is “missing”. */
  g_autofree char *note
      = g_strdup_printf (_ ("%1$s: missing in %2$d %% of the rows."), name, missing_share (bound));

  return ss_lint_with_note (subject, note);
}

static gboolean
has_series_of_dates (const SsCase *subject)
{
  return subject->shown && subject->shown->is_time && subject->shown->n_keys >= FEWEST_DATES
         && subject->type->traits.connects;
}

static int
number_compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

/* No date falls on a Saturday or a Sunday: what trades or opens on working days only. Day 0 of 1970 is a Thursday. */
static gboolean
rests_at_weekends (const SsShown *shown, double usual)
{
  if (usual != 1)
    return FALSE;
  for (gsize k = 0; k < shown->n_keys; k++)
    if (fmod (fmod (shown->key_numbers[k] + 3, WEEK_DAYS) + WEEK_DAYS, WEEK_DAYS) >= 5)
      return FALSE;
  return TRUE;
}

/* The last gap in a regular series, after which key it is; G_MAXSIZE for none. */
static gsize
find_gap (const SsShown *shown)
{
  gsize n = shown->n_keys - 1, n_regular = 0, gap = G_MAXSIZE;
  g_autofree double *steps = g_new (double, n);
  double usual, longest;

  for (gsize k = 0; k < n; k++)
    steps[k] = shown->key_numbers[k + 1] - shown->key_numbers[k];
  qsort (steps, n, sizeof *steps, number_compare);
  usual = steps[n / 2];
  longest = rests_at_weekends (shown, usual) ? LONGEST_BREAK : GAP_STEPS * usual;
  for (gsize k = n; k-- > 0;) {
    double step = shown->key_numbers[k + 1] - shown->key_numbers[k];

    n_regular += fabs (step - usual) <= STEP_SLACK * usual || (step <= longest && longest == LONGEST_BREAK);
    if (step > longest)
      gap = k;
  }
  return n_regular < REGULAR_SHARE * n ? G_MAXSIZE : gap;
}

/* Dates that a regular series leaves out: the line runs on as if they were there. */
static double
judge_skipped (const SsCase *subject, SsVerdict *verdict)
{
  gsize gap = find_gap (subject->shown);

  if (gap == G_MAXSIZE || ss_lint_says_missing (subject))
    return 0;
  /* Translators: two dates. */
  ss_verdict_say (verdict, _ ("Nothing is known between %s and %s, but the line runs on as if it were."),
                  subject->shown->key_texts[gap], subject->shown->key_texts[gap + 1]);
  return 1;
}

static SsSpec *
repair_skipped (const SsCase *subject)
{
  gsize gap = find_gap (subject->shown);
  /* Translators: a note below a chart; two dates. It must speak of what is “missing”. */
  g_autofree char *note
      = g_strdup_printf (_ ("Data are missing between %s and %s."), subject->shown->key_texts[gap],
                         subject->shown->key_texts[gap + 1]);

  return ss_lint_with_note (subject, note);
}

/* A few zeros among values far from zero: what was not measured was drawn as nothing. */
static double
judge_zeros (const SsCase *subject, SsVerdict *verdict)
{
  const SsShown *shown = subject->shown;
  gsize n = shown->n_keys * shown->n_series, n_zero = 0, n_other = 0;
  double least = INFINITY, sum = 0;

  for (gsize i = 0; i < n; i++) {
    double value = shown->values[i];

    n_zero += value == 0;
    if (isnan (value) || value == 0)
      continue;
    least = fmin (least, value);
    sum += value;
    n_other++;
  }
  if (n_zero == 0 || n_zero > MOST_ZEROS * (n_zero + n_other) || !(least > FAR_FROM_ZERO * sum / n_other))
    return 0;
  return !ss_lint_says_missing (subject);
}

static const SsRule rules[] = {
    /* LINT 41 calls it an error. It is a warning here: what the machine sees is that the chart is silent, which it is most often of few
       empty cells that change nothing, and our own suggestions are as silent. Where a part of a whole is missing, pie-negative blocks. */
    {SS_LINT ("missing-data-hidden", RIGOUR, WARN), .applies = shows_numbers, .judge = judge_missing,
     .repair = repair_missing, .sentence = N_ ("Many values are missing."),
     .source = "OpenDataFrance; CALVI; McNutt 2020", .where = "roles.value"},
    {SS_LINT ("missing-data-hidden", RIGOUR, WARN), .applies = has_series_of_dates, .judge = judge_skipped,
     .repair = repair_skipped, .sentence = N_ ("The line runs over dates of which nothing is known."),
     .source = "CALVI; McNutt 2020", .where = "axes.x"},
    {SS_LINT ("missing-data-hidden", RIGOUR, WARN), .applies = has_series_of_dates, .judge = judge_zeros,
     .sentence = N_ ("A few values fall to zero among others far from it: if they are missing, leave a gap."),
     .source = "OpenDataFrance; McNutt 2020", .where = "roles.value"},
};

SS_RULE_THEME (gaps, rules);
