/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet.h"

#include <math.h>
#include <stdlib.h>

#define LONG 300000 /* rows: enough for two threads and for sorting by digits */

static void
test_whole_numbers (void)
{
  const char *lines[] = {"#n: 3|1||2|2|-4|0", NULL};
  g_autoptr (SsProfile) profile = sheet_profile (lines);
  const SsColumnFacts *facts = ss_profile_find (profile, "n");

  g_assert_cmpuint (facts->n_rows, ==, 7);
  g_assert_cmpuint (facts->missing, ==, 1);
  g_assert_cmpuint (facts->distinct, ==, 5);
  g_assert_cmpfloat (facts->min, ==, -4);
  g_assert_cmpfloat (facts->max, ==, 3);
  g_assert_cmpfloat_with_epsilon (facts->mean, 4.0 / 6, 1e-12);
  g_assert_cmpfloat (facts->median, ==, 1.5);
  g_assert_cmpfloat (facts->q1, ==, 0.25);
  g_assert_cmpfloat (facts->q3, ==, 2);
  g_assert_cmpfloat_with_epsilon (facts->sd, 2.503331114, 1e-8);
  g_assert_cmpuint (facts->n_negative, ==, 1);
  g_assert_cmpuint (facts->n_zero, ==, 1);
  g_assert_false (facts->is_sorted);
  g_assert_false (facts->is_unique);
}

static void
test_fractions (void)
{
  const char *lines[] = {"#x: 0.5|1.5|2.5|3.5|100.25", NULL};
  g_autoptr (SsProfile) profile = sheet_profile (lines);
  const SsColumnFacts *facts = ss_profile_find (profile, "x");

  g_assert_cmpfloat (facts->median, ==, 2.5);
  g_assert_cmpfloat (facts->sum, ==, 108.25);
  g_assert_cmpfloat_with_epsilon (facts->skew, (21.65 - 2.5) / 2, 1e-12);
  g_assert_true (facts->is_sorted);
  g_assert_true (facts->is_unique);
  g_assert_cmpuint (facts->bins[0], ==, 4);
  g_assert_cmpuint (facts->bins[G_N_ELEMENTS (facts->bins) - 1], ==, 1);
}

static void
test_nothing (void)
{
  const char *lines[] = {"#n: ||", "t: ||", NULL};
  g_autoptr (SsProfile) profile = sheet_profile (lines);

  for (gsize i = 0; i < 2; i++) {
    const SsColumnFacts *facts = ss_profile_column (profile, i);

    g_assert_cmpuint (facts->missing, ==, 3);
    g_assert_cmpuint (facts->distinct, ==, 0);
    g_assert_true (isnan (facts->mean));
    g_assert_cmpint (facts->semantic, ==, SS_SEMANTIC_NONE);
  }
}

static void
test_texts (void)
{
  const char *lines[] = {"t: été|automne||hiver|été", NULL};
  g_autoptr (SsProfile) profile = sheet_profile (lines);
  const SsColumnFacts *facts = ss_profile_find (profile, "t");

  g_assert_cmpuint (facts->missing, ==, 1);
  g_assert_cmpuint (facts->distinct, ==, 3);
  g_assert_cmpuint (facts->max_length, ==, 7);
  g_assert_cmpfloat (facts->mean_length, ==, (3 + 7 + 5 + 3) / 4.0);
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* Long columns go other ways: counted, sorted as whole numbers, sorted as fractions. The library's sort must agree. */
static void
test_long (void)
{
  const double scales[] = {1, 1e6, 1e-6};
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (gsize s = 0; s < G_N_ELEMENTS (scales); s++) {
    g_autofree double *values = g_new (double, LONG), *sorted = g_new (double, LONG);
    gsize n = 0, distinct = 1;

    for (gsize i = 0; i < LONG; i++) {
      values[i] = i % 10 == 3 ? NAN : g_rand_int_range (rand, -2000, 200000) * scales[s];
      if (!isnan (values[i]))
        sorted[n++] = values[i];
    }
    qsort (sorted, n, sizeof *sorted, compare_doubles);
    for (gsize i = 1; i < n; i++)
      distinct += sorted[i] != sorted[i - 1];

    g_autoptr (SsColumn) column = ss_column_new_numbers ("x", SS_KIND_NUMBER, values, LONG, SS_DATE_UNIT_DAY);
    g_autoptr (SsTable) table = ss_table_new (&column, 1);
    g_autoptr (SsProfile) profile = ss_profile_new (table, NULL);
    const SsColumnFacts *facts = ss_profile_column (profile, 0);

    g_assert_cmpuint (facts->distinct, ==, distinct);
    g_assert_cmpuint (facts->missing, ==, LONG - n);
    g_assert_cmpfloat (facts->min, ==, sorted[0]);
    g_assert_cmpfloat (facts->max, ==, sorted[n - 1]);
    g_assert_cmpfloat (facts->median, ==, (sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
  }
}

static void
test_cancelled (void)
{
  const char *lines[] = {"#n: 1|2", NULL};
  g_autoptr (SsTable) table = sheet_new (lines);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (ss_profile_new (table, cancellable));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/figures/whole-numbers", test_whole_numbers);
  g_test_add_func ("/profile/figures/fractions", test_fractions);
  g_test_add_func ("/profile/figures/nothing", test_nothing);
  g_test_add_func ("/profile/figures/texts", test_texts);
  g_test_add_func ("/profile/figures/long", test_long);
  g_test_add_func ("/profile/figures/cancelled", test_cancelled);
  return g_test_run ();
}
