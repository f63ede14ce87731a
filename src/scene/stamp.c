/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint-points.h"
#include "paint-style.h"

#include <math.h>

/* A stamp is a symbol drawn once, by cairo, at one of 4 x 4 places within a pixel: an eighth of a pixel at most from where it belongs. */
#define PHASES 4
/* Radii are told apart to an eighth of a pixel. */
#define RADIUS_STEPS 8
/* Larger symbols: their outlines cost less than their pixels. */
#define LARGEST_RADIUS 24.0
/* So many sets of stamps (16 each) are kept before all are thrown away. */
#define MOST_STAMP_SETS 2048

typedef struct {
  int size; /* px a side */
  cairo_surface_t *stamps[PHASES * PHASES];
} StampSet;

/* The points are laid on one another on a transparent layer, which then goes over the picture: "over" is associative, so that clip, ground
   and what lies beneath are cairo's business. */
typedef struct {
  cairo_surface_t *surface;
  guint32 *pixels;
  int stride; /* in pixels */
  int left, top, width, height;
  SsStyle style;
  double scale;
  GHashTable *sets; /* guint64 -> StampSet */
  guint64 last_key;
  StampSet *last_set;
} StampLayer;

static void
stamp_set_free (gpointer data)
{
  StampSet *set = data;
  for (gsize i = 0; i < G_N_ELEMENTS (set->stamps); i++)
    g_clear_pointer (&set->stamps[i], cairo_surface_destroy);
  g_free (set);
}

static guint
hash_key (gconstpointer key)
{
  guint64 bits = *(const guint64 *)key;
  return (guint)(bits >> 32) * 31 + (guint)bits;
}

static StampSet *
stamp_set (StampLayer *layer, double radius, SsColour fill)
{
  guint64 steps = (guint64)lround (radius * RADIUS_STEPS), key = steps << 32 | fill;
  if (layer->last_set && layer->last_key == key)
    return layer->last_set;
  StampSet *set = g_hash_table_lookup (layer->sets, &key);
  if (!set) {
    if (g_hash_table_size (layer->sets) >= MOST_STAMP_SETS)
      g_hash_table_remove_all (layer->sets);
    set = g_new0 (StampSet, 1);
    double reach = (double)steps / RADIUS_STEPS
                   + ((layer->style.stroke & 0xff) ? layer->style.stroke_width * layer->scale / 2 : 0);
    set->size = 2 * (int)ceil (reach + 1) + 1;
    g_hash_table_insert (layer->sets, g_memdup2 (&key, sizeof key), set);
  }
  layer->last_key = key;
  layer->last_set = set;
  return set;
}

/* The symbol with its centre at (@px, @py) / PHASES within the pixel in the middle. */
static cairo_surface_t *
draw_stamp (const StampLayer *layer, const StampSet *set, double radius, SsColour fill, int px, int py)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, set->size, set->size);
  cairo_t *cr = cairo_create (surface);
  SsStyle style = layer->style;

  style.fill = fill;
  style.stroke_width *= layer->scale;
  cairo_arc (cr, set->size / 2 + (px + 0.5) / PHASES, set->size / 2 + (py + 0.5) / PHASES, radius, 0,
             2 * G_PI);
  cairo_close_path (cr);
  ss_paint_style (cr, &style);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Premultiplied @over on @under: two channels at a time, x / 255 as (x + 128 + (x >> 8)) >> 8 (Blinn, "Three wrongs make a right", 1995). */
static inline guint32
blend (guint32 over, guint32 under)
{
  guint32 rest = 255 - (over >> 24);
  guint32 rb = (under & 0x00ff00ff) * rest + 0x00800080;
  guint32 ag = (under >> 8 & 0x00ff00ff) * rest + 0x00800080;
  rb = (rb + (rb >> 8 & 0x00ff00ff)) >> 8 & 0x00ff00ff;
  ag = (ag + (ag >> 8 & 0x00ff00ff)) & 0xff00ff00;
  return over + (rb | ag);
}

static void
blit (StampLayer *layer, cairo_surface_t *stamp, int size, int x, int y)
{
  const guint32 *source = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (stamp);
  int x1 = MAX (x, 0), x2 = MIN (x + size, layer->width), y1 = MAX (y, 0), y2 = MIN (y + size, layer->height);

  for (int row = y1; row < y2; row++) {
    guint32 *target = layer->pixels + (gsize)row * layer->stride;
    const guint32 *from = source + (row - y) * size;
    for (int column = x1; column < x2; column++)
      target[column] = blend (from[column - x], target[column]);
  }
}

static void
stamp_point (StampLayer *layer, double x, double y, double radius, SsColour fill)
{
  double dx = x - layer->left, dy = y - layer->top, reach = radius + layer->scale + 1;
  if (!(dx > -reach && dy > -reach && dx < layer->width + reach && dy < layer->height + reach))
    return;
  StampSet *set = stamp_set (layer, radius, fill);
  int column = (int)floor (dx), row = (int)floor (dy);
  int px = (int)((dx - column) * PHASES), py = (int)((dy - row) * PHASES);
  cairo_surface_t **stamp = &set->stamps[py * PHASES + px];

  if (!*stamp)
    *stamp = draw_stamp (layer, set, radius, fill, px, py);
  blit (layer, *stamp, set->size, column - set->size / 2, row - set->size / 2);
}

static double
largest_radius (const SsMark *mark)
{
  double largest = mark->points.r;
  for (gsize i = 0; mark->points.radius && i < mark->points.n; i++)
    largest = MAX (largest, mark->points.radius[i]);
  return largest;
}

/* TRUE and the matrix from the scene to the target's own pixels, where those are pixels and upright. */
static gboolean
matrix_to_pixels (cairo_t *cr, cairo_matrix_t *matrix)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  double scale_x, scale_y, offset_x, offset_y;
  cairo_matrix_t device;

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;
  cairo_surface_get_device_scale (target, &scale_x, &scale_y);
  cairo_surface_get_device_offset (target, &offset_x, &offset_y);
  cairo_matrix_init (&device, scale_x, 0, 0, scale_y, offset_x, offset_y);
  cairo_get_matrix (cr, matrix);
  cairo_matrix_multiply (matrix, matrix, &device);
  return matrix->xy == 0 && matrix->yx == 0 && matrix->xx > 0 && fabs (matrix->xx - matrix->yy) < 1e-6;
}

static gboolean
open_layer (StampLayer *layer, cairo_t *cr, const cairo_matrix_t *matrix)
{
  double x1, y1, x2, y2;
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  if (x2 <= x1 || y2 <= y1)
    return FALSE;
  layer->left = (int)floor (x1 * matrix->xx + matrix->x0);
  layer->top = (int)floor (y1 * matrix->yy + matrix->y0);
  layer->width = (int)ceil (x2 * matrix->xx + matrix->x0) - layer->left;
  layer->height = (int)ceil (y2 * matrix->yy + matrix->y0) - layer->top;
  layer->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, layer->width, layer->height);
  if (cairo_surface_status (layer->surface) != CAIRO_STATUS_SUCCESS) {
    cairo_surface_destroy (layer->surface);
    return FALSE;
  }
  layer->pixels = (guint32 *)(gpointer)cairo_image_surface_get_data (layer->surface);
  layer->stride = cairo_image_surface_get_stride (layer->surface) / 4;
  return TRUE;
}

static void
lay_over (const StampLayer *layer, cairo_t *cr, const cairo_matrix_t *matrix)
{
  cairo_surface_mark_dirty (layer->surface);
  cairo_save (cr);
  /* Back to pixels: the inverse of the scene's matrix. */
  cairo_scale (cr, 1 / matrix->xx, 1 / matrix->yy);
  cairo_translate (cr, -matrix->x0, -matrix->y0);
  cairo_set_source_surface (cr, layer->surface, layer->left, layer->top);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_restore (cr);
}

gboolean
ss_stamp_points (cairo_t *cr, const SsMark *mark)
{
  cairo_matrix_t matrix;
  StampLayer layer = {0};

  if (!matrix_to_pixels (cr, &matrix) || mark->style.hatch != SS_HATCH_NONE
      || largest_radius (mark) * matrix.xx > LARGEST_RADIUS || !open_layer (&layer, cr, &matrix))
    return FALSE;
  layer.style = mark->style;
  layer.scale = matrix.xx;
  layer.sets = g_hash_table_new_full (hash_key, g_int64_equal, g_free, stamp_set_free);
  for (gsize i = 0; i < mark->points.n; i++) {
    double r = mark->points.radius ? mark->points.radius[i] : mark->points.r;
    stamp_point (&layer, mark->points.xy[2 * i] * matrix.xx + matrix.x0,
                 mark->points.xy[2 * i + 1] * matrix.yy + matrix.y0, r * matrix.xx,
                 mark->points.fill ? mark->points.fill[i] : mark->style.fill);
  }
  lay_over (&layer, cr, &matrix);
  g_hash_table_unref (layer.sets);
  cairo_surface_destroy (layer.surface);
  return TRUE;
}
