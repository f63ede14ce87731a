/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "missing.h"

#include "span.h"

#include <string.h>

#define LONGEST_MARK 16

static const struct {
  const char *word; /* lower case */
  SsMissing strength;
} marks[] = {
    {"null", SS_MISSING_STRONG},
    {"\\n", SS_MISSING_STRONG},
    {"#n/a", SS_MISSING_STRONG},
    {"#n/d", SS_MISSING_STRONG},
    {"#ref!", SS_MISSING_STRONG},
    {"#valeur!", SS_MISSING_STRONG},
    {"#value!", SS_MISSING_STRONG},
    {"#div/0!", SS_MISSING_STRONG},
    {"#nom?", SS_MISSING_STRONG},
    {"#name?", SS_MISSING_STRONG},
    {"#num!", SS_MISSING_STRONG},
    {"#nombre!", SS_MISSING_STRONG},
    {"n/a", SS_MISSING_STRONG},
    {"n/d", SS_MISSING_STRONG},
    {"n.d.", SS_MISSING_STRONG},
    {"n.d", SS_MISSING_STRONG},
    {"n.c.", SS_MISSING_STRONG},
    {"n.c", SS_MISSING_STRONG},
    {"n.a.", SS_MISSING_STRONG},
    {"n.r.", SS_MISSING_STRONG},
    {"n.s.", SS_MISSING_WEAK},
    {"n/c", SS_MISSING_STRONG},
    {"nan", SS_MISSING_WEAK},
    {"na", SS_MISSING_WEAK},
    {"nd", SS_MISSING_WEAK},
    {"nc", SS_MISSING_WEAK},
    {"nr", SS_MISSING_WEAK},
    {"ns", SS_MISSING_WEAK},
    {"none", SS_MISSING_WEAK},
    {"s", SS_MISSING_WEAK},
    {"c", SS_MISSING_WEAK},
    {"-", SS_MISSING_WEAK},
    {"--", SS_MISSING_WEAK},
    {"–", SS_MISSING_WEAK},
    {"—", SS_MISSING_WEAK},
    {":", SS_MISSING_WEAK},
    {".", SS_MISSING_WEAK},
    {"..", SS_MISSING_WEAK},
    {"...", SS_MISSING_WEAK},
    {"…", SS_MISSING_WEAK},
    {"/", SS_MISSING_WEAK},
    {"//", SS_MISSING_WEAK},
    {"///", SS_MISSING_WEAK},
    {"*", SS_MISSING_WEAK},
    {"?", SS_MISSING_WEAK},
    {"x", SS_MISSING_WEAK},
    {"secret", SS_MISSING_WEAK},
    {"nul", SS_MISSING_WEAK},
    {"inconnu", SS_MISSING_WEAK},
    {"non connu", SS_MISSING_WEAK},
    {"non disponible", SS_MISSING_WEAK},
    {"missing", SS_MISSING_WEAK},
    {"nodata", SS_MISSING_WEAK},
    {"no data", SS_MISSING_WEAK},
    {"indisponible", SS_MISSING_WEAK},
};

SsMissing
ss_missing_of (const char *text, gsize length)
{
  char lower[LONGEST_MARK + 1];

  ss_span_trim (&text, &length);
  if (length == 0)
    return SS_MISSING_BLANK;
  if (length > LONGEST_MARK)
    return SS_MISSING_NOT;
  for (gsize i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (text[i]);
  lower[length] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].word[0] == lower[0] && strcmp (marks[i].word, lower) == 0)
      return marks[i].strength;
  return SS_MISSING_NOT;
}
