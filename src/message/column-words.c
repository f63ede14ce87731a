/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "column-words.h"

#include <string.h>

/* Capitals alone, fewer than these, are an acronym: "POP", "PDLA"; shorter words are words in the company of a long one. */
#define FEWEST_LETTERS 5
#define FEWEST_IN_COMPANY 3

/** "nom_station", "LePen", "dateConvention": spaces for underscores and before a hump, which is no capital where the name begins small. */
static char *
dup_parted (const char *name)
{
  g_autoptr (GString) parted = g_string_new (NULL);
  gboolean after_small = FALSE, is_small = g_unichar_islower (g_utf8_get_char (name));
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = *at == '_' ? ' ' : g_utf8_get_char (at);
    /* A capital that ends its word is an acronym's: "BoE". */
    gboolean is_hump = after_small && g_unichar_isupper (letter)
                       && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (at)));
    if (is_hump)
      g_string_append_c (parted, ' ');
    g_string_append_unichar (parted, is_hump && is_small ? g_unichar_tolower (letter) : letter);
    after_small = g_unichar_islower (letter);
  }
  return g_strstrip (g_string_free (g_steal_pointer (&parted), FALSE));
}

static gboolean
has_letters (const char *text, gboolean (*kind) (gunichar letter))
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (kind (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static gboolean
is_vowel (gunichar letter)
{
  return letter < 0x80 ? strchr ("aeiouyAEIOUY", (int)letter) != NULL : g_unichar_isalpha (letter);
}

static gboolean
is_word (const char *text, glong fewest)
{
  return g_utf8_strlen (text, -1) >= fewest && has_letters (text, is_vowel)
         && !has_letters (text, g_unichar_isdigit);
}

/** @text, whose letters are all capitals, with its words in small letters, but for acronyms. Takes @text. */
static char *
calm (char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  glong fewest = FEWEST_LETTERS;
  for (gsize i = 0; words[i] != NULL; i++)
    if (is_word (words[i], FEWEST_LETTERS))
      fewest = FEWEST_IN_COMPANY;
  for (gsize i = 0; words[i] != NULL; i++)
    if (is_word (words[i], fewest)) {
      char *small = g_utf8_strdown (words[i], -1);
      g_free (words[i]);
      words[i] = small;
    }
  g_free (text);
  return g_strjoinv (" ", words);
}

/** @text with its first letter as @change makes it. Takes @text. */
static char *
change_first (char *text, gunichar (*change) (gunichar letter))
{
  g_autofree char *old = text;
  g_autoptr (GString) changed = g_string_new (NULL);
  if (*old == '\0')
    return g_steal_pointer (&old);
  g_string_append_unichar (changed, change (g_utf8_get_char (old)));
  g_string_append (changed, g_utf8_next_char (old));
  return g_string_free (g_steal_pointer (&changed), FALSE);
}

/** "Année", but not "PM10" nor "GDP": one capital, then a small letter. */
static gboolean
is_capitalised (const char *text)
{
  return *text != '\0' && g_unichar_isupper (g_utf8_get_char (text))
         && g_unichar_islower (g_utf8_get_char (g_utf8_next_char (text)));
}

static gboolean
is_letter_alone (const char *text)
{
  return g_ascii_isalpha (text[0]) && text[1] == ' ' && text[0] != 'a' && text[0] != 'y';
}

char *
ss_column_words (const char *name, SsWordsPlace place)
{
  char *words = dup_parted (name);
  if (!has_letters (words, g_unichar_islower))
    words = calm (words);
  /* "g CO2e par km": a letter alone is a unit, whose capital would be another. */
  if (place == SS_WORDS_FIRST)
    return is_letter_alone (words) ? words : change_first (words, g_unichar_toupper);
  return place == SS_WORDS_INSIDE && is_capitalised (words) ? change_first (words, g_unichar_tolower) : words;
}
