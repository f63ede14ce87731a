/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The seven types of RFC 7946. */
typedef enum {
  SS_GEOMETRY_NONE,
  SS_GEOMETRY_POINT,
  SS_GEOMETRY_MULTIPOINT,
  SS_GEOMETRY_LINE,
  SS_GEOMETRY_MULTILINE,
  SS_GEOMETRY_POLYGON,
  SS_GEOMETRY_MULTIPOLYGON,
  SS_GEOMETRY_COLLECTION,
} SsGeometryType;

typedef struct {
  double west, south, east, north; /* degrees, or metres before conversion; empty when west > east */
} SsBox;
extern const SsBox ss_box_empty;
/** Stretches @box so that it holds the place. */
void ss_box_add (SsBox *box, double x, double y);

/**
 * SsGeometries: many geometries over shared vertex arrays. Immutable and reference-counted.
 *
 * Geometry g holds parts part_start[g] .. part_start[g + 1] - 1; part p holds rings ring_start[p] ..; ring r holds vertices
 * vertex_start[r] .. vertex_start[r + 1] - 1; vertex v is xy[2 v] (x or longitude) and xy[2 v + 1] (y or latitude).
 * A point is one part, one ring, one vertex; a line one part and one ring; a polygon one part whose first ring is the outer one;
 * the multi-types have several parts. Longitude and latitude are WGS 84 degrees.
 */
typedef struct {
  gatomicrefcount ref_count;
  gsize n_geometries, n_parts, n_rings, n_vertices;
  guint8 *type;          /* [n_geometries], SsGeometryType */
  guint32 *part_start;   /* [n_geometries + 1] */
  guint32 *ring_start;   /* [n_parts + 1] */
  guint32 *vertex_start; /* [n_rings + 1] */
  double *xy;            /* [2 * n_vertices] */
  SsBox box;
} SsGeometries;

SsGeometries *ss_geometries_ref (SsGeometries *geometries);
void ss_geometries_unref (SsGeometries *geometries);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsGeometries, ss_geometries_unref)

/** Bounds of geometry @g, and its centre: a point's own place; for areas the area-weighted centroid of the largest part. */
SsBox ss_geometries_box (const SsGeometries *geometries, gsize g);
void ss_geometries_centre (const SsGeometries *geometries, gsize g, double *x, double *y);

/** "Point", "MultiPolygon", ... Static. */
const char *ss_geometry_type_id (SsGeometryType type);

/** Collects geometries one by one: begin, then for each part, for each ring, vertices; then finish. Owner of its arrays until end. */
typedef struct _SsGeometryBuilder SsGeometryBuilder;
SsGeometryBuilder *ss_geometry_builder_new (void);
void ss_geometry_builder_begin (SsGeometryBuilder *builder, SsGeometryType type);
void ss_geometry_builder_part (SsGeometryBuilder *builder);
void ss_geometry_builder_ring (SsGeometryBuilder *builder);
void ss_geometry_builder_vertex (SsGeometryBuilder *builder, double x, double y);
/** Frees the builder. */
SsGeometries *ss_geometry_builder_end (SsGeometryBuilder *builder);

G_END_DECLS
