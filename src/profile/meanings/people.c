/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "first-names.h"
#include "recogniser.h"
#include "words.h"

#include <string.h>

/* Sex, e-mail, telephone, names and addresses of people. */

static const char *const sex_phrases[] = {"sexe*", "sex", "genre", "gender", "civilite*", NULL};
static const char *const email_phrases[] = {"mail*", "email*", "e mail", "courriel*", "adresse mail", NULL};
static const char *const phone_phrases[]
    = {"tel", "telephone*", "phone*", "portable", "mobile", "fax", "num tel", "tel*", NULL};
/* Names of things are far more common in open data than names of people: the header must speak of people. */
static const char *const person_phrases[] = {"nom prenom",
                                             "prenom nom",
                                             "nom et prenom",
                                             "nom famille",
                                             "nom de famille",
                                             "nom naissance",
                                             "nom usage",
                                             "nom patronymique",
                                             "patronyme",
                                             "last name",
                                             "lastname",
                                             "first name",
                                             "firstname",
                                             "surname",
                                             "full name",
                                             "nom elu*",
                                             "nom candidat*",
                                             "nom maire",
                                             "nom president*",
                                             "nom responsable",
                                             "nom contact",
                                             "nom agent",
                                             "nom salarie",
                                             "nom eleve",
                                             "nom patient",
                                             "nom demandeur",
                                             "nom auteur",
                                             "nom de l elu",
                                             "nom du maire",
                                             "nom psn",
                                             "prenom psn",
                                             "contact nom",
                                             "prenom elu",
                                             "prenom usuel",
                                             "prenom de l elu",
                                             "nom exercice",
                                             "nom d exercice",
                                             "prenom d exercice",
                                             "prenom candidat*",
                                             "prenom du maire",
                                             "prenom contact",
                                             "prenom agent",
                                             NULL};
/* Headers that may speak of people: the values must have first names in them. */
static const char *const maybe_person_phrases[] = {
    "=nom",     "=noms",   "=name",     "nom complet",  "commerciaux", "conseiller*", "depute*", "elus",
    "elu",      "maire",   "candidat*", "responsable*", "contact",     "agent",       "auteur*", "president*",
    "salarie*", "membre*", NULL};
static const char *const address_phrases[]
    = {"adresse*",     "adr",      "adress*",     "voie",     "rue", "street",
       "libelle voie", "nom voie", "numero voie", "lieu dit", NULL};
static const char *const not_address_phrases[]
    = {"mail*", "courriel*", "email*", "web",         "site web", "site internet", "url", "ip",
       "type*", "code*",     "id*",    "complement*", NULL};
static const char *const not_person_phrases[]
    = {"commune*", "station*",       "rue",        "voie", "produit*", "nombre", "nb",
       "type",     "etablissement*", "structure*", "id*",  "enfant*",  NULL};

#define SHARE_NAMED 0.8
#define SHARE_ALONE 0.9
#define SHARE_NAMES 0.6
#define SHARE_FIRST_NAMES 0.4 /* the list knows the common ones only */
#define SHARE_SEXES 0.6       /* of few values, one may say "unknown" */
#define MOST_SEXES 6
#define NAME_MOST_WORDS 5

/* Words of streets, as they begin a French address after the number. */
static const char *const street_words[]
    = {"rue",       "avenue", "av",       "ave",         "boulevard", "bd",        "bld",     "bvd",
       "place",     "pl",     "chemin",   "ch",          "che",       "impasse",   "imp",     "allee",
       "allees",    "all",    "quai",     "cours",       "route",     "rte",       "square",  "sq",
       "esplanade", "montee", "traverse", "lotissement", "lot",       "residence", "res",     "zone",
       "zac",       "za",     "zi",       "lieu",        "passage",   "promenade", "sentier", "villa",
       "cite",      "hameau", "ruelle",   "voie",        "rond",      "faubourg",  "fbg",     NULL};

static gboolean
is_sex (const char *text)
{
  static const char *const sexes[]
      = {"m",           "f",           "h",      "homme",  "femme",    "hommes", "femmes", "masculin",
         "feminin",     "male",        "female", "man",    "woman",    "men",    "women",  "garcon",
         "fille",       "garcons",     "filles", "madame", "monsieur", "mme",    "mr",     "x",
         "non binaire", "indetermine", "1",      "2",      NULL};
  g_autofree char *folded = ss_fold (text);

  return g_strv_contains (sexes, folded);
}

/* Words that say it by themselves; letters need the header. */
static gboolean
is_sex_word (const char *text)
{
  return strlen (text) > 2 && is_sex (text);
}

static gboolean
are_few (const SsClue *clue)
{
  return clue->facts->distinct <= MOST_SEXES && (clue->facts->kind == SS_KIND_TEXT || clue->facts->max <= 2);
}

static gboolean
is_email (const char *text)
{
  const char *at = strchr (text, '@'), *dot = at ? strrchr (at, '.') : NULL;

  return at != NULL && at > text && dot > at + 1 && dot[1] != '\0' && dot[2] != '\0'
         && strpbrk (text, " ,;/") == NULL && strchr (at + 1, '@') == NULL;
}

/* The digits of a French number: ten that begin with 0, or +33 and nine. */
static gboolean
is_phone (const char *text)
{
  char digits[16];
  gsize n = 0;

  for (const char *p = text; *p != '\0'; p++) {
    if (g_ascii_isdigit (*p) && n < sizeof digits)
      digits[n++] = *p;
    else if (strchr (" .-+()/", *p) == NULL)
      return FALSE;
  }
  return (n == 10 && digits[0] == '0' && digits[1] != '0') || (n == 11 && strncmp (digits, "33", 2) == 0)
         || (n == 12 && strncmp (digits, "330", 3) == 0) || (n == 13 && strncmp (digits, "0033", 4) == 0);
}

/* Under a header that says so, the first zero may be lost to a spreadsheet: "491123456". */
static gboolean
is_phone_as_named (const char *text)
{
  return is_phone (text) || (strlen (text) == 9 && *text != '0' && strspn (text, "0123456789") == 9);
}

/* Written in groups, "04 91 12 34 56": ten plain digits may be anything. */
static gboolean
is_grouped_phone (const char *text)
{
  return is_phone (text) && (strpbrk (text, " .-") != NULL || *text == '+');
}

/* A few words of letters, as "DUPONT", "Jean-Pierre", "Marie LE GOFF". */
static gboolean
is_name_like (const char *text)
{
  guint n_words = 1;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c == ' ')
      n_words++;
    else if (!g_unichar_isalpha (c) && c != '-' && c != '\'' && c != 0x2019 && c != '.')
      return FALSE;
  }
  return n_words <= NAME_MOST_WORDS && g_unichar_isupper (g_utf8_get_char (text));
}

/* "Patrice Revah", "LE GOFF Marie": two words or more, one of them a first name. */
static gboolean
is_full_name (const char *text)
{
  g_autofree char *folded = ss_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", NAME_MOST_WORDS + 1);
  guint n = g_strv_length (words);

  for (guint i = 0; n >= 2 && n <= NAME_MOST_WORDS && i < n; i++)
    if (ss_is_first_name (words[i]))
      return is_name_like (text);
  return FALSE;
}

static gboolean
is_address (const char *text)
{
  g_autofree char *folded = ss_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", 5);

  for (guint i = 0; i < 4 && words[i] != NULL; i++)
    if (g_strv_contains (street_words, words[i]))
      return words[i + 1] != NULL;
  return FALSE;
}

/* With its number: "12 bis rue de la République". */
static gboolean
is_numbered_address (const char *text)
{
  return g_ascii_isdigit (*text) && is_address (text);
}

static const SsRecogniser recognisers[] = {
    {.semantic = SS_SEMANTIC_EMAIL,
     .kinds = SS_KINDS (SS_KIND_TEXT),
     .phrases = email_phrases,
     .shape = is_email,
     .shape_share = SHARE_NAMED,
     .strict = is_email,
     .strict_share = SHARE_ALONE},
    {.semantic = SS_SEMANTIC_PHONE,
     .kinds = SS_KINDS (SS_KIND_TEXT),
     .phrases = phone_phrases,
     .shape = is_phone_as_named,
     .shape_share = SHARE_NAMED,
     .strict = is_grouped_phone,
     .strict_share = SHARE_ALONE},
    {.semantic = SS_SEMANTIC_SEX,
     .kinds = SS_KINDS (SS_KIND_TEXT) | SS_KINDS (SS_KIND_INTEGER),
     .phrases = sex_phrases,
     .shape = is_sex,
     .shape_share = SHARE_SEXES,
     .holds = are_few,
     .strict = is_sex_word,
     .strict_share = 1,
     .strict_distinct = 2,
     .holds_alone = are_few},
    {.semantic = SS_SEMANTIC_ADDRESS,
     .kinds = SS_KINDS (SS_KIND_TEXT),
     .phrases = address_phrases,
     .against = not_address_phrases,
     .shape = is_address,
     .shape_share = 0.3, /* of the addresses of villages, many have no street */
     .strict = is_numbered_address,
     .strict_share = SHARE_NAMES},
    {.semantic = SS_SEMANTIC_PERSON_NAME,
     .kinds = SS_KINDS (SS_KIND_TEXT),
     .phrases = person_phrases,
     .against = not_person_phrases,
     .shape = is_name_like,
     .shape_share = SHARE_NAMED},
    {.semantic = SS_SEMANTIC_PERSON_NAME,
     .kinds = SS_KINDS (SS_KIND_TEXT),
     .phrases = maybe_person_phrases,
     .against = not_person_phrases,
     .shape = is_full_name,
     .shape_share = SHARE_FIRST_NAMES},
    {.semantic = SS_SEMANTIC_NONE},
};

const SsMeaning ss_meaning_people = {recognisers};
