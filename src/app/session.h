/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice.h"
#include "origin.h"
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
 * Properties for bindings: title, subtitle, has-source, has-chart, is-busy, is-loading, progress, undo-label, redo-label (NULL: nothing).
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
} SsParts;
#define SS_PARTS_ALL ((SsParts)0x3f)

SsSession *ss_session_new (void);

/** Reads @file, or cells in memory under @name, in place of what is open. The work begins anew once the file is read. */
void ss_session_open (SsSession *session, GFile *file);
void ss_session_open_bytes (SsSession *session, GBytes *bytes, const char *name);
/** Reads the same once more with what the person says of encoding, delimiter and decimal mark (NULL: guess). */
void ss_session_reopen (SsSession *session, const char *encoding, const char *delimiter, const char *decimal);

/* Borrowed; NULL until they are there. */
const SsOrigin *ss_session_origin (SsSession *session);
const SsLoaded *ss_session_source (SsSession *session);
SsProfile *ss_session_profile (SsSession *session);
SsAdvice *ss_session_advice (SsSession *session);
SsScene *ss_session_scene (SsSession *session);
const char *ss_session_chart_problem (SsSession *session);     /* why there is no scene */
const GPtrArray *ss_session_review (SsSession *session);       /* SsFinding */
const SsSuggestion *ss_session_judgement (SsSession *session); /* the chart's scores, with reasons */
const char *const *ss_session_headlines (SsSession *session);

/** What the person decided; never NULL, borrowed, read-only. */
const SsWork *ss_session_work (SsSession *session);

/** The one way to change it: takes a fresh value. See ss_history_push() for @label and @merge_key. */
void ss_session_change (SsSession *session, SsWork *work, const char *label, const char *merge_key);
void ss_session_undo (SsSession *session);
void ss_session_redo (SsSession *session);

/** Adds one step to the recipe; FALSE, and "failed" emitted, where it is not a step. */
gboolean ss_session_add_step (SsSession *session, const json_t *step);

/** Says @message in a toast. */
void ss_session_fail (SsSession *session, const char *message);

G_END_DECLS
