/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "group-moments.h"
#include "lint.h"

#include <glib/gi18n-lib.h>

/* LINT 30: a mean of fewer rows is no mean; groups that differ more than so many times are not equally sure. */
#define FEWEST_FOR_A_MEAN 5
#define MOST_UNEVEN 10.0
/* LINT 31: means of so many rows may hide a shape; skew as in GUIDELINES R12. */
#define ENOUGH_FOR_A_SHAPE 10
#define STRONG_SKEW 0.5
/* Sarle's coefficient of bimodality is 5/9 for a flat or an exponential shape, and nears 1 for two peaks (Pfister et al., Frontiers in
   Psychology 4, 2013); beyond this there are two. *Ours*. */
#define TWO_PEAKS 0.65
#define ENOUGH_FOR_PEAKS 20
/* Shares that were rounded add up to 100 give or take so much. */
#define WHOLE_SLACK 1.5
#define BARS_THAT_TELL 3
/* LINT 29: numbers of so many values are raw. */
#define RAW_VALUES 20
/* A series that only rises over so many dates may be a running total: it is one for certain where it starts from one step of its own, give
   or take, and its steps do not grow from the first half to the second by more than this; or where there are so many dates that chance does
   not explain it. *Ours*. */
#define FEWEST_RISING 5
#define MOST_STEPS_AT_START 3.0
#define MOST_STEP_GROWTH 2.5
#define MANY_RISING 24
/* Said without a word of periods, it takes more dates to be sure of. */
#define ENOUGH_RISING 8

static gboolean
has_measure (const SsCase *subject)
{
  return subject->measure != NULL && subject->type->traits.family != SS_FAMILY_TABLE;
}

/* Few whole numbers under the name of codes. */
static gboolean
is_called_code (const SsBound *bound)
{
  static const char *const words[] = {"code", "codes", "identifiant", "identifier", "zip", NULL};

  return bound->facts->kind == SS_KIND_INTEGER
         && ss_lint_name_has_word (ss_column_name (bound->column), words);
}

/* Codes, years and identifiers measure nothing, and their sums and means less. Where they lie may be of interest all the same. */
static double
judge_codes (const SsCase *subject, SsVerdict *verdict)
{
  SsFamily family = subject->type->traits.family;
  const SsBound *value = subject->measure ? subject->measure : subject->first[SS_ROLE_VALUE];

  if (value == NULL || value->facts->distinct == 0 || family == SS_FAMILY_DISTRIBUTION
      || family == SS_FAMILY_SCATTER || family == SS_FAMILY_TABLE)
    return 0;
  /* A place in an order is read as it stands: "third in 2019". */
  if (ss_bound_is_rank (value) && !subject->is_summed)
    return 0;
  if ((ss_bound_is_quantity (value) && !is_called_code (value)) || ss_column_is_time (value->column)
      || (value == subject->measure ? subject->aggregate : subject->spec->aggregate) == SS_AGGREGATE_COUNT)
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (
      verdict, _ ("“%s” holds codes, dates or places: its numbers measure nothing. Count the rows instead."),
      ss_column_name (value->column));
  return 1;
}

/* What has codes can be counted. */
static SsSpec *
repair_codes (const SsCase *subject)
{
  SsSpec *mended;

  if (subject->type->traits.family != SS_FAMILY_BAR || subject->across == NULL || subject->n_measures > 1)
    return NULL;
  mended = ss_spec_with_plain_axis (subject->spec, SS_AXIS_VALUE);
  ss_spec_set_role (mended, SS_ROLE_VALUE, NULL, 0);
  g_clear_pointer (&mended->axes[SS_AXIS_VALUE].title, g_free);
  mended->aggregate = SS_AGGREGATE_COUNT;
  return mended;
}

/* Colours that only name the bars, one a bar, stack nothing. */
static gboolean
stacks_values (const SsCase *subject)
{
  if (!ss_case_is_stack (subject) || subject->shown == NULL)
    return ss_case_is_stack (subject);
  for (gsize k = 0; k < subject->shown->n_keys; k++) {
    gsize n = 0;

    for (gsize s = 0; s < subject->shown->n_series; s++)
      n += !isnan (ss_shown_value (subject->shown, k, s));
    if (n > 1)
      return TRUE;
  }
  return FALSE;
}

static gboolean
adds_up (const SsCase *subject)
{
  return stacks_values (subject) || (subject->is_summed && subject->aggregate == SS_AGGREGATE_SUM);
}

/* Each of the first few bars: one alone may do so by chance. */
static gboolean
reach_a_hundred (const SsShown *shown)
{
  for (gsize k = 0; k < shown->n_keys && k < BARS_THAT_TELL; k++)
    if (!(fabs (ss_shown_key_total (shown, k) - 100) < WHOLE_SLACK))
      return FALSE;
  return shown->n_keys > 0;
}

static double
judge_rates (const SsCase *subject, SsVerdict *verdict)
{
  gboolean is_averaged
      = subject->is_summed
        && (subject->aggregate == SS_AGGREGATE_MEAN || subject->aggregate == SS_AGGREGATE_MEDIAN);

  if (!adds_up (subject) || !(ss_bound_is_rate (subject->measure) || is_averaged))
    return 0;
  /* Shares of one whole do add up: a stack of them reaches 100. */
  if (subject->shown && subject->measure->facts->semantic == SS_SEMANTIC_PERCENTAGE
      && reach_a_hundred (subject->shown))
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (verdict, _ ("“%s” is a rate or a mean: its values cannot be added up."),
                  ss_column_name (subject->measure->column));
  return 1;
}

static SsSpec *
repair_rates (const SsCase *subject)
{
  SsSpec *mended;

  if (ss_case_is_stack (subject))
    return ss_lint_in_format (subject,
                              subject->type->traits.family == SS_FAMILY_AREA ? "line" : "grouped-bar");
  mended = ss_spec_copy (subject->spec);
  mended->aggregate = SS_AGGREGATE_MEAN;
  return mended;
}

static gboolean
has_means (const SsCase *subject)
{
  return has_measure (subject) && subject->is_summed && subject->shown
         && (subject->aggregate == SS_AGGREGATE_MEAN || subject->aggregate == SS_AGGREGATE_MEDIAN);
}

static double
judge_uneven_groups (const SsCase *subject, SsVerdict *verdict)
{
  guint least = G_MAXUINT, most = 0;

  for (gsize i = 0; i < subject->shown->n_keys * subject->shown->n_series; i++)
    if (subject->shown->counts[i] > 0) {
      least = MIN (least, subject->shown->counts[i]);
      most = MAX (most, subject->shown->counts[i]);
    }
  return most > least && (least < FEWEST_FOR_A_MEAN || most > MOST_UNEVEN * least);
}

static double
judge_skew (const SsCase *subject, SsVerdict *verdict)
{
  return subject->aggregate == SS_AGGREGATE_MEAN && subject->rows_per_mark >= ENOUGH_FOR_A_SHAPE
         && subject->measure->facts->skew > STRONG_SKEW;
}

/* Two peaks, and a mean between them where nothing is. */
static double
judge_peaks (const SsCase *subject, SsVerdict *verdict)
{
  g_autoptr (GArray) groups
      = subject->aggregate == SS_AGGREGATE_MEAN ? ss_case_group_moments (subject) : NULL;

  for (guint i = 0; groups && i < groups->len; i++) {
    const SsGroupMoments *group = &g_array_index (groups, SsGroupMoments, i);
    double n = group->n, skewness = group->m3 / pow (group->m2, 1.5),
           excess = group->m4 / (group->m2 * group->m2) - 3;

    if (n < ENOUGH_FOR_PEAKS
        || !((skewness * skewness + 1) / (excess + 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3))) > TWO_PEAKS))
      continue;
    /* Translators: %s is a category. */
    ss_verdict_say (verdict,
                    _ ("In “%s” the values lie in two heaps, and the mean between them: show them all."),
                    ss_column_code_text (subject->across->column, group->group));
    return 1;
  }
  return 0;
}

static SsSpec *
repair_peaks (const SsCase *subject)
{
  SsSpec *mended = ss_lint_in_format (subject, "boxplot");

  if (mended)
    mended->aggregate = SS_AGGREGATE_AUTO;
  return mended;
}

/* A mean of one column beside every raw value of another. */
static double
judge_mixed (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *x = ss_case_quantity (subject, SS_ROLE_X), *y = ss_case_quantity (subject, SS_ROLE_Y);

  return x && y && subject->type->traits.family == SS_FAMILY_SCATTER
         && subject->spec->aggregate > SS_AGGREGATE_NONE && x->facts->distinct > RAW_VALUES;
}

static SsSpec *
repair_mixed (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  mended->aggregate = SS_AGGREGATE_AUTO;
  return mended;
}

static SsSpec *
repair_skew (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  mended->aggregate = SS_AGGREGATE_MEDIAN;
  return mended;
}

static gboolean
only_rises (const SsShown *shown)
{
  for (gsize k = 1; k < shown->n_keys; k++)
    if (!(ss_shown_value (shown, k, 0) >= ss_shown_value (shown, k - 1, 0)))
      return FALSE;
  return shown->n_keys >= FEWEST_RISING;
}

/* What happens in a period, by its name: it is counted again in each. */
static gboolean
is_called_flow (const SsCase *subject)
{
  static const char *const words[] = {"cases",
                                      "cas",
                                      "deaths",
                                      "décès",
                                      "sales",
                                      "ventes",
                                      "births",
                                      "naissances",
                                      "tests",
                                      "downloads",
                                      "visits",
                                      "visites",
                                      "admissions",
                                      "entrées",
                                      "orders",
                                      "commandes",
                                      "doses",
                                      "vaccinations",
                                      "hospitalisations",
                                      "hospitalizations",
                                      "arrivals",
                                      "arrivées",
                                      "permits",
                                      "permis",
                                      "mariages",
                                      "marriages",
                                      "revenue",
                                      "recettes",
                                      "incidents",
                                      NULL};

  return ss_lint_name_has_word (ss_column_name (subject->measure->column), words);
}

/* From one step of its own, by steps that stay alike. */
static gboolean
starts_from_nothing (const SsShown *shown)
{
  gsize n = shown->n_keys, half = n / 2;
  double first = ss_shown_value (shown, 0, 0), middle = ss_shown_value (shown, half, 0),
         last = ss_shown_value (shown, n - 1, 0), early = (middle - first) / half,
         late = (last - middle) / (n - 1 - half);

  return first >= 0 && first <= MOST_STEPS_AT_START * (last - first) / (n - 1)
         && late <= MOST_STEP_GROWTH * early && early <= MOST_STEP_GROWTH * late;
}

/* A running total whose title reads as if it were each day's or each year's. */
static double
judge_cumulative (const SsCase *subject, SsVerdict *verdict)
{
  static const char *const cumulative[]
      = {"cumul",  "running total",   "to date", "à ce jour",    "total number",
         "total_", "depuis le début", "so far",  "total depuis", NULL};
  static const char *const periodic[]
      = {"par jour",    "par mois",     "par an",        "par semaine", "quotidien",  "hebdomadaire",
         "mensuel",     "annuel",       "de la semaine", "de l'année",  "de l’année", "du mois",
         "of the week", "of the month", "of the year",   "nouveau",     "nouvelle",   "chaque",
         "per day",     "per month",    "per year",      "per week",    "daily",      "weekly",
         "monthly",     "yearly",       "annual",        "new ",        "each ",      NULL};
  const char *title = subject->spec->texts[SS_TEXT_TITLE], *axis;
  gboolean is_named, says_total, says_period, is_certain;

  if (!subject->shown || !subject->shown->is_ordered || !only_rises (subject->shown)
      || (ss_bound_is_rate (subject->measure) && !is_called_flow (subject)))
    return 0;
  is_certain = starts_from_nothing (subject->shown) || subject->shown->n_keys >= MANY_RISING;
  axis = subject->spec->axes[ss_shown_value_axis (subject->shown)].title;
  is_named = ss_lint_mentions (ss_column_name (subject->measure->column), cumulative);
  says_total = ss_lint_mentions (title, cumulative) || ss_lint_mentions (axis, cumulative)
               || ss_lint_mentions (subject->spec->texts[SS_TEXT_SUBTITLE], cumulative)
               || (is_named && axis == NULL);
  says_period = ss_lint_mentions (title, periodic) || ss_lint_mentions (axis, periodic)
                || ss_lint_mentions (subject->spec->texts[SS_TEXT_SUBTITLE], periodic);
  if (says_period)
    return is_named || (is_certain && !says_total);
  if (is_named || says_total)
    return is_named && !says_total;
  return is_called_flow (subject) && starts_from_nothing (subject->shown)
         && subject->shown->n_keys >= ENOUGH_RISING;
}

static const SsRule rules[] = {
    {SS_LINT ("agg-nominal", RIGOUR, BLOCK), .judge = judge_codes, .repair = repair_codes,
     .sentence = N_ ("Codes, dates and places are not quantities."), .source = "Draco; VizLinter",
     .where = "roles.value"},
    {SS_LINT ("sum-of-averages", RIGOUR, BLOCK), .applies = has_measure, .judge = judge_rates,
     .repair = repair_rates, .sentence = N_ ("Rates and means cannot be added up."),
     .source = "Draco; VizLinter", .where = "aggregate"},
    {SS_LINT ("agg-uneven-n", RIGOUR, WARN), .applies = has_means, .judge = judge_uneven_groups,
     .sentence
     = N_ ("Some means stand for many rows and others for a few: they are not equally sure. Say how many."),
     .source = "McNutt 2020; CALVI", .where = "aggregate"},
    {SS_LINT ("mean-hides-shape", RIGOUR, WARN), .applies = has_means, .judge = judge_skew,
     .repair = repair_skew,
     .sentence = N_ ("A few very large values pull the mean: the median says better what is usual."),
     .source = "Goëta, SPoSGL; data-to-viz.com", .where = "aggregate"},
    {SS_LINT ("mean-hides-shape", RIGOUR, WARN), .applies = has_means, .judge = judge_peaks,
     .repair = repair_peaks, .sentence = N_ ("The values lie in two heaps, and the mean between them."),
     .source = "McNutt 2020; data-to-viz.com", .where = "aggregate"},
    {SS_LINT ("agg-mixed", RIGOUR, BLOCK), .judge = judge_mixed, .repair = repair_mixed,
     .sentence
     = N_ ("One axis shows single values and the other means or sums: they cannot be set beside each other."),
     .source = "Draco; VizLinter", .where = "aggregate"},
    {SS_LINT ("cumulative-unlabelled", RIGOUR, BLOCK), .applies = has_measure, .judge = judge_cumulative,
     .sentence = N_ ("This is a running total, which can only rise, but the title reads as if it were each "
                     "period's own number."),
     .source = "CALVI; Lo et al. 2022", .where = "text.title"},
};

SS_RULE_THEME (sums, rules);
