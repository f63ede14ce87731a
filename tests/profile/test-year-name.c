/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "year-name.h"

static const struct {
  const char *name, *stem; /* NULL: no year */
  int year;
} names[] = {
    {"2010", "", 2010},
    {"pop_1999", "pop", 1999},
    {"2005 - Part (%)", "Part (%)", 2005},
    {"Prix (2014)", "Prix", 2014},
    {"Budget 2022 (€)", "Budget (€)", 2022},
    {"Prix au m² en 2014 (€)", "Prix au m² (€)", 2014},
    {"1980s average", NULL, 0},
    {"1990 [YR1990]", NULL, 0}, /* twice */
    {"2019-2020", NULL, 0},     /* a school year is no year */
    {"code 75056", NULL, 0},
    {"0300", NULL, 0},
    {"Voix", NULL, 0},
};

static void
test_year_of_name (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *stem = NULL;
    g_assert_cmpint (ss_year_of_name (names[i].name, &stem), ==, names[i].year);
    g_assert_cmpstr (stem, ==, names[i].stem);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/year-of-name", test_year_of_name);
  return g_test_run ();
}
