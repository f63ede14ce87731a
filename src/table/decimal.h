/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * digits / 10^decimals, correctly rounded, without strtod() where that can be proved: exactly in double where both fit (W. D. Clinger, 1990), else
 * in the 64-bit mantissa of x87 unless the result lies so near the middle of two doubles that rounding twice could go wrong.
 */
double ss_decimal (guint64 digits, guint decimals);

G_END_DECLS
