/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shown-course.h"

#include "column-words.h"
#include "year-name.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Profiling so many cells takes some 20 ms. */
#define MOST_CELLS 100000

/** The years that the names tell; NULL unless all tell one, of one quantity. @stem receives its name. Free with g_free(). */
static int *
find_years (const SsSpec *spec, char **stem)
{
  gsize n = ss_spec_n_role (spec, SS_ROLE_Y);
  g_autofree int *years = g_new (int, MAX (n, 1));
  g_autofree char *first = NULL;

  for (gsize c = 0; c < n; c++) {
    g_autofree char *other = NULL;

    years[c] = ss_year_of_name (ss_spec_role (spec, SS_ROLE_Y, c), &other);
    if (years[c] == 0 || (first != NULL && !g_str_equal (first, other)))
      return NULL;
    if (first == NULL)
      first = g_steal_pointer (&other);
  }
  *stem = g_steal_pointer (&first);
  return g_steal_pointer (&years);
}

/* Several columns under @role, and no column along the axis: they stand there themselves. */
static gboolean
is_along_columns (const SsSpec *spec, SsRole role)
{
  return ss_spec_n_role (spec, role) > 1 && ss_spec_n_role (spec, SS_ROLE_X) == 0
         && ss_spec_n_role (spec, SS_ROLE_CATEGORY) == 0 && ss_spec_n_role (spec, SS_ROLE_AREA) == 0;
}

/* Several columns, each of which is one mark. */
static gboolean
compares_columns (const SsSpec *spec)
{
  return is_along_columns (spec, SS_ROLE_VALUE) && ss_spec_n_role (spec, SS_ROLE_SERIES) == 0
         && ss_spec_n_role (spec, SS_ROLE_FACET) == 0;
}

/* What is measured: the columns' common name, or where they are called by years alone a plain word, before their unit if they tell one. */
static char *
dup_measure_name (const char *stem)
{
  g_autofree char *plain = g_strstrip (g_strdup (stem));

  if (*plain != '\0' && *plain != '(')
    return g_steal_pointer (&plain);
  /* Translators: what is measured, where the columns are called by years alone. */
  return g_strstrip (g_strdup_printf ("%s %s", _ ("Value"), plain));
}

static SsColumn *
year_column (const int *years, gsize n_columns, gsize n_rows)
{
  g_autofree double *cells = g_new (double, MAX (n_columns * n_rows, 1));

  for (gsize c = 0; c < n_columns; c++)
    for (gsize row = 0; row < n_rows; row++)
      cells[c * n_rows + row] = years[c];
  /* Translators: the name of a column of years. */
  return ss_column_new_numbers (_ ("Year"), SS_KIND_INTEGER, cells, n_columns * n_rows, SS_DATE_UNIT_DAY);
}

static SsColumn *
value_column (SsTable *table, const SsSpec *spec, const char *name)
{
  gsize n_columns = ss_spec_n_role (spec, SS_ROLE_Y), n_rows = ss_table_n_rows (table);
  g_autofree double *cells = g_new (double, MAX (n_columns * n_rows, 1));
  SsKind kind = SS_KIND_INTEGER;
  const char *mark = NULL;

  for (gsize c = 0; c < n_columns; c++) {
    SsColumn *column = ss_table_find (table, ss_spec_role (spec, SS_ROLE_Y, c), NULL);

    if (column == NULL || !ss_column_is_numeric (column))
      return NULL;
    kind = ss_column_kind (column) == SS_KIND_NUMBER ? SS_KIND_NUMBER : kind;
    mark = ss_column_mark (column);
    ss_column_numbers (column, 0, n_rows, cells + c * n_rows);
  }
  g_autoptr (SsColumn) bare = ss_column_new_numbers (name, kind, cells, n_columns * n_rows, SS_DATE_UNIT_DAY);
  return mark != NULL ? ss_column_with_mark (bare, mark) : g_steal_pointer (&bare);
}

/* The cells of @column again for each year. */
static SsColumn *
repeated (SsColumn *column, gsize n_columns)
{
  gsize n_rows = ss_column_n_rows (column);
  g_autofree gsize *rows = g_new (gsize, MAX (n_columns * n_rows, 1));

  for (gsize i = 0; i < n_columns * n_rows; i++)
    rows[i] = i % n_rows;
  return ss_column_take (column, rows, n_columns * n_rows);
}

/* What one mark tells of a whole column. */
static double
column_total (SsColumn *column, SsAggregate aggregate)
{
  double sum = 0;
  gsize n = 0;

  for (gsize row = 0; row < ss_column_n_rows (column); row++)
    if (!ss_column_is_missing (column, row) && !isnan (ss_column_number (column, row))) {
      sum += ss_column_number (column, row);
      n++;
    }
  return n == 0 ? NAN : aggregate == SS_AGGREGATE_MEAN ? sum / (double)n : sum;
}

static SsCourse *
course_of (SsColumn *const *columns, gsize n, const SsSpec *spec)
{
  g_autoptr (SsTable) table = ss_table_new (columns, n);
  SsCourse *course = g_new0 (SsCourse, 1);

  course->profile = ss_profile_new (table, NULL);
  course->spec = ss_spec_copy (spec);
  return course;
}

/* One row a column: its name, and the total that its mark shows. Medians are not added up here. */
static SsCourse *
totals_new (SsProfile *profile, const SsSpec *spec)
{
  SsTable *table = ss_profile_table (profile);
  gsize n = ss_spec_n_role (spec, SS_ROLE_VALUE);
  g_autofree double *totals = g_new (double, MAX (n, 1));
  g_auto (GStrv) names = g_new0 (char *, n + 1);
  gboolean is_whole = TRUE;

  for (gsize c = 0; c < n; c++) {
    SsColumn *column = ss_table_find (table, ss_spec_role (spec, SS_ROLE_VALUE, c), NULL);

    if (column == NULL || !ss_column_is_numeric (column) || spec->aggregate == SS_AGGREGATE_MEDIAN)
      return NULL;
    names[c] = ss_column_words (ss_column_name (column), SS_WORDS_NAME);
    totals[c] = column_total (column, spec->aggregate);
    is_whole &= totals[c] == floor (totals[c]);
  }
  /* Translators: names of a file's columns, as a list of what is compared. */
  g_autoptr (SsColumn) keys = ss_column_new_texts (_ ("Column"), (const char *const *)names, n);
  g_autoptr (SsColumn) values = ss_column_new_numbers (
      /* Translators: what is measured: the sum, or the mean, of a column. */
      spec->aggregate == SS_AGGREGATE_MEAN ? _ ("Mean") : _ ("Total"),
      is_whole ? SS_KIND_INTEGER : SS_KIND_NUMBER, totals, n, SS_DATE_UNIT_DAY);
  SsColumn *columns[] = {keys, values};
  SsCourse *course = course_of (columns, G_N_ELEMENTS (columns), spec);
  ss_spec_bind (course->spec, SS_ROLE_CATEGORY, ss_column_name (keys));
  ss_spec_bind (course->spec, SS_ROLE_VALUE, ss_column_name (values));
  course->spec->aggregate = SS_AGGREGATE_NONE;
  return course;
}

/* One row a cell of columns that are called by years. */
static SsCourse *
years_new (SsProfile *profile, const SsSpec *spec)
{
  SsTable *table = ss_profile_table (profile);
  gsize n_columns = ss_spec_n_role (spec, SS_ROLE_Y), n_rows = ss_table_n_rows (table), n = 0;
  const char *by = ss_spec_role (spec, SS_ROLE_SERIES, 0);
  SsColumn *series = by ? ss_table_find (table, by, NULL) : NULL, *columns[3];
  g_autofree char *stem = NULL;
  g_autofree int *years
      = is_along_columns (spec, SS_ROLE_Y) && n_rows * n_columns <= MOST_CELLS && (by == NULL || series)
            ? find_years (spec, &stem)
            : NULL;
  g_autofree char *name = years ? dup_measure_name (stem) : NULL;
  g_autoptr (SsColumn) values = years ? value_column (table, spec, name) : NULL;

  if (values == NULL)
    return NULL;
  if (series != NULL)
    columns[n++] = repeated (series, n_columns);
  columns[n++] = year_column (years, n_columns, n_rows);
  columns[n++] = ss_column_ref (values);
  SsCourse *course = course_of (columns, n, spec);
  SsTable *cells = ss_profile_table (course->profile);
  /* Names met twice were changed by the table. */
  ss_spec_bind (course->spec, SS_ROLE_X, ss_column_name (ss_table_column (cells, n - 2)));
  ss_spec_bind (course->spec, SS_ROLE_Y, ss_column_name (ss_table_column (cells, n - 1)));
  for (gsize i = 0; i < n; i++)
    ss_column_unref (columns[i]);
  return course;
}

SsCourse *
ss_course_new (SsProfile *profile, const SsSpec *spec)
{
  return compares_columns (spec) ? totals_new (profile, spec) : years_new (profile, spec);
}

void
ss_course_free (SsCourse *course)
{
  ss_profile_unref (course->profile);
  ss_spec_unref (course->spec);
  g_free (course);
}
