/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice.h"
#include "charts.h"
#include "fixtures.h"
#include "tables.h"

/* The first suggestion for small tables of one shape each; an intention or a task reshapes it. */
static const struct {
  const char *name, *table;
  int intention;
  SsTask task;
  const char *formats; /* "bar lollipop" */
} cases[] = {
    {"names", NAMES, SS_INTENTION_ANY, SS_TASK_NONE, "bar"},
    {"series", SERIES, SS_INTENTION_ANY, SS_TASK_NONE, "line"},
    {"unsorted-series", LOOSE, SS_INTENTION_ANY, SS_TASK_NONE, "line"},
    {"few-dates", FEW_DATES, SS_INTENTION_ANY, SS_TASK_NONE, "bar"},
    {"plane", PLANE, SS_INTENTION_ANY, SS_TASK_NONE, "scatter"},
    {"sampled", SAMPLED, SS_INTENTION_ANY, SS_TASK_NONE, "line"},
    {"counted", COUNTED, SS_INTENTION_ANY, SS_TASK_NONE, "scatter"},
    {"one", ONE, SS_INTENTION_ANY, SS_TASK_NONE, "histogram"},
    {"points", POINTS, SS_INTENTION_ANY, SS_TASK_NONE, "symbol-map"},
    {"crossed", CROSSED, SS_INTENTION_ANY, SS_TASK_NONE, "grouped-bar stacked-bar"},
    {"years-in-columns", YEARS, SS_INTENTION_ANY, SS_TASK_NONE, "line"},
    {"answers", ANSWERS, SS_INTENTION_ANY, SS_TASK_NONE, "stacked-bar-100"},
    {"from-to", FROM_TO, SS_INTENTION_ANY, SS_TASK_NONE, "sankey"},
    {"parts-of-rows", MIX, SS_INTENTION_ANY, SS_TASK_NONE, "stacked-bar-100"},
    {"rates-side-by-side", GAP, SS_INTENTION_ANY, SS_TASK_NONE, "grouped-bar dot"},
    {"ranked", RANKED, SS_INTENTION_ANY, SS_TASK_NONE, "bar"},
    {"amounts-by-group", GRANTS, SS_INTENTION_ANY, SS_TASK_NONE, "bar"},
    {"levels-by-group", HEIGHTS, SS_INTENTION_ANY, SS_TASK_NONE, "boxplot strip"},
    {"along-hours", HOURS, SS_INTENTION_ANY, SS_TASK_NONE, "line"},
    {"one-sum-a-row", DAYS, SS_INTENTION_ANY, SS_TASK_NONE, "stacked-bar-100"},
    {"names-on-both-sides", COMMUTERS, SS_INTENTION_ANY, SS_TASK_NONE, "sankey"},
    {"places-in-an-order", PLACES, SS_INTENTION_ANY, SS_TASK_NONE, "slope"},
    {"ends-of-a-range", RANGES, SS_INTENTION_ANY, SS_TASK_NONE, "dot"},
    {"two-sides-of-zero", GAINS, SS_INTENTION_ANY, SS_TASK_NONE, "bar"},
    {"things-with-a-date", TOWERS, SS_INTENTION_ANY, SS_TASK_NONE, "bar"},
    {"names-share", NAMES, SS_INTENTION_SHARE, SS_TASK_NONE, "pie donut waffle treemap"},
    {"names-exact", NAMES, SS_INTENTION_EXACT, SS_TASK_NONE, "table figure"},
    {"series-compare", SERIES, SS_INTENTION_COMPARE, SS_TASK_NONE, "bar"},
    {"points-locate", POINTS, SS_INTENTION_LOCATE, SS_TASK_NONE, "symbol-map"},
    {"names-retrieve", NAMES, SS_INTENTION_ANY, SS_TASK_RETRIEVE_VALUE, "table bar"},
    {"names-correlate", NAMES, SS_INTENTION_ANY, SS_TASK_CORRELATE, "line scatter"},
};

static void
test_first (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const SsQuestion question = {.intention = cases[i].intention, .task = cases[i].task};
    g_autoptr (SsAdvice) advice = fixture_advise (cases[i].table, &question, NULL);
    g_auto (GStrv) formats = g_strsplit (cases[i].formats, " ", -1);
    const SsSuggestion *first = g_ptr_array_index (advice->suggestions, 0);
    g_test_message ("%s: %s", cases[i].name, first->type->id);
    g_assert_true (g_strv_contains ((const char *const *)formats, first->type->id));
  }
}

static gboolean
is_table (const SsSuggestion *suggestion)
{
  return suggestion->type->traits.family == SS_FAMILY_TABLE;
}

/* Whatever the table: a table is offered, no format is hidden, every suggestion is complete. */
static void
test_complete (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const SsQuestion question = {.intention = SS_INTENTION_ANY};
    g_autoptr (SsAdvice) advice = fixture_advise (cases[i].table, &question, NULL);
    gboolean has_table = FALSE;
    g_test_message ("%s", cases[i].name);
    for (guint s = 0; s < advice->suggestions->len; s++) {
      const SsSuggestion *suggestion = g_ptr_array_index (advice->suggestions, s);
      has_table |= is_table (suggestion);
      g_assert_cmpint (suggestion->spec->orientation, !=, SS_ORIENTATION_AUTO);
      g_assert_cmpstr (suggestion->title, !=, "");
      g_assert_false (suggestion->is_discouraged);
    }
    g_assert_true (has_table);
    for (guint d = 0; d < advice->discouraged->len; d++)
      g_assert_cmpuint (((SsSuggestion *)g_ptr_array_index (advice->discouraged, d))->reasons->len, >, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/first/format", test_first);
  g_test_add_func ("/advice/first/complete", test_complete);
  return g_test_run ();
}
