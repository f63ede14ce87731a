/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "expression-node.h"

#include "cell-reading.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NUMBERS (SS_VALUE_NUMBER | SS_VALUE_BOOLEAN)
#define QUANTITIES (NUMBERS | SS_VALUE_DATE)

/* Beyond this many decimals a double holds no digit that matters. */
#define MOST_DECIMALS 15

static SsValue
number (double value)
{
  return (SsValue) {value, NULL};
}

static SsValue
text (const char *value)
{
  return (SsValue) {NAN, value};
}

/* --- arithmetic -------------------------------------------------------------------------------------------------------------- */

static SsValue
call_add (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (a[0].number + a[1].number);
}

static SsValue
call_subtract (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (a[0].number - a[1].number);
}

static SsValue
call_multiply (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (a[0].number * a[1].number);
}

static SsValue
call_divide (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (a[0].number / a[1].number);
}

static SsValue
call_power (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (pow (a[0].number, a[1].number));
}

static SsValue
call_negate (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (-a[0].number);
}

static SsValue
call_abs (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (fabs (a[0].number));
}

static SsValue
call_sqrt (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (sqrt (a[0].number));
}

static SsValue
call_log (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (log (a[0].number));
}

static SsValue
call_log10 (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (log10 (a[0].number));
}

static SsValue
call_exp (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (exp (a[0].number));
}

static SsValue
call_floor (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (floor (a[0].number));
}

static SsValue
call_ceil (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (ceil (a[0].number));
}

/* Halves go away from zero, as at school. Through the decimal text, so that 1.005 is 1.01 and not what its binary neighbour says;
 * below zero decimals by powers of ten. */
static SsValue
call_round (const SsValue *a, guint n, GStringChunk *texts)
{
  double decimals = n > 1 ? CLAMP (trunc (a[1].number), -MOST_DECIMALS, MOST_DECIMALS) : 0;
  double factor = pow (10, fabs (decimals)), scaled;

  if (decimals < 0)
    return number (round (a[0].number / factor) * factor);
  scaled = a[0].number * factor;
  if (!isfinite (scaled) || fabs (scaled) >= 9007199254740992.0) /* 2^53: no fraction is left to round */
    return number (a[0].number);
  return number (round (nextafter (scaled, copysign (INFINITY, scaled))) / factor);
}

static SsValue
call_min (const SsValue *a, guint n, GStringChunk *texts)
{
  double least = a[0].number;

  for (guint i = 1; i < n; i++)
    least = MIN (least, a[i].number);
  return number (least);
}

static SsValue
call_max (const SsValue *a, guint n, GStringChunk *texts)
{
  double most = a[0].number;

  for (guint i = 1; i < n; i++)
    most = MAX (most, a[i].number);
  return number (most);
}

/* --- logic ------------------------------------------------------------------------------------------------------------------- */

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
  return number (compare (a) == 0);
}

static SsValue
call_different (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (compare (a) != 0);
}

static SsValue
call_less (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (compare (a) < 0);
}

static SsValue
call_at_most (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (compare (a) <= 0);
}

static SsValue
call_more (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (compare (a) > 0);
}

static SsValue
call_at_least (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (compare (a) >= 0);
}

static SsValue
call_not (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (a[0].number == 0);
}

/* Kleene's logic: false and missing is false, true and missing is missing. */
static SsValue
call_and (const SsValue *a, guint n, GStringChunk *texts)
{
  if (a[0].number == 0 || a[1].number == 0)
    return number (0);
  return number (isnan (a[0].number) || isnan (a[1].number) ? NAN : 1);
}

static SsValue
call_or (const SsValue *a, guint n, GStringChunk *texts)
{
  if ((a[0].number != 0 && !isnan (a[0].number)) || (a[1].number != 0 && !isnan (a[1].number)))
    return number (1);
  return number (isnan (a[0].number) || isnan (a[1].number) ? NAN : 0);
}

static SsValue
call_if (const SsValue *a, guint n, GStringChunk *texts)
{
  if (isnan (a[0].number))
    return text (NULL);
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
  return number (value_is_missing (a));
}

static SsValue
call_coalesce (const SsValue *a, guint n, GStringChunk *texts)
{
  for (guint i = 0; i < n; i++)
    if (!value_is_missing (&a[i]))
      return a[i];
  return text (NULL);
}

/* --- texts -------------------------------------------------------------------------------------------------------------------- */

static SsValue
text_take (char *made, GStringChunk *texts)
{
  SsValue value = text (g_string_chunk_insert (texts, made));

  g_free (made);
  return value;
}

static SsValue
call_concat (const SsValue *a, guint n, GStringChunk *texts)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (joined, a[i].text);
  return text (g_string_chunk_insert (texts, joined->str));
}

static SsValue
call_length (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (g_utf8_strlen (a[0].text, -1));
}

static SsValue
call_upper (const SsValue *a, guint n, GStringChunk *texts)
{
  return text_take (g_utf8_strup (a[0].text, -1), texts);
}

static SsValue
call_lower (const SsValue *a, guint n, GStringChunk *texts)
{
  return text_take (g_utf8_strdown (a[0].text, -1), texts);
}

static SsValue
call_trim (const SsValue *a, guint n, GStringChunk *texts)
{
  return text_take (g_strstrip (g_strdup (a[0].text)), texts);
}

/* @n characters of @from, from character @start (0 is the first), as far as there are any. */
static SsValue
slice (const char *from, double start, double n, GStringChunk *texts)
{
  double length = g_utf8_strlen (from, -1);
  double first = CLAMP (trunc (start), 0, length), last = CLAMP (trunc (start + n), first, length);

  return text_take (g_utf8_substring (from, (glong)first, (glong)last), texts);
}

static SsValue
call_left (const SsValue *a, guint n, GStringChunk *texts)
{
  return slice (a[0].text, 0, a[1].number, texts);
}

static SsValue
call_right (const SsValue *a, guint n, GStringChunk *texts)
{
  double length = g_utf8_strlen (a[0].text, -1), kept = CLAMP (trunc (a[1].number), 0, length);

  return slice (a[0].text, length - kept, kept, texts);
}

static SsValue
call_middle (const SsValue *a, guint n, GStringChunk *texts)
{
  return slice (a[0].text, a[1].number - 1, a[2].number, texts);
}

static SsValue
call_contains (const SsValue *a, guint n, GStringChunk *texts)
{
  return number (strstr (a[0].text, a[1].text) != NULL);
}

static SsValue
call_substitute (const SsValue *a, guint n, GStringChunk *texts)
{
  g_autoptr (GString) changed = g_string_new (a[0].text);

  if (*a[1].text)
    g_string_replace (changed, a[1].text, a[2].text, 0);
  return text (g_string_chunk_insert (texts, changed->str));
}

static SsValue
call_number (const SsValue *a, guint n, GStringChunk *texts)
{
  SsReadCell cell;

  return number (ss_cell_read (a[0].text, SS_KIND_NUMBER, &cell) ? cell.start : NAN);
}

static SsValue
call_text (const SsValue *a, guint n, GStringChunk *texts)
{
  char buffer[SS_NUMBER_ASCII_SIZE];

  if (a[0].text)
    return a[0];
  return text (g_string_chunk_insert (texts, ss_number_ascii (buffer, a[0].number)));
}

/* --- dates -------------------------------------------------------------------------------------------------------------------- */

static SsValue
call_date (const SsValue *a, guint n, GStringChunk *texts)
{
  SsReadCell cell;

  return number (ss_cell_read (a[0].text, SS_KIND_DATE, &cell) ? cell.start : NAN);
}

static SsValue
call_year (const SsValue *a, guint n, GStringChunk *texts)
{
  int year, month, day;

  ss_civil_from_days ((gint64)floor (a[0].number), &year, &month, &day);
  return number (year);
}

static SsValue
call_month (const SsValue *a, guint n, GStringChunk *texts)
{
  int year, month, day;

  ss_civil_from_days ((gint64)floor (a[0].number), &year, &month, &day);
  return number (month);
}

static SsValue
call_day (const SsValue *a, guint n, GStringChunk *texts)
{
  int year, month, day;

  ss_civil_from_days ((gint64)floor (a[0].number), &year, &month, &day);
  return number (day);
}

/* --- the table ------------------------------------------------------------------------------------------------------------------ */

#define NUMBER SS_VALUE_NUMBER
#define BOOLEAN SS_VALUE_BOOLEAN
#define DATE SS_VALUE_DATE
#define TEXT SS_VALUE_TEXT
#define ANY SS_VALUES_ANY
#define MANY SS_FUNCTION_MOST_ARGUMENTS

static const SsFunction functions[] = {
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
    {"&", NULL, NULL, {TEXT}, 2, 2, TEXT, .call = call_concat},
    {"=", "==", NULL, {ANY}, 2, 2, BOOLEAN, .alike = TRUE, .call = call_equal},
    {"<>", "!=", NULL, {ANY}, 2, 2, BOOLEAN, .alike = TRUE, .call = call_different},
    {"<", NULL, NULL, {QUANTITIES}, 2, 2, BOOLEAN, .alike = TRUE, .call = call_less},
    {"<=", NULL, NULL, {QUANTITIES}, 2, 2, BOOLEAN, .alike = TRUE, .call = call_at_most},
    {">", NULL, NULL, {QUANTITIES}, 2, 2, BOOLEAN, .alike = TRUE, .call = call_more},
    {">=", NULL, NULL, {QUANTITIES}, 2, 2, BOOLEAN, .alike = TRUE, .call = call_at_least},
    {"not", NULL, NULL, {BOOLEAN}, 1, 1, BOOLEAN, .call = call_not},
    {"and", NULL, NULL, {BOOLEAN}, 2, 2, BOOLEAN, .takes_missing = TRUE, .call = call_and},
    {"or", NULL, NULL, {BOOLEAN}, 2, 2, BOOLEAN, .takes_missing = TRUE, .call = call_or},

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
    {"concat",
     "concatener",
     N_ ("concat (a, b, …): the texts one after another"),
     {TEXT},
     1,
     MANY,
     TEXT,
     .call = call_concat},
    {"length",
     "longueur",
     N_ ("length (text): how many characters"),
     {TEXT},
     1,
     1,
     NUMBER,
     .call = call_length},
    {"upper", "majuscule", N_ ("upper (text): in capitals"), {TEXT}, 1, 1, TEXT, .call = call_upper},
    {"lower", "minuscule", N_ ("lower (text): in small letters"), {TEXT}, 1, 1, TEXT, .call = call_lower},
    {"trim",
     "supprespace",
     N_ ("trim (text): without the spaces at both ends"),
     {TEXT},
     1,
     1,
     TEXT,
     .call = call_trim},
    {"left",
     "gauche",
     N_ ("left (text, n): the first n characters"),
     {TEXT, NUMBERS},
     2,
     2,
     TEXT,
     .call = call_left},
    {"right",
     "droite",
     N_ ("right (text, n): the last n characters"),
     {TEXT, NUMBERS},
     2,
     2,
     TEXT,
     .call = call_right},
    {"middle",
     "stxt",
     N_ ("middle (text, from, n): n characters from the one at that place, counted from 1"),
     {TEXT, NUMBERS},
     3,
     3,
     TEXT,
     .call = call_middle},
    {"contains",
     "contient",
     N_ ("contains (text, part): true where the part is in the text"),
     {TEXT},
     2,
     2,
     BOOLEAN,
     .call = call_contains},
    {"substitute",
     "substitue",
     N_ ("substitute (text, old, new): every old part replaced by the new one"),
     {TEXT},
     3,
     3,
     TEXT,
     .call = call_substitute},
    {"number",
     "nombre",
     N_ ("number (text): the number that the text says"),
     {TEXT},
     1,
     1,
     NUMBER,
     .trouble = N_ ("a text that is not a number"),
     .call = call_number},
    {"text", "texte", N_ ("text (x): x as a text"), {NUMBERS | TEXT}, 1, 1, TEXT, .call = call_text},
    {"date",
     NULL,
     N_ ("date (text): the date that the text says"),
     {TEXT},
     1,
     1,
     DATE,
     .trouble = N_ ("a text that is not a date"),
     .call = call_date},
    {"year", "annee", N_ ("year (date): its year"), {DATE}, 1, 1, NUMBER, .call = call_year},
    {"month", "mois", N_ ("month (date): its month, 1 to 12"), {DATE}, 1, 1, NUMBER, .call = call_month},
    {"day", "jour", N_ ("day (date): its day, 1 to 31"), {DATE}, 1, 1, NUMBER, .call = call_day},
};

static gboolean
name_is (const char *name, const char *word, gsize length)
{
  return name && strlen (name) == length && g_ascii_strncasecmp (name, word, length) == 0;
}

const SsFunction *
ss_function_find (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    if (name_is (functions[i].name, name, length) || name_is (functions[i].french_name, name, length))
      return &functions[i];
  return NULL;
}

const SsExpressionFunction *
ss_expression_functions (void)
{
  static SsExpressionFunction rows[G_N_ELEMENTS (functions) + 1];
  static gsize is_filled;

  if (g_once_init_enter (&is_filled)) {
    SsExpressionFunction *row = rows;

    for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
      if (functions[i].purpose)
        *row++ = (SsExpressionFunction) {functions[i].name, functions[i].french_name, functions[i].purpose};
    g_once_init_leave (&is_filled, TRUE);
  }
  return rows;
}
