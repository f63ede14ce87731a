/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* GUIDELINES E01: ten words are ideal; beyond these the title is a paragraph (*ours*). */
#define MOST_TITLE_WORDS 18
/* GUIDELINES E05. */
#define LONGEST_NOTE 50
/* GUIDELINES E04: among so many bars the reader needs a landmark (*ours*). */
#define MANY_BARS 12

/* Words that tell a cause, in French and English. */
static const char *const causes[] = {"à cause d",    "a cause d",      "grâce à",        "grâce au",
                                     "provoque",     "entraîne",       "entraine",       "fait baisser",
                                     "fait monter",  "fait reculer",   "fait grimper",   "fait augmenter",
                                     "font baisser", "font monter",    "en raison d",    "responsable d",
                                     "conduit à",    "s’explique par", "s'explique par", "causes ",
                                     "caused by",    "because of",     "leads to",       "lead to",
                                     "thanks to",    "due to",         "drives ",        "results in",
                                     "makes ",       "reduces ",       "boosts ",        NULL};

static gboolean
shows_correlation (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_SCATTER && ss_case_quantity (subject, SS_ROLE_X)
         && ss_case_quantity (subject, SS_ROLE_Y);
}

static double
judge_cause (const SsCase *subject, SsVerdict *verdict)
{
  static const SsTextSlot slots[] = {SS_TEXT_TITLE, SS_TEXT_SUBTITLE, SS_TEXT_NOTE};

  for (gsize i = 0; i < G_N_ELEMENTS (slots); i++)
    if (ss_lint_mentions (subject->spec->texts[slots[i]], causes))
      return 1;
  return 0;
}

static double
judge_long_title (const SsCase *subject, SsVerdict *verdict)
{
  const char *title = subject->spec->texts[SS_TEXT_TITLE];
  g_auto (GStrv) words = title ? g_strsplit_set (title, " \n", -1) : NULL;

  return words && g_strv_length (words) > MOST_TITLE_WORDS;
}

/* What is measured is said somewhere: in the subtitle, on the axis, or by a unit. */
static double
judge_subtitle (const SsCase *subject, SsVerdict *verdict)
{
  const char *subtitle = subject->spec->texts[SS_TEXT_SUBTITLE];
  SsAxisWindow value;

  if ((subtitle && *subtitle) || subject->measure == NULL || subject->measure->facts->unit
      || g_str_has_suffix (ss_column_name (subject->measure->column), ")")
      || subject->measure->facts->measure != SS_MEASURE_NONE)
    return 0;
  return !(ss_case_value_window (subject, &value) && value.spec->title && *value.spec->title);
}

/* "INSEE" without a year: data change from one edition to the next. */
static double
judge_undated (const SsCase *subject, SsVerdict *verdict)
{
  const char *source = subject->spec->texts[SS_TEXT_SOURCE];

  return source && *source && strpbrk (source, "0123456789") == NULL;
}

static double
judge_landmark (const SsCase *subject, SsVerdict *verdict)
{
  return subject->type->traits.family == SS_FAMILY_BAR && subject->n_series == 1
         && subject->n_across >= MANY_BARS && !ss_bound_is_ordered (subject->across)
         && !subject->spec->highlight && json_array_size (subject->spec->annotations) == 0;
}

static double
judge_long_note (const SsCase *subject, SsVerdict *verdict)
{
  for (gsize i = 0; i < json_array_size (subject->spec->annotations); i++) {
    const char *text
        = json_string_value (json_object_get (json_array_get (subject->spec->annotations, i), "text"));

    if (text && g_utf8_strlen (text, -1) > LONGEST_NOTE)
      return 1;
  }
  return 0;
}

static const SsRule rules[] = {
    {SS_LINT ("R13", RIGOUR, HINT), .applies = shows_correlation, .judge = judge_cause,
     .sentence
     = N_ ("The text tells a cause, but two things that go together do not prove that one makes the "
           "other: write “goes with”."),
     .source = "Goëta, SPoSGL; FT Visual Vocabulary", .where = "text.title"},
    {SS_LINT ("E01", ELOQUENCE, HINT), .judge = judge_long_title,
     .sentence = N_ ("The title is long: ten words are read at once, the rest can go below."),
     .source = "ONS; GOV.UK", .where = "text.title"},
    {SS_LINT ("E02", ELOQUENCE, HINT), .judge = judge_subtitle,
     .sentence
     = N_ ("Nothing says in which unit this is measured: a subtitle can, with the place and the year."),
     .source = "GOV.UK; ONS", .where = "text.subtitle"},
    {SS_LINT ("E03", ELOQUENCE, HINT), .judge = judge_undated,
     .sentence = N_ ("The source has no date: say which year the data are of."), .source = "GOV.UK; Québec",
     .where = "text.source"},
    {SS_LINT ("E04", ELOQUENCE, HINT), .judge = judge_landmark,
     .sentence = N_ ("So many bars look alike: bring one forward, or mark the average."),
     .source = "Goëta, Datactivist 2019", .where = "highlight"},
    {SS_LINT ("E05", ELOQUENCE, HINT), .judge = judge_long_note,
     .sentence = N_ ("A note on the chart is long: fifty letters are enough, the rest can go below."),
     .source = "GOV.UK", .where = "annotations"},
};

SS_RULE_THEME (wording, rules);
