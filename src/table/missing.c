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
    {"mq", SS_MISSING_WEAK},
    {"s.o.", SS_MISSING_WEAK},
    {"s.o", SS_MISSING_WEAK},
    {"sans objet", SS_MISSING_WEAK},
    {"non applicable", SS_MISSING_WEAK},
    {"non significatif", SS_MISSING_WEAK},
    {"non diffusé", SS_MISSING_WEAK},
    {"non mesuré", SS_MISSING_WEAK},
    {"secret", SS_MISSING_WEAK},
    {"nul", SS_MISSING_WEAK},
    {"inconnu", SS_MISSING_WEAK},
    {"non connu", SS_MISSING_WEAK},
    {"non disponible", SS_MISSING_WEAK},
    {"non dispo", SS_MISSING_WEAK},
    {"non renseigné", SS_MISSING_WEAK},
    {"non renseignée", SS_MISSING_WEAK},
    {"non communiqué", SS_MISSING_WEAK},
    {"non déterminé", SS_MISSING_WEAK},
    {"non défini", SS_MISSING_WEAK},
    {"non concerné", SS_MISSING_WEAK},
    {"vide", SS_MISSING_WEAK},
    {"(vide)", SS_MISSING_WEAK},
    {"n/r", SS_MISSING_WEAK},
    {"n/s", SS_MISSING_WEAK},
    {"missing", SS_MISSING_WEAK},
    {"nodata", SS_MISSING_WEAK},
    {"no data", SS_MISSING_WEAK},
    {"indisponible", SS_MISSING_WEAK},
};

/* The marks that begin with each byte, as a chain: first[byte] is one more than the first's place, next[place] goes on. */
typedef struct {
  guint8 first[256], next[G_N_ELEMENTS (marks)], length[G_N_ELEMENTS (marks)];
} Index;

static const Index *
mark_index (void)
{
  static Index index;
  static gsize is_made;

  if (g_once_init_enter (&is_made)) {
    for (gsize i = G_N_ELEMENTS (marks); i-- > 0;) {
      guint8 byte = (guint8)marks[i].word[0];
      index.length[i] = (guint8)strlen (marks[i].word);
      index.next[i] = index.first[byte];
      index.first[byte] = (guint8)(i + 1);
    }
    g_once_init_leave (&is_made, 1);
  }
  return &index;
}
G_STATIC_ASSERT (G_N_ELEMENTS (marks) < 255);

SsMissing
ss_missing_of (const char *text, gsize length)
{
  const Index *index = mark_index ();

  ss_span_trim (&text, &length);
  if (length == 0)
    return SS_MISSING_BLANK;
  if (length > LONGEST_MARK)
    return SS_MISSING_NOT;
  for (guint i = index->first[(guint8)g_ascii_tolower (*text)]; i > 0; i = index->next[i - 1])
    if (index->length[i - 1] == length && g_ascii_strncasecmp (marks[i - 1].word, text, length) == 0)
      return marks[i - 1].strength;
  return SS_MISSING_NOT;
}
