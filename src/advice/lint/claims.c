/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim.h"
#include "lint.h"
#include "message.h"

#include <glib/gi18n-lib.h>

/* A reference line drawn at a value that its words name may be off by so much of the value: it is read off a picture. */
#define LINE_SLACK 0.02

/* The first claim of @text that the data contradict, as a sentence; NULL where none is. */
static char *
contradiction (const SsCase *subject, const char *text)
{
  g_autoptr (GPtrArray) claims = NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  claims = ss_claims_check (subject->shown, text, ss_language_current ());
  for (guint i = 0; i < claims->len; i++) {
    const SsClaim *claim = g_ptr_array_index (claims, i);

    if (claim->verdict != SS_CLAIM_FALSE)
      continue;
    if (claim->instead == NULL)
      /* Translators: words of a title or an annotation. */
      return g_strdup_printf (_ ("The text says “%s”, but no figure of this chart does."), claim->words);
    /* Translators: words of a title or an annotation, then what the data say: "Paris, at 209", "from 12 to 10". */
    return g_strdup_printf (_ ("The text says “%s”, but the data say: %s."), claim->words, claim->instead);
  }
  return NULL;
}

static double
say (SsVerdict *verdict, char *message, const char *where)
{
  if (message == NULL)
    return 0;
  g_free (verdict->message);
  verdict->message = message;
  verdict->where = where;
  return 1;
}

static double
judge_texts (const SsCase *subject, SsVerdict *verdict)
{
  static const struct {
    SsTextSlot slot;
    const char *where;
  } places[] = {{SS_TEXT_TITLE, "text.title"}, {SS_TEXT_SUBTITLE, "text.subtitle"}};

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (say (verdict, contradiction (subject, subject->spec->texts[places[i].slot]), places[i].where) != 0)
      return 1;
  return 0;
}

/* "Average" beside a line that is not at the average. */
static double
judge_line (const SsCase *subject, const char *text, double value, SsVerdict *verdict)
{
  static const char *const means[] = {"moyenne", "average", "mean", NULL};
  const SsShown *shown = subject->shown;
  double sum = 0, n = 0, mean;

  if (!ss_lint_mentions (text, means) || shown->n_series > 1)
    return 0;
  for (gsize k = 0; k < shown->n_keys; k++)
    if (shown->is_visible[k] && !isnan (ss_shown_value (shown, k, 0))) {
      sum += ss_shown_value (shown, k, 0);
      n++;
    }
  mean = sum / n;
  if (!(fabs (value - mean) > LINE_SLACK * fabs (mean)))
    return 0;
  {
    g_autofree char *found = ss_shown_value_text (shown, mean, ss_language_current ());

    ss_verdict_say (verdict, _ ("The line “%s” is not where the average lies: the average is %s."), text,
                    found);
  }
  verdict->where = "annotations";
  return 1;
}

static double
judge_annotations (const SsCase *subject, SsVerdict *verdict)
{
  gsize i;
  const json_t *note;

  json_array_foreach (subject->spec->annotations, i, note)
  {
    const char *text = json_string_value (json_object_get (note, "text"));
    const json_t *value = json_object_get (note, "value");

    if (text && json_is_number (value) && judge_line (subject, text, json_number_value (value), verdict) != 0)
      return 1;
    if (say (verdict, contradiction (subject, text), "annotations") != 0)
      return 1;
  }
  return 0;
}

static gboolean
shows_numbers (const SsCase *subject)
{
  return subject->shown && subject->shown->key && subject->type->traits.family != SS_FAMILY_DISTRIBUTION;
}

static double
judge_claims (const SsCase *subject, SsVerdict *verdict)
{
  return judge_texts (subject, verdict) != 0 || judge_annotations (subject, verdict) != 0;
}

/* A title that the data contradict gives way to one that they bear out. An annotation has its author's meaning: only its author can mend it. */
static SsSpec *
repair_claims (const SsCase *subject)
{
  g_autofree char *title = contradiction (subject, subject->spec->texts[SS_TEXT_TITLE]);
  g_auto (GStrv) headlines = NULL;
  SsSpec *mended;

  if (title == NULL)
    return NULL;
  headlines = ss_headlines (subject->profile, subject->spec, ss_language_current (), 1);
  if (headlines == NULL || headlines[0] == NULL)
    return NULL;
  mended = ss_spec_copy (subject->spec);
  ss_spec_set_text (mended, SS_TEXT_TITLE, headlines[0]);
  return mended;
}

static const SsRule rules[] = {
    {SS_LINT ("claim-check", RIGOUR, BLOCK), .applies = shows_numbers, .judge = judge_claims,
     .repair = repair_claims, .sentence = N_ ("The data contradict what the text claims."),
     .source = "CALVI; Lo et al. 2022; GUIDELINES E06", .where = "text.title"},
};

SS_RULE_THEME (claims, rules);
