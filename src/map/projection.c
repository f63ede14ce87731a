/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "projection.h"

#include <math.h>

#define RADIANS (G_PI / 180)
/* GRS 80. */
#define EQUATOR_RADIUS 6378137.0
#define ECCENTRICITY 0.0818191910428158
/* Mean radius of a sphere of the same area. */
#define SPHERE_RADIUS 6371007.18

/* IGN, "Projections cartographiques en France: Lambert-93" (NTG 71): exponent, constant and pole of the cone for the parallels 44° and 49°. */
#define CONE_EXPONENT 0.7256077650532670
#define CONE_CONSTANT 11754255.426096
#define CONE_X 700000.0
#define CONE_Y 12655612.049876
#define CONE_MERIDIAN 3.0

/* Rectangle of validity of EPSG:2154 in metres (epsg.org), with a margin of 50 km for files that go a little beyond. */
#define LAMBERT_WEST 0.0
#define LAMBERT_EAST 1350000.0
#define LAMBERT_SOUTH 5950000.0
#define LAMBERT_NORTH 7200000.0

/* Metropolitan France, degrees. */
static const SsBox france = {-6, 41, 10.2, 51.5};
/* Wider than this, a map is one of the world. */
#define WORLD_DEGREES 100.0
/* The web's square ends here: atan (sinh (pi)). */
#define MERCATOR_MOST_LATITUDE 85.05112878

static double
isometric_latitude (double latitude)
{
  double s = ECCENTRICITY * sin (latitude);
  return atanh (sin (latitude)) - ECCENTRICITY * atanh (s);
}

static double
latitude_of_isometric (double isometric)
{
  double latitude = asin (tanh (isometric));
  /* Converges by a factor of e² a step: twelve digits after five. */
  for (int i = 0; i < 6; i++)
    latitude = asin (tanh (isometric + ECCENTRICITY * atanh (ECCENTRICITY * sin (latitude))));
  return latitude;
}

static void
forward_mercator (const SsProjection *projection, double longitude, double latitude, double *x, double *y)
{
  double held = CLAMP (latitude, -MERCATOR_MOST_LATITUDE, MERCATOR_MOST_LATITUDE);
  *x = EQUATOR_RADIUS * longitude * RADIANS;
  *y = EQUATOR_RADIUS * atanh (sin (held * RADIANS));
}

static void
forward_lambert_93 (const SsProjection *projection, double longitude, double latitude, double *x, double *y)
{
  double held = CLAMP (latitude, -80.0, 89.9);
  double r = CONE_CONSTANT * exp (-CONE_EXPONENT * isometric_latitude (held * RADIANS));
  double angle = CONE_EXPONENT * (longitude - CONE_MERIDIAN) * RADIANS;
  *x = CONE_X + r * sin (angle);
  *y = CONE_Y - r * cos (angle);
}

/* Snyder, "Map Projections: A Working Manual" (USGS 1395, 1987), 24-2 to 24-4, on the sphere. */
static void
forward_local_area (const SsProjection *projection, double longitude, double latitude, double *x, double *y)
{
  double delta = (longitude - projection->centre_longitude) * RADIANS, phi = latitude * RADIANS;
  double phi0 = projection->centre_latitude * RADIANS;
  double cosine = sin (phi0) * sin (phi) + cos (phi0) * cos (phi) * cos (delta);
  double k = SPHERE_RADIUS * sqrt (2 / MAX (1 + cosine, 1e-9));
  *x = k * cos (phi) * sin (delta);
  *y = k * (cos (phi0) * sin (phi) - sin (phi0) * cos (phi) * cos (delta));
}

/* Šavrič, Patterson, Jenny, "The Equal Earth map projection", IJGIS 2018. */
static void
forward_equal_earth (const SsProjection *projection, double longitude, double latitude, double *x, double *y)
{
  static const double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
  double theta = asin (sqrt (3) / 2 * sin (CLAMP (latitude, -90.0, 90.0) * RADIANS));
  double t2 = theta * theta, t6 = t2 * t2 * t2;
  double delta = remainder (longitude - projection->centre_longitude, 360) * RADIANS;
  /* 180° stays at the eastern rim when the map is centred on Greenwich. */
  if (longitude - projection->centre_longitude == 180)
    delta = G_PI;
  *x = SPHERE_RADIUS * delta * 2 * cos (theta)
       / (sqrt (3) * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)));
  *y = SPHERE_RADIUS * theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
}

static void (*const forward[]) (const SsProjection *projection, double longitude, double latitude, double *x,
                                double *y)
    = {
        [SS_PROJECTION_MERCATOR] = forward_mercator,
        [SS_PROJECTION_LAMBERT_93] = forward_lambert_93,
        [SS_PROJECTION_LOCAL_AREA] = forward_local_area,
        [SS_PROJECTION_EQUAL_EARTH] = forward_equal_earth,
};

void
ss_projection_forward (const SsProjection *projection, double longitude, double latitude, double *x,
                       double *y)
{
  forward[projection->type](projection, longitude, latitude, x, y);
}

SsProjection
ss_projection_choose (const SsBox *box)
{
  double width = box->east - box->west, height = box->north - box->south;

  if (box->west >= france.west && box->east <= france.east && box->south >= france.south
      && box->north <= france.north)
    return (SsProjection) {.type = SS_PROJECTION_LAMBERT_93};
  if (width > WORLD_DEGREES || height > WORLD_DEGREES)
    return (SsProjection) {.type = SS_PROJECTION_EQUAL_EARTH};
  return (SsProjection) {SS_PROJECTION_LOCAL_AREA, (box->west + box->east) / 2,
                         (box->south + box->north) / 2};
}

void
ss_lambert_93_to_degrees (double x, double y, double *longitude, double *latitude)
{
  double r = hypot (x - CONE_X, CONE_Y - y), angle = atan2 (x - CONE_X, CONE_Y - y);
  *longitude = CONE_MERIDIAN + angle / CONE_EXPONENT / RADIANS;
  *latitude = latitude_of_isometric (-log (r / CONE_CONSTANT) / CONE_EXPONENT) / RADIANS;
}

gboolean
ss_is_lambert_93 (double x, double y)
{
  return x >= LAMBERT_WEST && x <= LAMBERT_EAST && y >= LAMBERT_SOUTH && y <= LAMBERT_NORTH;
}
