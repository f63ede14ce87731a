/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsDefinePage: what the person wants to know, before any chart. */
#define SS_TYPE_DEFINE_PAGE (ss_define_page_get_type ())
G_DECLARE_FINAL_TYPE (SsDefinePage, ss_define_page, SS, DEFINE_PAGE, SsPane)

G_END_DECLS
