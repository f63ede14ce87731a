/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check-digits.h"

#define MOST_DIGITS 14
#define LA_POSTE "356000000"

gboolean
ss_digits_read (const char *text, char *digits, gsize n)
{
  gsize n_read = 0;

  for (; *text != '\0'; text++) {
    if (*text == ' ')
      continue;
    if (!g_ascii_isdigit (*text) || n_read == n)
      return FALSE;
    digits[n_read++] = *text;
  }
  digits[n_read] = '\0';
  return n_read == n;
}

/* Every second digit from the right doubled, nines cast out. */
static guint
luhn_sum (const char *digits, gsize n)
{
  guint sum = 0;

  for (gsize i = 0; i < n; i++) {
    guint digit = (guint)(digits[n - 1 - i] - '0') << (i % 2);

    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum;
}

static guint
digit_sum (const char *digits)
{
  guint sum = 0;

  for (; *digits != '\0'; digits++)
    sum += (guint)(*digits - '0');
  return sum;
}

gboolean
ss_is_siren_shape (const char *text)
{
  char digits[MOST_DIGITS + 1];

  return ss_digits_read (text, digits, 9);
}

gboolean
ss_is_siren_valid (const char *text)
{
  char digits[MOST_DIGITS + 1];

  return ss_digits_read (text, digits, 9) && luhn_sum (digits, 9) % 10 == 0;
}

gboolean
ss_is_siret_shape (const char *text)
{
  char digits[MOST_DIGITS + 1];

  return ss_digits_read (text, digits, 14);
}

gboolean
ss_is_siret_valid (const char *text)
{
  char digits[MOST_DIGITS + 1];

  if (!ss_digits_read (text, digits, 14))
    return FALSE;
  return luhn_sum (digits, 14) % 10 == 0
         || (g_str_has_prefix (digits, LA_POSTE) && digit_sum (digits) % 5 == 0);
}

gboolean
ss_is_barcode_valid (const char *text)
{
  char digits[MOST_DIGITS + 1];
  guint sum = 0;

  if (!ss_digits_read (text, digits, 13))
    return FALSE;
  for (gsize i = 0; i < 13; i++)
    sum += (guint)(digits[i] - '0') * (i % 2 ? 3 : 1);
  return sum % 10 == 0;
}
