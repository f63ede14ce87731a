/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "job.h"
#include "profile.h"
#include "scene.h"
#include "spec.h"
#include "theme.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/** What to make a picture of: a scene as it is, or a spec to be laid out at the picture's own size as a thumbnail. Owns its fields. */
typedef struct {
  SsScene *scene; /* NULL: draw @spec */
  SsProfile *profile;
  SsSpec *spec;
  SsThemeId theme;
  int width, height; /* px of the widget */
  int factor;        /* device pixels a px */
} SsPictureOrder;

/** A scene and its pixels. Reference-counted. */
typedef struct {
  gatomicrefcount ref_count;
  SsScene *scene;
  GdkTexture *texture;
} SsPicture;

SsPicture *ss_picture_ref (SsPicture *picture);
void ss_picture_unref (SsPicture *picture);
void ss_picture_order_free (SsPictureOrder *order);

/** `run` of a job whose input is an SsPictureOrder and whose result is an SsPicture. */
gpointer ss_picture_make (gpointer order, SsJob *job, GError **error);

/** The pixels of @scene at @width x @height device pixels. Any thread. NULL where there is no memory for them. */
GdkTexture *ss_scene_texture (const SsScene *scene, int width, int height, gboolean with_background);

G_END_DECLS
