/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TRUE when @folded (of ss_fold(), one word) is a common first name of people in France. */
gboolean ss_is_first_name (const char *folded);

G_END_DECLS
