/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "claim.h"
#include "column-words.h"
#include "message.h"
#include "sheet.h"

#include <locale.h>

/* Made-up figures of a cinema, of towns, of stations and of an election. */
static const char *const visits[]
    = {"#Year: 1980 | 1990 | 2000 | 2010", "#Visits: 100 | 80 | 150 | 190", NULL};
static const char *const turnout[] = {"#Year: 1965 | 1981 | 2002", "#Turnout (%): 84.8 | 81.1 | 71.6", NULL};
static const char *const deaths[] = {"Place: Sea | Desert | River", "#Deaths: 2000 | 200 | 40", NULL};
static const char *const reasons[]
    = {"Which of these do you read?: Papers | Magazines | Books", "#Adults (%): 41 | 12 | 33", NULL};
static const char *const votes[] = {"Candidate: Joly | Bayrou | Hollande", "#Total: 20 | 30 | 50", NULL};
static const char *const glass[]
    = {"Town: Nantes | Rezé | Orvault", "#Glass: 296 | 180 | 47", "#Paper: 174 | 20 | 2", NULL};
static const char *const levels[]
    = {"Station: Arles | Arles | Nice | Nice", "Kind: road | park | road | park",
       "#Rate (%): 21 | 20.5 | 34 | 22.5", NULL};
static const char *const points[] = {"#Latitude: 43.3 | 43.5 | 43.6", "#Longitude: 5.4 | 5.1 | 4.6", NULL};

typedef struct {
  const char *const *sheet;
  const char *category, *values[2], *series;
  SsAggregate aggregate;
  SsLanguage language;
  const char *headline, *caption, *note, *alternative; /* NULL: nothing is said */
} Case;

static const Case cases[] = {
    {visits,
     "Year",
     {"Visits"},
     .headline = "Visits: up 90% between 1980 and 2010",
     .caption = "Visits by year, 1980–2010",
     .note = "How to read it: for 2010, “Visits” is 190.",
     .alternative
     = "Chart: Visits by year. From 100 (1980) to 190 (2010). Highest: 2010, 190. Lowest: 1990, 80."},
    {turnout,
     "Year",
     {"Turnout (%)"},
     .headline = "Turnout: from 84.8% (1965) to 71.6% (2002)",
     .caption = "Turnout by year, 1965–2002",
     .note = "How to read it: for 1965, “Turnout” is 84.8%.",
     .alternative
     = "Chart: Turnout by year. From 84.8% (1965) to 71.6% (2002). Highest: 1965, 84.8%. Lowest: "
       "2002, 71.6%."},
    {turnout,
     "Year",
     {"Turnout (%)"},
     .language = SS_LANGUAGE_FR,
     .headline = "Turnout: from 84,8\u202f% (1965) to 71,6\u202f% (2002)",
     .caption = "Turnout by year, 1965–2002",
     .note = "How to read it: for 1965, “Turnout” is 84,8\u202f%.",
     .alternative = "Chart: Turnout by year. From 84,8\u202f% (1965) to 71,6\u202f% (2002). Highest: 1965, "
                    "84,8\u202f%. Lowest: 2002, 71,6\u202f%."},
    {deaths,
     "Place",
     {"Deaths"},
     .headline = "Sea: 89% of the total (Deaths)",
     .caption = "Deaths by place",
     .note = "How to read it: for Sea, “Deaths” is 2,000.",
     .alternative = "Chart: Deaths by place. Highest: Sea, 2,000. Lowest: River, 40."},
    /* A question stays whole. */
    {reasons,
     "Which of these do you read?",
     {"Adults (%)"},
     .headline = "Papers comes first with 41% (Adults)",
     .caption = "Adults: “Which of these do you read?”",
     .note = "How to read it: for Papers, “Adults” is 41%.",
     .alternative
     = "Chart: Adults: “Which of these do you read?”. Highest: Papers, 41%. Lowest: Magazines, 12%."},
    /* A measure that is called "Total" is not told twice. */
    {votes,
     "Candidate",
     {"Total"},
     .headline = "Hollande: 50% of the total",
     .caption = "Total by candidate",
     .note = "How to read it: for Hollande, “Total” is 50.",
     .alternative = "Chart: Total by candidate. Highest: Hollande, 50. Lowest: Joly, 20."},
    /* Of several columns, one is told, and named. */
    {glass,
     "Town",
     {"Glass", "Paper"},
     .headline = "Nantes: 57% of the total (Glass)",
     .caption = "Glass and Paper by town",
     .note = "How to read it: for Nantes, “Glass” is 296.",
     .alternative = "Chart: Glass and Paper by town. The figures that follow are those of “Glass”. Highest: "
                    "Nantes, 296. Lowest: Orvault, 47."},
    /* Rates are not added up: no share, and the highest of all series. */
    {levels,
     "Station",
     {"Rate (%)"},
     "Kind",
     .headline = "Nice comes first with 34% (Rate)",
     .caption = "Rate by station and by kind",
     .note = "How to read it: for Nice, “Rate” is 34%.",
     .alternative = "Chart: Rate by station and by kind. Highest: Nice, 34%. Lowest: Arles, 20.5%."},
    {levels,
     "Station",
     {"Rate (%)"},
     .aggregate = SS_AGGREGATE_MEAN,
     .headline = "Nice comes first with 28.3% (Mean of Rate)",
     .caption = "Mean of Rate by station",
     .note = "How to read it: for Nice, “Mean of Rate” is 28.3%.",
     .alternative = "Chart: Mean of Rate by station. Highest: Nice, 28.3%. Lowest: Arles, 20.8%."},
    /* Rows that the chart shows one by one make no sum. */
    {levels,
     "Station",
     {"Rate (%)"},
     .caption = "Rate by station",
     .alternative = "Chart: Rate by station. “Rate” goes from 20.5 to 34."},
    /* Coordinates are no quantities. */
    {points, "Longitude", {"Latitude"}},
};

static void
check (gsize i, const char *what, const char *got, const char *expected)
{
  if (g_strcmp0 (got, expected) == 0)
    return;
  g_test_message ("case %zu, %s: “%s”, not “%s”", i, what, got, expected);
  g_test_fail ();
}

static SsSpec *
case_spec (const Case *c)
{
  SsSpec *spec = ss_spec_new ("bar");

  ss_spec_bind (spec, SS_ROLE_CATEGORY, c->category);
  ss_spec_set_role (spec, SS_ROLE_VALUE, (const char *const *)c->values, c->values[1] ? 2 : 1);
  if (c->series)
    ss_spec_bind (spec, SS_ROLE_SERIES, c->series);
  spec->aggregate = c->aggregate;
  return spec;
}

static void
test_sentences (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case *c = &cases[i];
    g_autoptr (SsProfile) profile = sheet_profile (c->sheet);
    g_autoptr (SsSpec) spec = case_spec (c);
    g_auto (GStrv) headlines = ss_headlines (profile, spec, c->language, 1);
    g_autofree char *caption = ss_caption (profile, spec, c->language);
    g_autofree char *note = ss_reading_note (profile, spec, c->language);
    g_autofree char *alternative = ss_alternative_text (profile, spec, c->language);

    check (i, "headline", headlines ? headlines[0] : NULL, c->headline);
    check (i, "caption", caption, c->caption);
    check (i, "note", note, c->note);
    check (i, "alternative", alternative, c->alternative);
  }
}

/* Whatever is proposed as a title must pass the examination that a person's own title gets. */
static void
test_headlines_are_never_contradicted (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (SsProfile) profile = sheet_profile (cases[i].sheet);
    g_autoptr (SsSpec) spec = case_spec (&cases[i]);
    g_autoptr (SsShown) shown = ss_shown_new (profile, spec, cases[i].language);
    g_auto (GStrv) headlines = ss_headlines (profile, spec, cases[i].language, G_MAXUINT);

    for (gsize h = 0; headlines && headlines[h]; h++) {
      g_autoptr (GPtrArray) claims = ss_claims_check (shown, headlines[h], cases[i].language);

      for (guint k = 0; k < claims->len; k++)
        if (((const SsClaim *)g_ptr_array_index (claims, k))->verdict == SS_CLAIM_FALSE) {
          g_test_message ("“%s” is contradicted", headlines[h]);
          g_test_fail ();
        }
    }
  }
}

/* A line along columns of years goes by year in all that is said of it; with names it has one line each, without it is one. */
static void
test_years_in_columns (void)
{
  static const char *const towns[]
      = {"Town: Nîmes | Uzès", "#pop 1982: 124 | 78", "#pop 1999: 133 | 76", "#pop 2020: 148 | 84", NULL};
  static const char *const one[] = {"#2019 (%): 40", "#2020 (%): 35.5", "#2021 (%): 44", NULL};
  static const struct {
    const char *const *sheet;
    const char *years[4], *series, *headline, *alternative;
  } lines[] = {
      {towns,
       {"pop 1982", "pop 1999", "pop 2020"},
       "Town",
       "pop: up 15% between 1982 and 2020",
       "Chart: pop by year and by town. From 202 (1982) to 232 (2020). Highest: 2020, 232. Lowest: 1982, "
       "202."},
      {one,
       {"2019 (%)", "2020 (%)", "2021 (%)"},
       NULL,
       "Value: from 40% (2019) to 44% (2021)",
       "Chart: Value by year. From 40% (2019) to 44% (2021). Highest: 2021, 44%. Lowest: 2020, 35.5%."},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autoptr (SsProfile) profile = sheet_profile (lines[i].sheet);
    g_autoptr (SsSpec) spec = ss_spec_new ("line");
    ss_spec_set_role (spec, SS_ROLE_Y, lines[i].years, 3);
    if (lines[i].series)
      ss_spec_bind (spec, SS_ROLE_SERIES, lines[i].series);
    g_auto (GStrv) headlines = ss_headlines (profile, spec, SS_LANGUAGE_EN, 1);
    g_autofree char *alternative = ss_alternative_text (profile, spec, SS_LANGUAGE_EN);

    check (i, "headline", headlines ? headlines[0] : NULL, lines[i].headline);
    check (i, "alternative", alternative, lines[i].alternative);
  }
}

/* Bars of the totals of columns: each column is told as one of the things that are compared. */
static void
test_totals_of_columns (void)
{
  static const char *const towns[] = {"Town: A | B", "#Joly: 10 | 15", "#LePen: 30 | 90", NULL};
  static const char *const columns[] = {"Joly", "LePen"};
  g_autoptr (SsProfile) profile = sheet_profile (towns);
  g_autoptr (SsSpec) spec = ss_spec_new ("bar");
  ss_spec_set_role (spec, SS_ROLE_VALUE, columns, 2);
  spec->aggregate = SS_AGGREGATE_SUM;
  g_auto (GStrv) headlines = ss_headlines (profile, spec, SS_LANGUAGE_EN, 1);
  g_autofree char *alternative = ss_alternative_text (profile, spec, SS_LANGUAGE_EN);

  check (0, "headline", headlines ? headlines[0] : NULL, "Le Pen, 4.8 times as much as Joly");
  check (0, "alternative", alternative, "Chart: Total by column. Highest: Le Pen, 120. Lowest: Joly, 25.");
}

static void
test_column_words (void)
{
  static const struct {
    const char *name, *words;
    SsWordsPlace place;
  } rows[] = {
      {"nom_station", "Nom station", SS_WORDS_FIRST},
      {"LePen", "Le Pen", SS_WORDS_NAME},
      {"BoE rate", "BoE rate", SS_WORDS_NAME},
      {"g CO2e par km", "g CO2e par km", SS_WORDS_FIRST},
      {"Année", "année", SS_WORDS_INSIDE},
      {"PM10", "PM10", SS_WORDS_INSIDE},
      {"nb_logements", "Nombre de logements", SS_WORDS_FIRST},
      {"nb_actifs", "nombre d’actifs", SS_WORDS_INSIDE},
      {"tx_chomage", "Taux de chômage", SS_WORDS_FIRST},
      {"flipper_length_mm", "flipper length (mm)", SS_WORDS_INSIDE},
      {"against the dollar, %", "Against the dollar (%)", SS_WORDS_FIRST},
      {"Prix au km", "prix au km", SS_WORDS_INSIDE},
      {"OBS_VALUE", "value", SS_WORDS_INSIDE},
      {"departements", "départements", SS_WORDS_INSIDE},
      {"region", "region", SS_WORDS_INSIDE},
      {"Average Salary", "Average salary", SS_WORDS_FIRST},
      {"Average Salary", "average salary", SS_WORDS_INSIDE},
      {"Highly Likely", "Highly Likely", SS_WORDS_INSIDE},
      {"Premier League", "Premier League", SS_WORDS_LISTED},
      {"Own with mortgage", "own with mortgage", SS_WORDS_LISTED},
      {"Women", "women", SS_WORDS_LISTED},
      {"Joly", "Joly", SS_WORDS_LISTED},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = ss_column_words (rows[i].name, rows[i].place);

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/message/sentences/say", test_sentences);
  g_test_add_func ("/message/sentences/headlines-are-never-contradicted",
                   test_headlines_are_never_contradicted);
  g_test_add_func ("/message/sentences/years-in-columns", test_years_in_columns);
  g_test_add_func ("/message/sentences/totals-of-columns", test_totals_of_columns);
  g_test_add_func ("/message/sentences/column-words", test_column_words);
  return g_test_run ();
}
