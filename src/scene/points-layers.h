/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

G_BEGIN_DECLS

/**
 * The points of a mark sorted into layers in which no two overlap, so that a layer can be one path of a PDF or SVG and yet translucent
 * symbols darken where they lie on one another, as they do when painted one by one. Back to front.
 */
typedef struct {
  guint32 *order;  /* [n] indices of points, layer after layer */
  guint32 *starts; /* [n_layers + 1] into @order */
  gsize n_layers;
} SsPointLayers;

/** Deeper piles than this can no longer be told apart, and share the last layers. */
#define SS_MOST_POINT_LAYERS 64

/** One layer where the fill is opaque. For marks of one radius and one fill. */
SsPointLayers *ss_point_layers_new (const SsMark *mark);
void ss_point_layers_free (SsPointLayers *layers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsPointLayers, ss_point_layers_free)

/** TRUE for a mark of so many equal symbols, without rim or hatching, that layers are worth it: the others are drawn one by one. */
gboolean ss_points_want_layers (const SsMark *mark);

G_END_DECLS
