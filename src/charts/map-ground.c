/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map-ground.h"

#include <glib/gi18n-lib.h>

/* px at 860 px wide. */
#define BORDER_WIDTH 0.8
#define SCALE_BAR_MOST 120.0
#define SCALE_BAR_TICK 4.0
/* A name may take this share of its area's width. */
#define NAME_SHARE 0.7
#define LEAST_DISTINCT 0.8

/* The boundaries' text column of the longest texts, nearly all distinct (communes have homonyms): names rather than codes. */
static const SsColumn *
name_column (const SsTable *boundaries)
{
  const SsColumn *best = NULL;
  double best_length = 0;
  for (gsize i = 0; i < ss_table_n_columns (boundaries); i++) {
    const SsColumn *column = ss_table_column (boundaries, i);
    if (ss_column_kind (column) != SS_KIND_TEXT
        || ss_column_n_codes (column) < LEAST_DISTINCT * ss_column_n_rows (column))
      continue;
    double length = 0;
    for (guint32 code = 0; code < ss_column_n_codes (column); code++)
      length += g_utf8_strlen (ss_column_code_text (column, code), -1);
    length /= MAX (ss_column_n_codes (column), 1);
    if (length > best_length) {
      best = column;
      best_length = length;
    }
  }
  return best;
}

static void
draw_land (SsChartContext *context, const SsMapView *view, const SsColumn *geometry)
{
  SsStyle land = {.fill = context->theme->land,
                  .stroke = context->theme->border,
                  .stroke_width = BORDER_WIDTH * context->px};
  const SsGeometries *geometries = ss_column_geometries (geometry);
  for (gsize row = 0; row < ss_column_n_rows (geometry); row++) {
    gsize g = ss_column_geometry_index (geometry, row);
    SsMapPath path;
    if (g != G_MAXSIZE && ss_map_view_path (view, geometries, g, SS_MAP_DETAIL, &path))
      ss_scene_path_take (context->scene, &land, path.xy, path.starts, path.n_parts, TRUE, SS_ROW_NONE);
  }
}

static double
width_on_map (const SsMapView *view, const SsBox *box, double latitude)
{
  double left, right, y;
  ss_map_view_place (view, box->west, latitude, &left, &y);
  ss_map_view_place (view, box->east, latitude, &right, &y);
  return right - left;
}

void
ss_map_ground_draw (SsChartContext *context, const SsMapView *view)
{
  const SsColumn *geometry = context->boundaries ? ss_table_geometry (context->boundaries) : NULL;
  if (!geometry)
    return;
  ss_scene_begin_clip (context->scene, SS_GROUP_GRID, _ ("Land"), context->plot.x, context->plot.y,
                       context->plot.width, context->plot.height);
  draw_land (context, view, geometry);
  ss_scene_finish (context->scene);
}

static gboolean
is_within (const SsRect *inner, const SsRect *outer)
{
  return inner->x >= outer->x && inner->y >= outer->y && inner->x + inner->width <= outer->x + outer->width
         && inner->y + inner->height <= outer->y + outer->height;
}

void
ss_map_ground_names (SsChartContext *context, const SsMapView *view,
                     gboolean (*is_free) (const SsRect *box, gpointer data), gpointer data)
{
  const SsColumn *geometry = context->boundaries ? ss_table_geometry (context->boundaries) : NULL;
  const SsColumn *names = geometry && !context->is_thumbnail ? name_column (context->boundaries) : NULL;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_MIDDLE);
  style.colour = context->theme->axis;

  for (gsize row = 0; names && row < ss_column_n_rows (geometry); row++) {
    gsize g = ss_column_geometry_index (geometry, row);
    const char *name = ss_column_text (names, row);
    if (g == G_MAXSIZE || !name)
      continue;
    double longitude, latitude, x, y;
    SsBox bounds = ss_geometries_box (ss_column_geometries (geometry), g);
    ss_geometries_centre (ss_column_geometries (geometry), g, &longitude, &latitude);
    ss_map_view_place (view, longitude, latitude, &x, &y);
    double width = ss_scene_measure (context->scene, &style, name).width;
    SsRect box = {x - width / 2, y - style.size / 2, width, style.size};
    if (is_within (&box, &context->plot) && width < NAME_SHARE * width_on_map (view, &bounds, latitude)
        && is_free (&box, data))
      ss_context_label (context, &style, x, ss_context_middle (&style, y), name);
  }
}

void
ss_map_ground_insets (SsChartContext *context, const SsMapView *view)
{
  SsStyle line = {.stroke = context->theme->grid, .stroke_width = context->px};
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  if (view->n_frames < 2)
    return;
  ss_scene_begin (context->scene, SS_GROUP_GRID, _ ("Insets"));
  for (guint i = 1; i < view->n_frames; i++) {
    const SsMapFrame *inset = &view->frames[i];
    ss_scene_rect (context->scene, &line, inset->x, inset->y, inset->width, inset->height, SS_ROW_NONE);
    style.size = MIN (style.size, inset->height / 6);
    if (ss_scene_measure (context->scene, &style, inset->name).width < inset->width)
      ss_context_label (context, &style, inset->x + 3 * context->px, inset->y + 1.1 * style.size,
                        inset->name);
  }
  ss_scene_finish (context->scene);
}

void
ss_map_ground_scale_bar (SsChartContext *context, const SsMapView *view)
{
  const SsMapFrame *frame = &view->frames[0];
  if (context->is_thumbnail || frame->projection.type == SS_PROJECTION_EQUAL_EARTH)
    return;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  SsStyle line = {.stroke = context->theme->axis, .stroke_width = MAX (1, context->px)};
  double length,
      metres = ss_map_view_scale_bar (view, MIN (SCALE_BAR_MOST * context->px, frame->width / 4), &length);
  gboolean is_kilometres = metres >= 1000;
  g_autofree char *number
      = ss_number_text (is_kilometres ? metres / 1000 : metres, metres < 1 ? 2 : 0, context->language);
  /* Translators: a length on a map, in kilometres. */
  g_autofree char *text = g_strdup_printf (is_kilometres ? _ ("%s km") : _ ("%s m"), number);
  double tick = SCALE_BAR_TICK * context->px, x = frame->x + 1,
         y = frame->y + frame->height - 2 * context->px;
  float xy[] = {(float)x, (float)(y - tick),   (float)x,         (float)y, (float)(x + length),
                (float)y, (float)(x + length), (float)(y - tick)};

  if (!ss_context_label (context, &style, x + length + 6 * context->px, y, text))
    return;
  ss_scene_begin (context->scene, SS_GROUP_LEGEND, _ ("Scale"));
  ss_scene_polyline (context->scene, &line, xy, G_N_ELEMENTS (xy) / 2, FALSE, SS_ROW_NONE);
  ss_scene_finish (context->scene);
}

SsStyle
ss_map_missing_style (const SsChartContext *context)
{
  return (SsStyle) {
      .fill = context->theme->missing, .hatch = SS_HATCH_RISING, .hatch_colour = context->theme->muted};
}
