/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kind.h"

G_BEGIN_DECLS

/**
 * Numbers and dates for people (number-text.h and date-text.h read what people wrote). The one number formatter: whatever a person reads goes through here; whatever a file holds goes
 * through ss_number_ascii(). Nothing here looks at the C locale.
 */
typedef enum {
  SS_LANGUAGE_EN,
  SS_LANGUAGE_FR,
} SsLanguage;

/**
 * Sets the locale of the process, before anything else in main(). A language whose locale is not installed is spoken all the same, and what is read
 * and printed is UTF-8 even in the C locale, where "é" would become "?".
 */
void ss_language_prepare (void);

/**
 * The language of the user's messages (LANGUAGE, LC_ALL, LC_MESSAGES, LANG, in gettext's order); French or else English. As with
 * gettext, that is English until main() has called setlocale(), and in the C locale (but not in C.UTF-8) whatever LANGUAGE says.
 */
SsLanguage ss_language_current (void);

/** @value with @decimals digits after the mark (0 to 15): "2 259" (U+202F) and "12,5" in French, "2,259" and "12.5" in English; "−3" has U+2212. Halves are rounded away from zero; NaN is "–". */
char *ss_number_text (double value, int decimals, SsLanguage language);

/** As many decimals as @value needs to be told in @digits significant digits, trailing zeros dropped, but never fewer than its whole part. */
char *ss_number_text_significant (double value, int digits, SsLanguage language);

/** Short, from 10 000 up: "209,4 M", "12,5 k", "3,2 Md" (milliards; "3.2bn" in English), in @digits significant digits. */
char *ss_number_text_short (double value, int digits, SsLanguage language);

/** How many decimals (at most @most) the @n values need so that none loses a digit that matters; NaN are passed over. */
int ss_numbers_decimals (const double *values, gsize n, int most);

/** "72,7 %" with a narrow no-break space in French, "72.7%" in English; @share 1.0 is 100 %. */
char *ss_percent_text (double share, int decimals, SsLanguage language);

/** A date (days since 1970) as fine as @unit: "2019", "T2 2019", "janv. 2020" (short) or "janvier 2020", "13 févr. 1996", "13 février 1996 à 14:30". */
char *ss_date_text (double days, SsDateUnit unit, gboolean is_short, SsLanguage language);

/**
 * How fine @n distinct dates must be told: years where all are the first day of one ("1 January 2015, 1 January 2016" are 2015 and 2016), months
 * where several are first days of months, else @unit. NaN are passed over.
 */
SsDateUnit ss_dates_told_unit (const double *days, gsize n, SsDateUnit unit);

/** The shortest text that reads back as @value, with `.`: for files. @buffer holds at least SS_NUMBER_ASCII_SIZE bytes; returned. */
#define SS_NUMBER_ASCII_SIZE 40
char *ss_number_ascii (char *buffer, double value);
/** ISO 8601 text of a date as fine as @unit: for files; "2019-H2" and "2019-Q4" where ISO has none; "" for NaN. Free with g_free(). */
char *ss_date_ascii (double days, SsDateUnit unit);

/** Civil date of a day number and back (proleptic Gregorian; Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
void ss_civil_from_days (gint64 days, int *year, int *month, int *day);
gint64 ss_days_from_civil (int year, int month, int day);

/** The mark between groups of three digits, and before "%" and ":" in French; "," in English. The decimal mark. Static UTF-8. */
const char *ss_language_group_mark (SsLanguage language);
const char *ss_language_decimal_mark (SsLanguage language);

G_END_DECLS
