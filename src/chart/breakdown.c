/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "breakdown.h"
#include "levels.h"

#include <math.h>
#include <stdlib.h>

/* Steps of time that are skipped are shown where they leave bars room (elections in 60 years); where points are joined, each is a gap. */
#define MOST_TIMES 8.0
#define MOST_TIMES_JOINED 1.5

/* What a cell is made of, while it is added up. */
typedef struct {
  SsBreakdown *breakdown;
  const SsSpec *spec;
  guint n_columns;  /* value columns; 0: rows are counted */
  double **numbers; /* [n_columns][rows of the table] */
  double *per;      /* [rows of the table], or NULL */
  SsAggregate aggregate;
} Source;

static double *
all_numbers (const SsColumn *column)
{
  gsize n = ss_column_n_rows (column);
  double *numbers = g_new (double, MAX (n, 1));
  ss_column_numbers (column, 0, n, numbers);
  return numbers;
}

static SsAggregate
decide_aggregate (const SsChartContext *context, const SsColumnFacts *facts)
{
  SsAggregate asked = context->spec->aggregate;
  if (asked != SS_AGGREGATE_AUTO && asked != SS_AGGREGATE_NONE)
    return asked;
  return facts && facts->measure == SS_MEASURE_RATE ? SS_AGGREGATE_MEAN : SS_AGGREGATE_SUM;
}

static void
source_open (Source *source, SsChartContext *context, SsBreakdown *breakdown, SsRole value_role)
{
  *source = (Source) {.breakdown = breakdown, .spec = context->spec};
  source->n_columns
      = context->spec->aggregate == SS_AGGREGATE_COUNT ? 0 : ss_context_n_columns (context, value_role);
  source->numbers = g_new0 (double *, source->n_columns + 1);
  for (guint i = 0; i < source->n_columns; i++) {
    const SsColumn *column = ss_context_column (context, value_role, i);
    source->numbers[i] = all_numbers (column);
    if (i == 0)
      breakdown->value_column = column;
  }
  const SsColumn *per = context->spec->per ? ss_table_find (context->table, context->spec->per, NULL) : NULL;
  source->per = per ? all_numbers (per) : NULL;
  const SsColumnFacts *facts = ss_context_facts (context, value_role, 0);
  breakdown->measure = facts ? facts->measure : SS_MEASURE_NONE;
  source->aggregate = decide_aggregate (context, facts);
  breakdown->is_count = source->n_columns == 0;
}

static void
source_close (Source *source)
{
  for (guint i = 0; i < source->n_columns; i++)
    g_free (source->numbers[i]);
  g_free (source->numbers);
  g_free (source->per);
}

static SsLevels *
levels_of_columns (SsChartContext *context, SsRole role, guint n)
{
  g_autofree const char **names = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    names[i] = ss_column_name (ss_context_column (context, role, i));
  SsLevels *levels = ss_levels_new_columns (names, n);
  ss_levels_tell_order (levels);
  return levels;
}

static void
make_levels (Source *source, SsChartContext *context, SsRole category_role, SsRole series_role,
             SsRole value_role)
{
  SsBreakdown *breakdown = source->breakdown;
  const SsColumn *category = ss_context_column (context, category_role, 0);
  /* A format without series shows the whole, whatever a spec that was made for another one binds. */
  const SsColumn *series
      = ss_chart_type_role (context->type, series_role) ? ss_context_column (context, series_role, 0) : NULL;
  gboolean is_wide = source->n_columns > 1;
  if (category)
    breakdown->categories = ss_levels_new (context, category);
  else
    breakdown->categories
        = is_wide ? levels_of_columns (context, value_role, source->n_columns) : ss_levels_new_single ();
  if (is_wide && !category)
    ss_levels_tell_years (breakdown->categories);
  breakdown->has_series = (is_wide && category) || series;
  if (is_wide && category)
    breakdown->series = levels_of_columns (context, value_role, source->n_columns);
  else
    breakdown->series = series ? ss_levels_new (context, series) : ss_levels_new_single ();
}

static guint32
level_of (const SsLevels *levels, gsize row, guint column)
{
  return levels->of_row ? levels->of_row[levels->is_columns ? column : row] : 0;
}

/* The cell that the value in @column of @row falls in; G_MAXSIZE: none. */
static gsize
cell_of (const SsBreakdown *breakdown, gsize row, guint column)
{
  guint32 c = level_of (breakdown->categories, row, column), s = level_of (breakdown->series, row, column);
  return c == SS_CODE_MISSING || s == SS_CODE_MISSING ? G_MAXSIZE : (gsize)s * breakdown->categories->n + c;
}

/* Rows of each cell: counted, then laid one after the other. */
static void
gather_rows (Source *source, const SsChartContext *context)
{
  SsBreakdown *breakdown = source->breakdown;
  gsize n_cells = (gsize)breakdown->categories->n * breakdown->series->n;
  guint n_columns = MAX (source->n_columns, 1);
  guint32 *start = g_new0 (guint32, n_cells + 2);
  for (gsize i = 0; i < context->n_rows; i++)
    for (guint column = 0; column < n_columns; column++) {
      gsize cell = cell_of (breakdown, ss_context_row (context, i), column);
      if (cell != G_MAXSIZE)
        start[cell + 2]++;
    }
  for (gsize cell = 2; cell < n_cells + 2; cell++)
    start[cell] += start[cell - 1];
  breakdown->cell_rows = g_new (gsize, MAX (start[n_cells + 1], 1));
  for (gsize i = 0; i < context->n_rows; i++)
    for (guint column = 0; column < n_columns; column++) {
      gsize row = ss_context_row (context, i), cell = cell_of (breakdown, row, column);
      if (cell != G_MAXSIZE)
        breakdown->cell_rows[start[cell + 1]++] = row;
    }
  breakdown->cell_start = start;
}

static int
compare_numbers (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double
median (const double *numbers, const gsize *rows, gsize n)
{
  g_autofree double *kept = g_new (double, MAX (n, 1));
  gsize k = 0;
  for (gsize i = 0; i < n; i++)
    if (isfinite (numbers[rows[i]]))
      kept[k++] = numbers[rows[i]];
  qsort (kept, k, sizeof *kept, compare_numbers);
  return k == 0 ? NAN : k % 2 ? kept[k / 2] : kept[k / 2 - 1] / 2 + kept[k / 2] / 2;
}

static double
total (const double *numbers, const gsize *rows, gsize n, gsize *n_known)
{
  double sum = 0;
  *n_known = 0;
  for (gsize i = 0; i < n; i++)
    if (isfinite (numbers[rows[i]])) {
      sum += numbers[rows[i]];
      (*n_known)++;
    }
  return *n_known ? sum : NAN;
}

static double
cell_value (const Source *source, guint column, const gsize *rows, gsize n)
{
  gsize n_known;
  if (source->n_columns == 0)
    return n ? n : NAN;
  const double *numbers = source->numbers[column];
  if (source->per) {
    double above = total (numbers, rows, n, &n_known), below = total (source->per, rows, n, &n_known);
    return below != 0 ? above / below * (source->spec->per_factor > 0 ? source->spec->per_factor : 1) : NAN;
  }
  if (source->aggregate == SS_AGGREGATE_MEDIAN)
    return median (numbers, rows, n);
  double sum = total (numbers, rows, n, &n_known);
  return source->aggregate == SS_AGGREGATE_MEAN ? sum / n_known : sum;
}

/* The value column behind a cell: its level's where columns are levels. */
static guint
column_of_cell (const Source *source, guint series, guint category)
{
  const SsBreakdown *breakdown = source->breakdown;
  const SsLevels *levels = breakdown->series->is_columns       ? breakdown->series
                           : breakdown->categories->is_columns ? breakdown->categories
                                                               : NULL;
  guint level = levels == breakdown->series ? series : category;
  for (guint column = 0; levels && column < levels->n_rows; column++)
    if (levels->of_row[column] == level)
      return column;
  return 0;
}

static void
aggregate (Source *source, const SsChartContext *context)
{
  SsBreakdown *breakdown = source->breakdown;
  guint n = breakdown->categories->n;
  g_clear_pointer (&breakdown->cell_start, g_free);
  g_clear_pointer (&breakdown->cell_rows, g_free);
  g_free (breakdown->values);
  g_free (breakdown->totals);
  gather_rows (source, context);
  breakdown->values = g_new (double, MAX ((gsize)n * breakdown->series->n, 1));
  breakdown->totals = g_new (double, MAX (n, 1));
  for (guint c = 0; c < n; c++)
    breakdown->totals[c] = NAN;
  for (guint s = 0; s < breakdown->series->n; s++)
    for (guint c = 0; c < n; c++) {
      gsize n_rows;
      const gsize *rows = ss_breakdown_rows (breakdown, s, c, &n_rows);
      double value = cell_value (source, column_of_cell (source, s, c), rows, n_rows);
      breakdown->values[(gsize)s * n + c] = isfinite (value) ? value : NAN;
      if (isfinite (value))
        breakdown->totals[c] = isnan (breakdown->totals[c]) ? value : breakdown->totals[c] + value;
    }
}

SsBreakdown *
ss_breakdown_new (SsChartContext *context, SsRole category_role, SsRole series_role, SsRole value_role,
                  SsBreakdownFlags flags, guint limit)
{
  SsBreakdown *breakdown = g_new0 (SsBreakdown, 1);
  Source source;
  source_open (&source, context, breakdown, value_role);
  make_levels (&source, context, category_role, series_role, value_role);
  const SsColumn *category = ss_context_column (context, category_role, 0);
  if (category && (flags & SS_BREAKDOWN_EVERY_STEP))
    ss_levels_fill_steps (breakdown->categories, context, category,
                          flags & SS_BREAKDOWN_KEEP_ORDER ? MOST_TIMES_JOINED : MOST_TIMES);
  if (ss_breakdown_needs_order (breakdown, context->spec, flags, limit)) {
    SsChartContext whole = *context;
    whole.rows = NULL;
    whole.n_rows = ss_table_n_rows (context->table);
    aggregate (&source, &whole);
    if (ss_breakdown_leave_out_wholes (breakdown, context->spec, flags))
      aggregate (&source, &whole);
    ss_breakdown_order (breakdown, context->spec, flags, limit);
  }
  aggregate (&source, context);
  breakdown->figures = ss_figures_make (
      breakdown->is_count || source.per ? NULL : breakdown->value_column,
      breakdown->is_count || source.per ? NULL : ss_context_facts (context, value_role, 0), context->language,
      breakdown->values, (gsize)breakdown->categories->n * breakdown->series->n);
  source_close (&source);
  return breakdown;
}

void
ss_breakdown_free (SsBreakdown *breakdown)
{
  ss_levels_free (breakdown->categories);
  ss_levels_free (breakdown->series);
  g_free (breakdown->values);
  g_free (breakdown->totals);
  g_free (breakdown->cell_start);
  g_free (breakdown->cell_rows);
  g_free (breakdown->apart);
  g_free (breakdown);
}

const SsColumn *
ss_breakdown_axis_column (const SsBreakdown *breakdown)
{
  return breakdown->series->is_columns || breakdown->categories->is_columns ? NULL : breakdown->value_column;
}

double
ss_breakdown_value (const SsBreakdown *breakdown, guint series, guint category)
{
  return breakdown->values[(gsize)series * breakdown->categories->n + category];
}

const gsize *
ss_breakdown_rows (const SsBreakdown *breakdown, guint series, guint category, gsize *n)
{
  gsize cell = (gsize)series * breakdown->categories->n + category;
  *n = breakdown->cell_start[cell + 1] - breakdown->cell_start[cell];
  return breakdown->cell_rows + breakdown->cell_start[cell];
}

void
ss_breakdown_extent (const SsBreakdown *breakdown, gboolean is_stacked, double *min, double *max)
{
  *min = *max = NAN;
  for (guint c = 0; c < breakdown->categories->n; c++) {
    double above = NAN, below = NAN;
    for (guint s = 0; s < breakdown->series->n; s++) {
      double value = ss_breakdown_value (breakdown, s, c);
      double *side = value < 0 ? &below : &above;
      if (isnan (value))
        continue;
      *side = is_stacked && !isnan (*side) ? *side + value : fmax (*side, value);
      if (!is_stacked)
        below = fmin (below, value);
    }
    *min = fmin (*min, fmin (above, below));
    *max = fmax (*max, fmax (above, below));
  }
}
