/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"
#include "duration-text.h"
#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>

static const SsChoice units[] = {
    {"seconds", N_ ("Seconds")},
    {"minutes", N_ ("Minutes")},
    {"hours", N_ ("Hours")},
    {"days", N_ ("Days")},
    {NULL},
};

/* How long each is, and how columns write it. */
static const struct {
  double seconds;
  const char *mark;
} measures[] = {{1, "s"}, {60, "min"}, {3600, "h"}, {86400, "jours"}};
G_STATIC_ASSERT (G_N_ELEMENTS (measures) == G_N_ELEMENTS (units) - 1);

enum {
  FIRST_AS_TOLD,
  FIRST_HOURS,
  FIRST_MINUTES,
};

static const SsChoice firsts[] = {
    [FIRST_AS_TOLD] = {"told", N_ ("As the other cells tell")},
    [FIRST_HOURS] = {"hours", N_ ("Hours: 58:12 is 58 hours and 12 minutes")},
    [FIRST_MINUTES] = {"minutes", N_ ("Minutes: 58:12 is 58 minutes and 12 seconds")},
    {NULL},
};

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE, .kinds = SS_KINDS (SS_KIND_TEXT)},
    {"unit", N_ ("Counted in"), SS_PARAMETER_CHOICE, .choices = units},
    {"first", N_ ("Before the first mark"), SS_PARAMETER_CHOICE, .choices = firsts},
    {NULL},
};

typedef struct {
  gboolean minutes_first;
  double unit;
} Reading;

static gboolean
read_duration (const char *text, gpointer data, SsReadCell *cell)
{
  const Reading *reading = data;
  SsDuration duration;

  if (ss_cell_is_no_value (text))
    return TRUE;
  if (!ss_duration_read (text, reading->minutes_first, &duration))
    return FALSE;
  cell->start = cell->end = duration.seconds / reading->unit;
  return TRUE;
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize index, unit = ss_parameters_choice (given, "unit", units);
  SsColumn *column = ss_parameters_column (given, "column", table, &index);
  guint first = ss_parameters_choice (given, "first", firsts);
  Reading reading
      = {first == FIRST_MINUTES || (first == FIRST_AS_TOLD && ss_durations_begin_with_minutes (column)),
         measures[unit].seconds};
  g_autoptr (SsColumn) numbers
      = ss_column_read_as (column, SS_KIND_NUMBER, read_duration, &reading, "parse-duration", context);

  return ss_table_replace (table, index, ss_column_with_mark (numbers, measures[unit].mark));
}

static char *
describe (const json_t *given)
{
  /* Translators: a column, then a unit: “Minutes”. */
  return g_strdup_printf (
      _ ("Read the durations of %s as numbers (%s)"), ss_parameters_text (given, "column"),
      g_dgettext (GETTEXT_PACKAGE, units[ss_parameters_choice (given, "unit", units)].label));
}

const SsOperation ss_operation_parse_duration = {
    .id = "parse-duration",
    .label = N_ ("Read durations"),
    .purpose
    = N_ ("Makes numbers of spans of time, however they are written: “1 h 10” and “1:10:00” become 70 "
          "minutes."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
