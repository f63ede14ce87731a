/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "infer.h"

#include "missing.h"
#include "name-words.h"
#include "number-count.h"
#include "span.h"
#include "truth-text.h"

#include <math.h>
#include <string.h>

#define PHONE_LENGTH 11 /* "+33612345678": nobody writes the sign before so large a quantity */
#define SECONDS_A_DAY 86400
#define A_CENTURY 36525          /* days from a day of the years 1900 to the same in 2000 */
#define SHORT_DATE 8             /* characters of "13/02/48" */
#define COMPACT_DATE_MIN_TEXTS 2 /* "20190401" once may be any number */

/* Sums over the texts of a tally, each as often as it is met. */
typedef struct {
  gsize values; /* cells that are not missing, in a column of numbers or dates */
  SsNumberCount numbers;
  gsize dates, compact, clocks;
  gsize short_clocks; /* compact, and of hours or minutes: ten or twelve digits may be anything */
  SsDateUnit unit;
} Count;

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
count_date (Count *count, const SsDate *date, gsize length, gsize times)
{
  count->dates += times;
  count->compact += date->is_compact ? times : 0;
  count->short_clocks += date->is_compact && length > 8 && length < 14 ? times : 0;
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
  counting->count.numbers.phones += *text == '+' && length >= PHONE_LENGTH ? times : 0;
  if (is_number)
    ss_number_count_add (&counting->count.numbers, &number, length, times);
  if (is_date)
    count_date (&counting->count, &date, length, times);
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
  return ss_tally_each (tally, count_order, evidence);
}

static gboolean
is_enough (gsize part, gsize whole)
{
  return whole > 0 && (double)part >= SS_KIND_SHARE * (double)whole;
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

/* One pair of words, or one of its words alone if it is more than a letter. */
static gboolean
is_boolean (const SsTally *tally)
{
  TruthCount count = {.values = 0};

  if (!ss_tally_each (tally, count_truth, &count))
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

SsNumberStyle
ss_infer_style (const char *name, const SsNumberEvidence *evidence, const SsFileStyle *file,
                gboolean *is_guess)
{
  SsNumberStyle otherwise = file->style;

  *is_guess = FALSE;
  if (file->is_style_set)
    return file->style;
  if (ss_name_says (name)
      & SS_NAME_PLACE) /* "48.123" is no thousands of degrees, whatever other columns have */
    otherwise.group = 0;
  return ss_number_evidence_style (evidence, otherwise, is_guess);
}

gboolean
ss_infer_date (const SsReadingOfColumn *reading, const char *text, gsize length, SsDate *date)
{
  if (!ss_date_read (text, length, reading->order, date))
    return FALSE;
  /* "13/02/48" of a birth is not to come. */
  if (reading->today > 0 && date->days > reading->today && length == SHORT_DATE && !ss_is_digit (text[2]))
    date->days -= A_CENTURY;
  return TRUE;
}

/* FALSE where the column cannot be of numbers. */
static gboolean
settle_style (const SsTally *tally, const SsFileStyle *file, SsReadingOfColumn *reading)
{
  SsNumberEvidence evidence = {.plain_short = 0};
  gboolean can_be = ss_tally_each (tally, add_evidence, &evidence);

  reading->style = ss_infer_style (tally->name, &evidence, file, &reading->is_style_guess);
  return can_be;
}

static gboolean
is_compact_dates (const SsTally *tally, const Count *count)
{
  guint says = ss_name_says (tally->name);

  if (count->values == 0 || count->compact < count->values)
    return FALSE;
  return (says & SS_NAME_DATE)
         || (tally->n_texts >= COMPACT_DATE_MIN_TEXTS && count->short_clocks == 0
             && !(says & (SS_NAME_CODE | SS_NAME_IDENTIFIER)));
}

/* "2022-01" to "2022-12" under "référence" are numbers within a year. */
static gboolean
is_serial (const SsTally *tally, const Count *count)
{
  guint says = ss_name_says (tally->name);

  return count->unit == SS_DATE_UNIT_MONTH && (says & SS_NAME_IDENTIFIER) && !(says & SS_NAME_DATE);
}

static SsKind
settle_kind (const SsTally *tally, Count *count)
{
  SsNumberCount *numbers = &count->numbers;

  if (count->values == 0)
    return SS_KIND_EMPTY;
  if (numbers->marked > 0 && !numbers->mark) /* "3 k€" and "3 €" are no numbers of one column */
    numbers->n -= numbers->marked;
  if (numbers->accounts == numbers->n) /* nothing but "(12)": numbers of notes */
    numbers->n = 0;
  if (is_compact_dates (tally, count))
    return count->clocks > 0 ? SS_KIND_DATETIME : SS_KIND_DATE;
  if (ss_number_count_is_truth (numbers, tally, count->values))
    return SS_KIND_BOOLEAN;
  if (is_enough (numbers->n, count->values))
    return ss_number_count_is_code (numbers, tally, count->values) ? SS_KIND_TEXT
           : numbers->with_mark > 0                                ? SS_KIND_NUMBER
                                                                   : SS_KIND_INTEGER;
  if (is_enough (count->dates - count->compact, count->values) && !is_serial (tally, count))
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
  for (guint32 code = 0; code < tally->n_texts; code++)
    if (infer_text_cell (tally->missing[code], ss_text_pool_text (tally->pool, code),
                         ss_text_pool_length (tally->pool, code))
        == SS_CELL_IS_VALUE)
      return TRUE;
  return FALSE;
}

static SsCellIs
infer_cell (const SsReadingOfColumn *reading, SsMissing missing, const char *text, gsize length,
            double *value)
{
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
  gboolean is_date = ss_infer_date (reading, text, length, &date);
  *value = date.days;
  return is_date ? SS_CELL_IS_VALUE : SS_CELL_IS_ODD;
}

SsCellIs
ss_infer_cell (const SsReadingOfColumn *reading, const char *text, gsize length, double *value)
{
  return infer_cell (reading, ss_missing_of (text, length), text, length, value);
}

SsCellIs
ss_infer_text (const SsReadingOfColumn *reading, const SsTally *tally, guint32 code, double *value)
{
  return infer_cell (reading, tally->missing[code], ss_text_pool_text (tally->pool, code),
                     ss_text_pool_length (tally->pool, code), value);
}

static void
count_odd (const SsTally *tally, SsReadingOfColumn *reading)
{
  double value;

  for (guint32 code = 0; code < tally->n_texts; code++) {
    SsCellIs is = ss_infer_text (reading, tally, code, &value);
    reading->n_odd += is == SS_CELL_IS_ODD ? tally->times[code] : 0;
    if (is != SS_CELL_IS_MISSING || tally->missing[code] == SS_MISSING_BLANK)
      continue;
    reading->n_marks += tally->times[code];
    reading->first_mark
        = reading->first_mark ? reading->first_mark : g_intern_string (ss_text_pool_text (tally->pool, code));
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
  if (ss_tally_each (tally, count_text, &counting) || is_boolean (tally))
    reading.kind = settle_kind (tally, &counting.count);
  reading.is_spoilt
      = reading.kind == SS_KIND_TEXT && ss_number_count_is_spoilt (&counting.count.numbers, tally);
  if (reading.kind == SS_KIND_EMPTY && has_words (tally))
    reading.kind = SS_KIND_TEXT;
  reading.unit = counting.count.unit;
  if (SS_KINDS (reading.kind) & SS_KINDS_TIME && (ss_name_says (tally->name) & SS_NAME_BIRTH))
    reading.today = (double)(g_get_real_time () / G_USEC_PER_SEC / SECONDS_A_DAY);
  if (reading.kind != SS_KIND_TEXT && counting.count.numbers.marked > 0)
    reading.n_unmarked = counting.count.numbers.n - counting.count.numbers.marked;
  reading.decimals = counting.count.numbers.decimals;
  reading.group = counting.count.numbers.group;
  reading.has_mark = counting.count.numbers.with_mark > 0;
  reading.n_marked = counting.count.numbers.marked;
  reading.mark = ss_kind_is_number (reading.kind) ? counting.count.numbers.mark : NULL;
  reading.is_mark_odd = reading.mark && !ss_number_count_shares_mark (&counting.count.numbers);
  reading.is_style_guess &= ss_kind_is_number (reading.kind);
  reading.is_order_guess &= reading.kind == SS_KIND_DATE || reading.kind == SS_KIND_DATETIME;
  count_odd (tally, &reading);
  return reading;
}
