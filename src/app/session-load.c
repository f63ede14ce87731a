/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first stage of a session: what is opened, be it data or a document of ours, and how its work begins. */
#include "config.h"

#include "session-stages.h"

#include "dossier.h"
#include "fetched-file.h"
#include "sidecar.h"

/** What to open. */
typedef struct {
  SsDocument *document; /* NULL: it is in @kept_in */
  char *address;        /* of a file on the web, to be fetched first */
  char *kept_in;        /* a document's file or its recovery file */
  char *document_path;  /* where it is to be saved; NULL: nowhere yet */
  gboolean is_reread;   /* the same data read otherwise: what was decided stands */
} LoadOrder;

typedef struct {
  SsDocument *document;
  SsLoaded *loaded;
  const LoadOrder *order; /* outlives the result */
} Opened;

static void
order_free (LoadOrder *order)
{
  g_clear_pointer (&order->document, ss_document_unref);
  g_free (order->address);
  g_free (order->kept_in);
  g_free (order->document_path);
  g_free (order);
}

static void
opened_free (Opened *opened)
{
  g_clear_pointer (&opened->document, ss_document_unref);
  g_clear_pointer (&opened->loaded, ss_loaded_unref);
  g_free (opened);
}

/* The work in a dossier, which is to be saved elsewhere; NULL without @error where @path is none. */
static SsDocument *
find_in_dossier (const char *path, GError **error)
{
  g_autofree char *home = g_build_filename (g_get_user_data_dir (), "sesame", "dossiers", NULL);
  g_autofree char *inside = ss_dossier_unpack (path, home, error);

  return inside ? ss_document_load (inside, error) : NULL;
}

/* The document to read the source of, fresh; NULL with @error. */
static SsDocument *
find_document (const LoadOrder *order, SsJob *job, GError **error)
{
  g_autoptr (SsDocument) document = NULL;
  g_autoptr (GError) inner = NULL;

  if (order->kept_in)
    return ss_document_load (order->kept_in, error);
  if (order->document && !order->is_reread && order->document->path)
    document = find_in_dossier (order->document->path, &inner);
  if (document)
    return g_steal_pointer (&document);
  if (inner) {
    g_propagate_error (error, g_steal_pointer (&inner));
    return NULL;
  }
  document = ss_document_copy (order->document);
  if (order->address
      && !ss_fetched_file_get (document, order->address, ss_job_report, job, ss_job_cancellable (job), error))
    return NULL;
  return g_steal_pointer (&document);
}

/* The first rows come alone, before the whole takes both processors. Data that are read otherwise stay in sight as they are. */
static void
show_first_rows (const LoadOrder *order, const SsDocument *document, SsJob *job)
{
  SsProfile *glance = order->is_reread ? NULL : ss_glance_read (document->path, ss_job_cancellable (job));

  if (glance)
    ss_job_hand_over (job, glance);
}

static gpointer
load_run (gpointer data, SsJob *job, GError **error)
{
  const LoadOrder *order = data;
  g_autoptr (SsDocument) document = find_document (order, job, error);
  g_autoptr (SsLoaded) loaded = NULL;
  Opened *opened;

  if (document && !order->kept_in)
    show_first_rows (order, document, job);
  if (document)
    loaded = ss_document_read_source (document, ss_job_report, job, ss_job_cancellable (job), error);
  if (!loaded)
    return NULL;
  ss_sidecar_describe (document);
  opened = g_new0 (Opened, 1);
  opened->document = g_steal_pointer (&document);
  opened->loaded = g_steal_pointer (&loaded);
  opened->order = order;
  return opened;
}

/* A recovered work is not what stands in the document's file. */
static void
begin_work (SsSession *session, const SsDocument *document, const LoadOrder *order)
{
  gboolean is_recovered = g_strcmp0 (order->kept_in, order->document_path) != 0;

  ss_session_forget_recovery (session);
  ss_history_reset (session->history, ss_work_from_document (document));
  g_free (session->document_path);
  session->document_path = g_strdup (order->document_path);
  g_clear_pointer (&session->saved, ss_work_unref);
  if (is_recovered)
    session->recovery_path = g_strdup (order->kept_in);
  else
    session->saved = ss_work_ref (ss_history_work (session->history));
}

static void
load_done (gpointer owner, gpointer result, const GError *error)
{
  SsSession *session = owner;
  Opened *opened = result;
  SsParts parts = SS_PARTS_ALL;

  if (!opened) {
    ss_session_settle (session, SS_STAGE_LOAD, 0);
    ss_session_show_glance (session, NULL);
    ss_session_fail (session, error->message);
    return;
  }
  if (opened->order->is_reread) {
    g_clear_pointer (&session->saved, ss_work_unref); /* how to read is a decision too */
    parts &= ~SS_PART_KEPT;
  } else
    begin_work (session, opened->document, opened->order);
  g_clear_pointer (&session->origin, ss_document_unref);
  session->origin = ss_document_ref (opened->document);
  g_clear_pointer (&session->loaded, ss_loaded_unref);
  session->loaded = ss_loaded_ref (opened->loaded);
  g_clear_pointer (&session->profile, ss_profile_unref);
  g_clear_pointer (&session->advice, ss_advice_unref);
  g_clear_pointer (&session->scene, ss_scene_unref);
  ss_session_start (session, SS_STAGE_TABLE);
  ss_session_settle (session, SS_STAGE_LOAD, parts);
}

static void
load_progress (gpointer owner, double share)
{
  SsSession *session = owner;

  session->progress = share;
  g_object_notify (owner, "progress");
}

static void
first_rows_done (gpointer owner, gpointer part)
{
  SsSession *session = owner;

  g_debug ("first rows: %.1f ms", (g_get_monotonic_time () - session->started_at[SS_STAGE_LOAD]) / 1000.0);
  ss_session_show_glance (session, part);
}

static const SsJobKind load_kind = {
    .run = load_run,
    .done = load_done,
    .progress = load_progress,
    .part = first_rows_done,
    .free_input = (GDestroyNotify)order_free,
    .free_result = (GDestroyNotify)opened_free,
    .free_part = (GDestroyNotify)ss_profile_unref,
};

/* Takes all but the session. */
static void
begin (SsSession *session, LoadOrder *order)
{
  session->progress = 0;
  ss_job_clear (&session->jobs[SS_STAGE_LOAD]);
  session->is_running[SS_STAGE_LOAD] = TRUE;
  ss_session_show_glance (session, NULL);
  session->started_at[SS_STAGE_LOAD] = g_get_monotonic_time ();
  session->jobs[SS_STAGE_LOAD] = ss_job_start (&load_kind, session, order);
  ss_session_notify (session, 0);
}

void
ss_session_open (SsSession *session, GFile *file)
{
  LoadOrder *order = g_new0 (LoadOrder, 1);
  g_autofree char *path = g_file_get_path (file);

  g_return_if_fail (G_IS_FILE (file));
  if (path && g_str_has_suffix (path, "." SS_DOCUMENT_EXTENSION)) {
    order->kept_in = g_strdup (path);
    order->document_path = g_steal_pointer (&path);
  } else {
    order->document = ss_document_new ();
    order->document->path = g_steal_pointer (&path);
  }
  begin (session, order);
}

void
ss_session_open_text (SsSession *session, const char *text, const char *name)
{
  LoadOrder *order = g_new0 (LoadOrder, 1);

  order->document = ss_document_new ();
  order->document->content = g_strdup (text);
  order->document->name = g_strdup (name);
  begin (session, order);
}

void
ss_session_open_address (SsSession *session, const char *address)
{
  LoadOrder *order = g_new0 (LoadOrder, 1);

  order->document = ss_document_new ();
  order->address = g_strdup (address);
  begin (session, order);
}

void
ss_session_recover (SsSession *session, const char *recovery_path, const char *document_path)
{
  LoadOrder *order = g_new0 (LoadOrder, 1);

  order->kept_in = g_strdup (recovery_path);
  order->document_path = g_strdup (document_path);
  begin (session, order);
}

void
ss_session_reread (SsSession *session, SsDocument *as)
{
  LoadOrder *order = g_new0 (LoadOrder, 1);

  order->document = as;
  order->is_reread = TRUE;
  begin (session, order);
}
