/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schema.h"

#include "words.h"

#include <string.h>

/* The fields that schema.data.gouv.fr requires in November 2026, at most fourteen of each schema; the procurement data (DECP) of 2022 and the base adresse locale by their
 * decrees and their standard. */
static const struct {
  const char *name, *fields; /* the fields parted by blanks */
} schemas[] = {
    {"Aides aux professionnels",
     "id titre description eligibilite types_aides porteurs cibles eligibilite_geographique "
     "date_mise_a_jour ciblage_secteur_activite"},
    {"Base adresse locale", "cle_interop commune_nom voie_nom numero x y long lat"},
    {"Biens issus du réemploi",
     "annee siret raison_sociale type_produit_acquis montant_total "
     "montant_reemploi_et_reutilisation montant_produits_issus_don montant_produits_recycles"},
    {"Comptage des mobilités (sites)", "site_id site_name xlong ylat"},
    {"Défibrillateurs (DAE)",
     "nom lat_coor1 long_coor1 acc acc_lib disp_j disp_h tel1 etat_fonct fab_rais modele "
     "num_serie dermnt expt_siren"},
    {"Fontaines à eau",
     "id type_fontaine latitude longitude code_commune_insee conditions_acces accessible_pmr "
     "remplissage_contenant_possible"},
    {"Friches (CNIG)", "site_id site_nom site_type site_identif_date site_actu_date comm_nom comm_insee "
                       "urba_zaer source_nom geompoint"},
    {"Hautes rémunérations", "siren denomination_employeur type_administration annee "
                             "somme_10_plus_hautes_remunerations_brutes nb_femmes_beneficiaires "
                             "nb_hommes_beneficiaires duree_cumulee_mois"},
    {"Impact d’un service public numérique",
     "administration_rattachement nom_service_public_numerique indicateur valeur unite_mesure "
     "est_cible type_indicateur frequence_monitoring date est_periode est_automatise "
     "source_collecte"},
    {"Indice de réparabilité",
     "id_unique id_modele referentiel_id_modele nom_modele categorie_produit "
     "id_metteur_sur_le_marche referentiel_id_metteur_sur_marche nom_metteur_sur_le_marche "
     "date_calcul note_ir note_c1 note_c2 note_c3 note_c4"},
    {"IRVE dynamique", "id_pdc_itinerance etat_pdc occupation_pdc horodatage"},
    {"IRVE statique", "contact_operateur nom_enseigne id_station_itinerance nom_station implantation_station "
                      "adresse_station coordonneesXY nbre_pdc id_pdc_itinerance puissance_nominale "
                      "prise_type_ef prise_type_2 prise_type_combo_ccs prise_type_chademo"},
    {"Lieux de covoiturage", "id_local nom_lieu insee type date_maj ouvert Xlong Ylat"},
    {"Lieux de médiation numérique", "id pivot nom commune code_postal adresse date_maj"},
    {"Lieux de stationnement",
     "id nom insee type_usagers gratuit nb_places hauteur_max num_siret Xlong Ylat"},
    {"Marchés publics (DECP)",
     "id acheteur.id nature objet codeCPV procedure dureeMois dateNotification montant "
     "formePrix"},
    {"Passages à niveau", "id_pn date_maj source xlong_wgs84 ylat_wgs84"},
    {"Points d’eau incendie", "insee type_pei type_rd"},
    {"Profils d’acheteur", "siretAcheteur urlProfilAcheteur coordonnees"},
    {"SCDL Budget", "BGT_NATDEC BGT_ANNEE BGT_SIRET BGT_NOM BGT_CONTNAT BGT_CONTNAT_LABEL BGT_NATURE "
                    "BGT_NATURE_LABEL BGT_SECTION BGT_OPBUDG BGT_CODRD"},
    {"SCDL Catalogue", "COLL_NOM COLL_SIRET ID TITRE DESCRIPTION THEME PRODUCTEUR_NOM PRODUCTEUR_SIRET "
                       "COUV_SPAT_MAILLE COUV_SPAT_NOM COUV_TEMP_DEBUT COUV_TEMP_FIN DATE_PUBL FREQ_MAJ"},
    {"SCDL Délibérations",
     "COLL_NOM COLL_SIRET DELIB_ID DELIB_DATE DELIB_MATIERE_CODE DELIB_MATIERE_NOM DELIB_OBJET"},
    {"SCDL Menus", "menuCollNom menuCollSiret menuEtablissementNom menuRestaurantNom menuRestaurantIdType "
                   "menuRestaurantType menuRestaurantConvive menuDate menuRepasType menuPlatType menuPlatNom "
                   "menuPublicationDate"},
    {"SCDL Plats des menus", "platCollNom platCollSiret platEtablissementNom platCode platNom platProduitNom "
                             "platPublicationDate platModificationDate"},
    {"SCDL Prénoms", "COLL_INSEE ENFANT_SEXE ENFANT_PRENOM NOMBRE_OCCURRENCES ANNEE"},
    {"SCDL Subventions", "nomAttribuant idAttribuant dateConvention nomBeneficiaire objet montant nature "
                         "conditionsVersement datesPeriodeVersement notificationUE pourcentageSubvention"},
    {"SCDL Équipements",
     "COLL_NOM COLL_SIRET EQUIP_UID EQUIP_THEME EQUIP_CODE EQUIP_TYPE EQUIP_NOM ADR_NUMERO "
     "ADR_NOMVOIE ADR_CODEPOSTAL ADR_COMMUNE EQUIP_LAT EQUIP_LONG"},
    {"SDIRVE", "date_realisation_diagnostic date_adoption_sdirve date_objectifs code_commune_insee "
               "existant_nb_pdc_intervalle_1 existant_nb_pdc_intervalle_2 existant_nb_pdc_intervalle_3 "
               "existant_nb_pdc_intervalle_4 existant_nb_moyen_recharges "
               "existant_duree_moyenne_recharges existant_taux_disponibilite_moyen "
               "evaluation_developpement_nb_pdc_intervalle_1 "
               "evaluation_developpement_nb_pdc_intervalle_2 "
               "evaluation_developpement_nb_pdc_intervalle_3"},
    {"Stationnement cyclable", "id_local coordonneesxy capacite type_accroche"},
    {"Véhicules à faibles émissions", "sirenDeclarant sirenCouvert nom naf cj annee"},
};

#define MOST_FIELDS 16
/* A table that has most of a schema's telling names is an attempt at it; fewer than three telling names are chance, and all fields are asked for. */
#define ENOUGH_SHARE 0.7
#define LEAST_TELLING 3

/* "COLL_INSEE", "nomAttribuant", "acheteur.id": nobody writes these by chance, as "objet" and "montant". */
static gboolean
is_telling (const char *field)
{
  if (strpbrk (field, "_.") != NULL)
    return TRUE;
  for (const char *p = field + 1; *p != '\0'; p++)
    if (g_ascii_islower (p[-1]) && g_ascii_isupper (*p))
      return TRUE;
  return FALSE;
}

/* Without case, accents and signs. */
static GHashTable *
names_of (const SsTable *table)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize c = 0; c < ss_table_n_columns (table); c++)
    g_hash_table_add (names, ss_fold (ss_column_name (ss_table_column (table, c))));
  return names;
}

/* The required fields that are missing; NULL where the table is no attempt at the schema. Free with g_strfreev(). */
static GStrv
missing_of (const char *fields, GHashTable *names)
{
  g_auto (GStrv) all = g_strsplit (fields, " ", MOST_FIELDS);
  g_autoptr (GStrvBuilder) missing = g_strv_builder_new ();
  guint n_missing = 0, n_telling = 0, n_met = 0;

  for (char **field = all; *field != NULL; field++) {
    g_autofree char *folded = ss_fold (*field);
    gboolean is_met = g_hash_table_contains (names, folded);

    n_telling += is_telling (*field);
    n_met += is_met && is_telling (*field);
    if (!is_met) {
      g_strv_builder_add (missing, *field);
      n_missing++;
    }
  }
  if (n_missing > 0 && (n_telling < LEAST_TELLING || n_met < ENOUGH_SHARE * n_telling))
    return NULL;
  return g_strv_builder_end (missing);
}

const char *
ss_schema_find (const SsTable *table, GStrv *missing)
{
  g_autoptr (GHashTable) names = names_of (table);

  for (gsize i = 0; i < G_N_ELEMENTS (schemas); i++) {
    *missing = missing_of (schemas[i].fields, names);
    if (*missing != NULL)
      return schemas[i].name;
  }
  return NULL;
}
