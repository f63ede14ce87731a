/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/** Asks for a file, a document of ours or one that the readers know, and opens it in @window, or in a new one where work would be lost. */
void ss_open_dialog_show (SsWindow *window);

G_END_DECLS
