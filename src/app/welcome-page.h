/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsWelcomePage: ways to begin: open, paste, a sample, a recent file. */
#define SS_TYPE_WELCOME_PAGE (ss_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (SsWelcomePage, ss_welcome_page, SS, WELCOME_PAGE, SsPane)

G_END_DECLS
