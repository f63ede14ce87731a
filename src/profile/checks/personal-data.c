/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* R14: columns that let one recognise people. An address alone may be that of a bench; beside a name it is somebody's. */

static const char *const birth_phrases[] = {"naissance", "birth*", "ne le", "date naiss*", "dob", NULL};

static gboolean
is_birth_date (const SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  g_autofree char *words = ss_header_words (ss_column_name (column));

  return ss_column_is_time (column) && ss_column_date_unit (column) >= SS_DATE_UNIT_DAY
         && ss_words_have (words, birth_phrases);
}

static gboolean
is_personal (const SsCheckup *checkup, gsize index)
{
  static const SsSemantic personal[] = {SS_SEMANTIC_EMAIL, SS_SEMANTIC_PHONE, SS_SEMANTIC_PERSON_NAME};

  for (gsize i = 0; i < G_N_ELEMENTS (personal); i++)
    if (checkup->facts[index].semantic == personal[i])
      return TRUE;
  return is_birth_date (checkup, index);
}

static void
warn (SsCheckup *checkup, gsize index)
{
  const char *name = ss_column_name (ss_table_column (checkup->table, index));
  const char *label = is_birth_date (checkup, index) ? _ ("date of birth")
                                                     : ss_semantic_label (checkup->facts[index].semantic);
  SsFinding *finding;

  /* Translators: a column's name, what it holds ("e-mail address"). */
  finding = ss_checkup_add (
      checkup, "R14", SS_SEVERITY_WARN, SS_SOURCE_CSV_DETECTIVE, index,
      g_strdup_printf (_ ("“%s” looks like personal data (%s): make sure that you may publish it "
                          "before you share anything."),
                       name, label));
  finding->repair = json_pack ("{s:s, s:[s]}", "operation", "drop-columns", "columns", name);
}

static void
check_table (SsCheckup *checkup)
{
  gsize n_columns = ss_table_n_columns (checkup->table), n_personal = 0;

  for (gsize c = 0; c < n_columns; c++)
    if (is_personal (checkup, c)) {
      warn (checkup, c);
      n_personal++;
    }
  for (gsize c = 0; n_personal > 0 && c < n_columns; c++)
    if (checkup->facts[c].semantic == SS_SEMANTIC_ADDRESS)
      warn (checkup, c);
}

const SsCheck ss_check_personal_data = {.check_table = check_table};
