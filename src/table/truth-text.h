/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TRUE if @text (without spaces around it) is a word for yes or no, in French or English, in any letter case: @value says which, and @pair,
 *  below 8, of which pair of words ("oui" and "non" are one, "true" and "false" another). */
gboolean ss_truth_read (const char *text, gsize length, guint *pair, gboolean *value);

G_END_DECLS
