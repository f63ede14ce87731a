/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

/* GUIDELINES R26: 7 to 12 bins read best; LINT bin-count: 5 to 50. */
#define FEWEST_BINS 7
#define MOST_BINS 30
#define MOST_ASKED 100
/* A bar that stands for more rows than this does not list them. */
#define MOST_ROWS 10000
/* The quartiles that choose the width are those of a sample this large. */
#define SAMPLE 20000

typedef struct {
  double start, width;
  guint n;
  gsize *counts; /* [n] */
  gsize n_known, largest;
} Bins;

static int
compare_numbers (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Freedman and Diaconis, "On the histogram as a density estimator" (1981): 2 IQR / cube root of n; Sturges where the IQR is 0. */
static double
wanted_bins (const double *numbers, gsize n, double range)
{
  gsize step = MAX (n / SAMPLE, 1), n_sample = 0;
  g_autofree double *sample = g_new (double, n / step + 1);
  for (gsize i = 0; i < n; i += step)
    if (isfinite (numbers[i]))
      sample[n_sample++] = numbers[i];
  if (n_sample < 2)
    return FEWEST_BINS;
  qsort (sample, n_sample, sizeof *sample, compare_numbers);
  double iqr = sample[n_sample * 3 / 4] - sample[n_sample / 4];
  double width = 2 * iqr / cbrt (n);
  return CLAMP (width > 0 ? range / width : 1 + log2 (n), FEWEST_BINS, MOST_BINS);
}

static void
extent (const double *numbers, gsize n, double *min, double *max, gsize *n_known)
{
  *min = INFINITY;
  *max = -INFINITY;
  *n_known = 0;
  for (gsize i = 0; i < n; i++)
    if (isfinite (numbers[i])) {
      *min = MIN (*min, numbers[i]);
      *max = MAX (*max, numbers[i]);
      (*n_known)++;
    }
}

/* Bins start at whole multiples of a round width: limits that a reader can say. */
static void
choose_bins (Bins *bins, double min, double max, double n_wanted, gboolean is_whole)
{
  double range = max - min;
  if (!(range > 0) || !isfinite (range))
    range = fabs (min) > 0 ? fabs (min) : 1;
  bins->width = ss_nice_step (range, (guint)(n_wanted + 0.5));
  if (is_whole && range >= 1)
    bins->width = MAX (1, bins->width);
  bins->start = floor (min / bins->width + 1e-9) * bins->width;
  bins->n = CLAMP (floor ((max - bins->start) / bins->width + 1e-9) + 1, 1, MOST_ASKED);
  bins->counts = g_new0 (gsize, bins->n);
}

static guint
bin_of (const Bins *bins, double number)
{
  double i = floor ((number - bins->start) / bins->width + 1e-9);
  return (guint)CLAMP (i, 0, bins->n - 1.0);
}

static void
count (Bins *bins, const double *numbers, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (isfinite (numbers[i]))
      bins->counts[bin_of (bins, numbers[i])]++;
  for (guint k = 0; k < bins->n; k++)
    bins->largest = MAX (bins->largest, bins->counts[k]);
}

static void
list_rows (SsChartContext *context, const Bins *bins, guint k, const double *numbers)
{
  if (context->n_rows > MOST_ROWS)
    return;
  g_autofree gsize *rows = g_new (gsize, MAX (bins->counts[k], 1));
  gsize n = 0;
  for (gsize i = 0; i < context->n_rows; i++)
    if (isfinite (numbers[i]) && bin_of (bins, numbers[i]) == k)
      rows[n++] = ss_context_row (context, i);
  if (n)
    ss_scene_set_rows (context->scene, rows, n);
}

static void
draw_bin (SsChartContext *context, const Bins *bins, guint k, const double *numbers, const SsScale *x,
          const SsScale *y, const SsFigures *figures)
{
  double low = bins->start + k * bins->width, high = low + bins->width;
  double left = ss_scale_map (x, low), right = ss_scale_map (x, high),
         top = ss_scale_map (y, bins->counts[k]);
  SsStyle style = {.fill = context->theme->calm};
  double gap = MIN (context->px, (right - left) / 4);
  if (bins->counts[k] == 0)
    return;
  ss_scene_rect (context->scene, &style, left + gap / 2, top, right - left - gap, y->from - top, SS_ROW_NONE);
  list_rows (context, bins, k, numbers);
  g_autofree char *from = ss_figures_text (figures, low), *to = ss_figures_text_with_unit (figures, high);
  g_autofree char *n = ss_number_text (bins->counts[k], 0, context->language);
  /* Translators: an interval, its lower and its upper limit. */
  g_autofree char *interval = g_strdup_printf (_ ("%s to %s"), from, to);
  ss_context_tip (context, interval, n, NULL);
  ss_context_anchor (context, from, NULL, (left + right) / 2, top);
}

static void
draw (SsChartContext *context, const SsColumn *column, const Bins *bins, const double *numbers)
{
  const SsColumnFacts *facts = ss_context_column_facts (context, column);
  SsFigures figures
      = ss_figures_make (column, facts, context->language, numbers, MIN (context->n_rows, SAMPLE));
  SsFigures counts = {.language = context->language};
  SsScaleType type = ss_column_is_time (column) ? SS_SCALE_TIME : SS_SCALE_LINEAR;
  SsScale x
      = ss_context_scale (context, SS_AXIS_X, type, bins->start, bins->start + bins->n * bins->width, 0);
  SsScale y = ss_context_scale (context, SS_AXIS_Y, SS_SCALE_LINEAR, 0, bins->largest,
                                SS_DOMAIN_ZERO | SS_DOMAIN_NICE);
  SsAxisPlan x_plan = {SS_AXIS_X, &x, column, &figures, SS_AXIS_NO_GRID};
  SsAxisPlan y_plan = {SS_AXIS_Y, &y, NULL, &counts, SS_AXIS_COUNTS_ROWS};
  ss_axis_draw_xy (context, &x_plan, &y_plan);
  ss_context_begin_marks (context, "histogram", context->px);
  for (guint k = 0; k < bins->n; k++)
    draw_bin (context, bins, k, numbers, &x, &y, &figures);
  ss_scene_finish (context->scene);
  ss_axis_draw_baseline (context, &y, FALSE);
}

static void
build (SsChartContext *context)
{
  const SsColumn *column = ss_context_column (context, SS_ROLE_VALUE, 0);
  g_autofree double *numbers = ss_context_numbers (context, column);
  double min, max, asked = ss_context_option_number (context, "bins");
  Bins bins = {0};
  extent (numbers, context->n_rows, &min, &max, &bins.n_known);
  if (bins.n_known == 0) {
    ss_context_say_empty (context);
    return;
  }
  /* Panels share their bins: those of the whole column. */
  SsChartContext whole = *context;
  whole.rows = NULL;
  whole.n_rows = ss_table_n_rows (context->table);
  g_autofree double *all = context->rows ? ss_context_numbers (&whole, column) : NULL;
  gsize n_all;
  if (all)
    extent (all, whole.n_rows, &min, &max, &n_all);
  double n_wanted = asked > 0 ? asked : wanted_bins (all ? all : numbers, whole.n_rows, max - min);
  choose_bins (&bins, min, max, n_wanted, ss_column_kind (column) == SS_KIND_INTEGER);
  count (&bins, numbers, context->n_rows);
  draw (context, column, &bins, numbers);
  g_free (bins.counts);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_VALUE, N_ ("Value"), SS_NEED_REQUIRED, SS_KINDS_NUMERIC | SS_KINDS_TIME, 1},
    SS_FACET_ROW,
    {0},
};

static const SsOptionRow options[] = {
    {"bins", N_ ("Number of bins (0: chosen)"), SS_OPTION_NUMBER, 0, 0, MOST_ASKED},
    {0},
};

const SsChartType ss_chart_histogram = {
    .id = "histogram",
    .label = N_ ("Histogram"),
    .purpose = N_ ("How many values lie in each interval: where most are, and which stand apart."),
    .intentions = SS_INTENTIONS (SS_INTENTION_DISTRIBUTE),
    .roles = roles,
    .options = options,
    .traits = {
        .family = SS_FAMILY_DISTRIBUTION,
        .needs_zero = TRUE,
        .handles_negative = TRUE,
        .aggregates = TRUE,
        .shows_distribution = TRUE,
    },
    .build = build,
};
