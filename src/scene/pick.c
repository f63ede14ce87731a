/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint.h"
#include "scene-data.h"

#include <math.h>

typedef struct {
  double x, y, reach;
} Probe;

static gboolean
hits_rect (const SsMark *mark, const Probe *probe, gsize *point)
{
  return probe->x >= mark->rect.x - probe->reach && probe->x <= mark->rect.x + mark->rect.width + probe->reach
         && probe->y >= mark->rect.y - probe->reach
         && probe->y <= mark->rect.y + mark->rect.height + probe->reach;
}

static gboolean
hits_arc (const SsMark *mark, const Probe *probe, gsize *point)
{
  double dx = probe->x - mark->arc.x, dy = probe->y - mark->arc.y, distance = hypot (dx, dy);
  if (distance < mark->arc.inner - probe->reach || distance > mark->arc.outer + probe->reach)
    return FALSE;
  /* Clockwise from 12 o'clock; angles of a slice may start below 0. */
  double angle = atan2 (dx, -dy) - mark->arc.from;
  angle -= floor (angle / (2 * G_PI)) * 2 * G_PI;
  return angle <= mark->arc.to - mark->arc.from;
}

/* Even-odd rule over all rings, as they are filled. */
static gboolean
is_inside (const SsMark *mark, double x, double y)
{
  gboolean inside = FALSE;
  for (gsize part = 0; part < mark->path.n_parts; part++) {
    gsize first = mark->path.starts[part], end = mark->path.starts[part + 1];
    for (gsize i = first, before = end - 1; i < end; before = i++) {
      const float *a = mark->path.xy + 2 * i, *b = mark->path.xy + 2 * before;
      if ((a[1] > y) != (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0])
        inside = !inside;
    }
  }
  return inside;
}

static double
distance_to_segment (const float *a, const float *b, double x, double y)
{
  double dx = b[0] - a[0], dy = b[1] - a[1], length = dx * dx + dy * dy;
  double t = length > 0 ? CLAMP (((x - a[0]) * dx + (y - a[1]) * dy) / length, 0.0, 1.0) : 0;
  return hypot (x - a[0] - t * dx, y - a[1] - t * dy);
}

/* On a line: the end of the nearest segment that is nearer. */
static gboolean
hits_line (const SsMark *mark, const Probe *probe, gsize *point)
{
  double nearest = probe->reach + mark->style.stroke_width / 2;
  gboolean hit = FALSE;
  for (gsize part = 0; part < mark->path.n_parts; part++) {
    for (gsize i = mark->path.starts[part]; i + 1 < mark->path.starts[part + 1]; i++) {
      const float *a = mark->path.xy + 2 * i, *b = a + 2;
      double distance = distance_to_segment (a, b, probe->x, probe->y);
      if (distance > nearest)
        continue;
      nearest = distance;
      hit = TRUE;
      *point
          = hypot (probe->x - a[0], probe->y - a[1]) <= hypot (probe->x - b[0], probe->y - b[1]) ? i : i + 1;
    }
  }
  return hit;
}

static gboolean
hits_path (const SsMark *mark, const Probe *probe, gsize *point)
{
  if (mark->path.is_closed && (mark->style.fill & 0xff || mark->style.hatch != SS_HATCH_NONE))
    return is_inside (mark, probe->x, probe->y);
  return hits_line (mark, probe, point);
}

/* The nearest of the symbols under the probe; among equals the one on top. */
static gboolean
hits_points (const SsMark *mark, const Probe *probe, gsize *point)
{
  const float x = (float)probe->x, y = (float)probe->y, *radius = mark->points.radius;
  float nearest = G_MAXFLOAT;
  for (gsize i = 0; i < mark->points.n; i++) {
    float dx = mark->points.xy[2 * i] - x, dy = mark->points.xy[2 * i + 1] - y;
    float squared = dx * dx + dy * dy, r = (float)(probe->reach + (radius ? radius[i] : mark->points.r));
    if (squared > nearest || squared > r * r)
      continue;
    nearest = squared;
    *point = i;
  }
  return nearest < G_MAXFLOAT;
}

static gboolean
hits_text (const SsMark *mark, const Probe *probe, gsize *point)
{
  double left = mark->text.x - ss_anchor_share (mark->text.style.anchor) * mark->text.width;
  return mark->text.angle == 0 && probe->x >= left && probe->x <= left + mark->text.width
         && probe->y >= mark->text.y - mark->text.ascent && probe->y <= mark->text.y + mark->text.descent;
}

static gboolean (*const hits_mark[]) (const SsMark *mark, const Probe *probe, gsize *point) = {
    [SS_MARK_RECT] = hits_rect,     [SS_MARK_PATH] = hits_path, [SS_MARK_ARC] = hits_arc,
    [SS_MARK_POINTS] = hits_points, [SS_MARK_TEXT] = hits_text,
};

gboolean
ss_mark_means_something (const SsMark *mark)
{
  return mark->row != SS_ROW_NONE || mark->n_rows > 0 || mark->tip || mark->type == SS_MARK_POINTS
         || (mark->type == SS_MARK_TEXT && mark->text.link);
}

static gboolean
is_clipped_away (const SsMark *group, const Probe *probe)
{
  return group->group.has_clip
         && (probe->x < group->group.clip_x || probe->x > group->group.clip_x + group->group.clip_width
             || probe->y < group->group.clip_y || probe->y > group->group.clip_y + group->group.clip_height);
}

gboolean
ss_scene_pick (const SsScene *scene, double x, double y, double reach, gsize *mark, gsize *point)
{
  const Probe probe = {x, y, reach};
  gboolean found = FALSE;
  guint hidden = 0; /* depth within a group whose clip is elsewhere */

  for (gsize i = 0; i < ss_scene_n_marks (scene); i++) {
    const SsMark *candidate = ss_scene_mark (scene, i);
    gsize hit = 0;
    if (candidate->type == SS_MARK_BEGIN) {
      hidden += hidden > 0 || is_clipped_away (candidate, &probe);
    } else if (candidate->type == SS_MARK_END) {
      hidden -= hidden > 0;
    } else if (!hidden && ss_mark_means_something (candidate)
               && hits_mark[candidate->type](candidate, &probe, &hit)) {
      found = TRUE;
      *mark = i;
      *point = hit;
    }
  }
  return found;
}
