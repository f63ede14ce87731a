/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "font-face.h"

#include <hb.h>
#include <string.h>

/* The arrows begin here: from them on a symbol may be an emoji, which Pango draws in a font of its own. */
#define FIRST_SYMBOL 0x2190

struct _SsFontFace {
  const char *family, *file;
  SsWeight weight;
  gboolean is_italic;
  gsize is_opened;
  hb_font_t *font; /* at units of the em; NULL where there is no such file */
  double em, ascent, descent;
};

static SsFontFace faces[] = {
    {"Inter", "Inter-Regular.otf", SS_WEIGHT_REGULAR, FALSE},
    {"Inter", "Inter-Medium.otf", SS_WEIGHT_MEDIUM, FALSE},
    {"Inter", "Inter-SemiBold.otf", SS_WEIGHT_SEMIBOLD, FALSE},
    {"Inter", "Inter-Bold.otf", SS_WEIGHT_BOLD, FALSE},
    {"Inter", "Inter-Italic.otf", SS_WEIGHT_REGULAR, TRUE},
};

static void
face_open (SsFontFace *face)
{
  g_autofree char *path = g_build_filename (SS_FONT_DIR, face->file, NULL);
  hb_blob_t *blob = hb_blob_create_from_file_or_fail (path);
  hb_font_extents_t extents;
  if (!blob)
    return;

  hb_face_t *opened = hb_face_create (blob, 0);
  face->font = hb_font_create (opened);
  face->em = hb_face_get_upem (opened);
  hb_font_get_h_extents (face->font, &extents);
  face->ascent = extents.ascender;
  face->descent = -extents.descender;
  hb_font_make_immutable (face->font);
  hb_face_destroy (opened);
  hb_blob_destroy (blob);
}

const SsFontFace *
ss_font_face_find (const char *families, const SsTextStyle *style)
{
  gsize length = strcspn (families, ",");
  for (gsize i = 0; i < G_N_ELEMENTS (faces); i++) {
    SsFontFace *face = &faces[i];
    if (face->weight != style->weight || face->is_italic != style->is_italic
        || strlen (face->family) != length || strncmp (face->family, families, length) != 0)
      continue;
    if (g_once_init_enter (&face->is_opened)) {
      face_open (face);
      g_once_init_leave (&face->is_opened, 1);
    }
    return face->font ? face : NULL;
  }
  return NULL;
}

static gboolean
holds (const SsFontFace *face, const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    hb_codepoint_t glyph;
    GUnicodeScript script = g_unichar_get_script (c);
    if (c >= FIRST_SYMBOL || (script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_COMMON)
        || !hb_font_get_nominal_glyph (face->font, c, &glyph))
      return FALSE;
  }
  return TRUE;
}

gboolean
ss_font_face_measure (const SsFontFace *face, const SsTextStyle *style, const char *text,
                      SsTextSize *measured)
{
  static const hb_feature_t tabular
      = {HB_TAG ('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  guint n;
  gint64 advance = 0;
  if (!holds (face, text))
    return FALSE;

  hb_buffer_t *buffer = hb_buffer_create ();
  hb_buffer_add_utf8 (buffer, text, -1, 0, -1);
  hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script (buffer, HB_SCRIPT_LATIN);
  hb_buffer_set_language (buffer, hb_language_get_default ());
  hb_shape (face->font, buffer, &tabular, style->is_display ? 0 : 1);
  const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions (buffer, &n);
  for (guint i = 0; i < n; i++)
    advance += positions[i].x_advance;
  hb_buffer_destroy (buffer);

  double px = style->size / face->em;
  *measured = (SsTextSize) {advance * px, face->ascent * px, face->descent * px};
  return TRUE;
}
