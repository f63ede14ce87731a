/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "french-codes.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* R04: the code of a commune in two columns, as files of elections have it: "75" and "056" for 75056. Neither of them is found on a map. */

#define MOST_ROWS 2000  /* that are looked at */
#define KNOWN_SHARE 0.8 /* of the codes that they make: what lies abroad has none */
#define NEW_NAME "code_insee"

static const char *const commune_phrases[] = {"code de la commune",
                                              "code commune",
                                              "codecommune",
                                              "code com",
                                              "codcom",
                                              "num commune",
                                              "numero commune",
                                              "com",
                                              "=commune",
                                              "cod com",
                                              "numcom",
                                              "cod mun",
                                              "codcommune",
                                              NULL};
static const char *const departement_phrases[]
    = {"departement*", "dep", "dept", "dpt", "cod dep", "numdep", NULL};

static gboolean
is_of_codes (const SsColumnFacts *facts)
{
  return facts->kind == SS_KIND_TEXT || facts->kind == SS_KIND_INTEGER;
}

static gsize
column_called (const SsCheckup *checkup, const char *const *phrases, SsSemantic semantic)
{
  for (gsize c = 0; c < ss_table_n_columns (checkup->table); c++) {
    g_autofree char *words = ss_header_words (ss_column_name (ss_table_column (checkup->table, c)));
    SsSemantic own = checkup->facts[c].semantic;

    if (is_of_codes (&checkup->facts[c]) && ss_words_have (words, phrases)
        && (semantic == SS_SEMANTIC_NONE || own == semantic))
      return c;
  }
  return G_MAXSIZE;
}

static gboolean
has_whole_codes (const SsCheckup *checkup)
{
  for (gsize c = 0; c < ss_table_n_columns (checkup->table); c++)
    if (checkup->facts[c].semantic == SS_SEMANTIC_COMMUNE_CODE)
      return TRUE;
  return FALSE;
}

/* Whether the two columns, row by row, make codes of communes. */
static gboolean
make_codes (const SsColumn *departements, const SsColumn *communes)
{
  gsize n_rows = ss_column_n_rows (departements), step = n_rows / MOST_ROWS + 1, n = 0, known = 0;

  for (gsize row = 0; row < n_rows; row += step) {
    g_autofree char *departement = ss_column_dup_cell (departements, row),
                    *commune = ss_column_dup_cell (communes, row);
    g_autofree char *code = ss_commune_code_join (departement, commune);

    if (*departement == '\0' || *commune == '\0')
      continue;
    n++;
    known += code != NULL && ss_is_commune_known (code);
  }
  return n > 0 && (double)known >= KNOWN_SHARE * (double)n;
}

static void
check_table (SsCheckup *checkup)
{
  gsize departement = column_called (checkup, departement_phrases, SS_SEMANTIC_DEPARTEMENT_CODE),
        commune = column_called (checkup, commune_phrases, SS_SEMANTIC_NONE);
  const SsColumn *departements, *communes;

  if (departement == G_MAXSIZE || commune == G_MAXSIZE || departement == commune || has_whole_codes (checkup))
    return;
  departements = ss_table_column (checkup->table, departement);
  communes = ss_table_column (checkup->table, commune);
  if (!make_codes (departements, communes))
    return;
  /* Translators: a column of numbers of communes, one of codes of départements. */
  ss_checkup_add (
      checkup, "R04", SS_SEVERITY_WARN, SS_SOURCE_MAGRIT, commune,
      g_strdup_printf (_ ("“%s” numbers the communes of each département only: put together with “%s”, "
                          "it makes the code that maps and other files know."),
                       ss_column_name (communes), ss_column_name (departements)))
      ->repair
      = json_pack ("{s:s, s:s, s:s, s:s}", "operation", "commune-code", "departement",
                   ss_column_name (departements), "commune", ss_column_name (communes), "name", NEW_NAME);
}

const SsCheck ss_check_parted_codes = {.check_table = check_table};
