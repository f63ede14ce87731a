/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "curve-path.h"

#include <math.h>

/* Beyond this many points a pixel column holds several. */
#define MANY_POINTS 4000

typedef struct {
  GArray *xy;     /* float */
  GArray *starts; /* guint32 */
} Parts;

static Parts
parts_new (void)
{
  return (Parts) {g_array_new (FALSE, FALSE, sizeof (float)), g_array_new (FALSE, FALSE, sizeof (guint32))};
}

static void
parts_begin (Parts *parts)
{
  guint32 start = parts->xy->len / 2;
  g_array_append_val (parts->starts, start);
}

static void
parts_add (Parts *parts, double x, double y)
{
  float point[] = {x, y};
  g_array_append_vals (parts->xy, point, 2);
}

static void
parts_draw (Parts *parts, SsSceneBuilder *scene, const SsStyle *style, gboolean is_closed)
{
  gsize n_parts = parts->starts->len;
  parts_begin (parts);
  float *xy = (float *)g_array_free (parts->xy, FALSE);
  guint32 *starts = (guint32 *)g_array_free (parts->starts, FALSE);
  ss_scene_path_take (scene, style, xy, starts, n_parts, is_closed, SS_ROW_NONE);
}

/* First, least, greatest and last of the points first .. end - 1, in their order. */
static void
add_column (Parts *parts, const SsCurvePath *path, const double *values, gsize first, gsize end)
{
  gsize least = first, greatest = first;
  for (gsize i = first; i < end; i++) {
    if (values[i] < values[least])
      least = i;
    if (values[i] > values[greatest])
      greatest = i;
  }
  gsize picks[] = {first, MIN (least, greatest), MAX (least, greatest), end - 1};
  for (guint k = 0; k < G_N_ELEMENTS (picks); k++)
    if (k == 0 || picks[k] != picks[k - 1])
      parts_add (parts, path->x[picks[k]], ss_scale_map (path->scale, values[picks[k]]));
}

static void
add_thinned (Parts *parts, const SsCurvePath *path, const double *values, gsize first, gsize end)
{
  for (gsize i = first; i < end;) {
    gsize next = i + 1;
    while (next < end && floor (path->x[next]) == floor (path->x[i]))
      next++;
    add_column (parts, path, values, i, next);
    i = next;
  }
}

static void
add_run (Parts *parts, const SsCurvePath *path, const double *values, gsize first, gsize end)
{
  if (path->n > MANY_POINTS && !path->is_step) {
    add_thinned (parts, path, values, first, end);
    return;
  }
  for (gsize i = first; i < end; i++) {
    double y = ss_scale_map (path->scale, values[i]);
    if (path->is_step && i > first)
      parts_add (parts, path->x[i], ss_scale_map (path->scale, values[i - 1]));
    parts_add (parts, path->x[i], y);
  }
}

static gsize
end_of_run (const SsCurvePath *path, gsize first)
{
  gsize end = first;
  while (end < path->n && !isnan (path->high[end]) && isfinite (path->x[end]))
    end++;
  return end;
}

/* The way back along the lower edge. */
static void
add_floor (Parts *parts, const SsCurvePath *path, gsize first, gsize end)
{
  if (!path->low) {
    double zero = ss_scale_map (path->scale, CLAMP (0.0, path->scale->min, path->scale->max));
    parts_add (parts, path->x[end - 1], zero);
    parts_add (parts, path->x[first], zero);
    return;
  }
  for (gsize i = end; i-- > first;)
    parts_add (parts, path->x[i], ss_scale_map (path->scale, path->low[i]));
}

static void
draw (const SsCurvePath *path, SsSceneBuilder *scene, const SsStyle *style, gboolean is_filled)
{
  Parts parts = parts_new ();
  for (gsize first = 0; first < path->n;) {
    gsize end = end_of_run (path, first);
    if (end - first >= 2) {
      parts_begin (&parts);
      add_run (&parts, path, path->high, first, end);
      if (is_filled)
        add_floor (&parts, path, first, end);
    }
    first = MAX (end, first + 1);
  }
  parts_draw (&parts, scene, style, is_filled);
}

void
ss_curve_path_stroke (const SsCurvePath *path, SsSceneBuilder *scene, const SsStyle *style)
{
  draw (path, scene, style, FALSE);
}

void
ss_curve_path_fill (const SsCurvePath *path, SsSceneBuilder *scene, const SsStyle *style)
{
  draw (path, scene, style, TRUE);
}
