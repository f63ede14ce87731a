/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "font-face.h"
#include "text-measure.h"

struct _SsMeasurer {
  char *family;
  PangoContext *context; /* made when first needed: it starts fontconfig */
  GHashTable *sizes;     /* key -> SsTextSize */
  GString *key;
};

void
ss_scene_prepare_fonts (void)
{
  pango_cairo_font_map_get_default ();
}

PangoContext *
ss_text_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  /* One scene pixel is one cairo unit: the screen's own dpi must not scale it. */
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

PangoLayout *
ss_text_layout_new (PangoContext *context, const char *family, const SsTextStyle *style, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_family_static (font, family);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight)style->weight);
  if (style->is_italic)
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
  if (!style->is_display)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  return layout;
}

SsTextSize
ss_text_layout_size (PangoLayout *layout)
{
  PangoRectangle logical;
  double baseline = pango_layout_get_baseline (layout);

  pango_layout_get_extents (layout, NULL, &logical);
  return (SsTextSize) {logical.width / (double)PANGO_SCALE, baseline / PANGO_SCALE,
                       (logical.height - baseline) / PANGO_SCALE};
}

SsMeasurer *
ss_measurer_new (const char *family)
{
  SsMeasurer *measurer = g_new0 (SsMeasurer, 1);
  measurer->family = g_strdup (family);
  measurer->sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  measurer->key = g_string_new (NULL);
  return measurer;
}

void
ss_measurer_free (SsMeasurer *measurer)
{
  g_clear_object (&measurer->context);
  g_hash_table_unref (measurer->sizes);
  g_string_free (measurer->key, TRUE);
  g_free (measurer->family);
  g_free (measurer);
}

static SsTextSize
measure_with_pango (SsMeasurer *measurer, const SsTextStyle *style, const char *text)
{
  if (!measurer->context)
    measurer->context = ss_text_context_new ();
  g_autoptr (PangoLayout) layout = ss_text_layout_new (measurer->context, measurer->family, style, text);
  return ss_text_layout_size (layout);
}

SsTextSize
ss_measurer_size (SsMeasurer *measurer, const SsTextStyle *style, const char *text)
{
  g_string_printf (measurer->key, "%d %d %d %d ", (int)(style->size * PANGO_SCALE), (int)style->weight,
                   style->is_italic, style->is_display);
  g_string_append (measurer->key, text);
  const SsTextSize *known = g_hash_table_lookup (measurer->sizes, measurer->key->str);
  if (known)
    return *known;

  const SsFontFace *face = ss_font_face_find (measurer->family, style);
  SsTextSize *size = g_new (SsTextSize, 1);
  if (!face || !ss_font_face_measure (face, style, text, size))
    *size = measure_with_pango (measurer, style, text);
  g_hash_table_insert (measurer->sizes, g_strdup (measurer->key->str), size);
  return *size;
}

/* XML 1.0, production 2 (Char), less the C1 controls that no font draws, and less tab and line ends, which end a line here. */
static gboolean
is_drawable (gunichar c)
{
  return c >= 0x20 && !(c >= 0x7f && c < 0xa0) && c != 0xfffe && c != 0xffff && c != 0x2028 && c != 0x2029;
}

char *
ss_text_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    g_string_append_unichar (clean, is_drawable (c) ? c : ' ');
  }
  return g_string_free (clean, FALSE);
}
