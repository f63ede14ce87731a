/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "population.h"

#include "parameters.h"
#include "territory.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

enum {
  LEVEL_AUTO,
  FIRST_LEVEL, /* the levels of territory.h follow, in their order */
};

const SsChoice ss_population_levels[] = {
    {"auto", N_ ("As their codes or names tell")},
    [FIRST_LEVEL + SS_TERRITORY_COMMUNE] = {"commune", N_ ("Communes")},
    [FIRST_LEVEL + SS_TERRITORY_EPCI] = {"epci", N_ ("Intercommunal bodies (EPCI)")},
    [FIRST_LEVEL + SS_TERRITORY_DEPARTEMENT] = {"departement", N_ ("Départements")},
    [FIRST_LEVEL + SS_TERRITORY_REGION] = {"region", N_ ("Régions")},
    [FIRST_LEVEL + SS_TERRITORY_COUNTRY] = {"country", N_ ("Countries")},
    {NULL},
};
G_STATIC_ASSERT (G_N_ELEMENTS (ss_population_levels) == FIRST_LEVEL + SS_N_TERRITORY_LEVELS + 1);

/* So many different names tell of what level they are. */
#define MOST_TRIED 300
/* And so many of them must be known there: half, as many lists hold totals and places abroad. Ours. */
#define KNOWN_SHARE 0.5

typedef struct {
  gsize n_known;
  int first_year, last_year;
} Census;

static gboolean
find_place (SsTerritoryLevel level, const char *text, SsTerritory *place)
{
  return ss_territory_by_code (level, text, place) || ss_territory_by_name (level, text, NULL, place) == 1;
}

/* A code may be one of several levels ("11" is the Aude and the Île-de-France): the profile knows by header and values together. */
static gboolean
level_of_codes (SsColumn *places, SsTerritoryLevel *level)
{
  static const struct {
    SsSemantic semantic;
    SsTerritoryLevel level;
  } levels[] = {
      {SS_SEMANTIC_COMMUNE_CODE, SS_TERRITORY_COMMUNE},
      {SS_SEMANTIC_EPCI_CODE, SS_TERRITORY_EPCI},
      {SS_SEMANTIC_DEPARTEMENT_CODE, SS_TERRITORY_DEPARTEMENT},
      {SS_SEMANTIC_REGION_CODE, SS_TERRITORY_REGION},
      {SS_SEMANTIC_COUNTRY_CODE, SS_TERRITORY_COUNTRY},
  };
  g_autoptr (SsTable) table = ss_table_new (&places, 1);
  g_autoptr (SsProfile) profile = ss_profile_new (table, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (ss_profile_column (profile, 0)->semantic == levels[i].semantic) {
      *level = levels[i].level;
      return TRUE;
    }
  return FALSE;
}

/* The level where most of the names are known: the largest places first, whose names small ones bear too ("Paris", "Guadeloupe"). */
static gboolean
level_of_names (const SsColumn *texts, SsTerritoryLevel *level)
{
  gsize n = MIN (ss_column_n_codes (texts), MOST_TRIED), most = 0;

  for (guint l = SS_N_TERRITORY_LEVELS; l-- > 0;) {
    SsTerritory place;
    gsize n_known = 0;

    for (gsize code = 0; code < n; code++)
      n_known += find_place (l, ss_column_code_text (texts, (guint32)code), &place);
    if (n_known > most && (double)n_known >= KNOWN_SHARE * (double)n) {
      most = n_known;
      *level = l;
    }
  }
  return most > 0;
}

static double *
populations_of_codes (const SsColumn *texts, SsTerritoryLevel level, Census *census)
{
  gsize n = ss_column_n_codes (texts);
  double *populations = g_new (double, n);

  for (gsize code = 0; code < n; code++) {
    SsTerritory place = {.population = NAN};
    gboolean is_known
        = find_place (level, ss_column_code_text (texts, (guint32)code), &place) && !isnan (place.population);

    populations[code] = place.population;
    if (!is_known)
      continue;
    if (census->n_known++ == 0)
      census->first_year = census->last_year = place.population_year;
    census->first_year = MIN (census->first_year, place.population_year);
    census->last_year = MAX (census->last_year, place.population_year);
  }
  return populations;
}

static void
tell_census (const SsColumn *places, SsTerritoryLevel level, const Census *census, const char *rule,
             const SsPrepareContext *context)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, ss_population_levels[FIRST_LEVEL + level].label);
  g_autofree char *years = census->first_year == census->last_year
                               ? g_strdup_printf ("%d", census->last_year)
                               : g_strdup_printf ("%d–%d", census->first_year, census->last_year);

  /* Translators: the year or the years of a count of people, the sort of places (“Communes”), how many of them. */
  ss_prepare_tell (context, rule, SS_SEVERITY_HINT, ss_column_name (places), NULL, 0,
                   g_strdup_printf (_ ("The populations are those of %s (%s: %zu found)."), years, label,
                                    census->n_known));
}

static void
tell_unknown (const SsColumn *texts, const double *populations, const char *rule,
              const SsPrepareContext *context)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *example = NULL;

  for (gsize row = 0; row < ss_column_n_rows (texts); row++) {
    guint32 code = ss_column_code (texts, row);

    if (code != SS_CODE_MISSING && !isnan (populations[code]))
      continue;
    g_array_append_val (rows, row);
    if (!example && code != SS_CODE_MISSING)
      example = ss_column_code_text (texts, code);
  }
  if (rows->len > 0)
    ss_prepare_tell (
        context, rule, SS_SEVERITY_WARN, ss_column_name (texts), (const gsize *)(const void *)rows->data,
        rows->len,
        g_strdup_printf (ngettext ("%u row has no place whose population is known, for example “%s”: the "
                                   "result is missing there.",
                                   "%u rows have no place whose population is known, for example “%s”: the "
                                   "result is missing there.",
                                   rows->len),
                         rows->len, example ? example : ""));
}

double *
ss_population_of_rows (SsColumn *places, guint chosen, const char *rule, const SsPrepareContext *context,
                       GError **error)
{
  g_autoptr (SsColumn) texts = ss_column_as_texts (places);
  SsTerritoryLevel level = chosen == LEVEL_AUTO ? 0 : chosen - FIRST_LEVEL;
  g_autofree double *by_code = NULL;
  gsize n_rows = ss_column_n_rows (texts);
  Census census = {0};
  double *populations;

  if (chosen != LEVEL_AUTO || level_of_codes (places, &level) || level_of_names (texts, &level))
    by_code = populations_of_codes (texts, level, &census);
  if (census.n_known == 0 && ss_column_n_codes (texts) > 0) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA,
                 _ ("“%s” holds no places whose population is known: codes or names of communes, "
                    "départements, régions or countries are needed."),
                 ss_column_name (places));
    return NULL;
  }
  populations = g_new (double, n_rows + 1); /* never NULL, which means an error */
  for (gsize row = 0; row < n_rows; row++) {
    guint32 code = ss_column_code (texts, row);

    populations[row] = code == SS_CODE_MISSING ? NAN : by_code[code];
  }
  if (census.n_known > 0)
    tell_census (places, level, &census, rule, context);
  tell_unknown (texts, by_code, rule, context);
  return populations;
}
