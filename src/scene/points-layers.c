/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "points-layers.h"

#include <math.h>

/* From here on one element a point makes files and drawing heavy. */
#define FEWEST_POINTS 2000

gboolean
ss_points_want_layers (const SsMark *mark)
{
  return mark->points.n >= FEWEST_POINTS && !mark->points.radius && !mark->points.fill
         && !(mark->style.stroke & 0xff) && mark->style.hatch == SS_HATCH_NONE;
}

/* A grid of cells as wide as a symbol: two that overlap lie in the same cell or in neighbours. */
typedef struct {
  double left, top, cell;
  gsize columns, rows;
  guint16 *depth; /* symbols piled up in a cell; with a rim of one cell all around */
} PileGrid;

/* So many cells at most: beyond, cells grow and layers only become more numerous than needed. */
#define MOST_CELLS_A_SIDE 4096

static PileGrid
pile_grid (const SsMark *mark)
{
  float left = G_MAXFLOAT, top = G_MAXFLOAT, right = -G_MAXFLOAT, bottom = -G_MAXFLOAT;
  for (gsize i = 0; i < mark->points.n; i++) {
    left = MIN (left, mark->points.xy[2 * i]);
    right = MAX (right, mark->points.xy[2 * i]);
    top = MIN (top, mark->points.xy[2 * i + 1]);
    bottom = MAX (bottom, mark->points.xy[2 * i + 1]);
  }
  double widest = MAX (right - left, bottom - top);
  PileGrid grid = {left, top, MAX (2 * mark->points.r, widest / MOST_CELLS_A_SIDE), 0, 0, NULL};
  grid.cell = MAX (grid.cell, 1e-6);
  grid.columns = (gsize)((right - left) / grid.cell) + 3;
  grid.rows = (gsize)((bottom - top) / grid.cell) + 3;
  grid.depth = g_new0 (guint16, grid.columns * grid.rows);
  return grid;
}

/* Lays a symbol at @x, @y on the pile; returns the layer that is free of all neighbours below. */
static guint16
pile_up (PileGrid *grid, double x, double y)
{
  gsize column = (gsize)((x - grid->left) / grid->cell) + 1, row = (gsize)((y - grid->top) / grid->cell) + 1;
  guint16 deepest = 0;
  for (gsize r = row - 1; r <= row + 1; r++) {
    for (gsize c = column - 1; c <= column + 1; c++)
      deepest = MAX (deepest, grid->depth[r * grid->columns + c]);
  }
  if (deepest < SS_MOST_POINT_LAYERS)
    grid->depth[row * grid->columns + column] = deepest + 1;
  return MIN (deepest, SS_MOST_POINT_LAYERS - 1);
}

static void
sort_into_layers (SsPointLayers *layers, const guint16 *layer_of, gsize n)
{
  for (gsize i = 0; i < n; i++)
    layers->starts[layer_of[i] + 1]++;
  for (gsize layer = 0; layer < layers->n_layers; layer++)
    layers->starts[layer + 1] += layers->starts[layer];
  g_autofree guint32 *next = g_memdup2 (layers->starts, layers->n_layers * sizeof *next);
  for (gsize i = 0; i < n; i++)
    layers->order[next[layer_of[i]]++] = (guint32)i;
}

SsPointLayers *
ss_point_layers_new (const SsMark *mark)
{
  gsize n = mark->points.n;
  gboolean is_opaque = (mark->style.fill & 0xff) == 0xff;
  SsPointLayers *layers = g_new0 (SsPointLayers, 1);
  g_autofree guint16 *layer_of = g_new0 (guint16, n);

  layers->n_layers = 1;
  if (!is_opaque && n > 0) {
    PileGrid grid = pile_grid (mark);
    for (gsize i = 0; i < n; i++) {
      layer_of[i] = pile_up (&grid, mark->points.xy[2 * i], mark->points.xy[2 * i + 1]);
      layers->n_layers = MAX (layers->n_layers, layer_of[i] + 1u);
    }
    g_free (grid.depth);
  }
  layers->order = g_new (guint32, n);
  layers->starts = g_new0 (guint32, layers->n_layers + 1);
  sort_into_layers (layers, layer_of, n);
  return layers;
}

void
ss_point_layers_free (SsPointLayers *layers)
{
  g_free (layers->order);
  g_free (layers->starts);
  g_free (layers);
}
