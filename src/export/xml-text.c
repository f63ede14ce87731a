/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml-text.h"

#include <math.h>
#include <string.h>

static const gint64 powers[] = {1, 10, 100, 1000, 10000};

static gboolean
is_xml_char (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && !(c >= 0x7f && c < 0xa0) && c != 0xfffe && c != 0xffff);
}

static const char *
entity (gunichar c)
{
  switch (c) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '"':
    return "&quot;";
  default:
    return NULL;
  }
}

static void
append_escaped (GString *out, const char *text, gboolean is_attribute)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  for (const char *p = valid; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (entity (c) && (c != '"' || is_attribute))
      g_string_append (out, entity (c));
    else if (is_xml_char (c))
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
    else
      g_string_append_c (out, ' ');
  }
}

void
ss_xml_append_text (GString *out, const char *text)
{
  append_escaped (out, text, FALSE);
}

void
ss_xml_append_attribute (GString *out, const char *name, const char *text)
{
  if (!text)
    return;
  g_string_append_printf (out, " %s=\"", name);
  append_escaped (out, text, TRUE);
  g_string_append_c (out, '"');
}

void
ss_xml_append_fixed (GString *out, gint64 value, int decimals)
{
  char buffer[32], *end = buffer + sizeof buffer, *p = end;
  guint64 rest = value < 0 ? -(guint64)value : (guint64)value;
  int digits = decimals;

  while (digits > 0 && rest % 10 == 0) {
    rest /= 10;
    digits--;
  }
  for (int i = 0; i < digits; i++, rest /= 10)
    *--p = (char)('0' + rest % 10);
  if (digits > 0)
    *--p = '.';
  if (rest == 0 && digits == 0)
    *--p = '0';
  for (; rest > 0; rest /= 10)
    *--p = (char)('0' + rest % 10);
  if (value < 0)
    *--p = '-';
  g_string_append_len (out, p, end - p);
}

void
ss_xml_append_number (GString *out, double value, int decimals)
{
  ss_xml_append_fixed (out, llround (value * (double)powers[decimals]), decimals);
}

void
ss_xml_append_number_attribute (GString *out, const char *name, double value)
{
  g_string_append_printf (out, " %s=\"", name);
  ss_xml_append_number (out, value, 2);
  g_string_append_c (out, '"');
}
