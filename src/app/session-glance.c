/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first rows of a large file, read before the rest and shown while that is read. */
#include "config.h"

#include "session-stages.h"

#include <glib/gstdio.h>

/* As many rows as fill a screen many times, and as are read in a blink. */
#define GLANCE_ROWS 1000
/* Smaller files are read whole before anyone could look at their first rows: some 20 ms. */
#define LEAST_BYTES (2 << 20)

SsProfile *
ss_glance_read (const char *path, GCancellable *cancellable)
{
  const SsLoadOptions options = {.most_rows = GLANCE_ROWS};
  g_autoptr (GFile) file = NULL;
  g_autoptr (SsLoaded) loaded = NULL;
  GStatBuf status;

  if (!path || g_stat (path, &status) != 0 || status.st_size < LEAST_BYTES)
    return NULL;
  file = g_file_new_for_path (path);
  /* What is wrong with the file is told once, when it is read whole. */
  loaded = ss_load_file (file, &options, NULL, NULL, cancellable, NULL);
  return loaded ? ss_profile_new (loaded->table, cancellable) : NULL;
}

void
ss_session_show_glance (SsSession *session, SsProfile *glance)
{
  if (session->glance == glance)
    return;
  g_clear_pointer (&session->glance, ss_profile_unref);
  session->glance = glance ? ss_profile_ref (glance) : NULL;
  ss_session_notify (session, SS_PART_GLANCE);
}

SsProfile *
ss_session_glance (SsSession *session)
{
  return session->glance;
}
