/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wording.h"

#include <math.h>
#include <stdio.h>

static double
moment (int year, int month, int day, int hour, int minute, int second)
{
  return (double)ss_days_from_civil (year, month, day) + (hour * 3600 + minute * 60 + second) / 86400.0;
}

static void
test_civil (void)
{
  g_assert_cmpint (ss_days_from_civil (1970, 1, 1), ==, 0);
  g_assert_cmpint (ss_days_from_civil (2000, 3, 1), ==, 11017);
  g_assert_cmpint (ss_days_from_civil (1900, 1, 1), ==, -25567);
  for (gint64 days = -1000000; days < 1000000; days += 97) {
    int year, month, day;

    ss_civil_from_days (days, &year, &month, &day);
    g_assert_cmpint (ss_days_from_civil (year, month, day), ==, days);
  }
}

static void
test_people (void)
{
  const struct {
    double days;
    SsDateUnit unit;
    gboolean is_short;
    SsLanguage language;
    const char *expected;
  } cases[] = {
      {moment (2019, 1, 1, 0, 0, 0), SS_DATE_UNIT_YEAR, TRUE, SS_LANGUAGE_FR, "2019"},
      {moment (2019, 7, 1, 0, 0, 0), SS_DATE_UNIT_HALF, TRUE, SS_LANGUAGE_FR, "S2 2019"},
      {moment (2019, 4, 1, 0, 0, 0), SS_DATE_UNIT_QUARTER, TRUE, SS_LANGUAGE_FR, "T2 2019"},
      {moment (2019, 4, 1, 0, 0, 0), SS_DATE_UNIT_QUARTER, TRUE, SS_LANGUAGE_EN, "Q2 2019"},
      {moment (2020, 1, 1, 0, 0, 0), SS_DATE_UNIT_MONTH, TRUE, SS_LANGUAGE_FR, "janv. 2020"},
      {moment (2020, 1, 1, 0, 0, 0), SS_DATE_UNIT_MONTH, FALSE, SS_LANGUAGE_FR, "janvier 2020"},
      {moment (2020, 1, 1, 0, 0, 0), SS_DATE_UNIT_MONTH, TRUE, SS_LANGUAGE_EN, "Jan 2020"},
      {moment (2021, 1, 3, 0, 0, 0), SS_DATE_UNIT_WEEK, TRUE, SS_LANGUAGE_FR, "sem. 53, 2020"},
      {moment (2021, 1, 4, 0, 0, 0), SS_DATE_UNIT_WEEK, FALSE, SS_LANGUAGE_EN, "week 1 of 2021"},
      {moment (1996, 2, 13, 0, 0, 0), SS_DATE_UNIT_DAY, TRUE, SS_LANGUAGE_FR, "13 févr. 1996"},
      {moment (1996, 2, 1, 0, 0, 0), SS_DATE_UNIT_DAY, FALSE, SS_LANGUAGE_FR, "1er février 1996"},
      {moment (1996, 2, 13, 14, 30, 0), SS_DATE_UNIT_MINUTE, FALSE, SS_LANGUAGE_FR,
       "13 février 1996 à 14:30"},
      {moment (1996, 2, 13, 14, 30, 5), SS_DATE_UNIT_SECOND, TRUE, SS_LANGUAGE_EN, "13 Feb 1996, 14:30:05"},
      {moment (1996, 12, 31, 23, 59, 60) - 1e-9, SS_DATE_UNIT_SECOND, TRUE, SS_LANGUAGE_FR,
       "1er janv. 1997 00:00:00"},
      {NAN, SS_DATE_UNIT_DAY, TRUE, SS_LANGUAGE_FR, "–"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *got = ss_date_text (cases[i].days, cases[i].unit, cases[i].is_short, cases[i].language);

    g_assert_cmpstr (got, ==, cases[i].expected);
  }
}

static void
test_ascii (void)
{
  const struct {
    SsDateUnit unit;
    const char *expected;
  } cases[] = {
      {SS_DATE_UNIT_YEAR, "2019"},
      {SS_DATE_UNIT_HALF, "2019-H2"},
      {SS_DATE_UNIT_QUARTER, "2019-Q4"},
      {SS_DATE_UNIT_MONTH, "2019-12"},
      {SS_DATE_UNIT_WEEK, "2020-W01"},
      {SS_DATE_UNIT_DAY, "2019-12-31"},
      {SS_DATE_UNIT_MINUTE, "2019-12-31T07:08"},
      {SS_DATE_UNIT_SECOND, "2019-12-31T07:08:09"},
  };
  g_autofree char *missing = ss_date_ascii (NAN, SS_DATE_UNIT_DAY);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *got = ss_date_ascii (moment (2019, 12, 31, 7, 8, 9), cases[i].unit);

    g_assert_cmpstr (got, ==, cases[i].expected);
  }
  g_assert_cmpstr (missing, ==, "");
}

/* First days of years are years, several first days of months are months; one day that is neither, and all are days. */
static void
test_told_unit (void)
{
  const struct {
    const char *dates; /* day/month, of 2015 on, a year each */
    SsDateUnit unit, expected;
  } cases[] = {
      {"1/1 1/1", SS_DATE_UNIT_DAY, SS_DATE_UNIT_YEAR},
      {"1/1 1/1 1/1", SS_DATE_UNIT_SECOND, SS_DATE_UNIT_YEAR},
      {"1/1", SS_DATE_UNIT_DAY, SS_DATE_UNIT_DAY},
      {"1/1 31/12", SS_DATE_UNIT_DAY, SS_DATE_UNIT_DAY},
      {"1/1 1/2 1/3 1/7", SS_DATE_UNIT_DAY, SS_DATE_UNIT_MONTH},
      {"1/3 1/5", SS_DATE_UNIT_DAY, SS_DATE_UNIT_DAY},
      {"1/1 1/1", SS_DATE_UNIT_QUARTER, SS_DATE_UNIT_QUARTER},
      {NULL, SS_DATE_UNIT_DAY, SS_DATE_UNIT_DAY},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) dates = g_strsplit (cases[i].dates ? cases[i].dates : "", " ", -1);
    double days[8] = {NAN};
    gsize n = 1;
    for (; dates[n - 1]; n++) {
      int day, month;
      g_assert_cmpint (sscanf (dates[n - 1], "%d/%d", &day, &month), ==, 2);
      days[n] = moment (2014 + (int)n, month, day, 0, 0, 0);
    }
    g_test_message ("%s", cases[i].dates ? cases[i].dates : "no date");
    g_assert_cmpint (ss_dates_told_unit (days, n, cases[i].unit), ==, cases[i].expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/date-wording/civil", test_civil);
  g_test_add_func ("/table/date-wording/people", test_people);
  g_test_add_func ("/table/date-wording/ascii", test_ascii);
  g_test_add_func ("/table/date-wording/told unit", test_told_unit);
  return g_test_run ();
}
