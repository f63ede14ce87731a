/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map-places.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The least distinct texts of a column that could name groups. */
#define FEWEST_NAMES 2

static void
sort_rows (SsMapGroups *groups, const SsChartContext *context, const guint32 *group_of)
{
  groups->start = g_new0 (guint32, groups->n + 1);
  for (gsize i = 0; i < context->n_rows; i++) {
    if (group_of[i] != SS_CODE_MISSING)
      groups->start[group_of[i] + 1]++;
  }
  for (guint g = 0; g < groups->n; g++)
    groups->start[g + 1] += groups->start[g];
  groups->rows = g_new (gsize, MAX (groups->start[groups->n], 1));
  g_autofree guint32 *next = g_memdup2 (groups->start, (groups->n + 1) * sizeof *next);
  for (gsize i = 0; i < context->n_rows; i++) {
    if (group_of[i] != SS_CODE_MISSING)
      groups->rows[next[group_of[i]]++] = ss_context_row (context, i);
  }
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double
summarise (SsAggregate aggregate, double *values, gsize n)
{
  double sum = 0;
  if (aggregate == SS_AGGREGATE_COUNT)
    return (double)n;
  if (n == 0)
    return NAN;
  if (aggregate == SS_AGGREGATE_MEDIAN) {
    qsort (values, n, sizeof *values, compare_doubles);
    return (values[(n - 1) / 2] + values[n / 2]) / 2;
  }
  for (gsize i = 0; i < n; i++)
    sum += values[i];
  return aggregate == SS_AGGREGATE_SUM ? sum : sum / (double)n;
}

/* Sum over sum: the rate of the whole place. */
static double
rate_of_group (const SsMapGroups *groups, const SsColumn *per, double factor, guint g)
{
  double sum = 0, base = 0;
  for (guint32 i = groups->start[g]; i < groups->start[g + 1]; i++) {
    double value = groups->value ? ss_column_number (groups->value, groups->rows[i]) : 1;
    double below = ss_column_number (per, groups->rows[i]);
    if (isfinite (value) && isfinite (below)) {
      sum += value;
      base += below;
    }
  }
  return base > 0 ? factor * sum / base : NAN;
}

static double
value_of_group (SsMapGroups *groups, guint g, double *known)
{
  gsize n = 0;
  for (guint32 i = groups->start[g]; i < groups->start[g + 1]; i++) {
    double value = groups->value ? ss_column_number (groups->value, groups->rows[i]) : 1;
    if (isfinite (value))
      known[n++] = value;
  }
  groups->has_several = groups->has_several || n > 1;
  return summarise (groups->aggregate, known, n);
}

static SsAggregate
choose_aggregate (const SsChartContext *context, const SsColumn *value)
{
  SsAggregate said = context->spec->aggregate;
  if (!value)
    return SS_AGGREGATE_COUNT;
  if (said != SS_AGGREGATE_AUTO && said != SS_AGGREGATE_NONE)
    return said;
  const SsColumnFacts *facts = ss_context_column_facts (context, value);
  return facts && facts->measure == SS_MEASURE_COUNT ? SS_AGGREGATE_SUM : SS_AGGREGATE_MEAN;
}

static void
compute_values (SsMapGroups *groups, const SsChartContext *context)
{
  const SsColumn *per = context->spec->per ? ss_table_find (context->table, context->spec->per, NULL) : NULL;
  double factor = context->spec->per_factor > 0 ? context->spec->per_factor : 1;
  g_autofree double *known = g_new (double, MAX (context->n_rows, 1));

  groups->values = g_new (double, MAX (groups->n, 1));
  for (guint g = 0; g < groups->n; g++) {
    groups->values[g] = per ? rate_of_group (groups, per, factor, g) : value_of_group (groups, g, known);
    groups->n_missing += isnan (groups->values[g]) && groups->start[g + 1] > groups->start[g];
  }
  groups->figures
      = ss_figures_make (per ? NULL : groups->value,
                         groups->value && !per ? ss_context_column_facts (context, groups->value) : NULL,
                         context->language, groups->values, groups->n);
}

/* TRUE if all rows of a group say the same in @column. */
static gboolean
is_one_name_a_group (const SsMapGroups *groups, const SsColumn *column)
{
  for (guint g = 0; g < groups->n; g++) {
    for (guint32 i = groups->start[g] + 1; i < groups->start[g + 1]; i++) {
      if (ss_column_code (column, groups->rows[i]) != ss_column_code (column, groups->rows[i - 1]))
        return FALSE;
    }
  }
  return TRUE;
}

/* The text column with one text a group that tells most of them apart; of equals the wordiest, so that names come before codes. */
static const SsColumn *
find_name (const SsMapGroups *groups, const SsChartContext *context)
{
  const SsColumn *label = ss_context_column (context, SS_ROLE_LABEL, 0), *best = NULL;
  const SsColumnFacts *best_facts = NULL;

  if (label)
    return label;
  for (gsize i = 0; i < ss_table_n_columns (context->table); i++) {
    const SsColumn *column = ss_table_column (context->table, i);
    const SsColumnFacts *facts = ss_profile_column (context->profile, i);
    if (ss_column_kind (column) != SS_KIND_TEXT || facts->distinct < FEWEST_NAMES)
      continue;
    gboolean is_better
        = !best || facts->distinct > best_facts->distinct
          || (facts->distinct == best_facts->distinct && facts->mean_length > best_facts->mean_length);
    if (!is_better || facts->semantic == SS_SEMANTIC_IDENTIFIER || !is_one_name_a_group (groups, column))
      continue;
    best = column;
    best_facts = facts;
  }
  return best;
}

SsMapGroups *
ss_map_groups_new (const SsChartContext *context, const guint32 *group_of, guint n)
{
  SsMapGroups *groups = g_new0 (SsMapGroups, 1);
  groups->n = n;
  groups->value = ss_map_value_column (context);
  groups->aggregate = choose_aggregate (context, groups->value);
  sort_rows (groups, context, group_of);
  compute_values (groups, context);
  groups->name = find_name (groups, context);
  return groups;
}

void
ss_map_groups_free (SsMapGroups *groups)
{
  g_free (groups->start);
  g_free (groups->rows);
  g_free (groups->values);
  g_free (groups);
}

const char *
ss_map_groups_name (const SsMapGroups *groups, guint i)
{
  if (!groups->name || groups->start[i] == groups->start[i + 1])
    return NULL;
  return ss_column_text (groups->name, groups->rows[groups->start[i]]);
}

void
ss_map_groups_describe (const SsMapGroups *groups, SsChartContext *context, guint i, double x, double y)
{
  gsize n = groups->start[i + 1] - groups->start[i];
  const char *name = ss_map_groups_name (groups, i);
  const char *label = groups->value ? ss_column_name (groups->value) : _ ("Rows");
  g_autofree char *value = isnan (groups->values[i])
                               ? g_strdup (_ ("No data"))
                               : ss_figures_text_with_unit (&groups->figures, groups->values[i]);
  g_autofree char *count = n > 1 && groups->value ? g_strdup_printf ("%" G_GSIZE_FORMAT, n) : NULL;

  if (n == 1)
    ss_scene_set_row (context->scene, groups->rows[groups->start[i]]);
  else
    ss_scene_set_rows (context->scene, groups->rows + groups->start[i], n);
  if (name) {
    ss_context_tip (context, ss_column_name (groups->name), name, label, value, _ ("Rows"), count, NULL);
    ss_context_anchor (context, name, NULL, x, y);
  } else {
    ss_context_tip (context, label, value, _ ("Rows"), count, NULL);
  }
}

void
ss_map_groups_say_several (const SsMapGroups *groups, SsChartContext *context)
{
  static const char *const sentences[] = {
      [SS_AGGREGATE_AUTO] = NULL,
      [SS_AGGREGATE_NONE] = NULL,
      [SS_AGGREGATE_SUM] = N_ ("A place of several rows shows their sum."),
      [SS_AGGREGATE_MEAN] = N_ ("A place of several rows shows their mean."),
      [SS_AGGREGATE_MEDIAN] = N_ ("A place of several rows shows their median."),
      [SS_AGGREGATE_COUNT] = NULL,
  };
  if (groups->has_several && sentences[groups->aggregate])
    ss_context_say_aside (context, _ (sentences[groups->aggregate]));
}
