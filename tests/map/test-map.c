/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "classes.h"
#include "map-view.h"
#include "place-join.h"
#include "places.h"

#include <math.h>

/* The origin by definition (EPSG:2154); the others are stations of AtmoSud's network, published in both systems. */
static const struct {
  double longitude, latitude, x, y;
} lambert_places[] = {
    {3, 46.5, 700000, 6600000},
    {4.98191881, 43.40195088, 860613.4888913719, 6257885.791536187},
};

static void
test_lambert_93 (void)
{
  SsProjection lambert = {.type = SS_PROJECTION_LAMBERT_93};
  for (gsize i = 0; i < G_N_ELEMENTS (lambert_places); i++) {
    double x, y, longitude, latitude;
    ss_projection_forward (&lambert, lambert_places[i].longitude, lambert_places[i].latitude, &x, &y);
    g_assert_cmpfloat_with_epsilon (x, lambert_places[i].x, 0.01);
    g_assert_cmpfloat_with_epsilon (y, lambert_places[i].y, 0.01);
    ss_lambert_93_to_degrees (x, y, &longitude, &latitude);
    g_assert_cmpfloat_with_epsilon (longitude, lambert_places[i].longitude, 1e-9);
    g_assert_cmpfloat_with_epsilon (latitude, lambert_places[i].latitude, 1e-9);
  }
}

/* Area of a cell of one degree, km². */
static double
cell_area (const SsProjection *projection, double longitude, double latitude)
{
  static const double corners[][2] = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
  double x[4], y[4], area = 0;
  for (int i = 0; i < 4; i++)
    ss_projection_forward (projection, longitude + corners[i][0] * 0.01, latitude + corners[i][1] * 0.01,
                           &x[i], &y[i]);
  for (int i = 0; i < 4; i++)
    area += (x[i] * y[(i + 1) % 4] - x[(i + 1) % 4] * y[i]) / 2;
  return area;
}

static void
test_areas_are_true (void)
{
  static const SsProjection projections[]
      = {{SS_PROJECTION_EQUAL_EARTH, 0, 0}, {SS_PROJECTION_LOCAL_AREA, 55.5, -21.1}};
  for (gsize i = 0; i < G_N_ELEMENTS (projections); i++) {
    for (double latitude = -40; latitude <= 60; latitude += 20) {
      double radians = G_PI / 180, radius = 6371007.18;
      double expected
          = radius * radius * 0.01 * radians * (sin ((latitude + 0.01) * radians) - sin (latitude * radians));
      double area = cell_area (&projections[i], 50, latitude);
      g_assert_cmpfloat_with_epsilon (area / expected, 1, 1e-3);
    }
  }
}

static void
test_choice (void)
{
  static const struct {
    SsBox box;
    SsProjectionType type;
  } cases[] = {
      {{4, 43, 6, 44}, SS_PROJECTION_LAMBERT_93},
      {{-5, 41.3, 9.6, 51.1}, SS_PROJECTION_LAMBERT_93},
      {{55.2, -21.4, 55.9, -20.8}, SS_PROJECTION_LOCAL_AREA},
      {{-10, 35, 30, 70}, SS_PROJECTION_LOCAL_AREA},
      {{-180, -60, 180, 80}, SS_PROJECTION_EQUAL_EARTH},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ss_projection_choose (&cases[i].box).type, ==, cases[i].type);
}

static void
test_view_holds_all (void)
{
  static const double places[] = {4, 43, 6, 44.5, NAN, NAN, 5, 43.2};
  SsMapView view = ss_map_view_fit (places, 4, 10, 20, 300, 200, 15, 40, 1000);
  g_assert_cmpuint (view.n_frames, ==, 1);
  for (gsize i = 0; i < 4; i++) {
    double x, y;
    if (isnan (places[2 * i]))
      continue;
    ss_map_view_place (&view, places[2 * i], places[2 * i + 1], &x, &y);
    g_assert_cmpfloat (x, >=, 10 + 15 - 1e-6);
    g_assert_cmpfloat (x, <=, 10 + 300 - 15 - 40 + 1e-6);
    g_assert_cmpfloat (y, >=, 20 + 15 - 1e-6);
    g_assert_cmpfloat (y, <=, 20 + 200 - 15 + 1e-6);
  }
}

/* Paris, Cayenne and Saint-Denis: a main map and five insets; a place of the Pacific makes it a map of the world. */
static void
test_insets (void)
{
  static const double places[] = {2.35, 48.86, -3, 47, 7.5, 43.7, -52.33, 4.93, 55.45, -20.88, 166.4, -22.3};
  SsMapView view = ss_map_view_fit (places, 5, 0, 0, 800, 500, 5, 0, 0);
  double x, y;
  g_assert_cmpuint (view.n_frames, ==, SS_MOST_MAP_FRAMES);
  ss_map_view_place (&view, -52.33, 4.93, &x, &y);
  g_assert_cmpfloat (x, <, view.frames[0].x);
  ss_map_view_place (&view, 2.35, 48.86, &x, &y);
  g_assert_cmpfloat (x, >, view.frames[0].x);
  view = ss_map_view_fit (places, 6, 0, 0, 800, 500, 5, 0, 0);
  g_assert_cmpuint (view.n_frames, ==, 1);
  g_assert_cmpint (view.frames[0].projection.type, ==, SS_PROJECTION_EQUAL_EARTH);
}

static SsGeometries *
square (double west, double south, double size)
{
  static const double corners[][2] = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
  SsGeometryBuilder *builder = ss_geometry_builder_new ();
  ss_geometry_builder_begin (builder, SS_GEOMETRY_POLYGON);
  ss_geometry_builder_part (builder);
  ss_geometry_builder_ring (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (corners); i++)
    ss_geometry_builder_vertex (builder, west + corners[i][0] * size, south + corners[i][1] * size);
  return ss_geometry_builder_end (builder);
}

static void
test_paths_are_cut (void)
{
  static const struct {
    double west, south, size;
    gboolean is_seen;
  } cases[] = {{4.5, 43.3, 0.2, TRUE}, {-5, 40, 20, TRUE}, {20, 60, 1, FALSE}};
  static const double places[] = {4, 43, 6, 44};
  SsMapView view = ss_map_view_fit (places, 2, 0, 0, 300, 200, 0, 0, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (SsGeometries) geometries = square (cases[i].west, cases[i].south, cases[i].size);
    SsMapPath path = {0};
    g_assert_cmpint (ss_map_view_path (&view, geometries, 0, 0.3, &path), ==, cases[i].is_seen);
    for (gsize k = 0; path.starts && k < path.starts[path.n_parts]; k++) {
      g_assert_cmpfloat (fabs (path.xy[2 * k] - 150), <=, 155);
      g_assert_cmpfloat (fabs (path.xy[2 * k + 1] - 100), <=, 105);
    }
    g_free (path.xy);
    g_free (path.starts);
  }
}

static void
test_classes (void)
{
  static const double values[] = {1, 2, 2, 3, 20, 21, 22, 90, 95, NAN};
  static const struct {
    SsClassMethod method;
    guint wanted, n;
    double limits[5];
  } cases[] = {
      {SS_CLASSES_JENKS, 3, 3, {1, 20, 50, 95}},
      {SS_CLASSES_QUANTILE, 3, 3, {1, 3, 22, 95}},
      {SS_CLASSES_EQUAL, 4, 4, {1, 24.5, 48, 71.5, 95}},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    double limits[SS_MOST_CLASSES + 1];
    g_assert_cmpuint (
        ss_classes_make (cases[i].method, values, G_N_ELEMENTS (values), cases[i].wanted, limits), ==,
        cases[i].n);
    for (guint k = 0; k <= cases[i].n; k++)
      g_assert_cmpfloat (limits[k], ==, cases[i].limits[k]);
  }
}

static void
test_few_values (void)
{
  static const double same[] = {5, 5, 5}, none[] = {NAN};
  double limits[SS_MOST_CLASSES + 1];
  for (int method = 0; method < SS_N_CLASS_METHODS; method++) {
    g_assert_cmpuint (ss_classes_make ((SsClassMethod)method, same, 3, 5, limits), ==, 1);
    g_assert_cmpuint (ss_classes_find (limits, 1, 5), ==, 0);
    g_assert_cmpuint (ss_classes_make ((SsClassMethod)method, none, 1, 5, limits), ==, 0);
  }
}

static void
test_join (void)
{
  static const char *const codes[] = {"22", "2A", "75"}, *const names[]
                                                         = {"Côtes-d'Armor", "Corse-du-Sud", "Paris"};
  static const char *const keys[] = {"COTES D ARMOR", "paris", "Atlantide", NULL, "Corse du Sud"};
  static const gsize expected[] = {0, 2, G_MAXSIZE, G_MAXSIZE, 1};
  g_autoptr (SsColumn) code = ss_column_new_texts ("code", codes, 3);
  g_autoptr (SsColumn) name = ss_column_new_texts ("nom", names, 3);
  g_autoptr (SsTable) boundaries = ss_table_new ((SsColumn *[]) {code, name}, 2);
  g_autoptr (SsColumn) column = ss_column_new_texts ("lieu", keys, G_N_ELEMENTS (keys));
  g_autoptr (SsPlaceJoin) join = ss_place_join_new (column, boundaries);

  g_assert_cmpuint (join->n_matched, ==, 3);
  g_assert_cmpstr (ss_column_name (join->matched_by), ==, "nom");
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (join->area_of_row[i], ==, expected[i]);
}

static void
test_places (void)
{
  static const double x[] = {860613.4888913719, NAN, 0}, y[] = {6257885.791536187, 6200000, 0};
  static const char *const pairs[] = {"43.40195, 4.98192", "hors carte", "91, 0"};
  g_autoptr (SsColumn) east = ss_column_new_numbers ("x", SS_KIND_NUMBER, x, 3, SS_DATE_UNIT_DAY);
  g_autoptr (SsColumn) north = ss_column_new_numbers ("y", SS_KIND_NUMBER, y, 3, SS_DATE_UNIT_DAY);
  g_autoptr (SsColumn) texts = ss_column_new_texts ("lieu", pairs, 3);
  g_autofree double *from_metres = ss_places_of_coordinates (east, north);
  g_autofree double *from_texts = ss_places_of_texts (texts);

  for (gsize i = 0; i < 3; i++) {
    g_assert_cmpint (isnan (from_metres[2 * i]), ==, i > 0);
    g_assert_cmpint (isnan (from_texts[2 * i]), ==, i > 0);
  }
  g_assert_cmpfloat_with_epsilon (from_metres[0], 4.98191881, 1e-7);
  g_assert_cmpfloat_with_epsilon (from_texts[1], 43.40195, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/projection/lambert-93", test_lambert_93);
  g_test_add_func ("/map/projection/areas-are-true", test_areas_are_true);
  g_test_add_func ("/map/projection/choice", test_choice);
  g_test_add_func ("/map/view/holds-all", test_view_holds_all);
  g_test_add_func ("/map/view/insets", test_insets);
  g_test_add_func ("/map/view/paths-are-cut", test_paths_are_cut);
  g_test_add_func ("/map/classes/methods", test_classes);
  g_test_add_func ("/map/classes/few-values", test_few_values);
  g_test_add_func ("/map/join", test_join);
  g_test_add_func ("/map/places", test_places);
  return g_test_run ();
}
