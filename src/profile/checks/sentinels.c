/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* R09: values that a machine puts where there is none. */

static const double number_sentinels[] = {999, 9999, 99999, 999999, 9999999, 99999999, 999999999,
                                          -99, -999, -9999, -99999, 32767,   65535,    2147483647};

static const struct {
  int year, month, day;
} date_sentinels[]
    = {{1, 1, 1},      {1582, 10, 15}, {1700, 1, 1}, {1753, 1, 1},  {1800, 1, 1}, {1899, 12, 30},
       {1899, 12, 31}, {1900, 1, 1},   {1901, 1, 1}, {1904, 1, 1},  {1970, 1, 1}, {2099, 12, 31},
       {2100, 1, 1},   {2999, 12, 31}, {2999, 1, 1}, {9999, 12, 31}};

/* A number is suspicious when it stands apart: so many times the greatest of the others. */
#define TIMES_APART 3
/* A day, when it comes so many times the spread of the middle half before or after the others; or when so many cells hold it. */
#define SPREADS_APART 5
#define SHARE_OF_CELLS 0.05
#define LEAST_CELLS 2

/* The least and the greatest of the values that are not @sentinel. */
static void
range_of_others (const SsColumn *column, double sentinel, double *least, double *greatest)
{
  *least = INFINITY;
  *greatest = -INFINITY;
  for (gsize row = 0; row < ss_column_n_rows (column); row++) {
    double value = ss_column_number (column, row);

    if (value == sentinel || isnan (value))
      continue;
    *least = MIN (*least, value);
    *greatest = MAX (*greatest, value);
  }
}

static gboolean
is_number_apart (const SsColumn *column, const SsColumnFacts *facts, double sentinel)
{
  double least, greatest;

  if ((sentinel != facts->max && sentinel != facts->min) || facts->distinct < 2)
    return FALSE;
  range_of_others (column, sentinel, &least, &greatest);
  return sentinel > 0 ? sentinel == facts->max && sentinel > TIMES_APART * greatest
                      : sentinel == facts->min && sentinel < TIMES_APART * MIN (least, 0);
}

static gboolean
is_day_apart (const SsColumnFacts *facts, double day)
{
  double spread = facts->q3 - facts->q1;

  return spread > 0 && (day > facts->q3 + SPREADS_APART * spread || day < facts->q1 - SPREADS_APART * spread);
}

static void
add_finding (SsCheckup *checkup, gsize index, double sentinel, const GArray *rows)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  g_autofree char *text = ss_value_text (column, &checkup->facts[index], sentinel);
  char written[SS_NUMBER_ASCII_SIZE];
  g_autofree char *iso = ss_column_is_time (column)
                             ? ss_column_dup_cell (column, g_array_index (rows, gsize, 0))
                             : g_strdup (ss_number_ascii (written, sentinel));
  SsFinding *finding;

  /* Translators: a count, a column's name, a value such as 9999 or a date. */
  finding = ss_checkup_add (
      checkup, "R09", SS_SEVERITY_WARN, SS_SOURCE_QUARTZ, index,
      g_strdup_printf (ngettext ("%u cell of “%s” says %s, which often stands for “no value”.",
                                 "%u cells of “%s” say %s, which often stands for “no value”.", rows->len),
                       rows->len, ss_column_name (column), text));
  ss_checkup_set_rows (finding, rows);
  finding->repair = json_pack ("{s:s, s:[s], s:[s]}", "operation", "mark-missing", "columns",
                               ss_column_name (column), "values", iso);
}

static void
check_numbers (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  const SsColumnFacts *facts = &checkup->facts[index];

  for (gsize i = 0; i < G_N_ELEMENTS (number_sentinels); i++)
    if (is_number_apart (column, facts, number_sentinels[i])) {
      g_autoptr (GArray) rows = ss_rows_of_number (column, number_sentinels[i]);

      add_finding (checkup, index, number_sentinels[i], rows);
    }
}

/* Rows of the day that @day begins, whatever the hour. */
static GArray *
rows_of_day (const SsColumn *column, double day)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize row = 0; row < ss_column_n_rows (column); row++)
    if (floor (ss_column_number (column, row)) == day)
      g_array_append_val (rows, row);
  return rows;
}

static void
check_dates (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  const SsColumnFacts *facts = &checkup->facts[index];

  for (gsize i = 0; i < G_N_ELEMENTS (date_sentinels); i++) {
    double day
        = (double)ss_days_from_civil (date_sentinels[i].year, date_sentinels[i].month, date_sentinels[i].day);
    g_autoptr (GArray) rows = NULL;

    if (day < floor (facts->min) || day > facts->max || facts->distinct < 2)
      continue;
    rows = rows_of_day (column, day);
    if (rows->len > 0
        && (is_day_apart (facts, day)
            || (rows->len >= LEAST_CELLS && rows->len >= SHARE_OF_CELLS * (double)ss_facts_n_filled (facts))))
      add_finding (checkup, index, day, rows);
  }
}

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  const SsColumnFacts *facts = &checkup->facts[index];

  if (ss_column_is_time (column) && ss_column_date_unit (column) >= SS_DATE_UNIT_DAY)
    check_dates (checkup, index);
  else if (ss_facts_is_quantity (facts) || facts->semantic == SS_SEMANTIC_YEAR)
    check_numbers (checkup, index);
}

const SsCheck ss_check_sentinels = {.check_column = check_column};
