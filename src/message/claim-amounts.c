/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-amounts.h"

#include "claim-quantities.h"

#include <string.h>

/* A round number ("nearly a third", "doubled") may be off by so much of itself; a shaded one ("about") by more. */
#define ROUND_SLACK 0.12
#define NEARLY_SLACK 0.2
#define GROWTH_REACH 0.45
/* Numbers are rounded by so much of themselves; those that end in zeros by half of the last digit that does not, and at most so much. */
#define NUMBER_SLACK 0.01
#define MOST_ROUNDING 0.04
/* Percentage points, of percentages that were rounded themselves. */
#define POINT_SLACK 0.6
/* "More than 70 %" is false below, and misleading where the truth is this many times more. */
#define OVER_REACH 2.0
/* A bound is exact, but for rounding. */
#define BOUND_SLACK 0.01
/* Numbers below this, without a unit, are counts of something else: "the top 10", "in 3 regions". */
#define LEAST_NUMBER 100
/* A table is told in thousands or in millions, a title in full, or the other way round. */
static const double told_in[] = {1, 1e3, 1e6, 1e9, 1e-3, 1e-6};

static gboolean
is_percent (const SsSubject *subject)
{
  return subject->shown->value_facts && subject->shown->value_facts->semantic == SS_SEMANTIC_PERCENTAGE;
}

/* Does @found agree with @told, given the words that shade it? @slack is absolute. */
static gboolean
agrees (const SsSubject *subject, const SsClaimWord *word, double told, double found, double slack)
{
  double bound = MIN (slack, BOUND_SLACK * fabs (told));

  if (ss_subject_has_before (subject, SS_CLAIM_OVER, word->start)
      || ss_subject_has_before (subject, SS_CLAIM_ABOVE, word->start))
    return found >= told - bound && found <= OVER_REACH * told + slack;
  if (ss_subject_has_before (subject, SS_CLAIM_UNDER, word->start)
      || ss_subject_has_before (subject, SS_CLAIM_BELOW, word->start))
    return found <= told + bound && OVER_REACH * found >= told - slack;
  if (ss_subject_has_before (subject, SS_CLAIM_NEARLY, word->start))
    slack = MAX (slack, NEARLY_SLACK * fabs (told));
  return fabs (found - told) <= slack * (1 + 1e-9);
}

static gboolean
any_agrees (const SsSubject *subject, const SsClaimWord *word, double told, const GArray *found, double slack)
{
  for (guint i = 0; i < found->len; i++)
    if (agrees (subject, word, told, g_array_index (found, double, i), slack))
      return TRUE;
  return FALSE;
}

static gboolean
says_multiple (const SsSubject *subject, const SsClaimWord *word, double told)
{
  g_autoptr (GArray) ratios = ss_quantities_ratios (subject);

  return any_agrees (subject, word, told, ratios, ROUND_SLACK * told)
         || any_agrees (subject, word, 1 / told, ratios, ROUND_SLACK / told);
}

/* "Doubled" is said of a little less and of more: as far as half way to "tripled". */
static gboolean
any_grows (const SsSubject *subject, const SsClaimWord *word, const GArray *growths)
{
  double told = word->number, down = ROUND_SLACK * told, up = fmax (down, told > 1 ? GROWTH_REACH : 0);

  for (guint i = 0; i < growths->len; i++) {
    double found = g_array_index (growths, double, i);

    if (agrees (subject, word, told, found, found > told ? up : down))
      return TRUE;
  }
  return FALSE;
}

/* "Three times as many as in 2008": the last date against the one that is named behind. NULL: no such date. */
static const SsMention *
compared_date (const SsSubject *subject, const SsClaimWord *word)
{
  static const char *const links[] = {"as in ", "than in ", "qu'en ", "than ", "as ", NULL};
  const SsMention *date
      = subject->n_keys_named == 1 ? ss_subject_nearest (subject, word->start, FALSE) : NULL;
  g_autofree char *before = NULL;

  if (date == NULL || !subject->shown->is_time || date->start < word->end)
    return NULL;
  before = g_strndup (subject->searched, date->start);
  for (gsize i = 0; links[i]; i++)
    if (g_str_has_suffix (before, links[i]))
      return date;
  return NULL;
}

static gboolean
is_times_less (const SsSubject *subject)
{
  return ss_subject_find (subject, SS_CLAIM_BELOW)
         || g_regex_match_simple ("fois moins|times (?:less|fewer)", subject->searched, 0, 0);
}

static SsClaimVerdict
judge_since_date (const SsSubject *subject, const SsClaimWord *word, gsize key)
{
  g_autoptr (GArray) growths = g_array_new (FALSE, FALSE, sizeof (double));
  SsClaimWord growth = *word;

  for (gsize s = 0; s < ss_subject_n_lines (subject); s++) {
    double ratio = NAN;

    for (gsize k = 0; k < subject->shown->n_keys; k++)
      if (!isnan (ss_subject_value (subject, k, s)))
        ratio = ss_subject_value (subject, k, s) / ss_subject_value (subject, key, s);
    if (ss_subject_has_line (subject, s) && isfinite (ratio))
      g_array_append_val (growths, ratio);
  }
  growth.number = is_times_less (subject) ? 1 / word->number : word->number;
  return any_grows (subject, &growth, growths) ? SS_CLAIM_TRUE : SS_CLAIM_FALSE;
}

SsClaimVerdict
ss_claim_judge_multiple (const SsSubject *subject, const SsClaimWord *word, G_GNUC_UNUSED char **instead)
{
  const SsMention *date = compared_date (subject, word);

  if (date)
    return judge_since_date (subject, word, date->index);
  return says_multiple (subject, word, word->number) || says_multiple (subject, word, word->other)
             ? SS_CLAIM_TRUE
             : SS_CLAIM_FALSE;
}

/* "Doubled", "halved": what it was and what it is, in this order. Names do not grow into each other. */
SsClaimVerdict
ss_claim_judge_growth (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  g_autoptr (GArray) growths = NULL;

  if (!subject->shown->is_time)
    return ss_claim_judge_multiple (subject, word, instead);
  growths = ss_quantities_growths (subject);
  return any_grows (subject, word, growths) ? SS_CLAIM_TRUE : SS_CLAIM_FALSE;
}

/* "By 13 points": between two, or a score of so many. */
SsClaimVerdict
ss_claim_judge_gap (const SsSubject *subject, const SsClaimWord *word, G_GNUC_UNUSED char **instead)
{
  g_autoptr (GArray) differences = ss_quantities_differences (subject);
  g_autoptr (GArray) values = ss_quantities_values (subject);
  double slack = fmax (POINT_SLACK, NUMBER_SLACK * word->number);

  if (subject->mentions->len == 0 && !subject->shown->is_time)
    return SS_CLAIM_UNKNOWN;
  return any_agrees (subject, word, word->number, differences, slack)
                 || any_agrees (subject, word, word->number, values, slack)
             ? SS_CLAIM_TRUE
             : SS_CLAIM_FALSE;
}

/* A percentage or a fraction beside a direction, over time, is how much it changed. */
static gboolean
is_change (const SsSubject *subject)
{
  return subject->shown->is_time
         && (ss_subject_find (subject, SS_CLAIM_RISES) || ss_subject_find (subject, SS_CLAIM_FALLS)
             || ss_subject_find (subject, SS_CLAIM_OF_CHANGE));
}

/* Whether a percentage may be a difference: over time, or where words compare. */
static gboolean
may_be_change (const SsSubject *subject)
{
  static const SsClaimWordType types[]
      = {SS_CLAIM_RISES, SS_CLAIM_FALLS, SS_CLAIM_ABOVE, SS_CLAIM_BELOW, SS_CLAIM_OF_CHANGE};

  if (ss_subject_find (subject, SS_CLAIM_OF_TOTAL))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (ss_subject_find (subject, types[i]))
      return TRUE;
  return subject->shown->is_time;
}

/* Changes are told as ratios less one, and a fall as a positive percentage. */
static gboolean
says_change (const SsSubject *subject, const SsClaimWord *word, double told, double slack)
{
  g_autoptr (GArray) ratios = ss_quantities_ratios (subject);

  for (guint i = 0; i < ratios->len; i++) {
    double ratio = g_array_index (ratios, double, i);

    if (agrees (subject, word, told, fabs (ratio - 1) * 100, slack)
        || (!is_change (subject) && agrees (subject, word, told, ratio * 100, slack)))
      return TRUE;
  }
  return FALSE;
}

SsClaimVerdict
ss_claim_judge_fraction (const SsSubject *subject, const SsClaimWord *word, G_GNUC_UNUSED char **instead)
{
  g_autoptr (GArray) shares = ss_quantities_shares (subject);
  g_autoptr (GArray) values = ss_quantities_values (subject);
  double slack = ROUND_SLACK * word->number;
  /* "Half of the trips are by bus" is about buses, and not about how many times more they are than trams. */
  gboolean may_be_ratio = subject->n_keys_named != 1;

  if (is_change (subject))
    return says_change (subject, word, word->number * 100, slack * 100) ? SS_CLAIM_TRUE
           : ss_subject_is_partial (subject)                            ? SS_CLAIM_UNKNOWN
                                                                        : SS_CLAIM_FALSE;
  /* "Half of the countries": of how many there are, and not of what they have. */
  if (subject->mentions->len == 0 && !ss_shown_is_additive (subject->shown) && !is_percent (subject))
    return SS_CLAIM_UNKNOWN;
  if (any_agrees (subject, word, word->number, shares, slack)
      || (may_be_ratio && says_multiple (subject, word, word->number))
      || any_agrees (subject, word, word->number * 100, values, slack * 100)
      || any_agrees (subject, word, word->number, values, slack))
    return SS_CLAIM_TRUE;
  return SS_CLAIM_FALSE;
}

/* More than half of the whole; "most" means it only where it opens the text. */
SsClaimVerdict
ss_claim_judge_majority (const SsSubject *subject, const SsClaimWord *word, G_GNUC_UNUSED char **instead)
{
  g_autoptr (GArray) shares = ss_quantities_shares (subject);
  g_autoptr (GArray) values = ss_quantities_values (subject);
  gboolean is_word = word->end - word->start > strlen ("most");

  if (subject->n_keys_named == 0 || ss_subject_find (subject, SS_CLAIM_RISES)
      || ss_subject_find (subject, SS_CLAIM_FALLS) || !(is_word || word->start == 0))
    return SS_CLAIM_UNKNOWN;
  for (guint i = 0; i < shares->len; i++)
    if (g_array_index (shares, double, i) > 0.5)
      return SS_CLAIM_TRUE;
  for (guint i = 0; i < values->len && is_percent (subject); i++)
    if (g_array_index (values, double, i) > 50 && g_array_index (values, double, i) < 100)
      return SS_CLAIM_TRUE;
  return SS_CLAIM_FALSE;
}

static gboolean
says_percentage (const SsSubject *subject, const SsClaimWord *word, double told)
{
  g_autoptr (GArray) values = ss_quantities_values (subject);
  g_autoptr (GArray) shares = ss_quantities_shares (subject);
  double slack = MAX (word->slack, told >= 10 ? 0.5 : 0);

  /* "Inflation reaches 9 %" tells a value, where values are percentages, and not a change. */
  if (is_percent (subject) && ss_subject_has_before (subject, SS_CLAIM_REACHES, word->start))
    return any_agrees (subject, word, told, values, slack);
  if (is_change (subject))
    return any_agrees (subject, word, told, values, slack)
           || any_agrees (subject, word, told / 100, values, slack / 100)
           || says_change (subject, word, told, MAX (slack, 1));
  return any_agrees (subject, word, told, values, slack)
         || any_agrees (subject, word, told / 100, values, slack / 100)
         || any_agrees (subject, word, told / 100, shares, slack / 100)
         || any_agrees (subject, word, 1 - told / 100, shares, slack / 100)
         || (may_be_change (subject) && says_change (subject, word, told, MAX (slack, 1)));
}

SsClaimVerdict
ss_claim_judge_percent (const SsSubject *subject, const SsClaimWord *word, G_GNUC_UNUSED char **instead)
{
  if (says_percentage (subject, word, word->number) || says_percentage (subject, word, word->other))
    return SS_CLAIM_TRUE;
  return ss_subject_is_partial (subject) && is_change (subject) ? SS_CLAIM_UNKNOWN : SS_CLAIM_FALSE;
}

/* Half of the last digit that is not a zero: "200 000" may be 203 000. */
static double
rounding (double told)
{
  double digit = 1;

  while (told >= digit * 10 && fmod (told, digit * 10) == 0)
    digit *= 10;
  return fmax (NUMBER_SLACK * told, fmin (digit / 2, MOST_ROUNDING * told));
}

/* Values; and differences where the text speaks of a change or compares. */
static gboolean
says_value (const SsSubject *subject, const SsClaimWord *word, double told)
{
  gboolean is_own = subject->n_keys_named > 0 && ss_subject_tells_value (subject, word->start, word->end);
  g_autoptr (GArray) values = is_own ? ss_quantities_named (subject) : ss_quantities_values (subject);
  double slack = MAX (word->slack, rounding (told));

  /* "Lyon leads Nice by 180": of two names, their difference too. */
  if (may_be_change (subject) || subject->n_keys_named > 1) {
    g_autoptr (GArray) differences = ss_quantities_differences (subject);

    g_array_append_vals (values, differences->data, differences->len);
  }
  for (guint i = 0, n = values->len; i < n; i++) {
    double lost = -g_array_index (values, double, i); /* "lose 251 seats" is −251 */

    if (lost > 0)
      g_array_append_val (values, lost);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (told_in); i++)
    if (any_agrees (subject, word, told * told_in[i], values, slack * told_in[i]))
      return TRUE;
  return FALSE;
}

/* How many rows, keys or series there are: "the mean of 30 pupils in each school". */
static gboolean
says_how_many (const SsShown *shown, double told)
{
  gsize n_rows = 0;

  for (gsize i = 0; i < shown->n_keys * shown->n_series; i++) {
    if (shown->counts[i] == told)
      return TRUE;
    n_rows += shown->counts[i];
  }
  return told == n_rows || (shown->spec->limit > 0 && told == shown->spec->limit) || told == shown->n_keys
         || told == shown->n_series || told == n_rows + shown->n_missing;
}

/* "The 10 largest", "les 12 communes", "top 5": so many things. In the whole text: a product may be called "Thé". */
static gboolean
counts_things (const SsSubject *subject, const SsClaimWord *word)
{
  static const char *const articles[]
      = {"the ", "les ", "des ", "top ", "first ", "these ", "ces ", "premiers ", "premieres ", NULL};
  g_autofree char *before = g_strndup (subject->folded, word->start);

  for (gsize i = 0; articles[i]; i++)
    if (g_str_has_suffix (before, articles[i]))
      return word->number == floor (word->number);
  return FALSE;
}

SsClaimVerdict
ss_claim_judge_number (const SsSubject *subject, const SsClaimWord *word, G_GNUC_UNUSED char **instead)
{
  gboolean is_sum = ss_subject_find (subject, SS_CLAIM_SUM) && ss_shown_is_additive (subject->shown);
  gboolean is_figure = is_sum || ss_subject_find (subject, SS_CLAIM_MEAN)
                       || ss_subject_find (subject, SS_CLAIM_MEDIAN)
                       || ss_subject_tells_value (subject, word->start, word->end);
  gboolean is_named = is_figure || subject->mentions->len > 0 || ss_subject_find (subject, SS_CLAIM_HIGHEST);
  gboolean is_count = word->number < LEAST_NUMBER && word->number == floor (word->number);

  if (!is_named || (is_count && (!is_figure || counts_things (subject, word))))
    return SS_CLAIM_UNKNOWN;
  if (says_value (subject, word, word->number) || says_value (subject, word, word->other)
      || says_how_many (subject->shown, word->number))
    return SS_CLAIM_TRUE;
  return subject->shown->value_name && !ss_subject_is_partial (subject) ? SS_CLAIM_FALSE : SS_CLAIM_UNKNOWN;
}

/* How many visible keys have more than @bound; the bounds of dates and of several lines are those of one moment or one line. */
static guint
count_above (const SsShown *shown, double bound)
{
  guint n = 0;

  for (gsize k = 0; k < shown->n_keys; k++)
    n += shown->is_visible[k] && ss_shown_value (shown, k, 0) > bound;
  return n;
}

SsClaimVerdict
ss_claim_judge_how_many (const SsSubject *subject, const SsClaimWord *word, char **instead)
{
  const SsShown *shown = subject->shown;
  double least = INFINITY, most = -INFINITY, told;
  const SsClaimWord *bound = NULL;

  for (guint i = 0; i < subject->words->len && bound == NULL; i++) {
    const SsClaimWord *next = &g_array_index (subject->words, SsClaimWord, i);

    if ((next->type == SS_CLAIM_NUMBER || next->type == SS_CLAIM_PERCENT) && next->start >= word->end)
      bound = next;
  }
  for (gsize k = 0; k < shown->n_keys; k++) {
    least = fmin (least, ss_shown_value (shown, k, 0));
    most = fmax (most, ss_shown_value (shown, k, 0));
  }
  if (bound == NULL || shown->is_time || shown->n_series > 1)
    return SS_CLAIM_UNKNOWN;
  /* "4,662" is most likely grouped, "4,7" a decimal. */
  told = bound->number == 1000 * bound->other ? bound->number : bound->other;
  told = bound->number > least && bound->number < most ? bound->number : told;
  /* Told in another unit than the table's, nobody knows. */
  if (!(told > least && told < most))
    return SS_CLAIM_UNKNOWN;
  if (word->number == count_above (shown, told))
    return SS_CLAIM_TRUE;
  *instead = g_strdup_printf ("%u", count_above (shown, told));
  return SS_CLAIM_FALSE;
}
