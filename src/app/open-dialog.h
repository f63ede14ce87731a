/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/** Asks for a file, a document of ours or one that the readers know, and opens it in @window, or in a new one where work would be lost. */
void ss_open_dialog_show (SsWindow *window);

/** Asks for such a file under @title, and hands it to @chosen with @owner, a GObject of which only a weak reference is held. */
typedef void (*SsFileFunc) (GFile *file, gpointer owner);
void ss_open_dialog_ask (GtkWindow *parent, const char *title, SsFileFunc chosen, gpointer owner);

G_END_DECLS
