/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "duration-text.h"

#include "span.h"

#include <string.h>

#define MOST_DIGITS 6
#define LEAST_DAY 24 /* hours that no clock shows */
#define MOST_PARTS 4

/* What is written behind a number. "m" is a metre unless hours or seconds stand beside it. */
static const struct {
  const char *word;
  double seconds;
} units[] = {
    {"jours", 86400}, {"jour", 86400}, {"j", 86400},   {"days", 86400}, {"day", 86400},  {"heures", 3600},
    {"heure", 3600},  {"hours", 3600}, {"hour", 3600}, {"hrs", 3600},   {"hr", 3600},    {"h", 3600},
    {"minutes", 60},  {"minute", 60},  {"mins", 60},   {"min", 60},     {"mn", 60},      {"m", 60},
    {"''", 1},        {"'", 60},       {"’", 60},      {"′", 60},       {"secondes", 1}, {"seconde", 1},
    {"seconds", 1},   {"second", 1},   {"secs", 1},    {"sec", 1},      {"s", 1},        {"\"", 1},
    {"″", 1},         {"”", 1},
};

/* One or two digits; -1 where there are none. */
static int
take_number (const char **at)
{
  int number = -1;

  for (gsize i = 0; i < 2 && ss_is_digit (**at); i++, ++*at)
    number = MAX (number, 0) * 10 + (**at - '0');
  return number;
}

static void
skip_spaces (const char **at)
{
  for (gsize width; (width = ss_span_space (*at, strlen (*at))) > 0;)
    *at += width;
}

gboolean
ss_text_is_time (const char *text)
{
  const char *at = text;

  skip_spaces (&at);
  if (take_number (&at) < 0)
    return FALSE;
  skip_spaces (&at);
  gboolean is_letter = *at == 'h' || *at == 'H';
  if (!is_letter && *at != ':')
    return FALSE;
  at++;
  skip_spaces (&at);
  int minutes = take_number (&at), seconds = 0;
  if (*at == ':') {
    at++;
    seconds = take_number (&at);
  }
  skip_spaces (&at);
  return *at == '\0' && minutes < 60 && seconds >= 0 && seconds < 60 && (minutes >= 0 || is_letter);
}

/* Digits, with decimals where @takes_decimals; FALSE where there are none. */
static gboolean
take_amount (const char **at, gboolean takes_decimals, double *amount, gsize *n_digits)
{
  double scale = 1;

  *amount = 0;
  for (*n_digits = 0; ss_is_digit (**at) && *n_digits < MOST_DIGITS; ++*n_digits, ++*at)
    *amount = *amount * 10 + (**at - '0');
  if (takes_decimals && (**at == '.' || **at == ',') && ss_is_digit ((*at)[1]))
    for (++*at; ss_is_digit (**at); ++*at)
      *amount += (**at - '0') * (scale /= 10);
  return *n_digits > 0 && !ss_is_digit (**at);
}

/* "4:16:40", "58:12.4"; the numbers behind the first have two digits and are below 60. */
static gboolean
read_colons (const char *at, gboolean minutes_first, SsDuration *duration)
{
  double parts[3], seconds = 0;
  gsize n = 0, n_digits;

  do {
    if (n == G_N_ELEMENTS (parts) || !take_amount (&at, n > 0, &parts[n], &n_digits)
        || (n > 0 && (n_digits != 2 || parts[n] >= 60)))
      return FALSE;
    n++;
  } while (*at++ == ':');
  if (n < 2 || at[-1] != '\0')
    return FALSE;
  for (gsize i = 0; i < n; i++)
    seconds = seconds * 60 + parts[i];
  duration->seconds = n == 2 && !minutes_first ? seconds * 60 : seconds;
  duration->first = parts[0];
  duration->n_parts = (guint)n;
  return TRUE;
}

/* The seconds of the word at @at, which is passed over; 0 where it is none. */
static double
take_unit (const char **at)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++) {
    gsize length = strlen (units[i].word);

    if (g_ascii_strncasecmp (*at, units[i].word, length) == 0 && !g_ascii_isalpha ((*at)[length])) {
      *at += length;
      return units[i].seconds;
    }
  }
  return 0;
}

/* "1 h 10", "2 min 30 s", "3 jours 4 h", "2'30": from the greater unit to the smaller; a last number without one counts the next. */
static gboolean
read_words (const char *at, SsDuration *duration)
{
  double last = 0, amount;
  gboolean has_metre = FALSE, has_other = FALSE;
  gsize n_digits;

  while (*at != '\0') {
    if (duration->n_parts == MOST_PARTS || !take_amount (&at, TRUE, &amount, &n_digits))
      return FALSE;
    skip_spaces (&at);
    gboolean is_metre = g_ascii_tolower (*at) == 'm' && !g_ascii_isalpha (at[1]);
    double unit = take_unit (&at);

    if (unit == 0 && (*at != '\0' || last <= 1 || last > 3600))
      return FALSE;
    has_metre |= is_metre;
    has_other |= unit != 0 && !is_metre;
    duration->has_words |= unit != 0 && unit != 3600;
    unit = unit == 0 ? last / 60 : unit;
    if (last > 0 && (unit >= last || amount >= last / unit))
      return FALSE;
    duration->first = duration->n_parts++ == 0 ? amount : duration->first;
    duration->seconds += amount * unit;
    last = unit;
    skip_spaces (&at);
  }
  return duration->n_parts > 0 && (!has_metre || has_other);
}

gboolean
ss_duration_read (const char *text, gboolean minutes_first, SsDuration *duration)
{
  const char *at = text;

  *duration = (SsDuration) {.seconds = 0};
  skip_spaces (&at);
  at += *at == '+';
  skip_spaces (&at);
  if (!ss_is_digit (*at))
    return FALSE;
  duration->is_padded = at[0] == '0' && ss_is_digit (at[1]);
  if (strchr (at, ':') == NULL)
    return read_words (at, duration);
  g_autofree char *trimmed = g_strchomp (g_strdup (at));
  return read_colons (trimmed, minutes_first, duration);
}

gboolean
ss_durations_begin_with_minutes (const SsColumn *column)
{
  gboolean has_three = FALSE, has_two = FALSE, is_beyond = FALSE;

  for (gsize code = 0; code < ss_column_n_codes (column); code++) {
    const char *text = ss_column_code_text (column, (guint32)code);
    SsDuration duration;

    if (strchr (text, ':') == NULL || !ss_duration_read (text, FALSE, &duration))
      continue;
    has_three |= duration.n_parts == 3;
    has_two |= duration.n_parts == 2;
    is_beyond |= duration.n_parts == 2 && (duration.first >= LEAST_DAY || strpbrk (text, ".,+") != NULL);
  }
  return has_two && (has_three || is_beyond);
}
