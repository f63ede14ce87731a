/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "french-codes.h"

#include "territory.h"

#include <stdlib.h>
#include <string.h>

#define N_MAINLAND 95

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

/* 97 and 98; 99 for what lies abroad. */
static gboolean
is_beyond_mainland (const char *text)
{
  return text[0] == '9' && strchr ("789", text[1]) != NULL && g_ascii_isdigit (text[2]);
}

static gboolean
is_known (SsTerritoryLevel level, const char *text)
{
  return ss_territory_status (level, text) != SS_TERRITORY_UNKNOWN;
}

gboolean
ss_is_commune_shape (const char *text)
{
  if (strlen (text) != 5 || !are_digits (text + 2, 3))
    return FALSE;
  return mainland_number (text) > 0 || is_corsican (text) || is_beyond_mainland (text)
         || (text[0] == 'Z' && g_ascii_isupper (text[1]));
}

gboolean
ss_is_commune_valid (const char *text)
{
  return ss_is_commune_shape (text) && is_known (SS_TERRITORY_COMMUNE, text);
}

/* Four digits: a commune code that may have lost its leading zero. */
static gboolean
is_commune_shorn (const char *text)
{
  return strlen (text) == 4 && are_digits (text, 4) && text[0] != '0';
}

gboolean
ss_is_commune_known (const char *text)
{
  return (ss_is_commune_shape (text) || is_commune_shorn (text)) && is_known (SS_TERRITORY_COMMUNE, text);
}

/* The two figures that begin all codes of communes of what the ministry of the interior calls so. */
static const char *
interior_prefix (char letter)
{
  static const struct {
    const char *letters, *prefix;
  } overseas[] = {{"ABCDMSX", "97"}, {"NPW", "98"}};

  for (gsize i = 0; i < G_N_ELEMENTS (overseas); i++)
    if (letter != '\0' && strchr (overseas[i].letters, letter) != NULL)
      return overseas[i].prefix;
  return NULL;
}

char *
ss_commune_code_join (const char *departement, const char *commune)
{
  gsize n_departement = strlen (departement), n_commune = strlen (commune);
  const char *prefix = NULL, *zeros = "";

  if (n_commune < 1 || n_commune > 3 || !are_digits (commune, n_commune))
    return NULL;
  if (n_departement == 2 && *departement == 'Z')
    prefix = interior_prefix (departement[1]);
  else if (n_departement == 3 && is_beyond_mainland (departement) && n_commune == 2)
    return g_strconcat (departement, commune, NULL);
  else if (n_departement == 3 && is_beyond_mainland (departement))
    prefix = g_str_has_prefix (departement, "97") ? "97" : "98";
  else if (n_departement == 2 && (mainland_number (departement) > 0 || is_corsican (departement)))
    prefix = departement;
  else if (n_departement == 1 && are_digits (departement, 1)) {
    prefix = departement;
    zeros = "0";
  }
  return prefix ? g_strdup_printf ("%s%s%0*d", zeros, prefix, 3, atoi (commune)) : NULL;
}

/* As Insee writes it: two characters or three, the three of overseas. */
static gboolean
is_whole (const char *text)
{
  gsize length = strlen (text);

  return length == 2 || (length == 3 && *text != '0');
}

gboolean
ss_is_departement_valid (const char *text)
{
  return is_whole (text) && is_known (SS_TERRITORY_DEPARTEMENT, text);
}

gboolean
ss_is_departement_shape (const char *text)
{
  return strlen (text) <= 3 && is_known (SS_TERRITORY_DEPARTEMENT, text);
}

gboolean
ss_is_region_valid (const char *text)
{
  return is_whole (text) && ss_territory_status (SS_TERRITORY_REGION, text) == SS_TERRITORY_CURRENT;
}

gboolean
ss_is_region_shape (const char *text)
{
  return strlen (text) <= 3 && is_known (SS_TERRITORY_REGION, text);
}

gboolean
ss_is_postal_shape (const char *text)
{
  char digits[6];

  return ss_digits_read (text, digits, 5) && (mainland_number (digits) > 0 || is_beyond_mainland (digits));
}

gboolean
ss_is_epci_shape (const char *text)
{
  return ss_is_siren_shape (text) && text[0] == '2' && (text[1] == '0' || text[1] == '4');
}

gboolean
ss_is_epci_known (const char *text)
{
  return ss_is_siren_shape (text) && is_known (SS_TERRITORY_EPCI, text);
}

gboolean
ss_is_epci_valid (const char *text)
{
  return ss_is_epci_shape (text) && ss_is_siren_valid (text);
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

gboolean
ss_is_country_code (const char *text)
{
  gsize length = strlen (text);

  return (length == 2 || length == 3) && is_known (SS_TERRITORY_COUNTRY, text);
}
