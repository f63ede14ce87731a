/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "job.h"
#include "profile.h"
#include "scene.h"
#include "spec.h"
#include "theme.h"

#include <gdk/gdk.h>
#include <graphene.h>

G_BEGIN_DECLS

/** What to make a picture of: a part of a scene, or a spec to be laid out at the picture's own size as a thumbnail. Owns its fields. */
typedef struct {
  SsScene *scene; /* NULL: draw @spec */
  SsProfile *profile;
  SsSpec *spec;
  SsThemeId theme;
  graphene_rect_t part; /* of @scene, in its own px */
  int width, height;    /* px of the widget */
  int factor;           /* device pixels a px */
} SsPictureOrder;

/** A scene and the pixels of a part of it. Reference-counted. */
typedef struct {
  gatomicrefcount ref_count;
  SsScene *scene;
  graphene_rect_t part;
  GdkTexture *texture;
} SsPicture;

SsPicture *ss_picture_ref (SsPicture *picture);
void ss_picture_unref (SsPicture *picture);
void ss_picture_order_free (SsPictureOrder *order);

/** `run` of a job whose input is an SsPictureOrder and whose result is an SsPicture. */
gpointer ss_picture_make (gpointer order, SsJob *job, GError **error);

/** @scene as a whole, in its own px. */
graphene_rect_t ss_scene_bounds (const SsScene *scene);

/** The pixels of @part of @scene at @width x @height device pixels. Any thread. NULL where there is no memory for them. */
GdkTexture *ss_scene_texture (const SsScene *scene, const graphene_rect_t *part, int width, int height,
                              gboolean with_background);

G_END_DECLS
