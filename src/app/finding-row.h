/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SsFindingRow: one finding, on a file or on a chart: a dot for how grave it is, the sentence, where it comes from, and buttons for what can be done.
 * Signals "repair", "keep" and "show-rows"; a button is there only where its signal has a meaning.
 */
#define SS_TYPE_FINDING_ROW (ss_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (SsFindingRow, ss_finding_row, SS, FINDING_ROW, GtkListBoxRow)

typedef enum {
  SS_FINDING_CAN_REPAIR = 1 << 0, /* only where the finding has a repair */
  SS_FINDING_CAN_KEEP = 1 << 1,
  SS_FINDING_CAN_SHOW_ROWS = 1 << 2, /* only where it names rows */
  SS_FINDING_CAN_WRITE
  = 1 << 3, /* only where it concerns a text of the chart: the action "chart.write" with its id */
  SS_FINDING_IS_KEPT = 1 << 4, /* the person kept it, and said why: it stands back */
} SsFindingAbilities;

/** @finding is borrowed: it must outlive the row. */
GtkWidget *ss_finding_row_new (const SsFinding *finding, SsFindingAbilities abilities);
const SsFinding *ss_finding_row_finding (SsFindingRow *row);

G_END_DECLS
