/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geometry.h"

#include <math.h>

static const char *const type_ids[] = {
    [SS_GEOMETRY_NONE] = "None",
    [SS_GEOMETRY_POINT] = "Point",
    [SS_GEOMETRY_MULTIPOINT] = "MultiPoint",
    [SS_GEOMETRY_LINE] = "LineString",
    [SS_GEOMETRY_MULTILINE] = "MultiLineString",
    [SS_GEOMETRY_POLYGON] = "Polygon",
    [SS_GEOMETRY_MULTIPOLYGON] = "MultiPolygon",
    [SS_GEOMETRY_COLLECTION] = "GeometryCollection",
};

const SsBox ss_box_empty = {INFINITY, INFINITY, -INFINITY, -INFINITY};

SsGeometries *
ss_geometries_ref (SsGeometries *geometries)
{
  g_atomic_ref_count_inc (&geometries->ref_count);
  return geometries;
}

void
ss_geometries_unref (SsGeometries *geometries)
{
  if (!g_atomic_ref_count_dec (&geometries->ref_count))
    return;
  g_free (geometries->type);
  g_free (geometries->part_start);
  g_free (geometries->ring_start);
  g_free (geometries->vertex_start);
  g_free (geometries->xy);
  g_free (geometries);
}

const char *
ss_geometry_type_id (SsGeometryType type)
{
  return type_ids[type];
}

void
ss_box_add (SsBox *box, double x, double y)
{
  box->west = fmin (box->west, x);
  box->east = fmax (box->east, x);
  box->south = fmin (box->south, y);
  box->north = fmax (box->north, y);
}

static SsBox
box_of_vertices (const SsGeometries *geometries, gsize first, gsize end)
{
  SsBox box = ss_box_empty;

  for (gsize v = first; v < end; v++)
    ss_box_add (&box, geometries->xy[2 * v], geometries->xy[2 * v + 1]);
  return box;
}

static gsize
first_vertex (const SsGeometries *geometries, gsize g)
{
  return geometries->vertex_start[geometries->ring_start[geometries->part_start[g]]];
}

SsBox
ss_geometries_box (const SsGeometries *geometries, gsize g)
{
  return box_of_vertices (geometries, first_vertex (geometries, g), first_vertex (geometries, g + 1));
}

/* Signed area of ring @r, and its centroid times six areas, about its first vertex (so that large coordinates lose no digits). */
static double
ring_area (const SsGeometries *geometries, gsize r, double *sum_x, double *sum_y)
{
  gsize first = geometries->vertex_start[r], end = geometries->vertex_start[r + 1];
  const double *xy = geometries->xy;
  double area = 0;

  *sum_x = *sum_y = 0;
  for (gsize v = first; v + 1 < end; v++) {
    double ax = xy[2 * v] - xy[2 * first], ay = xy[2 * v + 1] - xy[2 * first + 1];
    double bx = xy[2 * v + 2] - xy[2 * first], by = xy[2 * v + 3] - xy[2 * first + 1];
    double cross = ax * by - bx * ay;
    area += cross / 2;
    *sum_x += (ax + bx) * cross;
    *sum_y += (ay + by) * cross;
  }
  return area;
}

static void
mean_place (const SsGeometries *geometries, gsize first, gsize end, double *x, double *y)
{
  *x = *y = 0;
  for (gsize v = first; v < end; v++) {
    *x += geometries->xy[2 * v] / (double)(end - first);
    *y += geometries->xy[2 * v + 1] / (double)(end - first);
  }
}

static gboolean
is_areal (SsGeometryType type)
{
  return type == SS_GEOMETRY_POLYGON || type == SS_GEOMETRY_MULTIPOLYGON || type == SS_GEOMETRY_COLLECTION;
}

/* The centroid of a part: its outer ring less its holes. FALSE where it has no area. */
static gboolean
part_centre (const SsGeometries *geometries, gsize part, double *x, double *y)
{
  gsize first_ring = geometries->ring_start[part];
  gsize origin = geometries->vertex_start[first_ring];
  double area = 0, sum_x = 0, sum_y = 0;

  for (gsize r = first_ring; r < geometries->ring_start[part + 1]; r++) {
    double ring_x, ring_y, ring = ring_area (geometries, r, &ring_x, &ring_y);
    gsize start = geometries->vertex_start[r];
    double sign = ((ring < 0) == (r == first_ring)) ? -1 : 1; /* the outer ring counts up, holes down */
    if (start == geometries->vertex_start[r + 1])
      continue;
    double dx = geometries->xy[2 * start] - geometries->xy[2 * origin];
    double dy = geometries->xy[2 * start + 1] - geometries->xy[2 * origin + 1];
    area += sign * ring;
    sum_x += sign * (ring_x / 6 + ring * dx);
    sum_y += sign * (ring_y / 6 + ring * dy);
  }
  if (area == 0)
    return FALSE;
  *x = geometries->xy[2 * origin] + sum_x / area;
  *y = geometries->xy[2 * origin + 1] + sum_y / area;
  return isfinite (*x) && isfinite (*y);
}

static gsize
largest_part (const SsGeometries *geometries, gsize g)
{
  gsize largest = geometries->part_start[g];
  double most = -1, x, y;

  for (gsize p = largest; p < geometries->part_start[g + 1]; p++) {
    double area = 0;
    if (geometries->ring_start[p] < geometries->ring_start[p + 1])
      area = fabs (ring_area (geometries, geometries->ring_start[p], &x, &y));
    if (area > most) {
      most = area;
      largest = p;
    }
  }
  return largest;
}

void
ss_geometries_centre (const SsGeometries *geometries, gsize g, double *x, double *y)
{
  gsize first = first_vertex (geometries, g), end = first_vertex (geometries, g + 1);

  *x = *y = NAN;
  if (first == end)
    return;
  if (is_areal (geometries->type[g]) && part_centre (geometries, largest_part (geometries, g), x, y))
    return;
  mean_place (geometries, first, end, x, y);
}

struct _SsGeometryBuilder {
  GByteArray *type;
  GArray *part_start, *ring_start, *vertex_start; /* guint32 */
  GArray *xy;                                     /* double */
};

static guint32 *
steal_starts (GArray *starts, gsize end)
{
  guint32 last = (guint32)end;

  g_array_append_val (starts, last);
  return (guint32 *)g_array_free (starts, FALSE);
}

SsGeometryBuilder *
ss_geometry_builder_new (void)
{
  SsGeometryBuilder *builder = g_new0 (SsGeometryBuilder, 1);

  builder->type = g_byte_array_new ();
  builder->part_start = g_array_new (FALSE, FALSE, sizeof (guint32));
  builder->ring_start = g_array_new (FALSE, FALSE, sizeof (guint32));
  builder->vertex_start = g_array_new (FALSE, FALSE, sizeof (guint32));
  builder->xy = g_array_new (FALSE, FALSE, sizeof (double));
  return builder;
}

void
ss_geometry_builder_begin (SsGeometryBuilder *builder, SsGeometryType type)
{
  guint8 byte = (guint8)type;
  guint32 start = builder->ring_start->len;

  g_byte_array_append (builder->type, &byte, 1);
  g_array_append_val (builder->part_start, start);
}

void
ss_geometry_builder_part (SsGeometryBuilder *builder)
{
  guint32 start = builder->vertex_start->len;

  g_array_append_val (builder->ring_start, start);
}

void
ss_geometry_builder_ring (SsGeometryBuilder *builder)
{
  guint32 start = builder->xy->len / 2;

  g_array_append_val (builder->vertex_start, start);
}

void
ss_geometry_builder_vertex (SsGeometryBuilder *builder, double x, double y)
{
  double place[2] = {x, y};

  g_array_append_vals (builder->xy, place, 2);
}

SsGeometries *
ss_geometry_builder_end (SsGeometryBuilder *builder)
{
  SsGeometries *geometries = g_new0 (SsGeometries, 1);

  g_atomic_ref_count_init (&geometries->ref_count);
  geometries->n_geometries = builder->type->len;
  geometries->n_parts = builder->ring_start->len;
  geometries->n_rings = builder->vertex_start->len;
  geometries->n_vertices = builder->xy->len / 2;
  geometries->type = g_byte_array_free (builder->type, FALSE);
  geometries->part_start = steal_starts (builder->part_start, geometries->n_parts);
  geometries->ring_start = steal_starts (builder->ring_start, geometries->n_rings);
  geometries->vertex_start = steal_starts (builder->vertex_start, geometries->n_vertices);
  geometries->xy = (double *)g_array_free (builder->xy, FALSE);
  geometries->box = box_of_vertices (geometries, 0, geometries->n_vertices);
  g_free (builder);
  return geometries;
}
