/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsFetchPage: what file this is, how it was read, and how to read it otherwise. */
#define SS_TYPE_FETCH_PAGE (ss_fetch_page_get_type ())
G_DECLARE_FINAL_TYPE (SsFetchPage, ss_fetch_page, SS, FETCH_PAGE, SsPane)

G_END_DECLS
