/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"columns", N_ ("Columns (none: all texts)"), SS_PARAMETER_COLUMNS, .kinds = SS_KINDS (SS_KIND_TEXT)},
    {NULL},
};

/* TRUE unless there is a space at an end, beside another, or of another kind than the common one. Only these bytes begin a space in
 * UTF-8, so that few letters are looked at as such. */
static gboolean
is_trimmed (const char *text)
{
  gboolean was_space = *text != '\0';

  for (const char *at = text; *at; at++) {
    guchar byte = (guchar)*at;
    gboolean may_be_space = byte <= ' ' || byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3);

    if (may_be_space && (byte == ' ' ? was_space : g_unichar_isspace (g_utf8_get_char (at))))
      return FALSE;
    was_space = byte == ' ';
  }
  return !was_space;
}

/* Spaces of every kind, no-break ones included: g_strstrip() knows those of ASCII only. */
static const char *
text_trim (const char *text, gpointer data)
{
  GString *trimmed = data;
  gboolean is_space = FALSE;

  if (is_trimmed (text))
    return text;
  g_string_truncate (trimmed, 0);
  for (const char *at = text, *next; *at; at = next) {
    next = g_utf8_next_char (at);
    if (g_unichar_isspace (g_utf8_get_char (at))) {
      is_space = TRUE;
      continue;
    }
    if (is_space && trimmed->len > 0)
      g_string_append_c (trimmed, ' ');
    is_space = FALSE;
    g_string_append_len (trimmed, at, next - at);
  }
  return trimmed->str;
}

static SsColumn *
column_trim (SsColumn *column, gpointer text)
{
  return ss_text_column_changed (column, text_trim, text);
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize n;
  g_autofree gsize *columns
      = ss_parameters_columns_or_kinds (given, "columns", table, SS_KINDS (SS_KIND_TEXT), &n);

  return ss_table_change (table, columns, n, column_trim, text);
}

static char *
describe (const json_t *given)
{
  g_autofree char *columns = ss_parameters_dup_list (given, "columns");

  return columns ? g_strdup_printf (_ ("Take out needless spaces in: %s"), columns)
                 : g_strdup (_ ("Take out needless spaces in all texts"));
}

const SsOperation ss_operation_trim = {
    .id = "trim",
    .label = N_ ("Take out needless spaces"),
    .purpose
    = N_ ("Takes out spaces at both ends, and all but one inside; a cell of nothing but spaces is missing."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
