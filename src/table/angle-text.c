/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "angle-text.h"

#include <string.h>

#define MOST_DEGREES 180

/* Signs behind degrees, minutes and seconds, the longer ones first: two apostrophes are seconds. */
static const struct {
  const char *sign;
  gsize part;
} signs[] = {
    {"°", 0}, {"º", 0}, {"''", 2}, {"′′", 2}, {"’’", 2}, {"\"", 2},
    {"″", 2}, {"”", 2}, {"'", 1},  {"′", 1},  {"’", 1},
};

static void
skip_spaces (const char **at)
{
  while (**at == ' ' || g_str_has_prefix (*at, "\xC2\xA0") || g_str_has_prefix (*at, "\xE2\x80\xAF"))
    *at = g_utf8_next_char (*at);
}

/* A letter of the compass: 1 north or east, -1 south or west, 0 none. */
static int
take_side (const char **at)
{
  static const char ahead[] = "NE", behind[] = "SWO";
  char letter = g_ascii_toupper (**at);

  if (letter == '\0' || g_ascii_isalpha ((*at)[1]))
    return 0;
  int side = strchr (ahead, letter) ? 1 : strchr (behind, letter) ? -1 : 0;
  *at += side != 0;
  return side;
}

/* Digits with at most one mark of decimals. */
static gboolean
take_number (const char **at, double *number)
{
  char digits[24];
  gsize n = 0;
  gboolean has_mark = FALSE;

  for (; n + 1 < sizeof digits; n++, ++*at) {
    gboolean is_mark = (**at == '.' || **at == ',') && !has_mark && n > 0;
    if (!g_ascii_isdigit (**at) && !is_mark)
      break;
    digits[n] = is_mark ? '.' : **at;
    has_mark |= is_mark;
  }
  digits[n] = '\0';
  *number = g_ascii_strtod (digits, NULL);
  return n > 0;
}

/* The part whose sign stands at @at, which is taken; G_MAXSIZE where none does. */
static gsize
take_sign (const char **at)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (*at, signs[i].sign)) {
      *at += strlen (signs[i].sign);
      return signs[i].part;
    }
  return G_MAXSIZE;
}

gboolean
ss_angle_read (const char *text, double *degrees)
{
  double sum = 0, number;
  gsize next = 0; /* the part that may come: degrees first */
  int side, after;

  skip_spaces (&text);
  side = take_side (&text);
  skip_spaces (&text);
  gboolean is_negative = *text == '-';
  text += is_negative;
  while (skip_spaces (&text), take_number (&text, &number)) {
    static const double shares[] = {1, 60, 3600};
    skip_spaces (&text);
    gboolean is_bare = *text == '\0' || g_ascii_isalpha (*text); /* the last sign may be left out */
    gsize part = is_bare ? next : take_sign (&text);
    if (part < next || part > 2 || (next == 0 && part != 0) || (part > 0 && number >= 60))
      return FALSE;
    if (part == 0 && is_bare)
      return FALSE;
    sum += number / shares[part];
    next = part + 1;
  }
  skip_spaces (&text);
  after = take_side (&text);
  skip_spaces (&text);
  *degrees = is_negative || side < 0 || after < 0 ? -sum : sum;
  return next > 0 && *text == '\0' && (side == 0 || after == 0) && sum <= MOST_DEGREES;
}
