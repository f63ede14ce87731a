/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis.h"

#include <math.h>

/* px at 860 px wide. */
#define LABEL_GAP 8.0
#define LABELS_APART 6.0
#define MOST_LINES 3
/* Few bands are let grow beyond their largest step, so that they fill the picture: as if they were this many. */
#define FEW_LYING 4
#define FEW_STANDING 3
/* Labels at the left may take this share of the plot's width. */
#define MOST_LABEL_SHARE 0.4
/* The least step of a band in lines of a tick label, lying and standing. */
#define LEAST_STEP_LINES 1.3
#define LEAST_STEP_STANDING 10.0
/* Names that are turned may take this share of the plot's height. */
#define MOST_TURNED_SHARE 0.33
#define LEAST_TURNED_STEP 10.0
/* Names of so few letters ("10 h") are not broken into lines. */
#define MOST_WHOLE 5
/* Dates under bands: never more than this. */
#define MOST_DATES 8

/* What an axis of values, or a word on what is left out, takes under lying bands. */
static double
foot_height (const SsChartContext *context, const SsTextStyle *style)
{
  return context->is_thumbnail ? 0 : ss_context_line_height (style) + LABEL_GAP * context->px;
}

guint
ss_axis_most_bands (const SsChartContext *context, gboolean is_horizontal)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_END);
  double step = is_horizontal ? style.size * LEAST_STEP_LINES : LEAST_STEP_STANDING * context->px;
  if (context->is_thumbnail)
    step = 5;
  double length = is_horizontal ? context->plot.height - foot_height (context, &style) : context->plot.width;
  return MAX (1, (guint)(length / step));
}

static SsTextStyle
label_style (const SsChartContext *context, const SsLevel *level, SsAnchor anchor, double step)
{
  gboolean is_strong = ss_context_is_highlighted (context, level->label);
  SsTextStyle style
      = ss_context_lettering (context, is_strong ? SS_LETTERING_STRONG : SS_LETTERING_LABEL, anchor);
  SsTextStyle least = ss_context_lettering (context, SS_LETTERING_TICK, anchor);
  style.size = CLAMP (step / LEAST_STEP_LINES, least.size * 0.9, style.size);
  return style;
}

static double
widest_label (SsChartContext *context, const SsLevels *levels, double step)
{
  double widest = 0;
  for (guint i = 0; i < levels->n; i++) {
    SsTextStyle style = label_style (context, &levels->levels[i], SS_ANCHOR_END, step);
    widest = MAX (widest, ss_scene_measure (context->scene, &style, levels->levels[i].label).width);
  }
  return widest;
}

/* Takes the labels' room from the left of the plot; 0 where there are none. */
static double
take_left (SsChartContext *context, const SsLevels *levels, double step)
{
  SsRect *plot = &context->plot;
  double gap = LABEL_GAP * context->px, width;
  if (context->is_thumbnail || ss_context_axis_spec (context, SS_AXIS_CATEGORY)->is_hidden)
    return 0;
  width = MIN (widest_label (context, levels, step) + 1, plot->width * MOST_LABEL_SHARE);
  plot->x += width + gap;
  plot->width -= width + gap;
  return width;
}

static void
draw_left (SsChartContext *context, const SsLevels *levels, const SsBand *band, double width)
{
  double step = ss_band_step (band);
  if (width <= 0)
    return;
  ss_scene_begin (context->scene, SS_GROUP_AXIS, "categories");
  for (guint i = 0; i < levels->n; i++) {
    SsTextStyle style = label_style (context, &levels->levels[i], SS_ANCHOR_END, step);
    guint most = CLAMP ((guint)(step / ss_context_line_height (&style)), 1, MOST_LINES);
    g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, levels->levels[i].label, width, most);
    ss_context_lines (context, &style, context->plot.x - LABEL_GAP * context->px, ss_band_centre (band, i),
                      (const char *const *)lines);
  }
  ss_scene_finish (context->scene);
}

static double
band_length (double length, guint n, double most_step, guint few)
{
  return most_step > 0 ? MIN (length, n * MAX (most_step, length / few)) : length;
}

SsBand
ss_axis_bands_left (SsChartContext *context, const SsLevels *levels, double most_step)
{
  SsRect *plot = &context->plot;
  double height = band_length (plot->height, levels->n, most_step, FEW_LYING);
  SsBand band = {levels->n, plot->y, plot->y + height, SS_BAND_SHARE};
  plot->height = height;
  draw_left (context, levels, &band, take_left (context, levels, ss_band_step (&band)));
  return band;
}

void
ss_axis_bands_grid (SsChartContext *context, const SsLevels *columns, const SsLevels *lines, SsBand *across,
                    SsBand *down)
{
  SsRect *plot = &context->plot;
  double width = take_left (context, lines, plot->height / MAX (lines->n, 1));
  *across = ss_axis_bands_foot (context, columns, 0);
  *down = (SsBand) {lines->n, plot->y, plot->y + plot->height, SS_BAND_SHARE};
  draw_left (context, lines, down, width);
}

/* School years and the like: "2021-2022", "2022-2023". Who reads one knows the next. */
static gboolean
are_spans_of_years (const SsLevels *levels)
{
  guint64 before = 0;
  for (guint i = 0; i < levels->n; i++) {
    char *rest;
    guint64 year = g_ascii_strtoull (levels->levels[i].label, &rest, 10);
    if (rest != levels->levels[i].label + 4 || !*rest || (i > 0 && year != before + 1))
      return FALSE;
    before = year;
  }
  return levels->n > 1;
}

/* Whether some labels may be left out: those of a course whose steps the reader can count. */
static gboolean
may_be_thinned (const SsLevels *levels)
{
  return levels->is_time || levels->is_numeric || levels->order == SS_ORDER_PERIOD
         || are_spans_of_years (levels);
}

gboolean
ss_axis_bands_fit_foot (SsChartContext *context, const SsLevels *levels)
{
  if (may_be_thinned (levels))
    return TRUE;
  double step = context->plot.width / MAX (levels->n, 1) - LABELS_APART * context->px;
  for (guint i = 0; i < levels->n; i++) {
    SsTextStyle style = label_style (context, &levels->levels[i], SS_ANCHOR_MIDDLE, step);
    g_auto (GStrv) words = g_strsplit (levels->levels[i].label, " ", -1);
    double total = ss_scene_measure (context->scene, &style, levels->levels[i].label).width;
    if (total > step * (MOST_LINES - 1))
      return FALSE;
    if (g_utf8_strlen (levels->levels[i].label, -1) <= MOST_WHOLE && total > step)
      return FALSE;
    for (guint k = 0; words[k]; k++)
      if (ss_scene_measure (context->scene, &style, words[k]).width > step)
        return FALSE;
  }
  return TRUE;
}

/* Names too long for their step, even wrapped, are turned: read from below, and cut only where they would take the picture. */
static void
draw_foot_turned (SsChartContext *context, const SsLevels *levels, const SsBand *band)
{
  SsRect *plot = &context->plot;
  double gap = LABEL_GAP / 2 * context->px, step = ss_band_step (band), height = 0;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_END);
  style.colour = context->theme->ink;
  style.size = MIN (style.size, step / LEAST_STEP_LINES);
  for (guint i = 0; i < levels->n; i++)
    height = MAX (height, ss_scene_measure (context->scene, &style, levels->levels[i].label).width);
  height = MIN (height + 1, plot->height * MOST_TURNED_SHARE);
  plot->height -= height + 2 * gap;
  ss_scene_begin (context->scene, SS_GROUP_AXIS, "categories");
  for (guint i = 0; i < levels->n; i++) {
    g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, levels->levels[i].label, height, 1);
    style.weight = ss_context_is_highlighted (context, levels->levels[i].label) ? SS_WEIGHT_SEMIBOLD
                                                                                : SS_WEIGHT_REGULAR;
    double x = ss_context_middle (&style, ss_band_centre (band, i)), y = plot->y + plot->height + gap;
    SsTextSize size = ss_scene_measure (context->scene, &style, lines[0] ? lines[0] : "");
    if (!lines[0]
        || !ss_scene_is_free (context->scene, x - size.ascent, y, size.ascent + size.descent, size.width, 0))
      continue;
    ss_scene_text (context->scene, &style, x, y, lines[0]);
    ss_scene_set_angle (context->scene, -90);
  }
  ss_scene_finish (context->scene);
}

/*
 * Days and months in so many bands that their labels must be thinned: those that begin a year, a quarter, a month are shown, as on an axis of
 * time, with what they begin. FALSE where that leaves fewer than two.
 */
static gboolean
thin_by_calendar (SsChartContext *context, const SsLevels *levels, double step, gboolean *is_shown,
                  char **texts, double *room)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_MIDDLE);
  SsScale scale = ss_scale_make (SS_SCALE_TIME, levels->levels[0].number,
                                 levels->levels[levels->n - 1].number, SS_DOMAIN_TIGHT, MOST_DATES);
  for (guint n_wanted = MOST_DATES; n_wanted >= 2; n_wanted--) {
    SsTicks ticks = ss_scale_ticks (&scale, n_wanted, SS_DATE_UNIT_DAY);
    double widest = 0, nearest = INFINITY;
    guint at = 0, before = levels->n, n_shown = 0;
    for (guint i = 0; i < levels->n; i++) {
      g_clear_pointer (&texts[i], g_free);
      is_shown[i] = FALSE;
      if (at >= ticks.n || levels->levels[i].number < ticks.values[at])
        continue;
      texts[i] = ss_date_text (ticks.values[at++], ticks.unit, TRUE, context->language);
      is_shown[i] = TRUE;
      n_shown++;
      widest = MAX (widest, ss_scene_measure (context->scene, &style, texts[i]).width);
      nearest = before < levels->n ? MIN (nearest, (i - before) * step) : nearest;
      before = i;
    }
    *room = nearest;
    if (n_shown >= 2 && widest + LABELS_APART * context->px <= nearest)
      return TRUE;
  }
  return FALSE;
}

/*
 * Which labels of levels that have an order are shown: those that have data, where steps are skipped and they fit; else every so many-th.
 * @room: px that each has.
 */
static void
thin_out (SsChartContext *context, const SsLevels *levels, double step, gboolean *is_shown, char **texts,
          double *room)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_MIDDLE);
  double widest = 0, nearest = INFINITY;
  guint before = levels->n;
  for (guint i = 0; i < levels->n; i++) {
    widest = MAX (widest, ss_scene_measure (context->scene, &style, levels->levels[i].label).width);
    if (levels->levels[i].is_skipped)
      continue;
    nearest = before < levels->n ? MIN (nearest, (i - before) * step) : nearest;
    before = i;
  }
  widest += LABELS_APART * context->px;
  gboolean by_data = nearest >= widest;
  guint every = MAX (1, (guint)ceil (widest / step));
  if (!by_data && every > 1 && levels->date_unit >= SS_DATE_UNIT_MONTH
      && thin_by_calendar (context, levels, step, is_shown, texts, room))
    return;
  for (guint i = 0; i < levels->n; i++)
    is_shown[i] = by_data ? !levels->levels[i].is_skipped : i % every == 0;
  *room = by_data ? nearest : every * step;
}

static guint
most_lines (SsChartContext *context, GStrv *wrapped, guint n)
{
  guint most = 1;
  for (guint i = 0; i < n; i++)
    most = MAX (most, g_strv_length (wrapped[i]));
  return most;
}

/* Few bands stand as far apart as the plot is wide, and no wider than if they were more. */
static SsBand
band_over (const SsRect *plot, guint n, double most_step)
{
  double width = band_length (plot->width, n, most_step, FEW_STANDING);
  return (SsBand) {n, plot->x, plot->x + plot->width, SS_BAND_SHARE * width / plot->width};
}

SsBand
ss_axis_bands_foot (SsChartContext *context, const SsLevels *levels, double most_step)
{
  SsRect *plot = &context->plot;
  SsBand band = band_over (plot, levels->n, most_step);
  if (context->is_thumbnail || ss_context_axis_spec (context, SS_AXIS_CATEGORY)->is_hidden)
    return band;
  double step = ss_band_step (&band);
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_MIDDLE);
  style.colour = context->theme->ink;
  gboolean is_thinned = may_be_thinned (levels);
  if (!is_thinned && step > LEAST_TURNED_STEP * context->px && !ss_axis_bands_fit_foot (context, levels)) {
    draw_foot_turned (context, levels, &band);
    return band;
  }
  g_autofree gboolean *is_shown = g_new (gboolean, MAX (levels->n, 1));
  double room = MAX (step - LABELS_APART * context->px / 2, 4);
  for (guint i = 0; i < levels->n; i++)
    is_shown[i] = TRUE;
  g_autofree char **texts = g_new0 (char *, MAX (levels->n, 1));
  if (is_thinned)
    thin_out (context, levels, step, is_shown, texts, &room);
  g_autofree GStrv *wrapped = g_new0 (GStrv, MAX (levels->n, 1));
  for (guint i = 0; i < levels->n; i++) {
    const char *text = texts[i] ? texts[i] : levels->levels[i].label;
    wrapped[i]
        = is_shown[i] ? ss_scene_wrap (context->scene, &style, text, room, MOST_LINES) : g_new0 (char *, 1);
    g_free (texts[i]);
  }
  double line = ss_context_line_height (&style);
  guint n_lines = most_lines (context, wrapped, levels->n);
  plot->height -= MIN (n_lines * line + LABEL_GAP * context->px, plot->height / 2);
  ss_scene_begin (context->scene, SS_GROUP_AXIS, "categories");
  for (guint i = 0; i < levels->n; i++) {
    double first = plot->y + plot->height + LABEL_GAP / 2 * context->px + line / 2;
    guint n = g_strv_length (wrapped[i]);
    style.weight = ss_context_is_highlighted (context, levels->levels[i].label) ? SS_WEIGHT_SEMIBOLD
                                                                                : SS_WEIGHT_REGULAR;
    ss_context_lines (context, &style, ss_band_centre (&band, i), first + (n - 1) * line / 2,
                      (const char *const *)wrapped[i]);
    g_strfreev (wrapped[i]);
  }
  ss_scene_finish (context->scene);
  return band;
}
