/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "breakdown.h"

#include <glib/gi18n-lib.h>

/* More numbers than this are a table (GUIDELINES F02). */
#define MOST_FIGURES 6
/* The room that a number may take of its cell. */
#define FIGURE_SHARE 0.92
/* A number's size, of its cell's height, and at most of its usual size. */
#define NUMBER_SHARE 0.4
#define MOST_GROWTH 2.2
/* px at 860 px wide between the rule and the number; the height of figures, and what a font asks for above them, em (Inter). */
#define RULE_GAP 14.0
#define CAPITALS 0.73
#define OVER_CAPITALS 0.26
#define NAME_LINES 1.7 /* what a name takes under its number */

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Names"), SS_NEED_SUGGESTED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Numbers"), SS_NEED_REQUIRED, SS_KINDS_NUMERIC, MOST_FIGURES},
    {0},
};

/* One key figure: a cell of the breakdown, and what it is compared with (the second column of a table with names), or NaN. */
typedef struct {
  const char *name;
  guint series, category;
  double value, before;
} Figure;

static guint
figures_collect (const SsBreakdown *cells, Figure *figures)
{
  gboolean by_column = cells->categories->n == 1;
  guint n = MIN (by_column ? cells->series->n : cells->categories->n, MOST_FIGURES);

  for (guint i = 0; i < n; i++) {
    guint series = by_column ? i : 0, category = by_column ? 0 : i;
    const SsLevel *level
        = by_column && cells->has_series ? &cells->series->levels[i] : &cells->categories->levels[category];

    figures[i] = (Figure) {level->label, series, category, ss_breakdown_value (cells, series, category), NAN};
    if (!by_column && cells->series->n > 1)
      figures[i].before = ss_breakdown_value (cells, 1, category);
  }
  return n;
}

/* Columns of the grid such that cells are as wide as they need to be: wide pictures get one row, square ones two. */
static guint
columns_for (const SsRect *plot, guint n)
{
  guint best = n;
  double least = G_MAXDOUBLE;

  for (guint columns = 1; columns <= n; columns++) {
    guint lines = (n + columns - 1) / columns;
    double ratio = (plot->width / columns) / (plot->height / lines),
           away = fabs (log (ratio / 1.6)) + 0.1 * (columns * lines - n);

    if (away < least) {
      least = away;
      best = columns;
    }
  }
  return best;
}

static SsTextStyle
fitted (SsChartContext *context, const char *text, double width, double height)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_FIGURE, SS_ANCHOR_START);
  SsTextStyle name = ss_context_lettering (context, SS_LETTERING_SUBTITLE, SS_ANCHOR_START);
  /* A number without its name says nothing: it leaves a line for it. */
  double taken, room = height - RULE_GAP * context->px - NAME_LINES * ss_context_line_height (&name);

  style.size = CLAMP (height * NUMBER_SHARE, MIN (style.size, height / 2), MOST_GROWTH * style.size);
  if (!context->is_thumbnail)
    style.size = MIN (style.size, MAX (room, 0.3 * height));
  taken = ss_scene_measure (context->scene, &style, text).width;
  if (taken > width)
    style.size *= width / taken;
  return style;
}

/* "+18 %", or NULL where a share of what was before has no meaning; of percentages the difference in points. */
static char *
change_text (SsChartContext *context, const SsFigures *figures, const Figure *figure)
{
  gboolean is_percent = g_strcmp0 (figures->unit, "%") == 0;
  double change = is_percent ? figure->value - figure->before : figure->value / figure->before - 1;
  const char *sign = change > 0 ? "+" : "";
  if (!isfinite (change) || (!is_percent && (figure->before <= 0 || figure->value < 0)))
    return NULL;
  if (!is_percent) {
    g_autofree char *percent = ss_percent_text (change, fabs (change) < 0.1 ? 1 : 0, context->language);
    return g_strconcat (sign, percent, NULL);
  }
  g_autofree char *points = ss_number_text (change, figures->decimals, context->language);
  g_autofree char *signed_points = g_strconcat (sign, points, NULL);
  /* Translators: the difference of two percentages: "+3 points". */
  return g_strdup_printf (_ ("%s points"), signed_points);
}

static void
comparison_draw (SsChartContext *context, const SsBreakdown *cells, const Figure *figure, double x, double y,
                 double width)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_LABEL, SS_ANCHOR_START);
  g_autofree char *before = ss_figures_text_with_unit (&cells->figures, figure->before);
  g_autofree char *change = change_text (context, &cells->figures, figure);
  g_autofree char *compared = change ? g_strdup_printf ("%s (%s)", before, change) : g_strdup (before);
  /* Translators: what a key figure is compared with: a name, then its value. */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), cells->series->levels[1].label, compared);
  g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, text, width, 1);

  style.colour = context->theme->ink_soft;
  if (lines[0])
    ss_context_label (context, &style, x, y, lines[0]);
}

/* A rule, the number under it, its name, what it is compared with. */
static void
figure_draw (SsChartContext *context, const SsBreakdown *cells, const Figure *figure, const SsRect *cell)
{
  double width = cell->width * FIGURE_SHARE;
  SsTextStyle name = ss_context_lettering (context, SS_LETTERING_SUBTITLE, SS_ANCHOR_START);
  g_autofree char *text = isnan (figure->value) ? g_strdup (_ ("no data"))
                                                : ss_figures_text_with_unit (&cells->figures, figure->value);
  SsTextStyle style = fitted (context, text, width, cell->height);
  SsStyle rule = {.stroke = context->theme->axis, .stroke_width = MAX (1, context->px)};
  double line = ss_context_line_height (&name), bottom = cell->y + cell->height;
  double baseline
      = cell->y + MAX (RULE_GAP * context->px, OVER_CAPITALS * style.size) + CAPITALS * style.size;
  g_auto (GStrv) lines = ss_scene_wrap (context->scene, &name, figure->name, width, 2);

  style.colour = ss_context_mark_colour (context, figure->name, context->theme->calm);
  name.colour = context->theme->ink;
  ss_scene_begin (context->scene, SS_GROUP_SERIES, figure->name);
  ss_scene_line (context->scene, &rule, cell->x, cell->y, cell->x + width, cell->y);
  ss_scene_text (context->scene, &style, cell->x, baseline, text);
  ss_breakdown_describe (cells, context, figure->series, figure->category, cell->x, baseline);
  baseline += 0.22 * style.size;
  for (guint i = 0; lines[i] && baseline + 1.3 * line < bottom; i++)
    ss_context_label (context, &name, cell->x, baseline += line, lines[i]);
  if (!isnan (figure->before) && baseline + 1.3 * line < bottom)
    comparison_draw (context, cells, figure, cell->x, baseline + line, width);
  ss_scene_finish (context->scene);
}

static void
build (SsChartContext *context)
{
  g_autoptr (SsBreakdown) cells = ss_breakdown_new (context, SS_ROLE_CATEGORY, SS_ROLE_SERIES, SS_ROLE_VALUE,
                                                    SS_BREAKDOWN_KEEP_ORDER, MOST_FIGURES);
  Figure figures[MOST_FIGURES];
  guint n = figures_collect (cells, figures), columns, lines;

  if (n == 0) {
    ss_context_say_empty (context);
    return;
  }
  columns = columns_for (&context->plot, n);
  lines = (n + columns - 1) / columns;
  ss_scene_begin (context->scene, SS_GROUP_MARKS, "figure");
  for (guint i = 0; i < n; i++) {
    double width = context->plot.width / columns, height = context->plot.height / lines;
    SsRect cell
        = {context->plot.x + i % columns * width, context->plot.y + i / columns * height, width, height};

    figure_draw (context, cells, &figures[i], &cell);
  }
  ss_scene_finish (context->scene);
}

const SsChartType ss_chart_figure = {
  .id = "figure",
  .label = N_("Key figures"),
  .purpose = N_("Gives one to six numbers large, to be remembered."),
  .intentions = SS_INTENTIONS (SS_INTENTION_EXACT),
  .roles = roles,
  .traits = {
    .family = SS_FAMILY_FIGURE,
    .handles_negative = TRUE,
    .aggregates = TRUE,
    .fewest_categories = 1,
    .most_categories = MOST_FIGURES,
    .most_series = MOST_FIGURES,
  },
  .build = build,
};
