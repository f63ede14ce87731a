/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geometry-text.h"

#include "wording.h"

/* How deep the parentheses of each type go below the outer ones: 0 vertices, 1 lists of vertices, 2 lists of lists. */
static const struct {
  const char *word;
  int depth;
} words[] = {
    [SS_GEOMETRY_NONE] = {"", 0},
    [SS_GEOMETRY_POINT] = {"POINT", 0},
    [SS_GEOMETRY_MULTIPOINT] = {"MULTIPOINT", 0},
    [SS_GEOMETRY_LINE] = {"LINESTRING", 0},
    [SS_GEOMETRY_MULTILINE] = {"MULTILINESTRING", 1},
    [SS_GEOMETRY_POLYGON] = {"POLYGON", 1},
    [SS_GEOMETRY_MULTIPOLYGON] = {"MULTIPOLYGON", 2},
    [SS_GEOMETRY_COLLECTION] = {"GEOMETRYCOLLECTION", 2},
};

static void
append_ring (GString *text, const SsGeometries *geometries, gsize ring)
{
  char buffer[SS_NUMBER_ASCII_SIZE];
  gsize first = geometries->vertex_start[ring];

  for (gsize v = first; v < geometries->vertex_start[ring + 1]; v++) {
    g_string_append (text, v == first ? "" : ", ");
    g_string_append (text, ss_number_ascii (buffer, geometries->xy[2 * v]));
    g_string_append_c (text, ' ');
    g_string_append (text, ss_number_ascii (buffer, geometries->xy[2 * v + 1]));
  }
}

static void
append_part (GString *text, const SsGeometries *geometries, gsize part, int depth)
{
  gsize first = geometries->ring_start[part];

  g_string_append (text, depth == 2 ? "(" : "");
  for (gsize r = first; r < geometries->ring_start[part + 1]; r++) {
    g_string_append (text, r == first ? "" : ", ");
    g_string_append (text, depth >= 1 ? "(" : "");
    append_ring (text, geometries, r);
    g_string_append (text, depth >= 1 ? ")" : "");
  }
  g_string_append (text, depth == 2 ? ")" : "");
}

char *
ss_geometries_dup_text (const SsGeometries *geometries, gsize g)
{
  SsGeometryType type = geometries->type[g];
  GString *text = g_string_new (words[type].word);
  gsize first = geometries->part_start[g];

  g_string_append (text, " (");
  for (gsize p = first; p < geometries->part_start[g + 1]; p++) {
    g_string_append (text, p == first ? "" : ", ");
    append_part (text, geometries, p, words[type].depth);
  }
  g_string_append_c (text, ')');
  return g_string_free (text, FALSE);
}
