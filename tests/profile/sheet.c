/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet.h"

#include <math.h>

static SsColumn *
numbers_of_cells (const char *name, char **cells)
{
  gsize n = g_strv_length (cells);
  g_autofree double *values = g_new (double, n);
  SsKind kind = SS_KIND_INTEGER;

  for (gsize i = 0; i < n; i++) {
    values[i] = *cells[i] ? g_ascii_strtod (cells[i], NULL) : NAN;
    if (values[i] != floor (values[i]) && !isnan (values[i]))
      kind = SS_KIND_NUMBER;
  }
  return ss_column_new_numbers (name, kind, values, n, SS_DATE_UNIT_DAY);
}

static SsColumn *
texts_of_cells (const char *name, char **cells)
{
  gsize n = g_strv_length (cells);
  g_autofree const char **texts = g_new (const char *, n);

  for (gsize i = 0; i < n; i++)
    texts[i] = *cells[i] ? cells[i] : NULL;
  return ss_column_new_texts (name, texts, n);
}

static SsColumn *
column_of_line (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, ": ", 2);
  g_auto (GStrv) cells = g_strsplit (parts[1], "|", -1);

  for (char **cell = cells; *cell != NULL; cell++)
    g_strstrip (*cell);
  return *line == '#' ? numbers_of_cells (parts[0] + 1, cells) : texts_of_cells (parts[0], cells);
}

SsTable *
sheet_new (const char *const *lines)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_column_unref);

  for (; *lines != NULL; lines++)
    g_ptr_array_add (columns, column_of_line (*lines));
  return ss_table_new ((SsColumn *const *)columns->pdata, columns->len);
}

SsProfile *
sheet_profile (const char *const *lines)
{
  g_autoptr (SsTable) table = sheet_new (lines);

  return ss_profile_new (table, NULL);
}

const SsFinding *
sheet_finding (const SsProfile *profile, const char *rule, const char *column)
{
  const GPtrArray *findings = ss_profile_findings (profile);

  for (guint i = 0; i < findings->len; i++) {
    const SsFinding *finding = findings->pdata[i];

    if (g_str_equal (finding->rule, rule) && (column == NULL || g_strcmp0 (finding->column, column) == 0))
      return finding;
  }
  return NULL;
}
