/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "expression-node.h"

#include "cell-reading.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NUMBER SS_VALUE_NUMBER
#define BOOLEAN SS_VALUE_BOOLEAN
#define DATE SS_VALUE_DATE
#define TEXT SS_VALUE_TEXT
#define NUMBERS (SS_VALUE_NUMBER | SS_VALUE_BOOLEAN)
#define MANY SS_FUNCTION_MOST_ARGUMENTS

static SsValue
text_take (char *made, GStringChunk *texts)
{
  SsValue value = ss_value_text (g_string_chunk_insert (texts, made));

  g_free (made);
  return value;
}

static SsValue
call_concat (const SsValue *a, guint n, GStringChunk *texts)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (joined, a[i].text);
  return ss_value_text (g_string_chunk_insert (texts, joined->str));
}

static SsValue
call_length (const SsValue *a, guint n, GStringChunk *texts)
{
  return ss_value_number (g_utf8_strlen (a[0].text, -1));
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
  return ss_value_number (strstr (a[0].text, a[1].text) != NULL);
}

static SsValue
call_substitute (const SsValue *a, guint n, GStringChunk *texts)
{
  g_autoptr (GString) changed = g_string_new (a[0].text);

  if (*a[1].text)
    g_string_replace (changed, a[1].text, a[2].text, 0);
  return ss_value_text (g_string_chunk_insert (texts, changed->str));
}

static SsValue
call_number (const SsValue *a, guint n, GStringChunk *texts)
{
  SsReadCell cell;

  return ss_value_number (ss_cell_read (a[0].text, SS_KIND_NUMBER, &cell) ? cell.start : NAN);
}

static SsValue
call_text (const SsValue *a, guint n, GStringChunk *texts)
{
  char buffer[SS_NUMBER_ASCII_SIZE];

  if (a[0].text)
    return a[0];
  return ss_value_text (g_string_chunk_insert (texts, ss_number_ascii (buffer, a[0].number)));
}

static SsValue
call_date (const SsValue *a, guint n, GStringChunk *texts)
{
  SsReadCell cell;

  return ss_value_number (ss_cell_read (a[0].text, SS_KIND_DATE, &cell) ? cell.start : NAN);
}

static SsValue
call_year (const SsValue *a, guint n, GStringChunk *texts)
{
  int year, month, day;

  ss_civil_from_days ((gint64)floor (a[0].number), &year, &month, &day);
  return ss_value_number (year);
}

static SsValue
call_month (const SsValue *a, guint n, GStringChunk *texts)
{
  int year, month, day;

  ss_civil_from_days ((gint64)floor (a[0].number), &year, &month, &day);
  return ss_value_number (month);
}

static SsValue
call_day (const SsValue *a, guint n, GStringChunk *texts)
{
  int year, month, day;

  ss_civil_from_days ((gint64)floor (a[0].number), &year, &month, &day);
  return ss_value_number (day);
}

const SsFunction ss_functions_of_texts[] = {
    {"&", NULL, NULL, {TEXT}, 2, 2, TEXT, .call = call_concat},
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
    {NULL},
};
