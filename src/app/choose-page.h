/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsChoosePage: intentions, and the formats ranked with thumbnails, scores and reasons. */
#define SS_TYPE_CHOOSE_PAGE (ss_choose_page_get_type ())
G_DECLARE_FINAL_TYPE (SsChoosePage, ss_choose_page, SS, CHOOSE_PAGE, SsPane)

G_END_DECLS
