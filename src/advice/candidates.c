/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "candidates.h"

/* Draco's hard limit of colours (GUIDELINES L02); more panels than a page holds. */
#define MOST_COLOURS 20
#define MOST_FACETS 12

/** Bounds between which counts of distinct values are alike to rules: pairs, pie slices, colours, facets, readable bars, labels. */
static const gsize count_steps[] = {1, 2, 3, 5, 7, 12, 20, 30, 60, 100, 1000};
/** The same for shares of missing or zero cells. */
static const double share_steps[] = {0, 0.05, 0.2, 0.5, 0.9};

static guint
count_step (gsize n)
{
  guint step = 0;
  while (step < G_N_ELEMENTS (count_steps) && n > count_steps[step])
    step++;
  return step;
}

static guint
share_step (gsize part, gsize whole)
{
  guint step = 0;
  while (step < G_N_ELEMENTS (share_steps) && part > share_steps[step] * whole)
    step++;
  return step;
}

/** What rules look at, as text: equal texts are one class. */
static char *
dup_class (const SsBound *bound)
{
  const SsColumnFacts *facts = bound->facts;
  return g_strdup_printf ("%d %d %d %d %s %u %u %u %d %d %d %d %u %d %d", facts->kind, facts->semantic,
                          facts->measure, facts->order, facts->unit != NULL ? facts->unit : "",
                          count_step (facts->distinct), share_step (facts->missing, facts->n_rows),
                          share_step (facts->n_zero, facts->n_rows), facts->n_negative > 0, facts->is_unique,
                          facts->is_geographic, facts->is_aggregate_label, count_step (facts->max_length),
                          ss_bound_is_longitude (bound), ss_bound_is_latitude (bound));
}

static gboolean
is_asked (const SsQuestion *question, const char *name)
{
  return (question->columns != NULL && g_strv_contains (question->columns, name))
         || g_strcmp0 (question->focus, name) == 0;
}

static void
add (SsCandidates *candidates, GHashTable *classes, const SsBound *bound, gboolean asked, GArray *items)
{
  g_autofree char *key = dup_class (bound);
  gpointer known;
  guint class = candidates->classes->len;
  if (g_hash_table_lookup_extended (classes, key, NULL, &known)) {
    class = GPOINTER_TO_UINT (known);
  } else {
    g_hash_table_insert (classes, g_steal_pointer (&key), GUINT_TO_POINTER (class));
    g_ptr_array_add (candidates->classes, g_array_new (FALSE, FALSE, sizeof (gsize)));
  }
  GArray *members = g_ptr_array_index (candidates->classes, class);
  SsCandidate candidate = {*bound, class, members->len, asked};
  g_array_append_val (members, bound->index);
  candidates->has_quantity |= ss_bound_is_quantity (bound);
  if (asked || candidate.place < SS_CANDIDATES_A_CLASS)
    g_array_append_val (items, candidate);
}

/** One number or nothing: a tick in a grid of who goes with whom. */
static gboolean
is_tick (const SsColumnFacts *facts)
{
  return facts->is_constant && facts->missing > 0 && facts->kind == SS_KIND_INTEGER;
}

/** A file most of whose columns are ticks is such a grid. */
static gboolean
is_grid_of_ticks (SsProfile *profile)
{
  gsize n = ss_table_n_columns (ss_profile_table (profile)), n_ticks = 0;
  for (gsize i = 0; i < n; i++)
    n_ticks += is_tick (ss_profile_column (profile, i));
  return 2 * n_ticks > n;
}

/** A column whose cells are all empty, or all alike, says nothing in a chart. */
static gboolean
is_mute (const SsColumnFacts *facts)
{
  return facts->kind == SS_KIND_EMPTY || facts->distinct == 0 || (facts->is_constant && facts->n_rows > 1);
}

static void
free_array (gpointer array)
{
  g_array_unref (array);
}

SsCandidates *
ss_candidates_new (SsProfile *profile, const SsQuestion *question)
{
  SsCandidates *candidates = g_new0 (SsCandidates, 1);
  SsTable *table = ss_profile_table (profile);
  g_autoptr (GHashTable) classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (SsCandidate));
  candidates->is_narrow = ss_table_n_columns (table) <= SS_FEW_COLUMNS;
  gboolean has_ticks = is_grid_of_ticks (profile);
  candidates->classes = g_ptr_array_new_with_free_func (free_array);
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    const SsBound bound = {SS_ROLE_X, i, ss_table_column (table, i), ss_profile_column (profile, i)};
    gboolean asked = is_asked (question, ss_column_name (bound.column));
    if (bound.facts->kind == SS_KIND_EMPTY || (question->columns != NULL && !asked)
        || (bound.facts->is_aside && !asked)
        || (is_mute (bound.facts) && !asked && !(has_ticks && is_tick (bound.facts))))
      continue;
    add (candidates, classes, &bound, asked, items);
  }
  candidates->n = items->len;
  candidates->items = (SsCandidate *)(gpointer)g_array_free (items, FALSE);
  return candidates;
}

void
ss_candidates_free (SsCandidates *candidates)
{
  g_free (candidates->items);
  g_ptr_array_unref (candidates->classes);
  g_free (candidates);
}

static gboolean
fits_measure (const SsCandidates *candidates, const SsBound *bound)
{
  return ss_bound_is_quantity (bound)
         || (!candidates->has_quantity && (candidates->is_narrow || !ss_bound_is_identifier (bound))
             && !ss_bound_is_longitude (bound) && !ss_bound_is_latitude (bound));
}

/** Colours tell a few things apart. */
static gboolean
fits_colour (const SsBound *bound)
{
  return !ss_bound_is_rank (bound) && !ss_bound_is_longitude (bound) && !ss_bound_is_latitude (bound)
         && bound->facts->distinct > 1 && bound->facts->distinct <= MOST_COLOURS
         && (!ss_bound_is_quantity (bound) || ss_bound_is_steps (bound));
}

/** Along an axis: names, time, steps. A free quantity only where the format spreads quantities itself. */
static gboolean
fits_category (const SsBound *bound)
{
  return ss_column_kind (bound->column) != SS_KIND_GEOMETRY && !ss_bound_is_longitude (bound)
         && !ss_bound_is_latitude (bound) && (!ss_bound_is_quantity (bound) || ss_bound_is_ordered (bound));
}

gboolean
ss_candidate_fits (const SsCandidates *candidates, const SsCandidate *candidate, const SsChartType *type,
                   const SsRoleRow *row)
{
  const SsBound *bound = &candidate->bound;
  if (!(row->kinds & SS_KINDS (ss_column_kind (bound->column))))
    return FALSE;
  switch (row->role) {
  case SS_ROLE_VALUE:
    return ss_column_is_numeric (bound->column) ? fits_measure (candidates, bound) : TRUE;
  case SS_ROLE_SIZE:
    return ss_bound_is_quantity (bound) && bound->facts->n_negative == 0
           && (type->traits.is_map || !ss_bound_is_steps (bound));
  case SS_ROLE_CATEGORY:
    return fits_category (bound);
  case SS_ROLE_SERIES:
    return fits_colour (bound);
  case SS_ROLE_FACET:
    /* A panel a row is a table. */
    return bound->facts->distinct > 1 && bound->facts->distinct <= MOST_FACETS && fits_category (bound)
           && !(bound->facts->is_unique && ss_bound_is_identifier (bound));
  case SS_ROLE_AREA:
    return ss_column_kind (bound->column) == SS_KIND_GEOMETRY
           || (bound->facts->is_geographic && !ss_bound_is_longitude (bound)
               && !ss_bound_is_latitude (bound));
  case SS_ROLE_X:
    return !type->traits.is_map || ss_bound_is_longitude (bound);
  case SS_ROLE_Y:
    return type->traits.is_map     ? ss_bound_is_latitude (bound)
           : type->traits.connects ? fits_measure (candidates, bound)
                                   : TRUE;
  case SS_ROLE_LABEL:
  case SS_ROLE_COLUMNS:
    return TRUE;
  }
  return FALSE;
}
