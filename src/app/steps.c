/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "steps.h"

#include "analyse-page.h"
#include "choose-page.h"
#include "clean-page.h"
#include "define-page.h"
#include "fetch-page.h"
#include "present-page.h"
#include "table-side.h"
#include "text-scale.h"
#include "verify-page.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

static SsStepStatus
define_status (SsSession *session)
{
  const char *question = ss_session_work (session)->question;

  if (*question)
    return (SsStepStatus) {SS_STEP_DONE, g_strdup (question)};
  return (SsStepStatus) {SS_STEP_OPEN, g_strdup (_ ("No question yet"))};
}

static SsStepStatus
fetch_status (SsSession *session)
{
  const SsLoaded *source = ss_session_source (session);
  g_autofree char *rows = NULL;
  gsize n;

  if (!source)
    return (SsStepStatus) {SS_STEP_OPEN, g_strdup (_ ("No file yet"))};
  n = ss_table_n_rows (source->table);
  rows = ss_number_text (n, 0, ss_language_current ());
  /* Translators: %s is a number of rows, already formatted. */
  return (SsStepStatus) {SS_STEP_DONE, g_strdup_printf (ngettext ("%s row", "%s rows", n), rows)};
}

static SsStepStatus
verify_status (SsSession *session)
{
  SsProfile *profile = ss_session_profile (session);
  guint n = 0, n_hints;

  if (!profile)
    return (SsStepStatus) {SS_STEP_OPEN, g_strdup ("")};
  for (guint i = 0; i < ss_profile_findings (profile)->len; i++) {
    const SsFinding *finding = g_ptr_array_index (ss_profile_findings (profile), i);

    n += finding->severity >= SS_SEVERITY_WARN;
  }
  n_hints = ss_profile_findings (profile)->len - n;
  if (n == 0 && n_hints > 0)
    return (SsStepStatus) {SS_STEP_DONE,
                           g_strdup_printf (ngettext ("%u remark", "%u remarks", n_hints), n_hints)};
  if (n == 0)
    return (SsStepStatus) {SS_STEP_DONE, g_strdup (_ ("Nothing wrong found"))};
  return (SsStepStatus) {SS_STEP_ATTENTION,
                         g_strdup_printf (ngettext ("%u point to look at", "%u points to look at", n), n)};
}

static SsStepStatus
clean_status (SsSession *session)
{
  gsize n = ss_recipe_n_steps (ss_session_work (session)->recipe);

  if (n == 0)
    return (SsStepStatus) {SS_STEP_OPEN, g_strdup (_ ("The file as it is"))};
  return (SsStepStatus) {SS_STEP_DONE, g_strdup_printf (ngettext ("%zu operation", "%zu operations", n), n)};
}

static SsStepStatus
analyse_status (SsSession *session)
{
  SsProfile *profile = ss_session_profile (session);
  gsize n = profile ? ss_table_n_columns (ss_profile_table (profile)) : 0;

  if (!profile)
    return (SsStepStatus) {SS_STEP_OPEN, g_strdup ("")};
  return (SsStepStatus) {SS_STEP_OPEN, g_strdup_printf (ngettext ("%zu column", "%zu columns", n), n)};
}

static SsStepStatus
choose_status (SsSession *session)
{
  SsAdvice *advice = ss_session_advice (session);
  guint n = advice ? advice->suggestions->len : 0;
  SsStepState state = ss_session_work (session)->spec ? SS_STEP_DONE : SS_STEP_OPEN;

  return (SsStepStatus) {state, advice ? g_strdup_printf (ngettext ("%u format fits", "%u formats fit", n), n)
                                       : g_strdup ("")};
}

static SsStepStatus
present_status (SsSession *session)
{
  const GPtrArray *review = ss_session_review (session);
  const SsWork *work = ss_session_work (session);
  guint n = 0;

  if (!work->spec)
    return (SsStepStatus) {SS_STEP_OPEN, g_strdup (_ ("Waiting for a format"))};
  if (ss_session_chart_problem (session))
    return (SsStepStatus) {SS_STEP_ATTENTION, g_strdup (_ ("Cannot be drawn yet"))};
  for (guint i = 0; review && i < review->len; i++) {
    const SsFinding *finding = g_ptr_array_index (review, i);

    n += finding->severity >= SS_SEVERITY_WARN && !ss_work_keeps (work, finding);
  }
  if (n)
    return (SsStepStatus) {SS_STEP_ATTENTION,
                           g_strdup_printf (ngettext ("%u point to review", "%u points to review", n), n)};
  return (SsStepStatus) {SS_STEP_DONE, g_strdup (_ ("Ready to export"))};
}

static int
beside_table_width (SsSession *session)
{
  return ss_text_scaled (SS_TABLE_SIDE_WIDTH) + SS_LEAST_TABLE_WIDTH;
}

/* Before there is a chart there is nothing beside it. */
static int
present_width (SsSession *session)
{
  return ss_session_work (session)->spec ? ss_text_scaled (SS_PRESENT_PANEL_WIDTH) + SS_LEAST_CHART_WIDTH : 0;
}

const SsStep ss_steps[] = {
    {"define", N_ ("Define"), ss_define_page_get_type, define_status},
    {"fetch", N_ ("Find and fetch"), ss_fetch_page_get_type, fetch_status, beside_table_width},
    {"verify", N_ ("Verify"), ss_verify_page_get_type, verify_status},
    {"clean", N_ ("Clean"), ss_clean_page_get_type, clean_status, beside_table_width},
    {"analyse", N_ ("Analyse"), ss_analyse_page_get_type, analyse_status, beside_table_width},
    {"choose", N_ ("Choose a format"), ss_choose_page_get_type, choose_status},
    {"present", N_ ("Present"), ss_present_page_get_type, present_status, present_width},
};
const guint ss_n_steps = G_N_ELEMENTS (ss_steps);

const SsStep *
ss_step_find (const char *id)
{
  for (guint i = 0; i < ss_n_steps; i++)
    if (g_str_equal (ss_steps[i].id, id))
      return &ss_steps[i];
  return NULL;
}
