/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "angle-text.h"
#include "cell-reading.h"
#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE, .kinds = SS_KINDS (SS_KIND_TEXT)},
    {NULL},
};

static gboolean
read_angle (const char *text, gpointer data, SsReadCell *cell)
{
  if (ss_cell_is_no_value (text))
    return TRUE;
  if (!ss_angle_read (text, &cell->start))
    return FALSE;
  cell->end = cell->start;
  return TRUE;
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize index;
  SsColumn *column = ss_parameters_column (given, "column", table, &index);

  return ss_table_replace (
      table, index, ss_column_read_as (column, SS_KIND_NUMBER, read_angle, NULL, "parse-degrees", context));
}

static char *
describe (const json_t *given)
{
  /* Translators: a column. */
  return g_strdup_printf (_ ("Read %s as degrees, minutes and seconds"),
                          ss_parameters_text (given, "column"));
}

const SsOperation ss_operation_parse_degrees = {
    .id = "parse-degrees",
    .label = N_ ("Read degrees and minutes"),
    .purpose = N_ ("Makes numbers that maps can use of latitudes and longitudes as sailors write them: "
                   "48°51′24″ N becomes 48.8567."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
