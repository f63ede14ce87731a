/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "class-rank.h"

#include "words.h"

#include <math.h>
#include <string.h>

static const char *const below_words[]
    = {"moins", "under", "below", "less", "jusqu", "inferieur", "inferieure", NULL};
static const char *const above_words[] = {"plus", "over", "above", "more", "superieur", "superieure", NULL};
/* What else classes are written with. */
static const char *const other_words[] = {
    "a",       "et",       "ou",        "to",      "and",       "than",     "or",     "de",      "d",
    "du",      "entre",    "between",   "ans",     "an",        "mois",     "years",  "old",     "habitants",
    "hab",     "salaries", "personnes", "pieces",  "piece",     "m2",       "km",     "m",       "kg",
    "ha",      "€",        "k€",        "euros",   "eur",       "%",        "h",      "min",     "minutes",
    "heures",  "jours",    "exclus",    "inclus",  "year",      "months",   "month",  "days",    "day",
    "hours",   "hour",     "jour",      "heure",   "personne",  "people",   "person", "persons", "enfant",
    "enfants", "child",    "children",  "salarie", "employees", "employee", "rooms",  "room",    "etoile",
    "etoiles", "star",     "stars",     "grade",   "niveau",    "level",    "etape",  "step",    "stage",
    "phase",   "usd",      "gbp",       NULL};

/* Halves between bounds: a class without a lower bound stands just below, one without an upper bound just above. */
#define STEP 4
/* Longer numbers are codes or years, and no count ("3 enfants, 4 ou plus"). */
#define MOST_DIGITS 3
/* A word of so many letters beside one number says what is counted: "2 personnes", "Grade 3"; fewer are part of a code: "M2". */
#define LEAST_LETTERS 4
/* "1,000" and "1.500": a mark before three digits groups them, unless nothing stands before it. */
#define GROUP_DIGITS 3

typedef struct {
  double bounds[2];
  guint n_bounds;
  gboolean is_below, is_above;
} Class;

/* A group of three digits after a space, or after a mark that is no decimal one. */
static gboolean
is_group (const char *mark, double before)
{
  gsize n = strspn (mark + 1, "0123456789");

  return n == GROUP_DIGITS && (*mark == ' ' || ((*mark == ',' || *mark == '.') && before >= 1));
}

/* "12 500", "1,000", "1,5", "30", "20k": a number as people write it, with @end behind it. */
static double
read_number (const char *text, const char **end)
{
  double value = 0, scale = 1;

  for (; g_ascii_isdigit (*text); text++) {
    value = value * 10 + (*text - '0');
    if (text[1] != '\0' && is_group (text + 1, value))
      text++;
  }
  if ((*text == ',' || *text == '.') && g_ascii_isdigit (text[1]))
    for (text++; g_ascii_isdigit (*text); text++)
      value += (*text - '0') * (scale /= 10);
  if ((*text == 'k' || *text == 'K' || *text == 'M') && !g_ascii_isalnum (text[1]))
    value *= *text++ == 'M' ? 1e6 : 1e3;
  *end = text;
  return value;
}

/* Takes the numbers out of @text; FALSE when there are more than two. The rest, without them, goes to @rest. */
static gboolean
read_bounds (const char *text, Class *found, GString *rest)
{
  while (*text != '\0') {
    if (!g_ascii_isdigit (*text)) {
      g_string_append_c (rest, *text++);
      continue;
    }
    if (found->n_bounds == G_N_ELEMENTS (found->bounds))
      return FALSE;
    found->bounds[found->n_bounds++] = read_number (text, &text);
    g_string_append_c (rest, ' ');
  }
  return TRUE;
}

static gboolean
read_words (const char *rest, Class *found)
{
  g_autofree char *folded = ss_fold (rest);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  found->is_below = strchr (rest, '<') != NULL;
  found->is_above = strchr (rest, '>') != NULL || strchr (rest, '+') != NULL;
  for (char **word = words; *word != NULL; word++) {
    found->is_below |= g_strv_contains (below_words, *word);
    found->is_above |= g_strv_contains (above_words, *word);
    if (**word != '\0' && !g_strv_contains (below_words, *word) && !g_strv_contains (above_words, *word)
        && !g_strv_contains (other_words, *word))
      return FALSE;
  }
  return TRUE;
}

/* What stands beside a single number, all of it known words, says what it counts. */
static gboolean
names_count (const char *rest)
{
  g_autofree char *folded = ss_fold (rest);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (char **word = words; *word != NULL; word++)
    if (g_utf8_strlen (*word, -1) >= LEAST_LETTERS)
      return TRUE;
  return FALSE;
}

static gboolean
read_class (const char *text, Class *found)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autofree char *spaced = g_utf8_normalize (text, -1, G_NORMALIZE_ALL); /* every kind of space is one */

  if (spaced == NULL || !read_bounds (spaced, found, rest) || !read_words (rest->str, found))
    return FALSE;
  if (found->n_bounds == 2)
    return found->bounds[0] < found->bounds[1];
  return found->n_bounds == 1
         && (found->is_below || found->is_above || ss_class_is_count (text) || names_count (rest->str));
}

gboolean
ss_class_is_count (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  return n_digits > 0 && n_digits <= MOST_DIGITS && text[n_digits] == '\0'
         && (text[0] != '0' || n_digits == 1);
}

int
ss_class_rank (const char *text)
{
  Class found = {0};

  if (!read_class (text, &found))
    return G_MAXINT;
  return (int)MIN (found.bounds[0] * STEP, G_MAXINT / 2)
         + (found.n_bounds == 2 ? 0
            : found.is_below    ? -1
            : found.is_above    ? 1
                                : 0);
}

double
ss_class_width (const char *text)
{
  Class found = {0};

  return read_class (text, &found) && found.n_bounds == 2 ? found.bounds[1] - found.bounds[0] : NAN;
}
