/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map-marks.h"

#include "places.h"

/* Web Mercator ends here, degrees (EPSG:3857). */
#define MOST_LATITUDE 85.0511
/* Vertices nearer than this to the one before change no pixel, px. */
#define DETAIL 0.7

/* One mark: a circle about a place, or the outline of a geometry. */
typedef struct {
  double x, y;    /* shares of the world: of the circle's centre */
  double radius;  /* px; 0: an outline */
  gsize geometry; /* of the outline */
  SsBox box;      /* shares of the world: of the outline */
  SsColour fill, stroke;
  const char *tip; /* of the scene */
} MapMark;

struct _SsMapMarks {
  gatomicrefcount ref_count;
  GArray *marks; /* MapMark */
  SsScene *scene;
  SsGeometries *geometries; /* NULL: circles only */
  SsBox box;
};

static double
world_x (double longitude)
{
  return (longitude + 180) / 360;
}

static double
world_y (double latitude)
{
  double radians = CLAMP (latitude, -MOST_LATITUDE, MOST_LATITUDE) * G_PI / 180;

  return 0.5 - log (tan (G_PI / 4 + radians / 2)) / (2 * G_PI);
}

/* Longitude and latitude of every row, as the chart itself finds them; NULL where there are none. */
static double *
places_of_rows (SsTable *table, const SsSpec *spec)
{
  const char *x = ss_spec_role (spec, SS_ROLE_X, 0), *y = ss_spec_role (spec, SS_ROLE_Y, 0);
  const char *area = ss_spec_role (spec, SS_ROLE_AREA, 0);
  const SsColumn *x_column = x ? ss_table_find (table, x, NULL) : NULL;
  const SsColumn *y_column = y ? ss_table_find (table, y, NULL) : NULL;
  const SsColumn *area_column = area ? ss_table_find (table, area, NULL) : NULL;

  if (x_column && y_column)
    return ss_places_of_coordinates (x_column, y_column);
  if (area_column && ss_column_kind (area_column) == SS_KIND_TEXT)
    return ss_places_of_texts (area_column);
  return ss_table_geometry (table) ? ss_places_of_geometry (ss_table_geometry (table)) : NULL;
}

static void
cover (SsBox *box, double x, double y)
{
  box->west = MIN (box->west, x);
  box->east = MAX (box->east, x);
  box->north = MIN (box->north, y);
  box->south = MAX (box->south, y);
}

static void
add_circle (SsMapMarks *marks, const double *places, gsize row, double radius, const SsStyle *style,
            SsColour fill, const char *tip)
{
  MapMark mark = {.radius = radius, .fill = fill, .stroke = style->stroke, .tip = tip};

  if (row == SS_ROW_NONE || isnan (places[2 * row]))
    return;
  mark.x = world_x (places[2 * row]);
  mark.y = world_y (places[2 * row + 1]);
  cover (&marks->box, mark.x, mark.y);
  g_array_append_val (marks->marks, mark);
}

static void
add_outline (SsMapMarks *marks, const SsColumn *column, gsize row, const SsMark *from)
{
  MapMark mark = {.fill = from->style.fill, .stroke = from->style.stroke, .tip = from->tip};
  gsize g = row == SS_ROW_NONE || !column ? G_MAXSIZE : ss_column_geometry_index (column, row);
  SsBox degrees;

  if (g == G_MAXSIZE)
    return;
  degrees = ss_geometries_box (marks->geometries, g);
  mark.geometry = g;
  mark.box = (SsBox) {world_x (degrees.west), world_y (degrees.south), world_x (degrees.east),
                      world_y (degrees.north)};
  cover (&marks->box, mark.box.west, mark.box.north);
  cover (&marks->box, mark.box.east, mark.box.south);
  g_array_append_val (marks->marks, mark);
}

static void
add_points (SsMapMarks *marks, const double *places, const SsMark *mark)
{
  for (gsize i = 0; mark->points.row_ids && i < mark->points.n; i++)
    add_circle (marks, places, mark->points.row_ids[i],
                mark->points.radius ? mark->points.radius[i] : mark->points.r, &mark->style,
                mark->points.fill ? mark->points.fill[i] : mark->style.fill, NULL);
}

/* The marks of the data alone: legends and labels have no place on the globe. */
static void
collect (SsMapMarks *marks, const SsColumn *geometry, const double *places)
{
  guint depth = 0;

  for (gsize i = 0; i < ss_scene_n_marks (marks->scene); i++) {
    const SsMark *mark = ss_scene_mark (marks->scene, i);
    gsize row = mark->rows ? mark->rows[0] : mark->row;

    if (mark->type == SS_MARK_BEGIN && (depth || mark->group.role == SS_GROUP_MARKS))
      depth++;
    else if (mark->type == SS_MARK_END && depth)
      depth--;
    else if (depth && mark->type == SS_MARK_PATH)
      add_outline (marks, geometry, row, mark);
    else if (depth && mark->type == SS_MARK_ARC)
      add_circle (marks, places, row, mark->arc.outer, &mark->style, mark->style.fill, mark->tip);
    else if (depth && mark->type == SS_MARK_POINTS)
      add_points (marks, places, mark);
  }
}

SsMapMarks *
ss_map_marks_new (SsProfile *profile, const SsSpec *spec, SsScene *scene)
{
  SsTable *table = ss_profile_table (profile);
  g_autofree double *places = places_of_rows (table, spec);
  SsColumn *geometry = ss_table_geometry (table);
  SsMapMarks *marks;

  if (!places)
    return NULL;
  marks = g_new0 (SsMapMarks, 1);
  g_atomic_ref_count_init (&marks->ref_count);
  marks->marks = g_array_new (FALSE, FALSE, sizeof (MapMark));
  marks->scene = ss_scene_ref (scene);
  marks->geometries = geometry ? ss_geometries_ref (ss_column_geometries (geometry)) : NULL;
  marks->box = (SsBox) {1, 0, 0, 1};
  collect (marks, geometry, places);
  if (marks->marks->len)
    return marks;
  ss_map_marks_unref (marks);
  return NULL;
}

SsMapMarks *
ss_map_marks_ref (SsMapMarks *marks)
{
  g_atomic_ref_count_inc (&marks->ref_count);
  return marks;
}

void
ss_map_marks_unref (SsMapMarks *marks)
{
  if (!g_atomic_ref_count_dec (&marks->ref_count))
    return;
  g_array_unref (marks->marks);
  ss_scene_unref (marks->scene);
  g_clear_pointer (&marks->geometries, ss_geometries_unref);
  g_free (marks);
}

SsBox
ss_map_marks_box (const SsMapMarks *marks)
{
  return marks->box;
}

static void
set_colour (cairo_t *cr, SsColour colour)
{
  cairo_set_source_rgba (cr, (colour >> 24 & 0xff) / 255.0, (colour >> 16 & 0xff) / 255.0,
                         (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

static void
trace_ring (const SsGeometries *geometries, gsize ring, cairo_t *cr, const SsWorldView *view)
{
  double last_x = -G_MAXDOUBLE, last_y = -G_MAXDOUBLE;

  for (guint32 v = geometries->vertex_start[ring]; v < geometries->vertex_start[ring + 1]; v++) {
    double x = view->left + view->side * world_x (geometries->xy[2 * v]);
    double y = view->top + view->side * world_y (geometries->xy[2 * v + 1]);

    if (ABS (x - last_x) < DETAIL && ABS (y - last_y) < DETAIL)
      continue;
    cairo_line_to (cr, x, y);
    last_x = x;
    last_y = y;
  }
  cairo_close_path (cr);
}

static void
trace_outline (const SsGeometries *geometries, gsize g, cairo_t *cr, const SsWorldView *view)
{
  for (guint32 p = geometries->part_start[g]; p < geometries->part_start[g + 1]; p++)
    for (guint32 ring = geometries->ring_start[p]; ring < geometries->ring_start[p + 1]; ring++) {
      cairo_new_sub_path (cr);
      trace_ring (geometries, ring, cr, view);
    }
}

static void
trace (const SsMapMarks *marks, const MapMark *mark, cairo_t *cr, const SsWorldView *view)
{
  cairo_new_path (cr);
  if (mark->radius > 0)
    cairo_arc (cr, view->left + view->side * mark->x, view->top + view->side * mark->y, mark->radius, 0,
               2 * G_PI);
  else
    trace_outline (marks->geometries, mark->geometry, cr, view);
}

static gboolean
is_seen (const MapMark *mark, const SsWorldView *view, double width, double height)
{
  SsBox box = mark->box;

  if (mark->radius > 0)
    box = (SsBox) {mark->x, mark->y, mark->x, mark->y};
  return view->left + view->side * box.east > -mark->radius
         && view->left + view->side * box.west < width + mark->radius
         && view->top + view->side * box.south > -mark->radius
         && view->top + view->side * box.north < height + mark->radius;
}

void
ss_map_marks_paint (const SsMapMarks *marks, cairo_t *cr, const SsWorldView *view, double width,
                    double height)
{
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < marks->marks->len; i++) {
    const MapMark *mark = &g_array_index (marks->marks, MapMark, i);

    if (!is_seen (mark, view, width, height))
      continue;
    trace (marks, mark, cr, view);
    set_colour (cr, mark->fill);
    cairo_fill_preserve (cr);
    set_colour (cr, mark->stroke);
    cairo_stroke (cr);
  }
}

const char *
ss_map_marks_tip_at (const SsMapMarks *marks, const SsWorldView *view, double x, double y)
{
  cairo_surface_t *nothing = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (nothing);
  const char *tip = NULL;

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = marks->marks->len; i > 0 && !tip; i--) {
    const MapMark *mark = &g_array_index (marks->marks, MapMark, i - 1);
    SsWorldView moved = {view->side, view->left - x, view->top - y};

    if (!is_seen (mark, &moved, 0, 0))
      continue;
    trace (marks, mark, cr, view);
    if (cairo_in_fill (cr, x, y))
      tip = mark->tip;
  }
  cairo_destroy (cr);
  cairo_surface_destroy (nothing);
  return tip;
}
