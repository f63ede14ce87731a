/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv-text.h"

#include "wording.h"

#include <string.h>

#define LINE_END "\r\n"
#define NEEDS_QUOTES ",\"\r\n"
#define STARTS_FORMULA "=+-@\t\r\n"

typedef struct {
  GString *out;
  gboolean is_disarmed;
  gsize n_disarmed;
} Writer;

void
ss_csv_append_cell (GString *out, const char *text)
{
  gsize length = strlen (text);
  /* Blanks at the ends are kept by quotes: some readers trim bare cells. */
  gboolean has_blank_end = length > 0 && (text[0] == ' ' || text[length - 1] == ' ');

  if (!has_blank_end && !strpbrk (text, NEEDS_QUOTES)) {
    g_string_append_len (out, text, (gssize)length);
    return;
  }
  g_string_append_c (out, '"');
  for (const char *p = text; *p; p++) {
    if (*p == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *p);
  }
  g_string_append_c (out, '"');
}

static void
write_text (Writer *writer, const char *text)
{
  if (writer->is_disarmed && *text && strchr (STARTS_FORMULA, *text)) {
    g_autofree char *harmless = g_strconcat ("'", text, NULL);
    ss_csv_append_cell (writer->out, harmless);
    writer->n_disarmed++;
  } else {
    ss_csv_append_cell (writer->out, text);
  }
}

static void
write_cell (Writer *writer, const SsColumn *column, gsize row)
{
  if (ss_column_is_missing (column, row) && !ss_column_odd (column, row))
    return;
  const char *text = ss_column_text (column, row);
  if (text) {
    write_text (writer, text);
  } else if (ss_column_is_numeric (column) && !ss_column_odd (column, row)) {
    char buffer[SS_NUMBER_ASCII_SIZE];
    g_string_append (writer->out, ss_number_ascii (buffer, ss_column_number (column, row)));
  } else {
    g_autofree char *cell = ss_column_dup_cell (column, row);
    write_text (writer, cell);
  }
}

static void
end_record (GString *out, gsize start)
{
  /* A record of one missing cell would be a blank line, which readers pass over. */
  if (out->len == start)
    g_string_append (out, "\"\"");
  g_string_append (out, LINE_END);
}

static void
write_header (Writer *writer, const SsTable *table)
{
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    if (i > 0)
      g_string_append_c (writer->out, ',');
    write_text (writer, ss_column_name (ss_table_column (table, i)));
  }
  end_record (writer->out, 0);
}

GBytes *
ss_table_to_csv (const SsTable *table, gboolean is_disarmed, gsize *n_disarmed)
{
  Writer writer = {g_string_new (NULL), is_disarmed, 0};
  gsize n_columns = ss_table_n_columns (table);

  write_header (&writer, table);
  for (gsize row = 0; row < ss_table_n_rows (table); row++) {
    gsize start = writer.out->len;
    for (gsize i = 0; i < n_columns; i++) {
      if (i > 0)
        g_string_append_c (writer.out, ',');
      write_cell (&writer, ss_table_column (table, i), row);
    }
    end_record (writer.out, start);
  }
  if (n_disarmed)
    *n_disarmed = writer.n_disarmed;
  return g_string_free_to_bytes (writer.out);
}
