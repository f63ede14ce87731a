/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsVerifyPage: what the table holds, a card a column, what is wrong with it, and the table itself with the concerned cells marked. */
#define SS_TYPE_VERIFY_PAGE (ss_verify_page_get_type ())
G_DECLARE_FINAL_TYPE (SsVerifyPage, ss_verify_page, SS, VERIFY_PAGE, SsPane)

G_END_DECLS
