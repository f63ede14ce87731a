/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-scenes.h"

#include "scene-builder.h"

#include <math.h>

#define FAMILY "Inter, DejaVu Sans, sans-serif"
#define WHITE SS_COLOUR (0xffffff)
#define INK SS_COLOUR (0x1d2730)
#define BLUE SS_COLOUR (0x2b5c8a)

static SsSceneBuilder *
new_builder (const char *title)
{
  SsSceneBuilder *builder = ss_scene_builder_new (320, 200, WHITE, "fr", FAMILY);
  ss_scene_builder_set_title (builder, title);
  ss_scene_builder_set_description (builder, "Une image d’essai.");
  return builder;
}

static SsScene *
make_shapes (void)
{
  static const SsDash dashes[] = {SS_DASH_SOLID, SS_DASH_DASHED, SS_DASH_DOTTED, SS_DASH_DASH_DOT};
  SsSceneBuilder *builder = new_builder ("Formes");
  SsStyle rim = {.fill = 0x2b5c8ab8, .stroke = WHITE, .stroke_width = 1.5};

  ss_scene_begin (builder, SS_GROUP_SERIES, "Hachures & Cie");
  for (int i = 0; i <= SS_HATCH_CROSS; i++) {
    SsStyle hatched = {.fill = SS_COLOUR (0xd1e5f0), .hatch = (SsHatch)i, .hatch_colour = BLUE};
    ss_scene_rect (builder, &hatched, 12 + i * 50, 12, 42, 42, (gsize)i);
    ss_scene_set_tip (builder, "Valeur : 3\nAnnée : 2017");
  }
  ss_scene_finish (builder);
  for (int i = 0; i < 4; i++) {
    SsStyle line = {.stroke = BLUE, .stroke_width = 1 + 0.5 * i, .dash = dashes[i]};
    ss_scene_line (builder, &line, 12, 70.5 + 10 * i, 150, 70.5 + 10 * i);
  }
  ss_scene_arc (builder, &rim, 50, 150, 0, 36, 0, 2 * G_PI, 1);
  ss_scene_arc (builder, &rim, 75, 160, 0, 24, 0, 2 * G_PI, 2);
  ss_scene_arc (builder, &rim, 150, 150, 16, 36, 0, 2 * G_PI, 3);
  ss_scene_arc (builder, &rim, 230, 150, 16, 36, 0, 2, 4);
  ss_scene_arc (builder, &rim, 230, 150, 16, 36, 2, 2 * G_PI, 5);
  ss_scene_arc (builder, &rim, 290, 150, 0, 26, -1, 2, 6);
  ss_scene_rect (builder, &rim, 200, 66, 60, 36, 7);
  ss_scene_set_radius (builder, 8);
  return ss_scene_builder_end (builder);
}

static SsScene *
make_texts (void)
{
  static const SsAnchor anchors[] = {SS_ANCHOR_START, SS_ANCHOR_MIDDLE, SS_ANCHOR_END};
  SsSceneBuilder *builder = new_builder ("Textes");
  SsTextStyle title = {.size = 20, .weight = SS_WEIGHT_SEMIBOLD, .colour = INK};
  SsTextStyle label = {.size = 12, .weight = SS_WEIGHT_REGULAR, .colour = INK};

  ss_scene_text (builder, &title, 12, 30, "Où est mon zéro ?");
  for (int i = 0; i < 3; i++) {
    label.anchor = anchors[i];
    ss_scene_text (builder, &label, 160, 60 + 18 * i, "Élèves & œuvres");
  }
  label.anchor = SS_ANCHOR_START;
  label.is_italic = TRUE;
  ss_scene_text (builder, &label, 12, 130, "note de lecture");
  label.is_italic = FALSE;
  ss_scene_rect (builder, &(SsStyle) {.fill = BLUE}, 12, 140, 150, 40, SS_ROW_NONE);
  label.halo = WHITE;
  ss_scene_text (builder, &label, 30, 165, "un halo");
  ss_scene_text (builder, &label, 220, 180, "de biais");
  ss_scene_set_angle (builder, -40);
  return ss_scene_builder_end (builder);
}

static SsScene *
make_points (void)
{
  enum { n = 3000 };
  SsSceneBuilder *builder = new_builder ("Points");
  float *xy = g_new (float, 2 * n);
  guint32 state = 7;

  ss_scene_begin_clip (builder, SS_GROUP_MARKS, "Nuage", 20, 20, 280, 160);
  for (int i = 0; i < 2 * n; i++) {
    /* Numerical Recipes' generator: the same points on any machine. */
    state = state * 1664525u + 1013904223u;
    xy[i] = (float)(state >> 8) / (float)(1 << 24) * (i % 2 ? 200 : 320);
  }
  ss_scene_points_take (builder, &(SsStyle) {.fill = 0x2b5c8a59}, xy, NULL, NULL, NULL, n, 2.5);
  return ss_scene_builder_end (builder);
}

const SampleScene sample_scenes[] = {
    {"shapes", make_shapes},
    {"texts", make_texts},
    {"points", make_points},
    {NULL, NULL},
};
