/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "work.h"

G_BEGIN_DECLS

/** SsHistory: the values of the work, one after the other, and where we stand. The only way in which the work changes. */
typedef struct _SsHistory SsHistory;

SsHistory *ss_history_new (void);
void ss_history_free (SsHistory *history);

/** Forgets all and begins with @work, which it takes. */
void ss_history_reset (SsHistory *history, SsWork *work);

/** Where we stand; borrowed. */
SsWork *ss_history_work (const SsHistory *history);

/**
 * Takes @work as the next value; what was undone before is forgotten. @label says to a person what changed ("Title"). Two changes in
 * a row with one @merge_key (a static string, may be NULL) are one step: so typing a title is one thing to undo, not thirty.
 */
void ss_history_push (SsHistory *history, SsWork *work, const char *label, const char *merge_key);

/** Takes @work in the place of the value where we stand: what belongs to the last change and is known only after it. No step of its own. */
void ss_history_amend (SsHistory *history, SsWork *work);

/** Steps back or forth; FALSE at the end. */
gboolean ss_history_undo (SsHistory *history);
gboolean ss_history_redo (SsHistory *history);

/** What would be undone or redone, for people; NULL when there is nothing. Borrowed. */
const char *ss_history_undo_label (const SsHistory *history);
const char *ss_history_redo_label (const SsHistory *history);

G_END_DECLS
