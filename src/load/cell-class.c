/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-class.h"

#include "date-text.h"
#include "duration-text.h"
#include "missing.h"
#include "number-text.h"
#include "span.h"

#include <string.h>

static gboolean
is_number (const char *text, gsize length)
{
  static const SsNumberStyle styles[] = {{',', '.'}, {'.', ','}};
  SsNumber number;

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (ss_number_read (text, length, styles[i], &number))
      return TRUE;
  return FALSE;
}

/* "6:02", "12:05:59": no name of a column of such. */
#define LONGEST_CLOCK 12

static gboolean
is_clock (const char *text, gsize length)
{
  char copy[LONGEST_CLOCK + 1] = "";

  if (length > LONGEST_CLOCK || memchr (text, ':', length) == NULL)
    return FALSE;
  memcpy (copy, text, length);
  return ss_text_is_time (copy);
}

SsCellClass
ss_cell_class (const char *text, gsize length)
{
  SsDate date;

  if (ss_missing_of (text, length) == SS_MISSING_BLANK)
    return SS_CELL_BLANK;
  if (is_number (text, length))
    return SS_CELL_NUMBER;
  return ss_date_read (text, length, SS_DAY_FIRST, &date) || is_clock (text, length) ? SS_CELL_DATE
                                                                                     : SS_CELL_TEXT;
}

gboolean
ss_cell_is_year (const char *text, gsize length)
{
  ss_span_trim (&text, &length);
  return length == 4 && ss_is_digit (text[1]) && ss_is_digit (text[2]) && ss_is_digit (text[3])
         && ((text[0] == '1' && text[1] >= '5') || (text[0] == '2' && text[1] < '2'));
}

static gsize
count_of (const char *text, gsize length, char mark)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == mark;
  return n;
}

gboolean
ss_cell_is_plain (const char *text, gsize length)
{
  if (ss_cell_class (text, length) != SS_CELL_TEXT)
    return TRUE;
  for (const char *rare = ":~^"; *rare; rare++)
    if (count_of (text, length, *rare) > 1)
      return FALSE;
  for (gsize i = 0; i < length; i++) {
    gboolean is_prose = text[i] == ',' && i + 1 < length && text[i + 1] == ' ';
    if (strchr (";\t|,", text[i]) && !is_prose)
      return FALSE;
  }
  return TRUE;
}
