/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bins-view.h"

/* Tall enough to tell a hump from a tail, px. */
#define HEIGHT 36
/* A bin that holds something never vanishes, px. */
#define LEAST_HEIGHT 1.5f

struct _SsBinsView {
  GtkWidget parent_instance;

  guint *bins;
  gsize n;
};

G_DEFINE_FINAL_TYPE (SsBinsView, ss_bins_view, GTK_TYPE_WIDGET)

static void
ss_bins_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SsBinsView *view = SS_BINS_VIEW (widget);
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  float step = view->n ? width / view->n : 0;
  guint most = 1;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  for (gsize i = 0; i < view->n; i++)
    most = MAX (most, view->bins[i]);
  for (gsize i = 0; i < view->n; i++) {
    float tall = view->bins[i] ? MAX (LEAST_HEIGHT, height * view->bins[i] / most) : 0;

    gtk_snapshot_append_color (snapshot, &colour,
                               &GRAPHENE_RECT_INIT (i * step, height - tall, MAX (step - 1, 1), tall));
  }
}

static void
ss_bins_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 0;
  *natural = *minimum;
}

static void
ss_bins_view_finalize (GObject *object)
{
  g_free (SS_BINS_VIEW (object)->bins);
  G_OBJECT_CLASS (ss_bins_view_parent_class)->finalize (object);
}

static void
ss_bins_view_class_init (SsBinsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ss_bins_view_finalize;
  widget_class->snapshot = ss_bins_view_snapshot;
  widget_class->measure = ss_bins_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "bins");
}

static void
ss_bins_view_init (SsBinsView *view)
{
}

void
ss_bins_view_set (SsBinsView *view, const guint *bins, gsize n)
{
  g_free (view->bins);
  view->bins = g_memdup2 (bins, n * sizeof *bins);
  view->n = n;
  gtk_widget_queue_draw (GTK_WIDGET (view));
}
