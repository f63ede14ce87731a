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

/** The inside of a session, shared by session.c and session-stages.c and nobody else. */
struct _SsSession {
  GObject parent_instance;

  SsHistory *history;

  SsOrigin *origin; /* of what is open; NULL: nothing yet */
  SsOrigin *wanted; /* what is being read, or was last tried */

  SsLoaded *loaded;
  SsProfile *profile;
  SsAdvice *advice;
  SsScene *scene;
  char *chart_problem;
  GPtrArray *review;
  SsSuggestion *judgement;
  GStrv headlines;

  SsJob *jobs[SS_N_STAGES];
  gboolean is_running[SS_N_STAGES];
  double progress;
};

/** Starts @stage anew, and lets those run after it that depend on it once it is done. */
void ss_session_start (SsSession *session, SsStage stage);

/** Tells everyone that @parts changed. */
void ss_session_notify (SsSession *session, SsParts parts);

G_END_DECLS
