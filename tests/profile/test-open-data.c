/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet.h"

/*
 * Columns as French open data names them: schemas of data.gouv.fr (SCDL, IRVE, DAE, friches, covoiturage, BAL), Insee, the Ministry of the Interior's elections,
 * DVF, health, culture, air, and what databases and spreadsheets print above their figures.
 */
typedef struct {
  const char *column;   /* of sheet_new() */
  const char *semantic; /* NULL: none */
  SsMeasure measure;
  const char *unit; /* NULL: none */
} Case;

#define NONE SS_MEASURE_NONE
#define COUNT SS_MEASURE_COUNT
#define RATE SS_MEASURE_RATE

static const Case places[] = {
    {"code_insee_commune: 21231|75056|13055|2A004|97411", "commune-code", NONE, NULL},
    {"com_insee: 75056|12083|34172|69123|59350", "commune-code", NONE, NULL},
    {"#insee: 76540|1004|13055|69123|59350", "commune-code", NONE, NULL},
    {"COLL_INSEE: 06004|06004|06004", "commune-code", NONE, NULL},
    {"CODGEO: 01001|01002|01004|01005|01006", "commune-code", NONE, NULL},
    {"Code de la commune: 01001|13055|75056", "commune-code", NONE, NULL},
    {"Code commune: ZA105|ZB209|ZD411", "commune-code", NONE, NULL},
    {"depcom: 22050|35238|29232|56260|22278", "commune-code", NONE, NULL},
    {"fr_insee_code: 07022|07186|07010", "commune-code", NONE, NULL},
    {"ancien code: 01018|01278|01458|01126|01003", "commune-code", NONE, NULL},
    {"#visites: 13055|13056|13077|6004|13001|69123", NULL, COUNT, NULL},
    {"#com: 12|250|31|4|8|95", NULL, COUNT, NULL},
    {"#commune: 50000|50001|50002|60998|60999|70998", NULL, COUNT, NULL},
    {"ADR_CODEPOSTAL: 94420|75011|13001", "postal-code", NONE, NULL},
    {"com_cp: 75350|13008|69003", "postal-code", NONE, NULL},
    {"CP: 75011|13001|69003", "postal-code", NONE, NULL},
    {"Code département: 01|2A|13|971", "departement-code", NONE, NULL},
    {"Code du département: ZA|ZZ|01|13", "departement-code", NONE, NULL},
    {"#dep: 1|13|75|29|56", "departement-code", NONE, NULL},
    {"code_dept: 13|84|06|04", "departement-code", NONE, NULL},
    {"Code région: 93|76|84|11", "region-code", NONE, NULL},
    {"#REG: 93|76|84|11", "region-code", NONE, NULL},
    {"codeEpci: 200046977|200054807|242900314", "epci-code", NONE, NULL},
    {"EPCI: 200046977|200054807|242900314", "epci-code", NONE, NULL},
    {"code_pays: FR|DE|IT|ES|BE", "country-code", NONE, NULL},
    {"Libellé de la commune: Ambronay|Arbent|Bourg-en-Bresse", "category", NONE, NULL},
    {"#ylat: 46.59698|48.8521|43.29", "latitude", NONE, NULL},
    {"#xlong: 1.452323|2.3068|5.37", "longitude", NONE, NULL},
    {"#lat_coor1: 48.8521329|43.29|45.76", "latitude", NONE, NULL},
    {"#long_coor1: 2.3068453|5.37|4.83", "longitude", NONE, NULL},
    {"#ylat_wgs84: 46.59698|48.8521|43.29", "latitude", NONE, NULL},
    {"#EQUIP_LONG: 2.572875|5.37|4.83", "longitude", NONE, NULL},
    {"geo_point_2d: 48.85, 2.35|43.29, 5.37", "latlon", NONE, NULL},
    {"coordonneesXY: [7.48710500,48.345345]|[5.37,43.29]", "latlon", NONE, NULL},
    {NULL},
};

static const Case bodies_and_people[] = {
    {"siren_amenageur: 130025265|552100554|732829320", "siren", NONE, NULL},
    {"num_siret: 80295478500028|73282932000074|35600000000048", "siret", NONE, NULL},
    {"idBeneficiaire: 38047555800058|73282932000074", "siret", NONE, NULL},
    {"acheteur.id: 21860194600013|23350001600040", "siret", NONE, NULL},
    {"numero_uai: 0130001F|0750679G", "uai", NONE, NULL},
    {"rna: W380475558|W133012345|W751234567", "identifier", NONE, NULL},
    {"DELIB_ID: 1DL15494|1DL15495|1DL15496", "identifier", NONE, NULL},
    {"id_pdc_itinerance: FRA68E680210015|FRA68E680210016", "identifier", NONE, NULL},
    {"#OBJECTID: 1041|1043|1050", "identifier", NONE, NULL},
    {"#id: 28|27|31", "identifier", NONE, NULL},
    {"cle_interop: 94059_0040_00036|94059_0040_00038", "identifier", NONE, NULL},
    {"telephone_operateur: 0111111111|0491123456", "phone", NONE, NULL},
    {"site_email: p.nom@domaine.fr|a.b@ville.fr", "email", NONE, NULL},
    {"courriels: contact@laquincaillerie.fr|mairie@ville.fr", "email", NONE, NULL},
    {"Nom de l'élu: DURAND|LE GOFF|MARTIN", "person-name", NONE, NULL},
    {"nom_station: Picpus|Belleville|Jourdain", "category", NONE, NULL},
    {"Libellé de la nuance: Divers gauche|Union de la droite|Divers gauche", "category", NONE, NULL},
    {"Civilité: M.|Mme|M.", "sex", NONE, NULL},
    {"Sexe: F|M|F", "sex", NONE, NULL},
    {"site_adresse: 875 rte de Pierrefond|12 rue Haute|3 place de l'Église", "address", NONE, NULL},
    {"code APE: 47.72B|84.11Z|94.99Z", "identifier", NONE, NULL},
    {"naf: 47.72B|47.72B|84.11Z", "category", NONE, NULL},
    {NULL},
};

static const Case times[] = {
    {"#annee: 2019|2020|2021", "year", NONE, NULL},
    {"#Année de construction: 1956|1872|2003", "year", NONE, NULL},
    {"#annee_scolaire: 2019|2020|2021", "year", NONE, NULL},
    {"#millesime: 2015|2018", "year", NONE, NULL},
    {"#exercice: 2021|2022", "year", NONE, NULL},
    {"#TIME_PERIOD: 2015|2016|2017", "year", NONE, NULL},
    {"#date_service: 2015|2016|2017", "year", NONE, NULL},
    {"#prix_m2: 2015|2016|2017", "money", RATE, NULL},
    {"#altitude: 1850|1902|2010", NULL, NONE, NULL},
    {"#mois: 1|2|12", "month", NONE, NULL},
    {"jour_semaine: lundi|mardi|dimanche", "weekday", NONE, NULL},
    {"#duree_mois: 12|24|36", NULL, NONE, NULL},
    {NULL},
};

static const Case measures[] = {
    {"#Inscrits: 592|215|1203", NULL, COUNT, NULL},
    {"#% Abs/Ins: 14.2|16.9|22.1", "percentage", RATE, "%"},
    {"#% Voix/Exp: 14.2|16.9|22.1", "percentage", RATE, "%"},
    {"#Nb_Pers: 12|1|30", NULL, COUNT, NULL},
    {"#nbre_pdc: 3|1|2", NULL, COUNT, NULL},
    {"#P19_POP: 767|240|14288.5", NULL, COUNT, NULL},
    {"#MED21: 23410|19850|22100", NULL, RATE, NULL},
    {"#TP6021: 15|22|9", "percentage", RATE, NULL},
    {"#population_municipale: 767|240|14288", NULL, COUNT, NULL},
    {"#densité (hab/km²): 48.2|3.1|1200.9", NULL, RATE, "hab./km2"},
    {"#SUPERF: 1565|1287|3350", NULL, NONE, NULL},
    {"#surface_bati: 2400|120|85", NULL, NONE, NULL},
    {"#surface_terrain (m²): 2400|120|85", NULL, NONE, "m2"},
    {"#Superficie en ha: 15.6|12.8|33.5", NULL, NONE, "ha"},
    {"#valeur_fonciere: 55000|143000|8300", "money", COUNT, NULL},
    {"#montant: 47800.2|33000|1200", "money", COUNT, NULL},
    {"#Montant TTC (€): 47800.2|33000|1200", "money", COUNT, "€"},
    {"#Budget (k€): 47.2|33|1.2", "money", COUNT, "k€"},
    {"#salaire_moyen: 2100|1950|2430", "money", RATE, NULL},
    {"#pourcentageSubvention: 0.45|1|0.2", "percentage", RATE, NULL},
    {"#taux_chomage: 7.2|8.9|12.1", "percentage", RATE, NULL},
    {"#Taux de mortalité (pour 1 000): 7.2|8.9|12.1", NULL, RATE, NULL},
    {"#indice de jeunesse: 0.8|1.2|1.1", NULL, RATE, NULL},
    {"#age_moyen: 41.2|38.9|44.7", NULL, RATE, NULL},
    {"#PM10 µg/m3: 14|22|18", NULL, RATE, "µg/m3"},
    {"#conso_totale_mwh: 1204.5|88.2|310.6", NULL, COUNT, "MWh"},
    {"#hauteur_max (cm): 290|190|210", NULL, NONE, "cm"},
    {"#puissance_nominale (kW): 22|50|7", NULL, NONE, "kW"},
    {"#capacite: 14|30|12", NULL, COUNT, NULL},
    {"#VOTE_POUR: 25|31|28", NULL, COUNT, NULL},
    {"#note /20: 12.5|8|16", NULL, RATE, NULL},
    {"#rang: 3|1|2", "rank", NONE, NULL},
    {"#code: 3|1|2", "identifier", NONE, NULL},
    {NULL},
};

/* As databases and pivot tables name their figures: what is counted is no longer what it was. */
static const Case results[] = {
    {"#COUNT(*): 12|1|30", NULL, COUNT, NULL},
    {"#count(id): 12|1|30", NULL, COUNT, NULL},
    {"#AVG(DEPARTMENT_ID): 60|80.5|90", NULL, RATE, NULL},
    {"#avg(Code_Postal): 13001|69003|75011", NULL, RATE, NULL},
    {"#sum(num_of_staff): 12|1|30", NULL, COUNT, NULL},
    {"#SUM(salary): 120000|9000|30500", "money", COUNT, NULL},
    {"#max(Customer_ID): 12|1|30", NULL, RATE, NULL},
    {"#MIN(price): 12.5|1|30", "money", RATE, NULL},
    {"#Somme de Code_produit: 120|10|30", NULL, COUNT, NULL},
    {"#Moyenne de Note: 12.1|10.7|13", NULL, RATE, NULL},
    {"#Nombre de id: 12|1|30", NULL, COUNT, NULL},
    {"#count(distinct id): 12|1|30", NULL, COUNT, NULL},
    {"#mean(lat): 43.1|42.9|43.6", NULL, RATE, NULL},
    {NULL},
};

static void
test_cases (gconstpointer data)
{
  for (const Case *c = data; c->column != NULL; c++) {
    const char *lines[] = {c->column, NULL};
    g_autoptr (SsProfile) profile = sheet_profile (lines);
    const SsColumnFacts *facts = ss_profile_column (profile, 0);
    const char *semantic = ss_semantic_id (facts->semantic);

    if (g_strcmp0 (semantic, c->semantic) == 0 && facts->measure == c->measure
        && g_strcmp0 (facts->unit, c->unit) == 0)
      continue;
    g_test_message ("\"%s\" is taken for %s, measure %d, unit %s", c->column, semantic, facts->measure,
                    facts->unit);
    g_test_fail ();
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/profile/open-data/places", places, test_cases);
  g_test_add_data_func ("/profile/open-data/bodies-and-people", bodies_and_people, test_cases);
  g_test_add_data_func ("/profile/open-data/times", times, test_cases);
  g_test_add_data_func ("/profile/open-data/measures", measures, test_cases);
  g_test_add_data_func ("/profile/open-data/results", results, test_cases);
  return g_test_run ();
}
