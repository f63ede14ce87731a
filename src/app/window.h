/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "application.h"
#include "session.h"

G_BEGIN_DECLS

/**
 * SsWindow: one open document: a header, the seven steps at the left, the page of one step. What its actions do is in window-actions.c,
 * what is dropped or pasted on it in window-drop.c, where its work is kept in window-document.c.
 */
#define SS_TYPE_WINDOW (ss_window_get_type ())
G_DECLARE_FINAL_TYPE (SsWindow, ss_window, SS, WINDOW, AdwApplicationWindow)

SsWindow *ss_window_new (SsApplication *application);

/** Borrowed. */
SsSession *ss_window_session (SsWindow *window);

/** Shows the page of the step of that id ("verify"); nothing happens before a file is open. */
void ss_window_show_step (SsWindow *window, const char *id);
/** The id of the step shown, or NULL on the welcome page. */
const char *ss_window_step (SsWindow *window);

/** A window to open another file in: this one, or a new one, presented, where its work would be lost. */
SsWindow *ss_window_for_opening (SsWindow *window);

void ss_window_toast (SsWindow *window, const char *message);
void ss_window_toggle_steps (SsWindow *window);

/* window-actions.c, window-drop.c */
void ss_window_class_add_actions (GtkWidgetClass *klass);
void ss_window_add_drop_target (SsWindow *window);
void ss_window_paste (SsWindow *window);

/* window-document.c */
/** Asks for what is not saved before the window closes. */
void ss_window_keep_document (SsWindow *window);
/** @parts of the session changed. */
void ss_window_follow_document (SsWindow *window, guint parts);
/** Saves the document where it is, or asks where (@is_elsewhere: in any case). */
void ss_window_save (SsWindow *window, gboolean is_elsewhere);
/** Offers what a crash left in works that had no file yet. */
void ss_window_offer_recovery (SsWindow *window);

G_END_DECLS
