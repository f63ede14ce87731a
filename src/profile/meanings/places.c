/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "french-codes.h"
#include "place-names.h"
#include "place-wholes.h"
#include "recogniser.h"
#include "territory.h"
#include "words.h"

#include <math.h>
#include <stdlib.h>

/* Administrative areas and coordinates. */

static const char *const name_phrases[]
    = {"nom*", "lib*", "name", "label", "nb*", "nombre*", "population*", NULL};
static const char *const commune_phrases[]
    = {"insee*",   "code commune*", "codecommune*",  "codgeo*", "code geo",   "code geographique",
       "depcom*",  "codcom",        "code com",      "codecom", "com code",   "num com",
       "numcom",   "commune code",  "commune insee", "com",     "coll insee", "code insee",
       "citycode", "id commune",    "commune id",    "commune", NULL};
static const char *const not_commune_phrases[]
    = {"nom*",        "lib*",    "name",    "label", "dep",    "departement*", "reg",   "region*",
       "epci*",       "postal*", "canton*", "iris",  "circo*", "bureau*",      "bvot*", "arrond*",
       "population*", "nb*",     "nombre*", NULL};
static const char *const postal_phrases[]
    = {"code postal*", "codepostal*", "cp",        "postal*",  "code post*",
       "zip*",         "postcode",    "post code", "codpost*", NULL};
static const char *const departement_phrases[]
    = {"dep",    "dept",    "dpt",        "departement*", "code dep*",   "codedep*", "coddep", "num dep*",
       "numdep", "no dep*", "insee dep*", "cd dep*",      "department*", "dep code", "depart", NULL};
static const char *const region_phrases[]
    = {"reg",    "region*",   "code reg*", "codereg*", "codreg",   "num reg",
       "numreg", "insee reg", "cd reg*",   "reg20*",   "reg code", NULL};
static const char *const area_phrases[] = {"code*", "cod*", "id", "cd", "geo*", NULL};
static const char *const country_phrases[]
    = {"iso",       "iso2",      "iso3",      "iso a2",       "iso a3",       "iso 2",        "iso 3",
       "code pays", "codepays",  "pays code", "country code", "countrycode",  "code country", "pays",
       "country",   "code iso*", "cca2",      "cca3",         "nationalite*", "geo",          NULL};
static const char *const latitude_phrases[] = {
    "lat", "latitude*", "lati", "ylat*", "y wgs84", "y lat", "geo lat", "latrue", "coord lat", "lat*", NULL};
static const char *const longitude_phrases[]
    = {"lon",   "lng",     "long",    "longitude*", "xlon*",  "x wgs84",
       "x lon", "geo lon", "longrue", "coord lon",  "longi*", NULL};
static const char *const not_degree_phrases[]
    = {"largeur", "longueur", "duree", "l93", "lambert*", "latin*", NULL};
static const char *const latlon_phrases[]
    = {"geo point*", "geopoint*", "coordonnees*", "coordinate*",  "coord*",   "latlon*",
       "lat lon",    "latlng",    "geoloc*",      "xy",           "position", "point geo*",
       "gps",        "geom",      "geo",          "localisation", "location", NULL};

#define KINDS_CODE (SS_KINDS (SS_KIND_TEXT) | SS_KINDS_NUMERIC)
#define SHARE_NAMED 0.8
#define SHARE_KNOWN 0.5  /* most are members of the list: the others may be mistyped, or of another country */
#define SHARE_POSTAL 0.5 /* of communes with several, some cells list them all */
#define SHARE_ALONE 0.98
/* Values alone: so many different ones that chance is no explanation. */
#define DISTINCT_COMMUNES 5
#define DISTINCT_DEPARTEMENTS 20
#define DISTINCT_REGIONS 10
#define DISTINCT_COUNTRIES 10

static gboolean
is_postal_or_shorn (const char *text)
{
  return ss_is_postal_shape (text) || ss_postal_code_is_known (text);
}

/* "43.2965, 5.3698", also with a space or a semicolon alone, or within brackets. */
static gboolean
is_pair_of_degrees (const char *text)
{
  char *end;
  double first, second;

  text += strspn (text, "[( ");
  first = g_ascii_strtod (text, &end);
  if (end == text || *(end + strspn (end, ",; ")) == '\0' || strspn (end, ",; ") == 0)
    return FALSE;
  text = end + strspn (end, ",; ");
  second = g_ascii_strtod (text, &end);
  return end != text && end[strspn (end, ")] ")] == '\0' && fabs (first) <= 180 && fabs (second) <= 180
         && (fabs (first) <= 90 || fabs (second) <= 90);
}

static gboolean
is_precise_pair (const char *text)
{
  const char *mark = strchr (text, '.');

  return is_pair_of_degrees (text) && mark != NULL && strchr (mark + 1, '.') != NULL;
}

static gboolean
within_latitudes (const SsClue *clue)
{
  return clue->facts->min >= -90 && clue->facts->max <= 90;
}

static gboolean
within_longitudes (const SsClue *clue)
{
  return clue->facts->min >= -180 && clue->facts->max <= 180;
}

/* "CODE", "Code géographique": such a header leaves the choice to the values. */
static gboolean
is_named_area (const SsClue *clue)
{
  return ss_words_have (clue->words, area_phrases);
}

static gboolean
is_country_of_three (const char *text)
{
  return strlen (text) == 3 && ss_is_country_code (text);
}

static const SsRecogniser recognisers[] = {
    {.semantic = SS_SEMANTIC_POSTAL_CODE,
     .kinds = KINDS_CODE,
     .phrases = postal_phrases,
     .against = name_phrases,
     .shape = is_postal_or_shorn,
     .shape_share = SHARE_POSTAL},
    {.semantic = SS_SEMANTIC_COMMUNE_CODE,
     .kinds = KINDS_CODE,
     .phrases = commune_phrases,
     .against = not_commune_phrases,
     .shape = ss_is_commune_known,
     .shape_share = SHARE_KNOWN,
     .strict = ss_is_commune_valid,
     .strict_share = SHARE_ALONE,
     .strict_distinct = DISTINCT_COMMUNES},
    {.semantic = SS_SEMANTIC_REGION_CODE,
     .kinds = KINDS_CODE,
     .phrases = region_phrases,
     .against = name_phrases,
     .shape = ss_is_region_shape,
     .shape_share = SHARE_NAMED,
     .strict = ss_is_region_valid,
     .strict_share = 1,
     .strict_distinct = DISTINCT_REGIONS,
     .holds_alone = is_named_area},
    {.semantic = SS_SEMANTIC_DEPARTEMENT_CODE,
     .kinds = KINDS_CODE,
     .phrases = departement_phrases,
     .against = name_phrases,
     .shape = ss_is_departement_shape,
     .shape_share = SHARE_NAMED,
     .strict = ss_is_departement_valid,
     .strict_share = SHARE_ALONE,
     .strict_distinct = DISTINCT_DEPARTEMENTS,
     .holds_alone = is_named_area},
    {.semantic = SS_SEMANTIC_COUNTRY_CODE,
     .kinds = SS_KINDS (SS_KIND_TEXT),
     .phrases = country_phrases,
     .against = name_phrases,
     .shape = ss_is_country_or_union_code,
     .shape_share = SHARE_NAMED,
     .strict = ss_is_country_or_union_code,
     .strict_share = SHARE_ALONE,
     .strict_distinct = DISTINCT_COUNTRIES},
    {.semantic = SS_SEMANTIC_COUNTRY_CODE, /* three letters are no chance sooner than two */
     .kinds = SS_KINDS (SS_KIND_TEXT),
     .against = name_phrases,
     .strict = is_country_of_three,
     .strict_share = 1,
     .strict_distinct = DISTINCT_COUNTRIES / 2},
    {.semantic = SS_SEMANTIC_LATLON,
     .kinds = SS_KINDS (SS_KIND_TEXT),
     .phrases = latlon_phrases,
     .shape = is_pair_of_degrees,
     .shape_share = SHARE_NAMED,
     .strict = is_precise_pair,
     .strict_share = SHARE_ALONE},
    {.semantic = SS_SEMANTIC_LATITUDE,
     .kinds = SS_KINDS_NUMERIC,
     .phrases = latitude_phrases,
     .against = not_degree_phrases,
     .holds = within_latitudes},
    {.semantic = SS_SEMANTIC_LONGITUDE,
     .kinds = SS_KINDS_NUMERIC,
     .phrases = longitude_phrases,
     .against = not_degree_phrases,
     .holds = within_longitudes},
    {.semantic = SS_SEMANTIC_NONE},
};

const SsMeaning ss_meaning_places = {recognisers};
