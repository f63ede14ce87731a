/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "period-rank.h"

#include "words.h"

#include <string.h>

/* What is counted, folded; of two numbers behind one of these the second is a year. */
static const char *const counted[]
    = {"q",      "t",      "s",    "quarter", "trimestre", "semestre", "week",     "semaine",  "day",
       "jour",   "month",  "mois", "year",    "annee",     "annees",   "hour",     "heure",    "h",
       "phase",  "stage",  "step", "etape",   "d",         "decile",   "quintile", "quartile", "centile",
       "saison", "season", "tour", "round",   "niveau",    "level",    "tranche",  NULL};

/* "1970s". */
#define DECADE "s"

/* What may stand behind a number that counts: "1er trimestre", "2nd round". Alone, "5e", it is a name. */
static const char *const endings[] = {"er", "ere", "e", "eme", "re", "nd", "nde", "st", "rd", "th", NULL};

#define FIRST_YEAR 1500
#define LAST_YEAR 2199
#define CENTURY 100
#define HOUR 60

typedef struct {
  int numbers[2];
  guint n_numbers;
  gboolean is_counted; /* a word of @counted says so */
} Period;

static gboolean
is_year (int number)
{
  return number >= FIRST_YEAR && number <= LAST_YEAR;
}

/* Takes one number or one run of letters; FALSE where it is no part of a period. */
static gboolean
read_part (const char **at, Period *period)
{
  const char *end = *at;
  g_autofree char *word = NULL;

  if (g_ascii_isdigit (*end)) {
    if (period->n_numbers == G_N_ELEMENTS (period->numbers))
      return FALSE;
    while (g_ascii_isdigit (*end))
      end++;
    if (end - *at > 4)
      return FALSE;
    period->numbers[period->n_numbers++] = (int)g_ascii_strtoull (*at, (char **)at, 10);
    return TRUE;
  }
  while (*end != '\0' && *end != ' ' && !g_ascii_isdigit (*end))
    end++;
  word = g_strndup (*at, (gsize)(end - *at));
  *at = end;
  if (g_strv_contains (counted, word)
      || (period->n_numbers > 0 && is_year (period->numbers[0]) && g_str_equal (word, DECADE)))
    period->is_counted = TRUE;
  else if (period->n_numbers == 0 || !g_strv_contains (endings, word))
    return FALSE;
  return TRUE;
}

static gboolean
read_period (const char *folded, Period *period)
{
  for (const char *at = folded; *at != '\0';)
    if (*at == ' ')
      at++;
    else if (!read_part (&at, period))
      return FALSE;
  return period->n_numbers > 0;
}

/* "8h", "8h30", "08:30" as minutes; -1 for all else. */
static int
read_clock (const char *text)
{
  char *end;
  guint64 hours = g_ascii_isdigit (*text) ? g_ascii_strtoull (text, &end, 10) : G_MAXUINT, minutes = 0;

  if (hours > 24 || (*end != ':' && *end != 'h' && *end != 'H'))
    return -1;
  if (*end == ':' && !g_ascii_isdigit (end[1]))
    return -1;
  if (g_ascii_isdigit (end[1]))
    minutes = g_ascii_strtoull (end + 1, &end, 10);
  else
    end++;
  return *end == '\0' && minutes < HOUR ? (int)(hours * HOUR + minutes) : -1;
}

/* "2018-19", "2018/2019": from one year to the next. */
static gboolean
is_season (const Period *period)
{
  int first = period->numbers[0], second = period->numbers[1];

  return is_year (first) && (second == first + 1 || second == (first + 1) % CENTURY);
}

int
ss_period_rank (const char *text)
{
  g_autofree char *folded = ss_fold (text);
  int minutes = read_clock (text);
  Period period = {0};

  if (minutes >= 0)
    return minutes;
  if (!read_period (folded, &period))
    return G_MAXINT;
  if (period.n_numbers == 1)
    return period.is_counted ? period.numbers[0] : G_MAXINT;
  if (is_season (&period))
    return period.numbers[0] * CENTURY;
  if (!period.is_counted)
    return G_MAXINT;
  if (is_year (period.numbers[0]))
    return period.numbers[0] * CENTURY + MIN (period.numbers[1], CENTURY - 1);
  return period.numbers[1] * CENTURY + MIN (period.numbers[0], CENTURY - 1);
}
