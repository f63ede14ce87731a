/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geometry-check.h"

#include <glib/gi18n-lib.h>

#define MIN_RING 4 /* positions, the first and last alike */
#define MIN_LINE 2

typedef enum { FAULT_OPEN, FAULT_SHORT, FAULT_TURN, N_FAULTS } Fault;

static gboolean
is_open (const SsGeometries *geometries, gsize ring)
{
  gsize first = geometries->vertex_start[ring], last = geometries->vertex_start[ring + 1] - 1;

  return last < first || geometries->xy[2 * first] != geometries->xy[2 * last]
         || geometries->xy[2 * first + 1] != geometries->xy[2 * last + 1];
}

/* The shoelace formula, about the ring's first vertex: above 0 where it turns left. */
static double
turn_of (const SsGeometries *geometries, gsize ring)
{
  gsize first = geometries->vertex_start[ring];
  const double *xy = geometries->xy, *origin = xy + 2 * first;
  double sum = 0;

  for (gsize v = first; v + 1 < geometries->vertex_start[ring + 1]; v++)
    sum += (xy[2 * v] - origin[0]) * (xy[2 * v + 3] - origin[1])
           - (xy[2 * v + 2] - origin[0]) * (xy[2 * v + 1] - origin[1]);
  return sum;
}

static void
check_part (const SsGeometries *geometries, gsize part, gboolean *faults)
{
  gsize first = geometries->ring_start[part];

  for (gsize ring = first; ring < geometries->ring_start[part + 1]; ring++) {
    gsize n = geometries->vertex_start[ring + 1] - geometries->vertex_start[ring];
    faults[FAULT_OPEN] |= is_open (geometries, ring);
    faults[FAULT_SHORT] |= n < MIN_RING;
    faults[FAULT_TURN] |= ring == first ? turn_of (geometries, ring) < 0 : turn_of (geometries, ring) > 0;
  }
}

static void
check_shape (const SsGeometries *geometries, gsize g, gboolean *faults)
{
  SsGeometryType type = geometries->type[g];

  for (gsize part = geometries->part_start[g]; part < geometries->part_start[g + 1]; part++) {
    gsize ring = geometries->ring_start[part];
    if (type == SS_GEOMETRY_POLYGON || type == SS_GEOMETRY_MULTIPOLYGON)
      check_part (geometries, part, faults);
    else if ((type == SS_GEOMETRY_LINE || type == SS_GEOMETRY_MULTILINE)
             && ring < geometries->ring_start[part + 1])
      faults[FAULT_SHORT] |= geometries->vertex_start[ring + 1] - geometries->vertex_start[ring] < MIN_LINE;
  }
}

static void
tell (Fault fault, const GArray *rows, GPtrArray *findings)
{
  static const SsSeverity severities[]
      = {[FAULT_OPEN] = SS_SEVERITY_WARN, [FAULT_SHORT] = SS_SEVERITY_WARN, [FAULT_TURN] = SS_SEVERITY_HINT};
  const char *const sentences[] = {
      [FAULT_OPEN]
      = ngettext ("The outline of %u shape is not closed: it is drawn as if it were.",
                  "The outlines of %u shapes are not closed: they are drawn as if they were.", rows->len),
      [FAULT_SHORT] = ngettext ("%u shape has too few points to show.",
                                "%u shapes have too few points to show.", rows->len),
      [FAULT_TURN] = ngettext (
          "The outline of %u shape turns the other way than GeoJSON asks for: it is drawn all the same.",
          "The outlines of %u shapes turn the other way than GeoJSON asks for: they are drawn all the same.",
          rows->len),
  };
  SsFinding *finding = ss_finding_new ("R09", severities[fault], SS_QUALITY_RIGOUR, "RFC 7946, section 3.1",
                                       g_strdup_printf (sentences[fault], rows->len));

  ss_finding_set_rows (finding, (const gsize *)(const void *)rows->data, rows->len);
  g_ptr_array_add (findings, finding);
}

void
ss_geometry_check (const SsGeometries *geometries, GPtrArray *findings)
{
  GArray *rows[N_FAULTS];

  for (Fault fault = 0; fault < N_FAULTS; fault++)
    rows[fault] = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (gsize g = 0; g < geometries->n_geometries; g++) {
    gboolean faults[N_FAULTS] = {FALSE};
    check_shape (geometries, g, faults);
    for (Fault fault = 0; fault < N_FAULTS; fault++)
      if (faults[fault])
        g_array_append_val (rows[fault], g);
  }
  for (Fault fault = 0; fault < N_FAULTS; fault++) {
    if (rows[fault]->len > 0)
      tell (fault, rows[fault], findings);
    g_array_unref (rows[fault]);
  }
}
