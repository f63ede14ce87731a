/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "direct-column.h"

#include "decimal.h"
#include "missing.h"
#include "span.h"

#include <math.h>
#include <string.h>

#define FIRST_ROOM 256
#define MOST_STRAYS 10000 /* cells set aside before their share is looked at */
#define MOST_EXACT_DIGITS 18
#define MOST_WHOLE_DIGITS 15 /* more are a code: a double keeps no more */
#define SECONDS_A_DAY 86400.0
#define MOST_SCALE 9 /* decimals beside which a 32-bit whole number still makes sense */

static const gint64 powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};

struct _SsDirectColumn {
  char *name;
  SsReadingOfColumn reading; /* of the first cells */
  gint32 *ints;              /* number * divisor; or NULL and */
  double *doubles;           /* the numbers themselves */
  guint scale;               /* of ints: decimals kept */
  double divisor;
  gsize n, room;
  gsize n_values, n_with_mark, n_either, n_short, n_long;
  guint8 decimals;
  SsDateUnit unit;
  GArray *stray_rows;     /* gsize */
  GPtrArray *stray_texts; /* owned */
  gsize n_marks;
  char *first_mark; /* owned */
  gboolean is_refuted;
};

SsDirectColumn *
ss_direct_column_new (const char *name, const SsReadingOfColumn *reading)
{
  SsDirectColumn *column = g_new0 (SsDirectColumn, 1);
  gboolean is_clock = reading->kind == SS_KIND_DATETIME;

  column->name = g_strdup (name);
  column->reading = *reading;
  column->scale = ss_kind_is_number (reading->kind) ? MIN (reading->decimals, MOST_SCALE) : 0;
  column->divisor = is_clock ? SECONDS_A_DAY : (double)powers[column->scale];
  column->ints = g_new (gint32, FIRST_ROOM);
  column->room = FIRST_ROOM;
  column->stray_rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  column->stray_texts = g_ptr_array_new_with_free_func (g_free);
  return column;
}

void
ss_direct_column_free (SsDirectColumn *column)
{
  g_array_unref (column->stray_rows);
  g_ptr_array_unref (column->stray_texts);
  g_free (column->first_mark);
  g_free (column->ints);
  g_free (column->doubles);
  g_free (column->name);
  g_free (column);
}

void
ss_direct_column_reserve (SsDirectColumn *column, gsize n)
{
  if (n <= column->room)
    return;
  column->room = MAX (n, column->room * 3 / 2);
  if (column->ints)
    column->ints = g_renew (gint32, column->ints, column->room);
  else
    column->doubles = g_renew (double, column->doubles, column->room);
}

static double
number_at (const SsDirectColumn *column, gsize row)
{
  if (column->doubles)
    return column->doubles[row];
  return column->ints[row] == SS_INT_MISSING ? NAN : column->ints[row] / column->divisor;
}

/* A number came that 32 bits do not hold. */
static void
turn_to_doubles (SsDirectColumn *column)
{
  double *doubles = g_new (double, column->room);

  for (gsize row = 0; row < column->n; row++)
    doubles[row] = number_at (column, row);
  g_clear_pointer (&column->ints, g_free);
  column->doubles = doubles;
}

/* A number came with more decimals than are kept. */
static void
rescale (SsDirectColumn *column, guint scale)
{
  gint64 factor = scale <= MOST_SCALE ? powers[scale - column->scale] : 0;

  for (gsize row = 0; factor > 0 && row < column->n; row++)
    if (column->ints[row] != SS_INT_MISSING && ABS ((gint64)column->ints[row]) * factor > G_MAXINT32)
      factor = 0;
  if (factor == 0) {
    turn_to_doubles (column);
    return;
  }
  for (gsize row = 0; row < column->n; row++)
    if (column->ints[row] != SS_INT_MISSING)
      column->ints[row] = (gint32)(column->ints[row] * factor);
  column->scale = scale;
  column->divisor = (double)powers[scale];
}

static void
push_missing (SsDirectColumn *column)
{
  if (column->ints)
    column->ints[column->n++] = SS_INT_MISSING;
  else
    column->doubles[column->n++] = NAN;
}

/* TRUE if the number found its place among the ints as they are. */
static inline gboolean
push_int (SsDirectColumn *column, gint64 digits, guint decimals)
{
  if (!column->ints || decimals > column->scale || ABS (digits) > G_MAXINT32)
    return FALSE;
  gint64 scaled = digits * powers[column->scale - decimals];
  if (ABS (scaled) > G_MAXINT32)
    return FALSE;
  column->ints[column->n++] = (gint32)scaled;
  return TRUE;
}

static void
push_decimal (SsDirectColumn *column, gint64 digits, guint decimals)
{
  if (push_int (column, digits, decimals))
    return;
  if (column->ints && decimals > column->scale)
    rescale (column, decimals);
  if (push_int (column, digits, decimals))
    return;
  if (column->ints)
    turn_to_doubles (column);
  double value = ss_decimal ((guint64)ABS (digits), decimals);
  column->doubles[column->n++] = digits < 0 ? -value : value;
}

static void
push_days (SsDirectColumn *column, double days)
{
  double scaled = rint (days * column->divisor);

  if (column->ints && fabs (scaled) < G_MAXINT32 && fabs (scaled - days * column->divisor) < 1e-4) {
    column->ints[column->n++] = (gint32)scaled;
    return;
  }
  if (column->ints)
    turn_to_doubles (column);
  column->doubles[column->n++] = days;
}

/* What is no plain number or date: nothing, a word for "no value", or a cell to come back to. */
static void
push_other (SsDirectColumn *column, const char *text, gsize length)
{
  SsMissing missing = ss_missing_of (text, length);

  if (missing == SS_MISSING_NOT) {
    g_array_append_val (column->stray_rows, column->n);
    g_ptr_array_add (column->stray_texts, g_strndup (text, length));
    gsize n = column->stray_rows->len;
    column->is_refuted |= n > MOST_STRAYS && (double)n > (1 - SS_KIND_SHARE) * (double)(column->n_values + n);
  } else if (missing != SS_MISSING_BLANK && column->n_marks++ == 0)
    column->first_mark = g_strndup (text, length);
  push_missing (column);
}

/* A number of @whole digits before its mark and @decimals behind it. */
static inline void
push_plain (SsDirectColumn *column, gint64 digits, gsize whole, gsize decimals, gboolean starts_with_zero)
{
  if (decimals > 0) {
    column->n_with_mark++;
    column->n_either += decimals == 3 && whole <= 3 && !starts_with_zero;
    column->decimals = MAX (column->decimals, (guint8)decimals);
  } else
    *(whole <= 3 ? &column->n_short : &column->n_long) += 1;
  push_decimal (column, digits, (guint)decimals);
}

/* Digits and the one mark, nothing else; FALSE for all that needs a closer look. */
static inline gboolean
add_plain_number (SsDirectColumn *column, const char *at, const char *end)
{
  gboolean is_negative = *at == '-';
  const char *start = at += is_negative;
  gint64 digits = 0;

  for (; at < end && ss_is_digit (*at); at++)
    digits = digits * 10 + (*at - '0');
  gsize whole = (gsize)(at - start), decimals = 0;
  if (whole == 0 || (whole > 1 && *start == '0') || whole > MOST_WHOLE_DIGITS)
    return FALSE;
  if (at < end) {
    if (*at++ != column->reading.style.decimal)
      return FALSE;
    const char *mark = at;
    for (; at < end && ss_is_digit (*at); at++)
      digits = digits * 10 + (*at - '0');
    decimals = (gsize)(at - mark);
    if (at < end || decimals == 0 || whole + decimals > MOST_EXACT_DIGITS)
      return FALSE;
  }
  push_plain (column, is_negative ? -digits : digits, whole, decimals, *start == '0');
  return TRUE;
}

/* Eight digits, a byte each with the first one lowest: neighbours are joined to pairs, fours and eights (Lemire, "Quickly parsing eight digits", 2018). */
static inline gint64
join_digits (guint64 digits)
{
  const guint64 every_fourth = 0x000000FF000000FF;

  digits = digits * 10 + (digits >> 8);
  return (gint64)(((digits & every_fourth) * 0x000F424000000064
                   + (digits >> 16 & every_fourth) * 0x0000271000000001)
                  >> 32);
}

/*
 * The same for eight characters at most, all at once: where lengths vary from cell to cell, a loop over them is guessed wrongly each time. @at has eight
 * bytes that can be read, whatever stands behind the cell's own.
 */
static inline gboolean
add_short_number (SsDirectColumn *column, const char *at, gsize length)
{
  guint64 bytes, digits, strangers;
  gsize whole = length, decimals = 0;

  memcpy (&bytes, at, sizeof bytes);
  digits = (GUINT64_FROM_LE (bytes) ^ 0x3030303030303030) & ~(guint64)0 >> (64 - 8 * length);
  strangers = ((digits + 0x7676767676767676) | digits) & 0x8080808080808080;
  if (strangers) {
    gsize place = (gsize)__builtin_ctzll (strangers) / 8;
    guint64 before = ((guint64)1 << 8 * place) - 1;
    if ((strangers & (strangers - 1)) || at[place] != column->reading.style.decimal || place + 1 == length)
      return FALSE;
    whole = place;
    decimals = length - place - 1;
    digits = (digits & before) | (digits >> 8 & ~before);
  }
  if (whole == 0 || (whole > 1 && *at == '0'))
    return FALSE;
  push_plain (column, join_digits (digits << (64 - 8 * (whole + decimals))), whole, decimals, *at == '0');
  return TRUE;
}

static gboolean
add_date (SsDirectColumn *column, const char *text, gsize length)
{
  SsDate date;

  if (!ss_infer_date (&column->reading, text, length, &date))
    return FALSE;
  column->unit = MAX (column->unit, date.unit);
  push_days (column, date.days);
  return TRUE;
}

/* There is room for the cell. @can_read_on: eight bytes from @text on can be read, however few of them are the cell's. */
static inline void
add_cell (SsDirectColumn *column, gboolean is_number, const char *text, gsize length, gboolean can_read_on)
{
  if (length == 0)
    push_missing (column);
  else if (is_number ? (can_read_on && length <= 8 && add_short_number (column, text, length))
                           || add_plain_number (column, text, text + length)
                     : add_date (column, text, length))
    column->n_values++;
  else
    push_other (column, text, length);
}

void
ss_direct_column_add (SsDirectColumn *column, const char *text, gsize length)
{
  ss_direct_column_reserve (column, column->n + 1);
  add_cell (column, ss_kind_is_number (column->reading.kind), text, length, FALSE);
}

void
ss_direct_column_add_batch (SsDirectColumn *column, const SsBatch *batch, gsize first, gsize index)
{
  ss_direct_column_reserve (column, column->n + batch->n_records - first);
  gboolean is_number = ss_kind_is_number (column->reading.kind);
  for (gsize r = first; r < batch->n_records && !column->is_refuted; r++) {
    const SsField *field = ss_batch_field (batch, &batch->records[r], index);
    if (field)
      add_cell (column, is_number, ss_batch_text (batch, field), field->length,
                field->start + 8 <= batch->room);
    else
      add_cell (column, is_number, NULL, 0, FALSE);
  }
}

gboolean
ss_direct_column_is_refuted (const SsDirectColumn *column)
{
  return column->is_refuted;
}

void
ss_direct_column_add_evidence (const SsDirectColumn *column, SsNumberEvidence *evidence)
{
  gsize mark = column->reading.style.decimal == ',';

  if (!ss_kind_is_number (column->reading.kind))
    return;
  evidence->decimal[mark] += column->n_with_mark - column->n_either;
  evidence->either[mark] += column->n_either;
  evidence->plain_short += column->n_short;
  evidence->plain_long += column->n_long;
  for (guint i = 0; i < column->stray_texts->len; i++) {
    const char *text = g_ptr_array_index (column->stray_texts, i);
    ss_number_evidence_add (evidence, text, strlen (text), 1);
  }
}

/* The cells set aside, read once more with all that is known now. TRUE if the column stands. */
static gboolean
settle_strays (SsDirectColumn *column, SsReadingOfColumn *reading)
{
  gsize n_odd = 0, n_codes = 0;

  for (guint i = 0; i < column->stray_texts->len; i++) {
    const char *text = g_ptr_array_index (column->stray_texts, i);
    SsNumber number = {.is_code = FALSE};
    if (ss_kind_is_number (reading->kind) && ss_number_read (text, strlen (text), reading->style, &number)) {
      n_codes += (number.is_code && !number.has_mark) || number.unit;
      reading->group = number.group ? number.group : reading->group;
    } else
      n_odd++;
  }
  /* Codes and units change what the whole column is: let that be seen with all its texts. */
  return n_codes == 0
         && (double)n_odd <= (1 - SS_KIND_SHARE) * (double)(column->n_values + column->stray_texts->len);
}

static SsColumn *
hand_over (SsDirectColumn *column, const SsReadingOfColumn *reading)
{
  if (column->doubles)
    return ss_column_adopt_doubles (column->name, reading->kind, g_steal_pointer (&column->doubles),
                                    column->n, reading->unit);
  gint32 *ints = g_renew (gint32, g_steal_pointer (&column->ints), MAX (column->n, 1));
  return ss_column_adopt_ints (column->name, reading->kind, ints, column->n, column->divisor, reading->unit);
}

/* Strays that are numbers take their places; the others are odd. */
static SsColumn *
place_strays (SsDirectColumn *column, SsReadingOfColumn *reading)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  double value = 0;

  for (guint i = 0; i < column->stray_texts->len; i++) {
    char *text = g_ptr_array_index (column->stray_texts, i);
    gsize row = g_array_index (column->stray_rows, gsize, i);
    if (ss_infer_cell (reading, text, strlen (text), &value) == SS_CELL_IS_VALUE) {
      if (column->ints)
        turn_to_doubles (column);
      column->doubles[row] = value;
      continue;
    }
    g_array_append_val (rows, row);
    g_ptr_array_add (texts, text);
  }
  reading->n_odd = rows->len;
  SsColumn *plain = hand_over (column, reading);
  if (rows->len == 0)
    return plain;
  SsColumn *with_odd = ss_column_with_odd (plain, (const gsize *)(const void *)rows->data,
                                           (const char *const *)texts->pdata, rows->len);
  ss_column_unref (plain);
  return with_odd;
}

SsColumn *
ss_direct_column_end (SsDirectColumn *column, const SsFileStyle *file, SsReadingOfColumn *reading)
{
  SsNumberEvidence evidence = {.plain_short = 0};

  *reading = column->reading;
  if (ss_kind_is_number (reading->kind)) {
    ss_direct_column_add_evidence (column, &evidence);
    reading->style = ss_infer_style (column->name, &evidence, file, &reading->is_style_guess);
    reading->has_mark = column->n_with_mark > 0;
    reading->kind = reading->has_mark ? SS_KIND_NUMBER : SS_KIND_INTEGER;
    /* Marks that were taken for decimals and are groups after all. */
    column->is_refuted |= reading->has_mark && reading->style.decimal != column->reading.style.decimal;
  } else
    reading->unit = column->unit;
  reading->decimals = column->decimals;
  reading->n_marks = column->n_marks;
  reading->first_mark = column->first_mark ? g_intern_string (column->first_mark) : NULL;
  if (column->is_refuted || !settle_strays (column, reading)) {
    column->is_refuted = TRUE;
    return NULL;
  }
  return place_strays (column, reading);
}
