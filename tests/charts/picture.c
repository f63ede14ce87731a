/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture.h"

#include "chart.h"
#include "charts.h"

SsScene *
picture_draw_in (SsTable *table, const char *written, SsLanguage language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SsProfile) profile = ss_profile_new (table, NULL);
  g_autofree char *json = g_strdelimit (g_strdup (written), "'", '"');
  json_t *read = json_loads (json, 0, NULL);
  g_assert_nonnull (read);
  g_autoptr (SsSpec) spec = ss_spec_from_json (read, &error);
  json_decref (read);
  g_assert_no_error (error);
  SsDrawing drawing = {.width = 640, .height = 420, .language = language};
  SsScene *scene = ss_chart_draw (profile, spec, ss_chart_types, &drawing, &error);
  g_assert_no_error (error);
  return scene;
}

SsScene *
picture_draw (SsTable *table, const char *written)
{
  return picture_draw_in (table, written, SS_LANGUAGE_EN);
}

gboolean
picture_find (const SsScene *scene, const char *text, double *x, double *y)
{
  for (gsize i = 0; i < ss_scene_n_marks (scene); i++) {
    const SsMark *mark = ss_scene_mark (scene, i);
    if (mark->type == SS_MARK_TEXT && g_str_equal (mark->text.text, text)) {
      *x = mark->text.x;
      *y = mark->text.y;
      return TRUE;
    }
  }
  return FALSE;
}

gboolean
picture_says (const SsScene *scene, const char *text)
{
  double x, y;
  return picture_find (scene, text, &x, &y);
}
