/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "french-codes.h"
#include "place-wholes.h"
#include "territory.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* R04: codes that lost their zeros, and codes that cannot be. */

typedef struct {
  SsSemantic semantic;
  gsize length; /* of a whole code, 0 where it varies */
  gboolean (*is_valid) (const char *text);
} Code;

/* What only looks like a code of today's list may be one abroad: "ZZ003", "99351". */
static gboolean
is_commune_or_abroad (const char *text)
{
  return ss_is_commune_valid (text)
         || ((g_str_has_prefix (text, "ZZ") || g_str_has_prefix (text, "99")) && ss_is_commune_shape (text));
}

/* A large town has several, and some files list them all in a cell: "13001|13002". */
static gboolean
are_postal_shapes (const char *text)
{
  g_auto (GStrv) all = g_strsplit_set (text, "|,;/", -1);

  for (char **one = all; *one != NULL; one++)
    if (!ss_is_postal_shape (*one))
      return FALSE;
  return TRUE;
}

static const Code codes[] = {
    {SS_SEMANTIC_COMMUNE_CODE, 5, is_commune_or_abroad},
    {SS_SEMANTIC_POSTAL_CODE, 5, are_postal_shapes},
    {SS_SEMANTIC_DEPARTEMENT_CODE, 2, ss_is_departement_shape},
    {SS_SEMANTIC_REGION_CODE, 2, ss_is_region_shape},
    {SS_SEMANTIC_EPCI_CODE, 9, ss_is_epci_valid},
    {SS_SEMANTIC_SIREN, 9, ss_is_siren_valid},
    {SS_SEMANTIC_SIRET, 14, ss_is_siret_valid},
    {SS_SEMANTIC_UAI, 8, ss_is_uai_valid},
    {SS_SEMANTIC_COUNTRY_CODE, 0, ss_is_country_or_union_code},
};

static const Code *
code_of (SsSemantic semantic)
{
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (codes[i].semantic == semantic)
      return &codes[i];
  return NULL;
}

/* The least number that fills @length digits. */
static double
least_whole (gsize length)
{
  double least = 1;

  for (gsize i = 1; i < length; i++)
    least *= 10;
  return least;
}

/* A number that is short by more digits than codes begin with zeros is another thing. */
#define MOST_ZEROS 100

static void
check_numbers (SsCheckup *checkup, gsize index, const Code *code)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  double least = least_whole (code->length);
  SsFinding *finding;

  if (code->length == 0 || checkup->facts[index].min >= least)
    return;
  for (gsize row = 0; row < ss_column_n_rows (column); row++)
    if (ss_column_number (column, row) < least && ss_column_number (column, row) >= least / MOST_ZEROS)
      g_array_append_val (rows, row);
  if (rows->len == 0)
    return;
  /* Translators: a column's name, the label of a kind of code, a count. */
  finding = ss_checkup_add (checkup, "R04", SS_SEVERITY_BLOCK, SS_SOURCE_CSV_DETECTIVE, index,
                            g_strdup_printf (ngettext ("“%s” holds codes (%s), not numbers: %u of them has "
                                                       "lost its leading zero and will not be found.",
                                                       "“%s” holds codes (%s), not numbers: %u of them have "
                                                       "lost their leading zero and will not be found.",
                                                       rows->len),
                                             ss_column_name (column), ss_semantic_label (code->semantic),
                                             rows->len));
  ss_checkup_set_rows (finding, rows);
  finding->repair = json_pack ("{s:s, s:s, s:i}", "operation", "restore-zeros", "column",
                               ss_column_name (column), "width", (int)code->length);
}

static void
check_texts (SsCheckup *checkup, gsize index, const Code *code)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  gsize n_codes = ss_column_n_codes (column);
  g_autofree guint8 *marks = g_new0 (guint8, n_codes + 1);
  g_autoptr (GArray) rows = NULL;
  const char *example = NULL;

  for (guint32 i = 0; i < n_codes; i++) {
    const char *text = ss_column_code_text (column, i);

    marks[i] = !code->is_valid (text);
    if (marks[i] && example == NULL)
      example = text;
  }
  if (example == NULL)
    return;
  rows = ss_rows_of_codes (column, marks);
  if (rows->len == 0)
    return;
  /* Translators: a count, a column's name, a cell's text, the label of a kind of code. */
  ss_checkup_set_rows (
      ss_checkup_add (
          checkup, "R04", SS_SEVERITY_WARN, SS_SOURCE_CSV_DETECTIVE, index,
          g_strdup_printf (ngettext ("%u cell of “%s” cannot be right: “%s” is no %s.",
                                     "%u cells of “%s” cannot be right: “%s”, for example, is no %s.",
                                     rows->len),
                           rows->len, ss_column_name (column), example, ss_semantic_label (code->semantic))),
      rows);
}

/* M04: codes of communes that went into another since: {"01018": "01033", ...} and their rows. */
static json_t *
merged_since (const SsColumn *column, guint8 *marks)
{
  json_t *values = json_object ();

  for (guint32 i = 0; i < ss_column_n_codes (column); i++) {
    const char *text = ss_column_code_text (column, i);
    SsTerritory commune;

    marks[i] = ss_territory_status (SS_TERRITORY_COMMUNE, text) == SS_TERRITORY_FORMER
               && ss_territory_by_code (SS_TERRITORY_COMMUNE, text, &commune);
    if (marks[i])
      json_object_set_new (values, text, json_string (commune.code));
  }
  return values;
}

static void
check_vintage (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  g_autofree guint8 *marks = g_new0 (guint8, ss_column_n_codes (column) + 1);
  json_t *values = merged_since (column, marks);
  g_autoptr (GArray) rows = ss_rows_of_codes (column, marks);
  SsFinding *finding;

  if (rows->len == 0) {
    json_decref (values);
    return;
  }
  /* Translators: a count of rows, a column's name, a year. */
  finding
      = ss_checkup_add (checkup, "M04", SS_SEVERITY_HINT, SS_SOURCE_MAGRIT, index,
                        g_strdup_printf (ngettext ("%u row of “%s” has the code of a commune that has since "
                                                   "become part of another: on a map of %d it will not be "
                                                   "found until it is recoded.",
                                                   "%u rows of “%s” have codes of communes that have since "
                                                   "become part of others: on a map of %d they will not be "
                                                   "found until they are recoded.",
                                                   rows->len),
                                         rows->len, ss_column_name (column), SS_TERRITORY_VINTAGE));
  ss_checkup_set_rows (finding, rows);
  finding->repair = json_pack ("{s:s, s:s, s:o}", "operation", "merge-categories", "column",
                               ss_column_name (column), "values", values);
}

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumnFacts *facts = &checkup->facts[index];
  const Code *code = code_of (facts->semantic);

  if (code == NULL)
    return;
  if (facts->kind == SS_KIND_TEXT)
    check_texts (checkup, index, code);
  else
    check_numbers (checkup, index, code);
  if (facts->kind == SS_KIND_TEXT && facts->semantic == SS_SEMANTIC_COMMUNE_CODE)
    check_vintage (checkup, index);
}

const SsCheck ss_check_codes = {.check_column = check_column};
