/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What the author wants to say. */
typedef enum {
  SS_INTENTION_COMPARE,
  SS_INTENTION_EVOLVE,
  SS_INTENTION_SHARE,
  SS_INTENTION_DISTRIBUTE,
  SS_INTENTION_RELATE,
  SS_INTENTION_LOCATE,
  SS_INTENTION_RANK,
  SS_INTENTION_DEVIATE,
  SS_INTENTION_FLOW,
  SS_INTENTION_EXACT,
} SsIntention;
#define SS_N_INTENTIONS (SS_INTENTION_EXACT + 1)
#define SS_INTENTION_ANY (-1)

typedef guint SsIntentions; /* mask */
#define SS_INTENTIONS(intention) (1u << (intention))

const char *ss_intention_id (SsIntention intention);      /* "compare" */
const char *ss_intention_label (SsIntention intention);   /* translated: "Compare" */
const char *ss_intention_purpose (SsIntention intention); /* translated: one sentence for the card */
gboolean ss_intention_from_id (const char *id, SsIntention *intention);

/** What the reader will do with the chart (CLI.md, "Tasks"). */
typedef enum {
  SS_TASK_NONE,
  SS_TASK_VALUE,
  SS_TASK_SUMMARY,
  SS_TASK_COMPARE,
  SS_TASK_CORRELATE,
  SS_TASK_TREND,
  SS_TASK_RANK,
  SS_TASK_DISTRIBUTION,
  SS_TASK_SHARE,
  SS_TASK_LOCATE,
  SS_TASK_RETRIEVE_VALUE,
  SS_TASK_SORT,
  SS_TASK_FILTER,
  SS_TASK_FIND_ANOMALIES,
  SS_TASK_FIND_EXTREMUM,
  SS_TASK_DETERMINE_RANGE,
  SS_TASK_CHARACTERIZE_DISTRIBUTION,
  SS_TASK_CLUSTER,
  SS_TASK_AGGREGATE,
} SsTask;
#define SS_N_TASKS (SS_TASK_AGGREGATE + 1)
const char *ss_task_id (SsTask task); /* NULL for NONE */
gboolean ss_task_from_id (const char *id, SsTask *task);

G_END_DECLS
