/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-contract.h"

#include "chart.h"
#include "charts.h"

#include <math.h>
#include <string.h>

#define TOLERANCE 1.0

typedef struct {
  const char *what;
  const SsScene *scene;
  gsize n_rows;
  guint clip_depth, n_failures;
} Check;

static void
fail (Check *check, const SsMark *mark, const char *why)
{
  static const guint most_told = 3;
  if (check->n_failures++ < most_told)
    g_test_message ("%s: mark of type %d (%s): %s", check->what, mark->type,
                    mark->type == SS_MARK_TEXT ? mark->text.text : "", why);
  g_test_fail ();
}

static gboolean
is_inside (const Check *check, double x, double y)
{
  return x >= -TOLERANCE && y >= -TOLERANCE && x <= ss_scene_width (check->scene) + TOLERANCE
         && y <= ss_scene_height (check->scene) + TOLERANCE;
}

static void
check_place (Check *check, const SsMark *mark, double x, double y)
{
  if (!isfinite (x) || !isfinite (y))
    fail (check, mark, "a place is not finite");
  else if (check->clip_depth == 0 && !is_inside (check, x, y))
    fail (check, mark, "outside of the picture");
}

static void
text_box (const SsMark *mark, double box[4])
{
  double left = -ss_anchor_share (mark->text.style.anchor) * mark->text.width,
         right = left + mark->text.width;
  double angle = mark->text.angle * G_PI / 180, c = cos (angle), s = sin (angle);
  const double corners[4][2] = {{left, -mark->text.ascent},
                                {right, -mark->text.ascent},
                                {left, mark->text.descent},
                                {right, mark->text.descent}};
  box[0] = box[1] = INFINITY;
  box[2] = box[3] = -INFINITY;
  for (guint i = 0; i < 4; i++) {
    double x = mark->text.x + corners[i][0] * c - corners[i][1] * s;
    double y = mark->text.y + corners[i][0] * s + corners[i][1] * c;
    box[0] = MIN (box[0], x);
    box[1] = MIN (box[1], y);
    box[2] = MAX (box[2], x);
    box[3] = MAX (box[3], y);
  }
}

static void
check_mark (Check *check, const SsMark *mark)
{
  double box[4];
  switch (mark->type) {
  case SS_MARK_RECT:
    check_place (check, mark, mark->rect.x, mark->rect.y);
    check_place (check, mark, mark->rect.x + mark->rect.width, mark->rect.y + mark->rect.height);
    break;
  case SS_MARK_ARC:
    check_place (check, mark, mark->arc.x, mark->arc.y);
    break;
  case SS_MARK_PATH:
    for (gsize i = 0; i < mark->path.n_points; i++)
      check_place (check, mark, mark->path.xy[2 * i], mark->path.xy[2 * i + 1]);
    break;
  case SS_MARK_POINTS:
    for (gsize i = 0; i < mark->points.n; i++)
      check_place (check, mark, mark->points.xy[2 * i], mark->points.xy[2 * i + 1]);
    break;
  case SS_MARK_TEXT:
    text_box (mark, box);
    check_place (check, mark, box[0], box[1]);
    check_place (check, mark, box[2], box[3]);
    break;
  case SS_MARK_BEGIN:
    check->clip_depth += mark->group.has_clip || check->clip_depth > 0;
    break;
  case SS_MARK_END:
    check->clip_depth -= check->clip_depth > 0;
    break;
  }
  if (mark->row != SS_ROW_NONE && mark->row >= check->n_rows)
    fail (check, mark, "stands for a row that does not exist");
  for (gsize i = 0; i < mark->n_rows; i++)
    if (mark->rows[i] >= check->n_rows)
      fail (check, mark, "stands for a row that does not exist");
}

static void
check_overlaps (Check *check)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  for (gsize i = 0; i < ss_scene_n_marks (check->scene); i++)
    if (ss_scene_mark (check->scene, i)->type == SS_MARK_TEXT)
      g_ptr_array_add (texts, (gpointer)ss_scene_mark (check->scene, i));
  for (guint i = 0; i < texts->len; i++)
    for (guint k = 0; k < i; k++) {
      double a[4], b[4];
      text_box (texts->pdata[i], a);
      text_box (texts->pdata[k], b);
      if (a[0] < b[2] - TOLERANCE && b[0] < a[2] - TOLERANCE && a[1] < b[3] - TOLERANCE
          && b[1] < a[3] - TOLERANCE) {
        const SsMark *other = texts->pdata[k];
        g_autofree char *why = g_strdup_printf ("overlaps “%s”", other->text.text);
        fail (check, texts->pdata[i], why);
      }
    }
}

static SsScene *
draw (SsProfile *profile, const SsSpec *spec, const SsDrawing *drawing)
{
  g_autoptr (GError) error = NULL;
  SsScene *scene = ss_chart_draw (profile, spec, ss_chart_types, drawing, &error);
  if (!scene)
    g_test_message ("%s: %s", spec->format, error->message);
  g_assert_nonnull (scene);
  return scene;
}

void
scene_contract_check (const char *what, SsProfile *profile, const SsSpec *spec, const SsDrawing *drawing)
{
  g_autoptr (SsScene) scene = draw (profile, spec, drawing), again = draw (profile, spec, drawing);
  Check check = {.what = what, .scene = scene, .n_rows = ss_table_n_rows (ss_profile_table (profile))};
  for (gsize i = 0; i < ss_scene_n_marks (scene); i++)
    check_mark (&check, ss_scene_mark (scene, i));
  check_overlaps (&check);
  g_autofree char *first = ss_scene_dump (scene), *second = ss_scene_dump (again);
  if (strcmp (first, second) != 0) {
    g_test_message ("%s: two drawings differ", what);
    g_test_fail ();
  }
}
