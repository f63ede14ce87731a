/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-view.h"

#include "cell-text.h"
#include "magnifier.h"
#include "paint.h"
#include "picture.h"

#include <glib/gi18n-lib.h>

/* How far from a thin mark the pointer may be, px. */
#define REACH 6
/* A small chart is not blown up beyond this: it would look coarse, and nothing would be read better. */
#define MOST_SCALE 1.5
/* Of the sheet that a finished chart lies on, px. */
#define SHEET_RADIUS 6
#define SHEET_SHADOW 5

/* The sheet as a whole, stretched where it is magnified, and over it the part in sight, sharp. */
typedef enum { WHOLE, DETAIL, N_LAYERS } Layer;

typedef struct {
  SsPicture *picture; /* NULL: none yet */
  graphene_rect_t part;
  int width, height, factor; /* ordered last */
  gboolean is_ordered;       /* that was of what is shown now */
} LayerState;

struct _SsChartView {
  GtkWidget parent_instance;

  SsScene *scene;
  SsProfile *profile; /* of a sketch */
  SsSpec *spec;
  SsThemeId theme;

  SsMagnifier magnifier;
  LayerState layers[N_LAYERS];
  SsJob *job;
  Layer job_layer;
  gint64 ordered_at;       /* monotonic time */
  gboolean is_under_way;   /* the picture ordered last is not there yet */
  SsProfile *rows_profile; /* of the tooltips */
  SsSpec *rows_spec;
};

enum { PROP_ZOOM = 1, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (SsChartView, ss_chart_view, GTK_TYPE_WIDGET)

/* Where all of the picture is seen: the whole widget for a sketch, the largest rectangle of the scene's shape otherwise. */
static graphene_rect_t
fit_area (SsChartView *view)
{
  double width = gtk_widget_get_width (GTK_WIDGET (view)), height = gtk_widget_get_height (GTK_WIDGET (view));
  double scale;

  if (!view->scene)
    return GRAPHENE_RECT_INIT (0, 0, width, height);
  scale = MIN (width / ss_scene_width (view->scene), height / ss_scene_height (view->scene));
  scale = MIN (scale, MOST_SCALE);
  return GRAPHENE_RECT_INIT (floor ((width - scale * ss_scene_width (view->scene)) / 2), 0,
                             floor (scale * ss_scene_width (view->scene)),
                             floor (scale * ss_scene_height (view->scene)));
}

/* Where the picture stands in the widget; magnified, it reaches beyond. */
static graphene_rect_t
picture_area (SsChartView *view)
{
  graphene_rect_t fit = fit_area (view);

  return ss_magnifier_area (&view->magnifier, &fit, gtk_widget_get_width (GTK_WIDGET (view)),
                            gtk_widget_get_height (GTK_WIDGET (view)));
}

static void order_picture (SsChartView *view);

static void
on_picture (gpointer owner, gpointer result, const GError *error)
{
  SsChartView *view = owner;
  LayerState *layer = &view->layers[view->job_layer];

  g_debug ("picture %d x %d: %.1f ms", layer->width, layer->height,
           (g_get_monotonic_time () - view->ordered_at) / 1000.0);
  g_clear_pointer (&layer->picture, ss_picture_unref);
  if (result)
    layer->picture = ss_picture_ref (result);
  view->is_under_way = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (view));
  order_picture (view); /* the size, or the part in sight, may be another by now */
}

static const SsJobKind picture_kind = {
    .run = ss_picture_make,
    .done = on_picture,
    .free_input = (GDestroyNotify)ss_picture_order_free,
    .free_result = (GDestroyNotify)ss_picture_unref,
};

/* What @layer should show now. FALSE: nothing. */
static gboolean
layer_wanted (SsChartView *view, Layer layer, LayerState *wanted)
{
  graphene_rect_t area = layer == WHOLE ? fit_area (view) : picture_area (view), seen = area;
  double scale;

  if ((!view->scene && !view->spec) || area.size.width < 1 || area.size.height < 1
      || (layer == DETAIL && view->magnifier.zoom == 1))
    return FALSE;
  *wanted = (LayerState) {.factor = gtk_widget_get_scale_factor (GTK_WIDGET (view))};
  if (layer == DETAIL) {
    graphene_rect_t room = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (view)),
                                               gtk_widget_get_height (GTK_WIDGET (view)));
    graphene_rect_intersection (&area, &room, &seen);
    graphene_rect_round_extents (&seen, &seen);
  }
  wanted->width = (int)seen.size.width;
  wanted->height = (int)seen.size.height;
  if (view->scene) {
    scale = ss_scene_width (view->scene) / area.size.width;
    wanted->part = layer == WHOLE ? ss_scene_bounds (view->scene)
                                  : GRAPHENE_RECT_INIT ((seen.origin.x - area.origin.x) * scale,
                                                        (seen.origin.y - area.origin.y) * scale,
                                                        seen.size.width * scale, seen.size.height * scale);
  }
  return TRUE;
}

static gboolean
is_ordered (const LayerState *layer, const LayerState *wanted)
{
  return layer->is_ordered && layer->width == wanted->width && layer->height == wanted->height
         && layer->factor == wanted->factor && graphene_rect_equal (&layer->part, &wanted->part);
}

static SsPictureOrder *
order_new (SsChartView *view, const LayerState *wanted)
{
  SsPictureOrder *order = g_new0 (SsPictureOrder, 1);

  order->scene = view->scene ? ss_scene_ref (view->scene) : NULL;
  order->profile = view->profile ? ss_profile_ref (view->profile) : NULL;
  order->spec = view->spec ? ss_spec_ref (view->spec) : NULL;
  order->theme = view->theme;
  order->part = wanted->part;
  order->width = wanted->width;
  order->height = wanted->height;
  order->factor = wanted->factor;
  return order;
}

static void
order_layer (SsChartView *view, Layer layer, const LayerState *wanted)
{
  SsPicture *picture = view->layers[layer].picture;

  view->layers[layer] = *wanted;
  view->layers[layer].picture = picture;
  view->layers[layer].is_ordered = TRUE;
  view->job_layer = layer;
  view->ordered_at = g_get_monotonic_time ();
  ss_job_clear (&view->job);
  view->is_under_way = TRUE;
  view->job = ss_job_start (&picture_kind, view, order_new (view, wanted));
}

/*
 * Orders a picture anew if what it shows or its size changed. While one of the same content is under way no other is begun: a window that is being
 * resized asks for dozens, and painting them all would take the processors from the frames, which stretch the last one meanwhile.
 */
static void
order_picture (SsChartView *view)
{
  LayerState wanted;

  for (Layer layer = 0; layer < N_LAYERS && !view->is_under_way; layer++)
    if (layer_wanted (view, layer, &wanted) && !is_ordered (&view->layers[layer], &wanted))
      order_layer (view, layer, &wanted);
}

static void
forget_content (SsChartView *view)
{
  ss_job_clear (&view->job);
  view->is_under_way = FALSE;
  for (Layer layer = 0; layer < N_LAYERS; layer++)
    view->layers[layer].is_ordered = FALSE;
  g_clear_pointer (&view->scene, ss_scene_unref);
  g_clear_pointer (&view->profile, ss_profile_unref);
  g_clear_pointer (&view->spec, ss_spec_unref);
}

static void
ss_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  order_picture (SS_CHART_VIEW (widget));
}

/* A chart to be exported lies on a sheet with a faint shadow; what follows is cut at its round corners. */
static void
snapshot_sheet (GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  static const GdkRGBA shade = {0, 0, 0, 0.22};
  GskRoundedRect sheet;

  gsk_rounded_rect_init_from_rect (&sheet, area, SHEET_RADIUS);
  gtk_snapshot_append_outset_shadow (snapshot, &sheet, &shade, 0, 1, 1, SHEET_SHADOW);
  gtk_snapshot_push_rounded_clip (snapshot, &sheet);
}

/* @part of the scene in the widget, if the whole lies in @area. */
static graphene_rect_t
part_area (const graphene_rect_t *area, const SsPicture *picture)
{
  double scale = area->size.width / ss_scene_width (picture->scene);

  return GRAPHENE_RECT_INIT (area->origin.x + picture->part.origin.x * scale,
                             area->origin.y + picture->part.origin.y * scale,
                             picture->part.size.width * scale, picture->part.size.height * scale);
}

static void
ss_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SsChartView *view = SS_CHART_VIEW (widget);
  graphene_rect_t area = picture_area (view);

  if (!view->layers[WHOLE].picture || !view->layers[WHOLE].picture->texture)
    return;
  if (view->scene)
    snapshot_sheet (snapshot, &area);
  gtk_snapshot_append_texture (snapshot, view->layers[WHOLE].picture->texture, &area);
  if (view->magnifier.zoom > 1 && view->layers[DETAIL].picture && view->layers[DETAIL].picture->texture) {
    graphene_rect_t detail = part_area (&area, view->layers[DETAIL].picture);
    gtk_snapshot_append_texture (snapshot, view->layers[DETAIL].picture->texture, &detail);
  }
  if (view->scene)
    gtk_snapshot_pop (snapshot);
}

static GtkSizeRequestMode
ss_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A finished chart asks for the height of its sheet, and yields where there is none. */
static void
ss_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  const SsScene *scene = SS_CHART_VIEW (widget)->scene;

  *minimum = *natural = 0;
  if (!scene || orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0)
    return;
  *natural = (int)ceil (MIN (for_size / ss_scene_width (scene), MOST_SCALE) * ss_scene_height (scene));
}

/* The mark at a place of the widget, or NULL. */
static const SsMark *
mark_at (SsChartView *view, double x, double y, gsize *point)
{
  graphene_rect_t area = picture_area (view);
  const SsPicture *picture = view->layers[WHOLE].picture;
  const SsScene *scene = picture ? picture->scene : NULL;
  double scale;
  gsize mark;

  if (!scene || area.size.width < 1)
    return NULL;
  scale = ss_scene_width (scene) / area.size.width;
  x = (x - area.origin.x) * scale;
  y = (y - area.origin.y) * scale;
  /* What is under the pointer before what is near it. */
  if (!ss_scene_pick (scene, x, y, 0, &mark, point)
      && !ss_scene_pick (scene, x, y, REACH * scale, &mark, point))
    return NULL;
  return ss_scene_mark (scene, mark);
}

/* "Ville : Nantes", one line a column that the chart uses; NULL where the mark stands for no single row. */
static char *
dup_row_tip (SsChartView *view, const SsMark *mark, gsize point)
{
  gsize row = mark->type == SS_MARK_POINTS && mark->points.row_ids ? mark->points.row_ids[point] : mark->row;
  SsTable *table = view->rows_profile ? ss_profile_table (view->rows_profile) : NULL;
  g_autoptr (GString) tip = g_string_new (NULL);

  if (!table || row >= ss_table_n_rows (table))
    return NULL;
  for (guint role = 0; role < SS_N_ROLES; role++)
    for (gsize i = 0; i < ss_spec_n_role (view->rows_spec, role); i++) {
      const char *name = ss_spec_role (view->rows_spec, role, i);
      const SsColumn *column = ss_table_find (table, name, NULL);
      SsCellFormat format;
      g_autofree char *cell = NULL;

      if (!column || ss_column_kind (column) == SS_KIND_GEOMETRY)
        continue;
      format = ss_cell_format (column, ss_profile_find (view->rows_profile, name));
      cell = ss_cell_format_text (&format, row);
      /* Translators: the name of a column, then the cell. */
      g_string_append_printf (tip, _ ("%s: %s"), name, cell ? cell : "–");
      g_string_append_c (tip, '\n');
    }
  g_string_truncate (tip, tip->len ? tip->len - 1 : 0);
  return tip->len ? g_string_free (g_steal_pointer (&tip), FALSE) : NULL;
}

static gboolean
on_query_tooltip (SsChartView *view, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gsize point = 0;
  const SsMark *mark = keyboard ? NULL : mark_at (view, x, y, &point);
  g_autofree char *row_tip = mark && !mark->tip ? dup_row_tip (view, mark, point) : NULL;

  if (!mark || (!mark->tip && !row_tip))
    return FALSE;
  gtk_tooltip_set_text (tooltip, mark->tip ? mark->tip : row_tip);
  return TRUE;
}

static void
forget_pictures (SsChartView *view)
{
  for (Layer layer = 0; layer < N_LAYERS; layer++)
    g_clear_pointer (&view->layers[layer].picture, ss_picture_unref);
}

static void
ss_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_double (value, ss_chart_view_zoom (SS_CHART_VIEW (object)));
}

static void
ss_chart_view_dispose (GObject *object)
{
  SsChartView *view = SS_CHART_VIEW (object);

  forget_content (view);
  ss_chart_view_set_rows (view, NULL, NULL);
  forget_pictures (view);
  G_OBJECT_CLASS (ss_chart_view_parent_class)->dispose (object);
}

static void
ss_chart_view_class_init (SsChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ss_chart_view_dispose;
  G_OBJECT_CLASS (klass)->get_property = ss_chart_view_get_property;
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 1, SS_MOST_ZOOM, 1,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  widget_class->size_allocate = ss_chart_view_size_allocate;
  widget_class->snapshot = ss_chart_view_snapshot;
  widget_class->get_request_mode = ss_chart_view_get_request_mode;
  widget_class->measure = ss_chart_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chart");
}

static void
ss_chart_view_init (SsChartView *view)
{
  view->magnifier = SS_MAGNIFIER_ALL;
  gtk_widget_set_overflow (GTK_WIDGET (view), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect (view, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  g_signal_connect (view, "notify::scale-factor", G_CALLBACK (order_picture), NULL);
}

/* The middle that was looked at means nothing on a sheet of another shape. */
static gboolean
is_same_sheet (const SsScene *a, const SsScene *b)
{
  return a && b && ss_scene_width (a) == ss_scene_width (b) && ss_scene_height (a) == ss_scene_height (b);
}

void
ss_chart_view_show_scene (SsChartView *view, SsScene *scene)
{
  if (!is_same_sheet (view->scene, scene))
    ss_chart_view_zoom_fit (view);
  if (scene)
    ss_scene_ref (scene);
  forget_content (view);
  view->scene = scene;
  if (scene)
    gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    ss_scene_title (scene), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    ss_scene_description (scene), -1);
  else
    forget_pictures (view);
  order_picture (view);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

void
ss_chart_view_show_sketch (SsChartView *view, SsProfile *profile, SsSpec *spec, SsThemeId theme)
{
  forget_content (view);
  view->profile = ss_profile_ref (profile);
  view->spec = ss_spec_ref (spec);
  view->theme = theme;
  order_picture (view);
}

void
ss_chart_view_set_rows (SsChartView *view, SsProfile *profile, SsSpec *spec)
{
  if (profile)
    ss_profile_ref (profile);
  if (spec)
    ss_spec_ref (spec);
  g_clear_pointer (&view->rows_profile, ss_profile_unref);
  g_clear_pointer (&view->rows_spec, ss_spec_unref);
  view->rows_profile = profile;
  view->rows_spec = spec;
}

double
ss_chart_view_zoom (SsChartView *view)
{
  return view->magnifier.zoom;
}

/* Shows what the magnifier says now. */
static void
look (SsChartView *view, double zoom_before)
{
  if (view->magnifier.zoom == 1) {
    g_clear_pointer (&view->layers[DETAIL].picture, ss_picture_unref);
    view->layers[DETAIL].is_ordered = FALSE;
  }
  order_picture (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
  if (view->magnifier.zoom != zoom_before)
    g_object_notify_by_pspec (G_OBJECT (view), properties[PROP_ZOOM]);
}

void
ss_chart_view_zoom_by (SsChartView *view, double times, double x, double y)
{
  graphene_rect_t fit = fit_area (view);
  double before = view->magnifier.zoom;

  if (!view->scene || fit.size.width < 1 || fit.size.height < 1)
    return;
  ss_magnifier_zoom (&view->magnifier, &fit, gtk_widget_get_width (GTK_WIDGET (view)),
                     gtk_widget_get_height (GTK_WIDGET (view)), times, x, y);
  look (view, before);
}

void
ss_chart_view_pan (SsChartView *view, double dx, double dy)
{
  graphene_rect_t fit = fit_area (view);

  if (view->magnifier.zoom == 1)
    return;
  ss_magnifier_pan (&view->magnifier, &fit, gtk_widget_get_width (GTK_WIDGET (view)),
                    gtk_widget_get_height (GTK_WIDGET (view)), dx, dy);
  look (view, view->magnifier.zoom);
}

void
ss_chart_view_zoom_fit (SsChartView *view)
{
  double before = view->magnifier.zoom;

  view->magnifier = SS_MAGNIFIER_ALL;
  look (view, before);
}
