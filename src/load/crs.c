/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "crs.h"

#include "proj-library.h"

#include <glib/gi18n-lib.h>
#include <jansson.h>
#include <math.h>
#include <string.h>

#define WGS_84 "EPSG:4326"
#define CC_FIRST_ZONE                                                                                        \
  42 /* Lambert conic conformal zones of France, IGN: y0 = (zone - 41) * 1,000 km + 200 km */
#define CC_ZONES 9

typedef struct {
  const char *id;
  double west, south, east, north;
} Extent;

/* Boxes that hold France in the systems that French files come in, likeliest first (IGN; EPSG registry, areas of use). */
static const Extent extents[] = {
    {"EPSG:2154", 0, 6000000, 1300000, 7200000},       /* Lambert-93 */
    {"EPSG:3857", -700000, 5000000, 1100000, 6700000}, /* Web Mercator */
    {"EPSG:27572", 0, 1600000, 1200000, 2700000},      /* NTF, Lambert II étendu */
    {"EPSG:2975", 300000, 7600000, 400000, 7700000},   /* La Réunion */
    {"EPSG:5490", 600000, 1500000, 800000, 2100000},   /* Antilles */
    {"EPSG:2972", 100000, 200000, 500000, 700000},     /* Guyane */
};

/* Metropolitan France as latitude, longitude: nothing but the Indian Ocean lies there the other way about. */
static const SsBox swapped_france = {41, -5.5, 51.5, 10};

static gboolean
is_inside (const SsBox *box, const SsBox *outer)
{
  return box->west >= outer->west && box->east <= outer->east && box->south >= outer->south
         && box->north <= outer->north;
}

/* Free with g_free(). */
static char *
guess_system (const SsBox *box)
{
  for (gsize i = 0; i < G_N_ELEMENTS (extents); i++) {
    SsBox outer = {extents[i].west, extents[i].south, extents[i].east, extents[i].north};
    if (is_inside (box, &outer))
      return g_strdup (extents[i].id);
  }
  for (int zone = 0; zone < CC_ZONES; zone++) {
    double y = (zone + 1) * 1e6 + 2e5;
    SsBox outer = {1200000, y - 250000, 2300000, y + 250000};
    if (is_inside (box, &outer))
      return g_strdup_printf ("EPSG:%d", 3900 + CC_FIRST_ZONE + zone);
  }
  return NULL;
}

/* "urn:ogc:def:crs:EPSG::2154" and "EPSG:2154" to the latter; NULL for WGS 84 and where none is named. Free with g_free(). */
static char *
named_system (json_t *top)
{
  const char *name = NULL, *code;

  json_unpack (top, "{s:{s:{s:s}}}", "crs", "properties", "name", &name);
  if (!name || strstr (name, "CRS84") || !(code = strrchr (name, ':')) || !strstr (name, "EPSG")
      || g_str_has_suffix (name, ":4326"))
    return NULL;
  return g_strconcat ("EPSG", code, NULL);
}

static void
update_box (SsGeometries *geometries)
{
  SsBox box = {INFINITY, INFINITY, -INFINITY, -INFINITY};

  for (gsize v = 0; v < geometries->n_vertices; v++) {
    box.west = fmin (box.west, geometries->xy[2 * v]);
    box.east = fmax (box.east, geometries->xy[2 * v]);
    box.south = fmin (box.south, geometries->xy[2 * v + 1]);
    box.north = fmax (box.north, geometries->xy[2 * v + 1]);
  }
  geometries->box = box;
}

static gboolean
convert (SsGeometries *geometries, const char *system)
{
  const SsProjLibrary *proj = ss_proj_library ();
  if (!proj)
    return FALSE;
  PJ_CONTEXT *context = proj->context_create ();
  PJ *raw = proj->create_crs_to_crs (context, system, WGS_84, NULL);
  PJ *transform = raw ? proj->normalize_for_visualization (context, raw) : NULL;
  gsize stride = 2 * sizeof (double), n = geometries->n_vertices, done = 0;

  if (transform)
    done = proj->trans_generic (transform, PJ_FWD, geometries->xy, stride, n, geometries->xy + 1, stride, n,
                                NULL, 0, 0, NULL, 0, 0);
  proj->destroy (transform);
  proj->destroy (raw);
  proj->context_destroy (context);
  update_box (geometries);
  return done == n;
}

static void
swap_axes (SsGeometries *geometries)
{
  for (gsize v = 0; v < geometries->n_vertices; v++) {
    double x = geometries->xy[2 * v];
    geometries->xy[2 * v] = geometries->xy[2 * v + 1];
    geometries->xy[2 * v + 1] = x;
  }
  update_box (geometries);
}

static void
note (GPtrArray *findings, SsSeverity severity, char *message)
{
  g_ptr_array_add (findings,
                   ss_finding_new ("R09", severity, SS_QUALITY_RIGOUR, "RFC 7946, section 4", message));
}

void
ss_crs_settle (SsGeometries *geometries, json_t *top, GPtrArray *findings)
{
  static const SsBox world = {-180.5, -90.5, 180.5, 90.5};
  g_autofree char *named = named_system (top);
  const SsBox *box = &geometries->box;

  if (geometries->n_vertices == 0)
    return;
  if (is_inside (box, &world)) {
    if (!is_inside (box, &swapped_france))
      return;
    swap_axes (geometries);
    note (findings, SS_SEVERITY_WARN,
          g_strdup (_ ("The coordinates give the latitude first, where GeoJSON puts the longitude: they were "
                       "swapped. Check the map.")));
    return;
  }
  g_autofree char *system = named ? g_strdup (named) : guess_system (box);
  if (system && convert (geometries, system) && is_inside (&geometries->box, &world))
    /* Translators: the identifier of a reference system, "EPSG:2154". */
    note (findings, SS_SEVERITY_WARN,
          g_strdup_printf (_ ("The coordinates are in metres (%s): they were converted to longitude and "
                              "latitude. Check the map."),
                           system));
  else
    note (findings, SS_SEVERITY_BLOCK,
          g_strdup (_ ("The coordinates are neither longitudes and latitudes nor in a system that could be "
                       "recognised: the map would be wrong.")));
}
