/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history.h"
#include "job.h"
#include "session.h"

G_BEGIN_DECLS

/** The stages of a session, each made in a thread from those before. */
typedef enum {
  SS_STAGE_LOAD,
  SS_STAGE_TABLE,
  SS_STAGE_ADVICE,
  SS_STAGE_CHART,
  SS_STAGE_REVIEW,
} SsStage;
#define SS_N_STAGES (SS_STAGE_REVIEW + 1)

/** The inside of a session, shared by the session-*.c files and nobody else. */
struct _SsSession {
  GObject parent_instance;

  SsHistory *history;

  SsDocument
      *origin; /* of what is open: its source, how it is read, what is known of it; NULL: nothing yet */
  char *document_path; /* the file that the work is kept in; NULL: never saved */
  SsWork *
      saved; /* what stands in that file, or, while there is none, what the source began with; NULL: nothing of it */
  char *recovery_path; /* owned by this session until it is closed */
  guint recovering;    /* source id: the recovery file is soon written */
  SsJob *save_job, *recovery_job;

  SsLoaded *loaded;
  SsProfile *profile, *glance;
  SsAdvice *advice;
  SsScene *scene;
  char *chart_problem;
  GPtrArray *review;
  SsSuggestion *judgement;
  GStrv headlines;
  char *proposals[SS_N_TEXTS];  /* by slot; NULL where the data propose none */
  gboolean follows[SS_N_TEXTS]; /* the data said this text of the chart before: they say it anew */

  SsJob *jobs[SS_N_STAGES];
  gboolean is_running[SS_N_STAGES];
  gint64 started_at[SS_N_STAGES]; /* monotonic time */
  double progress;
};

/** The first rows of the file @path, if it is large; else, or where it cannot be read, NULL. Any thread. */
SsProfile *ss_glance_read (const char *path, GCancellable *cancellable);

/** Shows @glance until the file is read whole; NULL: no longer. */
void ss_session_show_glance (SsSession *session, SsProfile *glance);

/** Starts @stage (not those that read) anew, and lets those run after it that depend on it once it is done. */
void ss_session_start (SsSession *session, SsStage stage);

/** @stage is over: everyone is told of @parts. */
void ss_session_settle (SsSession *session, SsStage stage, SsParts parts);

/** The chart went from @old to @new (NULL: none): which of its texts were the data's own. */
void ss_session_mark_texts (SsSession *session, const SsSpec *old, const SsSpec *new);
/** The chart is reviewed: those texts say what the data say now. It belongs to the change that was made, and is no step of its own. */
void ss_session_renew_texts (SsSession *session);
/** Takes @work in the place of the value where we stand. */
void ss_session_amend (SsSession *session, SsWork *work);

/** A recovery file is written in some seconds, or is needed no more. */
void ss_session_plan_recovery (SsSession *session);
void ss_session_forget_recovery (SsSession *session);

/** Tells everyone that @parts changed. */
void ss_session_notify (SsSession *session, SsParts parts);

G_END_DECLS
