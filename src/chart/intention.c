/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intention.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *id, *label, *purpose;
} intentions[] = {
    [SS_INTENTION_COMPARE] = {"compare", N_ ("Compare"), N_ ("Which is larger, and by how much?")},
    [SS_INTENTION_EVOLVE] = {"evolve", N_ ("Follow over time"), N_ ("Does it rise, fall, or come back?")},
    [SS_INTENTION_SHARE] = {"share", N_ ("Share out a whole"), N_ ("What part does each take of the total?")},
    [SS_INTENTION_DISTRIBUTE]
    = {"distribute", N_ ("See the spread"), N_ ("Where do most values lie, and which stand apart?")},
    [SS_INTENTION_RELATE] = {"relate", N_ ("Relate"), N_ ("Do two quantities go together?")},
    [SS_INTENTION_LOCATE] = {"locate", N_ ("Locate"), N_ ("Where does it happen?")},
    [SS_INTENTION_RANK] = {"rank", N_ ("Rank"), N_ ("Who comes first, who comes last?")},
    [SS_INTENTION_DEVIATE] = {"deviate", N_ ("Show a gap"), N_ ("How far from a reference, above or below?")},
    [SS_INTENTION_FLOW] = {"flow", N_ ("Show flows"), N_ ("From where to where does it go?")},
    [SS_INTENTION_EXACT] = {"exact", N_ ("Give the figures"), N_ ("What is the exact value?")},
};
G_STATIC_ASSERT (G_N_ELEMENTS (intentions) == SS_N_INTENTIONS);

static const char *const tasks[] = {
    [SS_TASK_NONE] = NULL,
    [SS_TASK_VALUE] = "value",
    [SS_TASK_SUMMARY] = "summary",
    [SS_TASK_COMPARE] = "compare",
    [SS_TASK_CORRELATE] = "correlate",
    [SS_TASK_TREND] = "trend",
    [SS_TASK_RANK] = "rank",
    [SS_TASK_DISTRIBUTION] = "distribution",
    [SS_TASK_SHARE] = "share",
    [SS_TASK_LOCATE] = "locate",
    [SS_TASK_RETRIEVE_VALUE] = "retrieve-value",
    [SS_TASK_SORT] = "sort",
    [SS_TASK_FILTER] = "filter",
    [SS_TASK_FIND_ANOMALIES] = "find-anomalies",
    [SS_TASK_FIND_EXTREMUM] = "find-extremum",
    [SS_TASK_DETERMINE_RANGE] = "determine-range",
    [SS_TASK_CHARACTERIZE_DISTRIBUTION] = "characterize-distribution",
    [SS_TASK_CLUSTER] = "cluster",
    [SS_TASK_AGGREGATE] = "aggregate",
};
G_STATIC_ASSERT (G_N_ELEMENTS (tasks) == SS_N_TASKS);

const char *
ss_intention_id (SsIntention intention)
{
  return intentions[intention].id;
}

const char *
ss_intention_label (SsIntention intention)
{
  return g_dgettext (GETTEXT_PACKAGE, intentions[intention].label);
}

const char *
ss_intention_purpose (SsIntention intention)
{
  return g_dgettext (GETTEXT_PACKAGE, intentions[intention].purpose);
}

gboolean
ss_intention_from_id (const char *id, SsIntention *intention)
{
  for (guint i = 0; i < SS_N_INTENTIONS; i++)
    if (g_str_equal (intentions[i].id, id)) {
      *intention = i;
      return TRUE;
    }
  return FALSE;
}

const char *
ss_task_id (SsTask task)
{
  return tasks[task];
}

gboolean
ss_task_from_id (const char *id, SsTask *task)
{
  for (guint i = SS_TASK_NONE + 1; i < SS_N_TASKS; i++)
    if (g_str_equal (tasks[i], id)) {
      *task = i;
      return TRUE;
    }
  return FALSE;
}
