/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date-text.h"
#include "decimal.h"
#include "missing.h"
#include "number-text.h"
#include "wording.h"

#include <math.h>
#include <string.h>

#define NOT_A_NUMBER NAN

static const struct {
  const char *text;
  SsNumberStyle style;
  double value; /* NAN: no number */
  gboolean is_code;
} numbers[] = {
    {"1270,50", {',', 0}, 1270.5, FALSE},
    {"1 270,50", {',', 0}, 1270.5, FALSE},
    {"1\u202f270\u00a0000", {',', 0}, 1270000, FALSE},
    {"1.234.567,8", {',', '.'}, 1234567.8, FALSE},
    {"68,816", {'.', ','}, 68816, FALSE},
    {"68,816", {',', 0}, 68.816, FALSE},
    {"\u2212"
     "3",
     {',', 0},
     -3,
     FALSE},
    {"12,5 %", {',', 0}, 12.5, FALSE},
    {"€ 3", {',', 0}, 3, FALSE},
    {"8.41E+12", {'.', 0}, 8.41e12, FALSE},
    {"0.1", {'.', 0}, 0.1, FALSE},
    {"2.352221900177223", {'.', 0}, 2.352221900177223, FALSE},
    {"01004", {',', 0}, 1004, TRUE},
    {"0", {',', 0}, 0, FALSE},
    {"2E5", {',', 0}, NOT_A_NUMBER, FALSE},
    {"1 27", {',', 0}, NOT_A_NUMBER, FALSE},
    {"1.234", {',', 0}, NOT_A_NUMBER, FALSE},
    {"12 rue", {',', 0}, NOT_A_NUMBER, FALSE},
    {"-", {',', 0}, NOT_A_NUMBER, FALSE},
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++) {
    SsNumber number;
    gboolean is_number
        = ss_number_read (numbers[i].text, strlen (numbers[i].text), numbers[i].style, &number);

    g_test_message ("%s", numbers[i].text);
    g_assert_cmpint (is_number, ==, !isnan (numbers[i].value));
    if (!is_number)
      continue;
    g_assert_cmpfloat (number.value, ==, numbers[i].value);
    g_assert_cmpint (number.is_code, ==, numbers[i].is_code);
  }
}

/* The quick way gives the same double as strtod(), digit for digit. */
static void
test_decimal (void)
{
  for (int i = 0; i < 20000; i++) {
    guint64 digits
        = ((guint64)(guint32)g_test_rand_int () << 31 | (guint32)g_test_rand_int ()) % 9999999999999999999u;
    guint decimals = (guint)g_test_rand_int_range (0, 25);
    g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT "e-%u", digits, decimals);

    g_assert_cmpfloat (ss_decimal (digits, decimals), ==, g_ascii_strtod (text, NULL));
  }
}

static const struct {
  const char *text;
  SsDayOrder order;
  const char *iso; /* NULL: no date */
} dates[] = {
    {"2019-04-01", SS_DAY_FIRST, "2019-04-01"},
    {"4/2/2023", SS_DAY_FIRST, "2023-02-04"},
    {"4/2/2023", SS_MONTH_FIRST, "2023-04-02"},
    {"13 février 1996", SS_DAY_FIRST, "1996-02-13"},
    {"1er mars 1997", SS_DAY_FIRST, "1997-03-01"},
    {"janv. 2020", SS_DAY_FIRST, "2020-01"},
    {"2e trimestre 2019", SS_DAY_FIRST, "2019-Q2"},
    {"2019-T2", SS_DAY_FIRST, "2019-Q2"},
    {"2019-04-01T12:30:05Z", SS_DAY_FIRST, "2019-04-01T12:30:05"},
    {"01/04/2019 à 14h30", SS_DAY_FIRST, "2019-04-01T14:30"},
    {"20190401", SS_DAY_FIRST, "2019-04-01"},
    {"31/02/2019", SS_DAY_FIRST, NULL},
    {"1.2.3", SS_DAY_FIRST, NULL},
    {"2019.12", SS_DAY_FIRST, NULL},
    {"2019", SS_DAY_FIRST, NULL},
    {"mars", SS_DAY_FIRST, NULL},
};

static void
test_dates (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++) {
    SsDate date;
    gboolean is_date = ss_date_read (dates[i].text, strlen (dates[i].text), dates[i].order, &date);
    g_autofree char *iso = is_date ? ss_date_ascii (date.days, date.unit) : NULL;

    g_test_message ("%s", dates[i].text);
    g_assert_cmpstr (iso, ==, dates[i].iso);
  }
}

static const struct {
  const char *text;
  SsMissing missing;
} missing[] = {
    {"", SS_MISSING_BLANK},      {" \u00a0 ", SS_MISSING_BLANK}, {"#N/A", SS_MISSING_STRONG},
    {"n.d.", SS_MISSING_STRONG}, {" NULL ", SS_MISSING_STRONG},  {"ND", SS_MISSING_WEAK},
    {"-", SS_MISSING_WEAK},      {"0", SS_MISSING_NOT},          {"Nantes", SS_MISSING_NOT},
};

static void
test_missing (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (missing); i++)
    g_assert_cmpint (ss_missing_of (missing[i].text, strlen (missing[i].text)), ==, missing[i].missing);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/reading/numbers", test_numbers);
  g_test_add_func ("/table/reading/decimal", test_decimal);
  g_test_add_func ("/table/reading/dates", test_dates);
  g_test_add_func ("/table/reading/missing", test_missing);
  return g_test_run ();
}
