/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "unit.h"

#include "words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *unit; /* as it is best written */
  SsMeasure measure;
  const char *spellings;   /* others, between bars, lower case; NULL: none */
  gboolean is_distinctive; /* no word of French or English: believed without brackets at the end of a name */
} Unit;

#define LONGEST_UNIT 40 /* bytes, more than any spelling has: the rest of a sentence is none */

#define COUNT SS_MEASURE_COUNT
#define RATE SS_MEASURE_RATE
#define NONE SS_MEASURE_NONE

static const Unit units[] = {
    {"%", RATE, "|pct|pourcentage|pourcent|percent|en %|", TRUE},
    {"‰", RATE, "|pour mille|", TRUE},
    {"€", COUNT, "|euro|euros|eur|eur.|", TRUE},
    {"k€", COUNT, "|keur|keuros|ke|milliers d'euros|milliers d’euros|milliers euros|", TRUE},
    {"M€", COUNT,
     "|meur|meuros|me|millions d'euros|millions d’euros|millions euros|millions €|€m|€ m|€ million|€ "
     "millions|"
     "million €|million euros|millions of euros|eur million|eur millions|",
     TRUE},
    {"Md€", COUNT,
     "|mdeur|mds€|mds €|md €|milliards d'euros|milliards d’euros|milliards euros|milliards €|€bn|€ bn|"
     "€ billion|€ billions|billion €|billion euros|billions of euros|eur billion|",
     TRUE},
    {"$", COUNT, "|usd|us$|$us|us dollars|dollars|", TRUE},
    {"$m", COUNT,
     "|$ m|us$m|us$ m|m$|$ million|$ millions|us$ million|us$ millions|million $|million dollars|"
     "millions of dollars|usd million|usd millions|millions de dollars|millions de $|",
     TRUE},
    {"$bn", COUNT,
     "|$ bn|$b|us$bn|us$ bn|md$|mds$|mds $|$ billion|$ billions|us$ billion|us$ billions|billion $|"
     "billion dollars|billions of dollars|usd billion|usd billions|milliards de dollars|milliards de $|",
     TRUE},
    {"£", COUNT, "|gbp|pounds|", TRUE},
    {"£m", COUNT, "|m£|£ m|£ million|£ millions|million £|million pounds|gbp million|millions de livres|",
     TRUE},
    {"£bn", COUNT,
     "|md£|mds£|£ bn|£ billion|£ billions|billion £|billion pounds|gbp billion|milliards de livres|", TRUE},
    {"¢", COUNT, "|us¢|", TRUE},
    {"pp", RATE,
     "|p.p.|ppt|ppts|pt de %|pts de %|points de %|points de pourcentage|point de pourcentage|"
     "pts de pourcentage|percentage points|percentage point|% points|",
     TRUE},
    {"CHF", COUNT, "|", TRUE},
    {"€/m2", RATE, "|€/m²|eur/m2|euros/m2|", TRUE},
    {"€/hab.", RATE, "|€/hab|€ par habitant|euros par habitant|eur/hab|", TRUE},
    {"€/an", RATE, "|euros/an|", TRUE},
    {"€/h", RATE, "|€/heure|", TRUE},
    {"milliers", COUNT, "|millier|thousands|k|", FALSE},
    {"millions", COUNT, "|million|", FALSE},
    {"milliards", COUNT, "|milliard|billions|", FALSE},
    {"habitants", COUNT, "|habitant|hab|hab.|inhabitants|", FALSE},
    {"hab./km2", RATE,
     "|hab/km2|hab/km²|hab./km²|habitants/km2|habitants/km²|habitants par km2|habitants par km²|", TRUE},
    {"km2", NONE, "|km²|sq km|", TRUE},
    {"m2", NONE, "|m²|", TRUE},
    {"m3", COUNT, "|m³|", TRUE},
    {"ha", NONE, "|hectares|hectare|", FALSE},
    {"km", NONE, "|kilomètres|kilometres|", FALSE},
    {"m", NONE, "|mètres|metres|mètre|", FALSE},
    {"cm", NONE, "|centimètres|centimetres|", FALSE},
    {"mm", NONE, "|millimètres|millimetres|", FALSE},
    {"t", COUNT, "|tonnes|tonne|", FALSE},
    {"kt", COUNT, "|milliers de tonnes|", FALSE},
    {"Mt", COUNT, "|millions de tonnes|", FALSE},
    {"tCO2", COUNT, "|tco2e|teqco2|teq co2|t co2|tco2eq|t éq. co2|", TRUE},
    {"MtCO2", COUNT, "|mtco2e|mt co2|mt co2e|mteqco2|mtco2eq|mt éq. co2|millions de tonnes de co2|", TRUE},
    {"GtCO2", COUNT, "|gtco2e|gt co2|gt co2e|gtco2eq|milliards de tonnes de co2|", TRUE},
    {"kgCO2", COUNT, "|kgco2e|kg co2|kg co2e|kgco2eq|kgeqco2|", TRUE},
    {"kg", COUNT, "|kilogrammes|kilos|", FALSE},
    {"g", NONE, "|grammes|gr|", FALSE},
    {"mg", NONE, "|", FALSE},
    {"g/100 g", RATE, "|g/100g|100g|pour 100 g|pour 100g|", FALSE},
    {"L", COUNT, "|l|litres|litre|", FALSE},
    {"cL", COUNT, "|cl|centilitres|", FALSE},
    {"mL", COUNT, "|ml|millilitres|", FALSE},
    {"hL", COUNT, "|hl|hectolitres|", FALSE},
    {"kWh", COUNT, "|", TRUE},
    {"MWh", COUNT, "|", TRUE},
    {"GWh", COUNT, "|", TRUE},
    {"TWh", COUNT, "|", TRUE},
    {"kW", NONE, "|", TRUE},
    {"MW", NONE, "|", TRUE},
    {"GW", NONE, "|", TRUE},
    {"kWh/m2", RATE, "|kwh/m²|kwhep/m2|kwhep/m2/an|kwh/m2/an|kwh/m²/an|", TRUE},
    {"¢/kWh", RATE, "|cents/kwh|c€/kwh|cts/kwh|", TRUE},
    {"$/MWh", RATE, "|usd/mwh|", TRUE},
    {"$/kWh", RATE, "|usd/kwh|", TRUE},
    {"€/kWh", RATE, "|eur/kwh|", TRUE},
    {"€/MWh", RATE, "|eur/mwh|", TRUE},
    {"kcal", NONE, "|", TRUE},
    {"kJ", NONE, "|", TRUE},
    {"µg/m3", RATE, "|µg/m³|μg/m3|μg/m³|ug/m3|ug.m-3|µg.m-3|μg.m-3|ug/m³|microg/m3|µg/m-3|", TRUE},
    {"mg/m3", RATE, "|mg/m³|mg.m-3|", TRUE},
    {"ng/m3", RATE, "|ng/m³|ng.m-3|", TRUE},
    {"mg/L", RATE, "|mg/l|", TRUE},
    {"µg/L", RATE, "|µg/l|ug/l|", TRUE},
    {"m3/s", RATE, "|m³/s|", TRUE},
    {"km/h", RATE, "|kmh|", TRUE},
    {"m/s", RATE, "|", TRUE},
    {"°C", RATE, "|degrés celsius|degres celsius|celsius|degc|", TRUE},
    {"dB(A)", RATE, "|dba|db(a|", TRUE},
    {"dB", RATE, "|", TRUE},
    {"hPa", RATE, "|", TRUE},
    {"ppm", RATE, "|", TRUE},
    {"ppb", RATE, "|", TRUE},
    {"h", NONE, "|heures|heure|hours|", FALSE},
    {"min", NONE, "|minutes|", FALSE},
    {"s", NONE, "|secondes|seconds|", FALSE},
    {"jours", NONE, "|jour|days|j|", FALSE},
    {"mois", NONE, "|months|", FALSE},
    {"ans", NONE, "|années|annees|years|", FALSE},
    {"points", NONE, "|point|pts|", FALSE},
};

/* Spellings are told apart by letter case first: "MW" and "mW", "Mt" and "mt". One letter has its case alone: "H" are men, "h" hours. */
static const Unit *
find_unit (const char *text)
{
  if (*text == '\0' || strlen (text) > LONGEST_UNIT || strchr (text, '|') != NULL)
    return NULL;
  gboolean is_letter = text[1] == '\0';
  g_autofree char *lower = is_letter ? g_strdup (text) : g_utf8_strdown (text, -1),
                  *between = g_strconcat ("|", lower, "|", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (units[i].unit, text) == 0)
      return &units[i];
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if ((!is_letter && g_ascii_strcasecmp (units[i].unit, text) == 0)
        || strstr (units[i].spellings, between) != NULL)
      return &units[i];
  return NULL;
}

/* "mois de mars", "heures creuses", "point de vente": units of time are words of which something else is said as often. */
static gboolean
is_of_something (const Unit *unit, const char *rest)
{
  static const char *const words[] = {"h", "min", "s", "jours", "mois", "ans", "points", NULL};
  static const char *const links[]
      = {"de", "du", "des", "d", "et",    "of", "and", "ou",      "or",      "à", "au",
         "to", "in", "+",   "&", "&amp;", "le", "the", "creuses", "pleines", NULL};
  g_auto (GStrv) after = g_strsplit_set (rest, " '", 2);

  return g_strv_contains (words, unit->unit) && after[0] != NULL && g_strv_contains (links, after[0]);
}

/* The unit at the head of @text: "M€ courants", "% pop totale", "en milliers". Words after a number say a class, not a unit. */
static const Unit *
unit_at_head (const char *text)
{
  g_autofree char *copy = g_strstrip (g_strdup (text));
  const char *start = copy;
  const Unit *unit = NULL;

  if (g_str_has_prefix (copy, "en ") || g_str_has_prefix (copy, "in "))
    start += strlen ("en ");
  for (const char *end = start + strlen (start); unit == NULL && end != NULL;) {
    g_autofree char *head = g_strndup (start, (gsize)(end - start));

    unit = find_unit (head);
    if (unit != NULL && *end != '\0' && is_of_something (unit, end + 1))
      return NULL;
    end = g_strrstr_len (start, end - start, " ");
  }
  return unit;
}

/* "Commune(s)", "Inscrit(e)s": brackets within a word hold an ending, unless what they hold can be nothing but a unit: "CA(M€)". */
static gboolean
stands_apart (const char *name, const char *open, const Unit *unit)
{
  return unit->is_distinctive || open == name
         || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (open)));
}

/* What stands between the last brackets that hold a unit. */
static const Unit *
unit_in_brackets (const char *name)
{
  static const char *const pairs[] = {"()", "[]"};
  const Unit *unit = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (const char *open = strchr (name, pairs[i][0]); open != NULL; open = strchr (open + 1, pairs[i][0])) {
      const char *close = strchr (open, pairs[i][1]);
      g_autofree char *inside = close ? g_strndup (open + 1, (gsize)(close - open - 1)) : NULL;
      const Unit *found = inside ? unit_at_head (inside) : NULL;

      unit = found && stands_apart (name, open, found) ? found : unit;
    }
  return unit;
}

/* "Habitants par km2", "Prix m2": the last word is what one counts by, and no unit. */
static gboolean
is_counted_by (const char *before, const char *unit)
{
  static const char *const phrases[]
      = {"par", "per", "je", "au", "a la", "prix*", "price*", "loyer*", "tarif*", "densite*", NULL};
  g_autofree char *words = ss_header_words (before);

  return ss_unit_measure (unit) == NONE && ss_words_have (words, phrases);
}

/* "Bottom 10%", "les 1 % les plus riches": which part is meant, and no unit. */
static gboolean
is_after_number (const char *name, const char *sign)
{
  while (sign > name && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (sign))))
    sign = g_utf8_prev_char (sign);
  return ss_ends_with_number (name, (gsize)(sign - name));
}

/* "rain_mm", "surface_ha": behind an underscore, letters that begin no word. */
static gboolean
is_plain_after_underscore (const char *name, const Unit *unit)
{
  static const char *const plain[] = {"mm", "cm", "km", "kg", "mg", "ha", "kt", "mL", "hL", NULL};
  const char *underscore = strrchr (name, '_');

  return g_strv_contains (plain, unit->unit) && underscore && strlen (underscore + 1) == strlen (unit->unit);
}

/* "hauteur en m", "Length in m", "recette_en_k€", "Prix, €". */
static const Unit *
unit_after_in (const char *name)
{
  static const char *const ins[] = {" en ", " in "};
  g_autofree char *spaced = g_strdelimit (g_strdup (name), "_,", ' ');
  char *last;
  const Unit *unit = NULL;

  for (gsize i = 0; unit == NULL && i < G_N_ELEMENTS (ins); i++) {
    const char *in = g_strrstr (spaced, ins[i]);

    unit = in ? unit_at_head (in + strlen (ins[i])) : NULL;
  }
  if (unit != NULL)
    return unit;
  g_strchomp (spaced);
  last = strrchr (spaced, ' ');
  unit = last ? find_unit (last + 1) : NULL;
  if (unit == NULL || !(unit->is_distinctive || is_plain_after_underscore (name, unit))
      || (unit == &units[0] && is_after_number (spaced, last)))
    return NULL;
  *last = '\0';
  return is_counted_by (spaced, unit->unit) ? NULL : unit;
}

/* A name that is or begins with a percent sign, or holds one amid words: "% de femmes", "2005 - % renouvelable". */
static const Unit *
unit_of_percent_sign (const char *name)
{
  for (const char *sign = strchr (name, '%'); sign != NULL; sign = strchr (sign + 1, '%'))
    if (!is_after_number (name, sign))
      return &units[0];
  return NULL;
}

char *
ss_unit_of_header (const char *name)
{
  const Unit *unit = unit_in_brackets (name);

  if (unit == NULL)
    unit = unit_after_in (name);
  if (unit == NULL)
    unit = unit_of_percent_sign (name);
  return unit ? g_strdup (unit->unit) : NULL;
}

/* "En milliers", "Unité : M€", "in % of GDP": a line of its own. */
static const Unit *
unit_of_line (const char *line)
{
  static const char *const openings[] = {"en ", "in ", "unité : ", "unité: ", "unit: ", "unités : "};
  g_autofree char *lower = g_utf8_strdown (line, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (lower, openings[i]))
      return unit_at_head (g_utf8_offset_to_pointer (line, g_utf8_strlen (openings[i], -1)));
  return NULL;
}

char *
ss_unit_of_title (const char *title)
{
  g_auto (GStrv) lines = g_strsplit (title, "\n", -1);
  const Unit *unit = NULL;

  for (char **line = lines; *line != NULL; line++) {
    const Unit *found = unit_of_line (*line);

    if (strstr (*line, " et en ") != NULL || strstr (*line, " and in ") != NULL)
      return NULL;
    found = found ? found : unit_in_brackets (*line);
    found = found ? found : unit_after_in (*line);
    if (unit != NULL && found != NULL && found != unit)
      return NULL; /* figures of two units: which are of which is not said */
    unit = found ? found : unit;
  }
  return unit ? g_strdup (unit->unit) : NULL;
}

char *
ss_unit_of_text (const char *text)
{
  g_autofree char *copy = g_strstrip (g_strdup (text));
  const Unit *unit = find_unit (copy);

  return unit ? g_strdup (unit->unit) : NULL;
}

/* Units that are words, by the ids that are French: each reader's own. */
static const struct {
  const char *unit, *text;
} words[] = {
    /* Translators: units, behind a number or in brackets: “500 thousand”, “Delay (days)”. */
    {"milliers", N_ ("thousand")},
    {"millions", N_ ("million")},
    {"milliards", N_ ("billion")},
    {"habitants", N_ ("inhabitants")},
    {"hab./km2", N_ ("inhabitants/km²")},
    {"€/hab.", N_ ("€/inhabitant")},
    {"€/an", N_ ("€/year")},
    {"jours", N_ ("days")},
    {"mois", N_ ("months")},
    {"ans", N_ ("years")},
    {"points", N_ ("points")},
};

const char *
ss_unit_for_people (const char *unit)
{
  g_autoptr (GString) text = NULL;

  if (unit == NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].unit, unit) == 0)
      return _ (words[i].text);
  text = g_string_new (unit);
  for (char *p = strstr (text->str, "m2"), *q = strstr (text->str, "m3"); p || q;
       p = strstr (text->str, "m2"), q = strstr (text->str, "m3")) {
    gssize at = (p ? p : q) - text->str + 1;
    g_string_erase (text, at, 1);
    g_string_insert (text, at, p ? "²" : "³");
  }
  return g_intern_string (text->str);
}

gboolean
ss_unit_is_percent (const char *unit)
{
  return strcmp (unit, "%") == 0;
}

gboolean
ss_unit_is_money (const char *unit)
{
  return (strstr (unit, "€") != NULL || *unit == '$' || g_str_has_prefix (unit, "£")
          || strcmp (unit, "CHF") == 0)
         && ss_unit_measure (unit) == COUNT;
}

SsMeasure
ss_unit_measure (const char *unit)
{
  const Unit *known = find_unit (unit);

  return known ? known->measure : NONE;
}
