/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "column-sums.h"

#include <math.h>

#define N_PROBES 40      /* rows that are looked at to find sums */
#define LEAST_PROBES 4   /* fewer rows prove nothing */
#define LEAST_SHARE 0.8  /* of the probes must add up */
#define MOST_PARTS 40    /* columns in a row */
#define MOST_DISTANCE 40 /* between a total and its nearest part */
/* Published decimals are rounded one by one: each part may be half a unit of the last digit off. Two digits cover money and shares. */
#define ROUNDING 0.005
#define RELATIVE 1e-9

typedef struct {
  gsize n_columns, n_rows;
  double *values;     /* [n_columns][n_rows] */
  gboolean *may_join; /* [n_columns]: numbers that may be added up */
} Probe;

static Probe
probe_new (const SsTable *table, const SsColumnFacts *facts)
{
  gsize n_rows = ss_table_n_rows (table), step = n_rows / N_PROBES + 1;
  Probe probe = {.n_columns = ss_table_n_columns (table), .n_rows = (n_rows + step - 1) / step};

  probe.values = g_new (double, probe.n_columns *probe.n_rows + 1);
  probe.may_join = g_new (gboolean, probe.n_columns + 1);
  for (gsize c = 0; c < probe.n_columns; c++) {
    probe.may_join[c] = ss_column_is_numeric (ss_table_column (table, c)) && facts[c].distinct > 1
                        && facts[c].measure != SS_MEASURE_NONE;
    for (gsize r = 0; probe.may_join[c] && r < probe.n_rows; r++)
      probe.values[c * probe.n_rows + r] = ss_column_number (ss_table_column (table, c), r * step);
  }
  return probe;
}

static gboolean
adds_up (double total, double sum, gsize n_parts)
{
  double tolerance = total == floor (total) && sum == floor (sum) ? 0.5 : ROUNDING * (double)(n_parts + 1);

  return fabs (total - sum) < tolerance + RELATIVE * fabs (total);
}

/* Rows of nothing, and rows where one part is all, prove nothing. */
static gboolean
holds_on_probes (const Probe *probe, gsize total, gsize first, const double *sums, gsize n_parts)
{
  gsize n = 0, n_held = 0;

  for (gsize r = 0; r < probe->n_rows; r++) {
    double value = probe->values[total * probe->n_rows + r], part = probe->values[first * probe->n_rows + r];

    if (isnan (value) || isnan (sums[r]) || value == 0 || part == 0 || part == sums[r])
      continue;
    n++;
    n_held += adds_up (value, sums[r], n_parts);
    /* Two thousand columns have millions of runs: most are let go after a few rows. */
    if ((double)(n - n_held) > (1 - LEAST_SHARE) * (double)probe->n_rows)
      return FALSE;
  }
  return n >= LEAST_PROBES && (double)n_held >= LEAST_SHARE * (double)n;
}

/* Longer runs of parts win: a total of ten columns is not the total of two of them. */
static gboolean
find_sum (const Probe *probe, gsize total, gsize first, SsColumnSum *found)
{
  double sums[N_PROBES + 1] = {0};
  gboolean is_found = FALSE;

  for (gsize last = first; last < probe->n_columns && last < first + MOST_PARTS; last++) {
    if (last == total || !probe->may_join[last])
      break;
    for (gsize r = 0; r < probe->n_rows; r++)
      sums[r] += probe->values[last * probe->n_rows + r];
    if (last == first || !holds_on_probes (probe, total, first, sums, last - first + 1))
      continue;
    *found = (SsColumnSum) {total, first, last};
    is_found = TRUE;
  }
  return is_found;
}

static gboolean
is_longer (const SsColumnSum *sum, const SsColumnSum *than)
{
  return sum->last - sum->first > than->last - than->first;
}

GArray *
ss_column_sums (const SsTable *table, const SsColumnFacts *facts)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (SsColumnSum));
  Probe probe = probe_new (table, facts);

  for (gsize total = 0; total < probe.n_columns && probe.n_rows >= LEAST_PROBES; total++) {
    gsize from = total > MOST_DISTANCE ? total - MOST_DISTANCE : 0;
    SsColumnSum best = {0}, sum;

    for (gsize first = from;
         probe.may_join[total] && first < probe.n_columns && first < total + MOST_DISTANCE; first++)
      if (probe.may_join[first] && find_sum (&probe, total, first, &sum)
          && (best.last == 0 || is_longer (&sum, &best)))
        best = sum;
    if (best.last > 0)
      g_array_append_val (sums, best);
  }
  g_free (probe.values);
  g_free (probe.may_join);
  return sums;
}

GArray *
ss_column_sum_breaks (const SsTable *table, const SsColumnSum *sum)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize row = 0; row < ss_table_n_rows (table); row++) {
    double total = ss_column_number (ss_table_column (table, sum->total), row), parts = 0;

    for (gsize c = sum->first; c <= sum->last; c++)
      parts += ss_column_number (ss_table_column (table, c), row);
    if (!isnan (total) && !isnan (parts) && !adds_up (total, parts, sum->last - sum->first + 1))
      g_array_append_val (rows, row);
  }
  return rows;
}
