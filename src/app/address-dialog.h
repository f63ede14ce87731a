/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/** Asks for the address of a file on the web, says that it is fetched over the network, and opens it in @window, or in a new one where work would be lost. */
void ss_address_dialog_show (SsWindow *window);

G_END_DECLS
