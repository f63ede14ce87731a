/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "expression-node.h"

#include <glib/gi18n-lib.h>

#define NUMBER SS_VALUE_NUMBER
#define NUMBERS (SS_VALUE_NUMBER | SS_VALUE_BOOLEAN)
#define QUANTITIES (NUMBERS | SS_VALUE_DATE)
#define MANY SS_FUNCTION_MOST_ARGUMENTS

/* Beyond this many decimals a double holds no digit that matters. */
#define MOST_DECIMALS 15

static SsValue
call_add (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (a[0].number + a[1].number);
}

static SsValue
call_subtract (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (a[0].number - a[1].number);
}

static SsValue
call_multiply (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (a[0].number * a[1].number);
}

static SsValue
call_divide (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (a[0].number / a[1].number);
}

static SsValue
call_power (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (pow (a[0].number, a[1].number));
}

static SsValue
call_negate (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (-a[0].number);
}

static SsValue
call_abs (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (fabs (a[0].number));
}

static SsValue
call_sqrt (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (sqrt (a[0].number));
}

static SsValue
call_log (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (log (a[0].number));
}

static SsValue
call_log10 (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (log10 (a[0].number));
}

static SsValue
call_exp (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (exp (a[0].number));
}

static SsValue
call_floor (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (floor (a[0].number));
}

static SsValue
call_ceil (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (ceil (a[0].number));
}

/* Halves go away from zero, as at school. Through the decimal text, so that 1.005 is 1.01 and not what its binary neighbour says;
 * below zero decimals by powers of ten. */
static SsValue
call_round (const SsValue *a, guint n, GStringChunk *texts)
{
  double decimals = n > 1 ? CLAMP (trunc (a[1].number), -MOST_DECIMALS, MOST_DECIMALS) : 0;
  double factor = pow (10, fabs (decimals)), scaled;

  if (decimals < 0)
    return ss_value_number (round (a[0].number / factor) * factor);
  scaled = a[0].number * factor;
  if (!isfinite (scaled) || fabs (scaled) >= 9007199254740992.0) /* 2^53: no fraction is left to round */
    return ss_value_number (a[0].number);
  return ss_value_number (round (nextafter (scaled, copysign (INFINITY, scaled))) / factor);
}

static SsValue
call_min (const SsValue *a, guint n, GStringChunk *texts)
{
  double least = a[0].number;

  for (guint i = 1; i < n; i++)
    least = MIN (least, a[i].number);
  return ss_value_number (least);
}

static SsValue
call_max (const SsValue *a, guint n, GStringChunk *texts)
{
  double most = a[0].number;

  for (guint i = 1; i < n; i++)
    most = MAX (most, a[i].number);
  return ss_value_number (most);
}

const SsFunction ss_functions_of_numbers[] = {
    {"+", NULL, NULL, {NUMBERS}, 2, 2, NUMBER, .call = call_add},
    {"-", NULL, NULL, {QUANTITIES}, 2, 2, NUMBER, .alike = TRUE, .call = call_subtract},
    {"*", NULL, NULL, {NUMBERS}, 2, 2, NUMBER, .call = call_multiply},
    {"/", NULL, NULL, {NUMBERS}, 2, 2, NUMBER, .trouble = N_ ("a division by zero"), .call = call_divide},
    {"^",
     NULL,
     NULL,
     {NUMBERS},
     2,
     2,
     NUMBER,
     .trouble = N_ ("a power that has no result"),
     .call = call_power},
    {"negate", NULL, NULL, {NUMBERS}, 1, 1, NUMBER, .call = call_negate},
    {"abs", NULL, N_ ("abs (x): x without its sign"), {NUMBERS}, 1, 1, NUMBER, .call = call_abs},
    {"round",
     "arrondi",
     N_ ("round (x, decimals): x to the nearest, to so many decimals"),
     {NUMBERS},
     1,
     2,
     NUMBER,
     .call = call_round},
    {"floor",
     "plancher",
     N_ ("floor (x): the whole number just below"),
     {NUMBERS},
     1,
     1,
     NUMBER,
     .call = call_floor},
    {"ceil",
     "plafond",
     N_ ("ceil (x): the whole number just above"),
     {NUMBERS},
     1,
     1,
     NUMBER,
     .call = call_ceil},
    {"min", NULL, N_ ("min (a, b, …): the least"), {NUMBERS}, 1, MANY, NUMBER, .call = call_min},
    {"max", NULL, N_ ("max (a, b, …): the greatest"), {NUMBERS}, 1, MANY, NUMBER, .call = call_max},
    {"sqrt",
     "racine",
     N_ ("sqrt (x): the square root"),
     {NUMBERS},
     1,
     1,
     NUMBER,
     .trouble = N_ ("the square root of a negative number"),
     .call = call_sqrt},
    {"log",
     "ln",
     N_ ("log (x): the natural logarithm"),
     {NUMBERS},
     1,
     1,
     NUMBER,
     .trouble = N_ ("the logarithm of a number that is not above zero"),
     .call = call_log},
    {"log10",
     NULL,
     N_ ("log10 (x): the decimal logarithm"),
     {NUMBERS},
     1,
     1,
     NUMBER,
     .trouble = N_ ("the logarithm of a number that is not above zero"),
     .call = call_log10},
    {"exp", NULL, N_ ("exp (x): e to the power x"), {NUMBERS}, 1, 1, NUMBER, .call = call_exp},
    {NULL},
};
