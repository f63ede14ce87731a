/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "enumerate.h"

G_BEGIN_DECLS

/** How many suggestions where the question does not say. */
#define SS_RANK_DEFAULT 12
/** So many of the first suggestions are different ideas: no two of one family with the same kind of marks. */
#define SS_RANK_IDEAS 6

/**
 * Which of @drafts (SsDraft, any order) to suggest, best first, at most @limit: first the best draft of each idea, then the best of the
 * formats that are left, then other columns. A table is always among them. Blocked drafts are left out, unless @all, which lists every
 * format once, by its total alone. Borrowed pointers.
 */
GPtrArray *ss_rank (GPtrArray *drafts, guint limit, gboolean all);

/** The best draft of @type among @drafts, or NULL. */
const SsDraft *ss_rank_best (const GPtrArray *drafts, const SsChartType *type);

G_END_DECLS
