/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candidates.h"

G_BEGIN_DECLS

/** A chart that could be drawn, with its scores. */
typedef struct {
  const SsChartType *type;
  SsSpec *spec;
  SsScores scores;
  gboolean is_plane;    /* two quantities span it */
  gboolean is_blocked;  /* breaks a rule that must not be broken */
  gboolean shows_whole; /* shows every column of the table, or every one that is asked for */
  guint64 columns; /* a bit for each column shown, whatever its role; the 65th shares that of the first */
  guint order; /* in which it was thought of: the tie-break, so that the file's first columns come first */
} SsDraft;

void ss_draft_free (SsDraft *draft);

/**
 * Appends to @drafts (SsDraft, owned) the charts of @type over the candidates, judged: every way to fill its required roles; from the
 * most promising of these, every way to add a suggested or optional column, and so on; each with its derived forms (counted, summed,
 * averaged, the largest few, the columns of a class side by side, per inhabitant).
 */
void ss_enumerate (SsProfile *profile, SsGroups *groups, const SsCandidates *candidates, SsChartTypes types,
                   const SsChartType *type, const SsQuestion *question, GPtrArray *drafts);

/** The first required role of @type that no candidate fits, or NULL. */
const SsRoleRow *ss_enumerate_missing_role (const SsCandidates *candidates, const SsChartType *type);

G_END_DECLS
