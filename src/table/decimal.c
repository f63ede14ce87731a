/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "decimal.h"

#include <float.h>
#include <string.h>

#define MOST_DOUBLE_DIGITS (G_GUINT64_CONSTANT (1) << 53)

static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

static double
slow_decimal (guint64 digits, guint decimals)
{
  char text[48];

  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT "e-%u", digits, decimals);
  return g_ascii_strtod (text, NULL);
}

double
ss_decimal (guint64 digits, guint decimals)
{
  if (decimals >= G_N_ELEMENTS (powers))
    return slow_decimal (digits, decimals);
  if (digits <= MOST_DOUBLE_DIGITS)
    return (double)digits / powers[decimals];
#if LDBL_MANT_DIG == 64
  /* Powers of ten up to 10^27 are exact in 64 bits; the quotient is off by half a unit of its last bit at most. */
  long double quotient = (long double)digits / (long double)powers[decimals];
  guint64 mantissa;
  memcpy (&mantissa, &quotient, sizeof mantissa);
  guint low = mantissa & 0x7FF; /* the bits that a double drops; 0x400 is the middle */
  if (low < 0x3FF || low > 0x401)
    return (double)quotient;
#endif
  return slow_decimal (digits, decimals);
}
