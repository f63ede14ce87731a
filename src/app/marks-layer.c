/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "marks-layer.h"

#include "job.h"

/* Side of the world at zoom level 0, px (tiles of the web). */
#define TILE 256
/* Share of the widget that the marks may fill when they are first shown: circles need some room around. */
#define FILLING 0.8
/* A single place has no extent: no nearer than this. */
#define MOST_FIT_ZOOM 14

typedef struct {
  SsMapMarks *marks;
  SsWorldView view;
  int width, height, factor;
} Order;

typedef struct {
  GdkTexture *texture;
  SsWorldView view; /* that it was painted for */
  int width, height;
} Painting;

struct _SsMarksLayer {
  ShumateLayer parent_instance;

  SsMapMarks *marks;
  Painting *painting;
  SsJob *job;
  gboolean is_stale; /* the view moved since the job under way was ordered */
  gboolean is_fitted;
};

G_DEFINE_FINAL_TYPE (SsMarksLayer, ss_marks_layer, SHUMATE_TYPE_LAYER)

static void
order_free (Order *order)
{
  ss_map_marks_unref (order->marks);
  g_free (order);
}

static void
painting_free (Painting *painting)
{
  g_clear_object (&painting->texture);
  g_free (painting);
}

static gpointer
paint_run (gpointer data, SsJob *job, GError **error)
{
  Order *order = data;
  int width = order->width * order->factor, height = order->height * order->factor;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  gsize stride = cairo_image_surface_get_stride (surface);
  Painting *painting = g_new0 (Painting, 1);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, order->factor, order->factor);
  ss_map_marks_paint (order->marks, cr, &order->view, order->width, order->height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * height,
                                      (GDestroyNotify)cairo_surface_destroy, surface);
  painting->texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  painting->view = order->view;
  painting->width = order->width;
  painting->height = order->height;
  return painting;
}

static void order_painting (SsMarksLayer *layer);

static void
paint_done (gpointer owner, gpointer result, const GError *error)
{
  SsMarksLayer *layer = owner;
  Painting *painting = result;

  g_clear_pointer (&layer->painting, painting_free);
  layer->painting = g_memdup2 (painting, sizeof *painting);
  g_object_ref (painting->texture);
  ss_job_clear (&layer->job);
  gtk_widget_queue_draw (GTK_WIDGET (layer));
  if (layer->is_stale)
    order_painting (layer);
}

static const SsJobKind paint_kind = {
    .run = paint_run,
    .done = paint_done,
    .free_input = (GDestroyNotify)order_free,
    .free_result = (GDestroyNotify)painting_free,
};

static SsWorldView
world_view (SsMarksLayer *layer)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (layer));
  double side = TILE * exp2 (shumate_viewport_get_zoom_level (viewport));
  double latitude = shumate_location_get_latitude (SHUMATE_LOCATION (viewport)) * G_PI / 180;
  double x = (shumate_location_get_longitude (SHUMATE_LOCATION (viewport)) + 180) / 360;
  double y = 0.5 - log (tan (G_PI / 4 + latitude / 2)) / (2 * G_PI);

  return (SsWorldView) {side, gtk_widget_get_width (GTK_WIDGET (layer)) / 2.0 - side * x,
                        gtk_widget_get_height (GTK_WIDGET (layer)) / 2.0 - side * y};
}

/* One painting at a time: the view that is there when it is done is painted next. */
static void
order_painting (SsMarksLayer *layer)
{
  int width = gtk_widget_get_width (GTK_WIDGET (layer)), height = gtk_widget_get_height (GTK_WIDGET (layer));
  Order *order;

  layer->is_stale = layer->job != NULL;
  if (!layer->marks || layer->job || width < 1 || height < 1)
    return;
  order = g_new0 (Order, 1);
  *order = (Order) {ss_map_marks_ref (layer->marks), world_view (layer), width, height,
                    gtk_widget_get_scale_factor (GTK_WIDGET (layer))};
  layer->job = ss_job_start (&paint_kind, layer, order);
}

static void
on_moved (SsMarksLayer *layer)
{
  gtk_widget_queue_draw (GTK_WIDGET (layer));
  order_painting (layer);
}

static void
ss_marks_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SsMarksLayer *layer = SS_MARKS_LAYER (widget);
  const Painting *painting = layer->painting;
  SsWorldView view = world_view (layer);
  double scale;

  if (!painting)
    return;
  scale = view.side / painting->view.side;
  gtk_snapshot_append_texture (snapshot, painting->texture,
                               &GRAPHENE_RECT_INIT (view.left - painting->view.left * scale,
                                                    view.top - painting->view.top * scale,
                                                    painting->width * scale, painting->height * scale));
}

static void
ss_marks_layer_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SsMarksLayer *layer = SS_MARKS_LAYER (widget);

  if (!layer->is_fitted)
    ss_marks_layer_fit (layer);
  order_painting (layer);
}

static gboolean
on_query_tooltip (SsMarksLayer *layer, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  SsWorldView view = world_view (layer);
  const char *tip = layer->marks && !keyboard ? ss_map_marks_tip_at (layer->marks, &view, x, y) : NULL;

  gtk_tooltip_set_text (tooltip, tip);
  return tip != NULL;
}

static void
ss_marks_layer_constructed (GObject *object)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (object));
  static const char *const moves[] = {"notify::latitude", "notify::longitude", "notify::zoom-level"};

  G_OBJECT_CLASS (ss_marks_layer_parent_class)->constructed (object);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (viewport, moves[i], G_CALLBACK (on_moved), object, G_CONNECT_SWAPPED);
}

static void
ss_marks_layer_dispose (GObject *object)
{
  SsMarksLayer *layer = SS_MARKS_LAYER (object);

  ss_job_clear (&layer->job);
  g_clear_pointer (&layer->painting, painting_free);
  g_clear_pointer (&layer->marks, ss_map_marks_unref);
  G_OBJECT_CLASS (ss_marks_layer_parent_class)->dispose (object);
}

static void
ss_marks_layer_class_init (SsMarksLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ss_marks_layer_constructed;
  G_OBJECT_CLASS (klass)->dispose = ss_marks_layer_dispose;
  widget_class->snapshot = ss_marks_layer_snapshot;
  widget_class->size_allocate = ss_marks_layer_size_allocate;
}

static void
ss_marks_layer_init (SsMarksLayer *layer)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (layer), TRUE);
  g_signal_connect (layer, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}

SsMarksLayer *
ss_marks_layer_new (ShumateViewport *viewport)
{
  return g_object_new (SS_TYPE_MARKS_LAYER, "viewport", viewport, NULL);
}

void
ss_marks_layer_set_marks (SsMarksLayer *layer, SsMapMarks *marks)
{
  if (marks)
    ss_map_marks_ref (marks);
  g_clear_pointer (&layer->marks, ss_map_marks_unref);
  layer->marks = marks;
  if (!marks)
    g_clear_pointer (&layer->painting, painting_free);
  ss_job_clear (&layer->job);
  order_painting (layer);
}

void
ss_marks_layer_fit (SsMarksLayer *layer)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (layer));
  double width = gtk_widget_get_width (GTK_WIDGET (layer)),
         height = gtk_widget_get_height (GTK_WIDGET (layer));
  double zoom, middle;
  SsBox box;

  layer->is_fitted = layer->marks && width > 0;
  if (!layer->is_fitted)
    return;
  box = ss_map_marks_box (layer->marks);
  zoom = log2 (FILLING / TILE
               * MIN (width / MAX (box.east - box.west, 1e-9), height / MAX (box.south - box.north, 1e-9)));
  middle = G_PI * (1 - (box.north + box.south));
  shumate_viewport_set_zoom_level (viewport, CLAMP (zoom, 0, MOST_FIT_ZOOM));
  shumate_location_set_location (SHUMATE_LOCATION (viewport), atan (sinh (middle)) * 180 / G_PI,
                                 (box.west + box.east) * 180 - 180);
}
