/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wording.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NARROW_NO_BREAK_SPACE "\u202f"
#define MINUS_SIGN "\u2212"
#define EN_DASH "\u2013"

/* The one locale that every C library on Debian has, besides "C". */
#define EVERYWHERE "C.UTF-8"
#define MOST_DECIMALS 15
#define MOST_DIGITS 17                 /* a double is told apart by 17 significant digits (IEEE 754) */
#define MOST_SCALED 9007199254740992.0 /* 2^53: whole numbers below it are exact */
#define MOST_PLAIN_DECIMALS 9 /* of the quick way of ss_number_ascii(); beyond it, the slow way is as good */
#define SHORT_FROM 10000.0    /* below it, all four digits are as short as "1,23 k" */
#define DECIMALS_TOLERANCE 1e-9 /* relative: 0.1 + 0.2 needs one decimal, not seventeen */

/* Scales of ss_number_text_short(), largest first. */
typedef struct {
  double factor;
  const char *mark;
} Scale;

typedef struct {
  const char *group, *decimal;
  const char *before_percent, *before_scale;
  Scale scales[5]; /* ends with a factor of 1 */
} Marks;

static const Marks marks[] = {
    [SS_LANGUAGE_EN] = {",", ".", "", "", {{1e12, "tn"}, {1e9, "bn"}, {1e6, "M"}, {1e3, "k"}, {1, ""}}},
    [SS_LANGUAGE_FR] = {NARROW_NO_BREAK_SPACE,
                        ",",
                        NARROW_NO_BREAK_SPACE,
                        NARROW_NO_BREAK_SPACE,
                        {{1e9, "Md"}, {1e6, "M"}, {1e3, "k"}, {1, ""}}},
};

void
ss_language_prepare (void)
{
  if (setlocale (LC_ALL, "") == NULL) {
    setlocale (LC_ALL, EVERYWHERE);
    g_setenv ("LANGUAGE", g_get_language_names ()[0], FALSE);
  }
  if (!g_get_charset (NULL))
    setlocale (LC_CTYPE, EVERYWHERE);
}

SsLanguage
ss_language_current (void)
{
  /* gettext translates nothing in the C locale, whatever LANGUAGE says: numbers follow the messages. */
  if (g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    return SS_LANGUAGE_EN;
  return g_str_has_prefix (g_get_language_names ()[0], "fr") ? SS_LANGUAGE_FR : SS_LANGUAGE_EN;
}

const char *
ss_language_group_mark (SsLanguage language)
{
  return marks[language].group;
}

const char *
ss_language_decimal_mark (SsLanguage language)
{
  return marks[language].decimal;
}

/* Digits "1234567" with the mark between groups of three, into @out. */
static void
append_grouped (GString *out, const char *digits, gsize n, const char *mark)
{
  for (gsize i = 0; i < n; i++) {
    if (i > 0 && (n - i) % 3 == 0)
      g_string_append (out, mark);
    g_string_append_c (out, digits[i]);
  }
}

/*
 * |value| with @decimals, in the C locale, halves rounded away from zero as people do: "12.345" is 12.35 although the
 * nearest double is a hair below.
 */
static char *
format_plain (double value, int decimals)
{
  double magnitude = fabs (value);
  char format[8];
  char *text = g_malloc (G_ASCII_DTOSTR_BUF_SIZE + 330); /* DBL_MAX has 309 digits */

  if (magnitude != trunc (magnitude))
    magnitude = nextafter (magnitude, INFINITY);
  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, MOST_DECIMALS));
  return g_ascii_formatd (text, G_ASCII_DTOSTR_BUF_SIZE + 330, format, magnitude);
}

static char *
text_of_plain (const char *plain, gboolean is_negative, SsLanguage language)
{
  const Marks *m = &marks[language];
  gsize n_whole = strcspn (plain, ".");
  GString *out = g_string_new (NULL);

  if (is_negative && strspn (plain, "0.") < strlen (plain))
    g_string_append (out, MINUS_SIGN);
  append_grouped (out, plain, n_whole, m->group);
  if (plain[n_whole] == '.')
    g_string_append_printf (out, "%s%s", m->decimal, plain + n_whole + 1);
  return g_string_free (out, FALSE);
}

static char *
text_of_non_finite (double value)
{
  if (isnan (value))
    return g_strdup (EN_DASH);
  return g_strdup (value < 0 ? MINUS_SIGN "∞" : "∞");
}

char *
ss_number_text (double value, int decimals, SsLanguage language)
{
  g_autofree char *plain = NULL;

  if (!isfinite (value))
    return text_of_non_finite (value);
  plain = format_plain (value, decimals);
  return text_of_plain (plain, value < 0, language);
}

static double
round_to_digits (double value, int digits)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE], format[8];

  g_snprintf (format, sizeof format, "%%.%de", CLAMP (digits, 1, MOST_DIGITS) - 1);
  return g_ascii_strtod (g_ascii_formatd (buffer, sizeof buffer, format, nextafter (value, value * INFINITY)),
                         NULL);
}

static void
drop_trailing_zeros (char *plain)
{
  char *end = plain + strlen (plain);

  if (strchr (plain, '.') == NULL)
    return;
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';
}

char *
ss_number_text_significant (double value, int digits, SsLanguage language)
{
  g_autofree char *plain = NULL;
  int whole_digits;

  if (!isfinite (value))
    return text_of_non_finite (value);
  whole_digits = value == 0 ? 1 : (int)floor (log10 (fabs (round_to_digits (value, digits)))) + 1;
  plain = format_plain (value, digits - whole_digits);
  drop_trailing_zeros (plain);
  return text_of_plain (plain, value < 0, language);
}

char *
ss_number_text_short (double value, int digits, SsLanguage language)
{
  const Scale *scale = marks[language].scales;
  g_autofree char *number = NULL;
  double rounded;

  if (!isfinite (value))
    return text_of_non_finite (value);
  rounded = value == 0 ? 0 : fabs (round_to_digits (value, digits)); /* 999 999 is "1 M", not "1 000 k" */
  while (scale->factor > 1 && (rounded < SHORT_FROM || rounded < scale->factor))
    scale++;
  number = ss_number_text_significant (value / scale->factor, digits, language);
  return scale->factor > 1 ? g_strconcat (number, marks[language].before_scale, scale->mark, NULL)
                           : g_steal_pointer (&number);
}

static int
decimals_of (double value, int most)
{
  double scaled = fabs (value);

  for (int decimals = 0; decimals < most; decimals++, scaled *= 10)
    if (fabs (scaled - round (scaled)) <= DECIMALS_TOLERANCE * MAX (scaled, DECIMALS_TOLERANCE))
      return decimals;
  return most;
}

int
ss_numbers_decimals (const double *values, gsize n, int most)
{
  int decimals = 0;

  for (gsize i = 0; i < n && decimals < most; i++)
    if (isfinite (values[i]))
      decimals = MAX (decimals, decimals_of (values[i], most));
  return decimals;
}

char *
ss_percent_text (double share, int decimals, SsLanguage language)
{
  g_autofree char *number = ss_number_text (share * 100, decimals, language);

  return g_strconcat (number, marks[language].before_percent, "%", NULL);
}

/* "-12.05" from whole = 1205 and 2 decimals. */
static char *
write_scaled (char *buffer, gint64 whole, int decimals, gboolean is_negative)
{
  char digits[24];
  int n = g_snprintf (digits, sizeof digits, "%0*" G_GINT64_FORMAT, decimals + 1, whole);

  g_snprintf (buffer, SS_NUMBER_ASCII_SIZE, "%s%.*s%s%s", is_negative ? "-" : "", n - decimals, digits,
              decimals > 0 ? "." : "", digits + n - decimals);
  return buffer;
}

/*
 * Most numbers of files have few decimals. With whole < 2^53 and 10^decimals exact, whole / 10^decimals is the double nearest to the
 * decimal text (D. Clinger, "How to Read Floating Point Numbers Accurately", 1990), so equality proves that the text reads back.
 */
static char *
write_few_decimals (char *buffer, double value)
{
  double magnitude = fabs (value), power = 1;

  for (int decimals = 0; decimals <= MOST_PLAIN_DECIMALS; decimals++, power *= 10) {
    double whole = nearbyint (magnitude * power);

    if (whole >= MOST_SCALED)
      return NULL;
    if (whole / power == magnitude)
      return write_scaled (buffer, (gint64)whole, decimals, value < 0);
  }
  return NULL;
}

char *
ss_number_ascii (char *buffer, double value)
{
  if (isfinite (value) && write_few_decimals (buffer, value) != NULL)
    return buffer;
  for (int digits = 15; digits <= MOST_DIGITS; digits++) {
    char format[8];

    g_snprintf (format, sizeof format, "%%.%dg", digits);
    g_ascii_formatd (buffer, SS_NUMBER_ASCII_SIZE, format, value);
    if (g_ascii_strtod (buffer, NULL) == value)
      break;
  }
  return buffer;
}
