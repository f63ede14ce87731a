/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Asks for a file, of the kinds that the readers know, and opens it in @session. */
void ss_open_dialog_show (GtkWindow *parent, SsSession *session);

G_END_DECLS
