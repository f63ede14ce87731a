/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "natural-order.h"
#include "sheet.h"

typedef struct {
  const char *column;
  const char *semantic; /* NULL: none */
} Case;

/* Every meaning with columns that have it and columns that only look so. */
static const Case cases[] = {
    {"CodeInsee: 01001|01002|2A004|13055", "commune-code"},
    {"insee_com: 13056|13077|06004", "commune-code"},
    {"CODE: 06103|09015|13055|31555|2B033|97411", "commune-code"},
    {"#COM_CODE: 1001|1002|13055|6004", "commune-code"},
    {"#population: 13055|13056|13077|6004|13001", NULL},
    {"code_postal: 13001|06600|75011", "postal-code"},
    {"DEP: 01|2A|971", "departement-code"},
    {"#canteen_department: 29|13|75", "departement-code"},
    {"departement: Ain|Aisne|Var", "category"},
    {"REG: 84|93|11", "region-code"},
    {"#REG2016: 84|93|11", "region-code"},
    {"epci: 200067197|242900660", "epci-code"},
    {"siren: 732829320|552100554", "siren"},
    {"a: 732829320|552100554|443061841|784671695|542065479", "siren"},
    {"SIRET: 73282932000074|35600000049837", "siret"},
    {"telephone fixe: 0491123456|0140506070", "phone"},
    {"telephone: 491123456|140506070", "phone"},
    {"code: FRA|DEU|ITA|ESP|CHN", "country-code"},
    {"prenom de l elu: LUC|LUC|LUC", "person-name"},
    {"#Session: 2023|2023|2023", "year"},
    {"#Spend (£): 12.5|13", "money"},
    {"contact: 04 91 12 34 56|01 40 50 60 70", "phone"},
    {"uai: 0130001F|0750679G", "uai"},
    {"ISO3: FRA|DEU|ESP", "country-code"},
    {"sigle: FRA|DEU|ESP", "category"},
    {"#lat: 43.2|43.3|48.85", "latitude"},
    {"#longitude: 5.3|5.4|2.35", "longitude"},
    {"#lat: 143.2|43.3|48.85", NULL},
    {"Geo point: 48.8513, 2.3251|43.2965, 5.3698", "latlon"},
    {"xy: 48.8513, 2.3251|43.2965, 5.3698", "latlon"},
    {"#Année: 2012|2013|2014", "year"},
    {"#x: 2012|2013|2014", "year"},
    {"#Nombre de lits: 2012|2013|2014", NULL},
    {"mois: janvier|février|mars", "month"},
    {"#mois: 1|2|12", "month"},
    {"#mois: 1|2|3|4|5|6|7|8|9|10|11|12", "month"},
    {"quand: janv.|févr.|mars|avr.", "month"},
    {"jour: lundi|mardi|jeudi", "weekday"},
    {"ENFANT_SEXE: M|F|F", "sex"},
    {"public: femmes|hommes|femmes", "sex"},
    {"genre: Melia|Acer|Tilia", "category"},
    {"contact: a@b.fr|c.d@exemple.org", "email"},
    {"nom: Patrice Revah|Sylviane LAURO|LE GOFF Marie", "person-name"},
    {"nom: Grenoble|Aiglun|Saint-Martin", "category"},
    {"nom_station: Port de Bouc|Martigues|Arles", "category"},
    {"adresse: 12 rue de la Paix|3 bis avenue Foch", "address"},
    {"lieu: 12 rue de la Paix|3 bis avenue Foch|4 place Stanislas", "address"},
    {"#taux de pauvreté: 10.6|15.5|11.8", "percentage"},
    {"#Taux de natalité (‰): 10.6|15.5|11.8", NULL},
    {"#participants: 10|15|11", NULL},
    {"#Recette guichet (M€ courants): 430.7|671.3", "money"},
    {"#montant: 99786.57|33000", "money"},
    {"#oid: 28|27|31", "identifier"},
    {"#Index: 100|104|103", NULL},
    {"#num_trips: 310|280|290", NULL},
    {"#n_students: 31|28|29", NULL},
    {"#num_trips: 3104|2805|2906", NULL},
    {"#num_dossier: 3104|2805|2906", "identifier"},
    {"#num_bus: 3104|2805|2906", "identifier"},
    {"#No of cases: 310|280|290", NULL},
    {"#number: 310|280|290", NULL},
    {"id_station: A12|B13|C14", "identifier"},
    {"#ligne: 1|2|3|4|5|6|7|8|9|10", "identifier"},
    {"#nombre: 1|2|3|4|5|6|7|8|9|10", NULL},
    {"reponse: Tout à fait d'accord|Plutôt d'accord|Pas du tout d'accord|Plutôt d'accord", "likert"},
    {"type: fond|urbaine|fond|fond", "category"},
    {"#valeur: 20|18|17", NULL},
    /* A count may be called "n", an answer "No", and a key figure is no key. */
    {"#n: 26430|29113|29091|32646", NULL},
    {"#N: 12|45|103", NULL},
    {"#No: 41|38|52", NULL},
    {"#No opinion: 7|10|8", NULL},
    {"#Num students: 120|85|97", NULL},
    {"#n: 1|2|3|4", "identifier"},
    {"#N° de dossier: 4|5|7|8", "identifier"},
    {"#num: 20231|20117|20884", "identifier"},
    {"#Idaho: 12|15|13", NULL},
    {"Chiffre clé: Habitants|Budget (M€)|Agents municipaux", "category"},
    {"Key findings: Trust falls|More news|Fewer ads", "category"},
    {"Référence: LED-12|LED-14|HAL-3", "identifier"},
    /* Spans of time, and times of the day. */
    {"Femmes: 1 h 10|0 h 52|0 h 23", "duration"},
    {"Temps passé: 3h26|1h10|2h05", "duration"},
    {"finish_time: 5:02:32|4:43:57|3:58:00", "duration"},
    {"finish_time: 05:02:32|04:43:57|04:15:58", "duration"},
    {"Course: 48:12|51:30|1:02:33", "duration"},
    {"x: 2 min 30 s|45 s|1 min", "duration"},
    {"Délai: 12 jours|3 jours|1 jour", "duration"},
    {"Durée hebdo: 35h00|39h00|37h30", "duration"},
    {"heure: 4h36|8h07|14h30", "category"},
    {"Ouverture: 8h30|9h|9h45", "category"},
    {"Départ: 0:45|2:10|5:30", "category"},
    {"x: 08:30|12:15|23:10", "category"},
    {"x: 0:45|13:20|23:10", "category"},
    {"time: 0:15|2:40|4:15", "category"},
    {"Retard: 5 min|1 h 20|12 min", "duration"},
    {"Écart: + 6:17|+ 9:18|+ 12:40", "duration"},
    {"Lundi: 12h-14h|10h-21h|fermé", "category"},
    {"Longueur: 12 m|15 m|9 m", "category"},
    /* What counts on in time, and plurals and rates, which are quantities. */
    {"#Journée: 1|2|3|1|2|3", "position"},
    {"#Matchday: 1|2|3", "position"},
    {"#date_of_month: 1|2|3|1|2|3", "position"},
    {"#Week: 10|11|12", "position"},
    {"#Semaine n°: 1|2|3|4", "position"},
    {"#hour: 0|1|2|3", "position"},
    {"#Jours: 12|30|45", NULL},
    {"#Visites par jour: 12|13|14", NULL},
    {"#Nombre de semaines: 3|4|5", NULL},
    {"#Jour: 120|3|340", NULL},
    {"#Tours: 52|53|51", NULL},
    {"#Tour: 2|1|3", NULL},
    {"geo: FR|DE|IT|EU27_2020", "country-code"},
    {"#Week: 2012|2013|2014", "year"},
    {"#Rang 2015: 3|1|4|2", "rank"},
    {"#Pos: 1|2|3|4", "rank"},
    {"#Classement (points): 84|74|71", NULL},
    {"#Rank change: -1|2|3", NULL},
    {"#Position: 3|1|2", "rank"},
    /* Which part is meant is no unit. */
    {"#Bottom 10%: 8600|21900", NULL},
    {"#Top 1 %: 103400|79400", NULL},
    {"#Lower 95% PI: 8.16|8.3", NULL},
    {"#Part des 10 % les plus riches: 34.5|36", "percentage"},
    {"#2023 %: 34.5|36", "percentage"},
    {"#Women %: 34.5|36", "percentage"},
};

static void
test_recognised (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *lines[] = {cases[i].column, NULL};
    g_autoptr (SsProfile) profile = sheet_profile (lines);
    const char *got = ss_semantic_id (ss_profile_column (profile, 0)->semantic);

    if (g_strcmp0 (got, cases[i].semantic) != 0) {
      g_test_message ("\"%s\" is taken for %s and not %s", cases[i].column, got, cases[i].semantic);
      g_test_fail ();
    }
  }
}

static void
test_measures (void)
{
  static const struct {
    const char *column;
    SsMeasure measure;
    const char *unit;
  } rows[] = {
      {"#Séances (milliers): 4141.6|4037.1", SS_MEASURE_COUNT, "milliers"},
      {"#Recette moyenne par entrée (€): 2.46|3.38", SS_MEASURE_RATE, "€"},
      {"#Recette guichet (M€ courants): 430.7|671.3", SS_MEASURE_COUNT, "M€"},
      {"#Part des ménages fiscaux imposés (%): 60.2|54", SS_MEASURE_RATE, "%"},
      {"#Nombre de ménages fiscaux: 245638|1200", SS_MEASURE_COUNT, NULL},
      {"#2005 - % renouvelable: 2.3|9.4", SS_MEASURE_RATE, "%"},
      {"#Inscrits: 592|215", SS_MEASURE_COUNT, NULL},
      {"#Revenue: 59200|21500", SS_MEASURE_COUNT, NULL},
      {"#Revenu médian: 59200|21500", SS_MEASURE_RATE, NULL},
      {"#Abstentions_ins: 14.2|16.9", SS_MEASURE_RATE, NULL},
      {"#PM10 (µg/m³): 14|16", SS_MEASURE_RATE, "µg/m3"},
      {"#hauteur en m: 10.5|16", SS_MEASURE_NONE, "m"},
      {"#pop1872: 363290|552439", SS_MEASURE_COUNT, NULL},
      {"#Einwohner je km2: 1515|2076", SS_MEASURE_RATE, NULL},
      {"#Année: 2012|2013", SS_MEASURE_NONE, NULL},
      {"#oid: 28|27", SS_MEASURE_NONE, NULL},
      {"#Rang 2025: 3|1|2", SS_MEASURE_NONE, NULL},
      {"#Journée: 1|2|3", SS_MEASURE_NONE, NULL},
      {"#Bottom 10%: 8600|21900", SS_MEASURE_COUNT, NULL},
      {"#Les 1 % les plus riches: 8600|21900", SS_MEASURE_COUNT, NULL},
      {"#Q1 %: 12.5|13", SS_MEASURE_RATE, "%"},
      {"#Loyer bas (1er décile): 18.2|12.1", SS_MEASURE_RATE, NULL},
      {"#Hommes (H): 1200|1300", SS_MEASURE_COUNT, NULL},
      {"#Durée (h): 12|13", SS_MEASURE_NONE, "h"},
      {"#Température (mois de juillet): 21|22", SS_MEASURE_RATE, NULL},
      {"#Ancienneté (mois): 21|22", SS_MEASURE_NONE, "mois"},
      {"#Tarif (heures creuses): 0.15|0.16", SS_MEASURE_RATE, NULL},
      {"#Temps (minutes par jour): 15|16", SS_MEASURE_RATE, "min"},
      {"#Inscrit(s): 1500|1600", SS_MEASURE_COUNT, NULL},
      {"#CA(M€): 5.1|5.2", SS_MEASURE_COUNT, "M€"},
      {"#Revenue (£bn): 5.1|5.2", SS_MEASURE_COUNT, "£bn"},
      {"#Spending in $ billion: 5.1|5.2", SS_MEASURE_COUNT, "$bn"},
      {"#Investissement (millions de dollars): 5.1|5.2", SS_MEASURE_COUNT, "$m"},
      {"#Écart (points de pourcentage): -1.2|2.5", SS_MEASURE_RATE, "pp"},
      {"#Prix (c€/kWh): 5.1|5.2", SS_MEASURE_RATE, "¢/kWh"},
      {"#Émissions (MtCO2e): 300|310", SS_MEASURE_COUNT, "MtCO2"},
      {"#Recettes (M£): 3.5|3.1", SS_MEASURE_COUNT, "£m"},
      {"#Solde migratoire (‰ par an): 7.1|-6.6", SS_MEASURE_RATE, "‰"},
      {"#Densité (hab./km²): 120|300", SS_MEASURE_RATE, "hab./km2"},
      {"#Density: 1528|27", SS_MEASURE_RATE, NULL},
      {"#Population per km2: 1528|27", SS_MEASURE_RATE, NULL},
      {"#Yield (bags/acre): 1528|27", SS_MEASURE_RATE, NULL},
      {"#rain_mm: 70.5|81", SS_MEASURE_NONE, "mm"},
      {"#temp_min: 7|8", SS_MEASURE_COUNT, NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const char *lines[] = {rows[i].column, NULL};
    g_autoptr (SsProfile) profile = sheet_profile (lines);
    const SsColumnFacts *facts = ss_profile_column (profile, 0);

    if (facts->measure != rows[i].measure || g_strcmp0 (facts->unit, rows[i].unit) != 0) {
      g_test_message ("\"%s\": measure %d, unit %s", rows[i].column, facts->measure, facts->unit);
      g_test_fail ();
    }
  }
}

/* What stands above the header may say the unit of the figures whose names say none. */
static void
test_titles (void)
{
  static const struct {
    const char *title, *column, *unit;
  } rows[] = {
      {"Taux d'abstention (en % des inscrits)", "#1er tour: 15.3|22.4", "%"},
      {"Production par filière\nEn TWh", "#Nucléaire: 335.4|360.7", "TWh"},
      {"Production par filière\nEn TWh", "#Total: 335.4|360.7", "TWh"},
      {"Production par filière\nUnité : GWh", "#Éolien: 335.4|360.7", "GWh"},
      {"Share of adults who trust the news, in %", "#2024: 69|31", "%"},
      {"Population (en milliers)", "#Population: 3400|350", "milliers"},
      {"Les entreprises (M€)", "#Chiffre d'affaires: 130.5|230.1", "M€"},
      {"Les entreprises (M€)", "#Effectif: 1200|800", NULL},
      {"Les entreprises (M€)", "#Évolution (%): 1.5|-2.1", "%"},
      {"Les entreprises (M€)", "#Année: 1990|1985", NULL},
      {"Les entreprises (M€)", "#Taux de marge: 12.5|8.1", NULL},
      {"Les entreprises (M€)", "#Rang: 3|1", NULL},
      {"Part des ménages (%)", "#Effectif total: 12000|8100", NULL},
      {"Température (mois de juillet)", "#2022: 22.1|24.1", NULL},
      {"Population et superficie (en milliers d'habitants et en km²)", "#Superficie: 27200|8680", NULL},
      {"Base 100 en 2015", "#Province: 91.5|92.1", NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const char *lines[] = {rows[i].column, NULL};
    g_autoptr (SsTable) plain = sheet_new (lines);
    g_autoptr (SsTable) table = ss_table_titled (plain, rows[i].title);
    g_autoptr (SsProfile) profile = ss_profile_new (table, NULL);

    g_test_message ("%s under “%s”", rows[i].column, rows[i].title);
    g_assert_cmpstr (ss_profile_column (profile, 0)->unit, ==, rows[i].unit);
  }
}

/* A column that says something of another, or the same again, is no key. */
static void
test_asides (void)
{
  static const struct {
    const char *lines[4];
    gboolean is_aside; /* of the first */
  } rows[] = {
      {{"OBS_FLAG: |e||p", "#v: 1|2|3|4", NULL}, TRUE},
      {{"OBS_FLAG: |e||p", "geo: BE|FR|DE|IT", NULL}, FALSE},
      {{"sexe: |f||m", "#v: 1|2|3|4", NULL}, FALSE},
      {{"groupe: a|b|a|b", "#v: 1|2|3|4", NULL}, FALSE},
      {{"#Année de naissance: 2023|2022|2021", "#Âge révolu: 0|1|2", "#hommes: 368809|371606|380179", NULL},
       TRUE},
      {{"#Year of birth: 2000|1984|1961", "#Age: 24|39|63", "#score: 3|2|5", NULL}, TRUE},
      {{"#Année de naissance: 2000|1984|1961", "#espérance de vie: 24|39|63", NULL}, FALSE},
      {{"#Année: 2023|2022|2021", "#Âge moyen: 30|31|32", NULL}, FALSE},
      {{"#Année: 2023|2022|2021", "#Naissances: 678|723|742", NULL}, FALSE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SsProfile) profile = sheet_profile (rows[i].lines);

    g_test_message ("%s beside %s", rows[i].lines[0], rows[i].lines[1]);
    g_assert_cmpint (ss_profile_column (profile, 0)->is_aside, ==, rows[i].is_aside);
  }
}

/* What stands in the cells decides, whatever the header says. */
static void
test_marks (void)
{
  static const struct {
    const char *mark;
    SsSemantic semantic;
    SsMeasure measure;
  } rows[] = {{"€", SS_SEMANTIC_MONEY, SS_MEASURE_COUNT}, {"%", SS_SEMANTIC_PERCENTAGE, SS_MEASURE_RATE}};
  const double values[] = {12.5, 8, 30};

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SsColumn) plain = ss_column_new_numbers ("FEB", SS_KIND_NUMBER, values, 3, SS_DATE_UNIT_DAY);
    g_autoptr (SsColumn) column = ss_column_with_mark (plain, rows[i].mark);
    g_autoptr (SsTable) table = ss_table_new (&column, 1);
    g_autoptr (SsProfile) profile = ss_profile_new (table, NULL);
    const SsColumnFacts *facts = ss_profile_column (profile, 0);

    g_assert_cmpstr (facts->unit, ==, rows[i].mark);
    g_assert_cmpint (facts->semantic, ==, rows[i].semantic);
    g_assert_cmpint (facts->measure, ==, rows[i].measure);
  }
}

static void
test_orders (void)
{
  static const struct {
    SsOrder order;
    const char *first, *second;
  } pairs[] = {
      {SS_ORDER_MONTH, "Févr.", "décembre"},
      {SS_ORDER_WEEKDAY, "lundi", "Dimanche"},
      {SS_ORDER_LIKERT, "Pas du tout d'accord", "Tout à fait d’accord"},
      {SS_ORDER_CLASSES, "Moins de 15 ans", "15 à 29 ans"},
      {SS_ORDER_CLASSES, "15-29", "30-44"},
      {SS_ORDER_CLASSES, "60 à 74 ans", "75 ans et plus"},
      {SS_ORDER_CLASSES, "5 000 à 9 999 habitants", "10 000 à 19 999 habitants"},
      {SS_ORDER_CLASSES, "[0;5[", "[5;10["},
      {SS_ORDER_CLASSES, "3", "4 ou plus"},
      {SS_ORDER_CLASSES, "1 personne", "2 personnes"},
      {SS_ORDER_CLASSES, "Grade 2", "Grade 10"},
      {SS_ORDER_CLASSES, "£500 to £1,000", "£1,000 to £5,000"},
      {SS_ORDER_CLASSES, "0,500 à 1 kg", "1 à 2 kg"},
      {SS_ORDER_LIKERT, "Plutôt pas confiance", "Plutôt confiance"},
      {SS_ORDER_LIKERT, "Somewhat unlikely", "Somewhat likely"},
      {SS_ORDER_LIKERT, "Plutôt insatisfait", "Plutôt satisfait"},
      {SS_ORDER_LIKERT, "Plutôt pas", "Plutôt"},
      {SS_ORDER_LIKERT, "Pas du tout", "Plutôt pas"},
      {SS_ORDER_LIKERT, "Extrêmement mauvais", "Mauvais"},
      {SS_ORDER_LIKERT, "Mauvais", "Dégradé"},
      {SS_ORDER_LIKERT, "Dégradé", "Moyen"},
      {SS_ORDER_RANK, "petit", "Grand"},
      {SS_ORDER_RANK, "Jamais", "Tous les jours"},
      {SS_ORDER_RANK, "Bac +2", "Bac +5 ou plus"},
      {SS_ORDER_PERIOD, "Q4 '22", "Q1 '23"},
      {SS_ORDER_PERIOD, "T2 2023", "T1 2024"},
      {SS_ORDER_PERIOD, "1970s", "1980s"},
      {SS_ORDER_PERIOD, "Années 70", "Années 80"},
      {SS_ORDER_PERIOD, "2018-19", "2019-20"},
      {SS_ORDER_PERIOD, "9h", "10h30"},
      {SS_ORDER_PERIOD, "1er décile", "D9"},
      {SS_ORDER_LETTERS, "A", "G"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_test_message ("%s < %s", pairs[i].first, pairs[i].second);
    g_assert_cmpint (ss_order_rank (pairs[i].order, pairs[i].first), <,
                     ss_order_rank (pairs[i].order, pairs[i].second));
    g_assert_cmpint (ss_order_rank (pairs[i].order, pairs[i].second), <, G_MAXINT);
  }
  g_assert_cmpint (ss_order_rank (SS_ORDER_CLASSES, "12 rue de la Paix"), ==, G_MAXINT);
  g_assert_cmpint (ss_order_rank (SS_ORDER_CLASSES, "2019-01-01"), ==, G_MAXINT);
  g_assert_cmpint (ss_order_rank (SS_ORDER_CLASSES, "M2"), ==, G_MAXINT);
  g_assert_cmpint (ss_order_rank (SS_ORDER_MONTH, "Total"), ==, G_MAXINT);
}

/* The order of a whole column, for what one text alone does not tell. */
static void
test_orders_of_columns (void)
{
  static const struct {
    SsOrder order;
    const char *texts[5];
    const char *name; /* NULL: any */
  } columns[] = {
      {SS_ORDER_CLASSES, {"0", "1", "2", "3", "4 ou plus"}},
      {SS_ORDER_NONE, {"101", "2", "3", "57", "9"}},
      {SS_ORDER_LETTERS, {"B", "A", "D", "C", "E"}, "Étiquette DPE"},
      {SS_ORDER_NONE, {"B", "A", "D", "C", "E"}, "Groupe"},
      {SS_ORDER_NONE, {"A", "B", "C", "D", "F"}},
      {SS_ORDER_NONE, {"School A", "School B", "School C", "School D", "School E"}},
      {SS_ORDER_LETTERS, {"Classe A", "Classe B", "Classe C", "Classe D", "Classe E"}},
      {SS_ORDER_PERIOD, {"D1", "D2", "D3", "D4", "D5"}},
      {SS_ORDER_NONE, {"1er", "2e", "3e", "4e", "5e"}},
      {SS_ORDER_NONE, {"Paris", "Lyon", "Nice", "Lille", "Metz"}},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_autoptr (SsColumn) column
        = ss_column_new_texts (columns[i].name ? columns[i].name : "x", columns[i].texts, 5);

    g_test_message ("%s, %s…", columns[i].texts[0], columns[i].texts[1]);
    g_assert_cmpint (ss_natural_order (column), ==, columns[i].order);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/meanings/recognised", test_recognised);
  g_test_add_func ("/profile/meanings/measures", test_measures);
  g_test_add_func ("/profile/meanings/orders-of-columns", test_orders_of_columns);
  g_test_add_func ("/profile/meanings/titles", test_titles);
  g_test_add_func ("/profile/meanings/asides", test_asides);
  g_test_add_func ("/profile/meanings/marks", test_marks);
  g_test_add_func ("/profile/meanings/orders", test_orders);
  return g_test_run ();
}
