/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "steps.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** SsStepRow: one step in the side bar: its number or how it stands, its name, a few words. */
#define SS_TYPE_STEP_ROW (ss_step_row_get_type ())
G_DECLARE_FINAL_TYPE (SsStepRow, ss_step_row, SS, STEP_ROW, GtkListBoxRow)

GtkWidget *ss_step_row_new (const SsStep *step, guint number);
const SsStep *ss_step_row_step (SsStepRow *row);
void ss_step_row_update (SsStepRow *row, SsSession *session);
/** Only the mark, and the words as a tooltip. */
void ss_step_row_set_compact (SsStepRow *row, gboolean is_compact);

G_END_DECLS
