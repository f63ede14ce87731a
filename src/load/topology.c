/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "topology.h"

#include <glib/gi18n-lib.h>

#define MOST_NESTED 32

typedef struct {
  const SsReading *reading;
  json_t *arcs; /* borrowed */
  double scale[2], translate[2];
  gboolean is_quantised;
  SsGeometryBuilder *builder;
  GError **error;
} Topology;

static gboolean
fail (Topology *topology, const char *sentence)
{
  g_set_error (topology->error, SS_LOAD_ERROR, SS_LOAD_ERROR_SYNTAX, "%s: %s", topology->reading->name,
               sentence);
  return FALSE;
}

static void
add_vertex (Topology *topology, double x, double y)
{
  ss_geometry_builder_vertex (topology->builder, x * topology->scale[0] + topology->translate[0],
                              y * topology->scale[1] + topology->translate[1]);
}

/* The positions of an arc, summed up where they are steps. Free with g_free(). */
static double *
dup_arc (Topology *topology, json_t *arc)
{
  gsize n = json_array_size (arc);
  double *xy = g_new (double, MAX (2 * n, 1)), x = 0, y = 0;

  for (gsize i = 0; i < n; i++) {
    json_t *position = json_array_get (arc, i);
    double px = json_number_value (json_array_get (position, 0)),
           py = json_number_value (json_array_get (position, 1));
    x = topology->is_quantised ? x + px : px;
    y = topology->is_quantised ? y + py : py;
    xy[2 * i] = x;
    xy[2 * i + 1] = y;
  }
  return xy;
}

/* A ring or line from its arcs: ~i is arc i backwards, and an arc begins where the one before it ended. */
static gboolean
add_ring (Topology *topology, json_t *indices)
{
  gsize n_arcs = json_array_size (topology->arcs), i;
  json_t *index;

  ss_geometry_builder_ring (topology->builder);
  json_array_foreach (indices, i, index)
  {
    json_int_t value = json_integer_value (index);
    gboolean is_backwards = value < 0;
    gsize place = (gsize)(is_backwards ? ~value : value);
    if (!json_is_integer (index) || place >= n_arcs)
      return fail (topology, _ ("a geometry names an arc that is not there."));
    json_t *arc = json_array_get (topology->arcs, place);
    g_autofree double *xy = dup_arc (topology, arc);
    gsize n = json_array_size (arc);
    for (gsize v = i > 0; v < n; v++) {
      gsize at = is_backwards ? n - 1 - v : v;
      add_vertex (topology, xy[2 * at], xy[2 * at + 1]);
    }
  }
  return TRUE;
}

static gboolean
add_point (Topology *topology, json_t *position)
{
  ss_geometry_builder_part (topology->builder);
  ss_geometry_builder_ring (topology->builder);
  add_vertex (topology, json_number_value (json_array_get (position, 0)),
              json_number_value (json_array_get (position, 1)));
  return json_array_size (position) >= 2
             ? TRUE
             : fail (topology, _ ("a position has two numbers, longitude and latitude."));
}

static gboolean
add_line (Topology *topology, json_t *indices)
{
  ss_geometry_builder_part (topology->builder);
  return add_ring (topology, indices);
}

static gboolean
add_polygon (Topology *topology, json_t *rings)
{
  gsize i;
  json_t *ring;

  ss_geometry_builder_part (topology->builder);
  json_array_foreach (rings, i, ring) if (!add_ring (topology, ring)) return FALSE;
  return TRUE;
}

typedef gboolean (*AddFunc) (Topology *topology, json_t *element);

static const struct {
  const char *id, *member;
  SsGeometryType type;
  AddFunc add;
  gboolean is_multiple; /* the member is a list of what @add takes */
} kinds[] = {
    {"Point", "coordinates", SS_GEOMETRY_POINT, add_point, FALSE},
    {"MultiPoint", "coordinates", SS_GEOMETRY_MULTIPOINT, add_point, TRUE},
    {"LineString", "arcs", SS_GEOMETRY_LINE, add_line, FALSE},
    {"MultiLineString", "arcs", SS_GEOMETRY_MULTILINE, add_line, TRUE},
    {"Polygon", "arcs", SS_GEOMETRY_POLYGON, add_polygon, FALSE},
    {"MultiPolygon", "arcs", SS_GEOMETRY_MULTIPOLYGON, add_polygon, TRUE},
};

static gboolean
add_geometry (Topology *topology, json_t *object)
{
  const char *type = json_string_value (json_object_get (object, "type"));
  gsize i;
  json_t *element;

  for (gsize kind = 0; type && kind < G_N_ELEMENTS (kinds); kind++) {
    json_t *content = json_object_get (object, kinds[kind].member);
    if (!g_str_equal (kinds[kind].id, type))
      continue;
    gboolean is_empty = json_array_size (content) == 0;
    ss_geometry_builder_begin (topology->builder, is_empty ? SS_GEOMETRY_NONE : kinds[kind].type);
    if (is_empty || !kinds[kind].is_multiple)
      return is_empty || kinds[kind].add (topology, content);
    json_array_foreach (content, i, element) if (!kinds[kind].add (topology, element)) return FALSE;
    return TRUE;
  }
  ss_geometry_builder_begin (topology->builder, SS_GEOMETRY_NONE);
  return !type ? TRUE : fail (topology, _ ("a geometry has a type that TopoJSON does not know."));
}

static gboolean
add_object (Topology *topology, json_t *object, SsObjectIntake *rows, gsize *n_geometries, guint depth)
{
  const char *type = json_string_value (json_object_get (object, "type"));
  gsize i;
  json_t *inner, *id = json_object_get (object, "id");

  if (g_strcmp0 (type, "GeometryCollection") == 0) {
    if (depth > MOST_NESTED)
      return fail (topology, _ ("geometry collections are nested too deep."));
    json_array_foreach (json_object_get (object, "geometries"), i,
                        inner) if (!add_object (topology, inner, rows, n_geometries, depth + 1)) return FALSE;
    return TRUE;
  }
  ss_object_intake_add (rows, json_object_get (object, "properties"));
  if (id)
    ss_object_intake_set (rows, "id", id);
  ++*n_geometries;
  return add_geometry (topology, object);
}

gboolean
ss_topology_add (json_t *topology, const SsReading *reading, SsObjectIntake *rows,
                 SsGeometryBuilder **builder, gsize *n_geometries, GError **error)
{
  json_t *transform = json_object_get (topology, "transform"), *object;
  Topology self
      = {.reading = reading, .arcs = json_object_get (topology, "arcs"), .scale = {1, 1}, .error = error};
  const char *name;

  if (json_unpack (transform, "{s:[F,F], s:[F,F]}", "scale", &self.scale[0], &self.scale[1], "translate",
                   &self.translate[0], &self.translate[1])
      == 0)
    self.is_quantised = TRUE;
  if (!*builder)
    *builder = ss_geometry_builder_new ();
  self.builder = *builder;
  json_object_foreach (json_object_get (topology, "objects"), name,
                       object) if (!add_object (&self, object, rows, n_geometries, 0)) return FALSE;
  return TRUE;
}
