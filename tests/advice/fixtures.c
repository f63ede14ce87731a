/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixtures.h"

#include "charts.h"

#include <stdio.h>

static gboolean
read_date (const char *cell, double *days)
{
  int year, month, day, length = 0;
  if (sscanf (cell, "%4d-%2d-%2d%n", &year, &month, &day, &length) < 3 || cell[length] != '\0')
    return FALSE;
  g_autoptr (GDate) date = g_date_new_dmy (day, month, year);
  *days = (double)g_date_get_julian (date) - 719163; /* 1970-01-01 */
  return TRUE;
}

static gboolean
read_number (const char *cell, double *value)
{
  char *end;
  *value = g_ascii_strtod (cell, &end);
  return *end == '\0';
}

static SsColumn *
make_column (const char *name, GPtrArray *cells)
{
  gboolean are_dates = TRUE, are_numbers = TRUE, are_whole = TRUE;
  g_autofree double *dates = g_new (double, cells->len + 1), *numbers = g_new (double, cells->len + 1);
  for (guint i = 0; i < cells->len; i++) {
    const char *cell = g_ptr_array_index (cells, i);
    dates[i] = numbers[i] = NAN;
    if (cell == NULL)
      continue;
    are_dates &= read_date (cell, &dates[i]);
    are_numbers &= read_number (cell, &numbers[i]);
    are_whole &= numbers[i] == floor (numbers[i]);
  }
  if (are_numbers)
    return ss_column_new_numbers (name, are_whole ? SS_KIND_INTEGER : SS_KIND_NUMBER, numbers, cells->len,
                                  SS_DATE_UNIT_DAY);
  if (are_dates)
    return ss_column_new_numbers (name, SS_KIND_DATE, dates, cells->len, SS_DATE_UNIT_DAY);
  return ss_column_new_texts (name, (const char *const *)cells->pdata, cells->len);
}

SsProfile *
fixture_profile (const char *text)
{
  g_autofree char *copy = g_strchomp (g_strdup (text));
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);
  g_auto (GStrv) names = g_strsplit (lines[0], "|", -1);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_column_unref);
  for (guint c = 0; names[c] != NULL; c++) {
    g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
    for (guint r = 1; lines[r] != NULL; r++) {
      g_auto (GStrv) parts = g_strsplit (lines[r], "|", -1);
      g_ptr_array_add (cells, parts[c][0] != '\0' ? g_strdup (parts[c]) : NULL);
    }
    g_ptr_array_add (columns, make_column (names[c], cells));
  }
  g_autoptr (SsTable) table = ss_table_new ((SsColumn *const *)columns->pdata, columns->len);
  return ss_profile_new (table, NULL);
}

SsAdvice *
fixture_advise (const char *text, const SsQuestion *question, GError **error)
{
  g_autoptr (SsProfile) profile = fixture_profile (text);
  return ss_advise (profile, ss_chart_types, question, NULL, error);
}

SsSpec *
fixture_spec (const char *text)
{
  g_autofree char *quoted = g_strdelimit (g_strdup (text), "'", '"');
  json_t *json = json_loads (quoted, 0, NULL);
  SsSpec *spec = ss_spec_from_json (json, NULL);

  json_decref (json);
  g_assert_nonnull (spec);
  return spec;
}

const SsFinding *
fixture_finding (const GPtrArray *findings, const char *rule)
{
  for (guint i = 0; findings && i < findings->len; i++)
    if (g_str_equal (((const SsFinding *)g_ptr_array_index (findings, i))->rule, rule))
      return g_ptr_array_index (findings, i);
  return NULL;
}
