/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* px at 860 px wide. */
#define LABEL_GAP 8.0  /* between an axis' labels and the marks */
#define LABEL_LIFT 3.5 /* of a grid label over its line */
#define TICK_LENGTH 4.0
#define LABELS_APART 10.0
#define ROOM_A_TICK 46.0   /* the least distance between two grid lines */
#define MOST_GRID_LINES 10 /* GUIDELINES L08 */
#define WANTED_ACROSS 7

typedef struct {
  SsTicks ticks;
  char *labels[SS_MOST_TICKS];
  double widths[SS_MOST_TICKS];
} Labels;

static void
labels_clear (Labels *labels)
{
  for (guint i = 0; i < labels->ticks.n; i++)
    g_clear_pointer (&labels->labels[i], g_free);
}

static void
keep_whole_numbers (SsTicks *ticks)
{
  guint kept = 0;
  for (guint i = 0; i < ticks->n; i++)
    if (ticks->values[i] == floor (ticks->values[i]))
      ticks->values[kept++] = ticks->values[i];
  if (kept > 0) {
    ticks->n = kept;
    ticks->decimals = 0;
  }
}

/* The unit is said once, by the top label or the title: ticks are bare, but for percentages of a whole. */
static char *
tick_text (const SsFigures *figures, double value, SsAxisFlags flags, int decimals)
{
  if (flags & SS_AXIS_BOTH_WAYS)
    value = fabs (value);
  if (flags & SS_AXIS_PERCENT)
    return ss_percent_text (value, MAX (decimals - 2, 0), figures->language);
  SsFigures bare = *figures;
  bare.unit = NULL;
  return ss_figures_text (&bare, value);
}

static void
labels_make (Labels *labels, SsChartContext *context, const SsScale *scale, const SsFigures *figures,
             SsAxisFlags flags, guint n_wanted)
{
  labels->ticks
      = ss_scale_ticks (scale, n_wanted, figures->is_time ? figures->date_unit : SS_DATE_UNIT_SECOND);
  gboolean is_whole
      = figures->is_plain || (figures->decimals == 0 && !figures->is_time && !figures->is_short);
  if (is_whole && !(flags & SS_AXIS_PERCENT) && scale->max - scale->min >= 1)
    keep_whole_numbers (&labels->ticks);
  SsFigures own = ss_figures_for_ticks (figures, &labels->ticks);
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  for (guint i = 0; i < labels->ticks.n; i++) {
    labels->labels[i] = tick_text (&own, labels->ticks.values[i], flags, labels->ticks.decimals);
    labels->widths[i] = ss_scene_measure (context->scene, &style, labels->labels[i]).width;
  }
}

/* The bracket that ends a name, "Production (TWh)", or NULL: there the file itself says the unit. */
static const char *
unit_bracket (const char *name)
{
  const char *bracket = strrchr (name, '(');
  return bracket && bracket > name && g_str_has_suffix (name, ")") ? bracket : NULL;
}

char *
ss_axis_dup_title (const SsChartContext *context, SsAxisId axis, const SsColumn *column)
{
  const SsAxisSpec *spec = ss_context_axis_spec (context, axis);
  if (spec->title && *spec->title)
    return g_strdup (spec->title);
  return column ? ss_context_dup_column_title (context, column) : NULL;
}

char *
ss_context_dup_column_title (const SsChartContext *context, const SsColumn *column)
{
  const SsColumnFacts *facts = ss_context_column_facts (context, column);
  const char *name = ss_column_name (column);
  if (!facts || !facts->unit || ss_column_is_time (column) || unit_bracket (name)
      || strstr (name, facts->unit))
    return g_strdup (name);
  /* Translators: the name of an axis: what is measured, and its unit. */
  return g_strdup_printf (_ ("%s (%s)"), name, facts->unit);
}

/* TRUE if the head of the chart names it already. */
static gboolean
is_said_above (const SsChartContext *context, const char *title)
{
  static const SsTextSlot slots[] = {SS_TEXT_TITLE, SS_TEXT_SUBTITLE};
  g_autofree char *sought = g_utf8_casefold (title, -1);
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++) {
    const char *text = context->spec->texts[slots[i]];
    g_autofree char *folded = g_utf8_casefold (text ? text : "", -1);
    if (strstr (folded, sought))
      return TRUE;
  }
  return FALSE;
}

/* The name of an axis whose top label says the unit: without it in brackets, and not at all where the head says it. */
static char *
bare_title (const SsChartContext *context, const SsAxisPlan *plan)
{
  g_autofree char *title = ss_axis_dup_title (context, plan->axis, plan->column);
  const char *bracket = title && plan->figures->unit ? unit_bracket (title) : NULL;
  if (bracket)
    title[bracket - title] = '\0';
  if (title)
    g_strchomp (title);
  return !title || is_said_above (context, title) ? NULL : g_steal_pointer (&title);
}

/* An axis that does not run evenly, or does not start at zero, says so beside its name. */
static const char *
peculiarity (const SsScale *scale, SsAxisFlags flags)
{
  if (scale->type == SS_SCALE_LOG)
    return _ ("logarithmic scale");
  if (scale->type == SS_SCALE_SQRT || scale->type == SS_SCALE_POW || scale->type == SS_SCALE_SYMLOG)
    return _ ("compressed scale");
  if (scale->is_reversed)
    return _ ("reversed scale");
  if ((flags & SS_AXIS_SAYS_CUT) && (scale->min > 0 || scale->max < 0))
    return _ ("the axis does not start at zero");
  return NULL;
}

static char *
full_title (const SsChartContext *context, const SsAxisPlan *plan, gboolean is_bare)
{
  if ((plan->flags & SS_AXIS_COUNTS_ROWS) && !ss_context_axis_spec (context, plan->axis)->title)
    return g_strdup (_ ("Number of rows"));
  g_autofree char *title = plan->flags & SS_AXIS_NO_TITLE ? NULL
                           : is_bare                      ? bare_title (context, plan)
                                     : ss_axis_dup_title (context, plan->axis, plan->column);
  const char *said = peculiarity (plan->scale, plan->flags);
  if (title && said)
    return g_strdup_printf ("%s · %s", title, said);
  return title ? g_steal_pointer (&title) : g_strdup (said);
}

/* Takes a line from the plot's top for the axis' name; as many lines as it needs, two at most. */
static void
draw_title_above (SsChartContext *context, const char *title)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, title, context->plot.width, 2);
  double height = ss_context_line_height (&style);
  for (guint i = 0; lines[i] && context->plot.height > 6 * height; i++) {
    /* Panels have one scale: the first says what it is. */
    if (context->panel == 0)
      ss_context_label (context, &style, context->plot.x, context->plot.y + style.size, lines[i]);
    context->plot.y += height;
    context->plot.height -= height;
  }
  context->plot.y += 2 * context->px;
  context->plot.height -= 2 * context->px;
}

static SsStyle
line_style (const SsChartContext *context, SsColour colour)
{
  return (SsStyle) {.stroke = colour, .stroke_width = MAX (1, context->px)};
}

/* A zigzag on the lowest grid line tells the eye that the axis is cut. */
static void
draw_break (SsChartContext *context, double x, double y)
{
  double u = 3 * context->px;
  float xy[] = {x, y, x + u, y - u, x + 3 * u, y + u, x + 4 * u, y};
  SsStyle white = {.stroke = context->theme->ground, .stroke_width = 3 * context->px};
  SsStyle style = line_style (context, context->theme->axis);
  ss_scene_line (context->scene, &white, x, y, x + 4 * u, y);
  ss_scene_polyline (context->scene, &style, xy, 4, FALSE, SS_ROW_NONE);
}

static void
draw_vertical_ticks (SsChartContext *context, const SsScale *scale, const Labels *labels,
                     const SsFigures *figures, SsAxisFlags flags)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  SsStyle grid = line_style (context, context->theme->grid);
  const SsRect *plot = &context->plot;
  ss_scene_begin (context->scene, SS_GROUP_GRID, "grid");
  for (guint i = 0; i < labels->ticks.n; i++) {
    double y = ss_scale_map (scale, labels->ticks.values[i]);
    if (!(flags & SS_AXIS_NO_GRID))
      ss_scene_line (context->scene, &grid, plot->x, y, plot->x + plot->width, y);
  }
  if ((flags & SS_AXIS_SAYS_CUT) && scale->type == SS_SCALE_LINEAR && scale->min > 0)
    draw_break (context, plot->x, scale->from);
  ss_scene_finish (context->scene);
  SsFigures own = ss_figures_for_ticks (figures, &labels->ticks);
  ss_scene_begin (context->scene, SS_GROUP_AXIS, "axis");
  for (guint i = 0; i < labels->ticks.n; i++) {
    guint k = labels->ticks.n - 1 - i;
    double y = ss_scale_map (scale, labels->ticks.values[k]) - LABEL_LIFT * context->px;
    gboolean is_top = scale->is_reversed ? k == 0 : i == 0;
    g_autofree char *text = is_top && !(flags & SS_AXIS_PERCENT)
                                ? ss_figures_text_with_unit (&own, labels->ticks.values[k])
                                : NULL;
    if (!text || !ss_context_label (context, &style, plot->x, y, text))
      ss_context_label (context, &style, plot->x, y, labels->labels[k]);
  }
  ss_scene_finish (context->scene);
}

static gboolean
is_shown (const SsChartContext *context, const SsAxisPlan *plan)
{
  return !context->is_thumbnail && !(plan->flags & SS_AXIS_ABSENT)
         && !ss_context_axis_spec (context, plan->axis)->is_hidden;
}

static guint
vertical_ticks (const SsChartContext *context)
{
  return CLAMP ((guint)(context->plot.height / (ROOM_A_TICK * context->px)), 2, MOST_GRID_LINES / 2 + 1);
}

static double
widest (const Labels *labels)
{
  double width = 0;
  for (guint i = 0; i < labels->ticks.n; i++)
    width = MAX (width, labels->widths[i]);
  return width;
}

double
ss_axis_vertical_width (SsChartContext *context, const SsAxisPlan *plan)
{
  if (!is_shown (context, plan))
    return 0;
  Labels labels = {0};
  labels_make (&labels, context, plan->scale, plan->figures, plan->flags, vertical_ticks (context));
  double width = MIN (widest (&labels) + LABEL_GAP * context->px, context->plot.width / 2);
  labels_clear (&labels);
  return width;
}

void
ss_axis_draw_vertical (SsChartContext *context, const SsAxisPlan *plan)
{
  SsRect *plot = &context->plot;
  Labels labels = {0};
  if (is_shown (context, plan)) {
    g_autofree char *title = full_title (context, plan, TRUE);
    if (title)
      draw_title_above (context, title);
    SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
    double top = MIN (ss_context_line_height (&style), plot->height / 4);
    plot->y += top;
    plot->height -= top;
    labels_make (&labels, context, plan->scale, plan->figures, plan->flags, vertical_ticks (context));
  }
  *plan->scale = ss_scale_onto (*plan->scale, plot->y + plot->height, plot->y);
  if (is_shown (context, plan)) {
    draw_vertical_ticks (context, plan->scale, &labels, plan->figures, plan->flags);
    double width = MIN (widest (&labels) + LABEL_GAP * context->px, plot->width / 2);
    plot->x += width;
    plot->width -= width;
    labels_clear (&labels);
  }
  ss_context_register_axis (context, plan->axis, plan->scale, TRUE, *plot, plan->figures);
}

static gboolean
has_title_below (const SsChartContext *context, const char *title)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_END);
  return title && context->plot.height > 8 * ss_context_line_height (&style);
}

double
ss_axis_horizontal_height (SsChartContext *context, const SsAxisPlan *plan)
{
  if (!is_shown (context, plan))
    return 0;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_MIDDLE);
  g_autofree char *title = full_title (context, plan, FALSE);
  double line = ss_context_line_height (&style);
  return line + (TICK_LENGTH + 2) * context->px + (has_title_below (context, title) ? line : 0);
}

/* The left end of a label centred on @x, pushed inside the picture. */
static double
label_left (const SsChartContext *context, double x, double width)
{
  return CLAMP (x - width / 2, 1, MAX (context->width - width - 1, 1));
}

static gboolean
labels_collide (const SsChartContext *context, const SsScale *scale, const Labels *labels)
{
  for (guint i = 1; i < labels->ticks.n; i++) {
    double a = label_left (context, ss_scale_map (scale, labels->ticks.values[i - 1]), labels->widths[i - 1]);
    double b = label_left (context, ss_scale_map (scale, labels->ticks.values[i]), labels->widths[i]);
    gboolean is_swapped = b < a;
    double gap = is_swapped ? a - b - labels->widths[i] : b - a - labels->widths[i - 1];
    if (gap < LABELS_APART * context->px)
      return TRUE;
  }
  return FALSE;
}

/* Puts the end of the scale among the ticks, in the place of the one that it would touch. */
static void
show_last (Labels *labels, SsChartContext *context, const SsScale *scale, const SsFigures *figures)
{
  SsTicks *ticks = &labels->ticks;
  if (ticks->n == 0 || ticks->n >= SS_MOST_TICKS || ticks->values[ticks->n - 1] >= scale->max)
    return;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  SsFigures own = ss_figures_for_ticks (figures, ticks);
  char *text = ss_figures_text (&own, scale->max);
  double width = ss_scene_measure (context->scene, &style, text).width;
  double left = label_left (context, ss_scale_map (scale, scale->max), width);
  guint last = ticks->n - 1;
  double before = label_left (context, ss_scale_map (scale, ticks->values[last]), labels->widths[last])
                  + labels->widths[last];
  gboolean is_same = g_str_equal (text, labels->labels[last]);
  if (is_same || (left - before < LABELS_APART * context->px && last == 0)) {
    g_free (text);
    return;
  }
  if (left - before < LABELS_APART * context->px)
    g_free (labels->labels[last]);
  else
    last = ticks->n++;
  ticks->values[last] = scale->max;
  labels->labels[last] = text;
  labels->widths[last] = width;
}

static void
labels_fit (Labels *labels, SsChartContext *context, const SsScale *scale, const SsFigures *figures,
            SsAxisFlags flags)
{
  guint n_wanted
      = CLAMP ((guint)(fabs (scale->to - scale->from) / (ROOM_A_TICK * context->px)), 2, WANTED_ACROSS);
  labels_make (labels, context, scale, figures, flags, n_wanted);
  while (n_wanted > 2 && (labels->ticks.n > MOST_GRID_LINES || labels_collide (context, scale, labels))) {
    labels_clear (labels);
    labels_make (labels, context, scale, figures, flags, --n_wanted);
  }
  if ((flags & SS_AXIS_SHOWS_LAST) && !scale->is_reversed
      && (scale->type == SS_SCALE_TIME || figures->is_plain))
    show_last (labels, context, scale, figures);
}

static void
draw_horizontal_ticks (SsChartContext *context, const SsScale *scale, const Labels *labels, gboolean has_grid)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  SsStyle grid = line_style (context, context->theme->grid),
          axis = line_style (context, context->theme->axis);
  const SsRect *plot = &context->plot;
  double bottom = plot->y + plot->height, tick = TICK_LENGTH * context->px;
  ss_scene_begin (context->scene, SS_GROUP_AXIS, "axis");
  for (guint i = 0; i < labels->ticks.n; i++) {
    double x = ss_scale_map (scale, labels->ticks.values[i]);
    if (has_grid)
      ss_scene_line (context->scene, &grid, x, plot->y, x, bottom);
    else
      ss_scene_line (context->scene, &axis, x, bottom, x, bottom + tick);
    ss_context_label (context, &style, label_left (context, x, labels->widths[i]), bottom + tick + style.size,
                      labels->labels[i]);
  }
  ss_scene_finish (context->scene);
}

/* The name of a horizontal axis, at its right end under the labels. */
static void
draw_title_below (SsChartContext *context, const char *title, double baseline)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_END);
  g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, title, context->plot.width, 1);
  if (lines[0])
    ss_context_label (context, &style, context->plot.x + context->plot.width, baseline, lines[0]);
}

void
ss_axis_draw_horizontal (SsChartContext *context, const SsAxisPlan *plan)
{
  SsRect *plot = &context->plot;
  *plan->scale = ss_scale_onto (*plan->scale, plot->x + plan->before, plot->x + plot->width - plan->after);
  if (is_shown (context, plan)) {
    SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_END);
    g_autofree char *title = full_title (context, plan, FALSE);
    gboolean has_title = has_title_below (context, title);
    gboolean is_time = plan->scale->type == SS_SCALE_TIME || plan->figures->is_plain;
    Labels labels = {0};
    plot->height -= ss_axis_horizontal_height (context, plan);
    labels_fit (&labels, context, plan->scale, plan->figures, plan->flags);
    draw_horizontal_ticks (context, plan->scale, &labels, !(plan->flags & SS_AXIS_NO_GRID) && !is_time);
    double baseline = plot->y + plot->height + TICK_LENGTH * context->px + style.size;
    if (has_title)
      draw_title_below (context, title, baseline + ss_context_line_height (&style));
    labels_clear (&labels);
  }
  ss_context_register_axis (context, plan->axis, plan->scale, FALSE, *plot, plan->figures);
}

void
ss_axis_draw_xy (SsChartContext *context, const SsAxisPlan *x, const SsAxisPlan *y)
{
  double foot = ss_axis_horizontal_height (context, x);
  context->plot.height -= foot;
  ss_axis_draw_vertical (context, y);
  context->plot.height += foot;
  ss_axis_draw_horizontal (context, x);
}

SsBand
ss_axis_draw_bands (SsChartContext *context, gboolean lies, const SsLevels *levels, double most_step,
                    const SsAxisPlan *values)
{
  SsRect whole = context->plot;
  if (lies) {
    double foot = ss_axis_horizontal_height (context, values);
    context->plot.height -= foot;
    SsBand band = ss_axis_bands_left (context, levels, most_step);
    context->plot.height += foot;
    ss_axis_draw_horizontal (context, values);
    return band;
  }
  /* The foot's height is known once its labels are wrapped, in the width that the other axis leaves. */
  double side = ss_axis_vertical_width (context, values);
  context->plot.x += side;
  context->plot.width -= side;
  SsBand band = ss_axis_bands_foot (context, levels, most_step);
  context->plot = (SsRect) {whole.x, whole.y, whole.width, context->plot.height};
  ss_axis_draw_vertical (context, values);
  return band;
}

void
ss_axis_draw_baseline (SsChartContext *context, const SsScale *scale, gboolean is_vertical)
{
  SsStyle style = line_style (context, context->theme->axis);
  double at
      = ss_scale_map (scale, scale->type == SS_SCALE_LOG ? scale->min : CLAMP (0.0, scale->min, scale->max));
  const SsRect *plot = &context->plot;
  if (is_vertical)
    ss_scene_line (context->scene, &style, at, plot->y, at, plot->y + plot->height);
  else
    ss_scene_line (context->scene, &style, plot->x, at, plot->x + plot->width, at);
}
