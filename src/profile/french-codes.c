/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "french-codes.h"

#include <stdlib.h>
#include <string.h>

#define MOST_DIGITS 14
#define LA_POSTE "356000000"
#define N_MAINLAND 95

/* The highest number of a commune, département by département: INSEE, Code officiel géographique 2026 and table of former communes. */
static const guint16 highest_commune[N_MAINLAND + 1]
    = {0,   458, 834, 321, 245, 184, 163, 349, 503, 342, 445, 441, 307, 216, 764, 269, 425, 486, 290, 289,
       366, 717, 391, 266, 587, 636, 382, 701, 426, 302, 356, 593, 468, 555, 344, 363, 248, 282, 567, 586,
       334, 297, 339, 268, 225, 349, 340, 328, 198, 382, 649, 664, 550, 276, 602, 586, 264, 767, 313, 670,
       703, 513, 909, 473, 560, 482, 234, 562, 386, 389, 583, 591, 386, 330, 315, 120, 759, 534, 692, 357,
       836, 326, 195, 154, 151, 307, 300, 206, 532, 486, 106, 692, 78,  79,  81,  690};
#define HIGHEST_IN_CORSICA 366

static const char *const regions_2016[] = {"01", "02", "03", "04", "06", "11", "24", "27", "28", "32",
                                           "44", "52", "53", "75", "76", "84", "93", "94", NULL};
/* Until 2015, those that were merged then. */
static const char *const regions_before[]
    = {"21", "22", "23", "25", "26", "31", "41", "42", "43", "54", "72", "73", "74", "82", "83", "91", NULL};

/* The digits of @text without spaces, into @digits; FALSE when there is anything else, or not exactly @n of them. */
static gboolean
read_digits (const char *text, char *digits, gsize n)
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

static gboolean
are_digits (const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

/* The number of a département on the mainland, 0 when it is none. */
static int
mainland_number (const char *text)
{
  int number = are_digits (text, 2) ? (text[0] - '0') * 10 + text[1] - '0' : 0;

  return number <= N_MAINLAND ? number : 0;
}

static gboolean
is_corsican (const char *text)
{
  return text[0] == '2' && (text[1] == 'A' || text[1] == 'B');
}

static gboolean
is_overseas (const char *text)
{
  return text[0] == '9' && (text[1] == '7' || text[1] == '8') && g_ascii_isdigit (text[2]);
}

gboolean
ss_is_commune_shape (const char *text)
{
  if (strlen (text) != 5 || !are_digits (text + 2, 3))
    return FALSE;
  return mainland_number (text) > 0 || is_corsican (text) || is_overseas (text)
         || (text[0] == 'Z' && g_ascii_isupper (text[1]));
}

gboolean
ss_is_commune_valid (const char *text)
{
  int number, departement;

  if (!ss_is_commune_shape (text))
    return FALSE;
  number = atoi (text + 2);
  departement = mainland_number (text);
  if (departement > 0)
    return number > 0 && number <= highest_commune[departement];
  return is_corsican (text) ? number > 0 && number <= HIGHEST_IN_CORSICA : TRUE;
}

gboolean
ss_is_commune_shorn (const char *text)
{
  return strlen (text) == 4 && are_digits (text, 4) && text[0] != '0';
}

gboolean
ss_is_departement_valid (const char *text)
{
  switch (strlen (text)) {
  case 2:
    return is_corsican (text) || mainland_number (text) > 0;
  case 3:
    return is_overseas (text);
  default:
    return FALSE;
  }
}

gboolean
ss_is_departement_shape (const char *text)
{
  gsize length = strlen (text);

  if (length == 3 && text[0] == '0')
    return ss_is_departement_valid (text + 1);
  return ss_is_departement_valid (text) || (length == 1 && *text >= '1' && *text <= '9');
}

gboolean
ss_is_region_valid (const char *text)
{
  return g_strv_contains (regions_2016, text);
}

gboolean
ss_is_region_shape (const char *text)
{
  char padded[3] = {'0', text[0], '\0'};

  return ss_is_region_valid (text) || g_strv_contains (regions_before, text)
         || (strlen (text) == 1 && g_strv_contains (regions_2016, padded));
}

gboolean
ss_is_postal_shape (const char *text)
{
  char digits[6];

  return read_digits (text, digits, 5) && (mainland_number (digits) > 0 || is_overseas (digits));
}

gboolean
ss_is_siren_shape (const char *text)
{
  char digits[MOST_DIGITS + 1];

  return read_digits (text, digits, 9);
}

gboolean
ss_is_siren_valid (const char *text)
{
  char digits[MOST_DIGITS + 1];

  return read_digits (text, digits, 9) && luhn_sum (digits, 9) % 10 == 0;
}

gboolean
ss_is_epci_shape (const char *text)
{
  return ss_is_siren_shape (text) && text[0] == '2' && (text[1] == '0' || text[1] == '4');
}

gboolean
ss_is_epci_valid (const char *text)
{
  return ss_is_epci_shape (text) && ss_is_siren_valid (text);
}

gboolean
ss_is_siret_shape (const char *text)
{
  char digits[MOST_DIGITS + 1];

  return read_digits (text, digits, 14);
}

gboolean
ss_is_siret_valid (const char *text)
{
  char digits[MOST_DIGITS + 1];

  if (!read_digits (text, digits, 14))
    return FALSE;
  return luhn_sum (digits, 14) % 10 == 0
         || (g_str_has_prefix (digits, LA_POSTE) && digit_sum (digits) % 5 == 0);
}

gboolean
ss_is_uai_shape (const char *text)
{
  return strlen (text) == 8 && are_digits (text, 7) && g_ascii_isalpha (text[7]);
}

gboolean
ss_is_uai_valid (const char *text)
{
  static const char letters[] = "ABCDEFGHJKLMNPRSTUVWXYZ"; /* no I, O, Q */

  return ss_is_uai_shape (text) && letters[atoi (text) % 23] == g_ascii_toupper (text[7]);
}
