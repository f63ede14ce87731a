/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place-names.h"

#include "territory.h"
#include "words.h"

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

static gboolean
is_name_of (SsTerritoryLevel level, const char *text)
{
  SsTerritory place;

  return ss_territory_by_name (level, text, NULL, &place) > 0;
}

static gboolean
is_country_name (const char *text)
{
  return is_name_of (SS_TERRITORY_COUNTRY, text);
}

static gboolean
is_departement_name (const char *text)
{
  return is_name_of (SS_TERRITORY_DEPARTEMENT, text);
}

static gboolean
is_region_name (const char *text)
{
  return is_name_of (SS_TERRITORY_REGION, text);
}

static gboolean
is_epci_name (const char *text)
{
  return is_name_of (SS_TERRITORY_EPCI, text);
}

static gboolean
is_commune_name (const char *text)
{
  return is_name_of (SS_TERRITORY_COMMUNE, text);
}

/* Who names what: the fewer names there are, the fewer need be seen. Many words and surnames are names of communes too. */
static const struct {
  SsValueTest is_name;
  double share; /* of the values; the rest is spelling */
  gsize least_distinct;
} levels[] = {
    {is_departement_name, 0.8, 3}, {is_region_name, 0.8, 3},  {is_country_name, 0.8, 3},
    {is_epci_name, 0.8, 3},        {is_commune_name, 0.9, 8},
};

gboolean
ss_are_place_names (const SsClue *clue)
{
  if (clue->facts->kind != SS_KIND_TEXT || ss_words_have (clue->words, not_place_phrases))
    return FALSE;
  if (ss_words_have (clue->words, place_phrases))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    if (clue->facts->distinct >= levels[i].least_distinct
        && ss_clue_holds (clue, levels[i].is_name, levels[i].share))
      return TRUE;
  return FALSE;
}
