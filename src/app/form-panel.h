/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsFormPanel: the chart's format, its options, theme and size. */
#define SS_TYPE_FORM_PANEL (ss_form_panel_get_type ())
G_DECLARE_FINAL_TYPE (SsFormPanel, ss_form_panel, SS, FORM_PANEL, SsPane)

G_END_DECLS
