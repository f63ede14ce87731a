/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

/** How a sheet is looked at: how much larger than where all of it is seen, and which point of it lies in the middle of the view. A value. */
typedef struct {
  double zoom; /* 1 to SS_MOST_ZOOM */
  double x, y; /* of the middle, share of the sheet */
} SsMagnifier;

/** The least letters of a poster are read at this. */
#define SS_MOST_ZOOM 8.0

#define SS_MAGNIFIER_ALL ((SsMagnifier) {.zoom = 1, .x = 0.5, .y = 0.5})

/**
 * Where the sheet lies (px of the view, beyond which it may reach) in a view of @width x @height, if @fit is where it lies as a whole. The sheet never
 * leaves a border of the view bare that it could cover.
 */
graphene_rect_t ss_magnifier_area (const SsMagnifier *magnifier, const graphene_rect_t *fit, double width,
                                   double height);

/** @times as large about @x, @y (px of the view): the point of the sheet that lies there stays, as far as the sheet's borders allow. */
void ss_magnifier_zoom (SsMagnifier *magnifier, const graphene_rect_t *fit, double width, double height,
                        double times, double x, double y);

/** Moves the sheet by @dx, @dy px of the view. */
void ss_magnifier_pan (SsMagnifier *magnifier, const graphene_rect_t *fit, double width, double height,
                       double dx, double dy);
