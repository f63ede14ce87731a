/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scale.h"

#include <math.h>

/* Below this many decades a log axis shows 1, 2 and 5; above, powers of ten alone. */
#define FEW_DECADES 3.0
#define DAYS_A_YEAR 365.2425

/* Steps of the calendar, from the finest: so many of a unit, lasting about so many days. */
static const struct {
  SsDateUnit unit;
  int count;
  double days;
} steps[] = {
    {SS_DATE_UNIT_SECOND, 1, 1 / 86400.0},
    {SS_DATE_UNIT_SECOND, 15, 15 / 86400.0},
    {SS_DATE_UNIT_MINUTE, 1, 1 / 1440.0},
    {SS_DATE_UNIT_MINUTE, 15, 15 / 1440.0},
    {SS_DATE_UNIT_MINUTE, 60, 1 / 24.0},
    {SS_DATE_UNIT_MINUTE, 180, 3 / 24.0},
    {SS_DATE_UNIT_MINUTE, 360, 6 / 24.0},
    {SS_DATE_UNIT_DAY, 1, 1},
    {SS_DATE_UNIT_DAY, 2, 2},
    {SS_DATE_UNIT_DAY, 7, 7},
    {SS_DATE_UNIT_DAY, 14, 14},
    {SS_DATE_UNIT_MONTH, 1, DAYS_A_YEAR / 12},
    {SS_DATE_UNIT_MONTH, 3, DAYS_A_YEAR / 4},
    {SS_DATE_UNIT_MONTH, 6, DAYS_A_YEAR / 2},
    {SS_DATE_UNIT_YEAR, 1, DAYS_A_YEAR},
    {SS_DATE_UNIT_YEAR, 2, 2 * DAYS_A_YEAR},
    {SS_DATE_UNIT_YEAR, 5, 5 * DAYS_A_YEAR},
    {SS_DATE_UNIT_YEAR, 10, 10 * DAYS_A_YEAR},
    {SS_DATE_UNIT_YEAR, 20, 20 * DAYS_A_YEAR},
    {SS_DATE_UNIT_YEAR, 50, 50 * DAYS_A_YEAR},
    {SS_DATE_UNIT_YEAR, 100, 100 * DAYS_A_YEAR},
    {SS_DATE_UNIT_YEAR, 500, 500 * DAYS_A_YEAR},
    {SS_DATE_UNIT_YEAR, 1000, 1000 * DAYS_A_YEAR},
};

static void
add (SsTicks *ticks, const SsScale *scale, double value)
{
  double slack = (scale->max - scale->min) * 1e-9;
  if (ticks->n < SS_MOST_TICKS && value >= scale->min - slack && value <= scale->max + slack)
    ticks->values[ticks->n++] = value;
}

static int
decimals_of (double step)
{
  return CLAMP ((int)ceil (-log10 (step) - 1e-9), 0, 15);
}

static void
linear_ticks (SsTicks *ticks, const SsScale *scale, guint n_wanted)
{
  double step = ss_nice_step (scale->max - scale->min, n_wanted);
  double first = ceil (scale->min / step - 1e-9);
  for (guint i = 0; i < SS_MOST_TICKS; i++) {
    double value = (first + i) * step;
    if (!(value <= scale->max + step * 1e-9))
      break;
    add (ticks, scale, value == 0 ? 0 : value);
  }
  ticks->decimals = decimals_of (step);
}

static void
log_ticks (SsTicks *ticks, const SsScale *scale, guint n_wanted)
{
  static const double leads[] = {1, 2, 5};
  double low = floor (log10 (scale->min)), decades = log10 (scale->max) - log10 (scale->min);
  gboolean is_fine = decades < FEW_DECADES;
  int stride = MAX (1, (int)ceil (decades / MAX (n_wanted, 1)));
  for (int i = 0; i <= decades + 2 && ticks->n < SS_MOST_TICKS; i += stride)
    for (guint k = 0; k < (is_fine ? G_N_ELEMENTS (leads) : 1); k++)
      add (ticks, scale, leads[k] * pow (10, low + i));
  ticks->decimals = decimals_of (scale->min);
}

/* Ticks at 0 and at powers of ten on both sides: asinh spreads those evenly. */
static void
symlog_ticks (SsTicks *ticks, const SsScale *scale, guint n_wanted)
{
  double high = MAX (fabs (scale->min), fabs (scale->max));
  int top = (int)floor (log10 (MAX (high, 10)));
  int stride = MAX (1, 2 * top / (int)MAX (n_wanted, 2));
  for (int power = top; power >= 0; power -= stride)
    add (ticks, scale, -pow (10, power));
  add (ticks, scale, 0);
  for (int power = top % stride; power <= top; power += stride)
    add (ticks, scale, pow (10, power));
}

static void
calendar_months (SsTicks *ticks, const SsScale *scale, int months)
{
  int year, month, day;
  ss_civil_from_days ((gint64)floor (scale->min), &year, &month, &day);
  gint64 index = ((gint64)year * 12 + month - 1) / months * months;
  if (year < 0)
    index -= months;
  for (guint i = 0; i < 4 * SS_MOST_TICKS && ticks->n < SS_MOST_TICKS; i++, index += months) {
    gint64 y = index >= 0 ? index / 12 : (index - 11) / 12;
    double value = ss_days_from_civil ((int)y, (int)(index - y * 12) + 1, 1);
    if (value > scale->max)
      break;
    add (ticks, scale, value);
  }
}

static void
time_ticks (SsTicks *ticks, const SsScale *scale, guint n_wanted, SsDateUnit finest)
{
  double span = scale->max - scale->min;
  guint i = 0;
  while (i + 1 < G_N_ELEMENTS (steps) && (steps[i].unit > finest || span / steps[i].days > n_wanted * 1.25))
    i++;
  ticks->unit = steps[i].unit;
  if (steps[i].unit == SS_DATE_UNIT_YEAR || steps[i].unit == SS_DATE_UNIT_MONTH) {
    calendar_months (ticks, scale, steps[i].count * (steps[i].unit == SS_DATE_UNIT_YEAR ? 12 : 1));
    return;
  }
  /* Weeks start on Monday: day 4 of 1970 was one. */
  double offset = steps[i].days == 7 || steps[i].days == 14 ? 4 : 0;
  double first = ceil ((scale->min - offset) / steps[i].days - 1e-9);
  for (guint k = 0; k < SS_MOST_TICKS; k++)
    add (ticks, scale, offset + (first + k) * steps[i].days);
}

SsTicks
ss_scale_ticks (const SsScale *scale, guint n_wanted, SsDateUnit finest)
{
  SsTicks ticks = {.unit = finest};
  n_wanted = CLAMP (n_wanted, 2, SS_MOST_TICKS / 3);
  if (scale->type == SS_SCALE_TIME)
    time_ticks (&ticks, scale, n_wanted, finest);
  else if (scale->type == SS_SCALE_LOG)
    log_ticks (&ticks, scale, n_wanted);
  else if (scale->type == SS_SCALE_SYMLOG)
    symlog_ticks (&ticks, scale, n_wanted);
  else
    linear_ticks (&ticks, scale, n_wanted);
  if (ticks.n == 0) {
    add (&ticks, scale, scale->min);
    add (&ticks, scale, scale->max);
  }
  return ticks;
}
