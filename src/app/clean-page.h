/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "prepare-page.h"

G_BEGIN_DECLS

/** SsCleanPage: repairs proposed, operations, and the journal of what was done. */
#define SS_TYPE_CLEAN_PAGE (ss_clean_page_get_type ())
G_DECLARE_FINAL_TYPE (SsCleanPage, ss_clean_page, SS, CLEAN_PAGE, SsPreparePage)

G_END_DECLS
