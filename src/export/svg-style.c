/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "svg-style.h"

#include "paint-style.h"
#include "points-layers.h"
#include "xml-text.h"

/* A look shared by so many marks becomes a class. */
#define FEWEST_FOR_CLASS 3
/* The rim behind letters, em; as painted (paint-text.c). */
#define HALO_EM 0.28

typedef struct {
  guint n_marks, number; /* number of the class: 0 stays on the element */
} Look;

struct _SsSvgStyles {
  GHashTable *looks;   /* "name:value;..." -> Look */
  GPtrArray *ordered;  /* the keys, borrowed, as first met */
  GHashTable *hatches; /* "fill hatch colour" -> number */
  GString *patterns;
};

static void
put_property (GString *css, const char *name, const char *value)
{
  g_string_append_printf (css, "%s:%s;", name, value);
}

static void
put_number_property (GString *css, const char *name, double value, const char *unit)
{
  g_string_append_printf (css, "%s:", name);
  ss_xml_append_number (css, value, 2);
  g_string_append_printf (css, "%s;", unit);
}

/* "#2b5c8a", or "#fff" where that says the same. */
static void
put_rgb (GString *out, SsColour colour)
{
  guint32 rgb = colour >> 8;
  gboolean is_short = ((rgb >> 4 ^ rgb) & 0x0f0f0f) == 0;
  if (is_short)
    g_string_append_printf (out, "#%x%x%x", rgb >> 16 & 0xf, rgb >> 8 & 0xf, rgb & 0xf);
  else
    g_string_append_printf (out, "#%06x", rgb);
}

static void
put_colour_property (GString *css, const char *name, SsColour colour)
{
  if (!(colour & 0xff)) {
    put_property (css, name, "none");
    return;
  }
  g_string_append_printf (css, "%s:", name);
  put_rgb (css, colour);
  g_string_append_c (css, ';');
  if ((colour & 0xff) < 0xff) {
    g_string_append_printf (css, "%s-opacity:", name);
    ss_xml_append_number (css, (colour & 0xff) / 255.0, 3);
    g_string_append_c (css, ';');
  }
}

/* Each "name:value;" of @css as ` name="value"`. */
static void
append_as_attributes (GString *out, const char *css)
{
  g_auto (GStrv) properties = g_strsplit (css, ";", -1);
  for (gsize i = 0; properties[i] && *properties[i]; i++) {
    g_auto (GStrv) pair = g_strsplit (properties[i], ":", 2);
    ss_xml_append_attribute (out, pair[0], pair[1]);
  }
}

void
ss_svg_append_colour (GString *out, const char *name, SsColour colour)
{
  g_autoptr (GString) css = g_string_new (NULL);
  put_colour_property (css, name, colour);
  append_as_attributes (out, css->str);
}

/* The lines of one tile; they meet those of the next one. */
static const char *const hatch_paths[] = {
    [SS_HATCH_NONE] = "",
    [SS_HATCH_RISING] = "M-1 1 1-1M0 6 6 0M5 7 7 5",
    [SS_HATCH_FALLING] = "M-1 5 1 7M0 0 6 6M5-1 7 1",
    [SS_HATCH_HORIZONTAL] = "M0 3h6",
    [SS_HATCH_DOTS] = "M3 3h0",
    [SS_HATCH_CROSS] = "M-1 1 1-1M0 6 6 0M5 7 7 5M-1 5 1 7M0 0 6 6M5-1 7 1",
};
G_STATIC_ASSERT (SS_HATCH_STEP == 6);

static guint
add_pattern (SsSvgStyles *styles, const SsStyle *style)
{
  GString *out = styles->patterns;
  guint number = g_hash_table_size (styles->hatches) + 1;
  gboolean is_dots = style->hatch == SS_HATCH_DOTS;

  g_string_append_printf (
      out, "<pattern id=\"h%u\" patternUnits=\"userSpaceOnUse\" width=\"6\" height=\"6\">", number);
  if (style->fill & 0xff) {
    g_string_append (out, "<path d=\"M0 0h6v6H0z\"");
    ss_svg_append_colour (out, "fill", style->fill);
    g_string_append (out, "/>");
  }
  g_string_append_printf (out, "<path d=\"%s\"", hatch_paths[style->hatch]);
  ss_svg_append_colour (out, "stroke", style->hatch_colour);
  ss_xml_append_number_attribute (out, "stroke-width", is_dots ? 2 * SS_HATCH_WIDTH : SS_HATCH_WIDTH);
  ss_xml_append_attribute (out, "stroke-linecap", is_dots ? "round" : NULL);
  g_string_append (out, "/></pattern>\n");
  return number;
}

static guint
pattern_number (SsSvgStyles *styles, const SsStyle *style)
{
  g_autofree char *key = g_strdup_printf ("%08x %d %08x", style->fill, style->hatch, style->hatch_colour);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (styles->hatches, key));
  if (number == 0) {
    number = add_pattern (styles, style);
    g_hash_table_insert (styles->hatches, g_steal_pointer (&key), GUINT_TO_POINTER (number));
  }
  return number;
}

static void
put_stroke (GString *css, const SsMark *mark)
{
  const SsStyle *style = &mark->style;
  double dashes[SS_MOST_DASHES];
  if (!(style->stroke & 0xff) || style->stroke_width <= 0)
    return;
  put_colour_property (css, "stroke", style->stroke);
  put_number_property (css, "stroke-width", style->stroke_width, "");
  if (mark->type == SS_MARK_PATH)
    put_property (css, "stroke-linejoin", "round");
  int n = ss_dash_lengths (style->dash, style->stroke_width, dashes);
  for (int i = 0; i < n; i++) {
    g_string_append (css, i == 0 ? "stroke-dasharray:" : ",");
    ss_xml_append_number (css, dashes[i], 2);
  }
  g_string_append (css, n > 0 ? ";" : "");
}

static void
put_shape_look (SsSvgStyles *styles, GString *css, const SsMark *mark)
{
  if (mark->style.hatch != SS_HATCH_NONE && (mark->style.hatch_colour & 0xff)) {
    g_string_append_printf (css, "fill:url(#h%u);", pattern_number (styles, &mark->style));
  } else {
    put_colour_property (css, "fill", mark->style.fill);
  }
  if (mark->type == SS_MARK_PATH && mark->path.is_closed && mark->path.n_parts > 1)
    put_property (css, "fill-rule", "evenodd");
  put_stroke (css, mark);
}

/* Symbols in layers are lines of no length with round caps. */
static void
put_layers_look (GString *css, const SsMark *mark)
{
  put_property (css, "fill", "none");
  put_colour_property (css, "stroke", mark->style.fill);
  put_number_property (css, "stroke-width", 2 * mark->points.r, "");
  put_property (css, "stroke-linecap", "round");
}

static const char *const anchor_names[] = {
    [SS_ANCHOR_START] = "start",
    [SS_ANCHOR_MIDDLE] = "middle",
    [SS_ANCHOR_END] = "end",
};

static void
put_text_look (GString *css, const SsTextStyle *style)
{
  put_number_property (css, "font-size", style->size, "px");
  if (style->weight != SS_WEIGHT_REGULAR)
    g_string_append_printf (css, "font-weight:%d;", (int)style->weight);
  if (style->is_italic)
    put_property (css, "font-style", "italic");
  if (style->is_display)
    put_property (css, "font-variant", "normal");
  if (style->anchor != SS_ANCHOR_START)
    put_property (css, "text-anchor", anchor_names[style->anchor]);
  put_colour_property (css, "fill", style->colour);
  if (!(style->halo & 0xff))
    return;
  put_property (css, "paint-order", "stroke");
  put_colour_property (css, "stroke", style->halo);
  put_number_property (css, "stroke-width", style->size * HALO_EM, "");
  put_property (css, "stroke-linejoin", "round");
}

static char *
look_of (SsSvgStyles *styles, const SsMark *mark)
{
  GString *css = g_string_sized_new (96);
  if (mark->type == SS_MARK_TEXT)
    put_text_look (css, &mark->text.style);
  else if (mark->type == SS_MARK_POINTS && ss_points_want_layers (mark))
    put_layers_look (css, mark);
  else
    put_shape_look (styles, css, mark);
  return g_string_free (css, FALSE);
}

static void
count_look (SsSvgStyles *styles, const SsMark *mark)
{
  char *css = look_of (styles, mark);
  Look *look = g_hash_table_lookup (styles->looks, css);
  if (look) {
    look->n_marks++;
    g_free (css);
    return;
  }
  look = g_new0 (Look, 1);
  look->n_marks = 1;
  g_hash_table_insert (styles->looks, css, look);
  g_ptr_array_add (styles->ordered, css);
}

SsSvgStyles *
ss_svg_styles_new (const SsScene *scene)
{
  SsSvgStyles *styles = g_new0 (SsSvgStyles, 1);
  guint number = 0;

  styles->looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  styles->ordered = g_ptr_array_new ();
  styles->hatches = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  styles->patterns = g_string_new (NULL);
  for (gsize i = 0; i < ss_scene_n_marks (scene); i++) {
    const SsMark *mark = ss_scene_mark (scene, i);
    if (mark->type != SS_MARK_BEGIN && mark->type != SS_MARK_END)
      count_look (styles, mark);
  }
  for (guint i = 0; i < styles->ordered->len; i++) {
    Look *look = g_hash_table_lookup (styles->looks, styles->ordered->pdata[i]);
    if (look->n_marks >= FEWEST_FOR_CLASS)
      look->number = ++number;
  }
  return styles;
}

void
ss_svg_styles_free (SsSvgStyles *styles)
{
  g_ptr_array_unref (styles->ordered);
  g_hash_table_unref (styles->looks);
  g_hash_table_unref (styles->hatches);
  g_string_free (styles->patterns, TRUE);
  g_free (styles);
}

void
ss_svg_styles_write (SsSvgStyles *styles, GString *out)
{
  g_autoptr (GString) rules = g_string_new (NULL);
  for (guint i = 0; i < styles->ordered->len; i++) {
    const char *css = styles->ordered->pdata[i];
    const Look *look = g_hash_table_lookup (styles->looks, css);
    if (look->number > 0)
      g_string_append_printf (rules, ".c%u{%.*s}\n", look->number, (int)strlen (css) - 1, css);
  }
  if (rules->len > 0)
    g_string_append_printf (out, "<style>\n%s</style>\n", rules->str);
  if (styles->patterns->len > 0)
    g_string_append_printf (out, "<defs>\n%s</defs>\n", styles->patterns->str);
}

void
ss_svg_styles_append (SsSvgStyles *styles, const SsMark *mark, GString *out)
{
  g_autofree char *css = look_of (styles, mark);
  const Look *look = g_hash_table_lookup (styles->looks, css);
  if (look->number > 0)
    g_string_append_printf (out, " class=\"c%u\"", look->number);
  else
    append_as_attributes (out, css);
}
