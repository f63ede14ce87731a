/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparable.h"

#include "unit.h"

#include <string.h>

/* The largest of one column over the largest of another, beyond which the smaller is flat on a common scale (ours). */
#define MOST_TIMES 50
/* Of more quantities a table is a register, and no wide form: the hours of a day and the days of a month are one (ours). */
#define MOST_QUANTITIES 31

/* Shares add up to 100 (± 1: GUIDELINES F07). */
#define WHOLE_SLACK 1.0
/* Rows that must add up, of a hundred; as many rows as it takes to know. */
#define NEARLY_ALL_ROWS 0.95
#define ENOUGH_ROWS 1000
/* Rows a mark, up to which each stands for itself. */
#define ONE_A_MARK 1.1

static double
magnitude (const SsBound *bound)
{
  return MAX (fabs (bound->facts->min), fabs (bound->facts->max));
}

/** A measure that is known to be a rate beside one that is known not to be; where nothing is known, both may be alike. */
static gboolean
differ_in_measure (const SsBound *a, const SsBound *b)
{
  return (ss_bound_is_rate (a) && !ss_bound_may_be_rate (b))
         || (ss_bound_is_rate (b) && !ss_bound_may_be_rate (a));
}

/** What stands in a bracket is a unit or a range, and not "1st decile" or "jury". */
static gboolean
says_how_measured (const char *bracket)
{
  g_autofree char *text = g_strndup (bracket + 1, strcspn (bracket + 1, ")"));
  g_autofree char *unit = ss_unit_of_text (text);
  return unit != NULL || strspn (text, "0123456789-–/., ") == strlen (text);
}

/** "GDP (thousand $)" and "Satisfaction (0-10)": two names, and each has its own unit. */
static gboolean
differ_in_brackets (const SsBound *a, const SsBound *b)
{
  const char *name = ss_column_name (a->column), *other = ss_column_name (b->column);
  const char *unit = strrchr (name, '('), *other_unit = strrchr (other, '(');
  if (unit == NULL || other_unit == NULL || g_str_equal (unit, other_unit)
      || (!says_how_measured (unit) && !says_how_measured (other_unit)))
    return FALSE;
  return unit - name != other_unit - other || strncmp (name, other, (gsize)(unit - name)) != 0;
}

/* Beyond this a number is no share of a hundred. */
#define HUNDRED 100
#define FAR_BEYOND 5

/** Answers in hundredths and how many answered, without a word that says so: all of one within a hundred, all of the other far beyond. */
static gboolean
differ_in_range (const SsBound *a, const SsBound *b)
{
  const SsBound *small = magnitude (a) < magnitude (b) ? a : b, *large = small == a ? b : a;
  return magnitude (small) <= HUNDRED && large->facts->min > FAR_BEYOND * HUNDRED;
}

static gboolean
are_comparable (const SsBound *a, const SsBound *b)
{
  double ratio = magnitude (a) / magnitude (b);
  return ss_bound_is_quantity (b) && !differ_in_measure (a, b) && !differ_in_brackets (a, b)
         && !differ_in_range (a, b) && a->facts->semantic == b->facts->semantic
         && g_strcmp0 (a->facts->unit, b->facts->unit) == 0 && ratio < MOST_TIMES && ratio > 1.0 / MOST_TIMES;
}

GPtrArray *
ss_comparable_find (const SsCase *subject)
{
  GPtrArray *names = g_ptr_array_new ();
  const char *const *asked = subject->question->columns;
  for (gsize i = 0; i < ss_table_n_columns (subject->table); i++) {
    const SsBound bound
        = {SS_ROLE_VALUE, i, ss_table_column (subject->table, i), ss_profile_column (subject->profile, i)};
    const char *name = ss_column_name (bound.column);
    gboolean is_free = bound.facts->distinct > 0 && (subject->across == NULL || subject->across->index != i)
                       && (asked == NULL || g_strv_contains (asked, name));
    if (is_free && are_comparable (subject->measure, &bound))
      g_ptr_array_add (names, (gpointer)name);
  }
  return names;
}

gboolean
ss_comparable_is_whole_table (const SsCase *subject)
{
  guint n_quantities = ss_groups_contents (subject->groups, subject->question->columns)->n_quantities;
  if (n_quantities < 2 || n_quantities > MOST_QUANTITIES)
    return FALSE;
  g_autoptr (GPtrArray) names = ss_comparable_find (subject);
  return names->len == n_quantities;
}

gboolean
ss_is_whole (double sum)
{
  return fabs (sum - 100) <= WHOLE_SLACK || fabs (sum - 1) <= WHOLE_SLACK / 100;
}

/* Fewer rows of the same sum may be chance, and fewer parts are two sides of one (ours). */
#define FEWEST_ALIKE 3

/** Minutes of a day, votes out of a hundred: the same sum, whatever it is. */
static gboolean
are_wholes (const double *sums, gsize n, guint n_parts)
{
  gsize n_whole = 0, n_alike = 0;
  for (gsize i = 0; i < n; i++) {
    n_whole += ss_is_whole (sums[i]);
    n_alike += fabs (sums[i] - sums[0]) <= WHOLE_SLACK / 100 * fabs (sums[0]);
  }
  return n > 0
         && (n_whole >= NEARLY_ALL_ROWS * n
             || (n >= FEWEST_ALIKE && n_parts >= FEWEST_ALIKE && sums[0] > 0
                 && n_alike >= NEARLY_ALL_ROWS * n));
}

/** What the columns come to in each row. */
static gboolean
columns_add_up (const SsCase *subject)
{
  gsize n_rows = MIN (subject->n_rows, ENOUGH_ROWS);
  g_autofree double *sums = g_new0 (double, MAX (n_rows, 1));
  for (guint i = 0; i < subject->n_bound; i++) {
    const SsBound *bound = &subject->bound[i];
    if (bound->role == subject->measure->role && bound->facts->n_negative > 0)
      return FALSE;
    for (gsize row = 0; row < n_rows && bound->role == subject->measure->role; row++)
      sums[row] += ss_column_is_missing (bound->column, row) ? 0 : ss_column_number (bound->column, row);
  }
  return are_wholes (sums, n_rows, subject->n_measures);
}

/** What the series come to at each name or date. */
static gboolean
series_add_up (const SsCase *subject)
{
  if (subject->measure->facts->n_negative > 0 || subject->rows_per_mark > ONE_A_MARK)
    return FALSE;
  const SsTotals *totals
      = ss_groups_totals (subject->groups, subject->across->index, subject->measure->index);
  return are_wholes (totals->sums, totals->n, subject->n_series);
}

gboolean
ss_rows_add_up (const SsCase *subject)
{
  if (subject->n_measures > 1)
    return columns_add_up (subject);
  return subject->measure != NULL && subject->series != NULL && subject->across != NULL
         && ss_column_kind (subject->across->column) != SS_KIND_GEOMETRY && series_add_up (subject);
}

gboolean
ss_is_never_larger (SsColumn *small, SsColumn *large)
{
  gsize n = MIN (ss_column_n_rows (small), ENOUGH_ROWS);
  for (gsize row = 0; row < n; row++)
    if (ss_column_number (small, row) > ss_column_number (large, row))
      return FALSE;
  return n > 0;
}
