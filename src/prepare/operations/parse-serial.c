/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"
#include "date-text.h"
#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A minute, of a day: finer parts are what is left of a calculation. */
#define MINUTE (1 / 1440.0)
/* 9999-12-31, the last day that spreadsheets know. */
#define LAST_DAY 2958465

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE, .kinds = SS_KINDS_NUMERIC},
    {NULL},
};

static gboolean
read_serial (const char *text, gpointer data, SsReadCell *cell)
{
  gboolean has_hours = GPOINTER_TO_INT (data);
  char *end;
  double serial;

  if (ss_cell_is_no_value (text))
    return TRUE;
  serial = g_ascii_strtod (text, &end);
  if (*end != '\0' || !(serial >= 1 && serial <= LAST_DAY))
    return FALSE;
  ss_read_cell_set_date (cell, (has_hours ? serial : rint (serial)) - SS_SERIAL_EPOCH,
                         has_hours ? SS_DATE_UNIT_MINUTE : SS_DATE_UNIT_DAY);
  return TRUE;
}

static gboolean
has_parts_of_days (const SsColumn *column)
{
  for (gsize row = 0; row < ss_column_n_rows (column); row++) {
    double value = ss_column_number (column, row);
    if (isfinite (value) && fabs (value - rint (value)) > MINUTE)
      return TRUE;
  }
  return FALSE;
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize index;
  SsColumn *column = ss_parameters_column (given, "column", table, &index);
  g_autoptr (SsColumn) texts = ss_column_as_texts (column);
  gboolean has_hours = has_parts_of_days (column);

  return ss_table_replace (table, index,
                           ss_column_read_as (texts, has_hours ? SS_KIND_DATETIME : SS_KIND_DATE, read_serial,
                                              GINT_TO_POINTER (has_hours), "parse-serial", context));
}

static char *
describe (const json_t *given)
{
  /* Translators: a column. */
  return g_strdup_printf (_ ("Read the day numbers of %s as dates"), ss_parameters_text (given, "column"));
}

const SsOperation ss_operation_parse_serial = {
    .id = "parse-serial",
    .label = N_ ("Read day numbers"),
    .purpose = N_ ("Makes dates of the numbers by which spreadsheets count days: 43831 becomes 1 January "
                   "2020."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
