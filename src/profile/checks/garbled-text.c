/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* R01: letters that were lost, or that were read in the wrong encoding. */

/* What UTF-8 looks like when it is read as windows-1252: é, è, à, ê, ç, ô, î, â, ’, É, œ; and the sign of a lost letter. */
static const char *const garbled[]
    = {"\uFFFD", "Ã©", "Ã¨", "Ã\u00a0", "Ãª", "Ã§", "Ã´", "Ã®", "Ã¢", "â€™", "Ã‰", "Å“", NULL};

/* The first letter of every sign: a glance that spares most texts a search for twelve. */
static gboolean
may_be_garbled (const char *text)
{
  for (const guint8 *p = (const guint8 *)text; *p != '\0'; p++)
    if (*p >= 0xC3
        && ((p[0] == 0xC3 && (p[1] == 0x83 || p[1] == 0xA2 || p[1] == 0x85))
            || (p[0] == 0xEF && p[1] == 0xBF)))
      return TRUE;
  return FALSE;
}

static gboolean
is_garbled (const char *text)
{
  if (!may_be_garbled (text))
    return FALSE;
  for (const char *const *sign = garbled; *sign != NULL; sign++)
    if (strstr (text, *sign) != NULL)
      return TRUE;
  return FALSE;
}

/* What stood there before it was read as windows-1252; NULL where that cannot be had back. Free with g_free(). */
static char *
read_again (const char *text)
{
  g_autofree char *bytes = g_convert (text, -1, "WINDOWS-1252", "UTF-8", NULL, NULL, NULL);

  return bytes != NULL && g_utf8_validate (bytes, -1, NULL) && !is_garbled (bytes) ? g_steal_pointer (&bytes)
                                                                                   : NULL;
}

/* {"cafÃ©": "café", ...}; NULL where no letter can be had back. */
static json_t *
mended_texts (const SsColumn *column, const guint8 *marks)
{
  json_t *values = json_object ();

  for (guint32 code = 0; code < ss_column_n_codes (column); code++) {
    g_autofree char *mended = marks[code] ? read_again (ss_column_code_text (column, code)) : NULL;

    if (mended != NULL)
      json_object_set_new (values, ss_column_code_text (column, code), json_string (mended));
  }
  if (json_object_size (values) > 0)
    return values;
  json_decref (values);
  return NULL;
}

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  gsize n_codes = ss_column_n_codes (column);
  g_autofree guint8 *marks = g_new0 (guint8, n_codes + 1);
  g_autoptr (GArray) rows = NULL;
  SsFinding *finding;
  json_t *values;
  gboolean is_any = FALSE;

  for (guint32 code = 0; code < n_codes; code++) {
    marks[code] = is_garbled (ss_column_code_text (column, code));
    is_any = is_any || marks[code];
  }
  if (!is_any)
    return;
  rows = ss_rows_of_codes (column, marks);
  if (rows->len == 0)
    return;
  /* Translators: a count, a column's name, a cell's text. */
  finding = ss_checkup_add (
      checkup, "R01", SS_SEVERITY_WARN, SS_SOURCE_QUARTZ, index,
      g_strdup_printf (ngettext ("%u cell of “%s” holds garbled letters (“%s”): try another "
                                 "encoding, or ask the producer for a sound file.",
                                 "%u cells of “%s” hold garbled letters (“%s”): try another "
                                 "encoding, or ask the producer for a sound file.",
                                 rows->len),
                       rows->len, ss_column_name (column),
                       ss_column_text (column, g_array_index (rows, gsize, 0))));
  ss_checkup_set_rows (finding, rows);
  values = mended_texts (column, marks);
  if (values != NULL)
    finding->repair = json_pack ("{s:s, s:s, s:o}", "operation", "merge-categories", "column",
                                 ss_column_name (column), "values", values);
}

const SsCheck ss_check_garbled_text = {.check_column = check_column};
