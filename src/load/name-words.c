/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "name-words.h"

#include <string.h>

static const struct {
  const char *word;
  guint says;
} words[] = {
    {"code", SS_NAME_CODE | SS_NAME_CALLED_CODE},
    {"codes", SS_NAME_CODE | SS_NAME_CALLED_CODE},
    {"cod", SS_NAME_MAYBE_CODE},
    {"cd", SS_NAME_MAYBE_CODE},
    {"codgeo", SS_NAME_CODE},
    {"siren", SS_NAME_CODE},
    {"siret", SS_NAME_CODE},
    {"uai", SS_NAME_CODE},
    {"rne", SS_NAME_CODE},
    {"finess", SS_NAME_CODE},
    {"rna", SS_NAME_CODE},
    {"iris", SS_NAME_MAYBE_CODE},
    {"epci", SS_NAME_CODE},
    {"nuts", SS_NAME_MAYBE_CODE},
    {"naf", SS_NAME_CODE},
    {"ape", SS_NAME_MAYBE_CODE},
    {"rome", SS_NAME_MAYBE_CODE},
    {"ean", SS_NAME_CODE},
    {"gtin", SS_NAME_CODE},
    {"barcode", SS_NAME_CODE},
    {"isbn", SS_NAME_CODE},
    {"issn", SS_NAME_CODE},
    {"fips", SS_NAME_CODE},
    {"iso", SS_NAME_MAYBE_CODE},
    {"cog", SS_NAME_MAYBE_CODE},
    {"cle", SS_NAME_MAYBE_CODE},
    {"insee", SS_NAME_COMMUNE},
    {"codinsee", SS_NAME_COMMUNE},
    {"depcom", SS_NAME_COMMUNE},
    {"com", SS_NAME_COMMUNE},
    {"commune", SS_NAME_COMMUNE},
    {"dep", SS_NAME_DEPARTEMENT},
    {"dept", SS_NAME_DEPARTEMENT},
    {"dpt", SS_NAME_DEPARTEMENT},
    {"departement", SS_NAME_DEPARTEMENT},
    {"department", SS_NAME_DEPARTEMENT},
    {"numdep", SS_NAME_DEPARTEMENT},
    {"reg", SS_NAME_REGION},
    {"region", SS_NAME_REGION},
    {"numreg", SS_NAME_REGION},
    {"cp", SS_NAME_POSTAL},
    {"postal", SS_NAME_POSTAL},
    {"zip", SS_NAME_POSTAL},
    {"zipcode", SS_NAME_POSTAL},
    {"codpost", SS_NAME_POSTAL},
    {"codepostal", SS_NAME_POSTAL},
    {"telephone", SS_NAME_PHONE},
    {"tel", SS_NAME_PHONE},
    {"phone", SS_NAME_PHONE},
    {"fax", SS_NAME_PHONE},
    {"mobile", SS_NAME_PHONE},
    {"bv", SS_NAME_DIVISION},
    {"arrondissement", SS_NAME_DIVISION},
    {"arrdt", SS_NAME_DIVISION},
    {"canton", SS_NAME_DIVISION},
    {"circo", SS_NAME_DIVISION},
    {"circonscription", SS_NAME_DIVISION},
    {"numcom", SS_NAME_DIVISION},
    {"id", SS_NAME_IDENTIFIER},
    {"ids", SS_NAME_IDENTIFIER},
    {"identifiant", SS_NAME_IDENTIFIER},
    {"identifier", SS_NAME_IDENTIFIER},
    {"matricule", SS_NAME_IDENTIFIER},
    {"reference", SS_NAME_IDENTIFIER},
    {"ref", SS_NAME_IDENTIFIER},
    {"uuid", SS_NAME_IDENTIFIER},
    {"key", SS_NAME_IDENTIFIER},
    {"oid", SS_NAME_IDENTIFIER},
    {"fid", SS_NAME_IDENTIFIER},
    {"gid", SS_NAME_IDENTIFIER},
    {"date", SS_NAME_DATE},
    {"jour", SS_NAME_DATE},
    {"day", SS_NAME_DATE},
    {"dt", SS_NAME_DATE},
    {"aaaammjj", SS_NAME_DATE},
    {"aaaammjjhh", SS_NAME_DATE},
    {"yyyymmdd", SS_NAME_DATE},
    {"yyyymmddhh", SS_NAME_DATE},
    {"dateobs", SS_NAME_DATE},
    {"heure", SS_NAME_DATE},
    {"datetime", SS_NAME_DATE},
    {"timestamp", SS_NAME_DATE},
    {"horodate", SS_NAME_DATE},
    {"horodatage", SS_NAME_DATE},
    {"periode", SS_NAME_DATE},
    {"period", SS_NAME_DATE},
    {"mois", SS_NAME_DATE},
    {"month", SS_NAME_DATE},
    {"annee", SS_NAME_DATE},
    {"year", SS_NAME_DATE},
    {"trimestre", SS_NAME_DATE},
    {"semestre", SS_NAME_DATE},
    {"semaine", SS_NAME_DATE},
    {"week", SS_NAME_DATE},
    {"naissance", SS_NAME_DATE | SS_NAME_BIRTH},
    {"naiss", SS_NAME_DATE | SS_NAME_BIRTH},
    {"birth", SS_NAME_DATE | SS_NAME_BIRTH},
    {"birthdate", SS_NAME_DATE | SS_NAME_BIRTH},
    {"datenaissance", SS_NAME_DATE | SS_NAME_BIRTH},
    {"lat", SS_NAME_PLACE},
    {"latitude", SS_NAME_PLACE},
    {"lon", SS_NAME_PLACE},
    {"long", SS_NAME_PLACE},
    {"lng", SS_NAME_PLACE},
    {"longitude", SS_NAME_PLACE},
    {"x", SS_NAME_PLACE},
    {"y", SS_NAME_PLACE},
    {"est", SS_NAME_TRUTH},
    {"is", SS_NAME_TRUTH},
    {"has", SS_NAME_TRUTH},
    {"booleen", SS_NAME_TRUTH},
    {"boolean", SS_NAME_TRUTH},
    {"bool", SS_NAME_TRUTH},
    {"flag", SS_NAME_TRUTH},
    {"actif", SS_NAME_TRUTH},
    {"active", SS_NAME_TRUTH},
    {"inactif", SS_NAME_TRUTH},
    {"valide", SS_NAME_TRUTH},
    {"valid", SS_NAME_TRUTH},
    {"ouvert", SS_NAME_TRUTH},
    {"gratuit", SS_NAME_TRUTH},
    {"accessible", SS_NAME_TRUTH},
    {"obligatoire", SS_NAME_TRUTH},
};

/* Words run together with others: "codeinsee", "codestation", "idbase"; "code" alone is in the table. */
static const struct {
  const char *start;
  gsize least; /* letters of the whole */
  SsNameSays says;
} starts[] = {
    {"code", 7, SS_NAME_CODE},
    {"codgeo", 7, SS_NAME_CODE},
    {"id", 5, SS_NAME_IDENTIFIER},
};

/* Short for "code" where they are joined to what it is of: "cd_commune", "COD_DEP". By themselves a disc and a fish. */
static const char *const short_codes[] = {"cd", "cod"};

/* Words that make it a quantity all the same: "nombre de codes". */
static const char *const quantities[]
    = {"nb",      "nbr",        "nombre",     "nbre",   "total",    "part",      "taux",
       "montant", "count",      "population", "pop",    "effectif", "effectifs", "moyenne",
       "mean",    "avg",        "average",    "sum",    "somme",    "prix",      "cout",
       "duree",   "superficie", "surface",    "budget", "depenses", "recettes",  "densite",
       "revenu",  "revenus",    "score",      "rang",   "indice",   "median",    "mediane"};

/* Calls of functions that a query or a pivot table writes over its columns. */
static const char *const calls[] = {"sum",     "avg", "count",  "min",   "max", "mean",   "median", "somme",
                                    "moyenne", "nb",  "nombre", "total", "std", "stddev", "var"};

static gboolean
is_among (const char *word, const char *const *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (list[i], word) == 0)
      return TRUE;
  return FALSE;
}

/* "AVG(MANAGER_ID)" */
static gboolean
is_call (const char *ascii)
{
  const char *open = strchr (ascii, '(');
  g_autofree char *function
      = open && g_str_has_suffix (ascii, ")") ? g_ascii_strdown (ascii, open - ascii) : NULL;

  return function && is_among (g_strstrip (function), calls, G_N_ELEMENTS (calls));
}

/* The words of a name in ASCII: "CodeInsee", "code_insee" and "Code INSEE" are two words each. */
static char **
split_words (const char *ascii)
{
  g_autoptr (GString) parted = g_string_new (NULL);

  for (const char *at = ascii; *at; at++) {
    gboolean is_hump = g_ascii_isupper (*at) && at > ascii && g_ascii_islower (at[-1]);
    gboolean is_word = g_ascii_isalpha (*at);
    if ((is_hump || !is_word) && parted->len > 0)
      g_string_append_c (parted, ' ');
    if (is_word)
      g_string_append_c (parted, g_ascii_tolower (*at));
  }
  return g_strsplit (parted->str, " ", -1);
}

static guint
word_says (const char *word)
{
  gsize length = strlen (word);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].word, word) == 0)
      return words[i].says;
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    if (length >= starts[i].least && g_str_has_prefix (word, starts[i].start))
      return starts[i].says;
  return 0;
}

guint
ss_name_says (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  g_auto (GStrv) of_name = split_words (ascii);
  guint says = 0;
  gboolean is_joined = of_name[0] && of_name[1] && !strchr (ascii, ' ');

  if (is_call (ascii))
    return 0;
  for (char **word = of_name; *word; word++) {
    if (is_among (*word, quantities, G_N_ELEMENTS (quantities)))
      return 0;
    says |= word_says (*word);
    if (is_joined && is_among (*word, short_codes, G_N_ELEMENTS (short_codes)))
      says |= SS_NAME_CODE | SS_NAME_CALLED_CODE;
  }
  return says;
}
