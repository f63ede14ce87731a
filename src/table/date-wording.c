/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wording.h"

#include <math.h>

#define SECONDS_PER_DAY 86400

/* Fewer first days of months than these may be dates that happen to be so. */
#define FEWEST_MONTHS 4
#define FEWEST_YEARS 2

/* The names are here and not in the catalogue: the language is an argument, whatever the user's messages are. */
static const char *const month_names[][12] = {
    [SS_LANGUAGE_EN] = {"January", "February", "March", "April", "May", "June", "July", "August", "September",
                        "October", "November", "December"},
    [SS_LANGUAGE_FR] = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
                        "octobre", "novembre", "décembre"},
};

/* Lexique des règles typographiques en usage à l'Imprimerie nationale, « Abréviations ». */
static const char *const month_shorts[][12] = {
    [SS_LANGUAGE_EN] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    [SS_LANGUAGE_FR]
    = {"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."},
};

typedef struct {
  const char *half, *quarter;          /* number, year */
  const char *short_week, *week;       /* number, year */
  const char *first_of_month, *of_day; /* the day's number: "1er", "2" */
  const char *short_time, *time;       /* date, time */
} Patterns;

static const Patterns patterns[] = {
    [SS_LANGUAGE_EN] = {"H%d %d", "Q%d %d", "wk %d, %d", "week %d of %d", "%d", "%d", "%s, %s", "%s at %s"},
    [SS_LANGUAGE_FR]
    = {"S%d %d", "T%d %d", "sem. %d, %d", "semaine %d de %d", "%der", "%d", "%s %s", "%s à %s"},
};

/* A moment taken apart. */
typedef struct {
  gint64 day; /* since 1970 */
  int year, month, day_of_month;
  int hour, minute, second;
} Moment;

void
ss_civil_from_days (gint64 days, int *year, int *month, int *day)
{
  gint64 z = days + 719468;
  gint64 era = (z >= 0 ? z : z - 146096) / 146097;
  int day_of_era = (int)(z - era * 146097);
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int march_month = (5 * day_of_year + 2) / 153;

  *day = day_of_year - (153 * march_month + 2) / 5 + 1;
  *month = march_month < 10 ? march_month + 3 : march_month - 9;
  *year = (int)(year_of_era + era * 400) + (*month <= 2);
}

gint64
ss_days_from_civil (int year, int month, int day)
{
  gint64 y = (gint64)year - (month <= 2);
  gint64 era = (y >= 0 ? y : y - 399) / 400;
  int year_of_era = (int)(y - era * 400);
  int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468;
}

static Moment
moment_from_days (double days, SsDateUnit unit)
{
  Moment moment = {.day = (gint64)floor (days)};

  if (unit >= SS_DATE_UNIT_MINUTE) {
    gint64 seconds = (gint64)llround ((days - floor (days)) * SECONDS_PER_DAY);

    moment.day += seconds / SECONDS_PER_DAY; /* a hair before midnight is midnight */
    seconds %= SECONDS_PER_DAY;
    moment.hour = (int)(seconds / 3600);
    moment.minute = (int)(seconds / 60 % 60);
    moment.second = (int)(seconds % 60);
  }
  ss_civil_from_days (moment.day, &moment.year, &moment.month, &moment.day_of_month);
  return moment;
}

/* ISO 8601: the week of a day is that of its Thursday. */
static int
iso_week (gint64 day, int *year)
{
  gint64 weekday = ((day + 3) % 7 + 7) % 7; /* 0 is Monday; 1970-01-01 was a Thursday */
  gint64 thursday = day - weekday + 3;
  int month, day_of_month;

  ss_civil_from_days (thursday, year, &month, &day_of_month);
  return (int)((thursday - ss_days_from_civil (*year, 1, 1)) / 7) + 1;
}

static char *
clock_text (const Moment *moment, SsDateUnit unit)
{
  if (unit == SS_DATE_UNIT_MINUTE)
    return g_strdup_printf ("%02d:%02d", moment->hour, moment->minute);
  return g_strdup_printf ("%02d:%02d:%02d", moment->hour, moment->minute, moment->second);
}

static char *
week_text (const Moment *moment, const char *pattern)
{
  int year, week = iso_week (moment->day, &year);

  return g_strdup_printf (pattern, week, year);
}

static char *
day_text (const Moment *moment, const char *month, const Patterns *pattern)
{
  g_autofree char *day = g_strdup_printf (
      moment->day_of_month == 1 ? pattern->first_of_month : pattern->of_day, moment->day_of_month);

  return g_strdup_printf ("%s %s %d", day, month, moment->year);
}

char *
ss_date_text (double days, SsDateUnit unit, gboolean is_short, SsLanguage language)
{
  const Patterns *pattern = &patterns[language];
  g_autofree char *day = NULL, *clock = NULL;
  const char *month;
  Moment moment;

  if (!isfinite (days))
    return g_strdup ("–");
  moment = moment_from_days (days, unit);
  month = (is_short ? month_shorts : month_names)[language][moment.month - 1];

  switch (unit) {
  case SS_DATE_UNIT_YEAR:
    return g_strdup_printf ("%d", moment.year);
  case SS_DATE_UNIT_HALF:
    return g_strdup_printf (pattern->half, (moment.month + 5) / 6, moment.year);
  case SS_DATE_UNIT_QUARTER:
    return g_strdup_printf (pattern->quarter, (moment.month + 2) / 3, moment.year);
  case SS_DATE_UNIT_MONTH:
    return g_strdup_printf ("%s %d", month, moment.year);
  case SS_DATE_UNIT_WEEK:
    return week_text (&moment, is_short ? pattern->short_week : pattern->week);
  case SS_DATE_UNIT_DAY:
    return day_text (&moment, month, pattern);
  case SS_DATE_UNIT_MINUTE:
  case SS_DATE_UNIT_SECOND:
    day = day_text (&moment, month, pattern);
    clock = clock_text (&moment, unit);
    return g_strdup_printf (is_short ? pattern->short_time : pattern->time, day, clock);
  default:
    g_return_val_if_reached (NULL);
  }
}

char *
ss_date_ascii (double days, SsDateUnit unit)
{
  g_autofree char *clock = NULL;
  Moment moment;

  if (!isfinite (days))
    return g_strdup ("");
  moment = moment_from_days (days, unit);

  switch (unit) {
  case SS_DATE_UNIT_YEAR:
    return g_strdup_printf ("%04d", moment.year);
  case SS_DATE_UNIT_HALF:
    return g_strdup_printf ("%04d-H%d", moment.year, (moment.month + 5) / 6);
  case SS_DATE_UNIT_QUARTER:
    return g_strdup_printf ("%04d-Q%d", moment.year, (moment.month + 2) / 3);
  case SS_DATE_UNIT_MONTH:
    return g_strdup_printf ("%04d-%02d", moment.year, moment.month);
  case SS_DATE_UNIT_WEEK: {
    int year, week = iso_week (moment.day, &year);

    return g_strdup_printf ("%04d-W%02d", year, week);
  }
  case SS_DATE_UNIT_DAY:
    return g_strdup_printf ("%04d-%02d-%02d", moment.year, moment.month, moment.day_of_month);
  case SS_DATE_UNIT_MINUTE:
  case SS_DATE_UNIT_SECOND:
    clock = clock_text (&moment, unit);
    return g_strdup_printf ("%04d-%02d-%02dT%s", moment.year, moment.month, moment.day_of_month, clock);
  default:
    g_return_val_if_reached (NULL);
  }
}

SsDateUnit
ss_dates_told_unit (const double *days, gsize n, SsDateUnit unit)
{
  gboolean are_years = TRUE;
  gsize n_known = 0;
  for (gsize i = 0; i < n; i++) {
    int year, month, day;
    if (!isfinite (days[i]))
      continue;
    ss_civil_from_days ((gint64)floor (days[i]), &year, &month, &day);
    if (unit < SS_DATE_UNIT_DAY || day != 1 || days[i] != floor (days[i]))
      return unit;
    are_years = are_years && month == 1;
    n_known++;
  }
  if (are_years && n_known >= FEWEST_YEARS)
    return SS_DATE_UNIT_YEAR;
  return n_known >= FEWEST_MONTHS ? SS_DATE_UNIT_MONTH : unit;
}
