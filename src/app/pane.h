/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SsPane: a part of the window that shows a session and holds nothing else. Its "session" property is set once, in the template or at
 * construction. `update` says what changed since the last time; it is called only while the pane can be seen, so that a page
 * costs nothing before it is first shown, and learns on that day all that it missed. The keyboard's focus stays where it was, whatever rows
 * are made anew under it.
 */
#define SS_TYPE_PANE (ss_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (SsPane, ss_pane, SS, PANE, AdwBin)

struct _SsPaneClass {
  AdwBinClass parent_class;
  void (*update) (SsPane *pane, SsSession *session, SsParts changed);
};

/** Borrowed; NULL only before construction is over. */
SsSession *ss_pane_session (gpointer pane);

/* For panes whose rows are made for one chart of one table. */

/** Remembers (a reference is taken) what the rows are made for. */
void ss_pane_remember (gpointer pane, SsSpec *spec, SsProfile *profile);
/** What was remembered last; borrowed, NULL before. */
const SsSpec *ss_pane_shown_spec (gpointer pane);
const SsProfile *ss_pane_shown_profile (gpointer pane);
/** Changes the work (taken, see ss_session_change()) for a row that shows already what the person chose: no row is made anew under the hand. */
void ss_pane_take_change (gpointer pane, SsWork *work, const char *label);

/** Fills in a template's class: @name is the file's name under ui/. */
void ss_pane_class_set_template (gpointer klass, const char *name);

G_END_DECLS
