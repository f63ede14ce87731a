/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "levels.h"

#include <math.h>

#define MOST_STEPS 4000

/* The place of a time in whole steps of its unit: years, months, or days. */
static gint64
step_of (double number, gboolean is_date, SsDateUnit unit)
{
  int year, month, day;
  if (!is_date)
    return (gint64)number;
  ss_civil_from_days ((gint64)floor (number), &year, &month, &day);
  return unit == SS_DATE_UNIT_YEAR    ? year
         : unit <= SS_DATE_UNIT_MONTH ? (gint64)year * 12 + month - 1
                                      : (gint64)floor (number);
}

static double
number_of (gint64 step, gboolean is_date, SsDateUnit unit)
{
  if (!is_date || unit > SS_DATE_UNIT_MONTH)
    return step;
  if (unit == SS_DATE_UNIT_YEAR)
    return ss_days_from_civil ((int)step, 1, 1);
  return ss_days_from_civil ((int)floor (step / 12.0), (int)(step - 12 * (gint64)floor (step / 12.0)) + 1, 1);
}

static gint64
common_step (gint64 a, gint64 b)
{
  return b == 0 ? a : common_step (b, a % b);
}

void
ss_levels_fill_steps (SsLevels *levels, SsChartContext *context, const SsColumn *column, double most_times)
{
  if (!levels->is_time || levels->n < 2)
    return;
  gboolean is_date = ss_column_is_time (column);
  SsDateUnit unit = is_date ? ss_column_date_unit (column) : SS_DATE_UNIT_YEAR;
  g_autofree gint64 *steps = g_new (gint64, levels->n);
  gint64 rhythm = 0;
  for (guint i = 0; i < levels->n; i++) {
    steps[i] = step_of (levels->levels[i].number, is_date, unit);
    if (i > 0 && steps[i] <= steps[i - 1])
      return;
    rhythm = i > 0 ? common_step (steps[i] - steps[i - 1], rhythm) : 0;
  }
  gint64 n = (steps[levels->n - 1] - steps[0]) / rhythm + 1;
  if (n == levels->n || n > MOST_STEPS || n > most_times * levels->n)
    return;
  SsFigures figures = ss_figures_make (column, ss_context_column_facts (context, column), context->language,
                                       &levels->levels[0].number, 1);
  SsLevel *filled = g_new0 (SsLevel, n);
  for (guint i = 0; i < levels->n; i++)
    filled[(steps[i] - steps[0]) / rhythm] = levels->levels[i];
  for (gint64 k = 0; k < n; k++)
    if (!filled[k].label) {
      filled[k].number = number_of (steps[0] + k * rhythm, is_date, unit);
      filled[k].label = ss_figures_text (&figures, filled[k].number);
      filled[k].is_skipped = TRUE;
    }
  for (gsize row = 0; row < levels->n_rows; row++)
    if (levels->of_row[row] != SS_CODE_MISSING)
      levels->of_row[row] = (steps[levels->of_row[row]] - steps[0]) / rhythm;
  g_free (levels->levels);
  levels->levels = filled;
  levels->n = n;
}
