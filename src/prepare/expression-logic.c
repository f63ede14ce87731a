/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "expression-node.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NUMBERS (SS_VALUE_NUMBER | SS_VALUE_BOOLEAN)
#define BOOLEAN SS_VALUE_BOOLEAN
#define ANY SS_VALUES_ANY
#define QUANTITIES (NUMBERS | SS_VALUE_DATE)
#define MANY SS_FUNCTION_MOST_ARGUMENTS

/* Arguments of one comparison are of one type: what is not a text is a number. */
static int
compare (const SsValue *a)
{
  if (a[0].text)
    return strcmp (a[0].text, a[1].text);
  return (a[0].number > a[1].number) - (a[0].number < a[1].number);
}

static SsValue
call_equal (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (compare (a) == 0);
}

static SsValue
call_different (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (compare (a) != 0);
}

static SsValue
call_less (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (compare (a) < 0);
}

static SsValue
call_at_most (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (compare (a) <= 0);
}

static SsValue
call_more (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (compare (a) > 0);
}

static SsValue
call_at_least (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (compare (a) >= 0);
}

static SsValue
call_not (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (a[0].number == 0);
}

/* Kleene's logic: false and missing is false, true and missing is missing. */
static SsValue
call_and (const SsValue *a, guint n, GStringChunk *texts)
{
  if (a[0].number == 0 || a[1].number == 0)
    return ss_value_number (0);
  return ss_value_number (isnan (a[0].number) || isnan (a[1].number) ? NAN : 1);
}

static SsValue
call_or (const SsValue *a, guint n, GStringChunk *texts)
{
  if ((a[0].number != 0 && !isnan (a[0].number)) || (a[1].number != 0 && !isnan (a[1].number)))
    return ss_value_number (1);
  return ss_value_number (isnan (a[0].number) || isnan (a[1].number) ? NAN : 0);
}

static SsValue
call_if (const SsValue *a, guint n, GStringChunk *texts)
{
  if (isnan (a[0].number))
    return ss_value_text (NULL);
  return a[0].number != 0 ? a[1] : a[2];
}

static gboolean
value_is_missing (const SsValue *value)
{
  return isnan (value->number) && !value->text;
}

static SsValue
call_is_missing (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (value_is_missing (a));
}

static SsValue
call_coalesce (const SsValue *a, guint n, GStringChunk *texts)
{
  for (guint i = 0; i < n; i++)
    if (!value_is_missing (&a[i]))
      return a[i];
  return ss_value_text (NULL);
}

const SsFunction ss_functions_of_logic[] = {
    {"=", "==", NULL, {ANY}, 2, 2, BOOLEAN, .alike = TRUE, .call = call_equal},
    {"<>", "!=", NULL, {ANY}, 2, 2, BOOLEAN, .alike = TRUE, .call = call_different},
    {"<", NULL, NULL, {QUANTITIES}, 2, 2, BOOLEAN, .alike = TRUE, .call = call_less},
    {"<=", NULL, NULL, {QUANTITIES}, 2, 2, BOOLEAN, .alike = TRUE, .call = call_at_most},
    {">", NULL, NULL, {QUANTITIES}, 2, 2, BOOLEAN, .alike = TRUE, .call = call_more},
    {">=", NULL, NULL, {QUANTITIES}, 2, 2, BOOLEAN, .alike = TRUE, .call = call_at_least},
    {"not", NULL, NULL, {BOOLEAN}, 1, 1, BOOLEAN, .call = call_not},
    {"and", NULL, NULL, {BOOLEAN}, 2, 2, BOOLEAN, .takes_missing = TRUE, .call = call_and},
    {"or", NULL, NULL, {BOOLEAN}, 2, 2, BOOLEAN, .takes_missing = TRUE, .call = call_or},
    {"if",
     "si",
     N_ ("if (condition, a, b): a where the condition holds, else b"),
     {BOOLEAN, ANY},
     3,
     3,
     0,
     .takes_missing = TRUE,
     .alike = TRUE,
     .call = call_if},
    {"is_missing",
     "est_manquant",
     N_ ("is_missing (x): true where x is missing"),
     {ANY},
     1,
     1,
     BOOLEAN,
     .takes_missing = TRUE,
     .call = call_is_missing},
    {"coalesce",
     "premier_present",
     N_ ("coalesce (a, b, …): the first that is not missing"),
     {ANY},
     1,
     MANY,
     0,
     .takes_missing = TRUE,
     .alike = TRUE,
     .call = call_coalesce},
    {NULL},
};
