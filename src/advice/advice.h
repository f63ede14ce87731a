/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-type.h"
#include "profile.h"
#include "spec.h"

G_BEGIN_DECLS

typedef struct _SsCase SsCase; /* case.h: one chart as the rules see it */

/** One sentence of the judgement: which rule moved which score by how much. */
typedef struct {
  const char *rule; /* static id */
  SsQuality quality;
  double effect;      /* points of 100, signed */
  char *message;      /* whole sentence, the user's language */
  const char *source; /* static: short reference */
} SsReason;

/** The three scores and their total, 0 to 100; the total is what ranks. */
typedef struct {
  double quality[SS_N_QUALITIES];
  double total;
} SsScores;

/** Layout of bars as drawn by default: bar width over step, px a step, width over height. 0: not bars. */
typedef struct {
  double band, step, aspect;
} SsBarLayout;

typedef struct {
  const SsChartType *type;
  SsSpec *spec; /* complete: orientation decided, texts proposed */
  char *title;  /* a caption that says what the chart shows, from the data */
  SsScores scores;
  GPtrArray *reasons; /* SsReason, the strongest first */
  SsBarLayout layout;
  gboolean is_discouraged;
} SsSuggestion;

/** What to advise on. */
typedef struct {
  int intention; /* SsIntention or SS_INTENTION_ANY */
  SsTask task;
  const char *focus;          /* a column's name, or NULL */
  const char *const *columns; /* only these columns, all of them used where possible; NULL: choose */
  gboolean all;               /* every format that fits at all, not a diverse few */
  guint limit;                /* 0: default */
  SsTable *boundaries;        /* or NULL */
} SsQuestion;

/** Ranked suggestions, then the discouraged ones with the reason why. Immutable and reference-counted. */
typedef struct {
  gatomicrefcount ref_count;
  GPtrArray *suggestions; /* SsSuggestion, best first; a table is always among them */
  GPtrArray *
      discouraged; /* SsSuggestion, one a format that does not fit; spec may be NULL when a role cannot be filled */
} SsAdvice;

SsAdvice *ss_advice_ref (SsAdvice *advice);
void ss_advice_unref (SsAdvice *advice);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsAdvice, ss_advice_unref)

/** Pure; any thread. NULL when cancelled, or with @error when a named column does not exist. */
SsAdvice *ss_advise (SsProfile *profile, SsChartTypes types, const SsQuestion *question,
                     GCancellable *cancellable, GError **error);

/** The judgement of one given chart. NULL and @error where the spec does not fit the table. */
SsSuggestion *ss_score (SsProfile *profile, SsChartTypes types, const SsSpec *spec,
                        const SsQuestion *question, GError **error);
void ss_suggestion_free (SsSuggestion *suggestion);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsSuggestion, ss_suggestion_free)

G_END_DECLS
