/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice.h"
#include "chart.h"
#include "charts.h"
#include "fixtures.h"

/* What goes in and out; a part beside its whole; one measure of two groups, of two years; classes; ages and hours that lay out a table. */
#define IN_AND_OUT                                                                                           \
  "Année|Naissances|Décès\n2016|783|594\n2017|770|606\n2018|759|610\n2019|753|613\n2020|735|669\n"        \
  "2021|742|662\n2022|726|675\n2023|678|640\n"
#define NESTED                                                                                               \
  "date|people_vaccinated|people_fully_vaccinated\n2021-01-01|10|1\n2021-02-01|25|8\n2021-03-01|60|20\n"     \
  "2021-04-01|110|50\n2021-05-01|180|90\n2021-06-01|260|160\n2021-07-01|330|240\n2021-08-01|390|320\n"
#define TWO_SEXES                                                                                            \
  "Région|Hommes|Femmes\nBretagne|78.8|85.1\nCorse|80.4|85.9\nNormandie|78.2|84.9\nOccitanie|80.0|"         \
  "85.8\nGrand Est|78.6|84.3\n"                                                                              \
  "Centre|79.0|85.2\nHauts-de-France|77.0|83.5\nPays de la Loire|79.9|85.7\nIle-de-France|81.0|86.0\n"       \
  "Bourgogne|78.9|85.0\n"
#define TWO_YEARS                                                                                            \
  "Département|Population 2012|Population 2022\nAin|60|65\nAisne|54|53\nAllier|34|33\nArdèche|31|33\n"     \
  "Ariège|15|16\nAube|30|31\nAude|36|38\nAveyron|27|28\nCalvados|68|69\nCantal|14|13\nCher|31|30\n"
#define AGE_CLASSES                                                                                          \
  "Classe d'âge|Tués\n0-13 ans|56\n14-17 ans|98\n18-24 ans|485\n25-34 ans|549\n35-44 ans|438\n"            \
  "45-54 ans|431\n55-64 ans|412\n65-74 ans|345\n75 ans et plus|501\n"
#define AGES                                                                                                 \
  "Âge|Hommes|Femmes\n0|339|327\n5|375|356\n10|400|378\n15|381|359\n20|372|350\n25|407|405\n30|428|445\n"   \
  "35|433|445\n40|406|430\n45|380|393\n50|415|427\n55|430|447\n60|391|395\n65|318|335\n70|295|330\n"
#define AGES_LONG                                                                                            \
  "age|sexe|effectif\n0|H|339\n0|F|327\n10|H|400\n10|F|378\n20|H|372\n20|F|350\n30|H|428\n30|F|445\n"        \
  "40|H|406\n40|F|430\n50|H|415\n50|F|427\n60|H|391\n60|F|395\n70|H|295\n70|F|330\n80|H|148\n80|F|190\n"
#define HOURS                                                                                                \
  "heure|passages\n0|41\n1|30\n2|22\n3|18\n4|25\n5|60\n6|140\n7|310\n8|402\n9|350\n10|280\n11|260\n"         \
  "12|300\n13|290\n14|270\n15|280\n16|330\n17|420\n18|410\n19|300\n20|210\n21|150\n22|100\n23|70\n"
#define MEDALS                                                                                               \
  "Pays|Or|Argent|Bronze|Total\nÉtats-Unis|40|44|42|126\nChine|40|27|24|91\nJapon|20|12|13|45\n"            \
  "Australie|18|19|16|53\nFrance|16|26|22|64\nItalie|12|13|15|40\n"
#define STATIONS                                                                                             \
  "date|station|NO2\n2024-01-01|a|31\n2024-01-01|b|12\n2024-01-02|a|28\n2024-01-02|b|15\n2024-01-03|a|"      \
  "40\n2024-01-03|b|19\n2024-01-04|a|35\n2024-01-04|b|11\n2024-01-05|a|22\n2024-01-05|b|9\n"                 \
  "2024-01-06|a|25\n2024-01-06|b|14\n2024-01-07|a|33\n2024-01-07|b|17\n2024-01-08|a|38\n2024-01-08|b|16\n"
#define ONE_KIND_EACH                                                                                        \
  "Association|Objet|Montant\nNautique|Sport|45000\nHarmonie|Culture|12500\nRestos|Solidarité|18000\n"      \
  "Football|Sport|62000\nThéâtre|Culture|9000\nSecours|Solidarité|15000\nJudo|Sport|8000\nChorale|"       \
  "Culture|3000\n"
#define FIRST_NAMES                                                                                             \
  "sexe|prénom|année|nombre\n1|Léo|2019|4620\n1|Léo|2020|4497\n1|Léo|2021|4463\n1|Léo|2022|4100\n2|Emma|" \
  "2019|3890\n2|Emma|2020|3320\n2|Emma|2021|3210\n2|Emma|2022|3080\n2|Jade|2019|3895\n2|Jade|2020|3814\n"       \
  "2|Jade|2021|3776\n2|Jade|2022|3500\n"
#define BANKS                                                                                                \
  "date|Fed upper bound|ECB deposit rate|Bank of England\n2022-01-31|0.25|-0.5|0.25\n"                       \
  "2022-06-30|1.75|-0.5|1.25\n2022-12-31|4.5|2|3.5\n2023-06-30|5.25|3.5|5\n2023-12-31|5.5|4|5.25\n"          \
  "2024-06-30|5.5|3.75|5.25\n2024-12-31|4.5|3|4.75\n"
#define RANKED                                                                                               \
  "Rank|Name|Count\n1|Noah|4661\n2|Oliver|4382\n3|Leo|3556\n4|Arthur|3402\n5|Luca|3101\n6|Theo|2785\n"

#define PAY_BY_AGE                                                                                           \
  "Âge|Salaire moyen\n20|1500\n21|1530\n22|1560\n23|1600\n24|1620\n25|1660\n26|1690\n27|1710\n28|1740\n"    \
  "29|1790\n30|1800\n31|1850\n32|1870\n33|1890\n"
/* Both columns rise with the years, and not one along the other. */
#define LIFE                                                                                                 \
  "Année|Hommes|Femmes\n2000|75.2|82.8\n2001|75.4|82.9\n2002|75.7|83.0\n2003|75.8|83.1\n2004|76.7|83.8\n"   \
  "2005|76.8|83.9\n2006|77.1|84.1\n2007|77.4|84.4\n"

static SsAdvice *
advise (const char *text)
{
  g_autoptr (SsProfile) profile = fixture_profile (text);
  return ss_advise (profile, ss_chart_types, &(SsQuestion) {.intention = SS_INTENTION_ANY}, NULL, NULL);
}

static const SsSuggestion *
suggestion_at (const SsAdvice *advice, guint i)
{
  return g_ptr_array_index (advice->suggestions, i);
}

/* The form that people know for what lays the table out, and of how many columns. */
static void
test_first (void)
{
  static const struct {
    const char *table, *formats;
    guint n_columns;
  } first[] = {
      {AGES, "pyramid", 2},
      {AGES_LONG, "pyramid", 1},
      {HOURS, "line bar", 1},
      {IN_AND_OUT, "line", 2},
      {PAY_BY_AGE, "line bar", 1},
      {LIFE, "line", 2},
      {MEDALS, "grouped-bar stacked-bar", 3},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (first); i++) {
    g_autoptr (SsAdvice) advice = advise (first[i].table);
    const SsSpec *spec = suggestion_at (advice, 0)->spec;
    g_auto (GStrv) formats = g_strsplit (first[i].formats, " ", -1);

    g_test_message ("%s: %s", first[i].formats, spec->format);
    g_assert_true (g_strv_contains ((const char *const *)formats, spec->format));
    g_assert_cmpuint (MAX (ss_spec_n_role (spec, SS_ROLE_VALUE), ss_spec_n_role (spec, SS_ROLE_Y)), ==,
                      first[i].n_columns);
  }
}

/* As many as one looks at before one chooses. */
#define FIRST_FEW 3

/* What no desk would draw is not among the first few. */
static void
test_never (void)
{
  static const struct {
    const char *name, *table, *formats;
  } never[] = {
      {"in-and-out", IN_AND_OUT, "stacked-area stacked-bar stacked-bar-100 scatter"},
      {"nested", NESTED, "stacked-area stacked-bar scatter"},
      {"two-sexes", TWO_SEXES, "scatter bubble connected-scatter stacked-bar"},
      {"two-years", TWO_YEARS, "scatter bubble connected-scatter stacked-bar"},
      {"age-classes", AGE_CLASSES, "line area step"},
      {"ages-and-sexes", AGES, "scatter bubble stacked-area histogram"},
      {"ages-and-sexes-long", AGES_LONG, "scatter bubble stacked-area"},
      {"hours", HOURS, "scatter"},
      {"ranked", RANKED, "scatter"},
      {"stations", STATIONS, "stacked-area stacked-bar"},
      {"one-kind-each", ONE_KIND_EACH, "heatmap sankey"},
      {"banks", BANKS, "stacked-area"},
      {"pay-by-age", PAY_BY_AGE, "histogram boxplot scatter"},
      {"life", LIFE, "area stacked-area scatter"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (never); i++) {
    g_autoptr (SsAdvice) advice = advise (never[i].table);
    g_auto (GStrv) formats = g_strsplit (never[i].formats, " ", -1);

    for (guint s = 0; s < FIRST_FEW; s++) {
      g_test_message ("%s: %s", never[i].name, suggestion_at (advice, s)->type->id);
      g_assert_false (g_strv_contains ((const char *const *)formats, suggestion_at (advice, s)->type->id));
    }
  }
}

/* Codes of a sex, and coordinates, measure nothing and colour nothing. */
static void
test_no_quantities (void)
{
  static const struct {
    const char *table, *column;
    SsRole role;
  } unfit[] = {
      {FIRST_NAMES, "sexe", SS_ROLE_Y},
      {FIRST_NAMES, "sexe", SS_ROLE_VALUE},
      {"ville|lat|lon|habitants\nNîmes|43.84|4.36|148000\nAlès|44.12|4.08|42000\nUzès|44.01|4.42|8500\n",
       "lat", SS_ROLE_SERIES},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (unfit); i++) {
    g_autoptr (SsAdvice) advice = advise (unfit[i].table);

    for (guint s = 0; s < advice->suggestions->len; s++)
      g_assert_cmpstr (ss_spec_role (suggestion_at (advice, s)->spec, unfit[i].role, 0), !=, unfit[i].column);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/desk/first", test_first);
  g_test_add_func ("/advice/desk/never", test_never);
  g_test_add_func ("/advice/desk/no-quantities", test_no_quantities);
  return g_test_run ();
}
