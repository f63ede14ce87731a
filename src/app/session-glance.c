/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first rows of a large file, shown while the rest is read. */
#include "config.h"

#include "session-stages.h"

#include <glib/gstdio.h>

/* As many rows as fill a screen many times, and as are read in a blink. */
#define GLANCE_ROWS 1000
/* Smaller files are read whole before anyone could look at their first rows: some 20 ms. */
#define LEAST_BYTES (2 << 20)

static gpointer
glance_run (gpointer data, SsJob *job, GError **error)
{
  const SsLoadOptions options = {.most_rows = GLANCE_ROWS};
  g_autoptr (SsLoaded) loaded = ss_load_file (data, &options, NULL, NULL, ss_job_cancellable (job), error);

  return loaded ? ss_profile_new (loaded->table, ss_job_cancellable (job)) : NULL;
}

/* What is wrong with the file is told once, when it is read whole. */
static void
glance_done (gpointer owner, gpointer result, const GError *error)
{
  SsSession *session = owner;

  ss_job_clear (&session->jobs[SS_STAGE_GLANCE]);
  if (!result || !session->is_running[SS_STAGE_LOAD])
    return;
  session->glance = ss_profile_ref (result);
  ss_session_notify (session, SS_PART_GLANCE);
}

static const SsJobKind glance_kind = {
    .run = glance_run,
    .done = glance_done,
    .free_input = g_object_unref,
    .free_result = (GDestroyNotify)ss_profile_unref,
};

void
ss_session_glance_at (SsSession *session, const char *path)
{
  GStatBuf status;

  ss_session_forget_glance (session);
  if (path && g_stat (path, &status) == 0 && status.st_size >= LEAST_BYTES)
    session->jobs[SS_STAGE_GLANCE] = ss_job_start (&glance_kind, session, g_file_new_for_path (path));
}

void
ss_session_forget_glance (SsSession *session)
{
  ss_job_clear (&session->jobs[SS_STAGE_GLANCE]);
  if (!session->glance)
    return;
  g_clear_pointer (&session->glance, ss_profile_unref);
  ss_session_notify (session, SS_PART_GLANCE);
}

SsProfile *
ss_session_glance (SsSession *session)
{
  return session->glance;
}
