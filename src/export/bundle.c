/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv-text.h"
#include "exporter.h"
#include "method-sheet.h"
#include "zip-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Zip knows no earlier date; one dossier makes one file, byte for byte, so that the time of writing stays out (SOURCE_DATE_EPOCH sets another). */
#define EARLIEST_TIME 315532800 /* 1980-01-01 */

/* Each of these exporters is one file of the dossier. */
static const char *const pictures[] = {"png", "svg", "pdf"};

static gint64
entry_time (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  return epoch ? g_ascii_strtoll (epoch, NULL, 10) : EARLIEST_TIME;
}

static gboolean
add_file (SsZipWriter *writer, const char *name, gconstpointer data, gsize size, GError **error)
{
  if (ss_zip_writer_add (writer, name, data, size))
    return TRUE;
  /* Translators: the name of a file. */
  g_set_error (error, SS_EXPORT_ERROR, SS_EXPORT_ERROR_SYSTEM,
               _ ("The dossier could not be made: “%s” is too big for a ZIP file."), name);
  return FALSE;
}

static gboolean
add_bytes (SsZipWriter *writer, const char *name, GBytes *bytes, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  return add_file (writer, name, data, size, error);
}

static gboolean
add_pictures (SsZipWriter *writer, const SsExport *what, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++) {
    const SsExporter *exporter = ss_exporter_find (pictures[i]);
    g_autofree char *name = g_strdup_printf ("%s.%s", _ ("chart"), exporter->extension);
    g_autoptr (GBytes) bytes = exporter->write (what, error);
    if (!bytes || !add_bytes (writer, name, bytes, error))
      return FALSE;
  }
  return TRUE;
}

char *
ss_bundle_source_name (const char *origin_name)
{
  g_autofree char *base = g_path_get_basename (origin_name);
  return g_strdup_printf ("%s/%s", _ ("source"), base);
}

/* What was shown, with cells that no spreadsheet will run; the source file as it came. */
static gboolean
add_data (SsZipWriter *writer, const SsExport *what, gsize *n_disarmed, GError **error)
{
  if (what->table) {
    g_autofree char *name = g_strdup_printf ("%s.csv", _ ("data"));
    g_autoptr (GBytes) csv = ss_table_to_csv (what->table, TRUE, n_disarmed);
    if (!add_bytes (writer, name, csv, error))
      return FALSE;
  }
  if (what->origin && what->origin_name) {
    g_autofree char *name = ss_bundle_source_name (what->origin_name);
    if (!add_bytes (writer, name, what->origin, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
add_all (SsZipWriter *writer, const SsExport *what, GError **error)
{
  gsize n_disarmed = 0;
  if (!add_pictures (writer, what, error) || !add_data (writer, what, &n_disarmed, error))
    return FALSE;
  if (what->document && !add_bytes (writer, "document.sesame", what->document, error))
    return FALSE;
  if (what->spec) {
    json_t *json = ss_spec_to_json (what->spec);
    char *text = json_dumps (json, JSON_INDENT (2));
    gboolean done = add_file (writer, "spec.json", text, strlen (text), error);
    free (text);
    json_decref (json);
    if (!done)
      return FALSE;
  }
  g_autofree char *sheet = ss_method_sheet (what, n_disarmed);
  g_autofree char *name = g_strdup_printf ("%s.md", _ ("method"));
  return add_file (writer, name, sheet, strlen (sheet), error);
}

static GBytes *
write_bundle (const SsExport *what, GError **error)
{
  g_autoptr (SsZipWriter) writer = ss_zip_writer_new (entry_time ());

  return add_all (writer, what, error) ? ss_zip_writer_end (writer) : NULL;
}

const SsExporter ss_exporter_bundle = {
    .id = "bundle",
    .label = N_ ("Complete dossier (ZIP)"),
    .extension = "zip",
    .mime_type = "application/zip",
    .needs_scene = TRUE,
    .may_be_transparent = TRUE,
    .paints = TRUE,
    .wants_origin = TRUE,
    .write = write_bundle,
};
