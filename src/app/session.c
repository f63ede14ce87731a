/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session.h"

#include "session-stages.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

enum {
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_HAS_SOURCE,
  PROP_HAS_CHART,
  PROP_IS_BUSY,
  PROP_IS_LOADING,
  PROP_PROGRESS,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS,
};

enum { SIGNAL_CHANGED, SIGNAL_FAILED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SsSession, ss_session, G_TYPE_OBJECT)

static char *
dup_subtitle (SsSession *session)
{
  SsTable *table = session->profile ? ss_profile_table (session->profile) : NULL;
  g_autofree char *rows = NULL, *columns = NULL;

  if (!table)
    return g_strdup ("");
  rows = ss_number_text (ss_table_n_rows (table), 0, ss_language_current ());
  columns = ss_number_text (ss_table_n_columns (table), 0, ss_language_current ());
  if (ss_session_is_modified (session))
    /* Translators: the first is a number of rows, the second a number of columns, both already formatted. */
    return g_strdup_printf (_ ("%s rows · %s columns · not saved"), rows, columns);
  /* Translators: the first is a number of rows, the second a number of columns, both already formatted. */
  return g_strdup_printf (_ ("%s rows · %s columns"), rows, columns);
}

/* The document's name where there is one, else the source's. */
static char *
dup_title (SsSession *session)
{
  if (session->document_path)
    return g_filename_display_basename (session->document_path);
  return g_strdup (session->loaded ? session->loaded->name : _ ("Sésame"));
}

static gboolean
is_busy (SsSession *session)
{
  for (guint i = 0; i < SS_N_STAGES; i++)
    if (session->is_running[i])
      return TRUE;
  return FALSE;
}

static void
ss_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SsSession *session = SS_SESSION (object);

  switch (id) {
  case PROP_TITLE:
    g_value_take_string (value, dup_title (session));
    break;
  case PROP_SUBTITLE:
    g_value_take_string (value, dup_subtitle (session));
    break;
  case PROP_HAS_SOURCE:
    g_value_set_boolean (value, session->loaded != NULL);
    break;
  case PROP_HAS_CHART:
    g_value_set_boolean (value, session->scene != NULL);
    break;
  case PROP_IS_BUSY:
    g_value_set_boolean (value, is_busy (session));
    break;
  case PROP_IS_LOADING:
    g_value_set_boolean (value, ss_session_is_reading (session));
    break;
  case PROP_PROGRESS:
    g_value_set_double (value, session->progress);
    break;
  case PROP_UNDO_LABEL:
    g_value_set_string (value, ss_history_undo_label (session->history));
    break;
  case PROP_REDO_LABEL:
    g_value_set_string (value, ss_history_redo_label (session->history));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
ss_session_dispose (GObject *object)
{
  SsSession *session = SS_SESSION (object);

  for (guint i = 0; i < SS_N_STAGES; i++)
    ss_job_clear (&session->jobs[i]);
  ss_job_clear (&session->save_job);
  ss_session_forget_recovery (session);
  G_OBJECT_CLASS (ss_session_parent_class)->dispose (object);
}

static void
ss_session_finalize (GObject *object)
{
  SsSession *session = SS_SESSION (object);

  g_clear_pointer (&session->origin, ss_document_unref);
  g_clear_pointer (&session->saved, ss_work_unref);
  g_free (session->document_path);
  ss_history_free (session->history);
  g_clear_pointer (&session->loaded, ss_loaded_unref);
  g_clear_pointer (&session->profile, ss_profile_unref);
  g_clear_pointer (&session->glance, ss_profile_unref);
  g_clear_pointer (&session->advice, ss_advice_unref);
  g_clear_pointer (&session->scene, ss_scene_unref);
  g_clear_pointer (&session->review, g_ptr_array_unref);
  g_clear_pointer (&session->judgement, ss_suggestion_free);
  g_strfreev (session->headlines);
  for (SsTextSlot slot = 0; slot < SS_N_TEXTS; slot++)
    g_free (session->proposals[slot]);
  g_free (session->chart_problem);
  G_OBJECT_CLASS (ss_session_parent_class)->finalize (object);
}

static void
ss_session_class_init (SsSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ss_session_get_property;
  object_class->dispose = ss_session_dispose;
  object_class->finalize = ss_session_finalize;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_HAS_SOURCE] = g_param_spec_boolean ("has-source", NULL, NULL, FALSE, flags);
  properties[PROP_HAS_CHART] = g_param_spec_boolean ("has-chart", NULL, NULL, FALSE, flags);
  properties[PROP_IS_BUSY] = g_param_spec_boolean ("is-busy", NULL, NULL, FALSE, flags);
  properties[PROP_IS_LOADING] = g_param_spec_boolean ("is-loading", NULL, NULL, FALSE, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SS_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", SS_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ss_session_init (SsSession *session)
{
  session->history = ss_history_new ();
}

SsSession *
ss_session_new (void)
{
  return g_object_new (SS_TYPE_SESSION, NULL);
}

void
ss_session_notify (SsSession *session, SsParts parts)
{
  for (guint i = PROP_TITLE; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (session), properties[i]);
  if (parts)
    g_signal_emit (session, signals[SIGNAL_CHANGED], 0, parts);
}

void
ss_session_fail (SsSession *session, const char *message)
{
  g_signal_emit (session, signals[SIGNAL_FAILED], 0, message);
}

gboolean
ss_session_is_reading (SsSession *session)
{
  return session->is_running[SS_STAGE_LOAD];
}

const SsDocument *
ss_session_origin (SsSession *session)
{
  return session->origin;
}

const SsLoaded *
ss_session_source (SsSession *session)
{
  return session->loaded;
}

SsProfile *
ss_session_profile (SsSession *session)
{
  return session->profile;
}

SsAdvice *
ss_session_advice (SsSession *session)
{
  return session->advice;
}

SsScene *
ss_session_scene (SsSession *session)
{
  return session->scene;
}

const char *
ss_session_chart_problem (SsSession *session)
{
  return session->chart_problem;
}

const GPtrArray *
ss_session_review (SsSession *session)
{
  return session->review;
}

const SsSuggestion *
ss_session_judgement (SsSession *session)
{
  return session->judgement;
}

const char *const *
ss_session_headlines (SsSession *session)
{
  return (const char *const *)session->headlines;
}

const char *
ss_session_proposal (SsSession *session, SsTextSlot slot)
{
  return session->proposals[slot];
}

const SsWork *
ss_session_work (SsSession *session)
{
  return ss_history_work (session->history);
}

/* The work went from @old to what it is now: the stages that depend on what differs start anew. */
static void
follow (SsSession *session, const SsWork *old)
{
  const SsWork *new = ss_session_work (session);

  ss_session_mark_texts (session, old->spec, new->spec);
  if (old->recipe != new->recipe)
    ss_session_start (session, SS_STAGE_TABLE);
  else if (old->intention != new->intention)
    ss_session_start (session, SS_STAGE_ADVICE);
  if (old->spec != new->spec || old->theme != new->theme)
    ss_session_start (session, SS_STAGE_CHART);
  ss_session_plan_recovery (session);
  ss_session_notify (session, SS_PART_WORK);
}

void
ss_session_amend (SsSession *session, SsWork *work)
{
  g_autoptr (SsWork) old = ss_work_ref (ss_history_work (session->history));

  ss_history_amend (session->history, work);
  follow (session, old);
}

void
ss_session_change (SsSession *session, SsWork *work, const char *label, const char *merge_key)
{
  g_autoptr (SsWork) old = ss_work_ref (ss_history_work (session->history));

  ss_history_push (session->history, work, label, merge_key);
  follow (session, old);
}

void
ss_session_undo (SsSession *session)
{
  g_autoptr (SsWork) old = ss_work_ref (ss_history_work (session->history));

  if (ss_history_undo (session->history))
    follow (session, old);
}

void
ss_session_redo (SsSession *session)
{
  g_autoptr (SsWork) old = ss_work_ref (ss_history_work (session->history));

  if (ss_history_redo (session->history))
    follow (session, old);
}

gboolean
ss_session_add_step (SsSession *session, const json_t *step)
{
  g_autoptr (GError) error = NULL;
  SsRecipe *recipe = ss_recipe_append (ss_session_work (session)->recipe, step, &error);
  g_autofree char *label = NULL;
  SsWork *work;

  if (!recipe) {
    ss_session_fail (session, error->message);
    return FALSE;
  }
  label = ss_recipe_describe (recipe, ss_recipe_n_steps (recipe) - 1);
  work = ss_work_copy (ss_session_work (session));
  ss_work_take_recipe (work, recipe);
  ss_session_change (session, work, label, NULL);
  return TRUE;
}
