/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparable.h"
#include "rule.h"
#include "task-rules.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* From the lowest to the highest: two columns that are the ends of one range, and perhaps its middle. */

static const char *const low_phrases[]
    = {"min", "mini*",      "minimum",    "low", "lower", "lowest", "bas",    "basse", "plus bas",
       "inf", "borne inf*", "1er decile", "d1",  "p10",   "q1",     "bottom", NULL};
static const char *const high_phrases[]
    = {"max", "maxi*",      "maximum",   "high", "higher", "highest", "haut", "haute", "plus haut",
       "sup", "borne sup*", "9e decile", "d9",   "p90",    "q3",      "top",  NULL};

static gboolean
is_called (const SsBound *bound, const char *const *phrases)
{
  g_autofree char *words = ss_header_words (ss_column_name (bound->column));
  return ss_words_have (words, phrases);
}

static gboolean
shows_range (const SsCase *subject)
{
  const SsBound *low = NULL, *high = NULL;
  if (subject->n_measures < 2 || subject->across == NULL || subject->shape == SS_SHAPE_PLANE
      || ss_task_rules_speak (subject))
    return FALSE;
  for (guint i = 0; i < subject->n_bound; i++) {
    const SsBound *bound = &subject->bound[i];
    if (bound->role != subject->measure->role)
      continue;
    low = low == NULL && is_called (bound, low_phrases) ? bound : low;
    high = high == NULL && is_called (bound, high_phrases) ? bound : high;
  }
  return low != NULL && high != NULL && low != high && ss_is_never_larger (low->column, high->column);
}

static double
judge_dots (const SsCase *subject, SsVerdict *verdict)
{
  return subject->type->traits.family == SS_FAMILY_DOT && !subject->type->traits.needs_zero;
}

/** Each end as a length of its own, or as a colour: how far apart they are is not seen. */
static double
judge_lengths (const SsCase *subject, SsVerdict *verdict)
{
  SsFamily family = subject->type->traits.family;
  return (family == SS_FAMILY_BAR || family == SS_FAMILY_HEAT) && !ss_bound_is_time (subject->across);
}

static const SsRule rules[] = {
    {"F01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 14, shows_range, judge_dots,
     N_ ("The lowest and the highest are the ends of a range: dots on one line show how far apart they are."),
     "FT Visual Vocabulary"},
    {"F01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -14, shows_range, judge_lengths,
     N_ ("The lowest and the highest are the ends of a range, which lengths from zero do not show."),
     "FT Visual Vocabulary"},
};

SS_RULE_THEME (ranges, rules);
