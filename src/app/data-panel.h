/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsDataPanel: which column plays which role in the chart. */
#define SS_TYPE_DATA_PANEL (ss_data_panel_get_type ())
G_DECLARE_FINAL_TYPE (SsDataPanel, ss_data_panel, SS, DATA_PANEL, SsPane)

G_END_DECLS
