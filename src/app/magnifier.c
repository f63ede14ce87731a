/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "magnifier.h"

#include <glib.h>

/* As many steps back as forth end at the whole, though their product is not quite 1. */
#define ROUNDING 1e-6

/* Where a sheet of @length begins in a view of @room, if it would like to at @wanted; what is smaller than the view stays at @fit. */
static double
begin (double wanted, double fit, double length, double room)
{
  return length <= room ? fit : CLAMP (wanted, room - length, 0);
}

graphene_rect_t
ss_magnifier_area (const SsMagnifier *magnifier, const graphene_rect_t *fit, double width, double height)
{
  double sheet_width = fit->size.width * magnifier->zoom, sheet_height = fit->size.height * magnifier->zoom;

  return GRAPHENE_RECT_INIT (
      begin (width / 2 - magnifier->x * sheet_width, (width - sheet_width) / 2, sheet_width, width),
      begin (height / 2 - magnifier->y * sheet_height, fit->origin.y, sheet_height, height), sheet_width,
      sheet_height);
}

/* The middle is what the view shows in its middle, not what was asked for beyond a border. */
static void
settle (SsMagnifier *magnifier, const graphene_rect_t *fit, double width, double height)
{
  graphene_rect_t area = ss_magnifier_area (magnifier, fit, width, height);

  magnifier->x = (width / 2 - area.origin.x) / area.size.width;
  magnifier->y = (height / 2 - area.origin.y) / area.size.height;
}

void
ss_magnifier_zoom (SsMagnifier *magnifier, const graphene_rect_t *fit, double width, double height,
                   double times, double x, double y)
{
  graphene_rect_t area = ss_magnifier_area (magnifier, fit, width, height);
  double share_x = (x - area.origin.x) / area.size.width, share_y = (y - area.origin.y) / area.size.height;

  magnifier->zoom = CLAMP (magnifier->zoom * times, 1, SS_MOST_ZOOM);
  if (magnifier->zoom < 1 + ROUNDING)
    magnifier->zoom = 1;
  magnifier->x = share_x + (width / 2 - x) / (fit->size.width * magnifier->zoom);
  magnifier->y = share_y + (height / 2 - y) / (fit->size.height * magnifier->zoom);
  settle (magnifier, fit, width, height);
}

void
ss_magnifier_pan (SsMagnifier *magnifier, const graphene_rect_t *fit, double width, double height, double dx,
                  double dy)
{
  magnifier->x -= dx / (fit->size.width * magnifier->zoom);
  magnifier->y -= dy / (fit->size.height * magnifier->zoom);
  settle (magnifier, fit, width, height);
}
