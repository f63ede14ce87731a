/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The place of a class of numbers among its like: by its lower bound. "moins de 15 ans" comes before "15-29 ans" and "[15;30[", "75 ans et
 * plus" last. G_MAXINT when @text says anything but one or two rising numbers and the words of classes.
 */
int ss_class_rank (const char *text);

/** TRUE for a small whole number alone, "2": a class among others ("0", "1", "2", "3 ou plus"), and a mere number without one. */
gboolean ss_class_is_count (const char *text);

/** From its lower to its upper bound, as written: 9 for "20-29 ans", 10 for "[20;30[". NaN for a class that is open, and for no class. */
double ss_class_width (const char *text);

G_END_DECLS
