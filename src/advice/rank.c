/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rank.h"

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  const SsDraft *left = *(const SsDraft *const *)a, *right = *(const SsDraft *const *)b;
  if (left->is_blocked != right->is_blocked)
    return left->is_blocked ? 1 : -1;
  if (left->scores.total != right->scores.total)
    return left->scores.total < right->scores.total ? 1 : -1;
  return left->order < right->order ? -1 : left->order > right->order;
}

/** What makes two suggestions the same idea, ever finer. */
typedef enum {
  SAME_IDEA,
  SAME_FORMAT,
  SAME_MEASURE,
} Likeness;

/** Dots with one value a name, stems and pictograms from zero are bars by another name; one dot a row, along names, is a strip. */
static SsFamily
idea_family (const SsDraft *draft)
{
  const SsTraits *traits = &draft->type->traits;
  gboolean is_plain
      = ss_spec_n_role (draft->spec, SS_ROLE_SERIES) == 0 && ss_spec_n_role (draft->spec, SS_ROLE_VALUE) <= 1;
  if (traits->family == SS_FAMILY_DOT && (traits->needs_zero || is_plain))
    return SS_FAMILY_BAR;
  if (traits->family == SS_FAMILY_SCATTER && !draft->is_plane)
    return SS_FAMILY_DOT;
  return traits->family == SS_FAMILY_DISTRIBUTION && traits->shows_each_row ? SS_FAMILY_DOT : traits->family;
}

/** Of one family a box and a histogram are still different looks at the data. */
static gboolean
are_one_idea (const SsDraft *a, const SsDraft *b)
{
  SsFamily family = idea_family (a);
  return family == idea_family (b)
         && (family != SS_FAMILY_DISTRIBUTION || a->type->traits.needs_zero == b->type->traits.needs_zero);
}

static gboolean
are_alike (const SsDraft *a, const SsDraft *b, Likeness likeness)
{
  if (likeness == SAME_IDEA)
    return are_one_idea (a, b);
  if (a->type != b->type)
    return FALSE;
  return likeness == SAME_FORMAT
         || g_strcmp0 (ss_spec_role (a->spec, SS_ROLE_VALUE, 0), ss_spec_role (b->spec, SS_ROLE_VALUE, 0))
                == 0;
}

/* What a suggestion loses for each one before it that shows all its columns, in points of the total: the reader has seen them (marginal
   relevance, Carbonell & Goldstein 1998; the weight is ours). */
#define SEEN 4

/** Nothing is left to show once a chart shows the whole table: another one is another look at it. */
static gboolean
has_been_seen (const SsDraft *draft, const SsDraft *other)
{
  return !draft->shows_whole && (draft->columns & ~other->columns) == 0;
}

/** How much @draft adds to @chosen; below 0 where it is no new idea. */
static double
find_gain (const SsDraft *draft, const GPtrArray *chosen)
{
  gboolean is_seen = FALSE;
  for (guint i = 0; i < chosen->len; i++) {
    const SsDraft *other = g_ptr_array_index (chosen, i);
    if (are_alike (draft, other, SAME_IDEA))
      return -1;
    is_seen |= has_been_seen (draft, other);
  }
  return draft->scores.total - (is_seen ? SEEN : 0);
}

/* An idea that is so far behind the first one fits badly: another look at a better one says more (points of the total; ours). */
#define FAR_BEHIND 16

/** The drafts that add most to those before them, one an idea. */
static void
pick_ideas (GPtrArray *chosen, const GPtrArray *sorted, guint limit)
{
  double least = sorted->len > 0 ? ((SsDraft *)sorted->pdata[0])->scores.total - FAR_BEHIND : 0;
  while (chosen->len < limit) {
    SsDraft *best = NULL;
    double most = MAX (least, 0);
    for (guint i = 0; i < sorted->len; i++) {
      SsDraft *draft = g_ptr_array_index (sorted, i);
      if (draft->is_blocked || draft->scores.total <= most)
        break;
      double gain = find_gain (draft, chosen);
      if (gain > most) {
        most = gain;
        best = draft;
      }
    }
    if (best == NULL)
      return;
    g_ptr_array_add (chosen, best);
  }
}

static void
pick (GPtrArray *chosen, const GPtrArray *sorted, guint limit, Likeness likeness)
{
  for (guint i = 0; i < sorted->len && chosen->len < limit; i++) {
    SsDraft *draft = g_ptr_array_index (sorted, i);
    gboolean is_new = !draft->is_blocked;
    for (guint j = 0; j < chosen->len && is_new; j++)
      is_new = !are_alike (draft, g_ptr_array_index (chosen, j), likeness);
    if (is_new)
      g_ptr_array_add (chosen, draft);
  }
}

static void
ensure_table (GPtrArray *chosen, const GPtrArray *sorted, guint limit)
{
  SsDraft *table = NULL;
  for (guint i = 0; i < sorted->len && table == NULL; i++) {
    SsDraft *draft = g_ptr_array_index (sorted, i);
    table = draft->type->traits.family == SS_FAMILY_TABLE ? draft : NULL;
  }
  if (table == NULL || g_ptr_array_find (chosen, table, NULL))
    return;
  if (chosen->len >= limit && chosen->len > 1)
    g_ptr_array_set_size (chosen, chosen->len - 1);
  g_ptr_array_add (chosen, table);
}

static void
pick_every_format (GPtrArray *chosen, const GPtrArray *sorted)
{
  for (guint i = 0; i < sorted->len; i++) {
    SsDraft *draft = g_ptr_array_index (sorted, i);
    gboolean is_new = TRUE;
    for (guint j = 0; j < chosen->len && is_new; j++)
      is_new = draft->type != ((SsDraft *)g_ptr_array_index (chosen, j))->type;
    if (is_new)
      g_ptr_array_add (chosen, draft);
  }
}

GPtrArray *
ss_rank (GPtrArray *drafts, guint limit, gboolean all)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (drafts, NULL, NULL);
  GPtrArray *chosen = g_ptr_array_new ();
  if (limit == 0)
    limit = all ? G_MAXUINT : SS_RANK_DEFAULT;
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_drafts);
  if (all) {
    pick_every_format (chosen, sorted);
    if (chosen->len > limit)
      g_ptr_array_set_size (chosen, limit);
    return chosen;
  }
  pick_ideas (chosen, sorted, MIN (limit, SS_RANK_IDEAS));
  pick (chosen, sorted, limit, SAME_FORMAT);
  pick (chosen, sorted, limit, SAME_MEASURE);
  ensure_table (chosen, sorted, limit);
  return chosen;
}

const SsDraft *
ss_rank_best (const GPtrArray *drafts, const SsChartType *type)
{
  const SsDraft *best = NULL;
  for (guint i = 0; i < drafts->len; i++) {
    const SsDraft *draft = g_ptr_array_index (drafts, i);
    if (draft->type == type && (best == NULL || compare_drafts (&draft, &best) < 0))
      best = draft;
  }
  return best;
}
