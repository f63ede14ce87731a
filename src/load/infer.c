/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "infer.h"

#include "missing.h"
#include "name-words.h"
#include "span.h"
#include "truth-text.h"

#include <string.h>

/* Leading zeros make codes where all texts have one width, or where this share of them has one; fewer are slips of a hand. */
#define CODE_SHARE 0.02
#define COMPACT_DATE_MIN_TEXTS 2 /* "20190401" once may be any number */

/* Sums over the texts of a tally, each as often as it is met. */
typedef struct {
  gsize values; /* cells that are not missing, in a column of numbers or dates */
  gsize numbers, with_mark, codes;
  gsize dates, compact, clocks;
  gsize first_over_12, second_over_12, ordered, unpadded;
  gsize widths, width; /* distinct widths of numbers, up to 2 */
  guint8 decimals;
  char group;
  SsDateUnit unit;
  const char *mark;
  gsize marked;
} Count;

typedef void (*TextFunc) (const char *text, gsize length, gsize times, gpointer data);

static void
each_value (const SsTally *tally, TextFunc function, gpointer data)
{
  for (gsize code = 0; code < tally->n_texts; code++) {
    const char *text = ss_text_pool_text (tally->pool, (guint32)code);
    gsize length = strlen (text);
    if (ss_missing_of (text, length) == SS_MISSING_NOT)
      function (text, length, tally->times[code], data);
  }
}

static void
add_evidence (const char *text, gsize length, gsize times, gpointer data)
{
  ss_number_evidence_add (data, text, length, times);
}

typedef struct {
  SsNumberStyle style;
  SsDayOrder order;
  Count count;
} Counting;

static void
count_number (Count *count, const SsNumber *number, gsize length, gsize times)
{
  count->numbers += times;
  count->with_mark += number->has_mark ? times : 0;
  count->codes += number->is_code && !number->has_mark ? times : 0;
  count->decimals = MAX (count->decimals, number->decimals);
  count->group = number->group ? number->group : count->group;
  if (number->unit) {
    count->mark = count->marked == 0 || count->mark == number->unit ? number->unit : NULL;
    count->marked += times;
  }
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

static void
count_text (const char *text, gsize length, gsize times, gpointer data)
{
  Counting *counting = data;
  SsNumber number;
  SsDate date;

  counting->count.values += times;
  if (ss_number_read (text, length, counting->style, &number))
    count_number (&counting->count, &number, length, times);
  if (ss_date_read (text, length, counting->order, &date))
    count_date (&counting->count, &date, times);
}

/* Dates like "4/2/2023" say by their own numbers which comes first. */
static void
count_order (const char *text, gsize length, gsize times, gpointer data)
{
  Count *count = data;
  SsDate date;

  if (!ss_date_read (text, length, SS_DAY_FIRST, &date)
      && !ss_date_read (text, length, SS_MONTH_FIRST, &date))
    return;
  count->ordered += date.first > 0 ? times : 0;
  count->first_over_12 += date.first > 12 ? times : 0;
  count->second_over_12 += date.second > 12 ? times : 0;
  count->unpadded += date.first > 0 && !date.is_padded ? times : 0;
}

static gboolean
is_enough (gsize part, gsize whole)
{
  return whole > 0 && (double)part >= SS_KIND_SHARE * (double)whole;
}

static gboolean
is_code (const SsTally *tally, const Count *count)
{
  if (count->marked > 0)
    return FALSE;
  if (count->codes > 0 && (count->widths == 1 || (double)count->codes >= CODE_SHARE * (double)count->values))
    return TRUE;
  return count->with_mark == 0 && ss_name_says_code (tally->name);
}

typedef struct {
  gsize values, truths;
  guint pairs; /* a bit for each pair that was met */
  gsize n_distinct, longest;
} TruthCount;

static void
count_truth (const char *text, gsize length, gsize times, gpointer data)
{
  TruthCount *count = data;
  guint pair;
  gboolean value;

  ss_span_trim (&text, &length);
  count->values += times;
  if (!ss_truth_read (text, length, &pair, &value))
    return;
  count->truths += times;
  count->pairs |= 1u << pair;
  count->n_distinct++;
  count->longest = MAX (count->longest, length);
}

/* One pair of words, or one of its words alone if it is more than a letter. */
static gboolean
is_boolean (const SsTally *tally)
{
  TruthCount count = {.values = 0};

  each_value (tally, count_truth, &count);
  gboolean is_one_pair = count.pairs && (count.pairs & (count.pairs - 1)) == 0;
  return is_enough (count.truths, count.values) && is_one_pair
         && (count.longest > 1 || count.n_distinct >= 2);
}

static void
settle_order (const SsTally *tally, const SsFileStyle *file, SsReadingOfColumn *reading)
{
  Count count = {.values = 0};

  each_value (tally, count_order, &count);
  reading->order = file->order;
  if (count.second_over_12 != count.first_over_12)
    reading->order = count.second_over_12 > count.first_over_12 ? SS_MONTH_FIRST : SS_DAY_FIRST;
  reading->is_order_guess = count.ordered > 0 && count.first_over_12 == 0 && count.second_over_12 == 0;
}

static void
settle_style (const SsTally *tally, const SsFileStyle *file, SsReadingOfColumn *reading)
{
  SsNumberEvidence evidence = {.plain_short = 0};

  each_value (tally, add_evidence, &evidence);
  reading->style = ss_number_evidence_style (&evidence, file->style, &reading->is_style_guess);
}

static gboolean
is_compact_dates (const SsTally *tally, const Count *count)
{
  return count->compact == count->values && count->values > 0
         && (tally->n_texts >= COMPACT_DATE_MIN_TEXTS || ss_name_says_date (tally->name));
}

static SsKind
settle_kind (const SsTally *tally, const Count *count)
{
  if (count->values == 0)
    return SS_KIND_EMPTY;
  if (is_compact_dates (tally, count))
    return SS_KIND_DATE;
  if (is_enough (count->numbers, count->values))
    return is_code (tally, count) ? SS_KIND_TEXT : count->with_mark > 0 ? SS_KIND_NUMBER : SS_KIND_INTEGER;
  if (is_enough (count->dates - count->compact, count->values))
    return count->clocks > 0 ? SS_KIND_DATETIME : SS_KIND_DATE;
  return is_boolean (tally) ? SS_KIND_BOOLEAN : SS_KIND_TEXT;
}

static void
count_odd (const SsTally *tally, SsReadingOfColumn *reading)
{
  double value;

  for (gsize code = 0; code < tally->n_texts; code++) {
    const char *text = ss_text_pool_text (tally->pool, (guint32)code);
    gsize length = strlen (text);
    SsCellIs is = ss_infer_cell (reading, text, length, &value);
    reading->n_odd += is == SS_CELL_IS_ODD ? tally->times[code] : 0;
    if (is != SS_CELL_IS_MISSING || ss_missing_of (text, length) == SS_MISSING_BLANK)
      continue;
    reading->n_marks += tally->times[code];
    reading->first_mark = reading->first_mark ? reading->first_mark : text;
  }
}

SsReadingOfColumn
ss_infer (const SsTally *tally, const SsFileStyle *file)
{
  SsReadingOfColumn reading = {.kind = SS_KIND_TEXT};
  Counting counting = {.count.values = 0};

  settle_style (tally, file, &reading);
  settle_order (tally, file, &reading);
  counting.style = reading.style;
  counting.order = reading.order;
  each_value (tally, count_text, &counting);
  reading.kind = settle_kind (tally, &counting.count);
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
