/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint.h"
#include "picture.h"
#include "sheet.h"

#include <math.h>
#include <string.h>

/* What a newspaper's desk would have on the picture, and what it would strike out: texts by table and spec. */
typedef struct {
  const char *name;
  const char *const *sheet;
  const char *spec;     /* with ' for " */
  const char *has[4];   /* texts that are drawn, whole */
  const char *lacks[3]; /* and that are not */
} Case;

static const char *const balances[]
    = {"Sector: Farms | Mines | Trade", "#Balance (%): 6.8 | -3.1 | 0.5", NULL};
static const char *const heat[] = {"Town: Metz | Brest", "#Heat (°C): 12.5 | 11", NULL};
static const char *const raw[] = {"Town: Metz | Brest", "#prix_moyen_m2: 2512 | 2811", NULL};
static const char *const pupils[] = {
    "Year: 2012-2013 | 2013-2014 | 2014-2015 | 2015-2016 | 2016-2017 | 2017-2018 | 2018-2019 | 2019-2020 | "
    "2020-2021 | 2021-2022 | 2022-2023 | 2023-2024",
    "#Pupils: 11 | 12 | 13 | 12 | 14 | 15 | 16 | 15 | 14 | 13 | 12 | 11", NULL};
static const char *const rents[]
    = {"Town: Paris | Lyon | Lille", "#2012: 38 | 27 | 22", "#2022: 52 | 41 | 29", NULL};
static const char *const parts[]
    = {"Way: Car | Bus | Bike | Foot", "Who: men | women | men | women", "#Trips: 50 | 25 | 20 | 5", NULL};
static const char *const long_parts[] = {"Body: Local public body for cooperation between the towns of the "
                                         "long valley and of both its shores, a name without "
                                         "end | Paris | Nice",
                                         "#Spent: 10 | 47 | 43", NULL};
static const char *const targets[] = {"#Year: 2000 | 2001 | 2002", "#Rate: 10.5 | 22.3 | 31.7", NULL};

static const char *const turnout[] = {"#Year: 2010 | 2020 | 2010 | 2020 | 2010 | 2020 | 2010 | 2020",
                                      "Who: Women | Women | Men | Men | Women | Women | Men | Men",
                                      "Town: Metz | Metz | Metz | Metz | Brest | Brest | Brest | Brest",
                                      "#Votes: 40 | 41 | 38 | 37 | 51 | 55 | 49 | 52", NULL};

static const Case cases[] = {
    {"gains have their sign",
     balances,
     "{'format': 'diverging-bar', 'roles': {'category': ['Sector'], 'value': ['Balance (%)']}}",
     {"+6.8%", "−3.1%", "+0.5%"},
     {"6.8%"}},
    {"other bars have none",
     balances,
     "{'format': 'bar', 'roles': {'category': ['Sector'], 'value': ['Balance (%)']}}",
     {"6.8%"},
     {"+6.8%"}},
    {"numbers at bars: a measure that nobody names is named, its unit told by each",
     balances,
     "{'format': 'bar', 'roles': {'category': ['Sector'], 'value': ['Balance (%)']}, 'text': {'title': "
     "'Farms win'}}",
     {"Balance"},
     {"Balance (%)"}},
    {"a unit that no number has is told once",
     heat,
     "{'format': 'bar', 'roles': {'category': ['Town'], 'value': ['Heat (°C)']}, 'text': {'title': 'Metz is "
     "warm', "
     "'subtitle': 'Yearly mean'}}",
     {"Heat (°C)", "12.5"},
     {NULL}},
    {"not where the head says it",
     heat,
     "{'format': 'lollipop', 'roles': {'category': ['Town'], 'value': ['Heat (°C)']}, 'text': {'title': "
     "'Metz is "
     "warm', 'subtitle': 'Yearly mean, in °C'}}",
     {"12.5"},
     {"Heat (°C)", "Heat"}},
    {"nor where a caption spells what the file does not",
     raw,
     "{'format': 'bar', 'roles': {'category': ['Town'], 'value': ['prix_moyen_m2']}, 'text': {'title': 'Prix "
     "moyen m2 par ville'}}",
     {"2,512"},
     {"prix_moyen_m2", "prix moyen m2"}},
    {"an axis is named in words",
     raw,
     "{'format': 'bar', 'roles': {'category': ['Town'], 'value': ['prix_moyen_m2']}, 'text': {'title': 'Metz "
     "is "
     "cheap'}}",
     {"prix moyen m2"},
     {"prix_moyen_m2"}},
    {"school years stand and are thinned, not turned",
     pupils,
     "{'format': 'line', 'roles': {'x': ['Year'], 'y': ['Pupils']}}",
     {"2012-2013", "2022-2023"},
     {"2013-2014", "2023-2024"}},
    {"before and after are named at the first pair",
     rents,
     "{'format': 'dot', 'roles': {'category': ['Town'], 'value': ['2012', '2022']}}",
     {"2012", "2022", "38", "52"},
     {NULL}},
    {"a key figure tells its change",
     rents,
     "{'format': 'figure', 'roles': {'category': ['Town'], 'value': ['2022', '2012']}}",
     {"52", "2012: 38 (+37%)"},
     {NULL}},
    {"large slices are named inside, name over share",
     parts,
     "{'format': 'pie', 'roles': {'category': ['Way'], 'value': ['Trips']}}",
     {"Car", "50%", "Bus", "Foot  5%"},
     {"Car  50%"}},
    {"a name gives way to its share",
     long_parts,
     "{'format': 'pie', 'roles': {'category': ['Body'], 'value': ['Spent']}}",
     {"10%"},
     {NULL}},
    {"parts of a format without series are whole",
     parts,
     "{'format': 'treemap', 'roles': {'category': ['Way'], 'value': ['Trips'], 'series': ['Who']}}",
     {"25%", "20%", "5%"},
     {NULL}},
    {"what is beside the highlight is one key",
     parts,
     "{'format': 'waffle', 'roles': {'category': ['Way'], 'value': ['Trips']}, 'highlight': ['Car']}",
     {"Car", "Others", "50%"},
     {"Bus", "25%"}},
    {"series of panels are told once, over them all",
     turnout,
     "{'format': 'line', 'roles': {'x': ['Year'], 'y': ['Votes'], 'series': ['Who'], 'facet': ['Town']}}",
     {"Women", "Men", "Metz"},
     {"Women 41"}},
    {"a target is written as it was given",
     targets,
     "{'format': 'line', 'roles': {'x': ['Year'], 'y': ['Rate']}, 'annotations': [{'type': 'line', 'value': "
     "20, "
     "'text': 'Target'}]}",
     {"Target: 20"},
     {"Target: 20.0"}},
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (SsTable) table = sheet_new (c->sheet);
  g_autoptr (SsScene) scene = picture_draw (table, c->spec);
  g_autofree char *dump = ss_scene_dump (scene);
  for (guint i = 0; i < G_N_ELEMENTS (c->has) && c->has[i]; i++)
    if (!picture_says (scene, c->has[i])) {
      g_test_message ("“%s” is not on the picture:\n%s", c->has[i], dump);
      g_test_fail ();
    }
  for (guint i = 0; i < G_N_ELEMENTS (c->lacks) && c->lacks[i]; i++)
    if (picture_says (scene, c->lacks[i])) {
      g_test_message ("“%s” is on the picture:\n%s", c->lacks[i], dump);
      g_test_fail ();
    }
}

/* The youngest stand at the foot of a pyramid: the dump names its bars from the top. */
static void
test_youngest_below (void)
{
  static const char *const ages[]
      = {"Age: 0-14 | 15-64 | 65-99", "#Women: 5 | 20 | 8", "#Men: 6 | 19 | 5", NULL};
  g_autoptr (SsTable) table = sheet_new (ages);
  g_autoptr (SsScene) scene = picture_draw (
      table, "{'format': 'pyramid', 'roles': {'category': ['Age'], 'value': ['Women', 'Men']}}");
  g_autofree char *dump = ss_scene_dump (scene);
  const char *oldest = strstr (dump, "65-99"), *youngest = strstr (dump, "0-14");

  g_assert_nonnull (oldest);
  g_assert_nonnull (youngest);
  g_assert_true (oldest < youngest);
}

static gboolean
overlap (double a, double a_length, double b, double b_length)
{
  return a < b + b_length - 0.1 && b < a + a_length - 0.1;
}

static void
text_bounds (const SsMark *mark, double *x, double *y, double *height)
{
  double share = mark->text.style.anchor == SS_ANCHOR_END      ? 1
                 : mark->text.style.anchor == SS_ANCHOR_MIDDLE ? 0.5
                                                               : 0;
  *x = mark->text.x - share * mark->text.width;
  *y = mark->text.y - mark->text.ascent;
  *height = mark->text.ascent + mark->text.descent;
}

static gboolean
lies_over (const SsMark *text, const SsMark *mark)
{
  double x, y, height;
  text_bounds (text, &x, &y, &height);
  if (mark->type == SS_MARK_RECT)
    return overlap (x, text->text.width, mark->rect.x, mark->rect.width)
           && overlap (y, height, mark->rect.y, mark->rect.height);
  const float *xy = mark->path.xy;
  return overlap (x, text->text.width, MIN (xy[0], xy[2]), fabs (xy[2] - xy[0]))
         && overlap (y, height, MIN (xy[1], xy[3]), fabs (xy[3] - xy[1]));
}

/* A reference line strikes no text through, and its label lies over no bar. */
static void
test_reference_line_keeps_clear (void)
{
  static const char *const air[] = {"Place: Rabatau | Roy | Bouc | Louis | Mede | Fos | Salon | Arles",
                                    "#Dust (µg/m³): 34 | 25 | 25 | 24 | 24 | 23 | 22 | 21", NULL};
  static const char *const orientations[] = {"horizontal", "vertical"};
  for (guint k = 0; k < G_N_ELEMENTS (orientations); k++) {
    g_autoptr (SsTable) table = sheet_new (air);
    g_autofree char *spec
        = g_strdup_printf ("{'format': 'bar', 'roles': {'category': ['Place'], 'value': ['Dust (µg/m³)']}, "
                           "'orientation': '%s', 'annotations': [{'type': 'mean'}]}",
                           orientations[k]);
    g_autoptr (SsScene) scene = picture_draw (table, spec);
    guint n_labels = 0, n_dashes = 0;
    for (gsize i = 0; i < ss_scene_n_marks (scene); i++)
      for (gsize j = 0; j < ss_scene_n_marks (scene); j++) {
        const SsMark *text = ss_scene_mark (scene, i), *mark = ss_scene_mark (scene, j);
        gboolean is_dash = mark->type == SS_MARK_PATH && mark->style.dash == SS_DASH_DASHED;
        gboolean is_bar = mark->type == SS_MARK_RECT && mark->tip;
        gboolean is_label = text->type == SS_MARK_TEXT && g_str_has_prefix (text->text.text, "Mean: ");
        n_labels += is_label && i == j;
        n_dashes += is_dash && i == j;
        if (text->type == SS_MARK_TEXT && ((is_dash) || (is_bar && is_label)) && lies_over (text, mark))
          g_error ("%s: “%s” meets mark %zu", orientations[k], text->text.text, j);
      }
    g_assert_cmpuint (n_labels, ==, 1);
    g_assert_cmpuint (n_dashes, >, 1); /* in pieces: there are texts on its way */
  }
}

/* Every point of a line may be pointed at, and none is told for its neighbour. */
static void
test_points_of_lines (void)
{
  static const char *const years[]
      = {"#Year: 1990 | 1991 | 1992 | 1993 | 1994 | 1995 | 1996 | 1997 | 1998 | 1999 | 2000 | 2001 | 2002 | "
         "2003",
         "#Rate: 10 | 12 | 11 | 15 | 14 | 18 | 17 | 21 | 20 | 24 | 23 | 27 | 26 | 30", NULL};
  g_autoptr (SsTable) table = sheet_new (years);
  g_autoptr (SsScene) scene
      = picture_draw (table, "{'format': 'line', 'roles': {'x': ['Year'], 'y': ['Rate']}}");
  guint n_found = 0;

  for (gsize i = 0; i < ss_scene_n_marks (scene); i++) {
    const SsMark *mark = ss_scene_mark (scene, i), *found;
    gsize hit, point;
    if (mark->type != SS_MARK_ARC || !mark->tip)
      continue;
    g_assert_true (ss_scene_pick (scene, mark->arc.x, mark->arc.y, 0, &hit, &point));
    found = ss_scene_mark (scene, hit);
    g_assert_cmpstr (found->tip, ==, mark->tip);
    n_found++;
  }
  g_assert_cmpuint (n_found, ==, 14);
}

/* Long names of a grid are read, not turned: they are its lines. */
static void
test_grid_lies (void)
{
  static const char *const countries[]
      = {"Country: Democratic Republic of Congo | United Kingdom | Czechia | Papua New Guinea | United Arab "
         "Emirates | Bosnia and Herzegovina | Saint Vincent and the Grenadines",
         "#2010: 1 | 2 | 3 | 4 | 5 | 6 | 7", "#2020: 3 | 1 | 4 | 1 | 5 | 9 | 2", NULL};
  g_autoptr (SsTable) table = sheet_new (countries);
  g_autoptr (SsScene) scene = picture_draw (
      table, "{'format': 'heatmap', 'roles': {'category': ['Country'], 'value': ['2010', '2020']}}");

  g_assert_true (picture_says (scene, "United Kingdom"));
  g_assert_true (picture_says (scene, "2020"));
  for (gsize i = 0; i < ss_scene_n_marks (scene); i++) {
    const SsMark *mark = ss_scene_mark (scene, i);
    if (mark->type == SS_MARK_TEXT)
      g_assert_cmpfloat (mark->text.angle, ==, 0);
  }
}

/* Days are drawn whole, however many: none is cut off with a word about a ranking. */
static void
test_many_days (void)
{
  enum { N_DAYS = 1500 };
  double days[N_DAYS], sold[N_DAYS];
  for (guint i = 0; i < N_DAYS; i++) {
    days[i] = ss_days_from_civil (2019, 1, 1) + i;
    sold[i] = 5 + i * 7 % 31;
  }
  SsColumn *columns[] = {ss_column_new_numbers ("Day", SS_KIND_DATE, days, N_DAYS, SS_DATE_UNIT_DAY),
                         ss_column_new_numbers ("Sold", SS_KIND_INTEGER, sold, N_DAYS, SS_DATE_UNIT_DAY)};
  g_autoptr (SsTable) table = ss_table_new (columns, G_N_ELEMENTS (columns));
  g_autoptr (SsScene) scene
      = picture_draw (table, "{'format': 'bar', 'roles': {'category': ['Day'], 'value': ['Sold']}}");
  gsize n_bars = 0;
  for (gsize i = 0; i < ss_scene_n_marks (scene); i++)
    n_bars += ss_scene_mark (scene, i)->type == SS_MARK_RECT;
  g_assert_cmpuint (n_bars, ==, N_DAYS);
  g_assert_true (picture_says (scene, "2020") || picture_says (scene, "Jan 2020"));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ss_column_unref (columns[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/charts/desk/%s", cases[i].name);
    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/charts/desk/many days", test_many_days);
  g_test_add_func ("/charts/desk/youngest-below", test_youngest_below);
  g_test_add_func ("/charts/desk/points-of-lines", test_points_of_lines);
  g_test_add_func ("/charts/desk/grid-lies", test_grid_lies);
  g_test_add_func ("/charts/desk/reference-line-keeps-clear", test_reference_line_keeps_clear);
  return g_test_run ();
}
