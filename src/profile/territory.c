/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "territory.h"

#include "ledger.h"
#include "territory-tables.h"
#include "words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define RESOURCE_FOLDER "/fr/dataouvretoi/Sesame/territory/"
#define POSTAL_CODE_LENGTH 5
#define MOST_OF_ONE_NAME 64 /* codes looked at; sixteen communes are called Sainte-Colombe */

typedef enum {
  TABLE_NAMES = SS_N_TERRITORY_LEVELS,
  TABLE_POSTAL_CODES,
  N_TABLES,
} Table;

static const char *const table_names[N_TABLES]
    = {[SS_TERRITORY_COMMUNE] = "commune",         [SS_TERRITORY_EPCI] = "epci",
       [SS_TERRITORY_DEPARTEMENT] = "departement", [SS_TERRITORY_REGION] = "region",
       [SS_TERRITORY_COUNTRY] = "country",         [TABLE_NAMES] = "names",
       [TABLE_POSTAL_CODES] = "postal-codes"};

/* The fields of the tables of places. */
enum {
  FIELD_CODE,
  FIELD_NAME,
  FIELD_WITHIN,
  FIELD_POPULATION,
  FIELD_YEAR,
  FIELD_CURRENT,
  N_FIELDS,
};

static const SsLedger *
open_table (guint table)
{
  static SsLedger ledgers[N_TABLES];
  static gsize opened = 0;

  if (g_once_init_enter (&opened)) {
    ss_territory_tables_register_resource ();
    for (guint i = 0; i < N_TABLES; i++) {
      g_autofree char *path = g_strconcat (RESOURCE_FOLDER, table_names[i], ".tsv", NULL);
      /* Kept for good: the bytes lie in the program itself. */
      GBytes *bytes = g_resource_lookup_data (ss_territory_tables_get_resource (), path,
                                              G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_assert (bytes != NULL);
      ledgers[i].text = g_bytes_get_data (bytes, &ledgers[i].length);
    }
    g_once_init_leave (&opened, 1);
  }
  return &ledgers[table];
}

/* --- codes ------------------------------------------------------------------------------------------------------------------ */

/* The two or three characters that begin a commune's code: its département. */
static void
copy_departement (const char *commune, char *out)
{
  g_strlcpy (out, commune, g_str_has_prefix (commune, "97") || g_str_has_prefix (commune, "98") ? 4 : 3);
}

/* The Ministry of the Interior writes "Z" and a letter for what Insee begins with 97, or with 98. */
static void
recode_overseas (char *code)
{
  gboolean is_pacific = strchr ("NPW", code[1]) != NULL;

  code[0] = '9';
  code[1] = is_pacific ? '8' : '7';
}

static gboolean
are_digits (const char *text, gsize n)
{
  return strlen (text) == n && strspn (text, "0123456789") == n;
}

static void
prepend_zero (char *code)
{
  memmove (code + 1, code, strlen (code) + 1);
  code[0] = '0';
}

static void
mend_commune (char *code)
{
  if (are_digits (code, 4))
    prepend_zero (code);
  else if (code[0] == 'Z' && g_ascii_isupper (code[1]) && are_digits (code + 2, 3))
    recode_overseas (code);
}

static void
mend_departement (char *code)
{
  static const struct {
    char letter;
    const char *code;
  } overseas[] = {{'A', "971"}, {'B', "972"}, {'C', "973"}, {'D', "974"}, {'M', "976"},
                  {'N', "988"}, {'P', "987"}, {'S', "975"}, {'W', "986"}};

  if (are_digits (code, 1))
    prepend_zero (code);
  else if (code[0] == '0' && strlen (code) == 3)
    memmove (code, code + 1, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (overseas) && code[0] == 'Z' && code[2] == '\0'; i++)
    if (code[1] == overseas[i].letter)
      strcpy (code, overseas[i].code);
}

static void
mend_region (char *code)
{
  if (are_digits (code, 1))
    prepend_zero (code);
}

static void
leave_code (char *code)
{
}

static void (*const mend_code[SS_N_TERRITORY_LEVELS]) (char *code)
    = {[SS_TERRITORY_COMMUNE] = mend_commune,
       [SS_TERRITORY_EPCI] = leave_code,
       [SS_TERRITORY_DEPARTEMENT] = mend_departement,
       [SS_TERRITORY_REGION] = mend_region,
       [SS_TERRITORY_COUNTRY] = leave_code};

/* @code as the table of @level has it, without blanks; FALSE when it is too long to be one. */
static gboolean
read_code (SsTerritoryLevel level, const char *code, char *out)
{
  gboolean is_country = level == SS_TERRITORY_COUNTRY; /* "no" and "de" are words, "NO" and "DE" countries */
  gsize n = 0;

  for (; *code != '\0'; code++) {
    if (*code == ' ')
      continue;
    if (n + 2 >= SS_TERRITORY_CODE_SIZE) /* room for a zero in front */
      return FALSE;
    out[n++] = is_country ? *code : g_ascii_toupper (*code);
  }
  out[n] = '\0';
  mend_code[level](out);
  return n > 0;
}

static void
fill_population (SsField population, SsField year, SsTerritory *territory)
{
  char text[32];

  ss_field_copy (population, text, sizeof text);
  territory->population = population.length > 0 ? g_ascii_strtod (text, NULL) : NAN;
  ss_field_copy (year, text, sizeof text);
  territory->population_year = atoi (text);
}

static void
fill_above (SsField within, SsTerritory *territory)
{
  SsField fields[N_FIELDS];

  if (territory->level == SS_TERRITORY_DEPARTEMENT)
    ss_field_copy (within, territory->region, sizeof territory->region);
  if (territory->level != SS_TERRITORY_COMMUNE)
    return;
  ss_field_copy (within, territory->epci, sizeof territory->epci);
  copy_departement (territory->code, territory->departement);
  if (ss_ledger_find (open_table (SS_TERRITORY_DEPARTEMENT), territory->departement, fields, N_FIELDS))
    ss_field_copy (fields[FIELD_WITHIN], territory->region, sizeof territory->region);
}

static gboolean
is_of_the_past (SsTerritoryLevel level, const SsField *fields)
{
  return fields[FIELD_CURRENT].length > 0 && level != SS_TERRITORY_COUNTRY;
}

SsTerritoryStatus
ss_territory_status (SsTerritoryLevel level, const char *code)
{
  SsField fields[N_FIELDS];
  char key[SS_TERRITORY_CODE_SIZE];

  if (!read_code (level, code, key) || !ss_ledger_find (open_table (level), key, fields, N_FIELDS))
    return SS_TERRITORY_UNKNOWN;
  return is_of_the_past (level, fields) ? SS_TERRITORY_FORMER : SS_TERRITORY_CURRENT;
}

gboolean
ss_territory_by_code (SsTerritoryLevel level, const char *code, SsTerritory *territory)
{
  const SsLedger *ledger = open_table (level);
  SsField fields[N_FIELDS];
  SsTerritory found = {.level = level};
  char key[SS_TERRITORY_CODE_SIZE];

  if (!read_code (level, code, key) || !ss_ledger_find (ledger, key, fields, N_FIELDS))
    return FALSE;
  found.is_former = is_of_the_past (level, fields);
  /* A place of the past is told itself where its people are known, and by what it went into elsewhere. */
  if (fields[FIELD_CURRENT].length > 0 && fields[FIELD_POPULATION].length == 0) {
    ss_field_copy (fields[FIELD_CURRENT], key, sizeof key);
    if (!ss_ledger_find (ledger, key, fields, N_FIELDS))
      return FALSE;
  }
  ss_field_copy (fields[FIELD_CODE], found.code, sizeof found.code);
  ss_field_copy (fields[FIELD_NAME], found.name, sizeof found.name);
  fill_population (fields[FIELD_POPULATION], fields[FIELD_YEAR], &found);
  fill_above (fields[FIELD_WITHIN], &found);
  *territory = found;
  return TRUE;
}

gboolean
ss_postal_code_is_known (const char *code)
{
  SsField field;
  char key[SS_TERRITORY_CODE_SIZE];

  return read_code (SS_TERRITORY_COMMUNE, code, key) && strlen (key) == POSTAL_CODE_LENGTH
         && ss_ledger_find (open_table (TABLE_POSTAL_CODES), key, &field, 1);
}

/* --- names ------------------------------------------------------------------------------------------------------------------ */

/* How people shorten, and how Insee does: words of a folded name, with a space on either side. */
static const struct {
  SsTerritoryLevel level;
  const char *written, *kept;
} spellings[] = {
    {SS_TERRITORY_COMMUNE, " st ", " saint "},
    {SS_TERRITORY_COMMUNE, " ste ", " sainte "},
    {SS_TERRITORY_EPCI, " communaute de communes ", " cc "},
    {SS_TERRITORY_EPCI, " communaute d agglomeration ", " ca "},
    {SS_TERRITORY_EPCI, " communaute urbaine ", " cu "},
    {SS_TERRITORY_DEPARTEMENT, " departement de l ", " "},
    {SS_TERRITORY_DEPARTEMENT, " departement de la ", " "},
    {SS_TERRITORY_DEPARTEMENT, " departement de ", " "},
    {SS_TERRITORY_DEPARTEMENT, " departement du ", " "},
    {SS_TERRITORY_REGION, " region ", " "},
};
static const char *const articles[] = {"le", "la", "les", "l"};

/* The codes of the places of @folded, parted by blanks; NULL when there is none. Free with g_free(). */
static char *
find_codes (SsTerritoryLevel level, const char *folded)
{
  SsField fields[1 + SS_N_TERRITORY_LEVELS]; /* the name, then the codes of each level */

  if (!ss_ledger_find (open_table (TABLE_NAMES), folded, fields, 2 + level) || fields[1 + level].length == 0)
    return NULL;
  return g_strndup (fields[1 + level].text, fields[1 + level].length);
}

guint
ss_territory_levels_named (const char *name)
{
  g_autofree char *folded = ss_fold (name);
  SsField fields[1 + SS_N_TERRITORY_LEVELS];
  guint levels = 0;

  if (!ss_ledger_find (open_table (TABLE_NAMES), folded, fields, G_N_ELEMENTS (fields)))
    return 0;
  for (guint level = 0; level < SS_N_TERRITORY_LEVELS; level++)
    if (fields[1 + level].length > 0)
      levels |= 1u << level;
  return levels;
}

static char *
spelt_out (SsTerritoryLevel level, const char *folded)
{
  g_autoptr (GString) name = g_string_new (" ");

  g_string_append_printf (name, "%s ", folded);
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (spellings[i].level == level)
      g_string_replace (name, spellings[i].written, spellings[i].kept, 0);
  return g_strstrip (g_strdup (name->str));
}

/* "havre le" is "le havre", and so is "havre" where no place is called so. */
static char *
find_with_article (SsTerritoryLevel level, char **name)
{
  const char *last = strrchr (*name, ' ');
  gsize stem = last != NULL ? (gsize)(last - *name) : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++) {
    gboolean is_last = last != NULL && strcmp (last + 1, articles[i]) == 0;
    g_autofree char *turned
        = g_strdup_printf ("%s %.*s", articles[i], is_last ? (int)stem : (int)strlen (*name), *name);
    char *codes = find_codes (level, turned);

    if (codes != NULL) {
      g_free (*name);
      *name = g_steal_pointer (&turned);
      return codes;
    }
  }
  return NULL;
}

/* @name (owned by the caller) becomes the spelling that is known. */
static char *
find_spelling (SsTerritoryLevel level, char **name)
{
  char *codes = find_codes (level, *name);

  if (codes == NULL) {
    char *plain = spelt_out (level, *name);

    g_free (*name);
    *name = plain;
    codes = find_codes (level, plain);
  }
  return codes != NULL ? codes : find_with_article (level, name);
}

/* A code in force may still be that of a name of the past: a commune that grew and took another. */
static gboolean
is_called (const SsTerritory *territory, const char *folded)
{
  g_autofree char *name = ss_fold (territory->name);

  return strcmp (name, folded) == 0;
}

guint
ss_territory_by_name (SsTerritoryLevel level, const char *name, const char *departement,
                      SsTerritory *territory)
{
  g_autofree char *folded = ss_fold (name), *codes = find_spelling (level, &folded);
  g_auto (GStrv) all = g_strsplit (codes != NULL ? codes : "", " ", MOST_OF_ONE_NAME);
  SsTerritory found[2], one; /* of the past, of today */
  guint n_found[2] = {0, 0};
  char key[SS_TERRITORY_CODE_SIZE] = "";

  if (departement != NULL && !read_code (SS_TERRITORY_DEPARTEMENT, departement, key))
    return 0;
  for (char **code = all; *code != NULL; code++) {
    gboolean is_today;

    if (!ss_territory_by_code (level, *code, &one)
        || (departement != NULL && strcmp (one.departement, key) != 0))
      continue;
    one.is_former = one.is_former || (level == SS_TERRITORY_COMMUNE && !is_called (&one, folded));
    is_today = !one.is_former;
    if (n_found[is_today] == 0 || strcmp (found[is_today].code, one.code) != 0)
      n_found[is_today]++;
    found[is_today] = one;
  }
  /* A place of today comes before those of the past. */
  if (n_found[n_found[TRUE] > 0] == 1)
    *territory = found[n_found[TRUE] > 0];
  return n_found[n_found[TRUE] > 0];
}
