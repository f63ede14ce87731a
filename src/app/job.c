/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "job.h"

/* How long a thread waits for the main loop to take a part of its result, us. */
#define PART_PATIENCE (150 * G_TIME_SPAN_MILLISECOND)

struct _SsJob {
  gatomicrefcount ref_count;
  const SsJobKind *kind;
  GCancellable *cancellable;
  GWeakRef
      owner; /* read on the main thread only: the thread must never hold the last reference of a widget */
  gpointer input;
  int share; /* thousandths; what was last reported */
};

static SsJob *
job_ref (SsJob *job)
{
  g_atomic_ref_count_inc (&job->ref_count);
  return job;
}

static void
job_unref (SsJob *job)
{
  if (!g_atomic_ref_count_dec (&job->ref_count))
    return;
  g_weak_ref_clear (&job->owner);
  g_object_unref (job->cancellable);
  if (job->kind->free_input)
    job->kind->free_input (job->input);
  g_free (job);
}

/* Not g_main_context_invoke(), which runs the function in the thread itself where nobody iterates the main loop just then. */
static void
call_on_main_loop (GSourceFunc function, gpointer data, GDestroyNotify free_data)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, function, data, free_data);
  g_source_attach (source, NULL);
}

static gboolean
on_progress (gpointer data)
{
  SsJob *job = data;
  g_autoptr (GObject) owner = g_weak_ref_get (&job->owner);

  if (owner && !g_cancellable_is_cancelled (job->cancellable))
    job->kind->progress (owner, g_atomic_int_get (&job->share) / 1000.0);
  return G_SOURCE_REMOVE;
}

void
ss_job_report (double share, gpointer data)
{
  SsJob *job = data;
  int thousandths = (int)(share * 1000);

  /* A reader may report at every block; one in fifty steps is enough for the eye and keeps the main loop free. */
  if (!job->kind->progress || thousandths < g_atomic_int_get (&job->share) + 20)
    return;
  g_atomic_int_set (&job->share, thousandths);
  call_on_main_loop (on_progress, job_ref (job), (GDestroyNotify)job_unref);
}

/* A part of a result on its way to the main loop. */
typedef struct {
  SsJob *job; /* holds a reference */
  gpointer part;
  GMutex mutex;
  GCond taken;
  gboolean is_taken;
  gatomicrefcount ref_count; /* of the thread and of the main loop */
} Handover;

static void
handover_unref (Handover *handover)
{
  if (!g_atomic_ref_count_dec (&handover->ref_count))
    return;
  if (handover->job->kind->free_part)
    handover->job->kind->free_part (handover->part);
  job_unref (handover->job);
  g_mutex_clear (&handover->mutex);
  g_cond_clear (&handover->taken);
  g_free (handover);
}

static gboolean
on_part (gpointer data)
{
  Handover *handover = data;
  SsJob *job = handover->job;
  g_autoptr (GObject) owner = g_weak_ref_get (&job->owner);

  if (owner && !g_cancellable_is_cancelled (job->cancellable))
    job->kind->part (owner, handover->part);
  g_mutex_lock (&handover->mutex);
  handover->is_taken = TRUE;
  g_cond_signal (&handover->taken);
  g_mutex_unlock (&handover->mutex);
  return G_SOURCE_REMOVE;
}

void
ss_job_hand_over (SsJob *job, gpointer part)
{
  Handover *handover = g_new0 (Handover, 1);
  gint64 end = g_get_monotonic_time () + PART_PATIENCE;

  handover->job = job_ref (job);
  handover->part = part;
  g_mutex_init (&handover->mutex);
  g_cond_init (&handover->taken);
  g_atomic_ref_count_init (&handover->ref_count);
  g_atomic_ref_count_inc (&handover->ref_count);
  call_on_main_loop (on_part, handover, (GDestroyNotify)handover_unref);
  g_mutex_lock (&handover->mutex);
  while (!handover->is_taken && g_cond_wait_until (&handover->taken, &handover->mutex, end))
    ;
  g_mutex_unlock (&handover->mutex);
  handover_unref (handover);
}

GCancellable *
ss_job_cancellable (SsJob *job)
{
  return job->cancellable;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SsJob *job = data;
  GError *error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (task))
    return;
  result = job->kind->run (job->input, job, &error);
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, job->kind->free_result);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  SsJob *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) owner = g_weak_ref_get (&job->owner);
  gpointer value = g_task_propagate_pointer (G_TASK (result), &error);

  if (owner && !g_cancellable_is_cancelled (job->cancellable))
    job->kind->done (owner, value, error);
  if (value && job->kind->free_result)
    job->kind->free_result (value);
  job_unref (job);
}

SsJob *
ss_job_start (const SsJobKind *kind, gpointer owner, gpointer input)
{
  SsJob *job = g_new0 (SsJob, 1);
  g_autoptr (GTask) task = NULL;

  g_atomic_ref_count_init (&job->ref_count);
  job->kind = kind;
  job->input = input;
  job->cancellable = g_cancellable_new ();
  g_weak_ref_init (&job->owner, owner);
  task = g_task_new (NULL, job->cancellable, on_done, job_ref (job));
  g_task_set_priority (task, kind->priority);
  g_task_set_task_data (task, job_ref (job), (GDestroyNotify)job_unref);
  g_task_run_in_thread (task, run_in_thread);
  return job;
}

void
ss_job_cancel (SsJob *job)
{
  g_cancellable_cancel (job->cancellable);
  job_unref (job);
}
