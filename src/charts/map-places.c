/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map-places.h"

#include "place-join.h"
#include "places.h"

#include <math.h>
#include <string.h>

static const SsColumn *
column_of_semantic (const SsChartContext *context, SsSemantic semantic)
{
  for (gsize i = 0; i < ss_table_n_columns (context->table); i++) {
    if (ss_profile_column (context->profile, i)->semantic == semantic)
      return ss_table_column (context->table, i);
  }
  return NULL;
}

/* The column named like @y but for one letter: "x_reglementaire" beside "y_reglementaire". */
static const SsColumn *
twin_of_northing (const SsTable *table, const SsColumn *y)
{
  g_autofree char *name = g_strdup (ss_column_name (y));
  for (char *p = name; *p; p++) {
    if (*p != 'y' && *p != 'Y')
      continue;
    (*p)--;
    const SsColumn *twin = ss_table_find (table, name, NULL);
    if (twin && ss_column_is_numeric (twin))
      return twin;
    (*p)++;
  }
  return NULL;
}

static double *
places_of_lambert (const SsTable *table)
{
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    const SsColumn *y = ss_table_column (table, i);
    const SsColumn *x = ss_column_is_numeric (y) ? twin_of_northing (table, y) : NULL;
    double *places = x ? ss_places_of_coordinates (x, y) : NULL;
    if (places)
      return places;
  }
  return NULL;
}

/* Centres of the boundaries' areas that codes or names point at. */
static double *
places_of_keys (const SsChartContext *context, const SsColumn *keys)
{
  const SsColumn *geometry = context->boundaries ? ss_table_geometry (context->boundaries) : NULL;
  if (!geometry)
    return NULL;
  g_autoptr (SsPlaceJoin) join = ss_place_join_new (keys, context->boundaries);
  g_autofree double *centres = ss_places_of_geometry (geometry);
  double *places = g_new (double, 2 * MAX (join->n_rows, 1));
  for (gsize row = 0; row < join->n_rows; row++) {
    gsize area = join->area_of_row[row];
    places[2 * row] = area == G_MAXSIZE ? NAN : centres[2 * area];
    places[2 * row + 1] = area == G_MAXSIZE ? NAN : centres[2 * area + 1];
  }
  return places;
}

static double *
places_of_area (const SsChartContext *context, const SsColumn *area)
{
  if (ss_column_kind (area) == SS_KIND_GEOMETRY)
    return ss_places_of_geometry (area);
  double *places = ss_column_kind (area) == SS_KIND_TEXT ? ss_places_of_texts (area) : NULL;
  return places ? places : places_of_keys (context, area);
}

static double *
places_of_table (const SsChartContext *context)
{
  const SsColumn *geometry = ss_table_geometry (context->table);
  const SsColumn *longitude = column_of_semantic (context, SS_SEMANTIC_LONGITUDE);
  const SsColumn *latitude = column_of_semantic (context, SS_SEMANTIC_LATITUDE);
  const SsColumn *pair = column_of_semantic (context, SS_SEMANTIC_LATLON);

  if (geometry)
    return ss_places_of_geometry (geometry);
  if (longitude && latitude)
    return ss_places_of_coordinates (longitude, latitude);
  if (pair && ss_column_kind (pair) == SS_KIND_TEXT)
    return ss_places_of_texts (pair);
  return places_of_lambert (context->table);
}

double *
ss_map_places_find (const SsChartContext *context)
{
  const SsColumn *area = ss_context_column (context, SS_ROLE_AREA, 0);
  const SsColumn *x = ss_context_column (context, SS_ROLE_X, 0),
                 *y = ss_context_column (context, SS_ROLE_Y, 0);
  double *places = area ? places_of_area (context, area) : NULL;

  if (!places && x && y)
    places = ss_places_of_coordinates (x, y);
  return places ? places : places_of_table (context);
}

const SsColumn *
ss_map_value_column (const SsChartContext *context)
{
  const SsColumn *size = ss_context_column (context, SS_ROLE_SIZE, 0);
  return size ? size : ss_context_column (context, SS_ROLE_VALUE, 0);
}
