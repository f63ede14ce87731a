/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "svg.h"

#include "csv-text.h"
#include "svg-style.h"
#include "xml-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The spec and the data inside a file: what re-opening reads. */
#define SESAME_NAMESPACE "urn:fr.dataouvretoi.Sesame"

/* Generic families are keywords; names go between quotes. */
static void
append_font_family (GString *out, const char *families)
{
  g_auto (GStrv) names = g_strsplit (families, ",", -1);
  g_string_append (out, " font-family=\"");
  for (gsize i = 0; names[i]; i++) {
    const char *name = g_strstrip (names[i]);
    gboolean has_blank = strchr (name, ' ') != NULL;
    g_string_append (out, i > 0 ? ", " : "");
    g_string_append (out, has_blank ? "'" : "");
    ss_xml_append_text (out, name);
    g_string_append (out, has_blank ? "'" : "");
  }
  g_string_append_c (out, '"');
}

static void
append_element (GString *out, const char *name, const char *text)
{
  if (!text || !*text)
    return;
  g_string_append_printf (out, "<%s>", name);
  ss_xml_append_text (out, text);
  g_string_append_printf (out, "</%.*s>\n", (int)strcspn (name, " "), name);
}

static void
append_spec (GString *out, const SsSpec *spec)
{
  json_t *json = ss_spec_to_json (spec);
  char *text = json_dumps (json, JSON_COMPACT | JSON_SORT_KEYS);
  append_element (out, "s:spec type=\"application/json\"", text);
  free (text);
  json_decref (json);
}

static void
append_data (GString *out, SsTable *table)
{
  g_autoptr (GBytes) csv = ss_table_to_csv (table, FALSE, NULL);
  gsize size;
  const char *data = g_bytes_get_data (csv, &size);
  g_autofree char *text = g_strndup (data, size);
  append_element (out, "s:data type=\"text/csv\"", text);
}

/* Dublin Core, as Inkscape shows it under "Document properties". */
static void
append_metadata (GString *out, const SsExport *what)
{
  char *const *texts = what->spec ? what->spec->texts : NULL;

  g_string_append (
      out, "<metadata>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:cc=\"http://creativecommons.org/ns#\">"
           "<cc:Work rdf:about=\"\">\n");
  append_element (out, "dc:title", ss_scene_title (what->scene));
  append_element (out, "dc:description", ss_scene_description (what->scene));
  append_element (out, "dc:language", ss_scene_language (what->scene));
  if (texts) {
    append_element (out, "dc:source", texts[SS_TEXT_SOURCE]);
    if (texts[SS_TEXT_LICENCE]) {
      g_string_append (out, "<dc:rights><cc:Agent>");
      append_element (out, "dc:title", texts[SS_TEXT_LICENCE]);
      g_string_append (out, "</cc:Agent></dc:rights>\n");
    }
    if (texts[SS_TEXT_AUTHOR]) {
      g_string_append (out, "<dc:creator><cc:Agent>");
      append_element (out, "dc:title", texts[SS_TEXT_AUTHOR]);
      g_string_append (out, "</cc:Agent></dc:creator>\n");
    }
  }
  g_string_append (out, "</cc:Work></rdf:RDF>\n");
  append_element (out, "s:software", what->software);
  if (what->spec)
    append_spec (out, what->spec);
  if (what->with_data && what->table)
    append_data (out, what->table);
  g_string_append (out, "</metadata>\n");
}

static void
append_root (GString *out, const SsExport *what)
{
  gboolean is_described = *ss_scene_description (what->scene) != '\0';

  g_string_append (
      out, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
           "xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" xmlns:s=\"" SESAME_NAMESPACE "\"");
  ss_xml_append_number_attribute (out, "width", ss_scene_width (what->scene));
  ss_xml_append_number_attribute (out, "height", ss_scene_height (what->scene));
  g_string_append (out, " viewBox=\"0 0 ");
  ss_xml_append_number (out, ss_scene_width (what->scene), 2);
  g_string_append_c (out, ' ');
  ss_xml_append_number (out, ss_scene_height (what->scene), 2);
  g_string_append (out, "\" role=\"img\"");
  ss_xml_append_attribute (out, "aria-labelledby", is_described ? "ss-title ss-desc" : "ss-title");
  ss_xml_append_attribute (out, "xml:lang", ss_scene_language (what->scene));
  append_font_family (out, ss_scene_font_family (what->scene));
  g_string_append (out, " style=\"font-variant-numeric:tabular-nums\">\n<title id=\"ss-title\">");
  ss_xml_append_text (out, ss_scene_title (what->scene));
  g_string_append (out, "</title>\n");
  if (is_described)
    append_element (out, "desc id=\"ss-desc\"", ss_scene_description (what->scene));
}

static void
append_ground (GString *out, const SsScene *scene)
{
  g_string_append (out, "<rect width=\"100%\" height=\"100%\"");
  ss_svg_append_colour (out, "fill", ss_scene_background (scene));
  g_string_append (out, "/>\n");
}

void
ss_svg_append (GString *out, const SsExport *what, gboolean with_targets)
{
  append_root (out, what);
  append_metadata (out, what);
  if (!what->is_transparent)
    append_ground (out, what->scene);
  ss_svg_append_marks (out, what->scene, with_targets);
  g_string_append (out, "</svg>\n");
}

static GBytes *
write_svg (const SsExport *what, GError **error)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  ss_svg_append (out, what, FALSE);
  return g_string_free_to_bytes (out);
}

const SsExporter ss_exporter_svg = {
    .id = "svg",
    .label = N_ ("Drawing to edit (SVG)"),
    .extension = "svg",
    .mime_type = "image/svg+xml",
    .needs_scene = TRUE,
    .may_be_transparent = TRUE,
    .may_carry_data = TRUE,
    .write = write_svg,
};
