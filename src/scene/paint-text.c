/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint-text.h"

#include "paint-style.h"
#include "text-measure.h"

#include <hb-ot.h>
#include <math.h>

/* The rim behind letters, em: wide enough to part them from a line beneath. */
#define HALO_EM 0.28

/* Emoji in colour are pictures: they have no outline to fill. */
static gboolean
has_coloured_glyphs (PangoLayout *layout)
{
  for (const GSList *run = pango_layout_get_line_readonly (layout, 0)->runs; run; run = run->next) {
    const PangoGlyphItem *item = run->data;
    hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (item->item->analysis.font));
    if (hb_ot_color_has_png (face) || hb_ot_color_has_layers (face) || hb_ot_color_has_svg (face))
      return TRUE;
  }
  return FALSE;
}

static void
paint_letters (cairo_t *cr, PangoLayout *layout)
{
  gboolean has_pixels = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE;
  if (!has_pixels || has_coloured_glyphs (layout)) {
    pango_cairo_show_layout (cr, layout);
    return;
  }
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  /* Sixteen levels of grey are enough for letters, and take a third of the time. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  pango_cairo_layout_path (cr, layout);
  cairo_fill (cr);
}

static void
paint_linked_letters (cairo_t *cr, PangoLayout *layout, const char *link)
{
  g_autofree char *escaped = g_strescape (link, NULL);
  g_autofree char *attributes = g_strdup_printf ("uri='%s'", g_strdelimit (escaped, "'", ' '));
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  paint_letters (cr, layout);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

void
ss_paint_text (cairo_t *cr, const SsMark *mark, PangoLayout *layout)
{
  const SsTextStyle *style = &mark->text.style;
  cairo_save (cr);
  cairo_translate (cr, mark->text.x, mark->text.y);
  cairo_rotate (cr, mark->text.angle * G_PI / 180);
  cairo_translate (cr, -ss_anchor_share (style->anchor) * mark->text.width, -mark->text.ascent);
  cairo_move_to (cr, 0, 0);
  if (style->halo & 0xff) {
    pango_cairo_layout_path (cr, layout);
    ss_set_source_colour (cr, style->halo);
    cairo_set_line_width (cr, style->size * HALO_EM);
    cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke (cr);
    cairo_move_to (cr, 0, 0);
  }
  ss_set_source_colour (cr, style->colour);
  if (mark->text.link)
    paint_linked_letters (cr, layout, mark->text.link);
  else
    paint_letters (cr, layout);
  cairo_restore (cr);
}
