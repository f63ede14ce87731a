/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"
#include "text-measure.h"

G_BEGIN_DECLS

/** What a scene holds; private to the room. Strings and arrays of the marks belong to @strings and @arrays. */
struct _SsScene {
  gatomicrefcount ref_count;
  double width, height;
  SsColour background;
  char *title, *description, *language, *font_family;
  GArray *marks; /* SsMark */
  GStringChunk *strings;
  GPtrArray *arrays; /* g_free() */
};

/** Grid lines, grounds and plain labels say nothing; FALSE for them. */
gboolean ss_mark_means_something (const SsMark *mark);

G_END_DECLS
