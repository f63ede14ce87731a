/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The bytes of the white space that @text (of @length bytes of UTF-8) begins with: ASCII spaces, no-break, narrow and thin ones; 0 none. */
static inline gsize
ss_span_space (const char *text, gsize length)
{
  const guint8 *at = (const guint8 *)text;

  if (length >= 1 && (at[0] == ' ' || (at[0] >= '\t' && at[0] <= '\r')))
    return 1;
  if (length >= 2 && at[0] == 0xC2 && at[1] == 0xA0) /* U+00A0 no-break */
    return 2;
  if (length >= 3 && at[0] == 0xE2 && at[1] == 0x80 && (at[2] == 0xAF || (at[2] >= 0x80 && at[2] <= 0x8A)))
    return 3; /* U+202F narrow no-break, U+2000 to U+200A */
  return 0;
}

/** Narrows the span so that it neither begins nor ends with white space. */
static inline void
ss_span_trim (const char **text, gsize *length)
{
  for (gsize space; (space = ss_span_space (*text, *length)) > 0; *text += space)
    *length -= space;
  for (gboolean is_more = TRUE; is_more;) {
    is_more = FALSE;
    for (gsize width = 1; width <= 3 && width <= *length; width++)
      if (ss_span_space (*text + *length - width, width) == width) {
        *length -= width;
        is_more = TRUE;
        break;
      }
  }
}

/** The sentence's digits: '0' to '9', in any locale. */
static inline gboolean
ss_is_digit (char c)
{
  return (guint8)(c - '0') <= 9;
}

G_END_DECLS
