/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice.h"
#include "bar-layout.h"
#include "chart.h"
#include "charts.h"
#include "fixtures.h"

#include <string.h>

#define YEARS                                                                                                \
  "ville|pop 1982|pop 1990|pop 1999|pop 2006|pop 2008|pop 2010|pop 2012|pop 2020\n"                          \
  "Nîmes|124220|128471|133424|144940|145000|145501|146709|148561\n"                                         \
  "Alès|43268|41037|39346|40000|40100|40150|40219|44020\n"                                                  \
  "Beaucaire|12840|13400|13748|15274|15300|15400|15860|15926\n"                                              \
  "Uzès|7826|7649|8007|8339|8400|8450|8573|8446\n"
#define ANSWERS                                                                                                 \
  "question|Pas du tout satisfait|Plutôt pas satisfait|Plutôt satisfait|Très satisfait\nAccueil|3|9|40|28\n" \
  "Horaires|20|25|21|14\nWifi|8|12|35|25\n"
#define FROM_TO                                                                                              \
  "origine|destination|trajets\nNîmes|Alès|310\nNîmes|Uzès|120\nAnduze|Alès|80\nAnduze|Uzès|15\n"
/* Parts that add up to 100 in each row, and rates that do not; more groups than there are colours for. */
#define MIX                                                                                                  \
  "pays|Charbon|Gaz|Nucléaire|Eau|Vent|Autres\nA|0.4|5.6|65.0|11.1|15.0|2.9\nB|26.0|15.5|1.4|3.8|40.8|12."  \
  "5\n"                                                                                                      \
  "C|1.3|34.3|14.2|1.8|34.1|14.3\nD|60.8|10.2|0|1.4|17.2|10.4\nE|0.1|12.4|20.6|14.9|44.0|8.0\n"
#define GAP                                                                                                  \
  "pays|Hommes (%)|Femmes (%)\nA|92.1|86.4\nB|86.9|79.3\nC|84.2|77.7\nD|80.3|70.1\nE|79.8|56.5\n"            \
  "F|77.4|69.9\nG|76.1|68.3\nH|75.2|71.0\n"
/* Figures of three banks over time; their names have no word in common. */
#define BANKS                                                                                                \
  "date|Fed upper bound|ECB deposit rate|Bank of England\n2022-01-31|0.25|-0.5|0.25\n"                       \
  "2022-06-30|1.75|-0.5|1.25\n2022-12-31|4.5|2|3.5\n2023-06-30|5.25|3.5|5\n2023-12-31|5.5|4|5.25\n"          \
  "2024-06-30|5.5|3.75|5.25\n2024-12-31|4.5|3|4.75\n"
/* Candidates in columns, which add up to the votes, over many places. */
#define VOTES                                                                                                \
  "CodeInsee|Exprimés|Joly|Bayrou|Hollande\n01001|100|10|30|60\n01002|210|15|90|105\n01004|50|4|16|"        \
  "30\n01005|75|5|25|45\n"                                                                                   \
  "01006|320|40|80|200\n01007|64|9|15|40\n01008|98|8|40|50\n01009|41|6|15|20\n01010|130|12|38|80\n01011|77|" \
  "7|25|45\n"                                                                                                \
  "01012|150|20|50|80\n01013|88|8|30|50\n01014|60|10|20|30\n01015|95|15|35|45\n01016|111|11|40|60\n01017|"   \
  "72|12|20|40\n"
/* For and against, by district, among those who voted, among those who might. */
#define VOTES_BY_PLACE                                                                                       \
  "quartier|Inscrits|Votants|Blancs|Nuls|Exprimés|Contre|Pour\nPort|900|310|4|6|300|220|80\n"               \
  "Gare|800|255|3|7|245|120|125\nParc|700|207|2|3|202|150|52\nMarché|650|188|5|1|182|90|92\n"               \
  "Lac|1200|420|9|8|403|300|103\nMoulin|400|130|1|2|127|70|57\n"
#define TURNOUT                                                                                              \
  "bureau|Inscrits|Votants\nMairie|1200|640\nÉcole|1100|480\nGymnase|900|520\nSalle|700|300\n"              \
  "Collège|1300|610\nLycée|1000|505\n"
#define HOURS                                                                                                \
  "Heure|Vélos|Piétons\n6h|20|40\n7h|80|90\n8h|300|220\n9h|200|180\n10h|120|150\n11h|110|160\n"            \
  "12h|180|260\n13h|160|240\n14h|120|180\n15h|130|190\n16h|170|230\n17h|290|300\n"
/* Minutes of a day; homes and places of work; places in an order; years beside names; gains and losses. */
#define DAYS "pays|travail|soins|loisirs\nA|363|799|278\nB|452|730|258\nC|300|840|300\nD|410|690|340\n"
#define COMMUTERS                                                                                                      \
  "residence|travail|actifs\nAlès|Nîmes|810\nAlès|Uzès|149\nNîmes|Alès|320\nNîmes|Uzès|95\nUzès|Nîmes|410\n" \
  "Uzès|Alès|120\n"
#define PLACES "ville|Rang 2015|Rang 2025\nAngers|3|1\nNantes|1|4\nRennes|2|2\nBrest|5|3\nTours|4|5\n"
#define GAINS                                                                                                \
  "année|Solde (M€)\n2010|-120\n2011|-80\n2012|-35\n2013|12\n2014|40\n2015|-15\n2016|22\n2017|61\n2018|74\n"
/* Things that each have a date, listed by their size; a list by its last column. */
#define TOWERS                                                                                               \
  "tour|ville|hauteur (m)|achevée "                                                                         \
  "en\nKhalifa|Dubaï|828|2010\nMerdeka|Kuala|679|2023\nShanghai|Chine|632|2015\n"                           \
  "Horloge|Mecque|601|2012\nPing|Shenzhen|599|2017\nLotte|Séoul|555|2016\n"
#define LEAGUE                                                                                               \
  "film|durée (min)|copies|entrées\nUn|95|310|905000\nDeux|121|150|870000\nTrois|88|640|655000\n"          \
  "Quatre|140|80|310000\nCinq|102|420|120000\n"
#define RANKED                                                                                               \
  "Rank|Name|Count\n1|Noah|4661\n2|Oliver|4382\n3|Leo|3556\n4|Arthur|3402\n5|Luca|3101\n6|Theo|2785\n"
#define NAMES "name|amount\nanna|31\nbert|58\ncarl|94\ndora|12\nemil|77\nfred|15\n"
#define SERIES                                                                                               \
  "date|entries\n2001-01-01|3\n2002-01-01|5\n2003-01-01|4\n2004-01-01|8\n2005-01-01|9\n2006-01-01|7\n"       \
  "2007-01-01|6\n2008-01-01|8\n"
#define LOOSE                                                                                                \
  "when|entries\n2003-01-01|4\n2001-01-01|3\n2005-01-01|9\n2002-01-01|5\n2004-01-01|8\n2006-01-01|7\n"       \
  "2008-01-01|8\n2007-01-01|6\n"
#define FEW_DATES "date|entries\n2001-01-01|3\n2002-01-01|5\n2003-01-01|4\n"
#define PLANE                                                                                                \
  "weight|height\n61.2|171.5\n80.4|182.1\n55.1|160.2\n91.7|188.4\n72.3|175.2\n68.8|169.9\n49.5|158.3\n"
/* Measured along a quantity that climbs in uneven steps; counted by one. */
#define SAMPLED "distance|level\n250|1.2\n300|2.5\n420|4.1\n450|1.8\n500|1.1\n640|0.7\n"
#define COUNTED "level|n\n250|12\n300|25\n420|41\n450|18\n500|11\n640|7\n"
#define ONE "weight\n61.2\n80.4\n55.1\n91.7\n72.3\n68.8\n49.5\n66.1\n58.2\n77.7\n"
#define POINTS                                                                                               \
  "station|latitude|longitude|valeur\na|43.1|5.2|12.5\nb|43.5|5.4|31.2\nc|43.7|5.9|8.1\nd|44.1|5.1|22.9\n"   \
  "e|43.3|5.6|17.3\nf|43.9|5.7|14.2\n"
#define CROSSED "town|kind|amount\na|x|31\na|y|12\nb|x|58\nb|y|77\nc|x|94\nc|y|15\nd|x|22\nd|y|37\n"

/* Many rows a group: sums that add up, and measures that do not. */
#define GRANTS                                                                                               \
  "groupe|Montant (€)\nA|5200\nB|300\nA|8100\nC|250\nB|900\nA|12000\nC|700\nB|4100\nA|3300\nC|1500\n"      \
  "B|620\nC|80\nA|640\nB|75\nC|3100\nA|910\nB|2200\nC|460\nA|150\nB|5050\nC|990\nA|7300\nB|1250\nC|60\n"
#define HEIGHTS                                                                                              \
  "groupe|taille\nA|171.5\nB|160.2\nA|182.1\nC|169.9\nB|158.3\nA|175.2\nC|166.4\nB|163.8\nA|188.4\n"         \
  "C|172.7\nB|155.9\nC|164.1\nA|179.3\nB|161.5\nC|170.2\nA|168.8\nB|167.1\nC|159.6\nA|176.6\nB|157.4\n"      \
  "C|173.9\nA|181.2\nB|164.9\nC|162.3\n"

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
    {"two-sides-of-zero", GAINS, SS_INTENTION_ANY, SS_TASK_NONE, "bar"},
    {"things-with-a-date", TOWERS, SS_INTENTION_ANY, SS_TASK_NONE, "bar"},
    {"names-share", NAMES, SS_INTENTION_SHARE, SS_TASK_NONE, "pie donut waffle treemap"},
    {"names-exact", NAMES, SS_INTENTION_EXACT, SS_TASK_NONE, "table figure"},
    {"series-compare", SERIES, SS_INTENTION_COMPARE, SS_TASK_NONE, "bar"},
    {"points-locate", POINTS, SS_INTENTION_LOCATE, SS_TASK_NONE, "symbol-map"},
    {"names-retrieve", NAMES, SS_INTENTION_ANY, SS_TASK_RETRIEVE_VALUE, "table bar"},
    {"names-correlate", NAMES, SS_INTENTION_ANY, SS_TASK_CORRELATE, "line scatter"},
};

static SsAdvice *
advise (const char *text, const SsQuestion *question, GError **error)
{
  g_autoptr (SsProfile) profile = fixture_profile (text);
  return ss_advise (profile, ss_chart_types, question, NULL, error);
}

static const SsSuggestion *
suggestion_at (const SsAdvice *advice, guint i)
{
  return g_ptr_array_index (advice->suggestions, i);
}

static void
test_first (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const SsQuestion question = {.intention = cases[i].intention, .task = cases[i].task};
    g_autoptr (SsAdvice) advice = advise (cases[i].table, &question, NULL);
    g_auto (GStrv) formats = g_strsplit (cases[i].formats, " ", -1);
    g_test_message ("%s: %s", cases[i].name, suggestion_at (advice, 0)->type->id);
    g_assert_true (g_strv_contains ((const char *const *)formats, suggestion_at (advice, 0)->type->id));
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
    g_autoptr (SsAdvice) advice = advise (cases[i].table, &question, NULL);
    gboolean has_table = FALSE;
    g_test_message ("%s", cases[i].name);
    for (guint s = 0; s < advice->suggestions->len; s++) {
      const SsSuggestion *suggestion = suggestion_at (advice, s);
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

/* With "all", every format is either suggested or discouraged, once. */
static void
test_nothing_hidden (void)
{
  const SsQuestion question = {.intention = SS_INTENTION_ANY, .all = TRUE};
  g_autoptr (SsAdvice) advice = advise (NAMES, &question, NULL);
  guint n = 0;
  while (ss_chart_types[n] != NULL)
    n++;
  g_assert_cmpuint (advice->suggestions->len + advice->discouraged->len, ==, n);
}

static void
test_missing_dates (void)
{
  const SsQuestion question = {.intention = SS_INTENTION_ANY};
  g_autoptr (SsAdvice) advice = advise (NAMES, &question, NULL);
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
    g_autoptr (SsAdvice) advice = advise (poor[i], &question, NULL);
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
  g_autoptr (SsAdvice) advice = advise (NAMES, &question, &error);
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
  g_autoptr (SsAdvice) brief = advise (NAMES, &question, NULL);
  g_autoptr (SsAdvice) wordy = advise (
      "name|amount\nthe first of the long names|3\nthe second of them|5\nthe third|4\n", &question, NULL);
  g_autoptr (SsAdvice) series = advise (SERIES, &question, NULL);
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
    g_autoptr (SsAdvice) advice = advise (rows[i].text, &question, NULL);
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
    g_autoptr (SsAdvice) advice = advise (wide[i].table, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);
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
      {NAMES, "Amount by name"},
      {SERIES, "Entries, 2001–2008"},
      {GAP, "Hommes and Femmes (%) by pays"},
      {MIX, "Charbon, Gaz and 4 others by pays"},
      {YEARS, "Pop from 1982 to 2020, by ville"},
      {"réponse|en %\nOui|48\nNon|41\nSans avis|11\n", "Réponse (en %)"},
      {"ville|2014|2024\nA|1200|1500\nB|900|1400\nC|2100|2000\nD|800|1100\n",
       "Change from 2014 to 2024 by ville"},
      {"ville|Prix en 2014 (€)|Prix en 2024 (€)\nA|1200|1500\nB|900|1400\nC|2100|2000\nD|800|1100\n",
       "Prix (€) from 2014 to 2024 by ville"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++) {
    g_autoptr (SsAdvice) advice
        = advise (titles[i].table, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);

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
  g_autoptr (SsAdvice) advice = advise (table, &question, NULL);
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
  g_autoptr (SsAdvice) advice = advise (VOTES, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);
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
  g_autoptr (SsAdvice) votes = advise (VOTES_BY_PLACE, &question, NULL);
  g_autoptr (SsAdvice) turnout = advise (TURNOUT, &question, NULL);
  const SsSpec *stack = suggestion_at (votes, 0)->spec, *share = suggestion_at (turnout, 0)->spec;

  g_assert_true (g_str_has_prefix (stack->format, "stacked-bar"));
  g_assert_cmpstr (ss_spec_role (stack, SS_ROLE_CATEGORY, 0), ==, "quartier");
  g_assert_cmpuint (ss_spec_n_role (stack, SS_ROLE_VALUE), ==, 2);
  g_assert_cmpstr (ss_spec_role (stack, SS_ROLE_VALUE, 0), ==, "Contre");
  g_assert_cmpstr (share->format, ==, "bar");
  g_assert_cmpstr (ss_spec_role (share, SS_ROLE_VALUE, 0), ==, "Votants");
  g_assert_cmpstr (share->per, ==, "Inscrits");
}

/* A list is about the column that it is sorted by. */
static void
test_ranked_by (void)
{
  g_autoptr (SsAdvice) advice = advise (LEAGUE, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);

  g_assert_cmpstr (suggestion_at (advice, 0)->spec->format, ==, "bar");
  g_assert_cmpstr (ss_spec_role (suggestion_at (advice, 0)->spec, SS_ROLE_VALUE, 0), ==, "entrées");
}

/* The first ideas do not repeat themselves: what shows less of a table that has been shown comes after what shows more. */
static void
test_ideas (void)
{
  g_autoptr (SsAdvice) advice = advise (CROSSED, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);
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
  g_autoptr (SsAdvice) advice = advise (RANKED, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL);

  g_assert_cmpstr (ss_spec_role (suggestion_at (advice, 0)->spec, SS_ROLE_CATEGORY, 0), ==, "Name");
  g_assert_cmpuint (ss_spec_n_role (suggestion_at (advice, 0)->spec, SS_ROLE_FACET), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/advise/first", test_first);
  g_test_add_func ("/advice/advise/complete", test_complete);
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
  g_test_add_func ("/advice/advise/ranked-by", test_ranked_by);
  g_test_add_func ("/advice/advise/ideas", test_ideas);
  g_test_add_func ("/advice/advise/whole", test_whole);
  g_test_add_func ("/advice/advise/ranks-are-left", test_ranks_are_left);
  return g_test_run ();
}
