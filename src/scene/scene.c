/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene-data.h"

SsScene *
ss_scene_ref (SsScene *scene)
{
  g_return_val_if_fail (scene, NULL);
  g_atomic_ref_count_inc (&scene->ref_count);
  return scene;
}

void
ss_scene_unref (SsScene *scene)
{
  g_return_if_fail (scene);
  if (!g_atomic_ref_count_dec (&scene->ref_count))
    return;
  g_free (scene->title);
  g_free (scene->description);
  g_free (scene->language);
  g_free (scene->font_family);
  g_array_unref (scene->marks);
  g_string_chunk_free (scene->strings);
  g_ptr_array_unref (scene->arrays);
  g_free (scene);
}

double
ss_scene_width (const SsScene *scene)
{
  return scene->width;
}

double
ss_scene_height (const SsScene *scene)
{
  return scene->height;
}

SsColour
ss_scene_background (const SsScene *scene)
{
  return scene->background;
}

const char *
ss_scene_title (const SsScene *scene)
{
  return scene->title;
}

const char *
ss_scene_description (const SsScene *scene)
{
  return scene->description;
}

const char *
ss_scene_language (const SsScene *scene)
{
  return scene->language;
}

const char *
ss_scene_font_family (const SsScene *scene)
{
  return scene->font_family;
}

gsize
ss_scene_n_marks (const SsScene *scene)
{
  return scene->marks->len;
}

const SsMark *
ss_scene_mark (const SsScene *scene, gsize i)
{
  g_return_val_if_fail (i < scene->marks->len, NULL);
  return &g_array_index (scene->marks, SsMark, i);
}

double
ss_anchor_share (SsAnchor anchor)
{
  return anchor * 0.5;
}
