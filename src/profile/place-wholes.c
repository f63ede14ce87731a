/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place-wholes.h"

#include "french-codes.h"
#include "territory.h"
#include "words.h"

#include <string.h>

#define LONGEST_LABEL 40 /* bytes, more than any name of a whole has */
#define LEAST_PARTS 3
#define PARTS_SHARE 0.5 /* of the other texts; the rest may be groups of them, or spelt in another way */
#define MOST_TEXTS 1000 /* that are looked at for parts */

static const char *const world_names[]
    = {"world", "world total", "monde", "monde entier", "total monde", "globe", NULL};
static const char *const continents[] = {"africa",
                                         "afrique",
                                         "asia",
                                         "asie",
                                         "europe",
                                         "america*",
                                         "amerique*",
                                         "north america",
                                         "oceania",
                                         "oceanie",
                                         "asia pacific",
                                         "asie pacifique",
                                         "middle east*",
                                         "moyen orient*",
                                         "latin america*",
                                         "sub saharan africa",
                                         "cis",
                                         "arab states",
                                         "south america",
                                         "northern america",
                                         "south asia",
                                         "europe and cent*",
                                         "east asia*",
                                         "americas",
                                         NULL};
static const char *const union_names[] = {"ue",
                                          "eu",
                                          "ue27",
                                          "eu27",
                                          "ue 27",
                                          "eu 27",
                                          "ue28",
                                          "eu28",
                                          "ue 28",
                                          "eu 28",
                                          "eu27 2020",
                                          "ue a 27",
                                          "ue a 28",
                                          "ea19",
                                          "ea20",
                                          "ea 19",
                                          "ea 20",
                                          "eu average",
                                          "union europeenne",
                                          "european union",
                                          "union europeenne a 27",
                                          "zone euro",
                                          "euro area",
                                          "moyenne ue",
                                          "moyenne europeenne",
                                          "moyenne de l ue",
                                          "ensemble ue",
                                          NULL};
static const char *const union_members[]
    = {"AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN", "IRL",
       "ITA", "LVA", "LTU", "LUX", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "ESP", "SWE", NULL};
static const char *const oecd_names[] = {"ocde",
                                         "oecd",
                                         "oecd total",
                                         "total ocde",
                                         "ocde total",
                                         "oecd average",
                                         "moyenne ocde",
                                         "moyenne de l ocde",
                                         "ocde moyenne",
                                         "oecd countries",
                                         "g20",
                                         "g7",
                                         NULL};
static const char *const france_names[] = {"france",
                                           "france entiere",
                                           "france metropolitaine",
                                           "france hexagonale",
                                           "france metro",
                                           "france hors mayotte",
                                           "france y compris mayotte",
                                           "moyenne nationale",
                                           "moyenne france",
                                           "national",
                                           NULL};
static const char *const kingdom_names[]
    = {"united kingdom", "uk", "great britain", "royaume uni", "england", "england and wales", NULL};
static const char *const kingdom_parts[]
    = {"london",           "south east", "south west",      "north east", "north west", "east midlands",
       "west midlands",    "east",       "east of england", "yorkshire*", "scotland",   "wales",
       "northern ireland", NULL};
static const char *const states_names[]
    = {"united states",    "u s",        "us", "usa", "us total", "united states total",
       "national average", "etats unis", NULL};
static const char *const states[]
    = {"alabama",    "alaska",         "arizona",       "arkansas",       "california",
       "colorado",   "connecticut",    "delaware",      "florida",        "hawaii",
       "idaho",      "illinois",       "indiana",       "iowa",           "kansas",
       "kentucky",   "louisiana",      "maine",         "maryland",       "massachusetts",
       "michigan",   "minnesota",      "mississippi",   "missouri",       "montana",
       "nebraska",   "nevada",         "new hampshire", "new jersey",     "new mexico",
       "new york",   "north carolina", "north dakota",  "ohio",           "oklahoma",
       "oregon",     "pennsylvania",   "rhode island",  "south carolina", "south dakota",
       "tennessee",  "texas",          "utah",          "vermont",        "virginia",
       "washington", "west virginia",  "wisconsin",     "wyoming",        NULL};

static gboolean
is_phrase (const char *folded, const char *const *phrases)
{
  for (; *phrases != NULL; phrases++) {
    gsize length = strlen (*phrases);

    if ((*phrases)[length - 1] == '*' ? strncmp (folded, *phrases, length - 1) == 0
                                      : strcmp (folded, *phrases) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
find_country (const char *text, SsTerritory *country)
{
  return ss_territory_by_code (SS_TERRITORY_COUNTRY, text, country)
         || ss_territory_by_name (SS_TERRITORY_COUNTRY, text, NULL, country) == 1;
}

static gboolean
is_country (const char *text, const char *folded)
{
  SsTerritory country;

  return find_country (text, &country);
}

static gboolean
is_part_of_world (const char *text, const char *folded)
{
  return is_phrase (folded, continents) || is_country (text, folded);
}

static gboolean
is_union_member (const char *text, const char *folded)
{
  SsTerritory country;

  return find_country (text, &country) && g_strv_contains (union_members, country.code);
}

static gboolean
is_part_of_france (const char *text, const char *folded)
{
  guint levels = ss_territory_levels_named (text);

  return (levels & (1u << SS_TERRITORY_REGION | 1u << SS_TERRITORY_DEPARTEMENT | 1u << SS_TERRITORY_COMMUNE))
         != 0;
}

static gboolean
is_part_of_kingdom (const char *text, const char *folded)
{
  return is_phrase (folded, kingdom_parts);
}

static gboolean
is_state (const char *text, const char *folded)
{
  return is_phrase (folded, states);
}

static const struct {
  const char *const *names;
  gboolean (*is_part) (const char *text, const char *folded);
} wholes[] = {
    {world_names, is_part_of_world},   {union_names, is_union_member},      {oecd_names, is_country},
    {france_names, is_part_of_france}, {kingdom_names, is_part_of_kingdom}, {states_names, is_state},
};
#define N_WHOLES G_N_ELEMENTS (wholes)

/* How names of wholes begin: spares almost every text the folding. */
static gboolean
may_be_whole (const char *text)
{
  static const char *const heads[]
      = {"world",   "monde",   "total ",  "globe",   "ue",   "eu",        "ea",     "union ",
         "zone e",  "moyenne", "ocde",    "oecd",    "g20",  "g7",        "france", "national",
         "united ", "uk",      "great b", "royaume", "engl", "ensemble ", "us",     "u.s",
         "u s",     "états",   "États",   "etats",   NULL};

  if (strlen (text) > LONGEST_LABEL)
    return FALSE;
  for (const char *const *head = heads; *head != NULL; head++)
    if ((text[0] | 0x20) == ((*head)[0] | 0x20) && g_ascii_strncasecmp (text, *head, strlen (*head)) == 0)
      return TRUE;
  return FALSE;
}

/* Which of the wholes @text may name, as a set of bits. */
static guint
wholes_named (const char *text)
{
  guint named = 0;

  if (!may_be_whole (text))
    return 0;
  g_autofree char *folded = ss_fold (text);
  for (guint i = 0; i < N_WHOLES; i++)
    named |= is_phrase (folded, wholes[i].names) ? 1u << i : 0;
  return named;
}

/* Enough texts of @column name parts of that whole. */
static gboolean
has_parts (const SsColumn *column, guint whole)
{
  gsize n = MIN (ss_column_n_codes (column), MOST_TEXTS), n_parts = 0, n_others = 0;

  for (gsize code = 0; code < n; code++) {
    const char *text = ss_column_code_text (column, (guint32)code);
    g_autofree char *folded = ss_fold (text);

    if (is_phrase (folded, wholes[whole].names))
      continue;
    n_others++;
    n_parts += wholes[whole].is_part (text, folded);
  }
  return n_parts >= LEAST_PARTS && (double)n_parts >= PARTS_SHARE * (double)n_others;
}

gboolean
ss_place_wholes_mark (const SsColumn *column, guint8 *marks)
{
  gsize n = ss_column_n_codes (column);
  guint has[N_WHOLES] = {0}; /* 1: has parts, 2: has none, 0: not asked yet */
  gboolean is_any = FALSE;

  for (gsize code = 0; code < n; code++) {
    guint named = wholes_named (ss_column_code_text (column, (guint32)code));

    for (guint i = 0; named != 0 && i < N_WHOLES; i++) {
      if (!(named >> i & 1))
        continue;
      if (has[i] == 0)
        has[i] = has_parts (column, i) ? 1 : 2;
      marks[code] |= has[i] == 1;
      is_any |= has[i] == 1;
    }
  }
  return is_any;
}

gboolean
ss_is_country_or_union_code (const char *text)
{
  return ss_is_country_code (text) || g_str_has_prefix (text, "EU27") || g_str_has_prefix (text, "EU28")
         || g_str_has_prefix (text, "EA19") || g_str_has_prefix (text, "EA20");
}
