/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** @width px as it suits the desktop's text size: larger letters need wider lines, not only more of them. What is asked for at 100 % comes back as it is. */
int ss_text_scaled (int width);

G_END_DECLS
