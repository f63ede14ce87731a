/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geometry-text.h"

/* A square of 4 with a hole of 2 at its lower left, and a point. */
static SsGeometries *
make_geometries (void)
{
  static const double outer[] = {0, 0, 4, 0, 4, 4, 0, 4, 0, 0}, hole[] = {0, 0, 0, 2, 2, 2, 2, 0, 0, 0};
  SsGeometryBuilder *builder = ss_geometry_builder_new ();

  ss_geometry_builder_begin (builder, SS_GEOMETRY_POLYGON);
  ss_geometry_builder_part (builder);
  ss_geometry_builder_ring (builder);
  for (gsize i = 0; i < 5; i++)
    ss_geometry_builder_vertex (builder, outer[2 * i], outer[2 * i + 1]);
  ss_geometry_builder_ring (builder);
  for (gsize i = 0; i < 5; i++)
    ss_geometry_builder_vertex (builder, hole[2 * i], hole[2 * i + 1]);
  ss_geometry_builder_begin (builder, SS_GEOMETRY_POINT);
  ss_geometry_builder_part (builder);
  ss_geometry_builder_ring (builder);
  ss_geometry_builder_vertex (builder, 2.35, 48.85);
  return ss_geometry_builder_end (builder);
}

static void
test_centre (void)
{
  g_autoptr (SsGeometries) geometries = make_geometries ();
  double x, y;

  ss_geometries_centre (geometries, 0, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 28.0 / 12, 1e-12); /* (16 * 2 - 4 * 1) / 12 */
  g_assert_cmpfloat_with_epsilon (y, 28.0 / 12, 1e-12);
  ss_geometries_centre (geometries, 1, &x, &y);
  g_assert_cmpfloat (x, ==, 2.35);
}

static void
test_box (void)
{
  g_autoptr (SsGeometries) geometries = make_geometries ();
  SsBox box = ss_geometries_box (geometries, 0);

  g_assert_cmpfloat (box.east, ==, 4);
  g_assert_cmpfloat (geometries->box.north, ==, 48.85);
}

static void
test_text (void)
{
  g_autoptr (SsGeometries) geometries = make_geometries ();
  g_autofree char *polygon = ss_geometries_dup_text (geometries, 0),
                  *point = ss_geometries_dup_text (geometries, 1);

  g_assert_cmpstr (point, ==, "POINT (2.35 48.85)");
  g_assert_cmpstr (polygon, ==, "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (0 0, 0 2, 2 2, 2 0, 0 0))");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/geometry/centre", test_centre);
  g_test_add_func ("/table/geometry/box", test_box);
  g_test_add_func ("/table/geometry/text", test_text);
  return g_test_run ();
}
