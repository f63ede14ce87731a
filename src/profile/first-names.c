/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "first-names.h"

#include <stdlib.h>
#include <string.h>

/* The commonest of a century of births in France, folded, in order: enough to tell a column of people, not to know everyone. */
static const char *const first_names[]
    = {"adam",      "adele",      "agathe",    "agnes",      "ahmed",      "alain",      "albert",
       "alex",      "alexandra",  "alexandre", "alexis",     "ali",        "alice",      "aline",
       "alix",      "amandine",   "amelie",    "ana",        "anais",      "andre",      "andrea",
       "angelique", "anita",      "anna",      "anne",       "annick",     "annie",      "anthony",
       "antoine",   "antonin",    "arlette",   "armand",     "arnaud",     "arthur",     "aude",
       "audrey",    "aurelie",    "aurelien",  "axel",       "baptiste",   "barack",     "barbara",
       "bastien",   "beatrice",   "benjamin",  "benoit",     "bernadette", "bernard",    "bertrand",
       "brigitte",  "bruno",      "camille",   "carine",     "carole",     "caroline",   "catherine",
       "cecile",    "celia",      "celine",    "chantal",    "charles",    "charlotte",  "chloe",
       "christel",  "christelle", "christian", "christiane", "christine",  "christophe", "claire",
       "clara",     "claude",     "claudine",  "clemence",   "clement",    "clementine", "colette",
       "corinne",   "cyril",      "damien",    "daniel",     "daniele",    "danielle",   "david",
       "deborah",   "delphine",   "denis",     "denise",     "didier",     "dominique",  "edith",
       "edouard",   "eliane",     "elisabeth", "elise",      "elodie",     "eloise",     "emile",
       "emilie",    "emma",       "emmanuel",  "emmanuelle", "enzo",       "eric",       "erwan",
       "esther",    "etienne",    "eva",       "evelyne",    "fabien",     "fabienne",   "fabrice",
       "fanny",     "fatima",     "fatou",     "felix",      "fernand",    "florence",   "florent",
       "florian",   "franck",     "francois",  "francoise",  "frederic",   "frederique", "gabriel",
       "gabrielle", "gael",       "gaelle",    "genevieve",  "georges",    "gerald",     "gerard",
       "germaine",  "ghislaine",  "gilbert",   "gilles",     "ginette",    "gisele",     "gregory",
       "guillaume", "gwenaelle",  "helene",    "henri",      "herve",      "hubert",     "hugo",
       "hugues",    "ibrahim",    "ines",      "irene",      "isabelle",   "jacqueline", "jacques",
       "james",     "jean",       "jeanne",    "jennifer",   "jeremy",     "jerome",     "joel",
       "joelle",    "john",       "jordan",    "joseph",     "josephine",  "josette",    "josiane",
       "judith",    "jules",      "julia",     "julie",      "julien",     "juliette",   "justine",
       "karim",     "karine",     "kevin",     "laetitia",   "laura",      "laure",      "laurence",
       "laurent",   "lea",        "leo",       "leon",       "leonie",     "liliane",    "lina",
       "lionel",    "lisa",       "loic",      "louis",      "louise",     "luc",        "lucas",
       "lucie",     "lucien",     "ludovic",   "lydia",      "madeleine",  "magali",     "manon",
       "marc",      "marcel",     "margaux",   "margot",     "marguerite", "maria",      "marianne",
       "marie",     "marine",     "marion",    "marlene",    "martine",    "mary",       "mathieu",
       "mathilde",  "matthieu",   "maud",      "maurice",    "maxime",     "melanie",    "melissa",
       "michael",   "michel",     "michele",   "micheline",  "mickael",    "mireille",   "mohamed",
       "monique",   "morgane",    "muriel",    "myriam",     "nadia",      "nadine",     "nathalie",
       "nathan",    "nelly",      "nicolas",   "nicole",     "noe",        "noel",       "noemie",
       "odette",    "odile",      "olivia",    "olivier",    "ophelie",    "oscar",      "pascal",
       "pascale",   "patrice",    "patricia",  "patrick",    "paul",       "paule",      "paulette",
       "pauline",   "philippe",   "pierre",    "quentin",    "rachel",     "raphael",    "raymond",
       "raymonde",  "rebecca",    "regine",    "regis",      "remi",       "remy",       "rene",
       "renee",     "richard",    "robert",    "rodolphe",   "roger",      "roland",     "romain",
       "romane",    "roxane",     "sabine",    "sabrina",    "sacha",      "samuel",     "sandra",
       "sandrine",  "sarah",      "sebastien", "serge",      "severine",   "simon",      "simone",
       "solange",   "sonia",      "sophie",    "stephane",   "stephanie",  "suzanne",    "sylvain",
       "sylvaine",  "sylvia",     "sylviane",  "sylvie",     "tanguy",     "theo",       "theodore",
       "theophile", "therese",    "thibault",  "thierry",    "thomas",     "timothee",   "valentin",
       "valerie",   "vanessa",    "veronique", "victoire",   "victor",     "vincent",    "violette",
       "virginie",  "viviane",    "william",   "xavier",     "yann",       "yannick",    "yasmine",
       "yohan",     "yolande",    "yves",      "yvette",     "yvonne",     "zoe"};

static int
compare (const void *name, const void *entry)
{
  return strcmp (name, *(const char *const *)entry);
}

gboolean
ss_is_first_name (const char *folded)
{
  return bsearch (folded, first_names, G_N_ELEMENTS (first_names), sizeof *first_names, compare) != NULL;
}
