/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate.h"
#include "parameters.h"

#include <glib/gi18n-lib.h>

#define BLOCK 4096
#define KINDS_ADDED (SS_KINDS_NUMERIC | SS_KINDS (SS_KIND_BOOLEAN) | SS_KINDS (SS_KIND_EMPTY))
#define KINDS_ORDERED (KINDS_ADDED | SS_KINDS_TIME)

/* Beyond 2^53 a double no longer tells whole numbers apart. */
#define MOST_EXACT 9007199254740992.0

/* What one group has gathered. Sums in long double, whose 64 bits lose nothing that a double could show. */
typedef struct {
  long double sum;
  double min, max;
  gsize n;
} Gathered;

typedef struct {
  SsKinds kinds;
  SsKind result; /* EMPTY: the column's own */
  /* One number a group into @out, NaN where there is nothing to say. */
  void (*work) (const SsColumn *column, const SsRowGroups *groups, double *out);
} Summary;

static inline void
gathered_add (Gathered *group, double value, long double addend)
{
  group->min = group->n == 0 || value < group->min ? value : group->min;
  group->max = group->n == 0 || value > group->max ? value : group->max;
  group->sum += addend;
  group->n++;
}

/* Decimals that are stored as whole numbers over a divisor are added up as whole numbers, which is exact. */
static void
gather_ints (const gint32 *ints, double divisor, const SsRowGroups *groups, Gathered *gathered)
{
  for (gsize row = 0; row < groups->n_rows; row++)
    if (ints[row] != SS_INT_MISSING)
      gathered_add (&gathered[groups->group[row]], ints[row] / divisor, ints[row]);
  for (gsize g = 0; g < groups->n_groups; g++)
    gathered[g].sum /= divisor;
}

static void
gather_numbers (const SsColumn *column, const SsRowGroups *groups, Gathered *gathered)
{
  double values[BLOCK];

  for (gsize row = 0; row < groups->n_rows; row += BLOCK) {
    gsize n = MIN (BLOCK, groups->n_rows - row);

    ss_column_numbers (column, row, n, values);
    for (gsize i = 0; i < n; i++)
      if (!isnan (values[i]))
        gathered_add (&gathered[groups->group[row + i]], values[i], values[i]);
  }
}

static Gathered *
gather (const SsColumn *column, const SsRowGroups *groups)
{
  Gathered *gathered = g_new0 (Gathered, groups->n_groups);
  double divisor;
  const gint32 *ints = ss_column_ints (column, &divisor);

  if (ints)
    gather_ints (ints, divisor, groups, gathered);
  else
    gather_numbers (column, groups, gathered);
  return gathered;
}

/* The significant digits that survive the addition of decimals, each of which a double holds to 16; what spreadsheets show too. */
#define SUM_DIGITS 15

/* A sum of 0.1 three times is 0.3. Whole sums are left alone: they are exact as far as a double goes. */
static double
sum_rounded (long double sum)
{
  double value = (double)sum, scale;

  if (value == floor (value) || !isfinite (value))
    return value;
  scale = pow (10, SUM_DIGITS - 1 - floor (log10 (fabs (value))));
  return isfinite (scale) && scale <= 1e22 ? round (value * scale) / scale
                                           : value; /* 1e22: the last exact power of ten */
}

static void
work_sum (const SsColumn *column, const SsRowGroups *groups, double *out)
{
  g_autofree Gathered *gathered = gather (column, groups);

  for (gsize g = 0; g < groups->n_groups; g++)
    out[g] = gathered[g].n > 0 ? sum_rounded (gathered[g].sum) : NAN;
}

static void
work_mean (const SsColumn *column, const SsRowGroups *groups, double *out)
{
  g_autofree Gathered *gathered = gather (column, groups);

  for (gsize g = 0; g < groups->n_groups; g++)
    out[g] = gathered[g].n > 0 ? (double)(gathered[g].sum / gathered[g].n) : NAN;
}

static void
work_min (const SsColumn *column, const SsRowGroups *groups, double *out)
{
  g_autofree Gathered *gathered = gather (column, groups);

  for (gsize g = 0; g < groups->n_groups; g++)
    out[g] = gathered[g].n > 0 ? gathered[g].min : NAN;
}

static void
work_max (const SsColumn *column, const SsRowGroups *groups, double *out)
{
  g_autofree Gathered *gathered = gather (column, groups);

  for (gsize g = 0; g < groups->n_groups; g++)
    out[g] = gathered[g].n > 0 ? gathered[g].max : NAN;
}

static void
work_share (const SsColumn *column, const SsRowGroups *groups, double *out)
{
  long double total = 0;

  work_sum (column, groups, out);
  for (gsize g = 0; g < groups->n_groups; g++)
    total += isnan (out[g]) ? 0 : out[g];
  for (gsize g = 0; g < groups->n_groups; g++)
    out[g] = isnan (out[g]) ? NAN : total == 0 ? INFINITY : (double)(100 * (long double)out[g] / total);
}

static void
work_count (const SsColumn *column, const SsRowGroups *groups, double *out)
{
  for (gsize g = 0; g < groups->n_groups; g++)
    out[g] = 0;
  for (gsize row = 0; row < groups->n_rows; row++)
    out[groups->group[row]] += !column || !ss_column_is_missing (column, row);
}

static gboolean
holds_value (const SsColumn *column, gsize row)
{
  return !ss_column_is_missing (column, row) && !ss_column_odd (column, row);
}

static void
work_distinct (const SsColumn *column, const SsRowGroups *groups, double *out)
{
  g_autoptr (SsRowGroups) refined = ss_row_groups_refined (groups, column);

  for (gsize g = 0; g < groups->n_groups; g++)
    out[g] = 0;
  for (gsize r = 0; r < refined->n_groups; r++)
    out[groups->group[refined->first[r]]] += holds_value (column, refined->first[r]);
}

/* The @k-th least of @values: Hoare's selection, with the middle one as pivot so that sorted values cost no more. */
static double
select_kth (double *values, gssize n, gssize k)
{
  gssize low = 0, high = n - 1;

  while (low < high) {
    double pivot = values[low + (high - low) / 2];
    gssize i = low, j = high;

    while (i <= j) {
      while (values[i] < pivot)
        i++;
      while (values[j] > pivot)
        j--;
      if (i <= j) {
        double other = values[i];

        values[i++] = values[j];
        values[j--] = other;
      }
    }
    if (k <= j)
      high = j;
    else if (k >= i)
      low = i;
    else
      break;
  }
  return values[k];
}

static double
median (double *values, gsize n)
{
  double upper, lower;

  if (n == 0)
    return NAN;
  upper = select_kth (values, n, n / 2);
  if (n % 2 == 1)
    return upper;
  lower = values[0];
  for (gsize i = 1; i < n / 2; i++)
    lower = MAX (lower, values[i]);
  return lower + (upper - lower) / 2;
}

static void
work_median (const SsColumn *column, const SsRowGroups *groups, double *out)
{
  g_autofree gsize *start = NULL;
  g_autofree gsize *rows = ss_row_groups_sorted (groups, &start);
  g_autofree double *values = g_new (double, groups->n_rows);

  for (gsize g = 0; g < groups->n_groups; g++) {
    gsize n = 0;

    for (gsize i = start[g]; i < start[g + 1]; i++) {
      double value = ss_column_number (column, rows[i]);

      values[n] = value;
      n += !isnan (value);
    }
    out[g] = median (values, n);
  }
}

static const Summary summaries[] = {
    [SS_SUMMARY_SUM] = {KINDS_ADDED, SS_KIND_EMPTY, work_sum},
    [SS_SUMMARY_MEAN] = {KINDS_ADDED, SS_KIND_NUMBER, work_mean},
    [SS_SUMMARY_MEDIAN] = {KINDS_ADDED, SS_KIND_NUMBER, work_median},
    [SS_SUMMARY_COUNT] = {SS_KINDS_ANY, SS_KIND_INTEGER, work_count},
    [SS_SUMMARY_DISTINCT] = {SS_KINDS_ANY, SS_KIND_INTEGER, work_distinct},
    [SS_SUMMARY_MIN] = {KINDS_ORDERED, SS_KIND_EMPTY, work_min},
    [SS_SUMMARY_MAX] = {KINDS_ORDERED, SS_KIND_EMPTY, work_max},
    [SS_SUMMARY_SHARE] = {KINDS_ADDED, SS_KIND_NUMBER, work_share},
};
G_STATIC_ASSERT (G_N_ELEMENTS (summaries) == SS_N_SUMMARIES);

/* --- what must be said of a result -------------------------------------------------------------------------------------------- */

static void
tell_left_out (const SsColumn *column, const char *rule, const SsPrepareContext *context)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize row = 0; row < ss_column_n_rows (column); row++)
    if (isnan (ss_column_number (column, row)))
      g_array_append_val (rows, row);
  if (rows->len > 0)
    ss_prepare_tell (
        context, rule, SS_SEVERITY_HINT, ss_column_name (column), (const gsize *)(const void *)rows->data,
        rows->len,
        g_strdup_printf (ngettext ("%u cell of “%s” holds no number and was left out of the summary.",
                                   "%u cells of “%s” hold no number and were left out of the summary.",
                                   rows->len),
                         rows->len, ss_column_name (column)));
}

/* Sums can grow beyond what a number holds, shares can have a total of zero. Those results become missing. */
static void
settle_results (double *results, gsize n, const char *name, const char *rule, const SsPrepareContext *context)
{
  gsize n_lost = 0, n_inexact = 0;

  for (gsize g = 0; g < n; g++) {
    if (isinf (results[g])) {
      results[g] = NAN;
      n_lost++;
    }
    n_inexact += fabs (results[g]) > MOST_EXACT;
  }
  if (n_lost > 0)
    ss_prepare_tell (
        context, rule, SS_SEVERITY_WARN, name, NULL, 0,
        g_strdup_printf (_ ("“%s” has results that are too large for a number, or a total of zero: they "
                            "are missing."),
                         name));
  if (n_inexact > 0)
    ss_prepare_tell (
        context, rule, SS_SEVERITY_WARN, name, NULL, 0,
        g_strdup_printf (_ ("“%s” has results of more than 15 digits: the last ones are not exact."), name));
}

static SsKind
result_kind (SsSummary summary, const SsColumn *column)
{
  SsKind kind = summaries[summary].result;

  if (kind != SS_KIND_EMPTY)
    return kind;
  kind = ss_column_kind (column);
  return kind == SS_KIND_BOOLEAN || kind == SS_KIND_EMPTY ? SS_KIND_INTEGER : kind;
}

/* The whole number that @value is in the parts of @divisor, or SS_INT_MISSING where it is none. */
static inline gint32
whole_parts (double value, double divisor)
{
  double parts = round (value * divisor);

  return fabs (parts) <= G_MAXINT32 && parts / divisor == value ? (gint32)parts : SS_INT_MISSING;
}

/* As narrow as the column itself where nothing is lost: wide tables are made of such columns. Takes @results. */
static SsColumn *
results_column (double *results, gsize n, const char *name, SsKind kind, const SsColumn *column)
{
  SsDateUnit unit = column ? ss_column_date_unit (column) : SS_DATE_UNIT_DAY;
  double divisor = 1;
  g_autofree gint32 *ints = column && !ss_column_ints (column, &divisor) ? NULL : g_new (gint32, n);

  for (gsize g = 0; ints && g < n; g++) {
    ints[g] = whole_parts (results[g], divisor);
    if (ints[g] == SS_INT_MISSING && !isnan (results[g]))
      g_clear_pointer (&ints, g_free);
  }
  if (!ints)
    return ss_column_adopt_doubles (name, kind, results, n, unit);
  g_free (results);
  return ss_column_adopt_ints (name, kind, g_steal_pointer (&ints), n, divisor, unit);
}

SsColumn *
ss_summarise (SsSummary summary, const SsColumn *column, const SsRowGroups *groups, const char *name,
              const char *rule, const SsPrepareContext *context, GError **error)
{
  double *results;

  if (column && !(summaries[summary].kinds & SS_KINDS (ss_column_kind (column)))) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA,
                 _ ("The summary “%s” cannot be made of the column “%s”: its cells are of the kind “%s”."),
                 ss_summary_choices[summary].id, ss_column_name (column),
                 ss_kind_label (ss_column_kind (column)));
    return NULL;
  }
  results = g_new (double, groups->n_groups);
  summaries[summary].work (column, groups, results);
  if (column && summaries[summary].kinds != SS_KINDS_ANY)
    tell_left_out (column, rule, context);
  settle_results (results, groups->n_groups, name, rule, context);
  return results_column (results, groups->n_groups, name, result_kind (summary, column), column);
}
