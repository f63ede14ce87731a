/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsPresentPage: the chart as it will be exported, and all that can be said and set beside it. */
#define SS_TYPE_PRESENT_PAGE (ss_present_page_get_type ())
G_DECLARE_FINAL_TYPE (SsPresentPage, ss_present_page, SS, PRESENT_PAGE, SsPane)

G_END_DECLS
