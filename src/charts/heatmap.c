/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis.h"
#include "legend.h"

#include <glib/gi18n-lib.h>

/* Beyond so many columns or lines, labels go and patterns blur (LINT high-card-axis). */
#define MOST_COLUMNS 60
/* Share of a step that a cell fills. */
#define CELL_SHARE 0.96

/* Numbers beyond this many are not read but looked at. */
#define MOST_NUMBERS 400

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Columns"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_SERIES, N_ ("Lines"), SS_NEED_SUGGESTED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Value"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 0},
    SS_FACET_ROW,
    {0},
};

/* Value to colour: from least to most; where values go both ways from zero, two hues from a middle at zero. */
typedef struct {
  const SsPalette *palette;
  SsThemeId theme;
  double min, max;
} Ramp;

static Ramp
ramp_make (const SsChartContext *context, double min, double max)
{
  gboolean goes_both_ways = min < 0 && max > 0;
  double reach = MAX (fabs (min), fabs (max));
  Ramp ramp = {
      .palette = ss_context_palette (context, goes_both_ways ? SS_PALETTE_DIVERGING : SS_PALETTE_SEQUENTIAL),
      .theme = context->theme_id,
      .min = goes_both_ways ? -reach : min,
      .max = goes_both_ways ? reach : max,
  };

  return ramp;
}

static SsColour
ramp_colour (const Ramp *ramp, double value)
{
  return ss_palette_at (ramp->palette, ramp->theme,
                        ramp->max > ramp->min ? (value - ramp->min) / (ramp->max - ramp->min) : 0.5);
}

/* A number in every cell or in none: a grid of holes would read as missing values. */
static gboolean
numbers_fit (SsChartContext *context, const SsBreakdown *cells, double width, double height)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_MIDDLE);
  gsize n = (gsize)cells->categories->n * cells->series->n;

  if (height < style.size * 1.3 || n > MOST_NUMBERS)
    return FALSE;
  for (gsize i = 0; i < n; i++) {
    g_autofree char *text = ss_figures_text (&cells->figures, cells->values[i]);
    if (ss_scene_measure (context->scene, &style, text).width > 0.9 * width)
      return FALSE;
  }
  return TRUE;
}

static void
cell_label (SsChartContext *context, const SsBreakdown *cells, double value, double x, double y,
            SsColour ground)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_MIDDLE);
  g_autofree char *text = ss_figures_text (&cells->figures, value);

  style.colour = ss_context_ink_on (context, ground);
  ss_context_label (context, &style, x, ss_context_middle (&style, y), text);
}

/* Where the cells stand. */
typedef struct {
  SsBand columns, lines;
  gboolean lies; /* the categories are the lines, the series the columns */
} Grid;

/* The categories are lines where their names have no room at the foot, or are asked to lie, and those of the series have. */
static gboolean
grid_lies (SsChartContext *context, const SsBreakdown *cells)
{
  SsOrientation asked = context->spec->orientation;
  gboolean fits = ss_axis_bands_fit_foot (context, cells->categories);

  if (asked == SS_ORIENTATION_VERTICAL || cells->series->n == 0)
    return FALSE;
  return (!fits || asked == SS_ORIENTATION_HORIZONTAL)
         && (ss_axis_bands_fit_foot (context, cells->series)
             || (!fits && asked == SS_ORIENTATION_HORIZONTAL));
}

static Grid
grid_make (SsChartContext *context, const SsBreakdown *cells)
{
  Grid grid = {.lies = grid_lies (context, cells)};

  ss_axis_bands_grid (context, grid.lies ? cells->series : cells->categories,
                      grid.lies ? cells->categories : cells->series, &grid.columns, &grid.lines);
  grid.columns.share = grid.lines.share = CELL_SHARE;
  return grid;
}

static void
cell_draw (SsChartContext *context, const SsBreakdown *cells, const Ramp *ramp, const Grid *grid,
           guint category, guint series, gboolean has_number)
{
  double value = ss_breakdown_value (cells, series, category);
  double x = ss_band_start (&grid->columns, grid->lies ? series : category),
         y = ss_band_start (&grid->lines, grid->lies ? category : series);
  double width = ss_band_width (&grid->columns), height = ss_band_width (&grid->lines);
  SsStyle style = {.fill = isnan (value) ? context->theme->missing : ramp_colour (ramp, value)};

  if (isnan (value)) {
    style.hatch = SS_HATCH_RISING;
    style.hatch_colour = context->theme->grid;
  }
  ss_scene_rect (context->scene, &style, x, y, width, height, SS_ROW_NONE);
  ss_breakdown_describe (cells, context, series, category, x + width / 2, y + height / 2);
  if (!isnan (value) && has_number)
    cell_label (context, cells, value, x + width / 2, y + height / 2, style.fill);
}

/* What the colours tell; of several columns none speaks for all. */
static const char *
measure_name (const SsChartContext *context, const SsBreakdown *cells)
{
  return cells->value_column && ss_context_n_columns (context, SS_ROLE_VALUE) == 1
             ? ss_column_name (cells->value_column)
             : NULL;
}

static void
build (SsChartContext *context)
{
  g_autoptr (SsBreakdown) cells
      = ss_breakdown_new (context, SS_ROLE_CATEGORY, SS_ROLE_SERIES, SS_ROLE_VALUE,
                          SS_BREAKDOWN_KEEP_ORDER | SS_BREAKDOWN_WHOLE_APART, MOST_COLUMNS);
  double min, max;
  Ramp ramp;

  ss_breakdown_extent (cells, FALSE, &min, &max);
  if (isnan (min)) {
    ss_context_say_empty (context);
    return;
  }
  ss_breakdown_say_apart (cells, context);
  ramp = ramp_make (context, min, max);
  if (ramp.max > ramp.min)
    ss_legend_ramp (context, measure_name (context, cells), ramp.palette, ramp.min, ramp.max,
                    &cells->figures);
  Grid grid = grid_make (context, cells);
  gboolean has_numbers
      = numbers_fit (context, cells, ss_band_width (&grid.columns), ss_band_width (&grid.lines));
  ss_scene_begin (context->scene, SS_GROUP_MARKS, "heatmap");
  for (guint series = 0; series < cells->series->n; series++)
    for (guint category = 0; category < cells->categories->n; category++)
      cell_draw (context, cells, &ramp, &grid, category, series, has_numbers);
  ss_scene_finish (context->scene);
}

const SsChartType ss_chart_heatmap = {
  .id = "heatmap",
  .label = N_("Heat map"),
  .purpose = N_("Shows in a grid where values are high and where they are low."),
  .intentions = SS_INTENTIONS (SS_INTENTION_RELATE) | SS_INTENTIONS (SS_INTENTION_DISTRIBUTE) | SS_INTENTIONS (SS_INTENTION_COMPARE),
  .roles = roles,
  .traits = {
    .family = SS_FAMILY_HEAT,
    .handles_negative = TRUE,
    .aggregates = TRUE,
    .fewest_categories = 3,
    .most_categories = MOST_COLUMNS,
    .most_series = MOST_COLUMNS,
  },
  .build = build,
};
