/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the work of a session is kept: in its document, and now and then in a recovery file for the day when the machine stops. */
#include "config.h"

#include "session-stages.h"

#include "recovery.h"

/* So long after a change the recovery file is written: what is lost at most, in seconds. */
#define RECOVERY_DELAY_S 3

typedef struct {
  SsDocument *document;
  SsWork *work;
  char *path;
} SaveOrder;

static void
order_free (SaveOrder *order)
{
  ss_document_unref (order->document);
  ss_work_unref (order->work);
  g_free (order->path);
  g_free (order);
}

SsDocument *
ss_session_dup_document (SsSession *session)
{
  SsDocument *document = ss_document_copy (session->origin);

  ss_work_write (ss_history_work (session->history), document);
  return document;
}

static SaveOrder *
order_new (SsSession *session, char *path)
{
  SaveOrder *order = g_new0 (SaveOrder, 1);

  order->work = ss_work_ref (ss_history_work (session->history));
  order->document = ss_session_dup_document (session);
  order->path = path;
  return order;
}

/* The checksum is of the file as it is now; it tells a later opening that the data have changed. */
static gpointer
save_run (gpointer data, SsJob *job, GError **error)
{
  SaveOrder *order = data;
  SsDocument *document = order->document;

  if (document->path && !document->checksum)
    document->checksum = ss_document_checksum (document->path, ss_job_cancellable (job), NULL);
  return ss_document_save (document, order->path, error) ? order : NULL;
}

static void
save_done (gpointer owner, gpointer result, const GError *error)
{
  SsSession *session = owner;
  SaveOrder *order = result;

  if (!order) {
    ss_session_fail (session, error->message);
    return;
  }
  ss_session_forget_recovery (session);
  g_free (session->document_path);
  session->document_path = g_strdup (order->path);
  g_clear_pointer (&session->saved, ss_work_unref);
  session->saved = ss_work_ref (order->work);
  g_clear_pointer (&session->origin, ss_document_unref);
  session->origin = ss_document_ref (order->document);
  ss_session_notify (session, SS_PART_KEPT);
}

static gpointer
recovery_run (gpointer data, SsJob *job, GError **error)
{
  SaveOrder *order = data;

  /* A disk that is full is told when the person saves; here it would only disturb. */
  ss_recovery_save (order->document, order->path, NULL);
  /* Saved or closed meanwhile: nothing is left to recover. */
  if (g_cancellable_is_cancelled (ss_job_cancellable (job)))
    ss_recovery_forget (order->path);
  return NULL;
}

static void
recovery_done (gpointer owner, gpointer result, const GError *error)
{
  ss_job_clear (&SS_SESSION (owner)->recovery_job);
}

static const SsJobKind save_kind = {
    .run = save_run,
    .done = save_done,
    .free_input = (GDestroyNotify)order_free,
};

static const SsJobKind recovery_kind = {
    .run = recovery_run,
    .done = recovery_done,
    .free_input = (GDestroyNotify)order_free,
};

char *
ss_session_recovery_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "sesame", NULL);
}

static char *
new_recovery_path (SsSession *session)
{
  g_autofree char *id = g_uuid_string_random (), *folder = ss_session_recovery_folder ();

  return session->document_path ? ss_recovery_path (session->document_path)
                                : ss_recovery_path_untitled (folder, id);
}

static gboolean
on_recovery_due (gpointer data)
{
  SsSession *session = data;

  if (session->recovery_job)
    return G_SOURCE_CONTINUE;
  session->recovering = 0;
  if (!ss_session_is_modified (session))
    return G_SOURCE_REMOVE;
  if (!session->recovery_path)
    session->recovery_path = new_recovery_path (session);
  session->recovery_job
      = ss_job_start (&recovery_kind, session, order_new (session, g_strdup (session->recovery_path)));
  return G_SOURCE_REMOVE;
}

void
ss_session_plan_recovery (SsSession *session)
{
  if (!session->recovering)
    session->recovering = g_timeout_add_seconds (RECOVERY_DELAY_S, on_recovery_due, session);
}

void
ss_session_forget_recovery (SsSession *session)
{
  g_clear_handle_id (&session->recovering, g_source_remove);
  ss_job_clear (&session->recovery_job);
  if (session->recovery_path)
    ss_recovery_forget (session->recovery_path);
  g_clear_pointer (&session->recovery_path, g_free);
}

gboolean
ss_session_is_modified (SsSession *session)
{
  return session->loaded && ss_history_work (session->history) != session->saved;
}

const char *
ss_session_document_path (SsSession *session)
{
  return session->document_path;
}

void
ss_session_save (SsSession *session, const char *path)
{
  g_return_if_fail (session->origin && path);
  ss_job_clear (&session->save_job);
  session->save_job = ss_job_start (&save_kind, session, order_new (session, g_strdup (path)));
}
