/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice.h"
#include "bar-layout.h"
#include "chart.h"
#include "charts.h"
#include "fixtures.h"
#include "tables.h"

#include <string.h>

static const SsSuggestion *
suggestion_at (const SsAdvice *advice, guint i)
{
  return g_ptr_array_index (advice->suggestions, i);
}

/* With "all", every format is either suggested or discouraged, once. */
static void
test_nothing_hidden (void)
{
  const SsQuestion question = {.intention = SS_INTENTION_ANY, .all = TRUE};
  g_autoptr (SsAdvice) advice = fixture_advise (NAMES, &question, NULL);
  guint n = 0;
  while (ss_chart_types[n] != NULL)
    n++;
  g_assert_cmpuint (advice->suggestions->len + advice->discouraged->len, ==, n);
}

static void
test_missing_dates (void)
{
  const SsQuestion question = {.intention = SS_INTENTION_ANY};
  g_autoptr (SsAdvice) advice = fixture_advise (NAMES, &question, NULL);
  for (guint d = 0; d < advice->discouraged->len; d++) {
    const SsSuggestion *suggestion = g_ptr_array_index (advice->discouraged, d);
    const SsReason *reason = g_ptr_array_index (suggestion->reasons, 0);
    if (g_str_equal (suggestion->type->id, "calendar"))
      g_assert_cmpstr (reason->message, ==, "A column of dates is missing.");
  }
}

/* Tables with nothing in them, or next to nothing. */
static const char *const poor[] = {"a|b\n", "a|b\n1|x\n", "a|b\n|\n|\n", "a\nx\n", "a|b\n1|2\n1|2\n1|2\n"};

static void
test_poor (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (poor); i++) {
    const SsQuestion question = {.intention = SS_INTENTION_ANY};
    g_autoptr (SsAdvice) advice = fixture_advise (poor[i], &question, NULL);
    g_test_message ("%s", poor[i]);
    g_assert_cmpuint (advice->suggestions->len, >, 0);
  }
}

static void
test_unknown_column (void)
{
  static const char *const columns[] = {"name", "nowhere", NULL};
  const SsQuestion question = {.intention = SS_INTENTION_ANY, .columns = columns};
  g_autoptr (GError) error = NULL;
  g_autoptr (SsAdvice) advice = fixture_advise (NAMES, &question, &error);
  g_assert_null (advice);
  g_assert_error (error, SS_CHART_ERROR, SS_CHART_ERROR_COLUMN);
}

/* Specifications that cannot be judged, each with its error. */
static const struct {
  const char *json;
  SsChartError code;
} wrong[] = {
    {"{\"format\": \"bars\"}", SS_CHART_ERROR_FORMAT},
    {"{\"format\": \"bar\", \"roles\": {\"category\": [\"nowhere\"]}}", SS_CHART_ERROR_COLUMN},
    {"{\"format\": \"bar\", \"roles\": {\"value\": [\"amount\"]}}", SS_CHART_ERROR_ROLE},
};

static void
test_wrong_specs (void)
{
  g_autoptr (SsProfile) profile = fixture_profile (NAMES);
  const SsQuestion question = {.intention = SS_INTENTION_ANY};
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;
    json_t *json = json_loads (wrong[i].json, 0, NULL);
    g_autoptr (SsSpec) spec = ss_spec_from_json (json, NULL);
    g_autoptr (SsSuggestion) suggestion = ss_score (profile, ss_chart_types, spec, &question, &error);
    g_test_message ("%s", wrong[i].json);
    g_assert_null (suggestion);
    g_assert_error (error, SS_CHART_ERROR, (int)wrong[i].code);
    json_decref (json);
  }
}

/* Long names lie down; time never does. */
static void
test_layout (void)
{
  const SsQuestion question = {.intention = SS_INTENTION_ANY};
  g_autoptr (SsAdvice) brief = fixture_advise (NAMES, &question, NULL);
  g_autoptr (SsAdvice) wordy = fixture_advise (
      "name|amount\nthe first of the long names|3\nthe second of them|5\nthe third|4\n", &question, NULL);
  g_autoptr (SsAdvice) series = fixture_advise (SERIES, &question, NULL);
  g_assert_cmpint (suggestion_at (brief, 0)->spec->orientation, ==, SS_ORIENTATION_VERTICAL);
  g_assert_cmpint (suggestion_at (wordy, 0)->spec->orientation, ==, SS_ORIENTATION_HORIZONTAL);
  g_assert_cmpint (suggestion_at (series, 0)->spec->orientation, ==, SS_ORIENTATION_VERTICAL);
  g_assert_cmpfloat (suggestion_at (brief, 0)->layout.band, ==, SS_LAYOUT_BAND);
}

/* So do five names of bars below and above zero, or of several series: no experiment had those. */
static void
test_layout_of_names (void)
{
  static const struct {
    const char *text;
    SsOrientation orientation;
  } rows[] = {
      {"town|change\nParis|3\nMetz|2\nBrest|1\nArles|-1\nNice|-2\n", SS_ORIENTATION_HORIZONTAL},
      {"town|visits\nParis|3\nMetz|2\nBrest|1\nArles|5\nNice|4\n", SS_ORIENTATION_VERTICAL},
      {"town|change\nParis|3\nMetz|2\nBrest|-1\n", SS_ORIENTATION_VERTICAL},
      {"code|change\nFR|3\nDE|2\nES|1\nIT|-1\nUK|-2\n", SS_ORIENTATION_VERTICAL},
  };
  const SsQuestion question = {.intention = SS_INTENTION_ANY};
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SsAdvice) advice = fixture_advise (rows[i].text, &question, NULL);
    g_test_message ("%s", rows[i].text);
    g_assert_cmpint (suggestion_at (advice, 0)->spec->orientation, ==, rows[i].orientation);
  }
}

/* Years in columns stand at their place in time: 1990 is 8 years of 38 after 1982. */
static void
test_years_in_columns (void)
{
  const SsQuestion question = {.intention = SS_INTENTION_ANY};
  const SsDrawing drawing = {.width = 640, .height = 400};
  g_autoptr (SsProfile) profile = fixture_profile (YEARS);
  g_autoptr (SsAdvice) advice = ss_advise (profile, ss_chart_types, &question, NULL, NULL);
  const SsSpec *spec = suggestion_at (advice, 0)->spec;
  g_assert_cmpstr (spec->format, ==, "line");
  g_assert_cmpuint (ss_spec_n_role (spec, SS_ROLE_Y), ==, 8);
  g_assert_nonnull (strstr (suggestion_at (advice, 0)->title, "1982"));
  g_autoptr (SsScene) scene = ss_chart_draw (profile, spec, ss_chart_types, &drawing, NULL);
  for (gsize i = 0; i < ss_scene_n_marks (scene); i++) {
    const SsMark *mark = ss_scene_mark (scene, i);
    if (mark->type != SS_MARK_PATH || mark->path.n_points != 8)
      continue;
    const float *xy = mark->path.xy;
    g_assert_cmpfloat_with_epsilon ((xy[2] - xy[0]) / (xy[14] - xy[0]), 8.0 / 38, 0.01);
    return;
  }
  g_assert_not_reached ();
}

/* A table in wide form is shown whole, whatever its columns are called. */
static void
test_whole (void)
{
  static const struct {
    const char *table;
    guint n_columns;
  } wide[] = {{BANKS, 3}, {MIX, 6}, {GAP, 2}, {YEARS, 8}};

  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++) {
    g_autoptr (SsAdvice) advice
        = fixture_advise (wide[i].table, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);
    const SsSpec *spec = suggestion_at (advice, 0)->spec;

    g_assert_cmpuint (MAX (ss_spec_n_role (spec, SS_ROLE_VALUE), ss_spec_n_role (spec, SS_ROLE_Y)), ==,
                      wide[i].n_columns);
  }
}

/* What the first suggestion is called. */
static void
test_titles (void)
{
  static const struct {
    const char *table, *title;
  } titles[] = {
      {"region|2004 (%)|2014 (%)|2024 (%)\nA|12|15|20\nB|9|14|19\nC|21|20|22\nD|8|11|12\n",
       "By region, 2004–2024 (%)"},
      {"Month|2021|2022|2023\nJan|3|9|4\nFeb|4|8|5\nMar|6|7|6\nApr|7|6|8\nMay|9|5|9\n",
       "By month, each year from 2021 to 2023"},
      {"Statement|Strongly disagree (%)|Disagree (%)|Agree (%)|Strongly agree (%)\n"
       "I trust them|10|20|40|30\nThey trust me|15|25|35|25\nWe talk|5|15|50|30\n",
       "Answers by statement"},
      {"Which of these do you read every day?|Adults (%)\nPapers|41\nMagazines|12\nBooks|33\n",
       "Which of these do you read every day?"},
      {"If the world were 100 people, religion would be|People\nChristian|31\nMuslim|24\nHindu|15\nNone|16\n",
       "If the world were 100 people, religion would be"},
      {"Average price, December 2024|Town\n300|Metz\n200|Brest\n250|Arles\n",
       "Average price, December 2024, by town"},
      {"question|reponse|pct\nAccueil|Satisfait|60\nAccueil|Insatisfait|40\nHoraires|Satisfait|55\n"
       "Horaires|Insatisfait|45\n",
       "Réponse by question (%)"},
      {"Country Name|Salary (€)\nFrance|2500\nSpain|2100\nItaly|2200\n", "Salary (€) by country"},
      {"Libellé du département|Taux (%)\nAin|12\nAisne|14\nAllier|13\n", "Taux (%) by département"},
      {"date|visits\n2024-02-05|4\n2024-02-06|6\n2024-02-14|7\n", "Visits, 5–14 February 2024"},
      {NAMES, "Amount by name"},
      {SERIES, "Entries, 2001–2008"},
      {GAP, "Hommes and Femmes (%) by pays"},
      {MIX, "Charbon, Gaz and 4 others by pays"},
      {YEARS, "Pop from 1982 to 2020, by ville"},
      {"réponse|en %\nOui|48\nNon|41\nSans avis|11\n", "Réponse (en %)"},
      {"ville|2014|2024\nA|1200|1500\nB|900|1400\nC|2100|2000\nD|800|1100\n", "By ville, 2014 and 2024"},
      {"ville|Prix en 2014 (€)|Prix en 2024 (€)\nA|1200|1500\nB|900|1400\nC|2100|2000\nD|800|1100\n",
       "Prix (€) from 2014 to 2024 by ville"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++) {
    g_autoptr (SsAdvice) advice
        = fixture_advise (titles[i].table, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);

    g_assert_cmpstr (suggestion_at (advice, 0)->title, ==, titles[i].title);
  }
}

/* A rate is told by what is counted: "per 100 inscrits", not "per 100 nombre d’inscrits". */
static void
test_rate_title (void)
{
  static const char table[]
      = "Code département|Nombre de votants|Nombre "
        "d’inscrits\n01|320|400\n02|310|390\n03|180|240\n04|90|120\n"
        "05|80|101\n06|600|790\n07|150|210\n08|130|199\n09|70|110\n10|140|205\n11|160|260\n12|150|200\n";
  const SsQuestion question = {.intention = SS_INTENTION_ANY};
  g_autoptr (SsAdvice) advice = fixture_advise (table, &question, NULL);
  guint n_rates = 0;

  for (guint i = 0; i < advice->suggestions->len; i++) {
    const SsSuggestion *suggestion = suggestion_at (advice, i);
    if (suggestion->spec->per == NULL || !g_str_has_prefix (suggestion->title, "Nombre de votants"))
      continue;
    g_test_message ("%s", suggestion->title);
    g_assert_nonnull (strstr (suggestion->title, "per 100 inscrits"));
    n_rates++;
  }
  g_assert_cmpuint (n_rates, >, 0);
}

/* What stands in columns is compared by its totals, and what is said of it goes by these. */
static void
test_parts (void)
{
  g_autoptr (SsAdvice) advice = fixture_advise (VOTES, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);
  const SsSpec *found = NULL;

  for (guint i = 0; i < advice->suggestions->len && found == NULL; i++) {
    const SsSpec *spec = suggestion_at (advice, i)->spec;
    found = ss_spec_n_role (spec, SS_ROLE_CATEGORY) == 0 && ss_spec_n_role (spec, SS_ROLE_VALUE) == 3 ? spec
                                                                                                      : NULL;
  }
  g_assert_nonnull (found);
  g_assert_cmpstr (found->format, ==, "bar");
  g_assert_cmpint (found->aggregate, ==, SS_AGGREGATE_SUM);
}

/* A column that is bound twice leaves no more columns out than there are. */
static void
test_bound_twice (void)
{
  g_autoptr (SsProfile) profile = fixture_profile (GAP);
  g_autoptr (SsSpec) spec = ss_spec_new ("bubble");
  ss_spec_bind (spec, SS_ROLE_X, "Hommes (%)");
  ss_spec_bind (spec, SS_ROLE_Y, "Femmes (%)");
  ss_spec_bind (spec, SS_ROLE_SIZE, "Hommes (%)");
  g_autoptr (SsSuggestion) judged
      = ss_score (profile, ss_chart_types, spec, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);

  g_assert_nonnull (judged);
  for (guint i = 0; i < judged->reasons->len; i++)
    g_assert_null (
        strstr (((SsReason *)g_ptr_array_index (judged->reasons, i))->message, "with those shown"));
}

/* What stands in columns is the result; of two columns, one of which is a part of the other, the share. */
static void
test_wholes (void)
{
  const SsQuestion question = {.intention = SS_INTENTION_ANY};
  g_autoptr (SsAdvice) votes = fixture_advise (VOTES_BY_PLACE, &question, NULL);
  g_autoptr (SsAdvice) turnout = fixture_advise (TURNOUT, &question, NULL);
  const SsSpec *stack = suggestion_at (votes, 0)->spec, *share = suggestion_at (turnout, 0)->spec;

  g_assert_true (g_str_has_prefix (stack->format, "stacked-bar"));
  g_assert_cmpstr (ss_spec_role (stack, SS_ROLE_CATEGORY, 0), ==, "quartier");
  g_assert_cmpuint (ss_spec_n_role (stack, SS_ROLE_VALUE), ==, 2);
  g_assert_cmpstr (ss_spec_role (stack, SS_ROLE_VALUE, 0), ==, "Contre");
  g_assert_cmpstr (share->format, ==, "bar");
  g_assert_cmpstr (ss_spec_role (share, SS_ROLE_VALUE, 0), ==, "Votants");
  g_assert_cmpstr (share->per, ==, "Inscrits");
}

/* Whoever is first stands highest; what is measured grows upwards. */
static void
test_first_on_top (void)
{
  const SsQuestion question = {.intention = SS_INTENTION_ANY};
  g_autoptr (SsAdvice) places = fixture_advise (PLACES, &question, NULL);
  g_autoptr (SsAdvice) series = fixture_advise (SERIES, &question, NULL);

  g_assert_cmpstr (suggestion_at (places, 0)->spec->format, ==, "slope");
  g_assert_true (suggestion_at (places, 0)->spec->axes[SS_AXIS_VALUE].is_reversed);
  g_assert_false (suggestion_at (series, 0)->spec->axes[SS_AXIS_VALUE].is_reversed);
}

/* A list is about the column that it is sorted by. */
static void
test_ranked_by (void)
{
  g_autoptr (SsAdvice) advice = fixture_advise (LEAGUE, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);

  g_assert_cmpstr (suggestion_at (advice, 0)->spec->format, ==, "bar");
  g_assert_cmpstr (ss_spec_role (suggestion_at (advice, 0)->spec, SS_ROLE_VALUE, 0), ==, "entrées");
}

/* The first ideas do not repeat themselves: what shows less of a table that has been shown comes after what shows more. */
static void
test_ideas (void)
{
  g_autoptr (SsAdvice) advice = fixture_advise (CROSSED, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);
  guint n_clouds = 0, n_strips = 0;

  for (guint i = 0; i < 3; i++) {
    const SsSuggestion *suggestion = suggestion_at (advice, i);
    g_test_message ("%s", suggestion->type->id);
    n_clouds += g_str_equal (suggestion->type->id, "scatter");
    n_strips += suggestion->type->traits.family == SS_FAMILY_DISTRIBUTION
                && !suggestion->type->traits.shows_each_row;
  }
  g_assert_cmpuint (n_clouds, ==, 0);
  g_assert_cmpuint (n_strips, ==, 0);
}

/* Ranks only put in order: no panel, no axis is theirs. */
static void
test_ranks_are_left (void)
{
  g_autoptr (SsAdvice) advice = fixture_advise (RANKED, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);

  g_assert_cmpstr (ss_spec_role (suggestion_at (advice, 0)->spec, SS_ROLE_CATEGORY, 0), ==, "Name");
  g_assert_cmpuint (ss_spec_n_role (suggestion_at (advice, 0)->spec, SS_ROLE_FACET), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/advise/nothing-hidden", test_nothing_hidden);
  g_test_add_func ("/advice/advise/missing-dates", test_missing_dates);
  g_test_add_func ("/advice/advise/poor", test_poor);
  g_test_add_func ("/advice/advise/unknown-column", test_unknown_column);
  g_test_add_func ("/advice/score/wrong-specs", test_wrong_specs);
  g_test_add_func ("/advice/advise/layout", test_layout);
  g_test_add_func ("/advice/advise/layout-of-names", test_layout_of_names);
  g_test_add_func ("/advice/advise/years-in-columns", test_years_in_columns);
  g_test_add_func ("/advice/advise/titles", test_titles);
  g_test_add_func ("/advice/advise/rate-title", test_rate_title);
  g_test_add_func ("/advice/advise/parts", test_parts);
  g_test_add_func ("/advice/advise/bound-twice", test_bound_twice);
  g_test_add_func ("/advice/advise/wholes", test_wholes);
  g_test_add_func ("/advice/advise/first-on-top", test_first_on_top);
  g_test_add_func ("/advice/advise/ranked-by", test_ranked_by);
  g_test_add_func ("/advice/advise/ideas", test_ideas);
  g_test_add_func ("/advice/advise/whole", test_whole);
  g_test_add_func ("/advice/advise/ranks-are-left", test_ranks_are_left);
  return g_test_run ();
}
