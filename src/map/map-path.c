/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map-frame.h"

#include <math.h>

/* A band around the rectangle that is kept when paths are cut: borders do not show at the rim. */
#define CUT_MARGIN 1.5

typedef struct {
  double left, top, right, bottom;
} Edges;

/* The ring at @first .. @end - 1 in px, thinned; closed rings keep their last vertex. Returns how many. */
static gsize
place_ring (const SsMapFrame *frame, const SsGeometries *geometries, gsize first, gsize end, double detail,
            float *out, Edges *bounds)
{
  gsize kept = 0;
  *bounds = (Edges) {INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (gsize v = first; v < end; v++) {
    double x, y;
    ss_map_frame_place (frame, geometries->xy[2 * v], geometries->xy[2 * v + 1], &x, &y);
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
inside_by (const Edges *frame, int side, const float *xy)
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
cut_at_side (const Edges *frame, int side, const float *xy, gsize n, float *out)
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
cut_ring (const Edges *frame, GArray *ring)
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
is_outside (const Edges *bounds, const Edges *frame)
{
  return bounds->right < frame->left || bounds->left > frame->right || bounds->bottom < frame->top
         || bounds->top > frame->bottom;
}

static gboolean
is_within (const Edges *bounds, const Edges *frame)
{
  return bounds->left >= frame->left && bounds->right <= frame->right && bounds->top >= frame->top
         && bounds->bottom <= frame->bottom;
}

typedef struct {
  const SsMapFrame *view;
  const SsGeometries *geometries;
  double detail;
  Edges frame;
  GArray *xy, *starts, *ring;
} PathMaker;

static void
add_ring (PathMaker *maker, gsize r)
{
  gsize first = maker->geometries->vertex_start[r], end = maker->geometries->vertex_start[r + 1];
  Edges bounds;

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
  gsize first = geometries->ring_start[geometries->part_start[g]];
  gsize end = geometries->ring_start[geometries->part_start[g + 1]];
  const double *corner = geometries->xy + 2 * geometries->vertex_start[first];
  if (first == end)
    return FALSE;
  const SsMapFrame *frame = ss_map_view_frame_at (view, corner[0], corner[1]);
  PathMaker maker = {frame, geometries, detail, {0}, NULL, NULL, NULL};
  guint32 zero = 0;

  maker.frame = (Edges) {frame->x - CUT_MARGIN, frame->y - CUT_MARGIN, frame->x + frame->width + CUT_MARGIN,
                         frame->y + frame->height + CUT_MARGIN};
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
