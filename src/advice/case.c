/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "case.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/** Lists the columns of @role; FALSE where the table lacks one. */
static gboolean
bind (SsCase *subject, SsRole role, GError **error)
{
  GStrv names = subject->spec->roles[role];
  for (gsize i = 0; names != NULL && names[i] != NULL; i++) {
    gsize index;
    SsColumn *column = ss_table_find (subject->table, names[i], &index);
    if (column == NULL) {
      /* Translators: %s is a column's name. */
      g_set_error (error, SS_CHART_ERROR, SS_CHART_ERROR_COLUMN, _ ("The table has no column “%s”."),
                   names[i]);
      return FALSE;
    }
    if (subject->n_bound == SS_CASE_MOST_BOUND)
      continue;
    SsBound *bound = &subject->bound[subject->n_bound++];
    *bound = (SsBound) {role, index, column, ss_profile_column (subject->profile, index)};
    if (subject->n_role[role]++ == 0)
      subject->first[role] = bound;
  }
  return TRUE;
}

/** A number on an axis, whatever it means, but for years and places. */
static gboolean
is_number (const SsBound *bound)
{
  return bound != NULL && ss_column_is_numeric (bound->column) && !ss_bound_is_time (bound)
         && !bound->facts->is_geographic;
}

/* A table so narrow is the result of a question; there even a code was asked for (ours). */
#define NARROW_TABLE 3
/* As many codes as it takes to see that they are numbers, and the longest number. */
#define ENOUGH_CODES 50
#define LONGEST_NUMBER 15

/** Codes that are written as plain numbers, "90", "100", beside nothing but numbers: on an axis they stand for themselves. */
static gboolean
is_numbered_code (const SsCase *subject, const SsBound *bound)
{
  if (bound == NULL || !ss_bound_is_identifier (bound) || bound->facts->is_geographic
      || ss_table_n_columns (subject->table) > NARROW_TABLE || bound->facts->max_length > LONGEST_NUMBER
      || ss_groups_contents (subject->groups, subject->question->columns)->has_names)
    return FALSE;
  gsize n = MIN (ss_column_n_codes (bound->column), ENOUGH_CODES);
  for (gsize i = 0; i < n; i++) {
    const char *text = ss_column_code_text (bound->column, i);
    if (text[strspn (text, "0123456789")] != '\0' || (text[0] == '0' && text[1] != '\0'))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_place_on_plane (const SsCase *subject, const SsBound *bound)
{
  return is_number (bound) || is_numbered_code (subject, bound);
}

/** The column along which the marks are laid out. */
static const SsBound *
find_across (const SsCase *subject)
{
  const SsBound *x = subject->first[SS_ROLE_X], *y = subject->first[SS_ROLE_Y];
  if (subject->first[SS_ROLE_CATEGORY] != NULL)
    return subject->first[SS_ROLE_CATEGORY];
  if (subject->first[SS_ROLE_AREA] != NULL)
    return subject->first[SS_ROLE_AREA];
  if (subject->type->traits.is_map)
    return NULL;
  if (x != NULL && (subject->type->traits.connects || !is_place_on_plane (subject, x)))
    return x;
  return y != NULL && !is_place_on_plane (subject, y) ? y : NULL;
}

/** On maps x and y are places; elsewhere a size is second to what stands on an axis. */
static const SsBound *
find_measure (const SsCase *subject)
{
  static const SsRole of_charts[] = {SS_ROLE_VALUE, SS_ROLE_Y, SS_ROLE_X, SS_ROLE_SIZE};
  static const SsRole of_maps[] = {SS_ROLE_VALUE, SS_ROLE_SIZE, SS_ROLE_VALUE, SS_ROLE_VALUE};
  const SsRole *roles = subject->type->traits.is_map ? of_maps : of_charts;
  for (gsize i = 0; i < G_N_ELEMENTS (of_charts); i++) {
    const SsBound *bound = subject->first[roles[i]];
    if (bound != NULL && bound != subject->across && ss_column_is_numeric (bound->column))
      return bound;
  }
  return NULL;
}

static SsAggregate
decide_aggregate (const SsCase *subject)
{
  if (subject->spec->aggregate != SS_AGGREGATE_AUTO)
    return subject->spec->aggregate;
  if (!subject->type->traits.aggregates
      || (subject->type->traits.shows_distribution && subject->across == NULL))
    return SS_AGGREGATE_NONE;
  if (subject->measure == NULL)
    return SS_AGGREGATE_COUNT;
  return ss_bound_may_be_rate (subject->measure) ? SS_AGGREGATE_MEAN : SS_AGGREGATE_SUM;
}

static gsize
n_distinct (const SsBound *bound, guint limit)
{
  gsize n = bound != NULL ? MAX (bound->facts->distinct, 1) : 1;
  return limit > 0 && n > limit ? limit + 1 : n;
}

static void
count_marks (SsCase *subject)
{
  gboolean is_place = subject->type->traits.is_map && subject->across == NULL;
  const SsBound *keys[]
      = {subject->across, subject->series, subject->first[SS_ROLE_FACET],
         is_place ? subject->first[SS_ROLE_X] : NULL, is_place ? subject->first[SS_ROLE_Y] : NULL};
  gsize columns[G_N_ELEMENTS (keys)], n = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i] != NULL && (keys[i] != subject->series || subject->n_series > 1))
      columns[n++] = keys[i]->index;
  gsize n_groups = MAX (ss_groups_n_distinct (subject->groups, columns, n), 1);
  gsize n_rows = MIN (subject->n_rows, n > 1 ? SS_GROUPS_MOST_ROWS : subject->n_rows);
  subject->rows_per_mark = (double)n_rows / n_groups;
  subject->n_marks = subject->type->traits.shows_each_row
                         ? subject->n_rows
                         : MIN (n_groups, subject->n_across * subject->n_series * subject->n_facets);
  subject->n_marks *= MAX (subject->n_measures, 1);
  subject->is_counted = subject->aggregate == SS_AGGREGATE_COUNT;
  subject->is_summed
      = subject->aggregate != SS_AGGREGATE_NONE && !subject->is_counted && subject->rows_per_mark > 1;
}

/** Values of one name are observations from so many on (data-to-viz: several observations per group). */
#define FEWEST_OBSERVATIONS 4

/** How many columns of names split the marks: along the axis, in colours, in panels; columns side by side split as well. */
static guint
count_splits (const SsCase *subject)
{
  const SsBound *columns[] = {subject->across, subject->series, subject->first[SS_ROLE_FACET]};
  guint n = subject->series == NULL && subject->n_measures > 1;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    n += columns[i] != NULL && (i == 0 || columns[i] != subject->across)
         && (i == 0 || !ss_bound_is_quantity (columns[i]) || ss_bound_is_steps (columns[i]));
  return n;
}

static SsShape
names_shape (const SsCase *subject)
{
  gboolean has_observations = subject->rows_per_mark >= FEWEST_OBSERVATIONS;
  if (count_splits (subject) >= 2)
    return subject->measure == NULL ? SS_SHAPE_CROSSED
           : has_observations       ? SS_SHAPE_CROSSED_OBSERVATIONS
                                    : SS_SHAPE_CROSSED_VALUES;
  if (subject->measure == NULL)
    return SS_SHAPE_NAMES;
  return has_observations ? SS_SHAPE_NAMES_OBSERVATIONS : SS_SHAPE_NAMES_VALUES;
}

static SsShape
time_shape (const SsCase *subject)
{
  if (subject->measure == NULL)
    return SS_SHAPE_TIME;
  return count_splits (subject) >= 2 ? SS_SHAPE_TIME_CROSSED : SS_SHAPE_TIME_VALUES;
}

/** Numbers in one step from first to last. */
static gboolean
is_even (const SsBound *x)
{
  double step = x->facts->n_rows > 1 ? (x->facts->max - x->facts->min) / (x->facts->n_rows - 1) : 0;
  return step > 0
         && fabs (ss_column_number (x->column, 1) - ss_column_number (x->column, 0) - step) < step / 1000;
}

/** "Team_ID", "code": a name that says that the numbers only tell rows apart. */
static gboolean
is_named_code (const char *name)
{
  static const char *const endings[] = {"id", "code", "num", "number", "no"};
  g_autofree char *folded = g_ascii_strdown (name, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i]))
      return TRUE;
  return FALSE;
}

/** A numbering of rows that have names, or that calls itself one: a rank, a code. */
static gboolean
tells_rows_apart (const SsCase *subject, const SsBound *x)
{
  return is_named_code (ss_column_name (x->column))
         || ss_groups_contents (subject->groups, subject->question->columns)->has_names;
}

/* Fewer rows may be in order by chance: of five, one table in 120 is (ours). */
#define FEWEST_IN_ORDER 5

/**
 * A quantity that goes up row by row where nothing else tells what a row is, beside one with decimals: that was measured along it. Whole
 * numbers beside a sorted key are rather counts by groups.
 */
static gboolean
is_only_key (const SsCase *subject, const SsBound *x, const SsBound *y)
{
  return ss_bound_is_quantity (x) && y->facts->kind == SS_KIND_NUMBER && subject->n_rows >= FEWEST_IN_ORDER
         && !ss_groups_contents (subject->groups, subject->question->columns)->has_names;
}

/** What rises from date to date was measured at the dates, and nothing along it. */
static gboolean
is_beside_dates (const SsCase *subject, const SsBound *x)
{
  return ss_groups_contents (subject->groups, subject->question->columns)->is_series && !ss_bound_is_ages (x)
         && !ss_bound_is_hours (x);
}

/** Numbers that go up in the file in even steps, as its only key, or once for each series: steps of something, to be followed. */
static gboolean
is_sequence (const SsCase *subject, const SsBound *x, const SsBound *y)
{
  const gsize key[] = {x->index, subject->series != NULL ? subject->series->index : x->index};
  if (is_beside_dates (subject, x))
    return FALSE;
  if (!ss_column_is_numeric (x->column) || !x->facts->is_sorted || x->facts->is_geographic
      || x->facts->missing > 0)
    return FALSE;
  if (x->facts->is_unique)
    return is_only_key (subject, x, y)
           || (is_even (x) && (ss_bound_is_quantity (x) || !tells_rows_apart (subject, x)));
  return subject->series != NULL && ss_groups_is_key (subject->groups, key, 2);
}

static SsShape
find_shape (const SsCase *subject)
{
  const SsBound *x = subject->first[SS_ROLE_X], *y = subject->first[SS_ROLE_Y];
  if (subject->type->traits.is_map)
    return SS_SHAPE_PLACES;
  if (x != NULL && !ss_bound_is_time (x) && ss_bound_is_quantity (y) && is_sequence (subject, x, y))
    return SS_SHAPE_SEQUENCE;
  if (is_place_on_plane (subject, x) && is_place_on_plane (subject, y))
    return SS_SHAPE_PLANE;
  if (ss_bound_is_time (subject->across))
    return time_shape (subject);
  if (count_splits (subject) > 0)
    return names_shape (subject);
  return subject->measure != NULL ? SS_SHAPE_QUANTITY : SS_SHAPE_OTHER;
}

/** A line along columns, "2000", "2001", "2002", and not along the cells of one. */
static gboolean
is_course (const SsCase *subject)
{
  return subject->across == NULL && subject->type->traits.connects && subject->n_measures > 1;
}

/** The columns themselves are the names along the axis: one bar for each candidate's total. */
static gboolean
is_totals_of_columns (const SsCase *subject)
{
  const SsRoleRow *names = ss_chart_type_role (subject->type, SS_ROLE_CATEGORY);
  return subject->across == NULL && subject->n_measures > 1 && names != NULL
         && names->need == SS_NEED_OR_WIDE;
}

static void
work_out (SsCase *subject)
{
  subject->across = find_across (subject);
  subject->measure = find_measure (subject);
  subject->series = subject->first[SS_ROLE_SERIES];
  subject->n_measures = subject->measure != NULL ? subject->n_role[subject->measure->role] : 0;
  subject->aggregate = decide_aggregate (subject);
  subject->compares_columns = is_totals_of_columns (subject);
  subject->n_across = is_course (subject) || subject->compares_columns
                          ? subject->n_measures
                          : n_distinct (subject->across, subject->spec->limit);
  subject->n_facets = n_distinct (subject->first[SS_ROLE_FACET], 0);
  subject->n_series = ss_bound_is_quantity (subject->series) && !ss_bound_is_steps (subject->series)
                          ? 1
                          : n_distinct (subject->series, 0);
  if (subject->series == NULL && subject->n_measures > 1 && !subject->compares_columns)
    subject->n_series = subject->n_measures;
  count_marks (subject);
  subject->shape = !is_course (subject)      ? find_shape (subject)
                   : subject->series != NULL ? SS_SHAPE_TIME_CROSSED
                                             : SS_SHAPE_TIME_VALUES;
}

gboolean
ss_case_init (SsCase *subject, SsProfile *profile, SsGroups *groups, SsChartTypes types, const SsSpec *spec,
              const SsQuestion *question, GError **error)
{
  *subject = (SsCase) {.profile = profile,
                       .table = ss_profile_table (profile),
                       .groups = groups,
                       .type = ss_chart_types_find (types, spec->format),
                       .spec = spec,
                       .question = question,
                       .types = types};
  subject->n_rows = ss_table_n_rows (subject->table);
  if (subject->type == NULL) {
    /* Translators: %s is what the person wrote for a chart format, such as “bars”. */
    g_set_error (error, SS_CHART_ERROR, SS_CHART_ERROR_FORMAT, _ ("There is no chart format “%s”."),
                 spec->format);
    return FALSE;
  }
  for (guint role = 0; role < SS_N_ROLES; role++)
    if (!bind (subject, role, error))
      return FALSE;
  work_out (subject);
  return TRUE;
}
