/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "curves.h"

#include <math.h>
#include <stdlib.h>

/* Ends that are nearer than this, in lines, have one label: it would be read as the other's. */
#define LEAST_APART 0.7

static int
compare_places (const void *a, const void *b)
{
  const SsEndLabel *x = *(SsEndLabel *const *)a, *y = *(SsEndLabel *const *)b;
  return (x->end > y->end) - (x->end < y->end);
}

static int
compare_weights (const void *a, const void *b)
{
  const SsEndLabel *x = *(SsEndLabel *const *)a, *y = *(SsEndLabel *const *)b;
  return (x->weight < y->weight) - (x->weight > y->weight);
}

/* The heaviest first, each that finds its place: @apart px from those that have theirs, and no more than @most. */
static void
choose (SsEndLabel *labels, guint n, double apart, guint most)
{
  g_autofree SsEndLabel **heaviest = g_new (SsEndLabel *, MAX (n, 1));
  guint n_kept = 0;
  for (guint i = 0; i < n; i++)
    heaviest[i] = &labels[i];
  qsort (heaviest, n, sizeof *heaviest, compare_weights);
  for (guint i = 0; i < n; i++) {
    SsEndLabel *label = heaviest[i];
    label->is_dropped = n_kept >= most;
    for (guint k = 0; k < n_kept && !label->is_dropped; k++)
      label->is_dropped = fabs (label->end - heaviest[k]->end) < apart;
    if (!label->is_dropped)
      heaviest[n_kept++] = label;
  }
}

/* Pushed down in order, then back up from the bottom: no label moves farther than it must. */
void
ss_end_labels_spread (SsEndLabel *labels, guint n, const SsEndRoom *room)
{
  guint most = MAX (1, (guint)((room->bottom - room->top) / room->line_height) + 1), n_kept = 0;
  g_autofree SsEndLabel **kept = g_new (SsEndLabel *, MAX (n, 1));
  choose (labels, n, room->may_stray ? 0 : room->line_height * LEAST_APART, most);
  for (guint i = 0; i < n; i++) {
    labels[i].y = labels[i].end;
    if (!labels[i].is_dropped)
      kept[n_kept++] = &labels[i];
  }
  qsort (kept, n_kept, sizeof *kept, compare_places);
  for (guint i = 0; i < n_kept; i++)
    kept[i]->y = i == 0 ? MAX (kept[0]->y, room->top) : MAX (kept[i]->y, kept[i - 1]->y + room->line_height);
  for (guint i = n_kept; i-- > 0;) {
    double limit = i + 1 == n_kept ? room->bottom : kept[i + 1]->y - room->line_height;
    kept[i]->y = MIN (kept[i]->y, limit);
  }
}
