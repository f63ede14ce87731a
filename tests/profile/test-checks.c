/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check.h"
#include "sheet.h"

#define TEN "1|2|3|4|5|6|7|8|9|10"

/* Each finding with a table that calls for it, and one that only looks so. */
typedef struct {
  const char *rule, *column;
  const char *fires[6];  /* lines of a sheet */
  const char *repair;    /* the operation of the repair, or NULL */
  gsize n_rows;          /* how many rows it names */
  const char *silent[6]; /* lines of a sheet where it must not fire */
} Case;

static const Case cases[] = {
    {"R01", "t", {"t: Ã©cole|rue|pr\uFFFDs|cÅ“ur"}, "merge-categories", 3, {"t: école|Âge|São Tomé"}},
    {"R03",
     "nb",
     {"nb: 120|131|Moins de 5|145|152|160|Moins de 5"},
     "retype",
     2,
     {"nb: 1|2|3|4|5|6|7|8|9|10 et plus"}},
    {"R03", "t", {"t: 12|15|1,5|8|9|inconnu"}, "retype", 1, {"t: 0052|5301|5302|5303|5304|inconnu"}},
    {"R04",
     "code_commune",
     {"#code_commune: 1001|13055|75056"},
     "restore-zeros",
     1,
     {"#code_commune: 13001|13055|75056"}},
    {"R04",
     "siret",
     {"siret: 73282932000074|73282932000075"},
     NULL,
     1,
     {"siret: 73282932000074|35600000049837"}},
    {"R04", "cp", {"cp: 13001|98760|99"}, NULL, 1, {"cp: 13001|98760,98786|75001/75002"}},
    {"R04",
     "insee",
     {"insee: 13055|75056|69123|13999"},
     NULL,
     1,
     {"insee: 13055|75056|ZZ003|99351|01018|2A004"}},
    {"M04", "insee", {"insee: 01018|13055"}, "merge-categories", 1, {"insee: 01033|13055|99351"}},
    {"R03",
     "date_debut",
     {"#date_debut: 43831|43890|45000.5"},
     "parse-serial",
     0,
     {"#date_debut: 20|40|45000", "#loyers: 43831|43890|45000", "#dates_vues: 0|1|2"}},
    {"R03",
     "Femmes",
     {"Femmes: 1 h 10|0 h 52|0 h 23"},
     "parse-duration",
     0,
     {"Femmes: Cuisine|Ménage|Linge"}},
    {"R03", "quand", {"quand: 08:30|12:15|23:10"}, "split-column", 0, {"quand: matin|midi|soir"}},
    {"R03",
     "heure",
     {"heure: 8h|9h|10h|11h|13h|14h|15h|16h|17h|18h|midi"},
     NULL,
     1,
     {"heure: matin|midi|soir"}},
    {"R05", "x", {"#x: 2012|2013|2014"}, NULL, 0, {"#annee: 2012|2013|2014"}},
    {"R06", NULL, {"a: x|y|x", "#b: 1|2|1"}, "drop-rows", 1, {"a: x|y|x", "#b: 1|2|3"}},
    {"R06", NULL, {"a: x|y|x|", "#b: 1|2|1|"}, "drop-rows", 1, {"a: x|y|x|y", "#b: 1|2||1"}},
    {"R06",
     "code_commune",
     {"code_commune: 01053|06088|13055|2A004|2B033|33063|35238|59350|69123|75056|13055"},
     NULL,
     2,
     {"code_commune: 01053|06088|13055|01053|06088|13055|01053|06088|13055|75056|13055"}},
    {"R07",
     "t",
     {"t: marché|marche|marché|marché|foire|foire|marché|marché"},
     "merge-categories",
     1,
     {"t: demandé|demande|demandé|demande|demandé|demande|refusés|refuses|refusés|refuses|refusés|refuses"}},
    {"R07", "t", {"t: Verre|verre|Verre|Verres|Papier"}, "merge-categories", 2, {"t: A+|A|A-|B|A"}},
    {"R07",
     "t",
     {"t: Île-de-France|Ile de  France|Bretagne"},
     "merge-categories",
     1,
     {"t: Bas|Ba|<5|>5|Haut"}},
    {"R08", "vide", {"#vide: ||", "#n: 1|2|3"}, "drop-columns", 0, {"#vide: 1|2|", "#n: 1|2|3"}},
    {"R08", "n", {"#n: 1|2||||||||"}, NULL, 8, {"#n: 1|2|3|4|5|6|7|||"}},
    {"R09",
     "nb",
     {"#nb: 12|15|9999|11|9999|13|10|12"},
     "mark-missing",
     2,
     {"#nb: 9990|9999|9980|9995|9985|9970|9991|9992"}},
    {"R09", "nb", {"#nb: 1|2|3|2|1|2|3|2|1|2|4000"}, NULL, 1, {"#nb: 1|2|3|2|1|2|3|2|1|2|5"}},
    {"R10",
     "pays",
     {"pays: Mali|Niger|Total", "#nb: 10|20|30"},
     "drop-rows",
     1,
     {"pays: Mali|Niger|Togo", "#nb: 10|20|30"}},
    {"R10",
     "titre",
     {"titre: Ensemble|A|B", "#nb: 30|20|10"},
     "drop-rows",
     1,
     {"titre: Total Recall|Alien|Brazil", "#nb: 1|20|30"}},
    {"R10",
     "dep",
     {"dep: Ain|Aisne|Total", "#nb: 1|2|3"},
     "drop-rows",
     1,
     {"dep: Ain|Aisne|Somme", "#nb: 1|2|3"}},
    /* Notes on figures, and letters that name groups. */
    {"L12",
     "OBS_FLAG",
     {"geo: BE|FR|DE|IT", "#OBS_VALUE: 1.5|2.5|3.5|4.5", "OBS_FLAG: |e|bep|"},
     "drop-columns",
     0,
     {"geo: BE|FR|DE|IT", "#OBS_VALUE: 1.5|2.5|3.5|4.5", "OBS_FLAG: ouvert|clos|ouvert|"}},
    {"L12",
     "note",
     {"pays: Mali|Niger|Togo|Bénin", "#taux: 1.5|2.5|3.5|4.5", "note: |(p)||"},
     "drop-columns",
     0,
     {"pays: Mali|Niger|Togo|Bénin", "#taux: 1.5|2.5|3.5|4.5", "note: |A||B", "type: |u||t"}},
    {"L12",
     "OBS_STATUS",
     {"mois: a|b|c|d", "#valeur: 1.5|2.5|3.5|4.5", "OBS_STATUS: A|A|P|A"},
     "drop-columns",
     0,
     {"flag: a|b|a|c", "pays: Mali|Niger|Togo|Bénin"}},
    /* The whole of which others are parts; among its like it is one of them. */
    {"R10",
     "Liste",
     {"Liste: Nord|Sud|Ensemble", "#Voix: 10|20|30"},
     "drop-rows",
     1,
     {"Liste: RN|Ensemble|NUPES|LR", "#Voix: 9377|8003|6556|2370", "#Sièges: 89|245|131|61"}},
    {"R10",
     "Region",
     {"Region: Europe|Americas|Africa|World", "#users: 30|20|10|60"},
     "drop-rows",
     1,
     {"Region: Europe|Americas|Africa|Asia", "#users: 30|20|10|60"}},
    {"R10",
     "pays",
     {"pays: Allemagne|Espagne|Italie|Mali|Monde", "#nb: 30|20|10|5|600"},
     "drop-rows",
     1,
     {"pays: Le Monde|Libération|Le Figaro|Monde", "#nb: 30|20|10|600"}},
    {"R10",
     "geo",
     {"geo: DE|FR|IT|EU27_2020", "#taux: 30.5|20.1|10.2|25.5"},
     "drop-rows",
     1,
     {"geo: China|India|United States|EU27", "#emissions: 30|20|10|25"}},
    {"R10",
     "Pays",
     {"Pays: Allemagne|France|Italie|Espagne|Union européenne", "#taux: 30.5|20.1|10.2|25.5|22.2"},
     "drop-rows",
     1,
     {"Pays: Allemagne|France|Italie|Espagne|Suisse", "#taux: 30.5|20.1|10.2|25.5|22.2"}},
    {"R10",
     "region",
     {"region: Bretagne|Normandie|Occitanie|France", "#taux: 30.5|20.1|10.2|25.5"},
     "drop-rows",
     1,
     {"region: Allemagne|Italie|Espagne|France", "#taux: 30.5|20.1|10.2|25.5"}},
    {"R10",
     "State",
     {"State: Texas|Ohio|Utah|United States", "#rate: 30.5|20.1|10.2|25.5"},
     "drop-rows",
     1,
     {"State: Japan|Korea|Norway|United States", "#rate: 30.5|20.1|10.2|25.5"}},
    {"R10",
     "Area",
     {"Area: London|South East|Scotland|United Kingdom", "#rate: 30.5|20.1|10.2|25.5"},
     "drop-rows",
     1,
     {"Area: Norway|Sweden|Japan|United Kingdom", "#rate: 30.5|20.1|10.2|25.5"}},
    {"R10",
     "Country",
     {"Country: Norway|Sweden|Japan|OECD average", "#rate: 30.5|20.1|10.2|25.5"},
     "drop-rows",
     1,
     {"Entity: World|World|World", "#rate: 30.5|20.1|10.2"}},
    {"R10",
     "personnes",
     {"route: A|B|C|Total", "#personnes: 100|95|100|305"},
     NULL,
     1,
     {"route: A|B|C|Total", "#personnes: 100|95|100|295"}},
    {"R10",
     "votants",
     {"#votants: 10|20|35|40|50|60", "#blancs: 1|2|3|4|5|6", "#pour: 4|8|12|16|20|24",
      "#contre: 5|10|15|20|25|30"},
     NULL,
     1,
     {"#votants: 10|20|30|40|50|60", "#blancs: 1|2|3|4|5|6", "#pour: 4|8|12|16|20|24",
      "#contre: 5|10|15|20|25|30"}},
    {"R11", "unite", {"#valeur: 1|2", "unite: kg|t"}, NULL, 1, {"#valeur: 1|2", "unite: kg|kg"}},
    {"R11",
     "unite",
     {"#valeur: 1|2|3", "unite: mg(NO3)/L|°C|°C"},
     NULL,
     2,
     {"unite: Unité A|Unité B|Unité A"}},
    {"R11", "valeur", {"valeur: 1 254|2 345,50 €|12,5 %|43,2"}, NULL, 1, {"valeur: 1 254|12 %|12,5 %|43,2"}},
    {"R11", "quantite", {"quantite: 1 L|33 cl|500 g"}, NULL, 2, {"quantite: 1 rue|2 rue|3 place"}},
    {"R11", "valeur", {"#valeur: 1.5|2|3"}, NULL, 0, {"#valeur: 1.5|2|3", "unite: kg|kg|kg"}},
    {"R12", "nb", {"#nb: 1|2|3|4|5|6|7|8|9|1000"}, NULL, 0, {"#nb: " TEN}},
    {"schema",
     NULL,
     {"COLL_INSEE: 06004|06004", "ENFANT_SEXE: M|F", "ENFANT_PRENOM: Adam|Lina", "#NOMBRE_OCCURRENCES: 4|8",
      "#ANNEE: 2020|2021"},
     NULL,
     0,
     {"commune: 06004|06004", "sexe: M|F", "prenom: Adam|Lina", "#nombre: 4|8"}},
    {"R13", NULL, {"#nb a: 1|2|3", "#nb b: 4|6|5"}, NULL, 0, {"#nb a: 1|2|3"}},
    {"R14", "courriel", {"courriel: a@b.fr|c@d.fr"}, "drop-columns", 0, {"site: b.fr|d.fr"}},
    {"R14",
     "adresse",
     {"nom: DUPONT|MARTIN", "prenom: Jean|Marie", "adresse: 1 rue A|2 rue B"},
     "drop-columns",
     0,
     {"nom: Abribus|Banc", "adresse: 1 rue A|2 rue B"}},
    {"M10",
     "lat",
     {"#lat: 5.37|2.35|4.83", "#lon: 43.3|48.86|45.76"},
     "swap-columns",
     0,
     {"#lat: 43.3|48.86|45.76", "#lon: 5.37|2.35|4.83"}},
    {"M10",
     "x_l93",
     {"#x_l93: 866252|856622", "#y_l93: 6258401|6264121"},
     NULL,
     0,
     {"#prix: 866252|856622", "#total: 6258401|6264121"}},
    {"R09",
     "lat",
     {"#lat: 43.3|0|45.76", "#lon: 5.37|0|4.83"},
     "mark-missing",
     1,
     {"#lat: 43.3|0|45.76", "#lon: 5.37|0.1|4.83"}},
};

static void
check_fires (const Case *c)
{
  g_autoptr (SsProfile) profile = sheet_profile (c->fires);
  const SsFinding *finding = sheet_finding (profile, c->rule, c->column);

  if (finding == NULL) {
    g_test_message ("%s does not fire on \"%s\"", c->rule, c->fires[0]);
    g_test_fail ();
    return;
  }
  g_assert_cmpuint (finding->n_rows_total, ==, c->n_rows);
  g_assert_cmpstr (json_string_value (json_object_get (finding->repair, "operation")), ==, c->repair);
  g_assert_true (g_str_has_suffix (finding->message, ".") || g_str_has_suffix (finding->message, "?"));
  g_assert_nonnull (finding->source);
}

static void
check_silent (const Case *c)
{
  g_autoptr (SsProfile) profile = sheet_profile (c->silent);
  const SsFinding *finding = sheet_finding (profile, c->rule, c->column);

  if (finding != NULL) {
    g_test_message ("%s fires on \"%s\": %s", c->rule, c->silent[0], finding->message);
    g_test_fail ();
  }
}

static void
test_rules (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    check_fires (&cases[i]);
    check_silent (&cases[i]);
  }
}

/* Cells of the wrong kind in several columns of one row, and the same mark of missing values in all of them. */
static void
test_shifted (void)
{
  static const struct {
    const char *odd[2];
    gboolean fires;
  } shifts[] = {{{"PM2", "ug.m-3"}, TRUE}, {{"NA %", "NA %"}, FALSE}};
  const double values[] = {1, NAN, 3};
  const gsize row = 1;

  for (gsize i = 0; i < G_N_ELEMENTS (shifts); i++) {
    SsColumn *columns[2];

    for (gsize c = 0; c < 2; c++) {
      g_autoptr (SsColumn) plain
          = ss_column_new_numbers (c == 0 ? "a" : "b", SS_KIND_NUMBER, values, 3, SS_DATE_UNIT_DAY);
      columns[c] = ss_column_with_odd (plain, &row, &shifts[i].odd[c], 1);
    }
    g_autoptr (SsTable) table = ss_table_new (columns, 2);
    g_autoptr (SsProfile) profile = ss_profile_new (table, NULL);

    g_assert_cmpint (sheet_finding (profile, "R02", NULL) != NULL, ==, shifts[i].fires);
    ss_column_unref (columns[0]);
    ss_column_unref (columns[1]);
  }
}

static void
test_dates (void)
{
  const double born = 7305, never = -25567; /* 1990-01-01, 1900-01-01 */
  const double values[] = {born, never, born + 40, never, born + 80, born + 90};
  g_autoptr (SsColumn) column
      = ss_column_new_numbers ("date_naissance", SS_KIND_DATE, values, 6, SS_DATE_UNIT_DAY);
  g_autoptr (SsTable) table = ss_table_new (&column, 1);
  g_autoptr (SsProfile) profile = ss_profile_new (table, NULL);
  const SsFinding *sentinel = sheet_finding (profile, "R09", "date_naissance");

  g_assert_nonnull (sentinel);
  g_assert_cmpuint (sentinel->n_rows, ==, 2);
  g_assert_nonnull (sheet_finding (profile, "R14", "date_naissance"));
}

/* The contract of every check: it stands a table of nothing, of one row, and of every kind. */
static void
test_contract (void)
{
  static const char *const sheets[][5]
      = {{"a: "}, {"#a: 1"}, {"a: ", "#b: "}, {"a: x|", "#b: |1", "#c: 1.5|2"}};

  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++) {
    g_autoptr (SsProfile) profile = sheet_profile (sheets[i]);

    for (const SsCheck *const *check = ss_checks; *check != NULL; check++)
      g_assert_true ((*check)->check_column != NULL || (*check)->check_table != NULL);
    g_assert_nonnull (ss_profile_findings (profile));
  }
}

static void
test_order (void)
{
  const char *lines[]
      = {"#code_commune: 1001|13055|75056", "courriel: a@b.fr|c@d.fr|e@f.fr", "#nb: 1|2|3", NULL};
  g_autoptr (SsProfile) profile = sheet_profile (lines);
  const GPtrArray *findings = ss_profile_findings (profile);

  g_assert_cmpuint (findings->len, >=, 2);
  for (guint i = 1; i < findings->len; i++)
    g_assert_cmpint (((SsFinding *)findings->pdata[i - 1])->severity, >=,
                     ((SsFinding *)findings->pdata[i])->severity);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/checks/rules", test_rules);
  g_test_add_func ("/profile/checks/shifted", test_shifted);
  g_test_add_func ("/profile/checks/dates", test_dates);
  g_test_add_func ("/profile/checks/contract", test_contract);
  g_test_add_func ("/profile/checks/order", test_order);
  return g_test_run ();
}
