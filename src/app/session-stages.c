/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-stages.h"

#include "chart.h"
#include "charts.h"
#include "message.h"
#include "review.h"
#include "table-file.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

/* Proposed titles beside the first one: as many as fit the panel without scrolling. */
#define MOST_HEADLINES 5

/* What every later stage may need: all are references on values, so that the thread shares nothing that changes. */
typedef struct {
  SsTable *table;
  SsProfile *profile;
  SsWork *work;
  SsScene *scene;
} StageInput;

typedef struct {
  GPtrArray *findings;
  SsSuggestion *judgement;
  GStrv headlines;
  char *proposals[SS_N_TEXTS];
} Review;

static void
stage_input_free (StageInput *input)
{
  g_clear_pointer (&input->table, ss_table_unref);
  g_clear_pointer (&input->profile, ss_profile_unref);
  g_clear_pointer (&input->work, ss_work_unref);
  g_clear_pointer (&input->scene, ss_scene_unref);
  g_free (input);
}

static void
review_free (Review *review)
{
  g_clear_pointer (&review->findings, g_ptr_array_unref);
  g_clear_pointer (&review->judgement, ss_suggestion_free);
  g_strfreev (review->headlines);
  for (SsTextSlot slot = 0; slot < SS_N_TEXTS; slot++)
    g_free (review->proposals[slot]);
  g_free (review);
}

static gpointer
table_run (gpointer data, SsJob *job, GError **error)
{
  StageInput *input = data;
  SsPrepareContext context = {.cancellable = ss_job_cancellable (job), .resolve = ss_table_file_resolve};
  g_autoptr (SsTable) table = ss_recipe_apply (input->work->recipe, input->table, &context, error);

  return table ? ss_profile_new (table, ss_job_cancellable (job)) : NULL;
}

static gpointer
advice_run (gpointer data, SsJob *job, GError **error)
{
  StageInput *input = data;
  SsQuestion question = {.intention = input->work->intention};

  return ss_advise (input->profile, ss_chart_types, &question, ss_job_cancellable (job), error);
}

static gpointer
chart_run (gpointer data, SsJob *job, GError **error)
{
  StageInput *input = data;
  g_autoptr (SsSpec) told = ss_spec_copy (input->work->spec);
  SsDrawing drawing = {.width = told->width,
                       .height = told->height,
                       .theme = input->work->theme,
                       .language = ss_language_current ()};

  ss_spec_tell (told, input->profile, drawing.language);
  return ss_chart_draw (input->profile, told, ss_chart_types, &drawing, error);
}

static gpointer
review_run (gpointer data, SsJob *job, GError **error)
{
  StageInput *input = data;
  Review *review = g_new0 (Review, 1);
  SsQuestion question = {.intention = input->work->intention};

  /* A spec that does not fit its table is told once, where it cannot be drawn: no error a second time. */
  review->findings = ss_review (input->profile, ss_chart_types, input->work->spec, input->scene, NULL);
  review->judgement = ss_score (input->profile, ss_chart_types, input->work->spec, &question, NULL);
  review->headlines
      = ss_headlines (input->profile, input->work->spec, ss_language_current (), MOST_HEADLINES);
  for (SsTextSlot slot = 0; slot < SS_N_TEXTS; slot++)
    review->proposals[slot]
        = ss_text_proposal (input->profile, input->work->spec, slot, ss_language_current ());
  return review;
}

void
ss_session_settle (SsSession *session, SsStage stage, SsParts parts)
{
  static const char *const names[SS_N_STAGES] = {
      [SS_STAGE_LOAD] = "load",   [SS_STAGE_TABLE] = "table",   [SS_STAGE_ADVICE] = "advice",
      [SS_STAGE_CHART] = "chart", [SS_STAGE_REVIEW] = "review",
  };

  g_debug ("%s: %.1f ms", names[stage], (g_get_monotonic_time () - session->started_at[stage]) / 1000.0);
  session->is_running[stage] = FALSE;
  ss_job_clear (&session->jobs[stage]);
  ss_session_notify (session, parts);
}

static void
table_done (gpointer owner, gpointer result, const GError *error)
{
  SsSession *session = owner;

  if (result) {
    g_clear_pointer (&session->profile, ss_profile_unref);
    session->profile = ss_profile_ref (result);
    ss_session_start (session, SS_STAGE_ADVICE);
    ss_session_start (session, SS_STAGE_CHART);
  }
  ss_session_settle (session, SS_STAGE_TABLE, SS_PART_TABLE);
  ss_session_show_glance (session, NULL);
  if (error) {
    ss_session_fail (session, error->message);
    /* A step that cannot be done is taken back: what is shown is what the journal says. */
    ss_session_undo (session);
  }
}

static void
advice_done (gpointer owner, gpointer result, const GError *error)
{
  SsSession *session = owner;

  g_clear_pointer (&session->advice, ss_advice_unref);
  session->advice = result ? ss_advice_ref (result) : NULL;
  ss_session_settle (session, SS_STAGE_ADVICE, SS_PART_ADVICE);
  if (error)
    ss_session_fail (session, error->message);
}

static void
chart_done (gpointer owner, gpointer result, const GError *error)
{
  SsSession *session = owner;

  g_clear_pointer (&session->scene, ss_scene_unref);
  session->scene = result ? ss_scene_ref (result) : NULL;
  g_free (session->chart_problem);
  session->chart_problem = error ? g_strdup (error->message) : NULL;
  ss_session_start (session, SS_STAGE_REVIEW);
  ss_session_settle (session, SS_STAGE_CHART, SS_PART_CHART);
}

static void
review_done (gpointer owner, gpointer result, const GError *error)
{
  SsSession *session = owner;
  Review *review = result;

  g_clear_pointer (&session->review, g_ptr_array_unref);
  g_clear_pointer (&session->judgement, ss_suggestion_free);
  g_clear_pointer (&session->headlines, g_strfreev);
  for (SsTextSlot slot = 0; slot < SS_N_TEXTS; slot++) {
    g_free (session->proposals[slot]);
    session->proposals[slot] = review ? g_steal_pointer (&review->proposals[slot]) : NULL;
  }
  if (review) {
    session->review = g_steal_pointer (&review->findings);
    session->judgement = g_steal_pointer (&review->judgement);
    session->headlines = g_steal_pointer (&review->headlines);
  }
  ss_session_settle (session, SS_STAGE_REVIEW, SS_PART_REVIEW);
  ss_session_renew_texts (session);
}

static gpointer
gather (SsSession *session)
{
  StageInput *input = g_new0 (StageInput, 1);

  input->work = ss_work_ref (ss_history_work (session->history));
  input->table = session->loaded ? ss_table_ref (session->loaded->table) : NULL;
  input->profile = session->profile ? ss_profile_ref (session->profile) : NULL;
  input->scene = session->scene ? ss_scene_ref (session->scene) : NULL;
  return input;
}

static gboolean
has_source (SsSession *session)
{
  return session->loaded != NULL;
}

static gboolean
has_profile (SsSession *session)
{
  return session->profile != NULL;
}

static gboolean
has_chart (SsSession *session)
{
  return session->profile && ss_session_work (session)->spec;
}

static const struct {
  gboolean (*is_possible) (SsSession *session);
  SsJobKind kind;
} stages[SS_N_STAGES] = {
    [SS_STAGE_TABLE]
    = {has_source,
       {table_run, table_done, NULL, (GDestroyNotify)stage_input_free, (GDestroyNotify)ss_profile_unref}},
    [SS_STAGE_ADVICE]
    = {has_profile,
       {advice_run, advice_done, NULL, (GDestroyNotify)stage_input_free, (GDestroyNotify)ss_advice_unref}},
    [SS_STAGE_CHART]
    = {has_chart,
       {chart_run, chart_done, NULL, (GDestroyNotify)stage_input_free, (GDestroyNotify)ss_scene_unref}},
    [SS_STAGE_REVIEW]
    = {has_chart,
       {review_run, review_done, NULL, (GDestroyNotify)stage_input_free, (GDestroyNotify)review_free}},
};

void
ss_session_start (SsSession *session, SsStage stage)
{
  ss_job_clear (&session->jobs[stage]);
  session->started_at[stage] = g_get_monotonic_time ();
  session->is_running[stage] = stages[stage].is_possible (session);
  if (session->is_running[stage])
    session->jobs[stage] = ss_job_start (&stages[stage].kind, session, gather (session));
  ss_session_notify (session, 0);
}
