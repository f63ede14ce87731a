/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shown-window.h"

#include "date-text.h"

#include <stdio.h>
#include <string.h>

/* Whole numbers in this range, where days are expected or given for years, are years. */
#define FIRST_YEAR 1500
#define LAST_YEAR 2100

static gboolean
is_year (double number)
{
  return number >= FIRST_YEAR && number <= LAST_YEAR && number == floor (number);
}

/* Ends of an axis are days, years or plain numbers, whichever the author thought of; keys are what the column holds. */
static double
place_of_number (const SsShown *shown, double number, gboolean is_end)
{
  gboolean holds_days = ss_column_is_time (shown->key);
  int year, month, day;

  if (holds_days && is_year (number))
    return ss_days_from_civil ((int)number + is_end, 1, 1) - (is_end ? 1 : 0);
  if (!holds_days && shown->is_time && !is_year (number)) {
    ss_civil_from_days ((gint64)number, &year, &month, &day);
    return year;
  }
  return number;
}

static double
place_of (const SsShown *shown, const json_t *bound, gboolean is_end)
{
  const char *text = json_string_value (bound);
  int year, month = 1, day = 1, n;
  SsDate date;

  if (json_is_number (bound))
    return place_of_number (shown, json_number_value (bound), is_end);
  if (text && ss_column_is_time (shown->key) && ss_date_read (text, strlen (text), SS_DAY_FIRST, &date))
    return date.days;
  n = text ? sscanf (text, "%d-%d-%d", &year, &month, &day) : 0;
  if (n < 1 || month < 1 || month > 12 || day < 1 || day > 31)
    return NAN;
  if (n == 1)
    return place_of_number (shown, year, is_end);
  return ss_column_is_time (shown->key) ? ss_days_from_civil (year, month, day) : year;
}

static gboolean
is_in_domain (const json_t *domain, const char *text, const char *cell)
{
  const json_t *item;
  gsize i;

  json_array_foreach (domain, i, item)
  {
    char number[SS_NUMBER_ASCII_SIZE];
    const char *name = json_is_number (item) ? ss_number_ascii (number, json_number_value (item))
                                             : json_string_value (item);

    if (g_strcmp0 (name, text) == 0 || g_strcmp0 (name, cell) == 0)
      return TRUE;
  }
  return FALSE;
}

typedef struct {
  double from, to;     /* NaN: open; @from may be the later end */
  const json_t *names; /* or a list of what is shown, or NULL */
} Window;

/* A domain of dates or numbers is two ends (or ticks between them); one of names, or on a band, is a list. */
static Window
key_window (const SsShown *shown)
{
  const SsAxisSpec *axis = &shown->spec->axes[ss_shown_key_axis (shown)];
  gsize n = json_array_size (axis->domain);
  gboolean is_text = ss_column_kind (shown->key) == SS_KIND_TEXT;
  gboolean is_band = axis->scale == SS_SCALE_BAND || axis->scale == SS_SCALE_ORDINAL
                     || (shown->key_role == SS_ROLE_CATEGORY && n > 2);
  Window window = {isnan (axis->min) || is_text ? NAN : place_of_number (shown, axis->min, FALSE),
                   isnan (axis->max) || is_text ? NAN : place_of_number (shown, axis->max, TRUE), NULL};

  if (!isnan (window.from) || !isnan (window.to) || n < 2)
    return window;
  if (is_text || is_band) {
    window.names = axis->domain;
    return window;
  }
  window.from = place_of (shown, json_array_get (axis->domain, 0), FALSE);
  window.to = place_of (shown, json_array_get (axis->domain, n - 1), TRUE);
  return window;
}

static gboolean
is_within (const Window *window, const SsShown *shown, gsize k)
{
  double number = shown->key_numbers[k];

  if (window->names)
    return is_in_domain (window->names, shown->key_texts[k], shown->key_cells[k]);
  if (window->from > window->to)
    return isnan (number) || (number >= window->to && number <= window->from);
  return isnan (number) || !(number < window->from || number > window->to);
}

gsize
ss_shown_find_key (const SsShown *shown, const char *text)
{
  SsDate date;

  for (gsize k = 0; k < shown->n_keys; k++)
    if (g_strcmp0 (shown->key_texts[k], text) == 0 || g_strcmp0 (shown->key_cells[k], text) == 0)
      return k;
  /* A date may be written in any way: "T2 2023", "Jan 2022". */
  if (text && shown->key && ss_column_is_time (shown->key)
      && ss_date_read (text, strlen (text), SS_DAY_FIRST, &date))
    for (gsize k = 0; k < shown->n_keys; k++)
      if (shown->key_numbers[k] == date.days)
        return k;
  return G_MAXSIZE;
}

void
ss_shown_find_visible (SsShown *shown)
{
  const SsSpec *spec = shown->spec;
  gboolean has_list = spec->arrange == SS_ARRANGE_GIVEN && spec->order && spec->order[0];
  g_autofree gboolean *is_listed = g_new0 (gboolean, MAX (shown->n_keys, 1));
  Window window = {NAN, NAN, NULL};
  gboolean any = FALSE;

  if (shown->key)
    window = key_window (shown);
  shown->runs_back = window.from > window.to;
  for (guint i = 0; has_list && spec->order[i]; i++) {
    gsize k = ss_shown_find_key (shown, spec->order[i]);

    if (k != G_MAXSIZE)
      is_listed[k] = TRUE;
  }
  for (gsize k = 0; k < shown->n_keys; k++) {
    shown->is_visible[k] = (!has_list || is_listed[k]) && is_within (&window, shown, k);
    any |= shown->is_visible[k];
  }
  /* A list or a window that fits nothing was meant for something else. */
  for (gsize k = 0; !any && k < shown->n_keys; k++)
    shown->is_visible[k] = TRUE;
}
