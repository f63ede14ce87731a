/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "derive.h"

#include "layout.h"

/* Beyond so many bars the largest few are offered as well (GUIDELINES F03: "> 20 bars penalised"), and so many are kept. */
#define MANY_CATEGORIES 20
#define KEPT_CATEGORIES 10
/* More columns side by side than there are colours to tell apart (Draco's hard limit) are no longer one chart. */
#define MOST_SIDE_BY_SIDE 20
/* Side by side stand figures of the same row, not sums over many (a slip or two allowed). */
#define MOST_ROWS_A_MARK 1.1
/* Rates are told per hundred. */
#define PER_HUNDRED 100

typedef struct {
  SsProfile *profile;
  SsGroups *groups;
  const SsCandidates *candidates;
  SsChartTypes types;
  const SsQuestion *question;
  GPtrArray *forms;
} Derivation;

/** Decides what a suggestion leaves to nobody: the aggregate, the order of the marks, which way they lie. Appends @spec (taken). */
static void
finish (Derivation *self, SsSpec *spec)
{
  SsCase subject;
  ss_case_init (&subject, self->profile, self->groups, self->types, spec, self->question, NULL);
  if (subject.type->traits.aggregates)
    spec->aggregate = subject.is_counted || subject.is_summed ? subject.aggregate : SS_AGGREGATE_NONE;
  if (subject.across != NULL && spec->arrange == SS_ARRANGE_AUTO)
    spec->arrange = ss_bound_is_ordered (subject.across) ? SS_ARRANGE_NATURAL : SS_ARRANGE_VALUE;
  spec->orientation = ss_layout_orientation (&subject);
  g_ptr_array_add (self->forms, spec);
}

/** The largest few, where a nominal axis is crowded. */
static void
derive_largest (Derivation *self, const SsCase *subject)
{
  if (subject->first[SS_ROLE_CATEGORY] == NULL || subject->n_across <= MANY_CATEGORIES
      || ss_bound_is_ordered (subject->across) || subject->type->traits.shows_each_row
      || subject->type->traits.is_map)
    return;
  SsSpec *spec = ss_spec_copy (subject->spec);
  spec->limit = KEPT_CATEGORIES;
  finish (self, spec);
}

static guint
class_of (const SsCandidates *candidates, gsize index)
{
  for (gsize i = 0; i < candidates->n; i++)
    if (candidates->items[i].bound.index == index)
      return candidates->items[i].class;
  return G_MAXUINT;
}

/** All the columns of the measure's class under one role: a table in wide form becomes one chart. */
static void
derive_side_by_side (Derivation *self, const SsCase *subject)
{
  if (subject->measure == NULL || subject->n_measures > 1 || subject->series != NULL
      || subject->rows_per_mark > MOST_ROWS_A_MARK)
    return;
  const SsRoleRow *row = ss_chart_type_role (subject->type, subject->measure->role);
  guint class = class_of (self->candidates, subject->measure->index);
  if (row == NULL || row->most == 1 || class == G_MAXUINT)
    return;
  const GArray *members = g_ptr_array_index (self->candidates->classes, class);
  if (members->len < 2 || members->len > MOST_SIDE_BY_SIDE || (row->most > 0 && members->len > row->most)
      || g_array_index (members, gsize, 0) != subject->measure->index)
    return;
  const char *names[MOST_SIDE_BY_SIDE];
  for (guint i = 0; i < members->len; i++)
    names[i] = ss_column_name (ss_table_column (subject->table, g_array_index (members, gsize, i)));
  SsSpec *spec = ss_spec_copy (subject->spec);
  ss_spec_set_role (spec, subject->measure->role, names, members->len);
  finish (self, spec);
}

/** A count over places, as a share of the whole that it is part of: what a choropleth needs (GUIDELINES M01). */
static void
derive_rate (Derivation *self, const SsCase *subject)
{
  if (subject->measure == NULL || subject->measure->facts->measure != SS_MEASURE_COUNT
      || subject->across == NULL || !subject->across->facts->is_geographic
      || subject->first[SS_ROLE_VALUE] == NULL || subject->n_measures > 1)
    return;
  gsize whole = ss_groups_whole (self->groups, subject->measure->index);
  if (whole == G_MAXSIZE)
    return;
  SsSpec *spec = ss_spec_copy (subject->spec);
  spec->per = g_strdup (ss_column_name (ss_table_column (subject->table, whole)));
  spec->per_factor = PER_HUNDRED;
  finish (self, spec);
}

GPtrArray *
ss_derive (SsProfile *profile, SsGroups *groups, const SsCandidates *candidates, SsChartTypes types,
           const SsSpec *spec, const SsQuestion *question)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_spec_unref);
  Derivation self = {profile, groups, candidates, types, question, forms};
  SsCase subject;
  ss_case_init (&subject, profile, groups, types, spec, question, NULL);
  finish (&self, ss_spec_copy (spec));
  derive_largest (&self, &subject);
  derive_side_by_side (&self, &subject);
  derive_rate (&self, &subject);
  return forms;
}

SsSpec *
ss_derive_bare (const SsSpec *spec)
{
  SsSpec *bare = ss_spec_new (spec->format);
  for (guint role = 0; role < SS_N_ROLES; role++)
    ss_spec_set_role (bare, role, (const char *const *)spec->roles[role], ss_spec_n_role (spec, role));
  return bare;
}

gboolean
ss_derive_is_plain (const SsSpec *spec)
{
  return spec->limit == 0 && spec->per == NULL && ss_spec_n_role (spec, SS_ROLE_VALUE) <= 1
         && ss_spec_n_role (spec, SS_ROLE_Y) <= 1;
}

void
ss_derive_bind_columns (SsProfile *profile, const SsQuestion *question, SsSpec *spec)
{
  SsTable *table = ss_profile_table (profile);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    SsColumn *column = ss_table_column (table, i);
    gboolean is_shown = question->columns != NULL
                            ? g_strv_contains (question->columns, ss_column_name (column))
                            : ss_column_kind (column) != SS_KIND_GEOMETRY;
    if (is_shown)
      g_ptr_array_add (names, (gpointer)ss_column_name (column));
  }
  ss_spec_set_role (spec, SS_ROLE_COLUMNS, (const char *const *)names->pdata, names->len);
}

char *
ss_derive_dup_key (const SsSpec *spec)
{
  g_autoptr (GString) key = g_string_new (NULL);
  for (guint role = 0; role < SS_N_ROLES; role++) {
    for (gsize i = 0; i < ss_spec_n_role (spec, role); i++)
      g_string_append_printf (key, "%s\x1f", ss_spec_role (spec, role, i));
    g_string_append_c (key, '\x1e');
  }
  return g_string_free (g_steal_pointer (&key), FALSE);
}
