/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv-text.h"
#include "exporter.h"
#include "method-sheet.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Zip knows no earlier date; one dossier makes one file, byte for byte, so that the time of writing stays out (SOURCE_DATE_EPOCH sets another). */
#define EARLIEST_TIME 315532800 /* 1980-01-01 */

/* Each of these exporters is one file of the dossier. */
static const char *const pictures[] = {"png", "svg", "pdf"};

static la_ssize_t
append_bytes (struct archive *archive, void *data, const void *buffer, size_t length)
{
  g_byte_array_append (data, buffer, (guint)length);
  return (la_ssize_t)length;
}

static time_t
entry_time (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  return epoch ? (time_t)g_ascii_strtoll (epoch, NULL, 10) : EARLIEST_TIME;
}

static gboolean
fail (struct archive *archive, GError **error)
{
  /* Translators: what the compression library said. */
  g_set_error (error, SS_EXPORT_ERROR, SS_EXPORT_ERROR_SYSTEM, _ ("The dossier could not be made: %s."),
               archive_error_string (archive) ? archive_error_string (archive) : "zip");
  return FALSE;
}

static gboolean
add_file (struct archive *archive, const char *name, gconstpointer data, gsize size, GError **error)
{
  struct archive_entry *entry = archive_entry_new ();
  archive_entry_set_pathname_utf8 (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t)size);
  archive_entry_set_mtime (entry, entry_time (), 0);
  gboolean done = archive_write_header (archive, entry) == ARCHIVE_OK
                  && archive_write_data (archive, data, size) == (la_ssize_t)size;
  archive_entry_free (entry);
  return done || fail (archive, error);
}

static gboolean
add_bytes (struct archive *archive, const char *name, GBytes *bytes, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  return add_file (archive, name, data, size, error);
}

static gboolean
add_pictures (struct archive *archive, const SsExport *what, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++) {
    const SsExporter *exporter = ss_exporter_find (pictures[i]);
    g_autofree char *name = g_strdup_printf ("%s.%s", _ ("chart"), exporter->extension);
    g_autoptr (GBytes) bytes = exporter->write (what, error);
    if (!bytes || !add_bytes (archive, name, bytes, error))
      return FALSE;
  }
  return TRUE;
}

/* What was shown, with cells that no spreadsheet will run; the source file as it came. */
static gboolean
add_data (struct archive *archive, const SsExport *what, gsize *n_disarmed, GError **error)
{
  if (what->table) {
    g_autofree char *name = g_strdup_printf ("%s.csv", _ ("data"));
    g_autoptr (GBytes) csv = ss_table_to_csv (what->table, TRUE, n_disarmed);
    if (!add_bytes (archive, name, csv, error))
      return FALSE;
  }
  if (what->origin && what->origin_name) {
    g_autofree char *base = g_path_get_basename (what->origin_name);
    g_autofree char *name = g_strdup_printf ("%s/%s", _ ("source"), base);
    if (!add_bytes (archive, name, what->origin, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
add_all (struct archive *archive, const SsExport *what, GError **error)
{
  gsize n_disarmed = 0;
  if (!add_pictures (archive, what, error) || !add_data (archive, what, &n_disarmed, error))
    return FALSE;
  if (what->document && !add_bytes (archive, "document.sesame", what->document, error))
    return FALSE;
  if (what->spec) {
    json_t *json = ss_spec_to_json (what->spec);
    char *text = json_dumps (json, JSON_INDENT (2));
    gboolean done = add_file (archive, "spec.json", text, strlen (text), error);
    free (text);
    json_decref (json);
    if (!done)
      return FALSE;
  }
  g_autofree char *sheet = ss_method_sheet (what, n_disarmed);
  g_autofree char *name = g_strdup_printf ("%s.md", _ ("method"));
  return add_file (archive, name, sheet, strlen (sheet), error);
}

static GBytes *
write_bundle (const SsExport *what, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  archive_write_set_format_zip (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  gboolean done
      = archive_write_open (archive, bytes, NULL, append_bytes, NULL) == ARCHIVE_OK || fail (archive, error);
  done = done && add_all (archive, what, error);
  done = done && (archive_write_close (archive) == ARCHIVE_OK || fail (archive, error));
  archive_write_free (archive);
  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

const SsExporter ss_exporter_bundle = {
    .id = "bundle",
    .label = N_ ("Dossier: pictures, data and method (ZIP)"),
    .extension = "zip",
    .mime_type = "application/zip",
    .needs_scene = TRUE,
    .wants_origin = TRUE,
    .write = write_bundle,
};
