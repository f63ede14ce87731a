/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-text.h"

#include "span.h"
#include "wording.h"

#include <string.h>

#define LONGEST_DATE 48
#define MOST_TOKENS 16
#define SHORT_YEAR_PIVOT                                                                                     \
  50 /* "49" is 2049, "50" is 1950: POSIX says 69, but births in French files go further back */
#define LEAST_YEAR 1500 /* of a month alone, and of eight digits */
#define MOST_YEAR 2199
#define SECONDS_A_DAY 86400.0

/* What the words of a date say, accents and case folded. A letter of a pattern and, for months, a value. */
static const struct {
  const char *word;
  char letter;
  guint8 value;
} words[] = {
    {"janvier", 'm', 1},   {"janv", 'm', 1},      {"jan", 'm', 1},       {"january", 'm', 1},
    {"fevrier", 'm', 2},   {"fevr", 'm', 2},      {"fev", 'm', 2},       {"feb", 'm', 2},
    {"february", 'm', 2},  {"mars", 'm', 3},      {"mar", 'm', 3},       {"march", 'm', 3},
    {"avril", 'm', 4},     {"avr", 'm', 4},       {"apr", 'm', 4},       {"april", 'm', 4},
    {"mai", 'm', 5},       {"may", 'm', 5},       {"juin", 'm', 6},      {"jun", 'm', 6},
    {"june", 'm', 6},      {"juillet", 'm', 7},   {"juil", 'm', 7},      {"jul", 'm', 7},
    {"july", 'm', 7},      {"aout", 'm', 8},      {"aou", 'm', 8},       {"aug", 'm', 8},
    {"august", 'm', 8},    {"septembre", 'm', 9}, {"sept", 'm', 9},      {"sep", 'm', 9},
    {"september", 'm', 9}, {"octobre", 'm', 10},  {"oct", 'm', 10},      {"october", 'm', 10},
    {"novembre", 'm', 11}, {"nov", 'm', 11},      {"november", 'm', 11}, {"decembre", 'm', 12},
    {"dec", 'm', 12},      {"december", 'm', 12}, {"trimestre", 'q', 0}, {"trim", 'q', 0},
    {"t", 'q', 0},         {"q", 'q', 0},         {"quarter", 'q', 0},   {"semestre", 'h', 0},
    {"sem", 'h', 0},       {"semaine", 'w', 0},   {"w", 'w', 0},         {"week", 'w', 0},
    {"s", 's', 0},         {"er", 0, 0},          {"e", 0, 0},           {"eme", 0, 0},
    {"ere", 0, 0},         {"nd", 0, 0},          {"st", 0, 0},          {"rd", 0, 0},
    {"th", 0, 0},          {"le", 0, 0},          {"de", 0, 0},          {"lundi", 0, 0},
    {"mardi", 0, 0},       {"mercredi", 0, 0},    {"jeudi", 0, 0},       {"vendredi", 0, 0},
    {"samedi", 0, 0},      {"dimanche", 0, 0},    {"lun", 0, 0},         {"mer", 0, 0},
    {"jeu", 0, 0},         {"ven", 0, 0},         {"sam", 0, 0},         {"dim", 0, 0},
    {"monday", 0, 0},      {"tuesday", 0, 0},     {"wednesday", 0, 0},   {"thursday", 0, 0},
    {"friday", 0, 0},      {"saturday", 0, 0},    {"sunday", 0, 0},      {"mon", 0, 0},
    {"tue", 0, 0},         {"wed", 0, 0},         {"thu", 0, 0},         {"fri", 0, 0},
    {"sat", 0, 0},         {"sun", 0, 0},
};

/* Y: four digits, N: one or two, m: a month in words, q, h, w, s: quarter, half, week, "S"; separators are left out. */
typedef struct {
  char pattern[MOST_TOKENS + 1];
  int value[MOST_TOKENS];
  guint8 width[MOST_TOKENS];
  char separator; /* between the first two tokens */
  gsize n;
} Tokens;

/* Which token holds which part; -1 none. */
static const struct {
  const char *pattern;
  gint8 year, part, day;
  SsDateUnit unit;
} forms[] = {
    {"YNN", 0, 1, 2, SS_DATE_UNIT_DAY},      {"NmY", 2, 1, 0, SS_DATE_UNIT_DAY},
    {"NmN", 2, 1, 0, SS_DATE_UNIT_DAY},      {"mNY", 2, 0, 1, SS_DATE_UNIT_DAY},
    {"YmN", 0, 1, 2, SS_DATE_UNIT_DAY},      {"YN", 0, 1, -1, SS_DATE_UNIT_MONTH},
    {"NY", 1, 0, -1, SS_DATE_UNIT_MONTH},    {"mY", 1, 0, -1, SS_DATE_UNIT_MONTH},
    {"Ym", 0, 1, -1, SS_DATE_UNIT_MONTH},    {"mN", 1, 0, -1, SS_DATE_UNIT_MONTH},
    {"YqN", 0, 2, -1, SS_DATE_UNIT_QUARTER}, {"qNY", 2, 1, -1, SS_DATE_UNIT_QUARTER},
    {"NqY", 2, 0, -1, SS_DATE_UNIT_QUARTER}, {"YNq", 0, 1, -1, SS_DATE_UNIT_QUARTER},
    {"YhN", 0, 2, -1, SS_DATE_UNIT_HALF},    {"hNY", 2, 1, -1, SS_DATE_UNIT_HALF},
    {"NhY", 2, 0, -1, SS_DATE_UNIT_HALF},    {"YNh", 0, 1, -1, SS_DATE_UNIT_HALF},
    {"YwN", 0, 2, -1, SS_DATE_UNIT_WEEK},    {"wNY", 2, 1, -1, SS_DATE_UNIT_WEEK},
};

static int
read_digits (const char *text, gsize n)
{
  int value = 0;

  for (gsize i = 0; i < n; i++) {
    if (!ss_is_digit (text[i]))
      return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

static gboolean
is_civil (int year, int month, int day)
{
  static const guint8 lengths[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1]
         && (month != 2 || day < 29 || is_leap);
}

static gboolean
set_day (SsDate *date, int year, int month, int day)
{
  if (!is_civil (year, month, day))
    return FALSE;
  date->days = (double)ss_days_from_civil (year, month, day);
  date->unit = SS_DATE_UNIT_DAY;
  return TRUE;
}

/* ISO 8601: week 1 holds the year's first Thursday; a week's day is its Monday. */
static gboolean
set_week (SsDate *date, int year, int week)
{
  gint64 fourth = ss_days_from_civil (year, 1, 4);
  gint64 monday = fourth - ((fourth + 3) % 7 + 7) % 7;

  date->days = (double)(monday + 7 * (week - 1));
  date->unit = SS_DATE_UNIT_WEEK;
  return week >= 1 && week <= 53;
}

static gboolean
set_part (SsDate *date, SsDateUnit unit, int year, int part)
{
  static const int months[] = {[SS_DATE_UNIT_HALF] = 6, [SS_DATE_UNIT_QUARTER] = 3, [SS_DATE_UNIT_MONTH] = 1};

  if (unit == SS_DATE_UNIT_WEEK)
    return set_week (date, year, part);
  if (part < 1 || part * months[unit] > 12)
    return FALSE;
  set_day (date, year, (part - 1) * months[unit] + 1, 1);
  date->unit = unit;
  return TRUE;
}

/* Lower-case letters without accents, for the words above; the letters of French month names are enough. */
static gsize
fold_word (const char *text, gsize length, char *word, gsize room)
{
  gsize at = 0, n = 0;

  while (at < length && n + 1 < room) {
    guint8 byte = (guint8)text[at];
    if (g_ascii_isalpha (text[at]))
      word[n++] = g_ascii_tolower (text[at++]);
    else if (byte == 0xC3 && at + 1 < length) { /* É é È è Ê ê: e; Û û: u */
      guint8 second = (guint8)text[at + 1] | 0x20;
      if (second != 0xA9 && second != 0xA8 && second != 0xAA && second != 0xBB)
        return 0;
      word[n++] = second == 0xBB ? 'u' : 'e';
      at += 2;
    } else
      break;
  }
  word[n] = '\0';
  return at;
}

static gboolean
add_token (Tokens *tokens, char letter, int value, gsize width)
{
  if (tokens->n == MOST_TOKENS)
    return FALSE;
  tokens->value[tokens->n] = value;
  tokens->width[tokens->n] = (guint8)width;
  tokens->pattern[tokens->n++] = letter;
  return TRUE;
}

static gboolean
add_word (Tokens *tokens, const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (*words[i].word == *word && strcmp (words[i].word, word) == 0)
      return words[i].letter == 0 || add_token (tokens, words[i].letter, words[i].value, 0);
  return FALSE;
}

static gboolean
add_number (Tokens *tokens, const char *text, gsize n)
{
  if (n == 4)
    return add_token (tokens, 'Y', read_digits (text, n), n);
  return n <= 2 && add_token (tokens, 'N', read_digits (text, n), n);
}

static gboolean
tokenise (const char *text, gsize length, Tokens *tokens)
{
  char word[16];

  for (gsize at = 0; at < length;) {
    gsize n = 0, space = ss_span_space (text + at, length - at);
    if (space > 0 || strchr ("-/.,", text[at])) {
      if (tokens->n == 1 && tokens->separator == 0)
        tokens->separator = space > 0 ? ' ' : text[at];
      at += MAX (space, 1);
      continue;
    }
    while (at + n < length && ss_is_digit (text[at + n]))
      n++;
    if (n > 0 ? !add_number (tokens, text + at, n)
              : (n = fold_word (text + at, length - at, word, sizeof word)) == 0 || !add_word (tokens, word))
      return FALSE;
    at += n;
  }
  return tokens->n >= 2;
}

static int
whole_year (int year, gsize width)
{
  return width == 4 ? year : year + (year < SHORT_YEAR_PIVOT ? 2000 : 1900);
}

/* "4/2/2023" and "04/02/23". */
static gboolean
read_ordered (const Tokens *tokens, SsDayOrder order, SsDate *date)
{
  const int *value = tokens->value;
  gboolean is_short = tokens->pattern[2] == 'N';

  date->is_padded = tokens->width[0] == 2 && tokens->width[1] == 2;
  if (is_short && (!date->is_padded || tokens->width[2] != 2 || !strchr ("/-", tokens->separator)))
    return FALSE; /* "1.2.3" numbers a section */
  date->first = (guint8)value[0];
  date->second = (guint8)value[1];
  int month = order == SS_DAY_FIRST ? value[1] : value[0], day = order == SS_DAY_FIRST ? value[0] : value[1];
  return set_day (date, whole_year (value[2], tokens->width[2]), month, day);
}

/* A bare "S" is a semester before one digit and a week before two: "2020-S1", "2020-S12". */
static void
settle_s (Tokens *tokens)
{
  char *s = strchr (tokens->pattern, 's');

  if (!s)
    return;
  gsize at = (gsize)(s - tokens->pattern) + 1;
  *s = at < tokens->n && tokens->pattern[at] == 'N' && tokens->width[at] == 2 ? 'w' : 'h';
}

static gboolean
read_tokens (Tokens *tokens, SsDayOrder order, SsDate *date)
{
  settle_s (tokens);
  if (strcmp (tokens->pattern, "NNY") == 0 || strcmp (tokens->pattern, "NNN") == 0)
    return read_ordered (tokens, order, date);
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++) {
    if (strcmp (forms[i].pattern, tokens->pattern) != 0)
      continue;
    if (tokens->separator == '.' && tokens->n == 2 && !strchr (tokens->pattern, 'm'))
      return FALSE; /* "2019.12" is a number */
    int year = whole_year (tokens->value[forms[i].year], tokens->width[forms[i].year]);
    int part = tokens->value[forms[i].part];
    if (tokens->n == 2 && (year < LEAST_YEAR || year > MOST_YEAR))
      return FALSE; /* "12/1000" is a share */
    if (forms[i].day >= 0)
      return set_day (date, year, part, tokens->value[forms[i].day]);
    return set_part (date, forms[i].unit, year, part);
  }
  return FALSE;
}

/* "Z", "+02:00", "-0100", "UTC": noticed, and the wall clock kept. */
static gboolean
is_zone (const char *text, gsize length)
{
  if ((length == 1 && (*text | 0x20) == 'z') || (length == 3 && memcmp (text, "UTC", 3) == 0))
    return TRUE;
  if (length < 3 || (*text != '+' && *text != '-'))
    return FALSE;
  for (gsize i = 1; i < length; i++)
    if (!ss_is_digit (text[i]) && text[i] != ':')
      return FALSE;
  return length <= 6;
}

/* "14:30", "14h30", "14:30:05.123": seconds of the day, or -1. */
static double
read_clock (const char *text, gsize length, SsDate *date)
{
  gsize at = ss_is_digit (length > 1 ? text[1] : 0) ? 2 : 1;
  double fraction = 0, scale = 0.1;
  int second = 0, hour = read_digits (text, at), minute;

  if (at + 3 > length || (minute = read_digits (text + at + 1, 2)) < 0)
    return -1;
  at += 3;
  date->unit = SS_DATE_UNIT_MINUTE;
  if (at + 3 <= length && text[at] == ':') {
    second = read_digits (text + at + 1, 2);
    date->unit = SS_DATE_UNIT_SECOND;
    at += 3;
  }
  if (at < length && (text[at] == '.' || text[at] == ','))
    for (at++; at < length && ss_is_digit (text[at]); at++, scale /= 10)
      fraction += scale * (text[at] - '0');
  date->has_zone = at < length;
  if (hour < 0 || hour > 24 || minute > 59 || second < 0 || second > 60)
    return -1;
  text += at;
  length -= at;
  ss_span_trim (&text, &length);
  return length == 0 || is_zone (text, length) ? hour * 3600 + minute * 60 + second + fraction : -1;
}

/* "2019-04-01": the form of most files, and the quickest to read. */
static gboolean
is_iso_day (const char *text, gsize length)
{
  return length == 10 && text[4] == '-' && text[7] == '-';
}

/* Where a clock time begins in @text, or @length. */
static gsize
find_clock (const char *text, gsize length)
{
  if (length > 14 && is_iso_day (text, 10) && text[10] == 'T' && text[13] == ':'
      && read_digits (text + 11, 2) >= 0 && ss_is_digit (text[14]))
    return 11;
  for (gsize at = 1; at + 2 < length; at++)
    if ((text[at] == ':' || text[at] == 'h') && ss_is_digit (text[at - 1]) && ss_is_digit (text[at + 1])
        && at >= 2)
      return ss_is_digit (text[at - 2]) ? at - 2 : at - 1;
  return length;
}

static gsize
without_joint (const char *text, gsize length)
{
  if (length > 0 && (text[length - 1] | 0x20) == 't')
    return length - 1;
  while (length > 0 && text[length - 1] == ' ')
    length--;
  if (length > 2 && memcmp (text + length - 2, "à", 2) == 0)
    length -= 2;
  while (length > 0 && text[length - 1] == ' ')
    length--;
  return length;
}

static gboolean
read_compact (const char *text, SsDate *date)
{
  int year = read_digits (text, 4), month = read_digits (text + 4, 2), day = read_digits (text + 6, 2);

  date->is_compact = TRUE;
  return year >= LEAST_YEAR && year <= MOST_YEAR && set_day (date, year, month, day);
}

/* "20230101", and what meteorologists write with the hour behind it: "2023010106", "20230101063000". */
static gboolean
read_compact_moment (const char *text, gsize length, SsDate *date)
{
  int clock[3] = {0, 0, 0};

  if (read_digits (text, 8) < 0 || !read_compact (text, date))
    return FALSE;
  for (gsize at = 8, i = 0; at < length; at += 2, i++)
    if ((clock[i] = read_digits (text + at, 2)) < 0)
      return FALSE;
  if (clock[0] > 23 || clock[1] > 59 || clock[2] > 59)
    return FALSE;
  date->unit = length == 8 ? SS_DATE_UNIT_DAY : length == 14 ? SS_DATE_UNIT_SECOND : SS_DATE_UNIT_MINUTE;
  date->days += (clock[0] * 3600 + clock[1] * 60 + clock[2]) / SECONDS_A_DAY;
  return TRUE;
}

static gboolean
read_iso_day (const char *text, SsDate *date)
{
  return set_day (date, read_digits (text, 4), read_digits (text + 5, 2), read_digits (text + 8, 2));
}

/* "01/04/2019", which comes second: the tokens of a text that is written so, else none. */
static gboolean
tokenise_slashed_day (const char *text, gsize length, Tokens *tokens)
{
  if (length != 10 || text[2] != '/' || text[5] != '/')
    return FALSE;
  const Tokens slashed = {
      .pattern = "NNY",
      .value = {read_digits (text, 2), read_digits (text + 3, 2), read_digits (text + 6, 4)},
      .width = {2, 2, 4},
      .separator = '/',
      .n = 3,
  };
  if (slashed.value[0] < 0 || slashed.value[1] < 0 || slashed.value[2] < 0)
    return FALSE;
  *tokens = slashed;
  return TRUE;
}

gboolean
ss_date_read (const char *text, gsize length, SsDayOrder order, SsDate *date)
{
  Tokens tokens = {.n = 0};

  memset (date, 0, sizeof *date);
  ss_span_trim (&text, &length);
  if (length < 4 || length > LONGEST_DATE)
    return FALSE;
  if (is_iso_day (text, length))
    return read_iso_day (text, date);
  if (tokenise_slashed_day (text, length, &tokens))
    return read_ordered (&tokens, order, date);
  if ((length == 8 || length == 10 || length == 12 || length == 14) && read_digits (text, 8) >= 0)
    return read_compact_moment (text, length, date);
  gsize clock = find_clock (text, length);
  gsize day_length = clock < length ? without_joint (text, clock) : length;
  if (clock < length && is_iso_day (text, day_length)) {
    double second = read_clock (text + clock, length - clock, date);
    SsDateUnit unit = date->unit;
    if (!read_iso_day (text, date) || second < 0)
      return FALSE;
    date->days += second / SECONDS_A_DAY;
    date->unit = unit;
    return TRUE;
  }
  if (!tokenise (text, day_length, &tokens) || !read_tokens (&tokens, order, date))
    return FALSE;
  if (clock == length)
    return TRUE;
  if (date->unit != SS_DATE_UNIT_DAY)
    return FALSE;
  double seconds = read_clock (text + clock, length - clock, date);
  date->days += seconds / SECONDS_A_DAY;
  return seconds >= 0;
}
