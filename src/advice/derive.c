/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "derive.h"

#include "bar-layout.h"
#include "comparable.h"

#include <math.h>

/* Beyond so many bars the largest few are offered as well (GUIDELINES F03: "> 20 bars penalised"), and so many are kept. */
#define MANY_CATEGORIES 20
#define KEPT_CATEGORIES 10
/* More columns side by side than there are colours to tell apart (Draco's hard limit) are no longer one chart, but for the lines of a grid. */
#define MOST_SIDE_BY_SIDE 20
#define MOST_LINES_OF_A_GRID 200
/* Side by side stand figures of the same row, not sums over many (a slip or two allowed). */
#define MOST_ROWS_A_MARK 1.1
/* Of so many points the drawing still names some (a scatter names those at the edges). */
#define MOST_NAMED_POINTS 300
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

/** Points of things that have names carry them. */
static void
label_points (const Derivation *self, SsSpec *spec)
{
  const SsChartType *type = ss_chart_types_find (self->types, spec->format);
  const SsContents *contents = ss_groups_contents (self->groups, self->question->columns);
  SsTable *table = ss_profile_table (self->profile);
  if (type->traits.family != SS_FAMILY_SCATTER || contents->row_names == G_MAXSIZE
      || ss_chart_type_role (type, SS_ROLE_LABEL) == NULL || ss_spec_n_role (spec, SS_ROLE_LABEL) > 0
      || ss_table_n_rows (table) > MOST_NAMED_POINTS)
    return;
  const char *name = ss_column_name (ss_table_column (table, contents->row_names));
  for (guint role = 0; role < SS_N_ROLES; role++)
    if (spec->roles[role] != NULL && g_strv_contains ((const char *const *)spec->roles[role], name))
      return;
  ss_spec_bind (spec, SS_ROLE_LABEL, name);
}

/** Whoever is first stands highest (LINT 4: of ranks a turned axis is honest). */
static void
put_first_on_top (SsSpec *spec)
{
  SsAxisSpec *axis = &spec->axes[SS_AXIS_VALUE];
  axis->is_given = axis->is_reversed = TRUE;
  axis->min = axis->max = NAN;
}

/** Decides what a suggestion leaves to nobody: names, the aggregate, the order of the marks, which way they lie. Appends @spec (taken). */
static void
finish (Derivation *self, SsSpec *spec)
{
  SsCase subject;
  label_points (self, spec);
  ss_case_init (&subject, self->profile, self->groups, self->types, spec, self->question, NULL);
  if (subject.type->traits.aggregates)
    spec->aggregate = subject.is_counted || subject.is_summed ? subject.aggregate : SS_AGGREGATE_NONE;
  if (subject.across != NULL && spec->arrange == SS_ARRANGE_AUTO)
    spec->arrange = ss_bound_is_ordered (subject.across) ? SS_ARRANGE_NATURAL : SS_ARRANGE_VALUE;
  spec->orientation = ss_layout_orientation (&subject);
  if (subject.type->traits.family == SS_FAMILY_LINE && ss_bound_holds_places (subject.measure))
    put_first_on_top (spec);
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

/** All the comparable columns under one role: a table in wide form becomes one chart. */
static void
derive_side_by_side (Derivation *self, const SsCase *subject)
{
  if (subject->measure == NULL || subject->n_measures > 1 || subject->series != NULL
      || subject->rows_per_mark > MOST_ROWS_A_MARK)
    return;
  const SsRoleRow *row = ss_chart_type_role (subject->type, subject->measure->role);
  const SsRoleRow *category = ss_chart_type_role (subject->type, SS_ROLE_CATEGORY);
  if (row == NULL || row->most == 1 || (category != NULL && category->need == SS_NEED_OR_WIDE))
    return;
  g_autoptr (GPtrArray) names = ss_comparable_find (subject);
  guint most = subject->type->traits.family == SS_FAMILY_HEAT ? MOST_LINES_OF_A_GRID : MOST_SIDE_BY_SIDE;
  /* One draft for all: that of the first of them in the file. */
  if (names->len < 2 || !g_str_equal (names->pdata[0], ss_column_name (subject->measure->column))
      || names->len > most || (row->most > 0 && names->len > row->most))
    return;
  SsSpec *spec = ss_spec_copy (subject->spec);
  ss_spec_set_role (spec, subject->measure->role, (const char *const *)names->pdata, names->len);
  finish (self, spec);
}

static void
derive_per (Derivation *self, const SsCase *subject, gsize divisor, double factor)
{
  if (divisor == G_MAXSIZE || divisor == subject->measure->index)
    return;
  SsSpec *spec = ss_spec_copy (subject->spec);
  spec->per = g_strdup (ss_column_name (ss_table_column (subject->table, divisor)));
  spec->per_factor = factor;
  finish (self, spec);
}

/** A count as a share of the whole that it is part of; over places also as a density: what a choropleth needs (GUIDELINES M01). */
static void
derive_rates (Derivation *self, const SsCase *subject)
{
  if (subject->measure == NULL || subject->measure->facts->measure != SS_MEASURE_COUNT
      || subject->across == NULL || subject->type->traits.shows_parts || subject->first[SS_ROLE_VALUE] == NULL
      || subject->n_measures > 1 || ss_bound_is_surface (subject->measure))
    return;
  derive_per (self, subject, ss_groups_whole (self->groups, subject->measure->index), PER_HUNDRED);
  if (subject->across->facts->is_geographic && ss_bound_is_count (subject->measure))
    derive_per (self, subject, ss_groups_contents (self->groups, self->question->columns)->surface, 1);
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
  derive_rates (&self, &subject);
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
