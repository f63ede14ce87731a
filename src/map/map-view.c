/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map-view.h"

#include <math.h>

/* A band around the rectangle that is kept when paths are cut: borders do not show at the rim. */
#define CUT_MARGIN 4.0

static SsBox
box_of_places (const double *degrees, gsize n)
{
  SsBox box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (gsize i = 0; i < n; i++) {
    if (isnan (degrees[2 * i]) || isnan (degrees[2 * i + 1]))
      continue;
    box.west = fmin (box.west, degrees[2 * i]);
    box.east = fmax (box.east, degrees[2 * i]);
    box.south = fmin (box.south, degrees[2 * i + 1]);
    box.north = fmax (box.north, degrees[2 * i + 1]);
  }
  if (box.west > box.east)
    box = (SsBox) {0, 0, 0, 0};
  return box;
}

static SsBox
box_in_plane (const SsProjection *projection, const double *degrees, gsize n)
{
  SsBox box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (gsize i = 0; i < n; i++) {
    double x, y;
    if (isnan (degrees[2 * i]) || isnan (degrees[2 * i + 1]))
      continue;
    ss_projection_forward (projection, degrees[2 * i], degrees[2 * i + 1], &x, &y);
    box.west = fmin (box.west, x);
    box.east = fmax (box.east, x);
    box.south = fmin (box.south, y);
    box.north = fmax (box.north, y);
  }
  if (box.west > box.east)
    box = (SsBox) {0, 0, 0, 0};
  return box;
}

SsMapView
ss_map_view_fit (const double *degrees, gsize n, double x, double y, double width, double height,
                 double margin, double least_metres)
{
  SsBox degrees_box = box_of_places (degrees, n);
  SsMapView view
      = {.projection = ss_projection_choose (&degrees_box), .x = x, .y = y, .width = width, .height = height};
  SsBox plane = box_in_plane (&view.projection, degrees, n);
  double inner_width = MAX (width - 2 * margin, width / 2),
         inner_height = MAX (height - 2 * margin, height / 2);

  double metres = MAX (least_metres / width, 1e-6);
  metres = MAX (metres, (plane.east - plane.west) / inner_width);
  metres = MAX (metres, (plane.north - plane.south) / inner_height);
  view.px_per_metre = 1 / metres;
  view.left = x + width / 2 - (plane.west + plane.east) / 2 * view.px_per_metre;
  view.top = y + height / 2 + (plane.south + plane.north) / 2 * view.px_per_metre;
  return view;
}

void
ss_map_view_place (const SsMapView *view, double longitude, double latitude, double *x, double *y)
{
  ss_projection_forward (&view->projection, longitude, latitude, x, y);
  *x = view->left + *x * view->px_per_metre;
  *y = view->top - *y * view->px_per_metre;
}

typedef struct {
  double left, top, right, bottom;
} Frame;

/* The ring at @first .. @end - 1 in px, thinned; closed rings keep their last vertex. Returns how many. */
static gsize
place_ring (const SsMapView *view, const SsGeometries *geometries, gsize first, gsize end, double detail,
            float *out, Frame *bounds)
{
  gsize kept = 0;
  *bounds = (Frame) {INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (gsize v = first; v < end; v++) {
    double x, y;
    ss_map_view_place (view, geometries->xy[2 * v], geometries->xy[2 * v + 1], &x, &y);
    bounds->left = fmin (bounds->left, x);
    bounds->right = fmax (bounds->right, x);
    bounds->top = fmin (bounds->top, y);
    bounds->bottom = fmax (bounds->bottom, y);
    if (kept > 0 && v + 1 < end && fabs (x - out[2 * kept - 2]) < detail
        && fabs (y - out[2 * kept - 1]) < detail)
      continue;
    out[2 * kept] = (float)x;
    out[2 * kept + 1] = (float)y;
    kept++;
  }
  return kept;
}

/* How far inside the @side-th side of the frame a vertex is. */
static double
inside_by (const Frame *frame, int side, const float *xy)
{
  switch (side) {
  case 0:
    return xy[0] - frame->left;
  case 1:
    return frame->right - xy[0];
  case 2:
    return xy[1] - frame->top;
  default:
    return frame->bottom - xy[1];
  }
}

/* Cuts a closed ring at one side (Sutherland and Hodgman 1974). @out has room for 4 n + 4 floats. */
static gsize
cut_at_side (const Frame *frame, int side, const float *xy, gsize n, float *out)
{
  gsize kept = 0;
  for (gsize i = 0; i < n; i++) {
    const float *a = xy + 2 * i, *b = xy + 2 * ((i + 1) % n);
    double da = inside_by (frame, side, a), db = inside_by (frame, side, b);
    if (da >= 0) {
      out[2 * kept] = a[0];
      out[2 * kept + 1] = a[1];
      kept++;
    }
    if ((da >= 0) != (db >= 0)) {
      float t = (float)(da / (da - db));
      out[2 * kept] = a[0] + t * (b[0] - a[0]);
      out[2 * kept + 1] = a[1] + t * (b[1] - a[1]);
      kept++;
    }
  }
  return kept;
}

static void
cut_ring (const Frame *frame, GArray *ring)
{
  for (int side = 0; side < 4 && ring->len > 0; side++) {
    gsize n = ring->len / 2;
    float *out = g_new (float, 4 * n + 4);
    gsize kept = cut_at_side (frame, side, (const float *)(gpointer)ring->data, n, out);
    g_array_set_size (ring, 0);
    g_array_append_vals (ring, out, (guint)(2 * kept));
    g_free (out);
  }
}

static gboolean
is_outside (const Frame *bounds, const Frame *frame)
{
  return bounds->right < frame->left || bounds->left > frame->right || bounds->bottom < frame->top
         || bounds->top > frame->bottom;
}

static gboolean
is_within (const Frame *bounds, const Frame *frame)
{
  return bounds->left >= frame->left && bounds->right <= frame->right && bounds->top >= frame->top
         && bounds->bottom <= frame->bottom;
}

typedef struct {
  const SsMapView *view;
  const SsGeometries *geometries;
  double detail;
  Frame frame;
  GArray *xy, *starts, *ring;
} PathMaker;

static void
add_ring (PathMaker *maker, gsize r)
{
  gsize first = maker->geometries->vertex_start[r], end = maker->geometries->vertex_start[r + 1];
  Frame bounds;

  g_array_set_size (maker->ring, (guint)(2 * (end - first)));
  float *ring = (float *)(gpointer)maker->ring->data;
  gsize n = place_ring (maker->view, maker->geometries, first, end, maker->detail, ring, &bounds);
  gboolean is_speck
      = bounds.right - bounds.left < maker->detail && bounds.bottom - bounds.top < maker->detail;
  if (n < 2 || is_outside (&bounds, &maker->frame) || (is_speck && maker->starts->len > 1))
    return;
  g_array_set_size (maker->ring, (guint)(2 * n));
  if (!is_within (&bounds, &maker->frame))
    cut_ring (&maker->frame, maker->ring);
  if (maker->ring->len < 4)
    return;
  g_array_append_vals (maker->xy, maker->ring->data, maker->ring->len);
  guint32 so_far = maker->xy->len / 2;
  g_array_append_val (maker->starts, so_far);
}

gboolean
ss_map_view_path (const SsMapView *view, const SsGeometries *geometries, gsize g, double detail,
                  SsMapPath *path)
{
  PathMaker maker = {view, geometries, detail, {0}, NULL, NULL, NULL};
  guint32 zero = 0;
  gsize first = geometries->ring_start[geometries->part_start[g]];
  gsize end = geometries->ring_start[geometries->part_start[g + 1]];

  maker.frame = (Frame) {view->x - CUT_MARGIN, view->y - CUT_MARGIN, view->x + view->width + CUT_MARGIN,
                         view->y + view->height + CUT_MARGIN};
  maker.xy = g_array_new (FALSE, FALSE, sizeof (float));
  maker.starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  maker.ring = g_array_new (FALSE, FALSE, sizeof (float));
  g_array_append_val (maker.starts, zero);
  for (gsize r = first; r < end; r++)
    add_ring (&maker, r);
  path->n_parts = maker.starts->len - 1;
  path->xy = (float *)(gpointer)g_array_free (maker.xy, FALSE);
  path->starts = (guint32 *)(gpointer)g_array_free (maker.starts, FALSE);
  g_array_unref (maker.ring);
  if (path->n_parts > 0)
    return TRUE;
  g_clear_pointer (&path->xy, g_free);
  g_clear_pointer (&path->starts, g_free);
  return FALSE;
}

double
ss_map_view_scale_bar (const SsMapView *view, double most, double *length)
{
  static const double steps[] = {5, 2, 1};
  double metres = most / view->px_per_metre, power = pow (10, floor (log10 (metres)));

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    if (steps[i] * power > metres)
      continue;
    *length = steps[i] * power * view->px_per_metre;
    return steps[i] * power;
  }
  g_assert_not_reached ();
}
