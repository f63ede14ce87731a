/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-fold.h"

#include <string.h>

/* Latin letters up to here are folded by a table, for a million names in a moment; others, and marks that stand apart, by Unicode's rules. */
#define FIRST_OTHER 0x250
#define LONGEST_FOLD 8

typedef char Fold[LONGEST_FOLD];

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
    strcpy (folds[letter], folded->str);
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

void
ss_text_fold_append (GString *out, const char *text)
{
  const Fold *folds = latin_folds ();
  gsize start = out->len;
  const char *at = text;

  while (*at) {
    guchar byte = (guchar)*at;
    gunichar letter;

    if (byte < 0x80) {
      g_string_append_c (out, g_ascii_tolower (*at++));
      continue;
    }
    letter = g_utf8_get_char_validated (at, -1);
    if (letter >= FIRST_OTHER) { /* or not UTF-8 */
      g_string_truncate (out, start);
      append_slowly (out, text);
      return;
    }
    g_string_append (out, folds[letter]);
    at += 2; /* bytes of each letter below FIRST_OTHER */
  }
}

char *
ss_text_fold (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 1);

  ss_text_fold_append (out, text);
  return g_string_free (out, FALSE);
}
