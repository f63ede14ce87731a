/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tally.h"

#include "missing.h"

#define ROUNDING 1e-6 /* 1 in 10 may be a stranger, and 10 * (1 - 0.9) is less than 1 */

gboolean
ss_tally_each (const SsTally *tally, SsTallyFunc function, gpointer data)
{
  double most = (1 - SS_KIND_SHARE) * (double)(tally->n_rows - tally->n_empty) + ROUNDING;
  gsize misfits = 0;

  for (gsize code = 0; code < tally->n_texts; code++) {
    const char *text = ss_text_pool_text (tally->pool, (guint32)code);
    gsize length = ss_text_pool_length (tally->pool, (guint32)code), times = tally->times[code];
    if (ss_missing_of (text, length) != SS_MISSING_NOT || function (text, length, times, data))
      continue;
    misfits += times;
    if ((double)misfits > most)
      return FALSE;
  }
  return TRUE;
}
