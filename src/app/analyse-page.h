/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "prepare-page.h"

G_BEGIN_DECLS

/** SsAnalysePage: operations that make new figures from the table, with the table beside. */
#define SS_TYPE_ANALYSE_PAGE (ss_analyse_page_get_type ())
G_DECLARE_FINAL_TYPE (SsAnalysePage, ss_analyse_page, SS, ANALYSE_PAGE, SsPreparePage)

G_END_DECLS
