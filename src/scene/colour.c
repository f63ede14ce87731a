/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene.h"

SsColour
ss_colour_with_alpha (SsColour colour, double alpha)
{
  return (colour & ~0xffu) | (guint32)((colour & 0xffu) * CLAMP (alpha, 0.0, 1.0) + 0.5);
}
