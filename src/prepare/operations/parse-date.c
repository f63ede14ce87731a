/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"
#include "parameters.h"
#include "table-change.h"
#include "text-column.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE,
     .kinds = SS_KINDS_ANY & ~SS_KINDS (SS_KIND_GEOMETRY)},
    {"format", N_ ("Format, for example DD/MM/YYYY"), SS_PARAMETER_TEXT, .is_required = TRUE},
    {NULL},
};

typedef enum {
  PART_YEAR,
  PART_SHORT_YEAR,
  PART_MONTH,
  PART_DAY,
  PART_HOUR,
  PART_MINUTE,
  PART_SECOND,
} Part;
#define N_PARTS (PART_SECOND + 1)

/* English and French letters, and those of strptime(). MM is a month and mm a minute. Longer ones first. */
static const struct {
  const char *token;
  Part part;
} tokens[] = {
    {"YYYY", PART_YEAR},     {"AAAA", PART_YEAR},     {"%Y", PART_YEAR},   {"YY", PART_SHORT_YEAR},
    {"AA", PART_SHORT_YEAR}, {"%y", PART_SHORT_YEAR}, {"MM", PART_MONTH},  {"%m", PART_MONTH},
    {"DD", PART_DAY},        {"JJ", PART_DAY},        {"%d", PART_DAY},    {"HH", PART_HOUR},
    {"hh", PART_HOUR},       {"%H", PART_HOUR},       {"mm", PART_MINUTE}, {"%M", PART_MINUTE},
    {"ss", PART_SECOND},     {"%S", PART_SECOND},
};

static const struct {
  guint digits;
  int least, most, fallback;
  SsDateUnit unit;
} parts[] = {
    [PART_YEAR] = {4, 0, 9999, 0, SS_DATE_UNIT_YEAR},   [PART_SHORT_YEAR] = {2, 0, 99, 0, SS_DATE_UNIT_YEAR},
    [PART_MONTH] = {2, 1, 12, 1, SS_DATE_UNIT_MONTH},   [PART_DAY] = {2, 1, 31, 1, SS_DATE_UNIT_DAY},
    [PART_HOUR] = {2, 0, 23, 0, SS_DATE_UNIT_MINUTE},   [PART_MINUTE] = {2, 0, 59, 0, SS_DATE_UNIT_MINUTE},
    [PART_SECOND] = {2, 0, 59, 0, SS_DATE_UNIT_SECOND},
};
G_STATIC_ASSERT (G_N_ELEMENTS (parts) == N_PARTS);

/* Two digits from here on are of the last century (POSIX, strptime). */
#define FIRST_SHORT_YEAR 69

/* The length of the token that @format begins with, or 0. */
static gsize
token_length (const char *format, Part *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    if (g_str_has_prefix (format, tokens[i].token)) {
      *part = tokens[i].part;
      return strlen (tokens[i].token);
    }
  return 0;
}

static gboolean
read_part (const char **text, Part part, int *values)
{
  guint n = 0;
  int value = 0;

  for (; n < parts[part].digits && g_ascii_isdigit (**text); n++)
    value = value * 10 + *(*text)++ - '0';
  values[part] = value;
  return n > 0 && (part != PART_YEAR || n == parts[part].digits) && value >= parts[part].least
         && value <= parts[part].most;
}

static void
values_to_cell (const int *values, guint seen, SsReadCell *cell)
{
  int year = values[PART_YEAR];
  SsDateUnit unit = SS_DATE_UNIT_YEAR;
  double seconds = values[PART_HOUR] * 3600.0 + values[PART_MINUTE] * 60 + values[PART_SECOND];

  if (seen & 1u << PART_SHORT_YEAR)
    year = values[PART_SHORT_YEAR] + (values[PART_SHORT_YEAR] < FIRST_SHORT_YEAR ? 2000 : 1900);
  for (guint part = 0; part < N_PARTS; part++)
    if (seen & 1u << part)
      unit = MAX (unit, parts[part].unit);
  ss_read_cell_set_date (
      cell, ss_days_from_civil (year, values[PART_MONTH], values[PART_DAY]) + seconds / 86400, unit);
}

/* A 31st of April comes back as another day. */
static gboolean
is_real_day (const SsReadCell *cell, const int *values)
{
  int year, month, day;

  ss_civil_from_days ((gint64)floor (cell->start), &year, &month, &day);
  return month == values[PART_MONTH] && day == values[PART_DAY];
}

static gboolean
read_cell (const char *text, gpointer data, SsReadCell *cell)
{
  int values[N_PARTS];
  guint seen = 0;
  gsize length;
  Part part;

  if (ss_cell_is_no_value (text))
    return TRUE;
  for (guint i = 0; i < N_PARTS; i++)
    values[i] = parts[i].fallback;
  for (const char *format = data; *format; format += length)
    if ((length = token_length (format, &part)) > 0) {
      if (!read_part (&text, part, values))
        return FALSE;
      seen |= 1u << part;
    } else if (*text++ != *format || !(length = 1))
      return FALSE;
  values_to_cell (values, seen, cell);
  return *text == '\0' && is_real_day (cell, values);
}

static gboolean
format_has_year (const char *format, gboolean *has_time)
{
  gboolean has_year = FALSE;
  Part part;

  *has_time = FALSE;
  while (*format) {
    gsize length = token_length (format, &part);

    has_year |= length > 0 && part <= PART_SHORT_YEAR;
    *has_time |= length > 0 && part >= PART_HOUR;
    format += MAX (length, 1);
  }
  return has_year;
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  gsize index;
  g_autoptr (SsColumn) texts = ss_column_as_texts (ss_parameters_column (given, "column", table, &index));
  const char *format = ss_parameters_text (given, "format");
  gboolean has_time;

  if (!format_has_year (format, &has_time)) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("The format “%s” says nowhere where the year stands: write it as YYYY."), format);
    return NULL;
  }
  return ss_table_replace (table, index,
                           ss_column_read_as (texts, has_time ? SS_KIND_DATETIME : SS_KIND_DATE, read_cell,
                                              (gpointer)format, "parse-date", context));
}

static char *
describe (const json_t *given)
{
  /* Translators: a column, a format: “DD/MM/YYYY”. */
  return g_strdup_printf (_ ("Read the dates of %s as %s"), ss_parameters_text (given, "column"),
                          ss_parameters_text (given, "format"));
}

const SsOperation ss_operation_parse_date = {
    .id = "parse-date",
    .label = N_ ("Read dates"),
    .purpose = N_ ("Reads the cells of a column as dates that are written in a given format: YYYY, YY, MM, "
                   "DD, hh, mm, ss."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
