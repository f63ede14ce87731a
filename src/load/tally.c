/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tally.h"

void
ss_tally_sort_out (SsTally *tally)
{
  tally->missing = g_new (guint8, MAX (tally->n_texts, 1));
  for (guint32 code = 0; code < tally->n_texts; code++)
    tally->missing[code] = (guint8)ss_missing_of (ss_text_pool_text (tally->pool, code),
                                                  ss_text_pool_length (tally->pool, code));
}

void
ss_tally_clear (SsTally *tally)
{
  g_clear_pointer (&tally->times, g_free);
  g_clear_pointer (&tally->missing, g_free);
}

#define ROUNDING 1e-6 /* 1 in 10 may be a stranger, and 10 * (1 - 0.9) is less than 1 */

gboolean
ss_tally_each (const SsTally *tally, SsTallyFunc function, gpointer data)
{
  double most = (1 - SS_KIND_SHARE) * (double)(tally->n_rows - tally->n_empty) + ROUNDING;
  gsize misfits = 0;

  for (guint32 code = 0; code < tally->n_texts; code++) {
    if (tally->missing[code] != SS_MISSING_NOT
        || function (ss_text_pool_text (tally->pool, code), ss_text_pool_length (tally->pool, code),
                     tally->times[code], data))
      continue;
    misfits += tally->times[code];
    if ((double)misfits > most)
      return FALSE;
  }
  return TRUE;
}
