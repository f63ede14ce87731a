/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts.h"
#include "fixtures.h"
#include "review.h"

/* Small tables, made up. */
static const char series[]
    = "Year|Kind|Output "
      "(kt)\n2000|profit|10\n2000|loss|12\n2001|profit|14\n2001|loss|11\n2002|profit|15\n2002|loss|9\n";
static const char gaps[]
    = "Year|Output (kt)\n2000|100\n2001|104\n2002|\n2003|\n2004|117\n2005|120\n2006|123\n";
static const char brackets[]
    = "Income|Households\n0-5k|808\n5k-10k|112\n10k-20k|463\n20k-50k|213\n50k-100k|90\n";
static const char heights[]
    = "Height (cm)|Speed\n151.2|11\n152.8|12\n153.9|10\n155.1|13\n156.4|12\n157.0|14\n158.3|13\n159.9|15\n"
      "160.2|14\n161.5|16\n162.8|15\n163.1|17\n164.6|16\n165.9|15\n166.2|18\n167.7|17\n168.4|19\n"
      "169.0|18\n170.3|17\n171.8|20\n172.1|19\n173.6|21\n";
static const char towns[]
    = "Town|Visitors|Rate (%)|Price (€)|Low\nParis|812|11.5|9|700\nLyon|540|8.2|7|500\nNice|330|19.1|8|300\n"
      "Metz|120|7.4|6|100\nBrest|95|9.9|5|90\n";

#define BARS "'roles': {'category': 'Town', 'value': 'Visitors'}"
#define CURVE "'roles': {'x': 'Year', 'y': 'Output (kt)'}"

/* How grave a fault is, where LINT and this review part, or where it depends on the chart. */
static void
test_severities (void)
{
  static const struct {
    const char *table, *spec, *rule;
    SsSeverity severity;
  } rows[] = {
#define KINDS "'roles': {'x': 'Year', 'y': 'Output (kt)', 'series': 'Kind'}"
#define KIND_BARS "'roles': {'category': 'Year', 'value': 'Output (kt)', 'series': 'Kind'}"
#define COLOURS(a, b) ", 'axes': {'colour': {'colours': ['" a "', '" b "']}}}"
      {series, "{'format': 'grouped-bar', " KIND_BARS COLOURS ("#eeeeee", "#08519c"), "contrast",
       SS_SEVERITY_BLOCK},
      {series, "{'format': 'grouped-bar', " KIND_BARS COLOURS ("#ffa600", "#08519c"), "contrast",
       SS_SEVERITY_WARN},
      {series, "{'format': 'grouped-bar', " KIND_BARS COLOURS ("#ffa600", "#d0d0d0"), "contrast",
       SS_SEVERITY_BLOCK},
      {series, "{'format': 'grouped-bar', " KIND_BARS COLOURS ("#d62728", "#2ca02c"), "cvd",
       SS_SEVERITY_BLOCK},
      {series, "{'format': 'line', " KINDS COLOURS ("#d62728", "#2ca02c"), "cvd", SS_SEVERITY_WARN},
      {series, "{'format': 'grouped-bar', 'labels': true, " KIND_BARS COLOURS ("#d62728", "#2ca02c"), "cvd",
       SS_SEVERITY_BLOCK},
      {gaps, "{'format': 'line', " CURVE "}", "missing-data-hidden", SS_SEVERITY_WARN},
      {brackets, "{'format': 'bar', 'roles': {'category': 'Income', 'value': 'Households'}}", "uneven-bins",
       SS_SEVERITY_WARN},
      {heights,
       "{'format': 'histogram', 'roles': {'value': 'Height (cm)'}, 'axes': {'x': {'domain': [150, 155, "
       "180]}}}",
       "uneven-bins", SS_SEVERITY_BLOCK},
      {towns, "{'format': 'bar', " BARS ", 'text': {'title': 'Visitors by town'}}", "no-takeaway",
       SS_SEVERITY_HINT},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SsProfile) profile = fixture_profile (rows[i].table);
    g_autoptr (SsSpec) spec = fixture_spec (rows[i].spec);
    g_autoptr (GPtrArray) findings = ss_review (profile, ss_chart_types, spec, NULL, NULL);
    const SsFinding *finding = fixture_finding (findings, rows[i].rule);

    if (finding && finding->severity == rows[i].severity)
      continue;
    g_test_message ("%s: %s", rows[i].spec, finding ? "another severity" : "not found");
    g_test_fail ();
  }
}

/* Points that nobody can tell apart, and what is done about them: two numbers a row, of @steps values each. */
static void
test_crowds (void)
{
  static const struct {
    const char *spec;
    guint n, steps;
    const char *format; /* of the mended chart; NULL: nothing is wrong */
  } rows[] = {
      {"{'format': 'scatter', 'roles': {'x': 'A', 'y': 'B'}}", 60, 1000, NULL},
      {"{'format': 'scatter', 'roles': {'x': 'A', 'y': 'B'}}", 3000, 1000, "scatter"},
      {"{'format': 'scatter', 'roles': {'x': 'A', 'y': 'B'}, 'style': {'opacity': 0.2}}", 3000, 1000, NULL},
      {"{'format': 'scatter', 'roles': {'x': 'A', 'y': 'B'}}", 3000, 6, "heatmap"},
      {"{'format': 'strip', 'roles': {'x': 'Group', 'y': 'B'}}", 100, 1000, NULL},
      {"{'format': 'strip', 'roles': {'x': 'Group', 'y': 'B'}}", 9000, 1000, "boxplot"},
      {"{'format': 'symbol-map', 'roles': {'x': 'A', 'y': 'B'}}", 9000, 1000, "symbol-map"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (3);
    g_autoptr (GString) text = g_string_new ("A|B|Group\n");
    g_autoptr (SsProfile) profile = NULL;
    g_autoptr (SsSpec) spec = fixture_spec (rows[i].spec);
    g_autoptr (GPtrArray) findings = NULL;
    const SsFinding *finding;
    const char *format;

    for (guint k = 0; k < rows[i].n; k++)
      g_string_append_printf (text, "%d|%d|%c\n", g_rand_int_range (rand, 0, (gint32)rows[i].steps),
                              g_rand_int_range (rand, 0, (gint32)rows[i].steps), 'p' + k % 3);
    profile = fixture_profile (text->str);
    findings = ss_review (profile, ss_chart_types, spec, NULL, NULL);
    finding = fixture_finding (findings, "overplotting");
    format = finding ? json_string_value (json_object_get (finding->repair, "format")) : NULL;
    if (g_strcmp0 (format, rows[i].format) == 0 && (finding != NULL) == (rows[i].format != NULL))
      continue;
    g_test_message ("%s, %u rows: mended as %s", rows[i].spec, rows[i].n, format);
    g_test_fail ();
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/gravity/faults-are-as-grave-as-they-are", test_severities);
  g_test_add_func ("/advice/gravity/crowds-are-told-and-mended", test_crowds);
  return g_test_run ();
}
