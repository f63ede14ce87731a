/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsPresentPage: the chart as it will be exported, and all that can be said and set beside it. */
#define SS_TYPE_PRESENT_PAGE (ss_present_page_get_type ())
G_DECLARE_FINAL_TYPE (SsPresentPage, ss_present_page, SS, PRESENT_PAGE, SsPane)

/** What the panel beside the chart takes at 100 % text, px: a title of sixty characters on two lines. */
#define SS_PRESENT_PANEL_WIDTH 324
/** A chart narrower than this, px, cannot be read beside both side bars. */
#define SS_LEAST_CHART_WIDTH 640

G_END_DECLS
