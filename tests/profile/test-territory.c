/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "territory.h"

#include <math.h>
#include <string.h>

typedef struct {
  SsTerritoryLevel level;
  const char *asked, *departement; /* of a name */
  const char *code, *name;         /* NULL: there is none */
  gboolean is_former;
} Case;

static const Case codes[] = {
    {SS_TERRITORY_COMMUNE, "01004", NULL, "01004", "Ambérieu-en-Bugey", FALSE},
    {SS_TERRITORY_COMMUNE, "1004", NULL, "01004", "Ambérieu-en-Bugey", FALSE},
    {SS_TERRITORY_COMMUNE, "2a004", NULL, "2A004", "Ajaccio", FALSE},
    {SS_TERRITORY_COMMUNE, "13 055", NULL, "13055", "Marseille", FALSE},
    {SS_TERRITORY_COMMUNE, "13203", NULL, "13203", "Marseille 3e Arrondissement", FALSE},
    {SS_TERRITORY_COMMUNE, "ZA105", NULL, "97105", "Basse-Terre", FALSE},
    {SS_TERRITORY_COMMUNE, "ZN818", NULL, "98818", "Nouméa", FALSE},
    {SS_TERRITORY_COMMUNE, "01018", NULL, "01033", "Valserhône", TRUE},
    {SS_TERRITORY_COMMUNE, "01459", NULL, NULL, NULL, FALSE},
    {SS_TERRITORY_COMMUNE, "99999", NULL, NULL, NULL, FALSE},
    {SS_TERRITORY_COMMUNE, "", NULL, NULL, NULL, FALSE},
    {SS_TERRITORY_COMMUNE, "much too long for a code", NULL, NULL, NULL, FALSE},
    {SS_TERRITORY_EPCI, "200 054 807", NULL, "200054807", "Métropole d'Aix-Marseille-Provence", FALSE},
    {SS_TERRITORY_DEPARTEMENT, "1", NULL, "01", "Ain", FALSE},
    {SS_TERRITORY_DEPARTEMENT, "001", NULL, "01", "Ain", FALSE},
    {SS_TERRITORY_DEPARTEMENT, "2b", NULL, "2B", "Haute-Corse", FALSE},
    {SS_TERRITORY_DEPARTEMENT, "ZD", NULL, "974", "La Réunion", FALSE},
    {SS_TERRITORY_DEPARTEMENT, "96", NULL, NULL, NULL, FALSE},
    {SS_TERRITORY_REGION, "1", NULL, "01", "Guadeloupe", FALSE},
    {SS_TERRITORY_REGION, "93", NULL, "93", "Provence-Alpes-Côte d'Azur", FALSE},
    {SS_TERRITORY_REGION, "82", NULL, "82", "Rhône-Alpes", TRUE},
    {SS_TERRITORY_COUNTRY, "FR", NULL, "FRA", "France", FALSE},
    {SS_TERRITORY_COUNTRY, "EL", NULL, "GRC", "Grèce", FALSE},
    {SS_TERRITORY_COUNTRY, "MLT", NULL, "MLT", "Malte", FALSE},
    {SS_TERRITORY_COUNTRY, "de", NULL, NULL, NULL, FALSE},
};

static const Case names[] = {
    {SS_TERRITORY_COMMUNE, "AMBERIEU EN BUGEY", NULL, "01004", "Ambérieu-en-Bugey", FALSE},
    {SS_TERRITORY_COMMUNE, "St Etienne", "42", "42218", "Saint-Étienne", FALSE},
    {SS_TERRITORY_COMMUNE, "HAVRE (LE)", NULL, "76351", "Le Havre", FALSE},
    {SS_TERRITORY_COMMUNE, "Havre", NULL, "76351", "Le Havre", FALSE},
    {SS_TERRITORY_COMMUNE, "Saint-Denis", "93", "93066", "Saint-Denis", FALSE},
    {SS_TERRITORY_COMMUNE, "Saint-Denis", "974", "97411", "Saint-Denis", FALSE},
    {SS_TERRITORY_COMMUNE, "Saint-Denis", NULL, NULL, NULL, FALSE},
    {SS_TERRITORY_COMMUNE, "Bellegarde-sur-Valserine", NULL, "01033", "Valserhône", TRUE},
    {SS_TERRITORY_COMMUNE, "Atlantis", NULL, NULL, NULL, FALSE},
    {SS_TERRITORY_EPCI, "Communauté de communes Faucigny-Glières", NULL, "200000172", "CC Faucigny - Glières",
     FALSE},
    {SS_TERRITORY_DEPARTEMENT, "COTES D'ARMOR", NULL, "22", "Côtes-d'Armor", FALSE},
    {SS_TERRITORY_DEPARTEMENT, "Réunion", NULL, "974", "La Réunion", FALSE},
    {SS_TERRITORY_DEPARTEMENT, "Département de la Drôme", NULL, "26", "Drôme", FALSE},
    {SS_TERRITORY_REGION, "PACA", NULL, "93", "Provence-Alpes-Côte d'Azur", FALSE},
    {SS_TERRITORY_REGION, "rhone alpes", NULL, "82", "Rhône-Alpes", TRUE},
    {SS_TERRITORY_COUNTRY, "Czech Republic", NULL, "CZE", "Tchéquie", FALSE},
    {SS_TERRITORY_COUNTRY, "allemagne", NULL, "DEU", "Allemagne", FALSE},
};

static void
assert_place (const Case *c, gboolean is_found, const SsTerritory *place)
{
  g_test_message ("%s", c->asked);
  g_assert_cmpint (is_found, ==, c->code != NULL);
  if (!is_found)
    return;
  g_assert_cmpstr (place->code, ==, c->code);
  g_assert_cmpstr (place->name, ==, c->name);
  g_assert_cmpint (place->is_former, ==, c->is_former);
}

static void
test_codes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++) {
    SsTerritory place = {0};

    assert_place (&codes[i], ss_territory_by_code (codes[i].level, codes[i].asked, &place), &place);
  }
}

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    SsTerritory place = {0};

    assert_place (&names[i],
                  ss_territory_by_name (names[i].level, names[i].asked, names[i].departement, &place) == 1,
                  &place);
  }
}

static void
test_what_is_told (void)
{
  SsTerritory place;

  g_assert_true (ss_territory_by_code (SS_TERRITORY_COMMUNE, "13055", &place));
  g_assert_cmpstr (place.departement, ==, "13");
  g_assert_cmpstr (place.region, ==, "93");
  g_assert_cmpstr (place.epci, ==, "200054807");
  g_assert_cmpfloat (place.population, ==, 886040);
  g_assert_cmpint (place.population_year, ==, 2023);
  g_assert_true (ss_territory_by_code (SS_TERRITORY_COMMUNE, "97611", &place));
  g_assert_cmpint (place.population_year, ==, 2017);
  g_assert_true (
      ss_territory_by_code (SS_TERRITORY_COMMUNE, "98412", &place)); /* nobody lives there for good */
  g_assert_true (isnan (place.population));
  g_assert_cmpint (place.population_year, ==, 0);
}

static void
test_postal_codes (void)
{
  g_assert_true (ss_postal_code_is_known ("13001"));
  g_assert_true (ss_postal_code_is_known ("01 000"));
  g_assert_false (ss_postal_code_is_known ("13055"));
  g_assert_true (ss_postal_code_is_known ("1300"));
  g_assert_false (ss_postal_code_is_known ("130"));
}

/* Every name of the tables is found as ss_fold() folds it, so the script that makes them folds alike; no name is cut off. */
static void
test_every_line (void)
{
  static const char *const levels[SS_N_TERRITORY_LEVELS]
      = {"commune", "epci", "departement", "region", "country"};

  for (guint level = 0; level < SS_N_TERRITORY_LEVELS; level++) {
    g_autofree char *file = g_strconcat (levels[level], ".tsv", NULL);
    g_autofree char *path = g_build_filename (g_getenv ("TERRITORY_DIR"), file, NULL);
    g_autofree char *text = NULL;
    g_auto (GStrv) lines = NULL;

    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    lines = g_strsplit (text, "\n", -1);
    for (char **line = lines; **line != '\0'; line++) {
      g_auto (GStrv) fields = g_strsplit (*line, "\t", -1);
      SsTerritory place = {0};

      g_assert_nonnull (fields[1]);
      g_assert_true (ss_territory_by_code (level, fields[0], &place));
      g_assert_cmpuint (strlen (fields[1]), <, SS_TERRITORY_NAME_SIZE);
      if (*fields[1] != '\0')
        g_assert_cmpuint (ss_territory_by_name (level, fields[1], NULL, &place), >=, 1);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/territory/by-code", test_codes);
  g_test_add_func ("/profile/territory/by-name", test_names);
  g_test_add_func ("/profile/territory/what-is-told", test_what_is_told);
  g_test_add_func ("/profile/territory/postal-codes", test_postal_codes);
  g_test_add_func ("/profile/territory/every-line", test_every_line);
  return g_test_run ();
}
