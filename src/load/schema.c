/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Required columns that must be there for a table to count as an attempt at the schema. */
#define ENOUGH_SHARE 0.7
#define MOST_FIELDS 12

/* Required fields of the schemas' latest versions on schema.data.gouv.fr, by their proper names. */
static const struct {
  const char *name;
  const char *fields[MOST_FIELDS + 1];
} schemas[] = {
    {"SCDL Subventions",
     {"nomAttribuant", "idAttribuant", "dateConvention", "nomBeneficiaire", "objet", "montant", "nature",
      "conditionsVersement", "datesPeriodeVersement", "notificationUE", "pourcentageSubvention"}},
    {"SCDL Prénoms", {"COLL_INSEE", "ENFANT_SEXE", "ENFANT_PRENOM", "NOMBRE_OCCURRENCES", "ANNEE"}},
    {"SCDL Délibérations",
     {"COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM",
      "DELIB_OBJET"}},
    {"SCDL Équipements",
     {"COLL_NOM", "COLL_SIRET", "EQUIP_UID", "EQUIP_THEME", "EQUIP_CODE", "EQUIP_TYPE", "EQUIP_NOM"}},
    {"SCDL Catalogue", {"COLL_NOM", "COLL_SIRET", "ID", "TITRE", "DESCRIPTION", "THEME", "PRODUCTEUR_NOM"}},
    {"SCDL Budget",
     {"BGT_NATDEC", "BGT_ANNEE", "BGT_SIRET", "BGT_NOM", "BGT_CONTNAT", "BGT_NATURE", "BGT_SECTION",
      "BGT_OPBUDG", "BGT_CODRD"}},
    {"SCDL Menus",
     {"menuCollNom", "menuCollSiret", "menuEtablissementNom", "menuRestaurantNom", "menuDate",
      "menuRepasType", "menuPlatType", "menuPlatNom"}},
    {"Marchés publics (DECP)",
     {"id", "acheteur.id", "nature", "objet", "codeCPV", "procedure", "dureeMois", "dateNotification",
      "montant", "formePrix"}},
    {"IRVE",
     {"nom_operateur", "id_station_itinerance", "nom_station", "adresse_station", "coordonneesXY", "nbre_pdc",
      "id_pdc_itinerance", "puissance_nominale"}},
    {"Base adresse locale", {"cle_interop", "commune_nom", "voie_nom", "numero", "x", "y", "long", "lat"}},
};

static gboolean
has_column (const SsTable *table, const char *name)
{
  for (gsize i = 0; i < ss_table_n_columns (table); i++)
    if (g_ascii_strcasecmp (ss_column_name (ss_table_column (table, i)), name) == 0)
      return TRUE;
  return FALSE;
}

static void
tell_missing (const SsTable *table, gsize schema, GPtrArray *findings)
{
  for (gsize i = 0; schemas[schema].fields[i]; i++) {
    const char *field = schemas[schema].fields[i];
    if (has_column (table, field))
      continue;
    /* Translators: the name of a schema, then that of a column. */
    char *message
        = g_strdup_printf (_ ("The table follows the schema “%s” but has no column “%s”, which it asks for."),
                           schemas[schema].name, field);
    g_ptr_array_add (findings, ss_finding_new ("R02", SS_SEVERITY_WARN, SS_QUALITY_RIGOUR,
                                               "schema.data.gouv.fr", message));
  }
}

char *
ss_schema_find (const SsTable *table, GPtrArray *findings)
{
  for (gsize schema = 0; schema < G_N_ELEMENTS (schemas); schema++) {
    gsize n = 0, met = 0;
    for (; schemas[schema].fields[n]; n++)
      met += has_column (table, schemas[schema].fields[n]);
    if ((double)met < ENOUGH_SHARE * (double)n)
      continue;
    tell_missing (table, schema, findings);
    return g_strdup (schemas[schema].name);
  }
  return NULL;
}
