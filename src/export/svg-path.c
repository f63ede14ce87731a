/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "svg-path.h"

#include "xml-text.h"

#include <math.h>

static gint64
whole (const SsSvgPen *pen, double value)
{
  return llround (value * (pen->decimals == 1 ? 10 : 100));
}

static void
put_command (SsSvgPen *pen, char command)
{
  if (pen->command != command)
    g_string_append_c (pen->out, command);
  pen->command = command;
}

/* A number; a blank before it unless a letter or a minus sign parts it from what stands there. */
static void
put_number (SsSvgPen *pen, gint64 value)
{
  char last = pen->out->str[pen->out->len - 1];
  if (value >= 0 && !g_ascii_isalpha (last) && last != '"')
    g_string_append_c (pen->out, ' ');
  ss_xml_append_fixed (pen->out, value, pen->decimals);
}

static void
move_to (SsSvgPen *pen, gint64 x, gint64 y)
{
  pen->command = 0;
  put_command (pen, 'M');
  put_number (pen, x);
  put_number (pen, y);
  pen->x = x;
  pen->y = y;
}

void
ss_svg_pen_move (SsSvgPen *pen, double x, double y)
{
  move_to (pen, whole (pen, x), whole (pen, y));
}

void
ss_svg_pen_line (SsSvgPen *pen, double x, double y)
{
  gint64 to_x = whole (pen, x), to_y = whole (pen, y), dx = to_x - pen->x, dy = to_y - pen->y;

  if (dx == 0 && dy == 0)
    return;
  put_command (pen, dy == 0 ? 'h' : dx == 0 ? 'v' : 'l');
  if (dx != 0)
    put_number (pen, dx);
  if (dy != 0)
    put_number (pen, dy);
  pen->x = to_x;
  pen->y = to_y;
}

void
ss_svg_pen_arc (SsSvgPen *pen, double r, gboolean is_large, gboolean is_clockwise, double x, double y)
{
  put_command (pen, 'A');
  put_number (pen, whole (pen, r));
  put_number (pen, whole (pen, r));
  g_string_append_printf (pen->out, " 0 %d %d", is_large, is_clockwise);
  pen->x = whole (pen, x);
  pen->y = whole (pen, y);
  put_number (pen, pen->x);
  put_number (pen, pen->y);
}

void
ss_svg_pen_close (SsSvgPen *pen)
{
  g_string_append_c (pen->out, 'z');
  pen->command = 'z';
}

void
ss_svg_pen_dot (SsSvgPen *pen, double x, double y)
{
  ss_svg_pen_move (pen, x, y);
  g_string_append (pen->out, "h0");
}
