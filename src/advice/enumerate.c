/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "enumerate.h"

#include "derive.h"
#include "judge.h"
#include "year-columns.h"

/* One column more moves the total by no more than this: drafts further behind the best of their format are not extended. */
#define PROMISE 8
/* Columns added beyond the required ones: three or four dimensions at most (GUIDELINES F14), the fourth only where someone asks for it. */
#define MOST_ADDED 2
#define MOST_ADDED_ASKED 3

typedef struct {
  SsProfile *profile;
  SsGroups *groups;
  const SsCandidates *candidates;
  SsChartTypes types;
  const SsChartType *type;
  const SsQuestion *question;
  GPtrArray *drafts;
  GHashTable *known; /* bindings already drafted, by their text */
  guint64 whole;     /* marks of the columns that there are to show */
} Enumeration;

void
ss_draft_free (SsDraft *draft)
{
  ss_spec_unref (draft->spec);
  g_free (draft);
}

static gboolean
uses (const SsSpec *spec, const char *name)
{
  for (guint role = 0; role < SS_N_ROLES; role++)
    if (spec->roles[role] != NULL && g_strv_contains ((const char *const *)spec->roles[role], name))
      return TRUE;
  return FALSE;
}

static guint64
mark (gsize column)
{
  return G_GUINT64_CONSTANT (1) << (column % 64);
}

static guint64
mark_shown (const SsCase *subject)
{
  gsize per;
  guint64 marks
      = subject->spec->per != NULL && ss_table_find (subject->table, subject->spec->per, &per) != NULL
            ? mark (per)
            : 0;
  for (guint i = 0; i < subject->n_bound; i++)
    if (subject->bound[i].role != SS_ROLE_LABEL)
      marks |= mark (subject->bound[i].index);
  return marks;
}

/** The columns that are asked for; without a question, those that have something to tell. */
static guint64
mark_whole (SsProfile *profile, const SsQuestion *question)
{
  guint64 marks = 0;
  SsTable *table = ss_profile_table (profile);
  for (gsize i = 0; i < ss_table_n_columns (table); i++)
    if (question->columns != NULL
            ? g_strv_contains (question->columns, ss_column_name (ss_table_column (table, i)))
            : !ss_profile_column (profile, i)->is_constant)
      marks |= mark (i);
  return marks;
}

/** Judges @spec (taken) and its derived forms. */
static void
keep (Enumeration *self, SsSpec *spec)
{
  g_autoptr (GPtrArray) forms
      = ss_derive (self->profile, self->groups, self->candidates, self->types, spec, self->question);
  for (guint i = 0; i < forms->len; i++) {
    SsCase subject;
    SsDraft *draft = g_new0 (SsDraft, 1);
    draft->type = self->type;
    draft->spec = ss_spec_ref (g_ptr_array_index (forms, i));
    draft->order = self->drafts->len;
    ss_case_init (&subject, self->profile, self->groups, self->types, draft->spec, self->question, NULL);
    draft->columns = mark_shown (&subject);
    draft->shows_whole = (self->whole & ~draft->columns) == 0;
    draft->is_plane = subject.shape == SS_SHAPE_PLANE;
    draft->scores = ss_judge (&subject, NULL, &draft->is_blocked);
    g_ptr_array_add (self->drafts, draft);
  }
  ss_spec_unref (spec);
}

/** Scatter plots of a and b, and of b and a, say the same: only the first is kept, unless someone looks at one of the two. */
static gboolean
is_mirrored (const Enumeration *self, const SsSpec *spec)
{
  const char *x = ss_spec_role (spec, SS_ROLE_X, 0), *y = ss_spec_role (spec, SS_ROLE_Y, 0);
  gsize x_index, y_index;
  if (x == NULL || y == NULL || self->question->focus != NULL || self->type->traits.is_map)
    return FALSE;
  if (ss_column_is_numeric (ss_table_find (ss_profile_table (self->profile), x, &x_index))
      != ss_column_is_numeric (ss_table_find (ss_profile_table (self->profile), y, &y_index)))
    return FALSE;
  return !self->type->traits.connects && x_index > y_index;
}

static void fill (Enumeration *self, const SsRoleRow *row, const SsSpec *partial);

/** @partial with @candidate in @row's role, where it fits: filled further from @next on. */
static void
fill_with (Enumeration *self, const SsRoleRow *row, const SsCandidate *candidate, const SsRoleRow *next,
           const SsSpec *partial)
{
  const char *name = ss_column_name (candidate->bound.column);
  if (row == NULL || uses (partial, name)
      || !ss_candidate_fits (self->candidates, candidate, self->type, row))
    return;
  g_autoptr (SsSpec) filled = ss_spec_copy (partial);
  ss_spec_bind (filled, row->role, name);
  fill (self, next, filled);
}

/** A chart shows something: a format none of whose roles is required may be left with nothing. */
static gboolean
is_bare (const SsSpec *spec)
{
  for (guint role = 0; role < SS_N_ROLES; role++)
    if (ss_spec_n_role (spec, role) > 0)
      return FALSE;
  return TRUE;
}

/** A map stands on a place: shapes or codes, or else two coordinates. */
static gboolean
lacks_place (const Enumeration *self, const SsSpec *spec)
{
  return self->type->traits.is_map && ss_spec_n_role (spec, SS_ROLE_AREA) == 0
         && (ss_spec_n_role (spec, SS_ROLE_X) == 0 || ss_spec_n_role (spec, SS_ROLE_Y) == 0);
}

static void
fill_place (Enumeration *self, const SsSpec *partial)
{
  static const SsRole roles[] = {SS_ROLE_AREA, SS_ROLE_X, SS_ROLE_Y};
  const SsRoleRow *end = self->type->roles;
  while (end->label != NULL)
    end++;
  for (guint r = ss_spec_n_role (partial, SS_ROLE_X) > 0 ? 2 : 0; r < G_N_ELEMENTS (roles); r++) {
    const SsRoleRow *row = ss_chart_type_role (self->type, roles[r]);
    gboolean is_second = roles[r] == SS_ROLE_Y && ss_spec_n_role (partial, SS_ROLE_X) == 0;
    for (gsize i = 0; i < self->candidates->n && !is_second; i++)
      fill_with (self, row, &self->candidates->items[i], end, partial);
  }
}

/** A suggested measure is tried both ways, with and without: a count and a sum are different charts, and one may be poor where the other is not. */
static gboolean
is_tried (const Enumeration *self, const SsRoleRow *row)
{
  gboolean is_place = row->role == SS_ROLE_AREA
                      || (self->type->traits.is_map && (row->role == SS_ROLE_X || row->role == SS_ROLE_Y));
  return row->need >= SS_NEED_UNLESS_WIDE || (row->need == SS_NEED_SUGGESTED && !is_place);
}

/** Fills the required and suggested roles from @row on, every way that fits. */
static void
fill (Enumeration *self, const SsRoleRow *row, const SsSpec *partial)
{
  while (row->label != NULL && (!is_tried (self, row) || ss_spec_n_role (partial, row->role) > 0))
    row++;
  if (row->label == NULL) {
    if (lacks_place (self, partial))
      fill_place (self, partial);
    else if (!is_mirrored (self, partial) && !is_bare (partial))
      keep (self, ss_spec_copy (partial));
    return;
  }
  if (row->role == SS_ROLE_COLUMNS) {
    g_autoptr (SsSpec) whole = ss_spec_copy (partial);
    ss_derive_bind_columns (self->profile, self->question, whole);
    fill (self, row + 1, whole);
    return;
  }
  for (gsize i = 0; i < self->candidates->n; i++)
    fill_with (self, row, &self->candidates->items[i], row + 1, partial);
  if (row->need == SS_NEED_SUGGESTED)
    fill (self, row + 1, partial);
}

/** Whether a role is still to be filled; a map has its place by now. */
static gboolean
is_free (const Enumeration *self, const SsRoleRow *row, const SsSpec *spec)
{
  gboolean is_place = row->role == SS_ROLE_AREA || row->role == SS_ROLE_X || row->role == SS_ROLE_Y;
  return ss_spec_n_role (spec, row->role) == 0 && row->need < SS_NEED_UNLESS_WIDE
         && row->role != SS_ROLE_COLUMNS && row->role != SS_ROLE_LABEL
         && !(self->type->traits.is_map && is_place);
}

/** Every way to add one column to @spec in a role that is still free. */
static void
extend (Enumeration *self, const SsSpec *spec)
{
  for (const SsRoleRow *row = self->type->roles; row->label != NULL; row++) {
    if (!is_free (self, row, spec))
      continue;
    for (gsize i = 0; i < self->candidates->n; i++) {
      const SsCandidate *candidate = &self->candidates->items[i];
      const char *name = ss_column_name (candidate->bound.column);
      if (uses (spec, name) || !ss_candidate_fits (self->candidates, candidate, self->type, row))
        continue;
      g_autoptr (SsSpec) next = ss_derive_bare (spec);
      ss_spec_bind (next, row->role, name);
      g_autofree char *text = ss_derive_dup_key (next);
      if (g_hash_table_add (self->known, g_steal_pointer (&text)))
        keep (self, g_steal_pointer (&next));
    }
  }
}

/** Rows of names, and a column a year: each row is a course, along all years or, where they are few, from the first to the last. */
static void
draft_courses (Enumeration *self)
{
  const SsRoleRow *along = ss_chart_type_role (self->type, SS_ROLE_X);
  const SsRoleRow *names = ss_chart_type_role (self->type, SS_ROLE_SERIES);
  gboolean follows = along != NULL && along->need == SS_NEED_UNLESS_WIDE;
  gboolean joins_two = self->type->traits.connects && self->type->traits.fewest_categories == 2;
  if (!follows && !joins_two)
    return;
  g_autoptr (GPtrArray) years = ss_year_columns_find (self->profile, self->question->columns);
  if (years->len < 2 || follows != (years->len >= SS_FEWEST_YEAR_COLUMNS))
    return;
  for (gsize i = 0; i < self->candidates->n; i++) {
    const SsBound *bound = &self->candidates->items[i].bound;
    if (!ss_bound_names_rows (bound)
        || !ss_candidate_fits (self->candidates, &self->candidates->items[i], self->type, names))
      continue;
    SsSpec *spec = ss_spec_new (self->type->id);
    ss_spec_set_role (spec, SS_ROLE_Y, (const char *const *)years->pdata, years->len);
    ss_spec_bind (spec, SS_ROLE_SERIES, ss_column_name (bound->column));
    keep (self, spec);
  }
}

/* Draco's hard limit of what is told apart on one chart. */
#define MOST_PARTS 20

/** Parts of a whole that stand in columns: their totals are bars (wide to long), and they are stacked for each name of a row. */
static void
draft_parts (Enumeration *self)
{
  SsTable *table = ss_profile_table (self->profile);
  const SsRoleRow *names = ss_chart_type_role (self->type, SS_ROLE_CATEGORY);
  const SsRoleRow *values = ss_chart_type_role (self->type, SS_ROLE_VALUE);
  gboolean are_bars = names != NULL && names->need == SS_NEED_OR_WIDE;
  gboolean are_stacked
      = names != NULL && values != NULL && values->most == 0 && self->type->traits.shows_parts;
  if ((!are_bars && !are_stacked) || self->question->columns != NULL || ss_table_n_rows (table) < 2)
    return;
  const SsColumnSum *sum = ss_groups_parts (self->groups);
  gsize row_names = ss_groups_contents (self->groups, NULL)->row_names;
  if (sum == NULL || sum->last - sum->first >= MOST_PARTS || (are_stacked && row_names == G_MAXSIZE))
    return;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  for (gsize part = sum->first; part <= sum->last; part++)
    g_ptr_array_add (parts, (gpointer)ss_column_name (ss_table_column (table, part)));
  SsSpec *spec = ss_spec_new (self->type->id);
  ss_spec_set_role (spec, SS_ROLE_VALUE, (const char *const *)parts->pdata, parts->len);
  if (are_stacked)
    ss_spec_bind (spec, SS_ROLE_CATEGORY, ss_column_name (ss_table_column (table, row_names)));
  keep (self, spec);
}

static double
best_total (const GPtrArray *drafts, guint first)
{
  double best = 0;
  for (guint i = first; i < drafts->len; i++)
    best = MAX (best, ((SsDraft *)g_ptr_array_index (drafts, i))->scores.total);
  return best;
}

void
ss_enumerate (SsProfile *profile, SsGroups *groups, const SsCandidates *candidates, SsChartTypes types,
              const SsChartType *type, const SsQuestion *question, GPtrArray *drafts)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Enumeration self
      = {profile, groups, candidates, types, type, question, drafts, known, mark_whole (profile, question)};
  g_autoptr (SsSpec) empty = ss_spec_new (type->id);
  guint first = drafts->len, from = first, most = question->columns != NULL ? MOST_ADDED_ASKED : MOST_ADDED;
  fill (&self, type->roles, empty);
  draft_courses (&self);
  draft_parts (&self);
  for (guint added = 0; added < most && from < drafts->len; added++) {
    guint until = drafts->len;
    double promising = best_total (drafts, from) - PROMISE;
    for (guint i = from; i < until; i++) {
      const SsDraft *draft = g_ptr_array_index (drafts, i);
      g_autoptr (SsSpec) spec = ss_spec_ref (draft->spec);
      if (draft->scores.total >= promising && ss_derive_is_plain (spec))
        extend (&self, spec);
    }
    from = until;
  }
}

const SsRoleRow *
ss_enumerate_missing_role (const SsCandidates *candidates, const SsChartType *type)
{
  for (const SsRoleRow *row = type->roles; row->label != NULL; row++) {
    gboolean is_needed
        = row->need >= SS_NEED_UNLESS_WIDE || (type->traits.is_map && row->role == SS_ROLE_AREA);
    gboolean is_filled = !is_needed || row->role == SS_ROLE_COLUMNS;
    for (gsize i = 0; i < candidates->n && !is_filled; i++)
      is_filled = ss_candidate_fits (candidates, &candidates->items[i], type, row);
    if (!is_filled)
      return row;
  }
  return NULL;
}
