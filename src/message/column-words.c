/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "column-words.h"

#include "header-spelling.h"

#include <string.h>

/* Capitals alone, fewer than these, are an acronym: "POP", "PDLA"; shorter words are words in the company of a long one. */
#define FEWEST_LETTERS 5
#define FEWEST_IN_COMPANY 3
/* So many words that begin as a question are one. */
#define FEWEST_OF_SENTENCE 4

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

/** "Highly Likely", "Rotten Tomatoes": capitals throughout, which belong to one another; the first alone would be odd without. */
static gboolean
is_title (const char *words)
{
  const char *space = strchr (words, ' ');
  return space != NULL && is_capitalised (words) && is_capitalised (space + 1);
}

/** "Women" in a list, "Own outright": no capital but at its beginning; names keep theirs. */
static gboolean
is_common_in_list (const char *words)
{
  static const char *const people[] = {"Women",  "Men",    "Girls",   "Boys", "Females", "Males",    "Femmes",
                                       "Hommes", "Filles", "Garçons", "Low",  "High",    "Ensemble", NULL};
  const char *space = strchr (words, ' ');
  if (g_strv_contains (people, words))
    return TRUE;
  return space != NULL && is_capitalised (words) && !has_letters (space, g_unichar_isupper)
         && has_letters (space, g_unichar_islower);
}

char *
ss_words_begun (char *words)
{
  /* "g CO2e par km": a letter alone is a unit, whose capital would be another. */
  return is_letter_alone (words) ? words : change_first (words, g_unichar_toupper);
}

char *
ss_column_words (const char *name, SsWordsPlace place)
{
  char *words = dup_parted (name);
  if (!has_letters (words, g_unichar_islower))
    words = calm (words);
  if (place == SS_WORDS_FIRST || place == SS_WORDS_INSIDE) {
    g_autofree char *raw = words, *spelled = ss_header_spelled (raw);
    words = ss_header_calmed (spelled);
  }
  if (place == SS_WORDS_FIRST)
    return ss_words_begun (words);
  gboolean is_lower = place == SS_WORDS_LISTED
                          ? is_common_in_list (words)
                          : place == SS_WORDS_INSIDE && is_capitalised (words) && !is_title (words);
  return is_lower ? change_first (words, g_unichar_tolower) : words;
}

char *
ss_dimension_words (const char *name, SsWordsPlace place)
{
  static const char *const heads[]
      = {"libellé du ", "libellé de la ", "libellé de l’", "libellé de l'", "libellé des ", "libellé de ",
         "libellé ",    "lib ",           "nom du ",       "nom de la ",    "nom de l’",    "nom de l'",
         "nom des ",    "nom de ",        "nom ",          "name of the ",  "name of "};
  static const char *const tails[] = {" name", " label", " libellé"};
  g_autofree char *words = ss_column_words (name, SS_WORDS_INSIDE);
  g_autofree char *small = g_utf8_strdown (words, -1);
  gsize n_head = 0, length = strlen (words);
  for (guint i = 0; i < G_N_ELEMENTS (heads) && n_head == 0 && strlen (small) == length; i++)
    n_head = g_str_has_prefix (small, heads[i]) ? strlen (heads[i]) : 0;
  g_autofree char *kept = g_strdup (words + n_head);
  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    if (g_str_has_suffix (small + n_head, tails[i]))
      kept[strlen (kept) - strlen (tails[i])] = '\0';
  const char *bare = *kept != '\0' ? kept : words;
  gboolean is_lower = is_capitalised (bare) && !is_title (bare);
  char *told = is_lower ? change_first (g_strdup (bare), g_unichar_tolower) : g_strdup (bare);
  return place == SS_WORDS_FIRST ? ss_words_begun (told) : told;
}

gboolean
ss_column_is_sentence (const char *name)
{
  static const char *const signs[] = {"…", "...", "___", "→", "->"};
  static const char *const openings[]
      = {"if ", "si ", "% who ", "% qui ", "which ", "how ", "what ", "quel", "comment "};
  g_autofree char *small = g_utf8_strdown (name, -1);
  gsize n_words = 1;
  if (g_str_has_suffix (small, "?"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (name, signs[i]) != NULL)
      return TRUE;
  for (const char *at = strchr (name, ' '); at != NULL; at = strchr (at + 1, ' '))
    n_words++;
  for (guint i = 0; i < G_N_ELEMENTS (openings) && n_words >= FEWEST_OF_SENTENCE; i++)
    if (g_str_has_prefix (small, openings[i]))
      return TRUE;
  return FALSE;
}

char *
ss_sentence_words (const char *name)
{
  static const char *const arrows[] = {"→", "->"};
  g_autoptr (GString) words = g_string_new (name);
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    g_string_replace (words, arrows[i], "…", 0);
  if (g_str_has_suffix (words->str, " …"))
    g_string_erase (words, words->len - strlen (" …"), 1);
  return ss_words_begun (g_strstrip (g_string_free (g_steal_pointer (&words), FALSE)));
}
