/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-table.h"

#include "wording.h"
#include "xml-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Years and other whole numbers of four digits are written without a mark (Lexique de l'Imprimerie nationale, "Nombres"). */
#define GROUPED_FROM 10000
#define MOST_DECIMALS 6

static char *
number_for_people (double value, SsLanguage language)
{
  int decimals = ss_numbers_decimals (&value, 1, MOST_DECIMALS);
  if (decimals == 0 && fabs (value) < GROUPED_FROM)
    return g_strdup_printf ("%.0f", value);
  return ss_number_text (value, decimals, language);
}

static char *
cell_for_people (const SsColumn *column, gsize row, SsLanguage language)
{
  if (ss_column_is_missing (column, row) || ss_column_kind (column) == SS_KIND_TEXT
      || ss_column_odd (column, row))
    return ss_column_dup_cell (column, row);
  if (ss_column_is_numeric (column))
    return number_for_people (ss_column_number (column, row), language);
  if (ss_column_is_time (column))
    return ss_date_text (ss_column_number (column, row), ss_column_date_unit (column), FALSE, language);
  return ss_column_dup_cell (column, row);
}

static void
append_header (GString *out, const SsTable *table)
{
  g_string_append (out, "<thead><tr>");
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    g_string_append (out, "<th scope=\"col\">");
    ss_xml_append_text (out, ss_column_name (ss_table_column (table, i)));
    g_string_append (out, "</th>");
  }
  g_string_append (out, "</tr></thead>\n");
}

static void
append_row (GString *out, const SsTable *table, gsize row, SsLanguage language)
{
  g_string_append (out, "<tr>");
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    const SsColumn *column = ss_table_column (table, i);
    g_autofree char *cell = cell_for_people (column, row, language);
    g_string_append (out, ss_column_is_numeric (column) ? "<td class=\"n\">" : "<td>");
    ss_xml_append_text (out, cell);
    g_string_append (out, "</td>");
  }
  g_string_append (out, "</tr>\n");
}

void
ss_html_append_data (GString *out, const SsTable *table, const char *language)
{
  SsLanguage wording = g_str_has_prefix (language, "fr") ? SS_LANGUAGE_FR : SS_LANGUAGE_EN;
  gsize n = ss_table_n_rows (table), shown = MIN (n, SS_MOST_TABLE_ROWS);

  g_string_append (out, "<table>\n<caption>");
  if (shown < n)
    /* Translators: rows of a table: those shown, all of them. */
    g_string_append_printf (out, _ ("The first %u of %u rows"), (guint)shown, (guint)n);
  else
    g_string_append_printf (out, ngettext ("%u row", "%u rows", (gulong)n), (guint)n);
  g_string_append (out, "</caption>\n");
  append_header (out, table);
  g_string_append (out, "<tbody>\n");
  for (gsize row = 0; row < shown; row++)
    append_row (out, table, row, wording);
  g_string_append (out, "</tbody>\n</table>\n");
}
