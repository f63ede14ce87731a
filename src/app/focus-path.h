/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SsFocusPath: where the keyboard's focus stands within a part of the window whose rows are about to be made anew. Who has just repaired the second
 * finding goes on with the one that stands there now, and not at the head of the window.
 */
typedef struct _SsFocusPath SsFocusPath;

/** NULL while the focus is not within @part. */
SsFocusPath *ss_focus_path_hold (GtkWidget *part);

/** If what had the focus is gone: what now stands in its place has it, or what is nearest that can have it. Takes @path, which may be NULL. */
void ss_focus_path_restore (SsFocusPath *path);

G_END_DECLS
