/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "year-name.h"

#include <string.h>

#define YEAR_DIGITS 4

static gsize
count_digits (const char *text)
{
  gsize n = 0;

  while (g_ascii_isdigit (text[n]))
    n++;
  return n;
}

/* Without the signs that parted the year from the rest: "2005 - Part", "Part_2005", "Part (2005)". */
static char *
take_trimmed (char *stem)
{
  static const char signs[] = " -_:,;/.";
  char *start = stem + strspn (stem, signs);
  gsize length = strlen (start);

  while (length > 0 && strchr (signs, start[length - 1]) != NULL)
    length--;
  if (length >= 2
      && (strncmp (start + length - 2, "()", 2) == 0 || strncmp (start + length - 2, "[]", 2) == 0))
    length -= 2;
  memmove (stem, start, length);
  stem[length] = '\0';
  return g_strchomp (stem);
}

/* The name before and behind the year, without the preposition that led to it: "Prix en 2014 (€)" is "Prix (€)". */
static char *
dup_stem (const char *name, gsize n_before, const char *behind)
{
  static const char *const prepositions[] = {" en", " in", " pour", " for", " au", " of", " de"};
  g_autofree char *before = g_strchomp (g_strndup (name, n_before));

  for (gsize i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (g_str_has_suffix (before, prepositions[i])) {
      before[strlen (before) - strlen (prepositions[i])] = '\0';
      break;
    }
  return take_trimmed (g_strconcat (g_strchomp (before), behind, NULL));
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
  /* "1980s": ten years, and no year. */
  if (place == NULL || g_ascii_isalpha (place[YEAR_DIGITS]))
    return 0;
  if (stem != NULL)
    *stem = dup_stem (name, (gsize)(place - name), place + YEAR_DIGITS);
  return year;
}
