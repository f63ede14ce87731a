/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packed.h"

#include "source.h"
#include "zip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Ends of the names of files that may hold a table; others in an archive (readmes in PDF, shapes) are passed over. */
static const char *const table_ends[]
    = {".csv", ".tsv", ".tab", ".txt", ".json", ".geojson", ".ndjson", ".xlsx", ".ods", ".topojson"};

static GBytes *
open_gzip (const SsReading *reading, char **inner, GError **error)
{
  SsSource source = {reading, 0};
  g_autoptr (GBytes) bytes = ss_source_slurp (&source, SS_UNPACKED_MOST, error);
  gsize n;

  if (!bytes)
    return NULL;
  const guint8 *data = g_bytes_get_data (bytes, &n);
  gsize length = strlen (reading->name);
  *inner = g_strndup (reading->name, g_str_has_suffix (reading->name, ".gz") ? length - 3 : length);
  return ss_unpack (data, n, TRUE, reading->name, error);
}

static gboolean
is_table (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autofree char *base = g_path_get_basename (lower);

  if (g_str_has_prefix (lower, "__macosx/") || *base == '.')
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (table_ends); i++)
    if (g_str_has_suffix (base, table_ends[i]))
      return TRUE;
  return FALSE;
}

/* The one entry that is a table, or the one that is asked for. */
static gsize
choose_entry (const SsZip *zip, const char *wanted, gsize *n_tables)
{
  gsize chosen = G_MAXSIZE;

  *n_tables = 0;
  for (gsize i = 0; i < ss_zip_n_entries (zip); i++) {
    const char *name = ss_zip_entry_name (zip, i);
    gboolean is_asked = !wanted || g_str_equal (wanted, name);
    if (!is_table (name) || !is_asked)
      continue;
    ++*n_tables;
    chosen = i;
  }
  return chosen;
}

static GBytes *
open_zip (const SsReading *reading, char **inner, GError **error)
{
  SsSource source = {reading, 0};
  g_autoptr (GBytes) bytes = ss_source_slurp (&source, SS_UNPACKED_MOST, error);
  g_autoptr (SsZip) zip = bytes ? ss_zip_new (bytes, reading->name, error) : NULL;
  gsize n_tables;

  if (!zip || ss_zip_has (zip, "[Content_Types].xml") || ss_zip_has (zip, "content.xml"))
    return NULL;
  gsize entry = choose_entry (zip, reading->options->sheet, &n_tables);
  if (n_tables == 1) {
    *inner = g_path_get_basename (ss_zip_entry_name (zip, entry));
    return ss_zip_read (zip, entry, error);
  }
  if (n_tables == 0)
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_EMPTY, _ ("“%s” holds no table."), reading->name);
  else
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_OPTION,
                 _ ("“%s” holds %u tables: unpack it, or say which one to read (--sheet NAME)."),
                 reading->name, (guint)n_tables);
  return NULL;
}

GBytes *
ss_packed_open (const SsReading *reading, const guint8 *head, gsize n, char **inner, GError **error)
{
  if (n >= 2 && head[0] == 0x1F && head[1] == 0x8B)
    return open_gzip (reading, inner, error);
  if (n >= 4 && memcmp (head, "PK\003\004", 4) == 0)
    return open_zip (reading, inner, error);
  return NULL;
}
