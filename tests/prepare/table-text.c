/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-text.h"

#include "wording.h"

#include <stdlib.h>
#include <string.h>

static gboolean
number_of (const char *cell, SsKind kind, double *number)
{
  int year, month, day;
  char *end;

  if (SS_KINDS (kind) & SS_KINDS_TIME && sscanf (cell, "%d-%d-%d", &year, &month, &day) == 3) {
    *number = ss_days_from_civil (year, month, day);
    return TRUE;
  }
  *number = g_str_equal (cell, "true") ? 1 : g_str_equal (cell, "false") ? 0 : g_ascii_strtod (cell, &end);
  return kind == SS_KIND_BOOLEAN || *end == '\0';
}

static SsColumn *
numbers_from (const char *name, SsKind kind, GStrv cells, gsize n)
{
  g_autofree double *numbers = g_new (double, n);
  g_autofree gsize *odd_rows = g_new (gsize, n);
  g_autofree const char **odd = g_new (const char *, n);
  g_autoptr (SsColumn) column = NULL;
  gsize n_odd = 0;

  for (gsize row = 0; row < n; row++)
    if (*cells[row] == '\0')
      numbers[row] = NAN;
    else if (!number_of (cells[row], kind, &numbers[row])) {
      numbers[row] = NAN;
      odd_rows[n_odd] = row;
      odd[n_odd++] = cells[row];
    }
  column = ss_column_new_numbers (name, kind, numbers, n, SS_DATE_UNIT_DAY);
  return n_odd == 0 ? g_steal_pointer (&column) : ss_column_with_odd (column, odd_rows, odd, n_odd);
}

static SsColumn *
texts_from (const char *name, GStrv cells, gsize n)
{
  g_autofree const char **texts = g_new (const char *, n);

  for (gsize row = 0; row < n; row++)
    texts[row] = *g_strdelimit (cells[row], "_", ' ') ? cells[row] : NULL;
  return ss_column_new_texts (name, texts, n);
}

static SsColumn *
points_from (const char *name, gsize n)
{
  SsGeometryBuilder *builder = ss_geometry_builder_new ();
  g_autoptr (SsGeometries) points = NULL;

  for (gsize row = 0; row < n; row++) {
    ss_geometry_builder_begin (builder, SS_GEOMETRY_POINT);
    ss_geometry_builder_part (builder);
    ss_geometry_builder_ring (builder);
    ss_geometry_builder_vertex (builder, row, row);
  }
  points = ss_geometry_builder_end (builder);
  return ss_column_new_geometries (name, points);
}

static SsColumn *
column_from (const char *text)
{
  const char *colon = strchr (text, ':'), *equals = strchr (text, '=');
  g_autofree char *name = g_strndup (text, colon - text), *id = g_strndup (colon + 1, equals - colon - 1);
  g_auto (GStrv) cells = g_strsplit (equals + 1, "|", -1);
  gsize n = g_strv_length (cells);
  SsKind kind;

  g_strdelimit (name, "_", ' ');
  g_assert_true (ss_kind_from_id (id, &kind));
  if (kind == SS_KIND_TEXT)
    return texts_from (name, cells, n);
  return kind == SS_KIND_GEOMETRY ? points_from (name, n) : numbers_from (name, kind, cells, n);
}

SsTable *
table_from_text (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_column_unref);

  for (guint i = 0; parts[i]; i++)
    g_ptr_array_add (columns, column_from (parts[i]));
  return ss_table_new ((SsColumn *const *)columns->pdata, columns->len);
}

char *
table_to_text (const SsTable *table)
{
  GString *text = g_string_new (NULL);
  gsize n = ss_table_n_columns (table);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", ss_column_name (ss_table_column (table, i)));
  for (gsize row = 0; row < ss_table_n_rows (table); row++)
    for (gsize i = 0; i < n; i++) {
      g_autofree char *cell = ss_column_dup_cell (ss_table_column (table, i), row);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "; ", cell);
    }
  return g_string_free (text, FALSE);
}

char *
findings_to_text (const GPtrArray *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", ((SsFinding *)findings->pdata[i])->message);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}
