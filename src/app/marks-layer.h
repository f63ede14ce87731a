/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map-marks.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * SsMarksLayer: our own layer over a libshumate map. Its pixels are made in a thread for the view at hand; while the map moves, those of before move
 * along.
 */
#define SS_TYPE_MARKS_LAYER (ss_marks_layer_get_type ())
G_DECLARE_FINAL_TYPE (SsMarksLayer, ss_marks_layer, SS, MARKS_LAYER, ShumateLayer)

SsMarksLayer *ss_marks_layer_new (ShumateViewport *viewport);

/** A reference is taken; NULL: nothing. */
void ss_marks_layer_set_marks (SsMarksLayer *layer, SsMapMarks *marks);

/** Centres the viewport on all marks, as near as they fit. */
void ss_marks_layer_fit (SsMarksLayer *layer);

G_END_DECLS
