/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SsJob: work of one kind, done in a thread over values, its result handed back on the main loop. The only file of the application that
 * starts a thread. Everything here but ss_job_report() and ss_job_cancellable() is for the main thread.
 */
typedef struct _SsJob SsJob;

/** A kind of work: a const descriptor. */
typedef struct {
  /* In the thread: a pure function of @input. NULL with @error, or NULL alone when there is nothing to show. */
  gpointer (*run) (gpointer input, SsJob *job, GError **error);
  /* On the main loop, once, unless the job was cancelled or its owner is gone. @result is borrowed: take a reference to keep it. */
  void (*done) (gpointer owner, gpointer result, const GError *error);
  /* On the main loop, now and then; may be NULL. */
  void (*progress) (gpointer owner, double share);
  GDestroyNotify free_input;
  GDestroyNotify free_result; /* NULL: the result is part of the input */
  int priority;               /* G_PRIORITY_DEFAULT; larger waits longer */
  /* On the main loop, before `done`: what can be shown already (ss_job_hand_over()), borrowed; may be NULL. */
  void (*part) (gpointer owner, gpointer part);
  GDestroyNotify free_part;
} SsJobKind;

/** Starts work of @kind for @owner, a GObject of which only a weak reference is held. Takes @input. */
SsJob *ss_job_start (const SsJobKind *kind, gpointer owner, gpointer input);

/** Tells the thread to stop and forgets the job: its `done` will not be called. Frees the caller's reference; harmless when it is done. */
void ss_job_cancel (SsJob *job);
#define ss_job_clear(job) g_clear_pointer ((job), ss_job_cancel)

/** From within `run`. */
GCancellable *ss_job_cancellable (SsJob *job);
void ss_job_report (double share, gpointer job);

/**
 * From within `run`: takes @part and gives it to the owner. Returns when the owner has it, so that it is on the screen before the thread goes on to take
 * the processors for itself; but waits no longer than a moment for a main loop that is busy.
 */
void ss_job_hand_over (SsJob *job, gpointer part);

G_END_DECLS
