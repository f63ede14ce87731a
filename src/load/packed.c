/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packed.h"

#include "source.h"
#include "workbook.h"
#include "zip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A readme, or what describes the table to a machine, may be somewhat longer than a short table; no table is so much shorter than what describes it. */
#define TIMES_DESCRIBED 100.0

/* Ends of the names of files that may hold a table; others in an archive (readmes in PDF, shapes) are passed over. */
static const struct {
  const char *end;
  gboolean may_describe; /* as often what is beside a table */
} table_ends[] = {
    {".csv"},     {".tsv"},    {".tab"},  {".txt", TRUE}, {".json", TRUE},
    {".geojson"}, {".ndjson"}, {".xlsx"}, {".ods"},       {".topojson"},
};

static gboolean
open_gzip (const SsReading *reading, SsPacked *packed, GError **error)
{
  SsSource source = {reading, 0};
  g_autoptr (GBytes) bytes = ss_source_slurp (&source, SS_UNPACKED_MOST, error);
  gsize n, length = strlen (reading->name);

  if (!bytes)
    return FALSE;
  const guint8 *data = g_bytes_get_data (bytes, &n);
  packed->name = g_strndup (reading->name, g_str_has_suffix (reading->name, ".gz") ? length - 3 : length);
  packed->bytes = ss_unpack (data, n, TRUE, reading->name, error);
  return packed->bytes != NULL;
}

/* How likely a file of @size bytes is the table that is meant: the largest; 0 where it is none. */
static double
table_weight (const char *name, gsize size)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autofree char *base = g_path_get_basename (lower);

  if (g_str_has_prefix (lower, "__macosx/") || *base == '.')
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (table_ends); i++)
    if (g_str_has_suffix (base, table_ends[i].end))
      return (double)MAX (size, 1) / (table_ends[i].may_describe ? TIMES_DESCRIBED : 1);
  return 0;
}

/* The entries that may be tables, and the place of the likeliest among them. */
static GArray *
find_tables (const SsZip *zip, SsPacked *packed)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GArray *tables = g_array_new (FALSE, FALSE, sizeof (gsize));
  double most = 0;

  for (gsize i = 0; i < ss_zip_n_entries (zip); i++) {
    double weight = table_weight (ss_zip_entry_name (zip, i), ss_zip_entry_size (zip, i));
    if (weight == 0)
      continue;
    if (weight > most)
      packed->chosen = tables->len;
    most = MAX (most, weight);
    g_array_append_val (tables, i);
    g_strv_builder_add (names, ss_zip_entry_name (zip, i));
  }
  packed->files = g_strv_builder_end (names);
  return tables;
}

static gboolean
open_zip (const SsReading *reading, SsPacked *packed, GError **error)
{
  SsSource source = {reading, 0};
  g_autoptr (GBytes) bytes = ss_source_slurp (&source, SS_UNPACKED_MOST, error);
  g_autoptr (SsZip) zip = bytes ? ss_zip_new (bytes, reading->name, error) : NULL;

  if (!zip || ss_zip_has (zip, "[Content_Types].xml") || ss_zip_has (zip, "content.xml"))
    return FALSE;
  g_autoptr (GArray) tables = find_tables (zip, packed);
  if (tables->len == 0) {
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_EMPTY, _ ("“%s” holds no table."), reading->name);
    return FALSE;
  }
  if (tables->len > 1) { /* where there is one, a sheet that is asked for is one inside it */
    gssize chosen = ss_workbook_choose (reading, packed->files, packed->chosen, error);
    if (chosen < 0)
      return FALSE;
    packed->chosen = (gsize)chosen;
  }
  packed->name = g_path_get_basename (packed->files[packed->chosen]);
  packed->bytes = ss_zip_read (zip, g_array_index (tables, gsize, packed->chosen), error);
  return packed->bytes != NULL;
}

gboolean
ss_packed_open (const SsReading *reading, const guint8 *head, gsize n, SsPacked *packed, GError **error)
{
  if (n >= 2 && head[0] == 0x1F && head[1] == 0x8B)
    return open_gzip (reading, packed, error);
  if (n >= 4 && memcmp (head, "PK\003\004", 4) == 0)
    return open_zip (reading, packed, error);
  return FALSE;
}

void
ss_packed_clear (SsPacked *packed)
{
  g_clear_pointer (&packed->bytes, g_bytes_unref);
  g_clear_pointer (&packed->name, g_free);
  g_clear_pointer (&packed->files, g_strfreev);
}
