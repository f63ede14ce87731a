/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exporter.h"
#include "paint-style.h"
#include "paint.h"
#include "pdf-tags.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* A scene pixel is 1/96 inch, as in CSS; PDF counts in points. */
#define POINTS_PER_PIXEL 0.75

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, cairo_pdf_metadata_t key, const char *text)
{
  if (text && *text)
    cairo_pdf_surface_set_metadata (surface, key, text);
}

/* One picture makes one file, byte for byte: the date is that of SOURCE_DATE_EPOCH (reproducible-builds.org) where it is given, or none. */
static void
set_date (cairo_surface_t *surface)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) date
      = epoch ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10)) : NULL;
  g_autofree char *text = date ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
}

static void
describe (cairo_surface_t *surface, const SsExport *what)
{
  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, ss_scene_title (what->scene));
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, ss_scene_description (what->scene));
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, what->software);
  if (what->spec) {
    set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, what->spec->texts[SS_TEXT_AUTHOR]);
    set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, what->spec->texts[SS_TEXT_SOURCE]);
  }
  set_date (surface);
}

/* The whole picture is one figure. cairo 1.16 takes no alternative text on a tag: pdf-tags.h adds it. The ground comes before the tags:
   cairo forgets whatever came before a fill of the whole page, and that the tags were opened. */
static void
paint_tagged (const SsScene *scene, cairo_t *cr)
{
  ss_set_source_colour (cr, ss_scene_background (scene));
  cairo_paint (cr);
  cairo_tag_begin (cr, "Document", NULL);
  cairo_tag_begin (cr, "Figure", NULL);
  ss_scene_paint (scene, cr, FALSE);
  cairo_tag_end (cr, "Figure");
  cairo_tag_end (cr, "Document");
}

static GBytes *
write_pdf (const SsExport *what, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, bytes, ss_scene_width (what->scene) * POINTS_PER_PIXEL,
      ss_scene_height (what->scene) * POINTS_PER_PIXEL);
  describe (surface, what);
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  paint_tagged (what->scene, cr);
  cairo_show_page (cr);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  ss_pdf_add_tags (bytes, ss_scene_language (what->scene), ss_scene_description (what->scene));
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  /* Translators: what the drawing library said. */
  g_set_error (error, SS_EXPORT_ERROR, SS_EXPORT_ERROR_SYSTEM, _ ("The PDF could not be made: %s."),
               cairo_status_to_string (status));
  return NULL;
}

const SsExporter ss_exporter_pdf = {
    .id = "pdf",
    .label = N_ ("Document (PDF)"),
    .extension = "pdf",
    .mime_type = "application/pdf",
    .needs_scene = TRUE,
    .paints = TRUE,
    .write = write_pdf,
};
