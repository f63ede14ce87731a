/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exporter.h"
#include "paint.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <png.h>
#include <string.h>

/* cairo's image surfaces, and so ours, hold no more a side (cairo-image-surface.c, MAX_IMAGE_SIZE). */
#define MOST_PIXELS_A_SIDE 32767
#define METRES_PER_INCH 0.0254
/* Charts are flat: a quick zlib level comes within a few percent of the best one. */
#define ZLIB_LEVEL 3
#define MOST_TEXTS 8

typedef struct {
  png_text texts[MOST_TEXTS];
  int n;
} Texts;

/* iTXt is UTF-8; keywords of the PNG specification (third edition, 11.3.3.1). */
static void
add_text (Texts *texts, const char *keyword, const char *text)
{
  if (!text || !*text)
    return;
  g_assert (texts->n < MOST_TEXTS);
  texts->texts[texts->n++] = (png_text) {
      .compression = PNG_ITXT_COMPRESSION_NONE,
      .key = (char *)keyword,
      .text = (char *)text,
      .itxt_length = strlen (text),
      .lang = (char *)"",
      .lang_key = (char *)"",
  };
}

static void
collect_texts (const SsExport *what, Texts *texts)
{
  add_text (texts, "Title", ss_scene_title (what->scene));
  add_text (texts, "Description", ss_scene_description (what->scene));
  add_text (texts, "Software", what->software);
  if (!what->spec)
    return;
  add_text (texts, "Source", what->spec->texts[SS_TEXT_SOURCE]);
  add_text (texts, "Copyright", what->spec->texts[SS_TEXT_LICENCE]);
  add_text (texts, "Author", what->spec->texts[SS_TEXT_AUTHOR]);
}

static void
append_bytes (png_structp png, png_bytep data, png_size_t size)
{
  g_byte_array_append (png_get_io_ptr (png), data, (guint)size);
}

static void
flush_nothing (png_structp png)
{
}

/* One row of cairo's premultiplied pixels, in the machine's byte order, as RGB. */
static void
convert_opaque (const guint32 *pixels, int width, guchar *row)
{
  for (int x = 0; x < width; x++, row += 3) {
    row[0] = (guchar)(pixels[x] >> 16);
    row[1] = (guchar)(pixels[x] >> 8);
    row[2] = (guchar)pixels[x];
  }
}

static void
convert_transparent (const guint32 *pixels, int width, guchar *row)
{
  for (int x = 0; x < width; x++, row += 4) {
    guint32 alpha = pixels[x] >> 24;
    guint32 half = alpha / 2;
    row[0] = alpha ? (guchar)(((pixels[x] >> 16 & 0xff) * 255 + half) / alpha) : 0;
    row[1] = alpha ? (guchar)(((pixels[x] >> 8 & 0xff) * 255 + half) / alpha) : 0;
    row[2] = alpha ? (guchar)(((pixels[x] & 0xff) * 255 + half) / alpha) : 0;
    row[3] = (guchar)alpha;
  }
}

static void
write_header (png_structp png, png_infop info, const SsExport *what, cairo_surface_t *surface, Texts *texts)
{
  png_set_IHDR (png, info, (png_uint_32)cairo_image_surface_get_width (surface),
                (png_uint_32)cairo_image_surface_get_height (surface), 8,
                what->is_transparent ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  if (what->dpi > 0) {
    png_uint_32 per_metre = (png_uint_32)lround (what->dpi / METRES_PER_INCH);
    png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
  }
  png_set_text (png, info, texts->texts, texts->n);
  png_set_compression_level (png, ZLIB_LEVEL);
  png_set_filter (png, 0, PNG_FILTER_NONE);
  png_write_info (png, info);
}

static void
write_rows (png_structp png, const SsExport *what, cairo_surface_t *surface, guchar *row)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  const guchar *data = cairo_image_surface_get_data (surface);
  const guint32 *above = NULL;

  for (int y = 0; y < height; y++) {
    const guint32 *pixels
        = (const guint32 *)(gconstpointer)(data + (gsize)y * cairo_image_surface_get_stride (surface));
    /* Most rows of a chart repeat the one above: what @row holds is then what it shall hold. */
    if (!above || memcmp (pixels, above, (gsize)width * sizeof *pixels) != 0)
      (what->is_transparent ? convert_transparent : convert_opaque) (pixels, width, row);
    above = pixels;
    png_write_row (png, row);
  }
}

/* libpng leaves by longjmp: nothing here may need freeing besides what is passed in. FALSE when memory ran out. */
static gboolean
encode (png_structp png, png_infop info, const SsExport *what, cairo_surface_t *surface, guchar *row,
        Texts *texts)
{
  if (setjmp (png_jmpbuf (png)))
    return FALSE;
  write_header (png, info, what, surface, texts);
  write_rows (png, what, surface, row);
  png_write_end (png, NULL);
  return TRUE;
}

static GBytes *
encode_surface (const SsExport *what, cairo_surface_t *surface)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guchar *row = g_malloc ((gsize)cairo_image_surface_get_width (surface) * 4);
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);
  Texts texts = {0};

  collect_texts (what, &texts);
  png_set_write_fn (png, bytes, append_bytes, flush_nothing);
  gboolean done = encode (png, info, what, surface, row, &texts);
  png_destroy_write_struct (&png, &info);
  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static gboolean
check_size (double width, double height, GError **error)
{
  if (width >= 1 && height >= 1 && width <= MOST_PIXELS_A_SIDE && height <= MOST_PIXELS_A_SIDE)
    return TRUE;
  g_set_error (
      error, SS_EXPORT_ERROR, SS_EXPORT_ERROR_SIZE,
      /* Translators: width and height in pixels, then the largest side. */
      _ ("A PNG of %.0f × %.0f pixels cannot be made: a side may have 1 to %d pixels. Choose a smaller "
         "picture or fewer dots per inch, or export as PDF or SVG."),
      width, height, MOST_PIXELS_A_SIDE);
  return FALSE;
}

static GBytes *
write_png (const SsExport *what, GError **error)
{
  double scale = what->scale > 0 ? what->scale : 1;
  double width = round (ss_scene_width (what->scene) * scale),
         height = round (ss_scene_height (what->scene) * scale);
  if (!check_size (width, height, error))
    return NULL;

  cairo_surface_t *surface = cairo_image_surface_create (
      what->is_transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, (int)width, (int)height);
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, width / ss_scene_width (what->scene), height / ss_scene_height (what->scene));
  ss_scene_paint (what->scene, cr, !what->is_transparent);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  GBytes *bytes = status == CAIRO_STATUS_SUCCESS ? encode_surface (what, surface) : NULL;
  cairo_surface_destroy (surface);
  if (!bytes)
    g_set_error (error, SS_EXPORT_ERROR, SS_EXPORT_ERROR_SYSTEM,
                 /* Translators: width and height in pixels. */
                 _ ("There is not enough memory for a PNG of %.0f × %.0f pixels."), width, height);
  return bytes;
}

const SsExporter ss_exporter_png = {
    .id = "png",
    .label = N_ ("Picture (PNG)"),
    .extension = "png",
    .mime_type = "image/png",
    .is_raster = TRUE,
    .needs_scene = TRUE,
    .may_be_transparent = TRUE,
    .paints = TRUE,
    .write = write_png,
};
