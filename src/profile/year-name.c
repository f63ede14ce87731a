/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "year-name.h"

#define YEAR_DIGITS 4

static gsize
count_digits (const char *text)
{
  gsize n = 0;

  while (g_ascii_isdigit (text[n]))
    n++;
  return n;
}

int
ss_year_of_name (const char *name, char **stem)
{
  const char *place = NULL;
  int year = 0;

  for (const char *p = name; *p != '\0';) {
    gsize n = count_digits (p);
    int number = n == YEAR_DIGITS ? (int)g_ascii_strtoll (p, NULL, 10) : 0;

    if (number >= SS_EARLIEST_YEAR && number <= SS_LATEST_YEAR) {
      if (place != NULL)
        return 0;
      place = p;
      year = number;
    }
    p += MAX (n, 1);
  }
  if (place != NULL && stem != NULL)
    *stem = g_strdup_printf ("%.*s%s", (int)(place - name), name, place + YEAR_DIGITS);
  return year;
}
