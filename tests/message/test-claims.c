/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "claim.h"
#include "sheet.h"

#include <locale.h>

/* Figures of a cinema and of four towns, made up so that every claim below is plainly true or plainly false. */
static const char *const years[]
    = {"#Year: 2000 | 2005 | 2010 | 2015 | 2020", "#Visits: 100 | 120 | 150 | 190 | 210", NULL};
static const char *const towns[]
    = {"Town: Paris | Lyon | Nice | North Nice", "#Inhabitants: 2100 | 520 | 340 | 40", NULL};
static const char *const votes[] = {"Answer: For | Against | Blank", "#Votes: 20 | 72 | 8", NULL};
static const char *const sales[] = {"#Year: 2019 | 2020 | 2019 | 2020", "Shop: North | North | South | South",
                                    "#Sales: 10 | 30 | 50 | 25", NULL};

static const char *const budget[]
    = {"Post: Schools | Roads | Culture | Sports | Others", "#Amount (M€): 120 | 60 | 30 | 20 | 150", NULL};
static const char *const poverty[]
    = {"Country: Burundi | Kenya | France", "#Poverty rate (%): 72 | 36 | 14", NULL};
static const char *const jobless[]
    = {"#Year: 2010 | 2011 | 2012 | 2013 | 2014 | 2015 | 2016 | 2017 | 2018",
       "#Rate (%): 9.6 | 9.9 | 10.2 | 10.3 | 9.8 | 9.1 | 8.4 | 7.9 | 7.2", NULL};
static const char *const codes[] = {"Code: 62 | 59 | 10 | 75", "#Communes: 895 | 648 | 431 | 1", NULL};
static const char *const seats[]
    = {"Party: Labour | Green | Conservative", "#Change in seats: 211 | 3 | -251", NULL};

typedef struct {
  const char *const *sheet;
  const char *key, *value, *series;
  const char *text;
  SsClaimVerdict verdict; /* the gravest of the text: FALSE, then TRUE, then UNKNOWN */
} Case;

static const Case cases[] = {
    {years, "Year", "Visits", NULL, "Visits are rising", SS_CLAIM_TRUE},
    {years, "Year", "Visits", NULL, "Visits keep falling", SS_CLAIM_FALSE},
    {years, "Year", "Visits", NULL, "La fréquentation baisse depuis 2000", SS_CLAIM_FALSE},
    {years, "Year", "Visits", NULL, "La fréquentation est en hausse", SS_CLAIM_TRUE},
    {years, "Year", "Visits", NULL, "La fréquentation a doublé en vingt ans", SS_CLAIM_TRUE},
    {years, "Year", "Visits", NULL, "La fréquentation a triplé en vingt ans", SS_CLAIM_FALSE},
    {years, "Year", "Visits", NULL, "Visits have not fallen", SS_CLAIM_UNKNOWN},
    {years, "Year", "Visits", NULL, "Visits up 110% between 2000 and 2020", SS_CLAIM_TRUE},
    {years, "Year", "Visits", NULL, "Visits up 45% between 2000 and 2020", SS_CLAIM_FALSE},
    {years, "Year", "Visits", NULL, "Une fréquentation stable", SS_CLAIM_FALSE},
    {years, "Year", "Visits", NULL, "Visits by year, 2000–2020", SS_CLAIM_UNKNOWN},
    {towns, "Town", "Inhabitants", NULL, "Paris has the most inhabitants", SS_CLAIM_TRUE},
    {towns, "Town", "Inhabitants", NULL, "Lyon, la ville la plus peuplée", SS_CLAIM_FALSE},
    {towns, "Town", "Inhabitants", NULL, "North Nice est la moins peuplée", SS_CLAIM_TRUE},
    {towns, "Town", "Inhabitants", NULL, "Lyon is one of the largest towns", SS_CLAIM_UNKNOWN},
    {towns, "Town", "Inhabitants", NULL, "Nice exceeds Lyon", SS_CLAIM_FALSE},
    {towns, "Town", "Inhabitants", NULL, "Lyon devance Nice", SS_CLAIM_TRUE},
    {towns, "Town", "Inhabitants", NULL, "Lyon: 520 inhabitants", SS_CLAIM_TRUE},
    {towns, "Town", "Inhabitants", NULL, "Lyon: 640 inhabitants", SS_CLAIM_FALSE},
    {towns, "Town", "Inhabitants", NULL, "Paris, quatre fois plus que Lyon", SS_CLAIM_TRUE},
    {towns, "Town", "Inhabitants", NULL, "Paris, dix fois plus que Lyon", SS_CLAIM_FALSE},
    {codes, "Code", "Communes", NULL, "Communes: the 10 largest", SS_CLAIM_UNKNOWN},
    {codes, "Code", "Communes", NULL, "Les 10 premiers", SS_CLAIM_UNKNOWN},
    {codes, "Code", "Communes", NULL, "Le 10 arrive en tête", SS_CLAIM_FALSE},
    {codes, "Code", "Communes", NULL, "Le 62 arrive en tête", SS_CLAIM_TRUE},
    {votes, "Answer", "Votes", NULL, "Près de trois sur quatre : contre", SS_CLAIM_TRUE},
    {votes, "Answer", "Votes", NULL, "Against: 72 % of the votes", SS_CLAIM_TRUE},
    {votes, "Answer", "Votes", NULL, "Against: 54 % of the votes", SS_CLAIM_FALSE},
    {votes, "Answer", "Votes", NULL, "Plus de 70 % contre", SS_CLAIM_TRUE},
    {votes, "Answer", "Votes", NULL, "Against: plus de 80 %", SS_CLAIM_FALSE},
    {towns, "Town", "Inhabitants", NULL, "Nice is the smallest", SS_CLAIM_FALSE},
    {towns, "Town", "Inhabitants", NULL, "Lyon est la ville la plus sûre", SS_CLAIM_FALSE},
    {towns, "Town", "Inhabitants", NULL, "North Nice est la ville la plus sûre", SS_CLAIM_TRUE},
    {towns, "Town", "Inhabitants", NULL, "Lyon takes the lead", SS_CLAIM_FALSE},
    {votes, "Answer", "Votes", NULL, "The majority voted against", SS_CLAIM_TRUE},
    {votes, "Answer", "Votes", NULL, "Most of the votes are for", SS_CLAIM_FALSE},
    {votes, "Answer", "Votes", NULL, "La plupart ont voté for", SS_CLAIM_FALSE},
    {votes, "Answer", "Votes", NULL, "For l’emporte", SS_CLAIM_FALSE},
    {votes, "Answer", "Votes", NULL, "Against wins by 52 points", SS_CLAIM_TRUE},
    {votes, "Answer", "Votes", NULL, "Against wins by 30 points", SS_CLAIM_FALSE},
    {jobless, "Year", "Rate (%)", NULL, "Le chômage progresse depuis 2013", SS_CLAIM_FALSE},
    {jobless, "Year", "Rate (%)", NULL, "Le chômage gagne trois points depuis 2013", SS_CLAIM_FALSE},
    {jobless, "Year", "Rate (%)", NULL, "Le chômage perd trois points depuis 2013", SS_CLAIM_TRUE},
    {jobless, "Year", "Rate (%)", NULL, "Joblessness reaches 12 %", SS_CLAIM_FALSE},
    {votes, "Answer", "Votes", NULL, "92% have an opinion", SS_CLAIM_TRUE},
    {budget, "Post", "Amount (M€)", NULL, "Les sports, premier post", SS_CLAIM_FALSE},
    {poverty, "Country", "Poverty rate (%)", NULL, "Only Burundi is above 70 %", SS_CLAIM_TRUE},
    {years, "Year", "Visits", NULL, "Twice as many visits as in 2000", SS_CLAIM_TRUE},
    {years, "Year", "Visits", NULL, "Deux fois moins de visites qu’en 2000", SS_CLAIM_FALSE},
    {years, "Year", "Visits", NULL, "Twice as many visits as in 2010", SS_CLAIM_FALSE},
    {towns, "Town", "Inhabitants", NULL, "Nice beats all others", SS_CLAIM_FALSE},
    {budget, "Post", "Amount (M€)", NULL, "Mean of amounts by post: the 10 largest", SS_CLAIM_UNKNOWN},
    {budget, "Post", "Amount (M€)", NULL, "Moyenne des montants : les 12 premiers", SS_CLAIM_UNKNOWN},
    {budget, "Post", "Amount (M€)", NULL, "Schools cost most", SS_CLAIM_TRUE},
    {budget, "Post", "Amount (M€)", NULL, "Sports cost most", SS_CLAIM_FALSE},
    {budget, "Post", "Amount (M€)", NULL, "La culture coûte plus cher que les roads", SS_CLAIM_FALSE},
    {budget, "Post", "Amount (M€)", NULL, "Sport costs half as much as roads", SS_CLAIM_FALSE},
    {budget, "Post", "Amount (M€)", NULL, "Le budget atteint 380 millions", SS_CLAIM_TRUE},
    {budget, "Post", "Amount (M€)", NULL, "Le budget atteint 600 millions", SS_CLAIM_FALSE},
    {budget, "Post", "Amount (M€)", NULL, "Schools: 95 M€", SS_CLAIM_FALSE},
    {poverty, "Country", "Poverty rate (%)", NULL, "Le Burundi est le pays le plus pauvre", SS_CLAIM_TRUE},
    {poverty, "Country", "Poverty rate (%)", NULL, "Kenya is the poorest", SS_CLAIM_FALSE},
    {poverty, "Country", "Poverty rate (%)", NULL, "France does better than Kenya", SS_CLAIM_UNKNOWN},
    {poverty, "Country", "Poverty rate (%)", NULL, "Le seuil de pauvreté est à 60 %", SS_CLAIM_UNKNOWN},
    {seats, "Party", "Change in seats", NULL, "Conservatives lose 251 seats", SS_CLAIM_TRUE},
    {seats, "Party", "Change in seats", NULL, "Conservatives lose 351 seats", SS_CLAIM_FALSE},
    {jobless, "Year", "Rate (%)", NULL, "At its lowest in nine years", SS_CLAIM_TRUE},
    {jobless, "Year", "Rate (%)", NULL, "Joblessness at a record high", SS_CLAIM_FALSE},
    {jobless, "Year", "Rate (%)", NULL, "Joblessness at a record low", SS_CLAIM_TRUE},
    {jobless, "Year", "Rate (%)", NULL, "Joblessness is higher than in 2010", SS_CLAIM_FALSE},
    {jobless, "Year", "Rate (%)", NULL, "Joblessness is lower than in 2010", SS_CLAIM_TRUE},
    {jobless, "Year", "Rate (%)", NULL, "Joblessness is down 2.4 points since 2010", SS_CLAIM_TRUE},
    {jobless, "Year", "Rate (%)", NULL, "Joblessness is up 30 % in two years", SS_CLAIM_UNKNOWN},
    {jobless, "Year", "Rate (%)", NULL, "Joblessness doubled", SS_CLAIM_FALSE},
    {years, "Year", "Visits", NULL, "Visits double every ten years", SS_CLAIM_UNKNOWN},
    {years, "Year", "Visits", NULL, "Visits halved", SS_CLAIM_FALSE},
    {years, "Year", "Visits", NULL, "Les entrées reculent en hiver", SS_CLAIM_UNKNOWN},
    {years, "Year", "Visits", NULL, "Visits up 200% since 2000", SS_CLAIM_FALSE},
    {years, "Year", "Visits", NULL, "Visits up 40% since 2010", SS_CLAIM_TRUE},
    {years, "Year", "Visits", NULL, "Visits up 20% since 2000", SS_CLAIM_FALSE},
    {years, "Year", "Visits", NULL, "Visits have doubled since 2010", SS_CLAIM_FALSE},
    {sales, "Year", "Sales", "Shop", "South and North by year: the 2 largest", SS_CLAIM_UNKNOWN},
    {towns, "Town", "Inhabitants", NULL, "Lyon is ahead of all others", SS_CLAIM_FALSE},
    {towns, "Town", "Inhabitants", NULL, "Paris devance toutes les autres", SS_CLAIM_TRUE},
    {towns, "Town", "Inhabitants", NULL, "3 towns of 4 exceed 300", SS_CLAIM_TRUE},
    {towns, "Town", "Inhabitants", NULL, "Nice is on the podium", SS_CLAIM_TRUE},
    {towns, "Town", "Inhabitants", NULL, "North Nice, dans le trio de tête", SS_CLAIM_FALSE},
    {towns, "Town", "Inhabitants", NULL, "Lyon leads Nice by 180", SS_CLAIM_TRUE},
    {towns, "Town", "Inhabitants", NULL, "Two of four exceed 500", SS_CLAIM_TRUE},
    {towns, "Town", "Inhabitants", NULL, "Trois villes sur quatre dépassent 500", SS_CLAIM_FALSE},
    {towns, "Town", "Inhabitants", NULL, "Two towns exceed 500,000", SS_CLAIM_UNKNOWN},
    {sales, "Year", "Sales", "Shop", "Both shops are growing", SS_CLAIM_FALSE},
    {sales, "Year", "Sales", "Shop", "North grew more than South", SS_CLAIM_TRUE},
    {sales, "Year", "Sales", "Shop", "North tripled its sales", SS_CLAIM_TRUE},
    {sales, "Year", "Sales", "Shop", "Sales of South increase", SS_CLAIM_FALSE},
    {sales, "Year", "Sales", "Shop", "Sales of South were halved", SS_CLAIM_TRUE},
    {sales, "Year", "Sales", "Shop", "Les ventes du North augmentent", SS_CLAIM_TRUE},
};

static SsClaimVerdict
gravest (const GPtrArray *claims)
{
  SsClaimVerdict verdict = SS_CLAIM_UNKNOWN;

  for (guint i = 0; i < claims->len; i++)
    verdict = MAX (verdict, ((const SsClaim *)g_ptr_array_index (claims, i))->verdict);
  return verdict;
}

static void
test_verdicts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case *c = &cases[i];
    g_autoptr (SsProfile) profile = sheet_profile (c->sheet);
    g_autoptr (SsSpec) spec = ss_spec_new ("bar");
    g_autoptr (SsShown) shown = NULL;
    g_autoptr (GPtrArray) claims = NULL;

    ss_spec_bind (spec, SS_ROLE_CATEGORY, c->key);
    ss_spec_bind (spec, SS_ROLE_VALUE, c->value);
    if (c->series)
      ss_spec_bind (spec, SS_ROLE_SERIES, c->series);
    shown = ss_shown_new (profile, spec, SS_LANGUAGE_EN);
    claims = ss_claims_check (shown, c->text, SS_LANGUAGE_EN);
    if (gravest (claims) != c->verdict) {
      g_test_message ("“%s”: %d, not %d", c->text, gravest (claims), c->verdict);
      g_test_fail ();
    }
  }
}

static void
test_false_claims_say_what_is_true (void)
{
  g_autoptr (SsProfile) profile = sheet_profile (towns);
  g_autoptr (SsSpec) spec = ss_spec_new ("bar");
  g_autoptr (SsShown) shown = NULL;
  g_autoptr (GPtrArray) claims = NULL;

  ss_spec_bind (spec, SS_ROLE_CATEGORY, "Town");
  ss_spec_bind (spec, SS_ROLE_VALUE, "Inhabitants");
  shown = ss_shown_new (profile, spec, SS_LANGUAGE_EN);
  claims = ss_claims_check (shown, "Lyon has the most inhabitants", SS_LANGUAGE_EN);
  g_assert_cmpuint (claims->len, ==, 1);
  g_assert_cmpstr (((const SsClaim *)g_ptr_array_index (claims, 0))->instead, ==, "Paris, at 2,100");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/message/claims/verdicts", test_verdicts);
  g_test_add_func ("/message/claims/false-ones-say-what-is-true", test_false_claims_say_what_is_true);
  return g_test_run ();
}
