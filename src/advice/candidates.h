/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "case.h"

G_BEGIN_DECLS

/** A column that may take a role. Columns of one class are alike in all that rules look at (kind, meaning, measure, unit, how many values...). */
typedef struct {
  SsBound bound; /* its role is set by whoever binds it */
  guint class;
  guint place;       /* among its class, in the file's order: 0 is the first */
  gboolean is_asked; /* the question names it */
} SsCandidate;

/**
 * The columns worth binding: all that the question names; else every column that says something, and of each class only the first
 * SS_CANDIDATES_A_CLASS, because rules would judge the others alike. That is what keeps 2,000 columns quick.
 */
typedef struct {
  SsCandidate *items;
  gsize n;
  GPtrArray *classes; /* of GArray of gsize: all the columns of each class, in the file's order */
  gboolean has_quantity;
  gboolean is_narrow; /* at most SS_FEW_COLUMNS: a code may be what was asked */
} SsCandidates;
#define SS_CANDIDATES_A_CLASS 2

SsCandidates *ss_candidates_new (SsProfile *profile, const SsQuestion *question);
void ss_candidates_free (SsCandidates *candidates);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsCandidates, ss_candidates_free)

/** Whether the column may stand in @row's role of @type at all. What is allowed but unwise is left to the rules. */
gboolean ss_candidate_fits (const SsCandidates *candidates, const SsCandidate *candidate,
                            const SsChartType *type, const SsRoleRow *row);

G_END_DECLS
