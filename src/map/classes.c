/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "classes.h"

#include <math.h>
#include <string.h>

/* @sorted: distinct values, ascending, with how often each occurs. */
typedef struct {
  gsize n;
  double *values, *counts;
} Distinct;

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static Distinct
distinct_values (const double *values, gsize n)
{
  Distinct distinct = {0, g_new (double, MAX (n, 1)), g_new (double, MAX (n, 1))};
  g_autofree double *sorted = g_new (double, MAX (n, 1));
  gsize known = 0;

  for (gsize i = 0; i < n; i++) {
    if (isfinite (values[i]))
      sorted[known++] = values[i];
  }
  qsort (sorted, known, sizeof *sorted, compare_doubles);
  for (gsize i = 0; i < known; i++) {
    if (distinct.n == 0 || sorted[i] != distinct.values[distinct.n - 1]) {
      distinct.values[distinct.n] = sorted[i];
      distinct.counts[distinct.n++] = 0;
    }
    distinct.counts[distinct.n - 1]++;
  }
  return distinct;
}

/* Prefix sums over distinct values, about their middle so that squares keep their digits. */
typedef struct {
  double *weight, *sum, *square; /* [n + 1] */
} Sums;

static Sums
prefix_sums (const Distinct *distinct)
{
  gsize n = distinct->n;
  Sums sums = {g_new0 (double, n + 1), g_new0 (double, n + 1), g_new0 (double, n + 1)};
  double middle = distinct->values[n / 2];
  for (gsize i = 0; i < n; i++) {
    double x = distinct->values[i] - middle, w = distinct->counts[i];
    sums.weight[i + 1] = sums.weight[i] + w;
    sums.sum[i + 1] = sums.sum[i] + w * x;
    sums.square[i + 1] = sums.square[i] + w * x * x;
  }
  return sums;
}

/* Sum of squares about the mean of values first .. end - 1. */
static double
cost (const Sums *sums, gsize first, gsize end)
{
  double weight = sums->weight[end] - sums->weight[first], sum = sums->sum[end] - sums->sum[first];
  return weight > 0 ? sums->square[end] - sums->square[first] - sum * sum / weight : 0;
}

typedef struct {
  const Sums *sums;
  const double *before; /* best cost of the first m values in one class less */
  double *best;
  guint32 *start; /* where the last class starts */
} Layer;

/* Fills best[low .. high], knowing that the last class starts between @from and @to: the start never decreases, so that halving finds all in
   n log n (Wang, Song, "Ckmeans.1d.dp", R Journal 2011, and its divide and conquer of 2016). */
static void
fill_layer (const Layer *layer, gsize low, gsize high, gsize from, gsize to)
{
  gsize middle = (low + high) / 2, best_start = from;
  double best = INFINITY;

  for (gsize start = from; start <= MIN (to, middle); start++) {
    double total = layer->before[start] + cost (layer->sums, start, middle);
    if (total < best) {
      best = total;
      best_start = start;
    }
  }
  layer->best[middle] = best;
  layer->start[middle] = (guint32)best_start;
  if (middle > low)
    fill_layer (layer, low, middle - 1, from, best_start);
  if (middle < high)
    fill_layer (layer, middle + 1, high, best_start, to);
}

/* Places (among distinct values) where classes 1 .. k - 1 start, into @starts. */
static void
jenks_starts (const Distinct *distinct, guint k, gsize *starts)
{
  gsize n = distinct->n;
  Sums sums = prefix_sums (distinct);
  g_autofree guint32 *start_of = g_new0 (guint32, (n + 1) * k);
  g_autofree double *before = g_new (double, n + 1), *best = g_new (double, n + 1);

  for (gsize m = 0; m <= n; m++)
    before[m] = cost (&sums, 0, m);
  for (guint level = 1; level < k; level++) {
    Layer layer = {&sums, before, best, start_of + level * (n + 1)};
    memcpy (best, before, (n + 1) * sizeof *best);
    fill_layer (&layer, level + 1, n, level, n - 1);
    memcpy (before, best, (n + 1) * sizeof *best);
  }
  gsize end = n;
  for (guint level = k - 1; level > 0; level--)
    starts[level - 1] = end = start_of[level * (n + 1) + end];
  g_free (sums.weight);
  g_free (sums.sum);
  g_free (sums.square);
}

static void
quantile_starts (const Distinct *distinct, guint k, gsize *starts)
{
  double total = 0, so_far = 0;
  guint level = 1;
  for (gsize i = 0; i < distinct->n; i++)
    total += distinct->counts[i];
  for (gsize i = 0; i < distinct->n && level < k; i++) {
    /* A class ends where its share is nearest; each keeps at least one value for those after it. */
    gboolean is_full = so_far + distinct->counts[i] / 2 >= total * level / k && i > 0;
    if ((is_full && i > (level > 1 ? starts[level - 2] : 0)) || distinct->n - i == k - level)
      starts[level++ - 1] = i;
    so_far += distinct->counts[i];
  }
}

/* A number in ]@low, @high] with as few digits as can be. */
static double
roundest_between (double low, double high)
{
  for (double power = pow (10, ceil (log10 (high - low)) + 1); power > 0; power /= 10) {
    static const double parts[] = {1, 0.5, 0.2};
    for (gsize i = 0; i < G_N_ELEMENTS (parts); i++) {
      double step = power * parts[i], candidate = floor (high / step) * step;
      if (candidate > low && candidate <= high)
        return candidate;
    }
    if (power < fabs (high) * 1e-14)
      break;
  }
  return high;
}

static guint
equal_limits (const Distinct *distinct, guint k, double *limits)
{
  double min = distinct->values[0], max = distinct->values[distinct->n - 1];
  for (guint i = 0; i <= k; i++)
    limits[i] = i == k ? max : min + (max - min) * i / k;
  return k;
}

guint
ss_classes_make (SsClassMethod method, const double *values, gsize n, guint n_wanted, double *limits)
{
  static void (*const find_starts[]) (const Distinct *distinct, guint k, gsize *starts) = {
      [SS_CLASSES_JENKS] = jenks_starts,
      [SS_CLASSES_QUANTILE] = quantile_starts,
      [SS_CLASSES_EQUAL] = NULL,
  };
  Distinct distinct = distinct_values (values, n);
  guint k = (guint)MIN (MIN (n_wanted, SS_MOST_CLASSES), distinct.n);
  gsize starts[SS_MOST_CLASSES];

  if (k > 0 && !find_starts[method]) {
    equal_limits (&distinct, k, limits);
  } else if (k > 0) {
    find_starts[method](&distinct, k, starts);
    limits[0] = distinct.values[0];
    limits[k] = distinct.values[distinct.n - 1];
    for (guint i = 1; i < k; i++)
      limits[i] = roundest_between (distinct.values[starts[i - 1] - 1], distinct.values[starts[i - 1]]);
  }
  g_free (distinct.values);
  g_free (distinct.counts);
  return k;
}

guint
ss_classes_find (const double *limits, guint n_classes, double value)
{
  guint level = 0;
  while (level + 1 < n_classes && value >= limits[level + 1])
    level++;
  return level;
}
