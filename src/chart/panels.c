/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "breakdown.h"
#include "chart-share.h"
#include "levels.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More panels than this are too small to read. */
#define MOST_PANELS 20
/* Panels aim at this width over height. */
#define PANEL_ASPECT 1.5
/* px at 860 px wide; what the head and the axes of a panel take of its height, where it has axes. */
#define PANEL_FURNITURE 42.0
#define PANELS_APART 22.0

typedef struct {
  guint n, columns, rows;
} Grid;

static Grid
choose_grid (const SsChartContext *context, const SsRect *plot, guint n)
{
  gboolean is_bare = context->is_thumbnail || context->type->traits.is_map;
  double furniture = is_bare ? 0 : PANEL_FURNITURE * context->px;
  Grid best = {n, 1, n};
  double least = INFINITY;
  for (guint columns = 1; columns <= n; columns++) {
    guint rows = (n + columns - 1) / columns;
    double height = plot->height / rows;
    double aspect = (plot->width / columns) / (height - MIN (furniture, height / 3));
    /* An empty place in the last row costs a little. */
    double cost = fabs (log (aspect / PANEL_ASPECT)) + 0.15 * (columns * rows - n) / n;
    if (cost < least) {
      least = cost;
      best = (Grid) {n, columns, rows};
    }
  }
  return best;
}

static SsRect
panel_place (const SsChartContext *context, const SsRect *whole, const Grid *grid, guint i)
{
  double gap = PANELS_APART * context->px;
  double width = (whole->width - gap * (grid->columns - 1)) / grid->columns;
  double height = (whole->height - gap / 2 * (grid->rows - 1)) / grid->rows;
  return (SsRect) {whole->x + (i % grid->columns) * (width + gap),
                   whole->y + i / grid->columns * (height + gap / 2), width, height};
}

static void
build_panel (SsChartContext *context, const SsLevels *facets, guint i, SsRect place)
{
  g_autofree gsize *rows = g_new (gsize, MAX (facets->n_rows, 1));
  gsize n = 0;
  for (gsize row = 0; row < facets->n_rows; row++)
    if (facets->of_row[row] == i)
      rows[n++] = row;
  SsChartContext panel = *context;
  panel.rows = rows;
  panel.n_rows = n;
  panel.panel = i;
  panel.plot = place;
  ss_scene_begin (context->scene, SS_GROUP_PANEL, facets->levels[i].label);
  if (!context->is_thumbnail) {
    SsTextStyle style = ss_context_lettering (context, SS_LETTERING_STRONG, SS_ANCHOR_START);
    g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, facets->levels[i].label, place.width, 1);
    if (lines[0])
      ss_context_label (&panel, &style, place.x, place.y + style.size, lines[0]);
    double line = ss_context_line_height (&style) + 3 * context->px;
    panel.plot.y += line;
    panel.plot.height -= line;
  }
  context->type->build (&panel);
  ss_scene_finish (context->scene);
}

/* Panels are first built in a scratch scene: each says what its scales must hold, and all learn it. The legend is drawn once. */
static void
measure_panels (SsChartContext *context, const SsLevels *facets, const Grid *grid)
{
  SsChartContext scratch = *context;
  g_autoptr (SsSceneBuilder) scene = ss_scene_builder_new (context->width, context->height,
                                                           context->theme->ground, "", SS_CHART_FONT_FAMILY);
  scratch.scene = scene;
  scratch.share->is_measuring = TRUE;
  scratch.share->has_legend = TRUE;
  for (guint i = 0; i < grid->n; i++)
    build_panel (&scratch, facets, i, panel_place (&scratch, &scratch.plot, grid, i));
  scratch.share->is_measuring = FALSE;
}

static void
draw_shared_legend (SsChartContext *context)
{
  SsChartContext whole = *context;
  g_autoptr (SsSceneBuilder) scratch = ss_scene_builder_new (
      context->width, context->height, context->theme->ground, "", SS_CHART_FONT_FAMILY);
  context->share->has_legend = FALSE;
  whole.share->legend_scene = context->scene;
  whole.scene = scratch;
  whole.share->legend_bottom = context->plot.y;
  whole.type->build (&whole);
  double taken = whole.share->legend_bottom - context->plot.y;
  context->plot.y += taken;
  context->plot.height -= taken;
  context->share->legend_scene = NULL;
  context->share->has_legend = TRUE;
}

void
ss_panels_draw (SsChartContext *context)
{
  const SsColumn *column = ss_chart_type_role (context->type, SS_ROLE_FACET)
                               ? ss_context_column (context, SS_ROLE_FACET, 0)
                               : NULL;
  if (!column) {
    context->type->build (context);
    return;
  }
  g_autoptr (SsLevels) facets = ss_levels_new (context, column);
  guint n = MIN (facets->n, MOST_PANELS);
  if (facets->n > n) {
    g_autofree char *said = g_strdup_printf (
        ngettext ("%u other panel is not shown.", "%u other panels are not shown.", facets->n - n),
        facets->n - n);
    ss_context_say_aside (context, said);
  }
  if (n == 0) {
    ss_context_say_empty (context);
    return;
  }
  context->share->has_panels = TRUE;
  draw_shared_legend (context);
  Grid grid = choose_grid (context, &context->plot, n);
  measure_panels (context, facets, &grid);
  ss_chart_share_forget_places (context->share);
  for (guint i = 0; i < n; i++)
    build_panel (context, facets, i, panel_place (context, &context->plot, &grid, i));
}
