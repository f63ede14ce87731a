/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsGuidePanel: what guides the eye on the chart: the item in colour, lines at the mean, the median or any value, words at a point. */
#define SS_TYPE_GUIDE_PANEL (ss_guide_panel_get_type ())
G_DECLARE_FINAL_TYPE (SsGuidePanel, ss_guide_panel, SS, GUIDE_PANEL, SsPane)

G_END_DECLS
