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

/* Who names what: the fewer names there are, the fewer need be seen. Many words and surnames are names of communes too. */
static const struct {
  double share; /* of the values; the rest is spelling */
  gsize least_distinct;
} proofs[SS_N_TERRITORY_LEVELS] = {
    [SS_TERRITORY_COMMUNE] = {0.9, 8},     [SS_TERRITORY_EPCI] = {0.8, 3},
    [SS_TERRITORY_DEPARTEMENT] = {0.8, 3}, [SS_TERRITORY_REGION] = {0.8, 3},
    [SS_TERRITORY_COUNTRY] = {0.8, 3},
};

/* So many strangers among @n values are too many for every level. */
static gboolean
are_too_many (gsize strangers, gsize n)
{
  double least_share = 1;

  for (gsize level = 0; level < SS_N_TERRITORY_LEVELS; level++)
    least_share = MIN (least_share, proofs[level].share);
  return (double)strangers > (1 - least_share) * (double)n;
}

static gboolean
are_known_places (const SsClue *clue)
{
  const GPtrArray *sample = ss_clue_sample (clue);
  gsize n_named[SS_N_TERRITORY_LEVELS] = {0}, n_strangers = 0;

  for (guint i = 0; i < sample->len; i++) {
    guint levels = ss_territory_levels_named (g_ptr_array_index (sample, i));

    n_strangers += levels == 0;
    if (are_too_many (n_strangers, sample->len))
      return FALSE;
    for (guint level = 0; level < SS_N_TERRITORY_LEVELS; level++)
      n_named[level] += levels >> level & 1;
  }
  for (guint level = 0; level < SS_N_TERRITORY_LEVELS; level++)
    if (clue->facts->distinct >= proofs[level].least_distinct
        && (double)n_named[level] >= proofs[level].share * (double)sample->len)
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
  return are_known_places (clue);
}
