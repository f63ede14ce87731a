/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene-builder.h"
#include "scene-data.h"
#include "text-measure.h"

G_BEGIN_DECLS

typedef struct {
  double x, y, width, height;
} SsTextBox;

/** A scene in the making; private to the room. */
struct _SsSceneBuilder {
  SsScene *scene; /* owned until the end */
  SsMeasurer *measurer;
  GArray *text_boxes; /* SsTextBox, one a text mark */
  guint depth;        /* groups open */
};

/** Remembers the bounds of the text @mark, turned by its angle. */
void ss_scene_builder_note_text (SsSceneBuilder *builder, const SsMark *mark);

G_END_DECLS
