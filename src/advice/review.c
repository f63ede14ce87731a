/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart.h"
#include "review.h"
#include "rule.h"

/* Grouping more rows than this would keep a person waiting while typing: the rules that need the numbers shown are then silent. */
#define MOST_ROWS_SHOWN 200000

static int
finding_compare (gconstpointer a, gconstpointer b)
{
  const SsFinding *first = *(SsFinding *const *)a, *second = *(SsFinding *const *)b;

  return (int)second->severity - (int)first->severity;
}

/* TRUE if @rule finds no fault in @mended: a repair that does not mend is not offered. */
static gboolean
is_mended (const SsRule *rule, const SsCase *subject, const SsSpec *mended)
{
  g_autoptr (SsShown) shown
      = subject->shown ? ss_shown_new (subject->profile, mended, ss_language_current ()) : NULL;
  const char *where;
  SsCase next;

  if (ss_chart_check (subject->table, subject->spec, subject->types, NULL)
      && !ss_chart_check (subject->table, mended, subject->types, NULL))
    return FALSE;
  if (!ss_case_init (&next, subject->profile, subject->groups, subject->types, mended, subject->question,
                     NULL))
    return FALSE;
  next.shown = shown;
  return ss_rule_ask (rule, &next, NULL, &where) == 0;
}

static json_t *
repair_json (const SsRule *rule, const SsCase *subject)
{
  g_autoptr (SsSpec) mended = rule->repair ? rule->repair (subject) : NULL;

  return mended && is_mended (rule, subject, mended) ? ss_spec_to_json (mended) : NULL;
}

static void
ask (const SsRule *rule, const SsCase *subject, GPtrArray *findings)
{
  g_autofree char *message = NULL;
  const char *where = NULL;
  SsFinding *finding;

  if (!(rule->use & SS_RULE_REVIEW) || ss_rule_ask (rule, subject, &message, &where) == 0)
    return;
  finding
      = ss_finding_new (rule->id, rule->severity, rule->quality, rule->source, g_steal_pointer (&message));
  finding->where = g_strdup (where);
  finding->repair = repair_json (rule, subject);
  g_ptr_array_add (findings, finding);
}

GPtrArray *
ss_review (SsProfile *profile, SsChartTypes types, const SsSpec *spec, const SsScene *scene, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);
  g_autoptr (SsGroups) groups = ss_groups_new (profile);
  g_autoptr (SsShown) shown = NULL;
  SsQuestion question = {.intention = SS_INTENTION_ANY};
  SsCase subject;

  if (!ss_case_init (&subject, profile, groups, types, spec, &question, error))
    return NULL;
  if (ss_table_n_rows (subject.table) <= MOST_ROWS_SHOWN)
    shown = ss_shown_new (profile, spec, ss_language_current ());
  subject.scene = scene;
  subject.shown = shown;
  for (const SsRuleTheme *const *theme = ss_rule_themes; *theme; theme++)
    for (gsize i = 0; i < (*theme)->n_rules; i++)
      ask (&(*theme)->rules[i], &subject, findings);
  g_ptr_array_sort (findings,
                    finding_compare); /* stable in GLib: themes keep their order within a severity */
  return g_steal_pointer (&findings);
}
