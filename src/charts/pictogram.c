/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis.h"

#include <glib/gi18n-lib.h>

/* At most so many symbols in the longest row, so that they can still be counted (GUIDELINES E10: whole units, n <= 100 in all). */
#define MOST_IN_ROW 20
#define MOST_ROWS 12

static const char *const symbols[] = {"person", "dot", "square", "house", "tree", NULL};
static const char *const symbol_labels[]
    = {N_ ("Person"), N_ ("Dot"), N_ ("Square"), N_ ("House"), N_ ("Tree"), NULL};

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Categories"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Number of units"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 1},
    SS_FACET_ROW,
    {0},
};

static const SsOptionRow options[] = {
    {.id = "symbol",
     .label = N_ ("Symbol"),
     .type = SS_OPTION_CHOICE,
     .choices = symbols,
     .choice_labels = symbol_labels},
    {0},
};

/* Outlines in a square of side 1, y downwards: our own drawings, as polygons. */
static const float house[]
    = {0.5, 0.06, 0.96, 0.48, 0.84, 0.48, 0.84, 0.94, 0.16, 0.94, 0.16, 0.48, 0.04, 0.48};
static const float tree[] = {0.5,  0.04, 0.78, 0.36, 0.66, 0.36, 0.88, 0.7,  0.56, 0.7,  0.56,
                             0.96, 0.44, 0.96, 0.44, 0.7,  0.12, 0.7,  0.34, 0.36, 0.22, 0.36};

static void
outline_draw (SsSceneBuilder *scene, const SsStyle *style, const float *outline, guint n, double x, double y,
              double side)
{
  float xy[32];

  for (guint i = 0; i < n; i++) {
    xy[2 * i] = x + outline[2 * i] * side;
    xy[2 * i + 1] = y + outline[2 * i + 1] * side;
  }
  ss_scene_polyline (scene, style, xy, n, TRUE, SS_ROW_NONE);
}

static void
house_draw (SsSceneBuilder *scene, const SsStyle *style, double x, double y, double side)
{
  outline_draw (scene, style, house, G_N_ELEMENTS (house) / 2, x, y, side);
}

static void
tree_draw (SsSceneBuilder *scene, const SsStyle *style, double x, double y, double side)
{
  outline_draw (scene, style, tree, G_N_ELEMENTS (tree) / 2, x, y, side);
}

static void
square_draw (SsSceneBuilder *scene, const SsStyle *style, double x, double y, double side)
{
  ss_scene_rect (scene, style, x + 0.08 * side, y + 0.08 * side, 0.84 * side, 0.84 * side, SS_ROW_NONE);
}

static void
dot_draw (SsSceneBuilder *scene, const SsStyle *style, double x, double y, double side)
{
  ss_scene_arc (scene, style, x + side / 2, y + side / 2, 0, 0.42 * side, 0, 2 * G_PI, SS_ROW_NONE);
}

/* A head over shoulders: a circle over half a disc. */
static void
person_draw (SsSceneBuilder *scene, const SsStyle *style, double x, double y, double side)
{
  ss_scene_arc (scene, style, x + side / 2, y + 0.26 * side, 0, 0.2 * side, 0, 2 * G_PI, SS_ROW_NONE);
  ss_scene_arc (scene, style, x + side / 2, y + 0.94 * side, 0, 0.42 * side, -G_PI / 2, G_PI / 2,
                SS_ROW_NONE);
}

static const struct {
  const char *id;
  void (*draw) (SsSceneBuilder *scene, const SsStyle *style, double x, double y, double side);
} drawings[] = {
    {"person", person_draw}, {"dot", dot_draw},   {"square", square_draw},
    {"house", house_draw},   {"tree", tree_draw},
};
G_STATIC_ASSERT (G_N_ELEMENTS (drawings) == G_N_ELEMENTS (symbols) - 1);

static guint
symbol_index (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    if (g_str_equal (drawings[i].id, id))
      return i;
  return 0;
}

/* How many units a symbol stands for: 1, or the least 2, 5, 10, 20... that keeps the longest row countable. */
static double
units_per_symbol (double max)
{
  return max <= MOST_IN_ROW ? 1 : MAX (ss_nice_step (max, MOST_IN_ROW / 2), 1);
}

static void
row_draw (SsChartContext *context, const SsBreakdown *counts, guint category, const SsBand *band, double side,
          double unit)
{
  guint symbol = symbol_index (ss_context_option_choice (context, "symbol"));
  const char *name = counts->categories->levels[category].label;
  SsStyle style = {.fill = ss_context_series_colour (context, 0, 1, name)};
  double value = ss_breakdown_value (counts, 0, category), y = ss_band_centre (band, category);
  SsTextStyle label = ss_context_lettering (context, SS_LETTERING_LABEL, SS_ANCHOR_START);
  guint n = value > 0 ? MIN ((guint)round (value / unit), 2 * MOST_IN_ROW) : 0;
  g_autofree char *text
      = isnan (value) ? g_strdup (_ ("no data")) : ss_figures_text (&counts->figures, value);

  ss_scene_begin (context->scene, SS_GROUP_SERIES, name);
  for (guint i = 0; i < n; i++) {
    double x = context->plot.x + i * side;

    drawings[symbol].draw (context->scene, &style, x, y - side / 2, side);
    ss_breakdown_describe (counts, context, 0, category, x + side / 2, y);
  }
  ss_context_label (context, &label, context->plot.x + n * side + 6 * context->px,
                    ss_context_middle (&label, y), text);
  ss_scene_finish (context->scene);
}

static void
build (SsChartContext *context)
{
  g_autoptr (SsBreakdown) counts = ss_breakdown_new (context, SS_ROLE_CATEGORY, SS_ROLE_SERIES, SS_ROLE_VALUE,
                                                     SS_BREAKDOWN_WHOLE_APART, MOST_ROWS);
  double min, max, unit, side;
  SsBand band;

  ss_breakdown_extent (counts, FALSE, &min, &max);
  if (!(max > 0)) {
    ss_context_say_empty (context);
    return;
  }
  ss_breakdown_say_apart (counts, context);
  unit = units_per_symbol (max);
  if (unit > 1) {
    SsFigures figures = ss_figures_make (NULL, NULL, context->language, &unit, 1);
    g_autofree char *text = ss_figures_text (&figures, unit);
    /* Translators: how many units one symbol of a pictogram stands for: "One symbol stands for 50." */
    g_autofree char *sentence = g_strdup_printf (_ ("One symbol stands for %s."), text);

    ss_context_say_aside (context, sentence);
  }
  band = ss_axis_bands_left (context, counts->categories, 56 * context->px);
  side = MIN (ss_band_width (&band) * 1.2, context->plot.width * 0.86 / ceil (max / unit));
  ss_scene_begin (context->scene, SS_GROUP_MARKS, "pictogram");
  for (guint i = 0; i < counts->categories->n; i++)
    row_draw (context, counts, i, &band, side, unit);
  ss_scene_finish (context->scene);
}

const SsChartType ss_chart_pictogram = {
  .id = "pictogram",
  .label = N_("Pictogram"),
  .purpose = N_("Shows whole numbers as symbols that can be counted."),
  .intentions = SS_INTENTIONS (SS_INTENTION_COMPARE),
  .roles = roles,
  .options = options,
  .traits = {
    .family = SS_FAMILY_DOT,
    .needs_zero = TRUE,
    .aggregates = TRUE,
    .fewest_categories = 1,
    .most_categories = MOST_ROWS,
    .most_marks = 100,
  },
  .build = build,
};
