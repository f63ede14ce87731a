/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "enumerate.h"

#include "derive.h"
#include "judge.h"

/* One column more moves the total by no more than this: drafts further behind the best of their format are not extended. */
#define PROMISE 12
/* Columns added beyond the required ones: colour, size, panels (GUIDELINES F14: three or four dimensions at most). */
#define MOST_ADDED 3

typedef struct {
  SsProfile *profile;
  SsGroups *groups;
  const SsCandidates *candidates;
  SsChartTypes types;
  const SsChartType *type;
  const SsQuestion *question;
  GPtrArray *drafts;
  GHashTable *known; /* bindings already drafted, by their text */
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

/** Fills the required roles from @row on, every way that fits. */
static void
fill (Enumeration *self, const SsRoleRow *row, const SsSpec *partial)
{
  while (row->label != NULL && (row->need != SS_NEED_REQUIRED || ss_spec_n_role (partial, row->role) > 0))
    row++;
  if (row->label == NULL) {
    if (!is_mirrored (self, partial))
      keep (self, ss_spec_copy (partial));
    return;
  }
  if (row->role == SS_ROLE_COLUMNS) {
    g_autoptr (SsSpec) whole = ss_spec_copy (partial);
    ss_derive_bind_columns (self->profile, self->question, whole);
    fill (self, row + 1, whole);
    return;
  }
  for (gsize i = 0; i < self->candidates->n; i++) {
    const SsCandidate *candidate = &self->candidates->items[i];
    const char *name = ss_column_name (candidate->bound.column);
    if (uses (partial, name) || !ss_candidate_fits (self->candidates, candidate, self->type, row))
      continue;
    g_autoptr (SsSpec) next = ss_spec_copy (partial);
    ss_spec_bind (next, row->role, name);
    fill (self, row + 1, next);
  }
}

/** Every way to add one column to @spec in a role that is still free. */
static void
extend (Enumeration *self, const SsSpec *spec)
{
  for (const SsRoleRow *row = self->type->roles; row->label != NULL; row++) {
    if (ss_spec_n_role (spec, row->role) > 0 || row->need == SS_NEED_REQUIRED || row->role == SS_ROLE_COLUMNS
        || row->role == SS_ROLE_LABEL)
      continue;
    for (gsize i = 0; i < self->candidates->n; i++) {
      const SsCandidate *candidate = &self->candidates->items[i];
      const char *name = ss_column_name (candidate->bound.column);
      if (uses (spec, name) || !ss_candidate_fits (self->candidates, candidate, self->type, row))
        continue;
      g_autoptr (SsSpec) next = ss_spec_copy (spec);
      ss_spec_bind (next, row->role, name);
      g_autofree char *text = ss_derive_dup_key (next);
      if (g_hash_table_add (self->known, g_steal_pointer (&text)))
        keep (self, g_steal_pointer (&next));
    }
  }
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
  Enumeration self = {profile, groups, candidates, types, type, question, drafts, known};
  g_autoptr (SsSpec) empty = ss_spec_new (type->id);
  guint first = drafts->len, from = first;
  fill (&self, type->roles, empty);
  for (guint added = 0; added < MOST_ADDED && from < drafts->len; added++) {
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
    gboolean is_filled = row->need != SS_NEED_REQUIRED || row->role == SS_ROLE_COLUMNS;
    for (gsize i = 0; i < candidates->n && !is_filled; i++)
      is_filled = ss_candidate_fits (candidates, &candidates->items[i], type, row);
    if (!is_filled)
      return row;
  }
  return NULL;
}
