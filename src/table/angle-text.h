/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Reads @text as a latitude or longitude in degrees, minutes and seconds: "48°51'24\"N", "2° 21,5′ O", "N 48.85°", "-4°30'12\"". Letters of the
 * compass are those of French and English (O and W are west). FALSE where no sign of degrees stands in it, where anything else does, and where minutes or seconds
 * reach 60. @degrees: north and east above 0.
 */
gboolean ss_angle_read (const char *text, double *degrees);

G_END_DECLS
