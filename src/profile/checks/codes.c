/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "french-codes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* R04: codes that lost their zeros, and codes that cannot be. */

typedef struct {
  SsSemantic semantic;
  gsize length; /* of a whole code, 0 where it varies */
  gboolean (*is_valid) (const char *text);
} Code;

static const Code codes[] = {
    {SS_SEMANTIC_COMMUNE_CODE, 5, ss_is_commune_shape},
    {SS_SEMANTIC_POSTAL_CODE, 5, ss_is_postal_shape},
    {SS_SEMANTIC_DEPARTEMENT_CODE, 2, ss_is_departement_shape},
    {SS_SEMANTIC_REGION_CODE, 2, ss_is_region_shape},
    {SS_SEMANTIC_EPCI_CODE, 9, ss_is_epci_valid},
    {SS_SEMANTIC_SIREN, 9, ss_is_siren_valid},
    {SS_SEMANTIC_SIRET, 14, ss_is_siret_valid},
    {SS_SEMANTIC_UAI, 8, ss_is_uai_valid},
    {SS_SEMANTIC_COUNTRY_CODE, 0, ss_is_country_code},
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
}

const SsCheck ss_check_codes = {.check_column = check_column};
