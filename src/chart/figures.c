/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures.h"
#include "unit.h"
#include "words.h"
#include "year-name.h"

#include <math.h>

/* From a million on a value is told in short ("3,2 M"); design: "209,4 M". */
#define SHORT_FROM 1e6
/* Three significant digits, but never fewer than one after the mark: "7,29 M", "209,4 M". */
#define SHORT_DIGITS 3
#define MOST_DECIMALS 2
/* A nought of more decimals than this is a nought. */
#define MOST_ZEROS 6
/* Beside such values decimals tell nothing, unless others are small. */
#define ENOUGH_WHOLE 1000
/* A number of more digits than this cannot be read; it is told as a power of ten. */
#define EXTREME_FROM 1e15
#define EXTREME_BELOW 1e-6
#define MINUS_SIGN "\u2212"

static const char *const clinging[] = {"%", "€", "$", "£", "k€", "M€", "Md€"};
/* Signs of money that English writes before the number, and what is then left to write behind it. */
static const struct {
  const char *unit, *sign, *magnitude;
} signs[] = {
    {"€", "€", ""},   {"$", "$", ""},     {"£", "£", ""},       {"CHF", "CHF\u00a0", ""}, {"k€", "€", "k"},
    {"M€", "€", "M"}, {"Md€", "€", "bn"}, {"€/m²", "€", "/m²"}, {"€/h", "€", "/h"},
};

gboolean
ss_figures_are_years (const SsColumn *column, const SsColumnFacts *facts)
{
  static const char *const words_of_years[] = {"year*", "annee*", "an", "yr", "date*", NULL};
  if (facts->semantic == SS_SEMANTIC_YEAR)
    return TRUE;
  if (!column || !ss_column_is_numeric (column) || !(facts->min >= SS_EARLIEST_YEAR)
      || !(facts->max < SS_LATEST_YEAR + 1))
    return FALSE;
  g_autofree char *words = ss_header_words (ss_column_name (column));
  return ss_words_have (words, words_of_years);
}

SsFigures
ss_figures_make (const SsColumn *column, const SsColumnFacts *facts, SsLanguage language,
                 const double *values, gsize n)
{
  SsFigures figures = {.language = language};
  if (facts) {
    figures.unit = ss_unit_for_people (facts->unit);
    figures.is_plain = ss_figures_are_years (column, facts);
  }
  if (column && ss_column_is_time (column)) {
    figures.is_time = TRUE;
    figures.date_unit = ss_column_date_unit (column);
  }
  double largest = 0, least = INFINITY;
  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i])) {
      largest = MAX (largest, fabs (values[i]));
      least = values[i] != 0 ? MIN (least, fabs (values[i])) : least;
    }
  figures.is_short = !figures.is_plain && largest >= SHORT_FROM;
  /* Three digits say enough in a picture (LINT chart-junk). */
  int most = largest >= ENOUGH_WHOLE && least >= 10 ? 0
             : largest >= 10                        ? 1
             : largest >= 1                         ? MOST_DECIMALS
                                                    : 2 - (int)floor (log10 (MAX (largest, 1e-9)));
  figures.decimals = ss_numbers_decimals (values, n, CLAMP (most, 0, 9));
  return figures;
}

static gboolean
ends_with_letter (const char *text)
{
  return *text && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))));
}

/* "−£2.5M": a minus stands before the sign. NULL where the number has a magnitude of its own, and so would have two. */
static char *
with_sign_before (const char *number, const char *sign, const char *magnitude)
{
  gboolean is_negative = g_str_has_prefix (number, MINUS_SIGN);
  const char *digits = number + (is_negative ? strlen (MINUS_SIGN) : 0);
  if (g_unichar_isalpha (g_utf8_get_char (magnitude)) && ends_with_letter (number))
    return NULL;
  return g_strconcat (is_negative ? MINUS_SIGN : "", sign, digits, magnitude, NULL);
}

char *
ss_number_with_unit (const char *number, const char *unit, SsLanguage language)
{
  gboolean is_money = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (!g_str_equal (unit, signs[i].unit))
      continue;
    is_money = *signs[i].magnitude != '/';
    char *text
        = language == SS_LANGUAGE_EN ? with_sign_before (number, signs[i].sign, signs[i].magnitude) : NULL;
    if (text)
      return text;
  }
  /* A letter of magnitude and a currency stand together: "3,2 M€". */
  return g_strconcat (number, is_money && ends_with_letter (number) ? "" : "\u00a0", unit, NULL);
}

gboolean
ss_figures_unit_clings (const SsFigures *figures)
{
  for (guint i = 0; figures->unit && i < G_N_ELEMENTS (clinging); i++)
    if (g_str_equal (figures->unit, clinging[i]))
      return TRUE;
  return FALSE;
}

/* "1,2 × 10³⁰⁰" */
static char *
power_text (double value, SsLanguage language)
{
  static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  int power = (int)floor (log10 (fabs (value)));
  g_autofree char *lead = ss_number_text_significant (value / pow (10, power), 2, language);
  g_autofree char *written = g_strdup_printf ("%d", ABS (power));
  GString *text = g_string_new (lead);
  g_string_append (text, power < 0 ? " × 10⁻" : " × 10");
  for (const char *p = written; *p; p++)
    g_string_append (text, digits[*p - '0']);
  return g_string_free (text, FALSE);
}

/* Whether the short form has three digits before its mark: "209,4 M". */
static gboolean
has_three_before_mark (double value)
{
  return (int)floor (log10 (fabs (value))) % 3 == 2;
}

static char *
number_text (const SsFigures *figures, double value)
{
  if (figures->is_time)
    return ss_date_text (value, figures->date_unit, TRUE, figures->language);
  if (figures->is_plain) {
    g_autofree char *marked = ss_number_text (value, figures->decimals, figures->language);
    g_auto (GStrv) groups = g_strsplit (marked, ss_language_group_mark (figures->language), -1);
    return g_strjoinv ("", groups);
  }
  if (value != 0 && (fabs (value) >= EXTREME_FROM || fabs (value) < EXTREME_BELOW))
    return power_text (value, figures->language);
  if (value == 0 && figures->decimals > MOST_ZEROS)
    return ss_number_text (0, 0, figures->language);
  if (figures->is_short && fabs (value) >= SHORT_FROM / 1000)
    return ss_number_text_short (value, SHORT_DIGITS + has_three_before_mark (value), figures->language);
  return ss_number_text (value, figures->is_short ? 0 : figures->decimals, figures->language);
}

char *
ss_figures_text (const SsFigures *figures, double value)
{
  if (!isfinite (value))
    return g_strdup ("–");
  if (!ss_figures_unit_clings (figures))
    return number_text (figures, value);
  if (g_str_equal (figures->unit, "%") && !figures->is_short)
    return ss_percent_text (value / 100, figures->decimals, figures->language);
  return ss_figures_text_with_unit (figures, value);
}

char *
ss_figures_text_with_unit (const SsFigures *figures, double value)
{
  if (!isfinite (value))
    return g_strdup ("–");
  if (figures->unit && g_str_equal (figures->unit, "%") && !figures->is_short)
    return ss_percent_text (value / 100, figures->decimals, figures->language);
  g_autofree char *number = number_text (figures, value);
  if (!figures->unit || figures->is_time)
    return g_steal_pointer (&number);
  return ss_number_with_unit (number, figures->unit, figures->language);
}

SsFigures
ss_figures_for_ticks (const SsFigures *figures, const SsTicks *ticks)
{
  SsFigures out = *figures;
  double largest = 0;
  for (guint i = 0; i < ticks->n; i++)
    largest = MAX (largest, fabs (ticks->values[i]));
  out.is_short = !out.is_plain && largest >= SHORT_FROM;
  out.decimals = ticks->decimals;
  if (out.is_time)
    out.date_unit = ticks->unit;
  return out;
}
