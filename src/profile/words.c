/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words.h"

#include <string.h>

/* Letters that Unicode does not take apart. */
static const struct {
  gunichar letter;
  const char *text;
} ligatures[] = {{0x153, "oe"}, {0xe6, "ae"}, {0xdf, "ss"}, {0xf8, "o"}};

static void
append_letter (GString *out, gunichar c)
{
  c = g_unichar_tolower (c);
  for (gsize i = 0; i < G_N_ELEMENTS (ligatures); i++)
    if (ligatures[i].letter == c) {
      g_string_append (out, ligatures[i].text);
      return;
    }
  g_string_append_unichar (out, c);
}

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || c == '%' || c == 0x20ac; /* € */
}

char *
ss_fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *out = g_string_sized_new (32);

  for (const char *p = apart ? apart : ""; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (is_word_character (c))
      append_letter (out, c);
    else if (!g_unichar_ismark (c) && out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

#define YEAR_DIGITS 4

gboolean
ss_ends_with_number (const char *text, gsize length)
{
  gsize end = length, digits = 0;

  while (end > 0 && text[end - 1] == ' ')
    end--;
  while (digits < end && g_ascii_isdigit (text[end - 1 - digits]))
    digits++;
  return digits > 0 && digits != YEAR_DIGITS
         && (digits == end || (!g_ascii_isalpha (text[end - 1 - digits]) && text[end - 1 - digits] != '+'));
}

/* Space before the sign of "10 %" is taken off @out: it is one word, as "10%" is, and says which part is meant. */
static gboolean
joins_number (GString *out)
{
  if (!ss_ends_with_number (out->str, out->len))
    return FALSE;
  while (out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return TRUE;
}

/* "codeInsee" to "code Insee", "part%" to "part %": where people leave out the space. */
static char *
part_words (const char *name)
{
  GString *out = g_string_sized_new (32);
  gunichar last = ' ';

  for (const char *p = name; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean is_sign = (c == '%' && !joins_number (out)) || c == 0x20ac;

    if (g_unichar_isspace (c))
      c = ' ';
    if ((g_unichar_islower (last) && g_unichar_isupper (c)) || is_sign || last == '%')
      g_string_append_c (out, ' ');
    g_string_append_unichar (out, c);
    last = c;
  }
  return g_string_free (out, FALSE);
}

char *
ss_header_words (const char *name)
{
  g_autofree char *parted = part_words (name), *folded = ss_fold (parted);

  return g_strconcat (" ", folded, " ", NULL);
}

static gboolean
has_phrase (const char *words, const char *phrase)
{
  gsize length = strlen (phrase);
  gboolean is_whole = phrase[0] == '=', is_prefix = phrase[length - 1] == '*';
  const char *at = words;

  if (is_whole)
    return strlen (words) == length + 1 && strncmp (words + 1, phrase + 1, length - 1) == 0;
  length -= is_prefix;
  while ((at = strchr (at, ' ')) != NULL) {
    at++;
    if (strncmp (at, phrase, length) == 0 && (is_prefix || at[length] == ' '))
      return TRUE;
  }
  return FALSE;
}

gboolean
ss_words_have (const char *words, const char *const *phrases)
{
  for (; phrases != NULL && *phrases != NULL; phrases++)
    if (has_phrase (words, *phrases))
      return TRUE;
  return FALSE;
}
