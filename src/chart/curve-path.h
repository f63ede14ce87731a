/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scale.h"
#include "scene-builder.h"

G_BEGIN_DECLS

/**
 * SsCurvePath: a curve through @n points, in px along x and values along y, broken where a value is NaN. @low NULL: filled down to
 * zero (or the scale's nearest end). Long ones are thinned to least and greatest per pixel column, which leaves the picture as it is.
 */
typedef struct {
  gsize n;
  const double *x;          /* [n], px, ascending */
  const double *low, *high; /* [n], values */
  const SsScale *scale;     /* of values */
  gboolean is_step;         /* flat from each point to the next */
} SsCurvePath;

void ss_curve_path_stroke (const SsCurvePath *path, SsSceneBuilder *scene, const SsStyle *style);
void ss_curve_path_fill (const SsCurvePath *path, SsSceneBuilder *scene, const SsStyle *style);

G_END_DECLS
