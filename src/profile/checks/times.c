/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "duration-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* R03: times and spans of time, which no kind of column holds: texts, until they are numbers. */

#define TIMES_SHARE 0.9 /* of the distinct texts */
#define MOST_SAMPLE 2000

/* The unit in which most of the spans are numbers of two or three digits. */
static const struct {
  double least; /* seconds, of the median */
  const char *unit;
} steps[] = {{259200, "days"}, {36000, "hours"}, {180, "minutes"}, {0, "seconds"}};

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static const char *
unit_for (const SsColumn *column)
{
  gboolean minutes_first = ss_durations_begin_with_minutes (column);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (double));
  gsize step = 0;

  for (gsize code = 0; code < ss_column_n_codes (column); code++) {
    SsDuration duration;

    if (ss_duration_read (ss_column_code_text (column, (guint32)code), minutes_first, &duration))
      g_array_append_val (spans, duration.seconds);
  }
  g_array_sort (spans, compare_doubles);
  while (spans->len > 0 && g_array_index (spans, double, spans->len / 2) < steps[step].least)
    step++;
  return steps[step].unit;
}

static void
tell_durations (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  const char *name = ss_column_name (column);

  /* Translators: a column's name, a cell's text: “1 h 10”. */
  ss_checkup_add (checkup, "R03", SS_SEVERITY_WARN, SS_SOURCE_DATAWRAPPER, index,
                  g_strdup_printf (_ ("“%s” holds durations (“%s”): they stay texts, and cannot be drawn or "
                                      "averaged, until they are read as numbers."),
                                   name, ss_column_code_text (column, 0)))
      ->repair
      = json_pack ("{s:s, s:s, s:s}", "operation", "parse-duration", "column", name, "unit",
                   unit_for (column));
}

/* Cells of a column of times that are none. */
static void
tell_no_times (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *example = NULL;

  for (gsize row = 0; row < ss_column_n_rows (column) && rows->len < SS_FINDING_MOST_ROWS; row++) {
    const char *text = ss_column_text (column, row);
    if (!text || ss_text_is_time (text))
      continue;
    example = example ? example : text;
    g_array_append_val (rows, row);
  }
  if (rows->len == 0)
    return;
  /* Translators: a count, a column's name, a cell's text. */
  char *message = g_strdup_printf (
      ngettext (
          "%u cell of “%s” is no time of the day as the others are (“%s”): it is kept as written.",
          "%u cells of “%s” are no times of the day as the others are (“%s”): they are kept as written.",
          rows->len),
      rows->len, ss_column_name (column), example);
  ss_checkup_set_rows (
      ss_checkup_add (checkup, "R03", SS_SEVERITY_WARN, SS_SOURCE_DATAWRAPPER, index, message), rows);
}

/* The mark between hours and minutes that all the times have: "h", or ":". */
static const char *
mark_of_times (const SsColumn *column)
{
  static const char *const marks[] = {":", "h", "H"};

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++) {
    gsize n_with = 0, n = ss_column_n_codes (column);
    for (gsize code = 0; code < n; code++)
      n_with += strstr (ss_column_code_text (column, (guint32)code), marks[i]) != NULL;
    if (n > 0 && n_with == n)
      return marks[i];
  }
  return NULL;
}

/* "14:30:05": the mark stands twice. */
static gboolean
has_seconds (const SsColumn *column, const char *mark)
{
  const char *first = strstr (ss_column_code_text (column, 0), mark);

  return first && strstr (first + 1, mark);
}

static void
tell_times (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  const char *name = ss_column_name (column), *mark = mark_of_times (column);
  /* Translators: a column's name. */
  SsFinding *finding = ss_checkup_add (
      checkup, "R03", SS_SEVERITY_HINT, SS_SOURCE_DATAWRAPPER, index,
      g_strdup_printf (_ ("“%s” holds times: they stay texts, which are sorted by the clock. "
                          "Split off the hours to count or draw by hour."),
                       name));
  if (!mark)
    return;
  /* Translators: the names of the columns that a column of times is split into; the column's name. */
  g_autofree char *hours = g_strdup_printf (_ ("%s (hours)"), name);
  g_autofree char *minutes = g_strdup_printf (_ ("%s (minutes)"), name);
  g_autofree char *seconds = g_strdup_printf (_ ("%s (seconds)"), name);
  finding->repair
      = json_pack ("{s:s, s:s, s:s, s:[s,s,s*]}", "operation", "split-column", "column", name, "separator",
                   mark, "names", hours, minutes, has_seconds (column, mark) ? seconds : NULL);
}

static gboolean
are_times (const SsColumn *column)
{
  gsize n = MIN (ss_column_n_codes (column), MOST_SAMPLE), misfits = 0;

  for (gsize code = 0; code < n && (double)misfits <= (1 - TIMES_SHARE) * (double)n; code++)
    misfits += !ss_text_is_time (ss_column_code_text (column, (guint32)code));
  return n > 0 && (double)misfits <= (1 - TIMES_SHARE) * (double)n;
}

static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumnFacts *facts = &checkup->facts[index];

  if (facts->semantic == SS_SEMANTIC_DURATION)
    tell_durations (checkup, index);
  else if (facts->kind == SS_KIND_TEXT && are_times (ss_table_column (checkup->table, index))) {
    tell_no_times (checkup, index);
    tell_times (checkup, index);
  }
}

const SsCheck ss_check_times = {.check_column = check_column};
