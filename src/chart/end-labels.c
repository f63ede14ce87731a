/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "curves.h"

#include <math.h>
#include <stdlib.h>

static int
compare_places (const void *a, const void *b)
{
  const SsEndLabel *x = *(SsEndLabel *const *)a, *y = *(SsEndLabel *const *)b;
  return (x->y > y->y) - (x->y < y->y);
}

static void
drop_lightest (SsEndLabel *labels, guint n, guint n_most)
{
  for (guint kept = n; kept > n_most; kept--) {
    SsEndLabel *lightest = NULL;
    for (guint i = 0; i < n; i++)
      if (!labels[i].is_dropped && (!lightest || labels[i].weight < lightest->weight))
        lightest = &labels[i];
    lightest->is_dropped = TRUE;
  }
}

/* Pushed down in order, then back up from the bottom: no label moves farther than it must. */
void
ss_end_labels_spread (SsEndLabel *labels, guint n, double top, double bottom, double line_height)
{
  guint most = MAX (1, (guint)((bottom - top) / line_height) + 1);
  if (n > most)
    drop_lightest (labels, n, most);
  g_autofree SsEndLabel **kept = g_new (SsEndLabel *, MAX (n, 1));
  guint n_kept = 0;
  for (guint i = 0; i < n; i++)
    if (!labels[i].is_dropped)
      kept[n_kept++] = &labels[i];
  qsort (kept, n_kept, sizeof *kept, compare_places);
  for (guint i = 0; i < n_kept; i++)
    kept[i]->y = i == 0 ? MAX (kept[0]->y, top) : MAX (kept[i]->y, kept[i - 1]->y + line_height);
  for (guint i = n_kept; i-- > 0;) {
    double limit = i + 1 == n_kept ? bottom : kept[i + 1]->y - line_height;
    kept[i]->y = MIN (kept[i]->y, limit);
  }
}
