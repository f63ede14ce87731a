/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsReviewPanel: what would mislead a reader of the chart, with what mends it. */
#define SS_TYPE_REVIEW_PANEL (ss_review_panel_get_type ())
G_DECLARE_FINAL_TYPE (SsReviewPanel, ss_review_panel, SS, REVIEW_PANEL, SsPane)

G_END_DECLS
