/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map-frame.h"

#include <math.h>
#include <string.h>

/* The five overseas départements, degrees: each inset shows its whole territory, whatever the data. */
static const struct {
  const char *name;
  SsBox box;
} overseas[] = {
    {"Guadeloupe", {-61.85, 15.8, -60.95, 16.55}}, {"Martinique", {-61.27, 14.35, -60.77, 14.92}},
    {"Guyane", {-54.65, 2.1, -51.6, 5.8}},         {"La Réunion", {55.2, -21.42, 55.87, -20.85}},
    {"Mayotte", {44.95, -13.05, 45.35, -12.6}},
};
G_STATIC_ASSERT (G_N_ELEMENTS (overseas) + 1 == SS_MOST_MAP_FRAMES);

/* Insets take this share of the map's width, and at most of its height. */
#define INSET_SHARE 0.15
#define INSET_GAP 4.0
/* Of an inset's height: above the land stands its name. */
#define INSET_NAME_SHARE 0.16
#define INSET_MARGIN_SHARE 0.1

static gboolean
holds (const SsBox *box, double longitude, double latitude)
{
  return longitude >= box->west && longitude <= box->east && latitude >= box->south && latitude <= box->north;
}

/* The overseas département at a place, or -1. */
static int
overseas_at (double longitude, double latitude)
{
  for (gsize i = 0; i < G_N_ELEMENTS (overseas); i++) {
    if (holds (&overseas[i].box, longitude, latitude))
      return (int)i;
  }
  return -1;
}

/* Bounds of all places, and of those that are not overseas départements. */
static void
bound_places (const double *degrees, gsize n, SsBox *all, SsBox *mainland)
{
  *all = *mainland = ss_box_empty;
  for (gsize i = 0; i < n; i++) {
    double longitude = degrees[2 * i], latitude = degrees[2 * i + 1];
    if (isnan (longitude) || isnan (latitude))
      continue;
    ss_box_add (all, longitude, latitude);
    if (overseas_at (longitude, latitude) < 0)
      ss_box_add (mainland, longitude, latitude);
  }
}

/* Lays the frame so that the plane's box @plane fills the rectangle less margins. */
static void
lay_frame (SsMapFrame *frame, const SsBox *plane, double margin, double right, double least_metres)
{
  double inner_width = MAX (frame->width - 2 * margin - right, frame->width / 3);
  double inner_height = MAX (frame->height - 2 * margin, frame->height / 3);
  double metres = MAX (least_metres / frame->width, 1e-6);

  metres = MAX (metres, (plane->east - plane->west) / inner_width);
  metres = MAX (metres, (plane->north - plane->south) / inner_height);
  frame->px_per_metre = 1 / metres;
  frame->left = frame->x + (frame->width - right) / 2 - (plane->west + plane->east) / 2 * frame->px_per_metre;
  frame->top = frame->y + frame->height / 2 + (plane->south + plane->north) / 2 * frame->px_per_metre;
}

/* Bounds in the plane of the places that are @frame's. */
static SsBox
plane_of_places (const SsMapFrame *frame, const double *degrees, gsize n, gboolean has_insets)
{
  SsBox plane = ss_box_empty;
  for (gsize i = 0; i < n; i++) {
    double longitude = degrees[2 * i], latitude = degrees[2 * i + 1], x, y;
    if (isnan (longitude) || isnan (latitude) || (has_insets && overseas_at (longitude, latitude) >= 0))
      continue;
    ss_projection_forward (&frame->projection, longitude, latitude, &x, &y);
    ss_box_add (&plane, x, y);
  }
  return plane.west > plane.east ? (SsBox) {0, 0, 0, 0} : plane;
}

/* Bounds in the plane of a box of degrees: of its corners and the middles of its sides. */
static SsBox
plane_of_box (const SsProjection *projection, const SsBox *box)
{
  SsBox plane = ss_box_empty;
  for (int i = 0; i < 9; i++) {
    double x, y;
    ss_projection_forward (projection, box->west + (box->east - box->west) * (i % 3) / 2,
                           box->south + (box->north - box->south) * (i / 3) / 2, &x, &y);
    ss_box_add (&plane, x, y);
  }
  return plane;
}

/* A column of insets at the left of the main map, which gives them room. */
static void
add_insets (SsMapView *view)
{
  SsMapFrame *whole = &view->frames[0];
  gsize n = G_N_ELEMENTS (overseas);
  double height = (whole->height - INSET_GAP * (n - 1)) / n;
  double width = MIN (INSET_SHARE * whole->width, height * 1.4);

  for (gsize i = 0; i < n; i++) {
    SsMapFrame *inset = &view->frames[view->n_frames++];
    inset->name = overseas[i].name;
    inset->degrees = overseas[i].box;
    inset->projection = ss_projection_choose (&inset->degrees);
    inset->x = whole->x;
    inset->y = whole->y + i * (height + INSET_GAP);
    inset->width = width;
    inset->height = height;
    SsBox plane = plane_of_box (&inset->projection, &inset->degrees);
    lay_frame (inset, &plane, INSET_MARGIN_SHARE * height, 0, 0);
    inset->top += INSET_NAME_SHARE / 2 * height;
  }
  whole->x += width + 2 * INSET_GAP;
  whole->width -= width + 2 * INSET_GAP;
}

SsMapView
ss_map_view_fit (const double *degrees, gsize n, double x, double y, double width, double height,
                 double margin, double right, double least_metres)
{
  SsMapView view = {.n_frames = 1, .frames = {{.x = x, .y = y, .width = width, .height = height}}};
  SsMapFrame *frame = &view.frames[0];
  SsBox all, mainland;

  bound_places (degrees, n, &all, &mainland);
  SsProjection projection = ss_projection_choose (&mainland);
  gboolean is_france = mainland.west <= mainland.east && projection.type == SS_PROJECTION_LAMBERT_93;
  gboolean has_insets = is_france && memcmp (&all, &mainland, sizeof all) != 0;
  frame->projection = has_insets || is_france ? projection : ss_projection_choose (&all);
  if (has_insets)
    add_insets (&view);
  SsBox plane = plane_of_places (frame, degrees, n, has_insets);
  lay_frame (frame, &plane, margin, right, least_metres);
  return view;
}

const SsMapFrame *
ss_map_view_frame_at (const SsMapView *view, double longitude, double latitude)
{
  for (guint i = 1; i < view->n_frames; i++) {
    if (holds (&view->frames[i].degrees, longitude, latitude))
      return &view->frames[i];
  }
  return &view->frames[0];
}

void
ss_map_frame_place (const SsMapFrame *frame, double longitude, double latitude, double *x, double *y)
{
  ss_projection_forward (&frame->projection, longitude, latitude, x, y);
  *x = frame->left + *x * frame->px_per_metre;
  *y = frame->top - *y * frame->px_per_metre;
}

void
ss_map_view_place (const SsMapView *view, double longitude, double latitude, double *x, double *y)
{
  ss_map_frame_place (ss_map_view_frame_at (view, longitude, latitude), longitude, latitude, x, y);
}

double
ss_map_view_scale_bar (const SsMapView *view, double most, double *length)
{
  static const double steps[] = {5, 2, 1};
  double scale = view->frames[0].px_per_metre, metres = most / scale,
         power = pow (10, floor (log10 (metres)));

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    if (steps[i] * power > metres)
      continue;
    *length = steps[i] * power * scale;
    return steps[i] * power;
  }
  g_assert_not_reached ();
}
