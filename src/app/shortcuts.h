/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** The window that lists the keyboard shortcuts; a floating reference. */
GtkShortcutsWindow *ss_shortcuts_window_new (void);

G_END_DECLS
