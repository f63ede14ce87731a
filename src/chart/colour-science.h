/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

G_BEGIN_DECLS

/** CIELAB under D65, 2 degree observer. */
typedef struct {
  double l, a, b;
} SsLab;

SsLab ss_colour_to_lab (SsColour colour);
/** Clamped into sRGB; opaque. */
SsColour ss_colour_from_lab (SsLab lab);

/** A way of seeing. */
typedef enum {
  SS_VISION_FULL,
  SS_VISION_PROTANOPIA,
  SS_VISION_DEUTERANOPIA,
  SS_VISION_TRITANOPIA,
} SsVision;
#define SS_N_VISIONS (SS_VISION_TRITANOPIA + 1)

/**
 * @colour as @vision sees it: matrices of severity 1.0 on linear RGB (Machado, Oliveira and Fernandes, "A Physiologically-based Model
 * for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009).
 */
SsColour ss_colour_simulate (SsColour colour, SsVision vision);

/** CIEDE2000 (Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", Color Res. Appl. 30, 2005; kL = kC = kH = 1). */
double ss_lab_difference (SsLab a, SsLab b);
double ss_colour_difference (SsColour a, SsColour b);

/** The least CIEDE2000 between two of @n colours over the four visions; infinity for n < 2. */
double ss_colours_least_difference (const SsColour *colours, gsize n);

/** Contrast ratio of WCAG 2.1, 1 to 21. Opacity is passed over. */
double ss_colour_contrast (SsColour a, SsColour b);

/** Between @a (at 0) and @b (at 1) in CIELAB; opaque. */
SsColour ss_colour_between (SsColour a, SsColour b, double t);

G_END_DECLS
