/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-share.h"
#include "colour-science.h"

#include <glib/gi18n-lib.h>

/* Leading, and the height of a figure over the em (Inter's capitals are 0.727 em, its figures the same). */
#define LEADING 1.28
#define CAPITAL_HEIGHT 0.727

/* A sentence in place of marks: how much of the plot's width it takes, on how many lines, and the px below which a thumbnail's cannot be read. */
#define SENTENCE_SHARE 0.8
#define MOST_SENTENCE_LINES 4
#define LEAST_THUMBNAIL_SIZE 11

static const struct {
  double size;
  SsWeight weight;
  gboolean is_soft;
} letterings[] = {
    [SS_LETTERING_TITLE] = {20, SS_WEIGHT_SEMIBOLD, FALSE},
    [SS_LETTERING_SUBTITLE] = {13, SS_WEIGHT_REGULAR, TRUE},
    [SS_LETTERING_LABEL] = {12, SS_WEIGHT_REGULAR, FALSE},
    [SS_LETTERING_STRONG] = {12, SS_WEIGHT_SEMIBOLD, FALSE},
    [SS_LETTERING_TICK] = {11, SS_WEIGHT_REGULAR, TRUE},
    [SS_LETTERING_FOOT] = {10.5, SS_WEIGHT_REGULAR, TRUE},
    [SS_LETTERING_FIGURE] = {44, SS_WEIGHT_BOLD, FALSE},
};
G_STATIC_ASSERT (G_N_ELEMENTS (letterings) == SS_N_LETTERINGS);

SsTextStyle
ss_context_lettering (const SsChartContext *context, SsLettering lettering, SsAnchor anchor)
{
  return (SsTextStyle) {
      .size = letterings[lettering].size * context->px,
      .weight = letterings[lettering].weight,
      .colour = letterings[lettering].is_soft ? context->theme->ink_soft : context->theme->ink,
      .anchor = anchor,
      .is_display = lettering == SS_LETTERING_TITLE || lettering == SS_LETTERING_FIGURE,
  };
}

double
ss_context_line_height (const SsTextStyle *style)
{
  return style->size * LEADING;
}

double
ss_context_middle (const SsTextStyle *style, double y)
{
  return y + style->size * CAPITAL_HEIGHT / 2;
}

static double
left_of_anchor (SsAnchor anchor, double x, double width)
{
  return anchor == SS_ANCHOR_START ? x : anchor == SS_ANCHOR_MIDDLE ? x - width / 2 : x - width;
}

static gboolean
is_place_free (SsChartContext *context, const SsTextStyle *style, double x, double y, const char *text)
{
  SsTextSize size = ss_scene_measure (context->scene, style, text);
  return ss_scene_is_free (context->scene, left_of_anchor (style->anchor, x, size.width), y - size.ascent,
                           size.width, size.ascent + size.descent, 0.5 * context->px);
}

gboolean
ss_context_label (SsChartContext *context, const SsTextStyle *style, double x, double y, const char *text)
{
  if (context->is_thumbnail || !text || !*text || !is_place_free (context, style, x, y, text))
    return FALSE;
  ss_scene_text (context->scene, style, x, y, text);
  return TRUE;
}

static gboolean
write_lines (SsChartContext *context, const SsTextStyle *style, double x, double y, const char *const *lines)
{
  guint n = g_strv_length ((char **)lines);
  double height = ss_context_line_height (style);
  double first = ss_context_middle (style, y) - (n - 1) * height / 2;
  for (guint i = 0; i < n; i++)
    if (*lines[i] && !is_place_free (context, style, x, first + i * height, lines[i]))
      return FALSE;
  for (guint i = 0; i < n; i++)
    if (*lines[i])
      ss_scene_text (context->scene, style, x, first + i * height, lines[i]);
  return n > 0;
}

gboolean
ss_context_lines (SsChartContext *context, const SsTextStyle *style, double x, double y,
                  const char *const *lines)
{
  return !context->is_thumbnail && write_lines (context, style, x, y, lines);
}

SsColour
ss_context_ink_on (const SsChartContext *context, SsColour ground)
{
  SsColour ink = SS_COLOUR (0x1d2730), white = SS_COLOUR (0xffffff);
  return ss_colour_contrast (ink, ground) > ss_colour_contrast (white, ground) ? ink : white;
}

SsColour
ss_context_text_colour (const SsChartContext *context, SsColour colour)
{
  static const double least_contrast = 4.5;
  SsColour out = colour;
  for (int i = 1; i <= 10 && ss_colour_contrast (out, context->theme->ground) < least_contrast; i++)
    out = ss_colour_between (colour, context->theme->ink, i / 10.0);
  return out;
}

void
ss_context_say_instead (SsChartContext *context, const char *sentence)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_SUBTITLE, SS_ANCHOR_MIDDLE);
  const SsRect *plot = &context->plot;
  if (context->is_thumbnail)
    style.size = MAX (style.size, LEAST_THUMBNAIL_SIZE);
  g_auto (GStrv) lines
      = ss_scene_wrap (context->scene, &style, sentence, plot->width * SENTENCE_SHARE, MOST_SENTENCE_LINES);
  write_lines (context, &style, plot->x + plot->width / 2, plot->y + plot->height / 2,
               (const char *const *)lines);
}

void
ss_context_say_empty (SsChartContext *context)
{
  ss_context_say_instead (context, _ ("No data"));
}

void
ss_context_say_aside (SsChartContext *context, const char *sentence)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  if (context->is_thumbnail)
    return;
  g_auto (GStrv) lines = ss_scene_wrap (context->scene, &style, sentence, context->plot.width, 2);
  double height = ss_context_line_height (&style);
  guint n = g_strv_length (lines);
  if (n * height > context->plot.height / 4)
    return;
  context->plot.height -= n * height + 4 * context->px;
  double y = context->plot.y + context->plot.height + 4 * context->px + style.size;
  for (guint i = 0; i < n; i++)
    ss_context_label (context, &style, context->plot.x, y + i * height, lines[i]);
}

void
ss_context_tip (SsChartContext *context, ...)
{
  GString *tip = g_string_new (NULL);
  va_list pairs;
  va_start (pairs, context);
  for (const char *label = va_arg (pairs, const char *); label; label = va_arg (pairs, const char *)) {
    const char *value = va_arg (pairs, const char *);
    if (!value || !*value)
      continue;
    if (tip->len)
      g_string_append_c (tip, '\n');
    /* Translators: one line of a tooltip: the name of a column, then its value. */
    g_string_append_printf (tip, _ ("%s: %s"), label, value);
  }
  va_end (pairs);
  ss_scene_set_tip (context->scene, tip->str);
  g_string_free (tip, TRUE);
}
