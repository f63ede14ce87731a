/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rule.h"
#include "task-rules.h"

#include <glib/gi18n-lib.h>

/*
 * Where the columns stand, and how well people read them: Kim & Heer 2018 ("Assessing Effects of Task and Data Distribution on the
 * Effectiveness of Visual Encodings"), two tasks over twelve designs of two quantities and one column of names. The figures are points of
 * readability, fitted by tests/truth/fit-encodings.py.
 */
#define SOURCE "Kim & Heer 2018"

typedef enum {
  ACROSS,
  UPRIGHT,
  COLOUR,
  SIZE,
  PANELS,
  N_CHANNELS,
  NOWHERE = N_CHANNELS,
} Channel;

typedef enum {
  READING,     /* single values are read or compared */
  SUMMARISING, /* the largest is found, averages are compared */
  N_READINGS,
} Reading;

/** The measure that the reader looks at: its place; how evenly its values are spread (0.5 is middling); many rows a name, or few. */
static const struct {
  double base, even, dense;
} focus_points[N_READINGS][N_CHANNELS] = {
    [READING] = {[ACROSS] = {6.7, 1.1, 0.1},
                 [UPRIGHT] = {8.7, 0.5, 0.7},
                 [COLOUR] = {-11.6, 1.8, 0.5},
                 [SIZE] = {-3.8, -3.3, -1.3}},
    [SUMMARISING] = {[ACROSS] = {0.0, 2.0, 1.8},
                     [UPRIGHT] = {0.3, 4.5, 3.9},
                     [COLOUR] = {-9.5, 4.0, -3.7},
                     [SIZE] = {9.2, -10.5, -1.9}},
};

/** The other measure. */
static const double other_points[N_READINGS][N_CHANNELS] = {
    [READING] = {[ACROSS] = -1.9, [UPRIGHT] = -4.3, [COLOUR] = 4.4, [SIZE] = 1.8},
    [SUMMARISING] = {[ACROSS] = -2.3, [UPRIGHT] = -3.6, [COLOUR] = 7.3, [SIZE] = -1.4},
};

/** The names: their place, and how many they are (per unit of ln (n / 8)). */
static const struct {
  double base, many;
} names_points[N_READINGS][N_CHANNELS] = {
    [READING]
    = {[ACROSS] = {-4.7, -0.5}, [UPRIGHT] = {-4.5, 0.2}, [COLOUR] = {8.8, -0.6}, [PANELS] = {0.4, 0.9}},
    [SUMMARISING]
    = {[ACROSS] = {2.3, 2.3}, [UPRIGHT] = {3.3, 2.3}, [COLOUR] = {-6.0, -4.4}, [PANELS] = {0.4, -0.2}},
};

#define MIDDLING_EVENNESS 0.5
#define MIDDLING_NAMES 8.0
#define DENSE_ROWS 10 /* a name */

/* Translators: in these five, %s is a column's name. */
static const char *const channel_sentences[N_CHANNELS] = {
    [ACROSS] = N_ ("“%s” is read along the horizontal axis."),
    [UPRIGHT] = N_ ("“%s” is read along the vertical axis."),
    [COLOUR] = N_ ("“%s” is read from colours."),
    [SIZE] = N_ ("“%s” is read from sizes."),
    [PANELS] = N_ ("“%s” is read from panel to panel."),
};

static Channel
channel_of (const SsBound *bound)
{
  static const Channel channels[SS_N_ROLES] = {
      [SS_ROLE_X] = ACROSS,        [SS_ROLE_Y] = UPRIGHT,     [SS_ROLE_CATEGORY] = ACROSS,
      [SS_ROLE_VALUE] = UPRIGHT,   [SS_ROLE_SERIES] = COLOUR, [SS_ROLE_SIZE] = SIZE,
      [SS_ROLE_FACET] = PANELS,    [SS_ROLE_AREA] = NOWHERE,  [SS_ROLE_LABEL] = NOWHERE,
      [SS_ROLE_COLUMNS] = NOWHERE,
  };
  return bound != NULL ? channels[bound->role] : NOWHERE;
}

/** The experiment had points; the other families have marks of which it knows nothing. */
gboolean
ss_encoding_rules_speak (const SsCase *subject)
{
  return (subject->question->task == SS_TASK_VALUE || subject->question->task == SS_TASK_SUMMARY)
         && (subject->type->traits.family == SS_FAMILY_SCATTER
             || subject->type->traits.family == SS_FAMILY_DOT || subject->type->traits.shows_each_row)
         && subject->type->traits.family != SS_FAMILY_TABLE && !subject->type->traits.is_map;
}

static Reading
reading_of (const SsCase *subject)
{
  return subject->question->task == SS_TASK_VALUE ? READING : SUMMARISING;
}

/** The quantity that the question names, or where it names none the one on the axes. */
static const SsBound *
focus_of (const SsCase *subject)
{
  for (guint i = 0; i < subject->n_bound; i++)
    if (g_strcmp0 (ss_column_name (subject->bound[i].column), subject->question->focus) == 0)
      return &subject->bound[i];
  return subject->measure;
}

static const SsBound *
find_other (const SsCase *subject, gboolean is_quantity)
{
  const SsBound *focus = focus_of (subject);
  for (guint i = 0; i < subject->n_bound; i++)
    if (&subject->bound[i] != focus && ss_column_is_numeric (subject->bound[i].column) == is_quantity)
      return &subject->bound[i];
  return NULL;
}

/** Entropy of the column's histogram over the greatest possible: 1 where the values are spread evenly. */
static double
evenness (const SsColumnFacts *facts)
{
  double total = 0, entropy = 0;
  for (guint i = 0; i < G_N_ELEMENTS (facts->bins); i++)
    total += facts->bins[i];
  for (guint i = 0; i < G_N_ELEMENTS (facts->bins); i++)
    if (facts->bins[i] > 0)
      entropy -= facts->bins[i] / total * log (facts->bins[i] / total);
  return entropy / log (G_N_ELEMENTS (facts->bins));
}

static double
tell (const SsBound *bound, double points, SsVerdict *verdict)
{
  if (verdict == NULL)
    return points;
  g_autofree char *where = g_strdup_printf (
      g_dgettext (GETTEXT_PACKAGE, channel_sentences[channel_of (bound)]), ss_column_name (bound->column));
  ss_verdict_say (verdict, "%s %s", where,
                  points >= 0 ? _ ("People did well so at this task.")
                              : _ ("People did badly so at this task."));
  return points;
}

static double
judge_focus (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *focus = focus_of (subject), *names = find_other (subject, FALSE);
  Channel channel = channel_of (focus);
  if (focus == NULL || channel == NOWHERE || !ss_column_is_numeric (focus->column))
    return 0;
  gboolean is_dense = names != NULL && subject->n_rows > DENSE_ROWS * names->facts->distinct;
  double points = focus_points[reading_of (subject)][channel].base;
  points += focus_points[reading_of (subject)][channel].even * (evenness (focus->facts) - MIDDLING_EVENNESS);
  points += focus_points[reading_of (subject)][channel].dense * (is_dense ? 1 : -1);
  return tell (focus, points, verdict);
}

static double
judge_other (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *other = find_other (subject, TRUE);
  Channel channel = channel_of (other);
  return channel == NOWHERE ? 0 : tell (other, other_points[reading_of (subject)][channel], verdict);
}

static double
judge_names (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *names = find_other (subject, FALSE);
  Channel channel = channel_of (names);
  if (channel == NOWHERE)
    return 0;
  double many = log (MAX (names->facts->distinct, 1) / MIDDLING_NAMES);
  return tell (names,
               names_points[reading_of (subject)][channel].base
                   + names_points[reading_of (subject)][channel].many * many,
               verdict);
}

/* The judges answer in points, hence an effect of one. */
static const SsRule rules[] = {
    {"focus-position", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 1, ss_encoding_rules_speak,
     judge_focus, N_ ("Where the measure that matters stands decides how well it is read."), SOURCE},
    {"focus-position", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 1, ss_encoding_rules_speak,
     judge_other, N_ ("Where the other measure stands leaves or takes the good place."), SOURCE},
    {"focus-position", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 1, ss_encoding_rules_speak,
     judge_names, N_ ("Where the names stand decides how well groups are compared."), SOURCE},
};

SS_RULE_THEME (encodings, rules);
