/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Path data in few bytes: coordinates are whole tenths or hundredths of a pixel, so that relative steps add up without drift; level and upright
 * steps are h and v; steps of no length are left out.
 */
typedef struct {
  GString *out;
  int decimals; /* 1 or 2 */
  gint64 x, y;  /* where the pen is, in 10^-decimals px */
  char command; /* the last one written: it need not be repeated */
} SsSvgPen;

void ss_svg_pen_move (SsSvgPen *pen, double x, double y);
void ss_svg_pen_line (SsSvgPen *pen, double x, double y);
/** An elliptic arc of radius @r to @x, @y. */
void ss_svg_pen_arc (SsSvgPen *pen, double r, gboolean is_large, gboolean is_clockwise, double x, double y);
void ss_svg_pen_close (SsSvgPen *pen);
/** A symbol at @x, @y: a line of no length, which round caps make a disc. */
void ss_svg_pen_dot (SsSvgPen *pen, double x, double y);

G_END_DECLS
