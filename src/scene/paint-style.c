/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint-style.h"

#include <math.h>

/* Dash lengths in stroke widths; ends with 0. Round dots of no length touch nothing at twice the width. */
static const double dash_shapes[][SS_MOST_DASHES] = {
    [SS_DASH_SOLID] = {0},
    [SS_DASH_DASHED] = {4, 3},
    [SS_DASH_DOTTED] = {1, 2},
    [SS_DASH_DASH_DOT] = {5, 2, 1, 2},
};

int
ss_dash_lengths (SsDash dash, double width, double *lengths)
{
  int n = 0;
  /* Hairlines need dashes that one can see: those of a line of 1 px. */
  for (; n < SS_MOST_DASHES && dash_shapes[dash][n] > 0; n++)
    lengths[n] = dash_shapes[dash][n] * MAX (width, 1);
  return n;
}

void
ss_set_source_colour (cairo_t *cr, SsColour colour)
{
  cairo_set_source_rgba (cr, (colour >> 24) / 255.0, (colour >> 16 & 0xff) / 255.0,
                         (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

/* Lines with direction (@dx, @dy) through every point of the lattice in the rectangle; the lattice starts at 0, 0 of the scene so that
   neighbours match. */
static void
add_hatch_lines (cairo_t *cr, double x1, double y1, double x2, double y2, gboolean rises, gboolean falls,
                 gboolean is_level)
{
  double height = y2 - y1;
  if (rises) {
    for (double c = floor ((x1 + y1) / SS_HATCH_STEP) * SS_HATCH_STEP; c <= x2 + y2; c += SS_HATCH_STEP) {
      cairo_move_to (cr, c - y1, y1);
      cairo_line_to (cr, c - y1 - height, y2);
    }
  }
  if (falls) {
    for (double c = floor ((x1 - y2) / SS_HATCH_STEP) * SS_HATCH_STEP; c <= x2 - y1; c += SS_HATCH_STEP) {
      cairo_move_to (cr, c + y1, y1);
      cairo_line_to (cr, c + y1 + height, y2);
    }
  }
  if (is_level) {
    for (double y = (floor (y1 / SS_HATCH_STEP) + 0.5) * SS_HATCH_STEP; y <= y2; y += SS_HATCH_STEP) {
      cairo_move_to (cr, x1, y);
      cairo_line_to (cr, x2, y);
    }
  }
}

static void
add_hatch_dots (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  for (double y = (floor (y1 / SS_HATCH_STEP) + 0.5) * SS_HATCH_STEP; y <= y2; y += SS_HATCH_STEP) {
    for (double x = (floor (x1 / SS_HATCH_STEP) + 0.5) * SS_HATCH_STEP; x <= x2; x += SS_HATCH_STEP) {
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, x, y);
    }
  }
}

/* Hatches the current path, which is kept. */
static void
paint_hatch (cairo_t *cr, const SsStyle *style)
{
  cairo_path_t *outline = cairo_copy_path (cr);
  double x1, y1, x2, y2;

  cairo_save (cr);
  cairo_clip (cr);
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  if (style->hatch == SS_HATCH_DOTS) {
    add_hatch_dots (cr, x1, y1, x2, y2);
    cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  } else {
    gboolean is_cross = style->hatch == SS_HATCH_CROSS;
    add_hatch_lines (cr, x1, y1, x2, y2, is_cross || style->hatch == SS_HATCH_RISING,
                     is_cross || style->hatch == SS_HATCH_FALLING, style->hatch == SS_HATCH_HORIZONTAL);
  }
  ss_set_source_colour (cr, style->hatch_colour);
  cairo_set_line_width (cr, style->hatch == SS_HATCH_DOTS ? 2 * SS_HATCH_WIDTH : SS_HATCH_WIDTH);
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_append_path (cr, outline);
  cairo_path_destroy (outline);
}

static void
stroke_path (cairo_t *cr, const SsStyle *style)
{
  double dashes[SS_MOST_DASHES];
  int n_dashes = ss_dash_lengths (style->dash, style->stroke_width, dashes);

  ss_set_source_colour (cr, style->stroke);
  cairo_set_line_width (cr, style->stroke_width);
  cairo_set_dash (cr, dashes, n_dashes, 0);
  cairo_stroke_preserve (cr);
}

void
ss_paint_style (cairo_t *cr, const SsStyle *style)
{
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  if (style->fill & 0xff) {
    ss_set_source_colour (cr, style->fill);
    cairo_fill_preserve (cr);
  }
  if (style->hatch != SS_HATCH_NONE && (style->hatch_colour & 0xff))
    paint_hatch (cr, style);
  if ((style->stroke & 0xff) && style->stroke_width > 0)
    stroke_path (cr, style);
  cairo_new_path (cr);
}
