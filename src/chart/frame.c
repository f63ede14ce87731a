/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-share.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* px at 860 px wide. */
#define MARGIN 24.0
#define MARGIN_TOP 20.0
#define MARGIN_BOTTOM 16.0
#define UNDER_HEAD 18.0
#define OVER_FOOT 14.0
/* Margins never take more than this share of the picture. */
#define MOST_MARGIN 0.06
/* Head and foot together leave at least this share of the height to the picture; what does not fit is left out, the least telling first. */
#define LEAST_PLOT 0.5
#define MOST_LINES 3

/* One text of the frame, wrapped. */
typedef struct {
  SsTextStyle style;
  GStrv lines;
} Block;

static Block
block_make (SsChartContext *context, SsLettering lettering, const char *text, double width)
{
  Block block = {.style = ss_context_lettering (context, lettering, SS_ANCHOR_START)};
  if (text && *text)
    block.lines = ss_scene_wrap (context->scene, &block.style, text, width, MOST_LINES);
  return block;
}

static double
block_height (const Block *block)
{
  return block->lines ? g_strv_length (block->lines) * ss_context_line_height (&block->style) : 0;
}

static double
block_draw (SsChartContext *context, const Block *block, double x, double y)
{
  double line = ss_context_line_height (&block->style);
  for (guint i = 0; block->lines && block->lines[i]; i++)
    ss_scene_text (context->scene, &block->style, x, y + i * line + block->style.size, block->lines[i]);
  return y + block_height (block);
}

static void
append_part (GString *foot, const char *part)
{
  if (foot->len)
    g_string_append (foot, " · ");
  g_string_append (foot, part);
}

static gboolean
says_already (const char *text, const char *word)
{
  return g_ascii_strncasecmp (text, word, strlen (word)) == 0;
}

/* "Source: CNC · Licence Ouverte · Chart: A. Martin" */
static char *
foot_text (const SsSpec *spec)
{
  GString *foot = g_string_new (NULL);
  const char *source = spec->texts[SS_TEXT_SOURCE], *licence = spec->texts[SS_TEXT_LICENCE],
             *author = spec->texts[SS_TEXT_AUTHOR];
  if (source && *source) {
    /* Translators: the foot of a chart: where the data come from. */
    g_autofree char *part
        = says_already (source, "source") ? g_strdup (source) : g_strdup_printf (_ ("Source: %s"), source);
    append_part (foot, part);
  }
  if (licence && *licence)
    append_part (foot, licence);
  if (author && *author) {
    /* Translators: the foot of a chart: who made it. */
    g_autofree char *part = g_strdup_printf (_ ("Chart: %s"), author);
    append_part (foot, part);
  }
  return g_string_free (foot, foot->len == 0);
}

/* A title that asks for more than @room is told on fewer lines, before it is left out. */
static void
shorten (SsChartContext *context, Block *block, const char *text, double width, double room)
{
  for (guint most = MOST_LINES - 1; most > 0 && block_height (block) > room; most--) {
    g_strfreev (block->lines);
    block->lines = ss_scene_wrap (context->scene, &block->style, text, width, most);
  }
}

/* Leaves out blocks, the least telling first, until the rest fits. */
static void
fit_blocks (Block *const *blocks_by_worth, guint n, double room)
{
  double height = 0;
  for (guint i = 0; i < n; i++)
    height += block_height (blocks_by_worth[i]);
  for (guint i = n; i-- > 0 && height > room;) {
    height -= block_height (blocks_by_worth[i]);
    g_clear_pointer (&blocks_by_worth[i]->lines, g_strfreev);
  }
}

SsRect
ss_frame_draw (SsChartContext *context)
{
  double px = context->px, width = context->width, height = context->height;
  if (context->is_thumbnail) {
    double margin = MIN (8.0, 0.05 * MIN (width, height));
    return (SsRect) {margin, margin, width - 2 * margin, height - 2 * margin};
  }
  const SsSpec *spec = context->spec;
  double side = MIN (MARGIN * px, MOST_MARGIN * width), inner = width - 2 * side;
  double top = MIN (MARGIN_TOP * px, MOST_MARGIN * height),
         bottom = MIN (MARGIN_BOTTOM * px, MOST_MARGIN * height);
  g_autofree char *foot_line = foot_text (spec);
  Block title = block_make (context, SS_LETTERING_TITLE, spec->texts[SS_TEXT_TITLE], inner);
  Block subtitle = block_make (context, SS_LETTERING_SUBTITLE, spec->texts[SS_TEXT_SUBTITLE], inner);
  Block note = block_make (context, SS_LETTERING_FOOT, spec->texts[SS_TEXT_NOTE], inner);
  Block foot = block_make (context, SS_LETTERING_FOOT, foot_line, inner);
  Block *by_worth[] = {&title, &foot, &subtitle, &note};
  double room = height * (1 - LEAST_PLOT) - top - bottom;
  shorten (context, &title, spec->texts[SS_TEXT_TITLE], inner, room);
  fit_blocks (by_worth, G_N_ELEMENTS (by_worth), room);

  ss_scene_begin (context->scene, SS_GROUP_FRAME, "frame");
  double y = block_draw (context, &title, side, top);
  if (title.lines && subtitle.lines)
    y += 2 * px;
  y = block_draw (context, &subtitle, side, y);
  if (title.lines || subtitle.lines)
    y += MIN (UNDER_HEAD * px, 0.04 * height);
  double foot_height = block_height (&note) + block_height (&foot);
  double gap = note.lines && foot.lines ? 3 * px : 0;
  double foot_top = height - bottom - foot_height - gap;
  double after_note = block_draw (context, &note, side, foot_top);
  block_draw (context, &foot, side, after_note + gap);
  ss_scene_finish (context->scene);
  double end = foot_height > 0 ? foot_top - MIN (OVER_FOOT * px, 0.04 * height) : foot_top;
  for (guint i = 0; i < G_N_ELEMENTS (by_worth); i++)
    g_strfreev (by_worth[i]->lines);
  return (SsRect) {side, y, inner, end - y};
}
