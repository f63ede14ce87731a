/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "angle-text.h"
#include "check.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* M10: latitude and longitude in each other's place, at 0° N 0° E, or in the metres of Lambert-93. */

/* Metropolitan France in degrees, and in Lambert-93 (EPSG:2154). */
#define FRANCE_SOUTH 41
#define FRANCE_NORTH 52
#define FRANCE_WEST -6
#define FRANCE_EAST 10
#define LAMBERT_LEAST_X 0
#define LAMBERT_MOST_X 1300000
#define LAMBERT_LEAST_Y 6000000
#define LAMBERT_MOST_Y 7200000
#define MOST_ANGLES 50 /* texts that are looked at */

static gsize
column_of (const SsCheckup *checkup, SsSemantic semantic)
{
  for (gsize c = 0; c < ss_table_n_columns (checkup->table); c++)
    if (checkup->facts[c].semantic == semantic)
      return c;
  return G_MAXSIZE;
}

static gboolean
is_within (const SsColumnFacts *facts, double least, double most)
{
  return facts->q1 >= least && facts->q3 <= most;
}

static void
check_swapped (SsCheckup *checkup, gsize latitude, gsize longitude)
{
  if (!is_within (&checkup->facts[latitude], FRANCE_WEST, FRANCE_EAST)
      || !is_within (&checkup->facts[longitude], FRANCE_SOUTH, FRANCE_NORTH))
    return;
  const char *lat = ss_column_name (ss_table_column (checkup->table, latitude)),
             *lon = ss_column_name (ss_table_column (checkup->table, longitude));
  /* Translators: two columns' names. */
  ss_checkup_add (
      checkup, "M10", SS_SEVERITY_WARN, SS_SOURCE_CSV_DETECTIVE, latitude,
      g_strdup_printf (_ ("“%s” and “%s” seem to have changed places: as they stand, the points lie "
                          "off the coast of Africa."),
                       lat, lon))
      ->repair
      = json_pack ("{s:s, s:s, s:s}", "operation", "swap-columns", "column", lat, "other", lon);
}

static void
check_null_island (SsCheckup *checkup, gsize latitude, gsize longitude)
{
  const SsColumn *lat = ss_table_column (checkup->table, latitude),
                 *lon = ss_table_column (checkup->table, longitude);
  g_autoptr (GArray) zeros = NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  SsFinding *finding;

  if (checkup->facts[latitude].n_zero == 0 || checkup->facts[longitude].n_zero == 0)
    return;
  zeros = ss_rows_of_number (lat, 0);
  for (guint i = 0; i < zeros->len; i++) {
    gsize row = g_array_index (zeros, gsize, i);
    if (ss_column_number (lon, row) == 0)
      g_array_append_val (rows, row);
  }
  if (rows->len == 0)
    return;
  finding = ss_checkup_add (
      checkup, "R09", SS_SEVERITY_WARN, SS_SOURCE_QUARTZ, latitude,
      g_strdup_printf (ngettext ("%u row lies at 0° N 0° E, in the middle of the ocean: its place is "
                                 "missing.",
                                 "%u rows lie at 0° N 0° E, in the middle of the ocean: their places "
                                 "are missing.",
                                 rows->len),
                       rows->len));
  ss_checkup_set_rows (finding, rows);
  finding->repair = json_pack ("{s:s, s:[s,s], s:[s]}", "operation", "mark-missing", "columns",
                               ss_column_name (lat), ss_column_name (lon), "values", "0");
}

static gboolean
is_named_for (const SsTable *table, gsize index, const char *const *phrases)
{
  g_autofree char *words = ss_header_words (ss_column_name (ss_table_column (table, index)));

  return ss_words_have (words, phrases);
}

static void
check_lambert_pair (SsCheckup *checkup, gsize x, gsize y)
{
  static const char *const x_phrases[] = {"x*", "lon*", "lng", "coord x", "east*", "coordx*", NULL};
  static const char *const y_phrases[] = {"y*", "lat*", "coord y", "north*", "coordy*", NULL};

  if (is_within (&checkup->facts[x], LAMBERT_LEAST_X, LAMBERT_MOST_X)
      && is_within (&checkup->facts[y], LAMBERT_LEAST_Y, LAMBERT_MOST_Y)
      && is_named_for (checkup->table, x, x_phrases) && is_named_for (checkup->table, y, y_phrases))
    /* Translators: two columns' names. */
    ss_checkup_add (
        checkup, "M10", SS_SEVERITY_HINT, SS_SOURCE_CSV_DETECTIVE, x,
        g_strdup_printf (_ ("“%s” and “%s” are metres of Lambert-93, not degrees: maps convert them."),
                         ss_column_name (ss_table_column (checkup->table, x)),
                         ss_column_name (ss_table_column (checkup->table, y))));
}

/* A column of eastings whose neighbour is one of northings, on whichever side. */
static void
check_lambert (SsCheckup *checkup)
{
  for (gsize c = 0; c + 1 < ss_table_n_columns (checkup->table); c++) {
    check_lambert_pair (checkup, c, c + 1);
    check_lambert_pair (checkup, c + 1, c);
  }
}

/* "48°51'24\"N" is a text until it is worked out. */
static void
check_column (SsCheckup *checkup, gsize index)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  gsize n_codes = ss_column_n_codes (column), n_angles = 0, n_looked = MIN (n_codes, MOST_ANGLES);
  double degrees;

  if (checkup->facts[index].kind != SS_KIND_TEXT)
    return;
  for (gsize code = 0; code < n_looked && n_angles == code; code++)
    n_angles += ss_angle_read (ss_column_code_text (column, (guint32)code), &degrees);
  if (n_angles == 0 || n_angles < n_looked)
    return;
  /* Translators: a column's name. */
  ss_checkup_add (
      checkup, "M10", SS_SEVERITY_WARN, SS_SOURCE_CSV_DETECTIVE, index,
      g_strdup_printf (_ ("“%s” writes places in degrees, minutes and seconds: maps need them as one "
                          "number."),
                       ss_column_name (column)))
      ->repair
      = json_pack ("{s:s, s:s}", "operation", "parse-degrees", "column", ss_column_name (column));
}

static void
check_table (SsCheckup *checkup)
{
  gsize latitude = column_of (checkup, SS_SEMANTIC_LATITUDE),
        longitude = column_of (checkup, SS_SEMANTIC_LONGITUDE);

  check_lambert (checkup);
  if (latitude == G_MAXSIZE || longitude == G_MAXSIZE)
    return;
  check_swapped (checkup, latitude, longitude);
  check_null_island (checkup, latitude, longitude);
}

const SsCheck ss_check_coordinates = {.check_column = check_column, .check_table = check_table};
