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
tell_one (SsCheckup *checkup, gsize index)
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
tell_all (SsCheckup *checkup, const GArray *columns)
{
  g_autofree char *names = ss_checkup_names (checkup, columns);
  SsFinding *finding;

  /* Translators: a list of columns' names. */
  finding = ss_checkup_add (
      checkup, "R14", SS_SEVERITY_WARN, SS_SOURCE_CSV_DETECTIVE, G_MAXSIZE,
      g_strdup_printf (_ ("%s look like personal data: make sure that you may publish them before "
                          "you share anything."),
                       names));
  finding->repair = ss_checkup_drop_columns (checkup, columns);
}

static void
check_table (SsCheckup *checkup)
{
  gsize n_columns = ss_table_n_columns (checkup->table);
  g_autoptr (GArray) personal = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize c = 0; c < n_columns; c++)
    if (is_personal (checkup, c))
      g_array_append_val (personal, c);
  for (gsize c = 0, n = personal->len; n > 0 && c < n_columns; c++)
    if (checkup->facts[c].semantic == SS_SEMANTIC_ADDRESS)
      g_array_append_val (personal, c);
  if (personal->len > SS_MOST_ALIKE)
    tell_all (checkup, personal);
  for (guint i = 0; personal->len <= SS_MOST_ALIKE && i < personal->len; i++)
    tell_one (checkup, g_array_index (personal, gsize, i));
}

const SsCheck ss_check_personal_data = {.check_table = check_table};
