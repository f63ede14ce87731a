/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-fold.h"

#include <string.h>

/* Latin letters up to here are folded by a table, for a million names in a moment; others, and marks that stand apart, by Unicode's rules. */
#define FIRST_OTHER 0x250
#define LONGEST_FOLD 8
#define MOST_GROWTH 4 /* a letter of two bytes becomes fewer than eight */

typedef struct {
  char text[LONGEST_FOLD];
  guint8 length;
} Fold;

/* What is left of @text, a text in any script. */
static void
append_slowly (GString *out, const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = apart ? g_utf8_casefold (apart, -1) : NULL;

  if (!folded) /* not UTF-8: cannot come from a reader; bytes as they are */
    g_string_append (out, text);
  for (const char *at = folded; at && *at; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_len (out, at, g_utf8_next_char (at) - at);
}

static void
fill (Fold *folds)
{
  for (gunichar letter = 0x80; letter < FIRST_OTHER; letter++) {
    g_autoptr (GString) folded = g_string_new (NULL);
    char text[8] = "";

    text[g_unichar_to_utf8 (letter, text)] = '\0';
    append_slowly (folded, text);
    g_assert (folded->len < LONGEST_FOLD);
    strcpy (folds[letter].text, folded->str);
    folds[letter].length = (guint8)folded->len;
  }
}

static const Fold *
latin_folds (void)
{
  static Fold folds[FIRST_OTHER];
  static gsize is_filled;

  if (g_once_init_enter (&is_filled)) {
    fill (folds);
    g_once_init_leave (&is_filled, TRUE);
  }
  return (const Fold *)folds;
}

/* What a letter becomes, copied whole: the bytes behind its end are written over by the next one. */
static inline char *
put_fold (char *out, const Fold *fold)
{
  memcpy (out, fold->text, LONGEST_FOLD);
  return out + fold->length;
}

/* The letter of two bytes at @text, or FIRST_OTHER where another kind stands there. */
static inline gunichar
two_byte_letter (const char *text)
{
  guchar first = (guchar)text[0], second = (guchar)text[1];

  if (first < 0xC2 || first > 0xDF || (second & 0xC0) != 0x80)
    return FIRST_OTHER;
  return (gunichar)(first & 0x1F) << 6 | (second & 0x3F);
}

/* Folds into @out, which has room for MOST_GROWTH times as much; NULL at a letter that the table does not hold. */
static char *
fold_latin (char *out, const char *text)
{
  const Fold *folds = latin_folds ();

  while (*text) {
    guchar byte = (guchar)*text;
    gunichar letter;

    if (byte < 0x80) {
      *out++ = *text + (*text >= 'A' && *text <= 'Z' ? 'a' - 'A' : 0);
      text++;
      continue;
    }
    letter = two_byte_letter (text);
    if (letter >= FIRST_OTHER)
      return NULL;
    out = put_fold (out, &folds[letter]);
    text += 2;
  }
  return out;
}

void
ss_text_fold_append (GString *out, const char *text)
{
  gsize start = out->len;
  char *end;

  g_string_set_size (out, start + strlen (text) * MOST_GROWTH + LONGEST_FOLD);
  end = fold_latin (out->str + start, text);
  g_string_truncate (out, end ? (gsize)(end - out->str) : start);
  if (!end)
    append_slowly (out, text);
}

char *
ss_text_fold (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 1);

  ss_text_fold_append (out, text);
  return g_string_free (out, FALSE);
}
