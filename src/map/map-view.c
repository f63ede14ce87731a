/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map-view.h"

#include <math.h>
#include <string.h>

/* A band around the rectangle that is kept when paths are cut: borders do not show at the rim. */
#define CUT_MARGIN 1.5

/* The five overseas départements, degrees: each inset shows its whole territory, whatever the data. */
static const struct {
  const char *name;
  SsBox box;
} overseas[] = {
    {"Guadeloupe", {-61.85, 15.8, -60.95, 16.55}}, {"Martinique", {-61.27, 14.35, -60.77, 14.92}},
    {"Guyane", {-54.65, 2.1, -51.6, 5.8}},         {"La Réunion", {55.2, -21.42, 55.87, -20.85}},
    {"Mayotte", {44.95, -13.05, 45.35, -12.6}},
};
G_STATIC_ASSERT (G_N_ELEMENTS (overseas) + 1 == SS_MOST_MAP_FRAMES);

/* Insets take this share of the map's width, and at most of its height. */
#define INSET_SHARE 0.15
#define INSET_GAP 4.0
/* Of an inset's height: above the land stands its name. */
#define INSET_NAME_SHARE 0.16
#define INSET_MARGIN_SHARE 0.1

static const SsBox empty_box = {INFINITY, INFINITY, -INFINITY, -INFINITY};

static gboolean
holds (const SsBox *box, double longitude, double latitude)
{
  return longitude >= box->west && longitude <= box->east && latitude >= box->south && latitude <= box->north;
}

static void
add_to_box (SsBox *box, double x, double y)
{
  box->west = fmin (box->west, x);
  box->east = fmax (box->east, x);
  box->south = fmin (box->south, y);
  box->north = fmax (box->north, y);
}

/* The overseas département at a place, or -1. */
static int
overseas_at (double longitude, double latitude)
{
  for (gsize i = 0; i < G_N_ELEMENTS (overseas); i++) {
    if (holds (&overseas[i].box, longitude, latitude))
      return (int)i;
  }
  return -1;
}

/* Bounds of all places, and of those that are not overseas départements. */
static void
bound_places (const double *degrees, gsize n, SsBox *all, SsBox *mainland)
{
  *all = *mainland = empty_box;
  for (gsize i = 0; i < n; i++) {
    double longitude = degrees[2 * i], latitude = degrees[2 * i + 1];
    if (isnan (longitude) || isnan (latitude))
      continue;
    add_to_box (all, longitude, latitude);
    if (overseas_at (longitude, latitude) < 0)
      add_to_box (mainland, longitude, latitude);
  }
}

/* Lays the frame so that the plane's box @plane fills the rectangle less margins. */
static void
lay_frame (SsMapFrame *frame, const SsBox *plane, double margin, double right, double least_metres)
{
  double inner_width = MAX (frame->width - 2 * margin - right, frame->width / 3);
  double inner_height = MAX (frame->height - 2 * margin, frame->height / 3);
  double metres = MAX (least_metres / frame->width, 1e-6);

  metres = MAX (metres, (plane->east - plane->west) / inner_width);
  metres = MAX (metres, (plane->north - plane->south) / inner_height);
  frame->px_per_metre = 1 / metres;
  frame->left = frame->x + (frame->width - right) / 2 - (plane->west + plane->east) / 2 * frame->px_per_metre;
  frame->top = frame->y + frame->height / 2 + (plane->south + plane->north) / 2 * frame->px_per_metre;
}

/* Bounds in the plane of the places that are @frame's. */
static SsBox
plane_of_places (const SsMapFrame *frame, const double *degrees, gsize n, gboolean has_insets)
{
  SsBox plane = empty_box;
  for (gsize i = 0; i < n; i++) {
    double longitude = degrees[2 * i], latitude = degrees[2 * i + 1], x, y;
    if (isnan (longitude) || isnan (latitude) || (has_insets && overseas_at (longitude, latitude) >= 0))
      continue;
    ss_projection_forward (&frame->projection, longitude, latitude, &x, &y);
    add_to_box (&plane, x, y);
  }
  return plane.west > plane.east ? (SsBox) {0, 0, 0, 0} : plane;
}

/* Bounds in the plane of a box of degrees: of its corners and the middles of its sides. */
static SsBox
plane_of_box (const SsProjection *projection, const SsBox *box)
{
  SsBox plane = empty_box;
  for (int i = 0; i < 9; i++) {
    double x, y;
    ss_projection_forward (projection, box->west + (box->east - box->west) * (i % 3) / 2,
                           box->south + (box->north - box->south) * (i / 3) / 2, &x, &y);
    add_to_box (&plane, x, y);
  }
  return plane;
}

/* A column of insets at the left of the main map, which gives them room. */
static void
add_insets (SsMapView *view)
{
  SsMapFrame *whole = &view->frames[0];
  gsize n = G_N_ELEMENTS (overseas);
  double height = (whole->height - INSET_GAP * (n - 1)) / n;
  double width = MIN (INSET_SHARE * whole->width, height * 1.4);

  for (gsize i = 0; i < n; i++) {
    SsMapFrame *inset = &view->frames[view->n_frames++];
    inset->name = overseas[i].name;
    inset->degrees = overseas[i].box;
    inset->projection = ss_projection_choose (&inset->degrees);
    inset->x = whole->x;
    inset->y = whole->y + i * (height + INSET_GAP);
    inset->width = width;
    inset->height = height;
    SsBox plane = plane_of_box (&inset->projection, &inset->degrees);
    lay_frame (inset, &plane, INSET_MARGIN_SHARE * height, 0, 0);
    inset->top += INSET_NAME_SHARE / 2 * height;
  }
  whole->x += width + 2 * INSET_GAP;
  whole->width -= width + 2 * INSET_GAP;
}

SsMapView
ss_map_view_fit (const double *degrees, gsize n, double x, double y, double width, double height,
                 double margin, double right, double least_metres)
{
  SsMapView view = {.n_frames = 1, .frames = {{.x = x, .y = y, .width = width, .height = height}}};
  SsMapFrame *frame = &view.frames[0];
  SsBox all, mainland;

  bound_places (degrees, n, &all, &mainland);
  SsProjection projection = ss_projection_choose (&mainland);
  gboolean is_france = mainland.west <= mainland.east && projection.type == SS_PROJECTION_LAMBERT_93;
  gboolean has_insets = is_france && memcmp (&all, &mainland, sizeof all) != 0;
  frame->projection = has_insets || is_france ? projection : ss_projection_choose (&all);
  if (has_insets)
    add_insets (&view);
  SsBox plane = plane_of_places (frame, degrees, n, has_insets);
  lay_frame (frame, &plane, margin, right, least_metres);
  return view;
}

static const SsMapFrame *
frame_at (const SsMapView *view, double longitude, double latitude)
{
  for (guint i = 1; i < view->n_frames; i++) {
    if (holds (&view->frames[i].degrees, longitude, latitude))
      return &view->frames[i];
  }
  return &view->frames[0];
}

static void
place_in_frame (const SsMapFrame *frame, double longitude, double latitude, double *x, double *y)
{
  ss_projection_forward (&frame->projection, longitude, latitude, x, y);
  *x = frame->left + *x * frame->px_per_metre;
  *y = frame->top - *y * frame->px_per_metre;
}

void
ss_map_view_place (const SsMapView *view, double longitude, double latitude, double *x, double *y)
{
  place_in_frame (frame_at (view, longitude, latitude), longitude, latitude, x, y);
}

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
    place_in_frame (frame, geometries->xy[2 * v], geometries->xy[2 * v + 1], &x, &y);
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
  const SsMapFrame *frame = frame_at (view, corner[0], corner[1]);
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

double
ss_map_view_scale_bar (const SsMapView *view, double most, double *length)
{
  static const double steps[] = {5, 2, 1};
  double scale = view->frames[0].px_per_metre, metres = most / scale,
         power = pow (10, floor (log10 (metres)));

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    if (steps[i] * power > metres)
      continue;
    *length = steps[i] * power * scale;
    return steps[i] * power;
  }
  g_assert_not_reached ();
}
