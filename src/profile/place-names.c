/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place-names.h"

#include "countries.h"
#include "words.h"

#include <string.h>

#define NAMES_SHARE 0.8 /* of the values must be known names; the rest is spelling */
#define LEAST_NAMES 3

static const char *const departement_names[] = {"Ain",
                                                "Aisne",
                                                "Allier",
                                                "Alpes-de-Haute-Provence",
                                                "Hautes-Alpes",
                                                "Alpes-Maritimes",
                                                "Ardèche",
                                                "Ardennes",
                                                "Ariège",
                                                "Aube",
                                                "Aude",
                                                "Aveyron",
                                                "Bouches-du-Rhône",
                                                "Calvados",
                                                "Cantal",
                                                "Charente",
                                                "Charente-Maritime",
                                                "Cher",
                                                "Corrèze",
                                                "Corse-du-Sud",
                                                "Haute-Corse",
                                                "Côte-d'Or",
                                                "Côtes-d'Armor",
                                                "Creuse",
                                                "Dordogne",
                                                "Doubs",
                                                "Drôme",
                                                "Eure",
                                                "Eure-et-Loir",
                                                "Finistère",
                                                "Gard",
                                                "Haute-Garonne",
                                                "Gers",
                                                "Gironde",
                                                "Hérault",
                                                "Ille-et-Vilaine",
                                                "Indre",
                                                "Indre-et-Loire",
                                                "Isère",
                                                "Jura",
                                                "Landes",
                                                "Loir-et-Cher",
                                                "Loire",
                                                "Haute-Loire",
                                                "Loire-Atlantique",
                                                "Loiret",
                                                "Lot",
                                                "Lot-et-Garonne",
                                                "Lozère",
                                                "Maine-et-Loire",
                                                "Manche",
                                                "Marne",
                                                "Haute-Marne",
                                                "Mayenne",
                                                "Meurthe-et-Moselle",
                                                "Meuse",
                                                "Morbihan",
                                                "Moselle",
                                                "Nièvre",
                                                "Nord",
                                                "Oise",
                                                "Orne",
                                                "Pas-de-Calais",
                                                "Puy-de-Dôme",
                                                "Pyrénées-Atlantiques",
                                                "Hautes-Pyrénées",
                                                "Pyrénées-Orientales",
                                                "Bas-Rhin",
                                                "Haut-Rhin",
                                                "Rhône",
                                                "Haute-Saône",
                                                "Saône-et-Loire",
                                                "Sarthe",
                                                "Savoie",
                                                "Haute-Savoie",
                                                "Paris",
                                                "Seine-Maritime",
                                                "Seine-et-Marne",
                                                "Yvelines",
                                                "Deux-Sèvres",
                                                "Somme",
                                                "Tarn",
                                                "Tarn-et-Garonne",
                                                "Var",
                                                "Vaucluse",
                                                "Vendée",
                                                "Vienne",
                                                "Haute-Vienne",
                                                "Vosges",
                                                "Yonne",
                                                "Territoire de Belfort",
                                                "Essonne",
                                                "Hauts-de-Seine",
                                                "Seine-Saint-Denis",
                                                "Val-de-Marne",
                                                "Val-d'Oise",
                                                "Guadeloupe",
                                                "Martinique",
                                                "Guyane",
                                                "La Réunion",
                                                "Réunion",
                                                "Mayotte",
                                                "Corse",
                                                "Collectivité européenne d'Alsace",
                                                "Métropole de Lyon"};

static const char *const region_names[] = {"Auvergne-Rhône-Alpes",
                                           "Bourgogne-Franche-Comté",
                                           "Bretagne",
                                           "Centre-Val de Loire",
                                           "Corse",
                                           "Grand Est",
                                           "Hauts-de-France",
                                           "Île-de-France",
                                           "Normandie",
                                           "Nouvelle-Aquitaine",
                                           "Occitanie",
                                           "Pays de la Loire",
                                           "Provence-Alpes-Côte d'Azur",
                                           "Guadeloupe",
                                           "Martinique",
                                           "Guyane",
                                           "La Réunion",
                                           "Réunion",
                                           "Mayotte",
                                           "PACA",
                                           "Région Sud",
                                           "Sud Provence-Alpes-Côte d'Azur",
                                           "Alsace",
                                           "Aquitaine",
                                           "Auvergne",
                                           "Basse-Normandie",
                                           "Bourgogne",
                                           "Centre",
                                           "Champagne-Ardenne",
                                           "Franche-Comté",
                                           "Haute-Normandie",
                                           "Languedoc-Roussillon",
                                           "Limousin",
                                           "Lorraine",
                                           "Midi-Pyrénées",
                                           "Nord-Pas-de-Calais",
                                           "Picardie",
                                           "Poitou-Charentes",
                                           "Rhône-Alpes"};

static const char *const place_phrases[] = {"commune*",
                                            "ville*",
                                            "city",
                                            "town*",
                                            "municipality",
                                            "nom com",
                                            "nomcom",
                                            "libgeo",
                                            "libelle geographique",
                                            "libelle commune",
                                            "com name",
                                            "lib com",
                                            "libcom",
                                            "departement*",
                                            "nom dep*",
                                            "nomdep",
                                            "dep name",
                                            "nom dpt",
                                            "region*",
                                            "nom reg",
                                            "nomreg",
                                            "pays",
                                            "country",
                                            "countries",
                                            "territoire*",
                                            "quartier*",
                                            "arrondissement*",
                                            "canton*",
                                            "circonscription*",
                                            "secteur*",
                                            "lieu",
                                            "localite*",
                                            "nom epci",
                                            "nomepci",
                                            "intercommunalite*",
                                            "zone emploi",
                                            "libze*",
                                            NULL};
static const char *const not_place_phrases[]
    = {"id*", "code*", "num*", "nb*", "nombre*", "cd", "population*", NULL};

static void
add_names (GHashTable *places, const char *const *names, gsize n, SsPlace place)
{
  for (gsize i = 0; i < n; i++) {
    char *folded = ss_fold (names[i]);
    guint known = GPOINTER_TO_UINT (g_hash_table_lookup (places, folded));

    g_hash_table_insert (places, folded, GUINT_TO_POINTER (known | 1u << place));
  }
}

/* Folded name to set of SsPlace; made once, then read-only. */
static GHashTable *
gazetteer (void)
{
  static gsize made = 0;

  if (g_once_init_enter (&made)) {
    GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    add_names (places, departement_names, G_N_ELEMENTS (departement_names), SS_PLACE_DEPARTEMENT);
    add_names (places, region_names, G_N_ELEMENTS (region_names), SS_PLACE_REGION);
    for (gsize i = 0; i < ss_n_countries; i++) {
      add_names (places, &ss_countries[i].french, 1, SS_PLACE_COUNTRY);
      add_names (places, &ss_countries[i].english, 1, SS_PLACE_COUNTRY);
    }
    for (gsize i = 0; i < ss_n_country_aliases; i++)
      add_names (places, &ss_country_aliases[i].name, 1, SS_PLACE_COUNTRY);
    g_once_init_leave (&made, (gsize)places);
  }
  return (GHashTable *)made;
}

guint
ss_places_named (const char *name)
{
  g_autofree char *folded = ss_fold (name);

  return GPOINTER_TO_UINT (g_hash_table_lookup (gazetteer (), folded));
}

static gboolean
is_country_name (const char *text)
{
  return (ss_places_named (text) & 1u << SS_PLACE_COUNTRY) != 0;
}

static gboolean
is_departement_name (const char *text)
{
  return (ss_places_named (text) & 1u << SS_PLACE_DEPARTEMENT) != 0;
}

static gboolean
is_region_name (const char *text)
{
  return (ss_places_named (text) & 1u << SS_PLACE_REGION) != 0;
}

gboolean
ss_is_country_code (const char *text)
{
  gsize length = strlen (text);

  if (length != 2 && length != 3)
    return FALSE;
  for (gsize i = 0; i < ss_n_countries; i++)
    if (strcmp (length == 2 ? ss_countries[i].iso2 : ss_countries[i].iso3, text) == 0)
      return TRUE;
  for (gsize i = 0; i < ss_n_country_aliases; i++)
    if (length == 2 && strcmp (ss_country_aliases[i].name, text) == 0)
      return TRUE;
  return FALSE;
}

gboolean
ss_are_place_names (const SsClue *clue)
{
  if (clue->facts->kind != SS_KIND_TEXT || ss_words_have (clue->words, not_place_phrases))
    return FALSE;
  if (ss_words_have (clue->words, place_phrases))
    return TRUE;
  return clue->facts->distinct >= LEAST_NAMES
         && (ss_clue_share (clue, is_departement_name) >= NAMES_SHARE
             || ss_clue_share (clue, is_region_name) >= NAMES_SHARE
             || ss_clue_share (clue, is_country_name) >= NAMES_SHARE);
}
