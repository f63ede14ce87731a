/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"
#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

static const SsChoice kinds[] = {
    {"text", N_ ("Text")},
    {"integer", N_ ("Whole number")},
    {"number", N_ ("Number")},
    {"date", N_ ("Date")},
    {"datetime", N_ ("Date and time")},
    {"boolean", N_ ("Yes or no")},
    {NULL},
};

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"kind", N_ ("Kind"), SS_PARAMETER_CHOICE, .is_required = TRUE, .choices = kinds},
    {NULL},
};

typedef struct {
  SsKind kind;
  SsCellStyle style;
} Reading;

static gboolean
read_cell (const char *text, gpointer data, SsReadCell *cell)
{
  const Reading *reading = data;

  return ss_cell_read_in (text, reading->kind, &reading->style, cell);
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize index;
  SsColumn *column = ss_parameters_column (given, "column", table, &index);
  g_autoptr (SsColumn) texts = ss_column_as_texts (column);
  Reading reading = {SS_KIND_TEXT};
  gboolean is_guess = FALSE;

  ss_kind_from_id (ss_parameters_text (given, "kind"), &reading.kind);
  if (reading.kind == SS_KIND_TEXT)
    return ss_table_replace (table, index, g_steal_pointer (&texts));
  reading.style = ss_cell_style_of (texts, &is_guess);
  if (is_guess && SS_KINDS (reading.kind) & SS_KINDS_NUMERIC)
    ss_prepare_tell (
        context, "retype", SS_SEVERITY_WARN, ss_column_name (column), NULL, 0,
        g_strdup_printf (
            _ ("Nothing in “%s” says whether its comma or point marks decimals or thousands: check a "
               "few numbers."),
            ss_column_name (column)));
  return ss_table_replace (table, index,
                           ss_column_read_as (texts, reading.kind, read_cell, &reading, "retype", context));
}

static char *
describe (const json_t *given)
{
  SsKind kind = SS_KIND_TEXT;

  ss_kind_from_id (ss_parameters_text (given, "kind"), &kind);
  /* Translators: a column, a kind: “whole number”. */
  return g_strdup_printf (_ ("Read %s as “%s”"), ss_parameters_text (given, "column"), ss_kind_label (kind));
}

const SsOperation ss_operation_retype = {
    .id = "retype",
    .label = N_ ("Change the kind"),
    .purpose = N_ ("Reads the cells of a column as another kind; those that cannot be read are kept as "
                   "written and listed."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
