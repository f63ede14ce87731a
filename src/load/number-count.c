/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number-count.h"

#include "check-digits.h"
#include "name-words.h"

#include <math.h>

/* Leading zeros make codes where all texts have one width, or where this share of them has one; fewer are slips of a hand. */
#define CODE_SHARE 0.02

/* Digits from which a number in a column of identifiers is a code, whatever a spreadsheet made of it ("32402138500000.0"). */
#define LONG_CODE_DIGITS 9
/* Identifiers of one width from this many digits on are codes too ("75101"), and so are those that are met so often on average ("8" for a pollutant). */
#define WIDE_CODE_DIGITS 5
#define CATEGORY_TIMES 12
/* Shares of a hundred, and growth up to tenfold: what stands bare under "52 %" is no percentage from there on. */
#define MOST_PERCENT 1000
#define CHECKED_CODES 10 /* different numbers that pass a check digit by chance once in 10^10 */

void
ss_number_count_add (SsNumberCount *count, const SsNumber *number, gsize length, gsize times)
{
  count->n += times;
  count->with_mark += number->has_mark ? times : 0;
  count->zeros += number->is_code && !number->has_mark ? times : 0;
  count->shortened += !number->is_exact && number->has_mark ? times : 0;
  count->accounts += number->is_account ? times : 0;
  count->exponents += !number->is_exact ? times : 0;
  count->longs += length >= LONG_CODE_DIGITS ? times : 0;
  count->fractions += number->value != floor (number->value) ? times : 0;
  count->decimals = MAX (count->decimals, number->decimals);
  count->group = number->group ? number->group : count->group;
  if (number->unit) {
    count->mark = count->marked == 0 || count->mark == number->unit ? number->unit : NULL;
    count->marked += times;
    count->is_first_marked |= count->widths == 0;
  } else
    count->most_bare = MAX (count->most_bare, fabs (number->value));
  count->least = count->widths == 0 ? number->value : MIN (count->least, number->value);
  count->most = count->widths == 0 ? number->value : MAX (count->most, number->value);
  if (count->widths == 0 || length != count->width)
    count->widths = MIN (count->widths + 1, 2);
  count->width = length;
}

static gboolean
is_spoilt_code (const SsNumberCount *count, guint says)
{
  return (says & (SS_NAME_CODE | SS_NAME_IDENTIFIER))
         && (count->shortened > 0 || (count->longs > 0 && count->with_mark > 0 && count->fractions == 0));
}

/* Codes by what the name says, where the numbers are such as these codes have. */
static const struct {
  guint says;
  double ranges[2][2]; /* least and most; {1, 0} is empty */
} named_codes[] = {
    {SS_NAME_COMMUNE, {{1, 999}, {1001, 98999}}}, /* within a département, or with its number */
    {SS_NAME_DEPARTEMENT, {{1, 95}, {971, 989}}},
    {SS_NAME_REGION, {{1, 11}, {21, 94}}}, /* those before 2016 too */
    {SS_NAME_POSTAL, {{1000, 98999}, {1, 0}}},
    {SS_NAME_PHONE, {{1e8, 1e15}, {1, 0}}}, /* nine digits: a French one without its zero */
    {SS_NAME_DIVISION, {{1, 9999}, {13201, 98999}}},
};

/* Numbers within ranges, each as often as it is met: marks for "no value", which may be most of the cells, are none. */
typedef struct {
  const double (*ranges)[2];
  gsize n_within;
} RangeCount;

static gboolean
is_in_range (const char *text, gsize length, gsize times, gpointer data)
{
  RangeCount *range = data;
  const double (*ranges)[2] = range->ranges;
  char digits[32];
  gsize n = 0;

  /* "75 001" */
  for (gsize i = 0; i < length && n + 1 < sizeof digits; i++)
    if (text[i] != ' ')
      digits[n++] = text[i];
  digits[n] = '\0';
  double value = g_ascii_strtod (digits, NULL);
  gboolean is_within = value == floor (value)
                       && ((value >= ranges[0][0] && value <= ranges[0][1])
                           || (value >= ranges[1][0] && value <= ranges[1][1]));

  range->n_within += is_within ? times : 0;
  return is_within;
}

/* Codes by their check digits alone: chance passes each of them once in ten. */
static const struct {
  gsize width;
  gboolean (*is_one) (const char *text);
} checked_codes[] = {
    {9, ss_is_siren_valid},
    {13, ss_is_barcode_valid},
    {14, ss_is_siret_valid},
};

static gboolean
is_checked (const char *text, gsize length, gsize times, gpointer data)
{
  g_autofree char *copy = g_strndup (text, length);

  return checked_codes[*(gsize *)data].is_one (copy);
}

static gboolean
is_checked_code (const SsTally *tally, const SsNumberCount *count)
{
  for (gsize i = 0; i < G_N_ELEMENTS (checked_codes); i++)
    if (count->width == checked_codes[i].width)
      return tally->n_texts >= CHECKED_CODES && ss_tally_each (tally, is_checked, &i);
  return FALSE;
}

static gboolean
is_named_code (const SsTally *tally, const SsNumberCount *count, guint says)
{
  if ((says & SS_NAME_MAYBE_CODE) && count->widths == 1 && count->width >= WIDE_CODE_DIGITS)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (named_codes); i++) {
    RangeCount range = {named_codes[i].ranges, 0};

    if ((says & named_codes[i].says) && ss_tally_each (tally, is_in_range, &range)
        && (double)range.n_within >= SS_KIND_SHARE * (double)count->n)
      return TRUE;
  }
  return says & SS_NAME_CODE;
}

#define MOST_OUTLINE 10000 /* headings of a document */
#define LEAST_OUTLINE 5

/* "2.9", "2.10": the numbers on both sides of the mark. */
static gboolean
read_heading (const char *text, gsize length, gint64 *chapter, gint64 *section)
{
  gsize n = 0, mark;

  for (*chapter = *section = 0; n < length && g_ascii_isdigit (text[n]); n++)
    *chapter = *chapter * 10 + (text[n] - '0');
  mark = n++;
  for (; n < length && g_ascii_isdigit (text[n]); n++)
    *section = *section * 10 + (text[n] - '0');
  return mark > 0 && n == length && n > mark + 1 && length < 12 && text[mark] == '.' && text[mark + 1] != '0';
}

/* Headings in their order, "1.9" before "1.10": as numbers, 1.10 would be 1.1 again. */
static gboolean
is_outline (const SsTally *tally, const SsNumberCount *count)
{
  gint64 chapter = 0, section = 0, next_chapter, next_section;
  gboolean passes_ten = FALSE;

  if (count->with_mark < count->n || tally->n_texts < LEAST_OUTLINE || tally->n_texts > MOST_OUTLINE)
    return FALSE;
  for (gsize code = 0; code < tally->n_texts; code++) {
    const char *text = ss_text_pool_text (tally->pool, (guint32)code);
    gsize length = ss_text_pool_length (tally->pool, (guint32)code);
    if (!read_heading (text, length, &next_chapter, &next_section))
      return FALSE;
    gboolean follows = next_chapter == chapter && next_section == section + 1;
    if (code > 0 && !follows && !(next_chapter > chapter && next_section == 1))
      return FALSE;
    passes_ten |= follows && next_section == 10;
    chapter = next_chapter;
    section = next_section;
  }
  return passes_ten;
}

/* Numbers that name things: all of one width that no count would keep, or each met so often that it names a category. */
static gboolean
is_identifier_code (const SsTally *tally, const SsNumberCount *count, gsize n_values)
{
  return (count->widths == 1 && count->width >= WIDE_CODE_DIGITS)
         || n_values >= CATEGORY_TIMES * tally->n_texts;
}

gboolean
ss_number_count_is_code (const SsNumberCount *count, const SsTally *tally, gsize n_values)
{
  guint says = ss_name_says (tally->name);

  if (count->marked > 0)
    return FALSE;
  if (count->phones == count->n || is_outline (tally, count))
    return TRUE;
  if (is_spoilt_code (count, says))
    return TRUE;
  if (count->zeros > 0 && (count->widths == 1 || (double)count->zeros >= CODE_SHARE * (double)n_values))
    return TRUE;
  if (count->with_mark > 0) /* "7.5" of a nomenclature */
    return (says & SS_NAME_CALLED_CODE) && count->exponents == 0;
  return is_named_code (tally, count, says)
         || ((says & SS_NAME_IDENTIFIER) && is_identifier_code (tally, count, n_values))
         || (count->widths == 1 && is_checked_code (tally, count));
}

gboolean
ss_number_count_shares_mark (const SsNumberCount *count)
{
  gboolean is_share = count->mark && *count->mark == '%';

  if (2 * count->marked > count->n)
    return TRUE;
  return count->is_first_marked && !(is_share && count->most_bare > MOST_PERCENT);
}

gboolean
ss_number_count_is_spoilt (const SsNumberCount *count, const SsTally *tally)
{
  return count->shortened > 0 && is_spoilt_code (count, ss_name_says (tally->name));
}

gboolean
ss_number_count_is_truth (const SsNumberCount *count, const SsTally *tally, gsize n_values)
{
  return n_values > 0 && count->n == n_values && count->width == 1 && count->widths == 1 && count->least == 0
         && count->most == 1 && (ss_name_says (tally->name) & SS_NAME_TRUTH);
}
