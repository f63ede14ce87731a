/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number-summary.h"

#include "radix-sort.h"

#include <math.h>

#define N_BINS G_N_ELEMENTS (((SsColumnFacts *)NULL)->bins)
/* Whole numbers within so small a range are counted, not sorted: the counters stay in the cache. */
#define MOST_COUNTERS ((guint64)1 << 18)
/* So many counters a value at most: beyond, clearing and reading those that stay 0 costs more than sorting. */
#define MOST_COUNTERS_A_VALUE 2

/* The first pass over the values, in the file's order. */
typedef struct {
  gsize n;
  double min, max, last;
  double
      shift; /* the first value, or the mean: sums of squares around it lose little (Chan, Golub, LeVeque 1983) */
  double sum, sum_of_squares;
  gboolean is_sorted;
} Pass;

/* Values in ascending order, told run by run. */
typedef struct {
  SsColumnFacts *facts;
  gsize n, n_seen;
  gsize rank[3];          /* of the lower neighbours of Q1, median, Q3 */
  double low[3], high[3]; /* the neighbours */
  double bin_width;
} Ascent;

static inline void
pass_add (Pass *pass, double value)
{
  double from_shift;

  if (pass->n++ == 0) {
    pass->shift = pass->min = pass->max = pass->last = value;
    pass->is_sorted = TRUE;
  }
  pass->min = MIN (pass->min, value);
  pass->max = MAX (pass->max, value);
  pass->is_sorted &= value >= pass->last;
  pass->last = value;
  from_shift = value - pass->shift;
  pass->sum += from_shift;
  pass->sum_of_squares += from_shift * from_shift;
}

static void
facts_of_pass (const Pass *pass, gsize n_rows, gsize n_odd, SsColumnFacts *facts)
{
  double n = (double)pass->n;

  facts->odd = n_odd;
  facts->missing = n_rows - pass->n - n_odd;
  facts->is_sorted = pass->n > 0 && pass->is_sorted;
  if (pass->n == 0)
    return;
  facts->min = pass->min;
  facts->max = pass->max;
  facts->sum = pass->sum + pass->shift * n;
  facts->mean = pass->sum / n + pass->shift;
  if (pass->n > 1)
    facts->sd = sqrt (MAX (0, pass->sum_of_squares - pass->sum * pass->sum / n) / (n - 1));
}

static void
ascent_begin (Ascent *ascent, SsColumnFacts *facts, gsize n)
{
  *ascent = (Ascent) {.facts = facts, .n = n};
  for (int i = 0; i < 3; i++)
    ascent->rank[i] = (n - 1) * (gsize)(i + 1) / 4;
  ascent->bin_width = (facts->max - facts->min) / N_BINS;
}

static inline void
ascent_add (Ascent *ascent, double value, gsize count)
{
  SsColumnFacts *facts = ascent->facts;
  gsize end = ascent->n_seen + count;
  gsize bin = ascent->bin_width > 0 ? (gsize)((value - facts->min) / ascent->bin_width) : 0;

  facts->distinct++;
  facts->bins[MIN (bin, N_BINS - 1)] += (guint)count;
  if (value < 0)
    facts->n_negative += count;
  else if (value == 0)
    facts->n_zero += count;
  for (int i = 0; i < 3; i++) {
    if (ascent->rank[i] >= ascent->n_seen && ascent->rank[i] < end)
      ascent->low[i] = value;
    if (ascent->rank[i] + 1 >= ascent->n_seen && ascent->rank[i] + 1 < end)
      ascent->high[i] = value;
  }
  ascent->n_seen = end;
}

static void
ascent_end (Ascent *ascent)
{
  SsColumnFacts *facts = ascent->facts;
  double *const quartiles[] = {&facts->q1, &facts->median, &facts->q3};

  for (int i = 0; i < 3; i++) {
    double part = (double)((ascent->n - 1) * (gsize)(i + 1) % 4) / 4;

    *quartiles[i] = part > 0 ? ascent->low[i] + part * (ascent->high[i] - ascent->low[i]) : ascent->low[i];
  }
  if (facts->q3 > facts->q1)
    facts->skew = fabs (facts->mean - facts->median) / (facts->q3 - facts->q1);
}

static void
ascend_counters (Ascent *ascent, const gint32 *ints, gsize n_rows, gint32 min, guint64 n_counters,
                 double divisor)
{
  g_autofree guint32 *counters = g_new0 (guint32, n_counters);

  for (gsize i = 0; i < n_rows; i++)
    if (ints[i] != SS_INT_MISSING)
      counters[(gint64)ints[i] - min]++;
  for (guint64 i = 0; i < n_counters; i++)
    if (counters[i] > 0)
      ascent_add (ascent, (double)((gint64)i + min) / divisor, counters[i]);
}

static void
ascend_sorted_ints (Ascent *ascent, const gint32 *ints, gsize n_rows, gint32 min, double divisor)
{
  g_autofree guint64 *keys = g_new (guint64, ascent->n);
  gsize n = 0;

  for (gsize i = 0; i < n_rows; i++)
    if (ints[i] != SS_INT_MISSING)
      keys[n++] = (guint64)((gint64)ints[i] - min);
  ss_radix_sort (keys, n);
  for (gsize i = 0, next; i < n; i = next) {
    for (next = i + 1; next < n && keys[next] == keys[i];)
      next++;
    ascent_add (ascent, (double)((gint64)keys[i] + min) / divisor, next - i);
  }
}

/* Ascending in the file's order; most columns are not, and soon known not to be. */
static gboolean
are_ints_sorted (const gint32 *ints, gsize n_rows)
{
  gint32 last = G_MININT32;

  for (gsize i = 0; i < n_rows; i++) {
    if (ints[i] == SS_INT_MISSING)
      continue;
    if (ints[i] < last)
      return FALSE;
    last = ints[i];
  }
  return TRUE;
}

/* Squares of the distances from @shift, in four sums that do not wait for one another. */
static double
squares_around (const gint32 *ints, gsize n_rows, gint32 shift)
{
  double sums[4] = {0, 0, 0, 0};

  for (gsize i = 0; i < n_rows; i++) {
    double from_shift = ints[i] == SS_INT_MISSING ? 0 : (double)ints[i] - (double)shift;
    sums[i & 3] += from_shift * from_shift;
  }
  return sums[0] + sums[1] + (sums[2] + sums[3]);
}

/* Whole numbers add up exactly. */
static Pass
pass_of_ints (const gint32 *ints, gsize n_rows, double divisor, gint32 *min, gint32 *max, gint64 *sum)
{
  gsize n = 0;
  gint32 shift;
  Pass pass = {0};

  *min = G_MAXINT32;
  *max = G_MININT32;
  *sum = 0;
  for (gsize i = 0; i < n_rows; i++) {
    gboolean is_value = ints[i] != SS_INT_MISSING;
    *min = MIN (*min, is_value ? ints[i] : G_MAXINT32);
    *max = MAX (*max, is_value ? ints[i] : G_MININT32);
    *sum += is_value ? ints[i] : 0;
    n += (gsize)is_value;
  }
  if (n == 0)
    return pass;
  shift = (gint32)(*sum / (gint64)n);
  pass = (Pass) {.n = n, .min = *min / divisor, .max = *max / divisor, .shift = shift / divisor};
  pass.sum = (double)(*sum - (gint64)n * shift) / divisor;
  pass.sum_of_squares = squares_around (ints, n_rows, shift) / divisor / divisor;
  pass.is_sorted = are_ints_sorted (ints, n_rows);
  return pass;
}

static void
summarise_ints (const SsColumn *column, const gint32 *ints, double divisor, SsColumnFacts *facts)
{
  gsize n_rows = ss_column_n_rows (column);
  Ascent ascent;
  gint32 min, max;
  gint64 sum;
  Pass pass = pass_of_ints (ints, n_rows, divisor, &min, &max, &sum);

  facts_of_pass (&pass, n_rows, ss_column_n_odd (column), facts);
  if (pass.n == 0)
    return;
  /* Rounded once, where the pass rounds at every step. */
  facts->sum = (double)sum / divisor;
  facts->mean = facts->sum / (double)pass.n;
  ascent_begin (&ascent, facts, pass.n);
  if ((guint64)((gint64)max - min) < MIN (MOST_COUNTERS, MOST_COUNTERS_A_VALUE * (guint64)pass.n))
    ascend_counters (&ascent, ints, n_rows, min, (guint64)((gint64)max - min) + 1, divisor);
  else
    ascend_sorted_ints (&ascent, ints, n_rows, min, divisor);
  ascent_end (&ascent);
}

static void
summarise_doubles (const SsColumn *column, const double *values, SsColumnFacts *facts)
{
  gsize n_rows = ss_column_n_rows (column), n = 0;
  g_autofree guint64 *keys = g_new (guint64, MAX (n_rows, 1));
  Pass pass = {0};
  Ascent ascent;

  for (gsize i = 0; i < n_rows; i++)
    if (isfinite (values[i])) {
      pass_add (&pass, values[i]);
      keys[n++] = ss_radix_key (values[i]);
    }
  facts_of_pass (&pass, n_rows, ss_column_n_odd (column), facts);
  if (n == 0)
    return;
  ascent_begin (&ascent, facts, n);
  ss_radix_sort (keys, n);
  for (gsize i = 0, next; i < n; i = next) {
    for (next = i + 1; next < n && keys[next] == keys[i];)
      next++;
    ascent_add (&ascent, ss_radix_value (keys[i]), next - i);
  }
  ascent_end (&ascent);
}

void
ss_number_summary (const SsColumn *column, SsColumnFacts *facts)
{
  double divisor;
  const gint32 *ints = ss_column_ints (column, &divisor);
  const double *doubles = ss_column_doubles (column);

  if (ints != NULL)
    summarise_ints (column, ints, divisor, facts);
  else if (doubles != NULL)
    summarise_doubles (column, doubles, facts);
  else
    facts->missing = ss_column_n_rows (column);
}
