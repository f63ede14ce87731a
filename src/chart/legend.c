/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "legend.h"

#include "chart-share.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* px at 860 px wide. */
#define KEY_SIZE 11.0
#define KEY_GAP 6.0
#define KEYS_APART 18.0
#define UNDER_LEGEND 8.0
#define COLUMN_LEAST 60.0 /* room for a name in a column of keys */
#define RAMP_WIDTH 260.0
#define RAMP_HEIGHT 10.0
#define RAMP_STEPS 48
#define CIRCLE_LABELS 64.0 /* room for the numbers beside nested circles */
/* Keys take at most this share of the plot's height. */
#define MOST_SHARE 0.34

static gboolean
is_wanted (const SsChartContext *context)
{
  return !context->is_thumbnail && context->spec->legend != SS_LEGEND_HIDDEN && !context->share->has_legend;
}

static void
take_height (SsChartContext *context, double height)
{
  context->plot.y += height;
  context->plot.height -= height;
}

/* Panels share one legend: it goes to the picture while all else of that build is thrown away. */
static SsSceneBuilder *
begin (SsChartContext *context, const char *title)
{
  SsSceneBuilder *own = context->scene;
  if (context->share->legend_scene)
    context->scene = context->share->legend_scene;
  ss_scene_begin (context->scene, SS_GROUP_LEGEND, title ? title : "legend");
  return own;
}

static void
finish (SsChartContext *context, SsSceneBuilder *own)
{
  ss_scene_finish (context->scene);
  context->share->legend_bottom = context->plot.y;
  context->scene = own;
}

static void
draw_key (SsChartContext *context, SsKeyShape shape, const SsStyle *style, double x, double y)
{
  double size = KEY_SIZE * context->px, middle = y;
  if (shape == SS_KEY_LINE) {
    ss_scene_line (context->scene, style, x, middle, x + 1.6 * size, middle);
  } else if (shape == SS_KEY_DOT) {
    ss_scene_arc (context->scene, style, x + size / 2, middle, 0, size / 2, 0, 2 * G_PI, SS_ROW_NONE);
  } else {
    ss_scene_rect (context->scene, style, x, middle - size / 2, size, size, SS_ROW_NONE);
  }
}

static double
key_width (SsChartContext *context, SsKeyShape shape)
{
  return (shape == SS_KEY_LINE ? 1.6 : 1) * KEY_SIZE * context->px + KEY_GAP * context->px;
}

static void
draw_title (SsChartContext *context, const char *title)
{
  if (!title || !*title)
    return;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, title, context->plot.width, 1);
  if (lines[0])
    ss_context_label (context, &style, context->plot.x, context->plot.y + style.size, lines[0]);
  take_height (context, ss_context_line_height (&style) + 2 * context->px);
}

void
ss_legend_keys (SsChartContext *context, const char *title, SsKeyShape shape, const SsKey *keys, guint n)
{
  if (!is_wanted (context) || n == 0)
    return;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_LABEL, SS_ANCHOR_START);
  double line = ss_context_line_height (&style) * 1.15, sign = key_width (context, shape);
  double x = context->plot.x, right = context->plot.x + context->plot.width,
         left_height = context->plot.height * MOST_SHARE;
  SsSceneBuilder *own = begin (context, title);
  draw_title (context, title);
  for (guint i = 0; i < n; i++) {
    g_auto (GStrv) lines
        = ss_scene_wrap (context->scene, &style, keys[i].label, context->plot.width - sign, 1);
    const char *label = lines[0] ? lines[0] : "";
    double width = sign + ss_scene_measure (context->scene, &style, label).width;
    if (x > context->plot.x && x + width > right) {
      if (left_height < 2 * line)
        break;
      x = context->plot.x;
      left_height -= line;
      take_height (context, line);
    }
    double middle = context->plot.y + line / 2;
    if (ss_context_label (context, &style, x + sign, ss_context_middle (&style, middle), label))
      draw_key (context, shape, &keys[i].style, x, middle);
    x += width + KEYS_APART * context->px;
  }
  take_height (context, line + UNDER_LEGEND * context->px);
  finish (context, own);
}

gboolean
ss_legend_column (SsChartContext *context, const SsRect *place, SsKeyShape shape, const SsKey *keys,
                  const char *const *notes, guint n)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_SUBTITLE, SS_ANCHOR_START);
  SsTextStyle strong = style;
  double line = ss_context_line_height (&style), sign = key_width (context, shape), y = place->y, widest = 0;
  strong.weight = SS_WEIGHT_SEMIBOLD;
  strong.colour = style.colour = context->theme->ink;
  for (guint i = 0; i < n; i++)
    widest = MAX (widest, ss_scene_measure (context->scene, &strong, notes[i]).width);
  double left = place->x + sign + widest + KEY_GAP * context->px, room = place->x + place->width - left;
  if (!is_wanted (context) || n * 1.5 * line > place->height || room < COLUMN_LEAST * context->px)
    return FALSE;
  SsSceneBuilder *own = begin (context, NULL);
  for (guint i = 0; i < n; i++) {
    guint most = (place->y + place->height - y) / line > 2 * (n - i) ? 2 : 1;
    g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, keys[i].label, room, most);
    draw_key (context, shape, &keys[i].style, place->x, y + line / 2);
    ss_context_label (context, &strong, place->x + sign, ss_context_middle (&strong, y + line / 2), notes[i]);
    for (guint k = 0; lines[k]; k++, y += line)
      ss_context_label (context, &style, left, ss_context_middle (&style, y + line / 2), lines[k]);
    y += line / 2;
  }
  finish (context, own);
  return TRUE;
}

static guint
key_place (const SsKey *keys, guint n, const SsStyle *style)
{
  for (guint i = 0; i < n; i++) {
    const SsStyle *own = &keys[i].style;
    if (own->fill == style->fill && own->stroke == style->stroke && own->dash == style->dash
        && own->hatch == style->hatch)
      return i;
  }
  return n;
}

void
ss_legend_series (SsChartContext *context, SsKeyShape shape, const SsLevels *series, const SsStyle *styles)
{
  guint n = 0;
  g_autofree SsKey *keys = g_new0 (SsKey, MAX (series->n, 1));
  g_autofree guint *n_alike = g_new0 (guint, MAX (series->n, 1));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  for (guint s = 0; s < series->n; s++) {
    guint place = key_place (keys, n, &styles[s]);
    if (place == n)
      keys[n++] = (SsKey) {series->levels[s].label, styles[s]};
    n_alike[place]++;
  }
  for (guint i = 0; i < n; i++)
    if (n_alike[i] > 1) {
      g_ptr_array_add (labels,
                       g_strdup_printf (ngettext ("Other (%u)", "Others (%u)", n_alike[i]), n_alike[i]));
      keys[i].label = labels->pdata[labels->len - 1];
    }
  ss_legend_keys (context, NULL, shape, keys, n);
}

static void
draw_limit (SsChartContext *context, double x, double y, const SsFigures *figures, double value)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  g_autofree char *text = ss_figures_text (figures, value);
  double width = ss_scene_measure (context->scene, &style, text).width;
  double left = CLAMP (x - width / 2, context->plot.x, MAX (context->width - width - 1, context->plot.x));
  ss_context_label (context, &style, left, y + style.size, text);
}

void
ss_legend_classes (SsChartContext *context, const char *title, const SsColour *colours, const double *limits,
                   guint n, const SsFigures *figures, gboolean missing)
{
  if (!is_wanted (context) || n == 0)
    return;
  double px = context->px, height = RAMP_HEIGHT * px;
  double width = MIN (RAMP_WIDTH * px, context->plot.width * (missing ? 0.6 : 0.9)) / n;
  SsSceneBuilder *own = begin (context, title);
  draw_title (context, title);
  double x = context->plot.x, y = context->plot.y + 2 * px;
  for (guint i = 0; i < n; i++) {
    SsStyle style = {.fill = colours[i]};
    ss_scene_rect (context->scene, &style, x + i * width, y, width - px, height, SS_ROW_NONE);
  }
  for (guint i = 0; i <= n; i++)
    draw_limit (context, x + i * width, y + height + 2 * px, figures, limits[i]);
  if (missing) {
    SsTextStyle label = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
    SsStyle style
        = {.fill = context->theme->missing, .hatch = SS_HATCH_RISING, .hatch_colour = context->theme->muted};
    double left = x + n * width + 16 * px;
    ss_scene_rect (context->scene, &style, left, y, 1.6 * height, height, SS_ROW_NONE);
    ss_context_label (context, &label, left + 2.2 * height, ss_context_middle (&label, y + height / 2),
                      _ ("No data"));
  }
  SsTextStyle tick = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  take_height (context, height + ss_context_line_height (&tick) + (4 + UNDER_LEGEND) * px);
  finish (context, own);
}

void
ss_legend_ramp (SsChartContext *context, const char *title, const SsPalette *palette, double min, double max,
                const SsFigures *figures)
{
  if (!is_wanted (context))
    return;
  double px = context->px, height = RAMP_HEIGHT * px;
  double width = MIN (RAMP_WIDTH * px, context->plot.width * 0.6);
  SsSceneBuilder *own = begin (context, title);
  draw_title (context, title);
  double x = context->plot.x, y = context->plot.y + 2 * px;
  for (guint i = 0; i < RAMP_STEPS; i++) {
    SsStyle style = {.fill = ss_palette_at (palette, context->theme_id, (i + 0.5) / RAMP_STEPS)};
    /* A hair of overlap: no light seams between neighbours. */
    ss_scene_rect (context->scene, &style, x + i * width / RAMP_STEPS, y, width / RAMP_STEPS + 0.5, height,
                   SS_ROW_NONE);
  }
  draw_limit (context, x, y + height + 2 * px, figures, min);
  draw_limit (context, x + width, y + height + 2 * px, figures, max);
  SsTextStyle tick = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  take_height (context, height + ss_context_line_height (&tick) + (4 + UNDER_LEGEND) * px);
  finish (context, own);
}

double
ss_legend_circles_width (const SsChartContext *context, double radius)
{
  return is_wanted (context) ? 2 * radius + CIRCLE_LABELS * context->px : 0;
}

void
ss_legend_circles (SsChartContext *context, const char *title, double largest, double radius,
                   const SsFigures *figures)
{
  if (!is_wanted (context) || !(largest > 0))
    return;
  static const double shares[] = {1, 0.5, 0.125};
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  SsStyle ring = {.stroke = context->theme->ink_soft, .stroke_width = MAX (1, context->px)};
  double px = context->px, line = ss_context_line_height (&style);
  double nice = ss_nice_step (largest, 1);
  if (nice > largest)
    nice = ss_nice_step (largest / 2, 1);
  double r0 = radius * sqrt (nice / largest);
  double bottom = context->plot.y + context->plot.height - line - 7 * px;
  double x = context->plot.x + context->plot.width - r0 - CIRCLE_LABELS * px;
  double last = -INFINITY;
  SsFigures plain = *figures;
  plain.decimals
      = ss_numbers_decimals ((double[]) {nice, nice / 2, nice / 8}, G_N_ELEMENTS (shares), figures->decimals);
  SsSceneBuilder *own = begin (context, title);
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++) {
    double r = r0 * sqrt (shares[i]), top = bottom - 2 * r;
    g_autofree char *text = ss_figures_text (&plain, nice * shares[i]);
    if (top - last < line)
      continue;
    last = top;
    ss_scene_arc (context->scene, &ring, x, bottom - r, 0, r, 0, 2 * G_PI, SS_ROW_NONE);
    ss_scene_line (context->scene, &ring, x, top, x + r0 + 6 * px, top);
    ss_context_label (context, &style, x + r0 + 9 * px, ss_context_middle (&style, top), text);
  }
  style.anchor = SS_ANCHOR_MIDDLE;
  ss_context_label (context, &style, x, bottom + line + 3 * px, figures->unit ? figures->unit : title);
  ss_scene_keep_free (context->scene, x - r0, bottom - 2 * r0, 2 * r0 + CIRCLE_LABELS * px, 2 * r0 + line);
  finish (context, own);
}
