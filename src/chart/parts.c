/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parts.h"

#include <glib/gi18n-lib.h>

static void
add_up (SsWhole *whole)
{
  for (guint i = 0; i < whole->n; i++) {
    double value = ss_breakdown_value (whole->parts, 0, i);

    if (isnan (value))
      whole->n_missing++;
    else if (value < 0)
      whole->n_negative++;
    else
      whole->shares[i] = value;
    whole->total += whole->shares[i];
  }
  for (guint i = 0; i < whole->n && whole->total > 0; i++)
    whole->shares[i] /= whole->total;
}

SsWhole *
ss_whole_new (SsChartContext *context, guint most_parts)
{
  g_autoptr (SsWhole) whole = g_new0 (SsWhole, 1);

  whole->parts = ss_breakdown_new (context, SS_ROLE_CATEGORY, SS_ROLE_SERIES, SS_ROLE_VALUE,
                                   SS_BREAKDOWN_REST_IS_ONE | SS_BREAKDOWN_WHOLE_APART, most_parts);
  whole->n = whole->parts->categories->n;
  whole->shares = g_new0 (double, whole->n + 1);
  add_up (whole);
  if (whole->total <= 0) {
    ss_context_say_empty (context);
    return NULL;
  }
  ss_breakdown_say_apart (whole->parts, context);
  if (whole->n_negative > 0)
    ss_context_say_aside (context, _ ("Negative values are no parts of a whole: they are not shown here."));
  return g_steal_pointer (&whole);
}

void
ss_whole_free (SsWhole *whole)
{
  ss_breakdown_free (whole->parts);
  g_free (whole->shares);
  g_free (whole);
}

void
ss_whole_units (const SsWhole *whole, guint n_units, guint *units)
{
  g_autofree double *remainders = g_new0 (double, whole->n + 1);
  guint given = 0;

  for (guint i = 0; i < whole->n; i++) {
    double exact = whole->shares[i] * n_units;

    units[i] = (guint)exact;
    remainders[i] = exact - units[i];
    given += units[i];
  }
  while (given < n_units && whole->total > 0) {
    guint best = 0;

    for (guint i = 1; i < whole->n; i++)
      if (remainders[i] > remainders[best])
        best = i;
    remainders[best] = -1;
    units[best]++;
    given++;
  }
}

/* One decimal as soon as some part is not a whole percent to within a twentieth: 72.7 % and 4.8 % must not read 73 and 5 beside 100. */
static int
percent_decimals (const SsWhole *whole)
{
  for (guint i = 0; i < whole->n; i++) {
    double percent = whole->shares[i] * 100;

    if (fabs (percent - round (percent)) >= 0.05)
      return 1;
  }
  return 0;
}

char *
ss_whole_sum_percent (const SsWhole *whole, double share, SsLanguage language)
{
  return ss_percent_text (share, percent_decimals (whole), language);
}

char *
ss_whole_percent (const SsWhole *whole, guint i, SsLanguage language)
{
  return ss_percent_text (whole->shares[i], percent_decimals (whole), language);
}
