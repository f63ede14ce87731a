/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "infer.h"

#include "check-digits.h"
#include "missing.h"
#include "name-words.h"
#include "span.h"
#include "truth-text.h"

#include <math.h>
#include <string.h>

/* Leading zeros make codes where all texts have one width, or where this share of them has one; fewer are slips of a hand. */
#define CODE_SHARE 0.02
#define COMPACT_DATE_MIN_TEXTS 2 /* "20190401" once may be any number */

/* Digits from which a number in a column of identifiers is a code, whatever a spreadsheet made of it ("32402138500000.0"). */
#define LONG_CODE_DIGITS 9
/* Identifiers of one width from this many digits on are codes too ("75101"), and so are those that are met so often on average ("8" for a pollutant). */
#define WIDE_CODE_DIGITS 5
#define CATEGORY_TIMES 12
#define CHECKED_CODES 10 /* different numbers that pass a check digit by chance once in 10^10 */

/* Sums over the texts of a tally, each as often as it is met. */
typedef struct {
  gsize values; /* cells that are not missing, in a column of numbers or dates */
  gsize numbers, with_mark, codes, longs, shortened, fractions;
  gsize dates, compact, clocks;
  gsize widths, width; /* distinct widths of numbers, up to 2 */
  double least, most;  /* of them */
  guint8 decimals;
  char group;
  SsDateUnit unit;
  const char *mark;
  gsize marked;
} Count;

/* Takes one text into account; FALSE where it does not fit. */
typedef gboolean (*TextFunc) (const char *text, gsize length, gsize times, gpointer data);

/*
 * All texts that are values through @function. Once so many cells did not fit that the column cannot be of the kind in question, the
 * rest is left out and FALSE returned: a long column of plain texts is known for one after a tenth of it.
 */
static gboolean
each_value (const SsTally *tally, TextFunc function, gpointer data)
{
  double most = (1 - SS_KIND_SHARE) * (double)(tally->n_rows - tally->n_empty);
  gsize misfits = 0;

  for (gsize code = 0; code < tally->n_texts; code++) {
    const char *text = ss_text_pool_text (tally->pool, (guint32)code);
    gsize length = ss_text_pool_length (tally->pool, (guint32)code), times = tally->times[code];
    if (ss_missing_of (text, length) != SS_MISSING_NOT || function (text, length, times, data))
      continue;
    misfits += times;
    if ((double)misfits > most)
      return FALSE;
  }
  return TRUE;
}

/* A number begins with a digit, a sign, a mark or a currency: never with a letter of ASCII. */
static gboolean
add_evidence (const char *text, gsize length, gsize times, gpointer data)
{
  ss_number_evidence_add (data, text, length, times);
  return !g_ascii_isalpha (*text) || ss_is_digit (text[length - 1]);
}

typedef struct {
  SsNumberStyle style;
  SsDayOrder order;
  gboolean no_numbers, no_dates;
  Count count;
} Counting;

static void
count_number (Count *count, const SsNumber *number, gsize length, gsize times)
{
  count->numbers += times;
  count->with_mark += number->has_mark ? times : 0;
  count->codes += number->is_code && !number->has_mark ? times : 0;
  count->shortened += !number->is_exact && number->has_mark ? times : 0;
  count->longs += length >= LONG_CODE_DIGITS ? times : 0;
  count->fractions += number->value != floor (number->value) ? times : 0;
  count->decimals = MAX (count->decimals, number->decimals);
  count->group = number->group ? number->group : count->group;
  if (number->unit) {
    count->mark = count->marked == 0 || count->mark == number->unit ? number->unit : NULL;
    count->marked += times;
  }
  count->least = count->widths == 0 ? number->value : MIN (count->least, number->value);
  count->most = count->widths == 0 ? number->value : MAX (count->most, number->value);
  if (count->widths == 0 || length != count->width)
    count->widths = MIN (count->widths + 1, 2);
  count->width = length;
}

static void
count_date (Count *count, const SsDate *date, gsize times)
{
  count->dates += times;
  count->compact += date->is_compact ? times : 0;
  count->clocks += date->unit >= SS_DATE_UNIT_MINUTE ? times : 0;
  count->unit = MAX (count->unit, date->unit);
}

static gboolean
count_text (const char *text, gsize length, gsize times, gpointer data)
{
  Counting *counting = data;
  SsNumber number;
  SsDate date;
  gboolean is_number = !counting->no_numbers && ss_number_read (text, length, counting->style, &number);
  gboolean is_date = !counting->no_dates && ss_date_read (text, length, counting->order, &date);

  counting->count.values += times;
  if (is_number)
    count_number (&counting->count, &number, length, times);
  if (is_date)
    count_date (&counting->count, &date, times);
  return is_number || is_date;
}

/* Dates like "4/2/2023" say by their own numbers which comes first. */
static gboolean
count_order (const char *text, gsize length, gsize times, gpointer data)
{
  SsOrderEvidence *evidence = data;
  SsDate date;

  if (!ss_date_read (text, length, SS_DAY_FIRST, &date)
      && !ss_date_read (text, length, SS_MONTH_FIRST, &date))
    return FALSE;
  evidence->day_first += date.first > 12 ? times : 0;
  evidence->month_first += date.second > 12 ? times : 0;
  evidence->either += date.first != date.second && date.first <= 12 && date.second <= 12 ? times : 0;
  return TRUE;
}

gboolean
ss_infer_order (const SsTally *tally, SsOrderEvidence *evidence)
{
  return each_value (tally, count_order, evidence);
}

static gboolean
is_enough (gsize part, gsize whole)
{
  return whole > 0 && (double)part >= SS_KIND_SHARE * (double)whole;
}

/* Codes that a spreadsheet took for numbers: "8.41E+12", "32402138500000.0". */
static gboolean
is_spoilt_code (const Count *count, guint says)
{
  return (says & (SS_NAME_CODE | SS_NAME_IDENTIFIER))
         && (count->shortened > 0 || (count->longs > 0 && count->with_mark > 0 && count->fractions == 0));
}

/* Codes by what the name says, where the numbers are such as these codes have. */
static const struct {
  guint says;
  double ranges[2][2]; /* least and most */
} named_codes[] = {
    {SS_NAME_COMMUNE, {{1, 999}, {1001, 98999}}}, /* within a département, or with its number */
    {SS_NAME_DEPARTEMENT, {{1, 95}, {971, 989}}},
    {SS_NAME_REGION, {{1, 11}, {21, 94}}}, /* those before 2016 too */
    {SS_NAME_POSTAL, {{1000, 98999}}},
    {SS_NAME_PHONE, {{1e8, 1e15}}}, /* nine digits: a French one without its zero */
    {SS_NAME_DIVISION, {{1, 9999}, {13201, 98999}}},
};

static gboolean
is_in_range (const char *text, gsize length, gsize times, gpointer data)
{
  const double (*ranges)[2] = data;
  double value = g_ascii_strtod (text, NULL); /* a cell ends with a NUL, a separator or a quote */

  return value == floor (value)
         && ((value >= ranges[0][0] && value <= ranges[0][1])
             || (value >= ranges[1][0] && value <= ranges[1][1]));
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
is_checked_code (const SsTally *tally, const Count *count)
{
  for (gsize i = 0; i < G_N_ELEMENTS (checked_codes); i++)
    if (count->width == checked_codes[i].width)
      return tally->n_texts >= CHECKED_CODES && each_value (tally, is_checked, &i);
  return FALSE;
}

static gboolean
is_named_code (const SsTally *tally, guint says)
{
  for (gsize i = 0; i < G_N_ELEMENTS (named_codes); i++)
    if ((says & named_codes[i].says) && each_value (tally, is_in_range, (gpointer)named_codes[i].ranges))
      return TRUE;
  return says & SS_NAME_CODE;
}

/* Numbers that name things: all of one width that no count would keep, or each met so often that it names a category. */
static gboolean
is_identifier_code (const SsTally *tally, const Count *count)
{
  return (count->widths == 1 && count->width >= WIDE_CODE_DIGITS)
         || count->values >= CATEGORY_TIMES * tally->n_texts;
}

static gboolean
is_code (const SsTally *tally, const Count *count)
{
  guint says = ss_name_says (tally->name);

  if (count->marked > 0)
    return FALSE;
  if (is_spoilt_code (count, says))
    return TRUE;
  if (count->codes > 0 && (count->widths == 1 || (double)count->codes >= CODE_SHARE * (double)count->values))
    return TRUE;
  if (count->with_mark > 0)
    return FALSE;
  return is_named_code (tally, says) || ((says & SS_NAME_IDENTIFIER) && is_identifier_code (tally, count))
         || (count->widths == 1 && is_checked_code (tally, count));
}

typedef struct {
  gsize values, truths;
  guint pairs; /* a bit for each pair that was met */
  gsize n_distinct, longest;
} TruthCount;

static gboolean
count_truth (const char *text, gsize length, gsize times, gpointer data)
{
  TruthCount *count = data;
  guint pair;
  gboolean value;

  ss_span_trim (&text, &length);
  count->values += times;
  if (!ss_truth_read (text, length, &pair, &value))
    return FALSE;
  count->truths += times;
  count->pairs |= 1u << pair;
  count->n_distinct++;
  count->longest = MAX (count->longest, length);
  return TRUE;
}

/* Nothing but 0 and 1, both of them, under a name that asks a question ("est_actif"). */
static gboolean
is_bit (const SsTally *tally, const Count *count)
{
  return count->values > 0 && count->numbers == count->values && count->width == 1 && count->widths == 1
         && count->least == 0 && count->most == 1 && (ss_name_says (tally->name) & SS_NAME_TRUTH);
}

/* One pair of words, or one of its words alone if it is more than a letter. */
static gboolean
is_boolean (const SsTally *tally)
{
  TruthCount count = {.values = 0};

  if (!each_value (tally, count_truth, &count))
    return FALSE;
  gboolean is_one_pair = count.pairs && (count.pairs & (count.pairs - 1)) == 0;
  return is_enough (count.truths, count.values) && is_one_pair
         && (count.longest > 1 || count.n_distinct >= 2);
}

/* FALSE where the column cannot be of dates. */
static gboolean
settle_order (const SsTally *tally, const SsFileStyle *file, SsReadingOfColumn *reading)
{
  SsOrderEvidence evidence = {0, 0, 0};
  gboolean can_be = ss_infer_order (tally, &evidence);

  reading->order = file->order;
  if (evidence.month_first != evidence.day_first)
    reading->order = evidence.month_first > evidence.day_first ? SS_MONTH_FIRST : SS_DAY_FIRST;
  reading->is_order_guess
      = evidence.either > 0 && evidence.day_first == 0 && evidence.month_first == 0 && !file->is_order_sure;
  return can_be;
}

/* FALSE where the column cannot be of numbers. */
static gboolean
settle_style (const SsTally *tally, const SsFileStyle *file, SsReadingOfColumn *reading)
{
  SsNumberEvidence evidence = {.plain_short = 0};
  gboolean can_be = each_value (tally, add_evidence, &evidence);

  reading->style = ss_number_evidence_style (&evidence, file->style, &reading->is_style_guess);
  return can_be;
}

static gboolean
is_compact_dates (const SsTally *tally, const Count *count)
{
  return count->compact == count->values && count->values > 0
         && (tally->n_texts >= COMPACT_DATE_MIN_TEXTS || (ss_name_says (tally->name) & SS_NAME_DATE));
}

static SsKind
settle_kind (const SsTally *tally, Count *count)
{
  if (count->values == 0)
    return SS_KIND_EMPTY;
  if (count->marked > 0 && !count->mark) /* "3 k€" and "3 €" are no numbers of one column */
    count->numbers -= count->marked;
  if (is_compact_dates (tally, count))
    return SS_KIND_DATE;
  if (is_bit (tally, count))
    return SS_KIND_BOOLEAN;
  if (is_enough (count->numbers, count->values))
    return is_code (tally, count) ? SS_KIND_TEXT : count->with_mark > 0 ? SS_KIND_NUMBER : SS_KIND_INTEGER;
  if (is_enough (count->dates - count->compact, count->values))
    return count->clocks > 0 ? SS_KIND_DATETIME : SS_KIND_DATE;
  return is_boolean (tally) ? SS_KIND_BOOLEAN : SS_KIND_TEXT;
}

/* Signs alone ("-", "...") are no values among texts either. */
static gboolean
is_sign_only (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalnum (text[i]))
      return FALSE;
  return TRUE;
}

static SsCellIs
infer_text_cell (SsMissing missing, const char *text, gsize length)
{
  if (missing == SS_MISSING_BLANK || missing == SS_MISSING_STRONG)
    return SS_CELL_IS_MISSING;
  return missing == SS_MISSING_WEAK && is_sign_only (text, length) ? SS_CELL_IS_MISSING : SS_CELL_IS_VALUE;
}

/* Words such as "x" or "S" with nothing else beside them are values, not gaps. */
static gboolean
has_words (const SsTally *tally)
{
  for (gsize code = 0; code < tally->n_texts; code++) {
    const char *text = ss_text_pool_text (tally->pool, (guint32)code);
    gsize length = ss_text_pool_length (tally->pool, (guint32)code);
    if (infer_text_cell (ss_missing_of (text, length), text, length) == SS_CELL_IS_VALUE)
      return TRUE;
  }
  return FALSE;
}

static void
count_odd (const SsTally *tally, SsReadingOfColumn *reading)
{
  double value;

  for (gsize code = 0; code < tally->n_texts; code++) {
    const char *text = ss_text_pool_text (tally->pool, (guint32)code);
    gsize length = ss_text_pool_length (tally->pool, (guint32)code);
    SsCellIs is = ss_infer_cell (reading, text, length, &value);
    reading->n_odd += is == SS_CELL_IS_ODD ? tally->times[code] : 0;
    if (is != SS_CELL_IS_MISSING || ss_missing_of (text, length) == SS_MISSING_BLANK)
      continue;
    reading->n_marks += tally->times[code];
    reading->first_mark = reading->first_mark ? reading->first_mark : g_intern_string (text);
  }
}

SsReadingOfColumn
ss_infer (const SsTally *tally, const SsFileStyle *file)
{
  SsReadingOfColumn reading = {.kind = SS_KIND_TEXT};
  Counting counting = {.count.values = 0};

  counting.no_numbers = !settle_style (tally, file, &reading);
  counting.no_dates = !settle_order (tally, file, &reading);
  counting.style = reading.style;
  counting.order = reading.order;
  if (each_value (tally, count_text, &counting) || is_boolean (tally))
    reading.kind = settle_kind (tally, &counting.count);
  reading.is_spoilt = reading.kind == SS_KIND_TEXT && counting.count.shortened > 0
                      && is_spoilt_code (&counting.count, ss_name_says (tally->name));
  if (reading.kind == SS_KIND_EMPTY && has_words (tally))
    reading.kind = SS_KIND_TEXT;
  reading.unit = counting.count.unit;
  reading.decimals = counting.count.decimals;
  reading.group = counting.count.group;
  reading.has_mark = counting.count.with_mark > 0;
  reading.mark = ss_kind_is_number (reading.kind) ? counting.count.mark : NULL;
  reading.is_style_guess &= ss_kind_is_number (reading.kind);
  reading.is_order_guess &= reading.kind == SS_KIND_DATE || reading.kind == SS_KIND_DATETIME;
  count_odd (tally, &reading);
  return reading;
}

SsCellIs
ss_infer_cell (const SsReadingOfColumn *reading, const char *text, gsize length, double *value)
{
  SsMissing missing = ss_missing_of (text, length);
  SsNumber number;
  SsDate date;

  if (reading->kind == SS_KIND_TEXT)
    return infer_text_cell (missing, text, length);
  if (reading->kind == SS_KIND_BOOLEAN) {
    ss_span_trim (&text, &length);
    guint pair;
    gboolean truth = FALSE, is_truth = ss_truth_read (text, length, &pair, &truth);
    *value = truth;
    return is_truth ? SS_CELL_IS_VALUE : missing != SS_MISSING_NOT ? SS_CELL_IS_MISSING : SS_CELL_IS_ODD;
  }
  if (missing != SS_MISSING_NOT)
    return SS_CELL_IS_MISSING;
  if (ss_kind_is_number (reading->kind)) {
    gboolean is_number = ss_number_read (text, length, reading->style, &number)
                         && (!number.unit || number.unit == reading->mark);
    *value = number.value;
    return is_number ? SS_CELL_IS_VALUE : SS_CELL_IS_ODD;
  }
  gboolean is_date = ss_date_read (text, length, reading->order, &date);
  *value = date.days;
  return is_date ? SS_CELL_IS_VALUE : SS_CELL_IS_ODD;
}
