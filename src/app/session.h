/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice.h"
#include "scene.h"
#include "work.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SsSession: the open document. It holds what was read, what the person decided (one history of values), and what follows from both:
 * the prepared table's profile, the advice, the drawn chart, its review. What follows is made anew in threads, stage after stage,
 * whenever what it depends on changes; until then the last result stays.
 *
 * Signals: "changed" (SsParts) after any of them changed; "failed" (const char *) with one sentence for a toast.
 * Properties for bindings: title, subtitle (says when there is something to save), has-source, has-chart, is-busy, is-loading, progress, undo-label, redo-label (NULL: nothing).
 */
#define SS_TYPE_SESSION (ss_session_get_type ())
G_DECLARE_FINAL_TYPE (SsSession, ss_session, SS, SESSION, GObject)

/** What changed: a mask. */
typedef enum {
  SS_PART_SOURCE = 1 << 0, /* the file as read */
  SS_PART_TABLE = 1 << 1,  /* the prepared table and its profile */
  SS_PART_ADVICE = 1 << 2,
  SS_PART_CHART = 1 << 3,  /* the scene, or why there is none */
  SS_PART_REVIEW = 1 << 4, /* findings on the chart, proposed titles */
  SS_PART_WORK = 1 << 5,   /* what the person decided */
  SS_PART_KEPT = 1 << 6,   /* where the work is saved */
  SS_PART_GLANCE = 1 << 7, /* the first rows, or that they are no longer needed */
} SsParts;
/* All of them at once: another file was opened. */
#define SS_PARTS_ALL ((SsParts)0xff)

SsSession *ss_session_new (void);

/** Reads @file, or cells in memory under @name, in place of what is open. The work begins anew once the file is read, or, where @file is a
 *  document of ours, where it was left. */
void ss_session_open (SsSession *session, GFile *file);
void ss_session_open_text (SsSession *session, const char *text, const char *name);
/** Fetches a file over the network, as its one use of it, into the downloads folder, and opens that. */
void ss_session_open_address (SsSession *session, const char *address);
/** Reads the same data once more as @as says: a copy of ss_session_origin(), which it takes, with other reading options. The work stays. */
void ss_session_reread (SsSession *session, SsDocument *as);

/** The work as it stands, as a fresh document. */
SsDocument *ss_session_dup_document (SsSession *session);
/** Saves the work at @path, in a thread: "changed" with SS_PART_KEPT when it is there, "failed" when it cannot be. */
void ss_session_save (SsSession *session, const char *path);
/** Takes up what a crash left at @recovery_path; @document_path: the file it belongs in, NULL where it had none. */
void ss_session_recover (SsSession *session, const char *recovery_path, const char *document_path);
/** The folder of recovery files of what has no document yet; free with g_free(). */
char *ss_session_recovery_folder (void);
/** The document's file; NULL: never saved. */
const char *ss_session_document_path (SsSession *session);
/** Is a file being read? */
gboolean ss_session_is_reading (SsSession *session);
/** Is there something to lose? */
gboolean ss_session_is_modified (SsSession *session);

/* Borrowed; NULL until they are there. */
const SsDocument *
ss_session_origin (SsSession *session); /* the source and how it is read; its work is not up to date */
const SsLoaded *ss_session_source (SsSession *session);
SsProfile *ss_session_profile (SsSession *session);
/** The first rows of a large file while it is read; NULL before and after. */
SsProfile *ss_session_glance (SsSession *session);
SsAdvice *ss_session_advice (SsSession *session);
SsScene *ss_session_scene (SsSession *session);
const char *ss_session_chart_problem (SsSession *session);     /* why there is no scene */
const GPtrArray *ss_session_review (SsSession *session);       /* SsFinding */
const SsSuggestion *ss_session_judgement (SsSession *session); /* the chart's scores, with reasons */
const char *const *ss_session_headlines (SsSession *session);
const char *ss_session_proposal (SsSession *session, SsTextSlot slot); /* what the data say for it */

/** What the person decided; never NULL, borrowed, read-only. */
const SsWork *ss_session_work (SsSession *session);

/** The one way to change it: takes a fresh value. See ss_history_push() for @label and @merge_key. */
void ss_session_change (SsSession *session, SsWork *work, const char *label, const char *merge_key);
/** The chart of @suggestion becomes the work's; the size, the source, the licence and the author stay. */
void ss_session_choose (SsSession *session, const SsSuggestion *suggestion);
/** A proposed title becomes the chart's; what it names is highlighted, unless something is already: one idea, in one colour. */
void ss_session_choose_headline (SsSession *session, const char *headline);
void ss_session_undo (SsSession *session);
void ss_session_redo (SsSession *session);

/** Adds one step to the recipe; FALSE, and "failed" emitted, where it is not a step. */
gboolean ss_session_add_step (SsSession *session, const json_t *step);

/** Says @message in a toast. */
void ss_session_fail (SsSession *session, const char *message);

G_END_DECLS
