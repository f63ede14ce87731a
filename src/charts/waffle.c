/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "legend.h"
#include "parts.h"

#include <glib/gi18n-lib.h>

/* A hundred squares, one per cent each, in rows of twenty (after the workshop's example), or of ten where the picture is high. */
#define N_SQUARES 100
static const guint row_lengths[] = {20, 10};
/* Space between squares, of their side. */
#define GAP 0.12
/* Six colours and more cannot be told apart at a glance in so small squares (GUIDELINES F07). */
#define MOST_PARTS 5

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Parts"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Size of the parts"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 1},
    SS_FACET_ROW,
    {0},
};

static SsStyle
part_style (const SsChartContext *context, const SsWhole *whole, guint part)
{
  return (SsStyle) {
      .fill = ss_context_series_colour (context, part, MAX (whole->parts->categories->n, 2),
                                        whole->parts->categories->levels[part].label),
  };
}

static void
keys_draw (SsChartContext *context, const SsWhole *whole)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree SsKey *keys = g_new0 (SsKey, whole->n);

  for (guint i = 0; i < whole->n; i++) {
    g_autofree char *percent = ss_whole_percent (whole, i, context->language);

    g_ptr_array_add (labels, g_strdup_printf ("%s  %s", whole->parts->categories->levels[i].label, percent));
    keys[i] = (SsKey) {labels->pdata[i], part_style (context, whole, i)};
  }
  ss_legend_keys (context, NULL, SS_KEY_SQUARE, keys, whole->n);
}

static void
squares_draw (SsChartContext *context, const SsWhole *whole)
{
  guint n_columns = row_lengths[0];
  double side = 0;
  for (guint i = 0; i < G_N_ELEMENTS (row_lengths); i++) {
    double fitting
        = MIN (context->plot.width / row_lengths[i], context->plot.height * row_lengths[i] / N_SQUARES);
    n_columns = fitting > side ? row_lengths[i] : n_columns;
    side = MAX (side, fitting);
  }
  double x = context->is_thumbnail ? context->plot.x + (context->plot.width - side * n_columns) / 2
                                   : context->plot.x;
  double y = context->plot.y + (context->plot.height - side * N_SQUARES / n_columns) / 2;
  g_autofree guint *units = g_new0 (guint, whole->n);
  guint square = 0;

  ss_whole_units (whole, N_SQUARES, units);
  for (guint i = 0; i < whole->n; i++) {
    SsStyle style = part_style (context, whole, i);

    ss_scene_begin (context->scene, SS_GROUP_SERIES, whole->parts->categories->levels[i].label);
    for (guint k = 0; k < units[i]; k++, square++) {
      double left = x + square % n_columns * side, top = y + square / n_columns * side;

      ss_scene_rect (context->scene, &style, left, top, side * (1 - GAP), side * (1 - GAP), SS_ROW_NONE);
      ss_breakdown_describe (whole->parts, context, 0, i, left + side / 2, top + side / 2);
    }
    ss_scene_finish (context->scene);
  }
}

static void
build (SsChartContext *context)
{
  g_autoptr (SsWhole) whole = ss_whole_new (context, MOST_PARTS);

  if (!whole)
    return;
  keys_draw (context, whole);
  ss_scene_begin (context->scene, SS_GROUP_MARKS, "waffle");
  squares_draw (context, whole);
  ss_scene_finish (context->scene);
}

const SsChartType ss_chart_waffle = {
  .id = "waffle",
  .label = N_("Waffle"),
  .purpose = N_("Shows shares as a hundred squares, one per cent each."),
  .intentions = SS_INTENTIONS (SS_INTENTION_SHARE),
  .roles = roles,
  .traits = {
    .family = SS_FAMILY_PARTS,
    .shows_parts = TRUE,
    .needs_zero = TRUE,
    .aggregates = TRUE,
    .fewest_categories = 2,
    .most_categories = MOST_PARTS,
  },
  .build = build,
};
