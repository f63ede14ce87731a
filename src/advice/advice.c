/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "advice.h"

#include "bar-layout.h"
#include "chart.h"
#include "judge.h"
#include "rank.h"
#include "title.h"

#include <glib/gi18n-lib.h>

/* Why a format cannot be drawn is told as the reason of this rule. */
#define RULE_MISSING_ROLE "F01"

void
ss_suggestion_free (SsSuggestion *suggestion)
{
  if (suggestion == NULL)
    return;
  ss_spec_unref (suggestion->spec);
  g_free (suggestion->title);
  g_ptr_array_unref (suggestion->reasons);
  g_free (suggestion);
}

SsAdvice *
ss_advice_ref (SsAdvice *advice)
{
  g_atomic_ref_count_inc (&advice->ref_count);
  return advice;
}

void
ss_advice_unref (SsAdvice *advice)
{
  if (advice == NULL || !g_atomic_ref_count_dec (&advice->ref_count))
    return;
  g_ptr_array_unref (advice->suggestions);
  g_ptr_array_unref (advice->discouraged);
  g_free (advice);
}

static SsAdvice *
advice_new (void)
{
  SsAdvice *advice = g_new0 (SsAdvice, 1);
  g_atomic_ref_count_init (&advice->ref_count);
  advice->suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_suggestion_free);
  advice->discouraged = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_suggestion_free);
  return advice;
}

static SsSuggestion *
suggestion_new (const SsCase *subject)
{
  SsSuggestion *suggestion = g_new0 (SsSuggestion, 1);
  suggestion->type = subject->type;
  suggestion->spec = ss_spec_copy (subject->spec);
  suggestion->title = ss_title_caption (subject);
  suggestion->reasons = g_ptr_array_new_with_free_func (ss_reason_free);
  suggestion->scores = ss_judge (subject, suggestion->reasons, &suggestion->is_discouraged);
  suggestion->layout = ss_layout_bars (subject);
  return suggestion;
}

/** A suggestion of @draft, with its reasons; the caption becomes the title where the spec has none. */
static SsSuggestion *
tell (SsProfile *profile, SsGroups *groups, SsChartTypes types, const SsQuestion *question,
      const SsDraft *draft)
{
  SsCase subject;
  ss_case_init (&subject, profile, groups, types, draft->spec, question, NULL);
  SsSuggestion *suggestion = suggestion_new (&subject);
  ss_spec_set_text (suggestion->spec, SS_TEXT_TITLE, suggestion->title);
  return suggestion;
}

/** What a role lacks, by the kinds that it accepts and the place that it has. */
static const char *
missing_sentence (const SsChartType *type, const SsRoleRow *row)
{
  if (row->role == SS_ROLE_AREA || type->traits.is_map)
    return _ ("A column of places is missing: codes, names, coordinates or shapes.");
  if (!(row->kinds & ~SS_KINDS_TIME))
    return _ ("A column of dates is missing.");
  if (!(row->kinds & ~SS_KINDS_NUMERIC))
    return _ ("A column of numbers is missing.");
  return _ ("A column of names is missing.");
}

static SsSuggestion *
tell_missing (const SsChartType *type, const SsRoleRow *row)
{
  SsSuggestion *suggestion = g_new0 (SsSuggestion, 1);
  SsReason *reason = g_new0 (SsReason, 1);
  suggestion->type = type;
  suggestion->title = g_strdup (g_dgettext (GETTEXT_PACKAGE, type->label));
  suggestion->is_discouraged = TRUE;
  suggestion->reasons = g_ptr_array_new_with_free_func (ss_reason_free);
  *reason = (SsReason) {RULE_MISSING_ROLE, SS_QUALITY_RIGOUR, -100, NULL, "Sésame"};
  /* A format that lacks nothing by itself lacks one more column of a kind that is there. */
  reason->message = g_strdup (
      row != NULL ? missing_sentence (type, row)
                  : _ ("One more column is missing: this format shows several columns together."));
  g_ptr_array_add (suggestion->reasons, reason);
  return suggestion;
}

static gboolean
is_told (const SsAdvice *advice, const SsChartType *type)
{
  for (guint i = 0; i < advice->suggestions->len; i++)
    if (((SsSuggestion *)g_ptr_array_index (advice->suggestions, i))->type == type)
      return TRUE;
  return FALSE;
}

static gboolean
find_columns (SsProfile *profile, const SsQuestion *question, GError **error)
{
  const char *const *columns = question->columns;
  const char *const focus[] = {question->focus, NULL};
  for (gsize i = 0; i < 2; i++, columns = focus)
    for (gsize j = 0; columns != NULL && columns[j] != NULL; j++)
      if (ss_table_find (ss_profile_table (profile), columns[j], NULL) == NULL) {
        /* Translators: %s is a column's name. */
        g_set_error (error, SS_CHART_ERROR, SS_CHART_ERROR_COLUMN, _ ("The table has no column “%s”."),
                     columns[j]);
        return FALSE;
      }
  return TRUE;
}

/** The formats that are not suggested, each with what it lacks or what speaks against it. */
static void
tell_discouraged (SsAdvice *advice, SsProfile *profile, SsGroups *groups, SsChartTypes types,
                  const SsQuestion *question, const SsCandidates *candidates, const GPtrArray *drafts)
{
  for (SsChartTypes type = types; *type != NULL; type++) {
    const SsDraft *best = ss_rank_best (drafts, *type);
    if (is_told (advice, *type) || (best != NULL && !best->is_blocked))
      continue;
    g_ptr_array_add (advice->discouraged,
                     best != NULL ? tell (profile, groups, types, question, best)
                                  : tell_missing (*type, ss_enumerate_missing_role (candidates, *type)));
  }
}

SsAdvice *
ss_advise (SsProfile *profile, SsChartTypes types, const SsQuestion *question, GCancellable *cancellable,
           GError **error)
{
  if (!find_columns (profile, question, error))
    return NULL;
  g_autoptr (SsGroups) groups = ss_groups_new (profile);
  g_autoptr (SsCandidates) candidates = ss_candidates_new (profile, question);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_draft_free);
  for (SsChartTypes type = types; *type != NULL; type++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    ss_enumerate (profile, groups, candidates, types, *type, question, drafts);
  }
  g_autoptr (SsAdvice) advice = advice_new ();
  g_autoptr (GPtrArray) chosen = ss_rank (drafts, question->limit, question->all);
  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (advice->suggestions,
                     tell (profile, groups, types, question, g_ptr_array_index (chosen, i)));
  tell_discouraged (advice, profile, groups, types, question, candidates, drafts);
  return g_steal_pointer (&advice);
}

/** A chart is judged as it is told, even where we would not draw it so; but there must be one. */
static gboolean
has_required_roles (const SsCase *subject, GError **error)
{
  for (const SsRoleRow *row = subject->type->roles; row->label != NULL; row++)
    if (ss_chart_type_needs (subject->type, subject->spec, row) && subject->n_role[row->role] == 0) {
      /* Translators: the name of a chart format, and of what it lacks: “Bars”, “Category”. */
      g_set_error (error, SS_CHART_ERROR, SS_CHART_ERROR_ROLE, _ ("“%s” needs a column for “%s”."),
                   g_dgettext (GETTEXT_PACKAGE, subject->type->label),
                   g_dgettext (GETTEXT_PACKAGE, row->label));
      return FALSE;
    }
  return TRUE;
}

SsSuggestion *
ss_score (SsProfile *profile, SsChartTypes types, const SsSpec *spec, const SsQuestion *question,
          GError **error)
{
  g_autoptr (SsGroups) groups = ss_groups_new (profile);
  SsCase subject;
  if (!find_columns (profile, question, error)
      || !ss_case_init (&subject, profile, groups, types, spec, question, error)
      || !has_required_roles (&subject, error))
    return NULL;
  return suggestion_new (&subject);
}
