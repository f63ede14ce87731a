/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"
#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

static const SsChoice decimals[] = {
    {"comma", N_ ("Comma: 12,5")},
    {"point", N_ ("Point: 12.5")},
    {NULL},
};
static const char decimal_marks[] = {',', '.'};

static const SsChoice groups[] = {
    {"space", N_ ("Space: 12 500")},
    {"point", N_ ("Point: 12.500")},
    {"comma", N_ ("Comma: 12,500")},
    {"apostrophe", N_ ("Apostrophe: 12'500")},
    {NULL},
};
static const char group_marks[] = {' ', '.', ',', '\''};

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"decimal", N_ ("Decimal mark"), SS_PARAMETER_CHOICE, .choices = decimals},
    {"group", N_ ("Mark between thousands"), SS_PARAMETER_CHOICE, .choices = groups},
    {NULL},
};

static gboolean
read_cell (const char *text, gpointer style, SsReadCell *cell)
{
  return ss_cell_read_in (text, SS_KIND_NUMBER, style, cell);
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize index;
  g_autoptr (SsColumn) texts = ss_column_as_texts (ss_parameters_column (given, "column", table, &index));
  SsCellStyle style
      = {.numbers = {.decimal = decimal_marks[ss_parameters_choice (given, "decimal", decimals)],
                     .group = group_marks[ss_parameters_choice (given, "group", groups)]}};

  if (style.numbers.decimal == style.numbers.group) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("One character cannot mark both decimals and thousands."));
    return NULL;
  }
  return ss_table_replace (
      table, index, ss_column_read_as (texts, SS_KIND_NUMBER, read_cell, &style, "parse-number", context));
}

static char *
describe (const json_t *given)
{
  /* Translators: a column, then a choice: “Comma: 12,5”. */
  return g_strdup_printf (
      _ ("Read the numbers of %s with this decimal mark: %s"), ss_parameters_text (given, "column"),
      g_dgettext (GETTEXT_PACKAGE, decimals[ss_parameters_choice (given, "decimal", decimals)].label));
}

const SsOperation ss_operation_parse_number = {
    .id = "parse-number",
    .label = N_ ("Read numbers"),
    .purpose = N_ ("Reads the cells of a column as numbers that are written in a given way."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
