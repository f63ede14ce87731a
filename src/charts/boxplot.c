/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "spread.h"

#include <glib/gi18n-lib.h>

/* Whiskers reach the furthest value within this many interquartile ranges of the box; what lies beyond is a dot (Tukey 1977). */
#define WHISKER_REACH 1.5
/* A box of fewer values would tell more than they do: they are shown as dots (GUIDELINES F09). */
#define FEWEST_FOR_A_BOX 5
#define MOST_GROUPS 24
/* px at 860 px wide. */
#define DOT_RADIUS 2.5
#define LINE_WIDTH 1.5
#define MOST_WIDTH 72.0 /* of a box, however few there are */

static const SsRoleRow roles[] = {
    {SS_ROLE_VALUE, N_ ("Value"), SS_NEED_REQUIRED, SS_KINDS_NUMERIC | SS_KINDS_TIME, 1},
    {SS_ROLE_CATEGORY, N_ ("Groups"), SS_NEED_SUGGESTED, SS_KINDS_LEVELS, 1},
    SS_FACET_ROW,
    {0},
};

/* Five numbers of a group, and which of its values lie inside the whiskers: first to last. */
typedef struct {
  double low, q1, median, q3, high;
  gsize first, last;
} Box;

static Box
box_of (const double *values, gsize n)
{
  Box box = {.q1 = ss_quantile (values, n, 0.25),
             .median = ss_quantile (values, n, 0.5),
             .q3 = ss_quantile (values, n, 0.75)};
  double reach = WHISKER_REACH * (box.q3 - box.q1);

  box.last = n - 1;
  while (box.first < box.last && values[box.first] < box.q1 - reach)
    box.first++;
  while (box.last > box.first && values[box.last] > box.q3 + reach)
    box.last--;
  box.low = MIN (values[box.first], box.q1);
  box.high = MAX (values[box.last], box.q3);
  return box;
}

/* What one group is drawn with. */
typedef struct {
  SsChartContext *context;
  const SsSpread *spread;
  const SsScale *scale;
  gboolean is_lying;
  double centre, width; /* across, px */
  SsColour colour;
} Place;

static void
rect_draw (const Place *place, const SsStyle *style, double from, double to, double width)
{
  double a = ss_scale_map (place->scale, from), b = ss_scale_map (place->scale, to),
         across = place->centre - width / 2;

  if (place->is_lying)
    ss_scene_rect (place->context->scene, style, MIN (a, b), across, fabs (b - a), width, SS_ROW_NONE);
  else
    ss_scene_rect (place->context->scene, style, across, MIN (a, b), width, fabs (b - a), SS_ROW_NONE);
}

/* A line from value @from to @to at @across px, or across the box where both are one. */
static void
line_draw (const Place *place, const SsStyle *style, double from, double to, double across1, double across2)
{
  double a = ss_scale_map (place->scale, from), b = ss_scale_map (place->scale, to);

  if (place->is_lying)
    ss_scene_line (place->context->scene, style, a, across1, b, across2);
  else
    ss_scene_line (place->context->scene, style, across1, a, across2, b);
}

static void
tip_draw (const Place *place, guint group, const Box *box, gsize n)
{
  const SsFigures *figures = &place->spread->figures;
  g_autofree char *count = ss_number_text (n, 0, place->context->language);
  g_autofree char *median = ss_figures_text_with_unit (figures, box->median);
  g_autofree char *q1 = ss_figures_text_with_unit (figures, box->q1);
  g_autofree char *q3 = ss_figures_text_with_unit (figures, box->q3);
  const char *label = place->spread->groups->levels[group].label;

  ss_context_tip (place->context, *label ? label : _ ("Values"), count, _ ("Median"), median,
                  _ ("A quarter is below"), q1, _ ("A quarter is above"), q3, NULL);
  if (place->is_lying)
    ss_context_anchor (place->context, label, NULL, ss_scale_map (place->scale, box->median), place->centre);
  else
    ss_context_anchor (place->context, label, NULL, place->centre, ss_scale_map (place->scale, box->median));
}

static void
dots_draw (const Place *place, const double *values, const gsize *rows, gsize from, gsize to)
{
  float *xy = g_new (float, 2 * (to - from) + 1);
  guint32 *ids = g_new (guint32, to - from + 1);
  SsStyle style = {.fill = ss_colour_with_alpha (place->colour, 0.7)};

  for (gsize i = from; i < to; i++) {
    double along = ss_scale_map (place->scale, values[i]);

    xy[2 * (i - from)] = place->is_lying ? along : place->centre;
    xy[2 * (i - from) + 1] = place->is_lying ? place->centre : along;
    ids[i - from] = rows[i];
  }
  ss_scene_points_take (place->context->scene, &style, xy, NULL, NULL, ids, to - from,
                        DOT_RADIUS * place->context->px);
}

static void
box_draw (const Place *place, guint group, const double *values, const gsize *rows, gsize n)
{
  Box box = box_of (values, n);
  const SsTheme *theme = place->context->theme;
  SsStyle line = {.stroke = theme->axis, .stroke_width = LINE_WIDTH * place->context->px};
  SsStyle fill = {.fill = ss_colour_with_alpha (place->colour, 0.35),
                  .stroke = place->colour,
                  .stroke_width = line.stroke_width};
  SsStyle median = {.stroke = theme->ink, .stroke_width = 2 * line.stroke_width};
  double half = place->width / 2;

  line_draw (place, &line, box.low, box.q1, place->centre, place->centre);
  line_draw (place, &line, box.q3, box.high, place->centre, place->centre);
  rect_draw (place, &fill, box.q1, box.q3, place->width);
  tip_draw (place, group, &box, n);
  line_draw (place, &median, box.median, box.median, place->centre - half, place->centre + half);
  dots_draw (place, values, rows, 0, box.first);
  dots_draw (place, values, rows, box.last + 1, n);
}

static void
group_draw (Place *place, const SsBand *band, guint group)
{
  const char *label = place->spread->groups->levels[group].label;
  gsize n;
  const double *values = ss_spread_group (place->spread, group, &n);
  const gsize *rows = place->spread->rows + place->spread->start[group];

  place->centre = ss_band_centre (band, group);
  place->width = MIN (fabs (ss_band_width (band)) * 0.7, MOST_WIDTH * place->context->px);
  place->colour = ss_context_mark_colour (place->context, label, place->context->theme->calm);
  ss_scene_begin (place->context->scene, SS_GROUP_SERIES, *label ? label : "values");
  if (n >= FEWEST_FOR_A_BOX)
    box_draw (place, group, values, rows, n);
  else
    dots_draw (place, values, rows, 0, n);
  ss_scene_finish (place->context->scene);
}

static void
build (SsChartContext *context)
{
  const SsColumn *group = ss_context_column (context, SS_ROLE_CATEGORY, 0);
  g_autoptr (SsSpread) spread
      = ss_spread_new (context, group, ss_context_column (context, SS_ROLE_VALUE, 0), MOST_GROUPS, TRUE);
  gboolean is_lying = !group || context->spec->orientation != SS_ORIENTATION_VERTICAL;
  SsScale scale;
  SsBand band;
  Place place;

  if (isnan (spread->min)) {
    ss_context_say_empty (context);
    return;
  }
  ss_spread_axes (spread, context, is_lying, SS_AXIS_VALUE, &band, &scale);
  place = (Place) {.context = context, .spread = spread, .scale = &scale, .is_lying = is_lying};
  ss_context_begin_marks (context, "boxplot", DOT_RADIUS * context->px);
  for (guint g = 0; g < spread->groups->n; g++)
    group_draw (&place, &band, g);
  ss_scene_finish (context->scene);
}

const SsChartType ss_chart_boxplot = {
  .id = "boxplot",
  .label = N_("Box plot"),
  .purpose = N_("Sums up each group by its median, its middle half and its exceptions."),
  .intentions = SS_INTENTIONS (SS_INTENTION_DISTRIBUTE) | SS_INTENTIONS (SS_INTENTION_COMPARE),
  .roles = roles,
  .traits = {
    .family = SS_FAMILY_DISTRIBUTION,
    .handles_negative = TRUE,
    .shows_distribution = TRUE,
    .fewest_categories = 1,
    .most_categories = MOST_GROUPS,
  },
  .build = build,
};
