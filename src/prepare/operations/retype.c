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

static gboolean
read_kind (const char *text, gpointer kind, SsReadCell *cell)
{
  return ss_cell_read (text, GPOINTER_TO_UINT (kind), cell);
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize index;
  SsColumn *column = ss_parameters_column (given, "column", table, &index);
  g_autoptr (SsColumn) texts = ss_column_as_texts (column);
  SsKind kind = SS_KIND_TEXT;

  ss_kind_from_id (ss_parameters_text (given, "kind"), &kind);
  if (kind == SS_KIND_TEXT)
    return ss_table_replace (table, index, g_steal_pointer (&texts));
  return ss_table_replace (
      table, index, ss_column_read_as (texts, kind, read_kind, GUINT_TO_POINTER (kind), "retype", context));
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
