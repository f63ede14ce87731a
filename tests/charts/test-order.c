/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture.h"
#include "sheet.h"

#include <math.h>

/* What comes before what: texts by table and spec, from left to right or from top to bottom. */
typedef struct {
  const char *name;
  const char *const *sheet;
  const char *spec;     /* with ' for " */
  const char *order[6]; /* texts along one side */
  const char *has[3];   /* others that are drawn */
  const char *lacks[2]; /* and that are not */
} Case;

static const char *const trust[] = {"Medium: Radio | Papers | Web",
                                    "#Tout à fait (%): 11 | 13 | 6",
                                    "#Plutôt (%): 43 | 47 | 30",
                                    "#Plutôt pas (%): 27 | 22 | 33",
                                    "#Pas du tout (%): 13 | 11 | 20",
                                    "#NSP (%): 6 | 7 | 11",
                                    NULL};
static const char *const agreement[]
    = {"Statement: Trust | Talk", "#Strongly disagree (%): 10 | 5", "#Disagree (%): 20 | 15",
       "#Agree (%): 40 | 50",     "#Strongly agree (%): 30 | 30",   NULL};
static const char *const answers[]
    = {"Topic: Welcome | Welcome | Welcome | Welcome | Hours | Hours | Hours | Hours",
       "Answer: Très satisfait | Plutôt satisfait | Plutôt insatisfait | Très insatisfait | Très satisfait | "
       "Plutôt satisfait | Plutôt insatisfait | Très insatisfait",
       "#Share (%): 41 | 46 | 9 | 4 | 22 | 44 | 24 | 10", NULL};
static const char *const faiths[] = {"Country: Brazil | Japan | Nigeria", "#Small (%): 10 | 41 | 2",
                                     "#Large (%): 88 | 2 | 43", "#Middle (%): 2 | 57 | 55", NULL};
static const char *const extremes[] = {"City: Paris | Madrid | Moscow", "#Low (°C): -23.9 | -10.1 | -42.2",
                                       "#High (°C): 42.6 | 40.7 | 38.2", NULL};
static const char *const ballots[]
    = {"Town: Metz | Brest | Arles", "#Against: 300 | 100 | 250", "#For: 700 | 900 | 750", NULL};
static const char *const energy[] = {"Building: Total | Schools | Gyms | Theatres | Others",
                                     "#Used (MWh): 1900 | 840 | 630 | 182 | 248", NULL};
static const char *const poverty[]
    = {"Kind: Farmers | Ensemble | Workers | Clerks", "#Poor (%): 20.4 | 14.5 | 13.3 | 12.6", NULL};
static const char *const views[] = {"View of: France | Spain | Sweden | Poland",
                                    "#France: | 71 | 49 | 65",
                                    "#Spain: 49 |  | 50 | 53",
                                    "#Sweden: 55 | 76 |  | 45",
                                    "#Poland: 44 | 48 | 68 | ",
                                    NULL};
static const char *const energy_flows[]
    = {"From: Coal | Gas | Power | Power | Gas", "To: Power | Power | Homes | Losses | Homes",
       "#TWh: 11 | 19 | 21 | 9 | 4", NULL};
static const char *const moves[]
    = {"From: Metz | Brest | Arles", "To: Brest | Metz | Metz", "#People: 12 | 5 | 2", NULL};
static const char *const air[] = {"Air: Moyen | Bon | Dégradé | Mauvais", "#Days: 149 | 140 | 67 | 10", NULL};

#define ROLES_OF_TRUST                                                                                       \
  "'roles': {'category': ['Medium'], 'value': ['Tout à fait (%)', 'Plutôt (%)', 'Plutôt pas (%)', "       \
  "'Pas du tout (%)', 'NSP (%)']}"

static const Case cases[] = {
    {"columns of answers stay as the file has them",
     trust,
     "{'format': 'stacked-bar-100', " ROLES_OF_TRUST "}",
     {"Tout à fait (%)", "Plutôt (%)", "Plutôt pas (%)", "Pas du tout (%)", "NSP (%)"}},
    {"so does what is on top: who is trusted most",
     trust,
     "{'format': 'stacked-bar-100', " ROLES_OF_TRUST "}",
     {"Papers", "Radio", "Web"}},
    {"answers in rows go from no to yes, whatever they are about",
     answers,
     "{'format': 'stacked-bar-100', 'roles': {'category': ['Topic'], 'value': ['Share (%)'], 'series': "
     "['Answer']}}",
     {"Très insatisfait", "Plutôt insatisfait", "Plutôt satisfait", "Très satisfait"}},
    {"columns without an order too stay as the file has them",
     faiths,
     "{'format': 'stacked-bar', 'roles': {'category': ['Country'], 'value': ['Small (%)', 'Large (%)', "
     "'Middle (%)']}}",
     {"Small (%)", "Large (%)", "Middle (%)"}},
    {"lows and highs diverge as what they are",
     extremes,
     "{'format': 'diverging-bar', 'roles': {'category': ['City'], 'value': ['Low (°C)', 'High (°C)']}}",
     {"Low (°C)", "High (°C)"},
     {"−23.9", "42.6"},
     {"36%", "+42.6"}},
    {"who agrees most is on top",
     agreement,
     "{'format': 'diverging-bar', 'roles': {'category': ['Statement'], 'value': ['Strongly disagree (%)', "
     "'Disagree (%)', 'Agree (%)', 'Strongly agree (%)']}}",
     {"Talk", "Trust"},
     {"50%", "40%"}},
    {"votes diverge as shares",
     ballots,
     "{'format': 'diverging-bar', 'roles': {'category': ['Town'], 'value': ['Against', 'For']}}",
     {"Brest", "Arles", "Metz"},
     {"70%", "30%"},
     {"700"}},
    {"a total is not drawn beside its parts, but said",
     energy,
     "{'format': 'bar', 'roles': {'category': ['Building'], 'value': ['Used (MWh)']}}",
     {"Schools", "Gyms", "Theatres", "Others"},
     {"Not drawn: Total (1,900\u00a0MWh)."},
     {"Total"}},
    {"nor is it a slice",
     energy,
     "{'format': 'pie', 'roles': {'category': ['Building'], 'value': ['Used (MWh)']}}",
     {NULL},
     {"Not drawn: Total (1,900\u00a0MWh).", "44.2%"},
     {"Total"}},
    {"who asks for it has it",
     energy,
     "{'format': 'bar', 'roles': {'category': ['Building'], 'value': ['Used (MWh)']}, 'highlight': "
     "['Total']}",
     {NULL},
     {"Total"},
     {"Not drawn: Total (1,900\u00a0MWh)."}},
    {"a mean of all comes last",
     poverty,
     "{'format': 'bar', 'roles': {'category': ['Kind'], 'value': ['Poor (%)']}}",
     {"Farmers", "Workers", "Clerks", "Ensemble"}},
    {"what flows on stands between, once",
     energy_flows,
     "{'format': 'sankey', 'roles': {'category': ['From'], 'series': ['To'], 'value': ['TWh']}}",
     {"Coal  11", "Power  30", "Homes  25"},
     {"Losses  9"},
     {"Power  26"}},
    {"what goes in a circle has two sides",
     moves,
     "{'format': 'sankey', 'roles': {'category': ['From'], 'series': ['To'], 'value': ['People']}}",
     {"Metz  12", "Metz  7"},
     {"Brest  5"}},
    {"classes of the air go from bad to good",
     air,
     "{'format': 'bar', 'roles': {'category': ['Air'], 'value': ['Days']}}",
     {"Mauvais", "Dégradé", "Moyen", "Bon"}},
};

/* From left to right, or else from top to bottom. */
static gboolean
are_in_order (const SsScene *scene, const char *const *texts, gsize n)
{
  gboolean is_across = TRUE, is_down = TRUE;
  double x = -INFINITY, y = -INFINITY;
  for (gsize i = 0; i < n && texts[i]; i++) {
    double x_before = x, y_before = y;
    if (!picture_find (scene, texts[i], &x, &y))
      return FALSE;
    is_across = is_across && x > x_before;
    is_down = is_down && y > y_before;
  }
  return is_across || is_down;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (SsTable) table = sheet_new (c->sheet);
  g_autoptr (SsScene) scene = picture_draw (table, c->spec);
  g_autofree char *dump = ss_scene_dump (scene);
  gboolean is_right = are_in_order (scene, c->order, G_N_ELEMENTS (c->order));
  for (guint i = 0; i < G_N_ELEMENTS (c->has) && c->has[i]; i++)
    is_right = is_right && picture_says (scene, c->has[i]);
  for (guint i = 0; i < G_N_ELEMENTS (c->lacks) && c->lacks[i]; i++)
    is_right = is_right && !picture_says (scene, c->lacks[i]);
  if (!is_right) {
    g_test_message ("%s", dump);
    g_test_fail ();
  }
}

/* From where to where: the same names on both sides have one order, so that who stands against himself is on the diagonal. */
static void
test_square (void)
{
  static const char *const names[] = {"France", "Spain", "Sweden", "Poland"};
  g_autoptr (SsTable) table = sheet_new (views);
  g_autoptr (SsScene) scene = picture_draw (
      table, "{'format': 'heatmap', 'roles': {'category': ['View of'], 'value': ['France', 'Spain', "
             "'Sweden', 'Poland']}, 'order': 'value'}");
  double x[G_N_ELEMENTS (names)] = {0}, y[G_N_ELEMENTS (names)] = {0};
  for (gsize i = 0; i < ss_scene_n_marks (scene); i++) {
    const SsMark *mark = ss_scene_mark (scene, i);
    for (guint k = 0; k < G_N_ELEMENTS (names) && mark->type == SS_MARK_TEXT; k++)
      if (g_str_equal (mark->text.text, names[k])) {
        x[k] = MAX (x[k],
                    mark->text.x); /* the name at the foot stands farther right than that beside the lines */
        y[k] = y[k] > 0 ? MIN (y[k], mark->text.y) : mark->text.y;
      }
  }
  for (guint k = 1; k < G_N_ELEMENTS (names); k++)
    g_assert_cmpint (x[k] > x[k - 1], ==, y[k] > y[k - 1]);
}

/* Two bars fill the width; numbers at grouped bars are all there or none is; a line's name is beside its end. */
static void
test_places (void)
{
  static const char *const sexes[] = {"Sex: Men | Women", "#Elected: 42 | 27", NULL};
  static const char *const months[]
      = {"Month: Jan | Feb | Mar | Apr", "#2023: 1 | 2 | 3 | 4", "#2024: 5 | 6 | 7 | 8", NULL};
  g_autoptr (SsTable) few = sheet_new (sexes), lines = sheet_new (months);
  g_autoptr (SsScene) bars = picture_draw (
      few,
      "{'format': 'bar', 'roles': {'category': ['Sex'], 'value': ['Elected']}, 'orientation': 'vertical'}");
  g_autoptr (SsScene) ends
      = picture_draw (lines, "{'format': 'line', 'roles': {'x': ['Month'], 'y': ['2023', '2024']}}");
  double men, women, last, end, y;
  g_assert_true (picture_find (bars, "Men", &men, &y) && picture_find (bars, "Women", &women, &y));
  g_assert_cmpfloat (fabs (men - 640 * 0.25), <, 24);
  g_assert_cmpfloat (fabs (women - 640 * 0.75), <, 24);
  g_assert_true (picture_find (ends, "Apr", &last, &y) && picture_find (ends, "2024\u00a08", &end, &y));
  g_assert_cmpfloat (end - last, <, 12);
}

static void
test_numbers_all_or_none (void)
{
  g_autoptr (GString) names = g_string_new ("Name: a0"), low = g_string_new ("#Low: 1"),
                      high = g_string_new ("#High: 2");
  for (int i = 1; i < 12; i++) {
    g_string_append_printf (names, " | a%d", i);
    g_string_append_printf (low, " | %d", 101 + i);
    g_string_append_printf (high, " | %d", 201 + i);
  }
  const char *const sheet[] = {names->str, low->str, high->str, NULL};
  g_autoptr (SsTable) table = sheet_new (sheet);
  g_autoptr (SsScene) scene = picture_draw (
      table, "{'format': 'grouped-bar', 'roles': {'category': ['Name'], 'value': ['Low', 'High']}, "
             "'orientation': 'horizontal'}");
  guint n = 0;
  for (int i = 1; i < 12; i++) {
    g_autofree char *a = g_strdup_printf ("%d", 101 + i), *b = g_strdup_printf ("%d", 201 + i);
    n += picture_says (scene, a) + picture_says (scene, b);
  }
  g_assert_true (n == 0 || n == 22);
}

/* Money and words by the reader's language; years with their parts have no mark between thousands. */
static void
test_figures (void)
{
  static const struct {
    const char *header, *cells;
    SsLanguage language;
    const char *has;
  } rows[] = {
      {"Price (£)", "549000 | 379000", SS_LANGUAGE_EN, "£549,000"},
      {"Price (£)", "549000 | 379000", SS_LANGUAGE_FR, "549\u202f000\u00a0£"},
      {"Loss (€)", "-500 | -300", SS_LANGUAGE_EN, "−€500"},
      {"Trade (USD)", "35400000000 | 30100000000", SS_LANGUAGE_EN, "$35.4bn"},
      {"Budget (M€)", "12.5 | 7", SS_LANGUAGE_EN, "€12.5M"},
      {"Budget (M€)", "12.5 | 7", SS_LANGUAGE_FR, "12,5\u00a0M€"},
      {"year_decimal", "1993.04 | 2004.5", SS_LANGUAGE_EN, "1993"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *column = g_strdup_printf ("#%s: %s", rows[i].header, rows[i].cells);
    const char *const sheet[] = {"Name: a | b", column, NULL};
    g_autofree char *spec = g_strdup_printf (
        "{'format': 'bar', 'roles': {'category': ['Name'], 'value': ['%s']}}", rows[i].header);
    g_autoptr (SsTable) table = sheet_new (sheet);
    g_autoptr (SsScene) scene = picture_draw_in (table, spec, rows[i].language);
    g_autofree char *dump = ss_scene_dump (scene);
    if (!picture_says (scene, rows[i].has)) {
      g_test_message ("“%s” is not on the picture:\n%s", rows[i].has, dump);
      g_test_fail ();
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/charts/order/%s", cases[i].name);
    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/charts/order/square", test_square);
  g_test_add_func ("/charts/order/places", test_places);
  g_test_add_func ("/charts/order/numbers-all-or-none", test_numbers_all_or_none);
  g_test_add_func ("/charts/order/figures", test_figures);
  return g_test_run ();
}
