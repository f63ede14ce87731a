/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "venn.h"

#include "kind-look.h"

#include <glib/gi18n-lib.h>

/* Of a circle, in heights of a line of text: so the drawing grows with the letters. */
#define RADIUS 3.2
/* From the middle to the centre of a circle, in radii: all three share a part, and each keeps most for itself. */
#define SPREAD 0.72
/* Room for a name beside a circle, in lines. */
#define LABEL_LINES 2.2

struct _SsVenn {
  GtkWidget parent_instance;

  SsScores scores;
};

G_DEFINE_FINAL_TYPE (SsVenn, ss_venn, GTK_TYPE_WIDGET)

/* Where the circles stand: rigour above, readability at the left, eloquence at the right; with the names that the style sheet gives the colours. */
static const struct {
  const char *colour;
  double angle; /* degrees, clockwise from above */
} places[SS_N_QUALITIES] = {
    [SS_QUALITY_RIGOUR] = {"rigour_color", 0},
    [SS_QUALITY_READABILITY] = {"readability_color", 240},
    [SS_QUALITY_ELOQUENCE] = {"eloquence_color", 120},
};

static PangoLayout *
label_layout (SsVenn *venn, SsQuality quality)
{
  /* Translators: a quality of a chart and its score out of 100, in a drawing: "Rigour 96". */
  g_autofree char *text
      = g_strdup_printf (_ ("%s %.0f"), ss_quality_label (quality), venn->scores.quality[quality]);

  return gtk_widget_create_pango_layout (GTK_WIDGET (venn), text);
}

static int
line_height (SsVenn *venn)
{
  g_autoptr (PangoLayout) layout = label_layout (venn, SS_QUALITY_RIGOUR);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
ss_venn_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                 int *minimum_baseline, int *natural_baseline)
{
  int line = line_height (SS_VENN (widget)), labels = 0;
  double circles = 2 * RADIUS * (1 + SPREAD) * line;

  for (int i = 0; i < SS_N_QUALITIES; i++) {
    g_autoptr (PangoLayout) layout = label_layout (SS_VENN (widget), i);
    int width;

    pango_layout_get_pixel_size (layout, &width, NULL);
    labels += i == SS_QUALITY_RIGOUR ? 0 : width + line;
  }
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? MAX (labels, (int)circles)
                            : (int)(RADIUS * (2 + 1.5 * SPREAD) * line + 2 * LABEL_LINES * line * 0.75);
}

/* A disc within its circle, and the name on the side away from the middle. */
static void
draw_quality (SsVenn *venn, cairo_t *cr, SsQuality quality, double x, double y, double radius)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (venn));
  double angle = places[quality].angle * G_PI / 180;
  double share = CLAMP (venn->scores.quality[quality] / 100, 0, 1);
  double cx = x + SPREAD * radius * sin (angle), cy = y - SPREAD * radius * cos (angle);
  g_autoptr (PangoLayout) layout = label_layout (venn, quality);
  GdkRGBA colour, text;
  int width, height;

  gtk_style_context_lookup_color (context, places[quality].colour, &colour);
  gtk_style_context_get_color (context, &text);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, 0.38);
  cairo_arc (cr, cx, cy, radius * sqrt (share), 0, 2 * G_PI);
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1.5);
  cairo_arc (cr, cx, cy, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  pango_layout_get_pixel_size (layout, &width, &height);
  gdk_cairo_set_source_rgba (cr, &text);
  cairo_move_to (cr,
                 quality == SS_QUALITY_RIGOUR ? cx - width / 2.0
                                              : cx + (sin (angle) < 0 ? -width * 0.75 : -width * 0.25),
                 quality == SS_QUALITY_RIGOUR ? cy - radius - height - 4 : cy + radius + 4);
  pango_cairo_show_layout (cr, layout);
}

static void
ss_venn_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SsVenn *venn = SS_VENN (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double radius = RADIUS * line_height (venn);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  /* The middle of the three lies a quarter of the spread under that of the whole. */
  for (int i = 0; i < SS_N_QUALITIES; i++)
    draw_quality (venn, cr, i, width / 2, height / 2 + SPREAD * radius / 4, radius);
  cairo_destroy (cr);
}

static void
ss_venn_class_init (SsVennClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ss_venn_measure;
  widget_class->snapshot = ss_venn_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "venn");
}

static void
ss_venn_init (SsVenn *venn)
{
}

GtkWidget *
ss_venn_new (const SsScores *scores)
{
  SsVenn *venn = g_object_new (SS_TYPE_VENN, NULL);
  g_autofree char *label = NULL;

  venn->scores = *scores;
  /* Translators: read aloud in place of the three circles; each number is out of 100. */
  label = g_strdup_printf (_ ("Three circles: rigour %.0f, readability %.0f, eloquence %.0f out of 100"),
                           scores->quality[SS_QUALITY_RIGOUR], scores->quality[SS_QUALITY_READABILITY],
                           scores->quality[SS_QUALITY_ELOQUENCE]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (venn), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (venn);
}
