/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsStepList: the side bar with the seven steps; choosing one activates "win.step". */
#define SS_TYPE_STEP_LIST (ss_step_list_get_type ())
G_DECLARE_FINAL_TYPE (SsStepList, ss_step_list, SS, STEP_LIST, SsPane)

/** Marks the step of that id as the one shown. */
void ss_step_list_select (SsStepList *list, const char *id);

/** Keeps the steps' marks only, their names in tooltips: a page that needs the width can have it without losing the way. */
void ss_step_list_set_compact (SsStepList *list, gboolean is_compact);

/** What the whole list takes at 100 % text, px. */
#define SS_STEP_LIST_WIDTH 236

G_END_DECLS
