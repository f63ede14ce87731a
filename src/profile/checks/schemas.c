/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* Tables that follow a schema of the Socle commun des données locales: named, and what they lack of it. */

#define MOST_COLUMNS 16
#define LEAST_SHARE 0.7 /* of the schema's required columns: fewer are chance */
#define SOURCE "Socle commun des données locales (SCDL), schema.data.gouv.fr"

typedef struct {
  const char *name;
  const char *columns[MOST_COLUMNS]; /* the required ones, as the schema writes them */
} Schema;

/* schema.data.gouv.fr, the fields that are required. */
static const Schema schemas[] = {
    {"Subventions",
     {"nomAttribuant", "idAttribuant", "dateConvention", "nomBeneficiaire", "objet", "montant", "nature",
      "conditionsVersement", "datesPeriodeVersement", "notificationUE", "pourcentageSubvention"}},
    {"Prénoms des nouveau-nés",
     {"COLL_INSEE", "ENFANT_SEXE", "ENFANT_PRENOM", "NOMBRE_OCCURRENCES", "ANNEE"}},
    {"Délibérations",
     {"COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM",
      "DELIB_OBJET"}},
    {"Équipements",
     {"COLL_NOM", "COLL_SIRET", "EQUIP_UID", "EQUIP_THEME", "EQUIP_CODE", "EQUIP_TYPE", "EQUIP_NOM",
      "ADR_NUMERO", "ADR_NOMVOIE", "ADR_CODEPOSTAL", "ADR_COMMUNE", "EQUIP_LAT", "EQUIP_LONG"}},
    {"Catalogue",
     {"COLL_NOM", "COLL_SIRET", "ID", "TITRE", "DESCRIPTION", "THEME", "PRODUCTEUR_NOM", "PRODUCTEUR_SIRET",
      "DATE_PUBL", "FREQ_MAJ", "MOTS_CLES", "LICENCE", "FORMAT_RESSOURCES", "URL"}},
};

static gboolean
has_column (const SsTable *table, const char *name)
{
  g_autofree char *wanted = ss_fold (name);

  for (gsize c = 0; c < ss_table_n_columns (table); c++) {
    g_autofree char *folded = ss_fold (ss_column_name (ss_table_column (table, c)));

    if (g_str_equal (folded, wanted))
      return TRUE;
  }
  return FALSE;
}

static void
check_schema (SsCheckup *checkup, const Schema *schema)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  guint n = 0, n_missing = 0;

  for (; n < MOST_COLUMNS && schema->columns[n] != NULL; n++)
    if (!has_column (checkup->table, schema->columns[n])) {
      g_string_append_printf (missing, "%s%s", n_missing > 0 ? ", " : "", schema->columns[n]);
      n_missing++;
    }
  if ((double)(n - n_missing) < LEAST_SHARE * (double)n)
    return;
  if (n_missing == 0)
    /* Translators: the name of a schema of French open data. */
    ss_checkup_add (checkup, "schema", SS_SEVERITY_HINT, SOURCE, G_MAXSIZE,
                    g_strdup_printf (_ ("The columns are those of the schema “%s” (SCDL)."), schema->name));
  else
    /* Translators: the name of a schema of French open data, a list of columns' names. */
    ss_checkup_add (checkup, "schema", SS_SEVERITY_HINT, SOURCE, G_MAXSIZE,
                    g_strdup_printf (
                        _ ("The table looks like the schema “%s” (SCDL), but these columns are missing: %s."),
                        schema->name, missing->str));
}

static void
check_table (SsCheckup *checkup)
{
  for (gsize i = 0; i < G_N_ELEMENTS (schemas); i++)
    check_schema (checkup, &schemas[i]);
}

const SsCheck ss_check_schemas = {.check_table = check_table};
