/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preset.h"

#include <glib/gi18n-lib.h>

#define SCENE_DPI 96.0
#define CENTIMETRES_PER_INCH 2.54

/* Paper (ISO 216, in px at 96 an inch) is printed at 300 dots an inch, posters, seen from afar, at 150. */
#define PAPER 300 / SCENE_DPI, 300
#define POSTER 150 / SCENE_DPI, 150

static const SsSizePreset presets[] = {
    {"web", N_ ("Web page"), {860, 500, 2, 0}},
    {"sheet", N_ ("Picture (4:3)"), {860, 645, 2, 0}},
    {"slide", N_ ("Slide (16:9)"), {1920, 1080, 1, 0}},
    {"square", N_ ("Square"), {1080, 1080, 1, 0}},
    {"a5", N_ ("A5 sheet"), {794, 559, PAPER}},
    {"a4", N_ ("A4 sheet"), {1123, 794, PAPER}},
    {"a4-portrait", N_ ("A4 sheet, upright"), {794, 1123, PAPER}},
    {"a3", N_ ("A3 poster"), {1587, 1123, PAPER}},
    {"a2", N_ ("A2 poster"), {2245, 1587, POSTER}},
    {"a1", N_ ("A1 poster"), {3179, 2245, POSTER}},
    {"a1-portrait", N_ ("A1 poster, upright"), {2245, 3179, POSTER}},
    {"a0", N_ ("A0 poster"), {4494, 3179, POSTER}},
};

const SsSizePreset *
ss_size_presets (guint *n)
{
  *n = G_N_ELEMENTS (presets);
  return presets;
}

const SsSizePreset *
ss_size_preset_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++) {
    if (g_str_equal (presets[i].id, id))
      return &presets[i];
  }
  return NULL;
}

SsPictureSize
ss_picture_size_of_print (double width, double height, double dpi)
{
  double px = SCENE_DPI / CENTIMETRES_PER_INCH;
  return (SsPictureSize) {width * px, height * px, dpi / SCENE_DPI, dpi};
}
