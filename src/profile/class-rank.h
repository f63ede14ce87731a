/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The place of a class of numbers among its like: by its lower bound. "moins de 15 ans" comes before "15-29 ans" and "[15;30[", "75 ans et
 * plus" last. G_MAXINT when @text says anything but one or two rising numbers and the words of classes.
 */
int ss_class_rank (const char *text);

G_END_DECLS
