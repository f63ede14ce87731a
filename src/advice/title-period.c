/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "title-period.h"

#include "figures.h"
#include "shown.h"
#include "wording.h"

#include <math.h>
#include <string.h>

/* What both dates end with alike is said once: "5–14 février 2024". Whole words; the first keeps one. */
static void
cut_common_end (char *from, const char *to)
{
  gsize n_from = strlen (from), n_to = strlen (to), cut = 0;
  for (gsize n = 1; n < n_from && n < n_to && from[n_from - n] == to[n_to - n]; n++)
    cut = from[n_from - n] == ' ' ? n : cut;
  from[n_from - cut] = '\0';
}

/* An en dash in both languages, with room around it where an end is more than a word. */
static char *
join (const char *from, const char *to)
{
  return g_strdup_printf (strchr (from, ' ') != NULL ? "%s – %s" : "%s–%s", from, to);
}

/* Hours say nothing in a period of days, nor days in one of years. */
static char *
dup_dates (const SsBound *time)
{
  SsLanguage language = ss_language_current ();
  g_autofree char *first = ss_date_text (time->facts->min, SS_DATE_UNIT_YEAR, FALSE, language);
  g_autofree char *last = ss_date_text (time->facts->max, SS_DATE_UNIT_YEAR, FALSE, language);
  if (!g_str_equal (first, last))
    return join (first, last);
  SsDateUnit unit = MIN (ss_column_date_unit (time->column), SS_DATE_UNIT_DAY);
  g_autofree char *from = ss_date_text (time->facts->min, unit, FALSE, language);
  g_autofree char *to = ss_date_text (time->facts->max, unit, FALSE, language);
  if (g_str_equal (from, to))
    return g_steal_pointer (&to);
  cut_common_end (from, to);
  return join (from, to);
}

static char *
dup_numbers (const SsBound *time)
{
  const SsColumn *column = time->column;
  gsize first = ss_column_n_rows (column), last = first;
  for (gsize row = 0; row < ss_column_n_rows (column); row++) {
    double number = ss_column_number (column, row);
    first = number == time->facts->min ? row : first;
    last = number == time->facts->max ? row : last;
  }
  g_autofree char *from = ss_cell_text (time->column, time->facts, first, ss_language_current ());
  g_autofree char *to = ss_cell_text (time->column, time->facts, last, ss_language_current ());
  return join (from, to);
}

char *
ss_title_period (const SsBound *time)
{
  if (time == NULL || ss_column_kind (time->column) == SS_KIND_TEXT || !(time->facts->min < time->facts->max))
    return NULL;
  if (ss_column_is_time (time->column))
    return dup_dates (time);
  if (ss_bound_is_time (time))
    return dup_numbers (time);
  if (ss_column_is_numeric (time->column) && ss_figures_are_years (time->column, time->facts))
    return g_strdup_printf ("%.0f–%.0f", floor (time->facts->min), floor (time->facts->max));
  return NULL;
}
