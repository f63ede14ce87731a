/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scale.h"

#include <math.h>
#include <string.h>

static const struct {
  SsScaleType type;
  double min, max;
  guint n_wanted;
  const char *ticks;
} tick_cases[] = {
    {SS_SCALE_LINEAR, 0, 217, 5, "0 50 100 150 200"},
    {SS_SCALE_LINEAR, -30, 30, 5, "-30 -20 -10 0 10 20 30"},
    {SS_SCALE_LINEAR, 0, 1, 5, "0 0.2 0.4 0.6 0.8 1"},
    {SS_SCALE_LINEAR, 0, 1e-300, 4, "0 2e-301 4e-301 6e-301 8e-301 1e-300"},
    {SS_SCALE_LOG, 1, 100000, 6, "1 10 100 1000 10000 100000"},
    {SS_SCALE_LOG, 1, 50, 6, "1 2 5 10 20 50"},
    {SS_SCALE_SQRT, 0, 100, 5, "0 20 40 60 80 100"},
};

static void
test_ticks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tick_cases); i++) {
    SsScale scale
        = ss_scale_make (tick_cases[i].type, tick_cases[i].min, tick_cases[i].max, SS_DOMAIN_TIGHT, 5);
    SsTicks ticks = ss_scale_ticks (&scale, tick_cases[i].n_wanted, SS_DATE_UNIT_SECOND);
    GString *text = g_string_new (NULL);
    for (guint k = 0; k < ticks.n; k++) {
      char number[G_ASCII_DTOSTR_BUF_SIZE];
      g_string_append_printf (text, "%s%s", k ? " " : "",
                              g_ascii_formatd (number, sizeof number, "%.12g", ticks.values[k]));
    }
    g_assert_cmpstr (text->str, ==, tick_cases[i].ticks);
    g_string_free (text, TRUE);
  }
}

static const struct {
  int from[3], to[3];
  guint n_wanted;
  SsDateUnit finest, unit;
  const char *first, *last;
} time_cases[] = {
    {{1980, 1, 1}, {2017, 1, 1}, 6, SS_DATE_UNIT_YEAR, SS_DATE_UNIT_YEAR, "1980", "2015"},
    {{2020, 1, 1}, {2020, 12, 31}, 6, SS_DATE_UNIT_DAY, SS_DATE_UNIT_MONTH, "janv. 2020", "oct. 2020"},
    {{2020, 1, 1}, {2021, 1, 1}, 20, SS_DATE_UNIT_MONTH, SS_DATE_UNIT_MONTH, "janv. 2020", "janv. 2021"},
    {{2024, 2, 20}, {2024, 3, 2}, 12, SS_DATE_UNIT_DAY, SS_DATE_UNIT_DAY, "20 févr. 2024", "2 mars 2024"},
};

static void
test_time (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (time_cases); i++) {
    const int *from = time_cases[i].from, *to = time_cases[i].to;
    SsScale scale = ss_scale_make (SS_SCALE_TIME, ss_days_from_civil (from[0], from[1], from[2]),
                                   ss_days_from_civil (to[0], to[1], to[2]), 0, 5);
    SsTicks ticks = ss_scale_ticks (&scale, time_cases[i].n_wanted, time_cases[i].finest);
    g_autofree char *first = ss_date_text (ticks.values[0], ticks.unit, TRUE, SS_LANGUAGE_FR);
    g_autofree char *last = ss_date_text (ticks.values[ticks.n - 1], ticks.unit, TRUE, SS_LANGUAGE_FR);
    g_assert_cmpint (ticks.unit, ==, time_cases[i].unit);
    g_assert_cmpstr (first, ==, time_cases[i].first);
    g_assert_cmpstr (last, ==, time_cases[i].last);
  }
}

static void
test_domain (void)
{
  SsScale zero = ss_scale_make (SS_SCALE_LINEAR, 12, 217, SS_DOMAIN_ZERO | SS_DOMAIN_NICE, 5);
  g_assert_cmpfloat (zero.min, ==, 0);
  g_assert_cmpfloat (zero.max, ==, 250);
  SsScale single = ss_scale_make (SS_SCALE_LINEAR, 7, 7, SS_DOMAIN_TIGHT, 5);
  g_assert_cmpfloat (single.min, <, single.max);
  g_assert_true (ss_scale_holds (&single, 7));
  SsScale none = ss_scale_make (SS_SCALE_LINEAR, NAN, NAN, SS_DOMAIN_ZERO, 5);
  g_assert_cmpfloat (none.min, <, none.max);
  SsScale not_positive = ss_scale_make (SS_SCALE_LOG, -3, 10, SS_DOMAIN_TIGHT, 5);
  g_assert_cmpint (not_positive.type, ==, SS_SCALE_SYMLOG);
  SsScale widest = ss_scale_make (SS_SCALE_LINEAR, -1e308, 1e308, SS_DOMAIN_NICE, 5);
  g_assert_true (isfinite (widest.max - widest.min));
}

static void
test_map (void)
{
  static const SsScaleType types[]
      = {SS_SCALE_LINEAR, SS_SCALE_LOG, SS_SCALE_SQRT, SS_SCALE_POW, SS_SCALE_SYMLOG};
  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    SsScale scale = ss_scale_onto (ss_scale_make (types[i], 1, 1000, SS_DOMAIN_TIGHT, 5), 400, 20);
    g_assert_cmpfloat_with_epsilon (ss_scale_map (&scale, 1), 400, 1e-9);
    g_assert_cmpfloat_with_epsilon (ss_scale_map (&scale, 1000), 20, 1e-9);
    g_assert_cmpfloat_with_epsilon (ss_scale_invert (&scale, ss_scale_map (&scale, 37)), 37, 1e-6);
    g_assert_true (isnan (ss_scale_map (&scale, NAN)));
    g_assert_true (isfinite (ss_scale_map (&scale, 1e300)));
  }
}

static void
test_band (void)
{
  SsBand band = {4, 10, 210, SS_BAND_SHARE};
  g_assert_cmpfloat_with_epsilon (ss_band_step (&band), 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (ss_band_width (&band), 35, 1e-9);
  g_assert_cmpfloat_with_epsilon (ss_band_centre (&band, 0), 35, 1e-9);
  g_assert_cmpfloat_with_epsilon (ss_band_start (&band, 3), 167.5, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scale/ticks", test_ticks);
  g_test_add_func ("/chart/scale/time", test_time);
  g_test_add_func ("/chart/scale/domain", test_domain);
  g_test_add_func ("/chart/scale/map", test_map);
  g_test_add_func ("/chart/scale/band", test_band);
  return g_test_run ();
}
