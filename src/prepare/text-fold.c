/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-fold.h"

#include <string.h>

static gboolean
is_ascii (const char *text)
{
  for (; *text; text++)
    if ((guchar)*text >= 0x80)
      return FALSE;
  return TRUE;
}

char *
ss_text_fold (const char *text)
{
  g_autofree char *apart = NULL, *folded = NULL;
  GString *bare;

  if (is_ascii (text))
    return g_ascii_strdown (text, -1);
  apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (!apart) /* not UTF-8: cannot come from a reader; bytes as they are */
    return g_strdup (text);
  folded = g_utf8_casefold (apart, -1);
  bare = g_string_sized_new (strlen (folded));
  for (const char *at = folded; *at; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_len (bare, at, g_utf8_next_char (at) - at);
  return g_string_free (bare, FALSE);
}
