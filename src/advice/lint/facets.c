/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>

/* LINT 71 and GUIDELINES F14. */
#define MOST_ENCODINGS 4
/* LINT 73: averages in more frames than this are compared with difficulty. *Ours*. */
#define MOST_FRAMES 6

/* Columns that are shown, each by a sign of its own; a label only repeats. */
static double
judge_encodings (const SsCase *subject, SsVerdict *verdict)
{
  static const SsRole signs[] = {SS_ROLE_X,      SS_ROLE_Y,    SS_ROLE_CATEGORY, SS_ROLE_VALUE,
                                 SS_ROLE_SERIES, SS_ROLE_SIZE, SS_ROLE_FACET,    SS_ROLE_AREA};
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    n += subject->first[signs[i]] != NULL;
  if (n <= MOST_ENCODINGS || subject->type->traits.family == SS_FAMILY_TABLE)
    return 0;
  /* Translators: %u is a number of columns, more than four. */
  ss_verdict_say (verdict, _ ("%u columns are shown at once: four are the most that can be read together."),
                  n);
  return 1;
}

static gboolean
title_names (const SsCase *subject, const SsBound *bound)
{
  const char *title = subject->spec->texts[SS_TEXT_TITLE];
  g_autofree char *name = ss_name_for_people (ss_column_name (bound->column));
  g_autofree char *folded = g_utf8_casefold (name, -1);
  const char *words[] = {folded, NULL};

  return title && *folded && ss_lint_mentions (title, words);
}

/* The title is about a quantity that only colour or size shows, while others have the axes. */
static double
judge_focus (const SsCase *subject, SsVerdict *verdict)
{
  static const SsRole weak[] = {SS_ROLE_SIZE, SS_ROLE_SERIES}, strong[] = {SS_ROLE_X, SS_ROLE_Y};

  for (gsize i = 0; i < G_N_ELEMENTS (strong); i++)
    if (!ss_case_quantity (subject, strong[i]) || title_names (subject, subject->first[strong[i]]))
      return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (weak); i++) {
    const SsBound *bound = ss_case_quantity (subject, weak[i]);

    if (bound == NULL || !title_names (subject, bound))
      continue;
    /* Translators: %s is a column's name. */
    ss_verdict_say (verdict, _ ("The title is about “%s”, which only colour or size shows: give it an axis."),
                    ss_column_name (bound->column));
    return 1;
  }
  return 0;
}

static gboolean
has_facets (const SsCase *subject)
{
  return subject->first[SS_ROLE_FACET] != NULL;
}

static double
judge_summary (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_facets > MOST_FRAMES && subject->type->traits.needs_zero
         && (subject->spec->aggregate == SS_AGGREGATE_MEAN
             || subject->spec->aggregate == SS_AGGREGATE_MEDIAN);
}

/* Words by which other tools let each frame have its own scale; TRUE of a key means the contrary where @shares. */
static const struct {
  const char *key;
  gboolean shares;
} scale_keys[] = {
    {"scales", FALSE},
    {"independent", FALSE},
    {"free", FALSE},
    {"free-scales", FALSE},
    {"independent-scales", FALSE},
    {"share", TRUE},
    {"shared-scales", TRUE},
    {"sharey", TRUE},
    {"shared", TRUE},
    {"share-scales", TRUE},
};

static gboolean
says_own_scales (const json_t *object)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scale_keys); i++) {
    const json_t *value = json_object_get (object, scale_keys[i].key);
    const char *text = json_string_value (value);

    if (scale_keys[i].shares ? json_is_false (value) : json_is_true (value))
      return TRUE;
    if (text && (g_str_has_prefix (text, "free") || g_str_has_prefix (text, "independent")))
      return TRUE;
  }
  return FALSE;
}

static double
judge_own_scales (const SsCase *subject, SsVerdict *verdict)
{
  static const char *const notices[] = {"échelle", "scale", NULL};

  if (ss_lint_mentions (subject->spec->texts[SS_TEXT_SUBTITLE], notices)
      || ss_lint_mentions (subject->spec->texts[SS_TEXT_NOTE], notices))
    return 0;
  return says_own_scales (subject->spec->options) || says_own_scales (subject->spec->style);
}

static json_t *
with_one_scale (json_t *object)
{
  json_t *kept = json_deep_copy (object);

  for (gsize i = 0; i < G_N_ELEMENTS (scale_keys); i++)
    json_object_del (kept, scale_keys[i].key);
  json_decref (object);
  return kept;
}

static SsSpec *
repair_own_scales (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  if (mended->options)
    mended->options = with_one_scale (mended->options);
  if (mended->style)
    mended->style = with_one_scale (mended->style);
  return mended;
}

static const SsRule rules[] = {
    {SS_LINT ("too-many-encodings", READABILITY, WARN), .judge = judge_encodings,
     .sentence = N_ ("Too many columns are shown at once."), .source = "Draco; Goëta, Datactivist 2019",
     .where = "roles"},
    {SS_LINT ("focus-position", READABILITY, WARN), .judge = judge_focus,
     .sentence = N_ ("What the title is about should stand on an axis."), .source = "Kim & Heer 2018; Draco",
     .where = "roles"},
    {SS_LINT ("facet-summary", READABILITY, WARN), .applies = has_facets, .judge = judge_summary,
     .sentence = N_ ("Averages in so many frames are hard to compare: put them side by side in one."),
     .source = "Kim & Heer 2018; Draco", .where = "roles.facet"},
    {SS_LINT ("small-multiple-scales", RIGOUR, WARN), .applies = has_facets, .judge = judge_own_scales,
     .repair = repair_own_scales,
     .sentence = N_ ("Each frame has a scale of its own: heights cannot be compared from one to the next. "
                     "Share the scale, or say it in the note."),
     .source = "Lo et al. 2022; data-to-viz.com; Québec", .where = "roles.facet"},
};

SS_RULE_THEME (facets, rules);
