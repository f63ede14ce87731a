/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "places.h"

#include "projection.h"

#include <math.h>

static void
set_place (double *places, gsize row, double longitude, double latitude)
{
  places[2 * row] = longitude;
  places[2 * row + 1] = latitude;
}

double *
ss_places_of_geometry (const SsColumn *geometry)
{
  gsize n = ss_column_n_rows (geometry);
  const SsGeometries *geometries = ss_column_geometries (geometry);
  double *places = g_new (double, 2 * MAX (n, 1));

  for (gsize row = 0; row < n; row++) {
    gsize g = ss_column_geometry_index (geometry, row);
    set_place (places, row, NAN, NAN);
    if (g != G_MAXSIZE && geometries->type[g] != SS_GEOMETRY_NONE)
      ss_geometries_centre (geometries, g, &places[2 * row], &places[2 * row + 1]);
  }
  return places;
}

static gboolean
is_degrees (double x, double y)
{
  return fabs (x) <= 180 && fabs (y) <= 90;
}

/* "Null island", in the sea off Africa, is where unknown places end up. */
static gboolean
is_known (double x, double y)
{
  return isfinite (x) && isfinite (y) && !(x == 0 && y == 0);
}

double *
ss_places_of_coordinates (const SsColumn *x, const SsColumn *y)
{
  gsize n = ss_column_n_rows (x);
  g_autofree double *places = g_new (double, 2 * MAX (n, 1));
  gboolean all_degrees = TRUE, all_lambert = TRUE;

  for (gsize row = 0; row < n; row++) {
    double east = ss_column_number (x, row), north = ss_column_number (y, row);
    set_place (places, row, NAN, NAN);
    if (!is_known (east, north))
      continue;
    set_place (places, row, east, north);
    all_degrees = all_degrees && is_degrees (east, north);
    all_lambert = all_lambert && ss_is_lambert_93 (east, north);
  }
  if (all_degrees)
    return g_steal_pointer (&places);
  if (!all_lambert)
    return NULL;
  for (gsize row = 0; row < n; row++) {
    if (isfinite (places[2 * row]))
      ss_lambert_93_to_degrees (places[2 * row], places[2 * row + 1], &places[2 * row], &places[2 * row + 1]);
  }
  return g_steal_pointer (&places);
}

/* "43.40195, 4.98191": latitude first, as people write it. */
static gboolean
parse_pair (const char *text, double *longitude, double *latitude)
{
  char *end;
  *latitude = g_ascii_strtod (text, &end);
  if (end == text)
    return FALSE;
  while (*end == ' ' || *end == ',' || *end == ';')
    end++;
  const char *second = end;
  *longitude = g_ascii_strtod (second, &end);
  return end != second && is_degrees (*longitude, *latitude);
}

double *
ss_places_of_texts (const SsColumn *texts)
{
  gsize n = ss_column_n_rows (texts), known = 0;
  g_autofree double *places = g_new (double, 2 * MAX (n, 1));

  for (gsize row = 0; row < n; row++) {
    const char *text = ss_column_text (texts, row);
    double longitude, latitude;
    set_place (places, row, NAN, NAN);
    if (!text || !parse_pair (text, &longitude, &latitude))
      continue;
    set_place (places, row, longitude, latitude);
    known++;
  }
  return known > 0 ? g_steal_pointer (&places) : NULL;
}
