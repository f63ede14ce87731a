/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/** Drives the real window from within its process. Everything waits for a condition with a deadline, never for a fixed time. */

/** Registers the application, so that windows can be made. Call once. */
SsApplication *ss_driver_start (void);

/** Runs the main loop until @is_met says so; FALSE after twenty seconds. */
typedef gboolean (*SsCondition) (gpointer data);
gboolean ss_driver_wait (SsCondition is_met, gpointer data);

/** A new window, presented and mapped. */
SsWindow *ss_driver_window (SsApplication *application);

/** Waits until no stage of the session is under way. */
gboolean ss_driver_rest (SsSession *session);

/** Opens @path and waits until the advice is there. */
gboolean ss_driver_open (SsWindow *window, const char *path);

/** Chooses the first suggestion of format @id (NULL: the best), and waits for the chart and its review. */
gboolean ss_driver_choose (SsWindow *window, const char *id);

/** The first widget of @type under @root, depth first, or NULL. */
GtkWidget *ss_driver_find (GtkWidget *root, GType type);

/** The first button under @root that can be seen and says @label, or NULL. */
GtkWidget *ss_driver_find_button (GtkWidget *root, const char *label);

/** Waits for a window of @type and gives it. */
GtkWidget *ss_driver_dialog (GType type);

/** Waits for a file dialog and chooses @path in it. */
void ss_driver_answer_file (const char *path);

/** The path of a sample's CSV; free with g_free(). */
char *ss_driver_sample (const char *name);

G_END_DECLS
