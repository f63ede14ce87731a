/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "name-words.h"

#include <string.h>

/* Words that make a column of digits a column of codes wherever they stand in its name. */
static const char *const code_words[] = {
    "code",        "cod",
    "codgeo",      "insee",
    "siren",       "siret",
    "uai",         "rne",
    "finess",      "rna",
    "cp",          "postal",
    "zip",         "dep",
    "dept",        "codedep",
    "codedept",    "depcom",
    "com",         "reg",
    "codereg",     "codecom",
    "iris",        "epci",
    "nuts",        "naf",
    "ape",         "rome",
    "ean",         "gtin",
    "barcode",     "telephone",
    "tel",         "phone",
    "fax",         "mobile",
    "isbn",        "issn",
    "fips",        "iso",
    "cog",         "bv",
    "departement", "department",
    "region",      "arrondissement",
    "arrdt",       "canton",
    "circo",       "circonscription",
};

/* Words that make it a column of identifiers: numbers that name things. */
static const char *const identifier_words[]
    = {"id", "ids", "identifiant", "identifier", "matricule", "reference", "ref", "uuid", "key", "cle"};

/* Words that make it a quantity all the same: "nombre de codes". */
static const char *const quantity_words[]
    = {"nb",  "nombre", "nbre", "total", "part",    "taux",   "montant", "count", "population", "pop",
       "sum", "somme",  "avg",  "mean",  "moyenne", "median", "mediane", "min",   "max"};

static const char *const date_words[] = {"date", "jour", "day", "dt"};

static gboolean
is_among (const char *word, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

/* The words of a name, folded to ASCII: "CodeInsee", "code_insee" and "Code INSEE" are two words each. */
static char **
dup_words (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
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

static gboolean
has_word (const char *name, const char *const *words, gsize n)
{
  g_auto (GStrv) of_name = dup_words (name);

  for (char **word = of_name; *word; word++)
    if (is_among (*word, words, n))
      return TRUE;
  return FALSE;
}

gboolean
ss_name_says_code (const char *name)
{
  return has_word (name, code_words, G_N_ELEMENTS (code_words))
         && !has_word (name, quantity_words, G_N_ELEMENTS (quantity_words));
}

gboolean
ss_name_says_identifier (const char *name)
{
  return has_word (name, identifier_words, G_N_ELEMENTS (identifier_words));
}

gboolean
ss_name_says_date (const char *name)
{
  return has_word (name, date_words, G_N_ELEMENTS (date_words));
}
