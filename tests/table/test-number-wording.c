/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wording.h"

#include <float.h>
#include <locale.h>
#include <math.h>

#define NNBSP "\u202f"
#define MINUS "\u2212"
#define FR SS_LANGUAGE_FR
#define EN SS_LANGUAGE_EN

typedef struct {
  double value;
  int argument;
  SsLanguage language;
  const char *expected;
} Case;

static void
check (const char *function, char *(*text) (double, int, SsLanguage), const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    g_autofree char *got = text (cases[i].value, cases[i].argument, cases[i].language);

    if (g_strcmp0 (got, cases[i].expected) != 0)
      g_error ("%s (%.17g, %d) is \"%s\" and not \"%s\"", function, cases[i].value, cases[i].argument, got,
               cases[i].expected);
  }
}
#define CHECK(function, cases) check (#function, function, cases, G_N_ELEMENTS (cases))

static void
test_fixed (void)
{
  static const Case cases[] = {
      {2259, 0, FR, "2" NNBSP "259"},
      {2259, 0, EN, "2,259"},
      {12.5, 1, FR, "12,5"},
      {12.5, 1, EN, "12.5"},
      {-3, 0, FR, MINUS "3"},
      {-0.004, 2, FR, "0,00"},
      {0, 2, EN, "0.00"},
      {2.5, 0, EN, "3"},
      {12.345, 2, EN, "12.35"},
      {-1234567.891, 1, FR, MINUS "1" NNBSP "234" NNBSP "567,9"},
      {999, 0, FR, "999"},
      {999999.5, 0, FR, "1" NNBSP "000" NNBSP "000"},
      {1e15, 0, EN, "1,000,000,000,000,000"},
      {0.1, 15, EN, "0.100000000000000"},
      {NAN, 0, FR, "–"},
      {-INFINITY, 0, FR, MINUS "∞"},
  };

  CHECK (ss_number_text, cases);
}

static void
test_significant (void)
{
  static const Case cases[] = {
      {1234567, 3, FR, "1" NNBSP "234" NNBSP "567"},
      {12.3456, 3, FR, "12,3"},
      {0.000123456, 3, EN, "0.000123"},
      {9.996, 3, EN, "10"},
      {12.5, 6, FR, "12,5"},
      {100, 2, EN, "100"},
      {0, 3, EN, "0"},
      {-0.5, 3, FR, MINUS "0,5"},
  };

  CHECK (ss_number_text_significant, cases);
}

static void
test_short (void)
{
  static const Case cases[] = {
      {209400000, 4, FR, "209,4" NNBSP "M"},
      {12500, 3, FR, "12,5" NNBSP "k"},
      {3.2e9, 3, FR, "3,2" NNBSP "Md"},
      {3.2e12, 3, FR, "3" NNBSP "200" NNBSP "Md"},
      {3.2e12, 3, EN, "3.2tn"},
      {12500, 3, EN, "12.5k"},
      {1234, 3, FR, "1" NNBSP "234"},
      {999999, 3, FR, "1" NNBSP "M"},
      {-45e6, 2, EN, MINUS "45M"},
      {0, 3, FR, "0"},
      {0.25, 3, FR, "0,25"},
  };

  CHECK (ss_number_text_short, cases);
}

static void
test_percent (void)
{
  static const Case cases[] = {
      {0.727, 1, FR, "72,7" NNBSP "%"},
      {0.727, 1, EN, "72.7%"},
      {1, 0, FR, "100" NNBSP "%"},
      {-0.05, 0, EN, MINUS "5%"},
  };

  CHECK (ss_percent_text, cases);
}

static void
test_decimals (void)
{
  static const struct {
    double values[3];
    int most, expected;
  } cases[] = {
      {{1, 2, 3}, 6, 0},       {{1.5, 2, NAN}, 6, 1},       {{0.1 + 0.2, 1, 2}, 6, 1},
      {{1.0 / 3, 1, 2}, 4, 4}, {{43.25, 1e9, 0.125}, 6, 3}, {{0, 0, 0}, 3, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_cmpint (ss_numbers_decimals (cases[i].values, 3, cases[i].most), ==, cases[i].expected);
  }
}

static void
test_ascii (void)
{
  static const struct {
    double value;
    const char *expected;
  } cases[] = {
      {0, "0"},
      {-0.0, "0"},
      {12, "12"},
      {-12.05, "-12.05"},
      {0.001, "0.001"},
      {3.14, "3.14"},
      {1e15, "1000000000000000"},
      {0.1 + 0.2, "0.30000000000000004"},
      {43.296482, "43.296482"},
      {3760091724567.0, "3760091724567"},
      {1e22, "1e+22"},
      {1.0 / 3, "0.3333333333333333"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    char buffer[SS_NUMBER_ASCII_SIZE];

    g_assert_cmpstr (ss_number_ascii (buffer, cases[i].value), ==, cases[i].expected);
  }
}

static void
test_ascii_round_trip (void)
{
  const double edges[] = {DBL_MAX, DBL_MIN, DBL_TRUE_MIN, DBL_EPSILON, -DBL_MAX, 9007199254740993.0};
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  char buffer[SS_NUMBER_ASCII_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    g_assert_true (g_ascii_strtod (ss_number_ascii (buffer, edges[i]), NULL) == edges[i]);
  for (int i = 0; i < 20000; i++) {
    double value = (g_rand_double (rand) - 0.5) * pow (10, g_rand_int_range (rand, -20, 20));

    g_assert_true (g_ascii_strtod (ss_number_ascii (buffer, value), NULL) == value);
  }
}

static void
test_language (void)
{
  g_setenv ("LANGUAGE", "fr_FR:en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpint (ss_language_current (), ==, SS_LANGUAGE_FR);
  setlocale (LC_ALL, "C");
  g_assert_cmpint (ss_language_current (), ==, SS_LANGUAGE_EN);
  g_setenv ("LANGUAGE", "", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpint (ss_language_current (), ==, SS_LANGUAGE_EN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/number-wording/fixed", test_fixed);
  g_test_add_func ("/table/number-wording/significant", test_significant);
  g_test_add_func ("/table/number-wording/short", test_short);
  g_test_add_func ("/table/number-wording/percent", test_percent);
  g_test_add_func ("/table/number-wording/decimals", test_decimals);
  g_test_add_func ("/table/number-wording/ascii", test_ascii);
  g_test_add_func ("/table/number-wording/ascii-round-trip", test_ascii_round_trip);
  g_test_add_func ("/table/number-wording/language", test_language);
  return g_test_run ();
}
