/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate-labels.h"
#include "levels.h"
#include "lint.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* Dates are uneven when their longest step is more than so many times their shortest (months have 28 to 31 days). */
#define UNEVEN_STEPS 1.5

static gboolean
lays_out_keys (const SsCase *subject)
{
  return subject->shown && subject->shown->key && subject->shown->n_keys > 1
         && subject->type->traits.family != SS_FAMILY_TABLE && !subject->type->traits.is_map;
}

/* --- the order in which the reader meets the keys ------------------------------------------------------------------------ */

typedef struct {
  gsize key;
  double rank; /* what it is sorted by */
  const char *name;
} Place;

static int
place_compare (gconstpointer a, gconstpointer b)
{
  const Place *first = a, *second = b;

  if (isnan (first->rank) || isnan (second->rank))
    return g_utf8_collate (first->name, second->name);
  return (first->rank > second->rank) - (first->rank < second->rank);
}

/* A list of names that the spec gives for the axis: its order, or its domain where marks stand in bands. */
static GStrv
given_names (const SsCase *subject)
{
  SsAxisWindow key;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (subject->spec->arrange == SS_ARRANGE_GIVEN)
    return g_strdupv (subject->spec->order);
  if (subject->spec->arrange != SS_ARRANGE_AUTO || !ss_case_key_window (subject, &key))
    return NULL;
  for (gsize i = 0; i < json_array_size (key.spec->domain); i++) {
    const json_t *item = json_array_get (key.spec->domain, i);
    char number[SS_NUMBER_ASCII_SIZE];

    g_strv_builder_add (names, json_is_string (item) ? json_string_value (item)
                                                     : ss_number_ascii (number, json_number_value (item)));
  }
  return json_array_size (key.spec->domain) < 3 ? NULL : g_strv_builder_end (names);
}

static void
list_given (const SsShown *shown, GStrv names, GArray *places)
{
  for (guint i = 0; names[i]; i++) {
    Place place = {ss_shown_find_key (shown, names[i]), i, NULL};

    if (place.key != G_MAXSIZE)
      g_array_append_val (places, place);
  }
}

/* The keys in the order that the spec asks for, the largest value first; empty where it leaves the order to the format. Free with g_array_unref(). */
static GArray *
find_sequence (const SsCase *subject)
{
  const SsShown *shown = subject->shown;
  SsArrange arrange = subject->spec->arrange;
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_auto (GStrv) names = given_names (subject);

  if (names)
    list_given (shown, names, places);
  if (names || arrange == SS_ARRANGE_AUTO || arrange == SS_ARRANGE_GIVEN)
    return places;
  for (gsize k = 0; k < shown->n_keys; k++) {
    Place place = {k,
                   arrange == SS_ARRANGE_VALUE  ? -ss_shown_key_total (shown, k)
                   : arrange == SS_ARRANGE_FILE ? (double)shown->key_rows[k]
                                                : shown->key_numbers[k],
                   shown->key_texts[k]};

    if (arrange != SS_ARRANGE_VALUE || !isnan (place.rank))
      g_array_append_val (places, place);
  }
  g_array_sort (places, place_compare);
  return places;
}

/* How often numbers rise and fall along the sequence; those that are not known are passed over. */
typedef struct {
  guint rises, falls;
  double first, last;
} Course;

static void
course_step (Course *course, double number)
{
  if (isnan (number))
    return;
  course->rises += number > course->last;
  course->falls += number < course->last;
  course->first = isnan (course->first) ? number : course->first;
  course->last = number;
}

/* --- what has an order of its own ---------------------------------------------------------------------------------------- */

/* Months and weekdays come round again: a year may begin in September, a week on Sunday. */
static gboolean
comes_round (const SsShown *shown, const Course *course)
{
  gboolean is_round
      = shown->key_facts->order == SS_ORDER_MONTH || shown->key_facts->order == SS_ORDER_WEEKDAY;

  return is_round && course->falls == 1 && course->last < course->first;
}

/* Answers and classes may run either way; time runs one way only. */
static gboolean
is_in_order (const SsShown *shown, const Course *course)
{
  gboolean is_calendar = shown->is_time || shown->key_facts->order == SS_ORDER_MONTH
                         || shown->key_facts->order == SS_ORDER_WEEKDAY
                         || shown->key_facts->order == SS_ORDER_PERIOD;

  return course->falls == 0 || (!is_calendar && course->rises == 0) || comes_round (shown, course);
}

static double
judge_time_order (const SsCase *subject, SsVerdict *verdict)
{
  const SsShown *shown = subject->shown;
  g_autoptr (GArray) places = NULL;
  Course course = {0, 0, NAN, NAN};

  if (!shown->is_ordered || !(shown->is_time || shown->key_facts->order != SS_ORDER_NONE))
    return 0;
  places = find_sequence (subject);
  for (guint i = 0; i < places->len; i++)
    course_step (&course, shown->key_numbers[g_array_index (places, Place, i).key]);
  if (is_in_order (shown, &course))
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (verdict, _ ("“%s” is not in its own order: the shape of the chart means nothing."),
                  shown->key_name);
  return 1;
}

/* Where a list of the spec puts answers, months or classes that are told by colour: its own order, or the domain of the colours. */
static void
series_step (const SsCase *subject, Course *course, const char *name)
{
  const SsBound *series = subject->series;
  int rank = ss_order_rank (series->facts->order, name);

  for (guint code = 0; rank != G_MAXINT && code < ss_column_n_codes (series->column); code++)
    if (g_strcmp0 (ss_column_code_text (series->column, code), name) == 0)
      course_step (course, rank);
}

static gboolean
has_ordered_series (const SsCase *subject)
{
  return subject->series && ss_column_kind (subject->series->column) == SS_KIND_TEXT
         && subject->series->facts->order != SS_ORDER_NONE;
}

static double
judge_series_order (const SsCase *subject, SsVerdict *verdict)
{
  const json_t *domain = subject->spec->axes[SS_AXIS_COLOUR].domain;
  gboolean is_given = subject->spec->arrange == SS_ARRANGE_GIVEN;
  Course course = {0, 0, NAN, NAN};

  for (guint i = 0; is_given && subject->spec->order[i]; i++)
    series_step (subject, &course, subject->spec->order[i]);
  for (gsize i = 0; !is_given && i < json_array_size (domain); i++)
    series_step (subject, &course, json_string_value (json_array_get (domain, i)));
  if (course.rises == 0 || course.falls == 0)
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (verdict, _ ("“%s” is not in its own order: neighbouring colours are no neighbours."),
                  ss_column_name (subject->series->column));
  return 1;
}

static SsSpec *
repair_series_order (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  if (mended->arrange == SS_ARRANGE_GIVEN) {
    mended->arrange = SS_ARRANGE_AUTO;
    g_clear_pointer (&mended->order, g_strfreev);
  }
  g_clear_pointer (&mended->axes[SS_AXIS_COLOUR].domain, json_decref);
  return mended;
}

static SsSpec *
repair_time_order (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  mended->arrange = SS_ARRANGE_NATURAL;
  g_clear_pointer (&mended->order, g_strfreev);
  g_clear_pointer (&mended->axes[ss_shown_key_axis (subject->shown)].domain, json_decref);
  return mended;
}

static gboolean
has_nominal_bars (const SsCase *subject)
{
  return lays_out_keys (subject) && subject->type->traits.family == SS_FAMILY_BAR
         && !subject->shown->is_ordered;
}

static double
judge_sorted (const SsCase *subject, SsVerdict *verdict)
{
  const SsShown *shown = subject->shown;
  g_autoptr (GArray) places = shown->n_series > 1 ? NULL : find_sequence (subject);
  Course course = {0, 0, NAN, NAN};

  for (guint i = 0; places && i < places->len; i++) {
    gsize key = g_array_index (places, Place, i).key;

    if (!ss_is_rest_label (shown->key_texts[key]) && !ss_is_aggregate_label (shown->key_texts[key]))
      course_step (&course, ss_shown_value (shown, key, 0));
  }
  return course.rises > 0 && course.falls > 0;
}

static SsSpec *
repair_sorted (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  mended->arrange = SS_ARRANGE_VALUE;
  g_clear_pointer (&mended->order, g_strfreev);
  g_clear_pointer (&mended->axes[ss_shown_key_axis (subject->shown)].domain, json_decref);
  return mended;
}

/* The rows' order in the file decides what is seen: which ones are kept, or how they are joined. */
static double
judge_shuffle (const SsCase *subject, SsVerdict *verdict)
{
  return subject->spec->arrange == SS_ARRANGE_FILE && !subject->shown->is_ordered
         && (subject->spec->limit > 0 || subject->type->traits.connects);
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

/* Bars, lollipops and dots have a place each, one beside the other. */
static gboolean
stands_in_bands (const SsCase *subject)
{
  SsFamily family = subject->type->traits.family;

  return family == SS_FAMILY_BAR || (family == SS_FAMILY_DOT && subject->shown->key_role == SS_ROLE_CATEGORY);
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
              || (stands_in_bands (subject) && key.spec->scale == SS_SCALE_AUTO);
  verdict->where = ss_axis_place (key.id);
  return is_banded && steps_are_uneven (subject->shown);
}

static SsSpec *
repair_time_steps (const SsCase *subject)
{
  SsSpec *mended = ss_spec_with_plain_axis (subject->spec, ss_shown_key_axis (subject->shown));

  if (!stands_in_bands (subject) || ss_chart_types_find (subject->types, "line") == NULL)
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
    {SS_LINT ("time-order", RIGOUR, BLOCK), .applies = has_ordered_series, .judge = judge_series_order,
     .repair = repair_series_order,
     .sentence
     = N_ ("Answers or classes are not in their own order: neighbouring colours are no neighbours."),
     .source = "Misviz; Lo et al. 2022; CALVI", .where = "order"},
    {SS_LINT ("sort-bars", READABILITY, WARN), .applies = has_nominal_bars, .judge = judge_sorted,
     .repair = repair_sorted,
     .sentence = N_ ("The bars are in no order: sorted by value, they would show who comes first."),
     .source = "data-to-viz.com; OpenDataFrance", .where = "order"},
    {SS_LINT ("shuffle-invariance", RIGOUR, BLOCK), .applies = lays_out_keys, .judge = judge_shuffle,
     .repair = repair_sorted,
     .sentence = N_ ("The picture depends on the order of the rows in the file: sorted otherwise, it would "
                     "say something else."),
     .source = "McNutt 2020", .where = "order"},
    {SS_LINT ("uneven-time-steps", RIGOUR, WARN), .applies = lays_out_keys, .judge = judge_time_steps,
     .repair = repair_time_steps,
     .sentence = N_ ("The dates are not evenly spaced, but the chart draws them as if they were."),
     .source = "Lo et al. 2022; OpenDataFrance", .where = "axes.category"},
};

SS_RULE_THEME (order, rules);
