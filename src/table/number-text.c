/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number-text.h"

#include "decimal.h"
#include "span.h"

#include <string.h>

#define MOST_EXACT_DIGITS 18  /* of a signed 64-bit integer */
#define MOST_DOUBLE_DIGITS 15 /* decimal digits that a double always keeps (IEEE 754 binary64) */
#define MOST_LENGTH 64        /* of a number's text */

static const struct {
  const char *written, *unit;
} units[] = {
    {"%", "%"},     {"‰", "‰"},     {"€", "€"},   {"EUR", "€"}, {"euros", "€"}, {"euro", "€"},
    {"Euros", "€"}, {"k€", "k€"},   {"K€", "k€"}, {"M€", "M€"}, {"Md€", "Md€"}, {"$", "$"},
    {"£", "£"},     {"CHF", "CHF"}, {"$US", "$"}, {"USD", "$"},
};

typedef struct {
  const char *at, *end;
  char digits[MOST_LENGTH + 8]; /* the number in C's own form */
  gsize n_digits;               /* all of them, leading zeros included */
} Scan;

static const char *
unit_of (const char *text, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i].written) == length && memcmp (units[i].written, text, length) == 0)
      return units[i].unit;
  return NULL;
}

/* '-', '+' and U+2212; @is_negative says which. */
static void
scan_sign (Scan *scan, gboolean *is_negative)
{
  gsize left = (gsize)(scan->end - scan->at);

  *is_negative = FALSE;
  if (left >= 1 && (*scan->at == '-' || *scan->at == '+'))
    *is_negative = *scan->at++ == '-';
  else if (left >= 3 && memcmp (scan->at, "\xE2\x88\x92", 3) == 0) {
    *is_negative = TRUE;
    scan->at += 3;
  }
}

/* The mark between groups at @at, as a style writes it, and its width in bytes; 0 none. */
static char
group_mark (const char *at, gsize left, gsize *width)
{
  *width = ss_span_space (at, left);
  if (*width > 0)
    return ' ';
  if (left >= 3 && memcmp (at, "\xE2\x80\x99", 3) == 0) {
    *width = 3;
    return '\'';
  }
  *width = 1;
  return left >= 1 && (*at == '.' || *at == ',' || *at == '\'') ? *at : 0;
}

static gsize
run_of_digits (const char *at, const char *end)
{
  gsize n = 0;

  while (at + n < end && ss_is_digit (at[n]))
    n++;
  return n;
}

static void
take_digits (Scan *scan, gsize n)
{
  memcpy (scan->digits + scan->n_digits, scan->at, n);
  scan->n_digits += n;
  scan->at += n;
}

/* The digits before the mark, with their groups. */
static gboolean
scan_whole (Scan *scan, SsNumberStyle style, char *group)
{
  gsize n = run_of_digits (scan->at, scan->end), width;

  take_digits (scan, n);
  for (*group = 0; n >= 1 && n <= 3 && scan->at < scan->end;) {
    char mark = group_mark (scan->at, (gsize)(scan->end - scan->at), &width);
    if (mark == 0 || (mark != ' ' && mark != style.group) || (*group && mark != *group))
      break;
    if (run_of_digits (scan->at + width, scan->end) != 3)
      break;
    *group = mark;
    scan->at += width;
    take_digits (scan, 3);
  }
  return n > 0;
}

/* "E+12": kept only with a sign or a decimal mark before it, since "2E5" is a code as often as a number. */
static gboolean
scan_exponent (Scan *scan, gboolean has_mark, int *exponent)
{
  const char *at = scan->at + 1;
  gboolean is_negative = FALSE, is_signed = FALSE;

  *exponent = 0;
  if (scan->at >= scan->end || (*scan->at | 0x20) != 'e')
    return FALSE;
  if (at < scan->end && (*at == '+' || *at == '-')) {
    is_signed = TRUE;
    is_negative = *at++ == '-';
  }
  gsize n = run_of_digits (at, scan->end);
  if (n == 0 || n > 3 || (!is_signed && !has_mark))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    *exponent = *exponent * 10 + (at[i] - '0');
  *exponent = is_negative ? -*exponent : *exponent;
  scan->at = at + n;
  return TRUE;
}

static void
fill_value (SsNumber *number, Scan *scan, gboolean is_negative, int exponent)
{
  guint64 digits = 0;

  number->is_exact = scan->n_digits <= MOST_EXACT_DIGITS && exponent == 0;
  for (gsize i = 0; i < scan->n_digits && i < MOST_EXACT_DIGITS; i++)
    digits = digits * 10 + (guint64)(scan->digits[i] - '0');
  number->digits = is_negative ? -(gint64)digits : (gint64)digits;
  if (number->is_exact) {
    number->value = ss_decimal (digits, number->decimals);
    number->value = is_negative ? -number->value : number->value;
    return;
  }
  g_snprintf (scan->digits + scan->n_digits, sizeof scan->digits - scan->n_digits, "e%d",
              exponent - number->decimals);
  number->value = g_ascii_strtod (scan->digits, NULL);
  if (is_negative)
    number->value = -number->value;
}

/* Money may stand before the number, a unit after it. */
static void
strip_unit (const char **text, gsize *length, const char **unit)
{
  const char *start = *text, *end = *text + *length;
  gsize first = 0, last = *length;

  while (first < *length && !ss_is_digit (start[first]) && start[first] != '-' && start[first] != '+'
         && ss_span_space (start + first, *length - first) == 0)
    first++;
  if (first > 0 && first < *length && (*unit = unit_of (start, first))) {
    *text += first;
    *length -= first;
    ss_span_trim (text, length);
    return;
  }
  while (last > 0 && !ss_is_digit (start[last - 1]) && (guint8)start[last - 1] != 0xA0
         && (guint8)start[last - 1] != 0xAF && start[last - 1] != ' ')
    last--;
  if (last > 0 && last < *length && (*unit = unit_of (start + last, (gsize)(end - start) - last))) {
    *length = last;
    ss_span_trim (text, length);
  }
}

/* "(1 250)", as accounts write what is below zero; "(1)" is a mark of a note as often, and stays text. */
static gboolean
strip_parentheses (const char **text, gsize *length)
{
  if (*length < 4 || **text != '(' || (*text)[*length - 1] != ')' || !ss_is_digit ((*text)[1]))
    return FALSE;
  ++*text;
  *length -= 2;
  return TRUE;
}

/* Nothing but a few digits, as most cells are. */
static gboolean
read_plain (const char *text, gsize length, SsNumber *number)
{
  gint64 digits = 0;

  if (length > MOST_DOUBLE_DIGITS)
    return FALSE;
  for (gsize i = 0; i < length; i++) {
    if (!ss_is_digit (text[i]))
      return FALSE;
    digits = digits * 10 + (text[i] - '0');
  }
  number->is_exact = TRUE;
  number->digits = digits;
  number->value = (double)digits;
  number->is_code = length > 1 && text[0] == '0';
  return TRUE;
}

gboolean
ss_number_read (const char *text, gsize length, SsNumberStyle style, SsNumber *number)
{
  Scan scan;
  gboolean is_negative;
  int exponent;

  memset (number, 0, sizeof *number);
  ss_span_trim (&text, &length);
  if (length == 0 || length > MOST_LENGTH)
    return FALSE;
  if (read_plain (text, length, number))
    return TRUE;
  if (!ss_is_digit (text[length - 1]) || !ss_is_digit (text[0])) {
    strip_unit (&text, &length, &number->unit);
    number->is_account = strip_parentheses (&text, &length);
  }
  scan.at = text;
  scan.end = text + length;
  scan.n_digits = 0;
  scan_sign (&scan, &is_negative);
  is_negative |= number->is_account;
  gboolean has_whole = scan_whole (&scan, style, &number->group);
  gsize n_whole = scan.n_digits;
  if (scan.at < scan.end && *scan.at == style.decimal) {
    scan.at++;
    number->has_mark = TRUE;
    take_digits (&scan, run_of_digits (scan.at, scan.end));
    number->decimals = (guint8)(scan.n_digits - n_whole);
  }
  if (scan.n_digits == 0 || (!has_whole && number->decimals == 0))
    return FALSE;
  gboolean has_exponent = scan_exponent (&scan, number->has_mark, &exponent);
  if (scan.at != scan.end)
    return FALSE;
  number->is_code
      = !has_exponent
        && ((n_whole > 1 && scan.digits[0] == '0') || (!number->has_mark && n_whole > MOST_DOUBLE_DIGITS));
  fill_value (number, &scan, is_negative, exponent);
  return TRUE;
}

static int
mark_place (char mark)
{
  static const char marks[] = ".,' ";
  const char *found = mark ? strchr (marks, mark) : NULL;

  return found ? (int)(found - marks) : -1;
}

/* The runs of digits of a text and the marks between them. */
typedef struct {
  gsize n_runs, run[8];
  char mark[8]; /* mark[i] stands before run[i] */
} Shape;

static gboolean
shape_of (const char *text, gsize length, Shape *shape)
{
  const char *end = text + length;
  gboolean is_negative;
  Scan scan = {.at = text, .end = end};

  scan_sign (&scan, &is_negative);
  text = scan.at;
  for (shape->n_runs = 0; shape->n_runs < G_N_ELEMENTS (shape->run);) {
    gsize n = run_of_digits (text, end), width;
    if (n == 0)
      return FALSE;
    shape->run[shape->n_runs++] = n;
    text += n;
    if (text == end)
      return TRUE;
    if (shape->n_runs == G_N_ELEMENTS (shape->run))
      return FALSE;
    shape->mark[shape->n_runs] = group_mark (text, (gsize)(end - text), &width);
    if (shape->mark[shape->n_runs] == 0)
      return FALSE;
    text += width;
  }
  return FALSE;
}

/* TRUE if the runs first .. n - 1 stand in groups of three behind one mark. */
static gboolean
is_grouped (const Shape *shape, gsize n)
{
  for (gsize i = 1; i < n; i++)
    if (shape->run[i] != 3 || shape->mark[i] != shape->mark[1])
      return FALSE;
  return shape->run[0] <= 3;
}

void
ss_number_evidence_add (SsNumberEvidence *evidence, const char *text, gsize length, gsize times)
{
  Shape shape;
  const char *unit;

  ss_span_trim (&text, &length);
  if (length == 0 || length > MOST_LENGTH)
    return;
  if (run_of_digits (text, text + length) == length) {
    *(length <= 3 ? &evidence->plain_short : &evidence->plain_long) += times;
    return;
  }
  if (!ss_is_digit (text[length - 1]) || !ss_is_digit (text[0])) {
    strip_unit (&text, &length, &unit);
    strip_parentheses (&text, &length);
  }
  if (!shape_of (text, length, &shape))
    return;
  gsize n = shape.n_runs;
  if (n == 1) {
    *(shape.run[0] <= 3 ? &evidence->plain_short : &evidence->plain_long) += times;
    return;
  }
  int last = mark_place (shape.mark[n - 1]);
  gboolean is_point = last == 0 || last == 1;
  if (n == 2 && is_point) {
    gboolean is_either = shape.run[1] == 3 && shape.run[0] <= 3 && text[0] != '0';
    *(is_either ? &evidence->either[last] : &evidence->decimal[last]) += times;
    return;
  }
  if (is_grouped (&shape, n)) {
    evidence->group[last] += times;
    return;
  }
  if (n >= 3 && is_point && shape.mark[n - 1] != shape.mark[1] && is_grouped (&shape, n - 1)) {
    evidence->group[mark_place (shape.mark[1])] += times;
    evidence->decimal[last] += times;
  }
}

void
ss_number_evidence_merge (SsNumberEvidence *evidence, const SsNumberEvidence *other)
{
  for (gsize i = 0; i < 2; i++) {
    evidence->decimal[i] += other->decimal[i];
    evidence->either[i] += other->either[i];
  }
  for (gsize i = 0; i < 4; i++)
    evidence->group[i] += other->group[i];
  evidence->plain_short += other->plain_short;
  evidence->plain_long += other->plain_long;
}

/* Whether the texts "1,234" with @mark are groups. Where numbers go in groups, none from 1,000 on goes without, and those below have no mark. */
static gboolean
either_is_group (const SsNumberEvidence *evidence, int mark, SsNumberStyle otherwise, gboolean *is_guess)
{
  static const char marks[] = ".,";

  if (evidence->group[mark] > 0)
    return TRUE;
  if (evidence->decimal[mark] > 0)
    return FALSE;
  if (evidence->decimal[!mark] > 0)
    return TRUE;
  *is_guess = TRUE;
  if (otherwise.group == marks[mark])
    return evidence->plain_long == 0;
  /* "48.123" stands in French files too, as a coordinate; "12,345" hardly ever stands for 12.345 where points are decimal marks. */
  return otherwise.decimal != marks[mark] && evidence->plain_long == 0
         && (evidence->plain_short > 0 || marks[mark] == ',');
}

SsNumberStyle
ss_number_evidence_style (const SsNumberEvidence *evidence, SsNumberStyle otherwise, gboolean *is_guess)
{
  static const char marks[] = ".,' ";
  SsNumberStyle style = {0, 0};
  gsize most = 0;

  *is_guess = FALSE;
  for (gsize i = 0; i < 4; i++)
    if (evidence->group[i] > most) {
      most = evidence->group[i];
      style.group = marks[i];
    }
  for (int i = 0; i < 2 && style.group == 0; i++)
    if (evidence->either[i] > 0 && either_is_group (evidence, i, otherwise, is_guess))
      style.group = marks[i];
  gsize points = evidence->decimal[0], commas = evidence->decimal[1];
  points += style.group == '.' ? 0 : evidence->either[0];
  commas += style.group == ',' ? 0 : evidence->either[1];
  style.decimal = points > commas ? '.' : commas > points ? ',' : otherwise.decimal;
  if (style.group == style.decimal)
    style.decimal = style.decimal == '.' ? ',' : '.';
  return style;
}
